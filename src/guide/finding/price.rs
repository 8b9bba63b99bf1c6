//! Whether "too expensive" is followed back to what was compared, said and asked. All are silent while neither steps nor
//! incidents are there, and about a price that has been refuted.

use super::{Hit, Setting, Target, reasons::is_testable};
use crate::{
    domain::{Claim, ClaimKind, ClaimStatus, Debrief, EvidenceFor, Side, Step},
    guide::path,
};

/// Activities in which the customer holds offers against each other.
const COMPARED: [&str; 2] = ["competitor_offer", "offers_compared"];

/// The first price claim that stands.
fn standing(debrief: &Debrief) -> Option<&Claim> {
    debrief.claims.iter().find(|claim| is_standing_price(claim)).filter(|_| is_testable(debrief))
}

fn is_standing_price(claim: &Claim) -> bool {
    claim.kind == ClaimKind::Price && claim.status != ClaimStatus::Refuted
}

/// P03: the price is claimed, but how large the difference was, or to what, is not known: no step has another offer, and
/// neither the claim nor the steps it rests on name a figure.
pub(super) fn nothing_compared(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let Some(claim) = standing(debrief) else { return vec![] };
    let is_compared = |step: &Step| COMPARED.contains(&step.activity.as_str());
    let rests_on = |step: &Step| {
        debrief.evidence_of(EvidenceFor::Claim, claim.id.uuid()).any(|evidence| evidence.step == Some(step.id))
    };
    let says = |step: &Step| path::is_about_price(step) || rests_on(step);
    let figures = debrief.steps.iter().filter(|step| says(step)).any(|step| has_figure(&step.title));
    if figures
        || has_figure(&claim.text)
        || [&claim.why_supported, &claim.why_refuted, &claim.notes].into_iter().any(|text| has_figure(text))
        || debrief.steps.iter().any(is_compared)
    {
        return vec![];
    }
    vec![Hit::on(Target::Claim(claim.id))]
}

/// What amounts and shares are written with.
const MEASURES: [&str; 14] = [
    "%", "prozent", "per cent", "percent", "million", "mio", "chf", "eur", "usd", "sek", "franken", "francs", "kronor",
    "dollar",
];

/// Whether a text names an amount or a share. A number alone says little: it may be that of a line.
fn has_figure(text: &str) -> bool {
    let text = text.to_lowercase();
    MEASURES.iter().any(|measure| text.contains(measure))
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
