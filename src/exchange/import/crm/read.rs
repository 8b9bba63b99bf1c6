//! Rows as deals.

use std::collections::{BTreeMap, BTreeSet, HashMap, hash_map::Entry};

use uuid::Uuid;

use super::{
    Field, Mapping,
    alike::Alike,
    amount, date,
    dialect::is_open,
    head, known_outcome,
    outcome::truth,
    outcome_of,
    total::{Sum, says_total},
};
use crate::{
    domain::{self, Currency, FuzzyDate, Id, Keyed as _, Kind, Money, OWN_SOURCE, Outcome, Percent, Side, fold},
    exchange::{
        import::{
            Fact, Incoming, IncomingDeal, IncomingPerson, OddityKind, log::TRACE_NAME, plan::child_id, table::Table,
        },
        naming::is_disguised,
    },
    work::{Cancelled, Task, Watch},
};

/// Reads all rows.
///
/// # Errors
/// When it was to end.
pub fn read(table: &Table, mapping: &Mapping, watch: &Watch) -> Result<Incoming, Cancelled> {
    Ok(read_rows(table, mapping, watch)?.0)
}

/// Reads all rows; answers of each deal the row too.
pub(super) fn read_rows(table: &Table, mapping: &Mapping, watch: &Watch) -> Result<(Incoming, Vec<usize>), Cancelled> {
    let rows = Rows::new(table, mapping);
    let mut places = Vec::new();
    let mut incoming =
        Incoming { source: mapping.source.clone(), oddities: table.oddities.clone(), ..Incoming::default() };
    incoming.takes_strangers = mapping.takes_strangers;
    let mut seen: HashMap<String, usize> = HashMap::new();
    let without_id = (0..table.len()).filter(|row| rows.cell(*row, Field::Id).is_empty());
    let (mut alike, mut sum) = (Alike::new(without_id.map(|row| rows.what(row))), Sum::default());
    for row in 0..table.len() {
        if row.is_multiple_of(500) {
            watch.at(Task::Reading, row as u64, table.len() as u64)?;
        }
        if let Some((kind, head, cell)) = rows.is_none(row, &mut sum) {
            incoming.oddities.add(kind, table.line(row), head, cell);
            continue;
        }
        let Some(deal) = rows.deal(row, &mut alike, &mut incoming) else { continue };
        match seen.entry(incoming.key(&deal)) {
            Entry::Occupied(first) => {
                let is_same = (0..table.heads.len()).all(|at| table.cell(*first.get(), at) == table.cell(row, at));
                let kind = if is_same { OddityKind::SameRow } else { OddityKind::SameId };
                incoming.oddities.add(kind, table.line(row), rows.head(Field::Id), rows.cell(row, Field::Id));
            }
            Entry::Vacant(empty) => {
                empty.insert(row);
                places.push(row);
                incoming.deals.push(deal);
            }
        }
    }
    if !rows.has(Field::Id) && !rows.has_log_heads() && !places.is_empty() {
        incoming.oddities.add(OddityKind::NoIds, 0, "", "");
    }
    Ok((incoming, places))
}

/// What the stages of a table decide.
#[derive(Debug, Default)]
pub struct Stages {
    /// The stages, the most frequent first: each with the outcome that it means, and how often.
    pub all: Vec<(String, Outcome, usize)>,
    /// Those that are not understood and leave a deal open: nothing else in its row decides.
    pub undecided: BTreeSet<String>,
    /// Those that are not what decides, and in how many rows flags do so.
    pub by_flags: BTreeMap<String, usize>,
}

/// The stages of the rows that are deals.
pub fn stages(table: &Table, mapping: &Mapping) -> Stages {
    let (rows, mut sum) = (Rows::new(table, mapping), Sum::default());
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut understood: HashMap<&str, bool> = HashMap::new();
    let mut found = Stages::default();
    for row in 0..table.len() {
        if rows.is_none(row, &mut sum).is_some() {
            continue;
        }
        let cells = rows.places.get(&Field::Outcome).into_iter().flatten().map(|column| table.cell(row, *column));
        for cell in cells.filter(|cell| !cell.is_empty()) {
            *counts.entry(cell).or_default() += 1;
        }
        let stage = rows.cell(row, Field::Outcome);
        if stage.is_empty() {
            continue;
        }
        let ended = rows.ended(row);
        let is_open = !*understood.entry(stage).or_insert_with(|| mapping.is_understood(stage));
        if is_open && !ended.is_sure && !found.undecided.contains(stage) {
            found.undecided.insert(stage.to_owned());
        }
        if ended.is_by_flags {
            *found.by_flags.entry(stage.to_owned()).or_default() += 1;
        }
    }
    found.all = counts.into_iter().map(|(stage, count)| (stage.to_owned(), meaning(stage, mapping), count)).collect();
    found.all.sort_by_key(|stage| std::cmp::Reverse(stage.2));
    found
}

