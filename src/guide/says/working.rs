//! How we worked: present, reliable, persistent, together.

use super::leaning;
use crate::{
    analysis::summary::Path,
    domain::{LEAST_FENCE_DAYS, Side, Weight},
    guide::{reading::Reading, remark::Remark},
};

/// Without a step of ours for longer than this, we were away.
const AWAY_DAYS: i32 = 30;
/// Within so many days after a no we came back quickly.
const SOON_DAYS: i32 = 7;
/// Activities in which we do something for the customer.
const HELP: [&str; 8] = [
    "material_trial",
    "business_case_made",
    "service_given",
    "workshop_held",
    "technical_point_cleared",
    "offer_explained",
    "needs_analysed",
    "people_trained",
];

/// 3: the longest time without a step of ours with the customer, the last one up to the decision, and the share of steps that
/// we began. What we do among ourselves is no presence.
pub(super) fn presence(path: &Reading) -> Vec<Remark> {
    let until = path.decision.map_or(path.debrief.steps.len(), |at| at + 1);
    let begun = |side| path.places(|step| path.acts(step, side)).into_iter().filter(move |at| *at < until);
    let shown = |at: &usize| path.is_contact(path.step(*at)) && path.days[*at].is_some();
    let mut dated: Vec<usize> = begun(Side::Vendor).filter(shown).collect();
    dated.extend(path.decision.filter(|at| path.days[*at].is_some() && !dated.contains(at)));
    let longest = dated
        .windows(2)
        .filter_map(|pair| Some((path.days_between(pair[0], pair[1])?, pair[0], pair[1])))
        .max_by_key(|(days, from, _)| (*days, std::cmp::Reverse(*from)));
    let mut says = Vec::new();
    if let Some((days, from, to)) = longest.filter(|(days, ..)| *days > 0) {
        let remark = Remark::new("says-longest-absence", [path.ground(from), path.ground(to)]).days("span", days);
        let weight = match days {
            _ if f64::from(days) <= LEAST_FENCE_DAYS => Some(Weight::For),
            days if days > AWAY_DAYS => Some(Weight::Against),
            _ => None,
        };
        says.push(leaning(remark.with("from", from + 1).with("to", to + 1), weight));
    }
    let (ours, theirs) = (begun(Side::Vendor).count(), begun(Side::Customer).count());
    if ours > 0 {
        says.push(Remark::new("says-initiative", []).with("ours", ours).with("theirs", theirs));
    }
    says
}

/// 4: promises made, kept and missed.
pub(super) fn reliability(path: &Reading) -> Vec<Remark> {
    let [made, kept, missed] =
        ["callback_promised", "promise_kept", "promise_missed"].map(|activity| path.activities(&[activity]));
    if made.len() + kept.len() + missed.len() == 0 {
        return vec![];
    }
    let places = path.activities(&["callback_promised", "promise_kept", "promise_missed"]);
    let remark = Remark::new("says-promises", path.grounds(&places)).with("made", made.len());
    let weight = match (kept.len(), missed.len()) {
        (_, 1..) => Some(Weight::Against),
        (1.., 0) => Some(Weight::For),
        _ => None,
    };
    vec![leaning(remark.with("kept", kept.len()).with("missed", missed.len()), weight)]
}

/// 5: how long after a no our next step came.
pub(super) fn persistence(path: &Reading) -> Vec<Remark> {
    let says = |no: usize| {
        let remark = Remark::new("says-no-next-step", [path.ground(no)]).with("no", no + 1);
        let next = (no + 1..path.debrief.steps.len()).find(|at| path.acts(path.step(*at), Side::Vendor));
        let Some(next) = next else {
            return remark.speaking(Weight::Against);
        };
        let grounds = vec![path.ground(no), path.ground(next)];
        let remark = Remark { key: "says-step-after-no", grounds, ..remark }.with("step", next + 1);
        match path.days_between(no, next) {
            Some(days) => {
                let weight = match days {
                    ..=SOON_DAYS => Some(Weight::For),
                    days if f64::from(days) > LEAST_FENCE_DAYS => Some(Weight::Against),
                    _ => None,
                };
                leaning(Remark { key: "says-days-after-no", ..remark }.days("span", days), weight)
            }
            None => remark,
        }
    };
    path.activities(&["no_said"]).into_iter().map(says).collect()
}

/// 12: what the customer did alone, and what we did for or with him.
pub(super) fn support(path: &Reading) -> Vec<Remark> {
    let help = path.places(|step| HELP.contains(&step.activity.as_str()) && path.debrief.is_joint(step));
    let help: Vec<usize> = help.into_iter().filter(|at| *at < path.end()).collect();
    let alone = path.places(|step| path.acts(step, Side::Customer) && !path.takes_part(step, Side::Vendor));
    let alone = alone.into_iter().filter(|at| *at < path.end()).count();
    if path.debrief.steps.is_empty() {
        return vec![];
    }
    vec![Remark::new("says-help", path.grounds(&help)).with("count", help.len()).with("alone", alone)]
}

/// 13: hand-overs between our functions, and how many of us the customer met.
pub(super) fn internal_teamwork(path: &Reading) -> Vec<Remark> {
    let hand_overs = Path::of(path.debrief).hand_overs;
    let mut says = Vec::new();
    if !hand_overs.is_empty() {
        let between = hand_overs.iter().map(|hand_over| hand_over.steps_between).sum();
        says.push(Remark::new("says-hand-overs", []).with("count", hand_overs.len()).with("between", between));
    }
    let met = path
        .debrief
        .side(Side::Vendor)
        .filter(|person| path.debrief.steps_of(person.id).any(|step| path.debrief.is_joint(step)));
    let met = met.count();
    if met > 0 {
        says.push(Remark::new("says-faces", []).with("count", met));
    }
    says
}

/// 14: the steps with partners, and how many of them we began.
pub(super) fn partner_cooperation(path: &Reading) -> Vec<Remark> {
    let steps = path.places(|step| path.takes_part(step, Side::Partner));
    if steps.is_empty() {
        return vec![];
    }
    let ours = steps.iter().filter(|at| path.acts(path.step(**at), Side::Vendor)).count();
    vec![Remark::new("says-partners", path.grounds(&steps)).with("count", steps.len()).with("ours", ours)]
}
