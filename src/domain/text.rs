//! What holds for every text, whoever typed it.

use std::{borrow::Cow, path::Path};

/// A text of one line holds at most so many characters, wherever it comes from.
pub const MAX_LINE: usize = 2_000;

/// A text of several lines holds at most so many bytes where it is typed.
pub const MAX_TEXT: usize = 100_000;

/// Characters that must not reach a screen: controls, and invisible ones that reorder, break or hide what stands beside
/// them.
pub fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// A line in which a blank stands for each character that [`is_harmful`]: what any output shows of it.
pub fn harmless(text: &str) -> String {
    text.chars().map(|c| if is_harmful(c) { ' ' } else { c }).collect()
}

/// A path as it may be shown: the name of a file may hold what a terminal obeys.
pub fn shown_path(path: &Path) -> String {
    harmless(&path.display().to_string())
}

/// A text without the sequences that tell a terminal to do something: colours, places, titles, links. Without its first
/// character one is a handful of signs that mean nothing to anybody. One that does not end is left alone.
pub fn without_sequences(text: &str) -> Cow<'_, str> {
    const ESC: char = '\u{1b}';
    let mut rest = text;
    let mut plain = String::new();
    while let Some((before, sequence)) = rest.split_once(ESC) {
        plain.push_str(before);
        rest = &sequence[sequence_length(sequence).unwrap_or(0)..];
    }
    if rest.len() == text.len() { Cow::Borrowed(text) } else { Cow::Owned(plain + rest) }
}

/// How many bytes behind ESC belong to its sequence; none where it does not end.
fn sequence_length(sequence: &str) -> Option<usize> {
    let bytes = sequence.as_bytes();
    match bytes.first()? {
        b'[' => {
            let end = 1 + bytes[1..].iter().position(|byte| !(b' '..b'@').contains(byte))?;
            (b'@'..=b'~').contains(&bytes[end]).then_some(end + 1)
        }
        // A string of its own: a title, a link, what a device is told.
        b']' | b'P' | b'X' | b'^' | b'_' => {
            let end = sequence.find(['\u{7}', '\u{9c}', '\u{1b}'])?;
            // What begins another sequence is left to it.
            let ends = ["\u{7}", "\u{9c}", "\u{1b}\\"];
            Some(end + ends.iter().find(|mark| sequence[end..].starts_with(**mark)).map_or(0, |mark| mark.len()))
        }
        // Signs of another alphabet.
        b'(' | b')' => bytes.get(1).filter(|byte| byte.is_ascii_graphic()).map(|_| 2),
        _ => None,
    }
}

/// Whether a spreadsheet would take the text for a formula: in a file that one opens, it must be made a text.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}
