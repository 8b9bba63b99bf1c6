//! Copies of a workbook, made while it is in use.
//!
//! They are made with SQLite's backup interface: it copies pages under short read locks, so that an instance at work
//! waits for a few milliseconds at most, and needs no second database in the connection, as VACUUM INTO does (the
//! limits in `guard` forbid that). Each copy is checked before it counts as a backup, which at the same time tells early
//! that the workbook itself is damaged.

use crate::arrange::Arrange;
use std::{
    fs, io,
    path::{Path, PathBuf},
    thread,
    time::{Duration, Instant},
};

use jiff::{SignedDuration, Timestamp};
use rusqlite::{
    Connection, OpenFlags, OptionalExtension,
    backup::{Backup as Copying, StepResult},
};

use super::{
    BackupError, Retention, Workbook,
    backup_name::{Name, mark},
    interrupt::Interrupts,
    open::{PATIENCE, connect},
    place,
    scratch::{Folder, Part},
};
use crate::{
    domain::keyed_enum,
    work::{Task, Watch},
};

keyed_enum! {
    /// Why a backup was made.
    BackupKind, "backup_kind" {
        /// A workbook was opened.
        Open = "open",
        /// A workbook has been open for long.
        Scheduled = "scheduled",
        /// It was about to be brought to a newer format.
        Migration = "migration",
        /// A backup was about to take its place.
        Restore = "restore",
        /// Somebody asked for it.
        Manual = "manual",
    }
}

/// A copy of a workbook.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Backup {
    /// The file.
    pub path: PathBuf,
    /// The name of the workbook's file, without its ending.
    pub workbook: String,
    /// When it was made, as its name says.
    pub at: Timestamp,
    /// Why.
    pub kind: BackupKind,
    /// Its size.
    pub bytes: u64,
    /// What it holds; none if it cannot be read.
    pub contents: Option<Contents>,
}

/// What a workbook holds, in a few numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contents {
    /// Deals.
    pub deals: u64,
    /// Steps of all deals.
    pub steps: u64,
    /// Edits ever made.
    pub edits: u64,
    /// Those of them that are undone.
    pub undone: u64,
    /// When the last edit was made.
    pub last_edit: Option<Timestamp>,
}

impl Workbook {
    /// Makes a backup in this folder, which is made too if need be. `watch` is told how far it has come.
    ///
    /// # Errors
    /// Why there is none; [`BackupError::Cancelled`] when it was to end.
    pub fn back_up(&self, folder: &Path, kind: BackupKind, watch: &Watch) -> Result<Backup, BackupError> {
        let path = self.path.as_deref().unwrap_or(Path::new("memory.debrief"));
        make(&self.conn, path, folder, kind, self.clock.now(), &mut |_, _| (), watch)
    }

    /// Writes a copy of all that has been saved to another file; for a workbook whose file was deleted or replaced
    /// while it was open, too. A file that is there already is left alone. `watch` is told how far it has come.
    ///
    /// # Errors
    /// Why there is none; [`BackupError::Cancelled`] when it was to end.
    pub fn save_copy_as(&self, path: &Path, watch: &Watch) -> Result<(), BackupError> {
        if fs::symlink_metadata(path).is_ok() {
            return Err(BackupError::Exists { path: path.to_path_buf() });
        }
        // Whether it is to end the copying asks by itself.
        write_copy(&self.conn, path, &mut |percent| _ = watch.at(Task::Writing, percent.into(), 100), watch)
    }

    /// What the workbook holds.
    pub fn contents(&self) -> Result<Contents, super::StoreError> {
        let _one_state = self.snapshot()?;
        Ok(contents(&self.conn)?)
    }
}

