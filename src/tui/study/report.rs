//! The report of a study.

use crate::{
    exchange::report,
    study::Material,
    tui::{
        deal::{report_form, report_to},
        popup::Picker,
        session::Session,
    },
};

/// Asks for the report's form, then where it goes, and writes it.
pub(super) fn ask(material: &Material, session: &Session) -> Picker {
    let material = material.clone();
    report_form(session, move |format, session| {
        let name = report::file_name_of(&material.study.name, format, session.today());
        let material = material.clone();
        report_to(name, move |session| Ok(format.of_study(&material, session.locale)), session)
    })
}
