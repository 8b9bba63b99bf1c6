//! The report of one deal in Markdown: CommonMark with GitHub's tables.

use super::{
    Audience, checklist, claims, closing, frame, incidents, page::Page, path, people, prediction, timeline, turning,
};
use crate::{
    analysis::{self, Summary},
    domain::Debrief,
    exchange::naming::Names,
    i18n::Locale,
};

/// The report of one deal. `summary` is the debrief's own; `open_questions` are those that a coach would still ask,
/// the gravest first, in the report's language. What is not recorded is left out, and named
/// once near the end. Nothing that somebody typed can change the report's form.
pub fn deal_report(
    debrief: &Debrief,
    summary: &Summary,
    open_questions: &[String],
    locale: Locale,
    audience: Audience,
) -> String {
    // Everybody recorded is looked for in typed texts, also who does not appear in what is left for the customer.
    let names = Names::new(debrief, locale, audience.naming());
    if audience == Audience::Customer {
        let told = analysis::for_customer(debrief);
        let summary = analysis::summarise(&told);
        return written(&Page { debrief: &told, summary: &summary, locale, audience, names }, &[]);
    }
    written(&Page { debrief, summary, locale, audience, names }, open_questions)
}

fn written(page: &Page, open_questions: &[String]) -> String {
    let parts = [
        Some(frame::title(page)),
        Some(frame::facts(page)),
        frame::said_and_shown(page),
        path::numbers(page),
        turning::points(page),
        timeline::timeline(page),
        incidents::incidents(page),
        people::people(page),
        checklist::checklist(page),
        claims::claims(page),
        prediction::prediction(page),
        claims::differences(page),
        claims::levers(page),
        closing::open_questions(page, open_questions),
        closing::missing(page),
        Some(closing::basis(page)),
    ];
    let mut report = parts.into_iter().flatten().filter(|part| !part.is_empty()).collect::<Vec<_>>().join("\n\n");
    report.push('\n');
    report
}
