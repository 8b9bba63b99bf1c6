//! Many criteria at once: which of them set two groups apart further than chance does.

use serde::Serialize;

use super::{Basis, Relabelings, Size, ordinal::of_counts};

/// A group with fewer judgements of a criterion than this says nothing about it.
pub const LEAST: usize = 3;
/// The scale of judgements.
const LEVELS: usize = 5;
/// So many different numbers are told apart at most.
pub const MOST_LEVELS: usize = 40;

/// What one criterion has of each deal, as levels from 0 on.
struct Levels {
    of: Vec<Option<u8>>,
    count: usize,
}

impl Levels {
    fn judged(row: &[Option<i8>]) -> Self {
        let level = |value: i8| u8::try_from(value + 2).ok().filter(|level| usize::from(*level) < LEVELS);
        Self { of: row.iter().map(|value| value.and_then(level)).collect(), count: LEVELS }
    }

    /// Numbers by their order alone; none where more are told apart than can be.
    fn ordered(row: &[Option<f64>]) -> Self {
        let mut numbers: Vec<f64> = row.iter().flatten().copied().collect();
        numbers.sort_by(f64::total_cmp);
        numbers.dedup();
        let level = |number: f64| u8::try_from(numbers.partition_point(|other| *other < number)).ok();
        let count = numbers.len();
        let of = row.iter().map(|number| number.filter(|_| count <= MOST_LEVELS).and_then(level)).collect();
        Self { of, count: count.min(MOST_LEVELS) }
    }
}

/// What chance alone does to the same judgements.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Floor {
    /// The largest delta among the criteria, whichever way, is at least so large in half of all divisions.
    pub median_of_largest: f64,
    /// In this share of all divisions some criterion sets the groups wholly apart.
    pub wholly_apart: f64,
    /// So many criteria have a large delta on average.
    pub large_on_average: f64,
}

/// One criterion.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Contrast {
    /// Judgements in the first group and in the second.
    pub judged: (usize, usize),
    /// Cliff's delta, the first group against the second; none while a group has too few judgements.
    pub delta: Option<f64>,
    /// How often chance alone sets this criterion as far apart.
    pub p: Option<f64>,
    /// How often it sets any of the criteria as far apart as this one is for it (Westfall and Young 1993, step-down
    /// minP).
    pub adjusted_p: Option<f64>,
    /// With one deal left out after the other: in how many cases the delta stays large and points the same way.
    pub holds: usize,
    /// How many cases that are.
    pub left_out: usize,
}

/// All criteria together.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Separation {
    /// In the order of the criteria.
    pub contrasts: Vec<Contrast>,
    /// What chance does; none where no criterion can be compared.
    pub floor: Option<Floor>,
    /// Whether all divisions were counted.
    pub basis: Basis,
}

/// Compares two groups of deals by many criteria: `judgements` has for each criterion what each deal got, -2 … 2, or
/// nothing. A deal keeps its judgements, and their gaps, wherever chance puts it.
///
/// # Panics
/// Where a criterion has not one entry for each deal.
pub fn separate(is_first: &[bool], judgements: &[Vec<Option<i8>>]) -> Separation {
    of_levels(is_first, &judgements.iter().map(|row| Levels::judged(row)).collect::<Vec<_>>())
}

/// The same by numbers of any kind, of which only the order counts; of more than [`MOST_LEVELS`] different ones nothing is
/// said.
///
/// # Panics
/// Where a row has not one entry for each deal.
pub fn separate_numbers(is_first: &[bool], numbers: &[Vec<Option<f64>>]) -> Separation {
    of_levels(is_first, &numbers.iter().map(|row| Levels::ordered(row)).collect::<Vec<_>>())
}

