//! The report of a study.

use crate::{
    exchange::report::{self, study_report},
    study::Material,
    tui::{deal::report_to, popup::Question, session::Session},
};

/// Asks where the report goes, and writes it.
pub(super) fn ask(material: &Material, session: &Session) -> Question {
    let name = report::file_name_of(&material.study.name, session.today());
    let material = material.clone();
    report_to(name, move |session| study_report(&material, session.locale), session)
}
