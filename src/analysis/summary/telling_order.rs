//! In which order a side told its steps, against the order in which they happened: what is told first is what sticks.

use serde::Serialize;

use crate::{
    analysis::StepRef,
    domain::{Debrief, Source},
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
    /// backwards. None for fewer than five steps.
    pub agreement: Option<f64>,
}

impl TellingOrder {
    /// How a source told; none where no place in the telling is known.
    pub(super) fn of(debrief: &Debrief, source: Source) -> Option<Self> {
        let place = |step: usize| debrief.telling(debrief.steps[step].id, source)?.told_order;
        let mut told: Vec<(u32, usize)> =
            (0..debrief.steps.len()).filter_map(|step| Some((place(step)?, step))).collect();
        told.sort_unstable();
        let order: Vec<usize> = told.iter().map(|(_, step)| *step).collect();
        (!order.is_empty()).then(|| Self {
            told: order.len(),
            first: order.iter().take(FIRST).map(|step| StepRef::at(debrief, *step)).collect(),
            agreement: (order.len() >= ENOUGH).then(|| kendall(&order)),
        })
    }
}

/// Kendall's tau of an order against ascending order; no value stands there twice.
fn kendall(order: &[usize]) -> f64 {
    let mut balance = 0_i64;
    for (at, one) in order.iter().enumerate() {
        balance += order[at + 1..].iter().map(|other| if one < other { 1 } else { -1 }).sum::<i64>();
    }
    let pairs = order.len() * order.len().saturating_sub(1) / 2;
    balance as f64 / pairs as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_against_order() {
        assert_eq!(kendall(&[0, 1, 2, 3, 4]), 1.0);
        assert_eq!(kendall(&[4, 3, 2, 1, 0]), -1.0);
        // Of ten pairs, three are the wrong way round.
        assert_eq!(kendall(&[1, 0, 2, 4, 3]), 0.6);
        assert_eq!(kendall(&[2, 0, 1, 4, 3]), 0.4);
    }
}
