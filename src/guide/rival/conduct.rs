//! How we went about it: not to be trusted, or of two minds.

use crate::{
    domain::{IncidentKind, LEAST_FENCE_DAYS, Side, Step, Weight},
    guide::{reading::Reading, remark::Remark, words::Denials},
};

/// Two of these are enough for somebody to dare: those that need us there, and those of the customer alone.
const PROOFS_WITH_US: [&str; 2] = ["material_trial", "demonstration_given"];
const PROOFS: [&str; 3] = ["reference_visited", "reference_called", "vendor_site_visited"];
const ENOUGH_PROOFS: usize = 2;

/// Trust was missing: no trial, reference or visit with us before the decision, a promise missed, annoyance over our
/// reliability. Against it: two such proofs.
pub(super) fn trust_missing(path: &Reading) -> Vec<Remark> {
    let proofs: Vec<usize> =
        path.places(|step| is_proof(path, step)).into_iter().filter(|at| *at < path.end()).collect();
    let mut remarks = Vec::new();
    if let Some(decision) = path.decision.filter(|_| proofs.is_empty()) {
        remarks.push(Remark::new("shows-no-proof", [path.ground(decision)]).with("step", decision + 1));
    }
    let missed = path.activities(&["promise_missed"]).into_iter().filter(|at| *at < path.end());
    remarks.extend(missed.map(|at| Remark::new("shows-promise-missed", [path.ground(at)]).with("step", at + 1)));
    let annoyed = path.felt(IncidentKind::Annoyed, "reliability").filter_map(|incident| path.incident(incident));
    remarks.extend(annoyed.map(|ground| Remark::new("shows-annoyed-promise", [ground])));
    let mut remarks: Vec<Remark> = remarks.into_iter().map(|remark| remark.speaking(Weight::For)).collect();
    if proofs.len() >= ENOUGH_PROOFS {
        remarks.extend(
            proofs
                .into_iter()
                .map(|at| Remark::new("shows-proof", [path.ground(at)]).with("step", at + 1).speaking(Weight::Against)),
        );
    }
    remarks
}

/// Whether a step shows the customer what we can do: no reference of a competitor, and no step whose words deny it.
fn is_proof(path: &Reading, step: &Step) -> bool {
    let activity = step.activity.as_str();
    let with_us = PROOFS_WITH_US.contains(&activity) && path.takes_part(step, Side::Vendor);
    let is_ours = with_us || PROOFS.contains(&activity) && !path.is_theirs_alone(step) && !is_at_the_winner(path, step);
    is_ours && !Denials::of(&step.title).deny_all()
}

/// Whether somebody takes part who works where the winner's machine stands, as "manager at Kestler's reference".
fn is_at_the_winner(path: &Reading, step: &Step) -> bool {
    let winner = path.debrief.deal.winner.trim().to_lowercase();
    let people = path.debrief.people(step);
    !winner.is_empty() && people.iter().any(|person| person.job.to_lowercase().contains(&winner))
}

/// Two of us said two things: two of our people spoke with the customer, on one day or about the same, and soon after he
/// objects; or he was annoyed by how we worked together. Against it: how we worked together delighted him.
pub(super) fn we_contradicted_ourselves(path: &Reading) -> Vec<Remark> {
    let mut remarks = Vec::new();
    for objection in path.activities(&["objection_raised"]).into_iter().filter(|at| *at < path.end()) {
        if let Some((one, other)) = two_of_us_before(path, objection) {
            let remark = Remark::new("shows-two-of-us", path.grounds(&[one, other])).with("one", one + 1);
            remarks.push(remark.with("other", other + 1).with("objection", objection + 1).speaking(Weight::For));
        }
    }
    for (kind, key, weight) in [
        (IncidentKind::Annoyed, "shows-teamwork-annoyed", Weight::For),
        (IncidentKind::Delighted, "shows-teamwork-delighted", Weight::Against),
    ] {
        let felt = path.felt(kind, "internal_teamwork").filter_map(|incident| path.incident(incident));
        remarks.extend(felt.map(|ground| Remark::new(key, [ground]).speaking(weight)));
    }
    remarks
}

/// The last two steps in which two of us told the customer something that he may object to: within two weeks before it,
/// on one day, or the same done twice.
fn two_of_us_before(path: &Reading, objection: usize) -> Option<(usize, usize)> {
    let is_near =
        |from: usize, to: usize| path.days_between(from, to).is_some_and(|days| f64::from(days) <= LEAST_FENCE_DAYS);
    let speaks = |at: &usize| path.acts(path.step(*at), Side::Vendor) && path.debrief.is_joint(path.step(*at));
    let ours: Vec<usize> = (0..objection).filter(speaks).filter(|at| is_near(*at, objection)).collect();
    let differ = |one: usize, other: usize| {
        let (first, second): (&Step, &Step) = (path.step(one), path.step(other));
        let same_matter = !first.activity.is_empty() && first.activity == second.activity;
        let same_day = path.days_between(one, other) == Some(0);
        first.actor.is_some() && second.actor.is_some() && first.actor != second.actor && (same_day || same_matter)
    };
    let pairs =
        ours.iter().enumerate().rev().flat_map(|(at, other)| ours[..at].iter().rev().map(move |one| (*one, *other)));
    pairs.into_iter().find(|(one, other)| differ(*one, *other))
}
