//! One line of text with a cursor; cutting, words and undo come from the text area that also edits long texts.

use crossterm::event::{Event, KeyCode, KeyEvent};
use tui_textarea::{CursorMove, TextArea};
use unicode_segmentation::UnicodeSegmentation;

use crate::domain::MAX_LINE;
use crate::tui::{
    canvas::{Canvas, Ink, width},
    look::Role,
};

/// A line of text with a cursor. It holds at most [`MAX_LINE`] characters; what is more is not taken.
#[derive(Debug, Clone)]
pub struct LineEdit {
    area: TextArea<'static>,
}

impl Default for LineEdit {
    fn default() -> Self {
        Self::new("")
    }
}

impl LineEdit {
    /// A line with this text, the cursor at its end.
    pub fn new(text: &str) -> Self {
        let mut area = TextArea::new(vec![one_line(text)]);
        area.move_cursor(CursorMove::End);
        Self { area }
    }

    /// The text.
    pub fn text(&self) -> &str {
        self.area.lines().first().map_or("", String::as_str)
    }

    /// Whether nothing stands there.
    pub fn is_empty(&self) -> bool {
        self.text().is_empty()
    }

    /// The cursor's place as a byte offset into [`LineEdit::text`].
    pub fn cursor(&self) -> usize {
        let column = self.area.cursor().1;
        self.text().char_indices().nth(column).map_or(self.text().len(), |(at, _)| at)
    }

    /// Takes a key; line breaks are not taken.
    pub fn typed(&mut self, key: KeyEvent) {
        let grows = matches!(key.code, KeyCode::Char(_));
        if matches!(key.code, KeyCode::Enter | KeyCode::Tab) || (grows && self.text().chars().count() >= MAX_LINE) {
            return;
        }
        self.area.input(Event::Key(key));
    }

    /// Inserts a pasted text; line breaks become spaces. Answers how many characters there was no room for.
    pub fn pasted(&mut self, text: &str) -> usize {
        let room = MAX_LINE.saturating_sub(self.text().chars().count());
        let text = one_line(text);
        let taken: String = text.chars().take(room).collect();
        self.area.insert_str(taken);
        text.chars().count().saturating_sub(room)
    }

    /// Puts `text` where the byte range `range` stands, and the cursor after it.
    pub fn replace(&mut self, range: std::ops::Range<usize>, text: &str) {
        let old = self.text();
        let (Some(before), Some(after)) = (old.get(..range.start), old.get(range.end..)) else {
            return;
        };
        let new = format!("{before}{text}{after}");
        let column = before.chars().count() + text.chars().count();
        self.set(&new);
        self.area.move_cursor(CursorMove::Jump(0, u16::try_from(column).unwrap_or(u16::MAX)));
    }

    /// Puts another text there, the cursor at its end; the change can be undone inside the line.
    pub fn set(&mut self, text: &str) {
        self.area.select_all();
        self.area.cut();
        self.area.insert_str(one_line(text));
    }

    /// Draws the line from `(x, y)` on, scrolled so that the cursor is in view; `style_at` gives each byte's style.
    pub fn draw(&self, canvas: &mut Canvas, x: u16, y: u16, cells: u16, style_at: impl Fn(usize) -> Ink) {
        if cells == 0 {
            return;
        }
        let (text, cursor) = (self.text(), self.cursor());
        let before = width(&text[..cursor]);
        let skip = (before + 1).saturating_sub(cells);
        let mut column = 0_u16;
        for (at, grapheme) in text.grapheme_indices(true) {
            let cells_of = width(grapheme);
            if column >= skip && column - skip + cells_of <= cells {
                canvas.text(x + column - skip, y, cells_of, grapheme, style_at(at));
            }
            column = column.saturating_add(cells_of);
        }
        canvas.cursor(x + before.saturating_sub(skip), y);
    }

    /// [`LineEdit::draw`] in one style.
    pub fn draw_plain(&self, canvas: &mut Canvas, x: u16, y: u16, cells: u16) {
        self.draw(canvas, x, y, cells, |_| Ink::Role(Role::Text));
    }
}

fn one_line(text: &str) -> String {
    text.chars().map(|c| if c == '\n' || c == '\t' { ' ' } else { c }).filter(|c| !c.is_control()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crossterm::event::KeyModifiers;

    #[test]
    fn typing_pasting_and_replacing() {
        let mut line = LineEdit::new("Grösse");
        line.typed(KeyEvent::new(KeyCode::Char('é'), KeyModifiers::NONE));
        assert_eq!((line.text(), line.cursor()), ("Grösseé", "Grösseé".len()));
        assert_eq!(line.pasted("\nzwei\u{1b}[31m"), 0);
        assert_eq!(line.text(), "Grösseé zwei[31m");
        line.replace(0.."Grösse".len(), "日本");
        assert_eq!((line.text(), line.cursor()), ("日本é zwei[31m", "日本".len()));
        line.typed(KeyEvent::new(KeyCode::Enter, KeyModifiers::NONE));
        assert_eq!(line.text().lines().count(), 1);
        let before = line.text().chars().count();
        assert_eq!(line.pasted(&"x".repeat(MAX_LINE)), before);
        assert_eq!(line.text().chars().count(), MAX_LINE);
    }
}
