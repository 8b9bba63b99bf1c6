//! What can go wrong with a workbook.

use std::{
    io,
    path::{Path, PathBuf},
};

use rusqlite::ErrorCode;
use uuid::Uuid;

use super::Conflict;
use crate::{
    domain::{Keyed, Table},
    log, platform,
};

/// Why a workbook could not be opened.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// The work was called off.
    #[error("cancelled")]
    Cancelled,
    /// The folder for a new workbook cannot be made.
    #[error("cannot create the folder {}: {source}", path.display())]
    Folder {
        /// The folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// The file cannot be made or read.
    #[error("cannot open {}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// It is a device, a named pipe or the like.
    #[error("{} is no ordinary file", path.display())]
    NotAFile {
        /// What stands there.
        path: PathBuf,
    },
    /// The medium does not let it be read.
    #[error("{} cannot be read: the medium reports an error", path.display())]
    Disk {
        /// The file.
        path: PathBuf,
    },
    /// The file is no SQLite database.
    #[error("{} is no workbook: it is no SQLite file", path.display())]
    NotSqlite {
        /// The file.
        path: PathBuf,
    },
    /// The file holds nothing. Opening makes a workbook of it, so only what looks without writing says so.
    #[error("{} is empty", path.display())]
    Empty {
        /// The file.
        path: PathBuf,
    },
    /// The file is a database of another program.
    #[error("{} is no workbook: it belongs to another program", path.display())]
    Foreign {
        /// The file.
        path: PathBuf,
        /// The `application_id` found there.
        application_id: i32,
    },
    /// The workbook was written by a newer debrief.
    #[error("{} was written by a newer debrief (format {found}; this one knows {known}): please update", path.display())]
    Newer {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i32,
        /// The newest format that this program knows.
        known: i32,
    },
    /// The workbook holds something that no workbook holds, or lacks something that every workbook has. It is not
    /// opened because that could act by itself; [`super::salvage`] makes a clean copy.
    #[error("{} has been altered by another program ({object})", path.display())]
    Altered {
        /// The file.
        path: PathBuf,
        /// The first such thing: its kind and name.
        object: String,
    },
    /// The file is damaged; [`super::salvage`] makes a copy of what can be read.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        detail: String,
    },
    /// The workbook would have to be migrated, but was to be opened for reading only.
    #[error("{} has an older format ({found}) and can only be opened where it may be written to", path.display())]
    OlderReadOnly {
        /// The file.
        path: PathBuf,
        /// Its format.
        found: i32,
    },
    /// Another program holds the file and does not let go of it.
    #[error("{} is in use by another program", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// The system does not let this user at the file.
    #[error("no permission to open {}", path.display())]
    Denied {
        /// The file.
        path: PathBuf,
    },
    /// The file cannot be written to, and opening it would have to: a new one, or one in an older format.
    #[error("{} is read-only", path.display())]
    ReadOnly {
        /// The file.
        path: PathBuf,
    },
    /// No room is left for what opening has to write: a new file, or one in the present format.
    #[error("no room is left for {}", path.display())]
    Full {
        /// The file.
        path: PathBuf,
    },
    /// The file could not be brought to this program's format; it is as it was.
    #[error("cannot bring {} to the present format: {source}", path.display())]
    Migration {
        /// The file.
        path: PathBuf,
        /// Why.
        source: rusqlite_migration::Error,
    },
    /// Anything else.
    #[error("cannot open {}: {source}", path.display())]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// Why.
        source: rusqlite::Error,
    },
}

/// Why a backup, a copy or its restoration failed. What was there is still there.
#[derive(Debug, thiserror::Error)]
pub enum BackupError {
    /// It was called off.
    #[error("cancelled")]
    Cancelled,
    /// A file or folder cannot be made or read.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// No room is left for it.
    #[error("no room is left for {}", path.display())]
    Full {
        /// What was to be made.
        path: PathBuf,
    },
    /// The system lets nobody write or read there: a missing right, or a medium that is read-only.
    #[error("no permission to write or read {}", path.display())]
    Denied {
        /// The file or folder.
        path: PathBuf,
    },
    /// The medium does not read or write.
    #[error("{} cannot be read or written: the medium reports an error", path.display())]
    Disk {
        /// The file.
        path: PathBuf,
    },
    /// There is a file already where the copy was to go.
    #[error("{} exists already", path.display())]
    Exists {
        /// That file.
        path: PathBuf,
    },
    /// The file to copy is damaged, or its copy came out so.
    #[error("{} is damaged: {detail}", path.display())]
    Damaged {
        /// The file.
        path: PathBuf,
        /// What SQLite says.
        detail: String,
    },
    /// Another program is writing to the file and does not finish.
    #[error("{} is in use by another program", path.display())]
    Busy {
        /// The file.
        path: PathBuf,
    },
    /// It is no workbook that this program can open.
    #[error(transparent)]
    Open(#[from] OpenError),
    /// Anything else that SQLite reports.
    #[error("{}: {source}", path.display())]
    Sqlite {
        /// The file.
        path: PathBuf,
        /// Why.
        source: rusqlite::Error,
    },
}

impl BackupError {
    pub(super) fn file(path: &Path, source: io::Error) -> Self {
        let path = path.to_path_buf();
        match source.kind() {
            io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => Self::Full { path },
            io::ErrorKind::AlreadyExists => Self::Exists { path },
            io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => Self::Denied { path },
            _ if platform::is_medium_fault(&source) => Self::Disk { path },
            _ => Self::File { path, source },
        }
    }

