//! Reading what a workbook holds: its tables, and the journal for when.

use std::collections::BTreeMap;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use uuid::Uuid;

use super::{Gone, Held, Holdings, RowKey};
use crate::{
    arrange::Gather,
    domain::{Keyed, Table, short_name},
    store::{EditLabel, EntryState, Image, JournalEntry, StoreError, Workbook, image, journal, meeting},
};

/// What an edit that took over the changes of others says of when these were made; its own time is a later one.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(in crate::store) struct Times {
    /// By row and field.
    pub(super) changed: BTreeMap<Uuid, BTreeMap<String, Timestamp>>,
    /// By row, when it was added.
    pub(super) made: BTreeMap<Uuid, Timestamp>,
    /// By row, when it was deleted.
    pub(super) gone: BTreeMap<Uuid, Timestamp>,
    /// By step that made room for another one, the rank that somebody has given it.
    #[serde(default)]
    pub(super) placed: BTreeMap<Uuid, i64>,
    /// By row and field, when it was rewritten because somebody was forgotten.
    #[serde(default)]
    pub(super) forgotten: BTreeMap<Uuid, BTreeMap<String, Timestamp>>,
}

impl Times {
    /// When which fields of which rows were rewritten because somebody was forgotten.
    pub(in crate::store) fn of_forgetting(forgotten: BTreeMap<Uuid, BTreeMap<String, Timestamp>>) -> Self {
        Self { forgotten, ..Self::default() }
    }
}

/// The argument of an edit that holds its [`Times`].
pub(in crate::store) const TIMES: &str = "times";

impl Workbook {
    /// Everything that the workbook holds, and when it was last changed.
    pub fn holdings(&self) -> Result<Holdings, StoreError> {
        let _one_state = self.snapshot()?;
        let mut holdings = Holdings::default();
        for table in Table::ALL {
            let mut statement = self.conn.prepare(&format!("SELECT * FROM {}", table.key()))?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let row = image::of_row(row)?;
                let id = row.get("id").and_then(Value::as_str).unwrap_or_default().parse()?;
                holdings.rows.insert((*table, id), Held { row, ..Held::default() });
            }
        }
        let mut before = BTreeMap::new();
        journal::each(&self.conn, |entry| {
            if entry.state == EntryState::Done {
                note(&mut holdings, &mut before, entry);
            }
            Ok(())
        })?;
        holdings.rows.values_mut().for_each(Held::keep_latest);
        Ok(holdings)
    }
}

/// Takes over what an entry of the journal says of when; `before` holds the last change of rows that are not there any more.
fn note(holdings: &mut Holdings, before: &mut BTreeMap<RowKey, Timestamp>, entry: &JournalEntry) {
    if entry.label == EditLabel::ForgetPerson {
        holdings.forgot = holdings.forgot.max(Some(entry.at));
    }
    let times: Times =
        entry.args.get(TIMES).and_then(|times| serde_json::from_value(times.clone()).ok()).unwrap_or_default();
    if entry.label == EditLabel::ForgetPerson && !times.forgotten.is_empty() {
        // It has no rows. What was rewritten in the history alone does not stand here: of it nothing prevails.
        let pseudonym = entry.args.get("what").and_then(Value::as_str).map(short_name).unwrap_or_default();
        for ((_, id), held) in &mut holdings.rows {
            let Some(columns) = times.forgotten.get(id) else { continue };
            let text = |column: &String| held.row.get(column).and_then(Value::as_str).unwrap_or_default();
            let stands =
                columns.iter().filter(|(column, _)| text(column).is_empty() || text(column).contains(pseudonym));
            held.forgotten.extend(stands.map(|(column, at)| (column.clone(), *at)));
        }
    }
    for change in &entry.rows {
        let key = (change.table, change.id);
        let Some(after) = &change.after else {
            let at = times.gone.get(&change.id).copied().unwrap_or(entry.at);
            let seen = before.get(&key).copied().unwrap_or(Timestamp::UNIX_EPOCH);
            holdings.gone.insert(key, Gone { at, seen: Some(seen), deal: change.deal() });
            continue;
        };
        holdings.gone.remove(&key);
        let of_row = times.changed.get(&change.id);
        let changed: BTreeMap<String, Timestamp> = match of_row {
            // Also of what looked the same on both sides.
            Some(of_row) => of_row.clone(),
            None => changed(change.before.as_ref(), after).into_iter().map(|column| (column, entry.at)).gather(),
        };
        // A row that is not there any more was deleted by an entry that comes later.
        let Some(held) = holdings.rows.get_mut(&key) else {
            let last = changed.into_values().max();
            before.extend(last.max(before.get(&key).copied()).map(|last| (key, last)));
            continue;
        };
        let made = times.made.get(&change.id).copied();
        if change.before.is_none() {
            held.made = made.or(Some(entry.at));
            held.changed.clear();
            held.forgotten.clear();
            held.placed = None;
        } else if made.is_some() {
            held.made = made;
        }
        if of_row.is_some() {
            held.forgotten = times.forgotten.get(&change.id).cloned().unwrap_or_default();
        }
        match times.placed.get(&change.id) {
            Some(rank) => held.placed = Some(*rank),
            None if changed.contains_key("rank") => held.placed = None,
            None => {}
        }
        held.changed.extend(changed);
    }
}

/// The fields that a change gave a value: of a new row those that say something.
fn changed(before: Option<&Image>, after: &Image) -> Vec<String> {
    let is_new = |column: &str, value: &Value| match before {
        Some(before) => before.get(column) != Some(value),
        None => column != "id" && !meeting::says_nothing(column, value),
    };
    after.iter().filter(|(column, value)| is_new(column, value)).map(|(column, _)| column.clone()).collect()
}
