//! The journal: what edits have done to which rows, and the history of it.

use jiff::Timestamp;
use rusqlite::{Connection, OptionalExtension, Params, Row, params};
use serde::de::DeserializeOwned;
use serde_json::Value;
use uuid::Uuid;

use super::{Edit, EditLabel, Image, StoreError, Workbook, pack};
use crate::{
    arrange::Arrange,
    domain::{Deal, Id, Keyed, Table, keyed_enum},
};

keyed_enum! {
    /// Where an entry of the journal stands.
    EntryState, "entry_state" {
        /// In force.
        Done = "done",
        /// Undone, and can be redone.
        Undone = "undone",
        /// Undone, and something else was edited since.
        Discarded = "discarded",
    }
}

/// One edit.
#[derive(Debug, Clone, PartialEq)]
pub struct JournalEntry {
    /// Its id.
    pub id: Uuid,
    /// What it is called.
    pub label: EditLabel,
    /// The arguments of the label's text.
    pub args: Image,
    /// When it was made.
    pub at: Timestamp,
    /// The deal that it belongs to.
    pub deal: Option<Id<Deal>>,
    /// Whether it is in force.
    pub state: EntryState,
    /// How many rows it changed.
    pub row_count: usize,
    /// What it changed, in order; see each reading for how much of it is read.
    pub rows: Vec<RowChange>,
}

/// What an edit did to one row.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    /// Its table.
    pub table: Table,
    /// Its id.
    pub id: Uuid,
    /// What it was; none if it was added.
    pub before: Option<Image>,
    /// What it became; none if it was deleted.
    pub after: Option<Image>,
}

impl RowChange {
    /// The record that it became, if `R` is its type.
    pub fn after_as<R: DeserializeOwned>(&self) -> Option<R> {
        serde_json::from_value(Value::Object(self.after.clone()?)).ok()
    }

    /// The deal that the row belongs to.
    pub fn deal(&self) -> Option<Id<Deal>> {
        if self.table == Table::Deal {
            return Some(Id::from_uuid(self.id));
        }
        deal_of(self.after.as_ref().or(self.before.as_ref())?)
    }
}

/// The deal that a row belongs to which is none itself.
pub(super) fn deal_of(row: &Image) -> Option<Id<Deal>> {
    row.get("deal")?.as_str()?.parse().ok()
}

impl Workbook {
    /// The latest edits, the newest first, of one deal or of all, without their rows.
    pub fn history(&self, deal: Option<Id<Deal>>, limit: usize) -> Result<Vec<JournalEntry>, StoreError> {
        let condition = if deal.is_some() { "deal = ?1" } else { "?1 IS NULL" };
        let sql = format!("{SELECT} WHERE {condition} ORDER BY n DESC LIMIT ?2");
        let heads = self
            .conn
            .prepare_cached(&sql)?
            .query_map(params![deal.map(|deal| deal.to_string()), limit as i64], head)?
            .collect::<Result<Vec<_>, _>>()?;
        heads.into_iter().map(|head| Ok(head?.1)).collect()
    }

    /// The deal as it was when it was deleted, of a deal that is not there any more.
    pub fn deleted_deal(&self, deal: Id<Deal>) -> Result<Option<Deal>, StoreError> {
        let image: Option<String> = self
            .conn
            .prepare_cached(
                "SELECT before FROM journal_row WHERE journal IN (SELECT n FROM journal WHERE deal = ?1)
                     AND table_name = 'deal' AND row_id = ?1 AND before IS NOT NULL
                 ORDER BY journal DESC, seq DESC LIMIT 1",
            )?
            .query_row([deal.to_string()], |row| row.get(0))
            .optional()?;
        // What an older program wrote may be no deal any more; then it has no name.
        Ok(image.and_then(|image| serde_json::from_str(&image).ok()))
    }

