//! The journey curve large, with its extremes in words.

use ratatui::layout::Rect;

use crate::{
    analysis::CurveStep,
    domain::Side,
    tui::{
        canvas::{Canvas, Ink, fit_name},
        deal::steps::{StepsStage, curve, gauge, timeline::StepRow},
        look::Role,
        session::Session,
    },
};

/// The plot has two rows for each grade where there is room, else one.
const ROWS: [u16; 2] = [9, 5];

/// One extreme of one side.
struct Extreme<'a> {
    place: usize,
    side: Side,
    value: i8,
    step: &'a StepRow,
}

/// Draws the curve and its extremes.
pub fn draw(stage: &StepsStage, canvas: &mut Canvas, area: Rect, session: &Session) {
    gauge::draw_legend(canvas, area.right().saturating_sub(1), area.y, session.locale);
    let extremes = extremes(stage);
    let rows = if area.height >= 18 { ROWS[0] } else { ROWS[1] };
    let plot = Rect { y: area.y + 1, height: rows.min(area.height), ..area };
    curve::draw(canvas, plot, &stage.timeline.curve, stage.place);
    let foot = Rect { y: plot.bottom(), height: 1, ..area };
    curve::draw_foot(canvas, foot, stage.timeline.steps.len(), stage.place);
    draw_numbers(canvas, plot, &extremes, stage.timeline.steps.len());
    // What is selected, then the extremes, the strongest first.
    let mut y = foot.bottom();
    if let Some(step) = stage.timeline.steps.get(stage.place) {
        let line = Rect { y, height: 1, ..area };
        canvas.select(line);
        draw_words(canvas, line, stage.place, step, Role::Text);
        y += 1;
    }
    for extreme in &extremes {
        if y >= area.bottom() {
            break;
        }
        let line = Rect { y, height: 1, ..area };
        canvas.row(line, extreme.place);
        canvas.text(area.x + 1, y, 1, curve::dot(canvas, extreme.side), Role::of_side(extreme.side));
        canvas.text(area.x + 3, y, 2, canvas.signs.grade(extreme.value), Role::of_value(extreme.value));
        draw_words(canvas, line, extreme.place, extreme.step, Role::of_side(extreme.side));
        y += 1;
    }
}

fn draw_words(canvas: &mut Canvas, line: Rect, place: usize, step: &StepRow, role: Role) {
    canvas.text_right(line.x + 9, line.y, 3, &(place + 1).to_string(), Ink::Bold(role));
    let x = match &step.actor {
        Some(actor) if !step.names_actor => {
            canvas.text(line.x + 11, line.y, 14, &fit_name(actor, 14, canvas.signs), role) + 1
        }
        _ => line.x + 11,
    };
    canvas.text(x, line.y, line.right().saturating_sub(x + 1), &step.title, role);
}

/// The strongest feelings of both sides: those of two grades, or of one where there are none of two.
fn extremes(stage: &StepsStage) -> Vec<Extreme<'_>> {
    let told = |step: &CurveStep, side| match side {
        Side::Customer => step.customer.known(),
        _ => step.vendor.known(),
    };
    let mut found = Vec::new();
    for (place, (curve, step)) in stage.timeline.curve.steps.iter().zip(&stage.timeline.steps).enumerate() {
        for side in [Side::Customer, Side::Vendor] {
            if let Some(value) = told(curve, side).filter(|value| *value != 0) {
                found.push(Extreme { place, side, value, step });
            }
        }
    }
    let most = found.iter().map(|extreme| extreme.value.abs()).max().unwrap_or(0);
    found.retain(|extreme| extreme.value.abs() == most);
    found
}

/// The numbers of the extremes beside their dots, as many as do not lie on one another.
fn draw_numbers(canvas: &mut Canvas, plot: Rect, extremes: &[Extreme], steps: usize) {
    if plot.height < 7 {
        return;
    }
    let columns = curve::columns(steps, plot.width.saturating_sub(curve::SCALE + 1));
    let (mut free_above, mut free_below) = (0, 0);
    for extreme in extremes {
        let Some(x) = columns.get(extreme.place).map(|x| plot.x + curve::SCALE + x) else { continue };
        let (y, free) = match extreme.value > 0 {
            true => (plot.y + 1, &mut free_above),
            false => (plot.bottom().saturating_sub(2), &mut free_below),
        };
        if x >= *free {
            let role = Role::of_side(extreme.side);
            *free = canvas.text(x, y, 2, &(extreme.place + 1).to_string(), role) + 1;
        }
    }
}
