//! `debrief report`: one deal for people who were not in the room.

use std::path::Path;

use super::{
    arguments::{Report, Written},
    deal,
    fault::Fault,
    heard, output,
};
use crate::{
    domain::shown_path,
    exchange::report::{self, Audience, Format},
    i18n::{Locale, t},
    store::Workbook,
    wording,
};

/// The report; where a file is named, written there, and then where it went.
pub(super) fn report(workbook: &Workbook, report: &Report, locale: Locale) -> Result<String, Fault> {
    let deal = deal::find(workbook, &report.deal, locale)?;
    let debrief = heard::debrief(workbook, deal.id)?;
    let open = wording::open_questions(&debrief, workbook.clock().today(), locale);
    let place = report.output.as_deref();
    let audience: Audience = report.audience.into();
    let everybody = audience.everybody(workbook)?;
    let text = form(report.format, place).of_deal(&debrief, &open, locale, audience, &everybody);
    deliver(&text, place, report.force, locale)
}

/// The form that was asked for, else the one that the file's name asks for.
pub(super) fn form(asked: Option<Written>, place: Option<&Path>) -> Format {
    asked.map(Format::from).or_else(|| place.map(Format::of_path)).unwrap_or(Format::Markdown)
}

/// The report itself, or, where a file is named, written there, and then where it went.
pub(super) fn deliver(text: &str, place: Option<&Path>, force: bool, locale: Locale) -> Result<String, Fault> {
    let Some(path) = place else { return Ok(output::clean_lines(text)) };
    if path.exists() && !force {
        return Err(Fault::Exists(path.to_owned(), "cli-hint-force"));
    }
    report::write(path, text).map_err(|error| Fault::Write(path.to_owned(), error))?;
    Ok(t!(locale, "cli-report-written", path = shown_path(path)) + "\n")
}
