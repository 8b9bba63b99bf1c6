//! What could be meant by the mark at the cursor.

use std::ops::Range;

use crate::{
    arrange::Arrange,
    domain::{Course, Side},
};

use super::{
    context::Context,
    fold::{fold, is_gap, letters, tidy},
    lexicon::Lexicon,
    line::Mention,
    names::spell,
    signs::closers,
    words::Words,
};

/// More candidates than this help nobody.
const MAX_CANDIDATES: usize = 50;

/// What can stand in place of the mark at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// The bytes of the line that a candidate replaces.
    pub range: Range<usize>,
    /// The best first; at least one.
    pub candidates: Vec<Candidate>,
}

/// One way to complete a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Candidate {
    /// What to put in the line: the whole mark, no space behind.
    pub insert: String,
    /// What to show.
    pub label: String,
    /// What to show beside it: the side of a person, the milestone of an activity, the word that was matched.
    pub detail: String,
}

/// Completes the mark that the cursor (a byte offset) stands in or behind. `None` where there is no mark, nothing
/// fits, or what is typed is already the only candidate.
pub fn complete(line: &str, cursor: usize, lexicon: &Lexicon, context: &Context) -> Option<Completion> {
    let mut cursor = cursor.min(line.len());
    while !line.is_char_boundary(cursor) {
        cursor -= 1;
    }
    let (start, end) = token(line, cursor);
    let typed = &line[start..cursor];
    let mut chars = typed.chars();
    let sign = chars.next();
    let query = chars.as_str();
    let plain = query.chars().all(|ch| !ch.is_whitespace()) && !query.starts_with(|ch: char| !ch.is_alphanumeric());
    let candidates = match sign {
        Some('@') => people(query, lexicon, context),
        Some('#') if plain => words("#", query, &lexicon.channels),
        Some('%') if plain => words("%", query, &lexicon.owners),
        Some('^') if plain => words("^", query, &lexicon.milestones),
        Some('=') if plain => words("=", query, &lexicon.sources),
        Some('/') if plain => words("/", query, &lexicon.courses),
        Some(':') if plain => activities(query, lexicon),
        _ if follows_exit(&line[..start], lexicon) => exits(typed, lexicon),
        _ => return None,
    };
    let complete = matches!(&candidates[..], [only] if only.insert == line[start..end]);
    (!candidates.is_empty() && !complete).then_some(Completion { range: start..end, candidates })
}

/// The word at the cursor, or the mention whose quotes are open there.
fn token(line: &str, cursor: usize) -> (usize, usize) {
    let before = &line[..cursor];
    let word_start = |at: usize| {
        line[..at].rfind(is_gap).map_or(0, |gap| gap + line[gap..].chars().next().map_or(1, char::len_utf8))
    };
    let opening = before.char_indices().rev().find(|(_, ch)| !closers(*ch).is_empty());
    if let Some((at, _)) = opening {
        let start = word_start(at);
        let sign = &line[start..at];
        if sign == "@" || sign == "@@" || (sign.starts_with('@') && sign.ends_with('/')) {
            return (start, cursor);
        }
    }
    let rest = &line[cursor..];
    let end = cursor + rest.find(is_gap).unwrap_or(rest.len());
    (word_start(cursor), end)
}

/// How well a text fits what was typed, 0 best: begins with it, has a word that does, contains it, has its letters in
/// order from the beginning of a word.
fn fit(query: &str, text: &str) -> Option<u8> {
    let words = || text.match_indices([' ', '-']).map(|(at, sign)| at + sign.len());
    if text.starts_with(query) {
        Some(0)
    } else if words().any(|at| text[at..].starts_with(query)) {
        Some(1)
    } else if text.contains(query) {
        Some(2)
    } else {
        let strewn = |from: usize| {
            let mut rest = text[from..].chars();
            text[from..].chars().next() == query.chars().next() && query.chars().all(|ch| rest.any(|other| other == ch))
        };
        words().chain([0]).any(strewn).then_some(3)
    }
}

/// Sorts by fit, those that fit alike in their own order, and drops what there is too much of.
fn best(mut found: Vec<(u8, Candidate)>) -> Vec<Candidate> {
    found.arrange_by_key(|(fit, _)| *fit);
    found.truncate(MAX_CANDIDATES);
    found.into_iter().map(|(_, candidate)| candidate).collect()
}

