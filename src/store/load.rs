//! Whole deals at once: imports, the demonstration, and new deals after the pattern of old ones.

use serde::{Deserialize, Serialize};

use super::{Edit, EditLabel, StoreError, Tx, Workbook, image, read};
use crate::domain::{Deal, Debrief, Id, Participant, Record, Side, Study, StudyDeal, Table};

/// Deals with everything recorded of them, and the studies that they belong to.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Bundle {
    /// The deals.
    pub debriefs: Vec<Debrief>,
    /// Studies.
    pub studies: Vec<Study>,
    /// Which deals belong to which study.
    pub study_deals: Vec<StudyDeal>,
}

impl Workbook {
    /// Adds everything in a bundle, ids included, in one edit. Fails with [`StoreError::Rule`], and adds nothing, if
    /// any of the deals is there already.
    pub fn load(&mut self, edit: Edit, bundle: &Bundle) -> Result<(), StoreError> {
        self.edit(edit, |tx| tx.load(bundle))
    }

    /// A new deal after the pattern of another: the facts that stay the same (see [`Deal::template_of`]) and our own
    /// people; nothing of what happened.
    pub fn duplicate_as_template(&mut self, deal: Id<Deal>) -> Result<Deal, StoreError> {
        let pattern = self.get(deal)?.ok_or(StoreError::Missing { table: Table::Deal, id: deal.uuid() })?;
        let new = Deal::template_of(&pattern);
        let edit = Edit::new(EditLabel::DuplicateDeal).arg("what", pattern.title.as_str()).deal(new.id);
        self.edit(edit, |tx| {
            tx.insert(&new)?;
            for person in read::of_deal::<Participant>(tx.conn, deal)? {
                if person.side == Side::Vendor {
                    tx.insert(&Participant {
                        job: person.job,
                        site: person.site,
                        ..Participant::new(new.id, person.name, Side::Vendor)
                    })?;
                }
            }
            Ok(new)
        })
    }
}

impl Tx<'_> {
    /// Adds everything in a bundle, ids included; see [`Workbook::load`].
    pub fn load(&self, bundle: &Bundle) -> Result<(), StoreError> {
        for debrief in &bundle.debriefs {
            self.insert_debrief(debrief)?;
        }
        // Levers come after all deals: a lever shows up in every deal that it rests on, and the deal in which it was
        // found may be in this bundle, in the workbook, or nowhere.
        for lever in bundle.debriefs.iter().flat_map(|debrief| &debrief.levers) {
            if self.get(lever.id)?.is_none() {
                let mut lever = lever.clone();
                if let Some(deal) = lever.deal
                    && image::stored(self.conn, Table::Deal, deal.uuid())?.is_none()
                {
                    lever.deal = None;
                }
                self.insert(&lever)?;
            }
        }
        self.insert_all(&bundle.studies)?;
        self.insert_all(&bundle.study_deals)
    }

    fn insert_debrief(&self, debrief: &Debrief) -> Result<(), StoreError> {
        self.insert(&debrief.deal)?;
        self.insert_all(&debrief.sittings)?;
        self.insert_all(&debrief.participants)?;
        self.insert_all(&debrief.landmarks)?;
        self.insert_all(&debrief.steps)?;
        self.insert_all(&debrief.step_participants)?;
        self.insert_all(&debrief.tellings)?;
        self.insert_all(&debrief.incidents)?;
        self.insert_all(&debrief.incident_criteria)?;
        self.insert_all(&debrief.claims)?;
        self.insert_all(&debrief.scores)?;
        self.insert_all(&debrief.evidence)?;
        self.insert_all(&debrief.waivers)?;
        self.insert_all(&debrief.rejected_pairs)?;
        self.insert_all(&debrief.asked_questions)?;
        self.insert_all(debrief.prediction.as_slice())?;
        self.insert_all(&debrief.predicted_scores)
    }

    fn insert_all<R: Record>(&self, records: &[R]) -> Result<(), StoreError> {
        // Whole deals may bring a prediction that is locked already, with what it says.
        records.iter().try_for_each(|record| self.insert_whole(record))
    }
}
