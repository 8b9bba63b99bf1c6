//! What most paths share, in order, and the order in which they reach the stretches of the purchase.

use std::collections::{BTreeSet, HashMap};

use serde::Serialize;

use super::{
    Case, Effect, Group, Succession, Verdict, activities_of, can_tell, paths::acts_of, successions, with_path,
};
use crate::{
    analysis::stats::{fisher_two_sided, holm},
    arrange::Arrange,
    domain::{Activity, Deal, Id, Milestone, places},
};

/// So many of a hundred deals of one kind must have an activity for it to be shared.
const SHARED_PERCENT: usize = 60;
/// What follows in fewer deals than this is told of none.
const LEAST: usize = 2;
/// So many ways on are told of at most.
const WAYS: usize = 4;

/// An activity that most deals of one kind have.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Common {
    /// The activity.
    pub activity: &'static str,
    /// The won deals that have it.
    pub won: BTreeSet<Id<Deal>>,
    /// Those not won that have it.
    #[serde(rename = "not_won")]
    pub lost: BTreeSet<Id<Deal>>,
    /// Where on its way it first stands, on average: 0 at the beginning, 1 at the end.
    pub position: f64,
    /// What directly follows it in several deals, most deals first; no more than can be told.
    pub next: Vec<Next>,
    /// So many more follow it in several deals.
    pub more: usize,
}

/// What directly follows an activity that is shared, held against chance.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Next {
    /// What follows what, and in which deals.
    #[serde(flatten)]
    pub way: Succession,
    /// The share of the won deals in which it is so, minus that of the others, -1 … 1.
    pub difference: f64,
    /// How often chance alone does as much here (Fisher's exact test), reckoned with all that are told of (Holm).
    pub adjusted_p: f64,
    /// In which deals it mostly is: those with the greater share, where that is at least a hint.
    pub mostly: Option<Group>,
}

/// The activities that most won or most lost deals share, by their place on the way to the decision, with what directly
/// follows them.
pub fn trunk(cases: &[Case]) -> Vec<Common> {
    let count = |group| with_path(cases).filter(|case| case.group() == Some(group)).count();
    let (won, lost) = (count(Group::Won), count(Group::NotWon));
    let ways = successions(cases);
    let is_shared = |has: usize, all: usize| has >= LEAST && has * 100 >= all * SHARED_PERCENT;
    let of = met(cases).into_iter().flatten();
    let shared = of.filter(|(_, met)| is_shared(met.won.len(), won) || is_shared(met.lost.len(), lost));
    let mut found: Vec<Common> = shared
        .map(|(activity, met)| {
            let position = met.places / (met.won.len() + met.lost.len()) as f64;
            let (next, more) = next(activity.key, &ways);
            let next = next.into_iter().map(|way| against_chance(way, (won, lost))).collect();
            Common { activity: activity.key, won: met.won, lost: met.lost, position, next, more }
        })
        .collect();
    found.arrange_by(|a, b| a.position.total_cmp(&b.position));
    together(&mut found, (won, lost));
    found
}

/// Looked at alone.
fn against_chance(way: Succession, (won, lost): (usize, usize)) -> Next {
    let share = |has: usize, of: usize| has as f64 / of.max(1) as f64;
    let (in_won, in_lost) = (way.won.len(), way.lost.len());
    let adjusted_p = fisher_two_sided((in_won as u64, won as u64), (in_lost as u64, lost as u64));
    Next { difference: share(in_won, won) - share(in_lost, lost), adjusted_p, mostly: None, way }
}

/// Reckons all that are told of with each other, and says in which deals each mostly is.
fn together(trunk: &mut [Common], deals: (usize, usize)) {
    let mut all: Vec<&mut Next> = trunk.iter_mut().flat_map(|common| &mut common.next).collect();
    let adjusted = holm(&all.iter().map(|next| next.adjusted_p).collect::<Vec<_>>());
    for (next, adjusted_p) in all.iter_mut().zip(adjusted) {
        let is_telling = can_tell(deals) && Verdict::in_study(adjusted_p, Effect::Shares(next.difference)).is_telling();
        next.adjusted_p = adjusted_p;
        next.mostly = is_telling.then_some(if next.difference > 0.0 { Group::Won } else { Group::NotWon });
    }
}

