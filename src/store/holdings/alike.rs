//! Steps that two have recorded by themselves and that read the same: both stand afterwards, and somebody should know.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use uuid::Uuid;

use super::{Holdings, Named, RowKey, outline::Both};
use crate::domain::Table;

/// What two steps have to have in common: deal, words, date, and which accounts tell of it.
type Looks = (Uuid, String, String, BTreeSet<String>);

/// The steps that come from there and read like one that is only here, each such one once.
pub(super) fn alike(mine: &Holdings, theirs: &Holdings, united: &Holdings, both: &Both) -> Vec<Named> {
    let only = |one: &Holdings, other: &Holdings| -> BTreeMap<Looks, Vec<RowKey>> {
        let mut found: BTreeMap<Looks, Vec<RowKey>> = BTreeMap::new();
        let told = tellings(one);
        for (key, _) in one.rows.range((Table::Step, Uuid::nil())..=(Table::Step, Uuid::max())) {
            let stands_beside = united.rows.contains_key(key) && !other.rows.contains_key(key);
            if let Some(looks) = looks(one, key, &told).filter(|_| stands_beside) {
                found.entry(looks).or_default().push(*key);
            }
        }
        found
    };
    let (here, there) = (only(mine, theirs), only(theirs, mine));
    let pairs = there.iter().filter_map(|(looks, keys)| Some(keys.iter().take(here.get(looks)?.len())));
    pairs.flatten().filter_map(|key| Some(both.named(*key, &theirs.rows.get(key)?.row))).collect()
}

/// By step, who tells of it.
fn tellings(holdings: &Holdings) -> BTreeMap<&str, BTreeSet<String>> {
    let mut told: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (_, held) in holdings.rows.range((Table::Telling, Uuid::nil())..=(Table::Telling, Uuid::max())) {
        let text = |column: &str| held.row.get(column).and_then(Value::as_str);
        if let (Some(step), Some(source)) = (text("step"), text("source")) {
            told.entry(step).or_default().insert(source.to_owned());
        }
    }
    told
}

fn looks(holdings: &Holdings, key: &RowKey, told: &BTreeMap<&str, BTreeSet<String>>) -> Option<Looks> {
    let row = &holdings.rows.get(key)?.row;
    let text = |column: &str| row.get(column).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let sources = told.get(key.1.to_string().as_str()).cloned().unwrap_or_default();
    let title = Some(text("title")).filter(|title| !title.is_empty())?;
    Some((text("deal").parse().ok()?, title, text("date"), sources))
}
