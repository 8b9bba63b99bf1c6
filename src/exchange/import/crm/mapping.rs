//! Which column holds what, and how its cells are read: suggested from heads and cells, corrected by the user, and
//! remembered for the next file with the same heads.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{
    Columns, CrmFile, DateOrder, Decimal, Field, Found, Preset, amount, date, date_order_of, decimal_of,
    dialect::is_open_date, known_outcome, outcome::truth, preset, value::open_amount,
};
use crate::{
    domain::{Currency, FuzzyDate, Keyed, Money, Outcome, fold},
    exchange::import::{
        log::{OWN_NAME, Rule, TRACE_NAME},
        table::Table,
    },
    store::{StoreError, Workbook},
};

/// How a table is read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    /// What the system is called: deals are matched by it and their id there.
    pub source: String,
    /// Which columns hold what.
    pub columns: Columns,
    /// The decimal sign.
    pub decimal: Decimal,
    /// The order of dates.
    pub dates: DateOrder,
    /// The currency where none is said.
    pub currency: Currency,
    /// What the user has said that a stage means, by its folded name.
    pub outcomes: BTreeMap<String, Outcome>,
    /// What the events of a log mean.
    #[serde(default)]
    pub rule: Rule,
    /// Whether a deal takes its id for the one that has it here, though customer and title are others. Said of one file,
    /// never remembered.
    #[serde(skip)]
    pub takes_strangers: bool,
}

impl Mapping {
    /// The places of the columns that hold something, the first one first.
    pub fn places(&self, field: Field, table: &Table) -> Vec<usize> {
        self.columns.get(&field).into_iter().flatten().filter_map(|head| table.find(head)).collect()
    }

    /// Whether it is known what a stage means.
    pub fn is_understood(&self, stage: &str) -> bool {
        self.outcomes.contains_key(&fold(stage)) || known_outcome(stage).is_some()
    }

    /// Lets the cells of a column say what it holds where its head may mean several things: the day of the decision, how it
    /// ended, or what it was worth.
    fn settle_decisions(&mut self, table: &Table) {
        let is_open = |head: &String| DECISIONS.contains(&fold(head).as_str());
        let heads: Vec<String> = table.heads.iter().filter(|head| is_open(head)).cloned().collect();
        for head in heads {
            let cells = table.find(&head).into_iter().flat_map(|column| table.column(column));
            let said: Vec<&str> = cells.filter(|cell| !cell.is_empty()).take(1_000).collect();
            let is_most = |is: &dyn Fn(&str) -> bool| said.iter().filter(|cell| is(cell)).count() * 2 >= said.len();
            let holds = if is_most(&|cell| date(cell, DateOrder::DayFirst).is_some()) {
                Field::DecidedOn
            } else if is_most(&|cell| is_amount(cell)) {
                Field::Value
            } else {
                Field::Outcome
            };
            for other in [Field::DecidedOn, Field::Value, Field::Outcome].into_iter().filter(|field| *field != holds) {
                if let Some(columns) = self.columns.get_mut(&other) {
                    columns.retain(|other| *other != head);
                    if columns.is_empty() {
                        self.columns.remove(&other);
                    }
                }
            }
            // Below "Auftrag erhalten" a yes is a won deal; what a no is, lost or still open, is asked.
            if holds == Field::Outcome && known_outcome(&head) == Some(Outcome::Won) {
                let yes = said.iter().filter(|cell| truth(cell) == Some(true));
                self.outcomes.extend(yes.map(|cell| (fold(cell), Outcome::Won)));
            }
        }
    }

    /// Lets one column hold something, or none.
    pub fn set(&mut self, field: Field, head: Option<String>) {
        self.set_all(field, head.map(|head| vec![head]));
    }

    fn set_all(&mut self, field: Field, heads: Option<Vec<String>>) {
        match heads {
            Some(heads) => drop(self.columns.insert(field, heads)),
            None => drop(self.columns.remove(&field)),
        }
    }
}

