//! What a long edit has added, packed. Rows of one table that belong to one deal lie in one row of the file, the names of
//! their columns told once: the history of an import takes a third of the room and of the time so.
//!
//! A pack says the same as rows of the journal would. Whoever reads an entry gets it unpacked; where single rows have to be
//! written or found, [`lay_out`] makes rows of the journal of it for good. Only what is in force lies packed: an entry is laid
//! out before it is taken back.

use rusqlite::{Connection, Row, params, types};
use serde::{Serialize, Serializer};
use serde_json::Value;
use uuid::Uuid;

use super::{Image, RowChange, StoreError, columns::Columns, image, journal};
use crate::domain::{Keyed, Table};

/// So many rows lie in a pack at most, and so many bytes before the last of them: a deal may have a million steps.
const MOST_ROWS: usize = 1_000;
const MOST_BYTES: usize = 1 << 20;

/// The column by which a row belongs to a deal.
const DEAL: &str = "deal";

/// The packs of one deal in the making, one for each table.
#[derive(Debug, Default)]
pub(super) struct Packs {
    deal: String,
    open: Vec<Pack>,
}

/// A pack in the making.
#[derive(Debug)]
struct Pack {
    table: Table,
    names: Vec<&'static str>,
    count: usize,
    /// The rows as JSON, but for the bracket at the end.
    rows: Vec<u8>,
}

impl Packs {
    /// Takes a row in that has just been added; false where it belongs to no deal, and cannot lie in a pack. Packs that are full
    /// or of another deal are handed to `full` before.
    pub(super) fn take(
        &mut self,
        table: Table,
        row: &Columns,
        full: impl FnOnce(&mut Self) -> Result<(), StoreError>,
    ) -> Result<bool, StoreError> {
        let of = row.names.iter().position(|name| *name == DEAL).and_then(|at| row.values.get(at));
        let (Some(types::Value::Text(deal)), Some(&"id")) = (of, row.names.first()) else { return Ok(false) };
        let is_full = |pack: &Pack| pack.count >= MOST_ROWS || pack.rows.len() >= MOST_BYTES;
        if *deal != self.deal || self.open.iter().any(is_full) {
            full(self)?;
            self.deal.clone_from(deal);
        }
        let at = self.open.iter().position(|pack| pack.table == table).unwrap_or_else(|| {
            self.open.push(Pack { table, names: row.names.clone(), count: 0, rows: Vec::new() });
            self.open.len() - 1
        });
        let pack = &mut self.open[at];
        pack.rows.push(if pack.count == 0 { b'[' } else { b',' });
        serde_json::to_writer(&mut pack.rows, &Cells(&row.values))?;
        pack.count += 1;
        Ok(true)
    }

    /// Writes what has been packed into the entry, its rows numbered from `seq` on; answers the number of the next row.
    pub(super) fn write(&mut self, conn: &Connection, entry: i64, mut seq: i64) -> Result<i64, StoreError> {
        let sql = "INSERT INTO journal_pack (journal, seq, deal, table_name, columns, row_count, rows)
                       VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)";
        let mut insert = conn.prepare_cached(sql)?;
        for mut pack in self.open.drain(..) {
            pack.rows.push(b']');
            let rows = str::from_utf8(&pack.rows).map_err(|error| StoreError::Damaged(error.to_string()))?;
            let (count, columns) = (pack.count as i64, serde_json::to_string(&pack.names)?);
            insert.execute(params![entry, seq, self.deal, pack.table.key(), columns, count, rows])?;
            seq += count;
        }
        Ok(seq)
    }

    /// Whether nothing waits to be written.
    pub(super) fn is_empty(&self) -> bool {
        self.open.is_empty()
    }
}

/// The cells of a row as a JSON array.
struct Cells<'a>(&'a [types::Value]);

impl Serialize for Cells<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(Cell))
    }
}

struct Cell<'a>(&'a types::Value);

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            types::Value::Integer(number) => serializer.serialize_i64(*number),
            types::Value::Real(number) => serializer.serialize_f64(*number),
            types::Value::Text(text) => serializer.serialize_str(text),
            types::Value::Null | types::Value::Blob(_) => serializer.serialize_none(),
        }
    }
}

/// What is read of a pack: its entry, the number of its first row there, and the rest as it stands.
const COLUMNS: &str = "journal, seq, table_name, columns, row_count, rows, n";

/// A pack as it stands in the file.
pub(super) struct Packed {
    /// The entry.
    pub(super) journal: i64,
    /// The number of its first row there.
    pub(super) seq: i64,
    n: i64,
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
            table: row.get(2)?,
            columns: row.get(3)?,
            count: row.get(4)?,
            rows: row.get(5)?,
            n: row.get(6)?,
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
            let after: Image = named.map(|(name, cell)| (name.clone(), image::of_cell(name, cell))).collect();
            Ok(RowChange { table, id, before: None, after: Some(after) })
        };
        rows.into_iter().map(change).collect()
    }
}

/// Shows the packs of an entry, or of all entries, one after the other, until `show` says that it is enough.
pub(super) fn each<E: From<rusqlite::Error>>(
    conn: &Connection,
    entry: Option<i64>,
    mut show: impl FnMut(&Packed) -> Result<bool, E>,
) -> Result<(), E> {
    let of = if entry.is_some() { "journal = ?1" } else { "?1 IS NULL" };
    let mut packs =
        conn.prepare_cached(&format!("SELECT {COLUMNS} FROM journal_pack WHERE {of} ORDER BY journal, seq"))?;
    let mut found = packs.query([entry])?;
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
    of: Option<Table>,
    most: usize,
) -> Result<Vec<(i64, RowChange)>, StoreError> {
    let mut rows = Vec::new();
    each(conn, Some(entry), |pack| {
        if of.is_none_or(|table| table.key() == pack.table) {
            rows.extend((pack.seq..).zip(pack.unpack()?));
        }
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