    pub(super) fn sqlite(path: &Path, source: rusqlite::Error) -> Self {
        note(&source);
        let path = path.to_path_buf();
        match source.sqlite_error_code() {
            Some(ErrorCode::OperationInterrupted) => Self::Cancelled,
            Some(ErrorCode::DiskFull) => Self::Full { path },
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
                Self::Busy { path }
            }
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::Denied { path },
            Some(ErrorCode::SystemIoFailure) => Self::Disk { path },
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => {
                Self::Damaged { path, detail: source.to_string() }
            }
            _ => Self::Sqlite { path, source },
        }
    }
}

/// Notes in the log what SQLite says of a failure: users are told in words of their own. That it was called off is no failure.
pub(super) fn note(error: &rusqlite::Error) {
    if error.sqlite_error_code() == Some(ErrorCode::OperationInterrupted) {
        return;
    }
    let (code, text) = (error.sqlite_error().map(|error| error.extended_code), error.to_string());
    tracing::warn!(code, why = log::unquoted(&text), "the workbook's file");
}

/// Why a reading or an edit failed. A failed edit has changed nothing.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// It was called off.
    #[error("cancelled")]
    Cancelled,
    /// The edit changes what another instance has changed since it was seen. Nothing of it is written.
    #[error("{0}")]
    Conflict(Box<Conflict>),
    /// The edit cannot be taken back or made again: another program has changed one of its rows since.
    #[error("this {} has been changed by another program since", table.key())]
    Overtaken {
        /// The row's table.
        table: Table,
        /// Its id.
        id: Uuid,
    },
    /// There is no such row.
    #[error("there is no such {}", table.key())]
    Missing {
        /// The table.
        table: Table,
        /// The id.
        id: Uuid,
    },
    /// The edit breaks a rule of the file: something is there twice, or refers to something that is not there.
    #[error("this would break a rule of the workbook: {0}")]
    Rule(String),
    /// A row that was to be taken over from another file is not one that this program writes. Nothing of it is written.
    #[error("a {} to be taken over is not as this program writes it: {column:?}", table.key())]
    ForeignRow {
        /// The row's table.
        table: Table,
        /// What it is called in that file, or its id.
        name: String,
        /// The field that is wrong, where it can be told.
        column: Option<String>,
    },
    /// The workbook is no longer as it was shown when somebody decided.
    #[error("the workbook has been changed in the meantime")]
    Outdated,
    /// The workbook holds deals already, and what was to be done is for an empty one.
    #[error("the workbook holds deals already")]
    NotEmpty,
    /// An update was given two different rows: a fault of the program.
    #[error("an update of one {} was given another", table.key())]
    OtherRow {
        /// Their table.
        table: Table,
    },
    /// What was to be taken back has brought a deal for which a prediction has been locked since.
    #[error("a prediction has been locked since")]
    SealedSince,
    /// A prediction that has been locked was to be changed.
    #[error("a locked prediction is not changed")]
    Sealed,
    /// The edit would have changed what is hidden while it is made; whoever made it refused it.
    #[error("the edit would change what is hidden now")]
    Withheld,
    /// The edit would have ended that one side is heard without the other's account; whoever made it refused it.
    #[error("the edit would end a blind sitting")]
    EndsHiding,
    /// Another instance is writing and did not finish in time.
    #[error("the workbook is in use by another program; try again")]
    Busy,
    /// The file was moved, deleted or replaced while it was open. Nothing more is written; what was saved so far can
    /// be kept with [`super::Workbook::save_copy_as`].
    #[error("{} has been {} while it was open", path.display(), if *gone { "moved or deleted" } else { "replaced" })]
    FileReplaced {
        /// Where it was opened.
        path: PathBuf,
        /// Whether nothing stands there now; else another file does.
        gone: bool,
    },
    /// A newer version of the program has brought the file to its own format while it was open here.
    #[error("a newer debrief has brought the workbook to its format")]
    Newer,
    /// The file or its medium cannot be written to.
    #[error("the workbook is read-only")]
    ReadOnly,
    /// The medium is full.
    #[error("no room is left on the medium")]
    Full,
    /// The edit has more to note than fits one value of the file: a merge of hundreds of thousands of rows each of which was changed
    /// by itself.
    #[error("too much for one edit")]
    TooLarge,
    /// The medium could not be read or written, and the next try may fare better.
    #[error("the medium does not read or write: {0}")]
    Disk(rusqlite::Error),
    /// No file can be made in the workbook's folder, as every edit needs for a moment.
    #[error("the workbook's folder cannot be written to")]
    Folder,
    /// The file is damaged.
    #[error("the workbook is damaged: {0}")]
    Damaged(String),
    /// Anything else that SQLite reports.
    #[error(transparent)]
    Sqlite(rusqlite::Error),
}

