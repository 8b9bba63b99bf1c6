//! An edit that met a newer change of the same thing: both versions side by side, and a decision.

use ratatui::layout::Rect;

use super::{
    centred,
    changes::{Versions, versions},
    draw_more,
};
use crate::{
    i18n::t,
    store::{Conflict, Prevails, StoreError},
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        session::Session,
    },
};

/// The popup is at most so wide.
const WIDTH: u16 = 96;

/// A line of the comparison.
struct Line {
    /// Whose version it is; empty where a text goes on, none for the name of a row or a field.
    label: Option<String>,
    text: String,
    ink: Ink,
}

/// Both versions of what two have changed. Esc goes back to the editor, which still holds what was typed.
pub struct ConflictPopup {
    conflict: Box<Conflict>,
    /// Where the text is kept that led here, if its editor is no longer open.
    draft: Option<String>,
    selection: Selection,
}

impl ConflictPopup {
    /// Asks what is to be done with an edit.
    pub fn new(conflict: Box<Conflict>, draft: Option<String>) -> Self {
        Self { conflict, draft, selection: Selection::default() }
    }

    fn decide(&self, prevails: Prevails, session: &mut Session) -> Reply {
        let before = session.workbook.version()?;
        match session.workbook.settle(&self.conflict, prevails) {
            // It has changed once more while somebody was thinking.
            Err(StoreError::Conflict(conflict)) => {
                return Ok(Outcome::Replace(Box::new(Self::new(conflict, self.draft.clone()))));
            }
            settled => settled?,
        }
        if session.workbook.version()? != before {
            session.note_saved();
        }
        if let Some(place) = &self.draft {
            session.workbook.drop_draft(place)?;
        }
        session.tell(match prevails {
            Prevails::Mine => t!(session.locale, "conflict-mine-stands"),
            Prevails::Theirs => t!(session.locale, "conflict-theirs-stands"),
        });
        Ok(Outcome::Settled)
    }

    fn lines(&self, cells: u16, session: &Session) -> Vec<Line> {
        let locale = session.locale;
        let names = [t!(locale, "conflict-before"), t!(locale, "conflict-mine"), t!(locale, "conflict-theirs")];
        let labels = labels_width(session);
        let mut lines = Vec::new();
        for row in &self.conflict.rows {
            let (head, fields) = versions(row, session);
            lines.push(Line { label: None, text: head, ink: Ink::Bold(Role::Text) });
            for Versions { label, before, mine, theirs } in fields {
                lines.push(Line { label: None, text: label, ink: Ink::Role(Role::Accent) });
                for (name, text, role) in
                    [(&names[0], before, Role::Dim), (&names[1], mine, Role::Text), (&names[2], theirs, Role::Text)]
                {
                    let text = if text.is_empty() { session.signs.unknown().to_owned() } else { text };
                    let mut name = name.clone();
                    for text in wrap(&text, cells.saturating_sub(labels + 6)) {
                        lines.push(Line { label: Some(std::mem::take(&mut name)), text, ink: Ink::Role(role) });
                    }
                }
            }
        }
        lines
    }
}

fn labels_width(session: &Session) -> u16 {
    let names = ["conflict-before", "conflict-mine", "conflict-theirs"];
    names.iter().map(|name| width(&session.locale.text(name, &[]))).max().unwrap_or(0)
}

impl Layer for ConflictPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Conflict, Context::Popup, Context::List]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        match command {
            Command::KeepMine => self.decide(Prevails::Mine, session),
            Command::TakeTheirs => self.decide(Prevails::Theirs, session),
            Command::Back => Ok(Outcome::Close),
            _ if self.selection.run(command, self.lines(WIDTH, session).len()) => Ok(Outcome::Done),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let inside = centred(area, WIDTH, area.height).width.saturating_sub(4);
        let lines = self.lines(inside, session);
        let about = wrap(&t!(locale, "conflict-told"), inside);
        let rows = (lines.len() + about.len()) as u16;
        let inner = canvas.popup(centred(area, WIDTH, rows.saturating_add(6)), &t!(locale, "conflict-title"));
        let used = canvas.paragraph(inner, &t!(locale, "conflict-told"), Role::Dim);
        let top = inner.y + used + 1;
        let list = Rect { y: top, height: inner.bottom().saturating_sub(top + 2), ..inner };
        let labels = labels_width(session);
        let selected = self.selection.row(lines.len());
        let first = first_row(selected, lines.len(), list.height.into());
        for (line, y) in lines.iter().skip(first).zip(list.top()..list.bottom()) {
            let x = match &line.label {
                None => list.x + 2,
                Some(label) => {
                    canvas.text(list.x + 4, y, labels, label, Role::Dim);
                    list.x + 4 + labels + 2
                }
            };
            canvas.text(x, y, list.right().saturating_sub(x), &line.text, line.ink);
        }
        draw_more(canvas, inner, (first, list.height.into(), lines.len()), locale);
        self.draw_choices(canvas, Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner }, session);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::KeepMine, Command::TakeTheirs, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "conflict-about")
    }
}

impl ConflictPopup {
    /// The three ways on, each to be clicked too.
    fn draw_choices(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let contexts = self.contexts();
        let choices = [
            (Command::KeepMine, t!(session.locale, "hint-keep-mine")),
            (Command::TakeTheirs, t!(session.locale, "hint-take-theirs")),
            (Command::Back, t!(session.locale, "conflict-go-on")),
        ];
        let mut x = area.x + 2;
        for (command, text) in choices {
            let key = session.key_label(&contexts, command).unwrap_or_default();
            let start = x;
            x = canvas.text(x, area.y, area.right().saturating_sub(x), &key, Ink::Bold(Role::Accent)) + 1;
            x = canvas.text(x, area.y, area.right().saturating_sub(x), &text, Role::Text);
            canvas.click(Rect { x: start, width: x.saturating_sub(start), ..area }, command);
            x += 3;
        }
    }
}
