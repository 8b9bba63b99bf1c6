//! The stage on the screen: gauge and curve above, the steps in the middle, the capture line below.

use ratatui::layout::Rect;

use super::{StepsStage, View, curve, gauge, line, table::Table, views};
use crate::{
    i18n::t,
    tui::{
        canvas::{Canvas, Ink},
        deal::DealState,
        look::Role,
        session::Session,
    },
};

/// From this height on the table has heads, and the curve rows of its own.
const TALL: u16 = 26;

/// From this height on the curve has five rows, one for each grade.
const TALLER: u16 = 38;

/// Draws the stage.
pub fn draw(stage: &StepsStage, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
    let rows = line::rows(area.height);
    let below = Rect { y: area.bottom().saturating_sub(rows), height: rows, ..area };
    let above = draw_above(stage, canvas, area, session);
    let top = area.y + above;
    let middle = Rect { y: top, height: below.y.saturating_sub(top), ..area };
    let x = line::draw(canvas, below, stage, deal, session);
    match &stage.capture.paste {
        Some(paste) => {
            let table = Table {
                timeline: &paste.preview,
                selected: paste.looked_at(),
                fresh: (paste.first..paste.first + paste.len(), "+"),
                locale: session.locale,
                has_heads: area.height >= TALL,
                here: None,
            };
            table.draw(canvas, middle);
        }
        None if stage.timeline.steps.is_empty() => draw_empty(canvas, middle, session),
        None => views::draw(stage, canvas, middle, deal, session),
    }
    if stage.is_typing {
        stage.capture.menu.draw(canvas, middle, x, stage.timeline.steps.len());
    }
}

/// The gauge, and where there is room the curve; answers the rows used.
fn draw_above(stage: &StepsStage, canvas: &mut Canvas, area: Rect, session: &Session) -> u16 {
    let (steps, locale) = (&stage.timeline.steps, session.locale);
    let is_tall = area.height >= TALL;
    let bar = if is_tall { 30 } else { 20 };
    let end = gauge::draw(canvas, (area.x + 1, area.y), bar, steps.len(), locale);
    let right = area.right().saturating_sub(1);
    if stage.view != View::Timeline {
        let name = locale.label(stage.view);
        canvas.text_right(right, area.y, right.saturating_sub(end + 2), &name, Ink::Bold(Role::Accent));
        return 1;
    }
    if stage.timeline.curve.is_empty() {
        return 1 + u16::from(is_tall);
    }
    if !is_tall {
        let spark = Rect { x: end + 2, y: area.y, width: right.saturating_sub(end + 2), height: 1 };
        gauge::sparkline(canvas, spark, &stage.timeline.curve, stage.place);
        return 1;
    }
    if !session.is_covered() {
        gauge::draw_legend(canvas, right, area.y, locale);
    }
    let rows = if area.height >= TALLER { 5 } else { 3 };
    let plot = Rect { y: area.y + 1, height: rows, ..area };
    curve::draw(canvas, plot, &stage.timeline.curve, stage.place);
    let foot = Rect { y: plot.bottom(), height: 1, ..area };
    curve::draw_foot(canvas, foot, steps.len(), stage.place);
    rows + 2
}

/// What this place is for, and one line as an example.
fn draw_empty(canvas: &mut Canvas, area: Rect, session: &Session) {
    let locale = session.locale;
    let inner = Rect { x: area.x + 3, width: area.width.saturating_sub(6), ..area };
    let mut y = inner.y + u16::from(inner.height > 6) * 2;
    let mut put = |canvas: &mut Canvas, text: &str, ink: Ink, space: u16| {
        let room = Rect { y, height: inner.bottom().saturating_sub(y), ..inner };
        if room.height > 0 {
            y += canvas.paragraph(room, text, ink) + space;
        }
    };
    put(canvas, &t!(locale, "steps-empty"), Ink::Role(Role::Text), 1);
    put(canvas, &t!(locale, "steps-empty-example-is"), Ink::Role(Role::Dim), 0);
    put(canvas, &t!(locale, "steps-empty-example"), Ink::Role(Role::Accent), 1);
    put(canvas, &t!(locale, "steps-empty-marks"), Ink::Role(Role::Dim), 0);
}
