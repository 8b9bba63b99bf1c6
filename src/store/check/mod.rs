//! Whether a workbook is sound: the file, its history, its search index, and the rules that no single row can keep.
//!
//! Checking changes nothing and needs little memory however large the file is: what has to be sorted or gathered is
//! kept in SQLite's temporary tables, on the disk.

mod journal;
mod rules;
mod search;

pub(super) use rules::OF_ONE_DEAL;

use std::{collections::HashMap, path::Path};

use rusqlite::{Connection, ffi};

use super::{
    OpenError, SCHEMA_VERSION,
    guard::{self, Difference, open_error},
    interrupt::Interrupts,
    open::connect,
    scratch::Scratch,
};
use crate::{
    domain::{Table, keyed_enum},
    work::{Task, Watch},
};

keyed_enum! {
    /// What is wrong; the text is the language file's message `check-KEY`.
    CheckKind, "check" {
        /// The last edit was cut off; the next opening takes it back.
        Unfinished = "unfinished",
        /// SQLite finds the file damaged.
        Integrity = "integrity",
        /// A table, view, trigger or index is too many, missing or not as the program makes it.
        Schema = "schema",
        /// The file has an older format: only the file itself was checked.
        OlderFormat = "older_format",
        /// A row refers to one that is not there.
        ForeignKey = "foreign_key",
        /// A row holds something that the program cannot read.
        Unreadable = "unreadable",
        /// An entry of the history cannot be read.
        JournalUnreadable = "journal_unreadable",
        /// Entries of the history are not in a possible order.
        JournalOrder = "journal_order",
        /// An edit of the history begins with a row otherwise than the one before left it: undo or redo ends there.
        JournalChain = "journal_chain",
        /// A row is not what the history says of it.
        RowDiffers = "row_differs",
        /// A row that the history knows is not there.
        RowMissing = "row_missing",
        /// A row is there that the history says was deleted.
        RowNotDeleted = "row_not_deleted",
        /// The history does not know of a row: another program has written it.
        Unjournalled = "unjournalled",
        /// The search does not find what stands in a row.
        SearchMissing = "search_missing",
        /// The search finds in a row what does not stand there.
        SearchStale = "search_stale",
        /// A row belongs to another deal than the one that it hangs on.
        OtherDeal = "other_deal",
        /// Evidence for something that is not there.
        EvidenceForNothing = "evidence_for_nothing",
        /// A finding was set aside for something that is not there.
        WaiverForNothing = "waiver_for_nothing",
        /// Two steps of a deal share their place in the order.
        RankTwice = "rank_twice",
        /// More levers are chosen or under way than can be worked on: two windows have chosen at the same time.
        TooManyLevers = "too_many_levers",
        /// A side of a deal has more leading people than accounts are recorded of.
        TooManyLeads = "too_many_leads",
    }
}

impl CheckKind {
    /// How bad it is.
    pub fn severity(self) -> Severity {
        match self {
            Self::Integrity | Self::Unreadable | Self::JournalUnreadable => Severity::Damage,
            Self::Unfinished | Self::OlderFormat | Self::Unjournalled | Self::WaiverForNothing => Severity::Note,
            // They stand one after the other all the same: by when they were recorded.
            Self::RankTwice | Self::TooManyLevers | Self::TooManyLeads => Severity::Note,
            _ => Severity::Fault,
        }
    }
}

/// How bad something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing need be done.
    Note,
    /// Something does not fit together; everything can be read.
    Fault,
    /// Something cannot be read: a copy of the rest should be made.
    Damage,
}

/// Something that the check has found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckFinding {
    /// What.
    pub kind: CheckKind,
    /// In which table.
    pub table: Option<Table>,
    /// Which row.
    pub id: Option<String>,
    /// More of it, for people who know SQLite: it holds names of columns and tables, and no text of a user.
    pub detail: String,
}

/// What the check has found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Report {
    /// The findings, at most 100 of each kind.
    pub findings: Vec<CheckFinding>,
    /// How many more there are.
    pub left_out: usize,
}

impl Report {
    /// The worst that was found; none if nothing was.
    pub fn worst(&self) -> Option<Severity> {
        self.findings.iter().map(|finding| finding.kind.severity()).max()
    }
}

/// So many findings of a kind are listed.
const LISTED: usize = 100;

#[derive(Default)]
struct Findings {
    report: Report,
    counts: HashMap<CheckKind, usize>,
}

impl Findings {
    fn add(&mut self, kind: CheckKind, table: Option<Table>, id: Option<&str>, detail: impl Into<String>) {
        let count = self.counts.entry(kind).or_default();
        *count += 1;
        if *count > LISTED {
            self.report.left_out += 1;
        } else {
            let id = id.map(str::to_owned);
            self.report.findings.push(CheckFinding { kind, table, id, detail: detail.into() });
        }
    }
}

/// Checks the file at `path`. An empty one is refused ([`OpenError::Empty`]). What is no workbook at all, or one of a newer program, is refused as [`super::Workbook`]
/// refuses it.
pub fn check(path: &Path) -> Result<Report, OpenError> {
    check_watched(path, &Watch::default())
}

