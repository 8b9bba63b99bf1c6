//! The search index while its triggers are switched off: a long edit takes texts in for many rows at once.

use std::cell::Cell;

use rusqlite::{Connection, params};
use uuid::Uuid;

use super::{StoreError, search::fields};
use crate::{
    domain::{Keyed, Table},
    work::{Task, Watch},
};

/// The searched tables: their place among all, and the last row that stood in them when the edit began. Those behind it are
/// taken into the index at the end, all at once.
#[derive(Debug)]
pub(super) struct Searched(Vec<(usize, Table, Cell<i64>)>);

impl Searched {
    pub(super) fn begin(conn: &Connection) -> Result<Self, StoreError> {
        let mut tables = Vec::new();
        for (at, table) in tables_with_texts() {
            tables.push((at, table, Cell::new(last_row(conn, table)?)));
        }
        Ok(Self(tables))
    }

    /// For an edit that deletes rows and adds others, which may get their numbers: each row is taken in by itself.
    pub(super) fn row_by_row() -> Self {
        Self(tables_with_texts().map(|(at, table)| (at, table, Cell::new(i64::MAX))).collect())
    }

    /// Takes the texts of all new rows into the index.
    pub(super) fn index_new(&self, conn: &Connection) -> Result<(), StoreError> {
        for (at, table, last) in &self.0 {
            let sql = format!("{} WHERE n > ?1 AND {}", indexing(*at, *table), has_text(*table));
            conn.execute(&sql, [last.get()])?;
        }
        Ok(())
    }

    /// Takes the texts of rows that were there before and are about to change out of the index: what the triggers do, for many
    /// rows at once.
    pub(super) fn forget(&self, conn: &Connection, rows: &[(Table, Uuid)]) -> Result<(), StoreError> {
        for (at, table, last, ids) in self.of(rows)? {
            let found = format!("SELECT n * 16 + {at} FROM {} {THESE} AND {}", table.key(), has_text(table));
            conn.prepare_cached(&format!("DELETE FROM search WHERE rowid IN ({found})"))?
                .execute(params![ids, last])?;
        }
        Ok(())
    }

    /// Takes the texts of rows that were there before and have changed into the index.
    pub(super) fn index(&self, conn: &Connection, rows: &[(Table, Uuid)]) -> Result<(), StoreError> {
        for (at, table, last, ids) in self.of(rows)? {
            let sql = format!("{} {THESE} AND {}", indexing(at, table), has_text(table));
            conn.prepare_cached(&sql)?.execute(params![ids, last])?;
        }
        Ok(())
    }

    /// Notes that a row of a table has been deleted: the next one may get its number.
    pub(super) fn note_gone(&self, conn: &Connection, table: Table) -> Result<(), StoreError> {
        let Some((.., last)) = self.0.iter().find(|(_, other, _)| *other == table) else { return Ok(()) };
        last.set(last.get().min(last_row(conn, table)?));
        Ok(())
    }

    /// The searched tables of these rows: the place of each among all, the last row that was there, and the ids as JSON.
    fn of(&self, rows: &[(Table, Uuid)]) -> Result<Vec<(usize, Table, i64, String)>, StoreError> {
        let mut found = Vec::new();
        for (at, table, last) in &self.0 {
            let of_table = rows.iter().filter(|(other, _)| other == table);
            let ids: Vec<String> = of_table.map(|(_, id)| id.to_string()).collect();
            if !ids.is_empty() {
                found.push((*at, *table, last.get(), serde_json::to_string(&ids)?));
            }
        }
        Ok(found)
    }
}

/// Makes the index of all texts anew.
pub(super) fn index_all(conn: &Connection, watch: &Watch) -> rusqlite::Result<()> {
    watch.at(Task::Indexing, 0, 0)?;
    conn.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
    for (at, table) in tables_with_texts() {
        conn.execute(&format!("{} WHERE {}", indexing(at, table), has_text(table)), [])?;
    }
    Ok(())
}

fn tables_with_texts() -> impl Iterator<Item = (usize, Table)> {
    Table::ALL.iter().copied().enumerate().filter(|(_, table)| !fields(*table).is_empty())
}

fn last_row(conn: &Connection, table: Table) -> rusqlite::Result<i64> {
    let sql = format!("SELECT ifnull(max(n), 0) FROM {}", table.key());
    conn.prepare_cached(&sql)?.query_row([], |row| row.get(0))
}

/// Rows with these ids that were there before.
const THESE: &str = "WHERE id IN (SELECT value FROM json_each(?1)) AND n <= ?2";

fn indexing(at: usize, table: Table) -> String {
    let texts = fields(table).join(" || ' ' || ");
    format!(
        "INSERT INTO search (rowid, text)
             SELECT n * 16 + {at}, replace(replace({texts}, 'ß', 'ss'), 'ẞ', 'SS') FROM {}",
        table.key()
    )
}

fn has_text(table: Table) -> String {
    format!("{} <> ''", fields(table).join(" || "))
}
