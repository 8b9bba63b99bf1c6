//! Deleting a row with what hangs on it, row by row, so that the journal can bring everything back.

use serde_json::Value;
use uuid::Uuid;

use super::{StoreError, Tx, image};
use crate::domain::{Keyed, Table};

/// What becomes of a row that refers to a deleted one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Then {
    /// It goes too.
    Delete,
    /// It stays and forgets the reference.
    Forget,
    /// It stays, forgets who acted, and keeps the side that they belonged to.
    KeepSide,
}

use Table::*;
use Then::*;

/// Deleted row's table, referring table, its column, what becomes of it. What belongs to a deal stands children first,
/// so that nothing is changed that is then deleted.
pub(super) const RELATIONS: &[(Table, Table, &str, Then)] = &[
    (Deal, StudyDeal, "deal", Delete),
    (Deal, FindingWaiver, "deal", Delete),
    (Deal, PredictedScore, "deal", Delete),
    (Deal, Prediction, "deal", Delete),
    (Deal, AskedQuestion, "deal", Delete),
    (Deal, RejectedPair, "deal", Delete),
    (Deal, Evidence, "deal", Delete),
    // A lever is the house's work in progress and may rest on other deals too: it outlives the deal.
    (Deal, Lever, "deal", Forget),
    (Deal, Score, "deal", Delete),
    (Deal, Claim, "deal", Delete),
    (Deal, IncidentCriterion, "deal", Delete),
    (Deal, Incident, "deal", Delete),
    (Deal, Telling, "deal", Delete),
    (Deal, StepParticipant, "deal", Delete),
    (Deal, Step, "deal", Delete),
    (Deal, Landmark, "deal", Delete),
    (Deal, Participant, "deal", Delete),
    (Deal, Sitting, "deal", Delete),
    (Sitting, Telling, "sitting", Forget),
    (Sitting, AskedQuestion, "sitting", Forget),
    (Participant, StepParticipant, "participant", Delete),
    (Participant, Telling, "told_by", Forget),
    (Participant, Incident, "person", Forget),
    (Participant, Step, "actor", KeepSide),
    (Step, Evidence, "step", Delete),
    (Step, Incident, "step", Forget),
    (Step, Telling, "step", Delete),
    (Step, StepParticipant, "step", Delete),
    (Step, RejectedPair, "customer_step", Delete),
    (Step, RejectedPair, "vendor_step", Delete),
    (Incident, Evidence, "incident", Delete),
    (Incident, IncidentCriterion, "incident", Delete),
    (Claim, Evidence, "subject_id", Delete),
    (Score, Evidence, "subject_id", Delete),
    (Lever, Evidence, "subject_id", Delete),
    (Lever, LeverMatch, "lever", Delete),
    (Lever, LeverMatch, "other", Delete),
    (Study, StudyDeal, "study", Delete),
    (Prediction, PredictedScore, "prediction", Delete),
];

impl Tx<'_> {
    /// Deletes a row, whatever it looks like; one that is already gone is left so.
    pub(super) fn delete_row(&self, table: Table, id: Uuid) -> Result<(), StoreError> {
        let Some(row) = image::stored(self.conn, table, id)? else {
            return Ok(());
        };
        for &(parent, child, column, then) in RELATIONS {
            if parent != table {
                continue;
            }
            for referring in self.referring(child, column, id)? {
                match then {
                    Delete => self.delete_row(child, referring)?,
                    Forget => self.forget(child, referring, column, None)?,
                    KeepSide => self.forget(child, referring, column, row.get("side"))?,
                }
            }
        }
        if table != FindingWaiver {
            // A finding can be set aside for a row of any table.
            for waiver in self.referring(FindingWaiver, "target", id)? {
                self.delete_row(FindingWaiver, waiver)?;
            }
        }
        self.write(table, id, Some(row), None)
    }

    fn forget(&self, table: Table, id: Uuid, column: &str, side: Option<&Value>) -> Result<(), StoreError> {
        let Some(before) = image::stored(self.conn, table, id)? else {
            return Ok(());
        };
        let mut after = before.clone();
        after.insert(column.to_owned(), Value::Null);
        if let Some(side) = side {
            after.insert("actor_side".to_owned(), side.clone());
        }
        self.write(table, id, Some(before), Some(after))
    }

    fn referring(&self, table: Table, column: &str, id: Uuid) -> Result<Vec<Uuid>, StoreError> {
        let sql = format!("SELECT id FROM {} WHERE {column} = ?1 ORDER BY id", table.key());
        let mut statement = self.conn.prepare_cached(&sql)?;
        let ids = statement.query_map([id.to_string()], |row| row.get::<_, String>(0))?;
        ids.map(|id| Ok(Uuid::parse_str(&id?)?)).collect()
    }
}
