//! Which activity the words of a title hint at.

use super::{fold::letters, lexicon::Lexicon};

/// Words that hint at nothing.
#[rustfmt::skip]
const FILLERS: [&str; 34] = [
    "a", "an", "and", "at", "auf", "aus", "bei", "by", "das", "dem", "den", "der", "des", "die", "ein", "eine", "for",
    "from", "in", "is", "ist", "it", "mit", "of", "on", "our", "the", "to", "und", "uns", "up", "vor", "with", "zu",
];

/// Endings that leave a word the same: offers, Offerten, requested.
const ENDINGS: [&str; 9] = ["s", "es", "e", "n", "en", "er", "t", "d", "ed"];

/// Less than one distinctive word is no hint; a word of four letters alone is none.
const ENOUGH: f64 = 0.85;

/// The best must be this much better than the next, or none is suggested.
const LEAD: f64 = 0.2;

/// What more than one word together is worth at least.
const SEVERAL: f64 = 1.2;

/// How many other words may stand between two words of a phrase: "visits Kestler's reference".
const BETWEEN: usize = 3;

/// The activity that the words of a title hint at; `None` without a distinctive hit or where two are as likely.
///
/// A hint or label hits when its words occur in the title, in their order and near each other, as typed or with
/// another ending. What several activities share counts less, and a single word does not count against the verb of
/// another activity: who "reads the offer" does not send it.
pub fn suggest_activity<'a>(title: &str, lexicon: &'a Lexicon) -> Option<&'a str> {
    let folded = letters(title);
    let words: Vec<&str> = folded.split(' ').collect();
    let capitals: Vec<&str> = title
        .split(|ch: char| !ch.is_alphanumeric())
        .filter(|word| word.len() > 1 && word.chars().all(char::is_uppercase))
        .collect();
    let phrases: Vec<&String> = lexicon.folded().flat_map(|(_, hints, labels)| hints.iter().chain(labels)).collect();
    let mut scored: Vec<(f64, &str, &[String])> = lexicon
        .folded()
        .map(|(activity, hints, labels)| {
            let named = activity.hints.iter().any(|hint| capitals.contains(&hint.as_str()));
            let hits = hints.iter().chain(labels).map(|phrase| {
                let worth = hit(phrase, &words);
                if worth == 0.0 {
                    return 0.0;
                }
                let sharing = phrases.iter().filter(|other| **other == phrase).count();
                worth / sharing.max(1) as f64
            });
            let best = hits.fold(if named { 1.0 } else { 0.0 }, f64::max);
            (best, activity.key.as_str(), labels)
        })
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let (best, key, labels) = *scored.first()?;
    let next = scored.get(1).map_or(0.0, |(score, ..)| *score);
    let spoken_against = || {
        let own = |word: &str| labels.iter().any(|label| label.split(' ').any(|w| w == word));
        let verbs = lexicon.folded().flat_map(|(_, _, labels)| labels);
        let mut verbs = verbs.filter_map(|label| label.split(' ').find(|w| !FILLERS.contains(w)));
        verbs.any(|verb| words.contains(&verb) && !own(verb))
    };
    let clear = best >= ENOUGH && best - next >= LEAD;
    (clear && (best >= SEVERAL || !spoken_against())).then_some(key)
}

/// What a phrase is worth: the sum over its words, 0 unless all of them occur. Short words are too common to hint
/// alone.
fn hit(phrase: &str, words: &[&str]) -> f64 {
    let all: Vec<&str> = phrase.split(' ').collect();
    let telling: Vec<&str> = all.iter().copied().filter(|part| !FILLERS.contains(part)).collect();
    // "on time" and "in-house" say nothing without their small words.
    let (parts, between) = if telling.len() < 2 && all.len() > 1 { (&all, 0) } else { (&telling, BETWEEN) };
    (0..words.len()).map(|start| hit_from(parts, &words[start..], between)).fold(0.0, f64::max)
}

/// As [`hit`], where the first part must be the first word.
fn hit_from(parts: &[&str], words: &[&str], between: usize) -> f64 {
    let mut sum = 0.0;
    let mut at = 0;
    for (place, part) in parts.iter().enumerate() {
        let reach = if place == 0 { 1 } else { between + 1 };
        let near = words.iter().skip(at).take(reach);
        let Some((offset, like)) = near.map(|word| likeness(part, word)).enumerate().find(|(_, like)| *like > 0.0)
        else {
            return 0.0;
        };
        at += offset + 1;
        let weight = match part.chars().count() {
            _ if FILLERS.contains(part) => 0.0,
            0..=3 => 0.3,
            4 => 0.8,
            _ => 1.0,
        };
        sum += weight * like;
    }
    sum
}

/// 1 for the same word, a little less with another ending, else 0.
fn likeness(part: &str, word: &str) -> f64 {
    let ending = |long: &str, short: &str| {
        short.chars().count() >= 5 && long.strip_prefix(short).is_some_and(|ending| ENDINGS.contains(&ending))
    };
    if part == word {
        1.0
    } else if ending(part, word) || ending(word, part) {
        0.9
    } else {
        0.0
    }
}
