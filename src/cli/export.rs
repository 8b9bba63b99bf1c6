//! `debrief export`: deals as data for other programs.

use std::path::Path;

use super::{arguments::Export, deal, fault::Fault, output::harmless, progress::Progress};
use crate::{
    domain::shown_path,
    exchange::{
        export::{self, CsvStyle, ExportError, Format, Order},
        naming::Naming,
    },
    i18n::{Locale, t},
    store::Workbook,
    wording,
    work::{Task, Watch},
};

/// Writes what is wanted, and says where it is and who is not named in it.
pub(super) fn export(workbook: &Workbook, wanted: &Export, locale: Locale) -> Result<String, Fault> {
    let (format, naming) = (Format::from(wanted.format), Naming::from(wanted.names));
    if wanted.excel && format != Format::Csv {
        return Err(Fault::Value("--excel".to_owned(), t!(locale, "cli-export-only-csv")));
    }
    let deals = match wanted.only.as_slice() {
        [] => workbook.all_deals()?.into_iter().filter(|deal| wanted.archived || !deal.archived).collect(),
        named => {
            let all = deal::Deals::read(workbook)?;
            named.iter().map(|words| all.find(words, locale)).collect::<Result<Vec<_>, _>>()?
        }
    };
    if export::is_taken(format, &wanted.place) && !wanted.force {
        return Err(Fault::Exists(wanted.place.clone(), "cli-hint-force"));
    }
    let csv = if wanted.excel {
        CsvStyle { delimiter: b';', has_mark: true, decimal: locale.decimal_sign() }
    } else {
        CsvStyle::default()
    };
    let order = Order { format, deals: deals.iter().map(|deal| deal.id).collect(), naming, csv, locale };
    let (watch, count) = (Watch::default(), order.deals.len() as u64);
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, locale);
    let go_on = |done: usize| watch.at(Task::Writing, done as u64, count).is_ok();
    let told = export::export(workbook, &order, &wanted.place, go_on);
    drop(progress);
    let told = told.map_err(|error| fault(error, &wanted.place, locale))?;
    let lines = wording::exported(&wanted.place, &told, naming, locale);
    Ok(lines.iter().map(|line| harmless(line) + "\n").collect())
}

/// Why nothing has been written there.
pub(super) fn fault(error: ExportError, place: &Path, locale: Locale) -> Fault {
    match error {
        ExportError::Store(error) => error.into(),
        ExportError::Write(error) => Fault::Write(place.to_owned(), error),
        ExportError::NotPacked => Fault::Value(shown_path(place), t!(locale, "export-not-packed")),
        ExportError::NoEvents => Fault::Value(shown_path(place), t!(locale, "export-no-events")),
        ExportError::CalledOff => Fault::CalledOff,
    }
}
