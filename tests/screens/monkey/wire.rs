//! What really goes to a terminal: ratatui's own backend writes bytes, vt100 reads them as a terminal would, and its
//! screen must be the one that the program meant, cell by cell.

use std::{cell::RefCell, io, rc::Rc};

use ratatui::{
    Terminal,
    backend::{Backend, ClearType, CrosstermBackend, WindowSize},
    buffer::{Buffer, Cell},
    layout::{Position, Size},
    style::{Color, Modifier},
};
use unicode_width::UnicodeWidthStr;

/// A terminal at the other end of a wire.
pub struct Wire {
    pub terminal: Terminal<Tap>,
    bytes: Bytes,
    screen: vt100::Parser,
}

impl Wire {
    /// A terminal of this width and height.
    pub fn new((width, height): (u16, u16)) -> Self {
        let bytes = Bytes::default();
        let tap = Tap { inner: CrosstermBackend::new(bytes.clone()), size: Size { width, height } };
        let terminal = Terminal::new(tap).expect("a terminal");
        Self { terminal, bytes, screen: vt100::Parser::new(height, width, 0) }
    }

    /// Another width and height.
    pub fn resize(&mut self, (width, height): (u16, u16)) {
        self.terminal.backend_mut().size = Size { width, height };
        self.screen.screen_mut().set_size(height, width);
    }

    /// Reads what was written for a frame.
    ///
    /// # Errors
    /// What the stream holds that the backend does not write, or where the screen is not as it was meant.
    pub fn check(&mut self, meant: &Buffer) -> Result<(), String> {
        let bytes = std::mem::take(&mut *self.bytes.0.borrow_mut());
        only_known_sequences(&bytes)?;
        self.screen.process(&bytes);
        let screen = self.screen.screen();
        let mut behind_wide = 0;
        for y in 0..meant.area.height {
            for x in 0..meant.area.width {
                if behind_wide > 0 {
                    behind_wide -= 1;
                    continue;
                }
                let cell = &meant[(x, y)];
                let symbol = cell.symbol();
                behind_wide = symbol.width().saturating_sub(1);
                let shown = screen.cell(y, x).ok_or_else(|| format!("no cell at {x}, {y}"))?;
                if !is_same(shown, cell) {
                    let (found, colours) = (shown.contents().escape_unicode(), (shown.fgcolor(), shown.bgcolor()));
                    let wanted = cell.symbol().escape_unicode();
                    return Err(format!(
                        "at {x}, {y} stands {found} {colours:?}, meant was {wanted} ({}) {:?}\n{}",
                        symbol.escape_unicode(),
                        cell.style(),
                        screen.contents()
                    ));
                }
            }
        }
        Ok(())
    }
}

/// Whether a terminal's cell is as it was meant.
fn is_same(shown: &vt100::Cell, meant: &Cell) -> bool {
    // vt100 keeps some twenty bytes of what is stacked on a character.
    let (text, symbol) = (if shown.has_contents() { shown.contents() } else { " " }, meant.symbol());
    let is_text = text == symbol || text.len() >= 18 && symbol.starts_with(text);
    let has = |modifier| meant.modifier.contains(modifier);
    let is_field = shown.bgcolor() == color(meant.bg)
        && shown.underline() == has(Modifier::UNDERLINED)
        && shown.inverse() == has(Modifier::REVERSED);
    // Of an empty cell nothing else is seen. A terminal that clears the other half of a wide character leaves it in some
    // colour of writing.
    let is_empty = symbol == " " && !shown.inverse() && !shown.underline();
    // To vt100, who is bold is not dim.
    let is_bold = shown.bold() == has(Modifier::BOLD) || has(Modifier::DIM);
    let is_dim = shown.dim() == has(Modifier::DIM) || has(Modifier::BOLD);
    let is_ink = shown.fgcolor() == color(meant.fg) && is_bold && is_dim && shown.italic() == has(Modifier::ITALIC);
    is_text && is_field && (is_empty || is_ink)
}

/// The sixteen colours with names, in the order of their numbers.
const NAMED: [Color; 16] = [
    Color::Black,
    Color::Red,
    Color::Green,
    Color::Yellow,
    Color::Blue,
    Color::Magenta,
    Color::Cyan,
    Color::Gray,
    Color::DarkGray,
    Color::LightRed,
    Color::LightGreen,
    Color::LightYellow,
    Color::LightBlue,
    Color::LightMagenta,
    Color::LightCyan,
    Color::White,
];

fn color(color: Color) -> vt100::Color {
    match color {
        Color::Reset => vt100::Color::Default,
        Color::Rgb(red, green, blue) => vt100::Color::Rgb(red, green, blue),
        Color::Indexed(index) => vt100::Color::Idx(index),
        named => vt100::Color::Idx(NAMED.iter().position(|color| *color == named).expect("a name") as u8),
    }
}

/// ratatui's backend on a wire, and a look at each cell on its way.
pub struct Tap {
    inner: CrosstermBackend<Bytes>,
    size: Size,
}

impl Backend for Tap {
    type Error = io::Error;

