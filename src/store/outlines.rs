//! Deals for answers across them: of each only what is counted.

use super::{StoreError, Workbook, read};
use crate::domain::{Deal, Debrief};

impl Workbook {
    /// Of a deal whose facts have been read: its people, steps with who took part and who tells them, incidents, claims,
    /// scores, what these rest on, and what was predicted. All else stays empty.
    ///
    /// This is the one door through which answers across deals read: what makes it faster makes all of them faster.
    pub fn outline(&self, deal: Deal) -> Result<Debrief, StoreError> {
        let _one_state = self.snapshot()?;
        let (conn, id) = (&self.conn, deal.id);
        let mut outline = Debrief::new(deal);
        outline.participants = read::of_deal(conn, id)?;
        outline.steps = read::of_deal(conn, id)?;
        outline.steps.sort_by_key(|step| step.rank);
        outline.step_participants = read::of_deal(conn, id)?;
        outline.tellings = read::of_deal(conn, id)?;
        outline.incidents = read::of_deal(conn, id)?;
        outline.incident_criteria = read::of_deal(conn, id)?;
        outline.claims = read::of_deal(conn, id)?;
        outline.scores = read::of_deal(conn, id)?;
        outline.evidence = read::of_deal(conn, id)?;
        outline.prediction = read::of_deal(conn, id)?.pop();
        Ok(outline)
    }
}
