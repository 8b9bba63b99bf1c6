//! What a stage asks in place of the coach's next question, beside the work or above the foot.

use ratatui::layout::Rect;

use crate::tui::{
    canvas::{Canvas, Ink, width, wrap},
    command::Command,
    keys::Context,
    look::Role,
    session::Session,
};

/// What the strip keeps free at the right, for the question's number.
const NUMBER: u16 = 12;

/// A question with what belongs to it.
pub struct Asked {
    /// What is going on.
    pub title: String,
    /// The same in a word, for narrow screens.
    pub short: String,
    /// Which question it is, of how many.
    pub number: String,
    /// The question.
    pub question: String,
    /// What is known there, a line each.
    pub notes: Vec<(String, Role)>,
    /// What can be answered by one key, each to be clicked too.
    pub keys: Vec<Command>,
    /// Where those keys are looked up.
    pub contexts: Vec<Context>,
}

impl Asked {
    /// Draws it in a pane; answers the area below it.
    pub fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) -> Rect {
        let number = width(&self.number);
        canvas.text(area.x, area.y, area.width.saturating_sub(number + 1), &self.title, Ink::Bold(Role::Accent));
        canvas.text_right(area.right(), area.y, number, &self.number, Role::Dim);
        let mut y = area.y + 1;
        let room = |y: u16, rows: u16| Rect { y, height: rows.min(area.bottom().saturating_sub(y)), ..area };
        y += canvas.paragraph(room(y, 5), &self.question, Ink::Bold(Role::Text));
        for (note, role) in &self.notes {
            y += canvas.paragraph(room(y, 2), note, *role);
        }
        y += self.draw_keys(canvas, room(y, 4), session) + 1;
        Rect { y, height: area.bottom().saturating_sub(y), ..area }
    }

    /// The question broken for a strip of so many cells.
    fn lines(&self, cells: u16) -> Vec<String> {
        wrap(&self.question, cells.saturating_sub(width(&self.short) + 2 + NUMBER))
    }

    /// The rows that it needs over the whole width of a narrow screen: the question, the notes in one line, and the keys.
    pub fn rows(&self, cells: u16, session: &Session) -> u16 {
        let lines = u16::try_from(self.lines(cells).len()).unwrap_or(u16::MAX);
        let notes = u16::from(!self.notes.is_empty());
        lines.saturating_add(notes).saturating_add(self.rows_of_keys(cells.saturating_sub(2), session))
    }

    /// Draws it over the whole width; what does not fit into the area is cut, the keys last.
    pub fn draw_strip(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let keys = self.rows_of_keys(area.width.saturating_sub(2), session).min(area.height.saturating_sub(1));
        let place = Rect { x: area.x + 1, y: area.bottom() - keys, width: area.width.saturating_sub(2), height: keys };
        if keys > 0 {
            self.draw_keys(canvas, place, session);
        }
        let area = Rect { height: area.height - keys, ..area };
        canvas.text(area.x + 1, area.y, area.width, &self.short, Ink::Bold(Role::Accent));
        canvas.text_right(area.right().saturating_sub(1), area.y, NUMBER - 1, &self.number, Role::Dim);
        let x = area.x + width(&self.short) + 2;
        let mut y = area.y;
        for line in self.lines(area.width) {
            if y < area.bottom() {
                canvas.text(x, y, area.right().saturating_sub(x), &line, Ink::Bold(Role::Text));
            }
            y += 1;
        }
        if y < area.bottom() {
            let notes: Vec<&str> = self.notes.iter().map(|(note, _)| note.as_str()).collect();
            canvas.text(x, y, area.right().saturating_sub(x + 1), &notes.join(" · "), Role::Dim);
        }
    }

    /// The keys and their words, as far as they have both.
    fn labels(&self, session: &Session) -> Vec<(Command, String, String)> {
        let told = |command: &Command| {
            let hint = session.hint(&self.contexts, *command)?;
            Some((*command, session.key_label(&self.contexts, *command)?, hint))
        };
        self.keys.iter().filter_map(told).collect()
    }

    fn rows_of_keys(&self, cells: u16, session: &Session) -> u16 {
        let (mut x, mut rows) = (0, 0);
        for (_, key, hint) in self.labels(session) {
            let taken = width(&key) + width(&hint) + 1;
            if rows == 0 || x + taken > cells {
                (x, rows) = (0, rows + 1);
            }
            x += taken + 2;
        }
        rows
    }

    /// The keys, in as many rows as they take; answers how many.
    fn draw_keys(&self, canvas: &mut Canvas, area: Rect, session: &Session) -> u16 {
        let (mut x, mut y) = (area.x, area.y);
        for (command, key, hint) in self.labels(session) {
            let cells = width(&key) + width(&hint) + 1;
            if x > area.x && x + cells > area.right() {
                (x, y) = (area.x, y + 1);
            }
            if y >= area.bottom() {
                break;
            }
            canvas.click(Rect { x, y, width: cells, height: 1 }, command);
            x = canvas.text(x, y, area.right().saturating_sub(x), &key, Role::Accent) + 1;
            x = canvas.text(x, y, area.right().saturating_sub(x), &hint, Role::Dim) + 2;
        }
        (y + 1 - area.y).min(area.height)
    }
}
