//! How many deals come from one milestone to the next, how many melt off, and what it takes to reach a target.

use serde::Serialize;

use super::Case;
use crate::{
    analysis::stats::{Interval, wilson},
    domain::{Deal, Id, Milestone, Outcome},
};

/// The stretches up to the order. What follows an order belongs to the path and not to the funnel.
const LADDER: [Milestone; 7] = [
    Milestone::Trigger,
    Milestone::Contact,
    Milestone::Need,
    Milestone::Shortlist,
    Milestone::Offer,
    Milestone::Negotiation,
    Milestone::Decision,
];

/// From one milestone to the next; the last one leads to the order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Passage {
    /// Where from.
    pub from: Milestone,
    /// Where to; none for the order.
    pub to: Option<Milestone>,
    /// Deals that came so far.
    pub reached: usize,
    /// Deals that went on.
    pub passed: usize,
    /// Those that did not.
    pub lost: Vec<Id<Deal>>,
    /// The 95 % interval of the share that went on.
    pub interval: Option<Interval>,
}

impl Passage {
    /// The share that went on.
    pub fn rate(&self) -> Option<f64> {
        (self.reached > 0).then(|| self.passed as f64 / self.reached as f64)
    }
}

/// The whole way.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Conversion {
    /// In the order of the path; milestones that no deal has anything of are left out.
    pub passages: Vec<Passage>,
    /// Decided deals without any milestone, which count nowhere.
    pub without_milestones: usize,
    /// Won deals.
    pub orders: usize,
}

/// How many decided deals came from each milestone to the next. A deal has come to a milestone if it has a step of it or
/// of a later one: paths jump, and nobody records everything.
pub fn conversion(cases: &[Case]) -> Conversion {
    let decided: Vec<&Case> = cases.iter().filter(|case| case.group().is_some()).collect();
    let is_won = |case: &Case| case.deal.outcome == Outcome::Won;
    let furthest = |case: &Case| -> Option<usize> {
        if is_won(case) {
            return Some(LADDER.len());
        }
        let at = |milestone| LADDER.iter().position(|other| *other == milestone).unwrap_or(LADDER.len() - 1);
        case.steps.iter().filter_map(|step| step.milestone).map(at).max()
    };
    let used: Vec<usize> = (0..LADDER.len())
        .filter(|at| decided.iter().any(|case| case.steps.iter().any(|step| step.milestone == Some(LADDER[*at]))))
        .collect();
    let reached = |at: usize| -> Vec<&Case> {
        decided.iter().copied().filter(|case| furthest(case).is_some_and(|furthest| furthest >= at)).collect()
    };
    let passages = used.iter().enumerate().map(|(place, at)| {
        let next = used.get(place + 1).copied();
        let here = reached(*at);
        let passes = |case: &Case| furthest(case).is_some_and(|furthest| furthest >= next.unwrap_or(LADDER.len()));
        let lost: Vec<Id<Deal>> = here.iter().filter(|case| !passes(case)).map(|case| case.deal.id).collect();
        let passed = here.len() - lost.len();
        Passage {
            from: LADDER[*at],
            to: next.map(|next| LADDER[next]),
            reached: here.len(),
            passed,
            lost,
            interval: wilson(passed as u64, here.len() as u64),
        }
    });
    Conversion {
        passages: passages.collect(),
        without_milestones: decided.iter().filter(|case| furthest(case).is_none()).count(),
        orders: decided.iter().filter(|case| is_won(case)).count(),
    }
}

/// What it takes to reach a target, and where five points more would help.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Backward {
    /// The milestone.
    pub from: Milestone,
    /// So many deals must come so far for the orders wanted, rounded up.
    pub needed: u64,
    /// The same at both ends of the 95 % interval of the share that goes on from here to the order: fewest, most; no most
    /// where the share may be nothing.
    pub between: (u64, Option<u64>),
    /// So many more orders, from as many deals as are recorded, if five in a hundred more went on from here.
    pub five_points_more: f64,
}

/// How many deals must come to each milestone for so many orders. Empty while nothing was won.
pub fn backward(conversion: &Conversion, orders: u64) -> Vec<Backward> {
    let won = conversion.orders as u64;
    let up = |orders: u64, share: f64| (orders as f64 / share - 1e-9).ceil() as u64;
    let needed = conversion.passages.iter().filter_map(|passage| {
        let reached = passage.reached as u64;
        let interval = wilson(won, reached)?;
        Some(Backward {
            from: passage.from,
            needed: up(orders, (won > 0).then(|| won as f64 / reached as f64)?),
            between: (up(orders, interval.high), (interval.low > 0.0).then(|| up(orders, interval.low))),
            five_points_more: won as f64 * 0.05_f64.min(1.0 - passage.rate()?)
                / passage.rate().filter(|rate| *rate > 0.0)?,
        })
    });
    needed.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::{
            answer::sample,
            stats::oracle::{close, number, numbers, statistics},
        },
        domain::activity,
    };

    /// Deals of the oracle's funnel: so many came so far and no further. Its six stages are six of our milestones and the
    /// order.
    fn funnel(reached: &[f64]) -> Vec<Case> {
        let ways = ["problem_noticed", "first_meeting", "needs_analysed", "offer_sent", "negotiation_held"];
        assert!(ways.iter().all(|key| activity(key).is_some()), "{ways:?}");
        let mut cases = vec![];
        for (at, count) in reached.iter().enumerate() {
            let further = reached.get(at + 1).copied().unwrap_or(0.0);
            let outcome = if at + 1 == reached.len() { Outcome::Won } else { Outcome::Lost };
            let path = &ways[..=at.min(ways.len() - 1)];
            cases.extend((0..(count - further) as usize).map(|_| sample::path(outcome, path)));
        }
        cases
    }

    #[test]
    fn a_funnel_agrees_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        let expected = &oracle["funnel"];
        let found = conversion(&funnel(&numbers(&expected["n"])));
        let rates: Vec<f64> = found.passages.iter().map(|passage| passage.rate().unwrap()).collect();
        assert_eq!(rates.len(), 5);
        for (at, rate) in numbers(&expected["conv"]).into_iter().enumerate() {
            close(rates[at], rate, "rate");
            let interval = found.passages[at].interval.unwrap();
            close(interval.low, number(&expected["wilson"][at][0]), "low");
            close(interval.high, number(&expected["wilson"][at][1]), "high");
            assert_eq!(found.passages[at].lost.len() as f64, number(&expected["losses"][at]));
        }
        let back = backward(&found, 15);
        assert_eq!(back[0].needed as f64, number(&expected["leads_needed_for_15_orders"]));
        for (at, extra) in numbers(&expected["lever_plus5pp_extra_orders"]).into_iter().enumerate() {
            close(back[at].five_points_more, extra, "five points more");
        }
        let (fewest, most) = back[0].between;
        assert!(fewest < back[0].needed && back[0].needed < most.unwrap());
    }

    #[test]
    fn nothing_won_promises_nothing() {
        let lost = sample::path(Outcome::Lost, &["offer_sent"]);
        let found =
            conversion(&[lost, sample::path(Outcome::Stopped, &[]), sample::path(Outcome::Open, &["offer_sent"])]);
        assert_eq!((found.passages.len(), found.without_milestones, found.orders), (1, 1, 0));
        assert_eq!(found.passages[0].lost.len(), 1);
        assert_eq!(backward(&found, 5), []);
    }
}
