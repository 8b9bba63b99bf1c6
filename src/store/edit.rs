//! The only way to write.

use std::cell::RefCell;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde_json::Value;
use uuid::Uuid;

use super::{EditLabel, Image, RowChange, StoreError, Workbook, image, journal, read};
use crate::domain::{Deal, Debrief, Id, Record, Table};

/// What an edit is called in undo and history.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    pub(super) label: EditLabel,
    pub(super) args: Image,
    pub(super) deal: Option<Id<Deal>>,
}

impl Edit {
    /// An edit of this name.
    pub fn new(label: EditLabel) -> Self {
        Self { label, args: Image::new(), deal: None }
    }

    /// Fills in an argument of the label's text: a text or a number.
    pub fn arg(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.args.insert(name.to_owned(), value.into());
        self
    }

    /// The deal whose history shows the edit. Without this call it is the one deal that all changed rows belong to.
    pub fn deal(mut self, deal: Id<Deal>) -> Self {
        self.deal = Some(deal);
        self
    }
}

impl Workbook {
    /// Does `work` in one transaction and journals what it changed; when this returns, the change is on the disk.
    /// When `work` fails, or a rule of the file is broken, nothing has changed. Work that changes nothing leaves no
    /// entry.
    pub fn edit<T>(
        &mut self,
        edit: Edit,
        work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let transaction = self.begin()?;
        let tx = Tx { conn: &transaction, is_journalled: true, changes: RefCell::new(Vec::new()) };
        let result = work(&tx)?;
        let changes = tx.changes.into_inner();
        if !changes.is_empty() {
            journal::record(&transaction, &edit, self.clock.now(), &changes)?;
            self.commit(transaction)?;
        }
        Ok(result)
    }

    /// Begins a transaction that writes, if the file is still where it was.
    pub(super) fn begin(&self) -> Result<Transaction<'_>, StoreError> {
        self.check_place()?;
        Ok(Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?)
    }

    /// Commits one, if the file is still where it was: a long edit leaves time to replace it.
    pub(super) fn commit(&self, transaction: Transaction<'_>) -> Result<(), StoreError> {
        self.check_place()?;
        transaction.commit()?;
        self.count_edit();
        Ok(())
    }
}

/// An edit under way.
#[derive(Debug)]
pub struct Tx<'a> {
    pub(super) conn: &'a Connection,
    is_journalled: bool,
    changes: RefCell<Vec<RowChange>>,
}

impl<'a> Tx<'a> {
    /// An edit that leaves no trace in the journal.
    pub(super) fn without_journal(conn: &'a Connection) -> Self {
        Self { conn, is_journalled: false, changes: RefCell::new(Vec::new()) }
    }

    /// Adds a row.
    pub fn insert<R: Record>(&self, record: &R) -> Result<(), StoreError> {
        self.write(R::TABLE, record.id().uuid(), None, Some(image::of(record)?))
    }

    /// Changes the row that the caller saw as `seen`; fails with [`StoreError::Conflict`] if it looks different now.
    pub fn update<R: Record>(&self, seen: &R, new: &R) -> Result<(), StoreError> {
        if seen.id() != new.id() {
            return Err(StoreError::OtherRow { table: R::TABLE });
        }
        let stored = self.verified(seen)?;
        let new = image::of(new)?;
        if stored == new {
            return Ok(());
        }
        self.write(R::TABLE, seen.id().uuid(), Some(stored), Some(new))
    }

    /// Deletes the row that the caller saw as `seen`, and everything that hangs on it; fails with
    /// [`StoreError::Conflict`] if it looks different now.
    pub fn delete<R: Record>(&self, seen: &R) -> Result<(), StoreError> {
        self.verified(seen)?;
        self.delete_row(R::TABLE, seen.id().uuid())
    }

    /// The row with this id.
    pub fn get<R: Record>(&self, id: Id<R>) -> Result<Option<R>, StoreError> {
        read::get(self.conn, id)
    }

    /// Everything recorded of a deal, what this edit has done so far included.
    pub fn debrief(&self, deal: Id<Deal>) -> Result<Debrief, StoreError> {
        read::debrief(self.conn, deal)
    }

    fn verified<R: Record>(&self, seen: &R) -> Result<Image, StoreError> {
        let id = seen.id().uuid();
        let expected = image::of(seen)?;
        match image::stored(self.conn, R::TABLE, id)? {
            Some(stored) if stored == expected => Ok(stored),
            stored => Err(StoreError::Conflict { table: R::TABLE, id, stored }),
        }
    }

    /// Writes a row and keeps its images for the journal.
    pub(super) fn write(
        &self,
        table: Table,
        id: Uuid,
        before: Option<Image>,
        after: Option<Image>,
    ) -> Result<(), StoreError> {
        image::write(self.conn, table, id, before.as_ref(), after.as_ref())?;
        if self.is_journalled {
            self.changes.borrow_mut().push(RowChange { table, id, before, after });
        }
        Ok(())
    }
}