/// The first amount of a deal that may be read in two ways, and what it is read as.
pub(super) fn open_amount(table: &Table, mapping: &Mapping) -> Option<(String, Money)> {
    let (rows, mut sum) = (Rows::new(table, mapping), Sum::default());
    let deals = (0..table.len()).filter(|row| rows.is_none(*row, &mut sum).is_none());
    let (cell, currency) = deals.map(|row| rows.value_cell(row)).find(|(cell, _)| is_open(cell))?;
    Some((cell.to_owned(), amount(cell, mapping.decimal, currency)?))
}

fn meaning(stage: &str, mapping: &Mapping) -> Outcome {
    mapping.outcomes.get(&fold(stage)).copied().unwrap_or_else(|| outcome_of(stage))
}

/// How a deal ended, as its row says.
struct Ended {
    outcome: Outcome,
    /// Whether the row says anything of it.
    is_said: bool,
    /// Whether something decides beside the name of a stage.
    is_sure: bool,
    /// Whether one thing says won and another lost.
    is_contradicted: bool,
    /// Whether flags have decided, and not the stage.
    is_by_flags: bool,
}

/// Where the currency of each value stands: in the column that is called as that of the value, `Amount Currency`; else in one
/// that is called so for no other value.
fn currency_columns(table: &Table, values: &[usize], currencies: &[usize]) -> Vec<(usize, Vec<usize>)> {
    let head = |at: usize| table.heads.get(at).map_or_else(String::new, |head| fold(head));
    let is_of = |currency: usize, value: usize| {
        head(currency).strip_prefix(&head(value)).is_some_and(|rest| matches!(rest.trim(), "currency" | "wahrung"))
    };
    let of = |value: usize| {
        let own: Vec<usize> = currencies.iter().copied().filter(|currency| is_of(*currency, value)).collect();
        let is_free = |currency: &usize| !values.iter().any(|value| is_of(*currency, *value));
        if own.is_empty() { currencies.iter().copied().filter(is_free).collect() } else { own }
    };
    values.iter().map(|value| (*value, of(*value))).collect()
}

/// The rows of a table, and where the fields stand in them.
struct Rows<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    places: BTreeMap<Field, Vec<usize>>,
    /// The columns of values, each with those in which its currency may stand.
    currencies: Vec<(usize, Vec<usize>)>,
    /// What the stages mean that have been met.
    outcomes: std::cell::RefCell<HashMap<String, Outcome>>,
}

impl<'a> Rows<'a> {
    fn new(table: &'a Table, mapping: &'a Mapping) -> Self {
        let places: BTreeMap<_, _> =
            mapping.columns.keys().map(|field| (*field, mapping.places(*field, table))).collect();
        let of = |field| places.get(&field).map_or(&[][..], Vec::as_slice);
        let currencies = currency_columns(table, of(Field::Value), of(Field::Currency));
        Self { table, mapping, currencies, places, outcomes: Default::default() }
    }

    /// The first amount that is not zero, and the first that is: a CRM writes 0 where nobody has said a value, above all for
    /// what was lost. With it the currency where the cell names none: that of the row, of the head, or of the file.
    fn value_cell(&self, row: usize) -> (&'a str, Currency) {
        let of_row = currency_of(self.cell(row, Field::Currency));
        let mut cells: Vec<_> = self
            .currencies
            .iter()
            .map(|(column, currencies)| {
                let of_own = currencies.iter().find_map(|at| currency_of(self.table.cell(row, *at)));
                let of_head = || head::currency(self.table.heads.get(*column)?);
                (self.table.cell(row, *column), of_own.or_else(of_head).unwrap_or(self.mapping.currency))
            })
            .collect();
        cells.retain(|(cell, _)| !cell.is_empty());
        let is_zero = |(cell, currency): &&(&str, Currency)| {
            amount(cell, self.mapping.decimal, *currency).is_some_and(|money| money.minor == 0)
        };
        let first = cells.iter().find(|cell| !is_zero(cell)).or(cells.first()).copied();
        first.unwrap_or(("", of_row.unwrap_or(self.mapping.currency)))
    }