    fn draw<'a, I: Iterator<Item = (u16, u16, &'a Cell)>>(&mut self, content: I) -> io::Result<()> {
        let cells: Vec<(u16, u16, &Cell)> = content
            .map(|(x, y, cell)| {
                let unsafe_one = cell.symbol().chars().find(|c| must_not_reach_a_terminal(*c));
                assert_eq!(unsafe_one, None, "at {x}, {y} in {:?}", cell.symbol());
                (x, y, cell)
            })
            .collect();
        self.inner.draw(cells.into_iter())
    }

    fn hide_cursor(&mut self) -> io::Result<()> {
        self.inner.hide_cursor()
    }

    fn show_cursor(&mut self) -> io::Result<()> {
        self.inner.show_cursor()
    }

    fn get_cursor_position(&mut self) -> io::Result<Position> {
        Ok(Position::ORIGIN)
    }

    fn set_cursor_position<P: Into<Position>>(&mut self, position: P) -> io::Result<()> {
        self.inner.set_cursor_position(position)
    }

    fn clear(&mut self) -> io::Result<()> {
        self.inner.clear()
    }

    fn clear_region(&mut self, clear_type: ClearType) -> io::Result<()> {
        self.inner.clear_region(clear_type)
    }

    fn size(&self) -> io::Result<Size> {
        Ok(self.size)
    }

    fn window_size(&mut self) -> io::Result<WindowSize> {
        Ok(WindowSize { columns_rows: self.size, pixels: Size::default() })
    }

    fn flush(&mut self) -> io::Result<()> {
        Backend::flush(&mut self.inner)
    }
}

/// Controls, and marks that turn the direction of the text around them or end lines and paragraphs.
fn must_not_reach_a_terminal(c: char) -> bool {
    c.is_control()
        || matches!(c, '\u{200e}' | '\u{200f}' | '\u{61c}' | '\u{2028}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What is written, for both ends.
#[derive(Clone, Default)]
pub struct Bytes(Rc<RefCell<Vec<u8>>>);

impl io::Write for Bytes {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.0.borrow_mut().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// The stream is text and the few sequences with which the backend moves the cursor, sets styles, clears the screen and
/// shows or hides the cursor.
fn only_known_sequences(bytes: &[u8]) -> Result<(), String> {
    let text = std::str::from_utf8(bytes).map_err(|error| error.to_string())?;
    let mut parts = text.split('\u{1b}');
    let plain = |text: &str| match text.chars().find(|c| must_not_reach_a_terminal(*c)) {
        Some(c) => Err(format!("{c:?} in {text:?}")),
        None => Ok(()),
    };
    plain(parts.next().unwrap_or_default())?;
    for part in parts {
        let end = part.find(|c: char| c.is_ascii_alphabetic()).unwrap_or(part.len());
        let (sequence, rest) = part.split_at((end + 1).min(part.len()));
        let is_known = match sequence.as_bytes() {
            [b'[', b'?', b'2', b'5', b'h' | b'l'] | [b'[', b'2', b'J'] => true,
            [b'[', numbers @ .., b'H' | b'm'] => numbers.iter().all(|byte| matches!(byte, b'0'..=b'9' | b';' | b':')),
            _ => false,
        };
        if !is_known {
            return Err(format!("an unknown sequence: {part:?}"));
        }
        plain(rest)?;
    }
    Ok(())
}

#[test]
fn a_stream_with_more_than_the_backend_writes_is_found() {
    assert_eq!(only_known_sequences("\u{1b}[3;4H\u{1b}[38;2;1;2;3mé\u{1b}[?25l".as_bytes()), Ok(()));
    for bad in
        ["\u{1b}]0;title\u{7}", "\u{1b}[5n", "a\u{7}", "\u{9b}1m", "\u{1b}[?1049h", "\u{1b}", "a\u{202e}b", "\u{1b}c"]
    {
        assert!(only_known_sequences(bad.as_bytes()).is_err(), "{bad:?}");
    }
}

const RED: Color = Color::Rgb(255, 0, 0);

#[test]
fn a_screen_that_is_not_as_meant_is_found() {
    let mut wire = Wire::new((20, 3));
    let mut drawn = wire
        .terminal
        .draw(|frame| frame.buffer_mut().set_string(0, 1, "日本 a\u{301}", RED))
        .expect("drawn")
        .buffer
        .clone();
    assert_eq!(wire.check(&drawn), Ok(()));
    drawn[(3, 1)].set_symbol("x");
    assert_eq!(wire.check(&drawn), Ok(()), "what lies behind a wide character is not seen");
    for (at, change) in [((0, 1), "曰"), ((5, 1), "a"), ((9, 2), "x")] {
        let mut other = drawn.clone();
        other[at].set_symbol(change);
        assert!(wire.check(&other).is_err(), "{at:?}");
    }
    drawn[(12, 0)].set_bg(RED);
    assert!(wire.check(&drawn).is_err());
}

#[test]
fn behind_a_wide_character_nothing_of_another_colour_is_left() {
    // Whoever draws over one half of it has the terminal clear the other, some with the colour of the field beside.
    let mut wire = Wire::new((8, 1));
    for (text, field) in [("를", Color::Reset), (" ", RED), (" 를", Color::Reset), ("를", RED)] {
        let draw = |frame: &mut ratatui::Frame| {
            frame.buffer_mut().set_string(0, 0, text, ratatui::style::Style::new().bg(field));
            debrief::tui::scrub::scrub(frame.buffer_mut(), debrief::tui::look::Signs::UNICODE);
        };
        let drawn = wire.terminal.draw(draw).expect("drawn").buffer.clone();
        assert_eq!(wire.check(&drawn), Ok(()), "{text:?}");
    }
}
