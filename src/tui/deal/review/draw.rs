//! How the page looks: headings at the left, figures and signs under each other, the text beside them.

use ratatui::{layout::Rect, style::Modifier};

use super::{page::Section, row::Row};
use crate::tui::{
    canvas::{Canvas, Ink, width},
    flow::Span,
    list::first_line,
    look::Role,
};

/// Headings take so many cells; on narrow screens they stand on a row of their own.
const HEADING: u16 = 16;

/// From this width on, headings stand beside the lines.
const WIDE: u16 = 66;

/// Figures and signs in front take so many cells.
const LEAD: u16 = 6;

/// A row of the screen.
struct Line<'a> {
    heading: Option<&'a str>,
    /// The page's line and its number; none for space between sections and for headings of their own.
    row: Option<(usize, &'a Row)>,
    /// Whether it is the line's first.
    is_first: bool,
    spans: Vec<Span>,
}

/// Draws the page with line `selected` in view, its link number `link` marked.
pub(super) fn draw(canvas: &mut Canvas, area: Rect, sections: &[Section], selected: usize, link: usize) {
    let left = if area.width >= WIDE { HEADING } else { 1 };
    let cells = area.width.saturating_sub(left + LEAD + 3).max(1);
    let lines = lines(sections, cells, left == HEADING);
    let height = usize::from(area.height);
    let of_selected = |line: &Line| line.row.is_some_and(|(at, _)| at == selected);
    let start = lines.iter().position(of_selected).unwrap_or(0);
    let end = lines.iter().rposition(of_selected).map_or(start, |last| last + 1);
    let first = first_line(start..end, lines.len(), height);
    for (line, y) in lines.iter().skip(first).zip(area.top()..area.bottom()) {
        if let Some(heading) = line.heading {
            canvas.text(area.x + 1, y, area.width.saturating_sub(1).min(60), heading, Ink::Bold(Role::Accent));
        }
        let Some((at, row)) = line.row else {
            continue;
        };
        let place = Rect { x: area.x + left, y, width: area.width.saturating_sub(left), height: 1 };
        let is_selected = at == selected;
        canvas.row(place, at);
        if is_selected {
            canvas.highlight(place);
        }
        if let (true, Some((lead, ink))) = (line.is_first, &row.lead) {
            if is_selected {
                canvas.select(place);
            }
            let cells = width(lead).min(LEAD);
            canvas.text(place.x + 1 + LEAD - cells, y, cells, lead, *ink);
        }
        for span in &line.spans {
            let is_marked = is_selected && span.tag == Some(link);
            let ink = if is_marked { marked(canvas) } else { span.ink };
            canvas.text(place.x + LEAD + 2 + span.x, y, width(&span.text), &span.text, ink);
        }
    }
    draw_more(canvas, area, first, lines.len());
}

fn marked(canvas: &Canvas) -> Ink {
    Ink::Style(canvas.style(Role::Accent).add_modifier(Modifier::BOLD | Modifier::UNDERLINED))
}

/// Arrows at the right edge tell that there is more.
fn draw_more(canvas: &mut Canvas, area: Rect, first: usize, len: usize) {
    let (up, down) = canvas.signs.more();
    let x = area.right().saturating_sub(1);
    if first > 0 {
        canvas.text(x, area.y, 1, up, Role::Dim);
    }
    if first + usize::from(area.height) < len {
        canvas.text(x, area.bottom().saturating_sub(1), 1, down, Role::Dim);
    }
}

fn lines(sections: &[Section], cells: u16, beside: bool) -> Vec<Line<'_>> {
    let mut lines = Vec::new();
    let mut number = 0;
    let empty = |heading| Line { heading, row: None, is_first: false, spans: vec![] };
    for (at, section) in sections.iter().enumerate() {
        if at > 0 {
            lines.push(empty(None));
        }
        let mut heading = Some(section.title.as_str());
        if !beside {
            lines.push(empty(heading.take()));
        }
        for row in &section.rows {
            for (line, spans) in row.lines(cells).into_iter().enumerate() {
                lines.push(Line { heading: heading.take(), row: Some((number, row)), is_first: line == 0, spans });
            }
            number += 1;
        }
    }
    lines
}
