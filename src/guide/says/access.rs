//! Whom and what we knew.

use super::leaning;
use crate::{
    domain::{BuyingRole, Side, Step, Weight},
    guide::{path, reading::Reading, remark::Remark},
};

/// Activities in which we learn what the customer needs.
const LEARNING: [&str; 5] =
    ["needs_analysed", "customer_site_visited", "workshop_held", "new_view_brought", "business_case_made"];
/// So many of them are a good beginning.
const MUCH: usize = 3;
/// Activities in which the money might go elsewhere.
const ELSEWHERE: [&str; 4] = ["alternative_considered", "make_or_buy", "budget_cut", "priorities_changed"];

/// 1: in how many steps before our offer we worked on the customer's need.
pub(super) fn customer_knowledge(path: &Reading) -> Vec<Remark> {
    let Some(offer) = path.offer else { return vec![] };
    let places: Vec<usize> = path
        .places(|step| LEARNING.contains(&step.activity.as_str()) || path.is_need(step) && path.debrief.is_joint(step))
        .into_iter()
        .filter(|at| *at < offer && path.takes_part(path.step(*at), Side::Vendor))
        .collect();
    let weight = match places.len() {
        0 => Some(Weight::Against),
        MUCH.. => Some(Weight::For),
        _ => None,
    };
    let remark = Remark::new("says-need-before-offer", path.grounds(&places)).with("count", places.len());
    vec![leaning(remark.with("offer", offer + 1), weight)]
}

/// 2: the steps in which the money might go elsewhere, and of how many we knew.
pub(super) fn competing_spend(path: &Reading) -> Vec<Remark> {
    known(path, ["says-other-spend", "says-other-spend-steps"], |step| ELSEWHERE.contains(&step.activity.as_str()))
}

/// 6: when a decider first met us, how often, whether before our offer; how many of those who count met us at all.
pub(super) fn access(path: &Reading) -> Vec<Remark> {
    let mut says = decider(path);
    let counts = |role| move |person: &&crate::domain::Participant| person.buying_roles.contains(role);
    let those: Vec<_> = path
        .debrief
        .side(Side::Customer)
        .filter(|person| counts(BuyingRole::Decider)(person) || counts(BuyingRole::Influencer)(person))
        .collect();
    let met = those.iter().filter(|person| path.debrief.steps_of(person.id).any(|step| path.debrief.is_joint(step)));
    let met = met.count();
    if !path.debrief.steps.is_empty() && those.len() > 1 {
        says.push(Remark::new("says-contacts", []).with("met", met).with("count", those.len()));
    }
    says
}

fn decider(path: &Reading) -> Vec<Remark> {
    if !path.knows_role(BuyingRole::Decider) {
        return vec![Remark::new("says-no-decider", [])];
    }
    let met = path.places(|step| path.debrief.is_joint(step) && path.has_role(step, BuyingRole::Decider));
    let steps = path.debrief.steps.len();
    let mut says = vec![match met.first() {
        Some(first) => {
            let remark = Remark::new("says-decider-met", [path.ground(*first)]).with("step", first + 1);
            remark.with("steps", steps).with("joint", met.len())
        }
        None if steps == 0 => return vec![],
        None => Remark::new("says-decider-never-met", []).speaking(Weight::Against),
    }];
    if let Some(offer) = path.offer {
        let is_before = met.first().is_some_and(|first| *first < offer);
        says.push(if is_before {
            Remark::new("says-decider-before-offer", []).speaking(Weight::For)
        } else {
            Remark::new("says-decider-not-before-offer", []).speaking(Weight::Against)
        });
    }
    says
}

/// 9: when a competitor first appears, the steps with one, and of how many we knew.
pub(super) fn competitive_edge(path: &Reading) -> Vec<Remark> {
    let is_there = |step: &Step| path::has_alternative(path.debrief, step) || path::is_exit_to_competitor(step);
    let first = path.places(is_there).first().copied();
    let mut says: Vec<Remark> = first
        .map(|at| Remark::new("says-first-competitor", [path.ground(at)]).with("step", at + 1))
        .map(|remark| remark.with("steps", path.debrief.steps.len()))
        .into_iter()
        .collect();
    says.extend(known(path, ["says-competitor-known", "says-competitor-steps"], is_there));
    says
}

/// How many such steps there are, and how many of them we tell, that is: knew of. It speaks against us where there are
/// several and we knew none. As long as one account alone is there, it does not show what we did not know: then the number
/// of the steps is all, by the second key.
fn known(path: &Reading, [known, alone]: [&'static str; 2], holds: impl Fn(&Step) -> bool) -> Vec<Remark> {
    let places = path.places(holds);
    if places.is_empty() {
        return vec![];
    }
    let (grounds, count) = (path.grounds(&places), places.len());
    if !path.debrief.both_heard() {
        return vec![Remark::new(alone, grounds).with("count", count)];
    }
    let ours = places.iter().filter(|at| path.debrief.told(path.step(**at).id).vendor).count();
    let remark = Remark::new(known, grounds).with("count", count).with("known", ours);
    vec![leaning(remark, (ours == 0 && count > 1).then_some(Weight::Against))]
}
