//! Which kind of log a file holds, seen from what is in it, however it is called.

use std::{io::Read, path::Path};

use flate2::read::MultiGzDecoder;

use super::{ocel::is_ocel, source::is_packed};
use crate::store::open_ordinary;

/// So much of a file is looked at, in bytes.
const HEAD: u64 = 4096;

/// A kind of log.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::exchange::import) enum LogKind {
    /// Traces with events.
    Xes,
    /// Events that belong to objects.
    Ocel,
}

impl LogKind {
    /// The kind of log that a file holds; none where it is no log. What is packed is no table, whatever it is: the reader says
    /// so where it is no log either.
    pub(in crate::exchange::import) fn of(path: &Path) -> Option<Self> {
        let head = |from: &mut dyn Read| {
            let mut head = Vec::new();
            let _ = from.take(HEAD).read_to_end(&mut head);
            head
        };
        let mut start = head(&mut open_ordinary(path).ok()?);
        let is_packed = is_packed(&start);
        if is_packed {
            start = head(&mut MultiGzDecoder::new(open_ordinary(path).ok()?));
        }
        match () {
            () if is_ocel(&start) => Some(Self::Ocel),
            () if begins_xml(&start) || is_packed && start.is_empty() => Some(Self::Xes),
            () => None,
        }
    }
}

fn begins_xml(head: &[u8]) -> bool {
    let head = head.strip_prefix(b"\xef\xbb\xbf").unwrap_or(head).trim_ascii_start();
    [&b"<?xml"[..], b"<log", b"<!--", b"<!DOCTYPE"].iter().any(|start| head.starts_with(start))
}
