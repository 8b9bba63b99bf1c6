//! When the changes were made that an edit has taken over from others: its own time is a later one.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Held, RowKey};
use crate::{
    domain::Table,
    store::{Image, meeting::says_nothing},
};

/// The argument of an edit that holds its [`Times`].
pub(in crate::store) const TIMES: &str = "times";

/// What an edit that took over the changes of others says of when these were made.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::store) struct Times {
    /// By row and field, of each row that stands in no [`Run`].
    #[serde(default)]
    pub(super) changed: BTreeMap<Uuid, BTreeMap<String, Timestamp>>,
    /// By row, when it was added.
    #[serde(default)]
    pub(super) made: BTreeMap<Uuid, Timestamp>,
    /// By row, when it was deleted.
    #[serde(default)]
    pub(super) gone: BTreeMap<Uuid, Timestamp>,
    /// By step that made room for another one, the rank that somebody has given it.
    #[serde(default)]
    pub(super) placed: BTreeMap<Uuid, i64>,
    /// By row and field, when it was rewritten because somebody was forgotten.
    #[serde(default)]
    pub(super) forgotten: BTreeMap<Uuid, BTreeMap<String, Timestamp>>,
    /// Rows that the edit has added and that had been added with all that they say, in the order of tables and ids.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    whole: Vec<Run>,
}

/// Rows of a table that were added at once, from one id to another: those of an import would not fit into one argument else.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
struct Run {
    table: Table,
    first: Uuid,
    last: Uuid,
    at: Timestamp,
}

impl Times {
    /// What the arguments of an edit say; an edit of this workbook says nothing.
    pub(in crate::store) fn of(args: &Image) -> Self {
        args.get(TIMES).and_then(|times| Self::deserialize(times).ok()).unwrap_or_default()
    }

    /// When which fields of which rows were rewritten because somebody was forgotten.
    pub(in crate::store) fn of_forgetting(forgotten: BTreeMap<Uuid, BTreeMap<String, Timestamp>>) -> Self {
        Self { forgotten, ..Self::default() }
    }

    /// Notes a row that is about to be written; `is_new` is whether it is added. Rows come in the order of their keys.
    pub(super) fn note(&mut self, (table, id): RowKey, held: &Held, is_new: bool) {
        if let Some(at) = made_whole(held).filter(|_| is_new) {
            return match self.whole.last_mut().filter(|run| (run.table, run.at) == (table, at)) {
                Some(run) => run.last = id,
                None => self.whole.push(Run { table, first: id, last: id, at }),
            };
        }
        self.changed.insert(id, held.changed.clone());
        self.made.extend(held.made.map(|made| (id, made)));
        if !held.forgotten.is_empty() {
            self.forgotten.insert(id, held.forgotten.clone());
        }
        self.placed.extend(held.placed.map(|rank| (id, rank)));
    }

    /// When a row that the edit has added had been added with all that it says.
    pub(super) fn whole_at(&self, (table, id): RowKey) -> Option<Timestamp> {
        let beyond = self.whole.partition_point(|run| (run.table, run.first) <= (table, id));
        let run = self.whole[..beyond].last()?;
        (run.table == table && id <= run.last && !self.changed.contains_key(&id)).then_some(run.at)
    }
}

/// When a row was added, where all that it says was said then, and nothing else is known of it.
fn made_whole(held: &Held) -> Option<Timestamp> {
    let at = held.made?;
    let says = held.row.iter().filter(|(column, value)| *column != "id" && !says_nothing(column, value));
    let is_whole =
        held.forgotten.is_empty() && held.placed.is_none() && says.map(|(column, _)| (column, &at)).eq(&held.changed);
    is_whole.then_some(at)
}
