//! Reads the deals of a study, a few before each frame: of each only what its pages count stays, so that ten thousand have
//! room, and nobody waits for them.

use std::time::{Duration, Instant};

use crate::{
    domain::{Deal, Debrief, Id, Study},
    i18n::t,
    study::{Beside, Gathered, Material},
    tui::session::Session,
};

/// So long at the most are deals read before a frame.
const TIME: Duration = Duration::from_millis(6);

/// So many are read between two looks at the clock.
const AT_ONCE: usize = 4;

/// So few deals are read, and reckoned, before the next frame: nobody feels it.
pub(super) const QUICK: usize = 100;

/// Deals that are being read.
pub(super) struct Reading {
    deals: Vec<Id<Deal>>,
    read: usize,
    gathered: Gathered,
}

impl Reading {
    /// Those of a study, none read yet.
    ///
    /// # Errors
    /// When it cannot be read or is gone.
    pub fn begin(study: Id<Study>, session: &Session) -> anyhow::Result<Self> {
        let workbook = &session.workbook;
        let Some(found) = workbook.get(study)? else {
            anyhow::bail!(t!(session.locale, "study-gone"));
        };
        let beside = Beside {
            synonyms: workbook.synonyms()?,
            unheard: workbook.unheard_deals(study)?,
            undecided: workbook.undecided_beside(study)?,
            today: Some(session.today()),
        };
        Ok(Self { deals: workbook.compared_deals(study)?, read: 0, gathered: Gathered::new(found, beside) })
    }

    /// The study without its deals: what is shown while they are read.
    pub fn empty(&self) -> Material {
        self.gathered.empty()
    }

    /// Whether they are so few that they are read at once.
    pub fn is_quick(&self) -> bool {
        self.deals.len() <= QUICK
    }

    /// How much of them is read, in whole per cent.
    pub fn percent(&self) -> usize {
        (self.read * 100).checked_div(self.deals.len()).unwrap_or(100)
    }

    /// Reads as many as there is time for; whether those were the last of them.
    ///
    /// # Errors
    /// When they cannot be read.
    pub fn go_on(&mut self, session: &Session) -> anyhow::Result<bool> {
        let begun = Instant::now();
        while self.read < self.deals.len() {
            let next = &self.deals[self.read..];
            let next = &next[..next.len().min(AT_ONCE)];
            whole(next, session)?.iter().for_each(|debrief| self.gathered.take(debrief));
            self.read += next.len();
            if !self.is_quick() && begun.elapsed() > TIME {
                break;
            }
        }
        Ok(self.read >= self.deals.len())
    }

    /// The study of those that have been read.
    pub fn material(self) -> Material {
        self.gathered.material()
    }
}

/// All that may be shown now of these deals.
///
/// # Errors
/// When they cannot be read.
pub(super) fn whole(deals: &[Id<Deal>], session: &Session) -> anyhow::Result<Vec<Debrief>> {
    let read = session.workbook.debriefs(deals)?.into_iter();
    Ok(read.map(|debrief| session.seen_now(debrief)).collect::<Result<_, _>>()?)
}
