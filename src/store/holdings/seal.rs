//! What somebody predicted stays as it was locked: whoever knows the answer would predict it. Of two that are locked the
//! one that was locked first stands, whichever workbook it lies in, with the scores that belong to it.

use std::{collections::BTreeMap, sync::Arc};

use jiff::Timestamp;
use uuid::Uuid;

use super::{Held, Holdings, RowKey, Union};
use crate::{
    arrange::Gather,
    domain::{Keyed, PredictionState, Table},
    store::Image,
};

/// What may still change of a prediction that is locked.
const LATER: [&str; 2] = ["state", "surprise"];

/// Puts what is locked in the two in the place of what was united field by field.
pub(super) fn keep(union: &mut Union, both: [&Holdings; 2]) {
    let predictions: Vec<RowKey> =
        union.holdings.rows.keys().filter(|(table, _)| *table == Table::Prediction).copied().collect();
    for key in predictions {
        let locked = both.into_iter().filter_map(|holdings| Some((holdings, holdings.rows.get(&key)?)));
        let locked = locked.filter(|(_, held)| is_locked(&held.row)).min_by_key(|(_, held)| rank(held));
        let Some((from, held)) = locked else { continue };
        // It goes with its deal, as everything does.
        if deal(held).is_some_and(|deal| union.holdings.is_gone(&(Table::Deal, deal))) {
            continue;
        }
        let united = union.holdings.rows.entry(key).or_default();
        // What was said after it was opened is united as everything else, as long as it is the same prediction; and so are its
        // words where somebody was forgotten in one of the two.
        let forgotten = united.forgotten.clone();
        let same = |row: &Image| {
            let mut row = predicted(row);
            row.retain(|column, _| !forgotten.contains_key(column));
            row
        };
        if same(&united.row) != same(&held.row) || !is_locked(&united.row) {
            *united = Arc::clone(held);
        }
        let scores = scores_of(from, key.1);
        for other in scores_of(&union.holdings, key.1).into_keys().filter(|other| !scores.contains_key(other)) {
            union.holdings.rows.remove(&other);
        }
        for stays in scores.keys().chain([&key]) {
            union.holdings.gone.remove(stays);
        }
        // Which of two was predicted must not be read from what they differ in.
        union.disagreements.retain(|about| {
            let row = (about.table, about.id);
            row != key && !(about.table == Table::PredictedScore && scores.contains_key(&row))
        });
        union.holdings.rows.extend(scores);
    }
}

fn is_locked(row: &Image) -> bool {
    row.get("state").and_then(|state| state.as_str()) != Some(PredictionState::Draft.key())
}

/// What was predicted, without what is said of it later.
fn predicted(row: &Image) -> Image {
    let mut row = row.clone();
    row.retain(|column, _| !LATER.contains(&column.as_str()));
    row
}

/// Which of two was locked first: by the day, then by the time where the journal knows it; and else anything that is the
/// same for both.
fn rank(held: &Held) -> (String, bool, Option<Timestamp>, String) {
    let day = held.row.get("locked_on").and_then(|day| day.as_str()).unwrap_or_default().to_owned();
    let time = held.changed.get("locked_on").copied();
    let row = serde_json::to_string(&predicted(&held.row)).unwrap_or_default();
    (day, time.is_none(), time, row)
}

fn deal(held: &Held) -> Option<Uuid> {
    held.row.get("deal")?.as_str()?.parse().ok()
}

fn prediction(held: &Held) -> Option<Uuid> {
    held.row.get("prediction")?.as_str()?.parse().ok()
}

fn scores_of(holdings: &Holdings, of: Uuid) -> BTreeMap<RowKey, Arc<Held>> {
    let scores = holdings.rows.range((Table::PredictedScore, Uuid::nil())..=(Table::PredictedScore, Uuid::max()));
    scores.filter(|(_, held)| prediction(held) == Some(of)).map(|(key, held)| (*key, Arc::clone(held))).gather()
}
