//! What is not opened: other kinds of files, other programs' files, and workbooks that somebody has tampered with.

use std::{collections::BTreeMap, fs, io, path::Path};

use rusqlite::{Connection, ErrorCode, config::DbConfig, limits::Limit};
use uuid::{Uuid, uuid};

use super::{
    OpenError,
    error::note,
    schema::{self, APPLICATION_ID, SCHEMA_VERSION},
};

/// More text than anybody types into one field, in bytes.
const LONGEST_VALUE: i32 = 32 << 20;

/// One page of the smallest size, in bytes.
const SMALLEST_DATABASE: u64 = 512;

/// Several times what the store itself needs. A file may hold the texts of views and triggers, which SQLite reads.
const LIMITS: [(Limit, i32); 10] = [
    (Limit::SQLITE_LIMIT_LENGTH, LONGEST_VALUE),
    (Limit::SQLITE_LIMIT_SQL_LENGTH, 1 << 20),
    (Limit::SQLITE_LIMIT_COLUMN, 200),
    (Limit::SQLITE_LIMIT_EXPR_DEPTH, 200),
    (Limit::SQLITE_LIMIT_COMPOUND_SELECT, 50),
    (Limit::SQLITE_LIMIT_FUNCTION_ARG, 20),
    (Limit::SQLITE_LIMIT_ATTACHED, 0),
    (Limit::SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1000),
    (Limit::SQLITE_LIMIT_VARIABLE_NUMBER, 1000),
    (Limit::SQLITE_LIMIT_WORKER_THREADS, 0),
];

/// What holds for every connection, before it looks at the file. A workbook may come from a stranger: views and
/// triggers in it may call nothing with side effects, no statement may tamper with the schema or the search index's
/// own tables, and cells are checked before they are believed.
pub(super) fn harden(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_FKEY, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    for (limit, value) in LIMITS {
        conn.set_limit(limit, value)?;
    }
    conn.pragma_update(None, "cell_size_check", true)
}

/// What is known of an ordinary file, before anything opens it: to open a named pipe or a device would make the program wait,
/// or do worse.
fn ordinary(path: &Path) -> io::Result<fs::Metadata> {
    let found = fs::metadata(path)?;
    match found.file_type() {
        kind if kind.is_file() => Ok(found),
        kind if kind.is_dir() => Err(io::ErrorKind::IsADirectory.into()),
        _ => Err(io::ErrorKind::Unsupported.into()),
    }
}

/// Opens a file that comes from outside to read it.
///
/// # Errors
/// When it cannot be opened; `Unsupported` when it is no ordinary file, which is not opened at all.
pub fn open_ordinary(path: &Path) -> io::Result<fs::File> {
    ordinary(path).and_then(|_| fs::File::open(path))
}

/// Refuses what is no ordinary file, and what is too short to be a workbook.
pub(super) fn refuse_non_files(path: &Path) -> Result<(), OpenError> {
    let found = ordinary(path).map_err(|source| match source.kind() {
        io::ErrorKind::Unsupported => OpenError::NotAFile { path: path.to_path_buf() },
        _ => OpenError::File { path: path.to_path_buf(), source },
    })?;
    // SQLite takes anything so short for an empty database, and writes over it.
    if (1..SMALLEST_DATABASE).contains(&found.len()) {
        return Err(OpenError::NotSqlite { path: path.to_path_buf() });
    }
    Ok(())
}

/// Looks at the file's head, the list of what it holds and, if it is not large, all its pages, and changes nothing.
/// Answers the file's format; 0 for an empty file.
pub(super) fn refuse_others(conn: &Connection, path: &Path) -> Result<i32, OpenError> {
    // Nobody writes meanwhile.
    let _one_state = conn.unchecked_transaction().map_err(|error| open_error(path, error))?;
    let format = refuse_by_head(conn, path)?;
    if format > 0 {
        refuse_damaged(conn, path)?;
    }
    Ok(format)
}

fn refuse_by_head(conn: &Connection, path: &Path) -> Result<i32, OpenError> {
    let failed = |error| open_error(path, error);
    let number = |sql| conn.query_row(sql, [], |row| row.get::<_, i32>(0)).map_err(failed);
    let application_id = number("PRAGMA application_id")?;
    let found = number("PRAGMA user_version")?;
    if application_id == 0 && found == 0 && number("SELECT count(*) FROM sqlite_schema")? == 0 {
        return Ok(0);
    }
    if application_id != APPLICATION_ID {
        return Err(OpenError::Foreign { path: path.to_path_buf(), application_id });
    }
    if found > SCHEMA_VERSION {
        return Err(OpenError::Newer { path: path.to_path_buf(), found, known: SCHEMA_VERSION });
    }
    // The store never makes such a file, and SQLite would write into pages that hold something else.
    if number("PRAGMA auto_vacuum")? != 0 {
        return Err(OpenError::Damaged { path: path.to_path_buf(), detail: "auto_vacuum".to_owned() });
    }
    match differences(conn, found).map_err(failed)?.into_iter().next() {
        Some(difference) => Err(OpenError::Altered { path: path.to_path_buf(), object: difference.object() }),
        None => Ok(found),
    }
}

/// A file up to this size is checked page by page when it is opened, which takes some ten milliseconds. A larger one is
/// checked when it is backed up.
const CHECKED_AT_ONCE: u64 = 4 << 20;

