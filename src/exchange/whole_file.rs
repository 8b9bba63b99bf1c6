//! A file that is there whole or not at all.

use std::{
    ffi::OsString,
    fs::{self, File, OpenOptions},
    io::{self, BufWriter, Read, Seek, SeekFrom, Write},
    path::{Path, PathBuf},
};

use crate::{platform, store::is_workbook};

/// A workbook stands where a file was to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a workbook stands there")]
pub struct IsWorkbook;

/// A file in the making: it stands hidden beside its place until [`WholeFile::finish`] puts it there, in place of whatever
/// stood there; dropped before, it leaves nothing. Only the owner can read it, for it names people.
#[derive(Debug)]
pub struct WholeFile {
    part: PathBuf,
    path: PathBuf,
    file: BufWriter<File>,
    is_done: bool,
}

impl WholeFile {
    /// Begins the file that is to stand at `path`.
    ///
    /// # Errors
    /// [`IsWorkbook`] where a workbook stands there: what goes out of one never takes the place of one. Else when the folder
    /// is not there or cannot be written to.
    pub fn create(path: &Path) -> io::Result<Self> {
        let mut start = Vec::new();
        if let Ok(file) = File::open(path) {
            file.take(100).read_to_end(&mut start)?;
        }
        if is_workbook(&start) {
            return Err(io::Error::other(IsWorkbook));
        }
        let name = path.file_name().ok_or_else(|| io::Error::from(io::ErrorKind::InvalidInput))?;
        let mut hidden = OsString::from(".");
        hidden.push(name);
        hidden.push(format!(".{}", uuid::Uuid::now_v7()));
        let part = path.with_file_name(hidden);
        platform::create_private_file(&part)?;
        let file = match OpenOptions::new().read(true).write(true).open(&part) {
            Ok(file) => BufWriter::new(file),
            Err(error) => {
                let _ = fs::remove_file(&part);
                return Err(error);
            }
        };
        Ok(Self { part, path: path.to_owned(), file, is_done: false })
    }

    /// Where it stands meanwhile: for what is written by somebody who opens it anew.
    pub fn part(&self) -> &Path {
        &self.part
    }

    /// Adds all that was written to another file; nothing else becomes of it.
    ///
    /// # Errors
    /// When either of them cannot be read or written.
    pub fn pour_into(mut self, other: &mut impl Write) -> io::Result<()> {
        // This also writes what is still held back.
        self.file.rewind()?;
        io::copy(self.file.get_mut(), other).map(drop)
    }

    /// Puts the file in its place, once all of it is on the disk.
    ///
    /// # Errors
    /// When the disk is full, or a folder stands there; then nothing has changed.
    pub fn finish(mut self) -> io::Result<()> {
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        fs::rename(&self.part, &self.path)?;
        self.is_done = true;
        Ok(())
    }
}

impl Write for WholeFile {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

impl Seek for WholeFile {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.file.seek(to)
    }
}

impl Drop for WholeFile {
    fn drop(&mut self) {
        if !self.is_done {
            // What was begun goes; if even that fails, the first fault is the one to tell.
            let _ = fs::remove_file(&self.part);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Workbook;

    #[test]
    fn a_workbook_stays_whatever_is_to_be_written_in_its_place() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("w.debrief");
        drop(Workbook::open(&path).unwrap());
        let before = fs::read(&path).unwrap();
        let error = WholeFile::create(&path).unwrap_err();
        assert!(error.get_ref().is_some_and(|inner| inner.is::<IsWorkbook>()), "{error}");
        assert_eq!(fs::read(&path).unwrap(), before);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
    }
}
