//! Reading records.

use std::collections::HashSet;

use crate::arrange::Arrange;
use rusqlite::{Connection, Params, Transaction, TransactionBehavior};

use super::{StoreError, Workbook, row};
use crate::domain::{
    Deal, Debrief, Evidence, FuzzyDate, Id, Keyed, Lever, LeverMatch, OwnQuestion, Participant, Record, Study,
    StudyDeal, Synonym, Table, Unagreed,
};

impl Workbook {
    /// The row with this id.
    pub fn get<R: Record>(&self, id: Id<R>) -> Result<Option<R>, StoreError> {
        let _one_state = self.snapshot()?;
        get(&self.conn, id)
    }

    /// Everything recorded of these deals, in the same order; those that are not there are left out.
    pub fn debriefs(&self, deals: &[Id<Deal>]) -> Result<Vec<Debrief>, StoreError> {
        let _one_state = self.snapshot()?;
        deals
            .iter()
            .filter_map(|deal| match debrief(&self.conn, *deal) {
                Err(StoreError::Missing { .. }) => None,
                found => Some(found),
            })
            .collect()
    }

    /// All studies, as made.
    pub fn studies(&self) -> Result<Vec<Study>, StoreError> {
        all(&self.conn)
    }

    /// The places of deals in one study, as made; also of those that were not debriefed.
    pub fn places_in(&self, study: Id<Study>) -> Result<Vec<StudyDeal>, StoreError> {
        let mut places = self.study_deals()?;
        places.retain(|place| place.study == study);
        Ok(places)
    }

    /// The deals that a study compares, as made.
    pub fn compared_deals(&self, study: Id<Study>) -> Result<Vec<Id<Deal>>, StoreError> {
        Ok(self.places_in(study)?.into_iter().filter(StudyDeal::is_compared).map(|place| place.deal).collect())
    }

    /// The deals that belong to a study and were not debriefed, each with its place, as made.
    pub fn unheard_deals(&self, study: Id<Study>) -> Result<Vec<(StudyDeal, Deal)>, StoreError> {
        let mut found = Vec::new();
        for link in self.places_in(study)?.into_iter().filter(|link| !link.is_compared()) {
            if let Some(deal) = self.get(link.deal)? {
                found.push((link, deal));
            }
        }
        Ok(found)
    }

    /// How many deals were put off or given up and have no place in a study; without those that are put away.
    pub fn undecided_beside(&self, study: Id<Study>) -> Result<usize, StoreError> {
        let count = "SELECT count(*) FROM deal WHERE outcome IN ('postponed', 'stopped') AND NOT archived
                     AND id NOT IN (SELECT deal FROM study_deal WHERE study = ?1)";
        let count: i64 = self.conn.prepare_cached(count)?.query_row([study.to_string()], |row| row.get(0))?;
        Ok(usize::try_from(count).unwrap_or_default())
    }

    /// Who did not agree to be named in these deals.
    pub fn unagreed(&self, deals: &[Id<Deal>]) -> Result<Unagreed, StoreError> {
        let sql = "SELECT * FROM participant WHERE consent IS NULL OR consent <> 'attributable' ORDER BY id";
        let people: Vec<Participant> = rows(&self.conn, sql, [])?;
        let meant: HashSet<Id<Deal>> = deals.iter().copied().collect();
        Ok(Unagreed::of(people.iter().filter(|person| meant.contains(&person.deal))))
    }

    /// The places of deals in all studies, as made; also of those that were not debriefed.
    pub fn study_deals(&self) -> Result<Vec<StudyDeal>, StoreError> {
        all(&self.conn)
    }

    /// The workbook's own questions, as made.
    pub fn own_questions(&self) -> Result<Vec<OwnQuestion>, StoreError> {
        all(&self.conn)
    }

    /// All levers of the workbook, as made.
    pub fn levers(&self) -> Result<Vec<Lever>, StoreError> {
        all(&self.conn)
    }

    /// What was said of pairs of levers, as said.
    pub fn lever_matches(&self) -> Result<Vec<LeverMatch>, StoreError> {
        all(&self.conn)
    }

    /// What was said of names for what was done, as said.
    pub fn synonyms(&self) -> Result<Vec<Synonym>, StoreError> {
        all(&self.conn)
    }

    /// What all levers rest on, in all deals, as made.
    pub fn evidence_of_levers(&self) -> Result<Vec<Evidence>, StoreError> {
        // From the levers to what each rests on: scores and claims rest on a thousand times as much.
        let sql = "SELECT evidence.* FROM lever CROSS JOIN evidence ON subject_id = lever.id AND subject = 'lever'
                   ORDER BY evidence.id";
        rows(&self.conn, sql, [])
    }

    /// What a lever rests on, in all deals, as made.
    pub fn evidence_of_lever(&self, lever: Id<Lever>) -> Result<Vec<Evidence>, StoreError> {
        let sql = "SELECT * FROM evidence WHERE subject_id = ?1 AND subject = 'lever' ORDER BY id";
        rows(&self.conn, sql, [lever.to_string()])
    }

