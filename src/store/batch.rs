//! Rows made ready to be added by a [long edit](super::Bulk): all of the work that takes no database, so that it can be done on
//! another thread beside the writing.

use std::ops::Range;

use rusqlite::types::ValueRef;
use serde::{Serialize, Serializer, ser::Error as _};
use uuid::Uuid;

use super::{
    Image, StoreError,
    columns::Columns,
    image::{self, OfRecord},
    pack::{DEAL, MOST_ROWS},
};
use crate::domain::{Record, Table};

/// So many rows are as good as any more: what is written at a time, and what waits meanwhile.
const FULL: usize = 2_000;

/// So many bytes hold what most packs hold.
const USUAL_PACK: usize = 4 << 10;

/// Rows to be added, and what the journal will hold of them.
#[derive(Debug, Default)]
pub struct Batch {
    pub(super) columns: Columns,
    pub(super) tables: Vec<Shape>,
    /// The rows in their order: the place of the table, and of the cells.
    pub(super) rows: Vec<(usize, Range<usize>)>,
    pub(super) packs: Vec<Pack>,
    pub(super) single: Vec<Single>,
}

/// A table of which there are rows.
#[derive(Debug)]
pub(super) struct Shape {
    pub(super) table: Table,
    pub(super) names: Vec<&'static str>,
    /// The columns of a pack, as JSON.
    pub(super) packed: String,
}

/// Rows of one table that belong to one deal.
#[derive(Debug)]
pub(super) struct Pack {
    pub(super) deal: String,
    /// The place of the table.
    pub(super) shape: usize,
    pub(super) count: usize,
    /// The rows as JSON, but for the bracket at the end.
    pub(super) rows: Vec<u8>,
}

/// A row that belongs to no deal, and lies in no pack.
#[derive(Debug)]
pub(super) struct Single {
    pub(super) table: Table,
    pub(super) id: Uuid,
    pub(super) image: String,
}

impl Batch {
    /// Makes a row ready that cannot be there yet: one with a new id.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] for what is no row.
    pub fn add<R: Record>(&mut self, record: &R) -> Result<(), StoreError> {
        let cells = self.columns.push(record)?;
        let shape = self.shape(R::TABLE)?;
        self.rows.push((shape, cells.clone()));
        if !self.pack(shape, cells)? {
            let (table, id, image) = (R::TABLE, record.id().uuid(), serde_json::to_string(record)?);
            self.single.push(Single { table, id, image });
        }
        Ok(())
    }

    /// The same of a row that is one of its table's records.
    ///
    /// # Errors
    /// As [`Batch::add`], and where it is none.
    pub(super) fn add_image(&mut self, table: Table, image: &Image) -> Result<(), StoreError> {
        image::of_table(table, Add(self, image))
    }

    /// Packs the row whose cells lie there; false where it belongs to no deal.
    fn pack(&mut self, shape: usize, cells: Range<usize>) -> Result<bool, StoreError> {
        let names = &self.tables[shape].names;
        let deal = names.iter().zip(self.columns.values(cells.clone())).find(|(name, _)| **name == DEAL);
        let Some((_, ValueRef::Text(deal))) = deal else { return Ok(false) };
        let is_open = |pack: &Pack| pack.shape == shape && pack.count < MOST_ROWS;
        let mut of_deal = self.packs.iter().rev().take_while(|pack| pack.deal.as_bytes() == deal);
        let at = match of_deal.position(is_open) {
            Some(back) => self.packs.len() - 1 - back,
            None => {
                let deal = str::from_utf8(deal).map_err(|error| StoreError::Damaged(error.to_string()))?.to_owned();
                self.packs.push(Pack { deal, shape, count: 0, rows: Vec::with_capacity(USUAL_PACK) });
                self.packs.len() - 1
            }
        };
        let pack = &mut self.packs[at];
        pack.rows.push(if pack.count == 0 { b'[' } else { b',' });
        pack.count += 1;
        let packed = names.iter().zip(self.columns.values(cells)).filter(|(name, _)| **name != DEAL);
        serde_json::Serializer::new(&mut pack.rows).collect_seq(packed.map(|(_, cell)| Cell(cell)))?;
        Ok(true)
    }

    /// Whether it holds as much as is written at a time.
    pub fn is_full(&self) -> bool {
        self.rows.len() >= FULL
    }

    /// Whether it holds nothing.
    pub fn is_empty(&self) -> bool {
        self.rows.is_empty()
    }

    /// Forgets its rows, and keeps the memory for others.
    pub(super) fn clear(&mut self) {
        self.columns.clear();
        self.rows.clear();
        self.packs.clear();
        self.single.clear();
    }

    /// The place of a table, of which a row has just been taken.
    fn shape(&mut self, table: Table) -> Result<usize, StoreError> {
        if let Some(at) = self.tables.iter().position(|shape| shape.table == table) {
            return Ok(at);
        }
        let names = self.columns.names.clone();
        let columns: Vec<&str> = names.iter().copied().filter(|name| *name != DEAL).collect();
        let packed = serde_json::to_string(&columns)?;
        self.tables.push(Shape { table, names, packed });
        Ok(self.tables.len() - 1)
    }
}

struct Add<'a>(&'a mut Batch, &'a Image);

impl OfRecord for Add<'_> {
    type Answer = Result<(), StoreError>;

    fn of<R: Record>(self) -> Self::Answer {
        self.0.add(&R::deserialize(self.1)?)
    }
}

/// A cell as JSON.
struct Cell<'a>(ValueRef<'a>);

impl Serialize for Cell<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            ValueRef::Integer(number) => serializer.serialize_i64(number),
            ValueRef::Real(number) => serializer.serialize_f64(number),
            ValueRef::Text(text) => serializer.serialize_str(str::from_utf8(text).map_err(S::Error::custom)?),
            ValueRef::Null => serializer.serialize_none(),
            ValueRef::Blob(_) => Err(S::Error::custom("bytes are no cell")),
        }
    }
}
