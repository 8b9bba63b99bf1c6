//! In which order a side told its steps, against the order in which they happened: what is told first is what sticks.

use serde::Serialize;

use crate::{
    analysis::{StepRef, dates::can_be_the_same},
    domain::{Debrief, Source, Telling},
};

/// So many steps are listed.
const FIRST: usize = 5;

/// Fewer steps have no order to speak of.
const ENOUGH: usize = 5;

/// How one side told.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TellingOrder {
    /// How many of its steps have a place in the telling.
    pub told: usize,
    /// The steps that were told first, the first one first.
    pub first: Vec<StepRef>,
    /// Kendall's rank correlation between the order of telling and the true order: 1 as it happened, 0 neither way, -1
    /// backwards. Two steps whose dates can mean the same day have no true order and are not counted. None for fewer than
    /// five steps, and where no two can be told apart.
    pub agreement: Option<f64>,
}

impl TellingOrder {
    /// How a source told; none where no place in the telling is known.
    pub(super) fn of(debrief: &Debrief, source: Source) -> Option<Self> {
        let is_own = |telling: &&Telling| !debrief.is_second_hand(telling);
        let place = |step: usize| debrief.telling(debrief.steps[step].id, source).filter(is_own)?.told_order;
        let mut told: Vec<(u32, usize)> =
            (0..debrief.steps.len()).filter_map(|step| Some((place(step)?, step))).collect();
        told.sort_unstable();
        let order: Vec<usize> = told.iter().map(|(_, step)| *step).collect();
        (!order.is_empty()).then(|| Self {
            told: order.len(),
            first: order.iter().take(FIRST).map(|step| StepRef::at(debrief, *step)).collect(),
            agreement: (order.len() >= ENOUGH)
                .then(|| kendall(&order, |one, other| is_ordered(debrief, one, other)))
                .flatten(),
        })
    }
}

impl TellingOrder {
    /// The share of the pairs of steps, of those that have a true order, that were told in it: 0 to 1.
    pub fn share_in_order(&self) -> Option<f64> {
        self.agreement.map(|agreement| f64::midpoint(agreement, 1.0))
    }
}

/// Whether it is known which of two steps came first; where one has no date, the timeline says so.
fn is_ordered(debrief: &Debrief, one: usize, other: usize) -> bool {
    let dates = debrief.steps[one].date.zip(debrief.steps[other].date);
    dates.is_none_or(|(one, other)| !can_be_the_same(one, other))
}

/// Kendall's tau of an order against ascending order, over the pairs that count; none without such a pair. No value stands
/// there twice.
fn kendall(order: &[usize], counts: impl Fn(usize, usize) -> bool) -> Option<f64> {
    let (mut balance, mut pairs) = (0_i64, 0_i64);
    for (at, one) in order.iter().enumerate() {
        for other in order[at + 1..].iter().filter(|other| counts(*one, **other)) {
            balance += if one < other { 1 } else { -1 };
            pairs += 1;
        }
    }
    (pairs > 0).then(|| balance as f64 / pairs as f64)
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
        let tau = |order: &[usize]| kendall(order, |_, _| true);
        assert_eq!(tau(&[0, 1, 2, 3, 4]), Some(1.0));
        assert_eq!(tau(&[4, 3, 2, 1, 0]), Some(-1.0));
        // Of ten pairs, three are the wrong way round.
        assert_eq!(tau(&[1, 0, 2, 4, 3]), Some(0.6));
        assert_eq!(tau(&[2, 0, 1, 4, 3]), Some(0.4));
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
}
