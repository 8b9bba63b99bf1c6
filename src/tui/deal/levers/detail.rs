//! The lever or candidate one is on, whole, in the coach's pane.

use ratatui::layout::Rect;

use super::{ledger::Ledger, list::lacking};
use crate::{
    analysis::{Ground, IncidentRef, StepRef},
    domain::{Deal, Debrief, EvidenceFor, Grade, Lever},
    guide::{self, Candidate},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink},
        deal::{
            evidence,
            flow::{Flow, widest},
        },
        look::Role,
        session::Session,
    },
    wording,
};

/// So many lines of what to change leave room for what it rests on; the form shows all.
const MOST_CHANGE: u16 = 6;

pub(super) fn draw_lever(
    canvas: &mut Canvas,
    area: Rect,
    debrief: &Debrief,
    lever: &Lever,
    ledger: &Ledger,
    locale: Locale,
) {
    let mut flow = Flow::new(area);
    flow.text(canvas, &lever.title, Ink::Bold(Role::Accent));
    if !lever.change.trim().is_empty() {
        flow.text_at_most(MOST_CHANGE, canvas, lever.change.trim(), Role::Text);
    }
    let lacks = guide::lacks(lever, ledger.evidence(lever), ledger.evidence_deals(lever));
    if !lacks.is_empty() {
        flow.text(canvas, &lacking(&lacks, locale), Ink::Bold(Role::Warn));
    }
    flow.gap();
    draw_facts(&mut flow, canvas, lever, locale);
    flow.gap();
    let grounds = Ground::all(debrief, debrief.evidence_of(EvidenceFor::Lever, lever.id.uuid()));
    draw_grounds(&mut flow, canvas, debrief, &grounds, locale);
    draw_others(&mut flow, canvas, &ledger.others(lever), locale);
    if !lever.notes.trim().is_empty() {
        flow.gap();
        flow.text(canvas, lever.notes.trim(), Role::Dim);
    }
}

fn draw_facts(flow: &mut Flow, canvas: &mut Canvas, lever: &Lever, locale: Locale) {
    let unknown = canvas.signs.unknown();
    let owner: Vec<String> = lever
        .owner
        .map(|function| locale.label(function))
        .into_iter()
        .chain(Some(lever.owner_person.clone()).filter(|person| !person.trim().is_empty()))
        .collect();
    let due = lever.due.map_or_else(|| unknown.to_owned(), |date| locale.date(date));
    let grade = |grade: Option<Grade>| grade.map_or_else(|| unknown.to_owned(), |grade| grade.get().to_string());
    let activity = if lever.activity.is_empty() { String::new() } else { locale.activity(&lever.activity) };
    let state = format!("{}, {}", wording::lever_state(lever, locale), t!(locale, "lever-due", date = due));
    let facts = [
        (t!(locale, "field-lever-state"), state),
        (t!(locale, "field-lever-owner"), owner.join(", ")),
        (
            t!(locale, "lever-estimate"),
            t!(locale, "lever-grades", effort = grade(lever.effort), impact = grade(lever.impact)),
        ),
        (
            t!(locale, "field-lever-criterion"),
            lever.criterion.as_ref().map(|criterion| locale.criterion(criterion)).unwrap_or_default(),
        ),
        (t!(locale, "field-lever-activity"), activity),
    ];
    let cells = widest(facts.iter().map(|(label, _)| label.as_str()));
    for (label, value) in &facts {
        flow.fact(canvas, label, cells, value);
    }
}

fn draw_grounds(flow: &mut Flow, canvas: &mut Canvas, debrief: &Debrief, grounds: &[Ground], locale: Locale) {
    flow.heading(canvas, &t!(locale, "lever-rests-here"));
    if grounds.is_empty() {
        flow.text(canvas, &t!(locale, "lever-rests-on-nothing"), Role::Dim);
    }
    for ground in grounds {
        let (mark, ink, text) = evidence::line(debrief, *ground, canvas.signs);
        flow.marked(canvas, (&mark, 2), ink, &text, Role::Text);
    }
}

fn draw_others(flow: &mut Flow, canvas: &mut Canvas, others: &[&Deal], locale: Locale) {
    if others.is_empty() {
        return;
    }
    flow.gap();
    flow.heading(canvas, &t!(locale, "lever-other-deals"));
    for deal in others {
        let sign = canvas.signs.outcome(deal.outcome);
        flow.one_line(canvas, (sign, 1), Role::of_outcome(deal.outcome), &deal.name());
    }
}

pub(super) fn draw_candidate(
    canvas: &mut Canvas,
    area: Rect,
    debrief: &Debrief,
    candidate: &Candidate,
    session: &Session,
) {
    let locale = session.locale;
    let mut flow = Flow::new(area);
    let grounds: Vec<Ground> = match candidate {
        Candidate::Step(id) => StepRef::find(debrief, *id).map(Ground::Step).into_iter().collect(),
        Candidate::Incident(id) => IncidentRef::find(debrief, *id).map(Ground::Incident).into_iter().collect(),
        Candidate::Criterion(criterion) => {
            flow.heading(canvas, &locale.criterion(criterion));
            let question = locale.find(&format!("criterion-{criterion}-question")).unwrap_or_default();
            flow.text(canvas, &question, Role::Text);
            flow.gap();
            Ground::all(debrief, debrief.criterion_evidence(criterion))
        }
    };
    for ground in grounds {
        let (mark, ink, text) = evidence::line(debrief, ground, canvas.signs);
        flow.marked(canvas, (&mark, 2), ink, &text, Ink::Bold(Role::Text));
        draw_words(&mut flow, canvas, debrief, ground, locale);
    }
    flow.gap();
    flow.text(canvas, &t!(locale, "candidate-keys"), Role::Dim);
}

/// What was said of a step, or what followed from an incident.
fn draw_words(flow: &mut Flow, canvas: &mut Canvas, debrief: &Debrief, ground: Ground, locale: Locale) {
    let words: Vec<String> = match ground {
        Ground::Step(step) => debrief.tellings_of(step.id).map(|telling| telling.own_words().to_owned()).collect(),
        Ground::Incident(incident) => debrief.incident(incident.id).map_or_else(Vec::new, |incident| {
            for text in [&incident.behaviour, &incident.consequence] {
                if !text.trim().is_empty() {
                    flow.text(canvas, text.trim(), Role::Text);
                }
            }
            vec![incident.quote.clone()]
        }),
    };
    for words in words.iter().filter(|words| !words.trim().is_empty()) {
        flow.text(canvas, &t!(locale, "lever-words", words = words.trim()), Role::Dim);
    }
}
