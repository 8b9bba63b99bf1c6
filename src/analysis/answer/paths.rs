//! How won customers came to the purchase, and what the lost paths lack.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::{Case, Group, case::decided};
use crate::{
    analysis::stats::{Contrast, Floor, Interval, fisher_two_sided, indel_distance, newcombe, separate},
    domain::{Activity, Deal, Id, Step, catalogue},
};

/// An activity in won and in lost deals.
#[derive(Debug, Clone, Serialize)]
pub struct ActivityContrast {
    /// The activity's key.
    pub activity: &'static str,
    /// The won deals that have it.
    pub won: Vec<Id<Deal>>,
    /// The lost ones.
    pub lost: Vec<Id<Deal>>,
    /// Fisher's exact test.
    pub p: f64,
    /// The difference of the shares, won minus lost: its 95 % interval.
    pub interval: Option<Interval>,
    /// Held against all activities at once, and with one deal left out after the other.
    pub contrast: Contrast,
}

/// The activities of these deals, what sets won apart from lost first; and what chance does to the same deals. Those that
/// all or none of the decided deals have are left out: they tell nothing.
pub fn activities(cases: &[Case]) -> (Vec<ActivityContrast>, Option<Floor>) {
    let (cases, is_won) = decided(cases);
    let won = is_won.iter().filter(|won| **won).count() as u64;
    let lost = is_won.len() as u64 - won;
    let telling: Vec<&Activity> = catalogue()
        .iter()
        .filter(|activity| {
            let count = cases.iter().filter(|case| case.has(activity)).count();
            count > 0 && count < cases.len()
        })
        .collect();
    let presence: Vec<Vec<Option<i8>>> =
        telling.iter().map(|activity| cases.iter().map(|case| Some(i8::from(case.has(activity)))).collect()).collect();
    let found = separate(&is_won, &presence);
    let rows = telling.into_iter().zip(found.contrasts).map(|(activity, contrast)| {
        let of = |group: bool| -> Vec<Id<Deal>> {
            let members = cases.iter().zip(&is_won).filter(|(case, won)| **won == group && case.has(activity));
            members.map(|(case, _)| case.deal.id).collect()
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
    rows.sort_by(|a, b| a.p.total_cmp(&b.p));
    (rows, found.floor)
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
    /// The lost ones.
    pub lost: BTreeSet<Id<Deal>>,
}

/// Which activity directly follows which, by the number of deals, most first. Steps without an activity are passed over.
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
                Group::Lost => succession.lost.insert(case.deal.id),
            };
        }
    }
    let mut found: Vec<Succession> = found.into_values().filter(|way| way.from.is_some() || way.to.is_some()).collect();
    found.sort_by_key(|way| std::cmp::Reverse(way.won.len() + way.lost.len()));
    found
}

/// A step of which it is known what was done.
type Known = (&'static str, Id<Step>);

/// The known activities of a path, with their steps.
fn activities_of(case: &Case) -> impl Iterator<Item = Known> {
    case.steps.iter().filter_map(|step| Some((step.activity?.key, step.id)))
}

/// An activity that most won deals have and this one has not.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Ghost {
    /// The activity.
    pub activity: &'static str,
    /// The won deals that have it.
    pub won: Vec<Id<Deal>>,
    /// How many won deals there are.
    pub of: usize,
}

/// So many of a hundred won deals must have an activity for its absence to be noted.
const GHOST_PERCENT: usize = 80;
/// Fewer won deals than this are no pattern.
const GHOST_LEAST: usize = 3;

