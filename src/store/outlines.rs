//! All deals for answers across them: of each only what is counted, one deal in memory at a time.

use super::{StoreError, Workbook, read};
use crate::domain::{Deal, Debrief};

impl Workbook {
    /// Hands over one deal after the other, as made: its facts, people, steps with who took part and who tells them,
    /// incidents, scores, and what these rest on. All else stays empty. Deals put away are left out unless `archived`.
    ///
    /// This is the one door through which answers across deals read: what makes it faster makes all of them faster.
    pub fn each_outline(&self, archived: bool, mut take: impl FnMut(&Debrief)) -> Result<(), StoreError> {
        let _one_state = self.snapshot()?;
        let mut deals: Vec<Deal> = read::rows(&self.conn, "SELECT * FROM deal WHERE ?1 OR NOT archived", [archived])?;
        // Sorted here: SQLite would fetch each row through the index of ids.
        deals.sort_unstable_by_key(|deal| deal.id);
        for deal in deals {
            take(&self.outline(deal)?);
        }
        Ok(())
    }

    fn outline(&self, deal: Deal) -> Result<Debrief, StoreError> {
        let (conn, id) = (&self.conn, deal.id);
        let mut outline = Debrief::new(deal);
        outline.participants = read::of_deal(conn, id)?;
        outline.steps = read::of_deal(conn, id)?;
        outline.steps.sort_by_key(|step| step.rank);
        outline.step_participants = read::of_deal(conn, id)?;
        outline.tellings = read::of_deal(conn, id)?;
        outline.incidents = read::of_deal(conn, id)?;
        outline.incident_criteria = read::of_deal(conn, id)?;
        outline.scores = read::of_deal(conn, id)?;
        outline.evidence = read::of_deal(conn, id)?;
        Ok(outline)
    }
}
