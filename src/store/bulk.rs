//! Edits of any length: an import, a merge. One transaction and one entry of the journal as with [`Workbook::edit`], but rows go to
//! the journal as they are made, so that ten thousand deals need no more memory than one; those that are added to a deal go
//! there [packed](super::pack).

use std::{
    cell::RefCell,
    collections::{HashMap, hash_map::Entry},
};

use rusqlite::{
    Connection, Statement,
    config::DbConfig,
    params, params_from_iter,
    types::{ToSqlOutput, ValueRef},
};
use uuid::Uuid;

use super::{
    Batch, Edit, Image, StoreError, Workbook, batch::Pack, columns::Columns, image, journal, pack, searched::Searched,
};
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
    searched: &'a Searched,
    /// The entry, and the number of its next row; the entry is made with its first row.
    entry: RefCell<Option<(i64, i64)>>,
    edit: Edit,
    at: jiff::Timestamp,
    inserts: Inserts<'a>,
}

/// Adds new rows of all tables, each with a statement that is made once.
#[derive(Debug)]
pub(super) struct Inserts<'a> {
    pub(super) conn: &'a Connection,
    statements: RefCell<HashMap<Table, Statement<'a>>>,
    columns: RefCell<Columns>,
}

impl<'a> Inserts<'a> {
    pub(super) fn new(conn: &'a Connection) -> Self {
        Self { conn, statements: RefCell::default(), columns: RefCell::default() }
    }

    /// Adds a row that cannot be there yet.
    pub(super) fn add<R: Record>(&self, record: &R) -> Result<(), StoreError> {
        let columns = &mut *self.columns.borrow_mut();
        columns.clear();
        let cells = columns.push(record)?;
        self.insert(R::TABLE, &columns.names, columns.values(cells))
    }

    fn insert<'v>(
        &self,
        table: Table,
        names: &[&'static str],
        values: impl Iterator<Item = ValueRef<'v>>,
    ) -> Result<(), StoreError> {
        let mut statements = self.statements.borrow_mut();
        let insert = match statements.entry(table) {
            Entry::Occupied(found) => found.into_mut(),
            Entry::Vacant(empty) => empty.insert(self.conn.prepare(&insertion(table, names))?),
        };
        insert.execute(params_from_iter(values.map(ToSqlOutput::Borrowed)))?;
        Ok(())
    }
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
        let _haste = Haste::begin(&self.conn).map_err(StoreError::from)?;
        self.long(edit, work)
    }

    /// The same for rows that come from elsewhere: their columns are checked by the file, too.
    pub(super) fn edit_checked<T, E: From<StoreError>>(
        &mut self,
        edit: Edit,
        work: impl FnOnce(&Bulk<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let _haste = Haste::with_checks(&self.conn).map_err(StoreError::from)?;
        self.long(edit, work)
    }

    fn long<T, E: From<StoreError>>(&self, edit: Edit, work: impl FnOnce(&Bulk<'_>) -> Result<T, E>) -> Result<T, E> {
        let transaction = self.begin_edit()?;
        let searched = Searched::begin(&transaction)?;
        let bulk = Bulk {
            searched: &searched,
            conn: &transaction,
            entry: RefCell::new(None),
            edit,
            at: self.clock.now(),
            inserts: Inserts::new(&transaction),
        };
        let result = work(&bulk)?;
        let is_changed = bulk.entry.borrow().is_some();
        drop(bulk);
        if is_changed {
            searched.index_new(&transaction)?;
            self.commit(transaction)?;
        }
        Ok(result)
    }
}

impl<'a> Bulk<'a> {
    /// Adds rows that cannot be there yet, and leaves the batch empty.
    ///
    /// # Errors
    /// [`StoreError::Rule`] if one is there after all, or refers to nothing.
    pub fn add(&self, batch: &mut Batch) -> Result<(), StoreError> {
        for (shape, cells) in &batch.rows {
            let shape = &batch.tables[*shape];
            self.inserts.insert(shape.table, &shape.names, batch.columns.values(cells.clone()))?;
        }
        for row in &batch.single {
            self.journal(row.table, &row.id.to_string(), None, Some(&row.image))?;
        }
        self.journal_packs(batch)?;
        batch.clear();
        Ok(())
    }

    /// Makes a row that stands in the file as `seen` look like `new`.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn change<R: Record>(&self, seen: &R, new: &R) -> Result<(), StoreError> {
        self.replace(R::TABLE, seen.id().uuid(), &image::of(seen)?, Some(&image::of(new)?))
    }

    /// Makes a row that stands in the file look like `after`; none is a row that is not there.
    pub(super) fn replace(
        &self,
        table: Table,
        id: Uuid,
        before: &Image,
        after: Option<&Image>,
    ) -> Result<(), StoreError> {
        let text = |image: &Image| serde_json::to_string(image);
        let (before_text, after_text) = (text(before)?, after.map(text).transpose()?);
        let row = id.to_string();
        if after != Some(before) {
            self.searched.forget(self.conn, &[(table, id)])?;
            image::write(self.conn, table, id, Some(before), after)?;
            match after {
                Some(_) => self.searched.index(self.conn, &[(table, id)])?,
                None => self.searched.note_gone(self.conn, table)?,
            }
        }
        self.journal(table, &row, Some(&before_text), after_text.as_deref())
    }

    /// Everything recorded of a deal, what this edit has done so far included.
    ///
    /// # Errors
    /// When it cannot be read, or is not there.
    pub fn debrief(&self, deal: Id<Deal>) -> Result<Debrief, StoreError> {
        super::read::debrief(self.conn, deal)
    }

    fn journal(&self, table: Table, id: &str, before: Option<&str>, after: Option<&str>) -> Result<(), StoreError> {
        let (entry, seq) = self.next_row()?;
        self.conn.prepare_cached(journal::ADD_ROW)?.execute(params![entry, seq, table.key(), id, before, after])?;
        *self.entry.borrow_mut() = Some((entry, seq + 1));
        Ok(())
    }

    fn journal_packs(&self, batch: &mut Batch) -> Result<(), StoreError> {
        let mut insert = self.conn.prepare_cached(pack::ADD)?;
        for Pack { deal, shape, count, rows } in &mut batch.packs {
            let (entry, seq) = self.next_row()?;
            rows.push(b']');
            let rows = str::from_utf8(rows).map_err(|error| StoreError::Damaged(error.to_string()))?;
            let (count, shape) = (*count as i64, &batch.tables[*shape]);
            insert.execute(params![entry, seq, *deal, shape.table.key(), shape.packed, count, rows])?;
            *self.entry.borrow_mut() = Some((entry, seq + count));
        }
        Ok(())
    }

    /// The entry, which is made with its first row, and the number of the next row.
    fn next_row(&self) -> Result<(i64, i64), StoreError> {
        match *self.entry.borrow() {
            Some(entry) => Ok(entry),
            None => Ok((journal::begin(self.conn, &self.edit, self.at)?, 0)),
        }
    }
}

