//! A copy of the workbook as it was last saved, under another name: also the way out when its file was moved, replaced,
//! or can only be read.

use std::path::{Path, PathBuf};

use super::Question;
use crate::{
    domain::shown_path,
    i18n::t,
    tui::{layer::Outcome, session::Session},
    wording,
};

/// Asks where the copy goes, and writes it. A file that is there already is left alone.
pub fn save_copy(session: &Session) -> Question {
    let locale = session.locale;
    let path = session.workbook.path().map(Path::to_owned).unwrap_or_default();
    let folder = path.parent().map(Path::to_owned).unwrap_or_default();
    let stem = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let proposed = format!("{stem}-{}.debrief", session.today());
    let hint = t!(locale, "save-copy-hint", folder = shown_path(&folder));
    Question::new(t!(locale, "save-copy-where"), hint, &proposed, move |typed, session| {
        let copy = target(typed, &folder);
        session
            .workbook
            .save_copy_as(&copy)
            .map_err(|error| anyhow::anyhow!(wording::backup_error(&error, session.locale)))?;
        session.tell(t!(session.locale, "save-copy-done", path = shown_path(&copy)));
        Ok(Outcome::Close)
    })
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
