//! `debrief demo`: the embedded demo workbook, as a copy that the user may change as he likes.

use std::{fs, io, path::Path};

use super::{
    fault::Fault,
    open::{self, Place},
};
use crate::{
    exchange::demo,
    i18n::{Locale, t},
    store::Workbook,
};

/// Opens the user's copy as he left it: the one in the data folder, or the file that is named. Makes it where there is
/// none, or where a fresh one is wanted.
pub(super) fn open(place: &Place, fresh: bool) -> Result<Workbook, Fault> {
    let path = match &place.file {
        Some(file) => file.clone(),
        None => open::demo_workbook(place.locale)?,
    };
    if fresh && path.exists() {
        put_aside(&path, place)?;
    }
    if path.exists() { Ok(Workbook::open(&path)?) } else { make(&path, place.locale) }
}

/// What the user has changed in his copy is put aside, not thrown away. A file that he named may be anything and stays.
fn put_aside(path: &Path, place: &Place) -> Result<(), Fault> {
    if place.file.is_some() {
        return Err(Fault::Exists(path.to_owned(), "cli-hint-other-name"));
    }
    let aside = path.with_extension(format!("old.{}", open::ENDING));
    // Opening and closing it finishes what an instance that broke down has left half done.
    drop(Workbook::open(path)?);
    fs::rename(path, &aside).map_err(|error| Fault::Write(aside, error))
}

/// Writes the demo workbook to a file of its own.
pub(super) fn save(path: &Path, locale: Locale) -> Result<String, Fault> {
    if path.exists() {
        return Err(Fault::Exists(path.to_owned(), "cli-hint-other-name"));
    }
    drop(make(path, locale)?);
    Ok(t!(locale, "cli-demo-saved", path = path.display().to_string()) + "\n")
}

/// Makes the workbook under another name first, so that a half-made one is never opened as the demo.
fn make(path: &Path, locale: Locale) -> Result<Workbook, Fault> {
    let half_made = path.with_extension(format!("{}.part", std::process::id()));
    let result = fill(&half_made, locale).and_then(|()| {
        // A link, unlike a renaming, replaces nothing.
        fs::hard_link(&half_made, path).or_else(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Err(Fault::Exists(path.to_owned(), "cli-hint-other-name")),
            // File systems without links: nobody else makes this file at the same time.
            _ => fs::rename(&half_made, path).map_err(|error| Fault::Write(path.to_owned(), error)),
        })
    });
    // After a rename it is gone already; otherwise it is of no more use.
    let _ = fs::remove_file(&half_made);
    result?;
    Ok(Workbook::open(path)?)
}

fn fill(path: &Path, locale: Locale) -> Result<(), Fault> {
    let demo = demo::demo(locale.language()).map_err(|error| Fault::Internal(error.to_string()))?;
    let mut workbook = Workbook::open(path)?;
    Ok(workbook.fill([demo.into_bundle()]).map(drop)?)
}
