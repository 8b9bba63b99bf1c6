//! Commands while the capture line has the keys.

use std::time::Instant;

use super::{
    StepsStage,
    capture::{Goes, capture_place, forget_line, line_place, paste_place},
    edits,
};
use crate::{
    capture::split_lines,
    domain::{Id, Keyed, Source, Step},
    i18n::t,
    tui::{
        command::Command,
        deal::{DealState, incident_popup, outcome},
        draft,
        keys::Context,
        layer::{Outcome, Reply},
        list::Selection,
        session::Session,
    },
};

/// That a single sign is no step, and what it does as a key: while typing, or in the list.
fn lone(letter: char, session: &Session) -> String {
    const LIST: [Context; 4] = [Context::Steps, Context::Deal, Context::List, Context::Global];
    let (locale, text) = (session.locale, letter.to_string());
    let command = text.parse().ok().and_then(|key| session.keys.command(&LIST, key));
    let Some((command, name)) = command.and_then(|command| Some((command, command.name()?))) else {
        return t!(locale, "steps-lone", text = text);
    };
    let what = locale.text(&format!("command-{name}"), &[]);
    match session.key_label(&[Context::Capture], command) {
        Some(key) => t!(locale, "steps-lone-typing", text = text, key = key, what = what),
        None => t!(locale, "steps-lone-list", text = text, what = what),
    }
}

impl StepsStage {
    /// Runs a command while the capture line has the keys.
    pub(super) fn run_typing(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        if self.capture.paste.is_some() {
            return self.run_paste(command, deal, session);
        }
        if self.capture.menu.run(command) {
            return Ok(Outcome::Done);
        }
        if let Some(reply) = self.run_walk(command, deal, session) {
            return reply;
        }
        match command {
            Command::Walk => self.walk(deal),
            Command::AddStep => {
                let asked_for_end = self.asks_for_end();
                let added = self.enter_pressed(deal, session)?;
                if let Some(step) = added.filter(|_| asked_for_end) {
                    return outcome::ask(deal.debrief.deal.id, step, &self.walk_contexts(), session);
                }
            }
            Command::Back if self.capture.menu.is_open() => self.capture.menu.close(),
            Command::Back => self.leave_line(deal, session)?,
            Command::Complete => self.complete(deal),
            Command::DropSuggestion => self.capture.drop_suggestion(),
            Command::Source => self.next_source(deal, session)?,
            Command::Capture => {}
            Command::AddIncident => {
                return Ok(Outcome::Open(incident_popup::new_incident(deal, self.selected, session)));
            }
            Command::Select(row) if row >= self.timeline.steps.len() => {
                self.capture.menu.choose(row - self.timeline.steps.len());
                self.complete(deal);
            }
            Command::Activate => return self.open_form(deal, session),
            _ => return Ok(if self.move_selection(command) { Outcome::Done } else { Outcome::Ignored }),
        }
        Ok(Outcome::Done)
    }

    /// The next account, and what that means while a sitting with others is under way.
    ///
    /// # Errors
    /// In a blind sitting, where one side alone tells.
    pub(super) fn next_source(&mut self, deal: &DealState, session: &mut Session) -> anyhow::Result<()> {
        session.may_tell(deal.debrief.deal.id, [Source::Customer, Source::Vendor])?;
        // What is typed moves to the other account's place.
        forget_line(deal.debrief.deal.id, &session.workbook)?;
        self.capture.next_source(&deal.debrief);
        self.is_dirty = true;
        let locale = session.locale;
        let who = locale.text(&format!("steps-account-{}", self.capture.whose.key()), &[]);
        let other = deal.clock.sitting().filter(|sitting| !sitting.hears(self.capture.whose));
        session.tell(match other {
            Some(sitting) => t!(locale, "steps-account-other", who = who, with = locale.label(sitting.with)),
            None => t!(locale, "steps-account-now", who = who),
        });
        Ok(())
    }

    fn complete(&mut self, deal: &DealState) {
        if let Some((range, candidate)) = self.capture.menu.chosen() {
            let mut insert = candidate.insert.clone();
            // The next word can follow at once, but for a side whose name is still to come.
            let is_end = self.capture.line.text().len() <= range.end;
            if is_end && !insert.ends_with('/') {
                insert.push(' ');
            }
            self.capture.line.replace(range, &insert);
            self.capture.read(&deal.debrief);
            self.is_dirty = true;
        } else {
            self.capture.take_suggestion();
        }
    }

    /// Enter: the line becomes a step, or changes the one it came from.
    fn enter_pressed(&mut self, deal: &DealState, session: &mut Session) -> anyhow::Result<Option<Id<Step>>> {
        let debrief = &deal.debrief;
        if self.capture.is_empty() {
            session.tell(t!(session.locale, "steps-nothing-typed"));
            return Ok(None);
        }
        self.has_entered();
        if let Goes::Into(step) = self.capture.goes {
            let place = line_place(debrief.deal.id, step);
            if !session.settling(&place, |session| edits::change(&self.capture, debrief, session))? {
                session.tell(t!(session.locale, "steps-unchanged"));
            }
            self.line_taken(step, deal, session)?;
            return Ok(None);
        }
        if let Some(letter) = self.capture.lone_sign() {
            self.capture.refused = Some(letter);
            session.tell(lone(letter, session));
            return Ok(None);
        }
        let place = capture_place(debrief.deal.id, self.capture.whose);
        if session.settling(&place, |session| self.date_at_stop(deal, session))? {
            self.is_dirty = false;
            return Ok(None);
        }
        let step = session.settling(&place, |session| edits::add(&self.capture, debrief, session))?;
        self.added(step, deal);
        Ok(Some(step))
    }

