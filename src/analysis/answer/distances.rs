//! How far the paths of deals are apart, each from each.

use serde::Serialize;
use serde_json::{Value, json};

use super::{
    Case, Group,
    nearest::{Way, apart},
};
use crate::{
    analysis::stats::{Dispersion, Relabelings, dispersion},
    arrange::Arrange,
    domain::{Deal, Id},
};

/// More deals are not held against each other: nobody reads twenty thousand figures.
const MOST: usize = 200;

/// How far the paths of ended deals are apart up to the decision.
#[derive(Debug, Clone, PartialEq)]
pub struct Distances {
    /// The deals that have known activities, in the order of the cases; of each whether it was won.
    pub deals: Vec<(Id<Deal>, Group)>,
    /// From the one to the other, 0 … 1, one row after the other.
    apart: Vec<f64>,
    /// How much of all that lies between them goes with how they ended; none of one kind alone.
    pub grouping: Option<Dispersion>,
}

/// A pair of deals.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Pair {
    /// The one.
    pub deal: Id<Deal>,
    /// The other.
    pub other: Id<Deal>,
    /// The changes that make the path of one that of the other, of all their activities, 0 … 1.
    pub distance: f64,
}

impl Distances {
    /// How far two of the deals are apart, by their places.
    pub fn between(&self, one: usize, other: usize) -> f64 {
        self.apart[one * self.deals.len() + other]
    }

    /// The others, by their places, the nearest first.
    pub fn nearest(&self, to: usize) -> Vec<usize> {
        let mut others: Vec<usize> = (0..self.deals.len()).filter(|other| *other != to).collect();
        others.arrange_by(|a, b| self.between(to, *a).total_cmp(&self.between(to, *b)));
        others
    }

    /// Each pair once.
    pub fn pairs(&self) -> Vec<Pair> {
        let pair = |one: usize, other: usize| Pair {
            deal: self.deals[one].0,
            other: self.deals[other].0,
            distance: self.between(one, other),
        };
        (0..self.deals.len()).flat_map(|one| (one + 1..self.deals.len()).map(move |other| pair(one, other))).collect()
    }

    /// The figures for other programs.
    pub fn figures(&self) -> Value {
        let grouping = self.grouping.map(|found| json!({ "share": found.share, "f": found.f, "p": found.p }));
        json!({ "pairs": self.pairs(), "grouping": grouping })
    }
}

/// How far these deals are apart; none where fewer than two have known activities, or very many do.
pub fn distances(cases: &[Case]) -> Option<Distances> {
    let known = cases.iter().filter_map(|case| {
        let group = case.group()?;
        Some((case.deal.id, group, Way::of(case)?))
    });
    let ways: Vec<_> = known.collect();
    if !(2..=MOST).contains(&ways.len()) {
        return None;
    }
    let count = ways.len();
    let mut all = vec![0.0; count * count];
    for one in 0..count {
        let pattern = ways[one].2.pattern();
        for other in 0..one {
            let distance = apart(&pattern, &ways[one].2, &ways[other].2);
            all[one * count + other] = distance;
            all[other * count + one] = distance;
        }
    }
    let is_won: Vec<bool> = ways.iter().map(|(_, group, _)| *group == Group::Won).collect();
    let has_both = is_won.contains(&true) && is_won.contains(&false) && count > 2;
    let grouped = || dispersion(&Relabelings::of(&is_won), |one, other| all[one * count + other]);
    let grouping = has_both.then(grouped).flatten();
    Some(Distances { deals: ways.into_iter().map(|(deal, group, _)| (deal, group)).collect(), apart: all, grouping })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::answer::{WonWays, sample},
        domain::Outcome,
    };

    #[test]
    fn every_pair_is_as_far_apart_as_changes_make_one_the_other() {
        let won = ["problem_noticed", "first_meeting", "material_trial", "offer_sent"];
        let lost = ["problem_noticed", "offer_sent", "price_raised", "waited"];
        let cases = [
            sample::path(Outcome::Won, &won),
            sample::path(Outcome::Won, &won[..3]),
            sample::path(Outcome::Lost, &lost),
            sample::path(Outcome::Lost, &[]),
            sample::path(Outcome::Open, &won),
        ];
        let found = distances(&cases).unwrap();
        assert_eq!(found.deals.len(), 3, "neither the open deal nor the one without steps");
        let apart = |one, other| found.between(one, other);
        assert_eq!((apart(0, 1), apart(0, 2), apart(1, 2)), (1.0 / 7.0, 4.0 / 8.0, 5.0 / 7.0));
        assert_eq!((apart(1, 0), apart(0, 0)), (apart(0, 1), 0.0));
        assert_eq!((found.nearest(2), found.nearest(0)), (vec![0, 1], vec![1, 2]));
        assert_eq!(found.pairs().len(), 3);
        assert_eq!(distances(&cases[..1]), None);
    }

    #[test]
    fn the_nearest_won_deal_is_the_one_of_the_forks_and_the_outcome_accounts_for_a_share() {
        let cases = sample::study();
        let found = distances(&cases).unwrap();
        let won = WonWays::of(&cases);
        let forks = cases.iter().filter(|case| case.group() == Some(Group::NotWon));
        for fork in forks.filter_map(|case| won.nearest(case)) {
            let place = |deal| found.deals.iter().position(|(other, _)| *other == deal).unwrap();
            assert_eq!(found.between(place(fork.lost), place(fork.won)), fork.distance);
            let is_won = |other: &usize| found.deals[*other].1 == Group::Won;
            let nearest = found.nearest(place(fork.lost)).into_iter().find(is_won).unwrap();
            assert_eq!(found.between(place(fork.lost), nearest), fork.distance);
        }
        let many = distances(&[&cases[..], &cases[..], &cases[..]].concat()).and_then(|found| found.grouping);
        assert!(many.is_some_and(|found| found.p > 0.0 && found.p < 0.05), "so many are drawn: {many:?}");
        let grouping = found.grouping.unwrap();
        assert!((0.0..=1.0).contains(&grouping.share) && (0.0..=1.0).contains(&grouping.p), "{grouping:?}");
    }
}
