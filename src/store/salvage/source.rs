//! Opening a damaged file, if need be with its list of tables put back.

use std::{
    fs,
    io::{Read, Seek, SeekFrom, Write},
    path::Path,
};

use rusqlite::Connection;

use crate::store::{
    BackupError, OpenError, SCHEMA_VERSION,
    guard::{self, Difference},
    open::connect,
    schema,
    scratch::Scratch,
};

/// A private copy of the damaged file, in which our tables have their names.
pub(super) struct Source {
    pub(super) conn: Connection,
    pub(super) format: usize,
    guessed: bool,
    _scratch: Scratch,
}

/// The size of the pages that SQLite has made files with since 2016.
const PAGE: u64 = 4096;

impl Source {
    /// Copies the file into a folder below `under` and opens the copy.
    pub(super) fn open(damaged: &Path, under: &Path) -> Result<Self, BackupError> {
        guard::refuse_non_files(damaged)?;
        let scratch = || Scratch::of(damaged, under).map_err(|source| BackupError::file(damaged, source));
        let copy = scratch()?;
        // A connection that may write takes back what a crash has left half done.
        let opened = connect(&copy.path(), false)?;
        match usable(&opened) {
            Ok(format) => return Ok(Self { conn: opened, format, guessed: false, _scratch: copy }),
            Err(Unusable::Foreign(application_id)) => {
                return Err(OpenError::Foreign { path: damaged.to_path_buf(), application_id }.into());
            }
            Err(Unusable::Newer(found)) => {
                let known = SCHEMA_VERSION;
                return Err(OpenError::Newer { path: damaged.to_path_buf(), found, known }.into());
            }
            Err(Unusable::Damaged) => drop(opened),
        }
        drop(copy);
        let copy = scratch()?;
        let format = graft(&copy).map_err(|source| BackupError::file(damaged, source))?;
        let conn = connect(&copy.path(), false)?;
        Ok(Self { conn, format, guessed: true, _scratch: copy })
    }

    /// Whether the list of tables could not be read and one of ours was put in its place: the file may then have been no
    /// workbook.
    pub(super) fn is_guessed(&self) -> bool {
        self.guessed
    }
}

enum Unusable {
    Damaged,
    Foreign(i32),
    Newer(i32),
}

/// The format, if all our tables are there and are what they should be: a view in the place of a table could make the
/// reading endless. What else there is does not matter, as nothing else is read.
fn usable(conn: &Connection) -> Result<usize, Unusable> {
    let number = |sql| conn.query_row(sql, [], |row| row.get::<_, i32>(0)).map_err(|_| Unusable::Damaged);
    let format = number("PRAGMA user_version")?;
    let differences = guard::differences(conn, format).map_err(|_| Unusable::Damaged)?;
    let ours = |object: &str| object.starts_with("table ") && !object.starts_with("table search");
    let table_lost = differences.iter().any(|difference| match difference {
        Difference::Missing(object) | Difference::Changed(object) => ours(object),
        Difference::Added(_) => false,
    });
    let application_id = number("PRAGMA application_id")?;
    match usize::try_from(format) {
        Ok(_) if application_id == schema::APPLICATION_ID && format > SCHEMA_VERSION => Err(Unusable::Newer(format)),
        Ok(format) if format > 0 && !table_lost => Ok(format),
        _ if application_id != schema::APPLICATION_ID => Err(Unusable::Foreign(application_id)),
        _ => Err(Unusable::Damaged),
    }
}

/// Puts the list of tables of a fresh workbook in the place of a damaged one. In a fresh workbook each table begins at the
/// same page as in every other, as long as nobody has run VACUUM on it. Answers the format.
fn graft(copy: &Scratch) -> std::io::Result<usize> {
    let other = |error: rusqlite::Error| std::io::Error::other(error.to_string());
    let mut file = fs::File::options().read(true).write(true).open(copy.path())?;
    let mut head = [0; 100];
    let format = match file.read_exact(&mut head) {
        Ok(()) => i32::from_be_bytes([head[60], head[61], head[62], head[63]]),
        Err(_) => SCHEMA_VERSION,
    };
    let format = if (1..=SCHEMA_VERSION).contains(&format) { format } else { SCHEMA_VERSION }.unsigned_abs() as usize;
    for ending in ["-journal", "-wal"] {
        let _ = fs::remove_file(crate::store::scratch::with_suffix(&copy.path(), ending));
    }
    let fresh_path = copy.path().with_file_name("fresh.debrief");
    let fresh = schema::fresh_at(&fresh_path, format).map_err(other)?;
    let pages: Vec<i64> = fresh
        .prepare("SELECT DISTINCT pageno FROM dbstat WHERE name = 'sqlite_schema'")
        .and_then(|mut statement| statement.query_map([], |row| row.get(0))?.collect())
        .map_err(other)?;
    drop(fresh);
    let mut fresh = fs::File::open(&fresh_path)?;
    // Where the file is too short for a table's first page, an empty page damages that table alone.
    let length = file.metadata()?.len().max(fresh.metadata()?.len()).next_multiple_of(PAGE);
    file.set_len(length)?;
    for page in pages {
        let mut bytes = vec![0; PAGE as usize];
        let offset = SeekFrom::Start(page.unsigned_abs().saturating_sub(1) * PAGE);
        fresh.seek(offset)?;
        fresh.read_exact(&mut bytes)?;
        if page == 1 {
            // How many pages the file has, and that there are no free ones: those are never read.
            let count = u32::try_from(length / PAGE).unwrap_or(u32::MAX);
            bytes[28..32].copy_from_slice(&count.to_be_bytes());
            bytes[32..40].fill(0);
        }
        file.seek(offset)?;
        file.write_all(&bytes)?;
    }
    Ok(format)
}
