//! A form as a popup.

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::Form;
use crate::{
    domain::{Deal, Debrief, Id},
    fields::{Scope, Subject},
    guide::Target,
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::Canvas,
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Place, Reply},
        look::Role,
        popup::{centred, draw_more},
        session::Session,
    },
};

/// A form's popup is at most so wide.
const WIDTH: u16 = 96;

type Load<S> = Box<dyn Fn(&Debrief) -> Option<S>>;

/// A form as a popup, on a record of a deal.
pub struct FormPopup<S: Subject> {
    form: Form<S>,
    deal: Id<Deal>,
    debrief: Debrief,
    load: Load<S>,
}

impl<S: Subject> FormPopup<S> {
    /// Opens the form of what `load` finds in the deal.
    ///
    /// # Errors
    /// When the deal cannot be read or the record is gone.
    pub fn open(
        deal: Id<Deal>,
        label: EditLabel,
        session: &Session,
        load: impl Fn(&Debrief) -> Option<S> + 'static,
    ) -> anyhow::Result<Self> {
        let debrief = session.debrief(deal)?;
        let subject = load(&debrief).ok_or_else(|| anyhow::anyhow!(t!(session.locale, "error-gone")))?;
        let form = Form::new(subject, label, Some(deal)).heard_by(session.clock(deal).heard_blind());
        let form = if session.is_covered() { form.before_customer() } else { form };
        Ok(Self { form, deal, debrief, load: Box::new(load) })
    }

    /// The popup with this field selected.
    #[must_use]
    pub fn at_field(mut self, key: &str) -> Self {
        self.form.select_field(key);
        self
    }

    fn scope<'a>(&'a self, session: &Session) -> Scope<'a> {
        Scope { locale: session.locale, today: session.today(), debrief: Some(&self.debrief) }
    }
}

impl<S: Subject> Layer for FormPopup<S> {
    fn contexts(&self) -> Vec<Context> {
        match self.is_typing() {
            true => self.form.contexts(),
            false => vec![Context::Form, Context::Fields],
        }
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn is_typing(&self) -> bool {
        self.form.is_typing()
    }

    fn is_text(&self, command: Command) -> bool {
        self.form.is_text(command)
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        Ok(match (self.form.run(command, session, Some(&self.debrief))?, command.stage()) {
            (Outcome::Ignored, Some(stage)) => Outcome::Go(Place { deal: self.deal, stage, target: Target::Deal }),
            (Outcome::Ignored, None) if command == Command::Back => Outcome::Close,
            (outcome, _) => outcome,
        })
    }

    fn typed(&mut self, key: KeyEvent, session: &mut Session) -> Reply {
        self.form.typed(key, session, Some(&self.debrief))
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        session.tell_of_cut(self.form.pasted(text));
        Ok(Outcome::Done)
    }

    fn settled(&mut self, session: &mut Session) -> Reply {
        self.form.settled(session)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.debrief = session.debrief(self.deal)?;
        let subject = (self.load)(&self.debrief).ok_or_else(|| anyhow::anyhow!(t!(session.locale, "error-gone")))?;
        self.form.set_subject(subject);
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let title = self.form.subject().title(self.scope(session));
        // The frame and the space beside it take four cells of the width; frame, space, hint and foot six rows.
        let width = centred(area, WIDTH, area.height).width.saturating_sub(4);
        let rows = self.form.height(width, self.scope(session));
        let inner = canvas.popup(centred(area, WIDTH, rows.saturating_add(6)), &title);
        let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(2), ..inner };
        let rows = self.form.draw(canvas, body, session, Some(&self.debrief));
        draw_more(canvas, inner, rows, session.locale);
        let foot =
            if self.is_typing() { t!(session.locale, "form-foot-typing") } else { t!(session.locale, "form-foot") };
        canvas.text(inner.x + 2, inner.bottom().saturating_sub(1), inner.width.saturating_sub(2), &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        // What the last line of the popup says is not said again.
        let said = [Command::Activate, Command::Accept, Command::Right, Command::Clear, Command::Back];
        let mut hints = self.form.hints();
        hints.retain(|command| !said.contains(command));
        hints
    }

    fn drafts(&self) -> Vec<(String, String)> {
        self.form.draft().into_iter().collect()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "about-form")
    }
}
