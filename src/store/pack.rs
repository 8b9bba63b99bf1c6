//! What a long edit has added, packed. Rows of one table that belong to one deal lie in one row of the file, the names of
//! their columns told once: the history of an import takes less than half of the room so.
//!
//! A pack says the same as rows of the journal would. Whoever reads an entry gets it unpacked; where single rows have to be
//! written, [`lay_out`] makes rows of the journal of it for good.

use std::ops::Range;

use rusqlite::{Connection, Row, params};
use serde_json::value::RawValue;

use super::{Image, RowChange, StoreError, image, journal};
use crate::domain::{Keyed, Table};

/// So many rows lie in a pack at most: a deal may have a million steps.
pub(super) const MOST_ROWS: usize = 1_000;

/// More columns, and bytes in the name of one, than any table has: a stranger's file may say so of every row.
const MOST_COLUMNS: usize = 100;
const LONGEST_NAME: usize = 100;

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
        self.rows_with(|_| true)
    }

    /// The rows with some of their columns, which takes less time.
    ///
    /// # Errors
    /// As [`Packed::unpack`].
    pub(super) fn pick(&self, columns: &[&str]) -> Result<Vec<RowChange>, StoreError> {
        self.rows_with(|name| columns.contains(&name))
    }

    fn rows_with(&self, is_wanted: impl Fn(&str) -> bool) -> Result<Vec<RowChange>, StoreError> {
        let damaged = || damaged(self.n);
        let table = Table::from_key(&self.table).ok_or_else(damaged)?;
        let names: Vec<&str> = serde_json::from_str(&self.columns)?;
        let rows: Vec<Vec<&RawValue>> = serde_json::from_str(&self.rows)?;
        let is_named = names.first() == Some(&"id") && names.len() <= MOST_COLUMNS;
        if !is_named || names.iter().any(|name| name.len() > LONGEST_NAME) || rows.len() > MOST_ROWS {
            return Err(damaged());
        }
        if !(0..i64::MAX >> 1).contains(&self.seq) {
            return Err(damaged());
        }
        if usize::try_from(self.count) != Ok(rows.len()) || rows.iter().any(|row| row.len() != names.len()) {
            return Err(damaged());
        }
        let change = |cells: Vec<&RawValue>| {
            let mut after = Image::new();
            for (name, cell) in names.iter().zip(&cells).filter(|(name, _)| is_wanted(name)) {
                after.insert((*name).to_owned(), image::of_cell(name, serde_json::from_str(cell.get())?));
            }
            if is_wanted(DEAL) {
                after.insert(DEAL.to_owned(), self.deal.as_str().into());
            }
            Ok(RowChange { table, id: serde_json::from_str(cells[0].get())?, before: None, after: Some(after) })
        };
        rows.into_iter().map(change).collect()
    }

    /// The table of its rows; none where there is no such table.
    pub(super) fn table(&self) -> Option<Table> {
        Table::from_key(&self.table)
    }
}

