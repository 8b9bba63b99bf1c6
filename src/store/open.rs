//! Opening a workbook, or making one.

use std::{
    cell::{Cell, RefCell},
    io,
    path::{Path, PathBuf},
    time::Duration,
};

use rusqlite::{Connection, OpenFlags, TransactionBehavior};
use rusqlite_migration::Migrations;

use super::{
    BackupKind, Notice, OpenError, Workbook, backup,
    guard::{self, open_error},
    place,
    presence::Presence,
    schema::{MIGRATIONS, SCHEMA_VERSION},
};
use crate::{
    clock::{Clock, SystemClock},
    platform,
    work::Watch,
};

/// How long an edit waits for another instance to finish its own.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// As many statements as the store has, so that none is compiled twice.
const STATEMENTS_KEPT: usize = 200;

/// What a kept rollback journal is cut back to after a large edit, in bytes.
const JOURNAL_KEPT: u32 = 1 << 20;

/// How to open a workbook.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct OpenOptions {
    /// The folder for backups. Without one, none is made before a migration.
    pub backups: Option<PathBuf>,
    /// Only to look at it: nothing is made, migrated or written.
    pub read_only: bool,
}

/// What is being done to a file of an older format. A large one takes its time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Upgrade {
    /// A copy of the file as it is goes here.
    Copying {
        /// The copy.
        to: PathBuf,
        /// How much of it is done.
        percent: u8,
    },
    /// The file is brought to the present format, all in one; how far that is nobody knows.
    Converting,
}

impl Workbook {
    /// Opens the workbook at `path`; where there is none, makes one, and its folder, for the owner's eyes only.
    pub fn open(path: impl AsRef<Path>) -> Result<Self, OpenError> {
        Self::open_with(path, &OpenOptions::default())
    }

    /// Opens the workbook at `path`. One of an older format is first backed up, if there is a folder for it, and then
    /// brought to the present one; [`Workbook::notices`] tells what became of that.
    pub fn open_with(path: impl AsRef<Path>, options: &OpenOptions) -> Result<Self, OpenError> {
        Self::open_told(path, options, &mut |_| ())
    }

    /// As [`Workbook::open_with`], and tells what is being done to a file of an older format while it is being done.
    pub fn open_told(
        path: impl AsRef<Path>,
        options: &OpenOptions,
        told: &mut dyn FnMut(Upgrade),
    ) -> Result<Self, OpenError> {
        // An absolute path is the same after a change of folder, and never an URI: this SQLite reads "file:x" as one.
        let path = std::path::absolute(path.as_ref())
            .map_err(|source| OpenError::File { path: path.as_ref().to_path_buf(), source })?;
        let path = path.as_path();
        if !options.read_only {
            create_if_missing(path)?;
        }
        let mut conn = connect(path, options.read_only)?;
        let format = guard::refuse_others(&conn, path)?;
        let mut notices = Vec::new();
        if options.read_only {
            if format < SCHEMA_VERSION {
                return Err(OpenError::OlderReadOnly { path: path.to_path_buf(), found: format });
            }
        } else {
            keep_durable(&conn).map_err(|error| open_error(path, error))?;
            notices = bring_up(&mut conn, path, format, options.backups.as_deref(), &MIGRATIONS, told)?;
        }
        Self::around(conn, Some(path), notices)
    }

    /// A workbook that is gone when it is dropped: for tests and for looking at something without keeping it.
    pub fn open_in_memory() -> Result<Self, OpenError> {
        let path = Path::new(":memory:");
        let failed = |error| open_error(path, error);
        let mut conn = Connection::open_in_memory().map_err(failed)?;
        configure(&conn).map_err(failed)?;
        migrate(&mut conn, path, &MIGRATIONS)?;
        Self::around(conn, None, Vec::new())
    }

