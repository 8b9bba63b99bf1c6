//! What can go wrong on the command line, how it is told, and with which code the program then ends.

use std::{
    io::{self, Write},
    path::PathBuf,
    process::ExitCode,
};

use super::output::clean;
use crate::{
    config::ConfigError,
    i18n::{Locale, t},
    store::{OpenError, StoreError},
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
    /// There is no such workbook.
    NoWorkbook(PathBuf),
    /// There is no such file, and its name is not one that a new workbook would be given.
    NotAName(PathBuf),
    /// The workbook is there and cannot be opened.
    Open(OpenError),
    /// No deal fits.
    NoDeal(String),
    /// Several deals fit; these, one a line.
    SeveralDeals(String, Vec<String>),
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
    /// Reading or changing the workbook failed.
    Store(StoreError),
    /// Nobody takes what we print.
    Output(io::Error),
    /// The interface ended with an error.
    Interface(anyhow::Error),
    /// Something that should not happen.
    Internal(String),
}

impl From<OpenError> for Fault {
    fn from(error: OpenError) -> Self {
        Self::Open(error)
    }
}

impl From<StoreError> for Fault {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
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
    let text: Vec<String> = fault.text(locale).lines().map(clean).collect();
    // Where nobody reads the errors either, the code has to do.
    let _ = writeln!(io::stderr(), "debrief: {}", text.join("\n"));
    exit
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
            Self::NoTerminal | Self::Value(..) | Self::Meaningless(_) => Exit::Usage,
            Self::NoDeal(_) | Self::NothingFound(_) => Exit::NotFound,
            Self::SeveralDeals(..) => Exit::Ambiguous,
            Self::NoWorkbook(_) | Self::NotAName(_) | Self::Open(_) => Exit::CannotOpen,
            Self::Settings(_) => Exit::Settings,
            _ => Exit::Failure,
        }
    }

    fn text(&self, locale: Locale) -> String {
        match self {
            Self::NoTerminal => t!(locale, "cli-fault-no-terminal"),
            Self::NoHome => t!(locale, "cli-fault-no-home", variable = crate::platform::HOME_VARIABLE),
            Self::Settings(detail) => t!(locale, "cli-fault-settings", detail = detail.as_str()),
            Self::NoWorkbook(path) => t!(locale, "cli-fault-no-workbook", path = shown(path)),
            Self::NotAName(path) => t!(locale, "cli-fault-no-name", path = shown(path)),
            Self::Open(error) => open_text(error, locale),
            Self::NoDeal(words) => t!(locale, "cli-fault-no-deal", words = words.as_str()),
            Self::SeveralDeals(words, candidates) => {
                let head = t!(locale, "cli-fault-several-deals", words = words.as_str());
                format!("{head}\n{}", candidates.join("\n"))
            }
            Self::NothingFound(words) => t!(locale, "cli-fault-nothing-found", words = words.as_str()),
            Self::Exists(path, hint) => {
                format!("{} {}", t!(locale, "cli-fault-exists", path = shown(path)), locale.text(hint, &[]))
            }
            Self::Write(path, error) => {
                t!(locale, "cli-fault-write", path = shown(path), detail = io_text(error, locale))
            }
            Self::Value(flag, detail) => {
                t!(locale, "cli-fault-value", flag = flag.as_str(), detail = detail.as_str())
            }
            Self::Meaningless(flag) => t!(locale, "cli-fault-meaningless", flag = flag.as_str()),
            Self::Store(error) => store_text(error, locale),
            Self::Output(error) => t!(locale, "cli-fault-output", detail = io_text(error, locale)),
            Self::Interface(error) => match error.downcast_ref::<StoreError>() {
                Some(error) => store_text(error, locale),
                None => t!(locale, "cli-fault-interface", detail = format!("{error:#}")),
            },
            Self::Internal(detail) => t!(locale, "cli-fault-internal", detail = detail.as_str()),
        }
    }
}

fn open_text(error: &OpenError, locale: Locale) -> String {
    match error {
        OpenError::Folder { path, source } => {
            t!(locale, "cli-open-folder", path = shown(path), detail = io_text(source, locale))
        }
        OpenError::File { path, source } => match source.kind() {
            io::ErrorKind::IsADirectory => t!(locale, "cli-open-is-folder", path = shown(path)),
            io::ErrorKind::PermissionDenied => t!(locale, "cli-open-permission", path = shown(path)),
            _ => t!(locale, "cli-open-file", path = shown(path), detail = io_text(source, locale)),
        },
        OpenError::NotSqlite { path } => t!(locale, "cli-open-not-ours", path = shown(path)),
        OpenError::Foreign { path, .. } => t!(locale, "cli-open-foreign", path = shown(path)),
        OpenError::Newer { path, found, known } => {
            t!(locale, "cli-open-newer", path = shown(path), found = *found, known = *known)
        }
        OpenError::Busy { path } => t!(locale, "cli-open-busy", path = shown(path)),
        OpenError::Migration { path, source } => {
            t!(locale, "cli-open-migration", path = shown(path), detail = source.to_string())
        }
        OpenError::Denied { path } => t!(locale, "cli-open-permission", path = shown(path)),
        OpenError::ReadOnly { path } => t!(locale, "cli-open-read-only", path = shown(path)),
        OpenError::Damaged { path, .. } => t!(locale, "cli-open-damaged", path = shown(path)),
        OpenError::NotAFile { path } => t!(locale, "cli-open-no-file", path = shown(path)),
        OpenError::Altered { path, object } => {
            t!(locale, "cli-open-altered", path = shown(path), object = object.as_str())
        }
        OpenError::OlderReadOnly { path, .. } => t!(locale, "cli-open-read-only", path = shown(path)),
        OpenError::Sqlite { path, source } => {
            t!(locale, "cli-open-file", path = shown(path), detail = source.to_string())
        }
    }
}

fn store_text(error: &StoreError, locale: Locale) -> String {
    match error {
        StoreError::Busy => t!(locale, "cli-store-busy"),
        StoreError::ReadOnly => t!(locale, "cli-store-read-only"),
        StoreError::Full => t!(locale, "cli-store-full"),
        StoreError::Damaged(_) => t!(locale, "cli-store-damaged"),
        StoreError::Missing { .. } => t!(locale, "error-gone"),
        StoreError::Conflict { .. } => t!(locale, "error-conflict"),
        other => t!(locale, "error-store", detail = other.to_string()),
    }
}

/// The common reasons in the user's language; the system's own words for the others.
fn io_text(error: &io::Error, locale: Locale) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => t!(locale, "cli-io-not-found"),
        io::ErrorKind::PermissionDenied => t!(locale, "cli-io-permission"),
        io::ErrorKind::ReadOnlyFilesystem => t!(locale, "cli-io-read-only"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => t!(locale, "cli-io-full"),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => t!(locale, "cli-io-no-folder"),
        _ => error.to_string(),
    }
}

fn shown(path: &std::path::Path) -> String {
    path.display().to_string()
}
