//! Calling off what SQLite is at: one statement may take longer than anybody waits who wishes the work to end.

use rusqlite::{Connection, ffi};

use super::{BackupError, OpenError, StoreError};
use crate::work::{Cancelled, Watch};

/// So many instructions of SQLite lie between two looks at the watch: less than a millisecond.
const EVERY: i32 = 1_000;

/// As long as this is kept, the statements of a connection fail once the work is to end.
pub(super) struct Interrupts<'a>(&'a Connection);

impl<'a> Interrupts<'a> {
    pub(super) fn begin(conn: &'a Connection, watch: &Watch) -> rusqlite::Result<Self> {
        let watch = watch.clone();
        conn.progress_handler(EVERY, Some(move || watch.go_on().is_err()))?;
        Ok(Self(conn))
    }
}

impl Drop for Interrupts<'_> {
    fn drop(&mut self) {
        // It fails on no connection of our own.
        let _ = self.0.progress_handler(0, None::<fn() -> bool>);
    }
}

/// What SQLite says of a statement that was called off: whoever works through rows may say the same.
impl From<Cancelled> for rusqlite::Error {
    fn from(Cancelled: Cancelled) -> Self {
        Self::SqliteFailure(ffi::Error::new(ffi::SQLITE_INTERRUPT), None)
    }
}

impl From<Cancelled> for StoreError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<Cancelled> for OpenError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<Cancelled> for BackupError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

#[cfg(test)]
mod tests {
    use std::{thread, time::Duration};

    use super::*;

    #[test]
    fn an_endless_statement_ends_when_it_is_called_off_and_only_then() {
        let conn = Connection::open_in_memory().unwrap();
        let endless = "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT max(i) FROM n";
        let watch = Watch::default();
        let interrupts = Interrupts::begin(&conn, &watch).unwrap();
        thread::scope(|scope| {
            scope.spawn(|| {
                thread::sleep(Duration::from_millis(20));
                watch.cancel();
            });
            let ended = conn.query_row(endless, [], |_| Ok(()));
            assert!(matches!(StoreError::from(ended.unwrap_err()), StoreError::Cancelled));
        });
        drop(interrupts);
        let long = endless.replace("SELECT i + 1 FROM n", "SELECT i + 1 FROM n WHERE i < 10000");
        assert_eq!(conn.query_row(&long, [], |row| row.get::<_, i64>(0)).unwrap(), 10_000);
    }
}
