//! Which instances are at work: a text that is being typed elsewhere right now is not one that a crash has left behind.
//!
//! Each instance holds a lock on a small file of its own, in a folder of the user's and not beside the workbook, which
//! stays one file. The system lets go of the lock when the process ends, however it ends: no process id that is given
//! out again and no clock decides. An instance on another computer holds no lock that can be seen from here; what is
//! typed there on a shared drive is offered here too, as a copy.

use std::{
    fs::{self, File, TryLockError},
    io,
    path::{Path, PathBuf},
};

use uuid::Uuid;

use super::Workbook;
use crate::platform;

const ENDING: &str = "open";

/// An instance's name, and the lock that says that it is at work once it has been announced.
pub(super) struct Presence {
    pub(super) id: Uuid,
    announced: Option<(PathBuf, File)>,
}

impl Presence {
    pub(super) fn new() -> Self {
        Self { id: Uuid::now_v7(), announced: None }
    }

    fn announce(&mut self, folder: &Path) -> io::Result<()> {
        platform::create_private_folder(folder)?;
        for left in fs::read_dir(folder)?.flatten().map(|entry| entry.path()) {
            if left.extension().is_some_and(|ending| ending == ENDING) {
                is_held(&left);
            }
        }
        loop {
            let path = path(folder, self.id);
            platform::create_private_file(&path)?;
            let file = File::options().write(true).open(&path)?;
            file.lock()?;
            // Another instance that tidied up between the two has taken an empty file for one left behind.
            if path.exists() {
                self.announced = Some((path, file));
                return Ok(());
            }
        }
    }

    /// Whether another instance is at work, as far as can be seen from here.
    pub(super) fn is_at_work(&self, other: Uuid) -> bool {
        let folder = self.announced.as_ref().and_then(|(path, _)| path.parent());
        other != self.id && folder.is_some_and(|folder| is_held(&path(folder, other)))
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        if let Some((path, file)) = self.announced.take() {
            // Windows removes no file that is open.
            drop(file);
            let _ = fs::remove_file(path);
        }
    }
}

fn path(folder: &Path, id: Uuid) -> PathBuf {
    folder.join(format!("{id}.{ENDING}"))
}

/// Whether somebody holds the lock; a file that nobody holds was left behind and is removed.
fn is_held(path: &Path) -> bool {
    let Ok(file) = File::options().write(true).open(path) else {
        return false;
    };
    match file.try_lock() {
        Err(TryLockError::WouldBlock) => true,
        // A file system without locks keeps nobody's: whoever is at work there is not seen.
        Err(TryLockError::Error(_)) => false,
        Ok(()) => {
            let _ = fs::remove_file(path);
            false
        }
    }
}

impl Workbook {
    /// Lets other instances of this user know, by a locked file in this folder, that this one is at work as long as the
    /// workbook is open: what is being typed here is then not offered there as left behind.
    ///
    /// # Errors
    /// When the folder or the file cannot be made. Nothing else depends on it.
    pub fn announce(&mut self, folder: &Path) -> io::Result<()> {
        self.presence.announce(folder)
    }
}
