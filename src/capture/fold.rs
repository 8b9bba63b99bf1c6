//! Texts made comparable: case and diacritics aside.

pub use crate::domain::fold;

/// Whether a character parts words: white space and control characters, but not the spaces that forbid a break,
/// which belong to their word (`5 %`).
pub(super) fn is_gap(ch: char) -> bool {
    ch.is_control() || (ch.is_whitespace() && !matches!(ch, '\u{a0}' | '\u{2007}' | '\u{202f}'))
}

/// Words with one space between them and nothing around.
pub fn tidy(text: &str) -> String {
    let mut tidy = String::with_capacity(text.len());
    for word in text.split(is_gap).filter(|word| !word.is_empty()) {
        if !tidy.is_empty() {
            tidy.push(' ');
        }
        tidy.push_str(word);
    }
    tidy
}

/// The folded letters and digits of a text, anything between them as one space.
pub(super) fn letters(text: &str) -> String {
    fold(text).split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
