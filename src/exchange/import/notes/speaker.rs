//! Who speaks in a line of notes.

use std::collections::HashMap;

use super::{
    lines::{LineKind, NoteLine},
    transcript::is_speaker,
};
use crate::{capture::Person, domain::fold};

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

/// The name before a colon, and what is said behind it; with `@` before the name where somebody has written it so.
pub(super) fn spoken(text: &str) -> Option<(&str, &str)> {
    let (name, said) = text.split_once(": ")?;
    let bare = name.strip_prefix('@').unwrap_or(name);
    (is_speaker(bare) && !said.trim().is_empty()).then_some((name, said.trim()))
}

/// The names that stand before a colon in more than one line, each word of them written big: people, in all likelihood.
pub(super) fn repeated(lines: &[NoteLine]) -> Vec<String> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    let steps = lines.iter().filter(|line| line.kind == LineKind::Step);
    for (name, _) in steps.filter_map(|line| spoken(&line.text)) {
        let is_big = name.split(' ').all(|word| word.starts_with(char::is_uppercase));
        if is_big && !LABELS.contains(&fold(name).as_str()) {
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
