//! What holds for every text, whoever typed it.

use std::path::Path;

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

/// A line in which a blank stands for each character that [`is_harmful`].
pub fn harmless(text: &str) -> String {
    text.chars().map(|c| if is_harmful(c) { ' ' } else { c }).collect()
}

/// A path as it may be shown: the name of a file may hold what a terminal obeys.
pub fn shown_path(path: &Path) -> String {
    harmless(&path.display().to_string())
}

/// Whether a spreadsheet would take the text for a formula: in a file that one opens, it must be made a text.
pub fn is_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\t', '\r', '＝', '＋', '－', '＠'])
}
