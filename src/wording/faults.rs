//! What can go wrong with a workbook, in the user's language: what happened, and what to do.

use std::io;

use crate::{
    config::ConfigError,
    domain::{Keyed, shown_path},
    exchange::IsWorkbook,
    exchange::bundle::BundleError,
    i18n::{Locale, t},
    log,
    platform::{self, EditorError, EditorFault},
    store::{BackupError, OpenError, StoreError},
};

/// Why a reading or an edit failed.
pub fn store_error(error: &StoreError, locale: Locale) -> String {
    match error {
        StoreError::Cancelled => t!(locale, "called-off"),
        StoreError::FileReplaced { path, gone: true } => t!(locale, "error-store-file_gone", path = shown_path(path)),
        StoreError::FileReplaced { path, gone: false } => {
            t!(locale, "error-store-file_replaced", path = shown_path(path))
        }
        StoreError::ForeignRow { table, name, column } => {
            let thing = locale.text(&format!("record-{}", table.key()), &[]);
            let (name, column) = (name.as_str(), column.as_deref().unwrap_or_default());
            let place = if column.is_empty() { String::new() } else { format!(" ({column})") };
            t!(locale, "error-store-foreign_row", thing = thing, name = name, place = place)
        }
        plain => locale.text(&format!("error-store-{}", plain.kind()), &[]),
    }
}

/// Why a workbook could not be opened.
pub fn open_error(error: &OpenError, locale: Locale) -> String {
    match error {
        OpenError::Cancelled => t!(locale, "called-off"),
        OpenError::Folder { path, source } => {
            t!(locale, "error-open-folder", path = shown_path(path), detail = write_error(source, locale))
        }
        OpenError::File { path, source } => match source.kind() {
            io::ErrorKind::IsADirectory => t!(locale, "error-open-is_folder", path = shown_path(path)),
            io::ErrorKind::PermissionDenied => t!(locale, "error-open-denied", path = shown_path(path)),
            io::ErrorKind::StorageFull => t!(locale, "error-open-full", path = shown_path(path)),
            _ => t!(locale, "error-open-file", path = shown_path(path), detail = read_error(source, locale)),
        },
        OpenError::NotAFile { path } => t!(locale, "error-open-not_a_file", path = shown_path(path)),
        OpenError::Disk { path } => t!(locale, "error-open-disk", path = shown_path(path)),
        OpenError::NotSqlite { path } => t!(locale, "error-open-not_sqlite", path = shown_path(path)),
        OpenError::Empty { path } => t!(locale, "error-open-empty", path = shown_path(path)),
        OpenError::Foreign { path, .. } => t!(locale, "error-open-foreign", path = shown_path(path)),
        OpenError::Newer { path, .. } => t!(locale, "error-open-newer", path = shown_path(path)),
        OpenError::Altered { path, object } => {
            t!(locale, "error-open-altered", path = shown_path(path), detail = object.as_str())
        }
        OpenError::Damaged { path, .. } => t!(locale, "error-open-damaged", path = shown_path(path)),
        OpenError::OlderReadOnly { path, .. } => t!(locale, "error-open-older_read_only", path = shown_path(path)),
        OpenError::Busy { path } => t!(locale, "error-open-busy", path = shown_path(path)),
        OpenError::Denied { path } => t!(locale, "error-open-denied", path = shown_path(path)),
        OpenError::ReadOnly { path } => t!(locale, "error-open-read_only", path = shown_path(path)),
        OpenError::Full { path } => t!(locale, "error-open-full", path = shown_path(path)),
        OpenError::Migration { path, .. } => t!(locale, "error-open-migration", path = shown_path(path)),
        OpenError::Sqlite { path, .. } => t!(locale, "error-open-sqlite", path = shown_path(path)),
    }
}

