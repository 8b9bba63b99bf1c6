//! A new incident, typed in one line.

use super::DealState;
use crate::{
    domain::{Id, Incident, IncidentKind, Side, Step},
    i18n::t,
    store::EditLabel,
    tui::{
        layer::{Layer, Outcome},
        popup::Question,
        session::Session,
    },
};

/// Asks for an incident that hangs on a step, or on none. A text that begins with `+` delighted.
pub fn new_incident(deal: &DealState, step: Option<Id<Step>>, session: &Session) -> Box<dyn Layer> {
    let deal = deal.debrief.deal.id;
    let title = t!(session.locale, "steps-incident-title");
    let hint = t!(session.locale, "steps-incident-hint");
    Box::new(Question::new(title, hint, "", move |text, session| {
        let (kind, what) = match text.trim().strip_prefix('+') {
            Some(rest) => (IncidentKind::Delighted, rest.trim()),
            None => (IncidentKind::Annoyed, text.trim()),
        };
        if what.is_empty() {
            return Ok(Outcome::Close);
        }
        let mut incident = Incident::new(deal, kind, Side::Customer, what);
        incident.step = step;
        session.edit(EditLabel::AddIncident, what, Some(deal), |tx| tx.insert(&incident))?;
        Ok(Outcome::Close)
    }))
}
