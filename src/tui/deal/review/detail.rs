//! More about what the selected line leads to, so that one need not go there to see it.

use ratatui::layout::Rect;

use super::row::{Act, Question, Row};
use crate::{
    domain::{Claim, Debrief, Incident, Step},
    guide::Target,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, wrap},
        look::Role,
        session::Session,
    },
    wording,
};

/// Draws why a question matters, or the step, incident or claim that the marked link leads to.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, row: &Row, link: usize, debrief: &Debrief, session: &Session) {
    let mut lines: Vec<(String, Ink)> = Vec::new();
    match &row.question {
        Question::Open(finding) => lines.push((wording::why(finding.rule, session.locale), Role::Dim.into())),
        Question::SetAside(waiver, _) => lines.push((wording::why(&waiver.rule, session.locale), Role::Dim.into())),
        Question::None => {}
    }
    match row.links.get(link.min(row.links.len().saturating_sub(1))) {
        Some(Act::Go(_, Target::Step(id))) => {
            lines.extend(debrief.step(*id).into_iter().flat_map(|step| of_step(step, debrief, session)));
        }
        Some(Act::Go(_, Target::Incident(id))) => {
            lines.extend(debrief.incident(*id).into_iter().flat_map(|incident| of_incident(incident, session)));
        }
        Some(Act::Claim(id)) => {
            let claim = debrief.claims.iter().find(|claim| claim.id == *id);
            lines.extend(claim.into_iter().flat_map(|claim| of_claim(claim, session)));
        }
        _ => {}
    }
    let mut y = area.y;
    for (text, ink) in lines.into_iter().filter(|(text, _)| !text.trim().is_empty()) {
        for line in wrap(&text, area.width) {
            if y >= area.bottom() {
                return;
            }
            canvas.text(area.x, y, area.width, &line, ink);
            y += 1;
        }
    }
}

fn of_step(step: &Step, debrief: &Debrief, session: &Session) -> Vec<(String, Ink)> {
    let locale = session.locale;
    let number = debrief.number(step.id).unwrap_or_default();
    let head = t!(locale, "report-at-step", step = number).to_uppercase();
    let date = step.date.map(|date| format!(" · {}", locale.date(date))).unwrap_or_default();
    let people: Vec<&str> = debrief.people(step).into_iter().map(|person| person.name.as_str()).collect();
    let mut facts = vec![people.join(", ")];
    facts.extend(step.channel.map(|channel| locale.label(channel)));
    facts.retain(|fact| !fact.is_empty());
    let mut lines = vec![
        (format!("{head}{date}"), Ink::Bold(Role::Dim)),
        (step.title.clone(), Ink::Role(Role::Text)),
        (facts.join(" · "), Ink::Role(Role::Dim)),
    ];
    for telling in debrief.tellings_of(step.id) {
        let words = Some(telling.own_words().trim()).filter(|words| !words.is_empty());
        let title = telling.own_title().map(|title| t!(locale, "steps-own-title", title = title));
        let told = words.map(|words| quoted(words, session)).into_iter().chain(title);
        let source = locale.label(telling.source);
        lines.extend(told.map(|text| (format!("{source}: {text}"), Ink::Role(Role::Text))));
    }
    lines
}

fn of_incident(incident: &Incident, session: &Session) -> Vec<(String, Ink)> {
    let sign = session.signs.incident(incident.kind);
    let head = format!("{sign} {}", session.locale.label(incident.kind).to_uppercase());
    let mut lines = vec![(head, Ink::Bold(Role::Dim))];
    lines.extend(
        [&incident.what, &incident.behaviour, &incident.consequence].map(|text| (text.clone(), Role::Text.into())),
    );
    if !incident.quote.trim().is_empty() {
        lines.push((quoted(&incident.quote, session), Role::Text.into()));
    }
    lines
}

fn of_claim(claim: &Claim, session: &Session) -> Vec<(String, Ink)> {
    let mut lines = vec![(quoted(&claim.text, session), Ink::Bold(Role::Text))];
    lines.extend([claim.why(), &claim.notes].map(|text| (text.to_owned(), Ink::Role(Role::Text))));
    if let Some(sign) = session.locale.find(&format!("rival-{}-sign", claim.rival)) {
        lines.push((t!(session.locale, "claim-would-show", sign = sign), Role::Dim.into()));
    }
    lines
}

fn quoted(words: &str, session: &Session) -> String {
    let words = words.trim().trim_matches(['"', '“', '”', '«', '»']);
    t!(session.locale, "report-quote", text = words)
}