/// A mapping, and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The mapping.
    pub mapping: Mapping,
    /// The decimal sign as the cells show it or somebody has said it, if they do.
    pub decimal: Option<Found<Decimal>>,
    /// The order of dates as the cells show it or somebody has said it, if they do.
    pub dates: Option<Found<DateOrder>>,
    /// Whether it is what was used for such a file before.
    pub is_remembered: bool,
    /// Whether the system is called as somebody has said it for such a file before.
    pub is_source_remembered: bool,
    before: Dialects,
    /// What somebody has said of them.
    said: Dialects,
    /// The mapping as it was found out, before anybody has corrected it.
    found: Mapping,
}

/// A date that may be read in two ways.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenDate {
    /// The line where it stands, from 1.
    pub line: u64,
    /// The head of its column.
    pub column: String,
    /// The cell.
    pub cell: String,
    /// What it is read as.
    pub date: FuzzyDate,
}

/// How cells were read: none where nothing has shown it yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
struct Dialects {
    decimal: Option<Decimal>,
    dates: Option<DateOrder>,
}

/// What a table's heads and cells suggest.
pub fn suggest(table: &Table, currency: Currency) -> Suggestion {
    let preset = preset(&table.heads);
    let filled: Vec<bool> = (0..table.heads.len()).map(|at| table.column(at).any(|cell| !cell.is_empty())).collect();
    let columns = preset.map(|preset| preset.columns_of(&table.heads, |at| filled[at])).unwrap_or_default();
    let mapping = Mapping {
        source: preset.map_or_else(|| "CRM".to_owned(), |preset| preset.name.clone()),
        columns,
        decimal: Decimal::Point,
        dates: DateOrder::YearFirst,
        currency,
        outcomes: BTreeMap::new(),
        rule: Rule::default(),
        takes_strangers: false,
    };
    let mut suggestion = Suggestion {
        found: mapping.clone(),
        mapping,
        decimal: None,
        dates: None,
        is_remembered: false,
        is_source_remembered: false,
        before: Dialects::default(),
        said: Dialects::default(),
    };
    suggestion.mapping.settle_decisions(table);
    if preset.is_some_and(Preset::is_general) {
        let columns = &mut suggestion.mapping.columns;
        // A stage beside a status says more of it, or otherwise.
        if let Some(second) = columns.get(&Field::Outcome).and_then(|heads| heads.get(1)).cloned() {
            columns.entry(Field::OutcomeDetail).or_insert_with(|| vec![second]);
        }
        suggestion.mapping.columns.values_mut().for_each(|heads| heads.truncate(1));
    }
    suggestion.find_dialects(table);
    suggestion.found.clone_from(&suggestion.mapping);
    suggestion
}

/// The heads that may stand above the day of a decision, above how it ended or above what it was worth, folded.
const DECISIONS: [&str; 5] = ["entscheidung", "entscheid", "decision", "auftrag erhalten", "auftragseingang"];

/// Whether a cell is an amount in one dialect or the other.
fn is_amount(cell: &str) -> bool {
    Decimal::ALL.iter().any(|decimal| amount(cell, *decimal, Currency::CHF).is_some())
}

impl Suggestion {
    /// Finds the dialects out from the columns that the mapping names now; what they leave open is as it was before.
    pub fn find_dialects(&mut self, table: &Table) {
        let cells = |fields: &[Field]| -> Vec<usize> {
            fields.iter().flat_map(|field| self.mapping.places(*field, table)).collect()
        };
        let (amounts, dates) = (cells(&[Field::Value]), cells(&[Field::DecidedOn, Field::OpenedOn]));
        let amounts = || amounts.iter().flat_map(|column| table.texts(*column));
        let dates = || dates.iter().flat_map(|column| table.texts(*column)).take(20_000);
        let days = |order| dates().filter(|cell| date(cell, order).is_some()).count();
        self.decimal = or_before(decimal_of(amounts(), point_parts(table)), self.before.decimal, |_, _| true);
        self.dates = or_before(date_order_of(dates()), self.before.dates, |before, now| days(before) >= days(now));
        self.mapping.decimal = self.decimal.map_or(Decimal::Point, |found| found.value);
        self.mapping.dates = self.dates.map_or(DateOrder::YearFirst, |found| found.value);
        let Dialects { decimal, dates } = self.said;
        decimal.into_iter().for_each(|decimal| self.say_decimal(decimal));
        dates.into_iter().for_each(|dates| self.say_dates(dates));
    }