/// Why a backup, a copy, a restoration or a salvage failed.
pub fn backup_error(error: &BackupError, locale: Locale) -> String {
    match error {
        BackupError::Cancelled => t!(locale, "called-off"),
        BackupError::File { path, source } => {
            t!(locale, "error-backup-file", path = shown_path(path), detail = io_error(source, locale))
        }
        BackupError::Denied { path } => t!(locale, "error-backup-denied", path = shown_path(path)),
        BackupError::Disk { path } => t!(locale, "error-backup-disk", path = shown_path(path)),
        BackupError::Full { path } => t!(locale, "error-backup-full", path = shown_path(path)),
        BackupError::Exists { path } => t!(locale, "error-backup-exists", path = shown_path(path)),
        BackupError::Damaged { path, .. } => t!(locale, "error-backup-damaged", path = shown_path(path)),
        BackupError::Busy { path } => t!(locale, "error-backup-busy", path = shown_path(path)),
        BackupError::Open(error) => open_error(error, locale),
        BackupError::Sqlite { path, .. } => t!(locale, "error-backup-sqlite", path = shown_path(path)),
    }
}

/// Why a bundle could not be read.
pub fn bundle_error(error: &BundleError, locale: Locale) -> String {
    match error {
        BundleError::File(error) => read_error(error, locale),
        BundleError::TooLarge => t!(locale, "error-bundle-large"),
        BundleError::Foreign { line: 0, .. } => t!(locale, "error-bundle-foreign"),
        BundleError::Foreign { line, .. } => t!(locale, "error-bundle-damaged", line = *line),
        BundleError::Newer => t!(locale, "error-bundle-newer"),
        BundleError::Sealed => t!(locale, "error-bundle-sealed"),
        BundleError::WrongPassphrase => t!(locale, "error-bundle-passphrase"),
        BundleError::Row(error) => store_error(error, locale),
        BundleError::Cancelled => t!(locale, "called-off"),
    }
}

/// Why a text did not come back from the user's own editor, and where what it wrote lies.
pub fn editor_error(error: &EditorError, locale: Locale) -> String {
    let (case, command, detail) = match &error.fault {
        EditorFault::NotStarted(command, source) if source.kind() == io::ErrorKind::NotFound => {
            ("missing", command.clone(), String::new())
        }
        EditorFault::NotStarted(command, source) => ("start", command.clone(), io_error(source, locale)),
        EditorFault::Failed(command, status) => {
            let code = status.code().map(|code| t!(locale, "error-editor-code", code = code));
            ("failed", command.clone(), code.unwrap_or_else(|| t!(locale, "error-editor-ended")))
        }
        EditorFault::TooLarge => ("too_large", String::new(), String::new()),
        EditorFault::NotText => ("not_text", String::new(), String::new()),
        EditorFault::File(source) => ("file", String::new(), io_error(source, locale)),
    };
    let told = t!(locale, "error-editor", case = case, command = command, detail = detail);
    match &error.left {
        Some(path) => format!("{told} {}", t!(locale, "error-editor-left", path = shown_path(path))),
        None => told,
    }
}

/// Why the settings could not be read or saved. What the reader of the file says of it stands in the log.
pub fn settings_error(error: &ConfigError, locale: Locale) -> String {
    match error {
        ConfigError::File { path, source } => format!("{}: {}", shown_path(path), write_error(source, locale)),
        ConfigError::Content { path, line, message } => {
            tracing::warn!(line, why = log::unquoted(message), "the settings file is not sound");
            t!(locale, "error-settings-content", path = shown_path(path), line = *line)
        }
    }
}

/// Why a file that was named cannot be read.
pub fn read_error(error: &io::Error, locale: Locale) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => t!(locale, "error-io-no_file"),
        _ => io_error(error, locale),
    }
}

/// Why a file cannot be written where it was to go.
pub fn write_error(error: &io::Error, locale: Locale) -> String {
    match error.kind() {
        io::ErrorKind::NotFound => t!(locale, "error-io-no_place"),
        _ => io_error(error, locale),
    }
}

