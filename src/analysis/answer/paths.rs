//! How won customers came to the purchase, and what the lost paths lack.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use serde::Serialize;

use super::{Case, Group, case::decided, median};
use crate::{
    analysis::stats::{Basis, Contrast, Floor, Interval, fisher_two_sided, indel_distance, newcombe, separate},
    arrange::Arrange,
    domain::{Activity, Deal, Id, Side, Step, catalogue},
};

/// Whether a deal has an activity on the way to its decision.
fn has(case: &Case, activity: &Activity) -> bool {
    activities_of(case).any(|(key, _)| key == activity.key)
}

/// An activity in won and in lost deals.
#[derive(Debug, Clone, Serialize)]
pub struct ActivityContrast {
    /// The activity's key.
    pub activity: &'static str,
    /// The won deals that have it.
    pub won: Vec<Id<Deal>>,
    /// Those not won that have it.
    #[serde(rename = "not_won")]
    pub lost: Vec<Id<Deal>>,
    /// Fisher's exact test.
    pub p: f64,
    /// The difference of the shares, won minus lost: its 95 % interval.
    pub interval: Option<Interval>,
    /// Held against all activities at once, and with one deal left out after the other.
    pub contrast: Contrast,
}

/// What won deals and the others have, and what chance does to the same deals.
#[derive(Debug, Clone)]
pub struct Activities {
    /// What sets won apart from lost first.
    pub rows: Vec<ActivityContrast>,
    /// What chance does; none where nothing can be compared.
    pub floor: Option<Floor>,
    /// Whether all ways to deal out the outcomes were counted, or some drawn.
    pub basis: Basis,
}

/// The activities of these deals. Those that all or none of the decided deals have are left out, as they tell nothing, and
/// so is what comes after the decision.
pub fn activities(cases: &[Case]) -> Activities {
    let (cases, is_won) = decided(cases);
    let won = is_won.iter().filter(|won| **won).count() as u64;
    let lost = is_won.len() as u64 - won;
    let places: HashMap<&str, usize> =
        catalogue().iter().enumerate().map(|(at, activity)| (activity.key, at)).collect();
    let mut done = vec![vec![false; cases.len()]; places.len()];
    for (at, case) in cases.iter().enumerate() {
        activities_of(case).filter_map(|(key, _)| places.get(key)).for_each(|place| done[*place][at] = true);
    }
    let tells = |done: &[bool]| done.contains(&true) && done.contains(&false);
    let telling: Vec<(&Activity, Vec<bool>)> = catalogue().iter().zip(done).filter(|(_, done)| tells(done)).collect();
    let presence: Vec<Vec<Option<i8>>> =
        telling.iter().map(|(_, done)| done.iter().map(|done| Some(i8::from(*done))).collect()).collect();
    let found = separate(&is_won, &presence);
    let rows = telling.into_iter().zip(found.contrasts).map(|((activity, done), contrast)| {
        let of = |group: bool| -> Vec<Id<Deal>> {
            let all = cases.iter().zip(&is_won).zip(&done);
            let members = all.filter(|((_, won), done)| **won == group && **done);
            members.map(|((case, _), _)| case.deal.id).collect()
        };
        let (in_won, in_lost) = (of(true), of(false));
        let counts = ((in_won.len() as u64, won), (in_lost.len() as u64, lost));
        ActivityContrast {
            activity: activity.key,
            p: fisher_two_sided(counts.0, counts.1),
            interval: newcombe(counts.0, counts.1),
            won: in_won,
            lost: in_lost,
            contrast,
        }
    });
    let mut rows: Vec<ActivityContrast> = rows.collect();
    rows.arrange_by(|a, b| a.p.total_cmp(&b.p));
    Activities { rows, floor: found.floor, basis: found.basis }
}

/// One activity directly followed by another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Succession {
    /// The earlier activity; none for the beginning of the path.
    pub from: Option<&'static str>,
    /// The later one; none for its end.
    pub to: Option<&'static str>,
    /// The won deals in which it occurs.
    pub won: BTreeSet<Id<Deal>>,
    /// Those not won that have it.
    #[serde(rename = "not_won")]
    pub lost: BTreeSet<Id<Deal>>,
}

