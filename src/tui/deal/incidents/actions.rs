//! What is done with an incident: each one edit.

use crate::{
    domain::{Debrief, Evidence, EvidenceFor, Id, Incident, Lever, Table, Weight},
    fields::{self, IncidentFacts, Scope},
    guide::{Stage, Target},
    i18n::t,
    store::EditLabel,
    tui::{
        deal::levers,
        draft::DraftPlace,
        form::Form,
        layer::{Outcome, Place, Reply},
        popup::Question,
        session::Session,
    },
};

/// Opens the list of one of the form's fields.
pub fn pick(field: &str, incident: &Incident, debrief: &Debrief, session: &Session) -> Reply {
    if field == "step" && debrief.steps.is_empty() {
        anyhow::bail!(t!(session.locale, "incident-no-steps"));
    }
    let scope = Scope { locale: session.locale, today: session.today(), debrief: Some(debrief) };
    let list = IncidentFacts::of(debrief, incident.id)
        .map(|facts| Form::new(facts, EditLabel::ChangeIncident, Some(incident.deal)))
        .and_then(|form| form.list_of(field, scope));
    Ok(match list {
        Some(list) => Outcome::Open(Box::new(list)),
        None => Outcome::Done,
    })
}

/// Goes to the step that the incident hangs on.
pub fn go_to_step(incident: &Incident, session: &mut Session) -> Reply {
    match incident.step {
        Some(step) => Ok(Outcome::Go(Place { deal: incident.deal, stage: Stage::Steps, target: Target::Step(step) })),
        None => {
            session.tell(t!(session.locale, "incident-on-no-step"));
            Ok(Outcome::Done)
        }
    }
}

/// Asks what to change, and makes a lever that rests on the incident.
pub fn lever(incident: &Incident, debrief: &Debrief, session: &Session) -> Reply {
    levers::may_be_changed(incident.deal, session)?;
    let title = t!(session.locale, "incident-lever", what = incident.what.as_str());
    let criteria: Vec<_> = debrief.criteria_of(incident.id).cloned().collect();
    let (deal, id) = (incident.deal, incident.id);
    let question = Question::new(title, t!(session.locale, "incident-lever-hint"), "", move |text, session| {
        let scope = Scope { locale: session.locale, today: session.today(), debrief: None };
        let mut lever = Lever::new(Some(deal), "");
        fields::take_line(&mut lever.title, text, scope)?;
        if lever.title.is_empty() {
            anyhow::bail!(t!(session.locale, "incident-lever-empty"));
        }
        if let [criterion] = criteria.as_slice() {
            lever.criterion = Some(criterion.clone());
        }
        let evidence = Evidence {
            id: Id::new(),
            deal,
            subject: EvidenceFor::Lever,
            subject_id: lever.id.uuid(),
            weight: Weight::For,
            step: None,
            incident: Some(id),
        };
        session.edit(EditLabel::AddLever, &lever.title, Some(deal), |tx| {
            tx.insert(&lever)?;
            tx.insert(&evidence)
        })?;
        session.tell(t!(session.locale, "incident-lever-made", title = lever.title.as_str()));
        Ok(Outcome::Close)
    });
    let place = DraftPlace::field(Some(deal), (Table::Incident, id.uuid()), "lever");
    Ok(Outcome::Open(Box::new(question.kept_at(place, session))))
}

/// Deletes an incident, with what rests on it.
pub fn delete(incident: &Incident, session: &mut Session) -> Reply {
    session.edit(EditLabel::DeleteIncident, &incident.what, Some(incident.deal), |tx| tx.delete(incident))?;
    session.tell(t!(session.locale, "incident-deleted"));
    Ok(Outcome::Done)
}
