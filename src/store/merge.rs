//! Writing that two entries were one person.

use super::{StoreError, Tx};
use crate::domain::PersonMerge;

impl Tx<'_> {
    /// Makes one entry of two, as [`Debrief::merge_people`](crate::domain::Debrief::merge_people) has worked out.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when one of the rows looks different now.
    pub fn merge_people(&self, merge: &PersonMerge) -> Result<(), StoreError> {
        // First what would be there twice, last the entry that goes: deleting it takes along what still refers to it.
        for link in &merge.surplus_links {
            self.delete(link)?;
        }
        for (seen, new) in &merge.links {
            self.update(seen, new)?;
        }
        for (seen, new) in &merge.steps {
            self.update(seen, new)?;
        }
        for (seen, new) in &merge.tellings {
            self.update(seen, new)?;
        }
        for (seen, new) in &merge.incidents {
            self.update(seen, new)?;
        }
        self.update(&merge.kept.0, &merge.kept.1)?;
        self.delete(&merge.dropped)
    }
}
