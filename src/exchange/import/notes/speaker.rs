//! Who speaks in a line of notes.

use std::collections::HashMap;

use super::{
    lines::{LineKind, NoteLine},
    transcript::is_speaker,
};
use crate::capture::{MarkKind, Person, Span, fold, tidy};

/// What stands before a colon without being anybody, folded.
const LABELS: &[&str] = &[
    // English
    "action",
    "agenda",
    "answer",
    "background",
    "budget",
    "company",
    "conclusion",
    "context",
    "customer",
    "date",
    "decision",
    "goal",
    "idea",
    "location",
    "next",
    "next step",
    "next steps",
    "note",
    "notes",
    "open",
    "participants",
    "place",
    "present",
    "price",
    "problem",
    "question",
    "reason",
    "result",
    "risk",
    "status",
    "step",
    "subject",
    "summary",
    "task",
    "time",
    "to do",
    "todo",
    "topic",
    "url",
    "us",
    "we", // German
    "anwesend",
    "anlass",
    "antwort",
    "aufgabe",
    "betreff",
    "datum",
    "dabei",
    "entscheid",
    "ergebnis",
    "fazit",
    "firma",
    "frage",
    "grund",
    "hintergrund",
    "idee",
    "info",
    "kunde",
    "nachste schritte",
    "notiz",
    "notizen",
    "offen",
    "ort",
    "pendenz",
    "pendenzen",
    "preis",
    "risiko",
    "schritt",
    "stand",
    "teilnehmende",
    "teilnehmer",
    "termin",
    "thema",
    "uhrzeit",
    "wir",
    "zeit",
    "ziel",
    "zusammenfassung",
];

/// Who asks and has nothing to tell, and what announces a question, folded.
#[rustfmt::skip]
const ASKING: &[&str] = &[
    "coach", "facilitator", "host", "interviewer", "moderator", "q", "question", // English
    "frage", "fragesteller", "fragestellerin", "interviewerin", "moderation", "moderatorin",
];

/// What announces who was there, folded.
#[rustfmt::skip]
const PRESENT: &[&str] = &[
    "attendees", "participants", "people present", "present", // English
    "anwesend", "anwesende", "dabei", "teilnehmende", "teilnehmer", "teilnehmerinnen", "teilnehmerinnen und teilnehmer",
];

/// What a line is that begins with such a word and a colon: what is in brackets and a number behind the word do not count.
pub(super) fn labelled(text: &str) -> Option<LineKind> {
    let (label, _) = text.trim_start_matches(['*', '_']).split_once(':')?;
    let label = label.split(['(', '[']).next().unwrap_or_default();
    let label = fold(label.trim_end_matches(|ch: char| ch.is_ascii_digit() || " .*_".contains(ch)));
    let is_among = |labels: &[&str]| labels.contains(&label.as_str());
    let question = is_among(ASKING).then_some(LineKind::Question);
    question.or_else(|| is_among(PRESENT).then_some(LineKind::Present))
}

/// What is said without the marks that were read in it. Names stay, and so does a date that is written as one says it.
pub(super) fn words_of(said: &str, spans: &[Span]) -> String {
    let mut words = String::new();
    let mut at = 0;
    for span in spans.iter().filter(|span| span.understood) {
        let mark = &said[span.range.clone()];
        let stays = match span.kind {
            MarkKind::Who => mark.trim_start_matches('@'),
            MarkKind::Literal => mark.trim_start_matches('\\'),
            MarkKind::Quote | MarkKind::Day => mark,
            MarkKind::When if mark.starts_with(|ch: char| ch.is_ascii_digit()) => mark,
            _ => "",
        };
        words.push_str(&said[at..span.range.start]);
        if stays.is_empty() {
            // What hangs on a mark hangs on the word before it.
            words.truncate(words.trim_end().len());
        }
        words.push_str(stays);
        at = span.range.end;
    }
    words.push_str(&said[at..]);
    tidy(&words)
}

/// What is written small within a name.
const OF_NAMES: &[&str] = &[
    "af", "al", "da", "de", "del", "der", "den", "di", "du", "el", "la", "le", "te", "ten", "van", "vom", "von", "zu",
    "zum", "zur",
];

/// Whether nothing but a name stands here: "Keller was angry" tells what he did.
fn is_name(text: &str) -> bool {
    let mut others = text.split(' ').skip(1);
    others.all(|word| !word.starts_with(char::is_lowercase) || OF_NAMES.contains(&word))
}

/// The name before a colon, and what is said behind it; with `@` before the name where somebody has written it so.
pub(super) fn spoken(text: &str) -> Option<(&str, &str)> {
    let (name, said) = text.split_once(": ")?;
    let bare = name.strip_prefix('@').unwrap_or(name);
    let is_marked_words = bare != name && !is_name(bare);
    (is_speaker(bare) && !is_marked_words && !said.trim().is_empty()).then_some((name, said.trim()))
}

/// The names that stand before a colon in more than one line, each word of them written big: people, in all likelihood.
pub(super) fn repeated(lines: &[NoteLine]) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let steps = lines.iter().filter(|line| line.kind == LineKind::Step);
    for (line, name) in steps.filter_map(|line| spoken(&line.text).map(|(name, _)| (line, name))) {
        let is_big = name.split(' ').all(|word| word.starts_with(char::is_uppercase));
        if is_big && labelled(&line.text).is_none() && !LABELS.contains(&fold(name).as_str()) {
            *counts.entry(name.to_owned()).or_default() += 1;
        }
    }
    counts.into_iter().filter(|(_, count)| *count > 1).map(|(name, _)| name).collect()
}

/// The only one of these people who is called so, whole or by one word of the name.
pub(super) fn known<'a>(name: &str, people: &'a [Person]) -> Option<&'a Person> {
    let name = fold(name);
    let whole = people.iter().find(|person| fold(&person.name) == name);
    whole.or_else(|| {
        let has_word = |person: &&Person| fold(&person.name).split(' ').any(|word| word == name);
        let mut called = people.iter().filter(has_word);
        called.next().filter(|_| called.next().is_none())
    })
}
