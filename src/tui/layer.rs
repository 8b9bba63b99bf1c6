//! What lies on the screen: screens and the popups over them, one trait for both.

use std::{path::PathBuf, time::Duration};

use crossterm::event::KeyEvent;

use super::{canvas::Canvas, command::Command, keys::Context, session::Session};
use crate::{
    domain::{Deal, Id, Scorer},
    guide::{Stage, Target},
    store::{JournalEntry, Restoring},
};

/// A place in the workbook that can be gone to: from a search hit, a finding, the history.
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The deal.
    pub deal: Id<Deal>,
    /// The stage.
    pub stage: Stage,
    /// What to select there.
    pub target: Target,
}

/// What became of a command or a key.
pub enum Outcome {
    /// It was taken.
    Done,
    /// It means nothing here.
    Ignored,
    /// A layer is to be laid on top.
    Open(Box<dyn Layer>),
    /// This layer is to be taken away.
    Close,
    /// This layer is to be taken away, and another laid there.
    Replace(Box<dyn Layer>),
    /// This layer is to be taken away, and a command run by what lies below.
    CloseAnd(Command),
    /// Home, then to that place.
    Go(Place),
    /// Home.
    Home,
    /// Home, which then runs a command.
    HomeAnd(Command),
    /// This layer is to be taken away: an edit that met another change is written, and the layer below ends what led to it.
    Settled,
    /// Another workbook is to be shown.
    Show(Shown),
    /// The program is to end.
    Quit,
}

/// Which workbook is to be shown; and when it was made, in words.
#[derive(Debug)]
pub enum Shown {
    /// A backup, to look into.
    Backup(PathBuf, String),
    /// A backup that is to be put in the place of the workbook.
    ToRestore(PathBuf, String),
    /// One that lies ready to be put there.
    Restored(Box<Restoring>, String),
}

/// What a layer answers; an error is told to the user and changes nothing else.
pub type Reply = anyhow::Result<Outcome>;

/// A screen or a popup.
pub trait Layer {
    /// The contexts in which keys are looked up, the innermost first, without [`Context::Global`].
    fn contexts(&self) -> Vec<Context>;

    /// Runs a command.
    ///
    /// # Errors
    /// Whatever kept it from being carried out, in words for the user.
    fn run(&mut self, command: Command, session: &mut Session) -> Reply;

    /// Whether text is being typed: then only the innermost context's keys are commands, all else is text.
    fn is_typing(&self) -> bool {
        false
    }

    /// Whether the letter of this command is text here, because the command means nothing: then it is typed.
    fn is_text(&self, _command: Command) -> bool {
        false
    }

    /// A key that is no command.
    ///
    /// # Errors
    /// As [`Layer::run`].
    fn typed(&mut self, _key: KeyEvent, _session: &mut Session) -> Reply {
        Ok(Outcome::Ignored)
    }

    /// Text pasted at once.
    ///
    /// # Errors
    /// As [`Layer::run`].
    fn pasted(&mut self, _text: &str, _session: &mut Session) -> Reply {
        Ok(Outcome::Ignored)
    }

    /// What was edited here met a newer change, and somebody has decided: it is left as if it had been saved just so.
    ///
    /// # Errors
    /// As [`Layer::run`].
    fn settled(&mut self, _session: &mut Session) -> Reply {
        Ok(Outcome::Done)
    }

    /// The workbook has changed: read again what is shown.
    ///
    /// # Errors
    /// When the workbook cannot be read, or what was shown is gone.
    fn reload(&mut self, session: &Session) -> anyhow::Result<()>;

    /// Reads what the next frame, of this size, shows and what takes long to read: not more of it than there is time for.
    fn prepare(&mut self, _area: ratatui::layout::Rect, _session: &Session) {}

    /// Whether [`Layer::prepare`] has more to read for what is in view, as soon as nothing else is to be done.
    fn is_behind(&self) -> bool {
        false
    }

    /// Whether a worker is to bring something: then [`Layer::hear`] is asked again and again.
    fn is_waiting(&self) -> bool {
        false
    }

    /// Whether something that Esc calls off is under way.
    fn is_under_way(&self) -> bool {
        false
    }

    /// Takes what a worker has brought; [`Outcome::Ignored`] where there was nothing.
    ///
    /// # Errors
    /// As [`Layer::run`].
    fn hear(&mut self, _session: &mut Session) -> Reply {
        Ok(Outcome::Ignored)
    }

    /// Calls off what a worker does with the workbook for itself, and answers once it has ended.
    fn call_off(&mut self, _session: &mut Session) -> Outcome {
        Outcome::Close
    }

    /// Draws itself. Nothing changes while drawing.
    fn draw(&self, canvas: &mut Canvas, area: ratatui::layout::Rect, session: &Session);

    /// What can be done here, the most useful first: the foot shows them.
    fn hints(&self) -> Vec<Command>;

    /// What this place is for, in the user's words: the first lines of the help.
    fn about(&self, session: &Session) -> String;

    /// Whether the layers below stay visible.
    fn is_popup(&self) -> bool {
        false
    }

    /// The text that says why nobody goes to a stage from here, where something would be lost by it; what is typed is kept as
    /// drafts.
    fn stays(&self) -> Option<&'static str> {
        self.is_under_way().then_some("progress-stays")
    }

    /// Whether an edit was made in what is shown here: what was made elsewhere is taken back and made again there, where one
    /// sees it go and come.
    fn made(&self, _entry: &JournalEntry) -> bool {
        true
    }

    /// The deal that is being worked on here: the history shows its part first, and undo keeps to it.
    fn deal(&self) -> Option<Id<Deal>> {
        None
    }

    /// The deal that is selected here, where one is: the one that is shown when a customer comes to look.
    fn selected_deal(&self) -> Option<Id<Deal>> {
        self.deal()
    }

    /// Whether the deal is shown here only as far as it has been told: then it is not opened when a customer comes to look,
    /// for the rest of it would show.
    fn holds_back(&self) -> bool {
        false
    }

    /// The stage of the deal that is being worked on here.
    fn stage(&self) -> Option<Stage> {
        None
    }

    /// The side whose scores stand here while each side scores without seeing the other's.
    fn scoring(&self) -> Option<Scorer> {
        None
    }

    /// Goes to a place, if it lies in this layer; `false` when it does not.
    fn go(&mut self, _place: &Place) -> bool {
        false
    }

    /// Whether leaving the deal to which somebody has gone from here leads back: so it is with the two accounts.
    fn is_come_back_to(&self) -> bool {
        false
    }

    /// When the layer wants to be drawn again though nothing was typed; the session clock does, every full minute.
    fn due_in(&self) -> Option<Duration> {
        None
    }

    /// Texts that are open in editors here and not yet saved: each draft's place and the text.
    fn drafts(&self) -> Vec<(String, String)> {
        Vec::new()
    }
}