/// The deals that have an activity, and the sum of where it first stands on their ways, 0 … 1 each.
#[derive(Clone, Default)]
struct Met {
    won: BTreeSet<Id<Deal>>,
    lost: BTreeSet<Id<Deal>>,
    places: f64,
}

/// For each activity, in one pass over all steps.
fn met(cases: &[Case]) -> Vec<Option<(&'static Activity, Met)>> {
    let mut met = vec![None; places()];
    for case in cases {
        let Some(group) = case.group() else { continue };
        let way: Vec<&Activity> = acts_of(case).map(|(activity, _)| activity).collect();
        let last = way.len().saturating_sub(1).max(1) as f64;
        for (at, activity) in way.into_iter().enumerate() {
            let (_, of) = met[activity.place].get_or_insert_with(|| (activity, Met::default()));
            let deals = if group == Group::Won { &mut of.won } else { &mut of.lost };
            if deals.insert(case.deal.id) {
                of.places += at as f64 / last;
            }
        }
    }
    met
}

/// Where an activity first stands on a way, 0 … 1.
pub(super) fn position(case: &Case, activity: &str) -> Option<f64> {
    let way: Vec<&str> = activities_of(case).map(|(key, _)| key).collect();
    let at = way.iter().position(|key| *key == activity)?;
    Some(at as f64 / (way.len() - 1).max(1) as f64)
}

/// What directly follows an activity in several deals, and how many more do than are told of.
fn next(activity: &str, ways: &[Succession]) -> (Vec<Succession>, usize) {
    let from = ways.iter().filter(|way| way.from == Some(activity) && way.to != Some(activity));
    let mut found: Vec<Succession> =
        from.filter(|way| way.to.is_some() && way.won.len() + way.lost.len() >= LEAST).cloned().collect();
    let more = found.len().saturating_sub(WAYS);
    found.truncate(WAYS);
    (found, more)
}

/// Deals that reached the stretches of the purchase in the same order.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Variant {
    /// Each stretch where the path first came to it.
    pub milestones: Vec<Milestone>,
    /// The won deals.
    pub won: Vec<Id<Deal>>,
    /// Those not won that have it.
    #[serde(rename = "not_won")]
    pub lost: Vec<Id<Deal>>,
}

