//! Reading TOML in little room.
//!
//! `toml` brings a reader of its own for each type, half a megabyte all together. Here the text becomes one small tree, and
//! every type is read from that. The parser is the one that settings are written with.

use std::{fmt, ops::Range};

use serde::{
    Deserializer,
    de::{
        DeserializeOwned, DeserializeSeed, Error as _, Expected, MapAccess, SeqAccess, Unexpected, Visitor,
        value::StringDeserializer,
    },
    forward_to_deserialize_any,
};
use toml_edit::{Document, Item, TableLike, TomlError, Value};

/// Reads a text of TOML.
///
/// # Errors
/// When it is no TOML, or says something that the type does not have.
pub fn from_str<T: DeserializeOwned>(text: &str) -> Result<T, Error> {
    T::deserialize(tree(text)?).map_err(|error| error.in_text(text))
}

fn tree(text: &str) -> Result<Node, Error> {
    Document::parse(text).map(|document| Node::of(document.as_item())).map_err(|error| Error::in_file(error, text))
}

/// Why a text could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Error {
    message: String,
    span: Option<Range<usize>>,
    /// Line and column, from 1, and what stands in that line.
    place: Option<(usize, usize, String)>,
}

impl Error {
    /// What is wrong.
    pub fn message(&self) -> &str {
        &self.message
    }

    /// The line, from 1; 0 where none is known.
    pub fn line(&self) -> usize {
        self.place.as_ref().map_or(0, |(line, ..)| *line)
    }

    /// What the parser found in a text.
    pub fn in_file(error: TomlError, text: &str) -> Self {
        Self { message: error.message().to_owned(), span: error.span(), place: None }.in_text(text)
    }

    /// The innermost place that is known counts.
    fn at(mut self, span: Option<Range<usize>>) -> Self {
        self.span = self.span.or(span);
        self
    }

    fn in_text(mut self, text: &str) -> Self {
        let before = self.span.as_ref().and_then(|span| text.get(..span.start));
        self.place = before.map(|before| {
            let line = before.matches('\n').count();
            let column = before.rsplit('\n').next().unwrap_or_default().chars().count();
            (line + 1, column + 1, text.lines().nth(line).unwrap_or_default().to_owned())
        });
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some((line, column, content)) = &self.place {
            let gutter = line.to_string().len();
            writeln!(f, "TOML parse error at line {line}, column {column}")?;
            writeln!(f, "{:gutter$} |\n{line} | {content}\n{:gutter$} |{:column$}^", "", "", "")?;
        }
        writeln!(f, "{}", self.message)
    }
}

impl std::error::Error for Error {}

impl serde::de::Error for Error {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self { message: message.to_string(), span: None, place: None }
    }
}

/// A value, and where it stands.
struct Node {
    what: What,
    span: Option<Range<usize>>,
}

enum What {
    Text(String),
    Whole(i64),
    Fraction(f64),
    Yes(bool),
    List(Vec<Node>),
    /// Each key as a node, because it has a place too.
    Table(Vec<(Node, Node)>),
}

impl Node {
    fn of(item: &Item) -> Self {
        let what = match item {
            Item::None => What::Table(Vec::new()),
            Item::Value(value) => return Self::of_value(value),
            Item::Table(table) => What::of_table(table),
            Item::ArrayOfTables(tables) => What::List(
                tables.iter().map(|table| Self { what: What::of_table(table), span: table.span() }).collect(),
            ),
        };
        Self { what, span: item.span() }
    }

    fn of_value(value: &Value) -> Self {
        let what = match value {
            Value::String(text) => What::Text(text.value().clone()),
            Value::Integer(number) => What::Whole(*number.value()),
            Value::Float(number) => What::Fraction(*number.value()),
            Value::Boolean(yes) => What::Yes(*yes.value()),
            // A date may stand without quotes as well.
            Value::Datetime(date) => What::Text(date.value().to_string()),
            Value::Array(list) => What::List(list.iter().map(Self::of_value).collect()),
            Value::InlineTable(table) => What::of_table(table),
        };
        Self { what, span: value.span() }
    }

    /// The fault that something else was expected here.
    fn unfit(&self, expected: &dyn Expected) -> Error {
        let found = match &self.what {
            What::Text(text) => Unexpected::Str(text),
            What::Whole(number) => Unexpected::Signed(*number),
            What::Fraction(number) => Unexpected::Float(*number),
            What::Yes(yes) => Unexpected::Bool(*yes),
            What::List(_) => Unexpected::Seq,
            What::Table(_) => Unexpected::Map,
        };
        Error::invalid_type(found, expected)
    }
}

impl What {
    fn of_table(table: &dyn TableLike) -> Self {
        let pair = |(key, item): (&str, &Item)| {
            let span = table.key(key).and_then(toml_edit::Key::span);
            (Node { what: Self::Text(key.to_owned()), span }, Node::of(item))
        };
        Self::Table(table.iter().map(pair).collect())
    }
}

