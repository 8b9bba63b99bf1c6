//! One deal, walked through in seven stages, with the coach beside it.

mod agenda;
mod asked;
mod bank;
mod bar;
mod checklist;
mod claims;
pub mod clock;
mod coach;
mod evidence;
mod flow;
mod frame;
mod head;
pub mod incident_popup;
mod incidents;
mod ladder;
mod landmarks;
mod levers;
mod outcome;
mod people;
mod prediction;
mod reconcile;
mod records;
mod replay;
mod report;
mod review;
mod rivals;
mod sheet;
mod sittings;
mod stage;
mod standing;
mod steps;

use std::{rc::Rc, time::Duration};

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{
    answers::{Of, WithinScreen},
    canvas::Canvas,
    command::Command,
    keys::Context,
    layer::{Layer, Outcome, Place, Reply},
    session::Session,
};
use crate::{
    domain::{Deal, Debrief, Id, Keyed, OwnQuestion, Phase, Scorer, Sitting, SittingWith, Source},
    guide::{self, Finding, Prompt, Setting, Stage, StageState, Target},
    i18n::t,
    store::StoreError,
};
use asked::Asked;
use claims::Claims;
pub use clock::SittingClock;
pub use incident_popup::new_incident;
use landmarks::Landmarks;
pub use levers::lever_state;
use records::RecordsPopup;
pub use replay::{choose as choose_replay, open as replay};
pub use report::in_which_form as report_form;
use sittings::Sittings;
pub use sittings::{ended_before, ended_elsewhere};
pub use stage::StageView;
pub use steps::TranscriptPane;

/// From this width on, the coach has a pane of its own.
const WIDE: u16 = 100;

/// Below that width it takes one row in so many at most.
const STRIP_SHARE: u16 = 6;

/// What a stage asks in its place is what one works at: it takes one row in so many.
const ASKED_SHARE: u16 = 4;

/// A transcript takes one row in so many there.
const PANE_SHARE: u16 = 3;

/// What all stages of a deal share.
pub struct DealState {
    /// What of it may be seen by all: while scoring is blind no scores, of a locked prediction nothing.
    pub debrief: Debrief,
    /// Everything recorded: for counts, and for the side that is scoring.
    pub whole: Debrief,
    /// What is still open, in the order of the rules.
    pub findings: Vec<Finding>,
    /// What the coach has set aside.
    pub waived: Vec<Finding>,
    /// The workbook's own questions.
    pub own_questions: Vec<OwnQuestion>,
    /// The clock of its sittings.
    pub clock: Rc<SittingClock>,
    /// Whether the workbook can only be looked at.
    pub is_read_only: bool,
    /// Whether a customer looks on: then all of it holds what the customer may see and nothing else, and the coach is
    /// silent.
    pub is_covered: bool,
}

impl DealState {
    /// The one side whose scores may be seen here: the customer's while a customer looks on, else that of the side which is
    /// heard blind; none where both may.
    pub fn only_side(&self) -> Option<Scorer> {
        match self.clock.heard_blind() {
            _ if self.is_covered => Some(Scorer::Customer),
            Some(Source::Customer) => Some(Scorer::Customer),
            Some(Source::Vendor) => Some(Scorer::Vendor),
            Some(Source::Document) | None => None,
        }
    }

    /// The sitting under way, if it may be seen.
    pub fn sitting(&self) -> Option<Sitting> {
        self.clock.sitting().filter(|sitting| !self.is_covered || sitting.with != SittingWith::Vendor)
    }
}

/// Among so many edits it is looked for where one worked last: what is noted of a sitting belongs to no stage.
const RECENT_EDITS: usize = 20;

/// A deal on the screen.
pub struct DealScreen {
    state: DealState,
    stage: Stage,
    views: [Box<dyn StageView>; 7],
    prompt: usize,
    /// What the titles gave away when they were last read.
    wordings: guide::Wordings,
    /// The side that is heard blind, as what is open in the stages was typed.
    heard: Option<Source>,
    /// Whether leaving leads back to the two accounts, in place of what lies below.
    comes_back: bool,
}

