//! Whether the reasons are held against the steps. All are silent while neither steps nor incidents are there: the
//! stated reason is written down first and tested last.

use super::{Hit, Setting, Target, brief, price};
use crate::{
    domain::{Claim, ClaimKind, ClaimStatus, Debrief, EvidenceFor},
    guide::path,
};

/// P01: the price is claimed, but in no step was it talked about. Asked about the first such claim only, and not about one
/// that has been refuted.
pub(super) fn price_without_step(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    match price::standing(debrief) {
        Some(claim) if !debrief.steps.iter().any(path::is_about_price) => vec![Hit::on(Target::Claim(claim.id))],
        _ => vec![],
    }
}

/// P02: nobody names anything but the price. An explanation that a coach has taken up counts once it has been tested.
pub(super) fn price_alone(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let counts = |claim: &Claim| claim.rival.is_empty() || claim.status != ClaimStatus::Untested;
    let is_other = |claim: &Claim| claim.kind != ClaimKind::Price && counts(claim);
    match price::standing(debrief) {
        Some(claim) if !debrief.claims.iter().any(is_other) => {
            let case = if path::is_closed(debrief) { "closed" } else { "open" };
            vec![Hit::on(Target::Claim(claim.id)).with("case", case)]
        }
        _ => vec![],
    }
}

/// P09: a claim rests on no step and no incident, neither for nor against it.
pub(super) fn no_evidence(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    if !is_testable(debrief) {
        return vec![];
    }
    let rests_on_nothing = |claim: &&Claim| debrief.evidence_of(EvidenceFor::Claim, claim.id.uuid()).next().is_none();
    debrief
        .claims
        .iter()
        .filter(rests_on_nothing)
        .map(|claim| Hit::on(Target::Claim(claim.id)).with("claim", brief(&claim.text)))
        .collect()
}

/// Whether there is something that a reason can be held against.
pub(super) fn is_testable(debrief: &Debrief) -> bool {
    !debrief.steps.is_empty() || !debrief.incidents.is_empty()
}
