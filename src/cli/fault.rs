//! What can go wrong on the command line, how it is told, and with which code the program then ends.

use std::{
    io::{self, Write},
    path::{Path, PathBuf},
    process::ExitCode,
};

use super::output::harmless;
use crate::{
    config::ConfigError,
    crash::Crash,
    domain::{Keyed, Source, shown_path},
    exchange::{IsWorkbook, bundle::BundleError, import::ImportError},
    i18n::{Locale, t},
    platform,
    store::{BackupError, OpenError, StoreError},
    wording::{self, io_error, write_error},
};

/// How the program ends. The codes are documented in `--help`, the manual page and the README: they do not change.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Exit {
    Done = 0,
    Failure = 1,
    Usage = 2,
    NotFound = 3,
    Ambiguous = 4,
    CannotOpen = 5,
    Settings = 6,
    Findings = 7,
}

impl Exit {
    /// The highest code.
    pub(super) const LAST: u8 = Self::Findings as u8;
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> Self {
        Self::from(exit as u8)
    }
}

/// Why a command could not do what it was asked.
#[derive(Debug)]
pub(super) enum Fault {
    /// The interface was asked for and there is no terminal.
    NoTerminal,
    /// There is no home folder to put things into.
    NoHome,
    /// The settings cannot be read; where, and why.
    Settings(String),
    /// The settings file cannot be read; where, and why.
    SettingsFile(String),
    /// There is no such file to merge.
    NothingToMerge(PathBuf),
    /// There is no such workbook.
    NoWorkbook(PathBuf),
    /// The default workbook has not been made yet.
    NothingYet,
    /// There is no such file, and its name is not one that a new workbook would be given.
    NotAName(PathBuf),
    /// The workbook is there and cannot be opened.
    Open(OpenError),
    /// No deal fits.
    NoDeal(String),
    /// Several deals fit; these, one a line.
    SeveralDeals(String, Vec<String>),
    /// A report is never what this flag asks for.
    NoReport(&'static str),
    /// What this flag says goes with a report alone.
    OnlyReport(&'static str, &'static str),
    /// This goes with the paths alone; how it is asked for.
    OnlyPaths(&'static str, &'static str),
    /// No study fits; those that there are, one a line.
    NoStudy(String, Vec<String>),
    /// Several studies fit; these, one a line.
    SeveralStudies(String, Vec<String>),
    /// Nobody is called so.
    NoPerson(String),
    /// Several people fit; these, one a line.
    SeveralPeople(String, Vec<String>),
    /// One person stands in several deals; these, one a line.
    InSeveralDeals(String, Vec<String>),
    /// There is no place with this key.
    NoPlace(String),
    /// The search found nothing.
    NothingFound(String),
    /// What is to be written is there already; the hint says what to do.
    Exists(PathBuf, &'static str),
    /// A file cannot be written.
    Write(PathBuf, io::Error),
    /// A flag's value is no value of the field.
    Value(String, String),
    /// A flag means nothing beside the others.
    Meaningless(String),
    /// The rows of a file are hardly deals; what they seem to be.
    HardlyDeals(String),
    /// Reading or changing the workbook failed.
    Store(StoreError),
    /// A backup, its restoration or a salvage failed.
    Backup(BackupError),
    /// A bundle cannot be read.
    Bundle(PathBuf, BundleError),
    /// What a file holds cannot be taken over.
    Merge(PathBuf, StoreError),
    /// A passphrase is needed, and nobody can be asked; the variable that may hold it.
    NoPassphrase(&'static str),
    /// The passphrase was typed differently the second time, or is empty.
    PassphraseDiffers,
    /// There is no such backup.
    NoBackup(String),
    /// There is no such folder to put something into.
    NoFolder(PathBuf),
    /// Nobody takes what we print.
    Output(io::Error),
    /// The interface ended with an error.
    Interface(anyhow::Error),
    /// The user has called it off.
    CalledOff,
    /// A file did not come in.
    Import(ImportError),
    /// One side of this deal is heard without the other's account, and what was asked for would tell it.
    Heard(String, Source),
    /// Something that should not happen.
    Internal(String),
}

impl From<OpenError> for Fault {
    fn from(error: OpenError) -> Self {
        match error {
            OpenError::Cancelled => Self::CalledOff,
            error => Self::Open(error),
        }
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Cancelled => Self::CalledOff,
            error => Self::Store(error),
        }
    }
}

impl From<BackupError> for Fault {
    fn from(error: BackupError) -> Self {
        match error {
            BackupError::Cancelled => Self::CalledOff,
            error => Self::Backup(error),
        }
    }
}

impl From<serde_json::Error> for Fault {
    fn from(error: serde_json::Error) -> Self {
        Self::Internal(error.to_string())
    }
}

/// Tells what went wrong and answers how to end. A reader who has gone away is no fault.
pub(super) fn tell(fault: &Fault, locale: Locale) -> Exit {
    let exit = fault.exit();
    tracing::info!(code = exit as u8, "a command failed");
    if let Fault::Output(error) = fault
        && error.kind() == io::ErrorKind::BrokenPipe
    {
        return Exit::Done;
    }
    note(fault, locale);
    exit
}

/// Says on stderr what is wrong.
pub(super) fn note(fault: &Fault, locale: Locale) {
    let text: Vec<String> = fault.text(locale).lines().map(harmless).collect();
    // Where nobody reads the errors either, the code has to do.
    let _ = writeln!(io::stderr(), "debrief: {}", text.join("\n"));
}

impl Fault {
    /// What ended the interface: keys or a theme that it cannot work with are faults of the settings.
    pub(super) fn of_interface(error: anyhow::Error) -> Self {
        match error.downcast::<ConfigError>() {
            Ok(error) => Self::Settings(error.to_string()),
            Err(error) => Self::Interface(error),
        }
    }

    fn exit(&self) -> Exit {
        match self {
            Self::NoTerminal | Self::Value(..) | Self::Meaningless(_) | Self::HardlyDeals(_) => Exit::Usage,
            Self::NoReport(_) | Self::OnlyReport(..) | Self::OnlyPaths(..) => Exit::Usage,
            Self::NoDeal(_) | Self::NothingFound(_) | Self::NoBackup(_) => Exit::NotFound,
            Self::NoPerson(_) | Self::NoPlace(_) | Self::NoStudy(..) => Exit::NotFound,
            Self::SeveralDeals(..) | Self::SeveralPeople(..) | Self::InSeveralDeals(..) => Exit::Ambiguous,
            Self::SeveralStudies(..) => Exit::Ambiguous,
            Self::NoWorkbook(_) | Self::NothingYet | Self::NotAName(_) => Exit::CannotOpen,
            Self::Open(_) | Self::Backup(BackupError::Open(_)) | Self::Bundle(..) | Self::Merge(..) => Exit::CannotOpen,
            Self::NothingToMerge(_) => Exit::CannotOpen,
            Self::Settings(_) | Self::SettingsFile(_) => Exit::Settings,
            _ => Exit::Failure,
        }
    }

    fn text(&self, locale: Locale) -> String {
        match self {
            Self::NoTerminal => t!(locale, "cli-fault-no-terminal"),
            Self::NoHome => t!(locale, "cli-fault-no-home", variable = crate::platform::HOME_VARIABLE),
            Self::Settings(detail) => t!(locale, "cli-fault-settings", detail = detail.as_str()),
            Self::SettingsFile(detail) => t!(locale, "cli-fault-settings-file", detail = detail.as_str()),
            Self::NothingToMerge(path) => t!(locale, "cli-fault-nothing-to-merge", path = shown_path(path)),
            Self::NoWorkbook(path) => t!(locale, "cli-fault-no-workbook", path = shown_path(path)),
            Self::NothingYet => t!(locale, "cli-fault-nothing-yet"),
            Self::Bundle(path, error) => {
                t!(locale, "cli-fault-bundle", path = shown_path(path), detail = wording::bundle_error(error, locale))
            }
            Self::Merge(path, error) => {
                t!(locale, "cli-fault-bundle", path = shown_path(path), detail = wording::store_error(error, locale))
            }
            Self::NoPassphrase(variable) => t!(locale, "cli-fault-no-passphrase", variable = *variable),
            Self::PassphraseDiffers => t!(locale, "cli-fault-passphrase-differs"),
            Self::NoBackup(said) => t!(locale, "cli-fault-no-backup", said = said.as_str()),
            Self::NoFolder(path) => t!(locale, "cli-fault-no-folder", path = shown_path(path)),
            Self::NotAName(path) => t!(locale, "cli-fault-no-name", path = shown_path(path)),
            Self::Open(error) => {
                let file = salvageable(error);
                with_way_out(wording::open_error(error, locale), file.is_some(), file, locale)
            }
            Self::NoDeal(words) => t!(locale, "cli-fault-no-deal", words = words.as_str()),
            Self::SeveralDeals(words, candidates) => {
                let head = t!(locale, "cli-fault-several-deals", words = words.as_str());
                format!("{head}\n{}", candidates.join("\n"))
            }
            Self::NoReport(flag) => t!(locale, "cli-fault-no-report", flag = *flag),
            Self::OnlyPaths(flag, said) => t!(locale, "cli-fault-only-paths", flag = *flag, said = *said),
            Self::OnlyReport(flag, said) => t!(locale, "cli-fault-only-report", flag = *flag, said = *said),
            Self::NoStudy(words, there) => {
                let head = t!(locale, "cli-fault-no-study", words = words.as_str(), count = there.len());
                [head].into_iter().chain(there.iter().cloned()).collect::<Vec<_>>().join("\n")
            }
            Self::SeveralStudies(words, candidates) => {
                let head = t!(locale, "cli-fault-several-studies", words = words.as_str());
                format!("{head}\n{}", candidates.join("\n"))
            }
            Self::NoPerson(words) => t!(locale, "cli-fault-no-person", words = words.as_str()),
            Self::SeveralPeople(words, candidates) => {
                let head = t!(locale, "cli-fault-several-people", words = words.as_str());
                format!("{head}\n{}", candidates.join("\n"))
            }
            Self::InSeveralDeals(name, candidates) => {
                let head = t!(locale, "cli-fault-in-several-deals", name = name.as_str());
                format!("{head}\n{}", candidates.join("\n"))
            }
            Self::NoPlace(key) => t!(locale, "cli-fault-no-place", key = key.as_str()),
            Self::NothingFound(words) => t!(locale, "cli-fault-nothing-found", words = words.as_str()),
            Self::Exists(path, hint) => {
                format!("{} {}", t!(locale, "cli-fault-exists", path = shown_path(path)), locale.text(hint, &[]))
            }
            Self::Write(path, error) if error.get_ref().is_some_and(|inner| inner.is::<IsWorkbook>()) => {
                t!(locale, "cli-fault-write-workbook", path = shown_path(path))
            }
            Self::Write(path, error) => {
                t!(locale, "cli-fault-write", path = shown_path(path), detail = write_error(error, locale))
            }
            Self::Value(flag, detail) => {
                t!(locale, "cli-fault-value", flag = flag.as_str(), detail = detail.as_str())
            }
            Self::HardlyDeals(what) => t!(locale, "cli-import-hardly-deals", what = what.as_str()),
            Self::Meaningless(flag) => t!(locale, "cli-fault-meaningless", flag = flag.as_str()),
            Self::Store(error) => store_text(error, locale),
            Self::Backup(error) => backup_text(error, locale),
            Self::Output(error) => t!(locale, "cli-fault-output", detail = io_error(error, locale)),
            Self::Interface(error) => match (error.downcast_ref::<StoreError>(), error.downcast_ref::<Crash>()) {
                (Some(error), _) => store_text(error, locale),
                (_, Some(crash)) => crash_text(crash, locale),
                _ => t!(locale, "cli-fault-interface", detail = format!("{error:#}")),
            },
            Self::CalledOff => t!(locale, "called-off"),
            Self::Import(error) => wording::import_error(error, locale),
            Self::Heard(deal, side) => t!(locale, "cli-fault-heard", deal = deal.as_str(), side = side.key()),
            Self::Internal(detail) => t!(locale, "cli-fault-internal", detail = detail.as_str()),
        }
    }
}

/// Names the commands that help with a damaged file; the file as a shell takes it, where it is known which one it is.
pub(super) fn salvage_hint(file: Option<&Path>, locale: Locale) -> String {
    let file = file.map_or_else(|| t!(locale, "cli-value-checked"), |file| harmless(&platform::quoted(file)));
    t!(locale, "cli-hint-salvage", file = file)
}

fn with_way_out(text: String, is_damaged: bool, file: Option<&Path>, locale: Locale) -> String {
    if is_damaged { format!("{text}\n{}", salvage_hint(file, locale)) } else { text }
}

/// The file that can be salvaged.
fn salvageable(error: &OpenError) -> Option<&Path> {
    match error {
        OpenError::Damaged { path, .. } | OpenError::Altered { path, .. } => Some(path),
        _ => None,
    }
}

/// That the interface has broken down, what became of the open text, and where the report lies.
fn crash_text(crash: &Crash, locale: Locale) -> String {
    let kept = if crash.is_kept { t!(locale, "cli-fault-crash-kept") } else { t!(locale, "cli-fault-crash-lost") };
    match &crash.report {
        Some(path) => format!("{kept} {}", t!(locale, "cli-fault-crash-report", path = shown_path(path))),
        None => kept,
    }
}

fn store_text(error: &StoreError, locale: Locale) -> String {
    with_way_out(wording::store_error(error, locale), matches!(error, StoreError::Damaged(_)), None, locale)
}

fn backup_text(error: &BackupError, locale: Locale) -> String {
    let (is_damaged, file) = match error {
        // Its path may be that of the copy.
        BackupError::Damaged { .. } => (true, None),
        BackupError::Open(error) => (salvageable(error).is_some(), salvageable(error)),
        _ => (false, None),
    };
    with_way_out(wording::backup_error(error, locale), is_damaged, file, locale)
}