    /// One edit with its first rows, at most so many.
    pub fn entry(&self, id: Uuid, most: usize) -> Result<Option<JournalEntry>, StoreError> {
        let sql = format!("{SELECT} WHERE id = ?1");
        let found = self.conn.prepare_cached(&sql)?.query_row([id.to_string()], head).optional()?;
        let Some((n, mut entry)) = found.transpose()? else {
            return Ok(None);
        };
        entry.rows = rows(&self.conn, n, most)?;
        Ok(Some(entry))
    }

    /// What one edit did to the rows of one table, in order.
    pub fn entry_in(&self, id: Uuid, table: Table) -> Result<Vec<RowChange>, StoreError> {
        self.number(id)?.map_or(Ok(Vec::new()), |n| rows_of(&self.conn, n, table))
    }

    /// The rows of a table that an edit has changed, without those that it added or deleted: an import may have brought
    /// hundreds of thousands.
    pub fn entry_changes(&self, id: Uuid, table: Table) -> Result<Vec<RowChange>, StoreError> {
        let sql = format!("{ROWS} AND table_name = ?2 AND before IS NOT NULL AND after IS NOT NULL ORDER BY seq");
        self.number(id)?.map_or(Ok(Vec::new()), |n| read_rows(&self.conn, &sql, params![n, table.key()]))
    }

    /// The number under which the rows of an edit stand.
    fn number(&self, id: Uuid) -> Result<Option<i64>, StoreError> {
        let mut query = self.conn.prepare_cached("SELECT n FROM journal WHERE id = ?1")?;
        Ok(query.query_row([id.to_string()], |row| row.get(0)).optional()?)
    }
}

/// Enters that something was done that is no edit: it stands in the history and is never undone.
pub(super) fn note(conn: &Connection, edit: &Edit, at: Timestamp) -> Result<(), StoreError> {
    conn.prepare_cached("INSERT INTO journal (id, label, args, at, deal, state) VALUES (?1, ?2, ?3, ?4, ?5, 'done')")?
        .execute(params![
            Uuid::now_v7().to_string(),
            edit.label.key(),
            serde_json::to_string(&edit.args)?,
            at.to_string(),
            edit.deal.map(|deal| deal.to_string()),
        ])?;
    Ok(())
}

/// Adds a row of an entry: its number and its place there, table, id, and the images before and after.
pub(super) const ADD_ROW: &str =
    "INSERT INTO journal_row (journal, seq, table_name, row_id, before, after) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";

/// Enters an edit whose rows follow; answers its number. What was undone before it cannot be redone any more.
pub(super) fn begin(conn: &Connection, edit: &Edit, at: Timestamp) -> Result<i64, StoreError> {
    conn.prepare_cached("UPDATE journal SET state = 'discarded' WHERE state = 'undone'")?.execute([])?;
    note(conn, edit, at)?;
    Ok(conn.last_insert_rowid())
}

/// Enters an edit that has just been made. What was undone before it cannot be redone any more.
pub(super) fn record(conn: &Connection, edit: &Edit, at: Timestamp, changes: &[RowChange]) -> Result<(), StoreError> {
    let deal = edit.deal.or_else(|| common_deal(changes.iter().map(RowChange::deal)));
    let n = begin(conn, &Edit { deal, ..edit.clone() }, at)?;
    let mut statement = conn.prepare_cached(ADD_ROW)?;
    let text = |image: &Option<Image>| image.as_ref().map(serde_json::to_string).transpose();
    for (seq, row) in changes.iter().enumerate() {
        statement.execute(params![
            n,
            seq as i64,
            row.table.key(),
            row.id.to_string(),
            text(&row.before)?,
            text(&row.after)?,
        ])?;
    }
    Ok(())
}

