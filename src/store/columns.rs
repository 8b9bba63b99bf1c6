//! Records as the values of their columns, without the detour through an [`Image`](super::Image): for edits of hundreds of
//! thousands of rows.

use std::{fmt, ops::Range};

use rusqlite::types::ValueRef;
use serde::{
    Serialize,
    ser::{Error as _, Impossible, SerializeStruct, Serializer},
};

/// Rows about to be written: one value for each column, in the order of the records' members. They lie behind each other, and so
/// do their texts, so that a row takes no memory of its own.
#[derive(Debug, Default)]
pub(super) struct Columns {
    /// The columns of the last row.
    pub(super) names: Vec<&'static str>,
    cells: Vec<Cell>,
    texts: String,
}

/// The value of a column.
#[derive(Debug)]
enum Cell {
    Null,
    Integer(i64),
    Real(f64),
    /// Where it lies.
    Text(Range<usize>),
}

impl Columns {
    /// Takes a record's values behind those before; answers their place.
    pub(super) fn push(&mut self, record: &impl Serialize) -> Result<Range<usize>, NoRow> {
        self.names.clear();
        let from = self.cells.len();
        record.serialize(Row(self))?;
        Ok(from..self.cells.len())
    }

    /// Forgets all rows.
    pub(super) fn clear(&mut self) {
        self.cells.clear();
        self.texts.clear();
    }

    /// The values at a place.
    pub(super) fn values(&self, place: Range<usize>) -> impl Iterator<Item = ValueRef<'_>> {
        self.cells[place].iter().map(|cell| match cell {
            Cell::Null => ValueRef::Null,
            Cell::Integer(number) => ValueRef::Integer(*number),
            Cell::Real(number) => ValueRef::Real(*number),
            Cell::Text(place) => ValueRef::Text(&self.texts.as_bytes()[place.clone()]),
        })
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
        let cell = value.serialize(OfMember(&mut self.0.texts))?;
        self.0.cells.push(cell);
        Ok(())
    }

    fn end(self) -> Result<(), NoRow> {
        Ok(())
    }
}

/// Takes one member.
struct OfMember<'a>(&'a mut String);

impl Serializer for OfMember<'_> {
    type Ok = Cell;
    type Error = NoRow;
    type SerializeSeq = Impossible<Cell, NoRow>;
    type SerializeTuple = Impossible<Cell, NoRow>;
    type SerializeTupleStruct = Impossible<Cell, NoRow>;
    type SerializeTupleVariant = Impossible<Cell, NoRow>;
    type SerializeMap = Impossible<Cell, NoRow>;
    type SerializeStruct = Impossible<Cell, NoRow>;
    type SerializeStructVariant = Impossible<Cell, NoRow>;

    fn serialize_bool(self, yes: bool) -> Result<Cell, NoRow> {
        Ok(Cell::Integer(i64::from(yes)))
    }
    fn serialize_i8(self, number: i8) -> Result<Cell, NoRow> {
        Ok(Cell::Integer(number.into()))
    }
    fn serialize_i16(self, number: i16) -> Result<Cell, NoRow> {
        Ok(Cell::Integer(number.into()))
    }
    fn serialize_i32(self, number: i32) -> Result<Cell, NoRow> {
        Ok(Cell::Integer(number.into()))
    }
    fn serialize_i64(self, number: i64) -> Result<Cell, NoRow> {
        Ok(Cell::Integer(number))
    }
    fn serialize_u8(self, number: u8) -> Result<Cell, NoRow> {
        Ok(Cell::Integer(number.into()))
    }
    fn serialize_u16(self, number: u16) -> Result<Cell, NoRow> {
        Ok(Cell::Integer(number.into()))
    }
    fn serialize_u32(self, number: u32) -> Result<Cell, NoRow> {
        Ok(Cell::Integer(number.into()))
    }
    fn serialize_f64(self, number: f64) -> Result<Cell, NoRow> {
        Ok(Cell::Real(number))
    }
    fn serialize_str(self, text: &str) -> Result<Cell, NoRow> {
        let from = self.0.len();
        self.0.push_str(text);
        Ok(Cell::Text(from..self.0.len()))
    }
    fn serialize_none(self) -> Result<Cell, NoRow> {
        Ok(Cell::Null)
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, name: &'static str) -> Result<Cell, NoRow> {
        self.serialize_str(name)
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<Cell, NoRow> {
        value.serialize(self)
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, _: &'static str, value: &T) -> Result<Cell, NoRow> {
        value.serialize(self)
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<Cell, NoRow> {
        Err(NoRow::custom("a variant with a value fits no column"))
    }

    refuses! {
        serialize_u64(u64) -> Cell;
        serialize_f32(f32) -> Cell;
        serialize_char(char) -> Cell;
        serialize_bytes(&[u8]) -> Cell;
        serialize_unit() -> Cell;
        serialize_unit_struct(&'static str) -> Cell;
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct(&'static str, usize) -> Self::SerializeStruct;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}
