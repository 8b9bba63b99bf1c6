//! Files and folders that are not to stay: a private copy to work on, a file that is not whole yet, a folder that may be left
//! empty.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use uuid::Uuid;

use super::BackupError;
use crate::platform;

/// A private copy of a file, with its journal, so that the original is never touched; in a folder that goes away with it.
#[derive(Debug)]
pub(super) struct Scratch {
    folder: PathBuf,
}

impl Scratch {
    /// Copies a database file and what lies beside it into a new folder below `under`.
    pub(super) fn of(original: &Path, under: &Path) -> io::Result<Self> {
        let scratch = Self { folder: under.join(format!(".debrief-{}", Uuid::now_v7())) };
        platform::create_private_folder(&scratch.folder)?;
        copy(original, &scratch.path())?;
        for ending in ["-journal", "-wal"] {
            match copy(&with_suffix(original, ending), &with_suffix(&scratch.path(), ending)) {
                Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
                _ => {}
            }
        }
        Ok(scratch)
    }

    /// The copy.
    pub(super) fn path(&self) -> PathBuf {
        self.folder.join("copy.debrief")
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

/// A file beside the place that it takes once it is whole; where that never comes, it goes again.
#[derive(Debug)]
pub(super) struct Part {
    path: PathBuf,
    target: PathBuf,
    is_settled: bool,
}

impl Part {
    /// Begins with an empty file that only its owner can read.
    pub(super) fn beside(target: &Path) -> Result<Self, BackupError> {
        let path = with_suffix(target, ".part");
        // Left by one that was killed.
        let _ = fs::remove_file(&path);
        platform::create_private_file(&path).map_err(|source| BackupError::file(&path, source))?;
        Ok(Self { path, target: target.to_path_buf(), is_settled: false })
    }

    pub(super) fn path(&self) -> &Path {
        &self.path
    }

    /// Sees to it that all of it is on the disk.
    pub(super) fn sync(&self) -> Result<(), BackupError> {
        let synced = fs::File::options().write(true).open(&self.path).and_then(|file| file.sync_all());
        synced.map_err(|source| BackupError::file(&self.target, source))
    }

    /// Moves it to its place so that a power cut leaves the old or the new file there.
    pub(super) fn settle(mut self) -> Result<(), BackupError> {
        self.sync()?;
        let failed = |source| BackupError::file(&self.target, source);
        fs::rename(&self.path, &self.target).map_err(failed)?;
        self.is_settled = true;
        self.target.parent().map_or(Ok(()), platform::sync_folder).map_err(failed)
    }
}

impl Drop for Part {
    fn drop(&mut self) {
        // Another one of that name may have been begun since it took its place.
        if !self.is_settled {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// A folder to put something into; where it was missing and nothing came, it goes again.
pub(crate) struct Folder {
    made: Vec<PathBuf>,
}

impl Folder {
    /// Makes it, and those above it, for its owner alone; what is there stays as it is.
    pub(crate) fn make(path: &Path) -> io::Result<Self> {
        let missing = path.ancestors().take_while(|folder| !folder.as_os_str().is_empty() && !folder.exists());
        let made = missing.map(Path::to_path_buf).collect();
        platform::create_private_folder(path)?;
        Ok(Self { made })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // One that holds anything cannot be removed so.
        self.made.iter().for_each(|folder| drop(fs::remove_dir(folder)));
    }
}

/// Copies bytes into a new private file, which, unlike the original, may be written to.
pub(super) fn copy(from: &Path, to: &Path) -> io::Result<()> {
    let mut from = fs::File::open(from)?;
    platform::create_private_file(to)?;
    let mut to = fs::File::options().write(true).open(to)?;
    io::copy(&mut from, &mut to).map(drop)
}

/// A path with more at its end, as SQLite names what lies beside a database.
pub(super) fn with_suffix(path: &Path, suffix: &str) -> PathBuf {
    let mut name = path.as_os_str().to_os_string();
    name.push(suffix);
    PathBuf::from(name)
}