fn people(query: &str, lexicon: &Lexicon, context: &Context) -> Vec<Candidate> {
    let query = query.trim_start_matches('@');
    let (side, name) = match query.split_once('/') {
        Some((word, name)) => match lexicon.sides.find(word) {
            Some(side) => (Some(side), name),
            None => (None, query),
        },
        None => (None, query),
    };
    let folded = fold(name.trim_start_matches(|ch| !closers(ch).is_empty()));
    let word = |side: Side| lexicon.sides.word_for(side).unwrap_or_default().to_owned();
    let mut found = vec![];
    for person in &context.people {
        let wanted = side.is_none_or(|side| side == person.side);
        let Some(fit) = fit(&folded, &fold(&person.name)).filter(|_| wanted) else {
            continue;
        };
        if let Some(insert) = spell(&Mention::Known(person.id), lexicon, context) {
            let candidate = Candidate { insert, label: tidy(&person.name), detail: word(person.side) };
            found.push((fit, candidate));
        }
    }
    // Who is in the room may be named before anybody has entered him: he is entered as he is named.
    let here = side.unwrap_or(context.own_side());
    for name in &context.present {
        let new = Mention::New { name: name.clone(), side: here };
        let insert = spell(&new, lexicon, context);
        if let Some((fit, insert)) = fit(&folded, &fold(name)).zip(insert) {
            found.push((fit, Candidate { insert, label: name.clone(), detail: word(here) }));
        }
    }
    let mut candidates = best(found);
    // Who begins the name of a side may want to name one.
    if side.is_none() && folded.chars().count() >= 2 {
        let mut sides: Vec<Side> = Vec::new();
        for (_, side) in lexicon.sides.iter().filter(|(word, _)| fold(word).starts_with(&folded)) {
            if !sides.contains(&side) {
                sides.push(side);
            }
        }
        // Whichever language it was begun in: written in the one that is spoken.
        candidates.extend(sides.into_iter().map(|side| Candidate {
            insert: format!("@{}/", word(side)),
            label: format!("{}/", word(side)),
            detail: String::new(),
        }));
    }
    candidates
}

fn words<T: Copy + Eq>(sign: &str, query: &str, words: &Words<T>) -> Vec<Candidate> {
    let query = fold(query);
    let mut found: Vec<(u8, T, &str)> = vec![];
    for (word, value) in words.iter() {
        let Some(fit) = fit(&query, &fold(word)) else {
            continue;
        };
        match found.iter_mut().find(|(_, other, _)| *other == value) {
            Some(better) if fit < better.0 => *better = (fit, value, word),
            Some(_) => {}
            None => found.push((fit, value, word)),
        }
    }
    let candidates = found.into_iter().filter_map(|(fit, value, matched)| {
        let label = words.word_for(value)?;
        let candidate = Candidate {
            insert: format!("{sign}{label}"),
            label: label.to_owned(),
            detail: if matched == label { String::new() } else { matched.to_owned() },
        };
        Some((fit, candidate))
    });
    best(candidates.collect())
}

fn activities(query: &str, lexicon: &Lexicon) -> Vec<Candidate> {
    // What the word stands for as it is comes first: that is what Enter would take.
    let meant = lexicon.find_activity(query).map(|activity| activity.key.as_str());
    let query = letters(query);
    let found = lexicon.folded().filter_map(|(activity, hints, labels)| {
        let key = letters(&activity.key);
        let names = labels.iter().chain([&key]).filter_map(|text| fit(&query, text));
        // A hint fits a little worse than a name does, and letters strewn over it do not count.
        let hinted = hints.iter().filter_map(|text| fit(&query, text).filter(|fit| *fit < 2)).map(|fit| fit + 1);
        let fit = names.chain(hinted).min().map(|fit| if meant == Some(&activity.key) { 0 } else { fit + 1 })?;
        let insert = format!(":{}", lexicon.spell_activity(&activity.key)?);
        let detail = activity.milestone.and_then(|m| lexicon.milestones.word_for(m));
        let candidate = Candidate {
            insert,
            label: activity.labels.first().unwrap_or(&activity.key).clone(),
            detail: detail.unwrap_or_default().to_owned(),
        };
        Some((fit, candidate))
    });
    best(found.collect())
}

/// Whether the last word before is `/exit` in any of its forms.
fn follows_exit(before: &str, lexicon: &Lexicon) -> bool {
    let word = before.trim_end_matches(is_gap);
    let word = word.rsplit(is_gap).next().unwrap_or_default();
    word.strip_prefix('/').and_then(|word| lexicon.courses.find(word)) == Some(Course::Exit)
}

fn exits(typed: &str, lexicon: &Lexicon) -> Vec<Candidate> {
    let mut candidates = words("", typed, &lexicon.exits);
    // The text goes on: only what begins like a destination is meant as one.
    candidates.retain(|candidate| {
        [&candidate.label, &candidate.detail].into_iter().any(|word| fold(word).starts_with(&fold(typed)))
    });
    candidates
}
