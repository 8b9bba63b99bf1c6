//! Writing that two steps are one, or that one is two.

use rusqlite::{OptionalExtension, params};

use super::{Image, RowChange, StoreError, Tx, image, journal, meeting};
use crate::domain::{Deal, Debrief, Id, Record, Step, StepMerge, StepSplit, Table, Telling};

impl Tx<'_> {
    /// Makes a change where both accounts are seen: what of a step it says is no longer what our account alone has filled in.
    ///
    /// # Errors
    /// Those of the change.
    pub fn change_openly<T>(
        &self,
        deal: Id<Deal>,
        change: impl FnOnce(&Self) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let filled = "SELECT EXISTS (SELECT 1 FROM telling WHERE deal = ?1 AND filled IS NOT NULL)";
        let is_filled: bool = self.conn.prepare_cached(filled)?.query_row([deal.to_string()], |row| row.get(0))?;
        if !is_filled {
            return change(self);
        }
        let before = self.debrief(deal)?;
        let done = change(self)?;
        let after = match self.debrief(deal) {
            // It has been deleted.
            Err(StoreError::Missing { .. }) => return Ok(done),
            after => after?,
        };
        after.told_openly_since(&before).iter().try_for_each(|(seen, new)| self.update(seen, new))?;
        Ok(done)
    }

    /// Makes one step of two, as [`Debrief::merge_steps`] has worked out.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when one of the rows looks different now.
    pub fn merge_steps(&self, merge: &StepMerge) -> Result<(), StoreError> {
        self.update(&merge.kept.0, &merge.kept.1)?;
        // First, as a step has one telling of a source.
        merge.surplus_tellings.iter().try_for_each(|telling| self.delete(telling))?;
        merge.tellings.iter().try_for_each(|(seen, new)| self.update(seen, new))?;
        merge.surplus_links.iter().try_for_each(|link| self.delete(link))?;
        merge.links.iter().try_for_each(|(seen, new)| self.update(seen, new))?;
        merge.new_links.iter().try_for_each(|link| self.insert(link))?;
        merge.incidents.iter().try_for_each(|(seen, new)| self.update(seen, new))?;
        merge.evidence.iter().try_for_each(|(seen, new)| self.update(seen, new))?;
        merge.waivers.iter().try_for_each(|(seen, new)| self.update(seen, new))?;
        // Last the step that goes: deleting it takes along what still refers to it and would be there twice.
        self.delete(&merge.dropped)
    }

    /// Makes two steps of one, as [`Debrief::split_step`] has worked out on the deal as it was `seen`. Where the one was
    /// made of two, those two come back as they were, but for what has been changed since.
    ///
    /// # Errors
    /// As [`Tx::merge_steps`].
    pub fn split_step(&self, split: &StepSplit, seen: &Debrief) -> Result<(), StoreError> {
        if let Some(mut rows) = self.rows_of_merge(&split.telling.0)? {
            // What came after the merge put all steps in order: they stay so, and the step that comes back has its place in
            // that order, behind the one that it was made one with.
            let is_ordering = |row: &RowChange| row.table == Table::Step && row.before.is_some() && row.after.is_some();
            let merged = rows.iter().rposition(|row| !is_ordering(row)).map_or(0, |last| last + 1);
            let was_ordered = merged < rows.len();
            rows.truncate(merged);
            rows.iter().rev().try_for_each(|row| self.give_back(row))?;
            if was_ordered {
                let gone = rows.iter().filter(|row| row.table == Table::Step && row.after.is_none()).map(|row| row.id);
                self.put_behind(split.kept.0.id, &gone.map(Id::from_uuid).collect::<Vec<_>>(), seen)?;
            }
            // A step that has come since may stand where the one that comes back stood.
            return self
                .debrief(seen.deal.id)?
                .ranked_apart()
                .iter()
                .try_for_each(|(seen, new)| self.update(seen, new));
        }
        let now = self.reordered(seen)?;
        let now = now.as_ref().unwrap_or(seen);
        let places = now.places(now.number(split.kept.0.id).unwrap_or(now.steps.len()), 1);
        places.moved.iter().try_for_each(|(seen, new)| self.update(seen, new))?;
        let mut new = split.new.clone();
        new.rank = places.ranks.first().copied().unwrap_or(new.rank);
        self.insert(&new)?;
        split.new_links.iter().try_for_each(|link| self.insert(link))?;
        split.surplus_links.iter().try_for_each(|link| self.delete(link))?;
        let (seen, bare) = &split.kept;
        // Making room may have moved it.
        let rank = places.moved.iter().find(|(_, new)| new.id == seen.id).map_or(seen.rank, |(_, new)| new.rank);
        if bare != seen {
            self.update(&Step { rank, ..seen.clone() }, &Step { rank, ..bare.clone() })?;
        }
        self.update(&split.telling.0, &split.telling.1)?;
        split.incidents.iter().try_for_each(|(seen, new)| self.update(seen, new))
    }

    /// Steps that have come back take their place behind another one.
    fn put_behind(&self, step: Id<Step>, back: &[Id<Step>], seen: &Debrief) -> Result<(), StoreError> {
        let now = self.debrief(seen.deal.id)?;
        let others = now.steps.iter().map(|step| step.id).filter(|other| !back.contains(other));
        let order =
            others.flat_map(|other| [other].into_iter().chain(back.iter().copied().filter(move |_| other == step)));
        let moved = now.steps_ordered(&order.collect::<Vec<_>>());
        moved.iter().try_for_each(|(seen, new)| self.update(seen, new))
    }

    /// What the merge did that brought our telling into the step where it is now; none where that is not known, or where
    /// the step from which it came is there again.
    fn rows_of_merge(&self, telling: &Telling) -> Result<Option<Vec<RowChange>>, StoreError> {
        let found = self
            .conn
            .prepare_cached(
                "SELECT n FROM journal WHERE label = 'merge_steps' AND state = 'done' AND EXISTS (
                     SELECT 1 FROM journal_row WHERE journal = n AND table_name = 'telling' AND row_id = ?1
                 ) ORDER BY n DESC LIMIT 1",
            )?
            .query_row(params![telling.id.to_string()], |row| row.get(0))
            .optional()?;
        let Some(n) = found else { return Ok(None) };
        let rows = journal::rows(self.conn, n, usize::MAX)?;
        let step = |image: &Option<Image>| -> Option<Id<Step>> { image.as_ref()?.get("step")?.as_str()?.parse().ok() };
        let moved = rows.iter().find(|row| row.table == Table::Telling && row.id == telling.id().uuid());
        let from = moved.filter(|row| step(&row.after) == Some(telling.step)).and_then(|row| step(&row.before));
        let is_gone = match from {
            Some(from) => from != telling.step && self.get(from)?.is_none(),
            None => false,
        };
        Ok(is_gone.then_some(rows))
    }

    /// Gives a row back what an edit has taken from it, as far as nobody has changed it since.
    fn give_back(&self, row: &RowChange) -> Result<(), StoreError> {
        let stored = image::stored(self.conn, row.table, row.id)?;
        match (&row.before, &row.after, stored) {
            (Some(before), Some(after), Some(stored)) => {
                let (mut mine, since) = meeting::meet(row.table, after, before, &stored);
                // What ours had filled in there is of no account where the two are two again.
                for column in since.into_iter().filter(|column| column != "filled") {
                    if let Some(value) = stored.get(&column) {
                        mine.insert(column, value.clone());
                    }
                }
                self.change(row.table, row.id, Some(stored), Some(mine))
            }
            (None, Some(after), Some(stored)) if image::is_still(Some(&stored), Some(after)) => {
                self.change(row.table, row.id, Some(stored), None)
            }
            (Some(before), None, None) => self.change(row.table, row.id, None, Some(before.clone())),
            // What has come or gone since stays so.
            _ => Ok(()),
        }
    }
}
