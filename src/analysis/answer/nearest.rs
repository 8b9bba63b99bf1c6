//! Which won deal a lost one ran like, and where the two parted.

use serde::Serialize;

use super::{
    Case, Group, activities_of, median,
    paths::{LEAST_WON, acts_of},
};
use crate::{
    analysis::stats::Pattern,
    domain::{Deal, Id, Step, places},
};

/// So many won deals are held against the others at most, evenly chosen: so the work grows with the deals, and not with
/// their square.
const MOST_HELD: usize = 1_000;
/// So many steps of the lost path in a row that the won one has not, and they have parted.
const PARTED: usize = 4;
/// Paths with fewer activities in common before they part have parted at once.
const LEAST_SHARED: usize = 3;
/// So many activities are told of what came next.
const NEXT: usize = 3;

/// A lost deal beside the won one that it resembles most.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Fork {
    /// The lost deal.
    pub lost: Id<Deal>,
    /// The won deal.
    pub won: Id<Deal>,
    /// How far the paths are apart, 0 … 1: the changes that make one the other, of all their steps.
    pub distance: f64,
    /// The last step of the lost deal before the paths part for the first time, for so many steps in a row that the won
    /// one has not ([`PARTED`]), and the won deal's beside it; none where they never ran together.
    pub together_until: Option<(Id<Step>, Id<Step>)>,
    /// The number of that step in the lost path, 1 first.
    pub number: usize,
    /// How many activities of the lost path up to that step the won one has too, in the same order.
    pub shared: usize,
    /// Of how many.
    pub of: usize,
    /// How many more activities they have in common, in the same order, after they have parted for the first time.
    pub later: usize,
    /// What the won deal did next, at most three activities.
    pub then_won: Vec<&'static str>,
    /// What the lost deal did next.
    pub then_lost: Vec<&'static str>,
}

impl Fork {
    /// Whether the lost deal ran like a won one: at least as alike to its nearest as won deals are to theirs in the middle,
    /// and together with it for a while ([`Fork::ran_together`]). The best of all won deals is held against the best, as any two of them are less alike than that. Unknown where
    /// won deals could not be held against each other.
    pub fn runs_like(&self, among: Option<AmongWon>) -> Option<bool> {
        among.map(|among| self.is_as_alike(among) && self.ran_together())
    }

    /// Whether it is at least as alike to its nearest as won deals are to theirs in the middle.
    pub fn is_as_alike(&self, among: AmongWon) -> bool {
        1.0 - self.distance >= among.nearest
    }

    /// Whether the paths have not parted at once, and have at least half of what was done until then in common.
    pub fn ran_together(&self) -> bool {
        self.shared >= LEAST_SHARED && self.shared * 2 >= self.of
    }
}

/// How alike the won deals are among themselves: what the likeness of a lost one is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AmongWon {
    /// So many won deals with known activities were held against each other.
    pub deals: usize,
    /// How alike any two of them are, 0 … 1, in the middle of all pairs.
    pub any_two: f64,
    /// How alike each is to the one that is nearest to it, in the middle.
    pub nearest: f64,
    /// The number of the step up to which it ran like that one, in the middle; 0 where they never ran together.
    pub together: f64,
}

/// A deal and its known activities, by their places.
pub(super) struct Way<'a> {
    case: &'a Case,
    acts: Vec<usize>,
}

impl<'a> Way<'a> {
    /// None where nothing of what was done is known.
    pub(super) fn of(case: &'a Case) -> Option<Self> {
        let acts: Vec<usize> = acts_of(case).map(|(activity, _)| activity.place).collect();
        (!acts.is_empty()).then_some(Self { case, acts })
    }

    pub(super) fn pattern(&self) -> Pattern {
        Pattern::new(&self.acts, places())
    }
}

/// The won deals that others are held against.
pub struct WonWays<'a> {
    ways: Vec<Way<'a>>,
    /// How many there are that could be.
    of: usize,
}

impl<'a> WonWays<'a> {
    /// Those among these deals.
    pub fn of(cases: &'a [Case]) -> Self {
        let won = cases.iter().filter(|case| case.group() == Some(Group::Won));
        let mut ways: Vec<Way> = won.filter_map(Way::of).collect();
        let of = ways.len();
        if of > MOST_HELD {
            let mut at = 0;
            // Of each neighbours of as many one stays.
            ways.retain(|_| {
                at += 1;
                at * MOST_HELD / of > (at - 1) * MOST_HELD / of
            });
        }
        Self { ways, of }
    }

    /// How many are held against, and how many there are.
    pub fn held(&self) -> (usize, usize) {
        (self.ways.len(), self.of)
    }

