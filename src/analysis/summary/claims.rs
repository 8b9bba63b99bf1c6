//! Claims and levers with what they rest on.

use serde::Serialize;

use crate::{
    analysis::Ground,
    domain::{Claim, ClaimStatus, Debrief, EvidenceFor, Id, Lever, Weight},
};

/// A claim with what speaks for and against it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ClaimLine {
    /// The claim.
    pub id: Id<Claim>,
    /// Whether it is the reason that was stated first.
    pub is_stated_reason: bool,
    /// Where it stands.
    pub status: ClaimStatus,
    /// What speaks for it.
    pub evidence_for: Vec<Ground>,
    /// What speaks against it.
    pub evidence_against: Vec<Ground>,
}

/// A lever with what it rests on in this deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LeverLine {
    /// The lever.
    pub id: Id<Lever>,
    /// Whether it was found in this deal; else it was found elsewhere and rests on this deal too.
    pub is_from_here: bool,
    /// What it rests on.
    pub evidence: Vec<Ground>,
}

/// The claims as recorded.
pub(super) fn claims(debrief: &Debrief) -> Vec<ClaimLine> {
    let grounds = |claim: &Claim, weight| Ground::all(debrief, debrief.claim_evidence(claim, weight));
    debrief
        .claims
        .iter()
        .enumerate()
        .map(|(index, claim)| ClaimLine {
            id: claim.id,
            is_stated_reason: index == 0,
            status: claim.status,
            evidence_for: grounds(claim, Weight::For),
            evidence_against: grounds(claim, Weight::Against),
        })
        .collect()
}

/// The levers as recorded.
pub(super) fn levers(debrief: &Debrief) -> Vec<LeverLine> {
    debrief
        .levers
        .iter()
        .map(|lever| LeverLine {
            id: lever.id,
            is_from_here: lever.deal == Some(debrief.deal.id),
            evidence: Ground::all(debrief, debrief.evidence_of(EvidenceFor::Lever, lever.id.uuid())),
        })
        .collect()
}
