//! The file of an export, opened: a table, how it was found to be written, and the events where it is a log.

use std::{
    io::Read,
    path::{Path, PathBuf},
};

use crate::{
    domain::Keyed,
    exchange::bundle::is_source,
    exchange::export::tables_beside_the_deals,
    exchange::import::{
        ImportError, Refusal,
        log::{EventLog, LogKind, is_packed, read_ocel_file, read_xes},
        table::{Encoding, Join, Table, join, read_csv, read_xlsx},
    },
    log,
    store::open_ordinary,
    work::Watch,
};

/// How the files of older Excels begin, and newer ones that a password protects.
const OLD_EXCEL: [u8; 4] = [0xd0, 0xcf, 0x11, 0xe0];

/// What the user says of a file; what he does not say is found out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Reading {
    /// How its text is written.
    pub encoding: Option<Encoding>,
    /// What stands between two cells.
    pub delimiter: Option<char>,
    /// Which part of it: the sheet of a spreadsheet, or the type of objects that are the deals of a log.
    pub part: Option<String>,
    /// The line of a table where its heads stand, from 1.
    pub heads: Option<u64>,
}

/// How a file is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    /// As delimited text.
    Text {
        /// How.
        encoding: Encoding,
        /// What stands between two cells.
        delimiter: char,
    },
    /// As a spreadsheet.
    Sheet {
        /// The sheet that was read.
        name: String,
        /// All sheets.
        names: Vec<String>,
    },
    /// As an event log: a row of the table is a trace.
    Log,
    /// As an object-centric event log: a row of the table is an object of a type.
    Objects {
        /// The type that is taken for the deals.
        name: String,
        /// All types that can be.
        names: Vec<String>,
    },
}

/// An opened file.
#[derive(Debug)]
pub struct CrmFile {
    /// Where it lies.
    pub path: PathBuf,
    /// Its own heads.
    pub heads: Vec<String>,
    /// Its table, with what is joined to it.
    pub table: Table,
    /// How it is written.
    pub shape: Shape,
    /// Its events, where it is a log.
    pub log: Option<EventLog>,
    /// What is joined.
    pub joined: Option<Joined>,
}

/// A file that is joined to another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Joined {
    /// Where it lies.
    pub path: PathBuf,
    /// How it is written.
    pub shape: Shape,
    /// By which columns the two belong together.
    pub by: Join,
}

impl Joined {
    /// The sheet that is joined, and all that can be, where there is a choice.
    pub fn sheets(&self) -> Option<(&str, &[String])> {
        match &self.shape {
            Shape::Sheet { name, names } if names.len() > 1 => Some((name, names)),
            _ => None,
        }
    }
}

impl CrmFile {
    /// Opens a file. Whether it is a spreadsheet or a log is seen from what is in it, not from its name.
    ///
    /// # Errors
    /// When it cannot be read, or is refused.
    pub fn open(path: &Path, reading: &Reading, watch: &Watch) -> Result<Self, ImportError> {
        let opened = Self::read(path, reading, watch);
        if let Err(ImportError::Refused { refusal: refusal @ Refusal::Broken, line, detail, .. }) = &opened {
            // What a decoder says helps nobody but who looks for the cause.
            let why = log::unquoted(detail);
            tracing::warn!(refusal = refusal.key(), line, why, "a file is refused");
        }
        opened
    }

    fn read(path: &Path, reading: &Reading, watch: &Watch) -> Result<Self, ImportError> {
        let failed = |source| ImportError::File { path: path.to_owned(), source };
        let mut head = Vec::new();
        open_ordinary(path).map_err(failed)?.take(1024).read_to_end(&mut head).map_err(failed)?;
        if is_source(path).map_err(failed)? {
            let path = path.to_owned();
            return Err(ImportError::Refused { path, refusal: Refusal::Ours, line: 0, detail: String::new() });
        }
        if head.starts_with(&OLD_EXCEL) {
            let path = path.to_owned();
            return Err(ImportError::Refused { path, refusal: Refusal::OldExcel, line: 0, detail: String::new() });
        }
        let kind = LogKind::of(path);
        if is_web_page(&head) {
            let path = path.to_owned();
            return Err(ImportError::Refused { path, refusal: Refusal::WebPage, line: 0, detail: String::new() });
        }
        if kind.is_none() && is_called_a_log(path) {
            let path = path.to_owned();
            return Err(ImportError::Refused { path, refusal: Refusal::Foreign, line: 0, detail: String::new() });
        }
        if kind.is_none() && is_packed(&head) {
            return Err(ImportError::Refused {
                path: path.to_owned(),
                refusal: Refusal::Packed,
                line: 0,
                detail: String::new(),
            });
        }
        let mut log = None;
        let (table, shape) = if head.starts_with(b"PK\x03\x04") {
            let (table, name, names) = read_xlsx(path, reading.part.as_deref(), reading.heads, watch)?;
            (table, Shape::Sheet { name, names })
        } else {
            match kind {
                Some(LogKind::Xes) => {
                    let (table, events) = read_xes(path, watch)?;
                    log = Some(events);
                    (table, Shape::Log)
                }
                Some(LogKind::Ocel) => {
                    let read = read_ocel_file(path, reading.part.as_deref(), watch)?;
                    log = Some(read.log);
                    (read.table, Shape::Objects { name: read.name, names: read.names })
                }
                None => {
                    let read = read_csv(path, reading.encoding, reading.delimiter, reading.heads, watch);
                    let (table, encoding, delimiter) = read.map_err(|error| match error {
                        // What it is called says more than that there is nothing in it.
                        ImportError::Refused { path, refusal: Refusal::Empty, line, detail }
                            if !head.is_empty() && is_called(&path, &["xlsx", "xlsm"]) =>
                        {
                            ImportError::Refused { path, refusal: Refusal::NotExcel, line, detail }
                        }
                        other => other,
                    })?;
                    (table, Shape::Text { encoding, delimiter })
                }
            }
        };
        if let Some(name) = own_table(&table.heads) {
            let (path, detail) = (path.to_owned(), name.to_owned());
            return Err(ImportError::Refused { path, refusal: Refusal::OwnTable, line: 0, detail });
        }
        Ok(Self { path: path.to_owned(), heads: table.heads.clone(), table, shape, log, joined: None })
    }

