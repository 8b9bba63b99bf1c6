//! The log as JSON.

use std::io::{self, Write};

use serde_json::{Value, json};

use super::{LogWriter, Types};
use crate::{
    domain::Keyed,
    exchange::{WholeFile, export::packed::MaybePacked},
    store::{Entry, EntryType, OCEL_ALWAYS as ALWAYS, ValueKind},
};

/// Objects and events, a line each; the events stand beside the file until all objects are in it.
pub(super) struct JsonLog {
    file: MaybePacked,
    events: WholeFile,
    types: Types,
    has_objects: bool,
    has_events: bool,
}

impl JsonLog {
    pub(super) fn begin(mut file: MaybePacked, events: WholeFile, types: Types) -> io::Result<Self> {
        let said = |types: &[EntryType]| Value::from(types.iter().map(of_type).collect::<Vec<_>>());
        let (objects, event_types) = (said(&types.objects), said(&types.events));
        write!(file, "{{\"objectTypes\":{objects},\"eventTypes\":{event_types},\"objects\":[")?;
        Ok(Self { file, events, types, has_objects: false, has_events: false })
    }
}

impl LogWriter for JsonLog {
    fn object(&mut self, entry: &Entry) -> io::Result<()> {
        put(&mut self.file, &mut self.has_objects, entry, &self.types.objects)
    }

    fn event(&mut self, entry: &Entry) -> io::Result<()> {
        put(&mut self.events, &mut self.has_events, entry, &self.types.events)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.file.write_all(b"],\"events\":[")?;
        self.events.pour_into(&mut self.file)?;
        self.file.write_all(b"]}\n")?;
        self.file.finish()
    }
}

/// Writes an entry behind those that are there already.
fn put(file: &mut impl Write, has_one: &mut bool, entry: &Entry, types: &[EntryType]) -> io::Result<()> {
    let comma = if std::mem::replace(has_one, true) { ",\n" } else { "\n" };
    write!(file, "{comma}{}", written(entry, &types[entry.of_type]))
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
