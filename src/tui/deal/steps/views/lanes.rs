//! Three lanes: what only the customer tells, what both tell, what only we tell.

use ratatui::layout::Rect;

use crate::{
    analysis::summary::Contradiction,
    domain::Told,
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, fit_name, wrap},
        deal::steps::{StepsStage, timeline::StepRow},
        list::first_row,
        look::Role,
        session::Session,
    },
    wording,
};

/// The last lane has at least so many cells of text.
const LEAST_TEXT: u16 = 30;

/// From this height on there is a row of numbers.
const TALL: u16 = 12;

/// The number's cells.
const NUMBER: u16 = 6;

/// A step's lane, 0 first.
fn lane(told: Told) -> Option<usize> {
    match (told.customer, told.vendor) {
        (true, false) => Some(0),
        (true, true) => Some(1),
        (false, true) => Some(2),
        (false, false) => None,
    }
}

const ROLES: [Role; 3] = [Role::Customer, Role::Text, Role::Vendor];

/// Draws the lanes, a step a row.
pub fn draw(stage: &StepsStage, canvas: &mut Canvas, area: Rect, session: &Session) {
    let steps = &stage.timeline.steps;
    let shift = area.width.saturating_sub(NUMBER + LEAST_TEXT + 1) / 2;
    let x_of = |lane: usize| area.x + NUMBER + shift * lane as u16;
    let heads = [
        t!(session.locale, "steps-lane-customer", count = count(steps, 0)),
        t!(session.locale, "steps-lane-both", count = count(steps, 1)),
        t!(session.locale, "steps-lane-vendor", count = count(steps, 2)),
    ];
    for (at, head) in heads.iter().enumerate() {
        canvas.text(x_of(at), area.y, shift.max(LEAST_TEXT).saturating_sub(1), head, Ink::Bold(ROLES[at]));
    }
    let found = &stage.timeline.contradictions;
    let rows = if area.height >= TALL && !found.is_empty() { 2 } else { 1 };
    if rows == 2 {
        let count = |of: fn(&Contradiction) -> bool| found.iter().filter(|found| of(found)).count();
        let dates = count(|found| matches!(found, Contradiction::Dates { .. }));
        let order = count(|found| matches!(found, Contradiction::Order { .. }));
        let feelings = count(|found| matches!(found, Contradiction::Feelings { .. }));
        let text = t!(session.locale, "steps-lane-contrary", dates = dates, order = order, feelings = feelings);
        let x = canvas.text(area.x + 3, area.y + 1, 2, canvas.signs.differs(), Role::Warn) + 2;
        canvas.text(x, area.y + 1, area.right().saturating_sub(x), &text, Role::Dim);
    }
    let list = Rect { y: area.y + rows, height: area.height.saturating_sub(rows), ..area };
    let below = contrary(stage, list, session);
    let shown = usize::from(list.height).saturating_sub(below.len());
    let first = first_row(stage.place, steps.len(), shown);
    for (place, step) in steps.iter().enumerate().skip(first).take(shown) {
        let under = if place > stage.place { below.len() } else { 0 };
        let y = list.y + (place - first + under) as u16;
        let line = Rect { y, height: 1, ..list };
        canvas.row(line, place);
        if place == stage.place {
            canvas.select(line);
        }
        canvas.text_right(area.x + NUMBER - 1, y, 3, &(place + 1).to_string(), Role::Dim);
        let own = lane(step.told);
        for other in 0..3 {
            if own.is_none_or(|own| other < own) {
                canvas.text(x_of(other), y, 1, canvas.signs.vertical(), Role::Rule);
            }
        }
        draw_step(canvas, step, own, x_of(own.unwrap_or(1)), line, place == stage.place);
    }
    let top = list.y + (stage.place.saturating_sub(first) + 1) as u16;
    for (text, y) in below.iter().zip(top..list.bottom()) {
        canvas.highlight(Rect { y, height: 1, ..list });
        canvas.text(list.x + NUMBER, y, list.width.saturating_sub(NUMBER + 1), text, Role::Warn);
    }
}

/// What both say of the selected step that cannot both be true, line by line; never more than leaves room for steps.
fn contrary(stage: &StepsStage, list: Rect, session: &Session) -> Vec<String> {
    let Some(step) = stage.selected else { return Vec::new() };
    let found = stage.timeline.contradictions.iter().filter(|found| found.is_about(step));
    let texts = found.map(|found| wording::contradiction(found, step, session.locale));
    let lines = texts.flat_map(|text| wrap(&text, list.width.saturating_sub(NUMBER + 1)));
    lines.take(usize::from(list.height / 2)).collect()
}

fn count(steps: &[StepRow], which: usize) -> usize {
    steps.iter().filter(|step| lane(step.told) == Some(which)).count()
}

fn draw_step(canvas: &mut Canvas, step: &StepRow, lane: Option<usize>, x: u16, line: Rect, is_selected: bool) {
    let role = lane.map_or(Role::Dim, |lane| ROLES[lane]);
    let end = line.right().saturating_sub(4);
    let mut at = x;
    if let Some(actor) = step.actor.as_ref().filter(|_| !step.names_actor) {
        let role = step.side.map_or(Role::Dim, Role::of_side);
        let cells = end.saturating_sub(at).min(10);
        at = canvas.text(at, line.y, cells, &fit_name(actor, cells, canvas.signs), role) + 1;
    }
    let ink = if is_selected { Ink::Bold(role) } else { Ink::Role(role) };
    canvas.text(at, line.y, end.saturating_sub(at), &step.title, ink);
    if step.flags.differs {
        canvas.text(line.x + 1, line.y, 1, canvas.signs.differs(), Role::Warn);
    }
    if let Some(emotion) = step.emotion {
        let sign = canvas.signs.emotion(emotion);
        canvas.text_right(line.right().saturating_sub(1), line.y, 2, sign, Role::of_value(emotion.get()));
    }
}
