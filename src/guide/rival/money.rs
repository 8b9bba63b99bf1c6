//! What the money did: shown no value for it, spent elsewhere, compared unlike things, or caught in the contract.

use crate::{
    domain::{ExitTo, Step, Weight},
    guide::{reading::Reading, remark::Remark},
};

/// Activities in which offers are held against each other by their price.
const PRICED: [&str; 3] = ["price_raised", "offers_compared", "negotiation_held"];
/// Within so many steps a business case stands beside a price.
const BESIDE: usize = 3;

fn each(path: &Reading, places: impl IntoIterator<Item = usize>, key: &'static str, weight: Weight) -> Vec<Remark> {
    let remark = |at: usize| Remark::new(key, [path.ground(at)]).with("step", at + 1).speaking(weight);
    places.into_iter().map(remark).collect()
}

/// There was nothing to compare but the price: it is talked about, and no business case has been made before it or within
/// three steps. Against it: a business case that both sides made.
pub(super) fn value_not_shown(path: &Reading) -> Vec<Remark> {
    let cases = path.activities(&["business_case_made"]);
    let joint = cases.iter().copied().filter(|at| path.debrief.is_joint(path.step(*at)));
    let is_alone = |at: &usize| !cases.iter().any(|case| *case <= at + BESIDE);
    let alone = path.activities(&PRICED).into_iter().filter(|at| *at < path.end()).filter(is_alone);
    let mut remarks = each(path, alone, "shows-price-alone", Weight::For);
    remarks.extend(each(path, joint, "shows-joint-case", Weight::Against));
    remarks
}

/// The money went elsewhere: a budget cut, other priorities, an alternative, and in the end nothing bought. Against it: a
/// budget approved after that.
pub(super) fn other_spend(path: &Reading) -> Vec<Remark> {
    let cuts = path.activities(&["budget_cut", "priorities_changed"]);
    let mut remarks = each(path, cuts.iter().copied(), "shows-money-moved", Weight::For);
    let others = path.activities(&["alternative_considered"]);
    remarks.extend(each(path, others.into_iter().filter(|at| *at < path.end()), "shows-other-use", Weight::For));
    let gave_up = |step: &Step| {
        matches!(step.exit_to, Some(ExitTo::Postponed | ExitTo::Stopped))
            || matches!(step.activity.as_str(), "postponed" | "stopped")
    };
    remarks.extend(each(path, path.places(gave_up), "shows-nothing-bought", Weight::For));
    let last = cuts.last().copied();
    let approved = path.activities(&["budget_approved"]).into_iter().filter(|at| last.is_none_or(|last| *at > last));
    remarks.extend(each(path, approved, "shows-budget-approved", Weight::Against));
    remarks
}

/// Unlike things were compared: the scope changes after our offer, and after that nobody holds the prices against each
/// other. Against it: they were, for the scope as it then was.
pub(super) fn unlike_compared(path: &Reading) -> Vec<Remark> {
    let Some(offer) = path.offer else { return vec![] };
    let changed = path.activities(&["scope_changed"]).into_iter().rfind(|at| (offer..path.end()).contains(at));
    let since = changed.unwrap_or(offer);
    let compared = path.activities(&["offers_compared", "price_raised"]);
    let compared: Vec<usize> = compared.into_iter().filter(|at| (since..path.end()).contains(at)).collect();
    match changed {
        Some(changed) if compared.is_empty() => each(path, [changed], "shows-scope-moved", Weight::For),
        _ => each(path, compared, "shows-like-compared", Weight::Against),
    }
}

/// With us there was nothing to choose from: no options, so that the offer was to be taken or left. Against it: options, or
/// a scope that was cut to fit, before the decision.
pub(super) fn one_choice_only(path: &Reading) -> Vec<Remark> {
    let choices: Vec<usize> = path
        .activities(&["options_offered", "scope_changed"])
        .into_iter()
        .filter(|at| *at < path.end() && path.debrief.is_joint(path.step(*at)))
        .collect();
    match path.offer {
        Some(offer) if choices.is_empty() => each(path, [offer], "shows-one-offer", Weight::For),
        _ => each(path, choices, "shows-choice", Weight::Against),
    }
}

/// It was the contract: steps on terms fill more than a quarter of the last third of the path. Against it: the terms were
/// settled before it was negotiated.
pub(super) fn terms(path: &Reading) -> Vec<Remark> {
    let end = path.end();
    let third = end - end / 3;
    let terms = path.activities(&["terms_examined"]);
    let late: Vec<usize> = terms.iter().copied().filter(|at| (third..end).contains(at)).collect();
    if late.len() * 4 > end - third {
        return each(path, late, "shows-terms-late", Weight::For);
    }
    let negotiated = path.activities(&["negotiation_held"]).first().copied();
    let early = terms.into_iter().filter(|at| negotiated.is_some_and(|negotiated| *at < negotiated));
    each(path, early, "shows-terms-settled", Weight::Against)
}
