//! How much of the path was waiting, and of how much nobody has told anything.

use serde::Serialize;

use crate::{
    analysis::gaps::{self, Gap},
    domain::{Debrief, long_gap_fence},
};

/// The time in which nothing went on, as far as the timeline tells.
///
/// A gap counts, with all its days, when one of its two steps is marked as a wait, or when it is longer than
/// the deal's own fence ([`long_gap_fence`]) although nobody marked it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Waiting {
    /// Days of waiting; never more than the path's duration.
    pub days: i32,
    /// Of `days`, those that somebody told as a wait; of the others nobody has told anything.
    pub told_days: i32,
    /// `days` as a share of the duration, 0 … 1; `None` while the duration is unknown or 0.
    pub share: Option<f64>,
    /// A gap of more days than this is long for this deal.
    pub fence_days: f64,
    /// The gaps that were counted, in the order of the timeline.
    pub gaps: Vec<Gap>,
}

impl Waiting {
    /// The waiting among the known gaps of a path of this duration in days.
    pub(super) fn of(debrief: &Debrief, duration: Option<i32>) -> Self {
        let known = gaps::gaps(debrief);
        let fence_days = long_gap_fence(&known.iter().map(|gap| gap.days).collect::<Vec<_>>());
        let gaps: Vec<Gap> =
            known.into_iter().filter(|gap| gap.days > 0 && (gap.is_wait || f64::from(gap.days) > fence_days)).collect();
        let sum = |told_only: bool| {
            let counted = gaps.iter().filter(|gap| gap.is_wait || !told_only);
            counted.fold(0_i32, |sum, gap| sum.saturating_add(gap.days))
        };
        // Dates that run backwards let the gaps overlap; nobody waits longer than the whole path takes.
        let days = duration.map_or(sum(false), |duration| sum(false).min(duration));
        let told_days = sum(true).min(days);
        let share = duration.filter(|duration| *duration > 0).map(|duration| f64::from(days) / f64::from(duration));
        Self { days, told_days, share, fence_days, gaps }
    }

    /// The told days as a share of the duration, 0 … 1; `None` while the duration is unknown or 0.
    pub fn told_share(&self) -> Option<f64> {
        self.share.map(|share| share * f64::from(self.told_days) / f64::from(self.days.max(1)))
    }

    /// Days of which nobody has told anything.
    pub fn untold_days(&self) -> i32 {
        self.days - self.told_days
    }
}