/// What this deal lacks of what most of the won deals have, by how many have it. Nothing while there are fewer than three
/// won deals besides this one.
pub fn ghosts(case: &Case, cases: &[Case]) -> Vec<Ghost> {
    let won: Vec<&Case> =
        cases.iter().filter(|other| other.group() == Some(Group::Won) && other.deal.id != case.deal.id).collect();
    if won.len() < GHOST_LEAST {
        return vec![];
    }
    let absent = catalogue().iter().filter(|activity| !case.has(activity));
    let mut found: Vec<Ghost> = absent
        .map(|activity| Ghost {
            activity: activity.key,
            won: won.iter().filter(|other| other.has(activity)).map(|other| other.deal.id).collect(),
            of: won.len(),
        })
        .filter(|ghost| ghost.won.len() * 100 >= won.len() * GHOST_PERCENT)
        .collect();
    found.sort_by_key(|ghost| std::cmp::Reverse(ghost.won.len()));
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
    /// The last step of the lost deal before the paths part, and the won deal's beside it; none where they never ran
    /// together.
    pub together_until: Option<(Id<Step>, Id<Step>)>,
    /// The number of that step in the lost path, 1 first.
    pub number: usize,
    /// What the won deal did next, at most three activities.
    pub then_won: Vec<&'static str>,
    /// What the lost deal did next.
    pub then_lost: Vec<&'static str>,
}

/// So many steps of the lost path in a row that the won one has not, and they have parted.
const PARTED: usize = 4;
/// So many activities are told of what came next.
const NEXT: usize = 3;

/// For each lost deal the won one whose path is nearest, and where they part. Deals without known activities are left
/// out.
pub fn nearest_won(cases: &[Case]) -> Vec<Fork> {
    let of = |group| cases.iter().filter(move |case| case.group() == Some(group));
    let ways = |case: &Case| activities_of(case).collect::<Vec<_>>();
    let won: Vec<(&Case, Vec<Known>)> =
        of(Group::Won).map(|case| (case, ways(case))).filter(|(_, way)| !way.is_empty()).collect();
    let forks = of(Group::Lost).filter_map(|lost| {
        let path = ways(lost);
        let keys = |way: &[Known]| way.iter().map(|(key, _)| *key).collect::<Vec<_>>();
        let (nearest, other, distance) = won
            .iter()
            .map(|(case, way)| {
                (case, way, indel_distance(&keys(&path), &keys(way)) as f64 / (path.len() + way.len()) as f64)
            })
            .min_by(|a, b| a.2.total_cmp(&b.2))
            .filter(|_| !path.is_empty())?;
        let pairs = matched(&keys(&path), &keys(other));
        let mut last = None;
        for pair in pairs {
            if pair.0 - last.map_or(0, |(at, _): (usize, usize)| at + 1) >= PARTED {
                break;
            }
            last = Some(pair);
        }
        let after = |way: &[Known], at: Option<usize>| -> Vec<&'static str> {
            way.iter().skip(at.map_or(0, |at| at + 1)).take(NEXT).map(|(key, _)| *key).collect()
        };
        let together_until = last.map(|(at, beside)| (path[at].1, other[beside].1));
        let number = together_until.and_then(|(step, _)| lost.steps.iter().position(|other| other.id == step));
        Some(Fork {
            lost: lost.deal.id,
            won: nearest.deal.id,
            distance,
            together_until,
            number: number.map_or(0, |at| at + 1),
            then_won: after(other, last.map(|pair| pair.1)),
            then_lost: after(&path, last.map(|pair| pair.0)),
        })
    });
    forks.collect()
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
mod tests {
    use super::*;
    use crate::{analysis::answer::sample, domain::Outcome};

    const WON: [&str; 6] =
        ["problem_noticed", "first_meeting", "material_trial", "offer_sent", "negotiation_held", "order_placed"];

    fn cases() -> Vec<Case> {
        let mut cases: Vec<Case> = (0..5).map(|_| sample::path(Outcome::Won, &WON)).collect();
        let lost = [
            "problem_noticed",
            "first_meeting",
            "offer_sent",
            "price_raised",
            "waited",
            "followed_up",
            "decision_told",
        ];
        cases.extend((0..5).map(|_| sample::path(Outcome::Lost, &lost)));
        cases
    }

