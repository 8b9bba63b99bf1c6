//! What can still be read of a damaged workbook, in a new and clean one.
//!
//! The original is copied first and never touched. Its tables are read row by row around the damage, by their own order
//! and without indexes. Rows that a damaged table no longer shows are taken from the history, which holds each row's
//! last image. What then refers to something that is gone is given a stand-in, if it holds anybody's words, or forgets
//! the reference. What comes of all this is journalled as one entry that cannot be undone.

mod mend;
mod read;
mod references;
mod source;

use std::{collections::BTreeMap, fs, path::Path};

use rusqlite::{Connection, config::DbConfig};
use uuid::Uuid;

use self::source::Source;
use super::{
    BackupError, OpenError,
    check::count_rows,
    interrupt::Interrupts,
    place, schema,
    scratch::{Folder, Part},
    searched,
};
use crate::{
    domain::{Keyed, Table},
    work::{Task, Watch},
};

/// What became of the content of a damaged workbook.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Salvaged {
    /// How many rows of each table are in the new workbook.
    pub rows: BTreeMap<&'static str, u64>,
    /// How many of them stood only in the history.
    pub from_history: u64,
    /// How many stand in for a deal or a step that is lost, so that what hangs on it is not.
    pub stand_ins: u64,
    /// How many references to something lost were left out.
    pub forgotten: u64,
    /// How many entries the history has.
    pub entries: u64,
    /// What is known to be lost, at most 1,000.
    pub lost: Vec<Lost>,
    /// How much more is.
    pub lost_more: u64,
    /// Tables of which a part could not be read at all, so that nobody knows what stood there.
    pub unreadable: Vec<String>,
}

/// A row that is lost.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lost {
    /// Its table.
    pub table: String,
    /// Its id, or its number where it has none.
    pub id: String,
    /// Why.
    pub why: String,
}

impl Salvaged {
    /// Whether everything that the file held is in the new one, as far as anybody can tell.
    pub fn is_complete(&self) -> bool {
        self.lost.is_empty() && self.unreadable.is_empty() && self.stand_ins == 0 && self.forgotten == 0
    }

    fn lose(&mut self, table: &str, id: impl ToString, why: impl ToString) {
        if self.lost.len() < LISTED {
            self.lost.push(Lost { table: table.to_owned(), id: id.to_string(), why: why.to_string() });
        } else {
            self.lost_more += 1;
        }
    }
}

/// So many lost rows are listed.
const LISTED: usize = 1000;

/// The tables that are not a user's records.
pub(crate) const OTHERS: [&str; 6] = ["journal", "journal_row", "journal_pack", "draft", "setting", "sitting_clock"];

/// Makes a new workbook at `new`, where nothing may be yet, from what can be read of the one at `damaged`. Stand-ins for
/// lost deals and steps are called `stand_in`. A workbook that is not damaged comes out as it is, without what does not
/// belong to it. `watch` is told how far it has come; until the new workbook is in its place it can be called off.
///
/// # Errors
/// Why there is no new workbook: [`BackupError::Cancelled`] when it was to end. Nothing is left of it then.
pub fn salvage(damaged: &Path, new: &Path, stand_in: &str, watch: &Watch) -> Result<Salvaged, BackupError> {
    let (damaged, new) = (place::resolved(damaged), place::resolved(new));
    if fs::symlink_metadata(&new).is_ok() {
        return Err(BackupError::Exists { path: new });
    }
    let folder = new.parent().unwrap_or(Path::new("."));
    let _folder = Folder::make(folder).map_err(|source| BackupError::file(folder, source))?;
    watch.at(Task::Reading, 0, 0)?;
    let source = Source::open(&damaged, folder)?;
    let part = Part::beside(&new)?;
    let filled = fill(&source, part.path(), stand_in, watch);
    if filled.is_err() {
        // Whatever was made of the statement that was called off.
        watch.go_on()?;
    }
    let salvaged = filled.map_err(|error| BackupError::sqlite(&new, error))?;
    if salvaged.rows.values().sum::<u64>() == 0 && source.is_guessed() {
        return Err(OpenError::NotSqlite { path: damaged }.into());
    }
    part.settle()?;
    Ok(salvaged)
}

fn fill(source: &Source, part: &Path, stand_in: &str, watch: &Watch) -> rusqlite::Result<Salvaged> {
    let mut salvaged = Salvaged::default();
    let mut target = new_target(part, source.format)?;
    copy_tables(&source.conn, &target, &mut salvaged, watch)?;
    schema::to_latest(&mut target)?;

    let interrupts = Interrupts::begin(&target, watch)?;
    let mending = target.unchecked_transaction()?;
    mend::restore_from_history(&mending, &mut salvaged, watch)?;
    mend::drop_unreadable(&mending, &mut salvaged, &watch.share(1, 2))?;
    references::mend(&mending, stand_in, &mut salvaged, watch)?;
    mend::enter(&mending, watch)?;
    searched::index_all(&mending, watch)?;
    for table in Table::ALL {
        salvaged.rows.insert(table.key(), count_rows(&mending, [table.key()]));
    }
    salvaged.entries = count_rows(&mending, ["journal"]);
    // What was called off before may have been taken for a row that is lost.
    watch.at(Task::Saving, 0, 0)?;
    drop(interrupts);
    mending.commit()?;
    Ok(salvaged)
}

fn copy_tables(from: &Connection, to: &Connection, salvaged: &mut Salvaged, watch: &Watch) -> rusqlite::Result<()> {
    let mut tables = Vec::new();
    for table in Table::ALL.iter().map(|table| table.key()).chain(OTHERS) {
        // An older format has not all of them.
        if to.table_exists(None, table)? {
            tables.push(table);
        }
    }
    // What is damaged may lead in circles.
    let _interrupts = Interrupts::begin(from, watch)?;
    let mut rows = watch.count(Task::Reading, count_rows(from, tables.iter().copied()));
    to.execute_batch("BEGIN")?;
    for table in tables {
        read::copy_table(from, to, table, salvaged, &mut rows)?;
    }
    to.execute_batch("COMMIT")
}

/// An empty workbook of a format. References are mended in the end.
fn new_target(path: &Path, format: usize) -> rusqlite::Result<Connection> {
    let conn = schema::fresh_at(path, format)?;
    conn.pragma_update(None, "foreign_keys", false)?;
    conn.pragma_update(None, "temp_store", "FILE")?;
    // The search index is made in the end, of all that is there then.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, false)?;
    Ok(conn)
}

/// An id that nothing has yet.
fn new_id() -> String {
    Uuid::now_v7().to_string()
}
