//! Stage 3, the heart: the timeline and the line in which steps are typed while they are told.

mod capture;
mod chips;
mod curve;
mod detail;
mod edits;
mod gauge;
mod line;
mod list;
mod menu;
mod pane;
mod paste;
mod quoting;
mod screen;
mod table;
mod timeline;
mod typing;
mod views;
mod walking;

use std::{
    cell::RefCell,
    rc::Rc,
    time::{Duration, Instant},
};

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{Asked, DealState, StageView};
use crate::{
    capture::split_lines,
    domain::{Debrief, Id, Step, Telling, keyed_enum},
    guide::Target,
    i18n::t,
    store::StoreError,
    tui::{
        canvas::Canvas,
        command::Command,
        draft,
        keys::Context,
        layer::{Outcome, Reply},
        list::Selection,
        session::Session,
    },
};
use capture::{Capture, Goes, Scene, capture_place, forget_line, kept, line_place, paste_place};
pub(super) use detail::draw_words_first;
pub use pane::TranscriptPane;
pub(super) use table::Table;
pub(super) use timeline::Timeline;
use walking::Walking;

/// Whoever hits Esc twice within this time wants to leave the line for certain, and not the deal.
const BREATH: Duration = Duration::from_millis(500);

keyed_enum! {
    /// The readings of the same steps.
    View, "steps_view" {
        /// A table, and how it felt.
        Timeline = "timeline",
        /// Who was in when.
        Matrix = "matrix",
        /// Told by the customer only, by both, by us only.
        Lanes = "lanes",
        /// How it felt, large.
        Curve = "curve",
        /// The silences, the longest first.
        Gaps = "gaps",
    }
}

/// The Steps stage.
pub struct StepsStage {
    timeline: Timeline,
    /// The selected step, and the place where it stood last: it follows the step, and stays put when that is gone.
    selected: Option<Id<Step>>,
    place: usize,
    view: View,
    /// The selected person of the matrix.
    person: Selection,
    /// What leaps out of the matrix and was last gone to, by its number.
    leap: Option<usize>,
    capture: Capture,
    is_typing: bool,
    /// When Esc has just led from the line to the list: another in the same breath is the same.
    left_line: Option<Instant>,
    /// The step that has just been saved, until the next key.
    fresh: Option<Id<Step>>,
    /// Tellings that going round "told by" has taken away.
    kept_tellings: Vec<Telling>,
    /// Whether the line holds text that the workbook does not keep yet.
    is_dirty: bool,
    /// While somebody walks from gap to gap.
    walking: Option<Walking>,
    /// The transcript from which quotes are taken; none while a customer looks on.
    pane: Option<Rc<RefCell<TranscriptPane>>>,
}

impl StepsStage {
    /// The stage over a deal, with the unfinished line that was left in it.
    pub fn new(deal: &DealState, session: &Session) -> Self {
        let line = kept(&deal.debrief, &session.workbook, capture_place);
        let mut stage = Self {
            timeline: timeline(deal),
            selected: None,
            place: deal.debrief.steps.len().saturating_sub(1),
            view: View::Timeline,
            person: Selection::default(),
            leap: None,
            capture: Capture::new(&deal.debrief, Scene::of(session), line),
            is_typing: false,
            left_line: None,
            fresh: None,
            kept_tellings: Vec::new(),
            is_dirty: false,
            walking: None,
            pane: (!deal.is_covered).then(|| session.pane(deal.debrief.deal.id)),
        };
        stage.capture.follow(deal.sitting().as_ref(), &deal.debrief);
        stage.select_place(stage.place);
        if let Some((whose, text)) = kept(&deal.debrief, &session.workbook, paste_place) {
            stage.capture.wait_for(split_lines(&text), whose, &deal.debrief);
        }
        stage
    }

    fn select_place(&mut self, place: usize) {
        self.place = place.min(self.timeline.steps.len().saturating_sub(1));
        self.selected = self.timeline.steps.get(self.place).map(|row| row.id);
    }

    fn select_step(&mut self, step: Id<Step>) {
        self.selected = Some(step);
        self.place = self.timeline.place(step).unwrap_or(self.place);
    }

