//! The log as XML.

use std::io::{self, Write};

use crate::{
    domain::Keyed,
    exchange::export::xml::Xml,
    store::{Entry, EntryType, OCEL_ALWAYS as ALWAYS, ObjectLog},
};

pub(super) fn write(file: &mut impl Write, log: &ObjectLog) -> io::Result<()> {
    let mut xml = Xml::new();
    xml.open("log", &[]);
    types(&mut xml, "object", &log.object_types);
    types(&mut xml, "event", &log.event_types);
    entries(&mut xml, file, "object", &log.objects, &log.object_types)?;
    entries(&mut xml, file, "event", &log.events, &log.event_types)?;
    xml.close("log");
    file.write_all(xml.finish().as_bytes())
}

fn types(xml: &mut Xml, name: &str, types: &[EntryType]) {
    xml.open(&format!("{name}-types"), &[]);
    for of_type in types {
        xml.open(&format!("{name}-type"), &[("name", &of_type.name)]);
        xml.open("attributes", &[]);
        for (name, kind) in &of_type.attributes {
            xml.empty("attribute", &[("name", name), ("type", kind.key())]);
        }
        xml.close("attributes");
        xml.close(&format!("{name}-type"));
    }
    xml.close(&format!("{name}-types"));
}

fn entries(xml: &mut Xml, file: &mut impl Write, name: &str, entries: &[Entry], types: &[EntryType]) -> io::Result<()> {
    xml.open(&format!("{name}s"), &[]);
    for entry in entries {
        let of_type = &types[entry.of_type];
        let is_event = !entry.moment.is_empty();
        let head = [("id", entry.id.as_str()), ("type", &of_type.name), ("time", &entry.moment)];
        xml.open(name, if is_event { &head } else { &head[..2] });
        xml.open("attributes", &[]);
        for (at, text) in &entry.attributes {
            let head = [("name", of_type.attributes[*at].0.as_str()), ("time", ALWAYS)];
            xml.text_with("attribute", if is_event { &head[..1] } else { &head }, text);
        }
        xml.close("attributes");
        xml.open("objects", &[]);
        for (id, qualifier) in &entry.related {
            xml.empty("relationship", &[("object-id", id), ("qualifier", qualifier)]);
        }
        xml.close("objects");
        xml.close(name);
        file.write_all(&xml.take())?;
    }
    xml.close(&format!("{name}s"));
    Ok(())
}
