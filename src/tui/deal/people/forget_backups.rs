//! What becomes of the backups that still hold somebody who has been forgotten.

use std::path::{Path, PathBuf};

use crate::{
    i18n::{Locale, t},
    store::{Backup, BackupError, BackupKind, OpenOptions, Workbook},
    tui::{
        layer::{Outcome, Reply},
        popup::{PickItem, Picker, Progress},
        session::Session,
    },
    wording,
    work::{Task, Watch},
};

/// Backups of which some are to be deleted.
struct Naming {
    backups: Vec<Backup>,
    folder: PathBuf,
    /// Whether one has been made since that does not hold the person.
    has_new: bool,
}

/// Asks which of these backups are to be deleted.
pub(super) fn ask(backups: Vec<Backup>, folder: PathBuf, session: &Session) -> Picker {
    ask_about(Naming { backups, folder, has_new: false }, session)
}

fn ask_about(naming: Naming, session: &Session) -> Picker {
    let items = naming.backups.iter().map(|backup| {
        let name = backup.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let when = session.locale.day(backup.at.to_zoned(jiff::tz::TimeZone::system()).date());
        let detail = format!("{} · {name}", session.locale.label(backup.kind));
        PickItem { marked: true, ..PickItem::new(when, detail) }
    });
    let title = t!(session.locale, "forget-backups-title", count = naming.backups.len());
    let items = items.collect();
    let picker = Picker::several(title, items, move |rows, session| match rows.is_empty() {
        true => Ok(Outcome::Close),
        false => delete(&naming, &rows, session),
    });
    picker.with_foot(t!(session.locale, "forget-backups-foot"))
}

/// Deletes the backups in these rows, once a new one is made: nobody is to be left without any. Where that fails or is called
/// off, it is asked again about those that are still there: nothing else names them any more.
fn delete(naming: &Naming, rows: &[usize], session: &mut Session) -> Reply {
    let Some(path) = session.workbook.path().map(Path::to_owned) else { return Ok(Outcome::Close) };
    let chosen: Vec<Backup> = rows.iter().map(|row| naming.backups[*row].clone()).collect();
    let (locale, count, has_new) = (session.locale, chosen.len(), naming.has_new);
    let (backups, folder, into) = (naming.backups.clone(), naming.folder.clone(), naming.folder.clone());
    let work = move |watch: &Watch| {
        if !has_new && let Err(why) = back_up(&path, &into, locale, watch) {
            return Ok((false, Err(why)));
        }
        // From here on it is not called off: there would be one too many.
        let _ = watch.at(Task::Saving, 0, 0);
        Ok((true, delete_all(&chosen).map_err(|error| wording::backup_error(&error, locale))))
    };
    let done = move |(has_new, deleted): (bool, Result<(), String>), session: &mut Session| {
        let Err(why) = deleted else {
            session.tell(t!(locale, "forget-backups-deleted", count = count));
            return Ok(Outcome::Close);
        };
        session.tell(why);
        let left = backups.into_iter().filter(|backup| backup.path.exists()).collect();
        Ok(Outcome::Open(Box::new(ask_about(Naming { backups: left, folder, has_new }, session))))
    };
    Progress::begin(t!(locale, "forget-backups-deleting"), work, done).open(session)
}

fn back_up(path: &Path, folder: &Path, locale: Locale, watch: &Watch) -> Result<(), String> {
    let options = OpenOptions { read_only: true, ..OpenOptions::default() };
    let workbook = Workbook::open_with(path, &options).map_err(|error| wording::open_error(&error, locale))?;
    let made = workbook.back_up(folder, BackupKind::Scheduled, watch);
    made.map(drop).map_err(|error| wording::backup_error(&error, locale))
}

/// Deletes all that can be deleted; what is gone already counts as that.
fn delete_all(backups: &[Backup]) -> Result<(), BackupError> {
    let there = backups.iter().filter(|backup| backup.path.exists());
    let deleted: Vec<_> = there.map(Backup::delete).collect();
    deleted.into_iter().collect()
}