fn of_levels(is_first: &[bool], rows: &[Levels]) -> Separation {
    assert!(rows.iter().all(|row| row.of.len() == is_first.len()), "one entry for each deal");
    let relabelings = Relabelings::of(is_first);
    let (first, second) = relabelings.observed();
    let seen: Vec<Option<f64>> = rows.iter().map(|row| delta(row, first, second)).collect();
    let comparable: Vec<usize> = (0..seen.len()).filter(|at| seen[*at].is_some()).collect();
    let drawn = Drawn::new(&relabelings, rows, &comparable);
    let raw: Vec<f64> = comparable.iter().enumerate().map(|(row, at)| drawn.p(row, seen[*at].unwrap_or(0.0))).collect();
    let adjusted = drawn.adjusted(&raw);
    let judged = |row: &Levels, group: &[usize]| group.iter().filter(|deal| row.of[**deal].is_some()).count();
    let contrasts = rows.iter().enumerate().map(|(at, row)| {
        let place = comparable.iter().position(|other| *other == at);
        let (holds, left_out) = seen[at].map_or((0, 0), |delta| robustness(row, first, second, delta));
        Contrast {
            judged: (judged(row, first), judged(row, second)),
            delta: seen[at],
            p: place.map(|place| raw[place]),
            adjusted_p: place.map(|place| adjusted[place]),
            holds,
            left_out,
        }
    });
    Separation { contrasts: contrasts.collect(), floor: drawn.floor(), basis: relabelings.basis() }
}

/// Cliff's delta between the deals of two groups that were judged; none where one has too few.
fn delta(row: &Levels, first: &[usize], second: &[usize]) -> Option<f64> {
    let counts = |group: &[usize]| {
        let mut counts = [0_u32; MOST_LEVELS];
        for level in group.iter().filter_map(|deal| row.of[*deal]) {
            counts[usize::from(level)] += 1;
        }
        counts
    };
    let (first, second) = (counts(first), counts(second));
    let enough = |counts: &[u32; MOST_LEVELS]| counts.iter().sum::<u32>() as usize >= LEAST;
    (enough(&first) && enough(&second)).then(|| of_counts(&first[..row.count], &second[..row.count]))
}

/// Leaves out one judged deal after the other.
fn robustness(row: &Levels, first: &[usize], second: &[usize], delta_of_all: f64) -> (usize, usize) {
    let mut holds = 0;
    let judged: Vec<usize> = first.iter().chain(second).copied().filter(|deal| row.of[*deal].is_some()).collect();
    let without =
        |group: &[usize], gone: usize| -> Vec<usize> { group.iter().copied().filter(|deal| *deal != gone).collect() };
    for gone in &judged {
        let left = delta(row, &without(first, *gone), &without(second, *gone));
        holds += usize::from(left.is_some_and(|left| left.abs() >= Size::LARGE && left * delta_of_all > 0.0));
    }
    (holds, judged.len())
}

/// The sizes of all deltas in all divisions: one for each criterion that can be compared.
struct Drawn {
    sizes: Vec<Sizes>,
    basis: Basis,
}

/// The sizes of a criterion's deltas. There are few different ones, so that 184,756 divisions of ten and ten deals by a
/// hundred criteria have room.
struct Sizes {
    /// The different sizes, ascending.
    values: Vec<f64>,
    /// How often a division has one as large, as a chance.
    p: Vec<f64>,
    /// Of each division the place of its size among them.
    places: Vec<u32>,
}

impl Sizes {
    fn new(relabelings: &Relabelings, row: &Levels) -> Self {
        let mut sizes = Vec::new();
        relabelings.each(|first, second| sizes.push(delta(row, first, second).unwrap_or(0.0).abs()));
        let mut sorted = sizes.clone();
        sorted.sort_unstable_by(f64::total_cmp);
        let mut values = sorted.clone();
        values.dedup();
        let ways = sizes.len();
        let smaller = |value: &f64| sorted.partition_point(|size| size < value);
        let p = values.iter().map(|value| relabelings.basis().p(ways - smaller(value), ways)).collect();
        let places = sizes.iter().map(|size| values.partition_point(|value| value < size) as u32).collect();
        Self { values, p, places }
    }
}

