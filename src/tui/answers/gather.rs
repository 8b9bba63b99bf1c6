//! Reads all deals for the answers, a few before each frame, so that nobody waits for ten thousand.

use std::{
    rc::Rc,
    time::{Duration, Instant},
};

use crate::{analysis::answer::Case, domain::Deal, tui::session::Session, wording};

/// So long at the most are deals read before a frame.
const TIME: Duration = Duration::from_millis(6);

/// The deals as they were last read, and those that are being read.
#[derive(Default)]
pub struct Gather {
    cases: Rc<Vec<Case>>,
    work: Option<Work>,
    fault: Option<String>,
}

struct Work {
    /// The first one last.
    left: Vec<Deal>,
    read: Vec<Case>,
}

impl Gather {
    /// Deals that have been read elsewhere.
    pub fn of(cases: Rc<Vec<Case>>) -> Self {
        Self { cases, ..Self::default() }
    }

    /// The deals as they were last read whole.
    pub fn cases(&self) -> &Rc<Vec<Case>> {
        &self.cases
    }

    /// Begins to read all deals that are not put away; until that is done the last reading stands.
    pub fn begin(&mut self, session: &Session) {
        (self.fault, self.work) = (None, None);
        match session.workbook.all_deals() {
            Ok(mut left) => {
                left.retain(|deal| !deal.archived);
                left.reverse();
                self.work = Some(Work { read: Vec::with_capacity(left.len()), left });
            }
            Err(error) => self.fault = Some(wording::store_error(&error, session.locale)),
        }
    }

    /// Reads as many deals as there is time for; whether that was the last of them.
    pub fn go_on(&mut self, session: &Session) -> bool {
        let begun = Instant::now();
        let Some(work) = &mut self.work else { return false };
        while let Some(deal) = work.left.pop() {
            match session.workbook.outline(deal) {
                Ok(outline) => work.read.push(Case::of(&outline)),
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
        self.cases = Rc::new(std::mem::take(&mut work.read));
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
