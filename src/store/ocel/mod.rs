//! Object-centric event logs (OCEL 2.0, <https://www.ocel-standard.org>): events that belong to several objects at once. Here is
//! what such a log holds, and its form as a SQLite file, which is no workbook.

mod read;
mod write;

use crate::domain::keyed_enum;

pub use read::{OcelError, read_ocel};
pub use write::OcelFile;

/// What stands for a moment where an object has always been so.
pub const OCEL_ALWAYS: &str = "1970-01-01T00:00:00Z";

keyed_enum! {
    /// What an attribute holds; the keys are those of the standard.
    ValueKind, "ocel_value" {
        /// Text.
        Text = "string",
        /// A whole number.
        Whole = "integer",
        /// A decimal number.
        Decimal = "float",
        /// True or false.
        Flag = "boolean",
    }
}

/// A log.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ObjectLog {
    /// The kinds of objects.
    pub object_types: Vec<EntryType>,
    /// The kinds of events.
    pub event_types: Vec<EntryType>,
    /// The objects.
    pub objects: Vec<Entry>,
    /// The events.
    pub events: Vec<Entry>,
}

/// A kind of objects or events.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct EntryType {
    /// Its name.
    pub name: String,
    /// What can be said of one: names, each another, and kinds.
    pub attributes: Vec<(String, ValueKind)>,
}

impl EntryType {
    /// The place of an attribute, which is added if it is not there.
    pub fn attribute(&mut self, name: &str) -> usize {
        self.attributes.iter().position(|(known, _)| known == name).unwrap_or_else(|| {
            self.attributes.push((name.to_owned(), ValueKind::Text));
            self.attributes.len() - 1
        })
    }
}

/// An object or an event.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Entry {
    /// Its id, unique among the objects, or among the events.
    pub id: String,
    /// The place of its type.
    pub of_type: usize,
    /// When it happened, as it stands in the log; empty for an object.
    pub moment: String,
    /// What is said of it: the places of its type's attributes, and values.
    pub attributes: Vec<(usize, String)>,
    /// The ids of the objects that it belongs to, and what they are for it.
    pub related: Vec<(String, String)>,
}

impl Entry {
    /// What an attribute says; empty where it says nothing.
    pub fn value<'a>(&'a self, types: &[EntryType], name: &str) -> &'a str {
        let attributes = types.get(self.of_type).map(|of_type| of_type.attributes.as_slice()).unwrap_or_default();
        let said =
            self.attributes.iter().rev().find(|(at, _)| attributes.get(*at).is_some_and(|(known, _)| known == name));
        said.map_or("", |(_, value)| value)
    }
}