    /// Takes over what somebody has corrected in what was found out for the same file before it was read in this way: what it
    /// holds now is found out anew, what was said of it stays.
    pub fn keep(&mut self, before: &Self, table: &Table) {
        let (found, set) = (&before.found, &before.mapping);
        let corrected = Field::ALL.iter().filter(|field| found.columns.get(field) != set.columns.get(field));
        for field in corrected {
            let heads = set.columns.get(field);
            // A column that is not there any more cannot be read.
            if heads.is_none_or(|heads| heads.iter().any(|head| table.find(head).is_some())) {
                self.mapping.set_all(*field, heads.cloned());
            }
        }
        if found.currency != set.currency {
            self.mapping.currency = set.currency;
        }
        if found.source != set.source {
            self.mapping.source.clone_from(&set.source);
            self.is_source_remembered = false;
        }
        let stages = set.outcomes.iter().filter(|(stage, outcome)| found.outcomes.get(*stage) != Some(outcome));
        self.mapping.outcomes.extend(stages.map(|(stage, outcome)| (stage.clone(), *outcome)));
        if found.rule != set.rule {
            self.mapping.rule.clone_from(&set.rule);
        }
        self.mapping.takes_strangers = set.takes_strangers;
        self.said = before.said;
        self.find_dialects(table);
    }

    /// An amount that may be read in two ways, and what it is read as; none where the decimal sign is certain.
    pub fn open_amount(&self, table: &Table) -> Option<(String, Money)> {
        self.decimal.filter(|found| !found.is_sure)?;
        open_amount(table, &self.mapping)
    }

    /// A date that is another day in another order, and what it is read as; none where the order is certain.
    pub fn open_date(&self, table: &Table) -> Option<OpenDate> {
        self.dates.filter(|found| !found.is_sure)?;
        let columns =
            [Field::DecidedOn, Field::OpenedOn].into_iter().flat_map(|field| self.mapping.places(field, table));
        columns.into_iter().find_map(|column| {
            let row = (0..table.len()).find(|row| is_open_date(table.cell(*row, column)))?;
            let cell = table.cell(row, column).to_owned();
            let date = date(&cell, self.mapping.dates)?;
            Some(OpenDate { line: table.line(row), column: table.heads.get(column)?.clone(), cell, date })
        })
    }

    /// The order of dates is this one: somebody has said it.
    pub fn say_dates(&mut self, dates: DateOrder) {
        self.mapping.dates = dates;
        self.said.dates = Some(dates);
        self.dates = Some(Found { value: dates, is_sure: true });
    }

    /// The decimal sign is this one: somebody has said it.
    pub fn say_decimal(&mut self, decimal: Decimal) {
        self.mapping.decimal = decimal;
        self.said.decimal = Some(decimal);
        self.decimal = Some(Found { value: decimal, is_sure: true });
    }
}

/// What was found, or what it was before where that is left open and the cells can be read so.
fn or_before<T: Copy>(found: Option<Found<T>>, before: Option<T>, fits: impl FnOnce(T, T) -> bool) -> Option<Found<T>> {
    match (found, before) {
        (Some(now), Some(before)) if !now.is_sure && fits(before, now.value) => {
            Some(Found { value: before, is_sure: true })
        }
        (found, _) => found,
    }
}

/// Heads by which a file is known that Germans have written.
const GERMAN: [&str; 10] =
    ["betrag", "wert", "umsatz", "auftragswert", "volumen", "summe", "kunde", "firma", "abschlussdatum", "entscheid"];

/// Whether the file comes from where a point parts thousands: there the cells of a text are parted by semicolons, for the
/// comma is taken.
fn point_parts(table: &Table) -> bool {
    table.delimiter == Some(';') || table.heads.iter().any(|head| GERMAN.contains(&fold(head).as_str()))
}

/// The setting of a workbook that holds the mappings that were used.
const SETTING: &str = "import-columns";

/// So many are remembered.
const REMEMBERED: usize = 40;

