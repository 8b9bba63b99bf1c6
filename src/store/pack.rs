//! What a long edit has added, packed. Rows of one table that belong to one deal lie in one row of the file, the names of
//! their columns told once: the history of an import takes a third of the room and of the time so.
//!
//! A pack says the same as rows of the journal would. Whoever reads an entry gets it unpacked; where single rows have to be
//! written or found, [`lay_out`] makes rows of the journal of it for good. Only what is in force lies packed: an entry is laid
//! out before it is taken back.

use rusqlite::{Connection, Row, params};
use serde_json::Value;
use uuid::Uuid;

use super::{Image, RowChange, StoreError, image, journal};
use crate::domain::{Keyed, Table};

/// The column by which a row belongs to a deal: a pack tells it once.
pub(super) const DEAL: &str = "deal";

/// Adds a pack to an entry: the entry, the number of the first row there, deal, table, columns, how many rows, and the rows.
pub(super) const ADD: &str = "INSERT INTO journal_pack (journal, seq, deal, table_name, columns, row_count, rows)
    VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";

/// What is read of a pack: its entry, the number of its first row there, and the rest as it stands.
const COLUMNS: &str = "journal, seq, deal, table_name, columns, row_count, rows, n";

/// A pack as it stands in the file.
pub(super) struct Packed {
    /// The entry.
    pub(super) journal: i64,
    /// The number of its first row there.
    pub(super) seq: i64,
    n: i64,
    deal: String,
    table: String,
    columns: String,
    count: i64,
    rows: String,
}

impl Packed {
    fn read(row: &Row<'_>) -> rusqlite::Result<Self> {
        Ok(Self {
            journal: row.get(0)?,
            seq: row.get(1)?,
            deal: row.get(2)?,
            table: row.get(3)?,
            columns: row.get(4)?,
            count: row.get(5)?,
            rows: row.get(6)?,
            n: row.get(7)?,
        })
    }

    /// The rows that it holds, as the entry has added them.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] and others where it holds no such rows.
    pub(super) fn unpack(&self) -> Result<Vec<RowChange>, StoreError> {
        let damaged = || StoreError::Damaged(format!("pack {} of the journal", self.n));
        let table = Table::from_key(&self.table).ok_or_else(damaged)?;
        let names: Vec<String> = serde_json::from_str(&self.columns)?;
        let rows: Vec<Vec<Value>> = serde_json::from_str(&self.rows)?;
        if usize::try_from(self.count) != Ok(rows.len()) {
            return Err(damaged());
        }
        let change = |cells: Vec<Value>| {
            let id: Uuid = cells.first().and_then(Value::as_str).ok_or_else(damaged)?.parse()?;
            if cells.len() != names.len() {
                return Err(damaged());
            }
            let named = names.iter().zip(cells);
            let mut after: Image = named.map(|(name, cell)| (name.clone(), image::of_cell(name, cell))).collect();
            after.insert(DEAL.to_owned(), self.deal.as_str().into());
            Ok(RowChange { table, id, before: None, after: Some(after) })
        };
        rows.into_iter().map(change).collect()
    }
}

/// Shows the packs of an entry, or of all entries, one after the other, until `show` says that it is enough.
pub(super) fn each<E: From<rusqlite::Error>>(
    conn: &Connection,
    entry: Option<i64>,
    show: impl FnMut(&Packed) -> Result<bool, E>,
) -> Result<(), E> {
    each_of(conn, entry, None, show)
}

/// The same of one table, or of all.
fn each_of<E: From<rusqlite::Error>>(
    conn: &Connection,
    entry: Option<i64>,
    table: Option<Table>,
    mut show: impl FnMut(&Packed) -> Result<bool, E>,
) -> Result<(), E> {
    let of = if entry.is_some() { "journal = ?1" } else { "?1 IS NULL" };
    let sql = format!(
        "SELECT {COLUMNS} FROM journal_pack WHERE {of} AND (?2 IS NULL OR table_name = ?2) ORDER BY journal, seq"
    );
    let mut packs = conn.prepare_cached(&sql)?;
    let mut found = packs.query(params![entry, table.map(|table| table.key())])?;
    while let Some(row) = found.next()? {
        if !show(&Packed::read(row)?)? {
            break;
        }
    }
    Ok(())
}

/// The first rows of an entry that lie packed, with their numbers: at most so many, of one table or of all.
pub(super) fn rows(
    conn: &Connection,
    entry: i64,
    table: Option<Table>,
    most: usize,
) -> Result<Vec<(i64, RowChange)>, StoreError> {
    let mut rows = Vec::new();
    each_of(conn, Some(entry), table, |pack| {
        rows.extend((pack.seq..).zip(pack.unpack()?));
        Ok::<_, StoreError>(rows.len() < most)
    })?;
    rows.truncate(most);
    Ok(rows)
}

/// Makes rows of the journal of the packs of an entry, or of all; answers those that hold no rows, which stay.
pub(super) fn lay_out(conn: &Connection, entry: Option<i64>) -> Result<Vec<(i64, StoreError)>, StoreError> {
    let of = if entry.is_some() { "journal = ?1" } else { "?1 IS NULL" };
    let mut numbers = conn.prepare(&format!("SELECT n FROM journal_pack WHERE {of} ORDER BY n"))?;
    let numbers: Vec<i64> = numbers.query_map([entry], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut read = conn.prepare(&format!("SELECT {COLUMNS} FROM journal_pack WHERE n = ?1"))?;
    let mut add = conn.prepare(journal::ADD_ROW)?;
    let mut delete = conn.prepare("DELETE FROM journal_pack WHERE n = ?1")?;
    let mut unreadable = Vec::new();
    for n in numbers {
        let pack = read.query_row([n], Packed::read)?;
        let rows = match pack.unpack() {
            Ok(rows) => rows,
            Err(error) => {
                unreadable.push((n, error));
                continue;
            }
        };
        for (seq, row) in (pack.seq..).zip(rows) {
            let after = serde_json::to_string(&row.after)?;
            add.execute(params![pack.journal, seq, pack.table, row.id.to_string(), None::<String>, after])?;
        }
        delete.execute([n])?;
    }
    Ok(unreadable)
}
