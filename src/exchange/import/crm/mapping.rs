//! Which column holds what, and how its cells are read: suggested from heads and cells, corrected by the user, and
//! remembered for the next file with the same heads.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Columns, CrmFile, DateOrder, Decimal, Field, Found, date_order_of, decimal_of, preset};
use crate::{
    domain::{Currency, Outcome},
    exchange::import::{log::Rule, table::Table},
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
}

impl Mapping {
    /// The places of the columns that hold something, the first one first.
    pub fn places(&self, field: Field, table: &Table) -> Vec<usize> {
        self.columns.get(&field).into_iter().flatten().filter_map(|head| table.find(head)).collect()
    }

    /// Lets one column hold something, or none.
    pub fn set(&mut self, field: Field, head: Option<String>) {
        match head {
            Some(head) => drop(self.columns.insert(field, vec![head])),
            None => drop(self.columns.remove(&field)),
        }
    }
}

/// A mapping, and how sure it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// The mapping.
    pub mapping: Mapping,
    /// The decimal sign as the cells show it, if they do.
    pub decimal: Option<Found<Decimal>>,
    /// The order of dates as the cells show it, if they do.
    pub dates: Option<Found<DateOrder>>,
    /// Whether it is what was used for such a file before.
    pub is_remembered: bool,
}

/// What a table's heads and cells suggest.
pub fn suggest(table: &Table, currency: Currency) -> Suggestion {
    let preset = preset(&table.heads);
    let columns = preset.map(|preset| preset.columns(&table.heads)).unwrap_or_default();
    let mapping = Mapping {
        source: preset.map_or_else(|| "CRM".to_owned(), |preset| preset.name.clone()),
        columns,
        decimal: Decimal::Point,
        dates: DateOrder::YearFirst,
        currency,
        outcomes: BTreeMap::new(),
        rule: Rule::default(),
    };
    let mut suggestion = Suggestion { mapping, decimal: None, dates: None, is_remembered: false };
    suggestion.find_dialects(table);
    suggestion
}

impl Suggestion {
    /// Finds the dialects out from the columns that the mapping names now.
    pub fn find_dialects(&mut self, table: &Table) {
        let cells = |fields: &[Field]| -> Vec<usize> {
            fields.iter().flat_map(|field| self.mapping.places(*field, table)).collect()
        };
        let (amounts, dates) = (cells(&[Field::Value]), cells(&[Field::DecidedOn, Field::OpenedOn]));
        if table.is_typed {
            (self.decimal, self.dates) = (None, None);
        } else {
            self.decimal = decimal_of(amounts.iter().flat_map(|column| table.column(*column)));
            self.dates = date_order_of(dates.iter().flat_map(|column| table.column(*column)));
        }
        self.mapping.decimal = self.decimal.map_or(Decimal::Point, |found| found.value);
        self.mapping.dates = self.dates.map_or(DateOrder::YearFirst, |found| found.value);
    }
}

/// The setting of a workbook that holds the mappings that were used.
const SETTING: &str = "import-columns";

/// So many are remembered.
const REMEMBERED: usize = 40;

#[derive(Serialize, Deserialize)]
struct Used {
    heads: Vec<String>,
    mapping: Mapping,
}

/// By what a mapping is known again: the heads; with a log its name too, for the traces of most logs have the same ones.
fn mark(file: &CrmFile) -> Vec<String> {
    file.table.heads.iter().chain(file.log.as_ref().map(|log| &log.name)).cloned().collect()
}

fn used(workbook: &Workbook) -> Result<Vec<Used>, StoreError> {
    // What another version wrote there is no reason to fail.
    Ok(workbook.setting(SETTING)?.and_then(|text| serde_json::from_str(&text).ok()).unwrap_or_default())
}

/// What was used for a file with these heads before; else what heads and cells suggest. The dialects are found out anew: two
/// exports of one system may come from two computers.
///
/// # Errors
/// When the workbook cannot be read.
pub fn recall(workbook: &Workbook, file: &CrmFile, currency: Currency) -> Result<Suggestion, StoreError> {
    let mut suggestion = suggest(&file.table, currency);
    if let Some(log) = file.log.as_ref().filter(|log| !log.name.is_empty()) {
        // Traces of two logs are often called the same, by numbers from 1.
        suggestion.mapping.source.clone_from(&log.name);
    }
    let mark = mark(file);
    if let Some(used) = used(workbook)?.into_iter().find(|used| used.heads == mark) {
        suggestion.mapping = used.mapping;
        suggestion.is_remembered = true;
        suggestion.find_dialects(&file.table);
    }
    Ok(suggestion)
}

/// Remembers what was used.
///
/// # Errors
/// When the workbook cannot be written.
pub fn remember(workbook: &Workbook, file: &CrmFile, mapping: &Mapping) -> Result<(), StoreError> {
    let (mut all, heads) = (used(workbook)?, mark(file));
    all.retain(|used| used.heads != heads);
    all.insert(0, Used { heads, mapping: mapping.clone() });
    all.truncate(REMEMBERED);
    workbook.set_setting(SETTING, Some(&serde_json::to_string(&all)?))
}
