//! The log as JSON.

use std::io::{self, Write};

use serde::{Serialize, Serializer};
use serde_json::{Value, json};

use crate::{
    domain::Keyed,
    store::{Entry, EntryType, OCEL_ALWAYS as ALWAYS, ObjectLog, ValueKind},
};

pub(super) fn write(file: &mut impl Write, log: &ObjectLog) -> io::Result<()> {
    let objects = Entries { entries: &log.objects, types: &log.object_types };
    let events = Entries { entries: &log.events, types: &log.event_types };
    let whole = Whole {
        object_types: log.object_types.iter().map(of_type).collect(),
        event_types: log.event_types.iter().map(of_type).collect(),
        objects,
        events,
    };
    serde_json::to_writer(&mut *file, &whole)?;
    file.write_all(b"\n")
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Whole<'a> {
    object_types: Vec<Value>,
    event_types: Vec<Value>,
    objects: Entries<'a>,
    events: Entries<'a>,
}

/// Entries, each made when it is written.
struct Entries<'a> {
    entries: &'a [Entry],
    types: &'a [EntryType],
}

impl Serialize for Entries<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.entries.iter().map(|entry| written(entry, &self.types[entry.of_type])))
    }
}

fn of_type(of_type: &EntryType) -> Value {
    let attribute = |(name, kind): &(String, ValueKind)| json!({ "name": name, "type": kind.key() });
    let attributes: Vec<Value> = of_type.attributes.iter().map(attribute).collect();
    json!({ "name": of_type.name, "attributes": attributes })
}

fn written(entry: &Entry, of_type: &EntryType) -> Value {
    let is_event = !entry.moment.is_empty();
    let attribute = |(at, text): &(usize, String)| {
        let (name, kind) = &of_type.attributes[*at];
        let mut attribute = json!({ "name": name, "value": value(text, *kind) });
        if !is_event {
            attribute["time"] = ALWAYS.into();
        }
        attribute
    };
    let attributes: Vec<Value> = entry.attributes.iter().map(attribute).collect();
    let relation = |(id, qualifier): &(String, String)| json!({ "objectId": id, "qualifier": qualifier });
    let relations: Vec<Value> = entry.related.iter().map(relation).collect();
    let mut written =
        json!({ "id": entry.id, "type": of_type.name, "attributes": attributes, "relationships": relations });
    if is_event {
        written["time"] = entry.moment.as_str().into();
    }
    written
}

fn value(text: &str, kind: ValueKind) -> Value {
    let typed = match kind {
        ValueKind::Text => None,
        ValueKind::Whole => text.parse::<i64>().ok().map(Value::from),
        ValueKind::Decimal => text.parse::<f64>().ok().map(Value::from),
        ValueKind::Flag => text.parse::<bool>().ok().map(Value::from),
    };
    typed.unwrap_or_else(|| text.into())
}
