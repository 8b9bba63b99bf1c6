//! The levers of the whole workbook.

use super::{StoreError, Workbook};
use crate::domain::{Id, Lever, LeverBook, StudyDeal, one_of_each};

impl Workbook {
    /// All levers with what they rest on, what was said of pairs of them, and the studies.
    pub fn lever_book(&self) -> Result<LeverBook, StoreError> {
        let _one_state = self.snapshot()?;
        Ok(LeverBook {
            levers: self.levers()?,
            evidence: self.evidence_of_levers()?,
            matches: self.lever_matches()?,
            studies: self.studies()?,
            study_deals: self.study_deals()?.into_iter().filter(StudyDeal::is_compared).collect(),
        })
    }

    /// The levers as they count when only few may be in hand: of those that are one only one, and where `kept` is among
    /// these, that one.
    pub fn levers_that_count(&self, kept: Option<Id<Lever>>) -> Result<Vec<Lever>, StoreError> {
        let _one_state = self.snapshot()?;
        Ok(one_of_each(&self.levers()?, &self.lever_matches()?, kept))
    }
}
