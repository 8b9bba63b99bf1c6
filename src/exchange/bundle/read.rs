//! A bundle as it is read: row by row, each checked before the next one is looked at. What means no good is refused at the
//! first row that is none of ours, and no more of it is in memory than what came before.

use std::{
    collections::BTreeMap,
    fmt,
    io::{self, BufReader, Read},
    sync::Arc,
};

use jiff::Timestamp;
use serde::{
    Deserialize, Deserializer,
    de::{DeserializeSeed, Error, IgnoredAny, MapAccess, SeqAccess, Visitor},
};
use serde_json::Value;
use uuid::Uuid;

use super::{BundleError, FORMAT, GoneRow, MOST_BYTES, VERSION};
use crate::{
    domain::{Keyed, Table},
    store::{Gone, Held, Holdings, Image},
    work::{Task, Watch},
};

/// So many rows may be in a bundle: forty thousand deals have as many.
const MOST_ROWS: usize = 10_000_000;

/// So many fields a row may have: no table has half of them.
const MOST_FIELDS: usize = 100;

/// So much is read at once, in bytes.
const AT_ONCE: usize = 64 << 10;

/// Reads a bundle of about so many bytes, not sealed.
pub(super) fn parse(source: &mut dyn Read, length: u64, watch: &Watch) -> Result<Holdings, BundleError> {
    let counted = Counted { source, done: 0, length, watch };
    let mut json = serde_json::Deserializer::from_reader(BufReader::with_capacity(AT_ONCE, counted));
    let mut found = Found::default();
    let read = Whole(&mut found).deserialize(&mut json).and_then(|()| json.end());
    match (read, found.fault) {
        (Err(_), Some(fault)) => Err(fault),
        (Err(_), None) if watch.go_on().is_err() => Err(BundleError::Cancelled),
        (Err(error), None) if error.io_error_kind() == Some(io::ErrorKind::FileTooLarge) => Err(BundleError::TooLarge),
        (Err(error), None) if error.is_io() => Err(BundleError::File(error.into())),
        (Err(error), None) => Err(BundleError::Foreign { line: error.line(), why: untold(&error) }),
        (Ok(()), _) if found.parts == ALL_PARTS => Ok(found.holdings),
        (Ok(()), _) => Err(wrong("a part of it is missing".to_owned())),
    }
}

fn wrong(why: String) -> BundleError {
    BundleError::Foreign { line: 0, why }
}

/// Where in the file something is wrong, without the texts in it.
fn untold(error: &serde_json::Error) -> String {
    let place = format!("line {}, column {}", error.line(), error.column());
    match error.classify() {
        serde_json::error::Category::Eof => format!("it ends too early, at {place}"),
        _ => place,
    }
}

/// Says how far the reading has come, and ends it beyond the limit or when nobody wants it any more.
struct Counted<'a> {
    source: &'a mut dyn Read,
    done: u64,
    length: u64,
    watch: &'a Watch,
}

impl Read for Counted<'_> {
    fn read(&mut self, room: &mut [u8]) -> io::Result<usize> {
        self.watch.at(Task::Reading, self.done, self.length).map_err(io::Error::other)?;
        let read = self.source.read(room)?;
        self.done += read as u64;
        if self.done > MOST_BYTES { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(read) }
    }
}

/// The parts that every bundle has, each a bit.
const ALL_PARTS: u8 = 0b1111;

/// What has been read.
#[derive(Default)]
struct Found {
    holdings: Holdings,
    parts: u8,
    /// Why it ends, where it is not the JSON that is wrong.
    fault: Option<BundleError>,
}

impl Found {
    fn refuse<E: Error>(&mut self, fault: BundleError) -> E {
        self.fault = Some(fault);
        E::custom("refused")
    }

    /// The table with this key. What a later version records in a table of its own cannot be taken over whole.
    fn table<E: Error>(&mut self, key: &str) -> Result<Table, E> {
        Table::from_key(key).ok_or_else(|| self.refuse(BundleError::Newer))
    }

    fn take(&mut self, table: Table, row: Row) -> Result<(), BundleError> {
        let held = row.held();
        let id = held.row.get("id").and_then(|id| id.as_str()).and_then(|id| id.parse::<Uuid>().ok());
        let id = id.ok_or_else(|| wrong(format!("a row of {} has no id", table.key())))?;
        held.check(table, id).map_err(BundleError::Row)?;
        if self.holdings.rows.insert((table, id), Arc::new(held)).is_some() {
            return Err(wrong(format!("{} {id} is there twice", table.key())));
        }
        self.check_count()
    }

    fn check_count(&self) -> Result<(), BundleError> {
        let count = self.holdings.rows.len() + self.holdings.gone.len();
        if count > MOST_ROWS { Err(BundleError::TooLarge) } else { Ok(()) }
    }
}

/// Reads the whole.
struct Whole<'a>(&'a mut Found);

