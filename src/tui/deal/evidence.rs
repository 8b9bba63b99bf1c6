//! Evidence: choosing the steps and incidents that something rests on, and naming them.

use uuid::Uuid;

use crate::{
    analysis::Ground,
    domain::{Deal, Debrief, Evidence, EvidenceFor, Id, Incident, Step, Weight},
    i18n::t,
    store::{EditLabel, StoreError, Tx},
    tui::{
        canvas::Ink,
        layer::Outcome,
        look::{Role, Signs},
        popup::{PickItem, Picker},
        session::Session,
    },
};

/// What evidence is chosen for.
pub struct Choosing {
    /// What kind of record it is.
    pub subject: EvidenceFor,
    /// Its bare id.
    pub id: Uuid,
    /// What it is called, for the title and the history.
    pub name: String,
}

/// A step or an incident of the deal.
#[derive(Clone, Copy, PartialEq)]
enum Place {
    Step(Id<Step>),
    Incident(Id<Incident>),
}

impl Place {
    fn is_of(self, evidence: &Evidence) -> bool {
        match self {
            Self::Step(id) => evidence.step == Some(id),
            Self::Incident(id) => evidence.incident == Some(id),
        }
    }
}

/// A list of all steps and incidents of the deal with those marked that the subject rests on. `first` runs in the same
/// edit before evidence is written: it makes the subject where it does not exist yet.
pub fn picker(
    debrief: &Debrief,
    choosing: Choosing,
    session: &Session,
    first: impl Fn(&Tx) -> Result<(), StoreError> + 'static,
) -> Picker {
    let present: Vec<Evidence> = debrief.evidence_of(choosing.subject, choosing.id).cloned().collect();
    let (places, items) = rows(debrief, &present, session);
    let title = t!(session.locale, "evidence-title", what = choosing.name.as_str());
    let deal = debrief.deal.id;
    let start = items.iter().position(|item| item.marked).unwrap_or(0);
    Picker::several(title, items, move |marked, session| {
        let wanted: Vec<Place> = marked.iter().map(|row| places[*row]).collect();
        let gone: Vec<&Evidence> = present.iter().filter(|row| !wanted.iter().any(|place| place.is_of(row))).collect();
        let new: Vec<Evidence> = wanted
            .iter()
            .filter(|place| !present.iter().any(|row| place.is_of(row)))
            .map(|place| evidence(deal, &choosing, *place))
            .collect();
        let label = match (new.is_empty(), gone.is_empty()) {
            (true, true) => return Ok(Outcome::Close),
            (false, true) => EditLabel::AddEvidence,
            (true, false) => EditLabel::DeleteEvidence,
            (false, false) => EditLabel::ChangeEvidence,
        };
        session.edit(label, &choosing.name, Some(deal), |tx| {
            first(tx)?;
            gone.iter().try_for_each(|row| tx.delete(*row))?;
            new.iter().try_for_each(|row| tx.insert(row))
        })?;
        Ok(Outcome::Close)
    })
    .starting_at(start)
}

fn evidence(deal: Id<Deal>, choosing: &Choosing, place: Place) -> Evidence {
    let (step, incident) = match place {
        Place::Step(id) => (Some(id), None),
        Place::Incident(id) => (None, Some(id)),
    };
    Evidence {
        id: Id::new(),
        deal,
        subject: choosing.subject,
        subject_id: choosing.id,
        weight: Weight::For,
        step,
        incident,
    }
}

fn rows(debrief: &Debrief, present: &[Evidence], session: &Session) -> (Vec<Place>, Vec<PickItem>) {
    let steps = debrief.steps.iter().enumerate().map(|(at, step)| {
        let date = step.date.map(|date| session.locale.date_short(date)).unwrap_or_default();
        (Place::Step(step.id), format!("{:>2} {}", at + 1, step.title), date)
    });
    let incidents = debrief.incidents.iter().map(|incident| {
        let at = incident.step.and_then(|step| debrief.number(step));
        let detail = at.map(|number| t!(session.locale, "evidence-at-step", number = number)).unwrap_or_default();
        (Place::Incident(incident.id), format!(" {} {}", session.signs.incident(incident.kind), incident.what), detail)
    });
    steps
        .chain(incidents)
        .map(|(place, label, detail)| {
            let marked = present.iter().any(|row| place.is_of(row));
            (place, PickItem { label, detail, marked })
        })
        .unzip()
}

/// A step or incident in a list: its number or sign, how that is written, and its text.
pub fn line(debrief: &Debrief, ground: Ground, signs: Signs) -> (String, Ink, String) {
    match ground {
        Ground::Step(step) => {
            let title = debrief.step(step.id).map(|step| step.title.clone()).unwrap_or_default();
            (format!("{:>2}", step.number), Ink::Role(Role::Dim), title)
        }
        Ground::Incident(incident) => match debrief.incident(incident.id) {
            Some(incident) => {
                let role = incident_role(incident);
                (format!(" {}", signs.incident(incident.kind)), Ink::Role(role), incident.what.clone())
            }
            None => (String::new(), Ink::Role(Role::Dim), String::new()),
        },
    }
}

/// The colour of an incident.
pub fn incident_role(incident: &Incident) -> Role {
    match incident.kind {
        crate::domain::IncidentKind::Delighted => Role::Good,
        crate::domain::IncidentKind::Annoyed => Role::Bad,
    }
}