    #[test]
    fn what_only_won_deals_have_stands_first() {
        let (rows, floor) = activities(&cases());
        let first: BTreeSet<&str> = rows.iter().take(7).map(|row| row.activity).collect();
        assert!(first.contains("material_trial") && first.contains("price_raised"), "{first:?}");
        assert!(rows.iter().all(|row| !["problem_noticed", "first_meeting", "offer_sent"].contains(&row.activity)));
        let trial = rows.iter().find(|row| row.activity == "material_trial").unwrap();
        assert_eq!((trial.won.len(), trial.lost.len(), trial.contrast.delta), (5, 0, Some(1.0)));
        assert!((trial.p - 2.0 / 252.0).abs() < 1e-12);
        // All that differs differs in the same way: chance sets one apart as often as all.
        assert!((floor.unwrap().wholly_apart - 2.0 / 252.0).abs() < 1e-12);
        assert!(activities(&[]).0.is_empty());
    }

    #[test]
    fn what_follows_what_is_counted_by_deals() {
        let found = successions(&cases());
        let of = |from, to| {
            found.iter().find(|way| (way.from, way.to) == (from, to)).map(|way| (way.won.len(), way.lost.len()))
        };
        assert_eq!(of(None, Some("problem_noticed")), Some((5, 5)));
        assert_eq!(of(Some("first_meeting"), Some("material_trial")), Some((5, 0)));
        assert_eq!(of(Some("first_meeting"), Some("offer_sent")), Some((0, 5)));
        assert_eq!(of(Some("order_placed"), None), Some((5, 0)));
        assert_eq!(of(None, None), None);
        // Twice in one deal is one deal.
        let again = successions(&[sample::path(Outcome::Won, &["waited", "waited", "waited"])]);
        assert_eq!(again.iter().map(|way| way.won.len()).collect::<Vec<_>>(), [1, 1, 1]);
    }

    #[test]
    fn a_lost_deal_lacks_what_four_of_five_won_ones_have() {
        let cases = cases();
        let missing: Vec<&str> = ghosts(&cases[5], &cases).iter().map(|ghost| ghost.activity).collect();
        assert_eq!(missing.iter().collect::<BTreeSet<_>>().len(), 3, "{missing:?}");
        assert!(missing.contains(&"material_trial"));
        assert!(ghosts(&cases[0], &cases).is_empty());
        assert!(ghosts(&cases[5], &cases[3..]).is_empty(), "two won deals are no pattern");
    }

    #[test]
    fn paths_part_where_the_lost_one_goes_its_own_way() {
        let mut cases = cases();
        cases.push(sample::path(Outcome::Lost, &[]));
        let forks = nearest_won(&cases);
        assert_eq!(forks.len(), 5);
        let fork = &forks[0];
        assert_eq!((fork.number, &fork.then_won[..]), (3, &["negotiation_held", "order_placed"][..]));
        assert_eq!(fork.then_lost, ["price_raised", "waited", "followed_up"]);
        assert!((fork.distance - 7.0 / 13.0).abs() < 1e-12);
        let strangers = [sample::path(Outcome::Won, &["offer_sent"]), sample::path(Outcome::Lost, &["waited"])];
        assert_eq!(nearest_won(&strangers)[0].together_until, None);
    }

    proptest::proptest! {
        #[test]
        fn matched_pairs_rise_and_are_as_many_as_the_distance_says(
            a in proptest::collection::vec(0usize..4, 0..12),
            b in proptest::collection::vec(0usize..4, 0..12),
        ) {
            let signs = ["a", "b", "c", "d"];
            let of = |way: &[usize]| way.iter().map(|at| signs[*at]).collect::<Vec<_>>();
            let (a, b) = (of(&a), of(&b));
            let pairs = matched(&a, &b);
            assert!(pairs.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1));
            assert!(pairs.iter().all(|(i, j)| a[*i] == b[*j]));
            assert_eq!(a.len() + b.len() - 2 * pairs.len(), indel_distance(&a, &b));
        }
    }
}
