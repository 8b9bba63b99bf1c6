//! What a layer draws on: cells, rows that the mouse can hit, and the cursor.

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    style::{Modifier, Style},
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use super::{
    command::Command,
    look::{Role, Signs, Theme},
    scrub::as_drawn,
};
use crate::domain::is_harmful;

/// A part of the screen and what a click on it does.
#[derive(Debug, Clone, Copy)]
pub struct Hit {
    area: Rect,
    click: Command,
    again: Option<Command>,
}

/// What was drawn where, for the mouse; the last drawn lies on top.
#[derive(Debug, Clone, Default)]
pub struct Hits(Vec<Hit>);

impl Hits {
    /// What a click at this place does, and what a second click at the same place does.
    pub fn at(&self, place: Position) -> Option<(Command, Option<Command>)> {
        self.0.iter().rev().find(|hit| hit.area.contains(place)).map(|hit| (hit.click, hit.again))
    }

    /// Forgets everything: a popup lies over it.
    pub fn clear(&mut self) {
        self.0.clear();
    }
}

/// Whether a character takes one cell and stands alone, whatever stands beside it: the letters of Europe, dashes, quotes,
/// lines and bars.
fn is_simple(c: char) -> bool {
    matches!(c,
        ' '..='~' | '¡'..='¬' | '®'..='ɏ' | '‐'..='‧' | '←'..='↓' | '─'..='▟' | '●' | '○' | '▲' | '▼')
}

/// A text wider than this counts as so wide.
const MAX_WIDTH: u16 = 10_000;

/// The number of cells that a text takes.
pub fn width(text: &str) -> u16 {
    // No screen is so wide; and some such widths added up still are a number.
    u16::try_from(text.width()).unwrap_or(MAX_WIDTH).min(MAX_WIDTH)
}

/// The text cut to this many cells, with a sign at its end where something was cut.
pub fn fit(text: &str, cells: u16, signs: Signs) -> String {
    if width(text) <= cells {
        return text.to_owned();
    }
    let room = cells.saturating_sub(1);
    let mut cut = String::new();
    let mut used = 0;
    for grapheme in text.graphemes(true) {
        used += width(grapheme);
        if used > room {
            break;
        }
        cut += grapheme;
    }
    let mut cut = cut.trim_end().to_owned();
    if cells > 0 {
        cut += signs.cut();
    }
    cut
}

/// A name cut to this many cells. What stands in the place of one (`[head of purchasing 2]`) keeps its brackets and its
/// number: they tell one from another, and from a name.
pub fn fit_name(name: &str, cells: u16, signs: Signs) -> String {
    let stands_in = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let Some(job) = stands_in.filter(|_| width(name) > cells) else { return fit(name, cells, signs) };
    let is_number = |word: &str| !word.is_empty() && word.bytes().all(|digit| digit.is_ascii_digit());
    let (job, end) = match job.rsplit_once(' ').filter(|(_, last)| is_number(last)) {
        Some((job, number)) => (job, format!(" {number}]")),
        None => (job, "]".to_owned()),
    };
    match cells.checked_sub(width(&end) + 1).filter(|room| *room > 1) {
        Some(room) => format!("[{}{end}", fit(job, room, signs)),
        None => fit(name, cells, signs),
    }
}

/// The text broken into lines of at most this many cells, at spaces where there are any; line breaks are kept.
pub fn wrap(text: &str, cells: u16) -> Vec<String> {
    let cells = cells.max(1);
    let mut lines = Vec::new();
    for paragraph in text.split('\n') {
        let mut line = String::new();
        for word in paragraph.split_whitespace() {
            if !line.is_empty() && width(&line) + 1 + width(word) > cells {
                lines.push(std::mem::take(&mut line));
            }
            if !line.is_empty() {
                line.push(' ');
            }
            for grapheme in word.graphemes(true) {
                if width(&line) + width(grapheme) > cells {
                    lines.push(std::mem::take(&mut line));
                }
                line += grapheme;
            }
        }
        lines.push(line);
    }
    lines
}

/// What a layer draws on.
pub struct Canvas<'a> {
    buffer: &'a mut Buffer,
    hits: &'a mut Hits,
    cursor: &'a mut Option<Position>,
    /// The styles.
    pub theme: &'a Theme,
    /// The signs.
    pub signs: Signs,
}

impl<'a> Canvas<'a> {
    /// A canvas over a frame's buffer.
    pub fn new(
        buffer: &'a mut Buffer,
        hits: &'a mut Hits,
        cursor: &'a mut Option<Position>,
        theme: &'a Theme,
        signs: Signs,
    ) -> Self {
        Self { buffer, hits, cursor, theme, signs }
    }

    /// The style of a role.
    pub fn style(&self, role: Role) -> Style {
        self.theme.style(role)
    }