/// The orders in which decided deals first came to the stretches of the purchase before the decision, by the number of
/// deals. Paths jump back and forth; counted is the first time.
pub fn variants(cases: &[Case]) -> Vec<Variant> {
    let mut found: Vec<Variant> = Vec::new();
    let mut places: HashMap<Vec<Milestone>, usize> = HashMap::new();
    for case in cases {
        let Some(group) = case.group() else { continue };
        let mut milestones: Vec<Milestone> = Vec::new();
        for milestone in case.way().iter().filter_map(|step| step.milestone) {
            if milestone < Milestone::Decision && !milestones.contains(&milestone) {
                milestones.push(milestone);
            }
        }
        if milestones.is_empty() {
            continue;
        }
        let at = *places.entry(milestones).or_insert_with_key(|milestones| {
            found.push(Variant { milestones: milestones.clone(), won: vec![], lost: vec![] });
            found.len() - 1
        });
        match group {
            Group::Won => found[at].won.push(case.deal.id),
            Group::NotWon => found[at].lost.push(case.deal.id),
        }
    }
    found.arrange_by_key(|variant| std::cmp::Reverse(variant.won.len() + variant.lost.len()));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::answer::sample, domain::Outcome};

    fn cases() -> Vec<Case> {
        let won = ["problem_noticed", "first_meeting", "material_trial", "offer_sent", "order_placed"];
        let lost = ["problem_noticed", "offer_sent", "price_raised"];
        let mut cases: Vec<Case> = (0..3).map(|_| sample::path(Outcome::Won, &won)).collect();
        cases.extend((0..3).map(|_| sample::path(Outcome::Lost, &lost)));
        cases.push(sample::path(Outcome::Open, &won));
        cases
    }

    #[test]
    fn what_most_share_stands_in_the_order_of_the_path() {
        let found = trunk(&cases());
        let keys: Vec<&str> = found.iter().map(|common| common.activity).collect();
        assert_eq!(keys, ["problem_noticed", "first_meeting", "material_trial", "offer_sent", "price_raised"]);
        let first = &found[0];
        assert_eq!((first.won.len(), first.lost.len(), first.position), (3, 3, 0.0));
        let next: Vec<_> =
            first.next.iter().map(|next| (next.way.to, next.way.won.len(), next.way.lost.len())).collect();
        assert_eq!(next, [(Some("first_meeting"), 3, 0), (Some("offer_sent"), 0, 3)]);
        // The offer stands at the end of the won paths and in the middle of the lost ones.
        assert!((found[3].position - 0.75).abs() < 1e-12);
        assert!(trunk(&[]).is_empty());
        assert!(trunk(&cases()[..1]).is_empty(), "one deal shares with nobody");
    }

    /// So many deals in which the one follows the other, and so many without.
    fn deals(outcome: Outcome, with: usize, without: usize) -> Vec<Case> {
        let path = |way: &[&str]| sample::path(outcome, way);
        let with = (0..with).map(|_| path(&["problem_noticed", "first_meeting", "decision_taken"]));
        with.chain((0..without).map(|_| path(&["problem_noticed", "waited", "decision_taken"]))).collect()
    }

    #[test]
    fn in_which_deals_it_mostly_is_goes_by_shares_and_only_where_chance_seldom_does_as_much() {
        let to_meeting = |won: (usize, usize), lost: (usize, usize)| -> (f64, Option<Group>) {
            let cases = [deals(Outcome::Won, won.0, won.1), deals(Outcome::Lost, lost.0, lost.1)].concat();
            let found = trunk(&cases);
            let mut next = found.iter().flat_map(|common| &common.next);
            let next = next.find(|next| next.way.to == Some("first_meeting")).unwrap();
            (next.difference, next.mostly)
        };
        // 7 of 140 are as many as 8 of 160.
        let (difference, mostly) = to_meeting((7, 133), (8, 152));
        assert!(difference.abs() < 1e-12 && mostly.is_none());
        assert_eq!(to_meeting((3, 2), (2, 3)).1, None, "three of five against two of five are chance");
        assert_eq!(to_meeting((6, 0), (0, 6)), (1.0, Some(Group::Won)));
        // More deals, and yet the smaller share.
        assert_eq!(to_meeting((30, 70), (18, 2)).1, Some(Group::NotWon));
        assert_eq!(to_meeting((3, 0), (0, 3)).1, None, "three against three tell nothing");
    }

    #[test]
    fn the_order_of_the_stretches_counts_the_first_time_and_ends_with_the_decision() {
        let again = ["problem_noticed", "offer_sent", "problem_noticed", "offer_sent", "order_placed"];
        let mut cases: Vec<Case> = (0..2).map(|_| sample::path(Outcome::Won, &again)).collect();
        cases.push(sample::path(Outcome::Lost, &["problem_noticed", "offer_sent"]));
        cases.push(sample::path(Outcome::Lost, &["offer_sent", "problem_noticed"]));
        cases.push(sample::path(Outcome::Lost, &[]));
        let found = variants(&cases);
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].milestones, [Milestone::Trigger, Milestone::Offer]);
        assert_eq!((found[0].won.len(), found[0].lost.len(), found[1].lost.len()), (2, 1, 1));
    }
}
