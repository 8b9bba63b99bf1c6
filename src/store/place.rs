//! Where a workbook lies, and whether it still lies there.

use std::{
    fs,
    io::{self, Read},
    path::{Path, PathBuf},
};

use super::{StoreError, Workbook, scratch::with_suffix};

/// What tells the file that was opened from another one of the same name. None where the system keeps an open file
/// from being moved, deleted or replaced, as Windows does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(not(unix), allow(dead_code))]
pub(super) struct Identity {
    device: u64,
    inode: u64,
}

#[cfg(unix)]
pub(super) fn identity(path: &Path) -> io::Result<Option<Identity>> {
    use std::os::unix::fs::MetadataExt;
    let found = fs::metadata(path)?;
    // The inode's number is not given to another file while this one is open.
    Ok(Some(Identity { device: found.dev(), inode: found.ino() }))
}

#[cfg(not(unix))]
pub(super) fn identity(path: &Path) -> io::Result<Option<Identity>> {
    fs::metadata(path).map(|_| None)
}

/// The path without symbolic links, as far as there is anything: two ways to one file come to one name.
pub(super) fn resolved(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf());
    if let Ok(found) = fs::canonicalize(&absolute) {
        return found;
    }
    match (absolute.parent().map(fs::canonicalize), absolute.file_name()) {
        (Some(Ok(folder)), Some(name)) => folder.join(name),
        _ => absolute,
    }
}

/// Removes the kept journal (see `open`) of a file that is gone: SQLite asks the file for its permissions before it looks
/// into the journal, and could read no more. One that begins with anything but zero belongs to an edit under way.
fn remove_cold_journal(path: &Path) {
    let journal = with_suffix(path, "-journal");
    let mut first = [0];
    let cold = fs::File::open(&journal).and_then(|mut file| file.read(&mut first)).is_ok() && first == [0];
    if cold {
        let _ = fs::remove_file(journal);
    }
}

impl Workbook {
    /// Whether the file still lies where it was opened; [`StoreError::FileReplaced`] if it was moved or deleted, or
    /// another one took its place. Every edit asks this before it is committed: an edit into a file that nobody can
    /// reach any more would be lost. What was saved so far can then be kept with [`Workbook::save_copy_as`].
    pub fn check_place(&self) -> Result<(), StoreError> {
        let Some(path) = &self.path else { return Ok(()) };
        match identity(path) {
            Ok(found) if found == self.identity => Ok(()),
            Ok(_) => Err(StoreError::FileReplaced { path: path.clone(), gone: false }),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {
                remove_cold_journal(path);
                Err(StoreError::FileReplaced { path: path.clone(), gone: true })
            }
            // A folder that may no longer be looked into says nothing about the file, which is open.
            Err(_) => Ok(()),
        }
    }
}
