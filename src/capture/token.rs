//! The words of a title as hints are compared with them.

use super::fold::fold;

/// Words that hint at nothing.
#[rustfmt::skip]
const FILLERS: [&str; 47] = [
    "a", "am", "an", "and", "at", "auf", "aus", "bei", "beim", "by", "das", "dem", "den", "der", "des", "die", "ein",
    "eine", "einem", "einen", "einer", "for", "from", "fur", "her", "his", "im", "in", "is", "ist", "it", "its", "mit",
    "nach", "of", "on", "s", "the", "to", "und", "up", "vom", "vor", "with", "zu", "zum", "zur",
];

/// What parts from a German verb and goes to the end of the clause.
#[rustfmt::skip]
const PARTICLES: [&str; 20] = [
    "ab", "an", "auf", "aus", "bei", "durch", "ein", "entgegen", "fest", "frei", "herunter", "mit", "nach", "um", "vor",
    "weg", "weiter", "zu", "zuruck", "zusammen",
];

/// What follows a preposition, which looks like a particle.
const ARTICLES: [&str; 12] =
    ["das", "dem", "den", "der", "die", "ein", "eine", "einem", "einen", "einer", "ihr", "sein"];

/// Endings that leave a word the same: Angebote, Referenzbesuche, negotiated.
const ENDINGS: [&str; 9] = ["s", "es", "e", "n", "en", "er", "t", "d", "ed"];

/// What remains of a word without its ending must be at least this long: "order" and "orders" are two things.
const SHORTEST_ROOT: usize = 6;

/// A line may be long, a title tells what it is about at its beginning.
const LONGEST: usize = 40;

/// A word of a title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token {
    /// In small letters without diacritics.
    pub word: String,
    /// Where it begins in the title, in bytes.
    pub at: usize,
    /// Written in capitals only, and more than one.
    pub capitals: bool,
    /// Nothing of its clause follows.
    pub ends: bool,
}

/// The first words of a title.
pub(super) fn tokens(title: &str) -> Vec<Token> {
    let mut tokens: Vec<Token> = vec![];
    let mut rest = title;
    while tokens.len() < LONGEST {
        let Some(start) = rest.find(char::is_alphanumeric) else { break };
        let between = &rest[..start];
        if let Some(last) = tokens.last_mut() {
            last.ends = between.contains(|ch: char| !ch.is_whitespace() && !"-'’_@".contains(ch));
        }
        let word = &rest[start..];
        let end = word.find(|ch: char| !is_in_word(ch)).unwrap_or(word.len());
        let capitals = end > 1 && word[..end].chars().all(char::is_uppercase);
        let at = title.len() - word.len();
        tokens.push(Token { word: fold(&word[..end]), at, capitals, ends: false });
        rest = &word[end..];
    }
    if let Some(last) = tokens.last_mut() {
        last.ends = true;
    }
    tokens
}

/// Letters and digits, and marks that combine with the letter before.
fn is_in_word(ch: char) -> bool {
    ch.is_alphanumeric() || ('\u{300}'..='\u{36f}').contains(&ch)
}

/// Whether the word says nothing by itself.
pub(super) fn is_filler(word: &str) -> bool {
    FILLERS.contains(&word)
}

/// Whether the word may be the parted end of a German verb.
pub(super) fn is_particle(word: &str) -> bool {
    PARTICLES.contains(&word)
}

/// Whether the word at this place stands where a particle does: at the end of a clause, or behind the verb without a
/// noun to follow.
pub(super) fn parts_from(verb: usize, at: usize, tokens: &[Token]) -> bool {
    let followed = tokens.get(at + 1).is_some_and(|next| ARTICLES.contains(&next.word.as_str()));
    at > verb
        && (tokens[at].ends
            || tokens.get(at + 1).is_some_and(|next| next.word == "und")
            || (at == verb + 1 && !followed))
}

/// The word, and what remains of a long one without each ending that it may have: two words with a form in common
/// count as the same.
pub(super) fn forms(word: &str) -> impl Iterator<Item = &str> {
    let roots = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    std::iter::once(word).chain(roots.filter(|root| root.chars().count() >= SHORTEST_ROOT))
}
