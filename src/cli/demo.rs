//! `debrief demo`: the embedded demo workbook, as a copy that the user may change as he likes.

use std::{fs, path::Path};

use super::{
    fault::Fault,
    fresh,
    open::{self, Place},
};
use crate::{
    domain::shown_path,
    exchange::demo,
    i18n::{Locale, t},
    store::Workbook,
    work::Watch,
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
    if path.exists() { open::open_at(&path, place.locale) } else { make(&path, place.locale) }
}

/// What the user has changed in his copy is put aside, not thrown away. A file that he named may be anything and stays.
fn put_aside(path: &Path, place: &Place) -> Result<(), Fault> {
    if place.file.is_some() {
        return Err(Fault::Exists(path.to_owned(), "cli-hint-other-name"));
    }
    let name = |number: u32| path.with_extension(format!("old-{number}.{}", open::ENDING));
    let aside = (1..).map(name).find(|name| !name.exists()).unwrap_or_else(|| name(0));
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
    Ok(t!(locale, "cli-demo-saved", path = shown_path(path)) + "\n")
}

fn make(path: &Path, locale: Locale) -> Result<Workbook, Fault> {
    let demo = demo::demo(locale.language()).map_err(|error| Fault::Internal(error.to_string()))?;
    fresh::make(path, [demo.into_bundle()], &Watch::default())?;
    open::open_at(path, locale)
}
