//! When the program wakes up by itself to look whether another one has changed the workbook.
//!
//! Every key, click and return to the window looks anyway, and once more a moment later. In between it looks often only
//! where something can be expected: while another instance of this user is at work on the workbook, or has been seen to
//! change it, or could just be started because the keys go to another window. Where nothing of that is so the program
//! sleeps; the look each minute is for an instance on another computer, or in a terminal that does not tell where the keys
//! go. The system could tell of changes to the file instead, but not of those that others make on a network drive, and to
//! wake the program on all three systems would take one more thread that owns the keys.

use std::time::{Duration, Instant};

/// A second window shows what is typed in the first.
const OFTEN: Duration = Duration::from_millis(800);

/// A laptop that lies open and forgotten may sleep.
const NOW_AND_THEN: Duration = Duration::from_secs(60);

/// After so long nobody is here, and who was not seen for so long is gone.
const AWAY: Duration = Duration::from_secs(120);

/// What speaks for a change to come.
pub(super) struct Lookout {
    /// When somebody last did something, here or in another window.
    alive: Instant,
    /// When it was last looked for other instances, and when one was last known to be there.
    looked: Option<Instant>,
    company: Option<Instant>,
    /// Whether the keys go elsewhere, as far as the terminal tells.
    is_left: bool,
}

impl Lookout {
    pub(super) fn new() -> Self {
        Self { alive: Instant::now(), looked: None, company: None, is_left: false }
    }

    /// Somebody is here.
    pub(super) fn here(&mut self) {
        self.alive = Instant::now();
    }

    /// The keys go elsewhere from now on, or come here again.
    pub(super) fn is_left(&mut self, is_left: bool) {
        self.is_left = is_left;
    }

    /// It has been looked for other instances, and one is open, or none.
    pub(super) fn looked(&mut self, is_company: bool) {
        self.looked = Some(Instant::now());
        if is_company {
            self.company = self.looked;
        }
    }

    /// Another instance has changed something.
    pub(super) fn changed(&mut self) {
        self.here();
        self.company = Some(self.alive);
    }

    /// How long the program may sleep before it looks.
    pub(super) fn to_look(&self) -> Duration {
        self.to_look_at(Instant::now())
    }

    fn to_look_at(&self, now: Instant) -> Duration {
        let is_near = |time: Instant| now.saturating_duration_since(time) < AWAY;
        let may_come = self.is_left || self.company.is_some_and(is_near);
        let is_over = self.looked >= Some(self.alive);
        if !is_over || may_come && is_near(self.alive) { OFTEN } else { NOW_AND_THEN }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_program_sleeps_unless_something_can_be_expected() {
        let mut lookout = Lookout::new();
        let begun = lookout.alive;
        assert_eq!(lookout.to_look_at(begun), OFTEN, "not looked yet");
        lookout.looked(false);
        assert_eq!(lookout.to_look_at(begun), NOW_AND_THEN, "alone");
        lookout.is_left(true);
        assert_eq!(lookout.to_look_at(begun), OFTEN, "somebody goes to another window");
        assert_eq!(lookout.to_look_at(begun + AWAY), NOW_AND_THEN, "and stays there");
        lookout.is_left(false);
        lookout.looked(true);
        assert_eq!(lookout.to_look_at(begun + AWAY / 2), OFTEN, "two windows");
        assert_eq!(lookout.to_look_at(begun + AWAY), NOW_AND_THEN, "of which neither is used");
        lookout.changed();
        lookout.looked(true);
        assert_eq!(lookout.to_look_at(lookout.alive + AWAY / 2), OFTEN, "but one is");
    }
}
