//! How far the two sides judge alike: whether one sees us rosier throughout, and, apart from that, whether both see the
//! same things as strong and as weak.

use serde::Serialize;

use super::{stats, summary::Judgements};
use crate::{
    arrange::Arrange,
    domain::{Criterion, Rating},
};

/// Below so many differences even one-sided ones are no more than chance: 5 of 5 happens once in 16.
pub const ENOUGH_DIFFERENCES: usize = 6;

/// Below so many common criteria nothing is said about ranks.
pub const ENOUGH_FOR_RANKS: usize = 10;

/// From this rank correlation on both see the same things as strong and weak; below its negative, the opposite.
pub const CLEAR_RANKS: f64 = 0.5;

/// A chance below this is small.
pub const SMALL_CHANCE: f64 = 0.05;

/// Whether one side sees us rosier than the other throughout.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Tilt {
    /// Too few differences to say.
    Open,
    /// The differences go both ways as chance would have it.
    None,
    /// We see ourselves rosier.
    Rosier,
    /// We see ourselves darker.
    Darker,
}

/// Whether both sides see the same things as strong and as weak.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Order {
    /// Too few common criteria, or a side that judges all alike.
    Open,
    /// They do.
    Same,
    /// Hardly.
    Loose,
    /// What one sees as strong the other sees as weak.
    Opposite,
}

impl Order {
    /// What a rank correlation over so many common criteria says.
    pub fn of(rho: Option<f64>, common: usize) -> Self {
        match rho.filter(|_| common >= ENOUGH_FOR_RANKS) {
            None => Self::Open,
            Some(rho) if rho >= CLEAR_RANKS => Self::Same,
            Some(rho) if rho <= -CLEAR_RANKS => Self::Opposite,
            Some(_) => Self::Loose,
        }
    }
}

/// One criterion that both sides judged.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Common {
    /// The criterion.
    pub criterion: Criterion,
    /// The customer's judgement, -2 … 2.
    pub customer: i8,
    /// Ours.
    pub vendor: i8,
}

impl Common {
    /// Ours minus the customer's, -4 … 4.
    pub fn gap(&self) -> i8 {
        self.vendor - self.customer
    }
}

/// The two sides' judgements held against each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Agreement {
    /// What both judged, in the order of the checklist.
    pub common: Vec<Common>,
    /// The mean signed gap, -4 … 4; positive: we see ourselves rosier. None without common criteria.
    pub shift: Option<f64>,
    /// Criteria that we judge better than the customer.
    pub rosier: usize,
    /// Criteria that we judge worse.
    pub darker: usize,
    /// The chance of differences as one-sided as these if both sides erred either way alike (sign test, two-sided).
    pub chance: f64,
    /// Spearman's rank correlation, -1 … 1; none where a side judges all alike.
    pub rho: Option<f64>,
    /// Kendall's τ_b, -1 … 1.
    pub tau: Option<f64>,
    /// Quadratic weighted κ, at most 1: ranks and shift in one.
    pub kappa: Option<f64>,
}

impl Agreement {
    /// Holds the two sides' judgements against each other.
    pub fn of(judgements: &Judgements) -> Self {
        let value = |rating: Option<Rating>| rating.and_then(Rating::value);
        let common: Vec<Common> = judgements
            .lines
            .iter()
            .filter_map(|line| {
                let (customer, vendor) = (value(line.customer)?, value(line.vendor)?);
                Some(Common { criterion: line.criterion.clone(), customer, vendor })
            })
            .collect();
        Self::between(common)
    }

    /// The same of what both judged, in the order of the checklist.
    pub fn between(common: Vec<Common>) -> Self {
        let (customer, vendor): (Vec<i8>, Vec<i8>) = common.iter().map(|one| (one.customer, one.vendor)).unzip();
        let gaps: Vec<f64> = common.iter().map(|one| f64::from(one.gap())).collect();
        let rosier = gaps.iter().filter(|gap| **gap > 0.0).count();
        let darker = gaps.iter().filter(|gap| **gap < 0.0).count();
        Self {
            shift: mean(&gaps),
            rosier,
            darker,
            chance: stats::sign_test(rosier as u64, darker as u64),
            rho: spearman(&customer, &vendor),
            tau: kendall(&customer, &vendor),
            kappa: weighted_kappa(&customer, &vendor),
            common,
        }
    }

