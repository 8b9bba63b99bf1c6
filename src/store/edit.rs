//! The only way to write.

use std::cell::RefCell;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde_json::Value;
use uuid::Uuid;

use super::{
    Conflict, Dispute, EditLabel, Image, RowChange, StoreError, Workbook, image, journal,
    meeting::{differing, meet, natural_key, origin},
    read,
    recent::Recent,
    schema::SCHEMA_VERSION,
};
use crate::domain::{Deal, Debrief, Id, Record, Table};

/// What an edit is called in undo and history.
#[derive(Debug, Clone, PartialEq)]
pub struct Edit {
    pub(super) label: EditLabel,
    pub(super) args: Image,
    pub(super) deal: Option<Id<Deal>>,
    pub(super) settles: Vec<String>,
}

impl Edit {
    /// An edit of this name.
    pub fn new(label: EditLabel) -> Self {
        Self { label, args: Image::new(), deal: None, settles: Vec::new() }
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

    /// The editors whose text the edit takes into the workbook: it forgets what this instance keeps for them, and it does
    /// both or neither.
    pub fn settles(mut self, places: impl IntoIterator<Item = String>) -> Self {
        self.settles.extend(places);
        self
    }
}

impl Workbook {
    /// Does `work` in one transaction and journals what it changed; when this returns, the change is on the disk.
    /// When `work` fails, or a rule of the file is broken, nothing has changed. Work that changes nothing leaves no
    /// entry.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where it changes what another instance has changed since: it holds both versions, and
    /// [`Workbook::settle`] writes the edit once somebody has decided. Different fields of a row do not disturb each other.
    pub fn edit<T>(
        &mut self,
        edit: Edit,
        work: impl FnOnce(&Tx<'_>) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        // Each kind of work is compiled by itself: what is the same for all stands outside.
        let transaction = self.begin_edit()?;
        let recent = self.recent.borrow();
        let tx = self.editing(&transaction, recent.as_ref());
        let result = work(&tx)?;
        let (changes, rows) = (tx.changes.into_inner(), tx.disputes.into_inner());
        drop(recent);
        self.finish(transaction, edit, changes, rows)?;
        Ok(result)
    }

    fn editing<'a>(&self, conn: &'a Connection, recent: Option<&'a Recent>) -> Tx<'a> {
        // Asked for within the transaction: from here on nobody else writes.
        let known = recent.and_then(|recent| recent.as_of(self.commits_of_others().ok()?));
        Tx { conn, known, changes: RefCell::default(), disputes: RefCell::default() }
    }

    fn finish(
        &self,
        transaction: Transaction<'_>,
        edit: Edit,
        changes: Vec<RowChange>,
        rows: Vec<Dispute>,
    ) -> Result<(), StoreError> {
        if !rows.is_empty() {
            return Err(StoreError::Conflict(Box::new(Conflict { edit, changes, rows })));
        }
        if changes.is_empty() {
            return Ok(());
        }
        journal::record(&transaction, &edit, self.clock.now(), &changes)?;
        for place in &edit.settles {
            self.forget_draft(&transaction, place)?;
        }
        let kept = self.recent.take();
        self.commit(transaction)?;
        self.keep_recent(kept, changes.iter().map(|change| (change.table, change.id)));
        Ok(())
    }

    /// Begins a transaction that writes, if the file is still where it was.
    pub(super) fn begin(&self) -> Result<Transaction<'_>, StoreError> {
        self.check_place()?;
        Ok(Transaction::new_unchecked(&self.conn, TransactionBehavior::Immediate)?)
    }

    /// The same for one that writes to the journal: the file must still have the format that this program writes. What somebody
    /// is typing is kept all the same.
    pub(super) fn begin_edit(&self) -> Result<Transaction<'_>, StoreError> {
        let transaction = self.begin()?;
        refuse_newer(&transaction)?;
        Ok(transaction)
    }

    /// Commits one, if the file is still where it was: a long edit leaves time to replace it.
    pub(super) fn commit(&self, transaction: Transaction<'_>) -> Result<(), StoreError> {
        self.check_place()?;
        transaction.commit()?;
        self.count_edit();
        Ok(())
    }
}

/// Refuses a file that a newer program has converted since it was opened.
pub(super) fn refuse_newer(conn: &Connection) -> Result<(), StoreError> {
    let format: i32 = conn.prepare_cached("PRAGMA user_version")?.query_row([], |row| row.get(0))?;
    if format > SCHEMA_VERSION { Err(StoreError::Newer) } else { Ok(()) }
}

/// An edit under way.
#[derive(Debug)]
pub struct Tx<'a> {
    pub(super) conn: &'a Connection,
    /// The deal that was read last, where the file still has it so when the edit begins.
    known: Option<&'a Debrief>,
    changes: RefCell<Vec<RowChange>>,
    /// Where it disagrees with newer changes. It goes on, so that all of it is known when a person decides.
    disputes: RefCell<Vec<Dispute>>,
}

