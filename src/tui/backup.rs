//! Backups: the one that each start makes, and those that are asked for; on a worker, so that nobody waits for them.

use std::path::{Path, PathBuf};

use super::work::Running;
use crate::{
    clock::{Clock, SystemClock},
    store::{Backup, BackupError, BackupKind, Contents, OpenOptions, Retention, Workbook, automatic_backup, backups},
    work::Watch,
};

/// Begins a backup of the workbook at `path`, unless the latest one holds the same; answers whether one was made. It
/// reads through a connection of its own.
pub(super) fn make(path: &Path, folder: PathBuf, kind: BackupKind) -> Running<Result<bool, BackupError>> {
    let path = path.to_owned();
    Running::begin(move |watch| made(&path, &folder, kind, watch)).awaited()
}

fn made(path: &Path, folder: &Path, kind: BackupKind, watch: &Watch) -> Result<bool, BackupError> {
    let made = automatic_backup(path, folder, kind, &Retention::default(), SystemClock.now(), watch)?;
    Ok(made.is_some())
}

/// The backups of a workbook, and what it holds itself.
pub(super) struct Found {
    /// Whether the backup that was asked for first has been made: `false` where the latest one holds the same already.
    pub(super) made: Option<bool>,
    /// What the workbook holds.
    pub(super) now: Option<Contents>,
    /// The newest first.
    pub(super) backups: Vec<Backup>,
}

/// Begins to look for the backups of the workbook at `path`, and makes one first where it is asked to.
pub(super) fn find(path: &Path, folder: PathBuf, make_one: bool) -> Running<Result<Found, BackupError>> {
    let path = path.to_owned();
    let running = Running::begin(move |watch| {
        let made = make_one.then(|| made(&path, &folder, BackupKind::Manual, watch)).transpose()?;
        let options = OpenOptions { read_only: true, ..OpenOptions::default() };
        let now = Workbook::open_with(&path, &options).ok().and_then(|workbook| workbook.contents().ok());
        Ok(Found { made, now, backups: backups(&folder, Some(&path))? })
    });
    if make_one { running.awaited() } else { running }
}
