//! The whole of the selected incident, below the coach's question.

use ratatui::{layout::Rect, style::Modifier};

use crate::{
    arrange::Arrange,
    domain::{Debrief, EvidenceFor, Incident},
    fields,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink},
        look::Role,
        session::Session,
    },
};

/// Draws everything recorded of an incident, wrapped.
pub fn draw(canvas: &mut Canvas, area: Rect, incident: &Incident, debrief: &Debrief, session: &Session) {
    let locale = session.locale;
    canvas.rule(area.x, area.y, area.width);
    let mut below = Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area };
    let mut put = |canvas: &mut Canvas, text: &str, ink: Ink| {
        let used = canvas.paragraph(below, text, ink);
        below.y += used;
        below.height = below.height.saturating_sub(used);
    };
    let sign = canvas.signs.incident(incident.kind);
    let head =
        format!("{sign} {} · {}", locale.label(incident.kind), fields::strength_label(incident.strength, locale));
    put(canvas, &head, Ink::Bold(Role::of_incident(incident.kind)));
    let side = locale.label(incident.felt_by);
    let who = match incident.person.and_then(|id| debrief.participant(id)) {
        Some(person) => format!("{} ({side})", person.name),
        None => t!(locale, "incident-felt-by", side = side),
    };
    put(canvas, &who, Role::of_side(incident.felt_by).into());
    put(canvas, &incident.what, Ink::Bold(Role::Text));
    for (label, text) in [
        (t!(locale, "field-incident-behaviour"), &incident.behaviour),
        (t!(locale, "field-incident-consequence"), &incident.consequence),
    ] {
        if !text.trim().is_empty() {
            put(canvas, &format!("{label}: {}", text.trim()), Role::Text.into());
        }
    }
    if !incident.quote.trim().is_empty() {
        let ink = Ink::Style(canvas.style(Role::Text).add_modifier(Modifier::ITALIC));
        put(canvas, &t!(locale, "quoted", text = incident.quote.trim()), ink);
    }
    if let Some((number, step)) = incident.step.and_then(|id| Some((debrief.number(id)?, debrief.step(id)?))) {
        let text = format!("{}: {}", t!(locale, "incident-step", step = number as i64), step.title);
        put(canvas, &text, Role::Dim.into());
    }
    if let Some(source) = incident.told_by {
        put(canvas, &t!(locale, "incident-told-by", source = locale.label(source)), Role::Dim.into());
    }
    let mut criteria: Vec<_> = debrief.criteria_of(incident.id).collect();
    criteria.arrange_by_key(|criterion| criterion.number().unwrap_or(usize::MAX));
    for criterion in criteria {
        put(canvas, &fields::criterion_label(criterion, locale), Role::Dim.into());
    }
    let rests_on_it = |lever: &&crate::domain::Lever| {
        let mut evidence = debrief.evidence_of(EvidenceFor::Lever, lever.id.uuid());
        evidence.any(|one| one.incident == Some(incident.id))
    };
    for lever in debrief.levers.iter().filter(rests_on_it) {
        put(canvas, &format!("{} {}", canvas.signs.lever(), lever.title), Role::Accent.into());
    }
    let lacks: Vec<String> = incident.lacks().map(|part| locale.label(part)).collect();
    if !lacks.is_empty() && !session.is_covered() {
        put(canvas, &t!(locale, "incident-lacks", parts = lacks.join(", ")), Role::Warn.into());
    }
}