/// The same, and `watch` is told how far it has come.
///
/// # Errors
/// As there, and [`OpenError::Cancelled`] when it was to end.
pub fn check_watched(path: &Path, watch: &Watch) -> Result<Report, OpenError> {
    let path = std::path::absolute(path).map_err(|source| OpenError::File { path: path.to_path_buf(), source })?;
    let mut findings = Findings::default();
    let conn = connect(&path, true)?;
    match conn.query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(())) {
        // Only a connection that may write can take back what a crash has left half done.
        Err(error) if extended_code(&error) == Some(ffi::SQLITE_READONLY_ROLLBACK) => {
            drop(conn);
            findings.add(CheckKind::Unfinished, None, None, "");
            let scratch = Scratch::of(&path, &std::env::temp_dir())
                .map_err(|source| OpenError::File { path: path.clone(), source })?;
            connect(&scratch.path(), false)?
                .query_row("SELECT count(*) FROM sqlite_schema", [], |_| Ok(()))
                .map_err(|error| open_error(&path, error))?;
            check_all(&connect(&scratch.path(), true)?, &path, &mut findings, watch)?;
        }
        _ => check_all(&conn, &path, &mut findings, watch)?,
    }
    Ok(findings.report)
}

fn extended_code(error: &rusqlite::Error) -> Option<i32> {
    error.sqlite_error().map(|error| error.extended_code)
}

fn check_all(conn: &Connection, path: &Path, findings: &mut Findings, watch: &Watch) -> Result<(), OpenError> {
    // How much SQLite has to do for its own checks nobody knows.
    watch.at(Task::Checking, 0, 0)?;
    let _interrupts = Interrupts::begin(conn, watch).map_err(|error| open_error(path, error))?;
    conn.pragma_update(None, "temp_store", "FILE").map_err(|error| open_error(path, error))?;
    let format = match guard::refuse_others(conn, path) {
        // Opening would make a workbook of it; but whoever checks it has one in mind, and it is not there.
        Ok(0) => return Err(OpenError::Empty { path: path.to_path_buf() }),
        Ok(format) => format,
        Err(OpenError::Altered { .. }) => {
            let altered = |conn: &Connection| {
                let format = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
                guard::differences(conn, format)
            };
            for difference in altered(conn).map_err(|error| open_error(path, error))? {
                let what = match &difference {
                    Difference::Added(_) => "not ours",
                    Difference::Missing(_) => "missing",
                    Difference::Changed(_) => "changed",
                };
                findings.add(CheckKind::Schema, None, None, format!("{}: {what}", difference.object()));
            }
            // What stands behind the names of our tables is not known: it is not read.
            return Ok(());
        }
        Err(OpenError::Damaged { detail, .. }) => {
            findings.add(CheckKind::Integrity, None, None, detail);
            return run(integrity, conn, findings, watch);
        }
        Err(other) => return Err(other),
    };
    run(integrity, conn, findings, watch)?;
    run(foreign_keys, conn, findings, watch)?;
    if format < SCHEMA_VERSION {
        findings.add(CheckKind::OlderFormat, None, None, format!("{format} < {SCHEMA_VERSION}"));
        return Ok(());
    }
    let ours: [Part; 3] = [rules::check, journal::check, search::check];
    ours.into_iter().zip(0..).try_for_each(|(part, at)| run(part, conn, findings, &watch.share(at, 3)))
}

/// A part of the check, which ends with an error where something cannot be read, or was to end.
type Part = fn(&Connection, &mut Findings, &Watch) -> rusqlite::Result<()>;

fn run(part: Part, conn: &Connection, findings: &mut Findings, watch: &Watch) -> Result<(), OpenError> {
    let result = part(conn, findings, watch);
    // What was called off has found nothing.
    watch.go_on()?;
    if let Err(error) = result {
        findings.add(CheckKind::Integrity, None, None, error.to_string());
    }
    Ok(())
}

/// How many rows these tables have together; 0 where that cannot be said.
pub(super) fn count_rows<'a>(conn: &Connection, tables: impl IntoIterator<Item = &'a str>) -> u64 {
    let rows = |table| conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get::<_, i64>(0));
    tables.into_iter().map(rows).sum::<rusqlite::Result<i64>>().map_or(0, i64::unsigned_abs)
}

/// SQLite's own check: pages, indexes, types, constraints of rows, the search index's inner order.
///
/// On a connection that may not write at all, SQLite leaves out the constraints of rows (CHECK). A second one is used
/// that could write and is forbidden to, if the file can be opened so.
fn integrity(conn: &Connection, findings: &mut Findings, watch: &Watch) -> rusqlite::Result<()> {
    let able = conn.path().and_then(|path| connect(Path::new(path), false).ok());
    if let Some(able) = &able {
        able.pragma_update(None, "query_only", true)?;
    }
    let _interrupts = able.as_ref().map(|able| Interrupts::begin(able, watch)).transpose()?;
    let conn = able.as_ref().unwrap_or(conn);
    let mut statement = conn.prepare("PRAGMA integrity_check")?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let line: String = row.get(0)?;
        if line != "ok" {
            findings.add(CheckKind::Integrity, None, None, line);
        }
    }
    Ok(())
}

fn foreign_keys(conn: &Connection, findings: &mut Findings, _watch: &Watch) -> rusqlite::Result<()> {
    let mut statement = conn.prepare("PRAGMA foreign_key_check")?;
    let mut found = statement.query([])?;
    while let Some(row) = found.next()? {
        let (table, rowid): (String, Option<i64>) = (row.get(0)?, row.get(1)?);
        let parent: String = row.get(2)?;
        let id: Option<String> = match rowid {
            Some(rowid) => conn
                .query_row(&format!("SELECT * FROM \"{table}\" WHERE rowid = ?1"), [rowid], |row| row.get("id"))
                .ok(),
            None => None,
        };
        let known = crate::domain::Keyed::from_key(&table);
        findings.add(CheckKind::ForeignKey, known, id.as_deref(), format!("{table} → {parent}"));
    }
    Ok(())
}
