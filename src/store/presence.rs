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

use super::{Workbook, backup_name::mark};
use crate::platform;

const ENDING: &str = "open";

/// An instance's name, and the lock that says that it is at work once it has been announced.
pub(super) struct Presence {
    pub(super) id: Uuid,
    announced: Option<Announced>,
}

struct Announced {
    folder: PathBuf,
    /// Tells the workbook from others.
    mark: String,
    path: PathBuf,
    file: File,
}

impl Presence {
    pub(super) fn new() -> Self {
        Self { id: Uuid::now_v7(), announced: None }
    }

    fn announce(&mut self, folder: &Path, workbook: &Path) -> io::Result<()> {
        platform::create_private_folder(folder)?;
        let mark = mark(workbook);
        for left in files(folder)? {
            is_held(&left);
        }
        loop {
            let path = path(folder, &mark, self.id);
            platform::create_private_file(&path)?;
            let file = File::options().write(true).open(&path)?;
            file.lock()?;
            // Another instance that tidied up between the two has taken an empty file for one left behind.
            if path.exists() {
                self.announced = Some(Announced { folder: folder.to_owned(), mark, path, file });
                return Ok(());
            }
        }
    }

    /// Whether another instance is at work on the workbook, as far as can be seen from here.
    pub(super) fn is_at_work(&self, other: Uuid) -> bool {
        let held = |here: &Announced| is_held(&path(&here.folder, &here.mark, other));
        other != self.id && self.announced.as_ref().is_some_and(held)
    }

    /// Whether any other instance is.
    fn is_anybody_at_work(&self) -> bool {
        let Some(here) = &self.announced else { return false };
        let is_ours = |path: &PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
            name.starts_with(&here.mark) && *path != here.path
        };
        files(&here.folder).is_ok_and(|files| files.filter(is_ours).any(|path| is_held(&path)))
    }
}

impl Drop for Presence {
    fn drop(&mut self) {
        if let Some(Announced { path, file, .. }) = self.announced.take() {
            // Windows removes no file that is open.
            drop(file);
            let _ = fs::remove_file(path);
        }
    }
}

fn path(folder: &Path, mark: &str, id: Uuid) -> PathBuf {
    folder.join(format!("{mark}.{id}.{ENDING}"))
}

fn files(folder: &Path) -> io::Result<impl Iterator<Item = PathBuf> + use<>> {
    let files = fs::read_dir(folder)?.flatten().map(|entry| entry.path());
    Ok(files.filter(|path| path.extension().is_some_and(|ending| ending == ENDING)))
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
        match &self.path {
            Some(path) => self.presence.announce(folder, path),
            None => Ok(()),
        }
    }

    /// Whether another instance of this user has this workbook open. One that has not been announced, or is on another
    /// computer, is not seen.
    pub fn is_open_elsewhere(&self) -> bool {
        self.presence.is_anybody_at_work()
    }
}
