//! Whom we reached, and when: too late, the wrong ones, or never with a chance.

use crate::{
    domain::{BuyingRole, Course, Side, Step, Weight},
    guide::{reading::Reading, remark::Remark},
};

/// A customer who has tied himself so far has given something for us to have a chance.
const TIED: i8 = 2;

/// We are at the customer's place.
const VISIT: &str = "customer_site_visited";

/// Whoever fights for us is there in one of the last so many steps before the decision.
const LAST_STEPS: usize = 3;

/// Where the need was fixed.
const FIXED: [&str; 2] = ["specification_written", "shortlist_made"];

/// We came when the need was already fixed: the specification or the shortlist stands before our first contact, or there
/// was none up to the decision. Against it: a joint step about the need before that.
pub(super) fn late_entry(path: &Reading) -> Vec<Remark> {
    let contact = path.places(|step| path.is_contact(step)).first().copied().filter(|at| *at < path.end());
    let fixed = path.activities(&FIXED);
    // While it is not decided we may still come.
    let until = contact.or(path.decision).unwrap_or(0);
    let remark = |at: &usize| {
        let remark = |key| Remark::new(key, [path.ground(*at)]).with("step", at + 1);
        let remark = match contact {
            Some(contact) => remark("shows-fixed-before-us").with("contact", contact + 1),
            None => remark("shows-fixed-without-us"),
        };
        remark.speaking(Weight::For)
    };
    let mut remarks: Vec<Remark> = fixed.iter().filter(|at| **at < until).map(remark).collect();
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

/// Whoever could say yes did not know our value: no decider in a joint step before the decision, and what the decider did
/// with others until then. Against it: such steps before the offer, or at least one before the decision.
pub(super) fn decider_not_reached(path: &Reading) -> Vec<Remark> {
    if !path.knows_role(BuyingRole::Decider) {
        return vec![];
    }
    let has_decider = |step: &Step| path.has_role(step, BuyingRole::Decider);
    let met = path.places(|step| has_decider(step) && path.debrief.is_joint(step));
    let met: Vec<usize> = met.into_iter().filter(|at| *at < path.end()).collect();
    let remark = |at: usize, key, weight| Remark::new(key, [path.ground(at)]).with("step", at + 1).speaking(weight);
    let until = path.offer.unwrap_or(path.end());
    let early: Vec<usize> = met.iter().copied().filter(|at| *at < until).collect();
    if !early.is_empty() {
        return early.into_iter().map(|at| remark(at, "shows-decider-met", Weight::Against)).collect();
    }
    let first = met.first().copied();
    let mut remarks = Vec::new();
    match (first, path.offer, path.decision) {
        (Some(first), Some(offer), _) => {
            remarks.push(remark(first, "shows-decider-after-offer", Weight::Against).with("offer", offer + 1));
        }
        (None, _, Some(decision)) => remarks.push(remark(decision, "shows-decider-never-met", Weight::For)),
        _ => return vec![],
    }
    let elsewhere = path.places(|step| has_decider(step) && path.is_theirs_alone(step));
    let elsewhere = elsewhere.into_iter().filter(|at| *at < first.unwrap_or(path.end()));
    remarks.extend(elsewhere.map(|at| remark(at, "shows-decider-with-competitor", Weight::For)));
    remarks
}

/// Our champion left or was overruled: a change of people that concerns him, or a champion who no longer stands for us and
/// whom we did not meet towards the end. Against it: the champion in one of the last three steps before the decision.
pub(super) fn fighter_lost(path: &Reading) -> Vec<Remark> {
    let Some(decision) = path.decision else { return vec![] };
    let last = decision.saturating_sub(LAST_STEPS)..decision;
    let remark = |at: usize, key, weight| Remark::new(key, [path.ground(at)]).with("step", at + 1).speaking(weight);
    let changes = path.activities(&["person_changed"]).into_iter().filter(|at| *at < decision);
    let mut remarks: Vec<Remark> = changes
        .filter(|at| concerns_champion(path, path.step(*at)))
        .map(|at| remark(at, "shows-person-changed", Weight::For))
        .collect();
    // A stance has no date. It shows a champion lost on the way only where the path too ends without him.
    let cool = |step: &Step| {
        let mut people = path.debrief.people(step).into_iter();
        people.any(|person| person.plays(BuyingRole::Champion) && person.stance.is_some_and(|stance| stance.get() <= 0))
    };
    let met = path.places(|step| cool(step) && path.is_contact(step)).into_iter().rfind(|at| *at < decision);
    if let Some(at) = met.filter(|at| !last.contains(at)) {
        remarks.push(remark(at, "shows-champion-cool", Weight::For));
    }
    let fights = path.places(|step| path.has_role(step, BuyingRole::Champion) && !cool(step)).into_iter();
    remarks.extend(
        fights
            .filter(|at| last.contains(at) && path.step(*at).activity != "person_changed")
            .map(|at| remark(at, "shows-champion-at-the-end", Weight::Against)),
    );
    remarks
}

/// Whether our champion takes part in the step, or its words name him.
fn concerns_champion(path: &Reading, step: &Step) -> bool {
    let champions = path.debrief.participants.iter().filter(|person| person.plays(BuyingRole::Champion));
    let words = || step.title.split(|c: char| !c.is_alphanumeric());
    path.has_role(step, BuyingRole::Champion)
        || champions.map(|person| person.short_name()).any(|name| words().any(|word| is_called(word, name)))
}

/// Whether a word is this name, also in the genitive.
fn is_called(word: &str, name: &str) -> bool {
    word == name || word.strip_suffix('s') == Some(name)
}

/// We were needed only for comparison: until the offer the customer had hardly tied himself, as far as the steps show, sent us
/// away, or put out a tender without having spoken with us. Against it: he had tied himself before the offer.
pub(super) fn no_real_chance(path: &Reading) -> Vec<Remark> {
    let Some(offer) = path.offer else { return vec![] };
    let reached = path.debrief.commitments();
    let tied: Vec<usize> = (0..offer).filter(|at| reached[*at].is_some_and(|grade| grade.get() >= TIED)).collect();
    let remark = |at: usize, key, weight| Remark::new(key, [path.ground(at)]).with("step", at + 1).speaking(weight);
    if !tied.is_empty() {
        return tied.into_iter().map(|at| remark(at, "shows-tied", Weight::Against)).collect();
    }
    let mut remarks = Vec::new();
    // Where no step shows how far he had tied himself, that is unknown and not little.
    if reached[..offer].iter().any(Option::is_some) {
        remarks.push(remark(offer, "shows-never-tied", Weight::For));
    }
    let sent_back = |step: &Step| {
        step.course == Course::LoopBack && path.acts(step, Side::Customer) && path.takes_part(step, Side::Vendor)
    };
    let refused = path.places(sent_back).into_iter().filter(|at| *at < offer);
    remarks.extend(refused.map(|at| remark(at, "shows-sent-away", Weight::For)));
    let contact = path.places(|step| path.is_contact(step)).first().copied();
    let tender = path.activities(&["tender_issued"]).first().copied();
    if let Some(tender) = tender.filter(|at| contact.is_none_or(|contact| contact >= *at)) {
        remarks.push(remark(tender, "shows-cold-tender", Weight::For));
    }
    remarks
}
