//! How we went about it: slow, silent, not to be trusted, or of two minds.

use crate::{
    domain::{IncidentKind, LEAST_FENCE_DAYS, Side, Step, Weight},
    guide::{reading::Reading, remark::Remark},
};

/// Two of these are enough for somebody to dare.
const PROOFS: [&str; 5] =
    ["material_trial", "demonstration_given", "reference_visited", "reference_called", "vendor_site_visited"];
const ENOUGH_PROOFS: usize = 2;

/// We had time and did not use it: the offer, or our answer, came more than two weeks after the customer's step.
/// Against it: silences of more than two weeks on the customer's side only.
pub(super) fn slow_or_silent(path: &Reading) -> Vec<Remark> {
    let ours: Vec<Remark> = silences(path, Side::Customer, Side::Vendor)
        .into_iter()
        .map(|(from, to, days)| {
            let key = if path.offer == Some(to) { "shows-slow-offer" } else { "shows-our-silence" };
            silence(path, key, (from, to, days)).speaking(Weight::For)
        })
        .collect();
    if !ours.is_empty() {
        return ours;
    }
    let theirs = silences(path, Side::Vendor, Side::Customer);
    theirs.into_iter().map(|gap| silence(path, "shows-their-silence", gap).speaking(Weight::Against)).collect()
}

fn silence(path: &Reading, key: &'static str, (from, to, days): (usize, usize, i32)) -> Remark {
    Remark::new(key, [path.ground(to)]).with("from", from + 1).with("to", to + 1).days("span", days)
}

/// The joint steps of one side that the other side answered only after more than two weeks: its place, that of the
/// answer, and the days between.
fn silences(path: &Reading, asks: Side, answers: Side) -> Vec<(usize, usize, i32)> {
    let mut found: Vec<(usize, usize, i32)> = Vec::new();
    let joint = path.places(|step| path.debrief.is_joint(step));
    for (place, from) in joint.iter().copied().enumerate().filter(|(_, at)| *at < path.end()) {
        let next = joint[place + 1..].first().copied().filter(|at| *at < path.end());
        if let Some(to) = next
            && path.acts(path.step(from), asks)
            && path.acts(path.step(to), answers)
            && let Some(days) = path.days_between(from, to).filter(|days| f64::from(*days) > LEAST_FENCE_DAYS)
        {
            found.push((from, to, days));
        }
    }
    found
}

/// Trust was missing: no trial, reference or visit with us before the decision, a promise missed, annoyance over our
/// reliability. Against it: two such proofs.
pub(super) fn trust_missing(path: &Reading) -> Vec<Remark> {
    let proofs: Vec<usize> = path
        .activities(&PROOFS)
        .into_iter()
        .filter(|at| *at < path.end() && path.takes_part(path.step(*at), Side::Vendor))
        .collect();
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

/// Two of us said two things: two of our people, one after the other on the same day, and the customer objects; or the
/// customer was annoyed by how we worked together. Against it: how we worked together delighted him.
pub(super) fn we_contradicted_ourselves(path: &Reading) -> Vec<Remark> {
    let mut remarks = Vec::new();
    let steps = &path.debrief.steps;
    for at in 2..steps.len().min(path.end()) {
        let [one, other, objection] = [&steps[at - 2], &steps[at - 1], &steps[at]];
        if objection.activity == "objection_raised" && two_of_us(path, one, other) {
            let grounds = [path.ground(at - 2), path.ground(at - 1)];
            let remark = Remark::new("shows-two-of-us", grounds).with("one", at - 1).with("other", at);
            remarks.push(remark.with("objection", at + 1).speaking(Weight::For));
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

fn two_of_us(path: &Reading, one: &Step, other: &Step) -> bool {
    let is_ours = |step| path.acts(step, Side::Vendor) && path.takes_part(step, Side::Customer);
    is_ours(one) && is_ours(other) && one.actor != other.actor && one.date.is_some() && one.date == other.date
}
