//! OCEL 2.0 in its three forms, JSON, XML and SQLite, plain or packed by gzip.
//!
//! Such a log has no traces: an event belongs to any number of objects. One type of objects is taken for the deals; each
//! event becomes a step of all the deals that it belongs to.

mod flat;
mod json;
mod xml;

use std::{io::Read, path::Path, rc::Rc};

use super::{
    EventLog, MAX_TEXT,
    source::{Progress, Source},
    xes::MAX_DEPTH,
};
use crate::{
    exchange::import::{
        ImportError, MAX_STEPS, Refusal,
        table::{MAX_COLUMNS, Table},
    },
    store::{EntryType, ObjectLog, OcelError, read_ocel},
    work::{Cancelled, Task, Watch},
};

/// How a SQLite file begins.
const SQLITE: &[u8] = b"SQLite format 3\0";

/// A log, with the type of objects that was taken for the deals, and all types that can be.
pub(in crate::exchange::import) struct Flattened {
    pub(in crate::exchange::import) table: Table,
    pub(in crate::exchange::import) log: EventLog,
    pub(in crate::exchange::import) name: String,
    pub(in crate::exchange::import) names: Vec<String>,
}

/// Whether what begins so can only be a log of this kind; `head` is the beginning of a file, unpacked.
pub(super) fn is_ocel(head: &[u8]) -> bool {
    let text = String::from_utf8_lossy(head);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    let has_tag = || ["<object-types", "<event-types", "<objects", "<events"].iter().any(|tag| text.contains(tag));
    // A table may begin with a bracket, but not with one before another or before a name in quotation marks.
    let is_json = text.strip_prefix(['{', '[']).is_some_and(|rest| {
        let rest = rest.trim_start();
        rest.starts_with(['{', '[']) || text.starts_with('{') && rest.starts_with('"')
    });
    head.starts_with(SQLITE) || is_json || text.starts_with('<') && has_tag()
}

/// Reads a log, with the objects of a type as its deals, or of the type that is most likely meant.
///
/// # Errors
/// When the file cannot be read, is no log, has no such type, or is beyond a limit; or when it was to end.
pub(in crate::exchange::import) fn read_ocel_file(
    path: &Path,
    deals: Option<&str>,
    watch: &Watch,
) -> Result<Flattened, ImportError> {
    let bytes = whole(path, watch)?;
    let refused = |stop| match stop {
        Stop::Cancelled => ImportError::Cancelled,
        Stop::Refused(refusal, line, detail) => ImportError::Refused { path: path.to_owned(), refusal, line, detail },
    };
    let log = parsed(bytes, watch).map_err(refused)?;
    flat::flatten(log, path, deals, watch).map_err(refused)
}

fn parsed(bytes: Vec<u8>, watch: &Watch) -> Result<ObjectLog, Stop> {
    if bytes.starts_with(SQLITE) {
        return read_ocel(bytes, MAX_STEPS, watch).map_err(|error| match error {
            OcelError::Cancelled(_) => Stop::Cancelled,
            OcelError::TooMany => Refusal::ManySteps.into(),
            other => Stop::Refused(Refusal::Broken, 0, other.to_string()),
        });
    }
    let text = std::str::from_utf8(&bytes).map_err(|error| {
        let before = &bytes[..error.valid_up_to()];
        Stop::Refused(Refusal::Encoding, line_of(before), String::new())
    })?;
    let text = text.trim_start_matches('\u{feff}');
    if text.trim_start().starts_with('<') { xml::read(text, watch) } else { json::read(text) }
}

/// Why the reading ended.
enum Stop {
    Cancelled,
    /// What for, the line, and what there is to say about it.
    Refused(Refusal, u64, String),
}

impl From<Cancelled> for Stop {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        let detail = match refusal {
            Refusal::ManySteps => MAX_STEPS.to_string(),
            Refusal::Deep => MAX_DEPTH.to_string(),
            _ => String::new(),
        };
        Self::Refused(refusal, 0, detail)
    }
}

/// The place of an attribute of a type, if it does not have too many.
fn attribute_of(of_type: &mut EntryType, name: &str) -> Result<usize, Stop> {
    let place = of_type.attribute(name);
    if place < MAX_COLUMNS { Ok(place) } else { Err(Stop::Refused(Refusal::ManyColumns, 0, MAX_COLUMNS.to_string())) }
}

/// The line where something ends, from 1.
fn line_of(before: &[u8]) -> u64 {
    before.iter().filter(|byte| **byte == b'\n').count() as u64 + 1
}

/// What stands in a file, unpacked, if that is not too much.
fn whole(path: &Path, watch: &Watch) -> Result<Vec<u8>, ImportError> {
    let failed = |source| ImportError::File { path: path.to_owned(), source };
    let progress = Rc::new(Progress::default());
    let (mut source, length) = Source::open(path, &progress).map_err(failed)?;
    let mut bytes = Vec::new();
    loop {
        watch.at(Task::Reading, progress.read(), length)?;
        progress.next_piece();
        // A broken packing says so here; nothing else can.
        let broken = |error: std::io::Error| ImportError::Refused {
            path: path.to_owned(),
            refusal: match error.kind() {
                std::io::ErrorKind::UnexpectedEof => Refusal::Cut,
                _ => Refusal::Broken,
            },
            line: 0,
            detail: error.to_string(),
        };
        if (&mut source).take(1 << 16).read_to_end(&mut bytes).map_err(broken)? == 0 {
            return Ok(bytes);
        }
        if bytes.len() > MAX_TEXT {
            let detail = format!("{} MB", MAX_TEXT >> 20);
            return Err(ImportError::Refused { path: path.to_owned(), refusal: Refusal::Bomb, line: 0, detail });
        }
    }
}
