//! Reading what a workbook holds: its tables, and the journal for when.

use std::{collections::BTreeMap, sync::Arc};

use jiff::Timestamp;
use rusqlite::Connection;
use serde_json::Value;

use super::{Gone, Held, Holdings, RowKey, times::Times};
use crate::{
    arrange::Gather,
    domain::{Keyed, Table, short_name},
    store::{EditLabel, EntryState, Image, JournalEntry, RowChange, StoreError, Workbook, image, journal, meeting},
    work::{Task, Watch},
};

impl Workbook {
    /// Everything that the workbook holds, and when it was last changed. `watch` is told how far the reading has come.
    ///
    /// # Errors
    /// When it cannot be read, or was called off.
    pub fn holdings(&self, watch: &Watch) -> Result<Holdings, StoreError> {
        self.holdings_as(Task::Reading, watch)
    }

    /// The same as a part of another task.
    pub(super) fn holdings_as(&self, task: Task, watch: &Watch) -> Result<Holdings, StoreError> {
        let _one_state = self.snapshot()?;
        let mut holdings = Holdings::default();
        read_rows(&self.conn, &mut holdings, task, &watch.share(0, 2))?;
        read_times(&self.conn, &mut holdings, task, &watch.share(1, 2))?;
        Ok(holdings)
    }
}

fn read_rows(conn: &Connection, holdings: &mut Holdings, task: Task, watch: &Watch) -> Result<(), StoreError> {
    let count = |table: &Table| -> rusqlite::Result<i64> {
        conn.query_row(&format!("SELECT count(*) FROM {}", table.key()), [], |row| row.get(0))
    };
    let all = Table::ALL.iter().map(count).sum::<rusqlite::Result<i64>>()?.unsigned_abs();
    for table in Table::ALL {
        let mut statement = conn.prepare(&format!("SELECT * FROM {}", table.key()))?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            watch.at(task, holdings.rows.len() as u64, all)?;
            let row = image::of_row(row)?;
            let id = row.get("id").and_then(Value::as_str).unwrap_or_default().parse()?;
            holdings.rows.insert((*table, id), Arc::new(Held { row, ..Held::default() }));
        }
    }
    Ok(())
}

/// Reads from the journal when what was changed.
fn read_times(conn: &Connection, holdings: &mut Holdings, task: Task, watch: &Watch) -> Result<(), StoreError> {
    let all = journal::count_rows(conn)?;
    let (mut done, mut before) = (0, BTreeMap::new());
    journal::each(conn, |n, entry| {
        if entry.state != EntryState::Done {
            return Ok(());
        }
        let times = Times::of(&entry.args);
        note_forgetting(holdings, entry, &times);
        journal::each_part(conn, n, |rows| {
            watch.at(task, done, all)?;
            done += rows.len() as u64;
            rows.iter().for_each(|(_, change)| note(holdings, &mut before, entry, &times, change));
            Ok(())
        })
    })?;
    holdings.rows.values_mut().filter(|held| !held.forgotten.is_empty()).for_each(|held| {
        Arc::make_mut(held).keep_latest();
    });
    Ok(())
}

/// Takes over that somebody was forgotten.
fn note_forgetting(holdings: &mut Holdings, entry: &JournalEntry, times: &Times) {
    if entry.label != EditLabel::ForgetPerson {
        return;
    }
    holdings.forgot = holdings.forgot.max(Some(entry.at));
    // It has no rows. What was rewritten in the history alone does not stand here: of it nothing prevails.
    let pseudonym = entry.args.get("what").and_then(Value::as_str).map(short_name).unwrap_or_default();
    for ((_, id), held) in &mut holdings.rows {
        let Some(columns) = times.forgotten.get(id) else { continue };
        let text = |column: &String| held.row.get(column).and_then(Value::as_str).unwrap_or_default();
        let stands = columns.iter().filter(|(column, _)| text(column).is_empty() || text(column).contains(pseudonym));
        let stands: Vec<_> = stands.map(|(column, at)| (column.clone(), *at)).collect();
        Arc::make_mut(held).forgotten.extend(stands);
    }
}

/// Takes over what an entry of the journal says of when a row was changed; `before` holds the last change of rows that are not
/// there any more.
fn note(
    holdings: &mut Holdings,
    before: &mut BTreeMap<RowKey, Timestamp>,
    entry: &JournalEntry,
    times: &Times,
    change: &RowChange,
) {
    let key = (change.table, change.id);
    let Some(after) = &change.after else {
        let at = times.gone.get(&change.id).copied().unwrap_or(entry.at);
        let seen = before.get(&key).copied().unwrap_or(Timestamp::UNIX_EPOCH);
        holdings.gone.insert(key, Gone { at, seen: Some(seen), deal: change.deal() });
        return;
    };
    holdings.gone.remove(&key);
    let of_row = times.changed.get(&change.id);
    let whole = times.whole_at(key).filter(|_| change.before.is_none());
    let changed: BTreeMap<String, Timestamp> = match of_row {
        // Also of what looked the same on both sides.
        Some(of_row) => of_row.clone(),
        None => changed(change.before.as_ref(), after, whole.unwrap_or(entry.at)),
    };
    // A row that is not there any more was deleted by an entry that comes later.
    let Some(held) = holdings.rows.get_mut(&key) else {
        let last = changed.into_values().max();
        before.extend(last.max(before.get(&key).copied()).map(|last| (key, last)));
        return;
    };
    let held = Arc::make_mut(held);
    let made = whole.or_else(|| times.made.get(&change.id).copied());
    if change.before.is_none() {
        // Of what comes from elsewhere it may not be known.
        held.made = made.or((of_row.is_none() || entry.label != EditLabel::MergeWorkbook).then_some(entry.at));
        held.changed.clear();
        held.forgotten.clear();
        held.placed = None;
    } else if made.is_some() {
        held.made = made;
    }
    if of_row.is_some() {
        // It says all that is known of the row: what one of the two knew may not hold any more.
        held.changed.clear();
        held.forgotten = times.forgotten.get(&change.id).cloned().unwrap_or_default();
    }
    match times.placed.get(&change.id) {
        Some(rank) => held.placed = Some(*rank),
        None if changed.contains_key("rank") => held.placed = None,
        None => {}
    }
    held.changed.extend(changed);
}

/// When the fields got their value to which a change gave one: of a new row those that say something.
pub(super) fn changed(before: Option<&Image>, after: &Image, at: Timestamp) -> BTreeMap<String, Timestamp> {
    let is_new = |column: &str, value: &Value| match before {
        Some(before) => before.get(column) != Some(value),
        None => column != "id" && !meeting::says_nothing(column, value),
    };
    after.iter().filter(|(column, value)| is_new(column, value)).map(|(column, _)| (column.clone(), at)).gather()
}
