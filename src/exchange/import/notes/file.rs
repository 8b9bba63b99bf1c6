//! A file of notes as text: bounded, and refused with the place where it is none.

use std::{
    io::{self, Read},
    path::{Path, PathBuf},
    time::Duration,
};

use super::{
    lines::{NoteLine, note_lines},
    pipe,
};
use crate::{
    exchange::import::{ImportError, Refusal, table::Encoding},
    store::open_ordinary,
};

/// A file of notes or a transcript is at most so many bytes long: 1 MB.
pub const MAX_BYTES: usize = 1 << 20;

/// Notes have at most so many lines.
pub const MAX_LINES: usize = 2_000;

/// A file of notes that has been read.
#[derive(Debug, Clone, PartialEq)]
pub struct Notes {
    /// Where it lies.
    pub path: PathBuf,
    /// How it was written.
    pub encoding: Encoding,
    /// Its lines but for the empty ones, in their order.
    pub lines: Vec<NoteLine>,
}

impl Notes {
    /// Reads a file.
    ///
    /// # Errors
    /// Where it cannot be read, is too large, has too many lines, is no text, or says nothing.
    pub fn open(path: &Path) -> Result<Self, ImportError> {
        Self::of(path, bytes_of(path)?)
    }

    /// Reads what another program writes, called so; nothing may come for so long.
    ///
    /// # Errors
    /// As [`Notes::open`], and where neither more nor an end comes.
    pub fn piped(path: &Path, source: impl Read + Send + 'static, patience: Duration) -> Result<Self, ImportError> {
        let bytes = pipe::read(source, patience).map_err(|source| match source.kind() {
            io::ErrorKind::TimedOut => refused(path, Refusal::Silent, 0, patience.as_secs().div_ceil(60).to_string()),
            _ => ImportError::File { path: path.to_owned(), source },
        })?;
        Self::of(path, bytes)
    }

    fn of(path: &Path, bytes: Vec<u8>) -> Result<Self, ImportError> {
        let (text, encoding) = text_of(path, &bytes, MAX_LINES)?;
        let lines = note_lines(&text);
        if lines.is_empty() {
            return Err(refused(path, Refusal::Empty, 0, String::new()));
        }
        Ok(Self { path: path.to_owned(), encoding, lines })
    }
}

/// The text of a file of at most so many lines, its line ends as `\n`.
pub(super) fn read_text(path: &Path, most: usize) -> Result<(String, Encoding), ImportError> {
    text_of(path, &bytes_of(path)?, most)
}

fn bytes_of(path: &Path) -> Result<Vec<u8>, ImportError> {
    let unreadable = |source| ImportError::File { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let file = open_ordinary(path).map_err(unreadable)?;
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    Ok(bytes)
}

fn text_of(path: &Path, bytes: &[u8], most: usize) -> Result<(String, Encoding), ImportError> {
    if bytes.len() > MAX_BYTES {
        return Err(refused(path, Refusal::TooLarge, 0, "1 MB".to_owned()));
    }
    let encoding = Encoding::of(bytes);
    let (text, is_sound) = encoding.text(bytes);
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    // What no text holds, and what stands where bytes were none.
    let is_odd = |ch: char| ch == '\0' || (!is_sound && ch == char::REPLACEMENT_CHARACTER);
    if let Some(at) = text.lines().position(|line| line.contains(is_odd)) {
        return Err(refused(path, Refusal::NoText, at as u64 + 1, String::new()));
    }
    if text.lines().count() > most {
        return Err(refused(path, Refusal::ManyLines, most as u64 + 1, most.to_string()));
    }
    Ok((text, encoding))
}

fn refused(path: &Path, refusal: Refusal, line: u64, detail: String) -> ImportError {
    ImportError::Refused { path: path.to_owned(), refusal, line, detail }
}