/// Lets a workbook of an older format, which nobody brings to the present one, be read as one without packs.
pub(super) fn none_where_missing(conn: &Connection) -> rusqlite::Result<()> {
    match conn.table_exists(Some("main"), "journal_pack")? {
        true => Ok(()),
        false => conn.execute_batch(
            "CREATE TEMP TABLE journal_pack (n INTEGER PRIMARY KEY, journal, seq, deal, table_name, columns, row_count, rows)",
        ),
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

/// The rows of an entry that lie packed and have these numbers, with them.
///
/// # Errors
/// [`StoreError::Damaged`] where two packs have the same number, or one holds no rows.
pub(super) fn between(conn: &Connection, entry: i64, numbers: Range<i64>) -> Result<Vec<(i64, RowChange)>, StoreError> {
    let sql = format!("SELECT {COLUMNS} FROM journal_pack WHERE journal = ?1 AND seq > ?2 AND seq < ?3 ORDER BY seq");
    let mut packs = conn.prepare_cached(&sql)?;
    let before = numbers.start - MOST_ROWS as i64;
    let mut found = packs.query(params![entry, before, numbers.end])?;
    let (mut rows, mut next) = (Vec::new(), i64::MIN);
    while let Some(row) = found.next()? {
        let pack = Packed::read(row)?;
        if pack.seq < next {
            return Err(damaged(pack.n));
        }
        next = pack.seq.saturating_add(pack.count);
        rows.extend((pack.seq..).zip(pack.unpack()?).filter(|(seq, _)| numbers.contains(seq)));
    }
    Ok(rows)
}

/// The image of the row that has this number in an entry and lies packed; none where it cannot be read.
pub(super) fn image_of(conn: &Connection, entry: i64, seq: i64) -> rusqlite::Result<Option<Image>> {
    let sql = format!("SELECT {COLUMNS} FROM journal_pack WHERE journal = ?1 AND seq <= ?2 ORDER BY seq DESC LIMIT 1");
    let pack = conn.prepare_cached(&sql)?.query_row([entry, seq], Packed::read)?;
    let at = seq.checked_sub(pack.seq).and_then(|at| usize::try_from(at).ok());
    let row = at.and_then(|at| pack.unpack().ok()?.into_iter().nth(at));
    Ok(row.and_then(|row| row.after))
}

/// Makes rows of the journal of those packs of an entry, or of all entries, that `is_meant`, which hears how many are done,
/// and of how many. Answers the numbers of those that hold no rows, or others' numbers: they stay as they are.
pub(super) fn lay_out<E: From<StoreError>>(
    conn: &Connection,
    entry: Option<i64>,
    mut is_meant: impl FnMut(&Packed, usize, usize) -> Result<bool, E>,
) -> Result<Vec<i64>, E> {
    let numbers = numbers(conn, entry).map_err(StoreError::from)?;
    let mut unreadable = Vec::new();
    for (done, n) in numbers.iter().enumerate() {
        let sql = format!("SELECT {COLUMNS} FROM journal_pack WHERE n = ?1");
        let read = || conn.prepare_cached(&sql)?.query_row([n], Packed::read);
        let pack = read().map_err(StoreError::from)?;
        if is_meant(&pack, done, numbers.len())? && !lay_out_one(conn, &pack)? {
            unreadable.push(*n);
        }
    }
    Ok(unreadable)
}

fn numbers(conn: &Connection, entry: Option<i64>) -> rusqlite::Result<Vec<i64>> {
    let of = if entry.is_some() { "journal = ?1" } else { "?1 IS NULL" };
    let mut numbers = conn.prepare(&format!("SELECT n FROM journal_pack WHERE {of} ORDER BY n"))?;
    numbers.query_map([entry], |row| row.get(0))?.collect()
}

/// All of a pack, or nothing; false where it holds no rows, or others' numbers. What the medium refuses is no fault of the pack.
fn lay_out_one(conn: &Connection, pack: &Packed) -> Result<bool, StoreError> {
    let Ok(rows) = pack.unpack() else { return Ok(false) };
    conn.execute_batch("SAVEPOINT lay_out")?;
    let add = || -> Result<(), StoreError> {
        let mut add = conn.prepare_cached(journal::ADD_ROW)?;
        for (seq, row) in (pack.seq..).zip(&rows) {
            let after = serde_json::to_string(&row.after)?;
            add.execute(params![pack.journal, seq, pack.table, row.id.to_string(), None::<String>, after])?;
        }
        conn.prepare_cached("DELETE FROM journal_pack WHERE n = ?1")?.execute([pack.n])?;
        Ok(())
    };
    let is_added = match add() {
        Ok(()) => true,
        Err(StoreError::Rule(_)) => {
            conn.execute_batch("ROLLBACK TO lay_out")?;
            false
        }
        Err(error) => return Err(error),
    };
    conn.execute_batch("RELEASE lay_out")?;
    Ok(is_added)
}

/// What is said of a pack that holds no rows.
pub(super) fn damaged(n: i64) -> StoreError {
    StoreError::Damaged(format!("pack {n} of the journal"))
}
