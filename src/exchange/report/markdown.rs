//! The report of one deal in Markdown: CommonMark with GitHub's tables.

use super::{
    Audience, checklist, claims, closing, frame, incidents, page::Page, path, people, prediction, svg, timeline,
    turning,
};
use crate::{
    analysis::{self, Summary},
    domain::Debrief,
    exchange::naming::{Everybody, Names},
    i18n::Locale,
};

/// The report of one deal. `summary` is the debrief's own; `open_questions` are those that a coach would still ask,
/// the gravest first, in the report's language; `everybody` are those whom the texts may name although they belong to other
/// deals ([`Audience::everybody`]). What is not recorded is left out, and named
/// once near the end. Nothing that somebody typed can change the report's form.
pub fn deal_report(
    debrief: &Debrief,
    summary: &Summary,
    open_questions: &[String],
    locale: Locale,
    audience: Audience,
    everybody: &Everybody,
) -> String {
    with_page(debrief, summary, locale, audience, everybody, |page| {
        let parts = parts(page, open_questions).into_iter();
        let texts: Vec<String> = parts.flat_map(|part| [part.text].into_iter().chain(part.sketch)).collect();
        texts.join("\n\n") + "\n"
    })
}

/// Lays out the page that all parts are written from; for the customer it holds nothing but what the customer may have.
pub(super) fn with_page(
    debrief: &Debrief,
    summary: &Summary,
    locale: Locale,
    audience: Audience,
    everybody: &Everybody,
    write: impl FnOnce(&Page) -> String,
) -> String {
    // Everybody recorded is looked for in typed texts, also who does not appear in what is left for the customer.
    let names = Names::new(debrief, everybody, locale, audience.naming());
    if audience == Audience::Customer {
        let told = analysis::for_customer(debrief);
        let summary = analysis::summarise(&told);
        return write(&Page { debrief: &told, summary: &summary, locale, audience, names });
    }
    write(&Page { debrief, summary, locale, audience, names })
}

type Draw = fn(&Page) -> Option<String>;

/// A part of the report.
pub(super) struct Part {
    /// In Markdown; never empty.
    pub(super) text: String,
    /// The picture that belongs to it, where pictures can be shown.
    pub(super) figure: Option<Draw>,
    /// What stands in its place where they cannot.
    pub(super) sketch: Option<String>,
}

/// The parts of the report from top to bottom.
pub(super) fn parts(page: &Page, open_questions: &[String]) -> Vec<Part> {
    let written = |text: Option<String>| (text, None, None);
    let drawn = |text: Option<String>, figure: Draw, sketch: Option<String>| (text, Some(figure), sketch);
    let open_questions = if page.is_for_customer() { &[] } else { open_questions };
    let parts = [
        written(Some(frame::title(page))),
        written(Some(frame::facts(page))),
        written(frame::said_and_shown(page)),
        drawn(path::numbers(page), svg::curve, path::sketch(page)),
        written(turning::points(page)),
        written(timeline::timeline(page)),
        written(incidents::incidents(page)),
        drawn(people::people(page), svg::matrix, None),
        written(checklist::checklist(page)),
        written(claims::claims(page)),
        written(prediction::prediction(page)),
        written(claims::differences(page)),
        written(claims::levers(page)),
        written(closing::open_questions(page, open_questions)),
        written(closing::missing(page)),
        written(Some(closing::basis(page))),
    ];
    let made = parts.into_iter().filter_map(|(text, figure, sketch)| Some(Part { text: text?, figure, sketch }));
    made.filter(|part| !part.text.is_empty()).collect()
}