    /// The edited line is in its step: back to the list.
    pub(super) fn line_taken(&mut self, step: Id<Step>, deal: &DealState, session: &Session) -> anyhow::Result<()> {
        draft::forget(&session.workbook, &line_place(deal.debrief.deal.id, step))?;
        self.fresh = Some(step);
        self.capture.back_to_end(&deal.debrief);
        self.is_dirty = !self.capture.is_empty();
        self.is_typing = false;
        Ok(())
    }

    /// A step has been added: it is selected, and the line waits for the next.
    fn added(&mut self, step: Id<Step>, deal: &DealState) {
        self.selected = Some(step);
        self.fresh = Some(step);
        if let Goes::After(_) = self.capture.goes {
            self.capture.goes = Goes::After(step);
        }
        self.capture.clear(&deal.debrief);
        self.is_dirty = false;
    }

    /// Esc: back to the list. What was typed stays in the line; an edited step's line is kept as a draft.
    fn leave_line(&mut self, deal: &DealState, session: &mut Session) -> anyhow::Result<()> {
        if let Goes::Into(step) = self.capture.goes {
            if self.capture.is_edited() {
                self.lay_aside(deal, session)?;
                session.tell(t!(session.locale, "steps-line-kept"));
            } else {
                draft::forget(&session.workbook, &line_place(deal.debrief.deal.id, step))?;
            }
        }
        if self.leave_walk() {
            session.tell(t!(session.locale, "walk-left"));
        }
        // Whoever follows the hint presses that key in the list, and wants no trace of it in the next line.
        if self.capture.refused.take().is_some_and(|letter| self.capture.lone_sign() == Some(letter)) {
            self.capture.clear(&deal.debrief);
        }
        self.capture.back_to_end(&deal.debrief);
        if let Err(error) = self.lay_aside(deal, session) {
            // It stays in the line, and the list's keys are needed all the more.
            session.complain(&error);
        }
        self.is_typing = false;
        self.left_line = Some(Instant::now());
        Ok(())
    }

    /// Pasted text: one line goes into the line, several wait to become steps.
    pub(super) fn paste_text(&mut self, text: &str, deal: &DealState, session: &mut Session) {
        self.is_typing = true;
        let pasted = split_lines(text);
        if pasted.lines.len() > 1 && !matches!(self.capture.goes, Goes::Into(_)) {
            self.capture.wait_for(pasted, self.capture.whose, &deal.debrief);
        } else {
            session.tell_of_cut(self.capture.line.pasted(text.trim_end()));
            self.capture.read(&deal.debrief);
            self.is_dirty = true;
        }
    }

    fn run_paste(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        match command {
            Command::AddStep => {
                let Some(paste) = &self.capture.paste else {
                    return Ok(Outcome::Done);
                };
                let count = paste.len();
                let place = paste_place(deal.debrief.deal.id, paste.whose);
                let last = session
                    .settling(&place, |session| edits::add_pasted(paste, &self.capture, &deal.debrief, session))?;
                self.forget_paste(deal, session)?;
                if let Some(last) = last {
                    self.selected = Some(last);
                    self.fresh = Some(last);
                    if let Goes::After(_) = self.capture.goes {
                        self.capture.goes = Goes::After(last);
                    }
                }
                session.tell(t!(session.locale, "steps-pasted", count = count));
            }
            Command::Back => self.forget_paste(deal, session)?,
            command => {
                if let Some(paste) = &mut self.capture.paste
                    && !paste.run(command)
                {
                    return Ok(Outcome::Ignored);
                }
            }
        }
        Ok(Outcome::Done)
    }

    /// Lines that were pasted wait no more.
    fn forget_paste(&mut self, deal: &DealState, session: &Session) -> anyhow::Result<()> {
        let Some(paste) = self.capture.paste.take() else { return Ok(()) };
        draft::forget(&session.workbook, &paste_place(deal.debrief.deal.id, paste.whose))?;
        // Whoever is heard now tells from now on.
        self.capture.read(&deal.debrief);
        Ok(())
    }

    /// What can be done now while typing.
    pub(super) fn typing_hints(&self) -> Vec<Command> {
        if self.capture.paste.is_some() {
            return vec![Command::AddStep, Command::Back];
        }
        let suggestion = self.capture.suggestion();
        let mut hints = Vec::new();
        if !self.capture.is_empty() && self.capture.lone_sign().is_none() {
            hints.push(Command::AddStep);
        }
        // What has been taken need not be taken again.
        if self.capture.menu.is_open() || suggestion.is_some_and(|(_, is_taken)| !is_taken) {
            hints.push(Command::Complete);
        }
        if suggestion.is_some() {
            hints.push(Command::DropSuggestion);
        }
        match self.is_walking() {
            true => hints.extend(self.walk_hints()),
            false => hints.extend([Command::Back, Command::Source, Command::AddIncident, Command::Walk]),
        }
        hints
    }

    /// Moves the selection in the timeline; `false` when the command is no move.
    pub(super) fn move_selection(&mut self, command: Command) -> bool {
        let mut selection = Selection::default();
        selection.select(self.place);
        let moved = selection.run(command, self.timeline.steps.len());
        if moved {
            self.select_place(selection.row(self.timeline.steps.len()));
        }
        moved
    }
}
