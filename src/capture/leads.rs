//! Words that lead to a date within a sentence: without it the sentence would be none.

use crate::domain::FuzzyDate;

use super::{
    context::{Context, DateOrder},
    dates::{self, Typed},
    fold::fold,
    signs::is_tail,
};

/// Behind these it is the day of the step.
const DATING: [&str; 5] = ["am", "den", "im", "in", "on"];

/// What may end a German verb ("sagt den Termin ab") leads to a date only where the sentence goes on behind it.
const PARTICLES: [&str; 4] = ["ab", "auf", "nach", "vor"];

/// Behind these it is that of something else: of what was promised, or is told of.
#[rustfmt::skip]
const OTHERS: [&str; 24] = [
    "ab", "auf", "bis", "fur", "nach", "per", "seit", "spatestens", "vom", "von", "vor", "zum",
    "after", "before", "by", "dated", "for", "from", "of", "since", "than", "till", "to", "until",
];

/// What may stand between such a word and its date.
const ARTICLES: [&str; 4] = ["am", "dem", "den", "the"];

/// Of a stretch from one date to another the first is the day of the step.
const FROM: [&str; 3] = ["vom", "von", "from"];
const TO: [&str; 4] = ["bis", "to", "until", "till"];

/// What a word makes of the date behind it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lead {
    /// It is the day of the step.
    Dates,
    /// It is the day of something else.
    Leaves,
}

/// What the words before a date make of it, the nearest first, and the one directly behind it.
pub(super) fn lead<'a>(mut before: impl Iterator<Item = &'a str>, behind: Option<&str>) -> Option<Lead> {
    let nearest = fold(before.next()?);
    if FROM.contains(&nearest.as_str()) && behind.is_some_and(|word| TO.contains(&fold(word).as_str())) {
        return Some(Lead::Dates);
    }
    if OTHERS.contains(&nearest.as_str()) {
        let goes_on = behind.is_some_and(|word| word.starts_with(char::is_alphabetic));
        return (goes_on || !PARTICLES.contains(&nearest.as_str())).then_some(Lead::Leaves);
    }
    // "auf den 3.4. verschoben", "spätestens am 12.3.", "by the 12.3.".
    let is_article = ARTICLES.contains(&nearest.as_str());
    if is_article && before.next().is_some_and(|word| OTHERS.contains(&fold(word).as_str())) {
        return Some(Lead::Leaves);
    }
    DATING.contains(&nearest.as_str()).then_some(Lead::Dates)
}

/// A word of a title that is a date which a word leads to.
pub(super) struct Led {
    pub lead: Lead,
    date: Typed,
}

impl Led {
    /// The day of the step that it tells.
    pub fn dates(&self, context: &Context) -> Option<FuzzyDate> {
        self.date.dated(context).filter(|_| self.lead == Lead::Dates)
    }
}

/// The date that the word at this place of a title is, where others lead to it: it may be written as it is.
pub(super) fn led(words: &[&str], at: usize, order: DateOrder) -> Option<Led> {
    let word = *words.get(at)?;
    let whole = dates::read_bare(word, order);
    let behind = words.get(at + 1).filter(|_| whole.is_some());
    let lead = lead(words[..at].iter().rev().copied(), behind.copied())?;
    let date = whole.or_else(|| dates::read_bare(word.trim_end_matches(is_tail), order))?;
    // Behind a date `!` is a lever.
    (!word.contains('!')).then_some(Led { lead, date })
}