impl Drawn {
    fn new(relabelings: &Relabelings, rows: &[Levels], comparable: &[usize]) -> Self {
        let sizes = comparable.iter().map(|at| Sizes::new(relabelings, &rows[*at])).collect();
        Self { sizes, basis: relabelings.basis() }
    }

    fn ways(&self) -> usize {
        self.sizes.first().map_or(0, |sizes| sizes.places.len())
    }

    /// How often the delta of a criterion is as large. Equal fractions are equal numbers: each is one division of whole
    /// numbers.
    fn p(&self, row: usize, delta: f64) -> f64 {
        let sizes = &self.sizes[row];
        // Where divisions were drawn, the one seen need not be among them.
        let none = self.basis.p(0, self.ways());
        sizes.p.get(sizes.values.partition_point(|size| *size < delta.abs())).copied().unwrap_or(none)
    }

    /// From the least likely criterion on: how often any of those not yet dealt with is as unlikely.
    fn adjusted(&self, raw: &[f64]) -> Vec<f64> {
        let mut order: Vec<usize> = (0..raw.len()).collect();
        order.sort_by(|a, b| raw[*a].total_cmp(&raw[*b]));
        let mut least = vec![f64::INFINITY; self.ways()];
        let mut adjusted = vec![0.0; raw.len()];
        // Backwards, so that the least p of those that are left is known for each division.
        for row in order.iter().rev() {
            let mut as_unlikely = 0;
            let sizes = &self.sizes[*row];
            for (least, place) in least.iter_mut().zip(&sizes.places) {
                *least = least.min(sizes.p[*place as usize]);
                as_unlikely += usize::from(*least <= raw[*row] * (1.0 + 1e-12));
            }
            adjusted[*row] = self.basis.p(as_unlikely, self.ways());
        }
        let mut largest: f64 = 0.0;
        for row in order {
            largest = largest.max(adjusted[row]);
            adjusted[row] = largest;
        }
        adjusted
    }

    fn floor(&self) -> Option<Floor> {
        let ways = self.ways();
        if ways == 0 {
            return None;
        }
        let size = |sizes: &Sizes, way: usize| sizes.values[sizes.places[way] as usize];
        let mut largest: Vec<f64> =
            (0..ways).map(|way| self.sizes.iter().map(|sizes| size(sizes, way)).fold(0.0, f64::max)).collect();
        let share = |count: usize| count as f64 / ways as f64;
        let is_large = |sizes: &&Sizes, way: usize| size(sizes, way) >= Size::LARGE;
        let large = (0..ways).map(|way| self.sizes.iter().filter(|sizes| is_large(sizes, way)).count()).sum();
        let wholly_apart = share(largest.iter().filter(|size| **size >= 1.0).count());
        largest.sort_unstable_by(f64::total_cmp);
        // The smallest value that at least half of all ways do not exceed.
        let median_of_largest = largest[(ways - 1) / 2];
        Some(Floor { median_of_largest, wholly_apart, large_on_average: share(large) })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::oracle::{close, number, numbers, statistics};

    fn oracle_data(oracle: &serde_json::Value) -> Vec<Vec<Option<i8>>> {
        let rows = oracle["criteria_21x10"]["scores_won_first5_lost_last5"].as_array().unwrap();
        rows.iter().map(|row| numbers(row).into_iter().map(|value| Some(value as i8)).collect()).collect()
    }

    fn five_and_five() -> Vec<bool> {
        (0..10).map(|at| at < 5).collect()
    }

    #[test]
    fn twenty_one_criteria_of_ten_deals_agree_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        let expected = &oracle["criteria_21x10"];
        let found = separate(&five_and_five(), &oracle_data(&oracle));
        for (at, contrast) in found.contrasts.iter().enumerate() {
            let columns =
                [("cliffs_delta", contrast.delta), ("raw_p", contrast.p), ("wy_minP_stepdown", contrast.adjusted_p)];
            for (name, value) in columns {
                close(value.unwrap(), number(&expected[name][at]), &format!("{name} {}", at + 1));
            }
        }
        let (floor, noise) = (found.floor.unwrap(), &expected["noise_floor"]);
        close(floor.median_of_largest, number(&noise["max_abs_delta_median"]), "median");
        close(floor.wholly_apart, number(&noise["share_of_relabelings_with_a_perfect_separator"]), "wholly apart");
        close(floor.large_on_average, number(&noise["mean_number_of_criteria_with_absdelta_ge_0.474"]), "large");
        assert_eq!(found.basis, Basis::Exact { ways: 252 });
        assert_eq!((found.contrasts[0].holds, found.contrasts[0].left_out), (10, 10));
    }

