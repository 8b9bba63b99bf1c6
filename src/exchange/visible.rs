//! What of a text is seen.

/// The text without what nobody sees: control characters, invisible ones that reorder or hide what stands beside them, and
/// what may stand unseen within a word. White space stays.
pub(super) fn visible(text: &str) -> String {
    let mut seen = String::with_capacity(text.len());
    for c in text.chars() {
        // The joiners mean something in several scripts, but nothing after a Latin letter.
        let is_idle = matches!(c, '\u{200C}' | '\u{200D}') && seen.chars().next_back().is_some_and(is_latin);
        if c.is_whitespace() || !is_dropped(c) && !is_idle {
            seen.push(c);
        }
    }
    seen
}

fn is_dropped(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' | '\u{200B}' | '\u{200E}' | '\u{200F}' | '\u{061C}' | '\u{FEFF}'
            | '\u{E0000}'..='\u{E007F}' | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{206F}' | '\u{FFF9}'..='\u{FFFB}')
}

/// Whether it is a letter of the Latin script, with or without accents.
fn is_latin(c: char) -> bool {
    c.is_alphabetic() && c < '\u{250}'
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_parts_a_word_unseen_goes_and_scripts_that_join_stay() {
        assert_eq!(visible("Kel\u{AD}ler, Mei\u{200D}er\u{202E}\n"), "Keller, Meier\n");
        let persian = "می\u{200C}خواهم";
        assert_eq!(visible(persian), persian);
        assert_eq!(visible("👩\u{200D}🔧"), "👩\u{200D}🔧");
    }
}
