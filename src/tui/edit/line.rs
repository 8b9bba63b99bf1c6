//! One line of text with a cursor; cutting, words and undo come from the text area that also edits long texts.

use crossterm::event::{Event, KeyCode, KeyEvent, KeyModifiers};
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

    /// The same, all of it selected: what is typed takes its place, and a key that moves keeps it.
    #[must_use]
    pub fn selected(mut self) -> Self {
        self.area.select_all();
        self
    }

    /// The same line as others may see it: as many stars as characters.
    #[must_use]
    pub fn unseen(&self) -> Self {
        let mut line = Self::new(&"*".repeat(self.text().chars().count()));
        line.jump(self.area.cursor().1);
        line
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

    /// Takes a key: characters, and what moves and deletes in the lines of shells. Line breaks are not taken.
    pub fn typed(&mut self, key: KeyEvent) {
        if key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT) {
            self.shortcut(key);
            return;
        }
        let grows = matches!(key.code, KeyCode::Char(_));
        if matches!(key.code, KeyCode::Enter | KeyCode::Tab) || (grows && self.text().chars().count() >= MAX_LINE) {
            return;
        }
        self.area.input(Event::Key(key));
    }

    /// The keys of readline. The text area's own differ: there, one that should clear the line takes a character back.
    fn shortcut(&mut self, key: KeyEvent) {
        let chars: Vec<char> = self.text().chars().collect();
        let at = self.area.cursor().1.min(chars.len());
        let control = key.modifiers.contains(KeyModifiers::CONTROL);
        match (control, key.code) {
            (true, KeyCode::Char('a')) => self.jump(0),
            (true, KeyCode::Char('e')) => self.jump(chars.len()),
            (true, KeyCode::Char('b')) => self.area.move_cursor(CursorMove::Back),
            (true, KeyCode::Char('f')) => self.area.move_cursor(CursorMove::Forward),
            (_, KeyCode::Left) | (false, KeyCode::Char('b')) => self.jump(word_start(&chars, at)),
            (_, KeyCode::Right) | (false, KeyCode::Char('f')) => self.jump(word_end(&chars, at)),
            (true, KeyCode::Char('u')) => self.cut_to(0),
            (true, KeyCode::Char('k')) => self.cut_to(chars.len()),
            (true, KeyCode::Char('w')) => self.cut_to(blank_start(&chars, at)),
            (_, KeyCode::Backspace) => self.cut_to(word_start(&chars, at)),
            (_, KeyCode::Delete) | (false, KeyCode::Char('d')) => self.cut_to(word_end(&chars, at)),
            (true, KeyCode::Char('h')) => drop(self.area.delete_char()),
            (true, KeyCode::Char('d')) => drop(self.area.delete_next_char()),
            // What is cut is at most what has stood there, but may be put back over and over.
            (true, KeyCode::Char('y')) if chars.len() + self.area.yank_text().chars().count() <= MAX_LINE => {
                self.area.paste();
            }
            // Terminals send Ctrl+_ for Ctrl+/ and Ctrl+7 too.
            (true, KeyCode::Char('_' | '/' | '7')) => drop(self.area.undo()),
            _ => {}
        }
    }

    fn jump(&mut self, column: usize) {
        self.area.move_cursor(CursorMove::Jump(0, u16::try_from(column).unwrap_or(u16::MAX)));
    }

    fn cut_to(&mut self, column: usize) {
        if column == self.area.cursor().1 {
            return;
        }
        self.area.cancel_selection();
        self.area.start_selection();
        self.jump(column);
        self.area.cut();
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
        self.jump(column);
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
        let ink = if self.area.is_selecting() { Ink::Bold(Role::Accent) } else { Ink::Role(Role::Text) };
        self.draw(canvas, x, y, cells, |_| ink);
    }
}

/// Where the word before this place begins.
fn word_start(chars: &[char], at: usize) -> usize {
    let end = chars[..at].iter().rposition(|c| c.is_alphanumeric()).map_or(0, |last| last + 1);
    chars[..end].iter().rposition(|c| !c.is_alphanumeric()).map_or(0, |gap| gap + 1)
}

/// Where the word after this place ends.
fn word_end(chars: &[char], at: usize) -> usize {
    let start = (at..chars.len()).find(|at| chars[*at].is_alphanumeric()).unwrap_or(chars.len());
    (start..chars.len()).find(|at| !chars[*at].is_alphanumeric()).unwrap_or(chars.len())
}

/// Where what stands between blanks before this place begins.
fn blank_start(chars: &[char], at: usize) -> usize {
    let end = chars[..at].iter().rposition(|c| !c.is_whitespace()).map_or(0, |last| last + 1);
    chars[..end].iter().rposition(|c| c.is_whitespace()).map_or(0, |gap| gap + 1)
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

    #[test]
    fn the_keys_of_shells_do_here_what_they_do_there() {
        const C: KeyModifiers = KeyModifiers::CONTROL;
        const A: KeyModifiers = KeyModifiers::ALT;
        let cases: &[(&[(KeyModifiers, KeyCode)], &str)] = &[
            (&[(C, KeyCode::Char('u'))], "|"),
            (&[(C, KeyCode::Char('a'))], "|Größe am-Ort, jetzt"),
            (&[(C, KeyCode::Char('a')), (C, KeyCode::Char('e'))], "Größe am-Ort, jetzt|"),
            (&[(C, KeyCode::Char('a')), (C, KeyCode::Char('k'))], "|"),
            (&[(C, KeyCode::Char('w'))], "Größe am-Ort, |"),
            (&[(C, KeyCode::Char('w')), (C, KeyCode::Char('w'))], "Größe |"),
            (&[(A, KeyCode::Char('b')), (C, KeyCode::Char('u'))], "|jetzt"),
            (&[(A, KeyCode::Char('b')), (C, KeyCode::Left), (C, KeyCode::Char('k'))], "Größe am-|"),
            (&[(C, KeyCode::Char('a')), (A, KeyCode::Char('f'))], "Größe| am-Ort, jetzt"),
            (&[(C, KeyCode::Char('a')), (C, KeyCode::Right), (C, KeyCode::Right)], "Größe am|-Ort, jetzt"),
            (&[(C, KeyCode::Char('a')), (A, KeyCode::Char('d'))], "| am-Ort, jetzt"),
            (&[(A, KeyCode::Backspace)], "Größe am-Ort, |"),
            (&[(C, KeyCode::Char('u')), (C, KeyCode::Char('y'))], "Größe am-Ort, jetzt|"),
            (&[(C, KeyCode::Char('u')), (C, KeyCode::Char('_'))], "Größe am-Ort, jetzt|"),
            (&[(C, KeyCode::Char('j')), (C, KeyCode::Char('m')), (C, KeyCode::Char('r'))], "Größe am-Ort, jetzt|"),
        ];
        for (keys, becomes) in cases {
            let mut line = LineEdit::new("Größe am-Ort, jetzt");
            for (modifiers, code) in *keys {
                line.typed(KeyEvent::new(*code, *modifiers));
            }
            let mut shown = line.text().to_owned();
            shown.insert(line.cursor(), '|');
            assert_eq!(shown, *becomes, "{keys:?}");
        }
    }
}
