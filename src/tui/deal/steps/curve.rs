//! The journey curve: how it felt to both sides, drawn with lines and rounded corners.

use ratatui::layout::Rect;

use crate::{
    analysis::{Curve, CurveStep, Level},
    domain::Side,
    tui::{
        canvas::{Canvas, Ink, width},
        look::{Role, Signs},
    },
};

/// The cells left of the curve: its scale.
pub const SCALE: u16 = 5;

/// Two steps are at most so many cells apart.
const WIDEST: usize = 4;

/// The pieces of a line.
struct Pen {
    flat: &'static str,
    upright: &'static str,
    /// From above to the right, from the left downwards, from below to the right, from the left upwards.
    corners: [&'static str; 4],
    dot: &'static str,
}

const SOLID: Pen = Pen { flat: "─", upright: "│", corners: ["╰", "╮", "╭", "╯"], dot: "●" };
const DASHED: Pen = Pen { flat: "┄", upright: "┆", corners: ["╰", "╮", "╭", "╯"], dot: "○" };
const ASCII_SOLID: Pen = Pen { flat: "-", upright: "|", corners: ["`", ".", ".", "'"], dot: "*" };
const ASCII_DASHED: Pen = Pen { flat: "~", upright: ":", corners: ["`", ".", ".", "'"], dot: "o" };

/// The customer's line is solid, ours dashed: they can be told apart without colour.
fn pen(side: Side, signs: Signs) -> &'static Pen {
    match (side, signs.is_ascii()) {
        (Side::Customer, false) => &SOLID,
        (Side::Customer, true) => &ASCII_SOLID,
        (_, false) => &DASHED,
        (_, true) => &ASCII_DASHED,
    }
}

/// The sign of a told feeling on a side's line.
pub fn dot(canvas: &Canvas, side: Side) -> &'static str {
    pen(side, canvas.signs).dot
}

/// The column of each step in so many cells.
pub fn columns(steps: usize, cells: u16) -> Vec<u16> {
    let room = usize::from(cells.saturating_sub(1)).min(steps.saturating_sub(1) * WIDEST);
    (0..steps).map(|at| (at * room / steps.saturating_sub(1).max(1)) as u16).collect()
}

/// Draws both lines into an area of 3 rows or more, the scale at its left. The selected step's column is lit.
pub fn draw(canvas: &mut Canvas, area: Rect, curve: &Curve, selected: usize) {
    let plot = Rect { x: area.x + SCALE, width: area.width.saturating_sub(SCALE + 1), ..area };
    if plot.width == 0 || plot.height == 0 {
        return;
    }
    let last = area.height - 1;
    // In three rows good and very good share the upper one, bad and very bad the lower.
    let ends = if last / 2 < 2 { [" +", " -"] } else { ["+2", "-2"] };
    for (label, row) in [(ends[0], 0), (" 0", last / 2), (ends[1], last)] {
        canvas.text(area.x + 2, area.y + row, 2, label, Role::Dim);
    }
    let columns = columns(curve.steps.len(), plot.width);
    for (at, x) in columns.iter().enumerate() {
        let lane = Rect { x: plot.x + x, width: 1, ..plot };
        canvas.text(lane.x, plot.y + last / 2, 1, canvas.signs.unknown(), Role::Rule);
        canvas.row(lane, at);
    }
    for side in [Side::Vendor, Side::Customer] {
        draw_line(canvas, plot, &columns, curve, side);
    }
    if let Some(x) = columns.get(selected) {
        canvas.highlight(Rect { x: plot.x + x, width: 1, ..plot });
    }
}

/// The height of a side's line at a step.
fn level(step: &CurveStep, side: Side) -> Level {
    if side == Side::Customer { step.customer } else { step.vendor }
}

fn draw_line(canvas: &mut Canvas, plot: Rect, columns: &[u16], curve: &Curve, side: Side) {
    let (pen, ink) = (pen(side, canvas.signs), Role::of_side(side));
    // In three rows a grade rounds away from the middle: good never looks like neutral.
    let half = (plot.height - 1) / 2;
    let row = |height: f64| (f64::from(half) - (height / 2.0 * f64::from(half)).round()) as u16;
    let heights: Vec<Option<f64>> = curve.steps.iter().map(|step| level(step, side).height()).collect();
    // The row of the line in every column that it runs through.
    let mut line: Vec<Option<u16>> = vec![None; usize::from(plot.width)];
    for at in 1..heights.len() {
        if let (Some(from), Some(to)) = (heights[at - 1], heights[at]) {
            let (start, end) = (columns[at - 1], columns[at]);
            for x in start..=end {
                let share = f64::from(x - start) / f64::from((end - start).max(1));
                line[usize::from(x)] = Some(row(from + (to - from) * share));
            }
        }
    }
    for x in 0..line.len() {
        let Some(here) = line[x] else { continue };
        let before = x.checked_sub(1).and_then(|x| line[x]).unwrap_or(here);
        let mut put = |row: u16, sign: &str| {
            canvas.text(plot.x + x as u16, plot.y + row, 1, sign, ink);
        };
        if before == here {
            put(here, pen.flat);
            continue;
        }
        let (leave, arrive) =
            if here > before { (pen.corners[1], pen.corners[0]) } else { (pen.corners[3], pen.corners[2]) };
        put(before, leave);
        put(here, arrive);
        for between in before.min(here) + 1..before.max(here) {
            put(between, pen.upright);
        }
    }
    for (step, x) in curve.steps.iter().zip(columns) {
        if let Some(value) = level(step, side).known() {
            canvas.text(plot.x + x, plot.y + row(f64::from(value)), 1, pen.dot, Ink::Bold(ink));
        }
    }
}

/// Draws the rule under the curve with the number of the selected step below its column.
pub fn draw_foot(canvas: &mut Canvas, area: Rect, steps: usize, selected: usize) {
    canvas.rule(area.x, area.y, area.width);
    let Some(x) = columns(steps, area.width.saturating_sub(SCALE + 1)).get(selected).copied() else {
        return;
    };
    let sign = if canvas.signs.is_ascii() { "^" } else { "▴" };
    let number = format!("{sign}{}", selected + 1);
    // At the right edge the number stands left of its sign.
    let cells = width(&number);
    let at = area.x + SCALE + x;
    let (text, at) = match at + cells < area.right() {
        true => (number, at),
        false => (format!("{}{sign}", selected + 1), (at + 1).saturating_sub(cells)),
    };
    canvas.text(at, area.y, cells, &text, Ink::Bold(Role::Accent));
}
