//! The report of a study.

use super::reading::whole;
use crate::{
    exchange::report::{self, Appendix, Format},
    i18n::t,
    study::Material,
    tui::{
        deal::report_to,
        layer::Outcome,
        popup::{PickItem, Picker},
        session::Session,
    },
};

/// The forms, in the order in which they stand.
const FORMS: [(Format, Appendix); 5] = [
    (Format::Markdown, Appendix::With),
    (Format::Html, Appendix::With),
    (Format::Slides, Appendix::Without),
    (Format::Markdown, Appendix::Without),
    (Format::Html, Appendix::Without),
];

/// Asks for the report's form, then where it goes, and writes it.
pub(super) fn ask(material: &Material, session: &Session) -> Picker {
    let locale = session.locale;
    let items = vec![
        PickItem::new(t!(locale, "report-form-markdown"), t!(locale, "report-form-markdown-detail")),
        PickItem::new(t!(locale, "report-form-html"), t!(locale, "report-form-html-detail")),
        PickItem::new(t!(locale, "report-form-slides"), t!(locale, "report-form-slides-detail")),
        PickItem::new(t!(locale, "report-form-markdown-short"), t!(locale, "report-form-short-detail")),
        PickItem::new(t!(locale, "report-form-html-short"), t!(locale, "report-form-short-detail")),
    ];
    let material = material.clone();
    Picker::one(t!(locale, "report-form"), items, move |row, session| {
        let (format, appendix) = FORMS.get(row).copied().unwrap_or(FORMS[0]);
        let name = report::file_name_of(&material.study.name, format, session.today());
        let material = material.clone();
        let made = move |session: &Session| {
            // A report tells of each deal all that is recorded.
            let deals: Vec<_> = material.cases.iter().map(|case| case.deal.id).collect();
            let whole = material.clone().with(whole(&deals, session)?);
            Ok(format.of_study(&whole, appendix, session.locale))
        };
        Ok(Outcome::Open(Box::new(report_to(name, made, session))))
    })
}
