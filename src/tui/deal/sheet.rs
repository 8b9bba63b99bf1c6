//! Sheets of blocks of text, a block for each person or incident: as much of each as there is room for.

use ratatui::layout::Rect;

use crate::tui::{
    canvas::{Canvas, Ink, width, wrap},
    command::Command,
    look::{Role, Signs},
};

/// How much of each block is shown. What is selected is always shown whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Density {
    /// All, with air between.
    Airy,
    /// All.
    Close,
    /// What matters most.
    Brief,
    /// A line each.
    Lines,
}

impl Density {
    const ALL: [Self; 4] = [Self::Airy, Self::Close, Self::Brief, Self::Lines];

    /// How much of a block is shown at this density of the sheet.
    pub fn of_block(self, is_selected: bool) -> Self {
        if is_selected { self.min(Self::Close) } else { self }
    }
}

/// Words and how they are written.
pub type Span = (String, Ink);

/// A line of a sheet.
#[derive(Default)]
pub struct Line {
    /// What stands there, from the indent on.
    pub spans: Vec<Span>,
    /// Where it begins.
    pub indent: u16,
    /// What stands at the right end; the left gives way to it.
    pub right: Vec<Span>,
    /// A sign before the words.
    pub mark: Option<Span>,
    /// The row that a click selects.
    pub row: Option<usize>,
    /// Whether the row begins here.
    pub is_first: bool,
    /// What a click on the right end does.
    pub command: Option<Command>,
}

impl Line {
    /// A line of one text.
    pub fn text(indent: u16, text: impl Into<String>, ink: impl Into<Ink>) -> Self {
        Self { spans: vec![(text.into(), ink.into())], indent, ..Self::default() }
    }

    /// A heading, with its button for something new.
    pub fn heading(spans: Vec<Span>, key: &str, command: Command) -> Self {
        let right = vec![(format!("+ {key}"), Ink::Role(Role::Accent))];
        Self { spans, indent: 2, right, command: Some(command), ..Self::default() }
    }

    /// The room between the left edge and what stands at the right of a line so wide.
    pub fn room(&self, cells: u16) -> u16 {
        cells.saturating_sub(self.indent + self.right_cells() + 2)
    }

    /// The cells that the words take.
    pub fn cells(&self) -> u16 {
        self.spans.iter().map(|(text, _)| width(text)).sum()
    }

    fn right_cells(&self) -> u16 {
        self.right.iter().map(|(text, _)| width(text)).sum()
    }

    /// Draws the line into a row.
    pub fn draw(&self, canvas: &mut Canvas, row: Rect) {
        let end = row.right().saturating_sub(1);
        let cells = self.right_cells().min(row.width);
        let start = end.saturating_sub(cells).max(row.x);
        let mut x = start;
        for (text, ink) in &self.right {
            x = canvas.text(x, row.y, end.saturating_sub(x), text, *ink);
        }
        if let Some(command) = self.command {
            canvas.click(Rect { x: start, width: cells, ..row }, command);
        }
        if let Some((sign, ink)) = &self.mark {
            canvas.text(row.x + 2, row.y, 1, sign, *ink);
        }
        let end = if cells > 0 { start.saturating_sub(1) } else { end };
        let mut x = row.x + self.indent;
        for (text, ink) in &self.spans {
            x = canvas.text(x, row.y, end.saturating_sub(x), text, *ink);
        }
    }
}

/// At most so many lines of a text; a sign says that it goes on.
pub fn wrapped(text: &str, ink: Ink, indent: u16, room: u16, most: usize, signs: Signs) -> Vec<Line> {
    let all = wrap(text, room);
    let goes_on = all.len() > most;
    let last = most.saturating_sub(1);
    all.into_iter()
        .take(most)
        .enumerate()
        .map(|(at, line)| {
            if !(goes_on && at == last) {
                return Line::text(indent, line, ink);
            }
            let head =
                if width(&line) < room { line.as_str() } else { line.rsplit_once(' ').map_or("", |(head, _)| head) };
            Line::text(indent, format!("{head}{}", signs.cut()), ink)
        })
        .collect()
}

/// Draws sheets side by side in the first density in which all of them fit; where none does, each is scrolled so that
/// the selected row is in view.
pub fn draw(canvas: &mut Canvas, areas: &[Rect], selected: usize, lines: impl Fn(Density) -> Vec<Vec<Line>>) {
    let fits = |all: &[Vec<Line>]| all.iter().zip(areas).all(|(lines, area)| lines.len() <= area.height.into());
    let all = Density::ALL.into_iter().map(&lines).find(|all| fits(all)).unwrap_or_else(|| lines(Density::Lines));
    for (lines, area) in all.iter().zip(areas) {
        draw_one(canvas, *area, selected, lines);
    }
}

fn draw_one(canvas: &mut Canvas, area: Rect, selected: usize, lines: &[Line]) {
    let height = usize::from(area.height);
    let end = lines.iter().rposition(|line| line.row == Some(selected)).map_or(0, |at| at + 1);
    let from = end.saturating_sub(height);
    for (line, y) in lines.iter().skip(from).zip(area.top()..area.bottom()) {
        let row = Rect { y, height: 1, ..area };
        if let Some(number) = line.row {
            canvas.row(row, number);
            match (number == selected, line.is_first) {
                (true, true) => canvas.select(row),
                (true, false) => canvas.highlight(row),
                _ => {}
            }
        }
        line.draw(canvas, row);
    }
    let (up, down) = canvas.signs.more();
    let x = area.right().saturating_sub(1);
    if from > 0 {
        canvas.text(x, area.y, 1, up, Role::Accent);
    }
    if lines.len() > from + height {
        canvas.text(x, area.bottom().saturating_sub(1), 1, down, Role::Accent);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_goes_on_says_so_within_its_room() {
        let lines = wrapped("one two three four", Ink::Role(Role::Text), 0, 9, 1, Signs::UNICODE);
        let texts: Vec<&str> = lines.iter().flat_map(|line| &line.spans).map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts, ["one two…"]);
        assert_eq!(wrapped("one two three four", Ink::Role(Role::Text), 0, 9, 2, Signs::UNICODE).len(), 2);
        for cells in 0..20 {
            for line in wrapped("abcdefghij klm nop", Ink::Role(Role::Text), 0, cells, 2, Signs::UNICODE) {
                assert!(line.cells() <= cells.max(1));
            }
        }
    }
}
