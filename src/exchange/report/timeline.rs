//! The timeline as a table.

use super::{
    page::{Page, UNKNOWN, or_unknown, section},
    table::Table,
};
use crate::{
    analysis::gaps::Gap,
    domain::{Course, Keyed, Step, Telling},
    fields::commitment_label,
    i18n::t,
};

/// The column that says whose account a step is.
const TOLD: usize = 2;

/// The section; nothing while no step is recorded.
pub(super) fn timeline(page: &Page) -> Option<String> {
    if page.debrief.steps.is_empty() {
        return None;
    }
    let locale = page.locale;
    let mut head = vec![
        t!(locale, "report-col-number"),
        t!(locale, "report-col-when"),
        t!(locale, "report-col-told"),
        t!(locale, "report-col-who"),
        t!(locale, "report-col-what"),
        t!(locale, "report-col-feeling"),
        t!(locale, "report-col-marks"),
    ];
    if page.is_for_customer() {
        // All of it is the customer's.
        head.remove(TOLD);
    }
    let mut table = Table::new(&head);
    for (index, step) in page.debrief.steps.iter().enumerate() {
        let mut waits = page.summary.path.waiting.gaps.iter();
        let wait = waits.find(|gap| gap.to.id == step.id);
        if let Some(gap) = wait {
            table.row(wait_row(page, gap));
        }
        let mut cells = vec![
            (index + 1).to_string(),
            when(page, step, wait.is_some()),
            told(page, step),
            who(page, step),
            what(page, step),
            feelings(page, step),
            marks(page, step),
        ];
        if page.is_for_customer() {
            cells.remove(TOLD);
        }
        table.row(cells);
    }
    let heading = t!(locale, "report-timeline-heading");
    Some(section(&heading, &table.finish()))
}

fn wait_row(page: &Page, gap: &Gap) -> Vec<String> {
    let why = if gap.is_wait { t!(page.locale, "report-gap-wait") } else { t!(page.locale, "report-gap-silence") };
    let days = format!("*{}*", page.gap(gap));
    let empty = String::new;
    let mut cells = vec![empty(), days, empty(), empty(), format!("*{why}*")];
    if page.is_for_customer() {
        cells.remove(TOLD);
    }
    cells
}

/// The date, else the days since the step before where no row above says them.
fn when(page: &Page, step: &Step, is_said_above: bool) -> String {
    match (step.date, page.debrief.gap_before(step.id)) {
        (Some(date), _) => page.locale.date(date),
        (None, Some(0)) => t!(page.locale, "report-same-day"),
        (None, Some(days)) if !is_said_above => {
            t!(page.locale, "report-later", days = page.days(days))
        }
        _ => UNKNOWN.to_owned(),
    }
}

fn told(page: &Page, step: &Step) -> String {
    let told = page.debrief.told(step.id);
    let mut words = Vec::new();
    if told.customer && told.vendor {
        words.push(t!(page.locale, "report-both"));
    } else {
        words.extend(told.customer.then(|| t!(page.locale, "source-customer")));
        words.extend(told.vendor.then(|| t!(page.locale, "source-vendor")));
    }
    words.extend(told.document.then(|| t!(page.locale, "source-document")));
    or_unknown(words.join(", "))
}

fn who(page: &Page, step: &Step) -> String {
    let mut people: Vec<String> = page.debrief.people(step).into_iter().map(|person| page.person(person.id)).collect();
    if page.debrief.actor(step).is_none()
        && let Some(side) = step.actor_side
    {
        people.insert(0, t!(page.locale, "report-nobody", side = side.key()));
    }
    or_unknown(people.join(", "))
}

/// What happened, through which channel, and in whose words.
fn what(page: &Page, step: &Step) -> String {
    let mut text = page.title(step);
    if let Some(channel) = step.channel {
        text += &format!(" ({})", page.locale.label(channel));
    }
    for telling in page.debrief.tellings_of(step.id) {
        if let Some(words) = page.words(telling) {
            text += &format!(" {words}{}", source(page, telling));
        }
        if let Some(title) = page.own_title(telling) {
            text += &format!(" ({title})");
        }
    }
    text
}

/// Whose words or feeling it is, where there is more than one account.
fn source(page: &Page, telling: &Telling) -> String {
    if page.is_for_customer() { String::new() } else { format!(" ({})", page.source(telling.source)) }
}

fn feelings(page: &Page, step: &Step) -> String {
    let told: Vec<String> = page
        .debrief
        .tellings_of(step.id)
        .filter_map(|telling| {
            let feeling = page.feeling(telling.emotion?.get());
            Some(format!("{feeling}{}", source(page, telling)))
        })
        .collect();
    or_unknown(told.join(", "))
}

fn marks(page: &Page, step: &Step) -> String {
    let locale = page.locale;
    let mut marks = Vec::new();
    if step.course != Course::Advance {
        marks.push(match step.exit_to {
            Some(to) => format!("{} {}", locale.label(step.course), locale.label(to)),
            None => locale.label(step.course),
        });
    }
    if step.is_lever {
        marks.push(t!(locale, "report-mark-lever"));
    }
    for (index, incident) in page.debrief.incidents.iter().enumerate() {
        if incident.step == Some(step.id) {
            marks.push(t!(locale, "report-mark-incident", kind = incident.kind.key(), number = index + 1));
        }
    }
    marks.extend(tie(page, step));
    marks.join(", ")
}

/// How far the customer ties himself with the step; of none at all only where he was tied before. It is our judgement, and
/// no customer reads it.
fn tie(page: &Page, step: &Step) -> Option<String> {
    if page.is_for_customer() {
        return None;
    }
    let reached = page.debrief.commitments();
    let at = page.debrief.number(step.id)? - 1;
    let commitment = reached[at]?;
    if commitment.get() > 0 {
        let grade = commitment_label(commitment, page.locale);
        let by = if step.commitment.is_some() { "set" } else { "usual" };
        return Some(t!(page.locale, "report-mark-commitment", grade = grade, by = by));
    }
    let was_tied = reached[..at].iter().flatten().any(|grade| grade.get() > 0);
    was_tied.then(|| t!(page.locale, "report-mark-untied"))
}
