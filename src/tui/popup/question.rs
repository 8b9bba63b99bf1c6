//! One line asked for: a title, a name, a reason.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{centred, draw_keys, rows_below};
use crate::{
    i18n::t,
    store::StoreError,
    tui::{
        canvas::Canvas,
        command::Command,
        draft::{self, DraftPlace},
        edit::LineEdit,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        look::Role,
        session::Session,
    },
};

type Done = Box<dyn FnMut(&str, &mut Session) -> Reply>;

/// The popup is at most so wide.
const WIDTH: u16 = 74;

/// A popup that asks for one line. While `done` refuses the text, the popup stays and shows why.
pub struct Question {
    title: String,
    hint: String,
    line: LineEdit,
    fault: Option<String>,
    done: Done,
    before: String,
    /// Where what is typed is kept against a crash.
    place: Option<String>,
    /// Whether that has brought the text back.
    is_back: bool,
    /// Whether what is typed is not shown.
    is_unseen: bool,
    /// Whether what is typed after a refusal is a word of its own.
    goes_on: bool,
    /// The text that says what Enter and Esc do with what is not kept.
    foot: &'static str,
}

impl Question {
    /// Asks for a line, starting with `text`; `hint` stands below it.
    pub fn new(
        title: impl Into<String>,
        hint: impl Into<String>,
        text: &str,
        done: impl FnMut(&str, &mut Session) -> Reply + 'static,
    ) -> Self {
        Self {
            title: title.into(),
            hint: hint.into(),
            line: LineEdit::new(text),
            fault: None,
            done: Box::new(done),
            before: text.to_owned(),
            place: None,
            is_back: false,
            is_unseen: false,
            goes_on: false,
            foot: "question-foot-unkept",
        }
    }

    /// The same question, for a passphrase: nobody sees what is typed.
    #[must_use]
    pub fn unseen(self) -> Self {
        Self { is_unseen: true, foot: "question-foot-onward", ..self }
    }

    /// The same question, after which a file is written.
    #[must_use]
    pub fn writing(self) -> Self {
        Self { foot: "question-foot-write", ..self }
    }

    /// The same question, whose text is kept at this place when the program ends before it is answered, and which
    /// begins with what was kept there. Esc leaves the question, and the text waits for the next time.
    #[must_use]
    pub fn kept_at(mut self, place: DraftPlace, session: &Session) -> Self {
        if let Some(text) = place.kept(session, &self.before) {
            self.line = LineEdit::new(&text);
            self.is_back = true;
        }
        self.place = Some(place.to_string());
        self
    }

    /// The same question, whose refusals ask for more: what is typed then stands apart from what stands there.
    #[must_use]
    pub fn going_on(self) -> Self {
        Self { goes_on: true, ..self }
    }

    /// The same question; what is typed takes the place of what stands there.
    #[must_use]
    pub fn replaced_by_typing(mut self) -> Self {
        self.line = self.line.selected();
        self
    }

    fn forget(&self, session: &mut Session) {
        if let Some(place) = &self.place
            && let Err(error) = draft::forget(&session.workbook, place)
        {
            // One must get out of here even when nothing can be written.
            session.complain(&error.into());
        }
    }

    fn answer(&mut self, session: &mut Session) -> Reply {
        let (done, text) = (&mut self.done, self.line.text());
        let answered = match &self.place {
            Some(place) => session.settling(place, |session| done(text, session)),
            None => done(text, session),
        };
        Ok(match answered {
            Ok(outcome) => {
                self.forget(session);
                match outcome {
                    Outcome::Open(layer) | Outcome::Replace(layer) => Outcome::Replace(layer),
                    Outcome::Done | Outcome::Ignored => Outcome::Close,
                    other => other,
                }
            }
            // The question stays, and the store's refusals are told in words.
            Err(fault) if fault.is::<StoreError>() => return Err(fault),
            Err(fault) => {
                self.fault = Some(fault.to_string());
                let text = self.line.text().trim_end();
                if self.goes_on && !text.is_empty() {
                    self.line.set(&format!("{text} "));
                }
                Outcome::Done
            }
        })
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
            Command::Accept => self.answer(session),
            Command::Back => {
                let told = if self.place.is_some() { "left-waits" } else { "left-unkept" };
                draft::leave(self.place.as_deref(), &self.before, self.line.text(), told, session);
                Ok(Outcome::Close)
            }
            _ => Ok(Outcome::Ignored),
        }
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        self.line.typed(key);
        (self.fault, self.is_back) = (None, false);
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        session.tell_of_cut(self.line.pasted(text));
        (self.fault, self.is_back) = (None, false);
        Ok(Outcome::Done)
    }

    fn settled(&mut self, session: &mut Session) -> Reply {
        self.forget(session);
        Ok(Outcome::Close)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let (said, ink) = match &self.fault {
            Some(fault) => (fault.clone(), Role::Bad),
            None if self.is_back => (t!(session.locale, "draft-is-back"), Role::Good),
            None => (self.hint.clone(), Role::Dim),
        };
        let rows = rows_below(area, WIDTH, &said);
        let inner = canvas.popup(centred(area, WIDTH, 6 + rows), &self.title);
        let line = if self.is_unseen { self.line.unseen() } else { self.line.clone() };
        line.draw_plain(canvas, inner.x, inner.y + 1, inner.width);
        canvas.paragraph(Rect { y: inner.y + 2, height: rows, ..inner }, &said, ink);
        let foot = match self.place {
            Some(_) => t!(session.locale, "question-foot"),
            None => session.locale.text(self.foot, &[]),
        };
        let place = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
        draw_keys(canvas, place, &foot, &[Some(Command::Accept), Some(Command::Back)]);
    }

    fn hints(&self) -> Vec<Command> {
        Vec::new()
    }

    fn drafts(&self) -> Vec<(String, String)> {
        let text = self.line.text();
        let is_worth_keeping = text != self.before && !text.trim().is_empty();
        self.place.iter().filter(|_| is_worth_keeping).map(|place| (place.clone(), text.to_owned())).collect()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "about-question")
    }
}