#[derive(Serialize, Deserialize)]
struct Used {
    heads: Vec<String>,
    /// The same without what was joined.
    #[serde(default)]
    own: Vec<String>,
    mapping: Mapping,
    #[serde(default)]
    dialects: Dialects,
}

/// By what a mapping is known again: the heads; with a log its name too, for the traces of most logs have the same ones.
fn mark(heads: &[String], file: &CrmFile) -> Vec<String> {
    heads.iter().chain(file.log.as_ref().map(|log| &log.name)).cloned().collect()
}

fn used(workbook: &Workbook) -> Result<Vec<Used>, StoreError> {
    // What another version wrote there is no reason to fail.
    Ok(workbook.setting(SETTING)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// What was used for a file with these heads before, with or without another one joined; else what heads and cells suggest.
/// The dialects are found out anew, for two exports of one system may come from two computers; what the cells leave open is
/// read as it was before.
///
/// # Errors
/// When the workbook cannot be read.
pub fn recall(workbook: &Workbook, file: &CrmFile, currency: Currency) -> Result<Suggestion, StoreError> {
    let mut suggestion = suggest(&file.table, currency);
    if let Some(log) = file.log.as_ref().filter(|log| !log.name.is_empty()) {
        // Traces of two logs are often called the same, by numbers from 1.
        suggestion.mapping.source.clone_from(&log.name);
    }
    let (heads, own) = (mark(&file.table.heads, file), mark(&file.heads, file));
    let all = used(workbook)?;
    let here_as = source_of_own_log(workbook, file)?;
    suggestion.mapping.source = here_as.clone().unwrap_or(suggestion.mapping.source);
    // What the file itself does not say is as it was the last time, whatever was joined to it then.
    let Some(last) = all.iter().find(|used| used.heads == heads || used.own == own) else {
        suggestion.found.clone_from(&suggestion.mapping);
        return Ok(suggestion);
    };
    let mut columns = suggestion.mapping.columns;
    match all.iter().find(|used| used.heads == heads) {
        Some(same) => columns.clone_from(&same.mapping.columns),
        None => columns.extend(last.mapping.columns.iter().filter_map(|(field, heads)| {
            let here: Vec<String> = heads.iter().filter(|head| file.table.find(head).is_some()).cloned().collect();
            (!here.is_empty()).then_some((*field, here))
        })),
    }
    suggestion.is_source_remembered = last.mapping.source != suggestion.mapping.source;
    let source = here_as.unwrap_or_else(|| last.mapping.source.clone());
    suggestion.mapping = Mapping { columns, source, ..last.mapping.clone() };
    suggestion.is_remembered = true;
    suggestion.before = last.dialects;
    suggestion.find_dialects(&file.table);
    suggestion.found.clone_from(&suggestion.mapping);
    Ok(suggestion)
}

/// Under which name the deals of a log of ours are here already: before all forms of it were one, each came under the name
/// of its file. Its ids are nobody else's.
fn source_of_own_log(workbook: &Workbook, file: &CrmFile) -> Result<Option<String>, StoreError> {
    if file.log.as_ref().is_none_or(|log| log.name != OWN_NAME) {
        return Ok(None);
    }
    let column = ["identity:id", TRACE_NAME].into_iter().find_map(|head| file.table.find(head));
    let ids = column.into_iter().flat_map(|column| file.table.column(column)).collect();
    workbook.source_of_most(&ids)
}

/// Remembers what was used.
///
/// # Errors
/// When the workbook cannot be written.
pub fn remember(workbook: &Workbook, file: &CrmFile, suggestion: &Suggestion) -> Result<(), StoreError> {
    let (mut all, heads) = (used(workbook)?, mark(&file.table.heads, file));
    let dialects = Dialects {
        decimal: suggestion.decimal.map(|found| found.value).or(suggestion.before.decimal),
        dates: suggestion.dates.map(|found| found.value).or(suggestion.before.dates),
    };
    all.retain(|used| used.heads != heads);
    all.insert(0, Used { heads, own: mark(&file.heads, file), mapping: suggestion.mapping.clone(), dialects });
    all.truncate(REMEMBERED);
    workbook.set_setting(SETTING, Some(&serde_json::to_string(&all)?))
}
