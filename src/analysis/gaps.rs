//! Time between steps: where each step lies on the calendar, and which gaps are long for this deal.

use serde::Serialize;

use super::StepRef;
use crate::domain::{Course, Debrief, LEAST_FENCE_DAYS};

/// The days between two steps of the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The earlier step.
    pub from: StepRef,
    /// The later step.
    pub to: StepRef,
    /// Whole days between them, 0 or more.
    pub days: i32,
    /// Whether the time is accounted for: one of the two steps, or of those in between, is a wait.
    pub is_wait: bool,
}

impl Gap {
    /// Whether the days are reckoned from dates that are not known to the day.
    pub fn is_rough(&self, debrief: &Debrief) -> bool {
        let is_vague =
            |step: StepRef| debrief.step(step.id).and_then(|step| step.date).is_some_and(|date| !date.is_exact());
        debrief.gap_before(self.to.id).is_none() && (is_vague(self.from) || is_vague(self.to))
    }
}

/// The known gaps in the order of the timeline. A gap is known where both steps are dated (by the middles of what the
/// dates can mean) or where it was recorded; gaps that run backwards are contradictions, not time, and left out.
pub fn gaps(debrief: &Debrief) -> Vec<Gap> {
    stretches(debrief).into_iter().filter(|gap| gap.from.number + 1 == gap.to.number).collect()
}

/// The gaps, and the stretches in which steps lie that nobody can place: from the last one before them that can be placed
/// to the next.
pub fn stretches(debrief: &Debrief) -> Vec<Gap> {
    let placed = days(debrief);
    let gap = |index: usize| {
        let to = StepRef::at(debrief, index);
        let (from, days) = match debrief.gap_before(to.id) {
            Some(days) => (index - 1, days),
            None => {
                let from = placed[..index].iter().rposition(Option::is_some)?;
                (from, placed[index]?.checked_sub(placed[from]?)?)
            }
        };
        let is_wait = debrief.steps[from..=index].iter().any(|step| step.course == Course::Wait);
        (days >= 0).then(|| Gap { from: StepRef::at(debrief, from), to, days, is_wait })
    };
    (1..debrief.steps.len()).filter_map(gap).collect()
}

/// The stretches of more than two weeks ([`LEAST_FENCE_DAYS`]), whether somebody accounts for them or not, but for those that
/// vague dates alone would explain: their two steps may have followed each other at once.
pub fn long(debrief: &Debrief) -> Vec<Gap> {
    let date = |step: StepRef| debrief.step(step.id).and_then(|step| step.date);
    let may_touch = |gap: &Gap| date(gap.from).zip(date(gap.to)).is_some_and(|(from, to)| !from.surely_before(to));
    stretches(debrief).into_iter().filter(|gap| f64::from(gap.days) > LEAST_FENCE_DAYS && !may_touch(gap)).collect()
}

/// The silences: long stretches that no wait accounts for.
pub fn silences(debrief: &Debrief) -> Vec<Gap> {
    long(debrief).into_iter().filter(|gap| !gap.is_wait).collect()
}

/// The day of each step, counted from the first dated step; `None` where it is unknown. A dated step lies in the middle
/// of what its date can mean; an undated one is reckoned from its neighbour where the days between were recorded.
/// While no step is dated, the first step is day 0.
pub fn days(debrief: &Debrief) -> Vec<Option<i32>> {
    let steps = &debrief.steps;
    let recorded =
        |index: usize| -> Option<i32> { steps[index].gap_before_days.and_then(|days| i32::try_from(days).ok()) };
    let zero = steps.iter().find_map(|step| step.date);
    let mut days: Vec<Option<i32>> = steps.iter().map(|step| Some(step.date?.days_since(zero?))).collect();
    if zero.is_none()
        && let Some(first) = days.first_mut()
    {
        *first = Some(0);
    }
    for index in 1..days.len() {
        if days[index].is_none() {
            days[index] = days[index - 1].zip(recorded(index)).and_then(|(day, gap)| day.checked_add(gap));
        }
    }
    for index in (1..days.len()).rev() {
        if days[index - 1].is_none() {
            days[index - 1] = days[index].zip(recorded(index)).and_then(|(day, gap)| day.checked_sub(gap));
        }
    }
    days
}

/// Days from the earliest to the latest step that can be placed; `None` when fewer than two can, or when no step is
/// dated and some gap is unknown.
pub fn duration(debrief: &Debrief) -> Option<i32> {
    let days = days(debrief);
    let has_date = debrief.steps.iter().any(|step| step.date.is_some());
    if !has_date && days.iter().any(Option::is_none) {
        return None;
    }
    let placed: Vec<i32> = days.into_iter().flatten().collect();
    if placed.len() < 2 {
        return None;
    }
    placed.iter().max()?.checked_sub(*placed.iter().min()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::sample::date,
        domain::{Deal, Step},
    };

    fn path(steps: &[(Option<&str>, Option<u32>)]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        for (index, (day, gap)) in steps.iter().enumerate() {
            let mut step = Step::new(debrief.deal.id, index as i64, "Something happens");
            step.date = day.map(date);
            step.gap_before_days = *gap;
            debrief.steps.push(step);
        }
        debrief
    }

    #[test]
    fn undated_steps_are_placed_from_their_neighbours() {
        let debrief = path(&[
            (None, None),
            (Some("2026-01-10"), Some(4)),
            (None, Some(3)),
            (None, None),
            (Some("2026-02-01"), None),
        ]);
        assert_eq!(days(&debrief), [Some(-4), Some(0), Some(3), None, Some(22)]);
        assert_eq!(duration(&debrief), Some(26));
    }

    #[test]
    fn undated_steps_do_not_hide_the_silence_around_them() {
        let undated = (None, None);
        let mut debrief = path(&[(Some("2025-12-04"), None), undated, undated, (Some("2026-03-12"), None)]);
        let found = |debrief: &Debrief| -> Vec<(usize, usize, i32)> {
            silences(debrief).iter().map(|gap| (gap.from.number, gap.to.number, gap.days)).collect()
        };
        assert_eq!(found(&debrief), [(1, 4, 98)]);
        debrief.steps[2].course = Course::Wait;
        assert_eq!(found(&debrief), [], "a wait in between accounts for it");
        let vague = path(&[(Some("2025"), None), undated, (Some("2025-12"), None)]);
        assert_eq!((stretches(&vague).len(), found(&vague)), (1, vec![]), "the year may have been December");
    }

    #[test]
    fn a_silence_is_one_in_a_young_account_too() {
        let days = [(Some("2025-01-01"), None), (None, Some(5)), (None, Some(3)), (None, Some(73))];
        assert_eq!(silences(&path(&days)).iter().map(|gap| gap.days).collect::<Vec<_>>(), [73]);
    }

    #[test]
    fn without_any_date_the_gaps_must_be_complete() {
        assert_eq!(duration(&path(&[(None, None), (None, Some(3)), (None, Some(4))])), Some(7));
        assert_eq!(duration(&path(&[(None, None), (None, Some(3)), (None, None)])), None);
        assert_eq!(duration(&path(&[])), None);
        assert_eq!(duration(&path(&[(Some("2026"), None)])), None);
    }
}
