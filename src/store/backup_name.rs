//! How backups are called.

use std::{
    path::{Path, PathBuf},
    time::Duration,
};

use jiff::{Timestamp, tz::TimeZone};

use super::{BackupKind, place};
use crate::domain::Keyed;

/// The parts of a backup's file name: `workbook.mark.20260312T093000123Z.kind.debrief`.
pub(super) struct Name {
    pub(super) workbook: String,
    pub(super) mark: String,
    pub(super) at: Timestamp,
    pub(super) kind: BackupKind,
}

const TIME: &str = "%Y%m%dT%H%M%S%3f";

/// The longest part of a workbook's name that goes into a backup's: file names have 255 bytes.
const LONGEST_NAME: usize = 150;

impl Name {
    /// The parts of a name; none if it is no backup's.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let mut parts = name.rsplitn(5, '.');
        if parts.next()? != "debrief" {
            return None;
        }
        let kind = BackupKind::from_key(parts.next()?)?;
        let time = parts.next()?.strip_suffix('Z')?;
        // The digits after the second stand without a point, which file names keep for endings.
        let (seconds, millis) = time.split_at_checked(time.len().checked_sub(3)?)?;
        let at = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%S", seconds).ok()?.to_zoned(TimeZone::UTC).ok()?;
        let at = at.timestamp().checked_add(Duration::from_millis(millis.parse().ok()?)).ok()?;
        Some(Self { kind, at, mark: parts.next()?.to_owned(), workbook: parts.next()?.to_owned() })
    }

    /// A name that is not taken, and its path.
    pub(super) fn free(workbook: &Path, folder: &Path, kind: BackupKind, now: Timestamp) -> (Self, PathBuf) {
        let stem = workbook.file_stem().unwrap_or_default().to_string_lossy();
        let end = stem.char_indices().map(|(at, c)| at + c.len_utf8()).take_while(|end| *end <= LONGEST_NAME).last();
        let stem = &stem[..end.unwrap_or(0)];
        let mut name = Self { workbook: stem.to_owned(), mark: mark(workbook), at: now, kind };
        loop {
            let time = name.at.to_zoned(TimeZone::UTC).strftime(TIME);
            let path = folder.join(format!("{stem}.{}.{time}Z.{}.debrief", name.mark, kind.key()));
            match name.at.checked_add(Duration::from_millis(1)) {
                Ok(later) if path.exists() => name.at = later,
                _ => return (name, path),
            }
        }
    }
}

/// Tells workbooks of one name in different folders apart: eight digits made from the path (FNV-1a, which stays the same
/// from release to release). The path rather than an id within the file, because backups are looked for when there is no
/// file any more, or none that can be read.
pub(super) fn mark(workbook: &Path) -> String {
    let path = place::resolved(workbook);
    let hash = path
        .as_os_str()
        .as_encoded_bytes()
        .iter()
        .fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193));
    format!("{hash:08x}")
}
