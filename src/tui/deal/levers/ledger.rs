//! What the deal's levers rest on in other deals, and how many are in hand in the whole workbook.

use std::collections::{HashMap, HashSet};

use crate::{
    domain::{Deal, Debrief, Evidence, EvidenceFor, Id, Lever},
    tui::session::Session,
};

/// What the stage shows of other deals: read when the workbook has changed, not while drawing.
#[derive(Default)]
pub(super) struct Ledger {
    /// How many levers of the whole workbook take up one of the few places.
    pub in_hand: usize,
    evidence: Vec<Evidence>,
    others: HashMap<Id<Deal>, Deal>,
}

impl Ledger {
    /// Reads it for the levers of a deal.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn read(debrief: &Debrief, session: &Session) -> anyhow::Result<Self> {
        let workbook = &session.workbook;
        let in_hand = session.levers_that_count(None)?.iter().filter(|lever| lever.state.is_active()).count();
        let mut ledger = Self { in_hand, ..Self::default() };
        for lever in &debrief.levers {
            ledger.evidence.extend(workbook.evidence_of_lever(lever.id)?);
            for deal in ledger.deals(lever) {
                if deal != debrief.deal.id
                    && !ledger.others.contains_key(&deal)
                    && let Some(other) = workbook.get(deal)?
                {
                    ledger.others.insert(deal, other);
                }
            }
        }
        Ok(ledger)
    }

    /// The other deals that a lever comes from or rests on.
    pub fn others(&self, lever: &Lever) -> Vec<&Deal> {
        self.deals(lever).into_iter().filter_map(|deal| self.others.get(&deal)).collect()
    }

    /// How many steps and incidents a lever rests on, in all deals.
    pub fn evidence(&self, lever: &Lever) -> usize {
        self.of(lever).count()
    }

    /// From how many deals these come.
    pub fn evidence_deals(&self, lever: &Lever) -> usize {
        self.of(lever).map(|evidence| evidence.deal).collect::<HashSet<_>>().len()
    }

    /// The deals that a lever comes from or rests on, the one that it comes from first.
    pub fn deals(&self, lever: &Lever) -> Vec<Id<Deal>> {
        let mut deals: Vec<Id<Deal>> = Vec::new();
        for deal in lever.deal.into_iter().chain(self.of(lever).map(|evidence| evidence.deal)) {
            if !deals.contains(&deal) {
                deals.push(deal);
            }
        }
        deals
    }

    fn of<'a>(&'a self, lever: &'a Lever) -> impl Iterator<Item = &'a Evidence> {
        let id = lever.id.uuid();
        self.evidence.iter().filter(move |row| row.subject == EvidenceFor::Lever && row.subject_id == id)
    }
}
