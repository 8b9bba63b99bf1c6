//! A log from a SQLite file.

use std::collections::HashMap;

use rusqlite::{Connection, types::ValueRef};

use super::{Entry, EntryType, ObjectLog, ValueKind, write::quoted};
use crate::{
    store::guard,
    work::{Cancelled, Task, Watch},
};

/// Where a file says which form its journal has.
const FORMS: std::ops::Range<usize> = 18..20;

/// Why a file gives no log.
#[derive(Debug, thiserror::Error)]
pub enum OcelError {
    /// It was to end.
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    /// It is damaged, or its tables are others.
    #[error(transparent)]
    Sqlite(#[from] rusqlite::Error),
    /// A table is missing, or is no plain table.
    #[error("no table {0:?}")]
    NoTable(String),
    /// It has more entries than the limit.
    #[error("too many entries")]
    TooMany,
}

/// Reads a log from the bytes of a SQLite file, with at most so many objects and so many events.
///
/// # Errors
/// See [`OcelError`].
pub fn read_ocel(mut bytes: Vec<u8>, limit: usize, watch: &Watch) -> Result<ObjectLog, OcelError> {
    // A file that was written with a journal beside it is read without one.
    if let Some(forms) = bytes.get_mut(FORMS) {
        forms.fill(1);
    }
    let mut conn = Connection::open_in_memory()?;
    let size = bytes.len();
    conn.deserialize_read_exact("main", bytes.as_slice(), size, true)?;
    drop(bytes);
    guard::harden(&conn)?;
    let (object_types, objects) = Kind("object").read(&conn, limit, watch)?;
    let (event_types, events) = Kind("event").read(&conn, limit, watch)?;
    Ok(ObjectLog { object_types, event_types, objects, events })
}

/// Objects or events.
#[derive(Clone, Copy)]
struct Kind(&'static str);

impl Kind {
    fn read(self, conn: &Connection, limit: usize, watch: &Watch) -> Result<(Vec<EntryType>, Vec<Entry>), OcelError> {
        let name = self.0;
        let mut types: Vec<EntryType> = Vec::new();
        let mut maps: HashMap<String, usize> = HashMap::new();
        each(conn, &format!("{name}_map_type"), &["ocel_type", "ocel_type_map"], watch, |row| {
            let (of_type, map) = (text(row[0]), text(row[1]));
            maps.entry(map).or_insert(types.len());
            types.push(EntryType { name: of_type, attributes: Vec::new() });
            if types.len() > limit { Err(OcelError::TooMany) } else { Ok(()) }
        })?;
        let names: HashMap<String, usize> =
            types.iter().enumerate().map(|(at, of_type)| (of_type.name.clone(), at)).collect();
        let mut entries: Vec<Entry> = Vec::new();
        let mut ids: HashMap<String, usize> = HashMap::new();
        each(conn, name, &["ocel_id", "ocel_type"], watch, |row| {
            let Some(of_type) = names.get(&text(row[1])) else { return Ok(()) };
            let id = text(row[0]);
            ids.entry(id.clone()).or_insert(entries.len());
            entries.push(Entry { id, of_type: *of_type, ..Entry::default() });
            if entries.len() > limit { Err(OcelError::TooMany) } else { Ok(()) }
        })?;
        for (map, at) in maps {
            self.attributes(conn, &map, &mut types[at], &ids, &mut entries, watch)?;
        }
        let (table, columns) = match name {
            "object" => ("object_object", ["ocel_source_id", "ocel_target_id", "ocel_qualifier"]),
            _ => ("event_object", ["ocel_event_id", "ocel_object_id", "ocel_qualifier"]),
        };
        each(conn, table, &columns, watch, |row| {
            if let Some(at) = ids.get(&text(row[0])) {
                entries[*at].related.push((text(row[1]), text(row[2])));
            }
            Ok(())
        })?;
        Ok((types, entries))
    }

    /// The moments of a type's entries, and what is said of them. Of an attribute that changes the last value counts.
    fn attributes(
        self,
        conn: &Connection,
        map: &str,
        of_type: &mut EntryType,
        ids: &HashMap<String, usize>,
        entries: &mut [Entry],
        watch: &Watch,
    ) -> Result<(), OcelError> {
        let table = format!("{}_{map}", self.0);
        refuse_others(conn, &table)?;
        let mut columns = vec!["ocel_id".to_owned(), "ocel_time".to_owned()];
        let mut statement = conn.prepare("SELECT name, type FROM pragma_table_info(?1)")?;
        let described =
            statement.query_map([&table], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))?;
        for described in described {
            let (column, kind) = described?;
            if !["ocel_id", "ocel_time", "ocel_changed_field"].contains(&column.as_str()) {
                of_type.attributes.push((column.clone(), kind_of(&kind)));
                columns.push(column);
            }
        }
        let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
        each(conn, &table, &columns, watch, |row| {
            let Some(entry) = ids.get(&text(row[0])).and_then(|at| entries.get_mut(*at)) else { return Ok(()) };
            if self.0 == "event" {
                entry.moment = text(row[1]);
            }
            let said = row[2..].iter().enumerate().filter(|(_, value)| !matches!(value, ValueRef::Null));
            entry.attributes.extend(said.map(|(at, value)| match (of_type.attributes[at].1, value) {
                // SQLite knows no truth, only numbers.
                (ValueKind::Flag, ValueRef::Integer(number)) => (at, (*number != 0).to_string()),
                (_, value) => (at, text(*value)),
            }));
            Ok(())
        })
    }
}

/// Hands over every row of a plain table.
fn each(
    conn: &Connection,
    table: &str,
    columns: &[&str],
    watch: &Watch,
    mut take: impl FnMut(&[ValueRef<'_>]) -> Result<(), OcelError>,
) -> Result<(), OcelError> {
    refuse_others(conn, table)?;
    let names = columns.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", ");
    let mut statement = conn.prepare(&format!("SELECT {names} FROM {}", quoted(table)))?;
    let mut rows = statement.query([])?;
    let mut count = 0_u64;
    while let Some(row) = rows.next()? {
        if count.is_multiple_of(1024) {
            watch.at(Task::Reading, 0, 1)?;
        }
        count += 1;
        let values = (0..columns.len()).map(|at| row.get_ref(at)).collect::<Result<Vec<_>, _>>()?;
        take(&values)?;
    }
    Ok(())
}

/// Refuses what is no plain table: a view could make the reading endless.
fn refuse_others(conn: &Connection, table: &str) -> Result<(), OcelError> {
    let sql =
        "SELECT count(*) FROM sqlite_schema WHERE name = ?1 AND type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'";
    let count: i64 = conn.query_row(sql, [table], |row| row.get(0))?;
    if count == 1 { Ok(()) } else { Err(OcelError::NoTable(table.to_owned())) }
}

/// What a column holds that is declared so.
fn kind_of(declared: &str) -> ValueKind {
    match declared.to_ascii_uppercase().as_str() {
        "BOOLEAN" => ValueKind::Flag,
        "INTEGER" => ValueKind::Whole,
        "REAL" => ValueKind::Decimal,
        _ => ValueKind::Text,
    }
}

fn text(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Null | ValueRef::Blob(_) => String::new(),
        ValueRef::Integer(number) => number.to_string(),
        ValueRef::Real(number) => number.to_string(),
        ValueRef::Text(bytes) => String::from_utf8_lossy(bytes).into_owned(),
    }
}
