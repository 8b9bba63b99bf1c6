//! Two groups of judgements on a scale.

use std::collections::BTreeSet;

use crate::arrange::Gather;

use serde::Serialize;

use super::{Basis, Interval, Relabelings, relabel::choose};

/// How much larger one group's values are than the other's.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Delta {
    /// Cliff's delta, -1 … 1: the share of pairs in which the first is larger, minus that in which it is smaller.
    pub delta: f64,
    /// Pairs in which the first group's value is larger.
    pub larger: usize,
    /// Pairs in which it is smaller.
    pub smaller: usize,
    /// Pairs in which they are equal.
    pub equal: usize,
}

/// What a delta is called (Romano et al. 2006: .147, .33, .474).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Size {
    /// Below .147.
    Negligible,
    /// Below .33.
    Small,
    /// Below .474.
    Medium,
    /// From .474 on.
    Large,
}

impl Size {
    /// From this delta on it is large.
    pub const LARGE: f64 = 0.474;

    /// The least delta that is called so.
    pub fn least(self) -> f64 {
        match self {
            Self::Negligible => 0.0,
            Self::Small => 0.147,
            Self::Medium => 0.33,
            Self::Large => Self::LARGE,
        }
    }

    /// What a delta is called, whichever way it points.
    pub fn of(delta: f64) -> Self {
        match delta.abs() {
            size if size < Self::Small.least() => Self::Negligible,
            size if size < Self::Medium.least() => Self::Small,
            size if size < Self::LARGE => Self::Medium,
            _ => Self::Large,
        }
    }
}

/// Cliff's delta of two groups (Cliff 1993); `None` where one is empty.
pub fn cliffs_delta(first: &[i8], second: &[i8]) -> Option<Delta> {
    if first.is_empty() || second.is_empty() {
        return None;
    }
    let pairs = || first.iter().flat_map(|a| second.iter().map(move |b| a.cmp(b)));
    let larger = pairs().filter(|order| order.is_gt()).count();
    let smaller = pairs().filter(|order| order.is_lt()).count();
    let all = first.len() * second.len();
    Some(Delta { delta: (larger as f64 - smaller as f64) / all as f64, larger, smaller, equal: all - larger - smaller })
}

/// How often chance alone would set the groups as far apart, either way: the share of all divisions of the same values
/// whose delta is as large. `None` where a group is empty.
pub fn permutation_p(first: &[i8], second: &[i8]) -> Option<(f64, Basis)> {
    let seen = cliffs_delta(first, second)?.delta.abs();
    let values: Vec<i8> = first.iter().chain(second).copied().collect();
    let is_first: Vec<bool> = (0..values.len()).map(|at| at < first.len()).collect();
    let relabelings = Relabelings::of(&is_first);
    let (mut as_far, mut count) = (0, 0);
    let (mut a, mut b) = (Vec::new(), Vec::new());
    relabelings.each(|one, other| {
        a.clear();
        b.clear();
        a.extend(one.iter().map(|at| values[*at]));
        b.extend(other.iter().map(|at| values[*at]));
        count += 1;
        as_far += usize::from(cliffs_delta(&a, &b).is_some_and(|delta| delta.delta.abs() >= seen));
    });
    Some((relabelings.basis().p(as_far, count), relabelings.basis()))
}

/// More pairs of samples than this are not counted out but drawn.
const MOST_PAIRS: u128 = 200_000;
/// So many are drawn then, at the most, and at the least of very many values.
const DRAWN: (usize, usize) = (200, 1_000);
/// So many values are drawn over all samples.
const DEALT: usize = 2_000_000;
/// Where the draw starts: a result can be repeated.
const SEED: u64 = 20_261_127;

