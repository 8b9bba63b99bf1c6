//! How we met and what came of it.

use super::leaning;
use crate::{
    domain::{BuyingRole, Channel, Side, Source, Step, Weight},
    guide::{reading::Reading, remark::Remark},
};

/// Ways of talking with each other.
const TALKS: [Channel; 5] = [Channel::Phone, Channel::Video, Channel::Meeting, Channel::Visit, Channel::Meal];
/// What follows within so many days follows from the talk.
const SOON_DAYS: i32 = 7;

/// 7: how the customer felt in the steps with us.
pub(super) fn relationship(path: &Reading) -> Vec<Remark> {
    let felt = |at: &usize| {
        let telling = path.debrief.telling(path.step(*at).id, Source::Customer)?;
        telling.emotion.map(|emotion| emotion.get()).filter(|emotion| *emotion != 0)
    };
    let joint = path.places(|step| path.debrief.is_joint(step));
    let told: Vec<usize> = joint.into_iter().filter(|at| felt(at).is_some()).collect();
    if told.is_empty() {
        return vec![];
    }
    let good = told.iter().filter(|at| felt(at) > Some(0)).count();
    let bad = told.len() - good;
    let weight = match (good, bad) {
        (good, bad) if good >= 2 * bad.max(1) => Some(Weight::For),
        (good, bad) if bad >= 2 * good.max(1) => Some(Weight::Against),
        _ => None,
    };
    vec![leaning(Remark::new("says-felt", path.grounds(&told)).with("good", good).with("bad", bad), weight)]
}

/// 15: how many talks with us were followed by a step of the customer's within a week.
pub(super) fn conversations(path: &Reading) -> Vec<Remark> {
    let is_talk =
        |step: &Step| step.channel.is_some_and(|channel| TALKS.contains(&channel)) && path.debrief.is_joint(step);
    let talks: Vec<usize> = path.places(is_talk).into_iter().filter(|at| *at < path.end()).collect();
    let moves = |at: &&usize| {
        let next = (**at + 1..path.debrief.steps.len()).find(|next| path.acts(path.step(*next), Side::Customer));
        next.is_some_and(|next| path.days_between(**at, next).is_some_and(|days| days <= SOON_DAYS))
    };
    if talks.is_empty() {
        return vec![];
    }
    let moved = talks.iter().filter(moves).count();
    vec![Remark::new("says-talks", path.grounds(&talks)).with("count", talks.len()).with("moved", moved)]
}

/// 18: who was there when we presented.
pub(super) fn presentation(path: &Reading) -> Vec<Remark> {
    let shown = path.activities(&["presentation_given", "demonstration_given"]);
    let audience =
        |at: usize| path.debrief.people(path.step(at)).into_iter().filter(|p| p.side == Side::Customer).count();
    shown
        .into_iter()
        .map(|at| {
            let has_decider = path.has_role(path.step(at), BuyingRole::Decider);
            let key = if has_decider { "says-shown-to-decider" } else { "says-shown-without-decider" };
            let remark = Remark::new(key, [path.ground(at)]).with("step", at + 1).with("count", audience(at));
            // Where nobody is known to decide, one cannot say that the wrong ones were there.
            leaning(remark, (!has_decider && path.knows_role(BuyingRole::Decider)).then_some(Weight::Against))
        })
        .collect()
}

/// 19: who gave way, and how often.
pub(super) fn negotiation(path: &Reading) -> Vec<Remark> {
    let given = path.activities(&["concession_made"]);
    let held = path.activities(&["negotiation_held"]);
    if given.is_empty() && held.is_empty() {
        return vec![];
    }
    let of = |side| given.iter().filter(|at| path.acts(path.step(**at), side)).count();
    let places: Vec<usize> = path.activities(&["concession_made", "negotiation_held"]);
    let remark = Remark::new("says-concessions", path.grounds(&places)).with("ours", of(Side::Vendor));
    let weight = match (of(Side::Vendor), of(Side::Customer)) {
        (1.., 0) if held.is_empty() => Some(Weight::Against),
        (1.., 1..) => Some(Weight::For),
        _ => None,
    };
    vec![leaning(remark.with("theirs", of(Side::Customer)).with("held", held.len()), weight)]
}

/// 21: whether we met again after the decision.
pub(super) fn future(path: &Reading) -> Vec<Remark> {
    let Some(decision) = path.decision else { return vec![] };
    let joint = path.places(|step| path.debrief.is_joint(step));
    let joint: Vec<usize> = joint.into_iter().filter(|at| *at > decision).collect();
    let weight = if joint.is_empty() { Weight::Against } else { Weight::For };
    vec![Remark::new("says-after-decision", path.grounds(&joint)).with("count", joint.len()).speaking(weight)]
}
