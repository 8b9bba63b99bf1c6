//! `debrief report`: one deal for people who were not in the room.

use std::{fs, io, path::Path};

use super::{arguments::Report, deal, fault::Fault, output};
use crate::{
    analysis,
    exchange::report::deal_report,
    i18n::{Locale, t},
    platform,
    store::Workbook,
    wording,
};

/// The report as Markdown; where a file is named, written there, and then where it went.
pub(super) fn report(workbook: &Workbook, report: &Report, locale: Locale) -> Result<String, Fault> {
    let deal = deal::find(workbook, &report.deal, locale)?;
    let debrief = workbook.debrief(deal.id)?;
    let open = wording::open_questions(&debrief, workbook.clock().today(), locale);
    let text = deal_report(&debrief, &analysis::summarise(&debrief), &open, locale, report.audience.into());
    match &report.output {
        None => Ok(output::clean_lines(&text)),
        Some(path) => {
            write(path, &text, report.force)?;
            Ok(t!(locale, "cli-report-written", path = path.display().to_string()) + "\n")
        }
    }
}

/// Writes a report, which is as personal as the workbook: for the owner's eyes until he passes it on.
fn write(path: &Path, text: &str, may_replace: bool) -> Result<(), Fault> {
    let failed = |error| Fault::Write(path.to_owned(), error);
    match platform::create_private_file(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists && may_replace => {}
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            return Err(Fault::Exists(path.to_owned(), "cli-hint-force"));
        }
        made => made.map_err(failed)?,
    }
    fs::write(path, text).map_err(failed)
}
