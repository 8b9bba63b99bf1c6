//! Rows without an id: what tells the deals of one customer and title apart.

use std::collections::{HashMap, HashSet};

use crate::domain::FuzzyDate;

/// What a row without an id is known by.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Name {
    /// It, in place of an id.
    pub(super) id: String,
    /// What an import that knew no other of this customer and title may have called it.
    pub(super) before: Option<String>,
    /// It without its place among those alike.
    pub(super) base: String,
    /// Whether an earlier row has the same customer and title.
    pub(super) is_alike: bool,
}

/// The rows without an id that have been met.
#[derive(Debug, Default)]
pub(super) struct Alike {
    /// How often a customer with a title occurs in the whole file.
    rows: HashMap<String, usize>,
    met: HashSet<String>,
    named: HashMap<String, usize>,
    same: HashSet<String>,
}

impl Alike {
    /// With the customers and titles, in one text, of all rows without an id.
    pub(super) fn new(all: impl Iterator<Item = String>) -> Self {
        let mut alike = Self::default();
        for what in all {
            *alike.rows.entry(what).or_default() += 1;
        }
        alike
    }

    /// What the next row is known by: customer and title, the day it began, and its place among those alike. None where
    /// it is an earlier one once more: `whole` holds what shows that, if enough is said.
    pub(super) fn name(&mut self, what: String, opened: Option<FuzzyDate>, whole: Option<String>) -> Option<Name> {
        if whole.is_some_and(|whole| !self.same.insert(whole)) {
            return None;
        }
        let mut id = opened.map_or_else(|| what.clone(), |opened| format!("{what} · {opened}"));
        let base = id.clone();
        let count = self.named.entry(id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            id = format!("{id} #{count}");
        }
        let is_only = self.rows.get(&what).is_none_or(|rows| *rows == 1);
        let before = (is_only && opened.is_some()).then(|| what.clone());
        Some(Name { id, before, base, is_alike: !self.met.insert(what) })
    }
}
