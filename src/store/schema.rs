//! The file's format and how older ones are brought to it.

use std::path::Path;

use rusqlite::Connection;
use rusqlite_migration::{M, Migrations};

/// `PRAGMA application_id` of a workbook: "dbrf".
pub(super) const APPLICATION_ID: i32 = i32::from_be_bytes(*b"dbrf");

/// Whether a file that begins so is a workbook; a hundred bytes are enough to tell.
pub fn is_workbook(start: &[u8]) -> bool {
    start.starts_with(b"SQLite format 3\0") && start.get(68..72) == Some(&APPLICATION_ID.to_be_bytes())
}

/// The format that this program writes, in `PRAGMA user_version`.
pub const SCHEMA_VERSION: i32 = STEPS.len() as i32;

/// One for each version, and never changed once released. One that adds a column gives it a default: the journal's
/// older images lack it, and undoing into them then keeps what is there (see `image::is_still`). One that drops or
/// renames a column rewrites the images too.
pub(super) const STEPS: &[M<'static>] = &[
    M::up(concat!(
        include_str!("schema/0001.sql"),
        include_str!("schema/0001_search.sql"),
        include_str!("schema/0001_views.sql"),
    )),
    M::up(include_str!("schema/0002.sql")),
    M::up(include_str!("schema/0003.sql")),
    M::up(include_str!("schema/0004.sql")),
    M::up(include_str!("schema/0005.sql")),
    M::up(include_str!("schema/0006.sql")),
    M::up(include_str!("schema/0007.sql")),
    M::up(include_str!("schema/0008.sql")),
    M::up(include_str!("schema/0009.sql")),
];

/// The way from any older format to this one.
pub(super) const MIGRATIONS: Migrations<'static> = Migrations::from_slice(STEPS);

/// An empty workbook of a format, in memory.
pub(super) fn fresh(version: usize) -> rusqlite::Result<Connection> {
    made(Connection::open_in_memory()?, version)
}

/// An empty workbook of a format, in a file that nobody else knows of yet and that is seen to the disk when it is done.
pub(super) fn fresh_at(path: &Path, version: usize) -> rusqlite::Result<Connection> {
    let conn = Connection::open(path)?;
    conn.pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))?;
    conn.pragma_update(None, "synchronous", "OFF")?;
    made(conn, version)
}

fn made(mut conn: Connection, version: usize) -> rusqlite::Result<Connection> {
    MIGRATIONS.to_version(&mut conn, version).map_err(plain)?;
    Ok(conn)
}

/// Brings a file that nobody else knows of to the newest format.
pub(super) fn to_latest(conn: &mut Connection) -> rusqlite::Result<()> {
    MIGRATIONS.to_latest(conn).map_err(plain)
}

fn plain(error: rusqlite_migration::Error) -> rusqlite::Error {
    match error {
        rusqlite_migration::Error::RusqliteError { err, .. } => err,
        other => rusqlite::Error::ToSqlConversionFailure(other.into()),
    }
}
