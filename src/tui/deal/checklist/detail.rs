//! More about the criterion one is on, in the coach's pane: what it asks, how strong and weak show themselves, why each
//! side rated so, what it rests on, and what the timeline says.

use ratatui::layout::Rect;

use super::{
    ChecklistStage,
    columns::{SIDES, role},
    table::has_evidence_below,
};
use crate::{
    analysis::{Ground, summary::Judgements},
    domain::{Criterion, Debrief, Decisive, EvidenceFor, Score, Scorer, Weight},
    guide::timeline_says,
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink},
        deal::{DealState, evidence, flow::Flow},
        look::{Role, Signs},
        session::Session,
    },
    wording,
};

pub(super) fn draw(stage: &ChecklistStage, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
    let debrief = &*stage.seen(deal);
    let judgements = Judgements::of(debrief);
    let criterion = &stage.line(&judgements).criterion;
    let mut flow = Flow::new(area);
    draw_criterion(&mut flow, canvas, criterion, session);
    draw_timeline(&mut flow, canvas, debrief, criterion, session);
    draw_scores(&mut flow, canvas, debrief, criterion, session);
    if !has_evidence_below(canvas) {
        flow.gap();
        draw_evidence(&mut flow, canvas, debrief, criterion, session);
    }
}

/// The question, the two ends of the scale, the question for an example.
fn draw_criterion(flow: &mut Flow, canvas: &mut Canvas, criterion: &Criterion, session: &Session) {
    let text = |end: &str| session.locale.find(&format!("criterion-{criterion}-{end}")).unwrap_or_default();
    flow.heading(canvas, &numbered(criterion, session.locale));
    flow.text(canvas, &text("question"), Role::Text);
    let (strong, weak) = (canvas.signs.grade(2), canvas.signs.grade(-2));
    flow.marked(canvas, (strong, 2), Role::Good, &text("strong"), Role::Text);
    flow.marked(canvas, (weak, 2), Role::Bad, &text("weak"), Role::Text);
    flow.marked(canvas, ("?", 2), Role::Accent, &text("ask"), Ink::Bold(Role::Text));
}

/// Why each side rated so.
fn draw_scores(flow: &mut Flow, canvas: &mut Canvas, debrief: &Debrief, criterion: &Criterion, session: &Session) {
    flow.gap();
    for side in SIDES {
        let Some(score) = debrief.score(criterion, side) else {
            continue;
        };
        flow.text(canvas, &verdict(score, session.locale), Ink::Bold(role(side)));
        if !score.rationale.trim().is_empty() {
            flow.text(canvas, score.rationale.trim(), Role::Text);
        }
    }
}

/// `customer: clear failing, decisive`.
fn verdict(score: &Score, locale: Locale) -> String {
    let rating = score.rating.map_or_else(|| t!(locale, "score-unrated"), |rating| locale.label(rating));
    let mut text = format!("{}: {rating}", locale.label(score.side));
    match score.decisive {
        Decisive::No => {}
        Decisive::Partly => text += &t!(locale, "score-partly-decisive"),
        Decisive::Yes => text += &t!(locale, "score-decisive"),
    }
    text
}

/// The steps and incidents that the scores rest on; `C` and `V` say whose.
pub(super) fn draw_evidence(
    flow: &mut Flow,
    canvas: &mut Canvas,
    debrief: &Debrief,
    criterion: &Criterion,
    session: &Session,
) {
    let grounds = Ground::all(debrief, debrief.criterion_evidence(criterion));
    if grounds.is_empty() {
        flow.text(canvas, &t!(session.locale, "checklist-no-evidence"), Role::Dim);
        return;
    }
    flow.heading(canvas, &t!(session.locale, "checklist-evidence"));
    for ground in grounds {
        let (mark, ink, text) = evidence::line(debrief, ground, canvas.signs);
        let sides: Vec<String> = SIDES
            .into_iter()
            .filter(|side| rests_on(debrief, criterion, *side, ground))
            .map(|side| short(side, session))
            .collect();
        flow.marked(canvas, (&mark, 2), ink, &format!("{text} ({})", sides.concat()), Role::Text);
    }
}

fn short(side: Scorer, session: &Session) -> String {
    match side {
        Scorer::Customer => t!(session.locale, "side-customer-short"),
        Scorer::Vendor => t!(session.locale, "side-vendor-short"),
    }
}

fn rests_on(debrief: &Debrief, criterion: &Criterion, side: Scorer, ground: Ground) -> bool {
    debrief.score(criterion, side).is_some_and(|score| {
        Ground::all(debrief, debrief.evidence_of(EvidenceFor::Score, score.id.uuid())).contains(&ground)
    })
}

/// What follows from the recorded steps without judgement, or that they tell nothing.
fn draw_timeline(flow: &mut Flow, canvas: &mut Canvas, debrief: &Debrief, criterion: &Criterion, session: &Session) {
    flow.gap();
    flow.heading(canvas, &t!(session.locale, "checklist-timeline"));
    let says = timeline_says(debrief, criterion);
    if debrief.is_blind() {
        flow.text(canvas, &t!(session.locale, "checklist-own-numbers"), Role::Dim);
    }
    if says.is_empty() {
        flow.text(canvas, &t!(session.locale, "checklist-timeline-nothing"), Role::Dim);
    }
    for remark in says {
        let (sign, role) = sign_of(remark.weight, canvas.signs);
        flow.marked(canvas, (sign, 2), role, &wording::remark(&remark, session.locale), Role::Text);
    }
}

/// How it is shown for what a remark of the timeline speaks.
pub(super) fn sign_of(weight: Option<Weight>, signs: Signs) -> (&'static str, Role) {
    match weight {
        Some(Weight::For) => (signs.grade(1), Role::Good),
        Some(Weight::Against) => (signs.grade(-1), Role::Bad),
        None => (signs.unknown(), Role::Dim),
    }
}

/// The number of a criterion in front of its name.
fn numbered(criterion: &Criterion, locale: Locale) -> String {
    match criterion.number() {
        Some(number) => format!("{number} {}", locale.criterion(criterion)),
        None => locale.criterion(criterion),
    }
}