/// The reasons of the system in the user's language. Its own words, which are English or those of another program, stand in
/// the log.
pub fn io_error(error: &io::Error, locale: Locale) -> String {
    if error.get_ref().is_some_and(|inner| inner.is::<IsWorkbook>()) {
        return t!(locale, "error-io-is_workbook");
    }
    match error.kind() {
        io::ErrorKind::NotFound => t!(locale, "error-io-not_found"),
        io::ErrorKind::PermissionDenied => t!(locale, "error-io-permission"),
        io::ErrorKind::ReadOnlyFilesystem => t!(locale, "error-io-read_only"),
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => t!(locale, "error-io-full"),
        io::ErrorKind::NotADirectory | io::ErrorKind::AlreadyExists => t!(locale, "error-io-no_folder"),
        io::ErrorKind::IsADirectory => t!(locale, "error-io-is_folder"),
        io::ErrorKind::Unsupported => t!(locale, "import-odd-file"),
        io::ErrorKind::InvalidFilename => t!(locale, "error-io-name"),
        io::ErrorKind::FileTooLarge => t!(locale, "error-io-large"),
        io::ErrorKind::ResourceBusy | io::ErrorKind::ExecutableFileBusy => t!(locale, "error-io-held"),
        io::ErrorKind::StaleNetworkFileHandle
        | io::ErrorKind::HostUnreachable
        | io::ErrorKind::NetworkUnreachable
        | io::ErrorKind::NetworkDown
        | io::ErrorKind::TimedOut => t!(locale, "error-io-network"),
        _ if platform::is_medium_fault(error) => t!(locale, "error-io-medium"),
        _ if platform::is_held_elsewhere(error) => t!(locale, "error-io-held"),
        kind => {
            let (code, text) = (error.raw_os_error(), error.to_string());
            tracing::warn!(?kind, code, why = log::unquoted(&text), "the system refuses something");
            t!(locale, "error-io-other")
        }
    }
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;
    use crate::{config::Config, domain::Table, i18n::KEYS};

    #[test]
    fn every_error_of_the_store_has_a_text_in_both_languages() {
        let (table, id, path) = (Table::Deal, uuid::Uuid::now_v7(), PathBuf::from("/w.debrief"));
        let errors = [
            StoreError::Overtaken { table, id },
            StoreError::Missing { table, id },
            StoreError::Rule("UNIQUE constraint failed".into()),
            StoreError::ForeignRow { table, name: "Line 3".into(), column: Some("outcome".into()) },
            StoreError::Outdated,
            StoreError::NotEmpty,
            StoreError::OtherRow { table },
            StoreError::Sealed,
            StoreError::SealedSince,
            StoreError::Withheld,
            StoreError::EndsHiding,
            StoreError::Busy,
            StoreError::FileReplaced { path: path.clone(), gone: true },
            StoreError::FileReplaced { path, gone: false },
            StoreError::Newer,
            StoreError::ReadOnly,
            StoreError::Full,
            StoreError::TooLarge,
            StoreError::Disk(rusqlite::Error::InvalidQuery),
            StoreError::Folder,
            StoreError::Damaged("page 7".into()),
            StoreError::Sqlite(rusqlite::Error::InvalidQuery),
        ];
        for error in errors {
            let key = format!("error-store-{}", error.kind());
            assert!(KEYS.contains(&key.as_str()), "{key}");
            let texts = [Locale::EN, Locale::DE].map(|locale| store_error(&error, locale));
            assert_ne!(texts[0], texts[1]);
            for text in texts {
                assert!(text.ends_with('.') && !text.contains(['{', '}']) && !text.contains("error-"), "{text}");
            }
        }
    }

    const FOREIGN: &str = "database disk image is malformed";

    fn said(code: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(rusqlite::ffi::Error::new(code), Some(FOREIGN.to_owned()))
    }

    /// Both languages say something of their own, in whole sentences, and nothing that another program has said.
    fn is_ours(text: impl Fn(Locale) -> String) {
        let texts = [Locale::EN, Locale::DE].map(text);
        assert_ne!(texts[0], texts[1]);
        for text in texts {
            assert!(!text.contains(FOREIGN) && !text.contains("QLite") && !text.contains(['{', '}']), "{text}");
        }
    }

    #[test]
    fn nothing_that_sqlite_says_is_shown() {
        let path = || PathBuf::from("/w.debrief");
        for code in [rusqlite::ffi::SQLITE_ERROR, rusqlite::ffi::SQLITE_NOMEM, rusqlite::ffi::SQLITE_MISUSE] {
            is_ours(|locale| store_error(&StoreError::from(said(code)), locale));
            is_ours(|locale| open_error(&OpenError::Sqlite { path: path(), source: said(code) }, locale));
            is_ours(|locale| backup_error(&BackupError::Sqlite { path: path(), source: said(code) }, locale));
        }
        let query = "ALTER TABLE".to_owned();
        let source = || rusqlite_migration::Error::RusqliteError { query: query.clone(), err: said(1) };
        is_ours(|locale| open_error(&OpenError::Migration { path: path(), source: source() }, locale));
        let detail = || FOREIGN.to_owned();
        is_ours(|locale| open_error(&OpenError::Damaged { path: path(), detail: detail() }, locale));
        is_ours(|locale| backup_error(&BackupError::Damaged { path: path(), detail: detail() }, locale));
        is_ours(|locale| open_error(&OpenError::Full { path: path() }, locale));
        is_ours(|locale| backup_error(&BackupError::Denied { path: path() }, locale));
        is_ours(|locale| backup_error(&BackupError::Disk { path: path() }, locale));
    }

    #[test]
    fn what_the_system_refuses_is_told_in_words_of_ours() {
        use io::ErrorKind as Kind;
        for kind in [
            Kind::NotFound,
            Kind::PermissionDenied,
            Kind::ReadOnlyFilesystem,
            Kind::StorageFull,
            Kind::NotADirectory,
            Kind::IsADirectory,
            Kind::InvalidFilename,
            Kind::FileTooLarge,
            Kind::ResourceBusy,
            Kind::TimedOut,
            Kind::UnexpectedEof,
        ] {
            is_ours(|locale| io_error(&io::Error::new(kind, FOREIGN), locale));
        }
        is_ours(|locale| io_error(&io::Error::other(FOREIGN), locale));
        #[cfg(unix)]
        assert_eq!(io_error(&io::Error::from_raw_os_error(5), Locale::EN), t!(Locale::EN, "error-io-medium"));
    }

    #[test]
    fn settings_that_cannot_be_saved_say_why_in_words_of_ours() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.toml");
        std::fs::write(&path, "theme = \"dark\"\nlanguage = = 1\n").unwrap();
        let unsound = Config::save_setting(&path, "theme", None).unwrap_err();
        assert!(settings_error(&unsound, Locale::DE).contains("config.toml, Zeile 2"), "{unsound:?}");
        let foreign = unsound.to_string();
        assert!(foreign.contains("TOML"), "{foreign}");
        for locale in [Locale::EN, Locale::DE] {
            let told = settings_error(&unsound, locale);
            assert!(!told.contains("TOML") && !told.contains("expected"), "{told}");
        }
        let source = || io::Error::new(io::ErrorKind::PermissionDenied, FOREIGN);
        is_ours(|locale| settings_error(&ConfigError::File { path: path.clone(), source: source() }, locale));
    }

    #[cfg(unix)]
    #[test]
    fn an_editor_that_fails_is_told_of_in_words_of_ours() {
        use std::os::unix::process::ExitStatusExt;
        for (raw, english, german) in [(1 << 8, "code 1", "Code 1"), (9, "was ended", "wurde beendet")] {
            let failed = |locale| {
                let fault = EditorFault::Failed("vi".to_owned(), std::process::ExitStatus::from_raw(raw));
                editor_error(&EditorError { fault, left: None }, locale)
            };
            assert!(failed(Locale::EN).contains(english) && !failed(Locale::EN).contains("status"));
            assert!(failed(Locale::DE).contains(german) && !failed(Locale::DE).contains("signal"));
        }
    }

    #[test]
    fn a_file_that_is_missing_is_called_a_file_and_a_folder_a_folder() {
        let missing = io::Error::from(io::ErrorKind::NotFound);
        for (locale, file, folder) in [(Locale::EN, "file", "folder"), (Locale::DE, "Datei", "Ordner")] {
            let (read, written) = (read_error(&missing, locale), write_error(&missing, locale));
            assert!(read.contains(file) && !read.contains(folder), "{read}");
            assert!(written.contains(folder) && !written.contains(file), "{written}");
        }
    }
}