/// Notes, in the temporary table `last_change`, which change in force was the last of each row. The order is that of the
/// entries, whatever the clock said.
pub(super) fn gather_last(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE last_change (
             table_name TEXT, row_id TEXT, journal INTEGER, seq INTEGER, PRIMARY KEY (table_name, row_id)
         ) WITHOUT ROWID;
         INSERT OR REPLACE INTO temp.last_change
             SELECT r.table_name, r.row_id, r.journal, r.seq FROM journal_row r JOIN journal j ON j.n = r.journal
                 WHERE j.state = 'done' ORDER BY r.journal, r.seq;
         INSERT INTO temp.last_change
             SELECT p.table_name, iif(r.type = 'array', r.value ->> 0, NULL) AS row_id, p.journal, p.seq + r.key
                 FROM journal_pack p JOIN journal j ON j.n = p.journal, json_each(iif(json_valid(p.rows), p.rows, '[]')) r
                 WHERE j.state = 'done' AND row_id IS NOT NULL ORDER BY p.journal, p.seq, r.key
             ON CONFLICT DO UPDATE SET journal = excluded.journal, seq = excluded.seq
                 WHERE (excluded.journal, excluded.seq) > (last_change.journal, last_change.seq);",
    )
}

/// The one deal that all rows belong to.
pub(super) fn common_deal(mut of_rows: impl Iterator<Item = Option<Id<Deal>>>) -> Option<Id<Deal>> {
    let first = of_rows.next()??;
    of_rows.all(|deal| deal == Some(first)).then_some(first)
}

/// Rows are counted by the number of the last one, which the keys have at hand even for a large import.
pub(super) const SELECT: &str = "SELECT n, id, label, args, at, deal, state, max(
         (SELECT ifnull(max(r.seq) + 1, 0) FROM journal_row r WHERE r.journal = journal.n),
         ifnull((SELECT p.seq + p.row_count FROM journal_pack p WHERE p.journal = journal.n ORDER BY p.seq DESC LIMIT 1), 0)
     ) FROM journal";

/// An entry without its rows, and its number.
pub(super) fn head(row: &Row<'_>) -> rusqlite::Result<Result<(i64, JournalEntry), StoreError>> {
    let n: i64 = row.get(0)?;
    let (id, label, args): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let (at, deal, state): (String, Option<String>, String) = (row.get(4)?, row.get(5)?, row.get(6)?);
    let row_count: i64 = row.get(7)?;
    let parse = || {
        let entry = JournalEntry {
            id: id.parse()?,
            label: EditLabel::from_key(&label).unwrap_or(EditLabel::Other),
            args: serde_json::from_str(&args)?,
            at: at.parse().map_err(|_| damaged(&at))?,
            deal: deal.map(|deal| deal.parse()).transpose()?,
            state: EntryState::from_key(&state).ok_or_else(|| damaged(&state))?,
            row_count: usize::try_from(row_count).unwrap_or(0),
            rows: Vec::new(),
        };
        Ok((n, entry))
    };
    Ok(parse())
}

const ROWS: &str = "SELECT table_name, row_id, before, after, seq FROM journal_row WHERE journal = ?1";

/// So many rows of an entry are shown at a time.
const AT_ONCE: usize = 2_000;

/// The rows of an entry from this number on; the rows of an entry are numbered without gaps.
pub(super) fn rows_from(conn: &Connection, n: i64, first: usize, most: usize) -> Result<Vec<RowChange>, StoreError> {
    let (first, end) = (first as i64, (first + most) as i64);
    let single =
        read_numbered(conn, &format!("{ROWS} AND seq >= ?2 AND seq < ?3 ORDER BY seq"), params![n, first, end])?;
    Ok(with_packed(single, pack::between(conn, n, first..end)?, most))
}

pub(super) fn rows(conn: &Connection, n: i64, most: usize) -> Result<Vec<RowChange>, StoreError> {
    let limit = i64::try_from(most).unwrap_or(i64::MAX);
    let single = read_numbered(conn, &format!("{ROWS} ORDER BY seq LIMIT ?2"), params![n, limit])?;
    Ok(with_packed(single, pack::rows(conn, n, None, most)?, most))
}