    /// The one whose path is nearest to that of a deal, and where they part; none where nothing is known of what was done.
    pub fn nearest(&self, case: &Case) -> Option<Fork> {
        let way = Way::of(case)?;
        let pattern = way.pattern();
        let others = self.ways.iter().filter(|other| other.case.deal.id != case.deal.id);
        let apart = others.map(|other| (other, apart(&pattern, &way, other)));
        let (nearest, distance) = apart.min_by(|a, b| a.1.total_cmp(&b.1))?;
        Some(fork(case, nearest.case, distance))
    }

    /// How alike they are among themselves; none where there are fewer than three.
    pub fn among(&self) -> Option<AmongWon> {
        if self.ways.len() < LEAST_WON {
            return None;
        }
        let mut any_two = Vec::with_capacity(self.ways.len() * (self.ways.len() - 1) / 2);
        // Of each the one that is nearest to it: how far, and which.
        let mut nearest = vec![(f64::INFINITY, 0); self.ways.len()];
        for (at, way) in self.ways.iter().enumerate() {
            let pattern = way.pattern();
            for (place, other) in self.ways.iter().enumerate().skip(at + 1) {
                let distance = apart(&pattern, way, other);
                any_two.push(1.0 - distance);
                for (one, beside) in [(at, place), (place, at)] {
                    if distance < nearest[one].0 {
                        nearest[one] = (distance, beside);
                    }
                }
            }
        }
        let beside = self.ways.iter().zip(&nearest);
        let together = beside.map(|(way, (distance, at))| fork(way.case, self.ways[*at].case, *distance).number as f64);
        Some(AmongWon {
            deals: self.ways.len(),
            any_two: median(any_two)?,
            together: median(together.collect())?,
            nearest: median(nearest.into_iter().map(|(distance, _)| 1.0 - distance).collect())?,
        })
    }
}

/// The changes that make one path the other, of all their steps, 0 … 1.
pub(super) fn apart(pattern: &Pattern, one: &Way, other: &Way) -> f64 {
    pattern.indel_distance(&other.acts) as f64 / (one.acts.len() + other.acts.len()) as f64
}

/// Where two deals parted that are so far apart.
fn fork(of: &Case, nearest: &Case, distance: f64) -> Fork {
    let [path, other] = [of, nearest].map(|case| activities_of(case).collect::<Vec<_>>());
    let keys = |way: &[(&'static str, Id<Step>)]| way.iter().map(|(key, _)| *key).collect::<Vec<_>>();
    let shared = matched(&keys(&path), &keys(&other));
    let is_near = |at: &usize| {
        let before = at.checked_sub(1).map_or(0, |before| shared[before].0 + 1);
        shared[*at].0 - before < PARTED
    };
    let together = (0..shared.len()).take_while(is_near).count();
    let last = together.checked_sub(1).map(|at| shared[at]);
    let after = |way: &[(&'static str, Id<Step>)], at: Option<usize>| -> Vec<&'static str> {
        way.iter().skip(at.map_or(0, |at| at + 1)).take(NEXT).map(|(key, _)| *key).collect()
    };
    let together_until = last.map(|(at, beside)| (path[at].1, other[beside].1));
    let number = together_until.and_then(|(step, _)| of.steps.iter().position(|other| other.id == step));
    Fork {
        lost: of.deal.id,
        won: nearest.deal.id,
        distance,
        together_until,
        number: number.map_or(0, |at| at + 1),
        shared: together,
        of: last.map_or(0, |(at, _)| at + 1),
        later: shared.len() - together,
        then_won: after(&other, last.map(|pair| pair.1)),
        then_lost: after(&path, last.map(|pair| pair.0)),
    }
}

/// The pairs of a longest common subsequence, in order; of several the one that matches earliest.
fn matched(a: &[&str], b: &[&str]) -> Vec<(usize, usize)> {
    // How long a common subsequence the ends from here on have.
    let mut length = vec![vec![0_u32; b.len() + 1]; a.len() + 1];
    for i in (0..a.len()).rev() {
        for j in (0..b.len()).rev() {
            length[i][j] = if a[i] == b[j] { length[i + 1][j + 1] + 1 } else { length[i + 1][j].max(length[i][j + 1]) };
        }
    }
    let (mut i, mut j) = (0, 0);
    let mut pairs = vec![];
    while i < a.len() && j < b.len() {
        if a[i] == b[j] {
            pairs.push((i, j));
            (i, j) = (i + 1, j + 1);
        } else if length[i + 1][j] >= length[i][j + 1] {
            i += 1;
        } else {
            j += 1;
        }
    }
    pairs
}

#[cfg(test)]
mod tests;
