//! Names proposed for files: fit for every file system, and free.

use std::path::{Path, PathBuf};

use jiff::civil::Date;

/// A name of more characters is cut.
const LONGEST: usize = 80;

/// The name proposed for a file about something: `hofstetter-kunststoff-ag-extrusion-line-3-2026-03-20.md`; a folder's has no
/// ending.
pub fn file_name(title: &str, ending: &str, date: Date) -> String {
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
    let (name, dot) = (if name.is_empty() { "debrief" } else { name }, if ending.is_empty() { "" } else { "." });
    format!("{name}-{date}{dot}{ending}")
}

/// A file's ending, all of it: `slides.md`. Nothing where there is none.
pub fn ending(name: &str) -> &str {
    name.split_once('.').map_or("", |(_, ending)| ending)
}

/// The path itself, or the first of `NAME-2.md`, `NAME-3.md`, … where there is nothing yet.
pub fn free_path(path: &Path) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let (stem, ending) = name.split_at(name.find('.').unwrap_or(name.len()));
    let numbered = (2..).map(|number| path.with_file_name(format!("{stem}-{number}{ending}")));
    std::iter::once(path.to_owned()).chain(numbered).find(|path| !path.exists()).unwrap_or_else(|| path.to_owned())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    #[test]
    fn names_are_fit_for_every_file_system() {
        let name = |title: &str, ending: &str| file_name(title, ending, Date::constant(2026, 3, 20));
        assert_eq!(name("Grösse & Söhne AG Linie 3/4: \"neu\"", "md"), "grösse-söhne-ag-linie-3-4-neu-2026-03-20.md");
        assert_eq!(name(" ../../etc", "md"), "etc-2026-03-20.md");
        assert_eq!(name("  -", "md"), "debrief-2026-03-20.md");
        assert_eq!(name("Linie 3", "slides.md"), "linie-3-2026-03-20.slides.md");
        assert_eq!(name("Linie 3", ""), "linie-3-2026-03-20");
        assert!(name(&"x".repeat(500), "md").chars().count() < 120);
    }

    #[test]
    fn what_is_there_is_not_proposed() {
        let folder = tempfile::tempdir().unwrap();
        let free = |name: &str| free_path(&folder.path().join(name)).file_name().unwrap().to_str().unwrap().to_owned();
        for (name, next) in [("a.md", "a-2.md"), ("a.slides.md", "a-2.slides.md"), ("tables", "tables-2")] {
            assert_eq!(free(name), name);
            fs::write(folder.path().join(name), "x").unwrap();
            assert_eq!(free(name), next);
        }
    }
}
