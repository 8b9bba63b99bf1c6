//! What we offered, and on which terms.

use super::leaning;
use crate::{
    domain::{Side, Weight},
    guide::{reading::Reading, remark::Remark},
};

/// Within so many steps a business case stands beside a price.
const BESIDE: usize = 3;
/// An offer within so many days is quick, one after twice as many and a day slow.
const QUICK_OFFER_DAYS: i32 = 10;
const SLOW_OFFER_DAYS: i32 = 21;
/// Terms that take longer than this stall.
const LONG_TERMS_DAYS: i32 = 28;

/// 8: how many of the steps about the price stand without a business case within three steps.
pub(super) fn value_and_price(path: &Reading) -> Vec<Remark> {
    let prices = path.activities(&["price_raised", "offers_compared", "negotiation_held", "concession_made"]);
    let cases = path.activities(&["business_case_made"]);
    if prices.is_empty() && cases.is_empty() {
        return vec![];
    }
    let is_alone = |at: &&usize| !cases.iter().any(|case| case.abs_diff(**at) <= BESIDE);
    let alone = prices.iter().filter(is_alone).count();
    let mut says = Vec::new();
    if let Some(case) = cases.first() {
        says.push(Remark::new("says-business-case", [path.ground(*case)]).with("step", case + 1).speaking(Weight::For));
    }
    if !prices.is_empty() {
        let remark = Remark::new("says-price-alone", path.grounds(&prices)).with("count", prices.len());
        let weight = (cases.is_empty() && alone == prices.len()).then_some(Weight::Against);
        says.push(leaning(remark.with("alone", alone), weight));
    }
    says
}

/// 10: how many steps show a choice between ways to buy. A revised offer may have had one too: then none of them says
/// little.
pub(super) fn cooperation_models(path: &Reading) -> Vec<Remark> {
    let options = path.activities(&["options_offered"]);
    if options.is_empty() && path.offer.is_none() {
        return vec![];
    }
    let weight = match (options.is_empty(), path.activities(&["offer_revised"]).is_empty()) {
        (false, _) => Some(Weight::For),
        (true, true) => Some(Weight::Against),
        (true, false) => None,
    };
    vec![leaning(Remark::new("says-options", path.grounds(&options)).with("count", options.len()), weight)]
}

/// 11: where we brought a new view, and how often the need or the scope moved after the first of them.
pub(super) fn innovation(path: &Reading) -> Vec<Remark> {
    let views = path.activities(&["new_view_brought", "workshop_held", "demonstration_given"]);
    let Some(first) = views.first().copied() else {
        // Without an offer nothing was answered either.
        return path.offer.map(|_| Remark::new("says-no-new-view", [])).into_iter().collect();
    };
    let moved = path.activities(&["scope_changed", "specification_written", "need_described"]);
    let moved = moved.into_iter().filter(|at| *at > first).count();
    vec![Remark::new("says-new-views", path.grounds(&views)).with("count", views.len()).with("moved", moved)]
}

/// 16: how long the offer took, and how often it had to be cleared up.
pub(super) fn offer(path: &Reading) -> Vec<Remark> {
    let (Some(request), Some(offer)) = (path.request, path.offer.filter(|offer| path.request < Some(*offer))) else {
        return vec![];
    };
    let grounds = [path.ground(request), path.ground(offer)];
    let mut says = vec![match path.days_between(request, offer) {
        Some(days) => {
            let weight = match days {
                ..=QUICK_OFFER_DAYS => Some(Weight::For),
                SLOW_OFFER_DAYS.. => Some(Weight::Against),
                _ => None,
            };
            leaning(Remark::new("says-offer", grounds).days("span", days), weight)
        }
        None => Remark::new("says-offer-undated", grounds),
    }];
    says[0] = says[0].clone().with("request", request + 1).with("offer", offer + 1);
    let cleared: Vec<usize> = path.activities(&["offer_clarified"]).into_iter().filter(|at| *at > offer).collect();
    if !cleared.is_empty() {
        says.push(Remark::new("says-clarified", path.grounds(&cleared)).with("count", cleared.len()));
    }
    says
}

/// 17: where the scope was changed, and how often together with us.
pub(super) fn scoping(path: &Reading) -> Vec<Remark> {
    let changes = path.activities(&["scope_changed"]);
    if changes.is_empty() {
        return path.offer.map(|_| Remark::new("says-scope-stays", [])).into_iter().collect();
    }
    let ours = changes.iter().filter(|at| path.takes_part(path.step(**at), Side::Vendor)).count();
    let remark = Remark::new("says-scope", path.grounds(&changes)).with("count", changes.len()).with("ours", ours);
    vec![leaning(remark, (ours > 0).then_some(Weight::For))]
}

/// 20: how long the terms were in the making.
pub(super) fn terms(path: &Reading) -> Vec<Remark> {
    let terms = path.activities(&["terms_examined"]);
    let (Some(first), Some(last)) = (terms.first().copied(), terms.last().copied()) else {
        return vec![];
    };
    let remark = Remark::new("says-terms", path.grounds(&terms)).with("count", terms.len());
    match path.days_between(first, last).filter(|_| terms.len() > 1) {
        Some(days) => {
            let weight = if days > LONG_TERMS_DAYS { Weight::Against } else { Weight::For };
            vec![Remark { key: "says-terms-days", ..remark }.days("span", days).speaking(weight)]
        }
        None => vec![remark],
    }
}
