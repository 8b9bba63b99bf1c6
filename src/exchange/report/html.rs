//! Reports as web pages: one file that needs nothing else, holds no script, and prints on A4.

use quick_xml::escape::escape;

use super::{
    Audience,
    markdown::{parts, with_page},
    render::{heading, render},
    study,
};
use crate::exchange::visible::visible;
use crate::{analysis::Summary, domain::Debrief, exchange::naming::Everybody, i18n::Locale, study::Material};

/// The page's looks.
const STYLE: &str = include_str!("../../../assets/report/page.css");

/// The report of a deal: what [`deal_report`](super::deal_report) says, with the curve and the matrix as pictures.
pub(super) fn deal(
    debrief: &Debrief,
    summary: &Summary,
    open_questions: &[String],
    locale: Locale,
    audience: Audience,
    everybody: &Everybody,
) -> String {
    with_page(debrief, summary, locale, audience, everybody, |page| {
        let parts = parts(page, open_questions);
        let sections = parts.iter().map(|part| (part.text.as_str(), part.figure.and_then(|draw| draw(page))));
        document(sections, locale)
    })
}

/// The report of a study: what [`study_report`](super::study_report) says, with its pictures.
pub(super) fn of_study(material: &Material, locale: Locale) -> String {
    let head = study::head(material);
    let parts = study::parts(material, locale);
    let texts: Vec<String> = parts.iter().map(study::Part::text).collect();
    let parts = texts.iter().zip(&parts).map(|(text, part)| (text.as_str(), part.figure(material, locale)));
    let appendix = study::appendix(material, locale);
    let after = appendix.iter().map(|text| (text.as_str(), None));
    document([(head.as_str(), None)].into_iter().chain(parts).chain(after), locale)
}

/// The report of answers: what [`answers_report`](super::answers_report) says.
pub(super) fn of_answers(text: &str, locale: Locale) -> String {
    document([(text, None)].into_iter(), locale)
}

/// The whole page; each section is Markdown with the picture that goes with it.
fn document<'a>(sections: impl Iterator<Item = (&'a str, Option<String>)>, locale: Locale) -> String {
    let mut title = None;
    let mut body = String::new();
    for (text, figure) in sections {
        title = title.or_else(|| heading(text));
        body += &format!("<section>\n{}</section>\n", render(text, figure.as_deref()));
    }
    let title = visible(&title.unwrap_or_default());
    let (language, shown, quoted) = (locale.code(), escape(title.as_str()), in_style(&title));
    format!(
        "<!DOCTYPE html>\n<html lang=\"{language}\">\n<head>\n<meta charset=\"utf-8\"/>\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\"/>\n\
         <meta name=\"generator\" content=\"debrief {}\"/>\n<title>{shown}</title>\n\
         <style>\n{STYLE}@page {{ @top-left {{ content: \"{quoted}\"; }} }}\n</style>\n</head>\n\
         <body>\n<main>\n{body}</main>\n</body>\n</html>\n",
        env!("CARGO_PKG_VERSION")
    )
}

/// A text as a string of a style sheet: whatever is no letter, digit or space is written as its number.
fn in_style(text: &str) -> String {
    let mut quoted = String::new();
    for c in text.chars() {
        if c.is_alphanumeric() || c == ' ' {
            quoted.push(c);
        } else {
            quoted += &format!("\\{:x} ", u32::from(c));
        }
    }
    quoted
}
