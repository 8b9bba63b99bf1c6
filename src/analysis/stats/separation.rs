//! Many criteria at once: which of them set two groups apart further than chance does.

use std::cmp::Ordering;

use serde::Serialize;

use super::{Basis, Relabelings, Size, perfect_separation_p, rarity::Rarity};
use crate::work::{Cancelled, Watch, unwatched};

/// A group with fewer judgements of a criterion than this has no delta.
const LEAST: usize = 3;
/// What a whole list of comparisons may at most bring about by chance and still be called rare.
const RARE: f64 = 0.05;
/// The ends of the scale of judgements.
const SCALE: std::ops::RangeInclusive<i8> = -2..=2;
/// So many criteria are carried through the divisions together: each division is made once for all of them, what a deal has
/// of them lies side by side, and the sizes of 184,756 divisions still have room.
const AT_ONCE: usize = 16;
/// A criterion of which no more different ranks occur is counted by bits: 64 deals at once.
const MOST_LEVELS: usize = 6;
/// From so many deals on that pays.
const WORTH_BITS: usize = 256;
/// Stands beside twice the rank of what is known, above it: a sum of such numbers counts, too, how many there were. There
/// is room for a million deals.
const KNOWN: u64 = 1 << 40;

/// What one criterion has of each deal, by its order alone.
struct Ranks {
    /// Twice the rank of each deal, 2 for the lowest, so that those who share one have a whole number, and [`KNOWN`]; 0 of
    /// what is not known.
    of: Vec<u64>,
    /// Of how many it is known.
    known: usize,
}

impl Ranks {
    fn of<T: PartialOrd + Copy>(row: impl Iterator<Item = Option<T>> + Clone) -> Self {
        let mut sorted: Vec<T> = row.clone().flatten().collect();
        sorted.sort_unstable_by(|a, b| a.partial_cmp(b).unwrap_or(Ordering::Equal));
        // Each value once, with what those who have it share: of judgements there are few.
        let mut shared: Vec<(T, u64)> = Vec::new();
        let mut below = 0;
        for alike in sorted.chunk_by(|one, next| one == next) {
            shared.push((alike[0], KNOWN + (2 * below + alike.len() + 1) as u64));
            below += alike.len();
        }
        let twice = |value: T| shared.get(shared.partition_point(|(o, _)| *o < value)).map_or(0, |(_, twice)| *twice);
        Self { of: row.map(|value| value.map_or(0, twice)).collect(), known: sorted.len() }
    }

    /// The deals of each rank as bits, where there are few different ones; else none.
    fn levels(&self) -> Option<Vec<(u64, Vec<u64>)>> {
        let words = self.of.len().div_ceil(64);
        let mut levels: Vec<(u64, Vec<u64>)> = Vec::new();
        for (deal, rank) in self.of.iter().enumerate().filter(|(_, rank)| **rank > 0) {
            let at = levels.iter().position(|(other, _)| other == rank).unwrap_or_else(|| {
                levels.push((*rank, vec![0; words]));
                levels.len() - 1
            });
            if at >= MOST_LEVELS {
                return None;
            }
            levels[at].1[deal / 64] |= 1 << (deal % 64);
        }
        Some(levels)
    }

    /// How rare its deltas are by themselves, in groups as seen.
    fn rarity(&self, seen: Pairs) -> Rarity {
        let mut known: Vec<u64> = self.of.iter().copied().filter(|rank| *rank > 0).collect();
        known.sort_unstable();
        let ties: Vec<u64> = known.chunk_by(|one, next| one == next).map(|alike| alike.len() as u64).collect();
        Rarity::of(&ties, (seen.first as u64, seen.second as u64))
    }

    /// The first group's pairs in which it is larger, minus those in which it is smaller, and how many of each group are
    /// known (Mann and Whitney 1947: from the sum of the first group's ranks).
    fn pairs(&self, sum_of_first: u64) -> Pairs {
        let (sum, known) = ((sum_of_first % KNOWN) as i64, (sum_of_first / KNOWN) as i64);
        let others = self.known as i64 - known;
        Pairs { more: sum - known * (known + 1) - known * others, first: known, second: others }
    }
}

/// The pairs of a deal of each group.
#[derive(Clone, Copy)]
struct Pairs {
    more: i64,
    first: i64,
    second: i64,
}