/// Each asks for the one kind that it takes: a visitor that is offered every kind is several times as long.
impl<'de> Deserializer<'de> for Node {
    type Error = Error;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.what {
            What::Text(text) => visitor.visit_string(text),
            What::Whole(number) => visitor.visit_i64(number),
            What::Fraction(number) => visitor.visit_f64(number),
            What::Yes(yes) => visitor.visit_bool(yes),
            What::List(nodes) => visitor.visit_seq(List(nodes.into_iter())),
            What::Table(pairs) => visitor.visit_map(Table { pairs: pairs.into_iter(), value: None }),
        }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.what {
            What::Yes(yes) => visitor.visit_bool(yes),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_i64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.what {
            What::Whole(number) => visitor.visit_i64(number),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_i8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u8<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u32<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_u64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_i64(visitor)
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.what {
            What::Fraction(number) => visitor.visit_f64(number),
            _ => self.deserialize_i64(visitor),
        }
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.what {
            What::Text(text) => visitor.visit_string(text),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_string(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.what {
            What::List(nodes) => visitor.visit_seq(List(nodes.into_iter())),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Error> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        match self.what {
            What::Table(pairs) => visitor.visit_map(Table { pairs: pairs.into_iter(), value: None }),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        self.deserialize_map(visitor)
    }

    /// A word out of a list: no type that is read from TOML has variants that hold something.
    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Error> {
        match self.what {
            What::Text(text) => visitor.visit_enum(StringDeserializer::new(text)),
            _ => Err(self.unfit(&visitor)),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Error> {
        visitor.visit_unit()
    }

    forward_to_deserialize_any! { i16 i32 i128 u16 u128 f32 char bytes byte_buf unit unit_struct tuple_struct }
}

struct List(std::vec::IntoIter<Node>);

impl<'de> SeqAccess<'de> for List {
    type Error = Error;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, Error> {
        self.0.next().map(|node| placed(node, seed)).transpose()
    }
}

struct Table {
    pairs: std::vec::IntoIter<(Node, Node)>,
    value: Option<Node>,
}

impl<'de> MapAccess<'de> for Table {
    type Error = Error;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, Error> {
        let Some((key, value)) = self.pairs.next() else { return Ok(None) };
        self.value = Some(value);
        placed(key, seed).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Error> {
        match self.value.take() {
            Some(node) => placed(node, seed),
            None => Err(Error::custom("a value without a key")),
        }
    }
}

fn placed<'de, T: DeserializeSeed<'de>>(node: Node, seed: T) -> Result<T::Value, Error> {
    let span = node.span.clone();
    seed.deserialize(node).map_err(|error| error.at(span))
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use serde::Deserialize;

    use super::*;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct File {
        name: String,
        size: Option<u8>,
        share: Option<f64>,
        #[serde(default)]
        yes: bool,
        #[serde(default)]
        row: Vec<BTreeMap<String, [i64; 2]>>,
        word: Option<Word>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Word {
        Small,
        Large,
    }

    fn fault(text: &str) -> (usize, String) {
        let error = from_str::<File>(text).unwrap_err();
        (error.line(), error.message().to_owned())
    }

    #[test]
    fn every_kind_is_read() {
        let text =
            "name = 'Ä'\nsize = 3\nshare = 2\nyes = true\nword = 'large'\n[[row]]\na = [1, 2]\n[[row]]\nb = [3, 4]\n";
        let row = vec![BTreeMap::from([("a".into(), [1, 2])]), BTreeMap::from([("b".into(), [3, 4])])];
        let (name, word) = ("Ä".into(), Some(Word::Large));
        let expected = File { name, size: Some(3), share: Some(2.0), yes: true, row, word };
        assert_eq!(from_str::<File>(text), Ok(expected));
    }

    #[test]
    fn a_fault_names_its_line() {
        assert_eq!(fault("name = 'a'\n\nsize = 300\n").0, 3);
        assert_eq!(fault("name = 'a'\nsize = 'b'\n"), (2, "invalid type: string \"b\", expected u8".into()));
        assert_eq!(fault("name = 'a'\nsice = 1\n").0, 2);
        assert!(fault("name = 'a'\nsice = 1\n").1.starts_with("unknown field `sice`, expected one of `name`"));
        assert_eq!(fault("name = 'a'\n[[row]]\na = [1, 2]\nb = [1, true]\n").0, 4);
        assert_eq!(fault("name = 'a'\nword = 'huge'\n").1, "unknown variant `huge`, expected `small` or `large`");
        assert_eq!(fault("size = 1\n").1, "missing field `name`");
        assert_eq!(fault("name = 'a'\nname = = 1\n").0, 2);
    }

    #[test]
    fn a_fault_shows_the_place() {
        let told = from_str::<File>("name = 'ä'\n'ö' = 1\n").unwrap_err().to_string();
        assert!(
            told.starts_with("TOML parse error at line 2, column 1\n  |\n2 | 'ö' = 1\n  | ^\nunknown field `ö`"),
            "{told}"
        );
    }
}
