//! The first content of a new file: the demonstration, generated deals.

use super::{Bundle, StoreError, Tx, Workbook};

impl Workbook {
    /// Adds bundles without journalling them: for a file that begins with them, where there is nothing to go back to.
    /// One transaction; answers how many deals there were.
    ///
    /// # Errors
    /// As [`Workbook::load`]; nothing is added then.
    pub fn fill(&mut self, bundles: impl IntoIterator<Item = Bundle>) -> Result<usize, StoreError> {
        let transaction = self.begin()?;
        let tx = Tx::without_journal(&transaction);
        let mut count = 0;
        for bundle in bundles {
            tx.load(&bundle)?;
            count += bundle.debriefs.len();
        }
        drop(tx);
        self.commit(transaction)?;
        Ok(count)
    }
}
