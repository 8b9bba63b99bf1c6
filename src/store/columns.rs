//! Records as the values of their columns, without the detour through an [`Image`](super::Image): for edits of hundreds of
//! thousands of rows.

use std::fmt;

use rusqlite::types::Value;
use serde::{
    Serialize,
    ser::{Error as _, Impossible, SerializeStruct, Serializer},
};

/// A row about to be written: one value for each column, in the order of the record's members.
#[derive(Debug, Default)]
pub(super) struct Columns {
    pub(super) names: Vec<&'static str>,
    pub(super) values: Vec<Value>,
}

impl Columns {
    /// Takes a record's values in the place of those before.
    pub(super) fn take(&mut self, record: &impl Serialize) -> Result<(), NoRow> {
        self.names.clear();
        self.values.clear();
        record.serialize(Row(self))
    }
}

/// What is no row: it holds more than plain values.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(super) struct NoRow(String);

impl serde::ser::Error for NoRow {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self(message.to_string())
    }
}

impl From<NoRow> for super::StoreError {
    fn from(error: NoRow) -> Self {
        Self::Damaged(error.0)
    }
}

/// What a serializer answers that takes a few kinds of values only.
macro_rules! refuses {
    ($($name:ident($($kind:ty),*) -> $answer:ty;)*) => { $(
        fn $name(self $(, _: $kind)*) -> Result<$answer, NoRow> {
            Err(NoRow::custom(concat!(stringify!($name), " fits no row")))
        }
    )* };
}

/// Takes a whole record.
struct Row<'a>(&'a mut Columns);

impl<'a> Serializer for Row<'a> {
    type Ok = ();
    type Error = NoRow;
    type SerializeSeq = Impossible<(), NoRow>;
    type SerializeTuple = Impossible<(), NoRow>;
    type SerializeTupleStruct = Impossible<(), NoRow>;
    type SerializeTupleVariant = Impossible<(), NoRow>;
    type SerializeMap = Impossible<(), NoRow>;
    type SerializeStruct = Self;
    type SerializeStructVariant = Impossible<(), NoRow>;

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Self, NoRow> {
        Ok(self)
    }

    refuses! {
        serialize_bool(bool) -> ();
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_u32(u32) -> ();
        serialize_u64(u64) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_str(&str) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), NoRow> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<(), NoRow> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        value: &T,
    ) -> Result<(), NoRow> {
        value.serialize(self)
    }
}

impl SerializeStruct for Row<'_> {
    type Ok = ();
    type Error = NoRow;

    fn serialize_field<T: Serialize + ?Sized>(&mut self, name: &'static str, value: &T) -> Result<(), NoRow> {
        self.0.names.push(name);
        self.0.values.push(value.serialize(Cell)?);
        Ok(())
    }

    fn end(self) -> Result<(), NoRow> {
        Ok(())
    }
}

/// Takes one member.
struct Cell;

impl Serializer for Cell {
    type Ok = Value;
    type Error = NoRow;
    type SerializeSeq = Impossible<Value, NoRow>;
    type SerializeTuple = Impossible<Value, NoRow>;
    type SerializeTupleStruct = Impossible<Value, NoRow>;
    type SerializeTupleVariant = Impossible<Value, NoRow>;
    type SerializeMap = Impossible<Value, NoRow>;
    type SerializeStruct = Impossible<Value, NoRow>;
    type SerializeStructVariant = Impossible<Value, NoRow>;

    fn serialize_bool(self, yes: bool) -> Result<Value, NoRow> {
        Ok(Value::Integer(i64::from(yes)))
    }
    fn serialize_i8(self, number: i8) -> Result<Value, NoRow> {
        Ok(Value::Integer(number.into()))
    }
    fn serialize_i16(self, number: i16) -> Result<Value, NoRow> {
        Ok(Value::Integer(number.into()))
    }
    fn serialize_i32(self, number: i32) -> Result<Value, NoRow> {
        Ok(Value::Integer(number.into()))
    }
    fn serialize_i64(self, number: i64) -> Result<Value, NoRow> {
        Ok(Value::Integer(number))
    }
    fn serialize_u8(self, number: u8) -> Result<Value, NoRow> {
        Ok(Value::Integer(number.into()))
    }
    fn serialize_u16(self, number: u16) -> Result<Value, NoRow> {
        Ok(Value::Integer(number.into()))
    }
    fn serialize_u32(self, number: u32) -> Result<Value, NoRow> {
        Ok(Value::Integer(number.into()))
    }
    fn serialize_f64(self, number: f64) -> Result<Value, NoRow> {
        Ok(Value::Real(number))
    }
    fn serialize_str(self, text: &str) -> Result<Value, NoRow> {
        Ok(Value::Text(text.to_owned()))
    }
    fn serialize_none(self) -> Result<Value, NoRow> {
        Ok(Value::Null)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<Value, NoRow> {
        Ok(Value::Text(name.to_owned()))
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Value, NoRow> {
        value.serialize(self)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Value, NoRow> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Value, NoRow> {
        Err(NoRow::custom("a variant with a value fits no column"))
    }

    refuses! {
        serialize_u64(u64) -> Value;
        serialize_f32(f32) -> Value;
        serialize_char(char) -> Value;
        serialize_bytes(&[u8]) -> Value;
        serialize_unit() -> Value;
        serialize_unit_struct(&'static str) -> Value;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct(&'static str, usize) -> Self::SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}
