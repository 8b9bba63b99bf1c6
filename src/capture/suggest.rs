//! Which activity the words of a title hint at.

use super::{fold::letters, lexicon::Lexicon};

/// Words of labels that hint at nothing.
const FILLERS: [&str; 34] = [
    "a", "an", "and", "at", "auf", "aus", "bei", "by", "das", "dem", "den", "der", "des", "die", "for", "from", "ihre",
    "in", "ist", "mit", "of", "off", "on", "our", "over", "the", "to", "und", "uns", "unser", "up", "vor", "with",
    "zu",
];

/// Less than one distinctive word is no hint.
const ENOUGH: f64 = 0.8;

/// The best must be this much better than the next, or none is suggested.
const LEAD: f64 = 0.2;

/// The activity that the words of a title hint at; `None` without a distinctive hit or where two are as likely.
///
/// A hint or label hits when all its words occur in the title, as typed or with another ending. What several
/// activities share counts less.
pub fn suggest_activity<'a>(title: &str, lexicon: &'a Lexicon) -> Option<&'a str> {
    let folded = letters(title);
    let words: Vec<&str> = folded.split(' ').collect();
    let capitals: Vec<&str> =
        title.split(|ch: char| !ch.is_alphanumeric()).filter(|word| is_abbreviation(word)).collect();
    let phrases: Vec<&String> = lexicon.folded().flat_map(|(_, hints, labels)| hints.iter().chain(labels)).collect();
    let mut scored: Vec<(f64, &str)> = lexicon
        .folded()
        .map(|(activity, hints, labels)| {
            let abbreviated = activity.hints.iter().map(|hint| capitals.contains(&hint.as_str()));
            let hits = hints.iter().zip(abbreviated).chain(labels.iter().zip(std::iter::repeat(false))).map(
                |(phrase, exactly)| {
                    let worth = if exactly { 1.0 } else { hit(phrase, &words) };
                    if worth == 0.0 {
                        return 0.0;
                    }
                    let sharing = phrases.iter().filter(|other| **other == phrase).count();
                    worth / sharing.max(1) as f64
                },
            );
            (hits.fold(0.0, f64::max), activity.key.as_str())
        })
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (best, key) = *scored.first()?;
    let next = scored.get(1).map_or(0.0, |(score, _)| *score);
    (best >= ENOUGH && best - next >= LEAD).then_some(key)
}

fn is_abbreviation(word: &str) -> bool {
    word.chars().count() >= 2 && word.chars().all(char::is_uppercase)
}

/// What a phrase is worth: the sum over its words, 0 unless all of them occur. Short words are too common to hint alone.
fn hit(phrase: &str, words: &[&str]) -> f64 {
    let mut sum = 0.0;
    for part in phrase.split(' ').filter(|part| !FILLERS.contains(part)) {
        let weight = match part.chars().count() {
            0..=3 => 0.3,
            4 => 0.8,
            _ => 1.0,
        };
        let best = words.iter().map(|word| likeness(part, word)).fold(0.0, f64::max);
        if best == 0.0 {
            return 0.0;
        }
        sum += weight * best;
    }
    sum
}

/// 1 for the same word, a little less for the same stem, else 0.
fn likeness(part: &str, word: &str) -> f64 {
    if part == word {
        return 1.0;
    }
    let same = part.chars().zip(word.chars()).take_while(|(one, other)| one == other).count();
    let longest = part.chars().count().max(word.chars().count());
    // Endings of up to three letters: offers, offered, Offerten, verhandelt; not: offering of offer's compounds.
    if same >= 4 && longest - same <= 3 && same * 3 >= longest * 2 { 0.9 } else { 0.0 }
}