    /// Reads several things of one state of the file: nothing that another instance does comes between. It also saves taking
    /// the file's lock for each of them. Nothing is written meanwhile.
    ///
    /// # Errors
    /// When the file cannot be read, and those of `read`.
    pub fn in_one_state<T>(&self, read: impl FnOnce() -> Result<T, StoreError>) -> Result<T, StoreError> {
        let _one_state = self.snapshot()?;
        read()
    }

    /// Holds one state of the file for several readings, until it is dropped; none where one is held already.
    pub(super) fn snapshot(&self) -> Result<Option<Transaction<'_>>, StoreError> {
        if !self.conn.is_autocommit() {
            return Ok(None);
        }
        // What was saved can be read even if the file is gone; edits tell.
        let _ = self.check_place();
        Ok(Some(Transaction::new_unchecked(&self.conn, TransactionBehavior::Deferred)?))
    }
}

/// The row with this id.
pub(super) fn get<R: Record>(conn: &Connection, id: Id<R>) -> Result<Option<R>, StoreError> {
    let sql = format!("SELECT * FROM {} WHERE id = ?1", R::TABLE.key());
    Ok(rows(conn, &sql, [id.to_string()])?.pop())
}

/// Everything recorded of one deal, in the orders that [`Debrief`] documents.
pub(super) fn debrief(conn: &Connection, deal: Id<Deal>) -> Result<Debrief, StoreError> {
    let mut debrief =
        Debrief::new(get(conn, deal)?.ok_or(StoreError::Missing { table: Table::Deal, id: deal.uuid() })?);
    debrief.sittings = of_deal(conn, deal)?;
    debrief.participants = of_deal(conn, deal)?;
    debrief.landmarks = of_deal(conn, deal)?;
    debrief.steps = of_deal(conn, deal)?;
    debrief.step_participants = of_deal(conn, deal)?;
    debrief.tellings = of_deal(conn, deal)?;
    debrief.incidents = of_deal(conn, deal)?;
    debrief.incident_criteria = of_deal(conn, deal)?;
    debrief.claims = of_deal(conn, deal)?;
    debrief.scores = of_deal(conn, deal)?;
    debrief.levers = levers_of(conn, deal)?;
    debrief.evidence = of_deal(conn, deal)?;
    debrief.waivers = of_deal(conn, deal)?;
    debrief.rejected_pairs = of_deal(conn, deal)?;
    debrief.asked_questions = of_deal(conn, deal)?;
    debrief.prediction = of_deal(conn, deal)?.pop();
    debrief.predicted_scores = of_deal(conn, deal)?;
    in_order(&mut debrief);
    Ok(debrief)
}

/// Puts what was read as made into the orders that [`Debrief`] documents.
pub(super) fn in_order(debrief: &mut Debrief) {
    debrief.sittings.arrange_by_key(|sitting| day_order(sitting.held_on));
    debrief.landmarks.arrange_by_key(|landmark| day_order(Some(landmark.date)));
    debrief.steps.arrange_by_key(|step| step.rank);
}

/// The levers found in a deal, and those that rest on it, as made.
pub(super) fn levers_of(conn: &Connection, deal: Id<Deal>) -> Result<Vec<Lever>, StoreError> {
    let sql = "SELECT * FROM lever WHERE deal = ?1
                   OR id IN (SELECT subject_id FROM evidence WHERE deal = ?1 AND subject = 'lever')
               ORDER BY id";
    rows(conn, sql, [deal.to_string()])
}

/// Orders by date, undated last. The texts of dates do not sort by themselves ("~2025" stands after everything).
fn day_order(date: Option<FuzzyDate>) -> (bool, Option<jiff::civil::Date>) {
    (date.is_none(), date.map(FuzzyDate::earliest))
}

/// All rows of a table, as made: ids are UUIDv7 and sort so.
pub(super) fn all<R: Record>(conn: &Connection) -> Result<Vec<R>, StoreError> {
    let sql = format!("SELECT * FROM {} ORDER BY id", R::TABLE.key());
    rows(conn, &sql, [])
}

/// A deal's rows of a table, as made.
pub(super) fn of_deal<R: Record>(conn: &Connection, deal: Id<Deal>) -> Result<Vec<R>, StoreError> {
    let sql = format!("SELECT * FROM {} WHERE deal = ?1 ORDER BY id", R::TABLE.key());
    rows(conn, &sql, [deal.to_string()])
}

/// The records that a `SELECT *` finds.
pub(super) fn rows<R: Record>(conn: &Connection, sql: &str, params: impl Params) -> Result<Vec<R>, StoreError> {
    let mut statement = conn.prepare_cached(sql)?;
    let names = row::names(&statement);
    let mut found = statement.query(params)?;
    let mut records = Vec::new();
    while let Some(found) = found.next()? {
        records.push(row::record(found, &names)?);
    }
    Ok(records)
}