    #[test]
    fn numbers_are_compared_by_their_order_alone() {
        // The exact rank test: 8 of 462 divisions of these days are as far apart, and 2 where all stand apart.
        let is_first: Vec<bool> = (0..11).map(|at| at < 5).collect();
        let row = |numbers: [f64; 11]| numbers.map(Some).to_vec();
        let days = row([5.0, 6.0, 8.0, 11.0, 12.0, 10.0, 13.0, 22.0, 24.0, 27.0, 30.0]);
        let shares = row([0.23, 0.24, 0.25, 0.26, 0.27, 0.32, 0.35, 0.4, 0.41, 0.44, 0.47]);
        let found = separate_numbers(&is_first, &[days, shares, vec![None; 11]]);
        close(found.contrasts[0].p.unwrap(), 8.0 / 462.0, "days");
        close(found.contrasts[1].p.unwrap(), 2.0 / 462.0, "shares");
        assert!(found.contrasts[1].adjusted_p > found.contrasts[1].p && found.contrasts[2].p.is_none());
        let many: Vec<Option<f64>> = (0..90).map(|at| Some(f64::from(at))).collect();
        let is_first: Vec<bool> = (0..90).map(|at| at < 45).collect();
        assert_eq!(separate_numbers(&is_first, &[many]).contrasts[0].p, None);
    }

    #[test]
    fn what_was_not_judged_is_not_zero() {
        let row = |values: [i8; 10]| -> Vec<Option<i8>> {
            values.iter().map(|value| (*value < 9).then_some(*value)).collect()
        };
        let found = separate(
            &five_and_five(),
            &[row([2, 2, 9, 2, 9, -1, -2, -1, 9, -1]), row([9, 9, 9, 2, 2, -2, -2, -2, -2, -2]), row([9; 10])],
        );
        let [first, second, third] = &found.contrasts[..] else { panic!() };
        assert_eq!((first.judged, first.delta), ((3, 4), Some(1.0)));
        // Left out one of three: too few.
        assert_eq!((first.holds, first.left_out), (4, 7));
        assert_eq!((second.judged, second.delta, second.p), ((2, 5), None, None));
        assert_eq!((third.judged, third.adjusted_p), ((0, 0), None));
        assert!(found.floor.is_some());
        let nothing = separate(&five_and_five(), &[row([9; 10])]);
        assert_eq!(nothing.floor, None);
        assert_eq!(separate(&[], &[vec![]]).contrasts[0].delta, None);
    }

    #[test]
    fn many_deals_are_drawn_and_say_so() {
        let is_first: Vec<bool> = (0..60).map(|at| at % 2 == 0).collect();
        let apart: Vec<Option<i8>> = is_first.iter().map(|first| Some(if *first { 2 } else { -2 })).collect();
        let noise: Vec<Option<i8>> = (0..60).map(|at: i32| Some((at * 7 % 5 - 2) as i8)).collect();
        let found = separate(&is_first, &[apart, noise]);
        assert!(matches!(found.basis, Basis::Drawn { .. }));
        assert_eq!(found.contrasts[0].delta, Some(1.0));
        assert!(found.contrasts[0].adjusted_p.unwrap() < 0.001);
        assert!(found.contrasts[1].adjusted_p.unwrap() > 0.2);
    }
}
