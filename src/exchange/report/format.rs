//! The forms in which a report is written.

use std::path::Path;

use super::{Appendix, Audience, answers_report, deal_report, html, slides, study::study_report};
use crate::{
    analysis::summarise,
    answers::Sheet,
    domain::Debrief,
    exchange::naming::Everybody,
    i18n::Locale,
    study::Material,
    work::{Cancelled, Watch, unwatched},
};

/// A report's form.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Text with headings and tables.
    Markdown,
    /// A web page in one file, with pictures, to be read and printed.
    Html,
    /// An outline for a presentation: Markdown in which each heading is a slide.
    Slides,
}

impl Format {
    /// Every form, the plainest first.
    pub const ALL: [Self; 3] = [Self::Markdown, Self::Html, Self::Slides];

    /// How the name of a file of this form ends, without the leading dot.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Markdown => "md",
            Self::Html => "html",
            Self::Slides => "slides.md",
        }
    }

    /// The form that a file's name asks for: Markdown, unless it ends like another.
    pub fn of_path(path: &Path) -> Self {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_lowercase();
        let is_of = |ending: &str| name.strip_suffix(ending).is_some_and(|stem| stem.ends_with('.'));
        if is_of("html") || is_of("htm") {
            Self::Html
        } else if is_of(Self::Slides.ending()) {
            Self::Slides
        } else {
            Self::Markdown
        }
    }

    /// The report of a deal; see [`deal_report`].
    pub fn of_deal(
        self,
        debrief: &Debrief,
        open_questions: &[String],
        locale: Locale,
        audience: Audience,
        everybody: &Everybody,
    ) -> String {
        let summary = summarise(debrief);
        match self {
            Self::Markdown => deal_report(debrief, &summary, open_questions, locale, audience, everybody),
            Self::Html => html::deal(debrief, &summary, open_questions, locale, audience, everybody),
            Self::Slides => slides::deal(debrief, &summary, open_questions, locale, audience, everybody),
        }
    }

    /// The report of these answers, for the house; see [`answers_report`].
    pub fn of_answers(self, sheets: Vec<Sheet>, locale: Locale) -> String {
        match self {
            Self::Markdown => answers_report(sheets, locale),
            Self::Html => html::of_answers(&answers_report(sheets, locale), locale),
            Self::Slides => slides::of_answers(sheets, locale),
        }
    }

    /// The report of a study, for the house; slides never have the appendix.
    pub fn of_study(self, material: &Material, appendix: Appendix, locale: Locale) -> String {
        unwatched(|watch| self.of_study_watched(material, appendix, locale, watch))
    }

    /// The same, as long as it is wanted.
    ///
    /// # Errors
    /// [`Cancelled`] when it is to be left.
    pub fn of_study_watched(
        self,
        material: &Material,
        appendix: Appendix,
        locale: Locale,
        watch: &Watch,
    ) -> Result<String, Cancelled> {
        match self {
            Self::Markdown => study_report(material, appendix, locale, watch),
            Self::Html => html::of_study(material, appendix, locale, watch),
            Self::Slides => slides::of_study(material, locale, watch),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_tells_the_form() {
        for (name, form) in [
            ("a.md", Format::Markdown),
            ("a.HTML", Format::Html),
            ("a.b.htm", Format::Html),
            ("a.slides.md", Format::Slides),
            ("slides.md", Format::Markdown),
            ("html", Format::Markdown),
            ("", Format::Markdown),
        ] {
            assert_eq!(Format::of_path(Path::new(name)), form, "{name}");
        }
        for form in Format::ALL {
            assert_eq!(Format::of_path(Path::new(&format!("a.{}", form.ending()))), form);
        }
    }
}
