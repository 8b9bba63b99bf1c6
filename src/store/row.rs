//! Rows of the file as records, without the detour through values of their own: what is read most often is whole deals, and
//! all deals at every start.

use std::fmt;

use rusqlite::{Row, Statement, types::ValueRef};
use serde::{
    Deserializer,
    de::{DeserializeOwned, DeserializeSeed, Error as _, IntoDeserializer, MapAccess, Visitor},
    forward_to_deserialize_any,
};

use super::StoreError;

/// The names of a statement's columns.
pub(super) fn names(statement: &Statement<'_>) -> Vec<String> {
    statement.column_names().into_iter().map(str::to_owned).collect()
}

/// The record that a row holds: each column is the member of its name.
pub(super) fn record<T: DeserializeOwned>(row: &Row<'_>, names: &[String]) -> Result<T, StoreError> {
    Ok(T::deserialize(Cells { row, names, at: 0 })?)
}

/// Why a row is no record.
#[derive(Debug, thiserror::Error)]
#[error("{}{why}", column.as_ref().map(|name| format!("{name}: ")).unwrap_or_default())]
struct NoRecord {
    column: Option<String>,
    why: String,
}

impl serde::de::Error for NoRecord {
    fn custom<T: fmt::Display>(why: T) -> Self {
        Self { column: None, why: why.to_string() }
    }
}

impl From<NoRecord> for StoreError {
    fn from(error: NoRecord) -> Self {
        Self::Damaged(error.to_string())
    }
}

/// The cells of a row from one column on.
struct Cells<'a> {
    row: &'a Row<'a>,
    names: &'a [String],
    at: usize,
}

impl<'de> Deserializer<'de> for Cells<'_> {
    type Error = NoRecord;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NoRecord> {
        visitor.visit_map(self)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf option unit unit_struct newtype_struct
        seq tuple tuple_struct map struct enum identifier ignored_any
    }
}

impl<'de> MapAccess<'de> for Cells<'_> {
    type Error = NoRecord;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, NoRecord> {
        self.names.get(self.at).map(|name| seed.deserialize(name.as_str().into_deserializer())).transpose()
    }

    fn next_value_seed<S: DeserializeSeed<'de>>(&mut self, seed: S) -> Result<S::Value, NoRecord> {
        let (at, name) = (self.at, self.names.get(self.at));
        self.at += 1;
        let value = self.row.get_ref(at).map_err(NoRecord::custom);
        value
            .and_then(|value| seed.deserialize(Cell(value)))
            .map_err(|error| NoRecord { column: name.cloned(), ..error })
    }
}

/// What stands in a cell.
struct Cell<'a>(ValueRef<'a>);

impl<'de> Deserializer<'de> for Cell<'_> {
    type Error = NoRecord;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NoRecord> {
        match self.0 {
            ValueRef::Null => visitor.visit_unit(),
            ValueRef::Integer(number) => visitor.visit_i64(number),
            ValueRef::Real(number) => visitor.visit_f64(number),
            ValueRef::Text(text) => visitor.visit_str(std::str::from_utf8(text).map_err(NoRecord::custom)?),
            ValueRef::Blob(_) => Err(NoRecord::custom("bytes, which no record holds")),
        }
    }

    /// A yes or no stands there as 1 or 0.
    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NoRecord> {
        match self.0 {
            ValueRef::Integer(number) => visitor.visit_bool(number != 0),
            _ => self.deserialize_any(visitor),
        }
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, NoRecord> {
        match self.0 {
            ValueRef::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, NoRecord> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        _variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, NoRecord> {
        match self.0 {
            ValueRef::Text(text) => {
                visitor.visit_enum(std::str::from_utf8(text).map_err(NoRecord::custom)?.into_deserializer())
            }
            _ => self.deserialize_any(visitor),
        }
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 char str string bytes byte_buf unit unit_struct
        seq tuple tuple_struct map struct identifier ignored_any
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;
    use serde::Deserialize;

    use super::*;

    /// All that a column may hold.
    #[derive(Debug, PartialEq, Deserialize)]
    struct Sample {
        text: String,
        number: u32,
        share: f64,
        is_so: bool,
        perhaps: Option<i64>,
        kind: Kind,
        wrapped: Wrapped,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(rename_all = "snake_case")]
    enum Kind {
        Won,
        Lost,
    }

    #[derive(Debug, PartialEq, Deserialize)]
    struct Wrapped(String);

    fn read(select: &str) -> Result<Sample, String> {
        let conn = Connection::open_in_memory().expect("a database");
        let mut statement = conn.prepare(select).expect("a statement");
        let names = names(&statement);
        let mut rows = statement.query([]).expect("rows");
        record(rows.next().expect("a row").expect("one"), &names).map_err(|error| error.to_string())
    }

    #[test]
    fn each_column_is_the_member_of_its_name() {
        let select =
            "SELECT 7 AS n, 'Zürich' AS text, 3 AS number, 2 AS share, 1 AS is_so, NULL AS perhaps, 'lost' AS kind,
                      'w' AS wrapped";
        let expected = Sample {
            text: "Zürich".into(),
            number: 3,
            share: 2.0,
            is_so: true,
            perhaps: None,
            kind: Kind::Lost,
            wrapped: Wrapped("w".into()),
        };
        assert_eq!(read(select).as_ref(), Ok(&expected), "a column that is no member says nothing");
        assert_eq!(read(&select.replace("NULL", "-5")), Ok(Sample { perhaps: Some(-5), ..expected }));
    }

    #[test]
    fn what_does_not_fit_is_told_with_its_column() {
        let whole =
            "SELECT 'a' AS text, 3 AS number, 0.5 AS share, 0 AS is_so, 1 AS perhaps, 'won' AS kind, 'w' AS wrapped";
        assert!(read(whole).is_ok());
        for (was, is, column) in [
            ("'a'", "NULL", "text"),
            ("'a'", "CAST(x'ff' AS TEXT)", "text"),
            ("'a'", "x'61'", "text"),
            ("3 AS", "-3 AS", "number"),
            ("3 AS", "'three' AS", "number"),
            ("0.5", "NULL", "share"),
            ("0 AS", "'yes' AS", "is_so"),
            ("'won'", "'found'", "kind"),
            ("'won'", "3", "kind"),
        ] {
            let told = read(&whole.replacen(was, is, 1)).expect_err(column);
            assert!(told.contains(&format!("{column}: ")), "{was} {is}: {told}");
        }
        let told = read("SELECT 'a' AS text").expect_err("members are missing");
        assert!(told.contains("missing field"), "{told}");
    }
}