    /// The value of a row, if it is an amount.
    fn money_of(&self, row: usize) -> Option<Money> {
        let (cell, currency) = self.value_cell(row);
        amount(cell, self.mapping.decimal, currency)
    }

    /// Customer and title of a row in one text.
    fn what(&self, row: usize) -> String {
        fold(&format!("{} · {}", self.customers(row).next().unwrap_or(""), self.cell(row, Field::Title)))
    }

    /// The customers of a row: several companies of one deal are parted by a semicolon; the first one is the customer.
    fn customers(&self, row: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        self.cell(row, Field::Customer).split(';').map(str::trim).filter(|name| !name.is_empty())
    }

    /// Why a row is no deal, with head and cell: it sums up or counts others, is a remark below them, or the heads once more.
    /// What it is worth is added to the sum where it is one.
    fn is_none(&self, row: usize, sum: &mut Sum) -> Option<(OddityKind, &str, &'a str)> {
        // A trace is always one.
        if self.has_log_heads() {
            return None;
        }
        if let Some((field, cell)) = self.total(row, sum) {
            return Some((OddityKind::Total, self.head(field), cell));
        }
        let heads = &self.table.heads;
        let first = self.table.cell(row, 0);
        let is_filled = |at: &usize| !self.table.cell(row, *at).is_empty();
        // As a line of one cell looks when a spreadsheet has saved it.
        let is_alone = heads.len() > 2 && !first.is_empty() && !(1..heads.len()).any(|at| is_filled(&at));
        if is_alone || self.are_heads(row) {
            return Some((OddityKind::Remark, "", first));
        }
        sum.add(self.money_of(row).map_or(0, |money| money.minor));
        None
    }

    /// Whether a row says what the heads say.
    fn are_heads(&self, row: usize) -> bool {
        let heads = self.table.heads.iter().enumerate();
        let named = heads.filter(|(_, head)| !head.starts_with('#'));
        // A head that is there twice has got a number.
        let is_same = |(at, head): (usize, &String)| {
            let cell = self.table.cell(row, at);
            !cell.is_empty() && head.strip_prefix(cell).is_some_and(|rest| rest.is_empty() || rest.starts_with(" ("))
        };
        self.table.heads.len() > 1 && named.into_iter().all(is_same)
    }

    /// Whether a row is a sum of others: by what it is called, or by its amount, where it says nothing that a deal has.
    fn total(&self, row: usize, sum: &Sum) -> Option<(Field, &'a str)> {
        const SAID: [Field; 4] = [Field::Customer, Field::Title, Field::Outcome, Field::OutcomeDetail];
        let first = (0..self.table.heads.len()).find(|at| self.table.cell(row, *at).contains(char::is_alphabetic));
        let cell = first.map_or("", |at| self.table.cell(row, at));
        let columns = |field| self.places.get(&field).into_iter().flatten();
        // How many there are often stands below the names.
        let is_said = |at: &usize| Some(*at) != first && self.table.cell(row, *at).contains(|c: char| !is_of_number(c));
        let field = Field::ALL.iter().copied().find(|field| columns(*field).any(|at| Some(*at) == first));
        // Below the rows it is often told how many have which stage.
        let is_count = || field == Some(Field::Id) && known_outcome(cell).is_some();
        if (says_total(cell) || is_count()) && !SAID.into_iter().flat_map(columns).any(is_said) {
            return Some((field.unwrap_or(Field::Title), cell));
        }
        let told = [Field::Customer, Field::Outcome];
        let says_nothing = told.into_iter().any(|field| self.has(field))
            && told.into_iter().all(|field| self.cell(row, field).is_empty());
        let is_sum = says_nothing && self.money_of(row).is_some_and(|money| sum.is(money.minor));
        is_sum.then(|| (Field::Value, self.value_cell(row).0))
    }

    /// By what a row without an id is known, and whether it has been there already.
    fn name(&self, row: usize, alike: &mut Alike) -> Option<super::alike::Name> {
        let opened = date(self.cell(row, Field::OpenedOn), self.mapping.dates);
        // Only what says enough can be the same once more: of open deals nobody has said a value yet.
        let (decided, value) = (self.cell(row, Field::DecidedOn), self.money_of(row).filter(|money| money.minor != 0));
        let (what, stage) = (self.what(row), fold(self.cell(row, Field::Outcome)));
        let whole = value
            .filter(|_| !decided.is_empty())
            .map(|value| format!("{what}\n{decided}\n{} {}\n{opened:?}\n{stage}", value.minor, value.currency));
        alike.name(what, opened, whole)
    }

