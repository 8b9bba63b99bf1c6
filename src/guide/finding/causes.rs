//! Whether several explanations were weighed, and not only those that suit us. All are silent while the deal is open, and
//! while neither steps nor incidents are there.

use super::{Hit, Setting, Target, reasons, reasons::is_testable};
use crate::{
    domain::{Claim, ClaimKind, ClaimStatus, Debrief, Outcome},
    guide::{path, rival::Balance},
};

/// So many at the least are held against the stated explanation, or make a pattern.
const ENOUGH: usize = 2;

fn is_ripe(debrief: &Debrief) -> bool {
    path::is_closed(debrief) && is_testable(debrief)
}

/// P06: fewer than two explanations that rival the stated one have been weighed, which is more than to take them up: each
/// holds or does not. The same sort of reason given again is no rival, unless it stands for one. Silent while nobody has given a reason, where the price is the only one (P02 asks then), and of a won deal: the
/// rival explanations are those of a loss.
pub(super) fn one_explanation(debrief: &Debrief, setting: &Setting) -> Vec<Hit> {
    let Some((first, others)) = debrief.claims.split_first() else { return vec![] };
    let is_rival = |claim: &Claim| claim.kind != first.kind || !claim.rival.is_empty();
    let is_weighed = |claim: &&Claim| claim.status != ClaimStatus::Untested && is_rival(claim);
    let weighed = others.iter().filter(is_weighed).count();
    let asked = !reasons::price_alone(debrief, setting).is_empty();
    if !is_ripe(debrief) || !debrief.deal.outcome.is_not_won() || asked || weighed >= ENOUGH {
        return vec![];
    }
    vec![Hit::on(Target::Claim(first.id)).with("claim", super::brief(&first.text)).with("weighed", weighed)]
}

/// P07: what stands as causes of a loss lies all with others, if only one does: that is the easy way out. Of a win they lie
/// all with us, and are more than one: a single one of ours is no pattern yet.
pub(super) fn one_sided(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let balance = Balance::of(debrief);
    let case = match (debrief.deal.outcome, balance.own, balance.foreign) {
        _ if !is_ripe(debrief) => return vec![],
        (Outcome::Won, ENOUGH.., 0) => "own",
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