    fn around(conn: Connection, path: Option<&Path>, notices: Vec<Notice>) -> Result<Self, OpenError> {
        let identity = path.map(place::identity).transpose();
        let identity = identity
            .map_err(|source| OpenError::File { path: path.map(Path::to_path_buf).unwrap_or_default(), source })?;
        Ok(Self {
            conn,
            path: path.map(Path::to_path_buf),
            identity: identity.flatten(),
            notices,
            presence: Presence::new(),
            drafts_apart: false,
            draft_sides: RefCell::default(),
            clock: Box::new(SystemClock),
            own_edits: Cell::new(0),
            recent: RefCell::default(),
            others: Cell::default(),
        })
    }
}

/// A hardened connection to the file at an absolute path; nothing is read yet.
pub(super) fn connect(path: &Path, read_only: bool) -> Result<Connection, OpenError> {
    guard::refuse_non_files(path)?;
    let access = if read_only { OpenFlags::SQLITE_OPEN_READ_ONLY } else { OpenFlags::SQLITE_OPEN_READ_WRITE };
    let open = || {
        let conn = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
        conn.busy_timeout(PATIENCE)?;
        configure(&conn)?;
        Ok(conn)
    };
    open().map_err(|error| open_error(path, error))
}

fn create_if_missing(path: &Path) -> Result<(), OpenError> {
    if let Some(folder) = path.parent().filter(|folder| !folder.as_os_str().is_empty()) {
        platform::create_private_folder(folder)
            .map_err(|source| OpenError::Folder { path: folder.to_path_buf(), source })?;
    }
    match platform::create_private_file(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Ok(()),
        // A folder without write permission may still hold a workbook to read.
        Err(_) if path.exists() => Ok(()),
        Err(source) => Err(OpenError::File { path: path.to_path_buf(), source }),
        Ok(()) => {
            // Else a power cut could take the new file's name away, with all that was saved in it.
            path.parent().map_or(Ok(()), platform::sync_folder).unwrap_or_default();
            Ok(())
        }
    }
}

fn configure(conn: &Connection) -> rusqlite::Result<()> {
    guard::harden(conn)?;
    conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
    conn.pragma_update(None, "temp_store", "MEMORY")
}

/// How commits reach the disk.
///
/// **Journal mode.** A rollback journal, not a write-ahead log: the file is a document that people copy, mail and keep
/// in OneDrive while it is open. Between two commits a rollback journal leaves the whole state in the one file; a
/// write-ahead log spreads it over two, of which a copy or a synchroniser takes one, or both at different moments. It
/// also needs shared memory, which network drives do not have.
///
/// **Synchronous.** PERSIST with FULL (1.1 ms a commit) because a committed edit must survive power loss: the commit is
/// the overwriting of the journal's head, and SQLite syncs that. Deleting the journal is the commit in the DELETE mode,
/// and that only reaches the disk with EXTRA (2.3 ms); truncating costs 1.7 ms. WAL would be durable with FULL (0.4 ms)
/// but all of these vanish beside a keystroke.
///
/// **Names.** A file's name is safe only once its folder is synced. SQLite does that for a journal that it makes, before
/// the first page of the workbook is overwritten, and again when the journal is removed; `create_if_missing` does it for a
/// new workbook.
///
/// **Side files.** While the workbook is open its journal lies beside it. Between commits it begins with zeros, which
/// every SQLite takes for no journal at all: a copy, or OneDrive or Dropbox on another computer, may take it along or not.
/// Closing leaves the mode and so removes it (`Workbook::drop`); after a kill, the next closing does. Only a copy made
/// in the middle of a commit needs both files, the moment of a few milliseconds that a backup spares. Where a
/// synchroniser puts another version in the file's place, it does so under a new inode: `place` notices, and nothing more
/// is written into the old one.
///
/// **Locking.** NORMAL: locks are held for the length of a transaction only, so that a second instance, `sqlite3` or a
/// backup gets its turn. Every edit begins IMMEDIATE and so never has to promote a lock, which could fail halfway; who
/// comes second waits up to [`PATIENCE`].
pub(super) fn keep_durable(conn: &Connection) -> rusqlite::Result<()> {
    let ignore = |_: &rusqlite::Row<'_>| Ok(());
    conn.pragma_update_and_check(None, "journal_mode", "PERSIST", ignore)?;
    conn.pragma_update_and_check(None, "journal_size_limit", JOURNAL_KEPT, ignore)?;
    conn.pragma_update(None, "synchronous", "FULL")?;
    // On macOS an ordinary sync stops at the drive's own cache; elsewhere this changes nothing.
    conn.pragma_update(None, "fullfsync", true)
}

