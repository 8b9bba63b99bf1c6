//! The report of a deal: for whom, in which form, where to, and a look at it inside the program.

use std::path::Path;

use crate::{
    analysis::summarise,
    domain::{Debrief, shown_path},
    exchange::{
        naming::Everybody,
        report::{self, Audience, Format, deal_report},
    },
    i18n::t,
    tui::{
        layer::Outcome,
        popup::{self, PickItem, Picker, Question, Reader},
        session::Session,
    },
    wording,
};

const AUDIENCES: [Audience; 3] = [Audience::Internal, Audience::Customer, Audience::Pseudonymised];

/// Asks for whom the report is, then its form, then where it goes, and writes it.
pub fn ask(debrief: &Debrief, session: &Session) -> Picker {
    let locale = session.locale;
    let items = vec![
        PickItem::new(t!(locale, "report-for-internal"), t!(locale, "report-for-internal-detail")),
        PickItem::new(t!(locale, "report-for-customer"), t!(locale, "report-for-customer-detail")),
        PickItem::new(t!(locale, "report-for-pseudonymised"), t!(locale, "report-for-pseudonymised-detail")),
    ];
    let debrief = debrief.clone();
    Picker::one(t!(locale, "report-for-whom"), items, move |row, session| {
        let audience = AUDIENCES.get(row).copied().unwrap_or(Audience::Customer);
        let debrief = debrief.clone();
        let everybody = audience.everybody(&session.workbook)?;
        let title = report::title_for(&debrief, audience, &everybody, session.locale);
        let ask = in_which_form(session, move |format, session| {
            let (name, debrief) = (report::file_name(&title, format, session.today()), debrief.clone());
            let made = move |session: &Session| {
                let open = wording::open_questions(&debrief, session.today(), session.locale);
                let everybody = audience.everybody(&session.workbook)?;
                Ok(format.of_deal(&debrief, &open, session.locale, audience, &everybody))
            };
            where_to(name, made, session)
        });
        Ok(Outcome::Open(Box::new(ask)))
    })
}

/// Asks for a report's form, then what `next` asks.
pub fn in_which_form(session: &Session, next: impl Fn(Format, &Session) -> Question + 'static) -> Picker {
    let locale = session.locale;
    let items = vec![
        PickItem::new(t!(locale, "report-form-markdown"), t!(locale, "report-form-markdown-detail")),
        PickItem::new(t!(locale, "report-form-html"), t!(locale, "report-form-html-detail")),
        PickItem::new(t!(locale, "report-form-slides"), t!(locale, "report-form-slides-detail")),
    ];
    Picker::one(t!(locale, "report-form"), items, move |row, session| {
        let format = Format::ALL.get(row).copied().unwrap_or(Format::Markdown);
        Ok(Outcome::Open(Box::new(next(format, session))))
    })
}

/// The report as a text to read.
pub fn read(debrief: &Debrief, session: &Session) -> Reader {
    let title = debrief.deal.name();
    let open = wording::open_questions(debrief, session.today(), session.locale);
    let everybody = Everybody::default();
    let text = deal_report(debrief, &summarise(debrief), &open, session.locale, Audience::Internal, &everybody);
    Reader::new(title, &text)
}

/// Asks where a report of this name goes, and writes what is then made there.
fn where_to(name: String, text: impl Fn(&Session) -> anyhow::Result<String> + 'static, session: &Session) -> Question {
    popup::where_to(name, session, Path::exists, move |path, session| {
        report::write(path, &text(session)?).map_err(|error| {
            anyhow::anyhow!(t!(session.locale, "report-failed", detail = wording::write_error(&error, session.locale)))
        })?;
        session.tell(t!(session.locale, "report-written", path = shown_path(path)));
        Ok(Outcome::Close)
    })
}
