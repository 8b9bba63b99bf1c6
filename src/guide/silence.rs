//! The silences of a path that nobody accounts for.

use crate::{
    analysis::gaps::{Gap, by_calendar, gaps, lasts, silences},
    domain::{Course, Debrief, Id, Step},
};

/// The silences that neither a wait accounts for nor the coach, in the order of the timeline.
pub(super) fn open(debrief: &Debrief) -> Vec<Gap> {
    silences(debrief).into_iter().filter(|gap| !debrief.is_wait_noted(gap.to.id)).collect()
}

/// Whether a wait accounts for the time before a step: the step is one, or the step before it, or one of those between
/// which it lies where nobody can place it.
pub(super) fn is_wait_before(debrief: &Debrief, step: Id<Step>) -> bool {
    let Some(number) = debrief.number(step) else { return false };
    let is_wait = |number: usize| debrief.steps.get(number - 1).is_some_and(|step| step.course == Course::Wait);
    let order = by_calendar(debrief);
    let place = |number: usize| order.iter().position(|at| at + 1 == number);
    let holds = |gap: &Gap| place(gap.from.number) < place(number) && place(number) <= place(gap.to.number);
    is_wait(number)
        || number > 1 && debrief.steps.get(number - 2).is_some_and(lasts)
        || gaps(debrief).iter().any(|gap| gap.is_wait && holds(gap))
}
