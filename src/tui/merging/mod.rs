//! Taking over what a colleague's bundle or another workbook holds: what would change is shown, with what both have changed;
//! then a worker writes it.

mod draw;
mod look;

use std::{cell::RefCell, path::PathBuf, rc::Rc};

use ratatui::layout::Rect;

use self::look::{Looked, Unread};
use super::{
    canvas::{Canvas, Ink},
    command::Command,
    keys::Context,
    layer::{Layer, Outcome, Reply},
    list::Selection,
    look::Role,
    popup::{Progress, Question},
    session::Session,
    work::Running,
};
use crate::{i18n::t, wording, work::Watch};

/// What a file would change in the workbook.
pub(super) struct MergeScreen {
    workbook: PathBuf,
    source: PathBuf,
    /// What the question laid over the screen was answered.
    passphrase: Rc<RefCell<Option<String>>>,
    worker: Option<Running<Result<Looked, Unread>>>,
    looked: Option<Looked>,
    fault: Option<String>,
    selection: Selection,
}

impl MergeScreen {
    /// Begins to look at a file.
    ///
    /// # Errors
    /// When the workbook lies in no file, or one side is heard blind: what both have changed would show the other side's.
    pub(super) fn new(source: PathBuf, session: &Session) -> anyhow::Result<Self> {
        let locale = session.locale;
        if !session.blind_deals()?.is_empty() {
            anyhow::bail!(t!(locale, "merge-blind"));
        }
        let nowhere = || anyhow::anyhow!(t!(locale, "import-no-workbook"));
        let mut screen = Self {
            workbook: session.workbook.path().ok_or_else(nowhere)?.to_owned(),
            source,
            passphrase: Rc::default(),
            worker: None,
            looked: None,
            fault: None,
            selection: Selection::default(),
        };
        screen.look(None, session);
        Ok(screen)
    }

    fn look(&mut self, passphrase: Option<String>, session: &Session) {
        (self.looked, self.fault) = (None, None);
        let (workbook, source, locale) = (self.workbook.clone(), self.source.clone(), session.locale);
        self.worker =
            Some(Running::begin(move |watch| look::look(&workbook, &source, passphrase.as_deref(), locale, watch)));
    }

    fn name(&self) -> String {
        self.source.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn ask_passphrase(&self, is_wrong: bool, session: &Session) -> Question {
        let answer = Rc::clone(&self.passphrase);
        let hint = if is_wrong { t!(session.locale, "error-bundle-passphrase") } else { self.name() };
        let title = t!(session.locale, "merge-passphrase");
        let question = Question::new(title, hint, "", move |typed, _session| {
            *answer.borrow_mut() = Some(typed.to_owned());
            Ok(Outcome::Close)
        });
        question.unseen()
    }

    fn take_in(&mut self, session: &mut Session) -> Reply {
        let Some(looked) = self.looked.take_if(|looked| !looked.merged.is_nothing()) else { return Ok(Outcome::Done) };
        let (workbook, locale, name) = (self.workbook.clone(), session.locale, self.name());
        let title = t!(locale, "merge-title", file = name.as_str());
        let what = crate::exchange::import::clean(&name).0;
        let work = move |watch: &Watch| look::write(&workbook, &looked.theirs, &what, locale, watch);
        let popup = Progress::lending(title, session, work, move |merged, session| {
            session.note_saved();
            let mut told = t!(session.locale, "merge-done", file = name.as_str());
            if let Some(unaware) = wording::merge_unaware(&merged, session.locale) {
                told = format!("{told}. {unaware}");
            }
            session.tell(told);
            Ok(Outcome::Home)
        });
        Ok(Outcome::Open(Box::new(popup)))
    }

    fn rows(&self) -> usize {
        self.looked.as_ref().map_or(0, |looked| looked.rows.len())
    }
}

impl Layer for MergeScreen {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Merge, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.rows()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Back => Ok(Outcome::Close),
            Command::TakeIn => self.take_in(session),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn is_waiting(&self) -> bool {
        self.worker.is_some() || self.looked.is_none() && self.fault.is_none()
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        let answered = self.passphrase.borrow_mut().take();
        if answered.is_some() {
            self.look(answered, session);
        }
        let Some(running) = &self.worker else {
            // A question for the passphrase was left, or the work has taken along what was shown.
            return Ok(Outcome::Close);
        };
        let Some(looked) = running.finished() else { return Ok(Outcome::Done) };
        self.worker = None;
        match looked.unwrap_or_else(|| Err(Unread::Told(t!(session.locale, "progress-broken")))) {
            Ok(mut looked) => {
                looked.hide(session)?;
                looked.tell(session.locale);
                // Below the head, where there are versions to compare.
                self.selection = Selection::at(1);
                self.looked = Some(looked);
            }
            Err(Unread::Sealed { is_wrong }) => {
                return Ok(Outcome::Open(Box::new(self.ask_passphrase(is_wrong, session))));
            }
            Err(Unread::Told(fault)) => self.fault = Some(fault),
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let title = t!(locale, "merge-title", file = self.name());
        canvas.text(area.x + 1, area.y, area.width.saturating_sub(2), &title, Ink::Bold(Role::Text));
        canvas.rule(area.x, area.y + 1, area.width);
        let room = Rect {
            x: area.x + 2,
            y: area.y + 3,
            width: area.width.saturating_sub(4),
            height: area.height.saturating_sub(3),
        };
        match (&self.looked, &self.fault) {
            (Some(looked), _) => self.draw_looked(canvas, room, looked, locale),
            (None, Some(fault)) => drop(canvas.paragraph(room, fault, Role::Bad)),
            (None, None) => {
                if let Some(worker) = &self.worker {
                    canvas.text(room.x, room.y, room.width, &wording::progress(worker.watch(), locale), Role::Dim);
                }
            }
        }
    }

    fn hints(&self) -> Vec<Command> {
        let Some(looked) = &self.looked else { return vec![Command::Back] };
        let take_in = Some(Command::TakeIn).filter(|_| !looked.merged.is_nothing());
        take_in.into_iter().chain([Command::Down, Command::Back]).collect()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "merge-about")
    }
}
