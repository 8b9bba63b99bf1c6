//! Which steps of the two accounts may be one: the surest pairs first.

use std::{cmp::Reverse, collections::HashSet};

use super::likeness::{Comparing, Features, Likeness, OFFERED};
use crate::{
    arrange::Arrange,
    domain::{Debrief, Id, Source, Step},
};

/// The places of two steps, in the customer's account and in ours.
pub(super) type Pair = (usize, usize);

/// The pairs that may be one, the surest first: each is the best that is left for either of its steps. A step that both tell
/// is a pair with itself. What speaks for a pair lies in its two steps alone, so that none goes because another was answered;
/// that one account tells in another order than the other is what is looked for, and no reason to offer less.
pub(super) fn pairs(debrief: &Debrief, comparing: &Comparing, customer: &[&Step], vendor: &[&Step]) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    for (c, step) in customer.iter().enumerate() {
        pairs.extend(vendor.iter().position(|other| other.id == step.id).map(|v| (c, v)));
    }
    let mut candidates = candidates(debrief, comparing, customer, vendor);
    // Of two that are as sure, the one that was told first: places change when the timeline is put in order.
    candidates.arrange_by_key(|(likeness, (c, v))| {
        (Reverse(likeness.score), likeness.days.map_or(i32::MAX, |(_, most)| most), customer[*c].id, vendor[*v].id)
    });
    for (_, (c, v)) in candidates {
        if pairs.iter().all(|(a, b)| *a != c && *b != v) {
            pairs.push((c, v));
        }
    }
    pairs
}

/// All pairs of steps that one side each tells at first hand and that are alike enough, but for those of which somebody has said that
/// they are two.
fn candidates(debrief: &Debrief, comparing: &Comparing, customer: &[&Step], vendor: &[&Step]) -> Vec<(Likeness, Pair)> {
    let rejected: HashSet<(Id<Step>, Id<Step>)> =
        debrief.rejected_pairs.iter().map(|pair| (pair.customer_step, pair.vendor_step)).collect();
    let along = debrief.tellings_along();
    let is_open = |source| {
        let (along, mut finder) = (&along, debrief.finder());
        move |step: &Step| finder.place(step.id).is_some_and(|at| debrief.may_be_paired_as_told(along[at], source))
    };
    let (mut may_theirs, mut may_ours) = (is_open(Source::Customer), is_open(Source::Vendor));
    let theirs = customer.iter().enumerate().filter(|(_, step)| may_theirs(step));
    let unnoticed = vendor.iter().enumerate().filter(|(_, step)| may_ours(step));
    let ours: Vec<(usize, &Step, Features)> =
        unnoticed.map(|(v, step)| (v, *step, comparing.features(step, Source::Vendor))).collect();
    let mut found = Vec::new();
    for (c, step) in theirs {
        let told = comparing.features(step, Source::Customer);
        let open = ours.iter().filter(|(_, other, _)| !rejected.contains(&(step.id, other.id)));
        let alike = open.filter(|(_, _, other)| comparing.score(&told, other) >= OFFERED);
        found.extend(alike.map(|(v, _, other)| (comparing.likeness(&told, other), (c, *v))));
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Channel, Deal, Source, Telling};

    /// Whether a step that the customer tells and one that we tell, in the same words and without dates, are offered as one.
    fn are_offered(customer: Option<Channel>, vendor: Option<Channel>) -> bool {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let step = |rank, channel| Step { channel, ..Step::new(debrief.deal.id, rank, "sends the quotation back") };
        let (theirs, ours) = (step(0, customer), step(1, vendor));
        debrief.tellings = vec![Telling::new(&theirs, Source::Customer), Telling::new(&ours, Source::Vendor)];
        debrief.steps = vec![theirs, ours];
        let comparing = Comparing::new(&debrief);
        !pairs(&debrief, &comparing, &[&debrief.steps[0]], &[&debrief.steps[1]]).is_empty()
    }

    #[test]
    fn what_is_told_differently_keeps_two_steps_apart() {
        assert!(are_offered(None, None) && are_offered(Some(Channel::Phone), None));
        assert!(are_offered(Some(Channel::Phone), Some(Channel::Phone)));
        assert!(!are_offered(Some(Channel::Phone), Some(Channel::Mail)), "the same words, and yet a call and a letter");
    }
}
