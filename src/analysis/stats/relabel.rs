//! All ways in which the outcomes could have fallen on the same deals.

use serde::Serialize;

use crate::work::{Cancelled, Watch, unwatched};

/// More ways than this are not counted out but drawn.
const MOST_EXACT: u128 = 200_000;
/// So many are drawn then, at the most.
const DRAWN: usize = 2_000;
/// So many of very many deals: with 500 a chance of 5 in 100 is known to 1 in 100.
const LEAST_DRAWN: usize = 500;
/// So many deals are dealt out over all draws.
const DEALT: usize = 5_000_000;
/// Where the draw starts: a result can be repeated.
const SEED: u64 = 20_261_126;

/// Whether all ways were counted or some drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Basis {
    /// Every way was counted.
    Exact {
        /// How many there are.
        ways: usize,
    },
    /// Some were drawn.
    Drawn {
        /// How many.
        ways: usize,
        /// Where the draw started.
        seed: u64,
    },
}

impl Basis {
    /// A share of the ways as a chance: k / n, or (k + 1) / (n + 1) where they were drawn (Phipson and Smyth 2010).
    pub fn p(self, k: usize, n: usize) -> f64 {
        match self {
            Self::Exact { .. } => k as f64 / n as f64,
            Self::Drawn { .. } => (k as f64 + 1.0) / (n as f64 + 1.0),
        }
    }
}

/// The ways to divide deals into two groups of the sizes seen. The one seen is among the exact ones, and not among the
/// drawn.
#[derive(Debug, Clone)]
pub struct Relabelings {
    first: Vec<usize>,
    second: Vec<usize>,
    basis: Basis,
}

impl Relabelings {
    /// Those of deals that are in the first group, or not.
    pub fn of(is_first: &[bool]) -> Self {
        let (first, second): (Vec<usize>, Vec<usize>) = (0..is_first.len()).partition(|at| is_first[*at]);
        let basis = match choose(is_first.len(), first.len()) {
            Some(ways) if ways <= MOST_EXACT => Basis::Exact { ways: ways as usize },
            _ => Basis::Drawn { ways: (DEALT / is_first.len()).clamp(LEAST_DRAWN, DRAWN), seed: SEED },
        };
        Self { first, second, basis }
    }

    /// How many deals there are.
    pub fn deals(&self) -> usize {
        self.first.len() + self.second.len()
    }

    /// The groups as seen.
    pub fn observed(&self) -> (&[usize], &[usize]) {
        (&self.first, &self.second)
    }

    /// Whether all ways are counted.
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// Visits every way: the deals of the first group, those of the second.
    pub fn each(&self, visit: impl FnMut(&[usize], &[usize])) {
        unwatched(|watch| self.each_watched(watch, visit));
    }

    /// The same, as long as it is wanted.
    ///
    /// # Errors
    /// [`Cancelled`] when it is to be left: no further way is visited.
    pub fn each_watched(&self, watch: &Watch, mut visit: impl FnMut(&[usize], &[usize])) -> Result<(), Cancelled> {
        match self.basis {
            Basis::Exact { .. } => self.each_exact(watch, visit),
            Basis::Drawn { ways, seed } => {
                let mut random = fastrand::Rng::with_seed(seed);
                let mut deals: Vec<usize> = (0..self.deals()).collect();
                for _ in 0..ways {
                    watch.go_on()?;
                    self.deal_out(&mut deals, &mut random);
                    let (first, second) = deals.split_at(self.first.len());
                    visit(first, second);
                }
                Ok(())
            }
        }
    }

    /// Draws who is in the smaller group, and with it who is in the other (the first steps of Fisher and Yates' shuffle):
    /// within the groups the order does not matter.
    fn deal_out(&self, deals: &mut [usize], random: &mut fastrand::Rng) {
        let (first, count) = (self.first.len(), deals.len());
        if 2 * first <= count {
            (0..first).for_each(|at| deals.swap(at, random.usize(at..count)));
        } else {
            (first..count).rev().for_each(|at| deals.swap(at, random.usize(..=at)));
        }
    }

