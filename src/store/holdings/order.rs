//! Steps that two have added at the same place of a deal: each gets a place of its own.

use std::{collections::BTreeMap, sync::Arc};

use jiff::{SignedDuration, Timestamp};
use uuid::Uuid;

use super::{Held, Holdings, RowKey};
use crate::domain::Table;

/// Parts the steps of a deal that share a rank, in the order of the ranks that somebody has given them, then of their ids: so
/// it is the same whoever of several is merged first. One that makes room counts as moved just after it was placed, so that
/// the same holdings once more change nothing, and whoever moves it later prevails.
pub(super) fn part(holdings: &mut Holdings) {
    let mut deals: BTreeMap<&str, Vec<(i64, Uuid)>> = BTreeMap::new();
    for ((_, id), held) in holdings.rows.range((Table::Step, Uuid::nil())..=(Table::Step, Uuid::max())) {
        let deal = held.row.get("deal").and_then(|deal| deal.as_str()).unwrap_or_default();
        deals.entry(deal).or_default().extend(held.placed.or_else(|| rank(held)).map(|rank| (rank, *id)));
    }
    let mut parted: Vec<(RowKey, i64, i64)> = Vec::new();
    for steps in deals.values_mut() {
        steps.sort_unstable();
        let mut last: Option<i64> = None;
        for (placed, id) in steps {
            let Some(rank) = last.map_or(Some(*placed), |last| last.checked_add(1).map(|next| next.max(*placed)))
            else {
                break;
            };
            parted.push(((Table::Step, *id), *placed, rank));
            last = Some(rank);
        }
    }
    for (key, placed, new) in parted {
        let Some(held) = holdings.rows.get_mut(&key).filter(|held| rank(held) != Some(new)) else { continue };
        let held = Arc::make_mut(held);
        held.row.insert("rank".to_owned(), new.into());
        if held.placed.is_none() {
            let at = held.changed.get("rank").copied().or(held.made).unwrap_or(Timestamp::UNIX_EPOCH);
            let after = at.saturating_add(SignedDuration::from_nanos(1)).unwrap_or(at);
            held.changed.insert("rank".to_owned(), after);
            held.placed = Some(placed);
        }
    }
}

fn rank(held: &Held) -> Option<i64> {
    held.row.get("rank")?.as_i64()
}