    /// What the differences say about a shift.
    pub fn tilt(&self) -> Tilt {
        match self.rosier + self.darker {
            differences if differences < ENOUGH_DIFFERENCES && self.common.len() < ENOUGH_FOR_RANKS => Tilt::Open,
            _ if self.chance >= SMALL_CHANCE => Tilt::None,
            _ if self.rosier > self.darker => Tilt::Rosier,
            _ => Tilt::Darker,
        }
    }

    /// What the ranks say.
    pub fn order(&self) -> Order {
        Order::of(self.rho, self.common.len())
    }

    /// The criteria that differ, the widest first: what a shift rests on.
    pub fn differing(&self) -> Vec<&Common> {
        let mut found: Vec<&Common> = self.common.iter().filter(|one| one.gap() != 0).collect();
        found.arrange_by_key(|one| std::cmp::Reverse(one.gap().abs()));
        found
    }

    /// The criteria in order of how far their ranks lie apart, the furthest first: what speaks against the same order.
    pub fn out_of_order(&self) -> Vec<&Common> {
        let of = |side: fn(&Common) -> i8| ranks(&self.common.iter().map(side).collect::<Vec<_>>());
        let (customer, vendor) = (of(|one| one.customer), of(|one| one.vendor));
        let mut found: Vec<(f64, &Common)> =
            self.common.iter().enumerate().map(|(at, one)| ((customer[at] - vendor[at]).abs(), one)).collect();
        found.retain(|(apart, _)| *apart > 0.0);
        found.arrange_by(|(one, _), (other, _)| other.total_cmp(one));
        found.into_iter().map(|(_, one)| one).collect()
    }
}

fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Ranks, the smallest 1; equals share the mean of theirs.
fn ranks(values: &[i8]) -> Vec<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_unstable();
    let rank = |value: &i8| {
        let below = sorted.partition_point(|other| other < value);
        let equal = sorted[below..].partition_point(|other| other == value);
        below as f64 + (equal + 1) as f64 / 2.0
    };
    values.iter().map(rank).collect()
}

/// Spearman's rank correlation, with shared ranks; none where one of the two is all alike.
pub fn spearman(one: &[i8], other: &[i8]) -> Option<f64> {
    let (one, other) = (ranks(one), ranks(other));
    let (mean_one, mean_other) = (mean(&one)?, mean(&other)?);
    let sum = |term: fn(f64, f64) -> f64| -> f64 {
        one.iter().zip(&other).map(|(a, b)| term(a - mean_one, b - mean_other)).sum()
    };
    let size = (sum(|a, _| a * a) * sum(|_, b| b * b)).sqrt();
    (size > 0.0).then(|| sum(|a, b| a * b) / size)
}

/// Kendall's τ_b; none where one of the two is all alike.
pub fn kendall(one: &[i8], other: &[i8]) -> Option<f64> {
    let (mut balance, mut untied_one, mut untied_other) = (0_i32, 0_u32, 0_u32);
    for at in 0..one.len() {
        for before in 0..at {
            let (a, b) = ((one[at] - one[before]).signum(), (other[at] - other[before]).signum());
            balance += i32::from(a * b);
            untied_one += u32::from(a != 0);
            untied_other += u32::from(b != 0);
        }
    }
    let size = (f64::from(untied_one) * f64::from(untied_other)).sqrt();
    (size > 0.0).then(|| f64::from(balance) / size)
}

