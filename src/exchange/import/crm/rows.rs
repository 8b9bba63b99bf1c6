//! The rows of a table: which of them are deals, and what stands in their cells.

use std::collections::{BTreeMap, HashMap};

use super::{
    Field, Mapping,
    alike::{Alike, Name},
    date,
    ids::Mangled,
    known_outcome,
    total::{Sum, says_total},
    value::{are_shares, currency_columns, is_of_number},
};
use crate::{
    arrange::Gather,
    domain::{Keyed as _, OWN_SOURCE, Outcome, fold},
    exchange::import::{
        Incoming, OddityKind,
        log::{TRACE_NAME, TRACK},
        table::Table,
    },
};

/// The rows of a table, and where the fields stand in them.
pub(super) struct Rows<'a> {
    pub(super) table: &'a Table,
    pub(super) mapping: &'a Mapping,
    pub(super) places: BTreeMap<Field, Vec<usize>>,
    /// The columns of values, each with those in which its currency may stand.
    pub(super) currencies: Vec<(usize, Vec<usize>)>,
    /// Whether they are traces of our own log: what identifies the deal is the same in each account of it.
    pub(super) is_own_log: bool,
    /// Which ids say nothing, for a spreadsheet has mangled them.
    pub(super) mangled: Mangled,
    /// Whether margins are written as shares, 0.225 for 22.5 %.
    pub(super) has_shares: bool,
    /// What the stages mean that have been met.
    pub(super) outcomes: std::cell::RefCell<HashMap<String, Outcome>>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(table: &'a Table, mapping: &'a Mapping) -> Self {
        let mut places: BTreeMap<_, _> =
            mapping.columns.keys().map(|field| (*field, mapping.places(*field, table))).gather();
        let identity = table.find(TRACK).and(table.find("identity:id"));
        if let Some(column) = identity {
            places.insert(Field::Id, vec![column]);
        }
        let of = |field| places.get(&field).map_or(&[][..], Vec::as_slice);
        let currencies = currency_columns(table, of(Field::Value), of(Field::Currency));
        let mangled = Mangled::of(table, of(Field::Id));
        let has_shares = are_shares(table, of(Field::Margin));
        let is_own_log = identity.is_some();
        Self { table, mapping, currencies, places, is_own_log, mangled, has_shares, outcomes: Default::default() }
    }

    /// Customer and title of a row in one text.
    pub(super) fn what(&self, row: usize) -> String {
        fold(&format!("{} · {}", self.customers(row).next().unwrap_or(""), self.cell(row, Field::Title)))
    }

    /// The customers of a row: several companies of one deal are parted by a semicolon; the first one is the customer.
    pub(super) fn customers(&self, row: usize) -> impl Iterator<Item = &'a str> + use<'a> {
        self.cell(row, Field::Customer).split(';').map(str::trim).filter(|name| !name.is_empty())
    }

    /// Why a row is no deal, with head and cell: it sums up or counts others, is a remark below them, or the heads once more.
    /// What it is worth is added to the sum where it is one.
    pub(super) fn is_none(&self, row: usize, sum: &mut Sum) -> Option<(OddityKind, &str, &'a str)> {
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
    pub(super) fn are_heads(&self, row: usize) -> bool {
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
    pub(super) fn total(&self, row: usize, sum: &Sum) -> Option<(Field, &'a str)> {
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
        is_sum.then(|| (Field::Value, self.value_cell(row).cell))
    }

    /// By what a row without an id is known, and whether it has been there already.
    pub(super) fn name(&self, row: usize, alike: &mut Alike) -> Option<Name> {
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
    pub(super) fn cell(&self, row: usize, field: Field) -> &'a str {
        let cells = self.places.get(&field).into_iter().flatten().map(|column| self.table.cell(row, *column));
        cells.into_iter().find(|cell| !cell.is_empty()).unwrap_or("")
    }

    /// The id of a row; nothing where a spreadsheet has mangled it: what is left may be that of another deal.
    pub(super) fn id(&self, row: usize) -> &'a str {
        let id = self.cell(row, Field::Id);
        if self.is_mangled(id) { "" } else { id }
    }

    pub(super) fn is_mangled(&self, id: &str) -> bool {
        // A log keeps what its cases are called, and our own ids are like no number.
        !self.has_log_heads() && self.mapping.source != OWN_SOURCE && self.mangled.is(id)
    }

    pub(super) fn has(&self, field: Field) -> bool {
        self.places.get(&field).is_some_and(|columns| !columns.is_empty())
    }

    /// Whether the rows are the traces of a log.
    pub(super) fn has_log_heads(&self) -> bool {
        self.table.find(TRACE_NAME).is_some()
    }

    pub(super) fn head(&self, field: Field) -> &str {
        let first = self.places.get(&field).and_then(|columns| columns.first());
        first.and_then(|column| self.table.heads.get(*column)).map_or("", String::as_str)
    }

    pub(super) fn odd(&self, kind: OddityKind, row: usize, field: Field, incoming: &mut Incoming) {
        incoming.oddities.add(kind, self.table.line(row), self.head(field), self.cell(row, field));
    }
}
