//! The phases of a sitting, and the time that one has spent in them.

use std::{collections::BTreeMap, time::Duration};

use super::keyed::keyed_enum;

keyed_enum! {
    /// A phase of a sitting, in the order of the conversation.
    Phase, "phase" {
        /// Purpose, rules, landmarks.
        Opening = "opening",
        /// How it began and how it ended.
        Ends = "ends",
        /// The story, uninterrupted.
        Story = "story",
        /// From gap to gap.
        Gaps = "gaps",
        /// What delighted, what annoyed.
        Extremes = "extremes",
        /// The 21 criteria.
        Scores = "scores",
        /// The reasons given, and what else would explain the same.
        Claims = "claims",
        /// Read back, agree what is next.
        Closing = "closing",
    }
}

/// What ends sooner was no sitting: somebody looked at the clock.
pub const SHORTEST_SITTING: Duration = Duration::from_secs(30);

/// The seconds that a sitting has spent in each phase. A phase that has been entered is there, be it with no second.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Spent {
    seconds: BTreeMap<Phase, u32>,
    last: Option<Phase>,
}

impl Spent {
    /// Seconds in a phase.
    pub fn seconds(&self, phase: Phase) -> u32 {
        self.seconds.get(&phase).copied().unwrap_or(0)
    }

    /// Seconds in all.
    pub fn total(&self) -> u32 {
        self.seconds.values().fold(0, |sum, seconds| sum.saturating_add(*seconds))
    }

    /// More seconds in a phase.
    pub fn add(&mut self, phase: Phase, seconds: u32) {
        let spent = self.seconds.entry(phase).or_default();
        *spent = spent.saturating_add(seconds);
    }

    /// Whether it is long enough to have been a sitting.
    pub fn is_sitting(&self) -> bool {
        u64::from(self.total()) >= SHORTEST_SITTING.as_secs()
    }

    /// Whether the sitting has not begun.
    pub fn is_empty(&self) -> bool {
        self.seconds.is_empty()
    }

    /// This phase begins, be it for the second time.
    pub fn enter(&mut self, phase: Phase) {
        self.add(phase, 0);
        self.last = Some(phase);
    }

    /// The phase that was worked in last: there a sitting goes on after a break. Where that is not known, the furthest.
    pub fn last(&self) -> Option<Phase> {
        self.last.or_else(|| self.seconds.keys().next_back().copied())
    }

    /// The phases that have been entered, with their seconds.
    pub fn phases(&self) -> impl Iterator<Item = (Phase, u32)> {
        self.seconds.iter().map(|(phase, seconds)| (*phase, *seconds))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_a_minute_in_all_is_a_sitting() {
        let mut spent = Spent::default();
        spent.enter(Phase::Opening);
        spent.add(Phase::Opening, 10);
        spent.add(Phase::Ends, 19);
        assert!(!spent.is_sitting());
        spent.add(Phase::Ends, 1);
        assert!(spent.is_sitting());
    }
}
