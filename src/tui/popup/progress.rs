//! Long work under way: a worker does it, a popup shows how far it has come; Esc calls it off.

use std::any::Any;

use crossterm::event::KeyEvent;
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
        session::{Loan, Session},
        work::Running,
    },
    wording,
    work::{Task, Watch},
};

/// The bar's width in cells.
const BAR: u16 = 40;

/// What work brings, whatever that is: one kind of popup shows all.
type Brought = Box<dyn Any + Send>;

type Work = Box<dyn FnOnce(&Watch) -> Result<Brought, String> + Send>;

type Done = Box<dyn FnOnce(Brought, &mut Session) -> Reply>;

/// So many cells wander where nobody knows how much is done.
const WANDERING: u16 = 6;

/// Work under way, which brings something or says in words why not. Whoever drops it calls it off, and waits for its end.
pub struct Progress {
    title: String,
    worker: Running<Result<Brought, String>>,
    /// It ends after the worker has.
    loan: Option<Loan>,
    is_cancelled: bool,
    /// How often it has been asked whether it is done.
    asked: u16,
    /// Whether what it brings has changed nothing yet: then Esc is in time until that is taken.
    only_prepares: bool,
    done: Option<Done>,
}

impl Progress {
    /// Begins work that only reads the workbook; `done` gets what it brings.
    pub fn begin<T: Send + 'static>(
        title: String,
        work: impl FnOnce(&Watch) -> Result<T, String> + Send + 'static,
        done: impl FnOnce(T, &mut Session) -> Reply + 'static,
    ) -> Self {
        let work = move |watch: &Watch| work(watch).map(|brought| Box::new(brought) as Brought);
        let done = move |brought: Brought, session: &mut Session| match brought.downcast() {
            Ok(brought) => done(*brought, session),
            // The work above brings nothing else.
            Err(_) => Ok(Outcome::Close),
        };
        Self::of(title, Box::new(work), Box::new(done))
    }

    fn of(title: String, work: Work, done: Done) -> Self {
        Self {
            title,
            worker: Running::begin(work).awaited(),
            loan: None,
            is_cancelled: false,
            asked: 0,
            only_prepares: false,
            done: Some(done),
        }
    }

    /// Begins work that has the workbook for itself: until it is done nobody else here touches it.
    pub fn lending<T: Send + 'static>(
        title: String,
        session: &Session,
        work: impl FnOnce(&Watch) -> Result<T, String> + Send + 'static,
        done: impl FnOnce(T, &mut Session) -> Reply + 'static,
    ) -> Self {
        Self { loan: Some(session.lend()), ..Self::begin(title, work, done) }
    }

    /// The same work, of which nothing has been changed while it is not taken.
    #[must_use]
    pub fn preparing(self) -> Self {
        Self { only_prepares: true, ..self }
    }

    /// Opens the popup, unless the work is done before anybody would read it: then what comes of it follows at once, and
    /// what keeps it from being done is the answer's error.
    pub fn open(mut self, session: &mut Session) -> Reply {
        match self.worker.finished_within(session.unseen) {
            None => Ok(Outcome::Open(Box::new(self))),
            Some(result) => self.came(result, session).unwrap_or_else(|fault| Err(anyhow::anyhow!(fault))),
        }
    }

    /// Takes what has come of the work; the error says in words why there is nothing.
    fn came(&mut self, result: Option<Result<Brought, String>>, session: &mut Session) -> Result<Reply, String> {
        self.loan = None;
        let brought = result.unwrap_or_else(|| Err(t!(session.locale, "progress-broken")))?;
        if self.is_cancelled && self.only_prepares {
            return Err(t!(session.locale, "called-off"));
        }
        Ok(self.done.take().map_or(Ok(Outcome::Close), |done| done(brought, session)))
    }

    /// The same, told to the user: the popup goes in any case.
    fn ended(&mut self, result: Option<Result<Brought, String>>, session: &mut Session) -> Outcome {
        match self.came(result, session) {
            // What follows stands in its place.
            Ok(Ok(Outcome::Open(layer))) => return Outcome::Replace(layer),
            Ok(Ok(Outcome::Done | Outcome::Ignored)) => {}
            Ok(Ok(outcome)) => return outcome,
            Ok(Err(error)) => session.complain(&error),
            Err(fault) if self.is_cancelled => session.tell(fault),
            Err(fault) => session.complain(&anyhow::anyhow!(fault)),
        }
        Outcome::Close
    }

    /// The cells of the bar that are full: from where on, and how many.
    fn full_cells(&self) -> (u16, u16) {
        let watch = self.worker.watch();
        let known = watch.percent().or((watch.task() == Task::Saving).then_some(100));
        match known.and_then(|percent| u16::try_from(percent.min(100)).ok()) {
            Some(percent) => (0, percent * BAR / 100),
            None => (self.asked.wrapping_mul(2) % (BAR - WANDERING), WANDERING),
        }
    }
}

impl Layer for Progress {
    fn contexts(&self) -> Vec<Context> {
        // Whoever types on must not call it off by a letter.
        vec![Context::Line]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        match command {
            Command::Back => {
                self.is_cancelled = true;
                self.worker.watch().cancel();
                Ok(Outcome::Done)
            }
            _ if command == Command::Quit || command.stage().is_some() => Ok(Outcome::Ignored),
            // Nothing else is done until this is.
            _ => {
                session.tell(t!(session.locale, "progress-stays"));
                Ok(Outcome::Done)
            }
        }
    }

    fn is_waiting(&self) -> bool {
        true
    }

    fn is_under_way(&self) -> bool {
        true
    }

    fn typed(&mut self, _key: KeyEvent, session: &mut Session) -> Reply {
        session.tell(t!(session.locale, "progress-stays"));
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, _text: &str, session: &mut Session) -> Reply {
        session.tell(t!(session.locale, "progress-stays"));
        Ok(Outcome::Done)
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        self.asked = self.asked.wrapping_add(1);
        match self.worker.finished() {
            Some(result) => Ok(self.ended(result, session)),
            None => Ok(Outcome::Done),
        }
    }

    fn call_off(&mut self, session: &mut Session) -> Outcome {
        self.is_cancelled = true;
        let result = self.worker.called_off();
        self.ended(result, session)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let inner = canvas.popup(centred(area, BAR + 24, 6), &self.title);
        let watch = self.worker.watch();
        let (full, empty) = (canvas.signs.full(), canvas.signs.empty());
        let (from, count) = self.full_cells();
        canvas.text(inner.x, inner.y + 1, BAR, &empty.repeat(BAR.into()), Role::Dim);
        canvas.text(inner.x + from, inner.y + 1, count, &full.repeat(count.into()), Role::Accent);
        let (x, said) = (inner.x + BAR + 2, wording::progress(watch, locale));
        canvas.text(x, inner.y + 1, inner.right().saturating_sub(x), &said, Role::Text);
        let foot = match (watch.task(), self.is_cancelled) {
            (Task::Saving, _) => t!(locale, "progress-saving"),
            (_, true) => t!(locale, "progress-cancelling"),
            (_, false) => t!(locale, "progress-foot"),
        };
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        Vec::new()
    }

    fn about(&self, _session: &Session) -> String {
        self.title.clone()
    }
}
