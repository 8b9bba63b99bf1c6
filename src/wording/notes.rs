//! Notes in words: what each line becomes, and what is odd about it.

use crate::{
    domain::{Keyed, MAX_LINE},
    exchange::import::notes::{LineKind, Proposal},
    i18n::{Arg, Locale, t},
};

/// Why a line becomes no step unless somebody says so, where there is a reason.
pub fn note_fate(proposal: &Proposal, locale: Locale) -> Option<String> {
    match (proposal.kind, proposal.same_as) {
        (LineKind::Day, _) => Some(t!(locale, "notes-day")),
        (LineKind::UnreadDay, _) => Some(t!(locale, "notes-unread-day")),
        (_, Some(number)) => Some(t!(locale, "notes-same", number = number)),
        (LineKind::Heading, _) => Some(t!(locale, "notes-heading")),
        (LineKind::Table, _) => Some(t!(locale, "notes-table")),
        (LineKind::Code, _) => Some(t!(locale, "notes-code")),
        (LineKind::Question, _) => Some(t!(locale, "notes-question")),
        (LineKind::Present, _) => Some(t!(locale, "notes-present")),
        (LineKind::Step, None) => None,
    }
}

/// That something of a line is lost, where it is longer than a text of ours may be: told before all else.
pub fn note_cut(proposal: &Proposal, locale: Locale) -> Option<String> {
    let limit = locale.integer(MAX_LINE as i64);
    proposal.is_cut.then(|| t!(locale, "notes-cut", line = proposal.number, limit = limit))
}

/// That a day may be read in two ways, where nothing tells which is meant.
pub fn note_unsure(proposal: &Proposal, locale: Locale) -> Option<String> {
    let (typed, other) = proposal.other_day.as_ref()?;
    Some(t!(locale, "notes-unsure-day", typed = typed.as_str(), other = locale.date(*other)))
}

/// What is to be known of the step that a line makes: who is new, what stays text, that it has no date.
pub fn note_remarks(proposal: &Proposal, locale: Locale) -> Vec<String> {
    let mut remarks = Vec::new();
    if let Some(number) = proposal.like {
        remarks.push(t!(locale, "notes-like", number = number));
    }
    for person in &proposal.new.participants {
        let side = locale.label(person.side);
        remarks.push(t!(locale, "notes-new-person", name = person.name.as_str(), side = side));
    }
    for doubt in &proposal.doubts {
        let text = locale.text(&format!("doubt-{}", doubt.why.key()), &[("typed", Arg::from(doubt.typed.clone()))]);
        remarks.push(match &doubt.instead[..] {
            [] => text,
            instead => format!("{text} ({}?)", instead.join(", ")),
        });
    }
    if proposal.names_a_date {
        remarks.push(t!(locale, "notes-names-a-date"));
    } else if proposal.is_undated() {
        remarks.push(t!(locale, "notes-no-date"));
    }
    remarks
}
