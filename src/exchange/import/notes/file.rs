//! A file of notes as text: bounded, and refused with the place where it is none.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use super::lines::{NoteLine, note_lines};
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
        let (text, encoding) = read_text(path, MAX_LINES)?;
        let lines = note_lines(&text);
        if lines.is_empty() {
            return Err(refused(path, Refusal::Empty, 0, String::new()));
        }
        Ok(Self { path: path.to_owned(), encoding, lines })
    }
}

/// The text of a file of at most so many lines, its line ends as `\n`.
pub(super) fn read_text(path: &Path, most: usize) -> Result<(String, Encoding), ImportError> {
    let unreadable = |source| ImportError::File { path: path.to_owned(), source };
    let mut bytes = Vec::new();
    let file = open_ordinary(path).map_err(unreadable)?;
    file.take(MAX_BYTES as u64 + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    if bytes.len() > MAX_BYTES {
        return Err(refused(path, Refusal::TooLarge, 0, "1 MB".to_owned()));
    }
    let encoding = Encoding::of(&bytes);
    let (text, is_sound) = encoding.text(&bytes);
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