impl DealScreen {
    /// Opens a deal where the debrief goes on: in a sitting that is under way at the stage where something was last written
    /// down, else at the first stage that is not done.
    ///
    /// # Errors
    /// When the deal cannot be read.
    pub fn open(deal: Id<Deal>, session: &Session) -> anyhow::Result<Self> {
        let mut screen = Self::at(&Place { deal, stage: Stage::Frame, target: Target::Deal }, session)?;
        let progress = guide::progress(&screen.state.whole, &screen.state.findings);
        let next = progress.iter().find(|stage| stage.state != StageState::Done).map_or(Stage::Review, |p| p.stage);
        screen.go_to(screen.worked_at(session)?.unwrap_or(next));
        // The line hears whoever asks for it: what follows may be meant for another stage.
        Ok(screen.going_on(false))
    }

    /// Opens a deal at a place in it.
    ///
    /// # Errors
    /// When the deal cannot be read.
    pub fn at(place: &Place, session: &Session) -> anyhow::Result<Self> {
        let whole = session.heard(place.deal)?;
        let debrief = whole.seen(None).into_owned();
        let mut wordings = guide::Wordings::default();
        let guide::Assessment { open, waived } = assessed(&debrief, session, &mut wordings);
        let clock = session.clock(place.deal);
        let is_read_only = session.workbook.is_read_only();
        let own_questions = session.workbook.own_questions()?;
        let is_covered = session.is_covered();
        let heard = clock.heard_blind();
        session.workbook.keep_drafts_of(place.deal, heard);
        let state =
            DealState { debrief, whole, findings: open, waived, own_questions, clock, is_read_only, is_covered };
        let views = stage::all(&state, session);
        let mut screen = Self { state, stage: Stage::Frame, views, prompt: 0, wordings, heard, comes_back: false };
        screen.go_to(place.stage);
        screen.select(&place.target);
        Ok(screen)
    }

    /// The stage where one worked last in the sitting that is under way, or that its phase has.
    fn worked_at(&self, session: &Session) -> anyhow::Result<Option<Stage>> {
        // What one did of late may be at a stage that the customer does not see.
        let Some(phase) = self.state.clock.phase().filter(|_| !self.state.is_covered) else { return Ok(None) };
        let recent = session.workbook.history(self.deal(), RECENT_EDITS)?;
        let written = recent.iter().find_map(|entry| entry.label.stage());
        Ok(written.or(Some(guide::stage_of(phase))))
    }

    /// The same deal, where whoever was typing goes on typing.
    pub(super) fn going_on(mut self, is_typing: bool) -> Self {
        self.views[self.stage as usize].go_on(is_typing);
        self
    }

    /// The same deal, whose leaving leads back to the two accounts.
    pub(super) fn coming_back(mut self, comes_back: bool) -> Self {
        self.comes_back = comes_back;
        self
    }

    fn accounts(&self) -> reconcile::Reconcile {
        reconcile::Reconcile::new(&self.state)
    }

    fn view(&self) -> &dyn StageView {
        self.views[self.stage as usize].as_ref()
    }

    fn select(&mut self, target: &Target) {
        let Self { views, state, stage, .. } = self;
        views[*stage as usize].select(target, state);
    }

    fn go_to(&mut self, stage: Stage) {
        self.comes_back = false;
        self.stage = stage;
        self.prompt = 0;
        let Self { views, state, .. } = self;
        views[stage as usize].enter(state);
    }

    fn prompts(&self) -> Vec<Prompt> {
        if self.state.is_covered {
            return Vec::new();
        }
        let focus = match self.view().focus(&self.state) {
            Target::Step(step) => Some(step),
            _ => None,
        };
        let DealState { debrief, findings, own_questions, .. } = &self.state;
        guide::next_prompts(debrief, self.stage, findings, own_questions, focus)
    }

    fn current_prompt(&self) -> Option<Prompt> {
        let prompts = self.prompts();
        let at = self.prompt.min(prompts.len().saturating_sub(1));
        prompts.into_iter().nth(at)
    }