    fn selected_step<'a>(&self, debrief: &'a Debrief) -> Option<&'a Step> {
        debrief.step(self.selected?)
    }

    /// Keeps the unfinished text of the line in the workbook, or forgets it when there is none, and lines that were pasted.
    fn keep_text(&mut self, deal: &DealState, session: &Session) -> anyhow::Result<()> {
        if let Some(paste) = &self.capture.paste {
            session.workbook.save_draft(&paste_place(deal.debrief.deal.id, paste.whose), &paste.text())?;
        }
        let (place, text) = self.capture.draft(deal.debrief.deal.id);
        if self.capture.is_empty() {
            self.forget_text(&place, deal, session)?;
        } else if self.is_dirty {
            session.workbook.save_draft(&place, text)?;
        }
        self.is_dirty = false;
        Ok(())
    }

    /// Keeps the text of the line as one that was left on purpose.
    fn lay_aside(&mut self, deal: &DealState, session: &Session) -> anyhow::Result<()> {
        let (place, text) = self.capture.draft(deal.debrief.deal.id);
        match self.capture.is_empty() {
            true => self.forget_text(&place, deal, session)?,
            false => draft::set_aside(&session.workbook, &place, text)?,
        }
        self.is_dirty = false;
        Ok(())
    }

    /// Forgets what was kept of the line; emptied, it belongs to no account.
    fn forget_text(&self, place: &str, deal: &DealState, session: &Session) -> Result<(), StoreError> {
        match self.capture.goes {
            Goes::Into(_) => draft::forget(&session.workbook, place),
            _ => forget_line(deal.debrief.deal.id, &session.workbook),
        }
    }

    /// Reads what the session may have changed since, language and day, and keeps the line of a step that is gone.
    fn look_around(&mut self, deal: &DealState, session: &mut Session) {
        if let Some((step, text)) = self.capture.orphan.take() {
            match draft::set_aside(&session.workbook, &line_place(deal.debrief.deal.id, step), &text) {
                Ok(()) => session.tell(t!(session.locale, "steps-line-kept")),
                Err(error) => session.complain(&error.into()),
            }
        }
        let scene = Scene::of(session);
        let is_other = scene.locale != self.capture.scene.locale || scene.today != self.capture.scene.today;
        if is_other {
            self.capture.set_scene(scene, &deal.debrief);
        }
    }
}

/// What of a deal is drawn here; what leaps out of it, and where the two accounts differ, is no business of the customer's.
fn timeline(deal: &DealState) -> Timeline {
    let mut timeline = Timeline::of(&deal.debrief, &deal.findings);
    if deal.is_covered {
        timeline.leaps.clear();
        timeline.contradictions.clear();
    }
    timeline
}

/// Whether who tells what may be compared: of one account alone it would say something that is not so.
fn compares(deal: &DealState) -> bool {
    !deal.is_covered && deal.clock.heard_blind().is_none()
}

/// Whether a command that is not the stage's own leaves its text where it is: what it opens lies over it, or it asks once more,
/// as the end of the program does. Any other may lead away from here.
fn leaves_text(command: Command) -> bool {
    use Command::{Help, Messages, Palette, Quit, SaveCopy};
    [Quit, SaveCopy, Palette, Help, Messages].contains(&command)
}

impl StageView for StepsStage {
    fn contexts(&self) -> Vec<Context> {
        let mut contexts = match (self.is_typing, self.is_walking()) {
            (true, true) => self.walk_contexts(),
            (true, false) => vec![Context::Capture],
            (false, _) if self.view == View::Matrix => vec![Context::Matrix, Context::Steps],
            (false, _) => vec![Context::Steps],
        };
        if self.has_pane() {
            // The keys of the walk go before.
            let at =
                contexts.iter().position(|context| matches!(context, Context::Capture | Context::Steps)).unwrap_or(0);
            contexts.insert(at, Context::Transcript);
        }
        contexts
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        self.look_around(deal, session);
        self.fresh = None;
        let left_line = self.left_line.take();
        if command == Command::Back && !self.is_typing && left_line.is_some_and(|left| left.elapsed() < BREATH) {
            session.tell(t!(session.locale, "steps-in-the-list"));
            return Ok(Outcome::Done);
        }
        if let Some(reply) = self.run_pane(command, deal, session) {
            return reply;
        }
        let outcome = match self.is_typing {
            true => self.run_typing(command, deal, session)?,
            false => self.run_list(command, deal, session)?,
        };
        if matches!(outcome, Outcome::Ignored) && self.has_open_text(deal) {
            match self.keep_text(deal, session) {
                Err(error) if !leaves_text(command) => return Err(error),
                _ => {}
            }
        }
        Ok(outcome)
    }

    fn is_typing(&self) -> bool {
        self.is_typing
    }

    fn is_text(&self, command: Command) -> bool {
        // Whoever goes from phase to phase comes through the line: as long as it is empty the same key leads on.
        command == Command::NextPhase && self.is_typing && !self.capture.line.text().is_empty()
    }

