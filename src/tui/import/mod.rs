//! An import: the file is named, what it would bring is shown and can be corrected, then it comes in. File and workbook
//! are read by workers; what is shown is theirs.

mod changes;
mod draw;
mod look;
mod path;
mod progress;
mod row;

use std::{cell::RefCell, path::PathBuf, rc::Rc, sync::Arc};

use ratatui::layout::Rect;

use self::{
    changes::Change,
    look::{Looked, Wanted},
    row::Row,
};
use super::{
    canvas::Canvas,
    command::Command,
    keys::Context,
    layer::{Layer, Outcome, Reply},
    list::Selection,
    merging::MergeScreen,
    session::Session,
    work::Running,
};
use crate::{
    exchange::{
        bundle,
        import::crm::{CrmFile, Preview, Suggestion},
    },
    i18n::t,
};

pub(super) use self::path::PathPopup;

/// Begins an import: asks for the file.
///
/// # Errors
/// When nothing can be written to the workbook.
pub(super) fn begin(session: &Session) -> Reply {
    if session.workbook.is_read_only() {
        anyhow::bail!(t!(session.locale, "read-only-told"));
    }
    let title = t!(session.locale, "import-which");
    let popup = PathPopup::new(title, session, |path, session| {
        // What cannot be read is told by the import.
        let is_source = bundle::is_source(&path).unwrap_or(false);
        Ok(Outcome::Replace(match is_source {
            true => Box::new(MergeScreen::new(path, session)?),
            false => Box::new(ImportScreen::new(path, session)?),
        }))
    });
    Ok(Outcome::Open(Box::new(popup)))
}

/// What an import would bring.
pub struct ImportScreen {
    workbook: PathBuf,
    wanted: Wanted,
    file: Option<Arc<CrmFile>>,
    suggestion: Option<Suggestion>,
    preview: Option<Preview>,
    fault: Option<String>,
    worker: Option<Running<Looked>>,
    /// Whether an import of it was called off or failed: then it is said as long as the preview stands.
    is_unwritten: bool,
    /// What was shown before the file was to be read in another way: it comes back where that cannot be done.
    before: Option<(Wanted, Arc<CrmFile>, Suggestion)>,
    /// What pickers and questions laid over the screen have answered.
    answers: Rc<RefCell<Vec<Change>>>,
    selection: Selection,
}

impl ImportScreen {
    /// Begins to look at a file.
    ///
    /// # Errors
    /// When the workbook lies in no file.
    pub(super) fn new(path: PathBuf, session: &Session) -> anyhow::Result<Self> {
        let nowhere = || anyhow::anyhow!(t!(session.locale, "import-no-workbook"));
        let mut screen = Self {
            workbook: session.workbook.path().ok_or_else(nowhere)?.to_owned(),
            wanted: Wanted::new(path),
            file: None,
            suggestion: None,
            preview: None,
            fault: None,
            worker: None,
            is_unwritten: false,
            before: None,
            answers: Rc::default(),
            selection: Selection::default(),
        };
        screen.look(session);
        Ok(screen)
    }

    /// Looks once more: at the same table with another mapping, or at the file where it is to be read in another way.
    fn look(&mut self, session: &Session) {
        // Dropping the worker before tells it to end.
        self.worker = None;
        (self.preview, self.fault) = (None, None);
        let (wanted, workbook) = (self.wanted.clone(), self.workbook.clone());
        let (file, suggestion, locale) = (self.file.clone(), self.suggestion.clone(), session.locale);
        let before = self.before.as_ref().map(|(.., suggestion)| suggestion.clone());
        let known = look::Known { file, suggestion, before };
        let work = move |watch: &crate::work::Watch| look::look(&wanted, &workbook, known, locale, watch);
        self.worker = Some(Running::begin(work));
    }