/// Makes a backup of the workbook at `path` unless the latest one holds the same, and removes those that are kept no
/// longer. It has its own connection: a worker thread can do this while the workbook is at work. Nothing is left of one that
/// `watch` calls off.
///
/// # Errors
/// Why there is none; [`BackupError::Cancelled`] when it was to end.
pub fn automatic_backup(
    path: &Path,
    folder: &Path,
    kind: BackupKind,
    retention: &Retention,
    now: Timestamp,
    watch: &Watch,
) -> Result<Option<Backup>, BackupError> {
    remove_unfinished(folder, now);
    let path = place::resolved(path);
    let conn = connect(&path, true)?;
    let held = contents(&conn).map_err(|error| BackupError::sqlite(&path, error))?;
    let existing = backups(folder, Some(&path))?;
    if held.edits == 0 || existing.first().is_some_and(|latest| latest.contents == Some(held)) {
        return Ok(None);
    }
    let made = make(&conn, &path, folder, kind, now, &mut |_, _| (), watch)?;
    for surplus in retention.surplus(&backups(folder, Some(&path))?, now) {
        // One that cannot be removed today will be tomorrow.
        let _ = fs::remove_file(&surplus.path);
    }
    Ok(Some(made))
}

/// Removes what backups that were killed have left, once nobody can still be writing it.
fn remove_unfinished(folder: &Path, now: Timestamp) {
    for path in fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()) {
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(".part"));
        if name.and_then(Name::parse).is_some_and(|name| now.duration_since(name.at) > SignedDuration::from_hours(1)) {
            let _ = fs::remove_file(path);
        }
    }
}

/// The backups in a folder, of one workbook or of all, the newest first. A folder that is not there holds none.
pub fn backups(folder: &Path, workbook: Option<&Path>) -> Result<Vec<Backup>, BackupError> {
    called(folder, workbook, "")
}

/// What backups of a workbook have left that were killed, or are being written.
pub(super) fn unfinished(folder: &Path, workbook: &Path) -> Result<Vec<Backup>, BackupError> {
    called(folder, Some(workbook), ".part")
}

/// Those whose names end so.
fn called(folder: &Path, workbook: Option<&Path>, ending: &str) -> Result<Vec<Backup>, BackupError> {
    let failed = |source| BackupError::file(folder, source);
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries.map_err(failed)?,
    };
    let wanted = workbook.map(mark);
    let mut found = Vec::new();
    for entry in entries {
        let path = entry.map_err(failed)?.path();
        let name = path.file_name().and_then(|name| name.to_str()).and_then(|name| name.strip_suffix(ending));
        let Some(name) = name.and_then(Name::parse) else { continue };
        if wanted.as_ref().is_some_and(|wanted| *wanted != name.mark) {
            continue;
        }
        // One that another instance has just removed.
        let Ok(bytes) = fs::metadata(&path).map(|found| found.len()) else { continue };
        let contents = connect(&path, true).ok().and_then(|conn| contents(&conn).ok());
        found.push(Backup { path, workbook: name.workbook, at: name.at, kind: name.kind, bytes, contents });
    }
    found.arrange_by(|a, b| b.at.cmp(&a.at).then_with(|| b.path.cmp(&a.path)));
    Ok(found)
}

/// Makes a backup of the file behind a connection, and tells where, and how many per cent of it are done. Nothing is left of
/// one that was called off.
pub(super) fn make(
    conn: &Connection,
    workbook: &Path,
    folder: &Path,
    kind: BackupKind,
    now: Timestamp,
    told: &mut dyn FnMut(&Path, u8),
    watch: &Watch,
) -> Result<Backup, BackupError> {
    let _folder = Folder::make(folder).map_err(|source| BackupError::file(folder, source))?;
    let (name, path) = Name::free(workbook, folder, kind, now);
    let told = &mut |percent: u8| {
        // Whether it is to end is asked between the pages.
        let _ = watch.at(Task::Writing, percent.into(), 100);
        told(&path, percent);
    };
    write_copy(conn, &path, told, watch)?;
    let bytes = fs::metadata(&path).map_err(|source| BackupError::file(&path, source))?.len();
    let contents = contents(conn).ok();
    Ok(Backup { path, workbook: name.workbook, at: name.at, kind, bytes, contents })
}

/// Writes a checked copy of a database: first beside its place, then, when all is on the disk, in its place.
fn write_copy(conn: &Connection, path: &Path, told: &mut dyn FnMut(u8), watch: &Watch) -> Result<(), BackupError> {
    let part = Part::beside(path)?;
    copy(conn, part.path(), told, watch).map_err(|error| BackupError::sqlite(path, error))?;
    part.settle()
}

