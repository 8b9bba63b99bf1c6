//! The reading of deals that several lists share: begun when one of them is shown, gone on with before each frame.

use std::sync::Arc;

use super::{Gather, Recorded};
use crate::{
    answers::Question,
    domain::{Id, Study},
    tui::session::Session,
};

/// Deals as all answers and the levers need them.
#[derive(Default)]
pub struct Gathering {
    gather: Gather,
    /// Whether reading has begun since the workbook last changed.
    is_begun: bool,
}

impl Gathering {
    /// Of the deals of a study alone.
    pub fn of_study(study: Id<Study>) -> Self {
        Self { gather: Gather::new(Some(study), Question::ALL_READ), is_begun: false }
    }

    /// The deals have changed: they are read again when they are needed.
    pub fn forget(&mut self) {
        self.is_begun = false;
    }

    /// Reads on, as far as there is time; whether that was the last of it.
    pub fn go_on(&mut self, session: &Session) -> bool {
        if !self.is_begun {
            self.is_begun = true;
            self.gather.begin(session);
        }
        self.gather.go_on(session)
    }

    /// Whether there was not time for all.
    pub fn is_behind(&self) -> bool {
        !self.is_begun || self.gather.is_behind()
    }

    /// The reading itself.
    pub fn gather(&self) -> &Gather {
        &self.gather
    }

    /// What has been read, if it is all there is.
    pub fn read(&self) -> Option<Arc<Recorded>> {
        let is_read = !self.is_behind() && self.gather.fault().is_none();
        is_read.then(|| Arc::clone(self.gather.recorded()))
    }
}