/// Brings an older file to the newest format; one that holds anything is backed up first.
fn bring_up(
    conn: &mut Connection,
    path: &Path,
    format: i32,
    backups: Option<&Path>,
    migrations: &Migrations<'_>,
    told: &mut dyn FnMut(Upgrade),
) -> Result<Vec<Notice>, OpenError> {
    let mut notices = Vec::new();
    let pending = migrations.pending_migrations(conn).unwrap_or(0);
    if format > 0 && pending > 0 {
        if let Some(folder) = backups {
            let kind = BackupKind::Migration;
            let copied = &mut |to: &Path, percent| told(Upgrade::Copying { to: to.to_path_buf(), percent });
            notices.push(match backup::make(conn, path, folder, kind, SystemClock.now(), copied, &Watch::default()) {
                Ok(backup) => Notice::BackedUp(backup),
                // A migration that fails leaves the file as it was, so that it may go on without.
                Err(error) => Notice::BackupFailed(error),
            });
        }
        told(Upgrade::Converting);
        notices.push(Notice::Migrated { from: format, to: format + pending });
    }
    migrate(conn, path, migrations)?;
    Ok(notices)
}

/// Brings the file to the newest format, all in one transaction.
fn migrate(conn: &mut Connection, path: &Path, migrations: &Migrations<'_>) -> Result<(), OpenError> {
    let current = |conn: &Connection| migrations.pending_migrations(conn).is_ok_and(|pending| pending == 0);
    if current(conn) {
        return Ok(());
    }
    conn.set_transaction_behavior(TransactionBehavior::Immediate);
    match migrations.to_latest(conn) {
        // Another instance was quicker.
        Err(_) if current(conn) => Ok(()),
        // What the file or its medium refuses is told as such.
        Err(rusqlite_migration::Error::RusqliteError { query, err }) => Err(match open_error(path, err) {
            OpenError::Sqlite { path, source } => {
                OpenError::Migration { path, source: rusqlite_migration::Error::RusqliteError { query, err: source } }
            }
            refused => refused,
        }),
        migrated => migrated.map_err(|source| OpenError::Migration { path: path.to_path_buf(), source }),
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use rusqlite_migration::M;

    use super::*;
    use crate::{
        domain::Deal,
        store::{Edit, EditLabel, Retention, automatic_backup, backups, schema},
    };

    /// A workbook of the present format with one deal, closed; and a connection to it as `open_with` has it.
    fn older(folder: &Path) -> (PathBuf, Connection) {
        let path = folder.join("w.debrief");
        let mut workbook = Workbook::open(&path).unwrap();
        workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&Deal::new("A", "B"))).unwrap();
        drop(workbook);
        let conn = connect(&path, false).unwrap();
        keep_durable(&conn).unwrap();
        (path, conn)
    }

    /// The present migrations and others to come.
    fn with(more: &[&'static str]) -> Migrations<'static> {
        Migrations::new(schema::STEPS.iter().cloned().chain(more.iter().map(|sql| M::up(sql))).collect())
    }

    const COLUMN: &str = "ALTER TABLE deal ADD COLUMN colour TEXT NOT NULL DEFAULT ''";

    #[test]
    fn an_older_file_is_backed_up_and_migrated() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut conn) = older(folder.path());
        let kept = folder.path().join("backups");
        let mut told = Vec::new();
        let mut tell = |part| told.push(part);
        let notices = bring_up(&mut conn, &path, SCHEMA_VERSION, Some(&kept), &with(&[COLUMN]), &mut tell).unwrap();
        let [Notice::BackedUp(backup), Notice::Migrated { from, to }] = &notices[..] else { panic!("{notices:?}") };
        assert_eq!((*from, *to), (SCHEMA_VERSION, SCHEMA_VERSION + 1));
        assert_eq!(backup.kind, BackupKind::Migration);
        assert_eq!(told.first(), Some(&Upgrade::Copying { to: backup.path.clone(), percent: 0 }));
        assert_eq!(told.last(), Some(&Upgrade::Converting));
        assert!(Workbook::open(&backup.path).unwrap().deals(&Default::default()).unwrap().len() == 1);
        let colour: String = conn.query_row("SELECT colour FROM deal", [], |row| row.get(0)).unwrap();
        assert_eq!(colour, "");
        let mut tell = |part| panic!("{part:?}");
        let none = bring_up(&mut conn, &path, SCHEMA_VERSION + 1, Some(&kept), &with(&[COLUMN]), &mut tell).unwrap();
        assert!(none.is_empty());
        drop(conn);
        assert!(matches!(Workbook::open(&path), Err(OpenError::Newer { .. })));
    }

    #[test]
    fn a_backup_that_fails_is_told_and_stops_nothing() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut conn) = older(folder.path());
        let notices =
            bring_up(&mut conn, &path, SCHEMA_VERSION, Some(&path.join("below")), &with(&[COLUMN]), &mut |_| ())
                .unwrap();
        assert!(matches!(notices[..], [Notice::BackupFailed(_), Notice::Migrated { .. }]), "{notices:?}");
    }

    #[test]
    fn a_failed_migration_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut conn) = older(folder.path());
        let before = fs::read(&path).unwrap();
        for broken in ["UPDATE deal SET title = 'half'; CREATE TABLE (", "UPDATE deal SET id = 'too short'"] {
            let failed = bring_up(&mut conn, &path, SCHEMA_VERSION, None, &with(&[COLUMN, broken]), &mut |_| ());
            assert!(matches!(failed, Err(OpenError::Migration { .. })), "{failed:?}");
            assert_eq!(fs::read(&path).unwrap(), before);
        }
        drop(conn);
        let kept = folder.path().join("backups");
        assert!(Workbook::open(&path).unwrap().notices().is_empty());
        let now = SystemClock.now();
        automatic_backup(&path, &kept, BackupKind::Open, &Retention::default(), now, &Watch::default())
            .unwrap()
            .unwrap();
        assert_eq!(backups(&kept, Some(&path)).unwrap().len(), 1);
    }

    /// What a kill would leave: the file and its journal as they are while the migration is at work.
    #[test]
    fn a_migration_killed_in_the_middle_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let (path, mut conn) = older(folder.path());
        conn.execute_batch(
            "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 2000)
                 INSERT INTO setting (key, value) SELECT 'key ' || n, 'a value of some length ' || n FROM many",
        )
        .unwrap();
        // So small a cache lets the migration reach the file before it is committed.
        conn.pragma_update(None, "cache_size", 2).unwrap();
        let before = fs::read(&path).unwrap();
        let killed = folder.path().join("killed.debrief");
        let copy = {
            let (path, killed) = (path.clone(), killed.clone());
            move |tx: &rusqlite::Transaction<'_>| {
                tx.execute_batch("UPDATE setting SET value = value || ' and more'")?;
                let journal = |path: &Path| crate::store::scratch::with_suffix(path, "-journal");
                fs::copy(&path, &killed).unwrap();
                fs::copy(journal(&path), journal(&killed)).unwrap();
                Ok(())
            }
        };
        let steps = schema::STEPS.iter().cloned().chain([M::up_with_hook(COLUMN, copy)]);
        bring_up(&mut conn, &path, SCHEMA_VERSION, None, &Migrations::new(steps.collect()), &mut |_| ()).unwrap();
        assert!(fs::read(&killed).unwrap() != before, "the migration had reached the file");
        let workbook = Workbook::open(&killed).unwrap();
        assert_eq!(workbook.setting("key 7").unwrap().as_deref(), Some("a value of some length 7"));
        assert_eq!(workbook.deals(&Default::default()).unwrap().len(), 1);
        drop(workbook);
        assert_eq!(crate::store::check(&killed).unwrap().findings, []);
        assert!(fs::read(&killed).unwrap()[100..] == before[100..], "all but counters in the head");
    }
}
