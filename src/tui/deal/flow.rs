//! Text that flows down a pane, one piece under the other, as far as there is room.

use ratatui::layout::Rect;

use crate::tui::{
    canvas::{Canvas, Ink, width},
    look::Role,
};

/// Where in a pane the next piece stands.
pub struct Flow {
    area: Rect,
    y: u16,
}

impl Flow {
    /// The top of a pane.
    pub fn new(area: Rect) -> Self {
        Self { area, y: area.y }
    }

    /// How many lines are left.
    pub fn left(&self) -> u16 {
        self.area.bottom().saturating_sub(self.y)
    }

    /// An empty line.
    pub fn gap(&mut self) {
        self.y = self.y.saturating_add(1).min(self.area.bottom());
    }

    /// A heading, where there is room for something below it.
    pub fn heading(&mut self, canvas: &mut Canvas, text: &str) {
        if self.left() > 1 {
            self.text(canvas, text, Ink::Bold(Role::Accent));
        } else {
            self.y = self.area.bottom();
        }
    }

    /// A text, wrapped.
    pub fn text(&mut self, canvas: &mut Canvas, text: &str, ink: impl Into<Ink>) {
        self.text_at_most(self.left(), canvas, text, ink);
    }

    /// A text, wrapped, cut after so many lines.
    pub fn text_at_most(&mut self, lines: u16, canvas: &mut Canvas, text: &str, ink: impl Into<Ink>) {
        let area = Rect { y: self.y, height: self.left().min(lines), ..self.area };
        self.y += canvas.paragraph(area, text, ink);
    }

    /// A text, wrapped beside a mark before its first line; `cells` wide is the mark's column.
    pub fn marked(
        &mut self,
        canvas: &mut Canvas,
        (mark, cells): (&str, u16),
        mark_ink: impl Into<Ink>,
        text: &str,
        ink: impl Into<Ink>,
    ) {
        if self.left() == 0 {
            return;
        }
        let indent = (cells + 1).min(self.area.width);
        canvas.text(self.area.x, self.y, cells, mark, mark_ink);
        let area = Rect { x: self.area.x + indent, y: self.y, width: self.area.width - indent, height: self.left() };
        self.y += canvas.paragraph(area, text, ink);
    }

    /// A text on one line beside a mark, cut where it is longer.
    pub fn one_line(&mut self, canvas: &mut Canvas, (mark, cells): (&str, u16), mark_ink: impl Into<Ink>, text: &str) {
        if self.left() > 0 {
            let indent = (cells + 1).min(self.area.width);
            canvas.text(self.area.x, self.y, cells, mark, mark_ink);
            canvas.text(self.area.x + indent, self.y, self.area.width - indent, text, Role::Text);
            self.gap();
        }
    }

    /// A dim label and its value beside it, in a column of `cells`.
    pub fn fact(&mut self, canvas: &mut Canvas, label: &str, cells: u16, value: &str) {
        let unknown = canvas.signs.unknown();
        let (value, role) = if value.is_empty() { (unknown, Role::Dim) } else { (value, Role::Text) };
        self.marked(canvas, (label, cells), Role::Dim, value, role);
    }
}

/// The width of the widest text.
pub fn widest<'a>(texts: impl IntoIterator<Item = &'a str>) -> u16 {
    texts.into_iter().map(width).max().unwrap_or(0)
}
