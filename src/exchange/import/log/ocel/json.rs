//! The log from JSON.

use std::collections::HashMap;

use serde::{Deserialize, Deserializer, de::IgnoredAny};
use serde_json::Value;

use super::{Stop, attribute_of};
use crate::{
    exchange::import::{MAX_STEPS, Refusal},
    store::{Entry, EntryType, ObjectLog},
};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Whole<'a> {
    #[serde(default)]
    object_types: Vec<Type>,
    #[serde(default)]
    event_types: Vec<Type>,
    #[serde(borrow)]
    objects: Vec<Written<'a>>,
    #[serde(borrow)]
    events: Vec<Written<'a>>,
}

#[derive(Deserialize)]
struct Type {
    name: String,
}

#[derive(Deserialize)]
struct Written<'a> {
    id: String,
    #[serde(rename = "type", borrow)]
    of_type: std::borrow::Cow<'a, str>,
    #[serde(default)]
    time: String,
    #[serde(default, borrow)]
    attributes: Vec<Attribute<'a>>,
    #[serde(default)]
    relationships: Vec<Relation>,
}

#[derive(Deserialize)]
struct Attribute<'a> {
    #[serde(borrow)]
    name: std::borrow::Cow<'a, str>,
    #[serde(default, deserialize_with = "scalar")]
    value: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Relation {
    object_id: String,
    #[serde(default)]
    qualifier: String,
}

/// A value as text; what is no single value says nothing.
fn scalar<'de, D: Deserializer<'de>>(deserializer: D) -> Result<String, D::Error> {
    Ok(match Value::deserialize(deserializer)? {
        Value::String(text) => text,
        Value::Number(number) => number.to_string(),
        Value::Bool(flag) => flag.to_string(),
        _ => String::new(),
    })
}

/// So deep the decoder goes; a log is five deep.
const MAX_DEPTH: usize = 127;

pub(super) fn read(text: &str) -> Result<ObjectLog, Stop> {
    let whole: Whole = serde_json::from_str(text).map_err(|error| why(text, &error))?;
    if whole.objects.len().max(whole.events.len()) > MAX_STEPS {
        return Err(Refusal::ManySteps.into());
    }
    let (object_types, objects) = entries(whole.object_types, whole.objects)?;
    let (event_types, events) = entries(whole.event_types, whole.events)?;
    Ok(ObjectLog { object_types, event_types, objects, events })
}

/// Why a text is no log: it is nested too deep, is other JSON, ends too early, or is damaged.
fn why(text: &str, error: &serde_json::Error) -> Stop {
    if let Some(line) = too_deep(text) {
        return Stop::Refused(Refusal::Deep, line, MAX_DEPTH.to_string());
    }
    // What is sound and says neither objects nor events is something else.
    let is_other = || {
        let whole = serde_json::from_str::<HashMap<String, IgnoredAny>>(text);
        whole.is_ok_and(|whole| !whole.contains_key("objects") && !whole.contains_key("events"))
    };
    let refusal = match text.trim_start().starts_with('{') {
        false => Refusal::Foreign,
        true if is_other() => Refusal::Foreign,
        true if error.is_eof() => Refusal::Cut,
        true => Refusal::Broken,
    };
    Stop::Refused(refusal, error.line() as u64, error.to_string())
}

/// The line in which more brackets are open than the decoder bears.
fn too_deep(text: &str) -> Option<u64> {
    let (mut depth, mut line, mut in_text, mut is_escaped) = (0_usize, 1, false, false);
    for byte in text.bytes() {
        line += u64::from(byte == b'\n');
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' if in_text => is_escaped = true,
            b'"' => in_text = !in_text,
            b'[' | b'{' if !in_text => depth += 1,
            b']' | b'}' if !in_text => depth = depth.saturating_sub(1),
            _ => {}
        }
        if depth > MAX_DEPTH {
            return Some(line);
        }
    }
    None
}

fn entries(types: Vec<Type>, all: Vec<Written<'_>>) -> Result<(Vec<EntryType>, Vec<Entry>), Stop> {
    let mut types: Vec<EntryType> =
        types.into_iter().map(|of_type| EntryType { name: of_type.name, attributes: Vec::new() }).collect();
    let mut places: HashMap<String, usize> =
        types.iter().enumerate().map(|(at, of_type)| (of_type.name.clone(), at)).collect();
    let mut entry = |written: Written<'_>| {
        let of_type = *places.entry(written.of_type.into_owned()).or_insert_with_key(|name| {
            types.push(EntryType { name: name.clone(), attributes: Vec::new() });
            types.len() - 1
        });
        let mut attribute = |said: Attribute<'_>| Ok((attribute_of(&mut types[of_type], &said.name)?, said.value));
        let attributes = written.attributes.into_iter().map(&mut attribute).collect::<Result<_, Stop>>()?;
        let related = written.relationships.into_iter().map(|relation| (relation.object_id, relation.qualifier));
        Ok(Entry { id: written.id, of_type, moment: written.time, attributes, related: related.collect() })
    };
    let entries = all.into_iter().map(&mut entry).collect::<Result<_, Stop>>()?;
    Ok((types, entries))
}
