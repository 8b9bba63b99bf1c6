//! The log as XML.

use std::io::{self, Write};

use super::{LogWriter, Types};
use crate::{
    domain::Keyed,
    exchange::{
        WholeFile,
        export::{packed::MaybePacked, xml::Xml},
    },
    store::{Entry, EntryType, OCEL_ALWAYS as ALWAYS},
};

/// Types, objects and events; the events stand beside the file until all objects are in it.
pub(super) struct XmlLog {
    file: MaybePacked,
    events: WholeFile,
    types: Types,
    object_xml: Xml,
    event_xml: Xml,
}

impl XmlLog {
    pub(super) fn begin(file: MaybePacked, events: WholeFile, types: Types) -> Self {
        let mut object_xml = Xml::new();
        object_xml.open("log", &[]);
        // What comes behind the objects is as deep in the document as they are.
        let mut event_xml = Xml::new();
        event_xml.open("log", &[]);
        event_xml.take();
        for (name, types) in [("object", &types.objects), ("event", &types.events)] {
            said(&mut object_xml, name, types);
        }
        object_xml.open("objects", &[]);
        event_xml.open("events", &[]);
        Self { file, events, types, object_xml, event_xml }
    }
}

impl LogWriter for XmlLog {
    fn object(&mut self, entry: &Entry) -> io::Result<()> {
        put(&mut self.object_xml, &mut self.file, "object", entry, &self.types.objects)
    }

    fn event(&mut self, entry: &Entry) -> io::Result<()> {
        put(&mut self.event_xml, &mut self.events, "event", entry, &self.types.events)
    }

    fn finish(mut self: Box<Self>) -> io::Result<()> {
        self.object_xml.close("objects");
        self.file.write_all(&self.object_xml.take())?;
        self.events.pour_into(&mut self.file)?;
        self.event_xml.close("events");
        self.event_xml.close("log");
        self.file.write_all(self.event_xml.finish().as_bytes())?;
        self.file.finish()
    }
}

fn said(xml: &mut Xml, name: &str, types: &[EntryType]) {
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

fn put(xml: &mut Xml, file: &mut impl Write, name: &str, entry: &Entry, types: &[EntryType]) -> io::Result<()> {
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
    file.write_all(&xml.take())
}
