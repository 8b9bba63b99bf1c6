//! Leaving nothing of what was deleted in the file: not in free pages, not in the gaps of others, not in the index.
//!
//! Everything is written anew in the transaction that forgets, so that a crash leaves all or nothing of it done. VACUUM
//! would have to run in a transaction of its own, and would move the tables to other pages, where salvage does not look
//! for them.

use rusqlite::{Connection, config::DbConfig};

use crate::{
    domain::{Keyed, Table},
    store::{StoreError, check::count_rows, searched},
    work::{Task, Watch},
};

/// The tables that are not a user's records.
const OTHERS: [&str; 5] = ["journal", "journal_row", "journal_pack", "draft", "setting"];

/// A connection that overwrites what it deletes, and checks no references meanwhile: rows leave and come back.
pub(super) struct Scrubbing<'a>(&'a Connection);

impl<'a> Scrubbing<'a> {
    /// Before the transaction: references cannot be let alone in the middle of one.
    pub(super) fn begin(conn: &'a Connection) -> Result<Self, StoreError> {
        let scrubbing = Self(conn);
        conn.pragma_update_and_check(None, "secure_delete", true, |_| Ok(()))?;
        conn.pragma_update(None, "foreign_keys", false)?;
        Ok(scrubbing)
    }

    /// Writes all tables and the search index anew. Digests are made again where somebody needs them.
    pub(super) fn rewrite(&self, conn: &Connection, watch: &Watch) -> Result<(), StoreError> {
        let tables = || Table::ALL.iter().map(|table| table.key()).chain(OTHERS);
        let mut rows = watch.count(Task::Writing, count_rows(conn, tables()));
        conn.execute("DELETE FROM digest", [])?;
        overwrite_free_pages(conn)?;
        conn.execute("INSERT INTO search (search) VALUES ('delete-all')", [])?;
        // Without triggers a table is emptied page by page, each overwritten as a whole.
        self.run_triggers(false)?;
        for table in tables() {
            conn.execute_batch(&format!(
                "CREATE TEMP TABLE moved AS SELECT * FROM main.{table}; DELETE FROM main.{table}"
            ))?;
            let moved =
                conn.execute(&format!("INSERT INTO main.{table} SELECT * FROM temp.moved ORDER BY rowid"), [])?;
            rows.many(moved as u64)?;
            conn.execute_batch("DROP TABLE temp.moved")?;
        }
        searched::index_all(conn, watch)?;
        let broken = conn.prepare("PRAGMA foreign_key_check")?.exists([])?;
        if broken { Err(StoreError::Damaged("a row refers to one that is not there".to_owned())) } else { Ok(()) }
    }

    /// After the transaction: the journal file holds the pages as they were, and is deleted.
    pub(super) fn end(self) {
        let ignore = |_: &rusqlite::Row<'_>| Ok(());
        let _ = self.0.pragma_update_and_check(None, "journal_mode", "DELETE", ignore);
        let _ = self.0.pragma_update_and_check(None, "journal_mode", "PERSIST", ignore);
    }

    fn run_triggers(&self, run: bool) -> Result<(), StoreError> {
        self.0.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, run)?;
        Ok(())
    }
}

impl Drop for Scrubbing<'_> {
    fn drop(&mut self) {
        let _ = self.run_triggers(true);
        let _ = self.0.pragma_update(None, "foreign_keys", true);
        let _ = self.0.pragma_update_and_check(None, "secure_delete", false, |_| Ok(()));
    }
}

/// So many bytes are filled at once: well within the longest value.
const AT_ONCE: i64 = 16 << 20;

/// Fills the free pages, whatever stands in them, and gives them back overwritten.
fn overwrite_free_pages(conn: &Connection) -> Result<(), StoreError> {
    let page: i64 = conn.pragma_query_value(None, "page_size", |row| row.get(0))?;
    let mut number = 0;
    loop {
        let free: i64 = conn.pragma_query_value(None, "freelist_count", |row| row.get(0))?;
        if free == 0 {
            break;
        }
        number += 1;
        conn.execute(
            "INSERT INTO setting (key, value) VALUES ('filler ' || ?1, printf('%.*c', ?2, ' '))",
            [number, (free * page).min(AT_ONCE)],
        )?;
    }
    conn.execute("DELETE FROM setting WHERE key LIKE 'filler %'", [])?;
    Ok(())
}
