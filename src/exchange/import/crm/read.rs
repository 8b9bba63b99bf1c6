//! Rows as deals.

use std::collections::{BTreeMap, HashMap, hash_map::Entry};

use uuid::Uuid;

use super::{Field, Mapping, amount, date, outcome::truth, outcome_of};
use crate::{
    domain::{self, Currency, FuzzyDate, Id, Kind, OWN_SOURCE, Outcome, Percent, Side, fold},
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
    let mut incoming = Incoming { source: mapping.source.clone(), deals: Vec::new(), oddities: table.oddities.clone() };
    let mut seen: HashMap<String, usize> = HashMap::new();
    for row in 0..table.len() {
        if row.is_multiple_of(500) {
            watch.at(Task::Reading, row as u64, table.len() as u64)?;
        }
        let Some(deal) = rows.deal(row, &mut incoming) else { continue };
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
    Ok((incoming, places))
}

/// The stages that stand in a table, the most frequent first: each with the outcome that it means, and how often.
pub fn stages(table: &Table, mapping: &Mapping) -> Vec<(String, Outcome, usize)> {
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for column in mapping.places(Field::Outcome, table) {
        for cell in table.column(column).filter(|cell| !cell.is_empty()) {
            *counts.entry(cell).or_default() += 1;
        }
    }
    let mut stages: Vec<_> =
        counts.into_iter().map(|(stage, count)| (stage.to_owned(), meaning(stage, mapping), count)).collect();
    stages.sort_by_key(|stage| std::cmp::Reverse(stage.2));
    stages
}

fn meaning(stage: &str, mapping: &Mapping) -> Outcome {
    mapping.outcomes.get(&fold(stage)).copied().unwrap_or_else(|| outcome_of(stage))
}

/// The rows of a table, and where the fields stand in them.
struct Rows<'a> {
    table: &'a Table,
    mapping: &'a Mapping,
    places: BTreeMap<Field, Vec<usize>>,
    /// What the stages mean that have been met.
    outcomes: std::cell::RefCell<HashMap<String, Outcome>>,
}

impl<'a> Rows<'a> {
    fn new(table: &'a Table, mapping: &'a Mapping) -> Self {
        let places = mapping.columns.keys().map(|field| (*field, mapping.places(*field, table))).collect();
        Self { table, mapping, places, outcomes: Default::default() }
    }

    /// The first amount that is not zero, and the first that is: a CRM writes 0 where nobody has said a value, above all for
    /// what was lost.
    fn value_cell(&self, row: usize, currency: Currency) -> &'a str {
        let mut cells: Vec<&str> =
            self.places.get(&Field::Value).into_iter().flatten().map(|column| self.table.cell(row, *column)).collect();
        cells.retain(|cell| !cell.is_empty());
        let is_zero = |cell: &&&str| amount(cell, self.mapping.decimal, currency).is_some_and(|money| money.minor == 0);
        cells.iter().find(|cell| !is_zero(cell)).or(cells.first()).copied().unwrap_or("")
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

    fn deal(&self, row: usize, incoming: &mut Incoming) -> Option<IncomingDeal> {
        // Several companies of one deal are parted by a semicolon; the first one is the customer.
        let customer = self.cell(row, Field::Customer).split(';').next().unwrap_or_default().trim();
        let (id, title) = (self.cell(row, Field::Id), self.cell(row, Field::Title));
        let id = match id {
            "" if customer.is_empty() && title.is_empty() => {
                self.odd(OddityKind::NothingIn, row, Field::Id, incoming);
                return None;
            }
            "" => {
                if self.has(Field::Id) {
                    self.odd(OddityKind::NoId, row, Field::Id, incoming);
                }
                fold(&format!("{customer} · {title}"))
            }
            id => id.to_owned(),
        };
        let mut new = IncomingDeal::new(self.table.line(row), &self.mapping.source, id);
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
        self.outcome(row, &mut new);
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
                cell.clone_into(text);
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

    fn outcome(&self, row: usize, new: &mut IncomingDeal) {
        let is = |field| truth(self.cell(row, field));
        let (stage, detail) = (self.cell(row, Field::Outcome), self.cell(row, Field::OutcomeDetail));
        let (said, more) = (self.meaning(stage), outcome_of(detail));
        let (won, lost, closed) = (is(Field::IsWon), is(Field::IsLost), is(Field::IsClosed));
        let plain = match (won, lost, closed) {
            (Some(true), ..) => Outcome::Won,
            (_, Some(true), _) | (Some(false), _, Some(true)) if said != Outcome::Open => said,
            (_, Some(true), _) | (Some(false), _, Some(true)) => Outcome::Lost,
            _ if stage.is_empty() => more,
            _ => said,
        };
        let is_put_away = is(Field::IsActive) == Some(false) && !self.cell(row, Field::Reason).is_empty();
        new.deal.outcome = match (plain, more) {
            (Outcome::Lost, Outcome::Stopped | Outcome::Postponed) => more,
            // Odoo says apart from the stage whether a deal was won, and older ones only by putting it away with a reason.
            (Outcome::Open, Outcome::Won | Outcome::Lost) => more,
            (Outcome::Open, _) if is_put_away => Outcome::Lost,
            _ => plain,
        };
        if !stage.is_empty() || !detail.is_empty() || won.or(lost).or(closed).is_some() {
            new.says.add(Fact::Outcome);
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
        let currency = currency_of(self.cell(row, Field::Currency)).unwrap_or(self.mapping.currency);
        let cell = self.value_cell(row, currency);
        new.deal.currency = currency;
        match amount(cell, self.mapping.decimal, currency) {
            Some(money) if money.minor == 0 => self.odd(OddityKind::ZeroAmount, row, Field::Value, incoming),
            Some(money) => {
                (new.deal.value, new.deal.currency) = (Some(money.minor), money.currency);
                new.says.add(Fact::Value);
            }
            None if cell.is_empty() => {}
            None => self.odd(OddityKind::NoAmount, row, Field::Value, incoming),
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