/// Refuses a file that is visibly damaged: an edit could make it worse.
fn refuse_damaged(conn: &Connection, path: &Path) -> Result<(), OpenError> {
    let damaged = |detail: String| OpenError::Damaged { path: path.to_path_buf(), detail };
    let failed = |error| open_error(path, error);
    let length = fs::metadata(path).map_or(0, |found| found.len());
    let page: u32 = conn.query_row("PRAGMA page_size", [], |row| row.get(0)).map_err(failed)?;
    // SQLite reads zeros where the last page is cut off.
    if !length.is_multiple_of(u64::from(page.max(1))) {
        return Err(damaged(format!("{length} bytes are no whole number of pages")));
    }
    if length <= CHECKED_AT_ONCE {
        let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0)).map_err(failed)?;
        if verdict != "ok" {
            return Err(damaged(verdict));
        }
    }
    Ok(())
}

/// Something in the file's schema that is not as the program makes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Difference {
    /// A table, view, trigger or index that is not ours.
    Added(String),
    /// One of ours that is not there.
    Missing(String),
    /// One of ours that reads otherwise.
    Changed(String),
}

impl Difference {
    /// What kind of thing, and its name.
    pub(super) fn object(self) -> String {
        match self {
            Self::Added(object) | Self::Missing(object) | Self::Changed(object) => object,
        }
    }
}

/// What `ANALYZE` leaves behind, which any SQLite tool may have run.
const STATISTICS: [&str; 2] =
    ["CREATE TABLE sqlite_stat1(tbl,idx,stat)", "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"];

/// How the schema of this file differs from that of its format.
pub(super) fn differences(conn: &Connection, version: i32) -> rusqlite::Result<Vec<Difference>> {
    let found = objects(conn)?;
    let Ok(version) = usize::try_from(version) else {
        return Ok(vec![Difference::Changed(format!("user_version {version}"))]);
    };
    if version.checked_sub(1).and_then(|at| FINGERPRINTS.get(at)) == Some(&fingerprint(&found)) {
        return Ok(Vec::new());
    }
    let expected = expected(version)?;
    let mut differences = Vec::new();
    for (object, made) in &found {
        let name = || format!("{} {}", object.0, object.1);
        match expected.get(object) {
            Some(wanted) if wanted == made => {}
            Some(_) => differences.push(Difference::Changed(name())),
            None if STATISTICS.contains(&made.1.as_str()) => {}
            None => differences.push(Difference::Added(name())),
        }
    }
    let missing = expected.into_keys().filter(|object| !found.contains_key(object));
    differences.extend(missing.map(|(kind, name)| Difference::Missing(format!("{kind} {name}"))));
    Ok(differences)
}

/// What a schema holds: the table and the text of each kind and name.
type Objects = BTreeMap<(String, String), (String, String)>;

fn objects(conn: &Connection) -> rusqlite::Result<Objects> {
    let mut statement = conn.prepare("SELECT type, name, tbl_name, sql FROM sqlite_schema")?;
    let found = statement.query_map([], |row| {
        let text = |at| row.get::<_, Option<String>>(at).map(Option::unwrap_or_default);
        Ok(((text(0)?, text(1)?), (text(2)?, text(3)?)))
    })?;
    found.collect()
}

/// The fingerprints of the formats' schemas, so that a file that is as it should be is known at once.
const FINGERPRINTS: [Uuid; schema::STEPS.len()] = [
    uuid!("e5a1deb1-93b8-54ac-addb-e4287a3e9c2a"),
    uuid!("e908f002-a41a-51ff-9920-df20956c7bb7"),
    uuid!("dbae1f8b-fa76-5adc-a243-a1cbe8aba5fc"),
    uuid!("b4e35a37-94e0-5e2b-a442-5a586eb51fd5"),
    uuid!("48042b04-5ea8-5751-a408-7fa0fa395a6b"),
    uuid!("c89d28b6-4b05-5ddb-ae50-25554c44410a"),
    uuid!("87f0dd0f-58c7-5475-b847-d30e8ada94e8"),
    uuid!("1e4bda68-0477-5d21-8d43-ef74677faac7"),
    uuid!("4d495d98-da63-5708-8155-dc427ce8d14d"),
];

/// What tells one schema from all others: a UUID that follows from its texts by SHA-1.
fn fingerprint(objects: &Objects) -> Uuid {
    Uuid::new_v5(&Uuid::NAMESPACE_OID, format!("{objects:?}").as_bytes())
}

/// The schema that the program makes for a format. To make it takes some ten milliseconds: it is done where something
/// differs, to say what.
fn expected(version: usize) -> rusqlite::Result<Objects> {
    objects(&schema::fresh(version)?)
}

/// What SQLite's refusal means to somebody who wanted to open this file.
pub(super) fn open_error(path: &Path, source: rusqlite::Error) -> OpenError {
    note(&source);
    let path = path.to_path_buf();
    match source.sqlite_error_code() {
        Some(ErrorCode::OperationInterrupted) => OpenError::Cancelled,
        Some(ErrorCode::NotADatabase) => OpenError::NotSqlite { path },
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
            OpenError::Busy { path }
        }
        Some(ErrorCode::DiskFull) => OpenError::Full { path },
        Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => OpenError::Denied { path },
        Some(ErrorCode::ReadOnly) => OpenError::ReadOnly { path },
        Some(ErrorCode::SystemIoFailure) => OpenError::Disk { path },
        Some(ErrorCode::DatabaseCorrupt) => OpenError::Damaged { path, detail: source.to_string() },
        _ => OpenError::Sqlite { path, source },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_format_has_the_fingerprint_of_its_schema() {
        let made = (1..=FINGERPRINTS.len()).map(|version| fingerprint(&expected(version).unwrap()));
        assert_eq!(made.collect::<Vec<_>>(), FINGERPRINTS);
    }
}
