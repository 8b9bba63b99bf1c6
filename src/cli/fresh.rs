//! A new workbook that begins with something.

use std::{fs, io, path::Path, time::Duration};

use super::fault::Fault;
use crate::{
    store::{Bundle, StoreError, WORTH_DIGESTS, Workbook},
    work::{Task, Watch},
};

/// Makes a workbook of these bundles where nothing may be yet, under another name first: a half-made one is never opened
/// as the whole, and nothing is left of one that was called off.
pub(super) fn make(path: &Path, bundles: impl IntoIterator<Item = Bundle>, watch: &Watch) -> Result<(), Fault> {
    let exists = || Fault::Exists(path.to_owned(), "cli-hint-other-name");
    if path.exists() {
        return Err(exists());
    }
    let half_made = path.with_extension(format!("{}.part", std::process::id()));
    let result = fill(&half_made, bundles, watch).and_then(|()| {
        // A link, unlike a renaming, replaces nothing.
        fs::hard_link(&half_made, path).or_else(|error| match error.kind() {
            io::ErrorKind::AlreadyExists => Err(exists()),
            // File systems without links: nobody else makes this file at the same time.
            _ => fs::rename(&half_made, path).map_err(|error| Fault::Write(path.to_owned(), error)),
        })
    });
    // After a rename it is gone already; otherwise it is of no more use.
    let _ = fs::remove_file(&half_made);
    result
}

fn fill(path: &Path, bundles: impl IntoIterator<Item = Bundle>, watch: &Watch) -> Result<(), Fault> {
    let mut workbook = Workbook::open(path)?;
    workbook.fill_watched(bundles, watch)?;
    if let Some(renewal) = workbook.renewal(WORTH_DIGESTS) {
        watch.at(Task::Reckoning, 0, 0).map_err(StoreError::from)?;
        renewal.run(Duration::ZERO, || watch.go_on().is_ok());
    }
    Ok(watch.go_on().map_err(StoreError::from)?)
}