    /// The first cell of a field that says something.
    fn cell(&self, row: usize, field: Field) -> &'a str {
        let cells = self.places.get(&field).into_iter().flatten().map(|column| self.table.cell(row, *column));
        cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or("")
    }

    fn has(&self, field: Field) -> bool {
        self.places.get(&field).is_some_and(|columns| !columns.is_empty())
    }

    /// Whether the rows are the traces of a log.
    fn has_log_heads(&self) -> bool {
        self.table.find(TRACE_NAME).is_some()
    }

    fn head(&self, field: Field) -> &str {
        let first = self.places.get(&field).and_then(|columns| columns.first());
        first.and_then(|column| self.table.heads.get(*column)).map_or("", String::as_str)
    }

    fn odd(&self, kind: OddityKind, row: usize, field: Field, incoming: &mut Incoming) {
        incoming.oddities.add(kind, self.table.line(row), self.head(field), self.cell(row, field));
    }

    fn deal(&self, row: usize, alike: &mut Alike, incoming: &mut Incoming) -> Option<IncomingDeal> {
        let mut customers = self.customers(row);
        let (customer, others) = (customers.next().unwrap_or(""), customers.next());
        let (id, title) = (self.cell(row, Field::Id), self.cell(row, Field::Title));
        let (id, before) = match id {
            "" if customer.is_empty() && title.is_empty() => {
                self.odd(OddityKind::NothingIn, row, Field::Id, incoming);
                return None;
            }
            "" => {
                let Some(name) = self.name(row, alike) else {
                    self.odd(OddityKind::SameRow, row, Field::Title, incoming);
                    return None;
                };
                if self.has(Field::Id) {
                    self.odd(OddityKind::NoId, row, Field::Id, incoming);
                }
                if name.is_alike {
                    self.odd(OddityKind::Alike, row, Field::Title, incoming);
                }
                (name.id, name.before)
            }
            id => (id.to_owned(), None),
        };
        if others.is_some() {
            self.odd(OddityKind::SeveralCustomers, row, Field::Customer, incoming);
        }
        let mut new = IncomingDeal::new(self.table.line(row), &self.mapping.source, id);
        new.before = before;
        if self.mapping.source == OWN_SOURCE {
            self.own(row, &mut new);
        }
        // Nobody expects a log to name one.
        if customer.is_empty() && (self.has(Field::Customer) || !self.has_log_heads()) {
            self.odd(OddityKind::NoCustomer, row, Field::Customer, incoming);
        }
        let id = self.cell(row, Field::Id);
        // A trace is called by its case; several are of one customer.
        let others = if self.has_log_heads() { [id, customer] } else { [customer, id] };
        new.deal.title = [title].into_iter().chain(others).find(|text| !text.is_empty())?.to_owned();
        // A table without names never takes those away that are here.
        if !title.is_empty() && !is_disguised(title) {
            new.says.add(Fact::Title);
        }
        customer.clone_into(&mut new.deal.customer);
        if !customer.is_empty() {
            new.says.add(Fact::Customer);
        }
        self.texts(row, &mut new);
        self.outcome(row, &mut new, incoming);
        self.dates(row, &mut new, incoming);
        self.money(row, &mut new, incoming);
        self.people(row, &mut new);
        Some(new)
    }

    /// A deal of our own table keeps its own id, and where it once came from.
    fn own(&self, row: usize, new: &mut IncomingDeal) {
        let made = || Id::from_uuid(child_id(Id::from_uuid(Uuid::nil()), domain::Table::Deal, &new.deal.crm_id));
        new.deal.id = new.deal.crm_id.parse().unwrap_or_else(|_| made());
        let cell = |head| self.table.find(head).map_or("", |column| self.table.cell(row, column)).to_owned();
        (new.deal.crm_source, new.deal.crm_id) = (cell("crm_source"), cell("crm_id"));
    }

    fn texts(&self, row: usize, new: &mut IncomingDeal) {
        let deal = &mut new.deal;
        for (field, fact, text) in [
            (Field::Segment, Fact::Segment, &mut deal.segment),
            (Field::Country, Fact::Country, &mut deal.country),
            (Field::Division, Fact::Division, &mut deal.division),
            (Field::Winner, Fact::Winner, &mut deal.winner),
            (Field::Notes, Fact::Notes, &mut deal.notes),
        ] {
            let cell = self.cell(row, field);
            if !cell.is_empty() {
                // Notes may have several lines.
                let whole =
                    || self.places.get(&field)?.iter().map(|at| self.table.text(row, *at)).find(|s| !s.is_empty());
                whole().filter(|_| field == Field::Notes).unwrap_or(cell).clone_into(text);
            }
            if !cell.is_empty() && !is_disguised(cell) {
                new.says.add(fact);
            }
        }
        for (field, fact, kind) in [
            (Field::CustomerKind, Fact::CustomerKind, &mut deal.customer_kind),
            (Field::OfferingKind, Fact::OfferingKind, &mut deal.offering_kind),
        ] {
            *kind = kind_of(self.cell(row, field));
            if kind.is_some() {
                new.says.add(fact);
            }
        }
        let reason = self.cell(row, Field::Reason);
        new.reason = (!reason.is_empty()).then(|| reason.to_owned());
    }

    fn outcome(&self, row: usize, new: &mut IncomingDeal, incoming: &mut Incoming) {
        let ended = self.ended(row);
        new.deal.outcome = ended.outcome;
        if ended.is_said {
            new.says.add(Fact::Outcome);
        }
        let overruled = || ended.is_by_flags && known_outcome(self.cell(row, Field::Outcome)).is_some();
        let odd = match ended.is_contradicted {
            true => Some(OddityKind::Contradiction),
            false => overruled().then_some(OddityKind::ByFlags),
        };
        if let Some(kind) = odd {
            let also = [Field::OutcomeDetail, Field::IsWon, Field::IsLost, Field::IsClosed];
            let also = also.map(|field| (self.head(field), self.cell(row, field)));
            let also = also.iter().filter(|(_, cell)| !cell.is_empty()).map(|(head, cell)| format!(" · {head} {cell}"));
            let said = self.cell(row, Field::Outcome).to_owned() + &also.collect::<String>();
            incoming.oddities.add(kind, self.table.line(row), self.head(Field::Outcome), &said);
        }
    }

    /// How the deal of a row ended. The name of a stage counts more than what is said beside it.
    fn ended(&self, row: usize) -> Ended {
        let is = |field| truth(self.cell(row, field));
        let (stage, detail) = (self.cell(row, Field::Outcome), self.cell(row, Field::OutcomeDetail));
        let (said, more) = (self.meaning(stage), outcome_of(detail));
        let (won, lost, closed) = (is(Field::IsWon), is(Field::IsLost), is(Field::IsClosed));
        // Won or lost, and yet not closed, or both.
        let is_nonsense = matches!(
            (won, lost, closed),
            (Some(true), Some(true), _) | (Some(true), _, Some(false)) | (_, Some(true), Some(false))
        );
        let flagged = match (won, lost, closed) {
            _ if is_nonsense => None,
            (Some(true), ..) => Some(Outcome::Won),
            (_, Some(true), _) | (Some(false), _, Some(true)) => Some(Outcome::Lost),
            (_, _, Some(false)) => Some(Outcome::Open),
            _ => None,
        };
        let is_meant = self.mapping.outcomes.contains_key(&fold(stage));
        let is_by_flags = said == Outcome::Open && !is_meant && matches!(flagged, Some(Outcome::Won | Outcome::Lost));
        let plain = match flagged {
            Some(flagged) if is_by_flags => flagged,
            _ if stage.is_empty() => more,
            _ => said,
        };
        let is_put_away = is(Field::IsActive) == Some(false) && !self.cell(row, Field::Reason).is_empty();
        let outcome = match (plain, more) {
            (Outcome::Lost, Outcome::Stopped | Outcome::Postponed) => more,
            // Odoo says apart from the stage whether a deal was won, and older ones only by putting it away with a reason.
            (Outcome::Open, Outcome::Won | Outcome::Lost) => more,
            (Outcome::Open, _) if is_put_away => Outcome::Lost,
            _ => plain,
        };
        let is_against = |one: Outcome, other: Outcome| match (one, other) {
            (Outcome::Won, other) | (other, Outcome::Won) => matches!(other, Outcome::Lost | Outcome::Stopped),
            _ => false,
        };
        let is_still_open = flagged == Some(Outcome::Open) && matches!(said, Outcome::Won | Outcome::Lost);
        let also = [flagged.unwrap_or(Outcome::Open), more];
        Ended {
            outcome,
            is_said: !stage.is_empty() || !detail.is_empty() || won.or(lost).or(closed).is_some(),
            is_sure: flagged.is_some() || is_put_away || known_outcome(detail).is_some(),
            is_contradicted: is_nonsense || is_still_open || also.into_iter().any(|other| is_against(plain, other)),
            is_by_flags,
        }
    }

    fn meaning(&self, stage: &str) -> Outcome {
        let mut met = self.outcomes.borrow_mut();
        *met.entry(stage.to_owned()).or_insert_with(|| meaning(stage, self.mapping))
    }

    fn dates(&self, row: usize, new: &mut IncomingDeal, incoming: &mut Incoming) {
        let mut day = |field| -> Option<FuzzyDate> {
            let cell = self.cell(row, field);
            let found = date(cell, self.mapping.dates);
            if found.is_none() && !cell.is_empty() {
                self.odd(OddityKind::NoDate, row, field, incoming);
            }
            found
        };
        let (opened, decided) = (day(Field::OpenedOn), day(Field::DecidedOn));
        if let Some(opened) = opened {
            new.deal.opened_on = Some(opened);
            new.says.add(Fact::OpenedOn);
        }
        // Of an open deal it is the day that somebody hopes for.
        if let Some(decided) = decided.filter(|_| new.deal.outcome != Outcome::Open) {
            new.deal.decided_on = Some(decided);
            new.says.add(Fact::DecidedOn);
            if opened.is_some_and(|opened| decided.surely_before(opened)) {
                self.odd(OddityKind::Backwards, row, Field::DecidedOn, incoming);
            }
        }
    }

    fn money(&self, row: usize, new: &mut IncomingDeal, incoming: &mut Incoming) {
        let (cell, currency) = self.value_cell(row);
        new.deal.currency = currency;
        match amount(cell, self.mapping.decimal, currency) {
            Some(money) if money.minor == 0 => self.odd(OddityKind::ZeroAmount, row, Field::Value, incoming),
            Some(money) if money.minor < 0 => {
                incoming.oddities.add(OddityKind::NegativeAmount, self.table.line(row), self.head(Field::Value), cell);
            }
            Some(money) => {
                (new.deal.value, new.deal.currency) = (Some(money.minor), money.currency);
                new.says.add(Fact::Value);
            }
            None if cell.is_empty() => {}
            None => incoming.oddities.add(OddityKind::NoAmount, self.table.line(row), self.head(Field::Value), cell),
        }
        let cell = self.cell(row, Field::Margin);
        let percent = amount(cell.trim_end_matches(['%', ' ']), self.mapping.decimal, Currency::CHF);
        new.deal.margin_percent = percent.and_then(|percent| Percent::new((percent.minor + 50).div_euclid(100)));
        match new.deal.margin_percent {
            Some(_) => new.says.add(Fact::Margin),
            None if cell.is_empty() => {}
            None => self.odd(OddityKind::NoAmount, row, Field::Margin, incoming),
        }
    }

    fn people(&self, row: usize, new: &mut IncomingDeal) {
        let owner = self.cell(row, Field::Owner);
        // An owner's number in the CRM is nobody's name.
        if owner.chars().any(char::is_alphabetic) {
            new.people.push(IncomingPerson { name: owner.to_owned(), side: Side::Vendor, job: String::new() });
        }
    }
}