    /// In lexical order of the first group.
    fn each_exact(&self, watch: &Watch, mut visit: impl FnMut(&[usize], &[usize])) -> Result<(), Cancelled> {
        let (n, k) = (self.deals(), self.first.len());
        let mut first: Vec<usize> = (0..k).collect();
        let mut second = Vec::with_capacity(n - k);
        loop {
            watch.go_on()?;
            second.clear();
            let mut members = first.iter().peekable();
            second.extend((0..n).filter(|deal| members.next_if_eq(&deal).is_none()));
            visit(&first, &second);
            // The last that can still move up does, and those after it follow closely.
            let Some(at) = (0..k).rev().find(|at| first[*at] < n - k + at) else {
                return Ok(());
            };
            first[at] += 1;
            for later in at + 1..k {
                first[later] = first[later - 1] + 1;
            }
        }
    }
}

/// n over k; `None` beyond the largest number.
pub(super) fn choose(n: usize, k: usize) -> Option<u128> {
    let k = k.min(n - k);
    let mut ways: u128 = 1;
    for i in 0..k {
        ways = ways.checked_mul((n - i) as u128)? / (i as u128 + 1);
    }
    Some(ways)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn groups(first: usize, second: usize) -> Relabelings {
        Relabelings::of(&[vec![true; first], vec![false; second]].concat())
    }

    #[test]
    fn every_way_is_visited_once() {
        for (first, second, ways) in [(5, 5, 252), (3, 3, 20), (0, 4, 1), (4, 0, 1), (6, 4, 210), (1, 1, 2)] {
            let mut seen = BTreeSet::new();
            let all = groups(first, second);
            all.each(|a, b| {
                assert_eq!((a.len(), b.len()), (first, second));
                let together: BTreeSet<usize> = a.iter().chain(b).copied().collect();
                assert_eq!(together.len(), first + second);
                assert!(seen.insert(a.to_vec()));
            });
            assert_eq!((seen.len(), all.basis()), (ways, Basis::Exact { ways }));
        }
    }

    #[test]
    fn no_way_is_visited_that_nobody_wants_any_more() {
        for all in [groups(10, 10), groups(500, 500)] {
            let (watch, mut visited) = (Watch::default(), 0);
            let ended = all.each_watched(&watch, |_, _| {
                visited += 1;
                if visited == 3 {
                    watch.cancel();
                }
            });
            assert_eq!((ended, visited), (Err(Cancelled), 3));
        }
    }

    #[test]
    fn every_deal_is_drawn_as_often() {
        for (first, second) in [(3, 400), (400, 3), (13, 13)] {
            let all = groups(first, second);
            let Basis::Drawn { ways, .. } = all.basis() else { panic!("{first} and {second} are drawn") };
            let mut drawn = vec![0_usize; first + second];
            all.each(|a, b| {
                let together: BTreeSet<usize> = a.iter().chain(b).copied().collect();
                assert_eq!((a.len(), b.len(), together.len()), (first, second, first + second));
                a.iter().for_each(|deal| drawn[*deal] += 1);
            });
            // Within six standard deviations of what is expected of each.
            let share = first as f64 / (first + second) as f64;
            let (expected, spread) = (ways as f64 * share, (ways as f64 * share * (1.0 - share)).sqrt());
            assert!(drawn.iter().all(|count| (*count as f64 - expected).abs() < 6.0 * spread), "{drawn:?}");
        }
    }

    #[test]
    fn many_deals_are_drawn_the_same_way_each_time() {
        assert_eq!(groups(10, 10).basis(), Basis::Exact { ways: 184_756 });
        let many = groups(11, 11);
        assert_eq!(many.basis(), Basis::Drawn { ways: DRAWN, seed: SEED });
        let run = || {
            let mut ways = vec![];
            many.each(|a, _| ways.push(a.to_vec()));
            ways
        };
        assert_eq!(run().len(), DRAWN);
        assert_eq!(run(), run());
        let drawn = |each| groups(each, each).basis();
        assert_eq!(drawn(1_250), Basis::Drawn { ways: DRAWN, seed: SEED });
        assert_eq!(drawn(2_500), Basis::Drawn { ways: 1_000, seed: SEED });
        assert_eq!(drawn(50_000), Basis::Drawn { ways: LEAST_DRAWN, seed: SEED });
        assert_eq!((many.basis().p(0, 99), groups(1, 1).basis().p(1, 2)), (0.01, 0.5));
    }
}
