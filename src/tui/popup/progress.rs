//! Long work under way: a worker does it, a popup shows how far it has come; Esc calls it off.

use ratatui::layout::Rect;

use super::centred;
use crate::{
    i18n::t,
    tui::{
        canvas::Canvas,
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        look::Role,
        session::Session,
        work::Running,
    },
    wording,
    work::{Task, Watch},
};

/// The bar's width in cells.
const BAR: u16 = 40;

type Done<T> = Box<dyn FnOnce(T, &mut Session) -> Reply>;

/// Work under way, which brings something or says in words why not.
pub struct Progress<T> {
    title: String,
    /// The text that says what is being done.
    about: &'static str,
    worker: Running<Result<T, String>>,
    is_cancelled: bool,
    done: Option<Done<T>>,
}

impl<T: Send + 'static> Progress<T> {
    /// Begins work that only reads the workbook; `done` gets what it brings.
    pub fn begin(
        title: String,
        about: &'static str,
        work: impl FnOnce(&Watch) -> Result<T, String> + Send + 'static,
        done: impl FnOnce(T, &mut Session) -> Reply + 'static,
    ) -> Self {
        Self { title, about, worker: Running::begin(work).awaited(), is_cancelled: false, done: Some(Box::new(done)) }
    }

    /// Begins work that writes to the workbook: until it is done nobody else here touches it.
    pub fn lending(
        title: String,
        about: &'static str,
        session: &mut Session,
        work: impl FnOnce(&Watch) -> Result<T, String> + Send + 'static,
        done: impl FnOnce(T, &mut Session) -> Reply + 'static,
    ) -> Self {
        session.is_lent = true;
        Self::begin(title, about, work, done)
    }
}

impl<T: Send + 'static> Layer for Progress<T> {
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
        match result.unwrap_or_else(|| Err(t!(session.locale, "progress-broken"))) {
            Ok(brought) => self.done.take().map_or(Ok(Outcome::Close), |done| done(brought, session)),
            Err(fault) => {
                match self.is_cancelled {
                    true => session.tell(fault),
                    false => session.complain(&anyhow::anyhow!(fault)),
                }
                Ok(Outcome::Close)
            }
        }
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let inner = canvas.popup(centred(area, BAR + 24, 6), &self.title);
        let watch = self.worker.watch();
        let done = u16::try_from(watch.percent().unwrap_or(if watch.task() == Task::Saving { 100 } else { 0 }))
            .unwrap_or(100)
            .min(100)
            * BAR
            / 100;
        let (full, empty) = (canvas.signs.full(), canvas.signs.empty());
        let x = canvas.text(inner.x, inner.y + 1, BAR, &full.repeat(done.into()), Role::Accent);
        let x = canvas.text(x, inner.y + 1, BAR, &empty.repeat((BAR - done).into()), Role::Dim);
        let said = wording::progress(watch, locale);
        canvas.text(x + 2, inner.y + 1, inner.right().saturating_sub(x + 2), &said, Role::Text);
        let foot = match (watch.task(), self.is_cancelled) {
            (Task::Saving, _) => t!(locale, "progress-saving"),
            (_, true) => t!(locale, "progress-cancelling"),
            (_, false) => t!(locale, "progress-foot"),
        };
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        session.locale.text(self.about, &[])
    }
}
