//! Deals in one file, for a colleague: everything recorded of them and when, as JSON, sealed with a passphrase if wanted.
//!
//! The form, version 1: an object with
//!
//! - `format`: `"debrief-bundle"`, and `version`: `1`;
//! - `made_at`: when it was written, and `program`: by which version;
//! - `rows`: for each table (named as in the workbook) a list of `{ "row": {…}, "made": TIME, "changed": { FIELD: TIME } }`:
//!   the row, when it was added, and when each field was last given a value, where that is known; and `forgotten` in the same
//!   form: when a field was rewritten because somebody was forgotten;
//! - `gone`: rows that were deleted, `{ "table", "id", "at", "seen", "deal" }`: when, and when they had last been changed then;
//! - `forgot`: when somebody was last forgotten in the workbook, if ever.
//!
//! A sealed bundle is the same file, encrypted in the age format (age-encryption.org) with a passphrase.

mod read;
mod seal;

use std::{
    cell::RefCell,
    collections::BTreeMap,
    io::{self, Read, Write},
    path::Path,
    sync::Arc,
};

use jiff::Timestamp;
use serde::{
    Deserialize, Serialize, Serializer,
    ser::{Error as _, SerializeSeq},
};
use serde_json::Value;
use uuid::Uuid;

use super::{WholeFile, export::ExportError};
use crate::{
    domain::{Deal, Id, Keyed, MAX_LINE, MAX_TEXT, Table, is_harmful},
    store::{Held, Holdings, OpenError, OpenOptions, StoreError, Workbook, is_workbook, open_ordinary},
    work::{Cancelled, Count, Task, Watch},
};

const FORMAT: &str = "debrief-bundle";
const VERSION: u32 = 1;

/// A larger file is refused, before and after it is opened with a passphrase: ten thousand deals need a quarter of it.
const MOST_BYTES: u64 = 1 << 30;

/// Why a bundle could not be read.
#[derive(Debug, thiserror::Error)]
pub enum BundleError {
    /// The file cannot be read or written.
    #[error(transparent)]
    File(#[from] io::Error),
    /// It is larger than anything that this program writes.
    #[error("the file is too large")]
    TooLarge,
    /// It is no bundle, or damaged.
    #[error("this is no bundle: {why}")]
    Foreign {
        /// The line where that shows, or 0.
        line: usize,
        /// What is wrong, for the log: none of the texts in it.
        why: String,
    },
    /// A later version of the program wrote it.
    #[error("a later version of debrief wrote this bundle")]
    Newer,
    /// It is sealed, and no passphrase was given.
    #[error("the bundle is sealed with a passphrase")]
    Sealed,
    /// The passphrase is not the one it was sealed with.
    #[error("the passphrase does not fit")]
    WrongPassphrase,
    /// A row in it is none that this program writes.
    #[error(transparent)]
    Row(StoreError),
    /// It was to end.
    #[error("cancelled")]
    Cancelled,
}

/// Why nothing can be taken over from a file.
#[derive(Debug, thiserror::Error)]
pub enum SourceError {
    /// A bundle could not be read.
    #[error(transparent)]
    Bundle(#[from] BundleError),
    /// A workbook could not be opened.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// A workbook could not be read.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Cancelled> for BundleError {
    fn from(Cancelled: Cancelled) -> Self {
        Self::Cancelled
    }
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    made_at: Timestamp,
    program: &'static str,
    rows: BTreeMap<&'static str, Rows<'a>>,
    gone: Vec<GoneRow>,
    forgot: Option<Timestamp>,
}

/// The rows of a table, told one by one while they are written.
struct Rows<'a> {
    held: Vec<&'a Held>,
    count: &'a RefCell<Count<'a>>,
}

impl Serialize for Rows<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut rows = serializer.serialize_seq(Some(self.held.len()))?;
        for held in &self.held {
            self.count.borrow_mut().one().map_err(S::Error::custom)?;
            rows.serialize_element(held)?;
        }
        rows.end()
    }
}

#[derive(Serialize, Deserialize)]
struct GoneRow {
    table: String,
    id: Uuid,
    at: Timestamp,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    seen: Option<Timestamp>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    deal: Option<Id<Deal>>,
}

