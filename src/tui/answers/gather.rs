//! Reads all deals for the answers, a few before each frame, so that nobody waits for ten thousand.

use std::{
    collections::HashSet,
    rc::Rc,
    time::{Duration, Instant},
};

use crate::{
    analysis::answer::Case,
    domain::{Deal, Id, LeverBook, Names},
    tui::session::Session,
    wording,
};

/// So long at the most are deals read before a frame.
const TIME: Duration = Duration::from_millis(6);

/// What the answers are made from.
#[derive(Default)]
pub struct Recorded {
    /// The deals.
    pub cases: Vec<Case>,
    /// The levers.
    pub book: LeverBook,
}

/// The deals as they were last read, and those that are being read.
#[derive(Default)]
pub struct Gather {
    recorded: Rc<Recorded>,
    work: Option<Work>,
    fault: Option<String>,
}

struct Work {
    /// The first one last.
    left: Vec<Deal>,
    read: Vec<Case>,
    names: Names,
    /// Deals of which one side is heard blind: of these only what may be shown counts.
    blind: HashSet<Id<Deal>>,
}

impl Gather {
    /// What has been read elsewhere.
    pub fn of(recorded: Rc<Recorded>) -> Self {
        Self { recorded, ..Self::default() }
    }

    /// All as it was last read whole.
    pub fn recorded(&self) -> &Rc<Recorded> {
        &self.recorded
    }

    /// Begins to read all deals that are not put away; until that is done the last reading stands.
    pub fn begin(&mut self, session: &Session) {
        (self.fault, self.work) = (None, None);
        let workbook = &session.workbook;
        let read = workbook.all_deals().and_then(|deals| Ok((deals, workbook.synonyms()?, session.blind_deals()?)));
        match read {
            Ok((mut left, synonyms, blind)) => {
                left.retain(|deal| !deal.archived);
                left.reverse();
                let names = Names::new(&synonyms);
                self.work = Some(Work { read: Vec::with_capacity(left.len()), left, names, blind });
            }
            Err(error) => self.fault = Some(wording::store_error(&error, session.locale)),
        }
    }

    /// Reads as many deals as there is time for; whether that was the last of them.
    pub fn go_on(&mut self, session: &Session) -> bool {
        let begun = Instant::now();
        let Some(work) = &mut self.work else { return false };
        while let Some(deal) = work.left.pop() {
            let outline = match work.blind.contains(&deal.id) {
                true => session.debrief(deal.id),
                false => session.workbook.outline(deal),
            };
            match outline {
                Ok(outline) => work.read.push(Case::named(&outline, &work.names)),
                Err(error) => {
                    self.fault = Some(wording::store_error(&error, session.locale));
                    self.work = None;
                    return true;
                }
            }
            if begun.elapsed() > TIME && !work.left.is_empty() {
                return false;
            }
        }
        match session.lever_book() {
            Ok(book) => self.recorded = Rc::new(Recorded { cases: std::mem::take(&mut work.read), book }),
            Err(error) => self.fault = Some(wording::store_error(&error, session.locale)),
        }
        self.work = None;
        true
    }

    /// Whether there is more to read.
    pub fn is_behind(&self) -> bool {
        self.work.is_some()
    }

    /// Why the deals could not be read.
    pub fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }
}
