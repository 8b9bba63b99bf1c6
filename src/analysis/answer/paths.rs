//! How won customers came to the purchase, and what the lost paths lack.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Case, Group, case::decided, with_path};
use crate::{
    analysis::stats::{Basis, Contrast, Floor, Interval, fisher_two_sided, newcombe, separate_watched},
    arrange::Arrange,
    domain::{Activity, Deal, Id, Side, Step, places},
    work::{Cancelled, Watch, unwatched},
};

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

/// The activities of those of these deals that have a path. Those that all or none of the decided deals have are left out, as they tell nothing, and
/// so is what comes after the decision.
pub fn activities(cases: &[Case]) -> Activities {
    unwatched(|watch| activities_watched(cases, watch))
}

/// The same, as long as it is wanted.
///
/// # Errors
/// [`Cancelled`] when it is to be left.
pub fn activities_watched(cases: &[Case], watch: &Watch) -> Result<Activities, Cancelled> {
    let (cases, is_won) = decided(with_path(cases));
    let won = is_won.iter().filter(|won| **won).count() as u64;
    let lost = is_won.len() as u64 - won;
    let mut done: Vec<Option<(&Activity, Vec<bool>)>> = vec![None; places()];
    for (at, case) in cases.iter().enumerate() {
        for (activity, _) in acts_of(case) {
            done[activity.place].get_or_insert_with(|| (activity, vec![false; cases.len()])).1[at] = true;
        }
    }
    let telling: Vec<(&Activity, Vec<bool>)> =
        done.into_iter().flatten().filter(|(_, done)| done.contains(&false)).collect();
    let presence: Vec<Vec<Option<i8>>> =
        telling.iter().map(|(_, done)| done.iter().map(|done| Some(i8::from(*done))).collect()).collect();
    let found = separate_watched(&is_won, &presence, watch)?;
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
    Ok(Activities { rows, floor: found.floor, basis: found.basis })
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
    for case in with_path(cases) {
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
    acts_of(case).map(|(activity, step)| (activity.key, step))
}

/// The same, with the activities themselves.
pub(super) fn acts_of(case: &Case) -> impl Iterator<Item = (&'static Activity, Id<Step>)> {
    case.way().iter().filter(|step| !case.is_taken_back(step)).filter_map(|step| Some((step.activity?, step.id)))
}

/// An activity that most won deals have, to be looked for in the others; what competitors do is none, nor what only befalls a
/// deal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Usual {
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
const USUAL_PERCENT: usize = 80;
/// Fewer won deals than this are no pattern.
pub(super) const LEAST_WON: usize = 3;

/// What most of the won deals have: first what we can do ourselves, then what the customer does; in each by how many have
/// it. Nothing while there are fewer than three won deals.
pub fn usual(cases: &[Case]) -> Vec<Usual> {
    let won: Vec<&Case> = with_path(cases).filter(|case| case.group() == Some(Group::Won)).collect();
    if won.len() < LEAST_WON {
        return vec![];
    }
    type Having = (&'static Activity, Vec<Id<Deal>>);
    let mut having: Vec<Option<Having>> = vec![None; places()];
    for case in &won {
        for (activity, _) in acts_of(case) {
            let (_, deals) = having[activity.place].get_or_insert((activity, vec![]));
            if deals.last() != Some(&case.deal.id) {
                deals.push(case.deal.id);
            }
        }
    }
    let is_within_reach = |activity: &Activity| {
        !activity.befalls && matches!(activity.usual_actor, None | Some(Side::Vendor | Side::Customer))
    };
    let of = having
        .into_iter()
        .flatten()
        .filter(|(activity, having)| is_within_reach(activity) && having.len() * 100 >= won.len() * USUAL_PERCENT);
    let mut found: Vec<Usual> = of
        .map(|(activity, having)| Usual {
            activity: activity.key,
            won: having,
            of: won.len(),
            is_customers: activity.usual_actor == Some(Side::Customer),
        })
        .collect();
    found.arrange_by_key(|usual| (usual.is_customers, std::cmp::Reverse(usual.won.len())));
    found
}

/// What this deal lacks of what is usual in won ones.
pub fn ghosts<'a>(case: &Case, usual: &'a [Usual]) -> Vec<&'a Usual> {
    let has: Vec<&str> = activities_of(case).map(|(key, _)| key).collect();
    usual.iter().filter(|usual| !has.contains(&usual.activity)).collect()
}

#[cfg(test)]
mod tests;
