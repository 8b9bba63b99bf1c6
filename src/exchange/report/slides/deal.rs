//! The slides of a deal.

use super::{LINES, listed, slide};
use crate::{
    analysis::Summary,
    arrange::Arrange,
    domain::{Debrief, Source, Step},
    exchange::naming::Everybody,
    exchange::report::{
        Audience, claims, closing, frame, incidents,
        markdown::with_page,
        page::{Page, capital, closed},
        path, turning,
    },
    i18n::{Locale, t},
};

/// The outline: who is named, and what is told to whom, is as in [`deal_report`](super::super::deal_report).
pub(in crate::exchange::report) fn deal(
    debrief: &Debrief,
    summary: &Summary,
    open_questions: &[String],
    locale: Locale,
    audience: Audience,
    everybody: &Everybody,
) -> String {
    with_page(debrief, summary, locale, audience, everybody, |page| {
        let open_questions = if page.is_for_customer() { &[] } else { open_questions };
        let asked = &open_questions[..open_questions.len().min(LINES)];
        let numbers: Vec<String> = path::sentences(page).into_iter().flatten().collect();
        let has_steps = page.summary.path.steps > 0;
        let slides = [
            Some(format!("{}\n\n{}", frame::title(page), listed(&frame::fact_sentences(page)))),
            frame::said_and_shown(page),
            slide(&t!(locale, "report-path-heading"), &numbers).filter(|_| has_steps),
            turning::points(page),
            unseen(page),
            slide(&t!(locale, "report-incidents-heading"), &strongest(page)),
            claims::claims(page),
            claims::levers(page),
            closing::open_questions(page, asked),
        ];
        // The report's sections stand one level lower.
        let raised = |text: String| text.strip_prefix("## ").map(|rest| format!("# {rest}")).unwrap_or(text);
        slides.into_iter().flatten().map(raised).collect::<Vec<_>>().join("\n\n") + "\n"
    })
}

/// What the customer saw and we did not: the steps that only the customer tells, of many those that moved most.
fn unseen(page: &Page) -> Option<String> {
    if page.is_for_customer() || !page.debrief.is_heard(Source::Vendor) {
        return None;
    }
    let (locale, debrief) = (page.locale, page.debrief);
    let mut steps: Vec<&Step> = debrief.steps.iter().filter(|step| debrief.told(step.id).is_blind_spot()).collect();
    let more = steps.len().saturating_sub(LINES);
    let moved = |step: &Step| debrief.emotion(step.id).map_or(0, |felt| felt.get().abs());
    steps.arrange_by_key(|step| std::cmp::Reverse(moved(step)));
    steps.truncate(LINES);
    steps.arrange_by_key(|step| debrief.number(step.id));
    let line = |step: &Step| {
        let number = debrief.number(step.id).unwrap_or_default();
        let head = capital(&t!(locale, "report-steps", count = 1, list = number.to_string()));
        let words = debrief.tellings_of(step.id).find_map(|telling| page.words(telling));
        let words = words.map_or_else(String::new, |words| format!(" {words}"));
        format!("**{head}:** {}{words}", closed(page.title(step)))
    };
    let mut lines: Vec<String> = steps.into_iter().map(line).collect();
    lines.extend((more > 0).then(|| t!(locale, "report-more", count = more)));
    slide(&t!(locale, "slides-unseen"), &lines)
}

/// The strongest incidents of both sides, with the words that were used.
fn strongest(page: &Page) -> Vec<String> {
    let extremes = page.summary.extremes;
    let mut found: Vec<usize> = [extremes.customer, extremes.vendor]
        .into_iter()
        .flat_map(|side| [side.delighted, side.annoyed])
        .flatten()
        .map(|incident| incident.number)
        .collect();
    found.sort_unstable();
    let incident = |number: usize| Some(incidents::paragraph(page, number, page.debrief.incidents.get(number - 1)?));
    found.into_iter().filter_map(incident).collect()
}