fn kind_of(cell: &str) -> Option<Kind> {
    let word = fold(cell);
    let has = |words: &[&str]| words.iter().any(|part| word.contains(part));
    match truth(cell) {
        Some(true) => Some(Kind::New),
        Some(false) => Some(Kind::Existing),
        None if has(&["exist", "bestand", "besteh", "upgrade", "renewal", "stamm", "replacement"]) => {
            Some(Kind::Existing)
        }
        None if has(&["new", "neu"]) => Some(Kind::New),
        None => None,
    }
}

fn is_of_number(c: char) -> bool {
    c.is_ascii_digit() || c.is_whitespace() || matches!(c, '.' | ',' | '\'' | '’' | '(' | ')')
}

fn currency_of(cell: &str) -> Option<Currency> {
    let word = fold(cell);
    let named = [
        ("frank", "CHF"),
        ("franc", "CHF"),
        ("euro", "EUR"),
        ("€", "EUR"),
        ("us dollar", "USD"),
        ("us-dollar", "USD"),
        ("u.s. dollar", "USD"),
        ("pound", "GBP"),
        ("pfund", "GBP"),
    ];
    let code = named.iter().find(|(name, _)| word.contains(name)).map(|(_, code)| *code);
    cell.parse().ok().or_else(|| code?.parse().ok())
}
