//! What the money did: shown no value for it, spent elsewhere, compared unlike things, or caught in the contract.

use crate::{
    domain::{ClaimKind, ExitTo, Outcome, Step, Weight},
    guide::{claim_kind::claim_kind, figure::has_figure, path, reading::Reading, remark::Remark},
};

/// Activities in which offers are held against each other by their price.
const PRICED: [&str; 2] = ["price_raised", "offers_compared"];
/// Within so many steps a business case stands beside a price.
const BESIDE: usize = 3;

fn each(path: &Reading, places: impl IntoIterator<Item = usize>, key: &'static str, weight: Weight) -> Vec<Remark> {
    let remark = |at: usize| Remark::new(key, [path.ground(at)]).with("step", at + 1).speaking(weight);
    places.into_iter().map(remark).collect()
}

/// There was nothing to compare but the price: it is talked about (a negotiation is about it where its words say so), and within three steps both sides made no business case.
/// Against it: a business case that both made.
pub(super) fn value_not_shown(path: &Reading) -> Vec<Remark> {
    let before = |at: &usize| *at < path.end();
    let is_joint = |at: &usize| path.debrief.is_joint(path.step(*at));
    let joint: Vec<usize> =
        path.activities(&["business_case_made"]).into_iter().filter(before).filter(is_joint).collect();
    let is_alone = |at: &usize| !joint.iter().any(|case| case.abs_diff(*at) <= BESIDE);
    let is_priced = |step: &Step| match step.activity.as_str() {
        "negotiation_held" => claim_kind(&step.title) == ClaimKind::Price,
        activity => PRICED.contains(&activity),
    };
    let alone = path.places(is_priced).into_iter().filter(before).filter(is_alone);
    let mut remarks = each(path, alone, "shows-price-alone", Weight::For);
    remarks.extend(each(path, joint, "shows-joint-case", Weight::Against));
    remarks
}

/// The money went elsewhere: a budget cut, other priorities, and in the end nothing bought, when another use of it was
/// looked at too. Against it: a budget approved after the decision.
pub(super) fn other_spend(path: &Reading) -> Vec<Remark> {
    let before = |at: &usize| *at < path.end();
    let cuts = path.activities(&["budget_cut", "priorities_changed"]);
    let mut remarks = each(path, cuts.into_iter().filter(before), "shows-money-moved", Weight::For);
    if let Some(end) = nothing_bought(path) {
        // Of an order that went elsewhere the alternative is as likely another supplier.
        let others = path.activities(&["alternative_considered"]);
        remarks.extend(each(path, others.into_iter().filter(before), "shows-other-use", Weight::For));
        remarks.extend(each(path, [end], "shows-nothing-bought", Weight::For));
    }
    let approved = path.activities(&["budget_approved"]).into_iter();
    let after = approved.filter(|at| path.decision.is_some_and(|decision| *at > decision));
    remarks.extend(each(path, after, "shows-budget-approved", Weight::Against));
    remarks
}

/// Where it shows that nothing was bought: in the decision, else in the last step. None where something was, or may yet be.
fn nothing_bought(path: &Reading) -> Option<usize> {
    let gives_up = |at: &usize| matches!(path::exit_to(path.step(*at)), Some(ExitTo::Postponed | ExitTo::Stopped));
    match path.debrief.deal.outcome {
        Outcome::Postponed | Outcome::Stopped => path.decision.or_else(|| path.debrief.steps.len().checked_sub(1)),
        Outcome::Open => path.decision.filter(gives_up),
        Outcome::Won | Outcome::Lost => None,
    }
}

/// Unlike things were compared: the scope changes after our offer, and how far the prices lay apart after that nobody
/// says. Against it: the offers were compared, for the scope as it then was.
pub(super) fn unlike_compared(path: &Reading) -> Vec<Remark> {
    let Some(offer) = path.offer else { return vec![] };
    let changed = path.activities(&["scope_changed"]).into_iter().rfind(|at| (offer..path.end()).contains(at));
    let since = changed.unwrap_or(offer)..path.end();
    let compared = path.activities(&["offers_compared"]);
    let compared: Vec<usize> = compared.into_iter().filter(|at| since.contains(at)).collect();
    match changed {
        Some(changed) if compared.is_empty() && !is_gap_known(path, changed) => {
            each(path, [changed], "shows-scope-moved", Weight::For)
        }
        _ => each(path, compared, "shows-like-compared", Weight::Against),
    }
}

/// Whether a figure says how far the prices lay apart: in a step about them since the scope changed, or in the words of
/// whoever says that it was the price.
fn is_gap_known(path: &Reading, since: usize) -> bool {
    let steps = path.activities(&["price_raised", "competitor_offer"]).into_iter().filter(|at| *at > since);
    let claims = path.debrief.claims.iter().filter(|claim| claim.kind == ClaimKind::Price);
    steps.map(|at| path.step(at).title.as_str()).chain(claims.map(|claim| claim.text.as_str())).any(has_figure)
}

/// With us there was nothing to choose from: no options, so that the offer was to be taken or left. Against it: options
/// before it was negotiated.
pub(super) fn one_choice_only(path: &Reading) -> Vec<Remark> {
    let options = path.activities(&["options_offered"]);
    let options = || options.iter().copied().filter(|at| *at < path.end() && !path.is_theirs_alone(path.step(*at)));
    let negotiated = path.activities(&["negotiation_held"]).first().copied().unwrap_or(path.end());
    match path.offer {
        Some(offer) if options().next().is_none() => each(path, [offer], "shows-one-offer", Weight::For),
        _ => each(path, options().filter(|at| *at < negotiated), "shows-choice", Weight::Against),
    }
}

/// It was the contract: steps on terms fill more than a quarter of the last third of the path. Against it: the terms were
/// settled before it was negotiated, and did not come up again.
pub(super) fn terms(path: &Reading) -> Vec<Remark> {
    let end = path.end();
    let third = end - end / 3;
    let terms: Vec<usize> = path.activities(&["terms_examined"]).into_iter().filter(|at| *at < end).collect();
    let late: Vec<usize> = terms.iter().copied().filter(|at| *at >= third).collect();
    if late.len() * 4 > end - third {
        return each(path, late, "shows-terms-late", Weight::For);
    }
    let negotiated = path.activities(&["negotiation_held"]).first().copied();
    let is_settled = terms.last().zip(negotiated).is_some_and(|(last, negotiated)| *last < negotiated);
    if is_settled { each(path, terms, "shows-terms-settled", Weight::Against) } else { vec![] }
}
