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
    /// What it is called, for the history.
    pub name: String,
    /// Which way what is chosen speaks; a step or an incident speaks one way only.
    pub weight: Weight,
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

/// A list of all steps and incidents of the deal with those marked that speak this way of the subject. `first` runs in
/// the same edit before evidence is written: it makes the subject where it does not exist yet, and answers its id.
pub fn picker(
    title: String,
    debrief: &Debrief,
    choosing: Choosing,
    session: &Session,
    first: impl Fn(&Tx) -> Result<Uuid, StoreError> + 'static,
) -> Picker {
    let present: Vec<Evidence> = debrief.evidence_of(choosing.subject, choosing.id).cloned().collect();
    let (places, items) = rows(debrief, &present, choosing.weight, session);
    let deal = debrief.deal.id;
    let start = items.iter().position(|item| item.marked).unwrap_or(0);
    Picker::several(title, items, move |marked, session| {
        let wanted: Vec<Place> = marked.iter().filter_map(|row| places.get(*row)).copied().collect();
        let changes = Changes::between(&present, &wanted, &choosing, deal);
        let Some(label) = changes.label() else {
            return Ok(Outcome::Close);
        };
        session.edit(label, &choosing.name, Some(deal), |tx| {
            let subject = first(tx)?;
            changes.write(subject, tx)
        })?;
        Ok(Outcome::Close)
    })
    .starting_at(start)
}

/// What has to be written so that exactly the wanted places speak this way.
struct Changes {
    gone: Vec<Evidence>,
    turned: Vec<(Evidence, Evidence)>,
    new: Vec<Evidence>,
}

impl Changes {
    fn between(present: &[Evidence], wanted: &[Place], choosing: &Choosing, deal: Id<Deal>) -> Self {
        let is_wanted = |row: &Evidence| wanted.iter().any(|place| place.is_of(row));
        let (this_way, other_way): (Vec<&Evidence>, Vec<&Evidence>) =
            present.iter().partition(|row| row.weight == choosing.weight);
        let turned = other_way.into_iter().filter(|row| is_wanted(row));
        let new = wanted.iter().filter(|place| !present.iter().any(|row| place.is_of(row)));
        Self {
            gone: this_way.into_iter().filter(|row| !is_wanted(row)).cloned().collect(),
            turned: turned.map(|row| (row.clone(), Evidence { weight: choosing.weight, ..row.clone() })).collect(),
            new: new.map(|place| evidence(deal, choosing, *place)).collect(),
        }
    }

    /// What the edit is called; `None` where there is nothing to write.
    fn label(&self) -> Option<EditLabel> {
        match (self.new.is_empty(), self.gone.is_empty(), self.turned.is_empty()) {
            (true, true, true) => None,
            (false, true, true) => Some(EditLabel::AddEvidence),
            (true, false, true) => Some(EditLabel::DeleteEvidence),
            _ => Some(EditLabel::ChangeEvidence),
        }
    }

    fn write(&self, subject_id: Uuid, tx: &Tx) -> Result<(), StoreError> {
        self.gone.iter().try_for_each(|row| tx.delete(row))?;
        self.turned.iter().try_for_each(|(seen, new)| tx.update(seen, new))?;
        self.new.iter().try_for_each(|row| tx.insert(&Evidence { subject_id, ..row.clone() }))
    }
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
        weight: choosing.weight,
        step,
        incident,
    }
}

fn rows(debrief: &Debrief, present: &[Evidence], weight: Weight, session: &Session) -> (Vec<Place>, Vec<PickItem>) {
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
            let now = present.iter().find(|row| place.is_of(row)).map(|row| row.weight);
            let detail = match now.filter(|now| *now != weight) {
                Some(Weight::For) => t!(session.locale, "claim-speaks-for"),
                Some(Weight::Against) => t!(session.locale, "claim-speaks-against"),
                None => detail,
            };
            (place, PickItem { label, detail, marked: now == Some(weight) })
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
                let role = Role::of_incident(incident.kind);
                (format!(" {}", signs.incident(incident.kind)), Ink::Role(role), incident.what.clone())
            }
            None => (String::new(), Ink::Role(Role::Dim), String::new()),
        },
    }
}
