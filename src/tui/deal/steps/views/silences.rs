//! The silences, the longest first: between which steps they lie, and whether a wait explains them.

use ratatui::layout::Rect;

use crate::{
    analysis::gaps::Gap,
    domain::Course,
    guide::GAP_RULE,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, fit_name, width},
        deal::{DealState, steps::StepsStage},
        list::first_row,
        look::Role,
        session::Session,
    },
};

/// The columns of the span and of the two numbers.
const SPAN_END: u16 = 13;
const NUMBERS: u16 = 15;
const TITLES: u16 = 24;

/// Draws the known gaps.
pub fn draw(stage: &StepsStage, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
    let gaps = &stage.timeline.gaps;
    if gaps.is_empty() {
        let inner = Rect { x: area.x + 3, width: area.width.saturating_sub(6), ..area };
        canvas.paragraph(inner, &t!(session.locale, "steps-gaps-empty"), Role::Dim);
        return;
    }
    let selected = gaps.iter().position(|gap| Some(gap.to.id) == stage.selected);
    let first = first_row(selected.unwrap_or(0), gaps.len(), area.height.into());
    for ((at, gap), y) in gaps.iter().enumerate().skip(first).zip(area.top()..area.bottom()) {
        let line = Rect { y, height: 1, ..area };
        canvas.row(line, gap.to.number - 1);
        if Some(at) == selected {
            canvas.select(line);
        }
        draw_gap(stage, canvas, line, gap, deal, session);
    }
}

fn draw_gap(stage: &StepsStage, canvas: &mut Canvas, line: Rect, gap: &Gap, deal: &DealState, session: &Session) {
    let asked = deal
        .findings
        .iter()
        .find(|finding| finding.rule == GAP_RULE && finding.target.step(&deal.debrief) == Some(gap.to.id));
    let (sign, role) = if gap.is_wait {
        (format!("{} {}", canvas.signs.wait(), session.locale.label(Course::Wait)), Role::Dim)
    } else if asked.is_some() {
        ("?".to_owned(), Role::Warn)
    } else {
        (String::new(), Role::Dim)
    };
    let ink = if asked.is_some() { Ink::Bold(Role::Warn) } else { Ink::Role(Role::Text) };
    let span = session.locale.gap_column(gap.days, gap.grain);
    canvas.text_right(line.x + SPAN_END, line.y, SPAN_END - 1, &span, ink);
    let arrow = if canvas.signs.is_ascii() { "-" } else { "→" };
    let numbers = format!("{:>2} {arrow} {}", gap.from.number, gap.to.number);
    canvas.text(line.x + NUMBERS, line.y, TITLES - NUMBERS - 1, &numbers, Role::Dim);
    let right = line.right().saturating_sub(1);
    canvas.text_right(right, line.y, width(&sign), &sign, role);
    let end = if sign.is_empty() { right } else { right.saturating_sub(width(&sign) + 2) };
    let room = end.saturating_sub(line.x + TITLES);
    if let Some(step) = stage.timeline.steps.get(gap.to.number - 1) {
        let x = line.x + TITLES;
        let x = match &step.actor {
            Some(actor) if !step.names_actor => {
                let name = fit_name(actor, room.min(10), canvas.signs);
                canvas.text(x, line.y, room.min(10), &name, step.side.map_or(Role::Dim, Role::of_side)) + 1
            }
            _ => x,
        };
        let room = (line.x + TITLES + room).saturating_sub(x);
        canvas.text(x, line.y, room, &step.title, Role::Text);
    }
}
