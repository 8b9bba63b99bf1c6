//! One criterion of the checklist: both sides' ratings, their gap, what they rest on.

use ratatui::layout::Rect;

use super::{
    ChecklistStage,
    columns::{BEFORE, Columns, PLACES, role},
    scoring::Click,
};
use crate::{
    analysis::summary::CriterionLine,
    domain::{Decisive, Keyed, Rating, Scorer},
    guide::Target,
    i18n::Locale,
    tui::{
        canvas::{Canvas, Ink, width},
        deal::DealState,
        look::{Role, Signs},
        session::Session,
    },
};

/// The criterion's name; where it has no room, its short name if it has one.
fn name(line: &CriterionLine, cells: u16, locale: Locale) -> String {
    let name = locale.criterion(&line.criterion);
    if width(&name) <= cells {
        return name;
    }
    locale.find(&format!("criterion-{}-short", line.criterion)).unwrap_or(name)
}

/// Draws the criterion's line.
pub(super) fn draw_line(
    stage: &ChecklistStage,
    canvas: &mut Canvas,
    area: Rect,
    columns: Columns,
    (line, row): (&CriterionLine, usize),
    deal: &DealState,
    session: &Session,
) {
    let is_selected = row == stage.selection.row(usize::MAX);
    canvas.row(area, row);
    if is_selected {
        canvas.select(area);
    }
    let number = line.criterion.number().map(|number| number.to_string()).unwrap_or_default();
    canvas.text_right(area.x + BEFORE - 1, area.y, 2, &number, Role::Dim);
    let name = name(line, columns.name.saturating_sub(1), session.locale);
    let ink = if is_selected { Ink::Bold(Role::Text) } else { Ink::Role(Role::Text) };
    canvas.text(area.x + BEFORE, area.y, columns.name.saturating_sub(1), &name, ink);
    for side in ChecklistStage::sides(deal) {
        let x = columns.side(area, side);
        if !stage.is_hidden(side, deal) {
            draw_rating(canvas, x, area.y, columns, (line.rating(side), side), session);
            click_scale(canvas, Rect { x, width: columns.scale(), ..area }, columns, (row, side));
        }
        if is_selected && side == stage.side(deal) {
            let (open, close) = brackets(canvas.signs);
            canvas.text(x, area.y, 1, open, Ink::Bold(role(side)));
            canvas.text(x + columns.scale() - 1, area.y, 1, close, Ink::Bold(role(side)));
        }
    }
    if deal.is_covered {
        return;
    }
    let x = columns.after_scales(area);
    draw_gap(canvas, x, area.y, line.gap, line.has_notable_gap());
    draw_marks(canvas, Rect { x: x + 5, ..area }, columns, line, deal);
}

/// One side's rating: a bullet at its place among the five, a word where nothing was judged, nothing but a dim sign
/// where nobody has said anything.
fn draw_rating(
    canvas: &mut Canvas,
    x: u16,
    y: u16,
    columns: Columns,
    (rating, side): (Option<Rating>, Scorer),
    session: &Session,
) {
    let Some(rating) = rating else {
        let unknown = canvas.signs.unknown();
        canvas.text(columns.place(x, 0), y, 1, unknown, Role::Dim);
        return;
    };
    let Some(value) = rating.value() else {
        let word = session.locale.text(&format!("rating-{}-short", rating.key()), &[]);
        canvas.text(columns.place(x, 0).saturating_sub(1), y, 3, &word, role(side));
        return;
    };
    let rail = if canvas.signs.is_ascii() { "-" } else { "─" };
    let cells = usize::from(4 * columns.pitch + 1);
    canvas.text(columns.place(x, -2), y, 9, &rail.repeat(cells), Role::Rule);
    let bullet = if canvas.signs.is_ascii() { "O" } else { "●" };
    canvas.text(columns.place(x, value), y, 1, bullet, Ink::Bold(role(side)));
}

/// The mouse rates where it clicks on a scale.
fn click_scale(canvas: &mut Canvas, cell: Rect, columns: Columns, (row, side): (usize, Scorer)) {
    for (place, value) in PLACES.into_iter().enumerate() {
        let click = Click { row, side, place }.command();
        canvas.click(Rect { x: columns.place(cell.x, value), width: columns.pitch, ..cell }, click);
    }
}

/// The brackets around the scale that the keys rate on.
fn brackets(signs: Signs) -> (&'static str, &'static str) {
    if signs.is_ascii() { ("[", "]") } else { ("▐", "▌") }
}

fn draw_gap(canvas: &mut Canvas, x: u16, y: u16, gap: Option<i8>, is_notable: bool) {
    let Some(gap) = gap else {
        let unknown = canvas.signs.unknown();
        canvas.text_right(x + 3, y, 1, unknown, Role::Dim);
        return;
    };
    let text = if gap > 0 { format!("+{gap}") } else { gap.to_string() };
    if is_notable {
        canvas.text_right(x + 3, y, 2, &text, Ink::Bold(Role::Warn));
        canvas.text(x + 4, y, 1, "!", Ink::Bold(Role::Warn));
    } else {
        canvas.text_right(x + 3, y, 2, &text, Role::Text);
    }
}

/// Evidence, decisive, open finding.
fn draw_marks(canvas: &mut Canvas, area: Rect, columns: Columns, line: &CriterionLine, deal: &DealState) {
    let mut x = area.x;
    if columns.evidence {
        let flag = canvas.signs.evidence();
        let (count, role) = match line.evidence.len() {
            0 => (canvas.signs.unknown().to_owned(), Role::Dim),
            count => (count.to_string(), Role::Text),
        };
        if !line.evidence.is_empty() {
            canvas.text(x + 1, area.y, 1, flag, Role::Dim);
        }
        canvas.text_right(x + 5, area.y, 2, &count, role);
        x += 6;
    }
    if columns.decisive {
        let stars = match line.decisive {
            Decisive::No => 0,
            Decisive::Partly => 1,
            Decisive::Yes => 2,
        };
        let lead = canvas.signs.lead().repeat(stars);
        canvas.text(x, area.y, 2, &lead, Role::Accent);
        x += 3;
    }
    if columns.finding {
        let target = Target::Criterion(line.criterion.clone());
        if deal.findings.iter().any(|finding| finding.target == target) {
            canvas.text(x, area.y, 1, "?", Ink::Bold(Role::Warn));
        }
    }
}