/// What makes hundreds of thousands of rows cost a tenth, for as long as a long edit takes.
///
/// The checks of the tables' columns are left out: a record cannot hold what they refuse, and SQLite makes their lists of keys
/// anew for every row. So are the triggers, which keep the search index row by row: [`Searched`] does their work, for new
/// rows all at once. References are checked as always.
pub(super) struct Haste<'a> {
    conn: &'a Connection,
    checks: bool,
}

impl<'a> Haste<'a> {
    pub(super) fn begin(conn: &'a Connection) -> rusqlite::Result<Self> {
        let haste = Self { conn, checks: false };
        haste.set(true)?;
        Ok(haste)
    }

    /// For rows that come out of the journal or from elsewhere, which may be anybody's: columns are checked as always.
    pub(super) fn with_checks(conn: &'a Connection) -> rusqlite::Result<Self> {
        let haste = Self { conn, checks: true };
        haste.set(true)?;
        Ok(haste)
    }

    fn set(&self, is_on: bool) -> rusqlite::Result<()> {
        self.conn.pragma_update(None, "cache_size", -if is_on { CACHE_KIB } else { USUAL_CACHE_KIB })?;
        self.conn.pragma_update(None, "ignore_check_constraints", is_on && !self.checks)?;
        self.conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_TRIGGER, !is_on)?;
        Ok(())
    }
}

