//! The first content of a new file: the demonstration, generated deals.

use super::{
    Bundle, StoreError, Workbook,
    bulk::{Haste, Inserts},
    interrupt::Interrupts,
    load::Rows,
    searched::Searched,
};
use crate::work::{Task, Watch};

impl Workbook {
    /// Adds bundles without journalling them: for a file that begins with them, where there is nothing to go back to.
    /// One transaction; answers how many deals there were.
    ///
    /// # Errors
    /// [`StoreError::NotEmpty`] if anything has been recorded here before: there, only a journalled edit may add to it.
    /// Else as [`Workbook::load`]. Nothing is added then.
    pub fn fill(&mut self, bundles: impl IntoIterator<Item = Bundle>) -> Result<usize, StoreError> {
        self.fill_watched(bundles, &Watch::default())
    }

    /// The same, which can be called off: who makes the bundles tells how many there are.
    ///
    /// # Errors
    /// As there, and [`StoreError::Cancelled`] when it was to end.
    pub fn fill_watched(
        &mut self,
        bundles: impl IntoIterator<Item = Bundle>,
        watch: &Watch,
    ) -> Result<usize, StoreError> {
        let _haste = Haste::begin(&self.conn)?;
        let interrupts = Interrupts::begin(&self.conn, watch)?;
        let transaction = self.begin_edit()?;
        let is_in_use: bool = transaction.query_row(
            "SELECT EXISTS (SELECT 1 FROM deal) OR EXISTS (SELECT 1 FROM journal)",
            [],
            |row| row.get(0),
        )?;
        if is_in_use {
            return Err(StoreError::NotEmpty);
        }
        let searched = Searched::begin(&transaction)?;
        let rows = Inserts::new(&transaction);
        let mut count = 0;
        for bundle in bundles {
            watch.go_on()?;
            rows.put_bundle(&bundle)?;
            count += bundle.debriefs.len();
        }
        drop(rows);
        searched.index_new(&transaction)?;
        watch.at(Task::Saving, 0, 0)?;
        drop(interrupts);
        self.commit(transaction)?;
        Ok(count)
    }
}
