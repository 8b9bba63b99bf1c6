//! Where a report goes: its file's name, and a file that is there whole or not at all.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
};

use jiff::civil::Date;

use super::Format;
use crate::{domain::Deal, exchange::WholeFile};

/// A name of more characters is cut.
const LONGEST: usize = 80;

/// The name proposed for a report: `hofstetter-kunststoff-ag-extrusion-line-3-2026-03-20.md`.
pub fn file_name(deal: &Deal, format: Format, date: Date) -> String {
    file_name_of(&format!("{} {}", deal.customer, deal.title), format, date)
}

/// The name proposed for a report that is called so.
pub fn file_name_of(title: &str, format: Format, date: Date) -> String {
    let mut name = String::new();
    for c in title.chars().flat_map(char::to_lowercase) {
        // Letters and digits mean the same to every file system; anything else parts words.
        if c.is_alphanumeric() {
            name.push(c);
        } else if !name.is_empty() && !name.ends_with('-') {
            name.push('-');
        }
    }
    let name: String = name.chars().take(LONGEST).collect();
    let name = name.trim_matches('-');
    let (name, ending) = (if name.is_empty() { "debrief" } else { name }, format.ending());
    format!("{name}-{date}.{ending}")
}

/// The path itself, or the first of `NAME-2.md`, `NAME-3.md`, … where there is no file yet.
pub fn free_path(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let ending = format!(".{}", Format::of_path(path).ending());
    let stem = name.strip_suffix(&ending).unwrap_or(&name);
    let numbered = (2..).map(|number| path.with_file_name(format!("{stem}-{number}{ending}")));
    std::iter::once(path.to_owned()).chain(numbered).find(|path| !path.exists()).unwrap_or_else(|| path.to_owned())
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
    fn names_are_fit_for_every_file_system() {
        let date = Date::constant(2026, 3, 20);
        let name = |customer: &str, title: &str| file_name(&Deal::new(customer, title), Format::Markdown, date);
        assert_eq!(name("Grösse & Söhne AG", "Linie 3/4: \"neu\""), "grösse-söhne-ag-linie-3-4-neu-2026-03-20.md");
        assert_eq!(name("", "../../etc"), "etc-2026-03-20.md");
        assert_eq!(name(" ", "-"), "debrief-2026-03-20.md");
        let slides = file_name_of("Linie 3", Format::Slides, date);
        assert_eq!(slides, "linie-3-2026-03-20.slides.md");
        assert!(name(&"x".repeat(500), "").chars().count() < 120);
    }

    #[test]
    fn a_report_is_there_whole_or_not_at_all() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.md");
        write(&path, "first").unwrap();
        write(&path, "second").unwrap();
        assert_eq!(fs::read_to_string(&path).unwrap(), "second");
        assert_eq!(free_path(&path), folder.path().join("a-2.md"));
        let slides = folder.path().join("a.slides.md");
        write(&slides, "third").unwrap();
        assert_eq!(free_path(&slides), folder.path().join("a-2.slides.md"));
        fs::remove_file(&slides).unwrap();
        assert!(write(&folder.path().join("none/b.md"), "x").is_err());
        assert!(write(folder.path(), "a folder stands there").is_err());
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1, "nothing half written is left");
    }
}
