//! Asking where a file goes.

use std::path::{Path, PathBuf};

use super::Question;
use crate::{
    domain::shown_path,
    exchange,
    i18n::t,
    tui::{layer::Reply, session::Session},
};

/// Asks where what is called so is to go, and has it written there. What [`is_taken`](Path::exists) is written over only when
/// its name is given a second time.
pub fn where_to(
    name: String,
    session: &Session,
    is_taken: impl Fn(&Path) -> bool + 'static,
    mut write: impl FnMut(&Path, &mut Session) -> Reply + 'static,
) -> Question {
    let folder = folder(session);
    let proposed = exchange::free_path(&folder.join(&name));
    let usual = name;
    let name = proposed.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let title = t!(session.locale, "report-where");
    let hint = t!(session.locale, "report-where-hint", folder = shown_path(&folder));
    let mut warned: Option<PathBuf> = None;
    Question::new(title, hint, &name, move |typed, session| {
        let path = path(typed, &folder, &usual, session)?;
        if is_taken(&path) && warned.as_ref() != Some(&path) {
            warned = Some(path);
            anyhow::bail!(t!(session.locale, "report-exists"));
        }
        let reply = write(&path, session)?;
        session.report_folder = path.parent().map(Path::to_owned);
        Ok(reply)
    })
    .writing()
}

/// Where the last file went, else where the program was started; else the workbook's folder or the user's.
fn folder(session: &Session) -> PathBuf {
    if let Some(folder) = session.report_folder.as_deref().filter(|folder| folder.is_dir()) {
        return folder.to_owned();
    }
    let workbook = session.workbook.path().and_then(|path| std::path::absolute(path).ok());
    let beside = workbook.as_deref().and_then(Path::parent).map(Path::to_owned);
    beside.or_else(home).unwrap_or_default()
}

fn home() -> Option<PathBuf> {
    directories::UserDirs::new().map(|user| user.home_dir().to_owned())
}

/// What was typed as a path: from the proposed folder on, `~` for the user's own; without an ending it gets the usual one.
fn path(typed: &str, folder: &Path, usual: &str, session: &Session) -> anyhow::Result<PathBuf> {
    let typed = typed.trim();
    let mut path = match typed.strip_prefix("~/").zip(home()) {
        Some((rest, home)) => home.join(rest),
        None => folder.join(typed),
    };
    let ending = exchange::ending(usual);
    // Into a folder, not over it; a folder that is written itself may be there from the last time.
    let is_its_own = path.file_name().is_some_and(|name| name == usual);
    if typed.is_empty() || path.is_dir() && !is_its_own {
        path.push(usual);
    }
    if path.extension().is_none() && !ending.is_empty() {
        path.set_extension(ending);
    }
    if !path.parent().is_some_and(Path::is_dir) {
        anyhow::bail!(t!(session.locale, "report-no-folder"));
    }
    Ok(path)
}