impl Drop for Haste<'_> {
    fn drop(&mut self) {
        // It fails on no connection that has just worked.
        let _ = self.set(false);
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
        store::{EditLabel, Pick, Way},
    };

    fn import() -> Edit {
        Edit::new(EditLabel::Import).arg("what", "a file")
    }

    fn add<R: Record>(bulk: &Bulk<'_>, record: &R) -> Result<(), StoreError> {
        let mut batch = Batch::default();
        batch.add(record)?;
        bulk.add(&mut batch)
    }

    #[test]
    fn a_long_edit_is_one_entry_that_undo_and_redo_turn() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let deal = Deal::new("A", "B");
        let steps: Vec<Step> = (0..5).map(|rank| Step::new(deal.id, rank, format!("step {rank}"))).collect();
        let won = Deal { outcome: Outcome::Won, value: Some(5), effort_days: Some(1.0), ..deal.clone() };
        workbook
            .edit_at_length(import(), |bulk| {
                add(bulk, &deal)?;
                steps.iter().try_for_each(|step| add(bulk, step))?;
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
        let renamed = Deal { title: "Größe".to_owned(), ..won.clone() };
        workbook.edit_at_length(import(), |bulk| bulk.change(&won, &renamed)).unwrap();
        let found = |word: &str| workbook.search(word, 9).unwrap().len();
        assert_eq!((found("grosse"), found("B")), (1, 0));
    }

    #[test]
    fn a_very_long_edit_is_turned_in_parts_with_its_texts_and_may_be_left_as_it_is() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let (deal, other) = (Deal::new("A", "B"), Deal::new("C", "D"));
        workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&other)).unwrap();
        let renamed = Deal { title: "Größe".to_owned(), ..other.clone() };
        let steps: Vec<Step> = (0..4_100).map(|rank| Step::new(deal.id, rank, format!("step {rank}"))).collect();
        let work = |bulk: &Bulk<'_>| {
            let mut batch = Batch::default();
            batch.add(&deal)?;
            steps.iter().try_for_each(|step| batch.add(step))?;
            bulk.add(&mut batch)?;
            bulk.change(&other, &renamed)
        };
        workbook.edit_at_length(import(), work).unwrap();
        let found = |workbook: &Workbook, word: &str| workbook.search(word, 5_000).unwrap().len();
        let mut heard = Vec::new();
        let stopped = workbook.turn(Way::Back, Pick::Next, |done, of| {
            heard.push((done, of));
            if done > 0 { Err(StoreError::ReadOnly) } else { Ok(()) }
        });
        assert!(matches!(stopped, Err(StoreError::ReadOnly)), "{stopped:?}");
        // Before each part.
        assert_eq!(heard, [(0, 4_102), (2_000, 4_102)]);
        assert_eq!((found(&workbook, "step"), found(&workbook, "grosse"), found(&workbook, "D")), (4_100, 1, 0));
        workbook.undo().unwrap().unwrap();
        assert_eq!(workbook.all_deals().unwrap(), [other]);
        assert_eq!((found(&workbook, "step"), found(&workbook, "grosse"), found(&workbook, "D")), (0, 0, 1));
        workbook.redo().unwrap().unwrap();
        assert_eq!(workbook.debrief(deal.id).unwrap().steps, steps);
        assert_eq!((found(&workbook, "step"), found(&workbook, "grosse"), found(&workbook, "D")), (4_100, 1, 0));
        let broken = "INSERT INTO landmark (id, deal, date, label) VALUES (?1, ?2, 'soon', 'fair')";
        assert!(workbook.conn.execute(broken, [Id::<Deal>::new().to_string(), deal.id.to_string()]).is_err());
    }

    #[test]
    fn a_long_edit_is_taken_back_where_no_room_is_left() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let deal = Deal::new("A", "B");
        let work = |bulk: &Bulk<'_>| {
            let mut batch = Batch::default();
            batch.add(&deal)?;
            (0..4_100).try_for_each(|rank| batch.add(&Step::new(deal.id, rank, format!("step {rank}"))))?;
            bulk.add(&mut batch)
        };
        workbook.edit_at_length(import(), work).unwrap();
        let pages: i64 = workbook.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
        workbook.conn.pragma_update_and_check(None, "max_page_count", pages, |_| Ok(())).unwrap();
        workbook.undo().unwrap().unwrap();
        assert!(workbook.all_deals().unwrap().is_empty());
    }

    #[test]
    fn after_a_long_edit_everything_is_checked_again() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let deal = Deal::new("A", "B");
        workbook.edit_at_length(import(), |bulk| add(bulk, &deal)).unwrap();
        let insert = "INSERT INTO landmark (id, deal, date, label) VALUES (?1, ?2, ?3, 'fair')";
        let try_with = |date: &str| {
            workbook.conn.execute(insert, [Id::<Deal>::new().to_string(), deal.id.to_string(), date.to_owned()])
        };
        assert!(try_with("soon").is_err());
        try_with("2026").unwrap();
        assert_eq!(workbook.search("fair", 9).unwrap().len(), 1);
    }

    #[test]
    fn one_that_fails_or_does_nothing_leaves_nothing() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let deal = Deal::new("A", "B");
        let failed = workbook.edit_at_length(import(), |bulk| {
            add(bulk, &deal)?;
            add(bulk, &deal)
        });
        assert!(matches!(failed, Err(StoreError::Rule(_))), "{failed:?}");
        workbook.edit_at_length(import(), |_| Ok::<_, StoreError>(())).unwrap();
        assert!(workbook.all_deals().unwrap().is_empty() && workbook.history(None, 9).unwrap().is_empty());
    }
}
