//! What a workbook holds and when each part of it was last changed: two of them become one, whoever begins.
//!
//! Rows meet by their id, or by what else tells them apart. Of each field the newer change stands, as the journal has it;
//! what was deleted stays so unless it was changed later or something newer needs it, and then what went with it stays
//! too: of a deal all of it. Nothing here depends on the order in which the two are named, and what has been united once
//! changes nothing the second time.

mod alike;
mod apply;
mod order;
mod outline;
mod read;
mod seal;
mod settle;
mod times;
mod unaware;
mod unite;
mod veil;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Image, StoreError, image, journal::deal_of};
use crate::{
    arrange::Gather,
    domain::{Deal, Id, Table},
};

pub(super) use times::{TIMES, Times};

pub use apply::{Clash, Merged};
pub use outline::{Becomes, ChangedFact, Named, Touched};
pub use unaware::Unaware;
pub use unite::{Disagreement, Union, unite};

/// Which row of which table.
pub type RowKey = (Table, Uuid);

/// A row, and when its fields were last changed, as far as that is known.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Held {
    /// The row.
    pub row: Image,
    /// When it was added.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub made: Option<Timestamp>,
    /// When a field was last given a value. A field that has said nothing ever since has none.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub changed: BTreeMap<String, Timestamp>,
    /// When a field was rewritten because somebody was forgotten; of a field that was changed later nothing. It prevails over
    /// what is older, and is no change of which anybody would be told: what was deleted stays deleted.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub forgotten: BTreeMap<String, Timestamp>,
    /// Of a step that made room for another one at the same place: the rank that somebody has given it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub placed: Option<i64>,
}

impl Held {
    /// Whether the row is one that this program writes.
    ///
    /// # Errors
    /// [`StoreError::ForeignRow`] where it is none.
    pub fn check(&self, table: Table, id: Uuid) -> Result<(), StoreError> {
        let foreign = |_| apply::foreign((table, id), &self.row, image::wrong(table, &self.row));
        image::check(table, &self.row).map_err(foreign)
    }

    /// When a field came to say what it says.
    fn said_at(&self, column: &str) -> Option<Timestamp> {
        self.changed.get(column).max(self.forgotten.get(column)).copied()
    }

    /// Drops what was rewritten before it was changed.
    fn keep_latest(&mut self) {
        self.forgotten.retain(|column, at| self.changed.get(column).is_none_or(|changed| changed < at));
    }

    /// The last change of the row.
    fn last_change(&self) -> Option<Timestamp> {
        self.changed.values().copied().chain(self.made).max()
    }
}

/// A row as it is here and as it will be.
struct Change {
    key: RowKey,
    old: Option<Arc<Held>>,
    new: Option<Arc<Held>>,
}

impl Change {
    /// The deal that the row belongs to.
    fn deal(&self) -> Option<Id<Deal>> {
        match self.key.0 {
            Table::Deal => Some(Id::from_uuid(self.key.1)),
            _ => deal_of(&self.new.as_ref().or(self.old.as_ref())?.row),
        }
    }
}

/// A row that was deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Gone {
    /// When.
    pub at: Timestamp,
    /// When the row was last changed as far as whoever deleted it knew; long ago where it never was. None where that is not
    /// known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seen: Option<Timestamp>,
    /// The deal that it belonged to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub deal: Option<Id<Deal>>,
}

/// What a workbook holds.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Holdings {
    /// Its rows. What is united of two shares those that one of them alone has.
    pub rows: BTreeMap<RowKey, Arc<Held>>,
    /// Rows that were deleted, as far as it remembers.
    pub gone: BTreeMap<RowKey, Gone>,
    /// When somebody was last forgotten in it.
    pub forgot: Option<Timestamp>,
}

impl Holdings {
    /// Whether a row was deleted later than it was changed.
    fn is_gone(&self, key: &RowKey) -> bool {
        let last = self.rows.get(key).and_then(|held| held.last_change());
        self.gone.get(key).is_some_and(|gone| last.is_none_or(|changed| gone.at >= changed))
    }

    /// Whether anybody was forgotten in it, or in one that it has taken over.
    fn has_forgotten(&self) -> bool {
        self.forgot.is_some() || self.rows.values().any(|held| !held.forgotten.is_empty())
    }

    /// What belongs to these deals, with the levers that rest on them. Studies and the workbook's own questions stay.
    pub fn of_deals(mut self, deals: &[Id<Deal>]) -> Self {
        let deals: BTreeSet<Uuid> = deals.iter().map(|deal| deal.uuid()).gather();
        let text = |held: &Held, column: &str| -> Option<Uuid> { held.row.get(column)?.as_str()?.parse().ok() };
        let levers: BTreeSet<Uuid> = self
            .rows
            .iter()
            .filter(|((table, _), held)| {
                *table == Table::Evidence && text(held, "deal").is_some_and(|deal| deals.contains(&deal))
            })
            .filter_map(|(_, held)| text(held, "subject_id"))
            .gather();
        self.rows.retain(|(table, id), held| match table {
            Table::Deal => deals.contains(id),
            Table::Study | Table::StudyDeal | Table::OwnQuestion => false,
            Table::Lever if levers.contains(id) => true,
            _ => text(held, "deal").is_some_and(|deal| deals.contains(&deal)),
        });
        self.gone.retain(|_, gone| gone.deal.is_some_and(|deal| deals.contains(&deal.uuid())));
        self
    }

    /// The deals in it.
    pub fn deals(&self) -> usize {
        self.rows.keys().filter(|(table, _)| *table == Table::Deal).count()
    }
}
