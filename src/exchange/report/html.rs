//! Reports as web pages: one file that needs nothing else, holds no script, and prints on A4.

use quick_xml::escape::escape;

use super::{
    Appendix, Audience,
    markdown::{parts, with_page},
    render::{heading, render},
    study,
};
use crate::exchange::visible::visible;
use crate::i18n::{Locale, t};
use crate::{
    analysis::Summary,
    domain::Debrief,
    exchange::naming::Everybody,
    study::Material,
    work::{Cancelled, Watch},
};

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
        let sections = parts.iter().map(|part| Section::of(&part.text, part.figure.and_then(|draw| draw(page))));
        document(sections.collect(), "", locale)
    })
}

/// The report of a study: what [`study_report`](study::study_report) says, with its pictures; as long as it is wanted.
pub(super) fn of_study(
    material: &Material,
    appendix: Appendix,
    locale: Locale,
    watch: &Watch,
) -> Result<String, Cancelled> {
    let mut sections = vec![Section::of(&study::head(material), None)];
    for part in study::parts(material, locale, &watch.share(0, 3))? {
        let figure = part.figure(material, locale, &watch.share(1, 3))?;
        sections.push(Section { text: part.text(), figure, class: None });
    }
    let appendix = study::appendix(material, appendix, locale, &watch.share(2, 3))?.into_iter();
    sections.extend(appendix.map(|text| Section { text, figure: None, class: Some("appendix") }));
    let contents = contents(&sections, locale);
    Ok(document(sections, &contents, locale))
}

/// The report of answers: what [`answers_report`](super::answers_report) says.
pub(super) fn of_answers(text: &str, locale: Locale) -> String {
    document(vec![Section::of(text, None)], "", locale)
}

/// Markdown with the picture that goes with it, and how it looks where it does not look like the others.
struct Section {
    text: String,
    figure: Option<String>,
    class: Option<&'static str>,
}

impl Section {
    fn of(text: &str, figure: Option<String>) -> Self {
        Self { text: text.to_owned(), figure, class: None }
    }
}

/// The table of contents: a link to each section but the first.
fn contents(sections: &[Section], locale: Locale) -> String {
    let named = sections.iter().enumerate().skip(1).filter_map(|(at, section)| Some((at, heading(&section.text)?)));
    let item = |(at, name): (usize, String)| {
        format!("<li><a href=\"#part-{at}\">{}</a></li>\n", escape(visible(&name).as_str()))
    };
    let items: String = named.map(item).collect();
    let label = escape(t!(locale, "report-contents")).into_owned();
    format!("<nav aria-label=\"{label}\">\n<ul>\n{items}</ul>\n</nav>\n")
}

/// The whole page; the contents stand below the first section.
fn document(sections: Vec<Section>, contents: &str, locale: Locale) -> String {
    let mut title = None;
    let mut body = String::new();
    for (at, Section { text, figure, class }) in sections.iter().enumerate() {
        title = title.or_else(|| heading(text));
        let class = class.map_or_else(String::new, |class| format!(" class=\"{class}\""));
        body += &format!("<section id=\"part-{at}\"{class}>\n{}</section>\n", render(text, figure.as_deref()));
        if at == 0 {
            body += contents;
        }
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