    /// Writes a text into at most `cells` cells from `(x, y)` on, cutting it where it is longer; control characters
    /// are left out. Answers the column after it.
    pub fn text(&mut self, x: u16, y: u16, cells: u16, text: &str, style: impl Into<Ink>) -> u16 {
        let area = *self.buffer.area();
        if y < area.top() || y >= area.bottom() || x < area.left() || x >= area.right() || cells == 0 {
            return x;
        }
        let style = self.ink(style.into());
        let room = cells.min(area.right() - x);
        let end = self.simple(x, y, room, text, style).unwrap_or_else(|| self.any(x, y, room, text, style));
        self.even_out(Rect { x, y, width: end.saturating_sub(x), height: 1 });
        end
    }

    /// Writes a text of nothing but simple characters that has room; answers the column after it, none where it is another
    /// text. Where signs of several characters begin and end takes longest to find out, and almost no text has any.
    fn simple(&mut self, x: u16, y: u16, room: u16, text: &str, style: Style) -> Option<u16> {
        let one_more = |count: u16, c| (count < room && is_simple(c)).then_some(count + 1);
        let count = text.chars().try_fold(0, one_more)?;
        let from = self.buffer.index_of(x, y);
        for (cell, c) in self.buffer.content[from..].iter_mut().zip(text.chars()) {
            cell.set_char(c).set_style(style);
        }
        Some(x + count)
    }

    /// Writes any text.
    fn any(&mut self, x: u16, y: u16, room: u16, text: &str, style: Style) -> u16 {
        let text: String = text.chars().map(as_drawn).filter(|c| !is_harmful(*c)).collect();
        self.buffer.set_stringn(x, y, fit(&text, room, self.signs), usize::from(room), style).0
    }

    /// Writes a text that ends just before column `right`.
    pub fn text_right(&mut self, right: u16, y: u16, cells: u16, text: &str, style: impl Into<Ink>) {
        let used = width(text).min(cells);
        self.text(right.saturating_sub(used), y, used, text, style);
    }

    /// Writes a text over several lines, as many as fit into the area; answers how many were used.
    pub fn paragraph(&mut self, area: Rect, text: &str, style: impl Into<Ink>) -> u16 {
        let ink = style.into();
        let lines = wrap(text, area.width);
        let mut used = 0;
        for (line, y) in lines.iter().zip(area.top()..area.bottom()) {
            used += 1;
            let last = y + 1 == area.bottom() && lines.len() > usize::from(used);
            let text = if last { format!("{line}{}", self.signs.cut()) } else { line.clone() };
            self.text(area.x, y, area.width, &text, ink);
        }
        used
    }

    fn ink(&self, ink: Ink) -> Style {
        match ink {
            Ink::Role(role) => self.theme.style(role),
            Ink::Bold(role) => self.theme.style(role).add_modifier(Modifier::BOLD),
            Ink::Style(style) => style,
        }
    }

    /// A horizontal rule over the whole width of an area's first row.
    pub fn rule(&mut self, x: u16, y: u16, cells: u16) {
        self.text(x, y, cells, &self.signs.horizontal().repeat(usize::from(cells)), Role::Rule);
    }

    /// A vertical rule.
    pub fn vertical(&mut self, x: u16, area: Rect) {
        for y in area.top()..area.bottom() {
            self.text(x, y, 1, self.signs.vertical(), Role::Rule);
        }
    }

    /// Takes the colours out of cells that are the other way round: each coloured word would be a patch of its own.
    fn even_out(&mut self, area: Rect) {
        if !self.theme.is_select_reversed() {
            return;
        }
        for place in area.intersection(*self.buffer.area()).positions() {
            let cell = &mut self.buffer[place];
            if cell.modifier.contains(Modifier::REVERSED) {
                cell.fg = ratatui::style::Color::Reset;
                cell.modifier.remove(Modifier::DIM);
            }
        }
    }

    /// Lays the selection's background under an area and marks its first cell.
    pub fn select(&mut self, area: Rect) {
        self.highlight(area);
        self.text(area.x, area.y, 1, self.signs.selected(), Role::Accent);
    }

    /// Lays the selection's background under an area.
    pub fn highlight(&mut self, area: Rect) {
        self.buffer.set_style(area, self.theme.select());
        self.even_out(area);
    }

    /// Clears an area and draws a popup's frame with its title; answers the area inside.
    pub fn popup(&mut self, area: Rect, title: &str) -> Rect {
        self.hits.clear();
        *self.cursor = None;
        self.blank_cut_column(area);
        let inner = self.frame(area);
        self.text(area.x + 2, area.y, area.width.saturating_sub(4), &format!(" {title} "), Ink::Bold(Role::Accent));
        Rect { x: inner.x + 1, width: inner.width.saturating_sub(2), ..inner }
    }

    /// Clears what a popup leaves of the column that its right edge cuts, up to the rule that ends the column: the ends of
    /// sentences tell nobody anything.
    fn blank_cut_column(&mut self, popup: Rect) {
        let screen = *self.buffer.area();
        let (vertical, horizontal) = (self.signs.vertical(), self.signs.horizontal());
        for y in popup.top().max(screen.top())..popup.bottom().min(screen.bottom()) {
            for x in popup.right()..screen.right() {
                match self.buffer[(x, y)].symbol() {
                    sign if sign == vertical => break,
                    sign if sign == horizontal => {}
                    _ => self.blank(Rect { x, y, width: 1, height: 1 }),
                }
            }
        }
    }