/// The 95 % interval of the delta by the exact bootstrap: every sample with replacement, weighted by its chance; the ends
/// are the smallest deltas with 2.5 % and 97.5 % at or below them (Fisher and Hall 1991). Of groups too large to count
/// out samples are drawn, from a fixed seed. `None` where a group is empty, and where one group lies wholly above the
/// other, as no sample then says anything but that.
pub fn bootstrap_interval(first: &[i8], second: &[i8]) -> Option<Interval> {
    if cliffs_delta(first, second)?.delta.abs() >= 1.0 {
        return None;
    }
    let mut levels: Vec<i8> = first.iter().chain(second).copied().collect();
    levels.sort_unstable();
    levels.dedup();
    // Told beforehand: of a few hundred deals there are more than anybody would wait for.
    let pairs = sample_count(first).zip(sample_count(second)).and_then(|(one, other)| one.checked_mul(other));
    let mut deltas = match pairs {
        Some(pairs) if pairs <= MOST_PAIRS => counted_out(&samples(first, &levels), &samples(second, &levels)),
        _ => drawn(first, second, &levels),
    };
    deltas.sort_by(|a, b| a.0.total_cmp(&b.0));
    let at = |share: f64| {
        let mut sum = 0.0;
        // A hair less, as the chances do not add up to 1 exactly.
        deltas.iter().find(|(_, chance)| {
            sum += chance;
            sum >= share - 1e-12
        })
    };
    Some(Interval { low: at(0.025)?.0, high: at(0.975)?.0 })
}

/// The delta of each pair of samples, and its chance.
fn counted_out(first: &[Sample], second: &[Sample]) -> Vec<(f64, f64)> {
    let pairs = first.iter().flat_map(|one| second.iter().map(move |other| (one, other)));
    pairs.map(|((a, chance_a), (b, chance_b))| (of_counts(a, b), chance_a * chance_b)).collect()
}

/// The deltas of samples with replacement that are drawn, each as likely as the others.
fn drawn(first: &[i8], second: &[i8], levels: &[i8]) -> Vec<(f64, f64)> {
    let mut random = fastrand::Rng::with_seed(SEED);
    let ways = (DEALT / (first.len() + second.len())).clamp(DRAWN.0, DRAWN.1);
    let level = |value: &i8| levels.partition_point(|level| level < value);
    let [first, second] = [first, second].map(|group| group.iter().map(level).collect::<Vec<_>>());
    let mut sample = |group: &[usize]| {
        let mut counts = vec![0; levels.len()];
        (0..group.len()).for_each(|_| counts[group[random.usize(..group.len())]] += 1);
        counts
    };
    (0..ways).map(|_| (of_counts(&sample(&first), &sample(&second)), 1.0 / ways as f64)).collect()
}

/// How many samples with replacement a group has, of n values on k levels: n + k - 1 over k - 1.
fn sample_count(group: &[i8]) -> Option<u128> {
    let others = group.iter().gather::<BTreeSet<&i8>>().len().checked_sub(1)?;
    choose(group.len() + others, others)
}

/// How many of a sample stand on each level, and the chance of that sample.
type Sample = (Vec<u32>, f64);

/// Every sample with replacement of a group.
fn samples(group: &[i8], levels: &[i8]) -> Vec<Sample> {
    let n = group.len() as u32;
    let share = |level: &i8| group.iter().filter(|value| *value == level).count() as f64 / f64::from(n);
    let shares: Vec<f64> = levels.iter().map(share).collect();
    let mut found = Vec::new();
    let mut counts = vec![0; levels.len()];
    fill(&mut counts, 0, n, 1.0, &shares, &mut found);
    found
}

/// Divides what is left among the levels from this one on. The chance so far is that of the multinomial distribution.
fn fill(counts: &mut [u32], at: usize, left: u32, chance: f64, shares: &[f64], found: &mut Vec<Sample>) {
    if at + 1 == counts.len() {
        let chance = chance * shares[at].powi(left as i32);
        if chance > 0.0 {
            counts[at] = left;
            found.push((counts.to_vec(), chance));
        }
        return;
    }
    let mut ways = 1.0;
    for count in 0..=left {
        if count > 0 {
            ways *= f64::from(left - count + 1) / f64::from(count);
        }
        let chance = chance * ways * shares[at].powi(count as i32);
        if chance > 0.0 {
            counts[at] = count;
            fill(counts, at + 1, left - count, chance, shares, found);
        }
    }
}

