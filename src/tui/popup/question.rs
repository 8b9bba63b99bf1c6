//! One line asked for: a title, a name, a reason.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::centred;
use crate::{
    i18n::t,
    tui::{
        canvas::Canvas,
        command::Command,
        edit::LineEdit,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        look::Role,
        session::Session,
    },
};

type Done = Box<dyn FnMut(&str, &mut Session) -> Reply>;

/// A popup that asks for one line. While `done` refuses the text, the popup stays and shows why.
pub struct Question {
    title: String,
    hint: String,
    line: LineEdit,
    fault: Option<String>,
    done: Done,
}

impl Question {
    /// Asks for a line, starting with `text`; `hint` stands below it.
    pub fn new(
        title: impl Into<String>,
        hint: impl Into<String>,
        text: &str,
        done: impl FnMut(&str, &mut Session) -> Reply + 'static,
    ) -> Self {
        Self { title: title.into(), hint: hint.into(), line: LineEdit::new(text), fault: None, done: Box::new(done) }
    }
}

impl Layer for Question {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Line]
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        match command {
            Command::Accept => match (self.done)(self.line.text(), session) {
                Ok(Outcome::Open(layer) | Outcome::Replace(layer)) => Ok(Outcome::Replace(layer)),
                Ok(Outcome::Done | Outcome::Ignored) => Ok(Outcome::Close),
                Ok(other) => Ok(other),
                Err(fault) => {
                    self.fault = Some(fault.to_string());
                    Ok(Outcome::Done)
                }
            },
            Command::Back => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        self.line.typed(key);
        self.fault = None;
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, _session: &mut Session) -> Reply {
        self.line.pasted(text);
        self.fault = None;
        Ok(Outcome::Done)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let inner = canvas.popup(centred(area, 74, 7), &self.title);
        self.line.draw_plain(canvas, inner.x, inner.y + 1, inner.width);
        match &self.fault {
            Some(fault) => canvas.text(inner.x, inner.y + 2, inner.width, fault, Role::Bad),
            None => canvas.text(inner.x, inner.y + 2, inner.width, &self.hint, Role::Dim),
        };
        canvas.text(
            inner.x,
            inner.bottom().saturating_sub(1),
            inner.width,
            &t!(session.locale, "question-foot"),
            Role::Dim,
        );
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Accept, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "about-question")
    }
}