    fn run_here(&mut self, command: Command, session: &mut Session) -> Reply {
        if let Some(stage) = command.stage() {
            self.go_to(stage);
            return Ok(Outcome::Done);
        }
        match command {
            Command::NextStage => self.go_to(self.stage.next()),
            Command::PreviousStage => self.go_to(self.stage.previous()),
            Command::NextPrompt => self.prompt = (self.prompt + 1) % self.prompts().len().max(1),
            Command::PreviousPrompt => {
                let len = self.prompts().len().max(1);
                self.prompt = (self.prompt.min(len - 1) + len - 1) % len;
            }
            Command::GoToPrompt => {
                let prompt = self.current_prompt();
                let debrief = &self.state.debrief;
                if let Some((question, claim)) = prompt.as_ref().and_then(|prompt| ladder::asked_by(prompt, debrief)) {
                    return Ok(Outcome::Open(ladder::answer(question, claim, debrief, session)));
                }
                if let Some(Prompt::Finding(finding)) = prompt {
                    if finding.rule == guide::PAIRS_RULE {
                        return self.run_here(Command::Reconcile, session);
                    }
                    self.go_to(finding.stage);
                    self.select(&finding.target);
                }
            }
            Command::Waive => return Ok(self.waive(session)),
            Command::Coach => {
                let popup = coach::CoachPopup::new(&self.state, self.stage, self.prompts(), self.prompt);
                return Ok(Outcome::Open(Box::new(popup)));
            }
            Command::Asked => match self.current_prompt() {
                Some(Prompt::Finding(finding)) if finding.rule == guide::OUTCOME_RULE => {
                    return outcome::settle(&self.state.debrief, &self.contexts(), session);
                }
                Some(Prompt::Finding(Finding {
                    rule: guide::TWICE_RULE, target: Target::Participant(bare), ..
                })) => {
                    let contexts = self.contexts();
                    people::unite_twice(bare, &self.state.debrief, &contexts, session)?;
                }
                Some(prompt) => bank::toggle(&prompt, &self.state.debrief, session)?,
                None => {}
            },
            Command::QuestionBank => {
                let popup = bank::BankPopup::open(&self.state.debrief, self.stage, session)?;
                return Ok(Outcome::Open(Box::new(popup)));
            }
            Command::Clock => sittings::start_or_pause(&self.state.debrief, self.stage, session)?,
            Command::NextPhase => self.next_phase(session)?,
            Command::Agenda => return Ok(Outcome::Open(Box::new(agenda::AgendaPopup::new(&self.state, session)))),
            Command::Claims => return Ok(Outcome::Open(Box::new(RecordsPopup::<Claims>::new(&self.state)))),
            Command::Sittings => return Ok(Outcome::Open(Box::new(self.sittings()))),
            Command::Reconcile if self.state.clock.heard_blind().is_some() => {
                anyhow::bail!(t!(session.locale, "reconcile-while-blind"));
            }
            Command::Reconcile => return Ok(Outcome::Open(Box::new(self.accounts()))),
            Command::Landmarks => return Ok(Outcome::Open(Box::new(RecordsPopup::<Landmarks>::new(&self.state)))),
            Command::Prediction => {
                return Ok(Outcome::Open(Box::new(prediction::PredictionPopup::new(
                    self.state.debrief.deal.id,
                    session,
                )?)));
            }
            Command::AnswersHere => {
                let deal = &self.state.debrief.deal;
                let screen = WithinScreen::new(Of::Deal(deal.id), deal.name());
                return Ok(Outcome::Open(Box::new(screen)));
            }
            Command::Notes => return super::notes::begin(self.state.debrief.deal.id, session),
            Command::Report => return Ok(Outcome::Open(Box::new(report::ask(&self.state.debrief, session)))),
            Command::Back => {
                let comes_back = std::mem::take(&mut self.comes_back) && self.state.clock.heard_blind().is_none();
                return Ok(match comes_back {
                    true => Outcome::Open(Box::new(self.accounts().at(&self.view().focus(&self.state)))),
                    false => Outcome::Close,
                });
            }
            _ => return Ok(Outcome::Ignored),
        }
        Ok(Outcome::Done)
    }

    /// The phase that is proposed here begins, else the next one, and never one before; what is on the screen follows it.
    fn next_phase(&mut self, session: &mut Session) -> anyhow::Result<()> {
        let locale = session.locale;
        let clock = &self.state.clock;
        // In the capture line the letters are text, and the keys are others.
        let key = |command| session.key_label(&self.contexts(), command).unwrap_or_default();
        let Some(running) = clock.phase() else {
            anyhow::bail!(t!(locale, "clock-nothing-runs", key = key(Command::Clock)));
        };
        let after = Phase::ALL.iter().find(|phase| **phase > running).copied();
        let Some(phase) = guide::proposed(running, self.stage).or(after) else {
            anyhow::bail!(t!(locale, "clock-last-phase", key = key(Command::Agenda)));
        };
        clock.enter(phase, &session.workbook)?;
        let minutes = clock.agenda(session).minutes(phase);
        let what = locale.text(&format!("phase-{}-what", phase.key()), &[]);
        session.tell(t!(locale, "clock-phase", phase = locale.label(phase), count = minutes, what = what));
        if !guide::happens_at(phase, self.stage) {
            self.go_to(guide::stage_of(phase));
        }
        Ok(())
    }

