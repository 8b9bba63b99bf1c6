//! Many deals at once into a new file, for measuring.

use super::{StoreError, Tx, Workbook};
use crate::domain::Debrief;

impl Workbook {
    /// Adds deals without journalling them: for generated workbooks, where there is nothing to go back to. One
    /// transaction; answers how many there were.
    ///
    /// # Errors
    /// As [`Workbook::load`]; nothing is added then.
    pub fn fill(&mut self, debriefs: impl Iterator<Item = Debrief>) -> Result<usize, StoreError> {
        let transaction = self.conn.unchecked_transaction()?;
        let tx = Tx::without_journal(&transaction);
        let mut count = 0;
        for debrief in debriefs {
            tx.insert_debrief(&debrief)?;
            count += 1;
        }
        drop(tx);
        transaction.commit()?;
        self.count_edit();
        Ok(count)
    }
}
