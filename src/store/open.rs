//! Opening a workbook, or making one.

use std::{cell::Cell, fs, io, path::Path, time::Duration};

use rusqlite::{Connection, ErrorCode, OpenFlags, config::DbConfig};

use super::{
    OpenError, Workbook,
    schema::{APPLICATION_ID, MIGRATIONS, SCHEMA_VERSION},
};
use crate::{clock::SystemClock, platform};

/// How long an edit waits for another instance to finish its own.
const PATIENCE: Duration = Duration::from_secs(5);

/// As many statements as the store has, so that none is compiled twice.
const STATEMENTS_KEPT: usize = 200;

/// What a kept rollback journal is cut back to after a large edit, in bytes.
const JOURNAL_KEPT: u32 = 1 << 20;

impl Workbook {
    /// Opens the workbook at `path`; where there is none, makes one, and its folder, for the owner's eyes only.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        let path = path.as_ref();
        create_if_missing(path)?;
        let failed = |error| open_error(path, error);
        // No SQLITE_OPEN_URI: a file may be called "file:x?mode=memory".
        let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
        let mut conn = Connection::open_with_flags(path, flags).map_err(failed)?;
        conn.busy_timeout(PATIENCE).map_err(failed)?;
        refuse_others(&conn, path)?;
        configure(&conn).map_err(failed)?;
        keep_durable(&conn).map_err(failed)?;
        migrate(&mut conn, path)?;
        Ok(Self::around(conn, Some(path)))
    }

    /// A workbook that is gone when it is dropped: for tests and for looking at something without keeping it.
    pub fn open_in_memory() -> Result<Self, OpenError> {
        let path = Path::new(":memory:");
        let failed = |error| open_error(path, error);
        let mut conn = Connection::open_in_memory().map_err(failed)?;
        configure(&conn).map_err(failed)?;
        migrate(&mut conn, path)?;
        Ok(Self::around(conn, None))
    }

    fn around(conn: Connection, path: Option<&Path>) -> Self {
        Self { conn, path: path.map(Path::to_path_buf), clock: Box::new(SystemClock), own_edits: Cell::new(0) }
    }
}

fn create_if_missing(path: &Path) -> Result<(), OpenError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        platform::create_private_folder(folder)
            .map_err(|source| OpenError::Folder { path: folder.to_path_buf(), source })?;
    }
    let file_error = |source| OpenError::File { path: path.to_path_buf(), source };
    match platform::create_private_file(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {}
        // A folder without write permission may still hold a workbook to read.
        Err(_) if path.exists() => {}
        made => made.map_err(file_error)?,
    }
    if fs::metadata(path).map_err(file_error)?.is_dir() {
        return Err(file_error(io::ErrorKind::IsADirectory.into()));
    }
    Ok(())
}

/// Looks at the file's head before anything is changed in it.
fn refuse_others(conn: &Connection, path: &Path) -> Result<(), OpenError> {
    let number = |sql| conn.query_row(sql, [], |row| row.get::<_, i32>(0)).map_err(|error| open_error(path, error));
    let application_id = number("PRAGMA application_id")?;
    let found = number("PRAGMA user_version")?;
    let is_empty = application_id == 0 && found == 0 && number("SELECT count(*) FROM sqlite_schema")? == 0;
    if is_empty {
        return Ok(());
    }
    if application_id != APPLICATION_ID {
        return Err(OpenError::Foreign { path: path.to_path_buf(), application_id });
    }
    if found > SCHEMA_VERSION {
        return Err(OpenError::Newer { path: path.to_path_buf(), found, known: SCHEMA_VERSION });
    }
    Ok(())
}

/// What holds for every connection. A workbook may come from a stranger: views and triggers in it may call nothing
/// with side effects, and no statement may tamper with the schema or the search index's own tables.
fn configure(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.pragma_update(None, "temp_store", "MEMORY")
}

/// How commits reach the disk.
///
/// A rollback journal, not a write-ahead log: the file is a document that people copy, mail and keep in OneDrive while
/// it is open. Between two commits a rollback journal leaves the whole state in the one file; a write-ahead log spreads
/// it over two, of which a copy or a synchroniser takes one, or both at different moments.
///
/// PERSIST with FULL (1.1 ms a commit) because a committed edit must survive power loss: the commit is the overwriting
/// of the journal's head, and SQLite syncs that. Deleting the journal is the commit in the DELETE mode, and
/// that only reaches the disk with EXTRA (2.3 ms); truncating costs 1.7 ms. WAL would be durable with FULL (0.4 ms) but
/// all of these vanish beside a keystroke. The journal file is removed on closing.
fn keep_durable(conn: &Connection) -> rusqlite::Result<()> {
    let ignore = |_: &rusqlite::Row<'_>| Ok(());
    conn.pragma_update_and_check(None, "journal_mode", "PERSIST", ignore)?;
    conn.pragma_update_and_check(None, "journal_size_limit", JOURNAL_KEPT, ignore)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // On macOS an ordinary sync stops at the drive's own cache; elsewhere this changes nothing.
    conn.pragma_update(None, "fullfsync", true)
}

fn migrate(conn: &mut Connection, path: &Path) -> Result<(), OpenError> {
    MIGRATIONS.to_latest(conn).map_err(|source| OpenError::Migration { path: path.to_path_buf(), source })
}

fn open_error(path: &Path, source: rusqlite::Error) -> OpenError {
    let path = path.to_path_buf();
    match source.sqlite_error_code() {
        Some(ErrorCode::NotADatabase) => OpenError::NotSqlite { path },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => OpenError::Busy { path },
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => OpenError::Denied { path },
        Some(ErrorCode::ReadOnly) => OpenError::ReadOnly { path },
        Some(ErrorCode::DatabaseCorrupt) => OpenError::Damaged { path },
        _ => OpenError::Sqlite { path, source },
    }
}
