//! How deals went before and after a lever was done.

use serde::Serialize;

use crate::{
    analysis::{
        answer::{Case, Comparisons, Group, activities_of, around, can_tell, mean},
        stats::{Interval, cliffs_delta, fisher_two_sided, newcombe, permutation_p},
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
    /// Of those decided later the ones that had begun before: the slow ones of their time, as the quick ones were decided
    /// before.
    pub begun_before: Vec<Id<Deal>>,
    /// How customers judged the lever's criterion; none where it names none, or nobody judged it on one of the sides.
    pub judged: Option<Judged>,
    /// The deals that did what the lever is about on the way to their decision; none where it names no activity.
    pub done: Option<Done>,
    /// What the steps of these deals measure, those decided later in the place of the won ones.
    pub measured: Comparisons,
}

/// How customers judged a criterion, -2 … +2, deal by deal.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Judged {
    /// The criterion.
    pub criterion: Criterion,
    /// In the deals decided before.
    pub before: Vec<(Id<Deal>, i8)>,
    /// In those decided later.
    pub after: Vec<(Id<Deal>, i8)>,
    /// Cliff's delta, later against before.
    pub delta: f64,
    /// The exact chance of deltas at least so far apart if nothing had changed; none where too few judged it to tell
    /// anything.
    pub p: Option<f64>,
}

impl Judged {
    fn of(criterion: &Criterion, before: &[&Case], after: &[&Case]) -> Option<Self> {
        let at = criterion.number()? - 1;
        let of = |cases: &[&Case]| -> Vec<(Id<Deal>, i8)> {
            let judged = |case: &&Case| Some((case.deal.id, case.judged_by(Scorer::Customer)[at]?));
            cases.iter().filter_map(judged).collect()
        };
        let (before, after) = (of(before), of(after));
        let values = |of: &[(Id<Deal>, i8)]| -> Vec<i8> { of.iter().map(|(_, value)| *value).collect() };
        let delta = cliffs_delta(&values(&after), &values(&before))?.delta;
        let (p, _) = permutation_p(&values(&after), &values(&before))?;
        let p = Some(p).filter(|_| can_tell((after.len(), before.len())));
        Some(Self { criterion: criterion.clone(), before, after, delta, p })
    }

    /// The mean before and the mean later.
    pub fn means(&self) -> Option<(f64, f64)> {
        let of = |of: &[(Id<Deal>, i8)]| mean(&of.iter().map(|(_, value)| f64::from(*value)).collect::<Vec<_>>());
        Some((of(&self.before)?, of(&self.after)?))
    }
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
    let judged = lever.criterion.as_ref().and_then(|criterion| Judged::of(criterion, &before, &after));
    let begun_before = after.iter().filter(|case| case.has_begun_before(done_on.earliest()) == Some(true));
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
        begun_before: begun_before.map(|case| case.deal.id).collect(),
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
