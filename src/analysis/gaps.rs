//! Time between steps: where each step lies on the calendar, and which gaps are long for this deal.

use serde::Serialize;

use super::StepRef;
use crate::domain::Debrief;

/// The days between two neighbouring steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Gap {
    /// The earlier step.
    pub from: StepRef,
    /// The later step, the next in the timeline.
    pub to: StepRef,
    /// Whole days between them, 0 or more.
    pub days: i32,
    /// Whether the time is accounted for: one of the two steps is a wait.
    pub is_wait: bool,
}

/// The known gaps in the order of the timeline. A gap is known where both steps are dated (by the middles of what the
/// dates can mean) or where it was recorded; gaps that run backwards are contradictions, not time, and left out.
pub fn gaps(debrief: &Debrief) -> Vec<Gap> {
    (1..debrief.steps.len())
        .filter_map(|index| {
            let to = StepRef::at(debrief, index);
            let days = debrief.gap_before(to.id).filter(|days| *days >= 0)?;
            Some(Gap { from: StepRef::at(debrief, index - 1), to, days, is_wait: debrief.is_wait_before(to.id) })
        })
        .collect()
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
    fn without_any_date_the_gaps_must_be_complete() {
        assert_eq!(duration(&path(&[(None, None), (None, Some(3)), (None, Some(4))])), Some(7));
        assert_eq!(duration(&path(&[(None, None), (None, Some(3)), (None, None)])), None);
        assert_eq!(duration(&path(&[])), None);
        assert_eq!(duration(&path(&[(Some("2026"), None)])), None);
    }
}