impl StoreError {
    /// The kind of error in one word: for the log, and at the end of its text's key (`error-store-KIND`).
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Cancelled => "cancelled",
            Self::Conflict(_) => "conflict",
            Self::Overtaken { .. } => "overtaken",
            Self::Missing { .. } => "missing",
            Self::Rule(_) => "rule",
            Self::ForeignRow { .. } => "foreign_row",
            Self::Outdated => "outdated",
            Self::NotEmpty => "not_empty",
            Self::OtherRow { .. } => "other_row",
            Self::Sealed => "sealed",
            Self::SealedSince => "sealed_since",
            Self::Withheld => "withheld",
            Self::EndsHiding => "ends_hiding",
            Self::Busy => "busy",
            Self::FileReplaced { gone: true, .. } => "file_gone",
            Self::FileReplaced { gone: false, .. } => "file_replaced",
            Self::Newer => "newer",
            Self::ReadOnly => "read_only",
            Self::Full => "full",
            Self::TooLarge => "too_large",
            Self::Disk(_) => "disk",
            Self::Folder => "folder",
            Self::Damaged(_) => "damaged",
            Self::Sqlite(_) => "sqlite",
        }
    }
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        note(&error);
        match error.sqlite_error_code() {
            Some(ErrorCode::OperationInterrupted) => Self::Cancelled,
            Some(ErrorCode::ConstraintViolation) => Self::Rule(error.to_string()),
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked | ErrorCode::FileLockingProtocolFailed) => {
                Self::Busy
            }
            Some(ErrorCode::ReadOnly) => Self::ReadOnly,
            Some(ErrorCode::DiskFull) => Self::Full,
            Some(ErrorCode::TooBig) => Self::TooLarge,
            Some(ErrorCode::SystemIoFailure) => Self::Disk(error),
            Some(ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::Folder,
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Self::Damaged(error.to_string()),
            _ => Self::Sqlite(error),
        }
    }
}

impl From<serde_json::Error> for StoreError {
    fn from(error: serde_json::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}

impl From<uuid::Error> for StoreError {
    fn from(error: uuid::Error) -> Self {
        Self::Damaged(error.to_string())
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi::{self, Error};

    use super::*;

    fn said(code: i32) -> rusqlite::Error {
        rusqlite::Error::SqliteFailure(Error::new(code), Some("SQL logic error".to_owned()))
    }

    #[test]
    fn every_refusal_of_the_file_that_a_user_can_meet_has_a_kind_of_its_own() {
        for (code, kind) in [
            (ffi::SQLITE_INTERRUPT, "cancelled"),
            (ffi::SQLITE_FULL, "full"),
            (ffi::SQLITE_TOOBIG, "too_large"),
            (ffi::SQLITE_READONLY, "read_only"),
            (ffi::SQLITE_BUSY, "busy"),
            (ffi::SQLITE_LOCKED, "busy"),
            (ffi::SQLITE_PROTOCOL, "busy"),
            (ffi::SQLITE_CORRUPT, "damaged"),
            (ffi::SQLITE_NOTADB, "damaged"),
            (ffi::SQLITE_IOERR_READ, "disk"),
            (ffi::SQLITE_PERM, "folder"),
            (ffi::SQLITE_CANTOPEN, "folder"),
            (ffi::SQLITE_ERROR, "sqlite"),
        ] {
            assert_eq!(StoreError::from(said(code)).kind(), kind, "{code}");
        }
    }

    #[test]
    fn every_refusal_of_a_copy_that_a_user_can_meet_has_a_kind_of_its_own() {
        let path = Path::new("copy.debrief");
        let of = |code| BackupError::sqlite(path, said(code));
        assert!(matches!(of(ffi::SQLITE_INTERRUPT), BackupError::Cancelled));
        assert!(matches!(of(ffi::SQLITE_FULL), BackupError::Full { .. }));
        assert!(matches!(of(ffi::SQLITE_BUSY), BackupError::Busy { .. }));
        assert!(matches!(of(ffi::SQLITE_CORRUPT), BackupError::Damaged { .. }));
        for code in [ffi::SQLITE_READONLY, ffi::SQLITE_CANTOPEN, ffi::SQLITE_PERM] {
            assert!(matches!(of(code), BackupError::Denied { .. }), "{code}");
        }
        assert!(matches!(of(ffi::SQLITE_IOERR_WRITE), BackupError::Disk { .. }));
        let of = |kind: io::ErrorKind| BackupError::file(path, kind.into());
        assert!(matches!(of(io::ErrorKind::PermissionDenied), BackupError::Denied { .. }));
        assert!(matches!(of(io::ErrorKind::StorageFull), BackupError::Full { .. }));
        assert!(matches!(of(io::ErrorKind::NotFound), BackupError::File { .. }));
    }
}
