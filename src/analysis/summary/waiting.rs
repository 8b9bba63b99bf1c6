//! How much of the path was waiting, and of how much nobody has told anything.

use serde::Serialize;

use crate::{
    analysis::gaps::{self, Gap},
    domain::{Debrief, Grain},
};

/// The time in which nothing went on, as far as the timeline tells.
///
/// A gap counts, with all its days, when a wait tells it ([`Gap::is_wait`]), or when it is a silence that is longer than
/// the deal's own fence ([`gaps::fence`]). The gaps are those along the calendar: of two accounts of the same time, each in
/// its own steps, it counts once.
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
    /// The gaps that were counted, in the order of the calendar.
    pub gaps: Vec<Gap>,
    /// How finely the days that were told as a wait are known.
    #[serde(skip)]
    pub told_grain: Grain,
    /// How finely the others are.
    #[serde(skip)]
    pub untold_grain: Grain,
}

impl Waiting {
    /// The waiting among the known gaps of a path of this duration in days.
    pub(super) fn of(debrief: &Debrief, duration: Option<i32>) -> Self {
        let known = gaps::gaps(debrief);
        let fence_days = gaps::fence(&known);
        let silent: Vec<Gap> = gaps::unexplained(&known).collect();
        let counts = |gap: &Gap| gap.days > 0 && (gap.is_wait || silent.contains(gap));
        let gaps: Vec<Gap> = known.into_iter().filter(counts).collect();
        let grain =
            |told: bool| gaps.iter().filter(|gap| gap.is_wait == told).map(|gap| gap.grain).max().unwrap_or_default();
        let (told_grain, untold_grain) = (grain(true), grain(false));
        let sum = |told_only: bool| {
            let counted = gaps.iter().filter(|gap| gap.is_wait || !told_only);
            counted.fold(0_i32, |sum, gap| sum.saturating_add(gap.days))
        };
        // Days that were recorded beside the dates may say more than those; nobody waits longer than the whole path takes.
        let days = duration.map_or(sum(false), |duration| sum(false).min(duration));
        let told_days = sum(true).min(days);
        let share = duration.filter(|duration| *duration > 0).map(|duration| f64::from(days) / f64::from(duration));
        Self { days, told_days, share, fence_days, gaps, told_grain, untold_grain }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Course, Deal, FindingWaiver, GAP_RULE, Id, Step};

    /// Steps with their dates, empty for none; `w` marks a wait.
    fn waiting(steps: &[(&str, &str)]) -> Waiting {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        for (rank, (date, course)) in steps.iter().enumerate() {
            let course = if *course == "w" { Course::Wait } else { Course::Advance };
            let step = Step::new(debrief.deal.id, rank as i64, "Keller calls");
            debrief.steps.push(Step { date: date.parse().ok(), course, ..step });
        }
        Waiting::of(&debrief, gaps::duration(&debrief))
    }

    #[test]
    fn a_wait_that_is_noted_over_several_steps_counts_as_a_whole() {
        let told = waiting(&[("2025-01-01", ""), ("", "w"), ("", "w"), ("2025-04-01", ""), ("2025-04-03", "")]);
        assert_eq!((told.told_days, told.untold_days(), told.gaps.len()), (90, 0, 1));
        assert_eq!((told.gaps[0].from.number, told.gaps[0].to.number), (1, 4));
        // Somebody acts meanwhile, and nobody knows when.
        let acted = waiting(&[("2025-01-01", ""), ("", "w"), ("", ""), ("2025-04-01", ""), ("2025-04-03", "")]);
        assert_eq!((acted.told_days, acted.untold_days()), (0, 0));
        // What is long is said by the other gaps, which are short.
        let soon = ["2025-04-01", "2025-04-03", "2025-04-05", "2025-04-07", "2025-04-09"].map(|date| (date, ""));
        let untold = waiting(&[&[("2025-01-01", ""), ("", "")][..], &soon].concat());
        assert_eq!((untold.told_days, untold.untold_days()), (0, 90), "nobody tells what an undated step lies in");
    }

    #[test]
    fn what_both_accounts_tell_of_the_same_time_is_waited_once() {
        let customer = [("2025-06-10", ""), ("~2025-10", "w"), ("2026-02-20", "")];
        let ours = [("2025-07-01", ""), ("2025-09-20", ""), ("~2025-10", "w"), ("2026-01-05", ""), ("2026-02-20", "")];
        let days = |steps: &[(&str, &str)]| waiting(steps).told_days;
        assert_eq!((days(&customer), days(&ours)), (127, 81));
        // Until somebody acts, whoever tells it.
        let unmerged = waiting(&[&customer[..], &ours].concat());
        assert_eq!(unmerged.told_days, 81);
        assert_eq!(unmerged.share, Some(f64::from(unmerged.days) / 255.0));
    }

    #[test]
    fn a_wait_that_says_how_long_it_took_tells_nothing_behind_it_and_a_noted_one_its_own_time() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let acted = [8, 10, 13, 17, 20, 22, 28].map(|day| format!("2025-01-{day:02}"));
        let acts = acted.iter().map(|day| (day.as_str(), None, Course::Advance));
        let ends = [("", Some(14), Course::Wait), ("2025-06-20", None, Course::Advance)];
        for (date, gap, course) in acts.chain(ends) {
            let step = Step::new(debrief.deal.id, debrief.steps.len() as i64, "Keller calls");
            debrief.steps.push(Step { date: date.parse().ok(), gap_before_days: gap, course, ..step });
        }
        let days = |debrief: &Debrief| {
            let waiting = Waiting::of(debrief, gaps::duration(debrief));
            (waiting.told_days, waiting.untold_days())
        };
        assert_eq!(days(&debrief), (14, 129));
        let (deal, target) = (debrief.deal.id, Some(debrief.steps[8].id.uuid()));
        let waiver = FindingWaiver { id: Id::new(), deal, rule: GAP_RULE.into(), target, reason: "holidays".into() };
        debrief.waivers.push(waiver);
        assert_eq!(days(&debrief), (143, 0));
    }

    #[test]
    fn vague_dates_alone_are_no_wait_and_make_the_days_vague() {
        let next_month = waiting(&[("2025-02", ""), ("2025-03", ""), ("2025-03-20", "")]);
        assert_eq!((next_month.days, next_month.gaps.len()), (0, 0), "it may have been a day");
        let months = waiting(&[("2025-01", ""), ("2025-02-01", ""), ("2025-02-03", "w"), ("2025-09", "")]);
        assert_eq!((months.told_grain, months.untold_grain), (Grain::Coarser, Grain::Day));
    }
}
