//! The backup that each start makes: beside the work, so that nobody waits for it.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{Receiver, TryRecvError, channel},
    thread,
};

use crate::{
    clock::{Clock, SystemClock},
    store::{BackupError, BackupKind, Retention, automatic_backup},
};

/// A backup that is being made.
pub(super) struct Running(Receiver<Result<(), BackupError>>);

impl Running {
    /// Begins a backup of the workbook at `path`. It reads through a connection of its own.
    pub(super) fn start(path: &Path, folder: PathBuf) -> Self {
        let (done, result) = channel();
        let path = path.to_owned();
        thread::spawn(move || {
            let retention = Retention::default();
            let made = automatic_backup(&path, &folder, BackupKind::Open, &retention, SystemClock.now());
            // The program may have ended meanwhile: nobody is left to be told.
            let _ = done.send(made.map(drop));
        });
        Self(result)
    }

    /// What came of it; nothing while it is being made. One that broke down has said so in the log.
    pub(super) fn finished(&self) -> Option<Result<(), BackupError>> {
        match self.0.try_recv() {
            Ok(result) => Some(result),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Ok(())),
        }
    }
}
