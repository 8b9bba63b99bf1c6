//! Putting a backup in a workbook's place.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use rusqlite::Connection;

use super::{
    Backup, BackupError, BackupKind, OpenError,
    backup::{copy, make},
    guard,
    open::connect,
    place,
    schema::{self, SCHEMA_VERSION},
    scratch::{Part, copy as copy_bytes, with_suffix},
};
use crate::{
    platform,
    work::{Task, Watch},
};

/// What became of the file that was there before.
#[derive(Debug)]
pub enum Restored {
    /// There was none.
    New,
    /// It was backed up.
    Kept(Backup),
    /// It could not be read as a workbook and was kept as it was, byte by byte, under this name.
    KeptAsIs(PathBuf),
}

/// Puts a copy of a backup, or of any other workbook, in the place of the workbook at `target`, as [`Restoring`] does in two
/// parts. `watch` is told how far it has come; until the file there is kept it can be called off.
///
/// # Errors
/// Why nothing has been restored; [`BackupError::Cancelled`] when it was to end.
pub fn restore(
    backup: &Path,
    target: &Path,
    folder: &Path,
    now: Timestamp,
    watch: &Watch,
) -> Result<Restored, BackupError> {
    let ready = Restoring::prepare(backup, target, folder, now, watch)?;
    // What was kept would be left if it ended now.
    let _ = watch.at(Task::Saving, 0, 0);
    ready.finish()
}

/// A copy of a backup that lies ready to take a workbook's place, where what stands there is kept already. What takes long
/// is done; whoever has the workbook open closes it now. Dropped, it leaves the workbook as it is.
#[derive(Debug)]
pub struct Restoring {
    part: Part,
    target: PathBuf,
    kept: Kept,
    lock: Option<Connection>,
}

impl Restoring {
    /// Copies the backup, or any other workbook, beside the one at `target`, brings it to the present format, and keeps what
    /// stands there in the folder of backups; when that fails, nothing is changed. Where that is a database that can be
    /// written to, no other instance edits it from here on to the end of [`Restoring::finish`]: its edits would be in neither
    /// file. `watch` is told how far it has come.
    ///
    /// # Errors
    /// Why it cannot be restored; [`BackupError::Cancelled`] when it was to end.
    pub fn prepare(
        backup: &Path,
        target: &Path,
        folder: &Path,
        now: Timestamp,
        watch: &Watch,
    ) -> Result<Self, BackupError> {
        let target = place::resolved(target);
        let lock = lock(&target)?;
        let part = copied(backup, &target, watch)?;
        let kept = Kept(Some(keep_present(&target, folder, now, watch)?));
        // Whoever waits for the end waits for no disk.
        part.sync()?;
        watch.go_on()?;
        Ok(Self { part, target, kept, lock })
    }

    /// Puts the copy in the workbook's place. A power cut at any moment leaves the old or the new file. An instance that has
    /// the file open is told at its next edit ([`super::StoreError::FileReplaced`]).
    ///
    /// # Errors
    /// Why nothing has been restored.
    pub fn finish(self) -> Result<Restored, BackupError> {
        // Where an open file cannot be replaced the lock ends here; an instance that writes in between holds the file open,
        // and the replacement fails and says so.
        let _lock = self.lock.filter(|_| platform::REPLACES_OPEN_FILES);
        // A journal that is left beside the old file would be played back into the new one.
        for ending in ["-journal", "-wal", "-shm"] {
            remove(&with_suffix(&self.target, ending))?;
        }
        // Even where it fails, the file may have been replaced.
        let kept = self.kept.take();
        self.part.settle()?;
        Ok(kept)
    }
}

/// What was kept of the file that is to be replaced; it goes again where it never was.
#[derive(Debug)]
struct Kept(Option<Restored>);

impl Kept {
    fn take(mut self) -> Restored {
        self.0.take().unwrap_or(Restored::New)
    }
}

impl Drop for Kept {
    fn drop(&mut self) {
        match &self.0 {
            Some(Restored::Kept(backup)) => _ = fs::remove_file(&backup.path),
            Some(Restored::KeptAsIs(path)) => _ = BESIDE.map(|ending| fs::remove_file(with_suffix(path, ending))),
            Some(Restored::New) | None => {}
        }
    }
}

