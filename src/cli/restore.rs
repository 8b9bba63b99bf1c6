//! `debrief restore`: what backups there are, and putting one in the workbook's place.

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use super::{
    arguments::Restore,
    backup::table,
    fault::Fault,
    heard,
    open::{self, Place},
    output,
    progress::Progress,
};
use crate::{
    clock::{Clock, SystemClock},
    domain::{Keyed, shown_path},
    i18n::t,
    store::{self, Backup, Restored},
    work::Watch,
};

/// Lists the backups of the workbook; where one is named, puts it in the workbook's place. What stood there is kept.
pub(super) fn restore(place: &Place, wanted: &Restore) -> Result<String, Fault> {
    place.check()?;
    let (target, folder) = (place.path()?, open::backups_folder()?);
    let backups = store::backups(&folder, Some(&target))?;
    match &wanted.backup {
        Some(named) => {
            let backup = find(named, &backups, &folder)?;
            let watch = Watch::default();
            // It ends before anything is printed.
            let progress = Progress::begin(&watch, place.locale);
            let restored = store::restore(&backup, &target, &folder, SystemClock.now(), &watch);
            drop(progress);
            let restored = restored?;
            if wanted.json { done_as_json(&backup, &target, &restored) } else { Ok(done(&target, &restored, place)) }
        }
        None => {
            // Of a workbook that cannot be read nothing is known to be hidden, and its backups are needed all the more.
            let hides = place.open_to_read().is_ok_and(|workbook| heard::hides_any(&workbook).unwrap_or(true));
            match wanted.json {
                true => output::json(&backups.iter().map(|backup| as_json(backup, hides)).collect::<Vec<_>>()),
                false => Ok(list(&backups, hides, (&target, &folder), place)),
            }
        }
    }
}

fn list(backups: &[Backup], hides: bool, (target, folder): (&Path, &Path), place: &Place) -> String {
    let (locale, target) = (place.locale, shown_path(target));
    let folder = shown_path(folder);
    if backups.is_empty() {
        return t!(locale, "cli-restore-none", path = target, folder = folder) + "\n";
    }
    format!("{}{}\n", table(backups, hides, locale), t!(locale, "cli-restore-how", path = target, folder = folder))
}

/// The backup that is meant: by its number in the list, its file's name, or its path.
fn find(named: &str, backups: &[Backup], folder: &Path) -> Result<PathBuf, Fault> {
    let of_number = named.parse::<usize>().ok().and_then(|number| backups.get(number.checked_sub(1)?));
    let of_number = of_number.map(|backup| backup.path.clone());
    let paths = [PathBuf::from(named), folder.join(named)].into_iter().filter(|path| path.is_file());
    of_number.into_iter().chain(paths).next().ok_or_else(|| Fault::NoBackup(named.to_owned()))
}

fn done(target: &Path, restored: &Restored, place: &Place) -> String {
    let locale = place.locale;
    let done = t!(locale, "cli-restore-done", path = shown_path(target));
    let kept = match restored {
        Restored::New => return done + "\n",
        Restored::Kept(backup) => &backup.path,
        Restored::KeptAsIs(path) => path,
    };
    format!("{done} {}\n", t!(locale, "cli-restore-kept", path = shown_path(kept)))
}

fn done_as_json(backup: &Path, target: &Path, restored: &Restored) -> Result<String, Fault> {
    let kept = match restored {
        Restored::New => None,
        Restored::Kept(backup) => Some(backup.path.to_string_lossy()),
        Restored::KeptAsIs(path) => Some(path.to_string_lossy()),
    };
    output::json(&json!({
        "restored": backup.to_string_lossy(),
        "workbook": target.to_string_lossy(),
        "kept": kept,
    }))
}

fn as_json(backup: &Backup, hides: bool) -> Value {
    let contents = backup.contents.map(|held| {
        json!({
            "deals": held.deals,
            "steps": (!hides).then_some(held.steps),
            "edits": held.edits,
            "undone": held.undone,
            "last_edit": held.last_edit.map(|at| at.to_string()),
        })
    });
    json!({
        "path": backup.path.to_string_lossy(),
        "workbook": backup.workbook,
        "at": backup.at.to_string(),
        "kind": backup.kind.key(),
        "bytes": backup.bytes,
        "contents": contents,
    })
}