    fn rows(&self) -> Vec<Row> {
        match (&self.file, &self.suggestion) {
            (Some(file), Some(suggestion)) => row::rows(file, suggestion, self.preview.as_ref()),
            _ => Vec::new(),
        }
    }

    fn take_in(&mut self, session: &mut Session) -> Reply {
        let (Some(file), Some(suggestion)) = (&self.file, &self.suggestion) else { return Ok(Outcome::Done) };
        let Some(preview) = self.preview.take() else { return Ok(Outcome::Done) };
        let (file, suggestion) = (Arc::clone(file), suggestion.clone());
        self.is_unwritten = false;
        let popup = progress::begin(&self.workbook, file, suggestion, preview.incoming, session);
        Ok(Outcome::Open(Box::new(popup)))
    }
}

impl Layer for ImportScreen {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Import, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        let rows = self.rows();
        if self.selection.run(command, rows.len()) {
            return Ok(Outcome::Done);
        }
        let row = rows.get(self.selection.row(rows.len())).copied();
        match (command, row) {
            (Command::Back, _) => Ok(Outcome::Close),
            (Command::TakeIn, _) => self.take_in(session),
            (Command::JoinFile, _) => Ok(self.ask_for_join(session)),
            (Command::Activate, Some(row)) => self.ask(row, session),
            (Command::Left | Command::Right | Command::Toggle, Some(row)) => {
                self.turn(row, command != Command::Left, session);
                Ok(Outcome::Done)
            }
            (Command::Clear | Command::Delete, Some(Row::Column(field))) => {
                self.apply(Change::Column(field, None), session);
                Ok(Outcome::Done)
            }
            (Command::Clear | Command::Delete, Some(Row::Join)) if self.wanted.join.is_some() => {
                self.apply(Change::Join(None), session);
                session.tell(t!(session.locale, "import-join-gone"));
                Ok(Outcome::Done)
            }
            _ => Ok(Outcome::Ignored),
        }
    }

    fn is_waiting(&self) -> bool {
        self.worker.is_some() || self.preview.is_none() && self.fault.is_none() || !self.answers.borrow().is_empty()
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        let answers: Vec<Change> = self.answers.borrow_mut().drain(..).collect();
        for change in answers {
            self.apply(change, session);
        }
        let Some(running) = &self.worker else {
            // An import that was cancelled has taken the preview along.
            self.is_unwritten = true;
            self.look(session);
            return Ok(Outcome::Done);
        };
        match running.finished() {
            // The percentage moves.
            None => Ok(Outcome::Done),
            Some(looked) => {
                self.worker = None;
                let looked = looked.unwrap_or_else(|| Looked::broken(session.locale));
                self.file = looked.file.or(self.file.take());
                self.suggestion = looked.suggestion.or(self.suggestion.take());
                let before = self.before.take();
                match (looked.preview, before) {
                    (Ok(mut preview), _) => {
                        preview.hold_back(|deal| session.is_blind(deal).unwrap_or(true));
                        self.preview = Some(preview);
                    }
                    (Err(fault), Some((wanted, file, suggestion))) if self.file.is_none() => {
                        (self.wanted, self.file, self.suggestion) = (wanted, Some(file), Some(suggestion));
                        self.look(session);
                        anyhow::bail!(fault);
                    }
                    (Err(fault), _) => self.fault = Some(fault),
                }
                Ok(Outcome::Done)
            }
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        // What is new and what is not has changed with the workbook.
        if self.preview.is_some() {
            self.look(session);
        }
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        self.draw_all(canvas, area, session);
    }

    fn hints(&self) -> Vec<Command> {
        // Of a file that was refused, or is still being read, there is nothing to choose.
        if self.rows().is_empty() {
            return vec![Command::Back];
        }
        let take_in = self.preview.is_some().then_some(Command::TakeIn);
        let work = [Command::Activate, Command::Right, Command::JoinFile, Command::Back];
        take_in.into_iter().chain(work).collect()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "import-about")
    }
}
