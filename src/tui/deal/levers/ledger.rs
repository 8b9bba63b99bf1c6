//! The levers of the whole workbook and what they rest on in all deals.

use crate::{
    domain::{Deal, Evidence, EvidenceFor, Id, Lever},
    tui::session::Session,
};

/// All levers and their evidence. It is read when needed and never kept: a stage holds no copy of what is recorded.
pub(super) struct Ledger {
    /// All levers.
    pub levers: Vec<Lever>,
    evidence: Vec<Evidence>,
}

impl Ledger {
    /// Reads them.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn read(session: &Session) -> anyhow::Result<Self> {
        Ok(Self { levers: session.workbook.levers()?, evidence: session.workbook.lever_evidence()? })
    }

    /// The same for drawing, which cannot complain: what cannot be read is not shown, and the next edit says why.
    pub fn or_empty(session: &Session) -> Self {
        Self::read(session).unwrap_or(Self { levers: vec![], evidence: vec![] })
    }

    /// How many steps and incidents a lever rests on, in all deals.
    pub fn evidence(&self, lever: &Lever) -> usize {
        self.of(lever).count()
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
