//! Which workbook a command works on, and opening it.

use std::path::{Path, PathBuf};

use super::{fault::Fault, upgrade};
use crate::{
    i18n::Locale,
    platform,
    store::{OpenError, OpenOptions, Workbook},
};

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

    /// Opens the workbook, made where it may be made, and takes something in. Where that fails, one that was made for it goes
    /// again.
    pub(super) fn take_in<T>(
        &self,
        take: impl FnOnce(&mut Workbook) -> Result<T, Fault>,
    ) -> Result<(Workbook, T), Fault> {
        let path = self.path()?;
        let is_new = !path.exists();
        let mut workbook = self.open()?;
        let taken = take(&mut workbook);
        match taken {
            Ok(taken) => Ok((workbook, taken)),
            Err(fault) => {
                let is_empty = is_new && workbook.all_deals().is_ok_and(|deals| deals.is_empty());
                drop(workbook);
                if is_empty && let Err(error) = std::fs::remove_file(&path) {
                    tracing::warn!(%error, "an empty workbook stays");
                }
                Err(fault)
            }
        }
    }

    /// The path of a workbook that must be there.
    pub(super) fn existing(&self) -> Result<PathBuf, Fault> {
        match &self.file {
            Some(file) if file.exists() => Ok(file.clone()),
            Some(file) => Err(Fault::NoWorkbook(file.clone())),
            None => Some(default_workbook()?).filter(|path| path.exists()).ok_or(Fault::NothingYet),
        }
    }

    /// Opens the workbook, and makes it where it may be made.
    pub(super) fn open(&self) -> Result<Workbook, Fault> {
        self.check()?;
        open_at(&self.path()?, self.locale)
    }

    /// Opens a workbook that must be there, and changes nothing in it: to read an empty one that was made for it would
    /// answer a slip of the finger with "nothing".
    pub(super) fn open_to_read(&self) -> Result<Workbook, Fault> {
        let path = self.existing()?;
        // Whoever may write would make a workbook of it.
        if std::fs::metadata(&path).is_ok_and(|file| file.is_file() && file.len() == 0) {
            return Err(OpenError::Empty { path }.into());
        }
        match Workbook::open_with(&path, &OpenOptions { backups: None, read_only: true }) {
            // Only somebody who may write can bring an older format up to date, or take back what a crash has left
            // half done; either must happen before there is anything to read.
            Err(OpenError::OlderReadOnly { .. } | OpenError::ReadOnly { .. }) => open_at(&path, self.locale),
            opened => Ok(opened?),
        }
    }
}

/// Opens the workbook at `path` to work on it. One of an older format is backed up before it is brought up to date.
pub(super) fn open_at(path: &Path, locale: Locale) -> Result<Workbook, Fault> {
    Ok(upgrade::open(path, &OpenOptions { backups: backups_folder().ok(), read_only: false }, locale)?)
}

/// Where backups lie unless the user says otherwise.
pub(super) fn backups_folder() -> Result<PathBuf, Fault> {
    Ok(platform::data_folder().ok_or(Fault::NoHome)?.join("backups"))
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
