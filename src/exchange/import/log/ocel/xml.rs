//! The log from XML.

use std::collections::HashMap;

use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};

use super::{Stop, attribute_of, line_of};
use crate::{
    exchange::import::{
        MAX_STEPS, Refusal,
        log::xes::{MAX_DEPTH, is_readable, refusal_of},
    },
    store::{Entry, EntryType, ObjectLog},
    work::{Task, Watch},
};

pub(super) fn read(text: &str, watch: &Watch) -> Result<ObjectLog, Stop> {
    let mut reader = Reader::from_str(text);
    let mut found = Found::default();
    let mut depth = 0_usize;
    loop {
        let event = reader.read_event();
        let position = usize::try_from(reader.buffer_position()).unwrap_or(text.len()).min(text.len());
        let stop = |stop: Stop| match stop {
            Stop::Refused(refusal, 0, detail) => Stop::Refused(refusal, line_of(&text.as_bytes()[..position]), detail),
            stop => stop,
        };
        let unread = |error: quick_xml::Error| Stop::Refused(refusal_of(&error), 0, error.to_string());
        match event.map_err(unread).map_err(stop)? {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(stop(Refusal::Deep.into()));
                }
                found.begin(&start).map_err(stop)?;
            }
            Event::Empty(start) => {
                found.begin(&start).map_err(stop)?;
                found.end(start.local_name().as_ref()).map_err(stop)?;
            }
            Event::End(end) => {
                found.end(end.local_name().as_ref()).map_err(stop)?;
                depth = depth.saturating_sub(1);
                if depth == 2 {
                    watch.at(Task::Reading, position as u64, text.len() as u64)?;
                }
            }
            Event::Text(said) => found.text.push_str(&said),
            Event::CData(said) => found.text.push_str(&said),
            Event::GeneralRef(name) => {
                let reference = format!("&{};", &*name);
                found.text.push_str(&unescape(&reference).map_err(broken).map_err(stop)?);
            }
            // Entities of a file's own are what bombs are made of; no log has any.
            Event::DocType(_) => return Err(stop(Refusal::Entities.into())),
            Event::Decl(decl) => {
                let encoding = decl.encoding().transpose().map_err(broken).map_err(stop)?.unwrap_or_default();
                if !is_readable(&encoding) {
                    return Err(stop(Refusal::Encoding.into()));
                }
            }
            Event::Eof if depth > 0 => return Err(stop(Refusal::Cut.into())),
            Event::Eof if !found.is_log => return Err(stop(Refusal::Foreign.into())),
            Event::Eof => return Ok(found.log()),
            _ => {}
        }
    }
}

fn broken(detail: impl ToString) -> Stop {
    Stop::Refused(Refusal::Broken, 0, detail.to_string())
}

/// A log in the making.
#[derive(Default)]
struct Found {
    is_log: bool,
    objects: Kind,
    events: Kind,
    /// What is being read: an object or an event.
    entry: Option<(bool, Entry)>,
    /// The attribute that is being read.
    attribute: Option<String>,
    text: String,
}

/// Objects or events.
#[derive(Default)]
struct Kind {
    types: Vec<EntryType>,
    places: HashMap<String, usize>,
    entries: Vec<Entry>,
}

impl Kind {
    fn of_type(&mut self, name: String) -> usize {
        *self.places.entry(name).or_insert_with_key(|name| {
            self.types.push(EntryType { name: name.clone(), attributes: Vec::new() });
            self.types.len() - 1
        })
    }
}

impl Found {
    fn begin(&mut self, start: &BytesStart<'_>) -> Result<(), Stop> {
        let name = start.local_name();
        match (name.as_ref(), &mut self.entry) {
            ("log", _) => self.is_log = true,
            (_, _) if !self.is_log => return Err(Refusal::Foreign.into()),
            ("object-type" | "event-type", _) => {
                let [of_type] = values(start, ["name"])?;
                self.kind(name.as_ref() == "event-type").of_type(of_type);
            }
            // Within an entry, `objects` holds its relations.
            (kind @ ("object" | "event"), None) => {
                let [id, of_type, moment] = values(start, ["id", "type", "time"])?;
                let is_event = kind == "event";
                let of_type = self.kind(is_event).of_type(of_type);
                self.entry = Some((is_event, Entry { id, of_type, moment, ..Entry::default() }));
            }
            ("attribute", Some(_)) => {
                let [name] = values(start, ["name"])?;
                self.attribute = Some(name);
                self.text.clear();
            }
            ("relationship" | "relobj" | "object", Some((_, entry))) => {
                let [id, qualifier] = values(start, ["object-id", "qualifier"])?;
                if !id.is_empty() {
                    entry.related.push((id, qualifier));
                }
            }
            _ => {}
        }
        match self.objects.entries.len().max(self.events.entries.len()) > MAX_STEPS {
            true => Err(Refusal::ManySteps.into()),
            false => Ok(()),
        }
    }

    fn end(&mut self, name: &str) -> Result<(), Stop> {
        match (name, self.entry.take()) {
            ("attribute", Some((is_event, mut entry))) => {
                if let Some(attribute) = self.attribute.take() {
                    let place = attribute_of(&mut self.kind(is_event).types[entry.of_type], &attribute)?;
                    entry.attributes.push((place, self.text.trim().to_owned()));
                }
                self.entry = Some((is_event, entry));
            }
            ("event", Some((true, entry))) => self.events.entries.push(entry),
            ("object", Some((false, entry))) => self.objects.entries.push(entry),
            (_, entry) => self.entry = entry,
        }
        Ok(())
    }

    fn kind(&mut self, is_event: bool) -> &mut Kind {
        if is_event { &mut self.events } else { &mut self.objects }
    }

    fn log(self) -> ObjectLog {
        ObjectLog {
            object_types: self.objects.types,
            event_types: self.events.types,
            objects: self.objects.entries,
            events: self.events.entries,
        }
    }
}

/// The values of these attributes; empty where one is not there.
fn values<const N: usize>(start: &BytesStart<'_>, names: [&str; N]) -> Result<[String; N], Stop> {
    let mut values = [const { String::new() }; N];
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(broken)?;
        if let Some(at) = names.iter().position(|name| *name == attribute.key.as_ref()) {
            values[at] = unescape(&attribute.value).map_err(broken)?.into_owned();
        }
    }
    Ok(values)
}
