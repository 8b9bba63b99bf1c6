//! Lines of notes that are sentences: a date within one stays in its words, and one that begins with a quarter or a week has
//! that for its date.

use crate::{
    capture::{self, Context, Lexicon, MarkKind, Parsed, fold},
    domain::{YearPart, year_part},
};

/// What a sentence cannot end in, folded: without the date behind it, it would be none. What may end a German verb is not
/// among them ("stellt die Linie ab").
#[rustfmt::skip]
const BEFORE_DAYS: &[&str] = &[
    "am", "bis", "den", "dem", "der", "per", "seit", "vom", "von", "zum", "und",
    "after", "and", "before", "by", "for", "from", "of", "on", "since", "the", "till", "to", "until",
];

/// So many dates of one line are looked at.
const DATES: usize = 8;

/// The title of a line in which a date stands inside a sentence: "Am 12.3.2026 kam Keller" would be "Am kam Keller" without
/// it. None where no date does.
pub(super) fn title_with_dates(said: &str, parsed: &Parsed, lexicon: &Lexicon, context: &Context) -> Option<String> {
    let (mut text, mut read, mut title) = (said.to_owned(), parsed.clone(), None);
    for _ in 0..DATES {
        let Some(start) = inner_date(&text, &read) else { break };
        // Taken literally it stays.
        text.insert(start, '\\');
        read = capture::parse(&text, lexicon, context);
        title = Some(read.line.title.clone());
    }
    title
}

/// Where a date begins that stands inside a sentence, and is written without a sign.
fn inner_date(text: &str, read: &Parsed) -> Option<usize> {
    let is_bare = |range: &std::ops::Range<usize>| text[range.clone()].starts_with(|c: char| c.is_ascii_digit());
    let dates = read.spans.iter().filter(|span| span.understood && span.kind == MarkKind::When);
    let date = dates.into_iter().find(|span| is_bare(&span.range))?.range.clone();
    // What is a mark is no word.
    let words = |part: std::ops::Range<usize>| -> Vec<String> {
        let of_mark = |at: usize| read.spans.iter().any(|span| span.understood && span.range.contains(&at));
        let mut at = part.start;
        let mut found = Vec::new();
        for word in text[part].split(' ') {
            let is_word = word.contains(char::is_alphanumeric) && !of_mark(at);
            found.extend(is_word.then(|| fold(word)));
            at += word.len() + 1;
        }
        found
    };
    let (before, after) = (words(0..date.start), words(date.end..text.len()));
    let last = before.last()?;
    (!after.is_empty() || BEFORE_DAYS.contains(&last.as_str())).then_some(date.start)
}

/// Whether a line begins with a quarter or a week.
pub(super) fn begins_with_part(line: &str) -> bool {
    with_marked_part(line).is_some()
}

/// A line that begins with a quarter or a week, with the mark of a date before it: `KW 8: Keller calls`.
pub(super) fn with_marked_part(said: &str) -> Option<String> {
    let ends = said.match_indices(' ').map(|(at, _)| at).take(3);
    let ends: Vec<usize> = ends.filter(|at| said[*at..].contains(char::is_alphanumeric)).collect();
    ends.into_iter().rev().find_map(|end| {
        let (begin, rest) = said.split_at(end);
        let part = begin.trim_end_matches([':', ',', '–', '-']);
        let (found, year) = year_part(part)?;
        // "Q1 was bad" is told of a quarter, not in one.
        let is_meant = part.len() < begin.len() || year.is_some() || matches!(found, YearPart::Week(_));
        let rest = rest.trim_start_matches([' ', ':', ',', '–', '-']);
        is_meant.then(|| format!("={} {rest}", part.split_whitespace().collect::<Vec<_>>().join("_")))
    })
}
