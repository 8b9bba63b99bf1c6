//! Imports end to end: files in, a real workbook file out.

mod cancelled;
mod cells;
mod colleagues;
mod crm;
mod heads;
mod hostile;
#[path = "../common/large_files.rs"]
mod large_files;
mod log;
mod meant;
mod misread;
mod object_log;
mod own;
mod own_steps;
mod people;
mod presets;
mod repeated;
mod rows;
mod scale;
mod sheet;

use std::{fs, path::PathBuf};

use debrief::{
    domain::Currency,
    exchange::import::{
        Counts, Incoming,
        crm::{self as format, CrmFile, Mapping, Reading, suggest},
        import,
    },
    store::Workbook,
    work::Watch,
};
use tempfile::TempDir;

/// A folder of its own for each test.
pub(crate) struct Place(TempDir);

impl Place {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().expect("a temporary folder"))
    }

    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.0.path().join(name)
    }

    pub(crate) fn file(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::write(&path, content).expect("written");
        path
    }

    pub(crate) fn workbook(&self) -> Workbook {
        Workbook::open(self.path("w.debrief")).expect("a workbook")
    }
}

/// A file as deals, with what is suggested for it, changed by `correct`.
pub(crate) fn deals(path: &std::path::Path, correct: impl FnOnce(&mut Mapping)) -> Incoming {
    let file = CrmFile::open(path, &Reading::default(), &Watch::default()).expect("a table");
    let mut mapping = suggest(&file.table, Currency::CHF).mapping;
    correct(&mut mapping);
    format::deals(&file, &mapping, &Watch::default()).expect("not cancelled")
}

pub(crate) fn bring(workbook: &mut Workbook, incoming: &Incoming) -> Counts {
    import(workbook, incoming, "test", &Watch::default()).expect("imported")
}

/// A file that this machine may have.
pub(crate) fn shared(name: &str) -> Option<PathBuf> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let is_there = path.exists();
    if !is_there {
        eprintln!("skipped: {} is not there", path.display());
    }
    is_there.then_some(path)
}