    /// Joins another file, or another sheet of the same one: this sheet or the one that fits, by these columns or by those
    /// that fit best.
    ///
    /// # Errors
    /// When it cannot be read, there are no such columns, or it is the same table.
    pub fn join(
        &mut self,
        path: &Path,
        sheet: Option<&str>,
        by: Option<Join>,
        watch: &Watch,
    ) -> Result<(), ImportError> {
        let other = self.other(path, sheet, watch)?;
        let refused = |refusal, detail: &str| ImportError::Refused {
            path: path.to_owned(),
            refusal,
            line: 0,
            detail: detail.to_owned(),
        };
        let by = by.or_else(|| Join::likely(&self.table, &other.table));
        let by = by.ok_or_else(|| refused(Refusal::NoJoin, ""))?;
        let name = match &other.shape {
            Shape::Sheet { name, .. } if is_same_file(&self.path, path) => name.clone(),
            _ => path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default(),
        };
        let missing = if self.table.find(&by.left).is_none() { &by.left } else { &by.right };
        let joined = join(&self.table, &other.table, &by, &name);
        self.table = joined.ok_or_else(|| refused(Refusal::NoColumn, missing))?;
        self.joined = Some(Joined { path: path.to_owned(), shape: other.shape, by });
        Ok(())
    }

    /// What is to be joined. Of the same spreadsheet it is never the sheet itself, which would find itself in every row.
    fn other(&self, path: &Path, sheet: Option<&str>, watch: &Watch) -> Result<Self, ImportError> {
        let opened = |sheet: Option<&str>| {
            let reading = Reading { part: sheet.map(str::to_owned), ..Reading::default() };
            Self::open(path, &reading, watch)
        };
        if !is_same_file(&self.path, path) {
            return opened(sheet);
        }
        let itself = || {
            let path = path.to_owned();
            ImportError::Refused { path, refusal: Refusal::Itself, line: 0, detail: String::new() }
        };
        let Shape::Sheet { name: own, names } = &self.shape else { return Err(itself()) };
        let others = names.iter().filter(|name| *name != own);
        if let Some(sheet) = sheet {
            let other = opened(Some(sheet))?;
            return if other.shape == self.shape { Err(itself()) } else { Ok(other.without_sheet(own)) };
        }
        let mut first = None;
        for name in others {
            let other = opened(Some(name))?.without_sheet(own);
            if Join::likely(&self.table, &other.table).is_some() {
                return Ok(other);
            }
            first = first.or(Some(other));
        }
        first.ok_or_else(itself)
    }

    /// The same, of whose sheets this one is not to be chosen.
    fn without_sheet(mut self, taken: &str) -> Self {
        if let Shape::Sheet { names, .. } = &mut self.shape {
            names.retain(|name| name != taken);
        }
        self
    }
}

/// Whether two paths lead to one file.
fn is_same_file(one: &Path, other: &Path) -> bool {
    let whole = |path: &Path| path.canonicalize().ok();
    one == other || whole(one).is_some_and(|one| whole(other) == Some(one))
}

/// Whether a file begins like a page of the web: what some programs call .xls is one.
fn is_web_page(head: &[u8]) -> bool {
    let head = String::from_utf8_lossy(head).to_lowercase();
    let start = head.trim_start_matches('\u{feff}').trim_start();
    let begins = ["<!doctype html", "<html", "<head", "<body", "<table", "<meta"];
    begins.iter().any(|begin| start.starts_with(begin)) || start.starts_with('<') && start.contains("<html")
}

/// Whether nothing but an event log is called so.
fn is_called_a_log(path: &Path) -> bool {
    let unpacked = path.file_stem().map(Path::new).filter(|_| is_called(path, &["gz"])).unwrap_or(path);
    is_called(unpacked, &["xes", "jsonocel", "xmlocel", "json", "xml"])
}

/// Whether the name of a file ends in one of these ways.
fn is_called(path: &Path, endings: &[&str]) -> bool {
    path.extension().is_some_and(|ending| endings.iter().any(|other| ending.eq_ignore_ascii_case(other)))
}

/// Which of the tables that we write beside that of the deals has these heads: its rows are no deals.
fn own_table(heads: &[String]) -> Option<&'static str> {
    tables_beside_the_deals().find(|(_, columns)| heads == *columns).map(|(name, _)| name)
}