/// Cohen's κ with squared distances as weights; none where chance alone would agree.
pub fn weighted_kappa(one: &[i8], other: &[i8]) -> Option<f64> {
    let square = |a: &i8, b: &i8| f64::from((a - b).pow(2));
    let seen: f64 = one.iter().zip(other).map(|(a, b)| square(a, b)).sum();
    let by_chance: f64 = one.iter().flat_map(|a| other.iter().map(move |b| square(a, b))).sum();
    (by_chance > 0.0).then(|| 1.0 - seen * one.len() as f64 / by_chance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::stats::oracle::{close, grades, number, statistics},
        domain::{Deal, Debrief, Score, Scorer},
    };

    /// The pair of statistics.md 8.9.
    const CUSTOMER: [i8; 21] = [2, 0, -1, 1, 0, 2, 1, -1, 1, -2, 0, 1, -1, 0, 2, -1, 0, 1, -1, 0, 1];
    const VENDOR: [i8; 21] = [2, 1, 1, 2, 1, 2, 2, -2, 1, 0, 1, 2, 0, 1, 2, 1, 0, 2, 0, 0, 2];

    fn agreement(customer: &[i8], vendor: &[i8]) -> Agreement {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "Line 3"));
        for (side, values) in [(Scorer::Customer, customer), (Scorer::Vendor, vendor)] {
            for (criterion, value) in Criterion::built_in().zip(values) {
                debrief
                    .scores
                    .push(Score { rating: Rating::from_value(*value), ..Score::new(debrief.deal.id, criterion, side) });
            }
        }
        Agreement::of(&Judgements::of(&debrief))
    }

    #[test]
    fn shift_and_order_are_told_apart() {
        let found = agreement(&CUSTOMER, &VENDOR);
        let close = |found: Option<f64>, expected: f64| assert!((found.unwrap() - expected).abs() < 1e-6, "{found:?}");
        close(found.shift, 0.761905);
        close(found.rho, 0.844179);
        close(found.tau, 0.755674);
        close(found.kappa, 0.6);
        close(Some(found.chance), 0.0009765625);
        assert_eq!((found.rosier, found.darker, found.common.len()), (14, 1, 21));
        assert_eq!((found.tilt(), found.order()), (Tilt::Rosier, Order::Same));
        assert_eq!(found.differing().len(), 15);
        assert_eq!(found.differing()[0].gap(), 2);
        let turned = agreement(&VENDOR, &CUSTOMER);
        assert_eq!((turned.tilt(), turned.order()), (Tilt::Darker, Order::Same));
    }

    #[test]
    fn the_oracle_agrees() {
        let Some(oracle) = statistics() else { return };
        let oracle = &oracle["agreement"];
        let found = agreement(&grades(&oracle["customer"]), &grades(&oracle["seller"]));
        for (value, key) in [
            (found.shift, "mean_signed_gap_seller_minus_customer"),
            (found.rho, "spearman"),
            (found.tau, "kendall_tau_b"),
            (found.kappa, "kappa_quadratic"),
            (Some(found.chance), "sign_test_p_two"),
        ] {
            close(value.unwrap(), number(&oracle[key]), key);
        }
    }

    #[test]
    fn little_is_said_of_little() {
        let none = agreement(&[], &[]);
        assert_eq!((none.shift, none.tilt(), none.order()), (None, Tilt::Open, Order::Open));
        let five = agreement(&[0, 0, 0, -1, 1], &[1, 1, 1, 1, 2]);
        assert_eq!((five.tilt(), five.order()), (Tilt::Open, Order::Open));
        // Six of six one way is rare; eight criteria are too few for ranks.
        let eight = agreement(&[0, 0, 0, -1, 1, 0, 1, 2], &[1, 1, 1, 1, 2, 2, 1, 2]);
        assert_eq!((eight.tilt(), eight.order()), (Tilt::Rosier, Order::Open));
        let alike = agreement(&CUSTOMER, &CUSTOMER);
        assert_eq!((alike.tilt(), alike.order(), alike.shift), (Tilt::None, Order::Same, Some(0.0)));
        assert!(alike.differing().is_empty() && alike.out_of_order().is_empty());
        let flat = agreement(&[1; 21], &VENDOR);
        assert_eq!((flat.rho, flat.tau, flat.order()), (None, None, Order::Open));
        let mirrored: Vec<i8> = CUSTOMER.iter().map(|value| -value).collect();
        let opposite = agreement(&CUSTOMER, &mirrored);
        assert_eq!(opposite.order(), Order::Opposite);
        assert!((opposite.rho.unwrap() + 1.0).abs() < 1e-9);
    }

    proptest::proptest! {
        #[test]
        fn the_measures_keep_to_their_ranges(pairs in proptest::collection::vec((-2_i8..=2, -2_i8..=2), 0..30)) {
            let (one, other): (Vec<i8>, Vec<i8>) = pairs.into_iter().unzip();
            for measure in [spearman, kendall] {
                let value = measure(&one, &other);
                proptest::prop_assert!(value.is_none_or(|value| value.abs() <= 1.0 + 1e-9), "{value:?}");
                let turned = measure(&other, &one);
                proptest::prop_assert_eq!(value.map(|v| (v * 1e9).round()), turned.map(|v| (v * 1e9).round()));
            }
            proptest::prop_assert!(weighted_kappa(&one, &other).is_none_or(|kappa| kappa <= 1.0));
        }
    }
}
