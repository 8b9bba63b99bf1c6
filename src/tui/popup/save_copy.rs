//! A copy of the workbook as it was last saved, under another name: also the way out when its file was moved, replaced,
//! or can only be read.

use std::{
    mem,
    panic::{self, AssertUnwindSafe},
    path::{Path, PathBuf},
    thread,
};

use super::{Progress, Question};
use crate::{
    domain::shown_path,
    i18n::{Locale, t},
    store::{BackupError, OpenOptions, Workbook},
    tui::{
        layer::{Outcome, Reply},
        session::Session,
    },
    wording,
    work::{Cancelled, Watch},
};

/// Asks where the copy goes, and has it written. A file that is there already is left alone.
pub fn save_copy(session: &Session) -> Question {
    let locale = session.locale;
    let path = session.workbook.path().map(Path::to_owned).unwrap_or_default();
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let proposed = format!("{stem}-{}.debrief", session.today());
    let hint = t!(locale, "save-copy-hint", folder = shown_path(&folder));
    Question::new(t!(locale, "save-copy-where"), hint, &proposed, move |typed, session| {
        let copy = target(typed, &folder);
        // What would be refused is told while the name can still be changed.
        if copy.symlink_metadata().is_ok() {
            anyhow::bail!(wording::backup_error(&BackupError::Exists { path: copy }, session.locale));
        }
        if !copy.parent().is_some_and(Path::is_dir) {
            anyhow::bail!(t!(session.locale, "report-no-folder"));
        }
        write(&path, copy, session)
    })
    .writing()
}

/// Writes it on a worker, which opens the file anew. One that has been moved, replaced or converted, or may no longer be
/// opened, only this window still reaches.
fn write(workbook: &Path, copy: PathBuf, session: &mut Session) -> Reply {
    let locale = session.locale;
    let told = move |error: BackupError| wording::backup_error(&error, locale);
    if session.workbook.check_place().is_err() {
        return write_here(copy, session);
    }
    let title = title(&copy, locale);
    let (workbook, to) = (workbook.to_owned(), copy.clone());
    let work = move |watch: &Watch| {
        let options = OpenOptions { read_only: true, ..OpenOptions::default() };
        let opened = Workbook::open_with(&workbook, &options).ok();
        watch.go_on().map_err(|Cancelled| t!(locale, "called-off"))?;
        opened.map(|workbook| workbook.save_copy_as(&to, watch).map_err(told)).transpose()
    };
    let done = move |saved: Option<()>, session: &mut Session| match saved {
        Some(()) => tell(&copy, session),
        None => write_here(copy, session),
    };
    Progress::begin(title, work, done).open(session)
}

/// Writes it through the window's own connection, which a worker has meanwhile, and gives back whatever happens.
fn write_here(copy: PathBuf, session: &mut Session) -> Reply {
    let locale = session.locale;
    let nothing = Workbook::open_in_memory().map_err(|error| anyhow::anyhow!(wording::open_error(&error, locale)))?;
    let workbook = mem::replace(&mut session.workbook, nothing);
    let (title, to) = (title(&copy, locale), copy.clone());
    let work = move |watch: &Watch| {
        let saved = panic::catch_unwind(AssertUnwindSafe(|| workbook.save_copy_as(&to, watch)));
        Ok((workbook, saved))
    };
    let done = move |(workbook, saved): (Workbook, thread::Result<Result<(), BackupError>>), session: &mut Session| {
        session.workbook = workbook;
        match saved {
            Ok(Ok(())) => tell(&copy, session),
            Ok(Err(error @ BackupError::Cancelled)) => {
                session.tell(wording::backup_error(&error, locale));
                Ok(Outcome::Close)
            }
            Ok(Err(error)) => anyhow::bail!(wording::backup_error(&error, locale)),
            Err(_) => anyhow::bail!(t!(locale, "progress-broken")),
        }
    };
    Progress::lending(title, session, work, done).open(session)
}

fn title(copy: &Path, locale: Locale) -> String {
    t!(locale, "save-copy-under-way", file = copy.file_name().unwrap_or_default().to_string_lossy())
}

fn tell(copy: &Path, session: &mut Session) -> Reply {
    session.tell(t!(session.locale, "save-copy-done", path = shown_path(copy)));
    Ok(Outcome::Close)
}

/// What was typed as a path: from the workbook's folder on, `~` for the user's own; without an ending it is a workbook.
fn target(typed: &str, folder: &Path) -> PathBuf {
    let typed = typed.trim();
    let home = directories::UserDirs::new().map(|user| user.home_dir().to_owned());
    let mut path = match typed.strip_prefix("~/").zip(home) {
        Some((rest, home)) => home.join(rest),
        None => folder.join(typed),
    };
    if path.extension().is_none() {
        path.set_extension("debrief");
    }
    path
}