/// Writes these deals of a workbook, or all that it holds, into a bundle; answers how many deals there are in it. `watch` is
/// told how far it has come.
///
/// # Errors
/// When the workbook cannot be read or the file not be written; [`ExportError::CalledOff`] when it was to end.
pub fn make(
    workbook: &Workbook,
    deals: Option<&[Id<Deal>]>,
    path: &Path,
    passphrase: Option<&str>,
    watch: &Watch,
) -> Result<usize, ExportError> {
    let mut holdings = workbook.holdings(watch)?;
    if let Some(deals) = deals {
        holdings = holdings.of_deals(deals);
    }
    write(path, &holdings, workbook.clock().now(), passphrase, watch).map_err(|error| match error {
        BundleError::File(error) => ExportError::Write(error),
        BundleError::Cancelled => ExportError::CalledOff,
        // Only a bundle that is read can be any of the others.
        other => ExportError::Write(io::Error::other(other)),
    })?;
    Ok(holdings.deals())
}

/// Writes a bundle in place of whatever stands there: whole, or not at all. `watch` is told how far it has come.
///
/// # Errors
/// When the file cannot be written; [`BundleError::Cancelled`] when it was to end.
pub fn write(
    path: &Path,
    holdings: &Holdings,
    now: Timestamp,
    passphrase: Option<&str>,
    watch: &Watch,
) -> Result<(), BundleError> {
    let count = RefCell::new(watch.count(Task::Writing, holdings.rows.len() as u64));
    let written = written(holdings, now, &count);
    let mut file = WholeFile::create(path)?;
    let put = |into: &mut dyn Write| {
        let put = serde_json::to_writer(into, &written).map_err(io::Error::from);
        // What was called off is no fault of the file.
        watch.go_on().map_err(BundleError::from).and_then(|()| Ok(put?))
    };
    match passphrase {
        Some(passphrase) => seal::seal(&mut file, passphrase, put)?,
        None => put(&mut file)?,
    }
    watch.at(Task::Saving, 0, 0)?;
    Ok(file.finish()?)
}

fn written<'a>(holdings: &'a Holdings, now: Timestamp, count: &'a RefCell<Count<'a>>) -> Written<'a> {
    let mut rows: BTreeMap<&str, Rows<'_>> = BTreeMap::new();
    for ((table, _), held) in &holdings.rows {
        rows.entry(table.key()).or_insert_with(|| Rows { held: Vec::new(), count }).held.push(held);
    }
    let gone = holdings.gone.iter().map(|((table, id), gone)| GoneRow {
        table: table.key().to_owned(),
        id: *id,
        at: gone.at,
        seen: gone.seen,
        deal: gone.deal,
    });
    Written {
        format: FORMAT,
        version: VERSION,
        made_at: now,
        program: env!("CARGO_PKG_VERSION"),
        rows,
        gone: gone.collect(),
        forgot: holdings.forgot,
    }
}

/// Whether the file is a bundle, sealed or not, by how it begins.
///
/// # Errors
/// When it cannot be read.
pub fn is_bundle(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    open_ordinary(path)?.take(64).read_to_end(&mut start)?;
    let text = start.trim_ascii_start();
    Ok(seal::is_sealed(&start) || text.starts_with(b"{"))
}

/// Whether the file is a bundle that needs a passphrase, by how it begins.
///
/// # Errors
/// When it cannot be read.
pub fn is_sealed(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    open_ordinary(path)?.take(64).read_to_end(&mut start)?;
    Ok(seal::is_sealed(&start))
}

/// Whether the file is something that merging takes over, by how it begins: a bundle, sealed or not, or a workbook.
///
/// # Errors
/// When it cannot be read.
pub fn is_source(path: &Path) -> io::Result<bool> {
    let mut start = Vec::new();
    open_ordinary(path)?.take(100).read_to_end(&mut start)?;
    let is_ours = start.trim_ascii_start().starts_with(b"{")
        && start.windows(FORMAT.len()).any(|window| window == FORMAT.as_bytes());
    Ok(seal::is_sealed(&start) || is_ours || is_workbook(&start))
}

