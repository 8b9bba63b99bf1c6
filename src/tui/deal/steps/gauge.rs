//! How far the path has come: the gauge of 30 to 50 steps, and the journey curve in one row.

use ratatui::layout::Rect;

use super::curve;
use crate::{
    analysis::Curve,
    domain::Side,
    guide::{MAX_STEPS, MIN_STEPS},
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, Ink, width},
        list::first_row,
        look::Role,
    },
};

/// Eighths of a cell, from one to seven.
const EIGHTHS: [&str; 7] = ["▏", "▎", "▍", "▌", "▋", "▊", "▉"];

/// Draws the gauge into so many cells: filled to the number of steps, a mark where a path is fine enough, an end where
/// more gains little. Answers the column behind the words.
pub fn draw(canvas: &mut Canvas, (x, y): (u16, u16), cells: u16, steps: usize, locale: Locale) -> u16 {
    let enough = steps >= MIN_STEPS;
    let role = if enough { Role::Good } else { Role::Accent };
    let eighths = steps.min(MAX_STEPS) * usize::from(cells) * 8 / MAX_STEPS;
    let (full, part) = (eighths / 8, eighths % 8);
    let mark = MIN_STEPS * usize::from(cells) / MAX_STEPS;
    for at in 0..usize::from(cells) {
        let x = x + at as u16;
        if at == mark {
            canvas.text(x, y, 1, canvas.signs.vertical(), Role::Dim);
        } else if at < full {
            canvas.text(x, y, 1, canvas.signs.full(), role);
        } else if at == full && part > 0 && !canvas.signs.is_ascii() {
            canvas.text(x, y, 1, EIGHTHS[part - 1], role);
        } else {
            canvas.text(x, y, 1, canvas.signs.empty(), Role::Rule);
        }
    }
    let end = canvas.text(x + cells, y, 1, canvas.signs.vertical(), Role::Dim) + 1;
    let end = canvas.text(end, y, 4, &steps.to_string(), Ink::Bold(role));
    let range = t!(locale, "steps-gauge", least = MIN_STEPS, most = MAX_STEPS);
    canvas.text(end + 1, y, 24, &range, Role::Dim)
}

/// The heights of the one-row curve, from very bad to very good.
const HEIGHTS: [&str; 8] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"];
const ASCII_HEIGHTS: [&str; 5] = ["_", ".", "-", "=", "^"];

/// Draws the curve in one row, a step a cell, the selected one on the selection's background.
pub fn sparkline(canvas: &mut Canvas, area: Rect, curve: &Curve, selected: usize) {
    let signs: &[&str] = if canvas.signs.is_ascii() { &ASCII_HEIGHTS } else { &HEIGHTS };
    let first = first_row(selected, curve.steps.len(), area.width.into());
    for (at, x) in (first..curve.steps.len()).zip(area.left()..area.right()) {
        let (sign, role) = match curve.steps[at].shown.height() {
            Some(height) => {
                let share = (height + 2.0) / 4.0 * (signs.len() - 1) as f64;
                let role = if height > 0.0 {
                    Role::Good
                } else if height < 0.0 {
                    Role::Bad
                } else {
                    Role::Dim
                };
                (signs[(share.round() as usize).min(signs.len() - 1)], role)
            }
            None => (canvas.signs.unknown(), Role::Dim),
        };
        let cell = Rect { x, width: 1, height: 1, ..area };
        let ink = if at == selected { Ink::Bold(Role::Accent) } else { Ink::Role(role) };
        canvas.text(x, area.y, 1, sign, ink);
        if at == selected {
            canvas.highlight(cell);
        }
        canvas.row(cell, at);
    }
}

/// Draws which line is whose, ending before column `right`.
pub fn draw_legend(canvas: &mut Canvas, right: u16, y: u16, locale: Locale) {
    let parts =
        [(Side::Customer, curve::dot(canvas, Side::Customer)), (Side::Vendor, curve::dot(canvas, Side::Vendor))];
    let mut right = right;
    for (side, dot) in parts.into_iter().rev() {
        let text = format!("{dot} {}", locale.label(side));
        canvas.text_right(right, y, 20, &text, Role::of_side(side));
        right = right.saturating_sub(width(&text) + 2);
    }
}
