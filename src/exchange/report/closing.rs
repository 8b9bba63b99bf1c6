//! The end of a report: what is still open, what is not recorded, and whose accounts it rests on.

use super::{
    Audience,
    page::{Page, section},
};
use crate::{
    domain::{Id, Participant},
    i18n::t,
};

/// What a coach would still ask; nothing when nothing is open.
pub(super) fn open_questions(page: &Page, questions: &[String]) -> Option<String> {
    let lines: Vec<String> = questions.iter().map(|question| format!("- {}", page.typed(question))).collect();
    (!lines.is_empty()).then(|| {
        let heading = t!(page.locale, "report-open-heading");
        section(&heading, &lines.join("\n"))
    })
}

/// Names once what has no section of its own because nothing of it is recorded.
pub(super) fn missing(page: &Page) -> Option<String> {
    if page.is_for_customer() {
        return None;
    }
    let (locale, debrief) = (page.locale, page.debrief);
    let missing: Vec<String> = [
        (debrief.claims.is_empty(), t!(locale, "report-missing-reason")),
        (debrief.deal.finding.trim().is_empty(), t!(locale, "report-missing-finding")),
        (debrief.steps.is_empty(), t!(locale, "report-missing-steps")),
        (debrief.incidents.is_empty(), t!(locale, "report-missing-incidents")),
        (debrief.participants.is_empty(), t!(locale, "report-missing-people")),
        (debrief.scores.is_empty() && !debrief.is_blind(), t!(locale, "report-missing-scores")),
        (debrief.levers.is_empty(), t!(locale, "report-missing-levers")),
    ]
    .into_iter()
    .filter_map(|(is_missing, name)| is_missing.then_some(name))
    .collect();
    (!missing.is_empty()).then(|| t!(locale, "report-missing", list = missing.join(", ")))
}

/// The last line: how many sittings, who told, and who is not named.
pub(super) fn basis(page: &Page) -> String {
    let (locale, accounts) = (page.locale, &page.summary.accounts);
    let sittings: Vec<String> = [
        ("customer", accounts.customer_sittings),
        ("vendor", accounts.vendor_sittings),
        ("joint", accounts.joint_sittings),
    ]
    .into_iter()
    .filter(|(_, count)| *count > 0)
    .map(|(with, count)| t!(locale, "report-sittings-with", with = with, count = count))
    .collect();
    let mut sentences = Vec::new();
    if !sittings.is_empty() {
        sentences.push(t!(locale, "report-basis", count = accounts.sittings(), list = sittings.join(", ")));
    } else if !page.is_for_customer() {
        sentences.push(t!(locale, "report-basis-nothing"));
    }
    // Who spoke without wanting to be named is not told to their colleagues by way of their job either.
    let may_tell = |person: &&Id<Participant>| !page.is_for_customer() || page.names.is_named(**person);
    let tellers: Vec<String> = accounts.tellers.iter().filter(may_tell).map(|person| page.person(*person)).collect();
    if !tellers.is_empty() {
        sentences.push(t!(locale, "report-tellers", list = tellers.join(", ")));
    }
    let has_hidden = page.debrief.participants.iter().any(|person| !page.names.is_named(person.id));
    match page.audience {
        Audience::Customer if has_hidden => sentences.push(t!(locale, "report-consent")),
        Audience::Pseudonymised if has_hidden => sentences.push(t!(locale, "report-nameless")),
        _ => {}
    }
    if sentences.is_empty() {
        return String::new();
    }
    format!("---\n\n{}", sentences.join(" "))
}
