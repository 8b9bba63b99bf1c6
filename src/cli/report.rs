//! `debrief report`: one deal for people who were not in the room.

use super::{arguments::Report, deal, fault::Fault, output};
use crate::{
    analysis,
    exchange::report::{self, deal_report},
    i18n::{Locale, t},
    store::Workbook,
    wording,
};

/// The report as Markdown; where a file is named, written there, and then where it went.
pub(super) fn report(workbook: &Workbook, report: &Report, locale: Locale) -> Result<String, Fault> {
    let deal = deal::find(workbook, &report.deal, locale)?;
    let debrief = workbook.debrief(deal.id)?.seen(None).into_owned();
    let open = wording::open_questions(&debrief, workbook.clock().today(), locale);
    let text = deal_report(&debrief, &analysis::summarise(&debrief), &open, locale, report.audience.into());
    let Some(path) = &report.output else { return Ok(output::clean_lines(&text)) };
    if path.exists() && !report.force {
        return Err(Fault::Exists(path.clone(), "cli-hint-force"));
    }
    report::write(path, &text).map_err(|error| Fault::Write(path.clone(), error))?;
    Ok(t!(locale, "cli-report-written", path = path.display().to_string()) + "\n")
}