    fn typed(&mut self, key: KeyEvent, deal: &DealState, session: &mut Session) -> Reply {
        if !self.is_typing {
            // Half a word in the line, and the other half run as commands: neither is what was meant.
            session.tell(match self.capture.is_empty() {
                true => t!(session.locale, "steps-idle"),
                false => t!(session.locale, "steps-idle-text"),
            });
            return Ok(Outcome::Done);
        }
        self.look_around(deal, session);
        self.fresh = None;
        if self.capture.paste.is_none() {
            let was_empty = self.capture.is_empty();
            self.capture.line.typed(key);
            self.capture.read(&deal.debrief);
            if self.capture.lone_sign().is_none() && self.capture.refused.take().is_some() {
                session.dismiss_message();
            }
            self.is_dirty = true;
            if self.capture.is_empty() && !was_empty {
                self.keep_text(deal, session)?;
            }
        }
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, deal: &DealState, session: &mut Session) -> Reply {
        self.look_around(deal, session);
        self.paste_text(text, deal, session);
        Ok(Outcome::Done)
    }

    fn settled(&mut self, deal: &DealState, session: &mut Session) -> Reply {
        if self.is_typing
            && let Goes::Into(step) = self.capture.goes
        {
            self.line_taken(step, deal, session)?;
        }
        Ok(Outcome::Done)
    }

    fn enter(&mut self, deal: &DealState) {
        self.is_typing = !deal.is_read_only;
    }

    fn go_on(&mut self, is_typing: bool) {
        // What waits in the line, or pasted to be confirmed, is gone on with.
        self.is_typing = is_typing || !self.capture.is_empty() || self.capture.paste.is_some();
    }

    fn reload(&mut self, deal: &DealState) {
        self.timeline = timeline(deal);
        if self.view == View::Lanes && !compares(deal) {
            self.view = View::Timeline;
        }
        let is_gone = self.capture.settle(&deal.debrief, self.place);
        match self.selected.and_then(|step| self.timeline.place(step)) {
            Some(place) => self.place = place,
            // Where steps are being put in, one taken back leaves the one before it.
            None => self.select_place(self.place.saturating_sub(usize::from(is_gone))),
        }
        self.capture.follow(deal.sitting().as_ref(), &deal.debrief);
        self.capture.read(&deal.debrief);
        self.refresh_walk(deal);
    }

    fn select(&mut self, target: &Target, deal: &DealState) {
        let step = match target {
            Target::Step(step) => Some(*step),
            Target::Incident(incident) => self.timeline.step_of(*incident),
            _ => None,
        };
        if let Some(step) = step {
            self.leave_walk();
            self.capture.put_down(&deal.debrief);
            // Lines that were pasted still wait for their confirmation.
            self.is_typing = self.capture.paste.is_some();
            self.select_step(step);
        }
    }

    fn focus(&self, _deal: &DealState) -> Target {
        self.selected.map_or(Target::Deal, Target::Step)
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        screen::draw(self, canvas, area, deal, session);
    }

    fn draw_detail(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        if let Some(step) = self.selected_step(&deal.debrief) {
            detail::draw(canvas, area, step, &deal.debrief, session);
        }
    }

    fn has_pane(&self) -> bool {
        self.pane.as_ref().is_some_and(|pane| pane.borrow().is_shown())
    }

    fn draw_pane(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        if let Some(pane) = &self.pane {
            pane.borrow().draw(canvas, area, session);
        }
    }

    fn asks(&self, deal: &DealState, session: &Session) -> Option<Asked> {
        self.stop_asked(deal, session)
    }

    fn hints(&self) -> Vec<Command> {
        if self.has_pane() && self.capture.paste.is_none() {
            return self.pane_hints();
        }
        if self.is_typing {
            return self.typing_hints();
        }
        if self.view == View::Matrix {
            let leap = (!self.timeline.leaps.is_empty()).then_some(Command::NextLeap);
            let before = [Command::GoToStep, Command::NextPart];
            let behind = [Command::NextView, Command::Capture, Command::AddIncident];
            return before.into_iter().chain(leap).chain(behind).collect();
        }
        vec![
            Command::Capture,
            Command::Activate,
            Command::Walk,
            Command::InsertAfter,
            Command::EditLine,
            Command::AddIncident,
            Command::NextView,
        ]
    }

    fn has_open_text(&self, _deal: &DealState) -> bool {
        self.capture.orphan.is_some() || !self.capture.is_empty() || self.capture.paste.is_some()
    }

    fn drafts(&self, deal: &DealState) -> Vec<(String, String)> {
        let id = deal.debrief.deal.id;
        let pasted = self.capture.paste.as_ref().map(|paste| (paste_place(id, paste.whose), paste.text()));
        if let Some((step, text)) = &self.capture.orphan {
            return pasted.into_iter().chain([(line_place(id, *step), text.clone())]).collect();
        }
        let (place, text) = self.capture.draft(id);
        // What is kept already need not be written again.
        let typed = (self.is_dirty && !self.capture.is_empty()).then(|| (place, text.to_owned()));
        pasted.into_iter().chain(typed).collect()
    }
}
