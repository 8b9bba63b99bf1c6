//! Writing that two steps are one, or that one is two.

use super::{StoreError, Tx};
use crate::domain::{Debrief, StepMerge, StepSplit};

impl Tx<'_> {
    /// Makes one step of two, as [`Debrief::merge_steps`] has worked out.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when one of the rows looks different now.
    pub fn merge_steps(&self, merge: &StepMerge) -> Result<(), StoreError> {
        self.update(&merge.kept.0, &merge.kept.1)?;
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

    /// Makes two steps of one, as [`Debrief::split_step`] has worked out on the deal as it was `seen`.
    ///
    /// # Errors
    /// As [`Tx::merge_steps`].
    pub fn split_step(&self, split: &StepSplit, seen: &Debrief) -> Result<(), StoreError> {
        let now = self.reordered(seen)?;
        let now = now.as_ref().unwrap_or(seen);
        let places = now.places(now.number(split.kept.id).unwrap_or(now.steps.len()), 1);
        places.moved.iter().try_for_each(|(seen, new)| self.update(seen, new))?;
        let mut new = split.new.clone();
        new.rank = places.ranks.first().copied().unwrap_or(new.rank);
        self.insert(&new)?;
        split.new_links.iter().try_for_each(|link| self.insert(link))?;
        self.update(&split.telling.0, &split.telling.1)?;
        split.incidents.iter().try_for_each(|(seen, new)| self.update(seen, new))
    }
}
