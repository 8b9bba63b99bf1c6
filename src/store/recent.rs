//! The deal that was read last: after an edit of this instance only the rows that it changed are read anew. A coach
//! types one step after the other into a deal that grows with each.

use rusqlite::Connection;
use uuid::Uuid;

use super::{StoreError, Workbook, read};
use crate::{
    arrange::Arrange,
    domain::{Deal, Debrief, Id, Keyed, Record, Table},
};

/// A deal as it was read.
#[derive(Debug)]
pub(super) struct Recent {
    debrief: Debrief,
    /// SQLite's `data_version`: it differs once another instance has written.
    others: u32,
    /// What this instance has changed since.
    changed: Vec<(Table, Uuid)>,
}

impl Recent {
    /// The deal, where nobody has written since it was read: not this instance, nor others by the number of their commits.
    pub(super) fn as_of(&self, others: u32) -> Option<&Debrief> {
        (self.others == others && self.changed.is_empty()).then_some(&self.debrief)
    }
}

/// With more changes than this reading all of it is no slower.
const FEW: usize = 64;

impl Workbook {
    /// Everything recorded of one deal; [`StoreError::Missing`] if it is not there (any more).
    pub fn debrief(&self, deal: Id<Deal>) -> Result<Debrief, StoreError> {
        let _one_state = self.snapshot()?;
        let others = self.commits_of_others()?;
        let is_current = |kept: &Recent| kept.debrief.deal.id == deal && kept.others == others;
        let debrief = match self.recent.take().filter(is_current) {
            Some(Recent { mut debrief, changed, .. }) => {
                for (table, id) in changed {
                    renew(&self.conn, &mut debrief, table, id)?;
                }
                read::in_order(&mut debrief);
                debrief
            }
            None => read::debrief(&self.conn, deal)?,
        };
        self.recent.replace(Some(Recent { debrief: debrief.clone(), others, changed: Vec::new() }));
        Ok(debrief)
    }

    /// After an edit of these rows what was read is still known but for them; after anything else it is not.
    pub(super) fn keep_recent(&self, kept: Option<Recent>, changed: impl Iterator<Item = (Table, Uuid)>) {
        let with_changes = |mut recent: Recent| {
            recent.changed.extend(changed.take(FEW + 1));
            (recent.changed.len() <= FEW).then_some(recent)
        };
        self.recent.replace(kept.and_then(with_changes));
    }
}

/// Reads one row of the deal anew, wherever it now stands.
fn renew(conn: &Connection, debrief: &mut Debrief, table: Table, id: Uuid) -> Result<(), StoreError> {
    let deal = debrief.deal.id;
    match table {
        Table::Deal if id != deal.uuid() => {}
        Table::Deal => debrief.deal = read::get(conn, deal)?.ok_or(StoreError::Missing { table, id })?,
        Table::Sitting => put(conn, deal, &mut debrief.sittings, id)?,
        Table::Participant => put(conn, deal, &mut debrief.participants, id)?,
        Table::Landmark => put(conn, deal, &mut debrief.landmarks, id)?,
        Table::Step => put(conn, deal, &mut debrief.steps, id)?,
        Table::StepParticipant => put(conn, deal, &mut debrief.step_participants, id)?,
        Table::Telling => put(conn, deal, &mut debrief.tellings, id)?,
        Table::Incident => put(conn, deal, &mut debrief.incidents, id)?,
        Table::IncidentCriterion => put(conn, deal, &mut debrief.incident_criteria, id)?,
        Table::Claim => put(conn, deal, &mut debrief.claims, id)?,
        Table::Score => put(conn, deal, &mut debrief.scores, id)?,
        Table::Evidence => {
            put(conn, deal, &mut debrief.evidence, id)?;
            // A lever of another deal that now rests on this one belongs here, or no longer does.
            debrief.levers = read::levers_of(conn, deal)?;
        }
        Table::Lever => debrief.levers = read::levers_of(conn, deal)?,
        Table::FindingWaiver => put(conn, deal, &mut debrief.waivers, id)?,
        Table::RejectedPair => put(conn, deal, &mut debrief.rejected_pairs, id)?,
        Table::AskedQuestion => put(conn, deal, &mut debrief.asked_questions, id)?,
        Table::Prediction => debrief.prediction = read::of_deal(conn, deal)?.pop(),
        Table::PredictedScore => put(conn, deal, &mut debrief.predicted_scores, id)?,
        Table::Study | Table::StudyDeal | Table::OwnQuestion | Table::LeverMatch | Table::Synonym => {}
    }
    Ok(())
}

fn put<R: Record>(conn: &Connection, deal: Id<Deal>, list: &mut Vec<R>, id: Uuid) -> Result<(), StoreError> {
    list.retain(|record| record.id().uuid() != id);
    let sql = format!("SELECT * FROM {} WHERE id = ?1 AND deal = ?2", R::TABLE.key());
    let found = read::rows::<R>(conn, &sql, [id.to_string(), deal.to_string()])?;
    if !found.is_empty() {
        list.extend(found);
        list.arrange_by_key(|record| record.id().uuid());
    }
    Ok(())
}
