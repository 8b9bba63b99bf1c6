//! Putting a backup in a workbook's place.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use jiff::Timestamp;
use rusqlite::Connection;

use super::{
    Backup, BackupError, BackupKind, OpenError,
    backup::{beside, copy, make, settle},
    guard,
    open::connect,
    place,
    scratch::{copy as copy_bytes, with_suffix},
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

/// Puts a copy of a backup, or of any other workbook, in the place of the workbook at `target`. The file there is first
/// kept in the folder of backups; when that fails, nothing is changed. A power cut at any moment leaves the old or the
/// new file. An instance that has the file open is told at its next edit ([`super::StoreError::FileReplaced`]); this
/// program closes it first. `watch` is told how far it has come; until the file there is kept it can be called off.
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
    let target = place::resolved(target);
    let part = beside(&target, "part");
    let _ = fs::remove_file(&part);
    let restored = (|| {
        prepare(backup, &part, watch)?;
        let (restored, lock) = keep_present(&target, folder, now, watch)?;
        // What was kept would be left if it ended now.
        let _ = watch.at(Task::Saving, 0, 0);
        // Where an open file cannot be replaced the lock ends here; an instance that writes in between holds the file open,
        // and the replacement fails and says so.
        let _lock = lock.filter(|_| platform::REPLACES_OPEN_FILES);
        // A journal that is left beside the old file would be played back into the new one.
        for ending in ["-journal", "-wal", "-shm"] {
            remove(&with_suffix(&target, ending))?;
        }
        settle(&part, &target)?;
        Ok(restored)
    })();
    if restored.is_err() {
        let _ = fs::remove_file(&part);
    }
    restored
}

/// A checked copy of the backup beside its future place.
fn prepare(backup: &Path, part: &Path, watch: &Watch) -> Result<(), BackupError> {
    let conn = connect(&place::resolved(backup), true)?;
    if guard::refuse_others(&conn, backup)? == 0 {
        return Err(OpenError::NotSqlite { path: backup.to_path_buf() }.into());
    }
    platform::create_private_file(part).map_err(|source| BackupError::file(part, source))?;
    // Whether it is to end the copying asks by itself.
    let told = &mut |percent: u8| _ = watch.at(Task::Reading, percent.into(), 100);
    copy(&conn, part, told, watch).map_err(|error| BackupError::sqlite(backup, error))
}

/// Keeps the present file, and, where it is a database, holds a lock on it that keeps other instances from editing it
/// until it has been replaced: their edits would be in neither file.
fn keep_present(
    target: &Path,
    folder: &Path,
    now: Timestamp,
    watch: &Watch,
) -> Result<(Restored, Option<Connection>), BackupError> {
    match fs::metadata(target) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok((Restored::New, None)),
        Err(error) => return Err(BackupError::file(target, error)),
        Ok(found) if !found.is_file() => return Err(OpenError::NotAFile { path: target.to_path_buf() }.into()),
        Ok(found) if found.len() == 0 => return Ok((Restored::New, None)),
        Ok(_) => {}
    }
    let kept = (|| {
        // A file that may not be written to cannot be locked, and needs not be.
        let lock = connect(target, false)?;
        let locked = lock.execute_batch("BEGIN IMMEDIATE");
        if locked.as_ref().is_err_and(|error| error.sqlite_error_code() == Some(rusqlite::ErrorCode::DatabaseBusy)) {
            return Err(BackupError::Busy { path: target.to_path_buf() });
        }
        let conn = connect(target, true)?;
        let kept = make(&conn, target, folder, BackupKind::Restore, now, &mut |_, _| (), watch)?;
        Ok((Restored::Kept(kept), Some(lock)))
    })();
    match kept {
        Err(
            BackupError::Damaged { .. }
            | BackupError::Denied { .. }
            | BackupError::Disk { .. }
            | BackupError::Sqlite { .. }
            | BackupError::Open(_),
        ) => keep_as_is(target, folder, now).map(|kept| (Restored::KeptAsIs(kept), None)),
        kept => kept,
    }
}

/// Copies what cannot be read as a workbook, and its journal if there is one, byte by byte.
fn keep_as_is(target: &Path, folder: &Path, now: Timestamp) -> Result<PathBuf, BackupError> {
    platform::create_private_folder(folder).map_err(|source| BackupError::file(folder, source))?;
    let name = target.file_name().unwrap_or_default().to_string_lossy();
    let kept = folder.join(format!("{name}.{}.unreadable", now.strftime("%Y%m%dT%H%M%SZ")));
    for ending in ["", "-journal", "-wal"] {
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
