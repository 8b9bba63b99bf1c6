//! Steps that two have added at the same place of a deal: each gets a place of its own.

use std::collections::BTreeMap;

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{Held, Holdings, RowKey};
use crate::domain::Table;

/// Parts the steps of a deal that share a rank, in the order in which they are shown: by rank, then by id. One that moves
/// counts as moved just after it was placed, so that the same holdings once more change nothing, and whoever moves it
/// later prevails.
pub(super) fn part(holdings: &mut Holdings) {
    let mut deals: BTreeMap<&str, Vec<(i64, Uuid)>> = BTreeMap::new();
    for ((_, id), held) in holdings.rows.range((Table::Step, Uuid::nil())..=(Table::Step, Uuid::max())) {
        let deal = held.row.get("deal").and_then(|deal| deal.as_str()).unwrap_or_default();
        deals.entry(deal).or_default().extend(rank(held).map(|rank| (rank, *id)));
    }
    let mut moved: Vec<(RowKey, i64)> = Vec::new();
    for steps in deals.values_mut() {
        steps.sort_unstable();
        let mut last: Option<i64> = None;
        for (rank, id) in steps {
            let Some(place) = last.map_or(Some(*rank), |last| last.checked_add(1).map(|next| next.max(*rank))) else {
                break;
            };
            if place != *rank {
                moved.push(((Table::Step, *id), place));
            }
            last = Some(place);
        }
    }
    for (key, place) in moved {
        let Some(held) = holdings.rows.get_mut(&key) else { continue };
        let placed = held.changed.get("rank").copied().or(held.made).unwrap_or(Timestamp::UNIX_EPOCH);
        held.row.insert("rank".to_owned(), place.into());
        held.changed.insert("rank".to_owned(), placed.saturating_add(SignedDuration::from_nanos(1)).unwrap_or(placed));
    }
}

fn rank(held: &Held) -> Option<i64> {
    held.row.get("rank")?.as_i64()
}