/// Which activity directly follows which up to the decision, by the number of deals, most first. Steps without an activity
/// are passed over.
pub fn successions(cases: &[Case]) -> Vec<Succession> {
    type Key = (Option<&'static str>, Option<&'static str>);
    let mut found: BTreeMap<Key, Succession> = BTreeMap::new();
    for case in cases {
        let Some(group) = case.group() else { continue };
        let known = activities_of(case).map(|(key, _)| Some(key));
        let way: Vec<Option<&'static str>> = [None].into_iter().chain(known).chain([None]).collect();
        for pair in way.windows(2) {
            let (from, to) = (pair[0], pair[1]);
            let empty = Succession { from, to, won: BTreeSet::new(), lost: BTreeSet::new() };
            let succession = found.entry((from, to)).or_insert(empty);
            match group {
                Group::Won => succession.won.insert(case.deal.id),
                Group::NotWon => succession.lost.insert(case.deal.id),
            };
        }
    }
    let mut found: Vec<Succession> = found.into_values().filter(|way| way.from.is_some() || way.to.is_some()).collect();
    found.arrange_by_key(|way| std::cmp::Reverse(way.won.len() + way.lost.len()));
    found
}

/// A step of which it is known what was done.
pub type Known = (&'static str, Id<Step>);

/// The known activities of the way to the decision, with their steps; no yes, which ends the way of won deals alone.
pub fn activities_of(case: &Case) -> impl Iterator<Item = Known> {
    case.way().iter().filter(|step| !case.is_taken_back(step)).filter_map(|step| Some((step.activity?.key, step.id)))
}

/// An activity that most won deals have and this one has not; what competitors do is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ghost {
    /// The activity.
    pub activity: &'static str,
    /// The won deals that have it.
    pub won: Vec<Id<Deal>>,
    /// How many won deals there are.
    pub of: usize,
    /// Whether it is the customer's act: we can bring it about, but not do it.
    pub is_customers: bool,
}

/// So many of a hundred won deals must have an activity for its absence to be noted.
const GHOST_PERCENT: usize = 80;
/// Fewer won deals than this are no pattern.
const GHOST_LEAST: usize = 3;

/// What this deal lacks of what most of the won deals have: first what we can do ourselves, then what the customer does; in
/// each by how many have it. Nothing while there are fewer than three
/// won deals besides this one.
pub fn ghosts(case: &Case, cases: &[Case]) -> Vec<Ghost> {
    let won: Vec<&Case> =
        cases.iter().filter(|other| other.group() == Some(Group::Won) && other.deal.id != case.deal.id).collect();
    if won.len() < GHOST_LEAST {
        return vec![];
    }
    let is_within_reach =
        |activity: &&Activity| matches!(activity.usual_actor, None | Some(Side::Vendor | Side::Customer));
    let absent = catalogue().iter().filter(is_within_reach).filter(|activity| !has(case, activity));
    let mut found: Vec<Ghost> = absent
        .map(|activity| Ghost {
            activity: activity.key,
            won: won.iter().filter(|other| has(other, activity)).map(|other| other.deal.id).collect(),
            of: won.len(),
            is_customers: activity.usual_actor == Some(Side::Customer),
        })
        .filter(|ghost| ghost.won.len() * 100 >= won.len() * GHOST_PERCENT)
        .collect();
    found.arrange_by_key(|ghost| (ghost.is_customers, std::cmp::Reverse(ghost.won.len())));
    found
}

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
    /// How many more activities they have in common, in the same order, after they have parted for the first time.
    pub later: usize,
    /// What the won deal did next, at most three activities.
    pub then_won: Vec<&'static str>,
    /// What the lost deal did next.
    pub then_lost: Vec<&'static str>,
}

impl Fork {
    /// Whether the lost deal ran like a won one: at least as alike to its nearest as won deals are to theirs in the middle.
    /// The best of all won deals is held against the best, as any two of them are less alike than that. Unknown where
    /// won deals could not be held against each other.
    pub fn runs_like(&self, among: Option<AmongWon>) -> Option<bool> {
        among.map(|among| 1.0 - self.distance >= among.nearest)
    }
}

/// So many steps of the lost path in a row that the won one has not, and they have parted.
const PARTED: usize = 4;
/// So many activities are told of what came next.
const NEXT: usize = 3;