    /// Another side is heard blind now, or none any more: what is open in the stages was said before the others, and waits
    /// where it was typed until it may be seen again.
    ///
    /// # Errors
    /// When it cannot be kept: then it stays where it is.
    fn put_aside(&self, session: &Session) -> Result<(), StoreError> {
        self.drafts().iter().try_for_each(|(place, text)| session.workbook.save_draft(place, text))
    }

    /// The stages begin anew, with what was left unfinished in this sitting. Whoever types goes on typing.
    fn take_sides(&mut self, session: &Session) {
        self.heard = self.state.clock.heard_blind();
        session.workbook.keep_drafts_of(self.state.debrief.deal.id, self.heard);
        let (focus, is_typing) = (self.view().focus(&self.state), self.is_typing());
        self.views = stage::all(&self.state, session);
        match is_typing {
            true => self.views[self.stage as usize].go_on(true),
            false => self.select(&focus),
        }
    }

    /// The sittings, the one under way selected.
    fn sittings(&self) -> RecordsPopup<Sittings> {
        let popup = RecordsPopup::new(&self.state);
        match self.state.sitting() {
            Some(sitting) => popup.at(sitting.id),
            None => popup,
        }
    }

    fn waive(&self, session: &Session) -> Outcome {
        match self.current_prompt() {
            Some(Prompt::Finding(finding)) => {
                Outcome::Open(Box::new(coach::waive_question(&finding, &self.state.debrief, session)))
            }
            _ => Outcome::Done,
        }
    }
}

/// What the rules find in a deal; nothing while a customer looks on.
fn assessed(debrief: &Debrief, session: &Session, wordings: &mut guide::Wordings) -> guide::Assessment {
    match session.is_covered() {
        true => guide::Assessment { open: Vec::new(), waived: Vec::new() },
        false => guide::assess_again(debrief, &setting(session), wordings),
    }
}

/// The rules' setting for this session.
pub fn setting(session: &Session) -> Setting {
    Setting { today: Some(session.today()), ..Setting::default() }
}

impl Layer for DealScreen {
    fn contexts(&self) -> Vec<Context> {
        let mut contexts = self.view().contexts();
        if !self.is_typing() {
            contexts.push(Context::Deal);
            contexts.push(Context::List);
        }
        contexts
    }

    fn is_typing(&self) -> bool {
        self.view().is_typing()
    }

    fn is_text(&self, command: Command) -> bool {
        let is_none = || self.state.is_covered || self.state.clock.sitting().is_none();
        self.view().is_text(command) || self.is_typing() && command == Command::NextPhase && is_none()
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        // A line that is still being typed would be kept as it is, with the name in it.
        if command == Command::ForgetPerson && self.views.iter().any(|view| view.has_open_text(&self.state)) {
            anyhow::bail!(t!(session.locale, "forget-line-open"));
        }
        let Self { views, state, stage, .. } = self;
        match views[*stage as usize].run(command, state, session)? {
            Outcome::Ignored => self.run_here(command, session),
            Outcome::Go(place) if self.go(&place) => Ok(Outcome::Done),
            outcome => Ok(outcome),
        }
    }

    fn typed(&mut self, key: KeyEvent, session: &mut Session) -> Reply {
        let Self { views, state, stage, .. } = self;
        views[*stage as usize].typed(key, state, session)
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        let Self { views, state, stage, .. } = self;
        views[*stage as usize].pasted(text, state, session)
    }

    fn settled(&mut self, session: &mut Session) -> Reply {
        let Self { views, state, stage, .. } = self;
        views[*stage as usize].settled(state, session)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let deal = self.state.debrief.deal.id;
        let read = || Ok((session.heard(deal)?, session.workbook.own_questions()?));
        let (whole, own_questions) = session.workbook.in_one_state(read)?;
        let changes_sides = self.state.clock.heard_blind() != self.heard;
        if changes_sides {
            self.put_aside(session)?;
        }
        self.state.whole = whole;
        self.state.debrief = self.state.whole.seen(None).into_owned();
        let guide::Assessment { open, waived } = assessed(&self.state.debrief, session, &mut self.wordings);
        (self.state.findings, self.state.waived, self.state.own_questions) = (open, waived, own_questions);
        for view in &mut self.views {
            view.reload(&self.state);
        }
        if changes_sides {
            self.take_sides(session);
        }
        Ok(())
    }

