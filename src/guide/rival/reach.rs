//! Whom we reached, and when: too late, the wrong ones, or never with a chance.

use crate::{
    domain::{BuyingRole, Course, Side, Step, Weight},
    guide::{reading::Reading, remark::Remark},
};

/// A customer who has tied himself so far has given something for us to have a chance.
const TIED: i8 = 2;

/// We are at the customer's place.
const VISIT: &str = "customer_site_visited";

/// Where the need was fixed.
const FIXED: [&str; 2] = ["specification_written", "shortlist_made"];

/// We came when the need was already fixed: the specification or the shortlist stands before our first contact. Against
/// it: a joint step about the need before that.
pub(super) fn late_entry(path: &Reading) -> Vec<Remark> {
    let Some(contact) = path.places(|step| path.debrief.is_joint(step)).first().copied() else {
        return vec![];
    };
    let fixed = path.activities(&FIXED);
    let mut remarks: Vec<Remark> = fixed
        .iter()
        .filter(|at| **at < contact)
        .map(|at| {
            Remark::new("shows-fixed-before-us", [path.ground(*at)]).with("step", at + 1).with("contact", contact + 1)
        })
        .map(|remark| remark.speaking(Weight::For))
        .collect();
    let until = fixed.first().copied().or(path.request).unwrap_or(path.end());
    remarks.extend(needs_before(path, until));
    remarks
}

/// The joint steps about the need before a place, each speaking against our having come too late. A visit alone shows that
/// we were there, not that both worked on something; and what one side alone tells is said as its word.
fn needs_before(path: &Reading, until: usize) -> Vec<Remark> {
    let works = |step: &Step| path.debrief.is_joint(step) && path.is_need(step) && step.activity != VISIT;
    let needs = path.places(works).into_iter().filter(|at| *at < until);
    let remark = |at: usize| {
        let told = path.debrief.told(path.step(at).id);
        let key = match (told.customer, told.vendor) {
            (true, false) => "shows-need-by-customer",
            (false, true) => "shows-need-by-us",
            _ => "shows-need-with-us",
        };
        Remark::new(key, [path.ground(at)]).with("step", at + 1)
    };
    needs.map(|at| remark(at).speaking(Weight::Against)).collect()
}

/// The specification was another's: the customer's steps with a competitor up to it, without us. Against it: we had a
/// part in it, or worked on the need before it.
pub(super) fn written_for_another(path: &Reading) -> Vec<Remark> {
    let Some(specification) = path.activities(&["specification_written"]).first().copied() else {
        return vec![];
    };
    let mut remarks: Vec<Remark> = path
        .places(|step| path.is_theirs_alone(step))
        .into_iter()
        .filter(|at| *at <= specification)
        .map(|at| {
            let key =
                if at == specification { "shows-written-with-competitor" } else { "shows-competitor-before-spec" };
            let remark = Remark::new(key, [path.ground(at)]).with("step", at + 1).with("spec", specification + 1);
            remark.speaking(Weight::For)
        })
        .collect();
    if path.takes_part(path.step(specification), Side::Vendor) {
        let remark = Remark::new("shows-written-with-us", [path.ground(specification)]).with("step", specification + 1);
        remarks.push(remark.speaking(Weight::Against));
    }
    remarks.extend(needs_before(path, specification));
    remarks
}

