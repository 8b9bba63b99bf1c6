//! Whether "too expensive" is followed back to what was compared, said and asked. All are silent while neither steps nor
//! incidents are there, and about a price that has been refuted.

use super::{Hit, Setting, Target, reasons::is_testable};
use crate::{
    domain::{Claim, ClaimKind, ClaimStatus, Debrief, EvidenceFor, Side, Step},
    guide::{figure::has_figure, path},
};

/// Activities in which prices are held against each other.
const COMPARED: [&str; 3] = ["competitor_offer", "offers_compared", "price_raised"];
/// The question of the price ladder that asks what was compared.
const COMPARISON: &str = "price_compared_with";

/// The first price claim that has not been refuted.
pub(super) fn standing(debrief: &Debrief) -> Option<&Claim> {
    debrief.claims.iter().find(|claim| is_standing_price(claim)).filter(|_| is_testable(debrief))
}

fn is_standing_price(claim: &Claim) -> bool {
    claim.kind == ClaimKind::Price && claim.status != ClaimStatus::Refuted
}

/// P03: the price is claimed, but to what it was compared is not known: the ladder's question about that has not been
/// answered, and no figure stands with the claim, in its own words, in why it holds or not, in a step that it rests on, or
/// where prices are held against each other.
pub(super) fn nothing_compared(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let Some(claim) = standing(debrief) else { return vec![] };
    let rests_on = |step: &Step| {
        debrief.evidence_of(EvidenceFor::Claim, claim.id.uuid()).any(|evidence| evidence.step == Some(step.id))
    };
    let says = |step: &&Step| COMPARED.contains(&step.activity.as_str()) || rests_on(step);
    let steps = debrief.steps.iter().filter(says).map(|step| &step.title);
    let mut words = [&claim.text, &claim.why_supported, &claim.why_refuted].into_iter().chain(steps);
    if debrief.asked(COMPARISON).is_some() || words.any(|text| has_figure(text)) {
        return vec![];
    }
    vec![Hit::on(Target::Claim(claim.id))]
}

/// P04: only we say that it was the price.
pub(super) fn said_by_us_alone(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let mut prices = debrief.claims.iter().filter(|claim| claim.kind == ClaimKind::Price);
    match standing(debrief) {
        Some(claim) if prices.all(|claim| claim.made_by == Side::Vendor) => vec![Hit::on(Target::Claim(claim.id))],
        _ => vec![],
    }
}

/// P05: the price is claimed, but the customer never asked for a better one. Silent where it was negotiated, and while
/// the deal is open.
pub(super) fn never_haggled(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let haggles = |step: &Step| match step.activity.as_str() {
        "price_raised" => debrief.actor_side(step) != Some(Side::Vendor),
        "negotiation_held" | "concession_made" => true,
        _ => false,
    };
    match standing(debrief) {
        Some(claim) if path::is_closed(debrief) && !debrief.steps.iter().any(haggles) => {
            vec![Hit::on(Target::Claim(claim.id))]
        }
        _ => vec![],
    }
}
