//! A log as a SQLite file.

use std::collections::BTreeSet;

use rusqlite::{Connection, params, types::Value};

use super::{Entry, EntryType, OCEL_ALWAYS as ALWAYS, ObjectLog, ValueKind};

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

/// The bytes of a SQLite file that holds the log.
///
/// # Errors
/// When there is not enough memory for it.
pub fn ocel_file(log: &ObjectLog) -> rusqlite::Result<Vec<u8>> {
    let mut conn = Connection::open_in_memory()?;
    let tx = conn.transaction()?;
    tx.execute_batch(TABLES)?;
    let objects = Kind { name: "object", types: &log.object_types };
    let events = Kind { name: "event", types: &log.event_types };
    objects.write(&tx, &log.objects)?;
    events.write(&tx, &log.events)?;
    relate(&tx, "INSERT OR IGNORE INTO object_object VALUES (?1, ?2, ?3)", &log.objects)?;
    relate(&tx, "INSERT OR IGNORE INTO event_object VALUES (?1, ?2, ?3)", &log.events)?;
    tx.commit()?;
    Ok(conn.serialize("main")?.to_vec())
}

fn relate(conn: &Connection, sql: &str, entries: &[Entry]) -> rusqlite::Result<()> {
    let mut insert = conn.prepare(sql)?;
    for entry in entries {
        for (other, qualifier) in &entry.related {
            insert.execute(params![entry.id, other, qualifier])?;
        }
    }
    Ok(())
}

/// Objects or events.
struct Kind<'a> {
    name: &'static str,
    types: &'a [EntryType],
}

impl Kind<'_> {
    fn write(&self, conn: &Connection, entries: &[Entry]) -> rusqlite::Result<()> {
        let name = self.name;
        let mut insert = conn.prepare(&format!("INSERT INTO {name}_map_type VALUES (?1, ?2)"))?;
        let maps = maps(self.types);
        for (of_type, map) in self.types.iter().zip(&maps) {
            insert.execute(params![of_type.name, map])?;
            conn.execute_batch(&self.table(of_type, map))?;
        }
        let mut insert = conn.prepare(&format!("INSERT INTO {name} VALUES (?1, ?2)"))?;
        for entry in entries {
            insert.execute(params![entry.id, self.types[entry.of_type].name])?;
        }
        for (at, (of_type, map)) in self.types.iter().zip(&maps).enumerate() {
            let count = of_type.attributes.len() + 2;
            let marks = (1..=count).map(|number| format!("?{number}")).collect::<Vec<_>>().join(", ");
            let changed = if name == "object" { ", NULL" } else { "" };
            let mut insert =
                conn.prepare(&format!("INSERT INTO {} VALUES ({marks}{changed})", quoted(&format!("{name}_{map}"))))?;
            for entry in entries.iter().filter(|entry| entry.of_type == at) {
                let mut row = vec![Value::Null; count];
                row[0] = Value::Text(entry.id.clone());
                let moment = if entry.moment.is_empty() { ALWAYS } else { &entry.moment };
                row[1] = Value::Text(moment.to_owned());
                for (place, text) in &entry.attributes {
                    row[place + 2] = value(text, of_type.attributes[*place].1);
                }
                insert.execute(rusqlite::params_from_iter(row))?;
            }
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
