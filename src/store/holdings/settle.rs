//! What stands of what was united: what was deleted later goes, what a row that stays needs comes back, and with it what
//! went only because it was deleted.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::{Held, Holdings, RowKey, Union, unite::group};
use crate::{
    arrange::Gather,
    domain::Table,
    store::delete::{RELATIONS, Then},
};

/// When what was deleted and stands all the same was deleted, by its id.
type Deleted = BTreeMap<Uuid, Timestamp>;

/// Takes out what was deleted later than it was changed, but for what a row that stays needs and for what went along with
/// one that stays; then what needs a row that nobody has.
pub(super) fn settle(union: &mut Union, both: [&Holdings; 2]) {
    let holdings = &mut union.holdings;
    let going: Vec<RowKey> = holdings.rows.keys().filter(|key| holdings.is_gone(key)).copied().collect();
    let mut away: BTreeMap<RowKey, Arc<Held>> = BTreeMap::new();
    for key in going {
        away.extend(holdings.rows.remove_entry(&key));
    }
    let deleted = loop {
        let stand = holdings.gone.iter().filter(|(key, _)| holdings.rows.contains_key(*key));
        let deleted: Deleted = stand.map(|((_, id), gone)| (*id, gone.at)).gather();
        let needed: BTreeSet<Uuid> = holdings.rows.iter().flat_map(|(key, held)| references(key.0, held)).gather();
        let there: BTreeSet<Uuid> = holdings.rows.keys().map(|(_, id)| *id).gather();
        let comes = |(key, held): &(&RowKey, &Arc<Held>)| {
            needed.contains(&key.1) || (goes_along(holdings, **key, held, &deleted) && has_all(key.0, held, &there))
        };
        let back: Vec<RowKey> = away.iter().filter(comes).map(|(key, _)| *key).collect();
        if back.is_empty() {
            break deleted;
        }
        for key in back {
            holdings.rows.extend(away.remove_entry(&key));
        }
    };
    relink(union, both, &deleted);
    union.holdings.gone.retain(|key, _| !union.holdings.rows.contains_key(key));
    drop_dangling(&mut union.holdings);
}

/// Whether a row was deleted by the same edit as something that it refers to and that stands.
fn goes_along(holdings: &Holdings, key: RowKey, held: &Held, deleted: &Deleted) -> bool {
    let Some(gone) = holdings.gone.get(&key) else { return false };
    references(key.0, held).iter().any(|id| deleted.get(id) == Some(&gone.at))
}

/// Whether everything is there without which the row would not be: what was deleted by itself is not brought back by what
/// hung on it too.
fn has_all(table: Table, held: &Held, there: &BTreeSet<Uuid>) -> bool {
    columns_of(table).all(|(column, then)| !matches!(then, Then::Delete) || is_there(held, column, there))
}

/// A row that stayed when another was deleted, and forgot it then, refers to it again where that one stands.
fn relink(union: &mut Union, both: [&Holdings; 2], deleted: &Deleted) {
    for (key, united) in &mut union.holdings.rows {
        let [Some(one), Some(other)] = both.map(|holdings| holdings.rows.get(key)) else { continue };
        for (column, _) in columns_of(key.0).filter(|(_, then)| !matches!(then, Then::Delete)) {
            let columns = group(key.0, column);
            let mut pairs = [(one, other), (other, one)].into_iter();
            let Some((knows, _)) = pairs.find(|(knows, forgot)| forgot_with(knows, forgot, &columns, column, deleted))
            else {
                continue;
            };
            // Who has given it another value since prevails.
            if reference(united, column).is_some() {
                continue;
            }
            let united = Arc::make_mut(united);
            for column in &columns {
                united.row.extend(knows.row.get(*column).map(|value| ((*column).to_owned(), value.clone())));
                united.changed.remove(*column);
                united.changed.extend(knows.changed.get(*column).map(|at| ((*column).to_owned(), *at)));
            }
            union
                .disagreements
                .retain(|about| (about.table, about.id) != *key || !columns.contains(&about.column.as_str()));
        }
    }
}

/// Whether one of two forgot what the other refers to because that was deleted, and has changed nothing of it since.
fn forgot_with(knows: &Held, forgot: &Held, columns: &[&str], column: &str, deleted: &Deleted) -> bool {
    let at = reference(knows, column).and_then(|id| deleted.get(&id));
    let last = columns.iter().filter_map(|column| forgot.changed.get(*column)).max();
    at.is_some() && reference(forgot, column).is_none() && forgot.changed.get(column) == at && last == at
}

fn reference(held: &Held, column: &str) -> Option<Uuid> {
    held.row.get(column)?.as_str()?.parse().ok()
}

/// The rows that a row refers to.
pub(super) fn references(table: Table, held: &Held) -> Vec<Uuid> {
    columns_of(table).filter_map(|(column, _)| reference(held, column)).collect()
}

/// The columns of a table that refer to another, and what becomes of a row whose reference is not there.
fn columns_of(table: Table) -> impl Iterator<Item = (&'static str, Then)> {
    let target = (table == Table::FindingWaiver).then_some(("target", Then::Delete));
    RELATIONS
        .iter()
        .filter(move |(_, child, ..)| *child == table)
        .map(|(_, _, column, then)| (*column, *then))
        .chain(target)
}

/// Whether what a column refers to is there; where it refers to nothing, nothing is missing.
fn is_there(held: &Held, column: &str, there: &BTreeSet<Uuid>) -> bool {
    match held.row.get(column).and_then(Value::as_str) {
        Some(id) => id.parse().is_ok_and(|id: Uuid| there.contains(&id)),
        None => true,
    }
}

fn drop_dangling(holdings: &mut Holdings) {
    loop {
        let there: BTreeSet<Uuid> = holdings.rows.keys().map(|(_, id)| *id).gather();
        let count = holdings.rows.len();
        holdings.rows.retain(|(table, _), held| has_all(*table, held, &there));
        for ((table, _), held) in &mut holdings.rows {
            let loose: Vec<_> = columns_of(*table).filter(|(column, _)| !is_there(held, column, &there)).collect();
            for (column, _) in loose {
                Arc::make_mut(held).row.insert(column.to_owned(), Value::Null);
            }
        }
        if holdings.rows.len() == count {
            break;
        }
    }
}