impl<'de> DeserializeSeed<'de> for Whole<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Whole<'_> {
    type Value = ();
    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a bundle")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        let found = self.0;
        while let Some(key) = map.next_key::<String>()? {
            match key.as_str() {
                "format" => {
                    if map.next_value::<String>()? != FORMAT {
                        return Err(found.refuse(wrong("its format is another".to_owned())));
                    }
                    found.parts |= 1;
                }
                "version" => {
                    if map.next_value::<u32>()? > VERSION {
                        return Err(found.refuse(BundleError::Newer));
                    }
                    found.parts |= 2;
                }
                "made_at" => {
                    map.next_value::<Timestamp>()?;
                    found.parts |= 4;
                }
                "rows" => {
                    map.next_value_seed(Tables(found))?;
                    found.parts |= 8;
                }
                "gone" => map.next_value_seed(GoneRows(found))?,
                "forgot" => found.holdings.forgot = map.next_value()?,
                _ => drop(map.next_value::<IgnoredAny>()?),
            }
        }
        Ok(())
    }
}

/// Reads the rows of all tables.
struct Tables<'a>(&'a mut Found);

impl<'de> DeserializeSeed<'de> for Tables<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for Tables<'_> {
    type Value = ();
    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("tables")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(key) = map.next_key::<String>()? {
            let table = self.0.table(&key)?;
            map.next_value_seed(Rows(self.0, table))?;
        }
        Ok(())
    }
}

/// Reads the rows of one table.
struct Rows<'a>(&'a mut Found, Table);

impl<'de> DeserializeSeed<'de> for Rows<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for Rows<'_> {
    type Value = ();
    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while let Some(row) = rows.next_element()? {
            self.0.take(self.1, row).map_err(|fault| self.0.refuse(fault))?;
        }
        Ok(())
    }
}

/// Reads what was deleted.
struct GoneRows<'a>(&'a mut Found);

impl<'de> DeserializeSeed<'de> for GoneRows<'_> {
    type Value = ();
    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<(), D::Error> {
        from.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for GoneRows<'_> {
    type Value = ();
    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("deleted rows")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut rows: A) -> Result<(), A::Error> {
        while let Some(row) = rows.next_element::<GoneRow>()? {
            let table = self.0.table(&row.table)?;
            self.0.holdings.gone.insert((table, row.id), Gone { at: row.at, seen: row.seen, deal: row.deal });
            self.0.check_count().map_err(|fault| self.0.refuse(fault))?;
        }
        Ok(())
    }
}

/// A row, as it is written.
#[derive(Deserialize)]
struct Row {
    row: Few<Cell>,
    #[serde(default)]
    made: Option<Timestamp>,
    #[serde(default)]
    changed: Few<Timestamp>,
    #[serde(default)]
    forgotten: Few<Timestamp>,
    #[serde(default)]
    placed: Option<i64>,
}

impl Row {
    fn held(self) -> Held {
        let row: Image = self.row.0.into_iter().map(|(column, cell)| (column, cell.0)).collect();
        Held { row, made: self.made, changed: self.changed.0, forgotten: self.forgotten.0, placed: self.placed }
    }
}

/// Some fields: no more than a row can have.
struct Few<V>(BTreeMap<String, V>);

impl<V> Default for Few<V> {
    fn default() -> Self {
        Self(BTreeMap::new())
    }
}

impl<'de, V: Deserialize<'de>> Deserialize<'de> for Few<V> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_map(Few::<V>::default())
    }
}

impl<'de, V: Deserialize<'de>> Visitor<'de> for Few<V> {
    type Value = Self;
    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("fields")
    }

    fn visit_map<A: MapAccess<'de>>(mut self, mut map: A) -> Result<Self, A::Error> {
        while let Some((column, value)) = map.next_entry()? {
            self.0.insert(column, value);
            if self.0.len() > MOST_FIELDS {
                return Err(A::Error::custom("too many fields"));
            }
        }
        Ok(self)
    }
}

/// What stands in a field: a text, a number, yes, no or nothing; never something in which other things are.
struct Cell(Value);

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        from.deserialize_any(CellVisitor)
    }
}

struct CellVisitor;

impl Visitor<'_> for CellVisitor {
    type Value = Cell;
    fn expecting(&self, to: &mut fmt::Formatter) -> fmt::Result {
        to.write_str("a text, a number, yes, no or nothing")
    }

    fn visit_bool<E>(self, yes: bool) -> Result<Cell, E> {
        Ok(Cell(yes.into()))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Cell, E> {
        Ok(Cell(number.into()))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Cell, E> {
        Ok(Cell(number.into()))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Cell, E> {
        Ok(Cell(number.into()))
    }

    fn visit_str<E>(self, text: &str) -> Result<Cell, E> {
        Ok(Cell(text.into()))
    }

    fn visit_string<E>(self, text: String) -> Result<Cell, E> {
        Ok(Cell(text.into()))
    }

    fn visit_unit<E>(self) -> Result<Cell, E> {
        Ok(Cell(Value::Null))
    }
}
