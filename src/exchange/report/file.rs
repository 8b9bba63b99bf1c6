//! Where a report goes: its file's name, and a file that is there whole or not at all.

use std::{
    io::{self, Write},
    path::Path,
};

use jiff::civil::Date;

use super::{Audience, Format};
use crate::{
    domain::Debrief,
    exchange::{
        self, WholeFile,
        naming::{Everybody, Names},
    },
    i18n::Locale,
};

/// What a deal's report is called, for whom it is: who is not named in it is not in the name of its file either.
pub fn title_for(debrief: &Debrief, audience: Audience, everybody: &Everybody, locale: Locale) -> String {
    let names = Names::new(debrief, everybody, locale, audience.naming());
    format!("{} {}", debrief.deal.customer, names.mask(&debrief.deal.title))
}

/// The name proposed for a report that is called so: `hofstetter-kunststoff-ag-extrusion-line-3-2026-03-20.md`.
pub fn file_name(title: &str, format: Format, date: Date) -> String {
    exchange::file_name(title, format.ending(), date)
}

/// Writes a report in place of whatever stands there: whole, or not at all. Only the owner can read it, for it names
/// people.
///
/// # Errors
/// When the folder is not there or cannot be written to, or the disk is full.
pub fn write(path: &Path, text: &str) -> io::Result<()> {
    let mut file = WholeFile::create(path)?;
    file.write_all(text.as_bytes())?;
    file.finish()
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn a_report_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        write(&path, "first").unwrap();
        write(&path, "second").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "second");
        assert!(write(&folder.path().join("none/b.md"), "x").is_err());
        assert!(write(folder.path(), "a folder stands there").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half written is left");
    }
}
