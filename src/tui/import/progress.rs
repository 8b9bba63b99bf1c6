//! The import itself: a worker writes, a popup shows how far it has come; Esc takes it all back.

use std::{path::Path, sync::Arc};

use ratatui::layout::Rect;

use crate::{
    exchange::import::{
        Counts, Incoming,
        crm::{CrmFile, Mapping, remember},
        import,
    },
    i18n::{Locale, t},
    store::{OpenOptions, Workbook},
    tui::{
        canvas::Canvas,
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        look::Role,
        popup::centred,
        session::Session,
        work::Running,
    },
    wording,
    work::Watch,
};

/// The bar's width in cells.
const BAR: u16 = 40;

/// An import under way.
pub(super) struct ProgressPopup {
    file: String,
    worker: Running<Result<Counts, String>>,
    is_cancelled: bool,
}

impl ProgressPopup {
    /// Begins to write. Until it is done nobody else here touches the workbook.
    pub(super) fn begin(
        workbook: &Path,
        file: Arc<CrmFile>,
        mapping: Mapping,
        incoming: Incoming,
        session: &mut Session,
    ) -> Self {
        session.is_lent = true;
        let name = file.path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let (path, locale, what) = (workbook.to_owned(), session.locale, name.clone());
        let worker = Running::begin(move |watch| write(&path, &file, &mapping, &incoming, &what, locale, watch));
        Self { file: name, worker, is_cancelled: false }
    }
}

fn write(
    path: &Path,
    file: &CrmFile,
    mapping: &Mapping,
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
    if let Err(error) = remember(&workbook, file, mapping) {
        tracing::warn!(kind = error.kind(), "the columns of an import are not remembered");
    }
    Ok(counts)
}

impl Layer for ProgressPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Popup]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, _session: &mut Session) -> Reply {
        if command == Command::Back {
            self.is_cancelled = true;
            self.worker.watch().cancel();
            return Ok(Outcome::Done);
        }
        Ok(Outcome::Ignored)
    }

    fn is_waiting(&self) -> bool {
        true
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        let Some(result) = self.worker.finished() else { return Ok(Outcome::Done) };
        session.is_lent = false;
        let locale = session.locale;
        match result.unwrap_or_else(|| Err(t!(locale, "import-broken"))) {
            Ok(counts) => {
                session.note_saved();
                let key = session.key_label(&[Context::Global], Command::Undo).unwrap_or_default();
                let counts = wording::import_counts(&counts, locale);
                session.tell(t!(locale, "import-done", file = self.file.as_str(), counts = counts, key = key));
                Ok(Outcome::Home)
            }
            Err(fault) if self.is_cancelled => {
                session.tell(fault);
                Ok(Outcome::Close)
            }
            Err(fault) => {
                session.complain(&anyhow::anyhow!(fault));
                Ok(Outcome::Close)
            }
        }
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let title = t!(locale, "import-title", file = self.file.as_str());
        let inner = canvas.popup(centred(area, BAR + 24, 6), &title);
        let watch = self.worker.watch();
        let done = u16::try_from(watch.percent()).unwrap_or(100).min(100) * BAR / 100;
        let (full, empty) = (canvas.signs.full(), canvas.signs.empty());
        let x = canvas.text(inner.x, inner.y + 1, BAR, &full.repeat(done.into()), Role::Accent);
        let x = canvas.text(x, inner.y + 1, BAR, &empty.repeat((BAR - done).into()), Role::Dim);
        let said = t!(locale, "import-at", task = locale.label(watch.task()), percent = watch.percent());
        canvas.text(x + 2, inner.y + 1, inner.right().saturating_sub(x + 2), &said, Role::Text);
        let foot = match self.is_cancelled {
            true => t!(locale, "import-cancelling"),
            false => t!(locale, "import-cancel-foot"),
        };
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "import-about")
    }
}
