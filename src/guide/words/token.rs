//! A title as words, without what stands in quotes.

/// A word of a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'a> {
    /// As it was typed.
    pub text: &'a str,
    /// Where it begins in the text, in bytes.
    pub at: usize,
    /// In lower case; a name as it was typed, so that it is taken for no other word.
    pub lower: String,
    /// What parts it from the next word.
    pub then: Break,
}

/// What stands after a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Break {
    /// Nothing but space.
    None,
    /// A comma or a dash.
    Comma,
    /// A semicolon.
    Semicolon,
    /// A colon: what follows is speech or a list.
    Colon,
}

impl Token<'_> {
    /// Whether it begins with a small letter.
    pub(super) fn is_small(&self) -> bool {
        self.text.starts_with(char::is_lowercase)
    }

    /// Whether it is in capitals throughout, as the short names of companies are.
    pub(super) fn is_shouted(&self) -> bool {
        self.text.chars().nth(1).is_some() && self.text.chars().all(char::is_uppercase)
    }
}

/// The words of a text. What stands in quotes is left out: it is somebody else's and needs no judging.
pub(super) fn tokens(text: &str) -> Vec<Token<'_>> {
    tokens_of(text, true)
}

/// The words of a text, those in quotes too.
pub(super) fn all_tokens(text: &str) -> Vec<Token<'_>> {
    tokens_of(text, false)
}

fn tokens_of(text: &str, is_quote_exempt: bool) -> Vec<Token<'_>> {
    let mut found: Vec<Token> = Vec::new();
    let mut begin = None;
    let mut closing: Option<char> = None;
    let mut before = ' ';
    let mut rest = text.char_indices().peekable();
    while let Some((at, ch)) = rest.next() {
        let next = rest.peek().map(|(_, next)| *next);
        let opens = is_quote_exempt
            && closing.is_none()
            && closing_of(ch, before).is_some_and(|close| text[at + ch.len_utf8()..].contains(close));
        let is_part = closing.is_none() && !opens && belongs(ch, before, next);
        if is_part {
            begin.get_or_insert(at);
        } else if let Some(from) = begin.take() {
            found.push(word(text, from..at));
        }
        if ch == '&' && closing.is_none() {
            found.push(word(text, at..at + 1));
        }
        if opens {
            closing = closing_of(ch, before);
        } else if closing.is_some_and(|close| closes(ch, close, next)) {
            closing = None;
        } else if closing.is_none()
            && let Some(last) = found.last_mut()
        {
            last.then = last.then.max(break_of(ch));
        }
        before = ch;
    }
    if let Some(from) = begin {
        found.push(word(text, from..text.len()));
    }
    found
}

/// The word at this place; its apostrophe, where it has one, is that of a keyboard: `won't`.
fn word(text: &str, at: std::ops::Range<usize>) -> Token<'_> {
    let begin = at.start;
    let text = &text[at];
    Token { text, at: begin, lower: text.to_lowercase().replace('’', "'"), then: Break::None }
}

/// Letters and digits, and what stands inside a word: `Bohr-`, `e-mails`, `Keller's`, `2.15`.
fn belongs(ch: char, before: char, next: Option<char>) -> bool {
    let inside = before.is_alphanumeric() && next.is_some_and(char::is_alphanumeric);
    ch.is_alphanumeric() || matches!(ch, '\'' | '’' | '.' | ',') && inside || ch == '-' && before.is_alphanumeric()
}

/// The quote that closes what this one opens; an apostrophe opens only at the start of a word.
fn closing_of(ch: char, before: char) -> Option<char> {
    match ch {
        '"' => Some('"'),
        '“' => Some('”'),
        '„' => Some('“'),
        '«' => Some('»'),
        '‹' => Some('›'),
        '‘' if !before.is_alphanumeric() => Some('’'),
        '\'' if !before.is_alphanumeric() => Some('\''),
        _ => None,
    }
}

fn closes(ch: char, close: char, next: Option<char>) -> bool {
    let ends_word = !next.is_some_and(char::is_alphanumeric);
    ch == close && (ends_word || !matches!(close, '\'' | '’'))
}

fn break_of(ch: char) -> Break {
    match ch {
        ',' | '–' | '—' => Break::Comma,
        ';' => Break::Semicolon,
        ':' => Break::Colon,
        _ => Break::None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(text: &str) -> Vec<&str> {
        tokens(text).into_iter().map(|token| token.text).collect()
    }

    #[test]
    fn quotes_are_left_out() {
        assert_eq!(
            words("Frei mails 'Conduit without rib faults' to 1,100 addresses"),
            ["Frei", "mails", "to", "1,100", "addresses"]
        );
        assert_eq!(words("Keller says “that was bad” to «uns», \"nie\" wieder"), ["Keller", "says", "to", "wieder"]);
        assert_eq!(words("Huber ruft „nein“ und geht"), ["Huber", "ruft", "und", "geht"]);
        assert_eq!(words("Keller's offer isn't O'Keefe's"), ["Keller's", "offer", "isn't", "O'Keefe's"]);
        // A quote that nobody closes opens nothing.
        assert_eq!(words("a 9\" pipe and 'so on"), ["a", "9", "pipe", "and", "so", "on"]);
    }

    #[test]
    fn what_parts_words_is_kept() {
        let parts: Vec<Break> = tokens("Bohr- und Fräskopf, dann; e-mails: 2.15").iter().map(|t| t.then).collect();
        assert_eq!(parts, [Break::None, Break::None, Break::Comma, Break::Semicolon, Break::Colon, Break::None]);
    }
}