/// So many pages are copied under one lock: 4 MB, some milliseconds.
const PAGES_AT_ONCE: i32 = 1024;

/// An edit by another instance makes the copy begin anew. After so many times the rest is copied under one lock.
const RESTARTS: u32 = 3;

/// Copies a database into an empty file, tells how many per cent are done, and checks the copy.
pub(super) fn copy(conn: &Connection, target: &Path, told: &mut dyn FnMut(u8), watch: &Watch) -> rusqlite::Result<()> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut to = Connection::open_with_flags(target, flags)?;
    // Whoever comes later waits for the whole; there is nothing to roll back to.
    to.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
    to.pragma_update(None, "synchronous", "OFF")?;
    told(0);
    copy_pages(&Copying::new(conn, &mut to)?, told, watch)?;
    watch.at(Task::Checking, 0, 0)?;
    let _interrupts = Interrupts::begin(&to, watch)?;
    let verdict: String = to.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    if verdict != "ok" {
        let corrupt = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT);
        return Err(rusqlite::Error::SqliteFailure(corrupt, Some(verdict)));
    }
    Ok(())
}

fn copy_pages(copying: &Copying<'_, '_>, told: &mut dyn FnMut(u8), watch: &Watch) -> rusqlite::Result<()> {
    let (mut left, mut restarts, mut since) = (i32::MAX, 0, Instant::now());
    // What begins anew is told once it is farther than before.
    let mut farthest = 0;
    loop {
        watch.go_on()?;
        match copying.step(if restarts > RESTARTS { -1 } else { PAGES_AT_ONCE })? {
            StepResult::Done => return Ok(()),
            StepResult::More => {
                let progress = copying.progress();
                let now_left = progress.remaining;
                farthest =
                    farthest.max(percent(i64::from(progress.pagecount - now_left), i64::from(progress.pagecount)));
                told(farthest);
                restarts += u32::from(now_left >= left);
                (left, since) = (now_left, Instant::now());
                thread::sleep(Duration::from_millis(1));
            }
            _ if since.elapsed() > PATIENCE => {
                let busy = rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_BUSY);
                return Err(rusqlite::Error::SqliteFailure(busy, None));
            }
            _ => thread::sleep(Duration::from_millis(5)),
        }
    }
}

fn percent(done: i64, of: i64) -> u8 {
    (done * 100).checked_div(of).and_then(|percent| u8::try_from(percent).ok()).unwrap_or(0)
}

pub(super) fn contents(conn: &Connection) -> rusqlite::Result<Contents> {
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).map(i64::unsigned_abs);
    let last: Option<String> =
        conn.query_row("SELECT at FROM journal ORDER BY n DESC LIMIT 1", [], |row| row.get(0)).optional()?;
    Ok(Contents {
        deals: count("SELECT count(*) FROM deal")?,
        steps: count("SELECT count(*) FROM step")?,
        // Entries are never removed, so that these two say which state of the history this is.
        edits: count("SELECT ifnull(max(n), 0) FROM journal")?,
        undone: count("SELECT count(*) FROM journal WHERE state <> 'done'")?,
        last_edit: last.and_then(|at| at.parse().ok()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_tells_how_far_it_is_and_ends_when_it_is_called_off() {
        let folder = tempfile::tempdir().unwrap();
        let conn = Connection::open_in_memory().unwrap();
        let bytes =
            "CREATE TABLE bytes (b); WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20)
             INSERT INTO bytes SELECT zeroblob(1000000) FROM n";
        conn.execute_batch(bytes).unwrap();
        for end in [101, 40] {
            let (target, watch, mut heard) = (folder.path().join(format!("{end}.debrief")), Watch::default(), vec![]);
            let mut told = |percent| {
                heard.push(percent);
                if percent >= end {
                    watch.cancel();
                }
            };
            let written = write_copy(&conn, &target, &mut told, &watch);
            assert!(heard.len() > 2 && heard.is_sorted(), "{heard:?}");
            assert_eq!(matches!(written, Err(BackupError::Cancelled)), end == 40, "{written:?}");
            assert_eq!(target.exists(), end != 40);
        }
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half-written is left");
    }
}
