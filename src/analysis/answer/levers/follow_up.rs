//! How deals went before and after a lever was done.

use serde::Serialize;

use crate::{
    analysis::{
        answer::{Case, Comparisons, Group, activities_of, around, can_tell},
        stats::{Interval, fisher_two_sided, newcombe, permutation_p},
    },
    domain::{Criterion, Deal, FuzzyDate, Id, Lever, LeverState, Scorer},
};

/// Deals decided before and after a lever was done.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct FollowUp {
    /// When it was done.
    pub done_on: FuzzyDate,
    /// Deals won among those decided before.
    pub won_before: Vec<Id<Deal>>,
    /// All that were decided before.
    pub before: Vec<Id<Deal>>,
    /// Deals won among those decided later.
    pub won_after: Vec<Id<Deal>>,
    /// All that were decided later.
    pub after: Vec<Id<Deal>>,
    /// Decided deals of which it cannot be said.
    pub unclear: Vec<Id<Deal>>,
    /// The chance of shares at least so far apart if nothing had changed (Fisher's exact test, two-sided); none where one of
    /// the two is empty.
    pub p: Option<f64>,
    /// The share won later minus that before: its 95 % interval (Newcombe).
    pub difference: Option<Interval>,
    /// The customers' mean judgement of the lever's criterion before and after, and the exact chance of as wide a gap; no
    /// chance where too few judged it to tell anything.
    pub judged: Option<(f64, f64, Option<f64>)>,
    /// The deals that did what the lever is about on the way to their decision; none where it names no activity.
    pub done: Option<Done>,
    /// What the steps of these deals measure, those decided later in the place of the won ones.
    pub measured: Comparisons,
}

/// In which deals an activity was done.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Done {
    /// The activity.
    pub activity: String,
    /// Of those decided before.
    pub before: Vec<Id<Deal>>,
    /// Of those decided later.
    pub after: Vec<Id<Deal>>,
    /// The chance of shares at least so far apart if nothing had changed (Fisher's exact test, two-sided).
    pub p: f64,
}

impl FollowUp {
    /// Whether there are too few deals on either side to conclude anything.
    pub fn is_too_small(&self) -> bool {
        !can_tell((self.after.len(), self.before.len()))
    }
}

/// How deals went before and after a lever was done; none while it is not, or nobody said when.
pub fn follow_up(lever: &Lever, cases: &[Case]) -> Option<FollowUp> {
    let done_on = lever.done_on.filter(|_| lever.state == LeverState::Done)?;
    let (mut before, mut after, mut unclear) = (vec![], vec![], vec![]);
    for case in cases.iter().filter(|case| case.group().is_some()) {
        match case.deal.decided_on {
            Some(decided) if decided.latest() < done_on.earliest() => before.push(case),
            Some(decided) if decided.earliest() > done_on.latest() => after.push(case),
            _ => unclear.push(case.deal.id),
        }
    }
    let ids = |cases: &[&Case]| -> Vec<Id<Deal>> { cases.iter().map(|case| case.deal.id).collect() };
    let won = |cases: &[&Case]| -> Vec<Id<Deal>> {
        cases.iter().filter(|case| case.group() == Some(Group::Won)).map(|case| case.deal.id).collect()
    };
    let (won_before, won_after) = (won(&before), won(&after));
    let counts = |won: &[Id<Deal>], all: &[&Case]| (won.len() as u64, all.len() as u64);
    let (then, now) = (counts(&won_before, &before), counts(&won_after, &after));
    let is_told = !before.is_empty() && !after.is_empty();
    let place = lever.criterion.as_ref().and_then(Criterion::number).map(|number| number - 1);
    let judged = place.and_then(|at| {
        let of = |cases: &[&Case]| -> Vec<i8> {
            cases.iter().filter_map(|case| case.judged_by(Scorer::Customer)[at]).collect()
        };
        let (then, now) = (of(&before), of(&after));
        let mean = |values: &[i8]| values.iter().map(|value| f64::from(*value)).sum::<f64>() / values.len() as f64;
        let (p, _) = permutation_p(&now, &then)?;
        Some((mean(&then), mean(&now), Some(p).filter(|_| can_tell((now.len(), then.len())))))
    });
    let done = Some(lever.activity.as_str()).filter(|activity| !activity.is_empty()).map(|activity| {
        let of = |cases: &[&Case]| -> Vec<Id<Deal>> {
            let has = |case: &&&Case| activities_of(case).any(|(key, _)| key == activity);
            cases.iter().filter(has).map(|case| case.deal.id).collect()
        };
        let (then, now) = (of(&before), of(&after));
        let p = fisher_two_sided(counts(&now, &after), counts(&then, &before));
        Done { activity: activity.to_owned(), before: then, after: now, p }
    });
    Some(FollowUp {
        done_on,
        p: is_told.then(|| fisher_two_sided(now, then)),
        difference: newcombe(now, then),
        judged,
        done,
        measured: around(cases, &ids(&after), &ids(&before)),
        before: ids(&before),
        after: ids(&after),
        won_before,
        won_after,
        unclear,
    })
}
