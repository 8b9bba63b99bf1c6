//! The last look at a frame: what every terminal draws alike.
//!
//! Signs of several characters (a flag, a family, a heart in colour) take as many columns as one terminal thinks and
//! another does not, and leave remnants behind where they are overwritten. So each cell gets one character, with the marks
//! that stand on it, in the room that was counted for the sign: two letters for a flag, the first of a family. Only the
//! screen is made plain so; the text stays as it was typed.

use ratatui::{buffer::Buffer, style::Modifier};
use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::look::Signs;
use crate::domain::is_harmful;

/// A character as it is drawn: a space for what ends a line or a paragraph and for tabs, which no terminal draws as they are
/// counted; and what looks like them for the marks of halfwidth Japanese, which ratatui counts twice.
pub fn as_drawn(c: char) -> char {
    match c {
        '\n' | '\t' | '\u{85}' | '\u{2028}' | '\u{2029}' => ' ',
        VOICED => '"',
        HALF_VOICED => '°',
        c => c,
    }
}

const VOICED: char = '\u{ff9e}';
const HALF_VOICED: char = '\u{ff9f}';

/// Makes of a frame what every terminal draws alike; on a poor one the signs within texts are ASCII too, wherever they come
/// from.
pub fn scrub(buffer: &mut Buffer, signs: Signs) {
    let columns = usize::from(buffer.area.width);
    for at in 0..buffer.content.len() {
        let symbol = buffer.content[at].symbol();
        // Most cells: nothing is plainer, and on the poorest terminal nothing else is drawn.
        if matches!(symbol.as_bytes(), [b' '..=b'~']) {
            continue;
        }
        let left = columns - at % columns;
        if !is_plain(symbol) {
            let style = buffer.content[at].style();
            for (place, sign) in plain(symbol, counted(symbol).min(left)).into_iter().enumerate() {
                buffer.content[at + place].set_symbol(&sign).set_style(style);
            }
        }
        let mut letters = buffer.content[at].symbol().chars();
        if let Some((c, None)) = letters.next().map(|c| (c, letters.next())) {
            let shown = signs.in_text(c);
            if shown != c {
                buffer.content[at].set_char(shown);
            }
        }
        if buffer.content[at].symbol().width() > 1 && left > 1 {
            // The cell behind a wide character is never drawn, so this is never seen; but once the character has gone the
            // cell is another, and is drawn. Else a terminal that clears it by itself could leave it in a wrong colour.
            buffer.content[at + 1].modifier.insert(Modifier::HIDDEN);
        }
    }
}

/// Whether this is one character, with marks on it perhaps, and counted as wide as it is.
fn is_plain(symbol: &str) -> bool {
    let mut wide = symbol.chars().map(columns).filter(|columns| *columns > 0);
    wide.next() == Some(symbol.width())
        && wide.next().is_none()
        && !symbol.contains(|c| must_go(c) || makes_a_picture(c))
}

/// What joins characters, or makes a picture of one; left out with what it does. Behind such a sign ratatui writes an empty
/// cell more than terminals move.
fn makes_a_picture(c: char) -> bool {
    matches!(c, '\u{200d}' | '\u{fe0e}' | '\u{fe0f}')
}

fn must_go(c: char) -> bool {
    is_harmful(c) || as_drawn(c) != c
}

/// The columns that ratatui has counted for a sign.
fn counted(symbol: &str) -> usize {
    symbol.width() + symbol.matches([VOICED, HALF_VOICED]).count()
}

fn columns(c: char) -> usize {
    c.width().unwrap_or(0)
}

/// The characters of a sign one a cell, as many as there is room for; the cell behind a wide one is empty.
fn plain(symbol: &str, room: usize) -> Vec<String> {
    let mut cells: Vec<String> = Vec::new();
    for c in symbol.chars().map(as_drawn).filter(|c| !is_harmful(*c)) {
        match columns(c) {
            0 if makes_a_picture(c) => {}
            0 => cells.iter_mut().rfind(|cell| *cell != " ").into_iter().for_each(|cell| cell.push(c)),
            columns if cells.len() + columns > room => break,
            columns => {
                cells.push(c.to_string());
                cells.extend(std::iter::repeat_n(" ".to_owned(), columns - 1));
            }
        }
    }
    cells.resize(room.max(1), " ".to_owned());
    cells
}

#[cfg(test)]
mod tests {
    use super::*;
    use ratatui::{layout::Rect, style::Style};

    #[test]
    fn each_cell_holds_one_character_in_the_room_of_its_sign() {
        for (symbol, cells) in [
            ("🇨🇭", &["🇨", "🇭"][..]),
            ("👩\u{200d}👩\u{200d}👧", &["👩", " "]),
            ("👍🏽", &["👍", " "]),
            ("❤\u{fe0f}", &["❤", " "]),
            ("🌈\u{fe0f}", &["🌈", " "]),
            ("\u{600}\u{601}a\u{301}", &["\u{600}", "\u{601}", "a\u{301}"]),
            ("･\u{ff9f}", &["･", "°", " "]),
            ("\u{2028}", &[" "]),
        ] {
            assert_eq!(plain(symbol, counted(symbol)), cells, "{symbol}");
            assert!(!is_plain(symbol), "{symbol}");
        }
        for symbol in ["a", "é", "e\u{301}", "日", "💔", "│"] {
            assert!(is_plain(symbol), "{symbol}");
        }
    }

    #[test]
    fn a_poor_terminal_is_shown_no_sign_that_it_lacks_and_every_letter() {
        let shown = |signs| {
            let mut buffer = Buffer::empty(Rect::new(0, 0, 30, 1));
            buffer.set_string(0, 0, "«Grösse» · 3 → δ 0.50 – Ž…", Style::new());
            scrub(&mut buffer, signs);
            buffer.content.iter().map(|cell| cell.symbol()).collect::<String>()
        };
        assert_eq!(shown(Signs::ASCII).trim_end(), "\"Grösse\" . 3 > d 0.50 - Ž.");
        assert_eq!(shown(Signs::UNICODE).trim_end(), "«Grösse» · 3 → δ 0.50 – Ž…");
    }

    proptest::proptest! {
        #[test]
        fn whatever_is_written_every_cell_is_plain_and_no_column_moves(text in "\\PC{0,30}") {
            let text = format!("{text}ｶ\u{ff9e}🇨🇭❤\u{fe0f}x");
            let mut buffer = Buffer::empty(Rect::new(0, 0, 40, 1));
            let (end, _) = buffer.set_stringn(0, 0, &text, 39, Style::new());
            buffer[(end, 0)].set_symbol("#");
            scrub(&mut buffer, Signs::UNICODE);
            proptest::prop_assert_eq!(buffer[(end, 0)].symbol(), "#");
            for cell in &buffer.content {
                proptest::prop_assert!(is_plain(cell.symbol()), "{:?}", cell.symbol());
            }
        }
    }
}