impl Pairs {
    /// Cliff's delta; none where a group has too few.
    fn delta(self) -> Option<f64> {
        let is_enough = self.first.min(self.second) >= LEAST as i64;
        is_enough.then(|| self.more as f64 / (self.first * self.second) as f64)
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
    /// How often chance alone sets this criterion as far apart; none where so few deals can tell nothing.
    pub p: Option<f64>,
    /// How often it sets any of the criteria as far apart as this one is for it (Westfall and Young 1993, step-down
    /// minP).
    pub adjusted_p: Option<f64>,
    /// With one deal left out after the other: in how many cases the delta stays in the size class that it has of all
    /// deals, or above it, and points the same way.
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

/// Whether so many won deals and so many others can tell anything at all: if not even those that are wholly apart would be
/// rarely chance, by themselves and looked at alone, nothing that is seen in them says anything. Three against three are
/// wholly apart by chance in 10 of 100 cases; four against four, or three against five, can tell something.
pub fn can_tell((won, lost): (usize, usize)) -> bool {
    perfect_separation_p(won as u64, lost as u64).is_some_and(|p| p <= RARE)
}

/// Compares two groups of deals by many criteria: `judgements` has for each criterion what each deal got, -2 … 2, or
/// nothing. A deal keeps its judgements, and their gaps, wherever chance puts it.
///
/// # Panics
/// Where a criterion has not one entry for each deal.
///
/// # Errors
/// [`Cancelled`] when it is to be left: it is looked for in every division and before every criterion, as of a thousand
/// deals each of them takes a while.
pub fn separate_watched(
    is_first: &[bool],
    judgements: &[Vec<Option<i8>>],
    watch: &Watch,
) -> Result<Separation, Cancelled> {
    let judged = |value: &Option<i8>| value.filter(|value| SCALE.contains(value));
    of_ranks(is_first, &judgements.iter().map(|row| Ranks::of(row.iter().map(judged))).collect::<Vec<_>>(), watch)
}

/// The same where nobody can wish that it end.
///
/// # Panics
/// Where a criterion has not one entry for each deal.
pub fn separate(is_first: &[bool], judgements: &[Vec<Option<i8>>]) -> Separation {
    unwatched(|watch| separate_watched(is_first, judgements, watch))
}

/// The same by numbers of any kind, of which only the order counts.
///
/// # Panics
/// Where a row has not one entry for each deal.
pub fn separate_numbers(is_first: &[bool], numbers: &[Vec<Option<f64>>]) -> Separation {
    let rows: Vec<Ranks> = numbers.iter().map(|row| Ranks::of(row.iter().copied())).collect();
    unwatched(|watch| of_ranks(is_first, &rows, watch))
}

fn of_ranks(is_first: &[bool], rows: &[Ranks], watch: &Watch) -> Result<Separation, Cancelled> {
    assert!(rows.iter().all(|row| row.of.len() == is_first.len()), "one entry for each deal");
    // A deal of which nothing is known says nothing, whichever outcome chance deals out to it.
    let (is_first, rows) = &known(is_first, rows);
    let relabelings = Relabelings::of(is_first);
    let (first, second) = relabelings.observed();
    let seen: Vec<Pairs> = rows.iter().map(|row| row.pairs(first.iter().map(|deal| row.of[*deal]).sum())).collect();
    // What can tell nothing is no part of the family either.
    let telling = seen.iter().enumerate().filter(|(_, pairs)| can_tell((pairs.first as usize, pairs.second as usize)));
    let comparable: Vec<(usize, f64)> = telling.filter_map(|(at, pairs)| Some((at, pairs.delta()?))).collect();
    let of: Vec<(&Ranks, Pairs)> = comparable.iter().map(|(at, _)| (&rows[*at], seen[*at])).collect();
    let drawn = Drawn::new(&relabelings, &of, watch)?;
    let raw: Vec<f64> = comparable.iter().enumerate().map(|(row, (_, delta))| drawn.p(row, *delta)).collect();
    let rarity: Vec<f64> = comparable.iter().enumerate().map(|(row, (_, delta))| drawn.rarity(row, *delta)).collect();
    let adjusted = drawn.adjusted(&rarity, watch)?;
    let contrasts = rows.iter().zip(&seen).enumerate().map(|(at, (row, pairs))| {
        watch.go_on()?;
        let place = comparable.iter().position(|(other, _)| *other == at);
        let (holds, left_out) = place.map_or((0, 0), |_| robustness(row, first, second, *pairs));
        Ok(Contrast {
            judged: (pairs.first as usize, pairs.second as usize),
            delta: pairs.delta(),
            p: place.map(|place| raw[place]),
            adjusted_p: place.map(|place| adjusted[place]),
            holds,
            left_out,
        })
    });
    let contrasts = contrasts.collect::<Result<_, _>>()?;
    Ok(Separation { contrasts, floor: drawn.floor(), basis: relabelings.basis() })
}

/// The deals of which at least one row knows something.
fn known(is_first: &[bool], rows: &[Ranks]) -> (Vec<bool>, Vec<Ranks>) {
    let kept: Vec<usize> = (0..is_first.len()).filter(|deal| rows.iter().any(|row| row.of[*deal] > 0)).collect();
    let of = |row: &Ranks| Ranks { of: kept.iter().map(|deal| row.of[*deal]).collect(), known: row.known };
    (kept.iter().map(|deal| is_first[*deal]).collect(), rows.iter().map(of).collect())
}

/// Leaves out one judged deal after the other.
fn robustness(row: &Ranks, first: &[usize], second: &[usize], all: Pairs) -> (usize, usize) {
    let mut holds = 0;
    let least = Size::of(all.delta().unwrap_or(0.0)).least();
    for (group, others, is_first) in [(first, all.second, true), (second, all.first, false)] {
        let rank = |deal: &usize| Some(row.of[*deal]).filter(|rank| *rank > 0);
        // A rank among all, less that in its own group, is what the other group adds to it.
        let own = Ranks::of(group.iter().map(rank));
        for (among_all, in_group) in group.iter().map(|deal| row.of[*deal]).zip(own.of) {
            if among_all == 0 {
                continue;
            }
            let more = (among_all - in_group) as i64 - others;
            let left = match is_first {
                true => Pairs { more: all.more - more, first: all.first - 1, ..all },
                false => Pairs { more: all.more + more, second: all.second - 1, ..all },
            };
            let is_same_way = left.more.signum() == all.more.signum();
            holds += usize::from(left.delta().is_some_and(|delta| delta.abs() >= least && is_same_way));
        }
    }
    (holds, row.known)
}

/// The sizes of all deltas in all divisions: one for each criterion that can be compared.
struct Drawn {
    sizes: Vec<Sizes>,
    /// Of each criterion, where divisions were drawn.
    rarities: Vec<Rarity>,
    basis: Basis,
}

/// The sizes of a criterion's deltas. There are few different ones, so that 184,756 divisions of ten and ten deals by a
/// hundred criteria have room.
struct Sizes {
    /// The different sizes, ascending.
    values: Vec<f64>,
    /// How often a division has one as large, as a chance.
    p: Vec<f64>,
    /// How rare each is by itself, to be held against the other criteria: the same where all divisions are counted, and
    /// reckoned where some are drawn.
    rarity: Vec<f64>,
    /// Of each division the place of its size among them.
    places: Vec<u32>,
}

impl Sizes {
    /// From the size in each division.
    fn new(sizes: &[f64], basis: Basis) -> Self {
        let mut sorted = sizes.to_vec();
        sorted.sort_unstable_by(f64::total_cmp);
        let mut values = sorted.clone();
        values.dedup();
        let ways = sizes.len();
        let smaller = |value: &f64| sorted.partition_point(|size| size < value);
        let p: Vec<f64> = values.iter().map(|value| basis.p(ways - smaller(value), ways)).collect();
        let places = sizes.iter().map(|size| values.partition_point(|value| value < size) as u32).collect();
        Self { rarity: p.clone(), values, p, places }
    }

    /// With how rare each size is instead of how often it was drawn.
    fn reckoned(self, by: &Rarity) -> Self {
        Self { rarity: self.values.iter().map(|size| by.of_size(*size)).collect(), ..self }
    }
}

/// A criterion, and the deals of each of its ranks as bits.
type Levels<'a> = (&'a Ranks, &'a [(u64, Vec<u64>)]);

/// The sizes of criteria with few ranks: in each division it is counted how many deals of the first group have each.
fn by_bits(relabelings: &Relabelings, rows: &[Levels], watch: &Watch) -> Result<Vec<Sizes>, Cancelled> {
    if rows.is_empty() {
        return Ok(vec![]);
    }
    let mut found: Vec<Vec<f64>> = vec![Vec::new(); rows.len()];
    let mut members = vec![0_u64; relabelings.deals().div_ceil(64)];
    relabelings.each_watched(watch, |first, _| {
        members.fill(0);
        first.iter().for_each(|deal| members[deal / 64] |= 1 << (deal % 64));
        for ((row, levels), sizes) in rows.iter().zip(&mut found) {
            // Where all deals are known, those of one rank are the ones that are left.
            let (counted, left) = match levels {
                [(rank, _), rest @ ..] if row.known == row.of.len() => (rest, *rank),
                _ => (*levels, 0),
            };
            let mut sum = left * first.len() as u64;
            for (rank, deals) in counted {
                let both = deals.iter().zip(&members).map(|(deals, members)| (deals & members).count_ones());
                let both = u64::from(both.sum::<u32>());
                sum = sum + rank * both - left * both;
            }
            sizes.push(row.pairs(sum).delta().unwrap_or(0.0).abs());
        }
    })?;
    put_together(&found, relabelings, watch)
}

/// The sizes of up to [`AT_ONCE`] criteria of any kind: what each deal of the smaller group has of them is added up.
fn side_by_side(relabelings: &Relabelings, rows: &[&Ranks], watch: &Watch) -> Result<Vec<Sizes>, Cancelled> {
    let mut found: Vec<Vec<f64>> = vec![Vec::new(); rows.len()];
    // As close as they can lie: most answers compare one number or a few, and the deals come in no order.
    let mut beside = Vec::with_capacity(relabelings.deals() * rows.len());
    (0..relabelings.deals()).for_each(|deal| beside.extend(rows.iter().map(|row| row.of[deal])));
    let all: Vec<u64> = rows.iter().map(|row| row.of.iter().sum()).collect();
    let mut sums = vec![0; rows.len()];
    relabelings.each_watched(watch, |first, second| {
        sums.fill(0);
        // What the larger group has is what the smaller one leaves.
        let is_first_smaller = first.len() <= second.len();
        let smaller = if is_first_smaller { first } else { second };
        for deal in smaller {
            let of = &beside[deal * rows.len()..][..rows.len()];
            sums.iter_mut().zip(of).for_each(|(sum, of)| *sum += of);
        }
        for (((row, all), sum), sizes) in rows.iter().zip(&all).zip(&sums).zip(&mut found) {
            let sum = if is_first_smaller { *sum } else { all - sum };
            sizes.push(row.pairs(sum).delta().unwrap_or(0.0).abs());
        }
    })?;
    put_together(&found, relabelings, watch)
}

/// From the size of each criterion in each division.
fn put_together(found: &[Vec<f64>], relabelings: &Relabelings, watch: &Watch) -> Result<Vec<Sizes>, Cancelled> {
    let sizes = |of: &Vec<f64>| watch.go_on().map(|()| Sizes::new(of, relabelings.basis()));
    found.iter().map(sizes).collect()
}

impl Drawn {
    fn new(relabelings: &Relabelings, of: &[(&Ranks, Pairs)], watch: &Watch) -> Result<Self, Cancelled> {
        let basis = relabelings.basis();
        let rows: Vec<&Ranks> = of.iter().map(|(row, _)| *row).collect();
        let is_worth_it = relabelings.deals() >= WORTH_BITS;
        let levels: Vec<_> = rows.iter().map(|row| row.levels().filter(|_| is_worth_it)).collect();
        let few: Vec<Levels> =
            rows.iter().zip(&levels).filter_map(|(row, levels)| Some((*row, &levels.as_ref()?[..]))).collect();
        let many: Vec<&Ranks> =
            rows.iter().zip(&levels).filter(|(_, levels)| levels.is_none()).map(|(row, _)| *row).collect();
        let mut few = by_bits(relabelings, &few, watch)?.into_iter();
        let many = many.chunks(AT_ONCE).map(|some| side_by_side(relabelings, some, watch));
        let mut many = many.collect::<Result<Vec<_>, _>>()?.into_iter().flatten();
        let sizes = levels.iter().filter_map(|levels| if levels.is_some() { few.next() } else { many.next() });
        Ok(match basis {
            Basis::Exact { .. } => Self { sizes: sizes.collect(), rarities: vec![], basis },
            Basis::Drawn { .. } => {
                let rarities: Vec<Rarity> = of.iter().map(|(row, pairs)| row.rarity(*pairs)).collect();
                Self { sizes: sizes.zip(&rarities).map(|(sizes, by)| sizes.reckoned(by)).collect(), rarities, basis }
            }
        })
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

    /// How rare the delta of a criterion is by itself. That none of the drawn divisions has one as large makes it no rarer
    /// than another of which the same is true.
    fn rarity(&self, row: usize, delta: f64) -> f64 {
        self.rarities.get(row).map_or_else(|| self.p(row, delta), |by| by.of_size(delta.abs()))
    }

    /// From the rarest criterion on: how often any of those not yet dealt with is as rare.
    fn adjusted(&self, seen: &[f64], watch: &Watch) -> Result<Vec<f64>, Cancelled> {
        let mut order: Vec<usize> = (0..seen.len()).collect();
        order.sort_by(|a, b| seen[*a].total_cmp(&seen[*b]));
        let mut least = vec![f64::INFINITY; self.ways()];
        let mut adjusted = vec![0.0; seen.len()];
        // Backwards, so that the least p of those that are left is known for each division.
        for row in order.iter().rev() {
            watch.go_on()?;
            let mut as_rare = 0;
            let sizes = &self.sizes[*row];
            for (least, place) in least.iter_mut().zip(&sizes.places) {
                *least = least.min(sizes.rarity[*place as usize]);
                as_rare += usize::from(*least <= seen[*row] * (1.0 + 1e-12));
            }
            adjusted[*row] = self.basis.p(as_rare, self.ways());
        }
        let mut largest: f64 = 0.0;
        for row in order {
            largest = largest.max(adjusted[row]);
            adjusted[row] = largest;
        }
        Ok(adjusted)
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
    fn deals_of_which_nothing_is_known_change_nothing() {
        let values = [2, 1, 2, 0, 1, -1, -2, 0, -1, 1].map(Some);
        let among = separate(&five_and_five(), &[values.to_vec()]);
        let is_first: Vec<bool> = five_and_five().into_iter().chain((0..40).map(|at| at < 25)).collect();
        let unknown: Vec<Option<i8>> = values.into_iter().chain([None; 40]).collect();
        let found = separate(&is_first, &[unknown]);
        assert_eq!(found.basis, Basis::Exact { ways: 252 });
        assert_eq!((found.contrasts, found.floor), (among.contrasts, among.floor));
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
        // However many different ones there are.
        let many: Vec<Option<f64>> = (0..900).map(|at| Some(f64::from(at))).collect();
        let is_first: Vec<bool> = (0..900).map(|at| at < 450).collect();
        let found = separate_numbers(&is_first, &[many]);
        assert_eq!((found.contrasts[0].p, found.contrasts[0].delta), (Some(1.0 / 2_001.0), Some(-1.0)));
        assert!(matches!(found.basis, Basis::Drawn { ways: 2_000, .. }));
    }

    #[test]
    fn what_was_not_judged_is_not_zero() {
        let row = |values: [i8; 10]| -> Vec<Option<i8>> {
            values.iter().map(|value| (*value < 9).then_some(*value)).collect()
        };
        let found = separate(
            &five_and_five(),
            &[row([2, 2, 9, 2, 9, -1, -2, -1, -1, -1]), row([9, 9, 9, 2, 2, -2, -2, -2, -2, -2]), row([9; 10])],
        );
        let [first, second, third] = &found.contrasts[..] else { panic!() };
        assert_eq!((first.judged, first.delta), ((3, 5), Some(1.0)));
        // Left out one of three: too few.
        assert_eq!((first.holds, first.left_out), (5, 8));
        assert_eq!((second.judged, second.delta, second.p), ((2, 5), None, None));
        assert_eq!((third.judged, third.adjusted_p), ((0, 0), None));
        assert!(found.floor.is_some());
        // Three and four are wholly apart by chance in 2 of 35 cases: no p, and none of the family.
        let few = row([2, 2, 9, 2, 9, -1, -2, -1, 9, -1]);
        let with_few = separate(&five_and_five(), &[few, row([2, 2, 9, 2, 9, -1, -2, -1, -1, -1])]);
        let [few, other] = &with_few.contrasts[..] else { panic!() };
        assert_eq!((few.judged, few.delta, few.p, few.left_out), ((3, 4), Some(1.0), None, 0));
        assert_eq!((other.p.is_some(), other.adjusted_p), (true, other.p));
        let nothing = separate(&five_and_five(), &[row([9; 10])]);
        assert_eq!(nothing.floor, None);
        assert_eq!(separate(&[], &[vec![]]).contrasts[0].delta, None);
    }

    #[test]
    fn bits_count_what_adding_up_counts() {
        let is_first: Vec<bool> = (0..700).map(|at| at % 3 == 0).collect();
        let rows: Vec<Ranks> = (1..4)
            .map(|by| Ranks::of((0..700_usize).map(move |at| (at % 11 != by).then_some((at * by % 7 % 5) as i8))))
            .collect();
        let relabelings = Relabelings::of(&is_first);
        let levels: Vec<_> = rows.iter().filter_map(Ranks::levels).collect();
        let few: Vec<Levels> = rows.iter().zip(&levels).map(|(row, levels)| (row, &levels[..])).collect();
        let bits = unwatched(|watch| by_bits(&relabelings, &few, watch));
        let added = unwatched(|watch| side_by_side(&relabelings, &rows.iter().collect::<Vec<_>>(), watch));
        assert_eq!((bits.len(), added.len()), (3, 3));
        for (bits, added) in bits.iter().zip(&added) {
            assert_eq!((&bits.values, &bits.places), (&added.values, &added.places));
        }
        let days = Ranks::of((0..700).map(|at| Some(f64::from(at))));
        assert!(days.levels().is_none(), "too many to be bits");
    }

    #[test]
    fn what_nobody_wants_any_more_is_left_at_once() {
        let watch = Watch::default();
        watch.cancel();
        let is_first: Vec<bool> = (0..1_000).map(|at| at < 500).collect();
        let row: Vec<Option<i8>> = (0..1_000).map(|at: i32| Some((at * 7 % 5 - 2) as i8)).collect();
        assert_eq!(separate_watched(&is_first, &[row], &watch), Err(Cancelled));
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

    #[test]
    fn that_no_drawn_division_is_as_far_apart_makes_no_contrast_of_many_criteria() {
        let mut random = fastrand::Rng::with_seed(7);
        let is_first: Vec<bool> = (0..24).map(|at| at % 2 == 0).collect();
        let mut claimed = 0;
        for _ in 0..24 {
            let row = |_| (0..24).map(|_| Some(random.f64())).collect();
            let rows: Vec<Vec<Option<f64>>> = (0..300).map(row).collect();
            let found = separate_numbers(&is_first, &rows);
            assert!(matches!(found.basis, Basis::Drawn { .. }));
            let least = found.contrasts.iter().filter_map(|one| one.adjusted_p).fold(1.0, f64::min);
            claimed += usize::from(least < 0.01);
            let is_less = |one: &Contrast| one.adjusted_p.zip(one.p).is_none_or(|(adjusted, p)| adjusted >= p);
            assert!(found.contrasts.iter().all(is_less), "together nothing is rarer than by itself");
        }
        // One in a hundred of pure chance, and no more: before, one in seven.
        assert!(claimed <= 2, "{claimed} of 24");
    }

    proptest::proptest! {
        #[test]
        fn ranks_give_the_delta_of_all_pairs_whichever_deal_is_left_out(
            a in proptest::collection::vec(-2i8..=2, 4..9),
            b in proptest::collection::vec(-2i8..=2, 4..9),
        ) {
            let is_first: Vec<bool> = (0..a.len() + b.len() + 1).map(|at| at < a.len()).collect();
            // One of which nothing is known.
            let row: Vec<Option<i8>> = a.iter().chain(&b).copied().map(Some).chain([None]).collect();
            let found = separate(&is_first, &[row]).contrasts[0];
            let delta = |a: &[i8], b: &[i8]| crate::analysis::stats::cliffs_delta(a, b).unwrap().delta;
            assert_eq!(found.delta, Some(delta(&a, &b)));
            let without = |of: &[i8], at: usize| [&of[..at], &of[at + 1..]].concat();
            let left = (0..a.len()).map(|at| delta(&without(&a, at), &b));
            let left = left.chain((0..b.len()).map(|at| delta(&a, &without(&b, at))));
            let all = delta(&a, &b);
            let is_same_way = |left: f64| (left > 0.0, left < 0.0) == (all > 0.0, all < 0.0);
            let holds = left.filter(|left| left.abs() >= Size::of(all).least() && is_same_way(*left)).count();
            assert_eq!((found.holds, found.left_out), (holds, a.len() + b.len()));
        }
    }
}