/// Rows that lie singly and rows that lie packed, in the order of their numbers.
fn with_packed(mut rows: Vec<(i64, RowChange)>, packed: Vec<(i64, RowChange)>, most: usize) -> Vec<RowChange> {
    if !packed.is_empty() {
        rows.extend(packed);
        rows.arrange_by_key(|(seq, _)| *seq);
    }
    rows.into_iter().take(most).map(|(_, row)| row).collect()
}

fn read_rows(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<RowChange>, StoreError> {
    Ok(read_numbered(conn, sql, params)?.into_iter().map(|(_, row)| row).collect())
}

fn read_numbered(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<(i64, RowChange)>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let mut found = statement.query(params)?;
    let mut changes = Vec::new();
    while let Some(row) = found.next()? {
        let table: String = row.get(0)?;
        let image = |at| -> Result<Option<Image>, StoreError> {
            let text: Option<String> = row.get(at)?;
            Ok(text.map(|text| serde_json::from_str(&text)).transpose()?)
        };
        let change = RowChange {
            table: Table::from_key(&table).ok_or_else(|| damaged(&table))?,
            id: row.get::<_, String>(1)?.parse()?,
            before: image(2)?,
            after: image(3)?,
        };
        changes.push((row.get(4)?, change));
    }
    Ok(changes)
}

/// Shows every entry with its number and without its rows, the oldest first; each entry may be changed while it is shown.
pub(super) fn each(
    conn: &Connection,
    mut show: impl FnMut(i64, &JournalEntry) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut after = i64::MIN;
    let mut following = conn.prepare(&format!("{SELECT} WHERE n > ?1 ORDER BY n LIMIT 1"))?;
    while let Some((n, entry)) = following.query_row([after], head).optional()?.transpose()? {
        show(n, &entry)?;
        after = n;
    }
    Ok(())
}

/// How many rows all entries have.
pub(super) fn count_rows(conn: &Connection) -> rusqlite::Result<u64> {
    let sql = "SELECT (SELECT count(*) FROM journal_row) + (SELECT total(row_count) FROM journal_pack)";
    conn.query_row(sql, [], |row| Ok(row.get::<_, f64>(0)? as u64))
}

/// Shows the rows of an entry with their numbers and in their order, in parts of a few thousand at most: an import has more than
/// anybody wants in memory at once. What has been shown may be changed.
pub(super) fn each_part(
    conn: &Connection,
    n: i64,
    mut show: impl FnMut(Vec<(i64, RowChange)>) -> Result<(), StoreError>,
) -> Result<(), StoreError> {
    let mut done = 0;
    let single = |done: &mut i64, end: i64, show: &mut dyn FnMut(Vec<(i64, RowChange)>) -> Result<(), StoreError>| {
        // Numbers may be missing in a file that others have altered.
        let sql = format!("{ROWS} AND seq >= ?2 AND seq < ?3 ORDER BY seq LIMIT {AT_ONCE}");
        loop {
            let rows = read_numbered(conn, &sql, params![n, *done, end])?;
            let Some((last, _)) = rows.last() else { return Ok(()) };
            *done = last.saturating_add(1);
            show(rows)?;
        }
    };
    pack::each(conn, Some(n), |pack| {
        let rows: Vec<_> = (pack.seq..).zip(pack.unpack()?).collect();
        let end = pack.seq.saturating_add(rows.len() as i64);
        single(&mut done, end, &mut show)?;
        done = done.max(end);
        show(rows).map(|()| true)
    })?;
    single(&mut done, i64::MAX, &mut show)
}

/// What an entry did to the rows of one table, in order.
pub(super) fn rows_of(conn: &Connection, n: i64, table: Table) -> Result<Vec<RowChange>, StoreError> {
    let sql = format!("{ROWS} AND table_name = ?2 ORDER BY seq");
    let single = read_numbered(conn, &sql, params![n, table.key()])?;
    Ok(with_packed(single, pack::rows(conn, n, Some(table), usize::MAX)?, usize::MAX))
}

fn damaged(text: &str) -> StoreError {
    StoreError::Damaged(format!("the journal says {text:?}"))
}
