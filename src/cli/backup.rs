//! `debrief backup`: a copy of the workbook, made and checked now and kept until somebody deletes it.

use super::{
    arguments::Backup, fault::Fault, heard, open, open::Place, output::Style, progress::Progress, table::Align,
    table::Table,
};
use crate::{
    domain::shown_path,
    i18n::{Locale, t},
    store::{self, BackupKind, Contents},
    work::Watch,
};

/// Makes the backup; answers where it lies and what it holds.
pub(super) fn backup(place: &Place, wanted: &Backup) -> Result<String, Fault> {
    let locale = place.locale;
    let folder = match &wanted.to {
        // As `cp` does: a stick that is not plugged in must not become a folder on this disk.
        Some(folder) if !folder.exists() => return Err(Fault::NoFolder(folder.clone())),
        Some(folder) => folder.clone(),
        None => open::backups_folder()?,
    };
    let workbook = place.open_to_read()?;
    let hides = heard::hides_any(&workbook)?;
    let watch = Watch::default();
    // It ends before anything is printed.
    let progress = Progress::begin(&watch, locale);
    let made = workbook.back_up(&folder, BackupKind::Manual, &watch);
    drop(progress);
    let made = made?;
    let holds = made.contents.map(|held| holds(held, hides, locale)).unwrap_or_default();
    Ok(t!(locale, "cli-backup-done", path = shown_path(&made.path), contents = holds) + "\n")
}

/// `12 deals, 431 steps`; without the steps where some of them are hidden now.
fn holds(held: Contents, hides: bool, locale: Locale) -> String {
    let deals = t!(locale, "cli-list-count", count = held.deals);
    if hides {
        return deals;
    }
    format!("{deals}, {}", t!(locale, "cli-show-steps", count = held.steps))
}

/// The backups as a table, numbered from the newest on; where steps are hidden now, without how many each holds.
pub(super) fn table(backups: &[store::Backup], hides: bool, locale: Locale) -> String {
    use Align::{Left, Right};
    let mut table = Table::new([
        ("#".to_owned(), Right),
        (t!(locale, "cli-column-when"), Right),
        (t!(locale, "cli-column-why"), Left),
        (t!(locale, "cli-column-contents"), Left),
        (t!(locale, "cli-column-last-edit"), Right),
        (t!(locale, "cli-column-size"), Right),
    ])
    .spare(&[5, 4]);
    for (at, backup) in backups.iter().enumerate() {
        let held = backup.contents;
        table.row([
            (at + 1).to_string(),
            moment(backup.at, locale),
            locale.label(backup.kind),
            held.map_or_else(|| t!(locale, "cli-backup-unreadable"), |held| holds(held, hides, locale)),
            held.and_then(|held| held.last_edit).map(|at| moment(at, locale)).unwrap_or_default(),
            size(backup.bytes, locale),
        ]);
    }
    table.lines("", Style::of_output())
}

/// Local day and time.
fn moment(at: jiff::Timestamp, locale: Locale) -> String {
    let local = at.to_zoned(jiff::tz::TimeZone::system());
    format!("{} {}", locale.day(local.date()), local.strftime("%H:%M"))
}

#[allow(clippy::cast_precision_loss)]
fn size(bytes: u64, locale: Locale) -> String {
    format!("{} MB", locale.decimal(bytes as f64 / 1_000_000.0, 1))
}