    fn prepare(&mut self, _area: Rect, session: &Session) {
        let Self { views, state, stage, .. } = self;
        views[*stage as usize].prepare(state, session);
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        head::draw(canvas, Rect { height: 1, ..area }, &self.state, self.stage, session);
        bar::draw(canvas, Rect { y: area.y + 1, height: 1, ..area }, &self.state, self.stage, session);
        canvas.rule(area.x, area.y + 2, area.width);
        let body = Rect { y: area.y + 3, height: area.height - 3, ..area };
        let prompts = self.prompts();
        let at = self.prompt.min(prompts.len().saturating_sub(1));
        let asked = self.view().asks(&self.state, session);
        if area.width >= WIDE {
            let coach_width = (area.width / 3).clamp(34, 46);
            let work = Rect { width: body.width - coach_width - 1, ..body };
            let coach = Rect { x: work.right() + 2, width: coach_width.saturating_sub(3), ..body };
            canvas.vertical(work.right(), body);
            self.view().draw(canvas, work, &self.state, session);
            let below = match &asked {
                Some(asked) => asked.draw(canvas, coach, session),
                None if self.state.is_covered || self.view().has_pane() => coach,
                None => {
                    let debrief = &self.state.debrief;
                    coach::draw(canvas, coach, (&prompts, at), debrief, &self.contexts(), session)
                }
            };
            match self.view().has_pane() {
                true => self.view().draw_pane(canvas, below, session),
                false => self.view().draw_detail(canvas, below, &self.state, session),
            }
        } else if self.state.is_covered {
            self.view().draw(canvas, body, &self.state, session);
        } else if self.view().has_pane() {
            // What is asked keeps a row of its own above what was said.
            let rows = (body.height / PANE_SHARE).max(3);
            let work = Rect { height: body.height.saturating_sub(rows + 1), ..body };
            self.view().draw(canvas, work, &self.state, session);
            canvas.rule(area.x, work.bottom(), area.width);
            let mut place =
                Rect { x: body.x + 1, y: work.bottom() + 1, width: body.width.saturating_sub(2), height: rows };
            if let Some(asked) = &asked {
                asked.draw_strip(canvas, Rect { x: body.x, width: body.width, height: 1, ..place }, session);
                place = Rect { y: place.y + 1, height: rows - 1, ..place };
            }
            self.view().draw_pane(canvas, place, session);
        } else {
            let strip = coach::Strip::new((&prompts, at), body.width, &self.contexts(), session);
            // On a low screen the work needs the rows more than the question does.
            let (rows, share) = match &asked {
                Some(asked) => (asked.rows(body.width, session), ASKED_SHARE),
                None => (strip.rows(), STRIP_SHARE),
            };
            let rows = rows.min(body.height / share).max(1);
            let work = Rect { height: body.height.saturating_sub(rows + 1), ..body };
            self.view().draw(canvas, work, &self.state, session);
            canvas.rule(area.x, work.bottom(), area.width);
            let place = Rect { y: work.bottom() + 1, height: rows, ..body };
            match &asked {
                Some(asked) => asked.draw_strip(canvas, place, session),
                None => strip.draw(canvas, place),
            }
        }
    }

    fn hints(&self) -> Vec<Command> {
        let mut hints = self.view().hints();
        let always = [Command::NextPrompt, Command::Undo];
        hints.extend(always.into_iter().filter(|command| !self.view().hints().contains(command)));
        hints
    }

    fn about(&self, session: &Session) -> String {
        let key = self.stage.key();
        let purpose = session.locale.text(&format!("stage-{key}-purpose"), &[]);
        format!("{purpose}\n{}", session.locale.text(&format!("stage-{key}-help"), &[]))
    }

    fn stage(&self) -> Option<Stage> {
        Some(self.stage)
    }

    fn scoring(&self) -> Option<Scorer> {
        self.view().scoring(&self.state)
    }

    fn deal(&self) -> Option<Id<Deal>> {
        Some(self.state.debrief.deal.id)
    }

    fn go(&mut self, place: &Place) -> bool {
        let is_here = place.deal == self.state.debrief.deal.id;
        if is_here {
            self.go_to(place.stage);
            self.select(&place.target);
        }
        is_here
    }

    fn due_in(&self) -> Option<Duration> {
        self.state.clock.due_in()
    }

    fn drafts(&self) -> Vec<(String, String)> {
        // A click may lead to another stage while a line is open in this one.
        self.views.iter().flat_map(|view| view.drafts(&self.state)).collect()
    }
}