/// A deal with its known activities.
type Way<'a> = (&'a Case, Vec<Known>);

/// The deals of a group that have known activities.
fn ways(cases: &[Case], group: Group) -> Vec<Way<'_>> {
    let of = cases.iter().filter(|case| case.group() == Some(group));
    of.map(|case| (case, activities_of(case).collect::<Vec<_>>())).filter(|(_, way)| !way.is_empty()).collect()
}

/// For each lost deal the won one whose path is nearest, and where they part. Deals without known activities are left
/// out.
pub fn nearest_won(cases: &[Case]) -> Vec<Fork> {
    let won = ways(cases, Group::Won);
    ways(cases, Group::NotWon).iter().filter_map(|lost| fork(lost, won.iter())).collect()
}

/// How alike the won deals are among themselves: what the likeness of a lost one is measured by.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct AmongWon {
    /// So many won deals have known activities.
    pub deals: usize,
    /// How alike any two of them are, 0 … 1, in the middle of all pairs.
    pub any_two: f64,
    /// How alike each is to the one that is nearest to it, in the middle.
    pub nearest: f64,
    /// The number of the step up to which it ran like that one, in the middle; 0 where they never ran together.
    pub together: f64,
}

/// More won deals are not held against each other: that takes long, and the middle is known before.
const MOST_AMONG: usize = 60;

/// How alike the won deals are among themselves; none where there are fewer than three, or very many.
pub fn among_won(cases: &[Case]) -> Option<AmongWon> {
    let won = ways(cases, Group::Won);
    if !(GHOST_LEAST..=MOST_AMONG).contains(&won.len()) {
        return None;
    }
    let others = |at: usize| won.iter().enumerate().filter(move |(other, _)| *other != at).map(|(_, way)| way);
    let pairs = (0..won.len()).flat_map(|at| won[at + 1..].iter().map(move |other| (at, other)));
    let nearest: Vec<Fork> = won.iter().enumerate().filter_map(|(at, way)| fork(way, others(at))).collect();
    Some(AmongWon {
        deals: won.len(),
        any_two: median(pairs.map(|(at, other)| 1.0 - apart(&won[at].1, &other.1)).collect())?,
        nearest: median(nearest.iter().map(|fork| 1.0 - fork.distance).collect())?,
        together: median(nearest.iter().map(|fork| fork.number as f64).collect())?,
    })
}

fn keys(way: &[Known]) -> Vec<&'static str> {
    way.iter().map(|(key, _)| *key).collect()
}

/// The changes that make one path the other, of all their steps, 0 … 1.
pub(super) fn apart(one: &[Known], other: &[Known]) -> f64 {
    indel_distance(&keys(one), &keys(other)) as f64 / (one.len() + other.len()) as f64
}

/// The one of these deals whose path is nearest to this one, and where they part.
fn fork<'a>((of, path): &Way<'_>, others: impl Iterator<Item = &'a Way<'a>>) -> Option<Fork> {
    let (nearest, other, distance) =
        others.map(|(case, way)| (case, way, apart(path, way))).min_by(|a, b| a.2.total_cmp(&b.2))?;
    let shared = matched(&keys(path), &keys(other));
    let is_near = |at: &usize| {
        let before = at.checked_sub(1).map_or(0, |before| shared[before].0 + 1);
        shared[*at].0 - before < PARTED
    };
    let together = (0..shared.len()).take_while(is_near).count();
    let last = together.checked_sub(1).map(|at| shared[at]);
    let after = |way: &[Known], at: Option<usize>| -> Vec<&'static str> {
        way.iter().skip(at.map_or(0, |at| at + 1)).take(NEXT).map(|(key, _)| *key).collect()
    };
    let together_until = last.map(|(at, beside)| (path[at].1, other[beside].1));
    let number = together_until.and_then(|(step, _)| of.steps.iter().position(|other| other.id == step));
    Some(Fork {
        lost: of.deal.id,
        won: nearest.deal.id,
        distance,
        together_until,
        number: number.map_or(0, |at| at + 1),
        later: shared.len() - together,
        then_won: after(other, last.map(|pair| pair.1)),
        then_lost: after(path, last.map(|pair| pair.0)),
    })
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
