//! Looking at a file, on a worker: it reads file and workbook and writes nothing.

use std::{
    path::{Path, PathBuf},
    sync::Arc,
};

use crate::{
    domain::Currency,
    exchange::import::{
        ImportError,
        crm::{CrmFile, Preview, Reading, Suggestion, preview, recall},
    },
    i18n::{Locale, t},
    store::{OpenError, OpenOptions, Workbook},
    wording,
    work::Watch,
};

/// Which file, and how it is to be read.
#[derive(Debug, Clone)]
pub(super) struct Wanted {
    pub(super) path: PathBuf,
    pub(super) reading: Reading,
    pub(super) join: Option<PathBuf>,
    /// The sheet of the second file; without it the one that fits.
    pub(super) join_sheet: Option<String>,
}

impl Wanted {
    pub(super) fn new(path: PathBuf) -> Self {
        Self { path, reading: Reading::default(), join: None, join_sheet: None }
    }
}

/// What is known before looking.
pub(super) struct Known {
    /// The file, where it has been read in this way.
    pub(super) file: Option<Arc<CrmFile>>,
    /// What was found out of it and corrected.
    pub(super) suggestion: Option<Suggestion>,
    /// The same of the file as it was read before: what was corrected there stays.
    pub(super) before: Option<Suggestion>,
}

/// What came of looking: as much as there is.
pub(super) struct Looked {
    pub(super) file: Option<Arc<CrmFile>>,
    pub(super) suggestion: Option<Suggestion>,
    /// What it would bring, or why it would bring nothing.
    pub(super) preview: Result<Preview, String>,
}

impl Looked {
    /// The worker has broken down.
    pub(super) fn broken(locale: Locale) -> Self {
        Self::fault(t!(locale, "progress-broken"))
    }

    fn fault(fault: String) -> Self {
        Self { file: None, suggestion: None, preview: Err(fault) }
    }
}

/// Looks at the file: reads it where it has not been read in this way, and finds out what it would bring.
pub(super) fn look(
    wanted: &Wanted,
    workbook: &Path,
    Known { file, suggestion, before }: Known,
    locale: Locale,
    watch: &Watch,
) -> Looked {
    let told = |error: &ImportError| wording::import_error(error, locale);
    let file = match file.map_or_else(|| open(wanted, watch).map(Arc::new), Ok) {
        Ok(file) => file,
        Err(error) => return Looked::fault(told(&error)),
    };
    let workbook = match open_workbook(workbook) {
        Ok(workbook) => workbook,
        Err(error) => return Looked::fault(wording::open_error(&error, locale)),
    };
    let recalled = || {
        let mut found = recall(&workbook, &file, Currency::CHF)?;
        before.iter().for_each(|before| found.keep(before, &file.table));
        Ok(found)
    };
    let suggestion = match suggestion.map_or_else(recalled, Ok) {
        Ok(suggestion) => suggestion,
        Err(error) => return Looked::fault(wording::store_error(&error, locale)),
    };
    let preview = preview(&workbook, &file, &suggestion.mapping, watch).map_err(|error| told(&error));
    Looked { file: Some(file), suggestion: Some(suggestion), preview }
}

fn open(wanted: &Wanted, watch: &Watch) -> Result<CrmFile, ImportError> {
    let mut file = CrmFile::open(&wanted.path, &wanted.reading, watch)?;
    if let Some(other) = &wanted.join {
        file.join(other, wanted.join_sheet.as_deref(), None, watch)?;
    }
    Ok(file)
}

fn open_workbook(path: &Path) -> Result<Workbook, OpenError> {
    Workbook::open_with(path, &OpenOptions { read_only: true, ..OpenOptions::default() })
}
