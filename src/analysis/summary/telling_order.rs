//! In which order a side told its steps, against the order in which they happened: what is told first is what sticks.

use serde::Serialize;

use crate::{
    analysis::{
        StepRef,
        dates::{can_be_the_same, surely_before},
    },
    domain::{Debrief, Source, Telling},
};

/// So many steps are listed.
const FIRST: usize = 5;

/// How one side told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TellingOrder {
    /// How many of its steps have a place in the telling.
    pub told: usize,
    /// The steps that were told first, the first one first.
    pub first: Vec<StepRef>,
    /// Kendall's rank correlation between the order of telling and the true order: 1 as it happened, 0 neither way, -1
    /// backwards. Only [`pairs`](Self::pairs) count. None for fewer than five steps, and without such a pair.
    pub agreement: Option<f64>,
    /// How many pairs of its steps have a true order: both have a date, and the two cannot mean the same day.
    #[serde(skip)]
    pub pairs: usize,
}

impl TellingOrder {
    /// Fewer steps have no order to speak of.
    pub const ENOUGH: usize = 5;

    /// How a source told; none where no place in the telling is known.
    pub(super) fn of(debrief: &Debrief, source: Source) -> Option<Self> {
        let is_own = |telling: &&Telling| !debrief.is_second_hand(telling);
        let place = |step: usize| debrief.telling(debrief.steps[step].id, source).filter(is_own)?.told_order;
        let mut told: Vec<(u32, usize)> =
            (0..debrief.steps.len()).filter_map(|step| Some((place(step)?, step))).collect();
        told.sort_unstable();
        let order: Vec<usize> = told.iter().map(|(_, step)| *step).collect();
        let (balance, pairs) = against(&order, |one, other| came_first(debrief, one, other));
        (!order.is_empty()).then(|| Self {
            told: order.len(),
            first: order.iter().take(FIRST).map(|step| StepRef::at(debrief, *step)).collect(),
            agreement: (order.len() >= Self::ENOUGH && pairs > 0).then(|| balance as f64 / pairs as f64),
            pairs,
        })
    }
}

impl TellingOrder {
    /// The share of the pairs of steps, of those that have a true order, that were told in it: 0 to 1.
    pub fn share_in_order(&self) -> Option<f64> {
        self.agreement.map(|agreement| f64::midpoint(agreement, 1.0))
    }
}

/// Whether the first of two steps happened first, by their dates, in whatever order they stand. None where one has none, as
/// its place in the list may be that of the telling, and where the dates can mean the same day.
fn came_first(debrief: &Debrief, one: usize, other: usize) -> Option<bool> {
    let (one, other) = debrief.steps[one].date.zip(debrief.steps[other].date)?;
    (!can_be_the_same(one, other)).then(|| surely_before(one, other))
}

/// An order of telling against the true one, over the pairs of which it is known which came first: how many more of them
/// are told in it than the wrong way round, and how many there are. No step stands there twice.
fn against(order: &[usize], came_first: impl Fn(usize, usize) -> Option<bool>) -> (i64, usize) {
    let (mut balance, mut pairs) = (0, 0);
    for (at, one) in order.iter().enumerate() {
        for is_in_order in order[at + 1..].iter().filter_map(|other| came_first(*one, *other)) {
            balance += if is_in_order { 1 } else { -1 };
            pairs += 1;
        }
    }
    (balance, pairs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::sample::date,
        domain::{Deal, Step, Telling},
    };

    #[test]
    fn order_against_order() {
        let tau = |order: &[usize]| against(order, |one, other| Some(one < other));
        assert_eq!(tau(&[0, 1, 2, 3, 4]), (10, 10));
        assert_eq!(tau(&[4, 3, 2, 1, 0]), (-10, 10));
        // Of ten pairs, two and three are the wrong way round.
        assert_eq!(tau(&[1, 0, 2, 4, 3]), (6, 10));
        assert_eq!(tau(&[2, 0, 1, 4, 3]), (4, 10));
    }

    #[test]
    fn steps_whose_dates_can_mean_the_same_day_are_told_in_no_wrong_order() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let days = ["2025-08-12", "~2025-08", "2025-10-01", "2025-11-01", "2025-12-01"];
        for ((rank, day), told) in days.iter().enumerate().zip([1, 0, 2, 3, 4]) {
            let mut step = Step::new(debrief.deal.id, rank as i64, "Something happens");
            step.date = Some(date(day));
            let telling = Telling { told_order: Some(told), ..Telling::new(&step, Source::Customer) };
            debrief.steps.push(step);
            debrief.tellings.push(telling);
        }
        let told = |debrief: &Debrief| TellingOrder::of(debrief, Source::Customer).and_then(|told| told.agreement);
        assert_eq!(told(&debrief), Some(1.0));
        debrief.steps[1].date = Some(date("2025-09-30"));
        assert_eq!(told(&debrief), Some(0.8));
        // Nine of ten pairs.
        let share = TellingOrder::of(&debrief, Source::Customer).and_then(|told| told.share_in_order());
        assert_eq!(share, Some(0.9));
        for step in &mut debrief.steps {
            step.date = Some(date("2025"));
        }
        assert_eq!(told(&debrief), None);
    }

    /// What a customer told whose steps stand in the timeline as these dates do, told in this order.
    fn told_on(days: &[&str]) -> Option<TellingOrder> {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        for (at, day) in days.iter().enumerate() {
            let mut step = Step::new(debrief.deal.id, at as i64, "Something happens");
            step.date = day.parse().ok();
            let telling = Telling { told_order: Some(at as u32), ..Telling::new(&step, Source::Customer) };
            debrief.steps.push(step);
            debrief.tellings.push(telling);
        }
        TellingOrder::of(&debrief, Source::Customer)
    }

    #[test]
    fn what_happened_first_the_dates_say_before_the_timeline_is_put_in_order() {
        let share = |days: &[&str]| told_on(days).and_then(|told| told.share_in_order());
        let customer = ["2026-05-03", "2026-05-01", "2026-05-02", "2026-05-09", "2026-05-07", "~2026-05"];
        assert_eq!(share(&customer), Some(0.7));
        assert_eq!(share(&["2026-05-04", "2026-04-20", "2026-05-06", "2026-04-25", "2026-05-05"]), Some(0.6));
        let first: Vec<usize> =
            told_on(&customer).into_iter().flat_map(|told| told.first).map(|step| step.number).collect();
        assert_eq!(first, [1, 2, 3, 4, 5], "the numbers are those of the timeline");
    }

    #[test]
    fn a_step_without_a_date_has_no_true_order_wherever_it_stands() {
        let found = |days: &[&str]| told_on(days).map(|told| (told.share_in_order(), told.pairs));
        let backwards = found(&["2026-05-13", "2026-05-11", "2026-05-09", "", "", "", ""]);
        assert_eq!(backwards, Some((Some(0.0), 3)));
        assert_eq!(found(&["2026-05-09", "", "2026-05-11", "", "2026-05-10"]).map(|told| told.1), Some(3));
        assert_eq!(found(&[""; 6]), Some((None, 0)), "nothing can be said of it");
    }
}