/// Whoever could say yes did not know our value: no decider in a joint step before our offer, and what the decider did
/// with others until then. Against it: such steps before the offer.
pub(super) fn decider_not_reached(path: &Reading) -> Vec<Remark> {
    if !path.knows_role(BuyingRole::Decider) {
        return vec![];
    }
    let has_decider = |step: &Step| path.has_role(step, BuyingRole::Decider);
    let met = path.places(|step| has_decider(step) && path.debrief.is_joint(step));
    let until = path.offer.unwrap_or(path.end());
    let early: Vec<usize> = met.iter().copied().filter(|at| *at < until).collect();
    if !early.is_empty() {
        return early
            .into_iter()
            .map(|at| {
                Remark::new("shows-decider-met", [path.ground(at)]).with("step", at + 1).speaking(Weight::Against)
            })
            .collect();
    }
    let first = met.first().copied().filter(|at| *at < path.end());
    let mut remarks = Vec::new();
    match (path.offer, first, path.decision) {
        (Some(offer), Some(first), _) => {
            remarks.push(
                Remark::new("shows-decider-after-offer", [path.ground(first)])
                    .with("step", first + 1)
                    .with("offer", offer + 1),
            );
        }
        (_, None, Some(decision)) => {
            remarks.push(Remark::new("shows-decider-never-met", [path.ground(decision)]).with("step", decision + 1));
        }
        _ => {}
    }
    let elsewhere = path.places(|step| has_decider(step) && path.is_theirs_alone(step));
    remarks.extend(
        elsewhere
            .into_iter()
            .filter(|at| *at < first.unwrap_or(path.end()))
            .map(|at| Remark::new("shows-decider-with-competitor", [path.ground(at)]).with("step", at + 1)),
    );
    remarks.into_iter().map(|remark| remark.speaking(Weight::For)).collect()
}

/// Our champion left or was overruled: a change of people before the decision, or a champion who is no longer for us.
/// Against it: the champion in one of the last three steps before the decision.
pub(super) fn fighter_lost(path: &Reading) -> Vec<Remark> {
    let mut remarks: Vec<Remark> = path
        .activities(&["person_changed"])
        .into_iter()
        .filter(|at| *at < path.end())
        .map(|at| Remark::new("shows-person-changed", [path.ground(at)]).with("step", at + 1).speaking(Weight::For))
        .collect();
    let is_cool = |step: &Step| {
        let people = path.debrief.people(step);
        people.iter().any(|person| {
            person.buying_roles.contains(BuyingRole::Champion) && person.stance.is_some_and(|stance| stance.get() <= 0)
        })
    };
    if let Some(at) = path.places(is_cool).into_iter().rfind(|at| *at < path.end()) {
        remarks.push(Remark::new("shows-champion-cool", [path.ground(at)]).with("step", at + 1).speaking(Weight::For));
    }
    let last = path.end().saturating_sub(3)..path.end();
    if path.decision.is_some() {
        let fights = path.places(|step| path.has_role(step, BuyingRole::Champion) && !is_cool(step));
        remarks.extend(fights.into_iter().filter(|at| last.contains(at)).map(|at| {
            Remark::new("shows-champion-at-the-end", [path.ground(at)]).with("step", at + 1).speaking(Weight::Against)
        }));
    }
    remarks
}

/// We were needed only for comparison: until the offer the customer had hardly tied himself, sent us away, or put out a
/// tender without having spoken with us. Against it: he had tied himself before the offer.
pub(super) fn no_real_chance(path: &Reading) -> Vec<Remark> {
    let Some(offer) = path.offer else { return vec![] };
    let reached = path.debrief.commitments();
    let tied: Vec<usize> = (0..offer).filter(|at| reached[*at].is_some_and(|grade| grade.get() >= TIED)).collect();
    if !tied.is_empty() {
        return tied
            .into_iter()
            .map(|at| Remark::new("shows-tied", [path.ground(at)]).with("step", at + 1).speaking(Weight::Against))
            .collect();
    }
    let mut remarks = vec![Remark::new("shows-never-tied", [path.ground(offer)]).with("step", offer + 1)];
    let sent_back = |step: &Step| {
        step.course == Course::LoopBack && path.acts(step, Side::Customer) && path.takes_part(step, Side::Vendor)
    };
    let refused = path.places(sent_back).into_iter().filter(|at| *at < offer);
    remarks.extend(refused.map(|at| Remark::new("shows-sent-away", [path.ground(at)]).with("step", at + 1)));
    if let Some(tender) = path.activities(&["tender_issued"]).first().copied()
        && !path.places(|step| path.debrief.is_joint(step)).into_iter().any(|at| at < tender)
    {
        remarks.push(Remark::new("shows-cold-tender", [path.ground(tender)]).with("step", tender + 1));
    }
    remarks.into_iter().map(|remark| remark.speaking(Weight::For)).collect()
}
