//! Edits of any length: an import. One transaction and one entry of the journal as with [`Workbook::edit`], but rows go to
//! the journal as they are made, so that ten thousand deals need no more memory than one.

use std::{cell::RefCell, collections::HashMap};

use rusqlite::{Connection, Statement, params, params_from_iter};

use super::{Edit, Image, StoreError, Workbook, columns::Columns, image, journal};
use crate::domain::{Deal, Debrief, Id, Keyed, Record, Table};

/// So much of the file is kept in memory meanwhile, in KiB: less would be written out and read in again while the indexes
/// grow.
const CACHE_KIB: i32 = 48 * 1024;

/// What the cache holds otherwise, in KiB: SQLite's own measure.
const USUAL_CACHE_KIB: i32 = 2_000;

/// A long edit under way. It holds the file for itself, so nothing in it can meet another's change.
#[derive(Debug)]
pub struct Bulk<'a> {
    pub(super) conn: &'a Connection,
    /// The entry, and the number of its next row; the entry is made with its first row.
    entry: RefCell<Option<(i64, i64)>>,
    edit: Edit,
    at: jiff::Timestamp,
    inserts: RefCell<HashMap<Table, Statement<'a>>>,
    row: RefCell<(Columns, Vec<u8>)>,
}

impl Workbook {
    /// Does `work` in one transaction, journalled as one entry; when this returns, all of it is on the disk, and when
    /// `work` fails, nothing is. Work that changes nothing leaves no entry.
    ///
    /// # Errors
    /// What `work` answers, or why it could not be written.
    pub fn edit_at_length<T, E: From<StoreError>>(
        &mut self,
        edit: Edit,
        work: impl FnOnce(&Bulk<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let cache = |kib: i32| self.conn.pragma_update(None, "cache_size", -kib);
        cache(CACHE_KIB).map_err(StoreError::from)?;
        let done = self.long(edit, work);
        cache(USUAL_CACHE_KIB).map_err(StoreError::from)?;
        done
    }

    fn long<T, E: From<StoreError>>(&self, edit: Edit, work: impl FnOnce(&Bulk<'_>) -> Result<T, E>) -> Result<T, E> {
        let transaction = self.begin()?;
        let bulk = Bulk {
            conn: &transaction,
            entry: RefCell::new(None),
            edit,
            at: self.clock.now(),
            inserts: RefCell::default(),
            row: RefCell::default(),
        };
        let result = work(&bulk)?;
        let is_changed = bulk.entry.borrow().is_some();
        drop(bulk);
        if is_changed {
            self.commit(transaction)?;
        }
        Ok(result)
    }
}

impl<'a> Bulk<'a> {
    /// Adds a row that cannot be there yet: one with a new id.
    ///
    /// # Errors
    /// [`StoreError::Rule`] if it is there after all, or refers to nothing.
    pub fn add<R: Record>(&self, record: &R) -> Result<(), StoreError> {
        let (columns, json) = &mut *self.row.borrow_mut();
        columns.take(record)?;
        let mut inserts = self.inserts.borrow_mut();
        let insert = match inserts.entry(R::TABLE) {
            std::collections::hash_map::Entry::Occupied(found) => found.into_mut(),
            std::collections::hash_map::Entry::Vacant(empty) => {
                empty.insert(self.conn.prepare(&insertion(R::TABLE, &columns.names))?)
            }
        };
        insert.execute(params_from_iter(columns.values.drain(..)))?;
        json.clear();
        serde_json::to_writer(&mut *json, record)?;
        let after = str::from_utf8(json).map_err(|error| StoreError::Damaged(error.to_string()))?;
        self.journal(R::TABLE, &record.id().to_string(), None, Some(after))
    }

    /// Makes a row that stands in the file as `seen` look like `new`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn change<R: Record>(&self, seen: &R, new: &R) -> Result<(), StoreError> {
        let (before, after) = (image::of(seen)?, image::of(new)?);
        image::write(self.conn, R::TABLE, seen.id().uuid(), Some(&before), Some(&after))?;
        let text = |image: &Image| serde_json::to_string(image);
        self.journal(R::TABLE, &seen.id().to_string(), Some(&text(&before)?), Some(&text(&after)?))
    }

    /// Everything recorded of a deal, what this edit has done so far included.
    ///
    /// # Errors
    /// When it cannot be read, or is not there.
    pub fn debrief(&self, deal: Id<Deal>) -> Result<Debrief, StoreError> {
        super::read::debrief(self.conn, deal)
    }

    fn journal(&self, table: Table, id: &str, before: Option<&str>, after: Option<&str>) -> Result<(), StoreError> {
        let (entry, seq) = match *self.entry.borrow() {
            Some(entry) => entry,
            None => (journal::begin(self.conn, &self.edit, self.at)?, 0),
        };
        self.conn.prepare_cached(journal::ADD_ROW)?.execute(params![entry, seq, table.key(), id, before, after])?;
        *self.entry.borrow_mut() = Some((entry, seq + 1));
        Ok(())
    }
}

fn insertion(table: Table, names: &[&str]) -> String {
    let columns: Vec<String> = names.iter().map(|name| format!("\"{name}\"")).collect();
    let places = vec!["?"; names.len()];
    format!("INSERT INTO {} ({}) VALUES ({})", table.key(), columns.join(", "), places.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Outcome, Step},
        store::EditLabel,
    };

    fn import() -> Edit {
        Edit::new(EditLabel::Import).arg("what", "a file")
    }

    #[test]
    fn a_long_edit_is_one_entry_that_undo_and_redo_turn() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let deal = Deal::new("A", "B");
        let steps: Vec<Step> = (0..5).map(|rank| Step::new(deal.id, rank, format!("step {rank}"))).collect();
        let won = Deal { outcome: Outcome::Won, value: Some(5), effort_days: Some(1.0), ..deal.clone() };
        workbook
            .edit_at_length(import(), |bulk| {
                bulk.add(&deal)?;
                steps.iter().try_for_each(|step| bulk.add(step))?;
                bulk.change(&deal, &won)
            })
            .unwrap();
        let whole = workbook.debrief(deal.id).unwrap();
        assert_eq!((&whole.deal, &whole.steps), (&won, &steps));
        let history = workbook.history(None, 9).unwrap();
        assert_eq!((history.len(), history[0].row_count), (1, 7));
        workbook.undo().unwrap().unwrap();
        assert!(workbook.all_deals().unwrap().is_empty());
        workbook.redo().unwrap().unwrap();
        assert_eq!(workbook.debrief(deal.id).unwrap(), whole);
        assert_eq!(workbook.search("step", 9).unwrap().len(), 5);
    }

    #[test]
    fn one_that_fails_or_does_nothing_leaves_nothing() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let deal = Deal::new("A", "B");
        let failed = workbook.edit_at_length(import(), |bulk| {
            bulk.add(&deal)?;
            bulk.add(&deal)
        });
        assert!(matches!(failed, Err(StoreError::Rule(_))), "{failed:?}");
        workbook.edit_at_length(import(), |_| Ok::<_, StoreError>(())).unwrap();
        assert!(workbook.all_deals().unwrap().is_empty() && workbook.history(None, 9).unwrap().is_empty());
    }
}
