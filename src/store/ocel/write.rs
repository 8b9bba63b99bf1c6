//! A log as a SQLite file.

use std::{collections::BTreeSet, io, path::Path};

use rusqlite::{Connection, ErrorCode, OpenFlags, params, types::Value};

use super::{super::error::note, Entry, EntryType, OCEL_ALWAYS as ALWAYS, ValueKind};

const TABLES: &str = "
CREATE TABLE event_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
CREATE TABLE object_map_type (ocel_type TEXT PRIMARY KEY, ocel_type_map TEXT);
CREATE TABLE event (ocel_id TEXT PRIMARY KEY, ocel_type TEXT, FOREIGN KEY (ocel_type) REFERENCES event_map_type (ocel_type));
CREATE TABLE object (ocel_id TEXT PRIMARY KEY, ocel_type TEXT, FOREIGN KEY (ocel_type) REFERENCES object_map_type (ocel_type));
CREATE TABLE event_object (
    ocel_event_id TEXT, ocel_object_id TEXT, ocel_qualifier TEXT,
    PRIMARY KEY (ocel_event_id, ocel_object_id, ocel_qualifier),
    FOREIGN KEY (ocel_event_id) REFERENCES event (ocel_id), FOREIGN KEY (ocel_object_id) REFERENCES object (ocel_id)
);
CREATE TABLE object_object (
    ocel_source_id TEXT, ocel_target_id TEXT, ocel_qualifier TEXT,
    PRIMARY KEY (ocel_source_id, ocel_target_id, ocel_qualifier),
    FOREIGN KEY (ocel_source_id) REFERENCES object (ocel_id), FOREIGN KEY (ocel_target_id) REFERENCES object (ocel_id)
);
";

/// So many statements are kept compiled: more than there are types in most logs.
const STATEMENTS_KEPT: usize = 256;

/// So much of the file is kept in memory meanwhile, in KiB.
const CACHE_KIB: i32 = 32 * 1024;

/// A log as a SQLite file in the making; what has been added goes to the disk as it comes.
pub struct OcelFile {
    conn: Connection,
    objects: Kind,
    events: Kind,
}

impl OcelFile {
    /// Begins a log of these types of objects and events in an empty file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(path: &Path, object_types: &[EntryType], event_types: &[EntryType]) -> io::Result<Self> {
        let begin = || {
            let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            let conn = Connection::open_with_flags(path, flags)?;
            // Whoever makes the file drops it where it is not finished, and sees it to the disk: there is nothing to take back.
            conn.pragma_update_and_check(None, "journal_mode", "OFF", |_| Ok(()))?;
            conn.pragma_update(None, "synchronous", "OFF")?;
            conn.set_prepared_statement_cache_capacity(STATEMENTS_KEPT);
            // A deal names its people before they are there.
            conn.pragma_update(None, "foreign_keys", false)?;
            // Ids come in no order: with less, every second one would be sought on the disk.
            conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
            conn.execute_batch("BEGIN")?;
            conn.execute_batch(TABLES)?;
            let (objects, events) = (Kind::new("object", object_types), Kind::new("event", event_types));
            objects.begin(&conn)?;
            events.begin(&conn)?;
            Ok(Self { conn, objects, events })
        };
        begin().map_err(refused)
    }

    /// Adds an object.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn object(&self, entry: &Entry) -> io::Result<()> {
        self.objects.add(&self.conn, entry).map_err(refused)
    }

    /// Adds an event.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn event(&self, entry: &Entry) -> io::Result<()> {
        self.events.add(&self.conn, entry).map_err(refused)
    }

    /// Writes what is left, and closes the file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(self) -> io::Result<()> {
        self.conn.execute_batch("COMMIT").map_err(refused)?;
        self.conn.close().map_err(|(_, error)| refused(error))
    }
}

/// What SQLite refuses, as whoever writes files knows it.
fn refused(error: rusqlite::Error) -> io::Error {
    note(&error);
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => io::ErrorKind::StorageFull.into(),
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            io::ErrorKind::PermissionDenied.into()
        }
        _ => io::Error::other(error),
    }
}

/// Objects or events.
struct Kind {
    name: &'static str,
    types: Vec<EntryType>,
    /// What the tables of the types are called.
    maps: Vec<String>,
}

