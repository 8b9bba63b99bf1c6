//! The answers from the deals of one study, and those in which one deal counts.

use ratatui::layout::Rect;

use super::{Gathering, Questions};
use crate::{
    domain::{Deal, Id, Study},
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        look::Role,
        session::Session,
    },
};

/// What the answers are asked of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Of {
    /// The deals of a study.
    Study(Id<Study>),
    /// All deals, of which this one is looked for.
    Deal(Id<Deal>),
}

/// The questions with their answers.
pub struct WithinScreen {
    of: Of,
    name: String,
    gathering: Gathering,
    questions: Questions,
}

impl WithinScreen {
    /// The answers from a study, or around a deal, which has this name.
    pub fn new(of: Of, name: String) -> Self {
        let (gathering, questions) = match of {
            Of::Study(study) => (Gathering::of_study(study), Questions::default()),
            Of::Deal(deal) => (Gathering::default(), Questions::about(deal)),
        };
        Self { of, name, gathering, questions }
    }
}

impl Layer for WithinScreen {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Answers, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        match command {
            Command::Back => Ok(Outcome::Close),
            _ => self.questions.run(command, &self.gathering, session),
        }
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        self.gathering.forget();
        Ok(())
    }

    fn prepare(&mut self, _area: Rect, session: &Session) {
        self.gathering.go_on(session);
        if !self.gathering.is_behind() {
            self.questions.take(self.gathering.gather(), session);
        }
    }

    fn is_waiting(&self) -> bool {
        self.questions.is_waiting()
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        Ok(if self.questions.hear(session) { Outcome::Done } else { Outcome::Ignored })
    }

    fn is_behind(&self) -> bool {
        self.gathering.is_behind()
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let (left, right) = (area.x + 2, area.right().saturating_sub(1));
        let counts = self.questions.summary(&self.gathering, session);
        canvas.text_right(right, area.y, width(&counts), &counts, Role::Dim);
        let heading = match self.of {
            Of::Study(_) => t!(session.locale, "answers-within-study", name = self.name.as_str()),
            Of::Deal(_) => t!(session.locale, "answers-within-deal", name = self.name.as_str()),
        };
        let room = right.saturating_sub(left + width(&counts) + 2);
        canvas.text(left, area.y, room, &heading, Ink::Bold(Role::Accent));
        canvas.rule(area.x, area.y + 1, area.width);
        let body = Rect { y: area.y + 2, height: area.height.saturating_sub(2), ..area };
        self.questions.draw(canvas, body, self.gathering.gather(), session);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::Report, Command::Down, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        match self.of {
            Of::Study(_) => t!(session.locale, "answers-within-study-about"),
            Of::Deal(_) => t!(session.locale, "answers-within-deal-about"),
        }
    }

    fn selected_deal(&self) -> Option<Id<Deal>> {
        match self.of {
            Of::Deal(deal) => Some(deal),
            Of::Study(_) => None,
        }
    }
}
