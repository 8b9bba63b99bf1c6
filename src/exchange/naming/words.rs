//! The words of names, and of texts that names are looked for in.

use super::ordinary::{is_address, is_body, is_particle, stands_beside};
use crate::domain::{Deal, fold};

/// The letter in Unicode that is written as an apostrophe.
const LETTER_APOSTROPHE: char = '\u{2bc}';

/// What is typed for an apostrophe, whichever keyboard it came from.
pub(super) const APOSTROPHES: [char; 6] = ['\'', '\u{2019}', LETTER_APOSTROPHE, '\u{2018}', '\u{b4}', '`'];

/// The text cut into words and what lies between them; nothing is lost.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = &str> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = is_letter(rest.chars().next()?);
        // An accent that is typed on its own belongs to the letter before it.
        let is_part = |c: char| is_letter(c) || is_word && is_accent(c);
        let end = rest.find(|c: char| is_part(c) != is_word).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        rest = after;
        Some(piece)
    })
}

/// Whether a character is part of a word. The apostrophe that Unicode counts among the letters parts words as the others do.
fn is_letter(c: char) -> bool {
    c.is_alphanumeric() && c != LETTER_APOSTROPHE
}

fn is_accent(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}')
}

/// Whether a piece is a word.
pub(super) fn is_word(piece: &str) -> bool {
    piece.starts_with(is_letter)
}

/// Whether a piece is an apostrophe and nothing else.
pub(super) fn is_apostrophe(piece: &str) -> bool {
    piece.strip_prefix(APOSTROPHES) == Some("")
}

/// A word in lower case with the letters written out that many keyboards lack ("Müller" and "Mueller" are one), and without
/// accents. Nothing else is made alike: "schon" is not "Schön".
pub(super) fn spelt(word: &str) -> String {
    let mut spelt = String::with_capacity(word.len() + 2);
    for c in word.chars().flat_map(char::to_lowercase) {
        match c {
            'ä' | 'æ' => spelt.push_str("ae"),
            'ö' | 'ø' | 'œ' => spelt.push_str("oe"),
            'ü' => spelt.push_str("ue"),
            'å' => spelt.push_str("aa"),
            'ß' => spelt.push_str("ss"),
            // A ring and two dots typed on their own.
            '\u{30a}' if spelt.ends_with('a') => spelt.push('a'),
            '\u{308}' if spelt.ends_with(['a', 'o', 'u']) => spelt.push('e'),
            other if other.is_ascii() => spelt.push(other),
            other => spelt.push_str(&fold(other.encode_utf8(&mut [0; 4]))),
        }
    }
    spelt
}

/// A word cut where a capital begins another that was written without a space: "MKeller", "ErikaKeller".
pub(super) fn glued(word: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut from = 0;
    let chars: Vec<(usize, char)> = word.char_indices().collect();
    for (index, (at, _)) in chars.iter().enumerate().skip(1).filter(|(_, (_, c))| c.is_uppercase()) {
        let is_before_small = chars.get(index + 1).is_some_and(|(_, next)| next.is_lowercase());
        if chars[index - 1].1.is_lowercase() || is_before_small && chars[index - 1].1.is_uppercase() {
            parts.push(&word[from..*at]);
            from = *at;
        }
    }
    parts.push(&word[from..]);
    parts
}

/// The first letters of a name's words but the last, as [`spelt`] writes them.
pub(super) fn initials(name: &str) -> Vec<String> {
    let all: Vec<&str> = pieces(name).filter(|word| is_word(word)).collect();
    let before = all.iter().take(all.len().saturating_sub(1));
    let first = before.filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase());
    first.map(|c| spelt(&c.to_string())).collect()
}

/// The words of a name that tell whose it is, as [`spelt`] writes them: not initials, nor how
/// somebody is addressed; and not "von" or "of", unless all is written small.
pub(super) fn words(name: &str) -> Vec<String> {
    let all: Vec<&str> = pieces(name).filter(|word| is_word(word) && word.chars().count() > 1).collect();
    let is_big = |word: &&str| !word.chars().next().is_some_and(char::is_lowercase);
    let has_big = all.iter().any(is_big);
    let all: Vec<String> = all.into_iter().filter(|word| !has_big || is_big(word)).map(spelt).collect();
    let tells = |word: &String| !is_particle(word) && !is_address(word);
    let has_telling = all.iter().any(tells);
    all.into_iter().filter(|word| !has_telling || tells(word)).collect()
}

/// The words of a name without a function that was put beside it: of "Huber, board" and "Huber (board)" only Huber. Of
/// "Josef Prüfer" both, for without a mark between them the second is a surname.
pub(super) fn telling_words(name: &str) -> Vec<String> {
    let end = name.char_indices().skip(1).find(|(_, c)| matches!(c, ',' | '(' | '/' | ';' | ':')).map(|(at, _)| at);
    let (before, after) = name.split_at(end.unwrap_or(name.len()));
    let mut telling = words(before);
    telling.extend(words(after).into_iter().filter(|word| !is_body(word)));
    if telling.is_empty() { words(name) } else { telling }
}

/// Whether a participant is a body or a function instead of a person: every word of the name is one for a body, one that
/// stands beside it, written small, or part of a company that is named anyway; and at least one is for a body. "Board",
/// "Grant authority", "Fibreline board" are bodies; "Huber, board" and "Moritz" are not.
pub(super) fn is_a_body(name: &str, deal: &Deal) -> bool {
    let all: Vec<&str> = pieces(name).filter(|word| is_word(word)).collect();
    let companies: Vec<String> = [&deal.customer, &deal.winner].into_iter().flat_map(|name| words(name)).collect();
    let is_ordinary = |word: &str| is_body(word) || stands_beside(word) || companies.iter().any(|c| c == word);
    let is_small = |word: &&str| word.chars().all(|c| !c.is_uppercase());
    let starts_big = all.first().is_some_and(|word| !is_small(word));
    all.iter().any(|word| is_body(&spelt(word)))
        && all.iter().all(|word| is_ordinary(&spelt(word)) || (starts_big && is_small(word)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bodies_are_no_persons() {
        let deal = Deal::new("Fibreline Skåne AB", "Line");
        for body in [
            "Board",
            "board",
            "Verwaltungsrat",
            "Verwaltungsrat Fibreline",
            "Fibreline board",
            "Solar planner",
            "Solarplaner",
            "Grant authority",
            "Bewilligungsstelle",
            "Auditor of the notified body",
            "Auditorin der benannten Stelle",
            "The company's bank",
            "Hausbank",
        ] {
            assert!(is_a_body(body, &deal), "{body}");
        }
        for person in [
            "Moritz",
            "kim",
            "Huber, board",
            "Hugh Grant",
            "Dr. Karin Vogler",
            "Erika Keller",
            "keller board",
            "Leiter",
            "",
        ] {
            assert!(!is_a_body(person, &deal), "{person}");
        }
    }
}