    /// Clears an area.
    pub fn blank(&mut self, area: Rect) {
        use ratatui::widgets::{Clear, Widget};
        Clear.render(area, self.buffer);
        self.buffer.set_style(area, self.theme.ground());
    }

    /// Clears an area and draws a frame around it; answers the area inside.
    pub fn frame(&mut self, area: Rect) -> Rect {
        use ratatui::widgets::{Block, Widget};
        self.blank(area);
        let block = if self.signs.is_ascii() {
            Block::bordered().border_set(ASCII_BORDER)
        } else {
            Block::bordered().border_type(ratatui::widgets::BorderType::Rounded)
        };
        let inner = block.inner(area);
        block.border_style(self.theme.style(Role::Rule)).render(area, self.buffer);
        inner
    }

    /// A click on this area does `command`.
    pub fn click(&mut self, area: Rect, command: Command) {
        self.hits.0.push(Hit { area, click: command, again: None });
    }

    /// A click on this area selects row `row`; a second click opens it.
    pub fn row(&mut self, area: Rect, row: usize) {
        self.hits.0.push(Hit { area, click: Command::Select(row), again: Some(Command::Activate) });
    }

    /// Where the terminal's cursor stands.
    pub fn cursor(&mut self, x: u16, y: u16) {
        if self.buffer.area().contains(Position { x, y }) {
            *self.cursor = Some(Position { x, y });
        }
    }

    /// The cells themselves, for ratatui's own widgets.
    pub fn buffer(&mut self) -> &mut Buffer {
        self.buffer
    }
}

/// ASCII popup frames.
const ASCII_BORDER: ratatui::symbols::border::Set<'static> = ratatui::symbols::border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// How a text is written.
#[derive(Debug, Clone, Copy)]
pub enum Ink {
    /// In a role's style.
    Role(Role),
    /// In a role's style, bold.
    Bold(Role),
    /// In a style of its own.
    Style(Style),
}

impl From<Role> for Ink {
    fn from(role: Role) -> Self {
        Self::Role(role)
    }
}

impl From<Style> for Ink {
    fn from(style: Style) -> Self {
        Self::Style(style)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn simple_characters_take_a_cell_each_and_join_no_other() {
        let simple: String = ('\0'..=char::MAX).filter(|c| is_simple(*c)).collect();
        assert!(
            "Grüsse, «Łódź» – ja … ─█●".chars().all(is_simple) && !simple.contains(['\u{301}', '日', '▶', '\u{200d}'])
        );
        for c in simple.chars() {
            let alone = c.to_string();
            assert!(alone.width() == 1 && as_drawn(c) == c && !is_harmful(c), "{c:?}");
            // Whatever stands before or behind it.
            for text in [format!("{c}{simple}"), format!("{simple}{c}")] {
                assert_eq!(text.graphemes(true).count(), text.chars().count(), "{c:?}");
            }
        }
    }

    #[test]
    fn texts_are_cut_by_cells_and_not_by_bytes() {
        assert_eq!(fit("Grösse", 6, Signs::UNICODE), "Grösse");
        assert_eq!(fit("Grösse und mehr", 8, Signs::UNICODE), "Grösse…");
        assert_eq!(fit("日本語日本語", 5, Signs::UNICODE), "日本…");
        assert_eq!(fit("abc", 0, Signs::UNICODE), "");
    }

    #[test]
    fn what_stands_in_the_place_of_a_name_keeps_its_number() {
        let fitted = |name: &str, cells: u16| fit_name(name, cells, Signs::UNICODE);
        assert_eq!(fitted("[Leiterin Einkauf International 2]", 14), "[Leiterin… 2]");
        assert_eq!(fitted("[Leiterin Einkauf International 2]", 10), "[Leite… 2]");
        assert_eq!(fitted("[head of purchasing]", 10), "[head of…]");
        assert_eq!(fitted("[Leiterin 2]", 12), "[Leiterin 2]");
        assert_eq!(fitted("[Leiterin 2]", 5), "[Lei…");
        assert_eq!(fitted("Organization", 10), "Organizat…");
    }

    #[test]
    fn widths_of_endless_texts_can_be_added_up() {
        let endless = width(&"x".repeat(70_000));
        assert_eq!((endless * 6, width("日本")), (60_000, 4));
    }

    #[test]
    fn long_words_are_broken() {
        assert_eq!(wrap("ein Donaudampfschiff fährt", 8), ["ein", "Donaudam", "pfschiff", "fährt"]);
        assert_eq!(wrap("", 8), [""]);
    }

    proptest::proptest! {
        #[test]
        fn nothing_is_wider_than_its_room(text in "\\PC{0,60}", cells in 0_u16..40) {
            proptest::prop_assert!(width(&fit(&text, cells, Signs::UNICODE)) <= cells);
            let label = format!("[{text} 2]");
            proptest::prop_assert!(width(&fit_name(&label, cells, Signs::UNICODE)) <= cells);
            let _ = wrap(&text, cells);
        }
    }
}
