//! The keys of a place, and what it is for.

use ratatui::layout::Rect;

use super::centred;
use crate::{
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, wrap},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        session::Session,
    },
};

/// The help of the place from which it was opened.
pub struct HelpPopup {
    about: String,
    rows: Vec<(Option<Context>, String, String)>,
    selection: Selection,
}

impl HelpPopup {
    /// The help for these contexts; `about` says what the place is for.
    pub fn new(about: String, contexts: &[Context], session: &Session) -> Self {
        let mut rows = Vec::new();
        let mut last = None;
        for (context, command, keys) in session.keys.listing(contexts) {
            if last != Some(context) {
                rows.push((Some(context), session.locale.label(context), String::new()));
                last = Some(context);
            }
            let name = command.name().unwrap_or_default();
            rows.push((None, session.keys_label(&keys), session.locale.text(&format!("command-{name}"), &[])));
        }
        Self { about, rows, selection: Selection::default() }
    }
}

impl Layer for HelpPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Popup, Context::List]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, _session: &mut Session) -> Reply {
        if self.selection.run(command, self.rows.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Back | Command::Help | Command::Activate => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let inner = canvas.popup(centred(area, 92, area.height), &t!(session.locale, "help-title"));
        let about = wrap(&self.about, inner.width);
        let shown = about.len().min(usize::from(inner.height / 3));
        let about_area = Rect { height: shown as u16, ..inner };
        canvas.paragraph(about_area, &self.about, Role::Text);
        let list =
            Rect { y: inner.y + shown as u16 + 1, height: inner.height.saturating_sub(shown as u16 + 2), ..inner };
        let selected = self.selection.row(self.rows.len());
        let first = first_row(selected, self.rows.len(), list.height.into());
        for (row, y) in (first..self.rows.len()).zip(list.top()..list.bottom()) {
            let (context, left, right) = &self.rows[row];
            let line = Rect { y, height: 1, ..list };
            if row == selected {
                canvas.select(line);
            }
            canvas.row(line, row);
            match context {
                Some(_) => {
                    canvas.text(line.x + 2, y, line.width.saturating_sub(2), left, Ink::Bold(Role::Accent));
                }
                None => {
                    canvas.text(line.x + 4, y, 16, left, Role::Accent);
                    canvas.text(line.x + 21, y, line.width.saturating_sub(21), right, Role::Text);
                }
            }
        }
        canvas.text(
            inner.x,
            inner.bottom().saturating_sub(1),
            inner.width,
            &t!(session.locale, "help-foot"),
            Role::Dim,
        );
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Back]
    }

    fn about(&self, _session: &Session) -> String {
        self.about.clone()
    }
}