impl Tx<'_> {
    /// Adds a row. One that another instance has added meanwhile (the same person in the same step, the same criterion of
    /// the same side) is changed instead, and keeps its id.
    pub fn insert<R: Record>(&self, record: &R) -> Result<(), StoreError> {
        self.check_sealed(R::TABLE, record.id().uuid(), Some(&image::of(record)?))?;
        self.insert_whole(record)
    }

    /// Adds a row of a deal that comes whole, with nothing to be checked against what stands in the file.
    pub(super) fn insert_whole<R: Record>(&self, record: &R) -> Result<(), StoreError> {
        self.change(R::TABLE, record.id().uuid(), None, Some(image::of(record)?))
    }

    /// Changes what differs between `seen`, which is how the caller saw the row, and `new`. What another instance has
    /// changed of it since stands; a field that both have changed makes the edit fail with [`StoreError::Conflict`].
    ///
    /// # Errors
    /// [`StoreError::Missing`] when the row is gone.
    pub fn update<R: Record>(&self, seen: &R, new: &R) -> Result<(), StoreError> {
        if seen.id() != new.id() {
            return Err(StoreError::OtherRow { table: R::TABLE });
        }
        let (id, new) = (seen.id().uuid(), image::of(new)?);
        self.check_sealed(R::TABLE, id, Some(&new))?;
        self.change(R::TABLE, id, Some(image::of(seen)?), Some(new))
    }

    /// Deletes the row that the caller saw as `seen`, and everything that hangs on it. One that is already gone is left so;
    /// one that looks different now makes the edit fail with [`StoreError::Conflict`].
    pub fn delete<R: Record>(&self, seen: &R) -> Result<(), StoreError> {
        self.check_sealed(R::TABLE, seen.id().uuid(), None)?;
        self.change(R::TABLE, seen.id().uuid(), Some(image::of(seen)?), None)
    }

    /// The deal as it is now, where another instance has added, moved or deleted steps of it since it was read as `seen`;
    /// none where they stand as they stood. Where a new step goes must be worked out from what is there now: two would
    /// share a rank otherwise.
    pub fn reordered(&self, seen: &Debrief) -> Result<Option<Debrief>, StoreError> {
        if let Some(known) = self.known(seen.deal.id) {
            let places = |of: &Debrief| of.steps.iter().map(|step| (step.id, step.rank)).collect::<Vec<_>>();
            return Ok((places(known) != places(seen)).then(|| known.clone()));
        }
        let mut statement = self.conn.prepare_cached("SELECT id, rank FROM step WHERE deal = ?1 ORDER BY rank, id")?;
        let stored = statement
            .query_map([seen.deal.id.to_string()], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))?
            .collect::<Result<Vec<_>, _>>()?;
        let is_same = stored.len() == seen.steps.len()
            && seen
                .steps
                .iter()
                .zip(&stored)
                .all(|(step, (id, rank))| step.rank == *rank && step.id.to_string() == *id);
        if is_same { Ok(None) } else { self.debrief(seen.deal.id).map(Some) }
    }

    /// Makes the row that was seen as `seen` look like `new`; none is a row that is not there.
    pub(super) fn change(
        &self,
        table: Table,
        id: Uuid,
        seen: Option<Image>,
        new: Option<Image>,
    ) -> Result<(), StoreError> {
        let (seen, new) = match (seen, new) {
            (None, None) => return Ok(()),
            (None, Some(new)) => return self.add(table, id, new),
            (Some(seen), new) => (seen, new),
        };
        match (image::stored(self.conn, table, id)?, new) {
            (None, None) => Ok(()),
            (None, Some(_)) => Err(StoreError::Missing { table, id }),
            (Some(stored), None) => {
                let columns = differing(&seen, &stored);
                if !columns.is_empty() {
                    self.dispute(Dispute { table, id, seen, mine: None, theirs: stored, columns });
                }
                self.delete_row(table, id)
            }
            (Some(stored), Some(new)) => self.meet(table, id, (seen, new), stored),
        }
    }

    fn add(&self, table: Table, id: Uuid, mut new: Image) -> Result<(), StoreError> {
        let refused = match self.write(table, id, None, Some(new.clone())) {
            Err(StoreError::Rule(rule)) => rule,
            written => return written,
        };
        let Some((id, stored)) = image::twin(self.conn, table, natural_key(table), &new)? else {
            return Err(StoreError::Rule(refused));
        };
        new.insert("id".to_owned(), id.to_string().into());
        self.meet(table, id, (origin(&new, &stored), new), stored)
    }

    fn meet(&self, table: Table, id: Uuid, (seen, new): (Image, Image), stored: Image) -> Result<(), StoreError> {
        let (row, columns) = if stored == seen { (new, Vec::new()) } else { meet(table, &seen, &new, &stored) };
        if !columns.is_empty() {
            let mine = Some(row.clone());
            self.dispute(Dispute { table, id, seen, mine, theirs: stored.clone(), columns });
        }
        if stored == row { Ok(()) } else { self.write(table, id, Some(stored), Some(row)) }
    }

    fn dispute(&self, row: Dispute) {
        self.disputes.borrow_mut().push(row);
    }

    /// The row with this id.
    pub fn get<R: Record>(&self, id: Id<R>) -> Result<Option<R>, StoreError> {
        read::get(self.conn, id)
    }

    /// Everything recorded of a deal, what this edit has done so far included.
    pub fn debrief(&self, deal: Id<Deal>) -> Result<Debrief, StoreError> {
        self.known(deal).map_or_else(|| read::debrief(self.conn, deal), |known| Ok(known.clone()))
    }

    /// The deal as it is now, where that is known without reading it: it was read last, and neither another instance nor this
    /// edit has written since.
    fn known(&self, deal: Id<Deal>) -> Option<&Debrief> {
        self.known.filter(|known| known.deal.id == deal && self.changes.borrow().is_empty())
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
        self.changes.borrow_mut().push(RowChange { table, id, before, after });
        Ok(())
    }
}
