//! What holds for every text, whoever typed it.

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

/// Whether a spreadsheet would take the text for a formula: in a file that one opens, it must be made a text.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}
