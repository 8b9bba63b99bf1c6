//! Stage 1: the facts, a form that reads like a list of sentences.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{DealState, StageView};
use crate::{
    fields::Facts,
    guide::Target,
    store::EditLabel,
    tui::{
        canvas::Canvas,
        command::Command,
        form::Form,
        keys::Context,
        layer::{Outcome, Reply},
        session::Session,
    },
};

/// The Frame stage.
pub struct FrameStage {
    form: Form<Facts>,
}

impl FrameStage {
    /// The stage over a deal.
    pub fn new(deal: &DealState) -> Self {
        let form = Form::new(Facts::of(&deal.debrief), EditLabel::ChangeDeal, Some(deal.debrief.deal.id));
        Self { form }
    }
}

impl StageView for FrameStage {
    fn contexts(&self) -> Vec<Context> {
        self.form.contexts()
    }

    fn is_typing(&self) -> bool {
        self.form.is_typing()
    }

    fn run(&mut self, command: Command, deal: &DealState, session: &mut Session) -> Reply {
        self.form.run(command, session, Some(&deal.debrief))
    }

    fn typed(&mut self, key: KeyEvent, _deal: &DealState, _session: &mut Session) -> Reply {
        self.form.typed(key);
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, _deal: &DealState, _session: &mut Session) -> Reply {
        self.form.pasted(text);
        Ok(Outcome::Done)
    }

    fn reload(&mut self, deal: &DealState) {
        self.form.set_subject(Facts::of(&deal.debrief));
    }

    fn select(&mut self, target: &Target) {
        if matches!(target, Target::Claim(_)) {
            self.form.select_field("stated_reason");
        }
    }

    fn focus(&self, _deal: &DealState) -> Target {
        Target::Deal
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, deal: &DealState, session: &Session) {
        self.form.draw(canvas, area, session, Some(&deal.debrief));
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::Right, Command::LongText, Command::Sittings, Command::NextStage]
    }
}
