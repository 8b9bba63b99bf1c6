//! A new workbook that begins with something.

use std::{fs, io, path::Path, time::Duration};

use super::fault::Fault;
use crate::store::{Bundle, WORTH_DIGESTS, Workbook};

/// Makes a workbook of these bundles where nothing may be yet, under another name first: a half-made one is never opened
/// as the whole.
pub(super) fn make(path: &Path, bundles: impl IntoIterator<Item = Bundle>) -> Result<(), Fault> {
    let exists = || Fault::Exists(path.to_owned(), "cli-hint-other-name");
    if path.exists() {
        return Err(exists());
    }
    let half_made = path.with_extension(format!("{}.part", std::process::id()));
    let result = fill(&half_made, bundles).and_then(|()| {
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

fn fill(path: &Path, bundles: impl IntoIterator<Item = Bundle>) -> Result<(), Fault> {
    let mut workbook = Workbook::open(path)?;
    workbook.fill(bundles)?;
    if let Some(renewal) = workbook.renewal(WORTH_DIGESTS) {
        renewal.run(Duration::ZERO, || true);
    }
    Ok(())
}