/// What a bundle or another workbook holds. `watch` is told how far the reading has come.
///
/// # Errors
/// See [`SourceError`].
pub fn source(path: &Path, passphrase: Option<&str>, watch: &Watch) -> Result<Holdings, SourceError> {
    let is_bundle = is_bundle(path).map_err(BundleError::File)?;
    let holdings = if is_bundle {
        read(path, passphrase, watch).map_err(|error| match error {
            BundleError::Row(error) => SourceError::Store(error),
            other => other.into(),
        })?
    } else {
        Workbook::open_with(path, &OpenOptions { backups: None, read_only: true })?.holdings(watch)?
    };
    // A workbook may be an old one, from before such characters were kept out.
    let fault =
        unlike(&holdings, |table, column, text| is_long(table, column, text) || is_bundle && has_controls(text));
    fault.map_or_else(|| Ok(cleaned(holdings)), |fault| Err(SourceError::Store(fault)))
}

/// Whether a text is longer than any that can be typed or imported. Of two that were typed one may have been made.
fn is_long(table: Table, column: &str, text: &str) -> bool {
    match table.lines().contains(&column) {
        true => text.len() > MAX_LINE && text.chars().count() > MAX_LINE,
        false => text.len() > 2 * MAX_TEXT,
    }
}

/// Whether a text holds characters that this program writes into no bundle.
fn has_controls(text: &str) -> bool {
    text.chars().any(|c| c.is_control() && !['\n', '\t', '\r'].contains(&c))
}

/// The error that a row holds a text that this program does not write, with its place.
fn unlike(holdings: &Holdings, is_bad: impl Fn(Table, &str, &str) -> bool) -> Option<StoreError> {
    holdings.rows.iter().find_map(|((table, id), held)| {
        let is_bad =
            |(column, value): &(&String, &Value)| value.as_str().is_some_and(|text| is_bad(*table, column, text));
        let (column, _) = held.row.iter().find(is_bad)?;
        let name = ["title", "name", "text"].iter().find_map(|column| held.row.get(*column)?.as_str());
        let name: String = name.unwrap_or_default().chars().filter(|c| !is_harmful(*c)).take(60).collect();
        let name = if name.trim().is_empty() { id.to_string() } else { name };
        Some(StoreError::ForeignRow { table: *table, name, column: Some(column.clone()) })
    })
}

/// The same without characters that do nothing good to a screen.
fn cleaned(mut holdings: Holdings) -> Holdings {
    let is_unclean = |value: &Value| value.as_str().is_some_and(|text| text.contains(is_harmful));
    for ((table, _), held) in holdings.rows.iter_mut().filter(|(_, held)| held.row.values().any(is_unclean)) {
        for (column, value) in &mut Arc::make_mut(held).row {
            if let Value::String(text) = value {
                let is_line = !table.long_texts().contains(&column.as_str());
                let kept = |c: char| match c {
                    '\n' | '\t' if is_line => Some(' '),
                    '\n' | '\t' => Some(c),
                    c => (!is_harmful(c)).then_some(c),
                };
                *text = text.chars().filter_map(kept).collect();
            }
        }
    }
    holdings
}

/// Reads a bundle, row by row, each of which is checked. `watch` is told how far it has come.
///
/// # Errors
/// See [`BundleError`].
pub fn read(path: &Path, passphrase: Option<&str>, watch: &Watch) -> Result<Holdings, BundleError> {
    let mut file = open_ordinary(path)?;
    let length = file.metadata()?.len();
    if length > MOST_BYTES {
        return Err(BundleError::TooLarge);
    }
    let mut start = Vec::new();
    (&mut file).take(64).read_to_end(&mut start)?;
    let mut whole = io::Cursor::new(&start).chain(file);
    let parsed = match seal::is_sealed(&start) {
        true => read::parse(&mut seal::open(whole, passphrase.ok_or(BundleError::Sealed)?)?, length, watch),
        false => read::parse(&mut whole, length, watch),
    };
    if let Err(BundleError::Foreign { why, .. }) = &parsed {
        tracing::warn!(why, "a bundle is refused");
    }
    parsed
}

#[cfg(test)]
mod tests;
