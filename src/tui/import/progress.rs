//! The import itself: a worker writes; Esc takes it all back.

use std::{path::Path, sync::Arc};

use crate::{
    exchange::import::{
        Counts, Incoming,
        crm::{CrmFile, Suggestion, remember},
        import,
    },
    i18n::{Locale, t},
    store::{OpenOptions, Workbook},
    tui::{
        layer::{Outcome, Reply},
        popup::Progress,
        session::Session,
    },
    wording,
    work::Watch,
};

/// Begins to write what a file brings.
pub(super) fn begin(
    workbook: &Path,
    file: Arc<CrmFile>,
    suggestion: Suggestion,
    incoming: Incoming,
    session: &mut Session,
) -> Progress {
    let name = file.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
    let title = t!(session.locale, "import-title", file = name.as_str());
    let (path, locale, what) = (workbook.to_owned(), session.locale, name.clone());
    let work = move |watch: &Watch| write(&path, &file, &suggestion, &incoming, &what, locale, watch);
    Progress::lending(title, session, work, move |counts, session| tell(&name, &counts, session))
}

fn tell(name: &str, counts: &Counts, session: &mut Session) -> Reply {
    if counts.new + counts.changed == 0 {
        // What undo would take back is something else.
        let counts = wording::import_counts(counts, session.locale);
        session.tell(t!(session.locale, "import-done-nothing", file = name, counts = counts));
        return Ok(Outcome::Home);
    }
    session.note_saved();
    let counts = wording::import_counts(counts, session.locale);
    session.tell(t!(session.locale, "import-done", file = name, counts = counts));
    Ok(Outcome::Home)
}

fn write(
    path: &Path,
    file: &CrmFile,
    suggestion: &Suggestion,
    incoming: &Incoming,
    what: &str,
    locale: Locale,
    watch: &Watch,
) -> Result<Counts, String> {
    let mut workbook =
        Workbook::open_with(path, &OpenOptions::default()).map_err(|error| wording::open_error(&error, locale))?;
    let what = crate::exchange::import::clean(what).0;
    let counts =
        import(&mut workbook, incoming, &what, watch).map_err(|error| wording::import_error(&error, locale))?;
    // The deals are in: that the columns are not remembered is no reason to say otherwise.
    if let Err(error) = remember(&workbook, file, suggestion) {
        tracing::warn!(kind = error.kind(), "the columns of an import are not remembered");
    }
    Ok(counts)
}
