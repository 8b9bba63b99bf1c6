//! What the stages of a table mean, and where something else decides.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use super::{Field, Mapping, outcome_of, rows::Rows, total::Sum};
use crate::{
    arrange::Arrange,
    domain::{Outcome, fold},
    exchange::import::table::Table,
};

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
    found.all.arrange_by_key(|stage| std::cmp::Reverse(stage.2));
    found
}

pub(super) fn meaning(stage: &str, mapping: &Mapping) -> Outcome {
    mapping.outcomes.get(&fold(stage)).copied().unwrap_or_else(|| outcome_of(stage))
}