/// The endings of a file that cannot be read and of what may lie beside it.
const BESIDE: [&str; 3] = ["", "-journal", "-wal"];

/// A lock that keeps other instances from editing the workbook there. What is none, or may not be written to, cannot be locked
/// and needs not be.
fn lock(target: &Path) -> Result<Option<Connection>, BackupError> {
    let Ok(conn) = connect(target, false) else { return Ok(None) };
    match conn.execute_batch("BEGIN IMMEDIATE") {
        Ok(()) => Ok(Some(conn)),
        Err(error) if error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy) => {
            Err(BackupError::Busy { path: target.to_path_buf() })
        }
        Err(_) => Ok(None),
    }
}

/// A checked copy of the backup beside its future place, in the present format.
fn copied(backup: &Path, target: &Path, watch: &Watch) -> Result<Part, BackupError> {
    let conn = connect(&place::resolved(backup), true)?;
    let format = guard::refuse_others(&conn, backup)?;
    if format == 0 {
        return Err(OpenError::NotSqlite { path: backup.to_path_buf() }.into());
    }
    let part = Part::beside(target)?;
    // Whether it is to end the copying asks by itself.
    let told = &mut |percent: u8| _ = watch.at(Task::Reading, percent.into(), 100);
    copy(&conn, part.path(), told, watch).map_err(|error| BackupError::sqlite(backup, error))?;
    if format < SCHEMA_VERSION {
        convert(part.path())?;
        watch.go_on()?;
    }
    Ok(part)
}

/// Brings a copy that nobody else knows of to the present format. It is seen to the disk later.
fn convert(copy: &Path) -> Result<(), BackupError> {
    let mut conn = connect(copy, false)?;
    let converted = conn
        .pragma_update_and_check(None, "journal_mode", "MEMORY", |_| Ok(()))
        .and_then(|()| conn.pragma_update(None, "synchronous", "OFF"))
        .and_then(|()| schema::to_latest(&mut conn));
    converted.map_err(|error| BackupError::sqlite(copy, error))
}

/// Keeps the present file.
fn keep_present(target: &Path, folder: &Path, now: Timestamp, watch: &Watch) -> Result<Restored, BackupError> {
    match fs::metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Restored::New),
        Err(error) => return Err(BackupError::file(target, error)),
        Ok(found) if !found.is_file() => return Err(OpenError::NotAFile { path: target.to_path_buf() }.into()),
        Ok(found) if found.len() == 0 => return Ok(Restored::New),
        Ok(_) => {}
    }
    let kept = connect(target, true)
        .map_err(BackupError::from)
        .and_then(|conn| make(&conn, target, folder, BackupKind::Restore, now, &mut |_, _| (), watch));
    match kept {
        Err(
            BackupError::Damaged { .. }
            | BackupError::Denied { .. }
            | BackupError::Disk { .. }
            | BackupError::Sqlite { .. }
            | BackupError::Open(_),
        ) => keep_as_is(target, folder, now).map(Restored::KeptAsIs),
        kept => kept.map(Restored::Kept),
    }
}

/// Copies what cannot be read as a workbook, and its journal if there is one, byte by byte.
fn keep_as_is(target: &Path, folder: &Path, now: Timestamp) -> Result<PathBuf, BackupError> {
    platform::create_private_folder(folder).map_err(|source| BackupError::file(folder, source))?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let kept = folder.join(format!("{name}.{}.unreadable", now.strftime("%Y%m%dT%H%M%SZ")));
    for ending in BESIDE {
        let (from, to) = (with_suffix(target, ending), with_suffix(&kept, ending));
        match copy_bytes(&from, &to).and_then(|()| fs::File::open(&to)?.sync_all()) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            copied => copied.map_err(|source| BackupError::file(&to, source))?,
        }
    }
    Ok(kept)
}

fn remove(path: &Path) -> Result<(), BackupError> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(BackupError::file(path, error)),
        _ => Ok(()),
    }
}