impl Kind {
    fn new(name: &'static str, types: &[EntryType]) -> Self {
        Self { name, types: types.to_vec(), maps: maps(types) }
    }

    /// Makes the tables of the types.
    fn begin(&self, conn: &Connection) -> rusqlite::Result<()> {
        let mut insert = conn.prepare(&format!("INSERT INTO {}_map_type VALUES (?1, ?2)", self.name))?;
        for (of_type, map) in self.types.iter().zip(&self.maps) {
            insert.execute(params![of_type.name, map])?;
            conn.execute_batch(&self.table(of_type, map))?;
        }
        Ok(())
    }

    fn add(&self, conn: &Connection, entry: &Entry) -> rusqlite::Result<()> {
        let (name, of_type) = (self.name, &self.types[entry.of_type]);
        let mut insert = conn.prepare_cached(&format!("INSERT INTO {name} VALUES (?1, ?2)"))?;
        insert.execute(params![entry.id, of_type.name])?;
        let count = of_type.attributes.len() + 2;
        let marks = (1..=count).map(|number| format!("?{number}")).collect::<Vec<_>>().join(", ");
        let changed = if name == "object" { ", NULL" } else { "" };
        let table = quoted(&format!("{name}_{}", self.maps[entry.of_type]));
        let mut row = vec![Value::Null; count];
        row[0] = Value::Text(entry.id.clone());
        let moment = if entry.moment.is_empty() { ALWAYS } else { &entry.moment };
        row[1] = Value::Text(moment.to_owned());
        for (place, text) in &entry.attributes {
            row[place + 2] = value(text, of_type.attributes[*place].1);
        }
        let mut insert = conn.prepare_cached(&format!("INSERT INTO {table} VALUES ({marks}{changed})"))?;
        insert.execute(rusqlite::params_from_iter(row))?;
        let mut relate = conn.prepare_cached(&format!("INSERT OR IGNORE INTO {name}_object VALUES (?1, ?2, ?3)"))?;
        for (other, qualifier) in &entry.related {
            relate.execute(params![entry.id, other, qualifier])?;
        }
        Ok(())
    }

    fn table(&self, of_type: &EntryType, map: &str) -> String {
        let name = self.name;
        let (key, more) = if name == "object" { ("", ", ocel_changed_field TEXT") } else { (" PRIMARY KEY", "") };
        let column = |(name, kind): &(String, ValueKind)| format!(", {} {}", quoted(name), affinity(*kind));
        let columns: String = of_type.attributes.iter().map(column).collect();
        let table = quoted(&format!("{name}_{map}"));
        format!(
            "CREATE TABLE {table} (ocel_id TEXT{key}, ocel_time TEXT{columns}{more}, FOREIGN KEY (ocel_id) REFERENCES {name} (ocel_id))"
        )
    }
}

/// What the tables of the types are called: letters and digits of any language, and each another, whatever the case.
fn maps(types: &[EntryType]) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let map = |of_type: &EntryType| {
        let plain: String = of_type.name.chars().filter(|c| c.is_alphanumeric()).take(60).collect();
        let plain = if plain.is_empty() { "Type".to_owned() } else { plain };
        let mut name = plain.clone();
        let mut count = 1;
        while !taken.insert(name.to_lowercase()) {
            count += 1;
            name = format!("{plain}{count}");
        }
        name
    };
    types.iter().map(map).collect()
}

fn affinity(kind: ValueKind) -> &'static str {
    match kind {
        ValueKind::Text => "TEXT",
        ValueKind::Whole => "INTEGER",
        ValueKind::Decimal => "REAL",
        ValueKind::Flag => "BOOLEAN",
    }
}

fn value(text: &str, kind: ValueKind) -> Value {
    let typed = match kind {
        ValueKind::Text => None,
        ValueKind::Whole => text.parse().ok().map(Value::Integer),
        ValueKind::Decimal => text.parse().ok().map(Value::Real),
        ValueKind::Flag => text.parse::<bool>().ok().map(|flag| Value::Integer(flag.into())),
    };
    typed.unwrap_or_else(|| Value::Text(text.to_owned()))
}

/// A name as SQL writes it.
pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