/// Cliff's delta of two groups given as counts of each level, ascending. NaN where one is empty.
fn of_counts(first: &[u32], second: &[u32]) -> f64 {
    let (mut below, mut sum) = (0_i64, 0_i64);
    let all: i64 = second.iter().map(|count| i64::from(*count)).sum();
    for (a, b) in first.iter().zip(second) {
        let (a, b) = (i64::from(*a), i64::from(*b));
        sum += a * (below - (all - below - b));
        below += b;
    }
    let members: i64 = first.iter().map(|count| i64::from(*count)).sum();
    sum as f64 / (members * all) as f64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::oracle::{close, grades, number, numbers, statistics};

    #[test]
    fn deltas_chances_and_intervals_agree_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        for (case, expected) in oracle["ordinal_two_group"].as_object().unwrap() {
            let (won, lost) = (grades(&expected["won"]), grades(&expected["lost"]));
            let delta = cliffs_delta(&won, &lost).unwrap();
            close(delta.delta, number(&expected["cliffs_delta"]), case);
            assert_eq!(delta.larger as f64, number(&expected["greater_pairs"]));
            assert_eq!(delta.smaller as f64, number(&expected["less_pairs"]));
            assert_eq!(delta.equal as f64, number(&expected["ties"]));
            let (p, basis) = permutation_p(&won, &lost).unwrap();
            close(p, number(&expected["perm_p_two_sided_delta"]), case);
            assert_eq!(basis, Basis::Exact { ways: number(&expected["n_perms"]) as usize });
            let interval = bootstrap_interval(&won, &lost);
            let ends = numbers(&expected["exact_boot_ci95_delta"]);
            assert_eq!(interval.is_none(), ends == [1.0, 1.0], "{case}");
            if let Some(interval) = interval {
                assert!((interval.low - ends[0]).abs() < 1e-9, "{case}: {interval:?}");
                assert!((interval.high - ends[1]).abs() < 1e-9, "{case}: {interval:?}");
            }
        }
    }

    #[test]
    fn empty_groups_say_nothing_and_of_large_ones_samples_are_drawn() {
        assert_eq!(
            (cliffs_delta(&[], &[1]), permutation_p(&[1], &[]), bootstrap_interval(&[], &[])),
            (None, None, None)
        );
        let many: Vec<i8> = (0..60).map(|at| at % 5 - 2).collect();
        let interval = bootstrap_interval(&many, &many).unwrap();
        assert!(
            interval.low < -0.1 && interval.low > -0.3 && interval.high > 0.1 && interval.high < 0.3,
            "{interval:?}"
        );
        assert_eq!(bootstrap_interval(&many, &many), Some(interval), "a result can be repeated");
        // Drawn and counted out they agree.
        let (won, lost) = ([2, 1, 2, 0, 1], [-1, 0, -2, 1, -1]);
        let counted = bootstrap_interval(&won, &lost).unwrap();
        let mut deltas: Vec<f64> = drawn(&won, &lost, &[-2, -1, 0, 1, 2]).into_iter().map(|(delta, _)| delta).collect();
        deltas.sort_by(f64::total_cmp);
        let [low, high] = [0.025, 0.975].map(|share| deltas[(share * deltas.len() as f64) as usize]);
        assert!((low - counted.low).abs() < 0.13 && (high - counted.high).abs() < 0.13, "{low} {high} {counted:?}");
        for group in [&[0, 1, 2, 0, 1][..], &[0; 4], &[0, 2, 3, 4, 2, 0, 0], &[1]] {
            assert_eq!(sample_count(group), Some(samples(group, &[0, 1, 2, 3, 4]).len() as u128), "{group:?}");
        }
        // Counting them out would take days.
        let thousands: Vec<i8> = (0..20_000).map(|at| (at % 7) as i8).collect();
        assert!(bootstrap_interval(&thousands, &thousands).is_some_and(|found| found.high - found.low < 0.05));
        assert_eq!(Size::of(-0.5), Size::Large);
        assert_eq!(Size::of(0.32), Size::Small);
    }

    proptest::proptest! {
        #[test]
        fn counting_levels_gives_the_same_delta(
            a in proptest::collection::vec(-2i8..=2, 1..12),
            b in proptest::collection::vec(-2i8..=2, 1..12),
        ) {
            let counts = |group: &[i8]| -> Vec<u32> {
                (-2..=2).map(|level| group.iter().filter(|value| **value == level).count() as u32).collect()
            };
            assert_eq!(of_counts(&counts(&a), &counts(&b)), cliffs_delta(&a, &b).unwrap().delta);
        }
    }
}
