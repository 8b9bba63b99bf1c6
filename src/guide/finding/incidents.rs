//! Whether the critical incidents are extremes of both kinds, and concrete.

use super::{Hit, Setting, Target, brief};
use crate::domain::{Debrief, Incident, IncidentKind, Outcome, Source, Strength};

/// C01: nothing delighted in a deal that was not won, or nothing annoyed in a won one. Silent while the deal is open,
/// and while there are neither steps nor incidents.
pub(super) fn one_kind_only(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let (wanted, case) = match debrief.deal.outcome {
        Outcome::Open => return vec![],
        Outcome::Won => (IncidentKind::Annoyed, "annoyed"),
        _ => (IncidentKind::Delighted, "delighted"),
    };
    let begun = !debrief.steps.is_empty() || !debrief.incidents.is_empty();
    if !begun || debrief.incidents.iter().any(|one| one.kind == wanted) {
        return vec![];
    }
    vec![Hit::on(Target::Deal).with("case", case)]
}

/// C02: an incident lacks the step, who did what, or what followed; the first of them is asked for.
pub(super) fn incomplete(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let lacking = |incident: &Incident| {
        if incident.step.is_none() {
            Some("step")
        } else if incident.behaviour.trim().is_empty() {
            Some("behaviour")
        } else if incident.consequence.trim().is_empty() {
            Some("consequence")
        } else {
            None
        }
    };
    debrief.incidents.iter().filter_map(|incident| Some(about(incident).with("case", lacking(incident)?))).collect()
}

/// C03: we alone tell the incidents. Silent under two of them, and where it is not known who tells one.
pub(super) fn ours_alone(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let is_ours = |incident: &Incident| incident.told_by == Some(Source::Vendor);
    if debrief.incidents.len() < 2 || !debrief.incidents.iter().all(is_ours) {
        return vec![];
    }
    vec![Hit::on(Target::Deal).with("count", debrief.incidents.len())]
}

/// C04: no incident is of the greatest strength. Silent under two of them.
pub(super) fn no_extreme(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let is_extreme = |incident: &Incident| incident.strength.get() == Strength::MAX;
    if debrief.incidents.len() < 2 || debrief.incidents.iter().any(is_extreme) {
        return vec![];
    }
    vec![Hit::on(Target::Deal).with("count", debrief.incidents.len())]
}

/// C05: an incident has no words of theirs.
pub(super) fn no_quote(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    debrief.incidents.iter().filter(|incident| incident.quote.trim().is_empty()).map(about).collect()
}

fn about(incident: &Incident) -> Hit {
    Hit::on(Target::Incident(incident.id)).with("what", brief(&incident.what))
}
