//! Which workbook a command works on, and opening it.

use std::path::{Path, PathBuf};

use super::fault::Fault;
use crate::{i18n::Locale, platform, store::Workbook};

/// The ending of a workbook's name. Only under such a name a new one is made: a mistyped command is no file's name.
pub(super) const ENDING: &str = "debrief";

/// The workbook that the command line names, and the language of the run.
pub(super) struct Place {
    pub(super) file: Option<PathBuf>,
    pub(super) locale: Locale,
}

impl Place {
    /// The workbook's path: the default one's where none is named.
    pub(super) fn path(&self) -> Result<PathBuf, Fault> {
        match &self.file {
            Some(file) => Ok(file.clone()),
            None => default_workbook(),
        }
    }

    /// Whether the workbook is there or may be made.
    pub(super) fn check(&self) -> Result<(), Fault> {
        match &self.file {
            Some(file) if file.exists() => Ok(()),
            Some(file) if file.with_extension(ENDING).exists() => Err(Fault::NoWorkbook(file.clone())),
            Some(file) if file.extension().is_none_or(|ending| ending != ENDING) => Err(Fault::NotAName(file.clone())),
            _ => Ok(()),
        }
    }

    /// Opens the workbook, and makes it where it may be made.
    pub(super) fn open(&self) -> Result<Workbook, Fault> {
        self.check()?;
        Ok(Workbook::open(self.path()?)?)
    }

    /// Opens a workbook that must be there: to read an empty one that was made for it would answer a slip of the
    /// finger with "nothing".
    pub(super) fn open_to_read(&self) -> Result<Workbook, Fault> {
        match &self.file {
            Some(file) if !file.exists() => Err(Fault::NoWorkbook(file.clone())),
            _ => self.open(),
        }
    }
}

/// The workbook that is opened when none is named.
pub(super) fn default_workbook() -> Result<PathBuf, Fault> {
    in_data_folder("workbook")
}

/// The user's copy of the demo workbook in a language.
pub(super) fn demo_workbook(locale: Locale) -> Result<PathBuf, Fault> {
    in_data_folder(&format!("demo-{}", locale.code()))
}

fn in_data_folder(name: &str) -> Result<PathBuf, Fault> {
    let folder = platform::data_folder().ok_or(Fault::NoHome)?;
    Ok(folder.join(Path::new(name).with_extension(ENDING)))
}
