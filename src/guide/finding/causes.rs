//! Whether several explanations were weighed, and not only those that suit us. All are silent while the deal is open, and
//! while neither steps nor incidents are there.

use super::{Hit, Setting, Target, reasons, reasons::is_testable};
use crate::{
    domain::{Claim, ClaimKind, ClaimStatus, Debrief, Outcome},
    guide::{path, rival::Balance},
};

/// So many explanations at the least are held against the stated one.
const ENOUGH: usize = 2;

fn is_ripe(debrief: &Debrief) -> bool {
    path::is_closed(debrief) && is_testable(debrief)
}

/// P06: fewer than two of the rival explanations have been weighed, which is more than to take one up: it holds or it does
/// not. Silent while nobody has given a reason, where the price is the only one (P02 asks then), and of a won deal: the
/// rival explanations are those of a loss.
pub(super) fn one_explanation(debrief: &Debrief, setting: &Setting) -> Vec<Hit> {
    let is_weighed = |claim: &&Claim| !claim.rival.is_empty() && claim.status != ClaimStatus::Untested;
    let weighed = debrief.claims.iter().filter(is_weighed).count();
    let asked = !reasons::price_alone(debrief, setting).is_empty();
    let is_lost = debrief.deal.outcome.is_not_won();
    match debrief.claims.first() {
        Some(first) if is_ripe(debrief) && is_lost && !asked && weighed < ENOUGH => {
            vec![Hit::on(Target::Claim(first.id)).with("claim", super::brief(&first.text)).with("weighed", weighed)]
        }
        _ => vec![],
    }
}

/// P07: what stands as causes of a loss lies all with others, or of a win all with us.
pub(super) fn one_sided(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let balance = Balance::of(debrief);
    let case = match (debrief.deal.outcome, balance.own, balance.foreign) {
        _ if !is_ripe(debrief) => return vec![],
        (Outcome::Won, 1.., 0) => "own",
        (outcome, 0, 1..) if outcome.is_not_won() => "foreign",
        _ => return vec![],
    };
    vec![Hit::on(Target::Deal).with("case", case)]
}

/// P08: of a win only the relationship is left as a reason.
pub(super) fn relationship_alone(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let mut standing = debrief.claims.iter().filter(|claim| claim.status != ClaimStatus::Refuted);
    let Some(first) = standing.next() else { return vec![] };
    let is_relationship = |claim: &Claim| claim.kind == ClaimKind::Relationship;
    if debrief.deal.outcome != Outcome::Won || !is_ripe(debrief) {
        return vec![];
    }
    if is_relationship(first) && standing.all(is_relationship) {
        return vec![Hit::on(Target::Claim(first.id)).with("claim", super::brief(&first.text))];
    }
    vec![]
}
