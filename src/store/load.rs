//! Whole deals at once: imports, the demonstration, and new deals after the pattern of old ones.

use rusqlite::Connection;
use serde::{Deserialize, Serialize};

use super::{Edit, EditLabel, StoreError, Tx, Workbook, bulk::Inserts, image, read};
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

/// Where the rows of whole deals go.
pub(super) trait Rows {
    /// Adds a row.
    fn put<R: Record>(&self, record: &R) -> Result<(), StoreError>;

    /// The workbook that it is added to.
    fn conn(&self) -> &Connection;

    /// Adds everything in a bundle, ids included; see [`Workbook::load`].
    fn put_bundle(&self, bundle: &Bundle) -> Result<(), StoreError> {
        bundle.debriefs.iter().try_for_each(|debrief| self.put_debrief(debrief))?;
        // Levers come after all deals: a lever shows up in every deal that it rests on, and the deal in which it was
        // found may be in this bundle, in the workbook, or nowhere.
        for lever in bundle.debriefs.iter().flat_map(|debrief| &debrief.levers) {
            if read::get(self.conn(), lever.id)?.is_none() {
                let mut lever = lever.clone();
                if let Some(deal) = lever.deal
                    && image::stored(self.conn(), Table::Deal, deal.uuid())?.is_none()
                {
                    lever.deal = None;
                }
                self.put(&lever)?;
            }
        }
        self.put_all(&bundle.studies)?;
        self.put_all(&bundle.study_deals)
    }

    /// Adds a deal with everything in it but its levers.
    fn put_debrief(&self, debrief: &Debrief) -> Result<(), StoreError> {
        self.put(&debrief.deal)?;
        self.put_all(&debrief.sittings)?;
        self.put_all(&debrief.participants)?;
        self.put_all(&debrief.landmarks)?;
        self.put_all(&debrief.steps)?;
        self.put_all(&debrief.step_participants)?;
        self.put_all(&debrief.tellings)?;
        self.put_all(&debrief.incidents)?;
        self.put_all(&debrief.incident_criteria)?;
        self.put_all(&debrief.claims)?;
        self.put_all(&debrief.scores)?;
        self.put_all(&debrief.evidence)?;
        self.put_all(&debrief.waivers)?;
        self.put_all(&debrief.rejected_pairs)?;
        self.put_all(&debrief.asked_questions)?;
        self.put_all(debrief.prediction.as_slice())?;
        self.put_all(&debrief.predicted_scores)
    }

    /// Adds rows.
    fn put_all<R: Record>(&self, records: &[R]) -> Result<(), StoreError> {
        records.iter().try_for_each(|record| self.put(record))
    }
}

impl Rows for Tx<'_> {
    fn put<R: Record>(&self, record: &R) -> Result<(), StoreError> {
        // Whole deals may bring a prediction that is locked already, with what it says.
        self.insert_whole(record)
    }

    fn conn(&self) -> &Connection {
        self.conn
    }
}

impl Rows for Inserts<'_> {
    fn put<R: Record>(&self, record: &R) -> Result<(), StoreError> {
        self.add(record)
    }

    fn conn(&self) -> &Connection {
        self.conn
    }
}

impl Tx<'_> {
    /// Adds everything in a bundle, ids included; see [`Workbook::load`].
    pub fn load(&self, bundle: &Bundle) -> Result<(), StoreError> {
        self.put_bundle(bundle)
    }
}
