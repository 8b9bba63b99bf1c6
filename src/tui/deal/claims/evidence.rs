//! Choosing the steps and incidents that speak for a claim, or against it.

use super::{Claim, Debrief, Weight, ground};
use crate::{
    analysis::{Ground, IncidentRef, StepRef},
    domain::{Evidence, EvidenceFor, Id},
    i18n::t,
    store::{EditLabel, StoreError, Tx},
    tui::{
        layer::Outcome,
        look::Signs,
        popup::{PickItem, Picker},
        session::Session,
    },
};

/// A list of all steps and incidents; marked are those that speak this way.
pub(super) fn picker(claim: &Claim, weight: Weight, debrief: &Debrief, session: &Session) -> Picker {
    let places: Vec<Ground> = all(debrief);
    let items = places.iter().map(|place| item(*place, claim, weight, debrief, session)).collect();
    let title = match weight {
        Weight::For => t!(session.locale, "claim-pick-for", claim = claim.text.as_str()),
        Weight::Against => t!(session.locale, "claim-pick-against", claim = claim.text.as_str()),
    };
    let (claim, debrief) = (claim.clone(), debrief.clone());
    Picker::several(title, items, move |rows, session| {
        let chosen: Vec<Ground> = rows.iter().filter_map(|row| places.get(*row)).copied().collect();
        let before =
            places.iter().filter(|place| evidence(&claim, **place, &debrief).is_some_and(|e| e.weight == weight));
        let label = if before.count() > chosen.len() { EditLabel::DeleteEvidence } else { EditLabel::AddEvidence };
        session.edit(label, &claim.text, Some(debrief.deal.id), |tx| {
            places.iter().try_for_each(|place| set(tx, &claim, weight, *place, chosen.contains(place), &debrief))
        })?;
        Ok(Outcome::Close)
    })
}

fn all(debrief: &Debrief) -> Vec<Ground> {
    let steps = debrief.steps.iter().filter_map(|step| StepRef::find(debrief, step.id)).map(Ground::Step);
    let incidents = debrief.incidents.iter().filter_map(|incident| IncidentRef::find(debrief, incident.id));
    steps.chain(incidents.map(Ground::Incident)).collect()
}

fn item(place: Ground, claim: &Claim, weight: Weight, debrief: &Debrief, session: &Session) -> PickItem {
    let text = match place {
        Ground::Step(step) => debrief.step(step.id).map(|step| step.title.clone()),
        Ground::Incident(incident) => debrief.incident(incident.id).map(|incident| incident.what.clone()),
    };
    let signs: Signs = session.signs;
    let label = format!("{:>3}  {}", ground(place, debrief, signs), text.unwrap_or_default());
    let weight_now = evidence(claim, place, debrief).map(|evidence| evidence.weight);
    let detail = match weight_now {
        Some(Weight::For) if weight == Weight::Against => t!(session.locale, "claim-speaks-for"),
        Some(Weight::Against) if weight == Weight::For => t!(session.locale, "claim-speaks-against"),
        _ => String::new(),
    };
    PickItem { label, detail, marked: weight_now == Some(weight) }
}

/// What a step or an incident says of the claim so far; it speaks one way only.
fn evidence<'a>(claim: &Claim, place: Ground, debrief: &'a Debrief) -> Option<&'a Evidence> {
    debrief.evidence_of(EvidenceFor::Claim, claim.id.uuid()).find(|evidence| match place {
        Ground::Step(step) => evidence.step == Some(step.id),
        Ground::Incident(incident) => evidence.incident == Some(incident.id),
    })
}

fn set(
    tx: &Tx,
    claim: &Claim,
    weight: Weight,
    place: Ground,
    chosen: bool,
    debrief: &Debrief,
) -> Result<(), StoreError> {
    match (evidence(claim, place, debrief), chosen) {
        (Some(seen), true) => tx.update(seen, &Evidence { weight, ..seen.clone() }),
        (Some(seen), false) if seen.weight == weight => tx.delete(seen),
        (None, true) => {
            let (step, incident) = match place {
                Ground::Step(step) => (Some(step.id), None),
                Ground::Incident(incident) => (None, Some(incident.id)),
            };
            tx.insert(&Evidence {
                id: Id::new(),
                deal: debrief.deal.id,
                subject: EvidenceFor::Claim,
                subject_id: claim.id.uuid(),
                weight,
                step,
                incident,
            })
        }
        _ => Ok(()),
    }
}
