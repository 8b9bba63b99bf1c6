//! One edit of the history: what stood there before, and what stands there since.

use ratatui::layout::Rect;

use super::{
    centred,
    changes::{FieldChange, describe},
    draw_more,
    history::moment,
};
use crate::{
    i18n::t,
    store::JournalEntry,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        session::Session,
    },
    wording,
};

/// An edit of so many rows is read whole; of a larger one, such as an import, the beginning tells enough.
const ROWS: usize = 2_000;

/// So many rows are the beginning.
const BEGINNING: usize = 200;

/// So many cells a text may take beside the name of its field: what fits into 80 columns.
const TEXT: u16 = 52;

/// A text is shown over at most so many lines.
const LINES: usize = 4;

/// A line of an edit's description.
struct Line {
    /// The name of the field, empty where its text goes on; none for the head of a row.
    label: Option<String>,
    text: String,
    ink: Ink,
}

/// One edit, row by row and field by field.
pub struct EntryPopup {
    title: String,
    lines: Vec<Line>,
    selection: Selection,
}

impl EntryPopup {
    /// What an edit did.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn new(entry: &JournalEntry, session: &Session) -> anyhow::Result<Self> {
        let most = if entry.row_count <= ROWS { ROWS } else { BEGINNING };
        let rows = session.workbook.entry(entry.id, most)?.map(|entry| entry.rows).unwrap_or_default();
        let head = |text| Line { label: None, text, ink: Ink::Bold(Role::Text) };
        let mut lines = Vec::new();
        for change in describe(&rows, session) {
            lines.push(head(change.head));
            for field in &change.fields {
                lines.extend(field_lines(field, session));
            }
        }
        let rest = entry.row_count.saturating_sub(rows.len());
        if rest > 0 {
            lines.push(head(t!(session.locale, "history-more", count = rest)));
        }
        let title = format!("{} · {}", moment(entry.at, session), wording::edit(entry, session.locale));
        Ok(Self { title, lines, selection: Selection::default() })
    }
}

/// What became of a field: in one line if it fits, else what was there above what is there.
fn field_lines(field: &FieldChange, session: &Session) -> Vec<Line> {
    let arrow = if session.signs.is_ascii() { "->" } else { "→" };
    let (before, after) = (field.before.as_str(), field.after.as_str());
    let dim = Ink::Role(if field.is_gone { Role::Text } else { Role::Dim });
    let parts = match (before.is_empty(), after.is_empty()) {
        (true, _) => vec![(after.to_owned(), Ink::Role(Role::Text))],
        (false, true) if field.is_gone => vec![(before.to_owned(), dim)],
        (false, true) => vec![(format!("{before} {arrow} {}", session.signs.unknown()), dim)],
        (false, false) => {
            let both = format!("{before} {arrow} {after}");
            if width(&both) <= TEXT && !both.contains('\n') {
                vec![(both, Ink::Role(Role::Text))]
            } else {
                vec![(before.to_owned(), dim), (format!("{arrow} {after}"), Ink::Role(Role::Text))]
            }
        }
    };
    let mut lines: Vec<Line> = Vec::new();
    for (text, ink) in parts {
        let mut wrapped = wrap(&text, TEXT);
        if wrapped.len() > LINES {
            wrapped.truncate(LINES);
            if let Some(last) = wrapped.last_mut() {
                last.push_str(session.signs.cut());
            }
        }
        lines.extend(wrapped.into_iter().map(|text| Line { label: Some(String::new()), text, ink }));
    }
    if let Some(first) = lines.first_mut() {
        first.label = Some(field.label.clone());
    }
    lines
}

impl Layer for EntryPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Popup, Context::List]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, _session: &mut Session) -> Reply {
        if self.selection.run(command, self.lines.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Back | Command::Activate => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let indent = self
            .lines
            .iter()
            .filter_map(|line| line.label.as_deref().map(width))
            .max()
            .unwrap_or(0)
            .min(area.width / 4)
            + 6;
        let rows = u16::try_from(self.lines.len()).unwrap_or(u16::MAX).max(3);
        let inner = canvas.popup(centred(area, TEXT + indent + 6, rows.saturating_add(4)), &self.title);
        let list = Rect { height: inner.height.saturating_sub(2), ..inner };
        let selected = self.selection.row(self.lines.len());
        let first = first_row(selected, self.lines.len(), list.height.into());
        for ((row, line), y) in self.lines.iter().enumerate().skip(first).zip(list.top()..list.bottom()) {
            let area = Rect { y, height: 1, ..list };
            canvas.row(area, row);
            if row == selected {
                canvas.select(area);
            }
            match &line.label {
                None => {
                    canvas.text(list.x + 2, y, list.width.saturating_sub(2), &line.text, line.ink);
                }
                Some(label) => {
                    canvas.text(list.x + 4, y, indent.saturating_sub(6), label, Role::Dim);
                    let x = list.x + indent;
                    canvas.text(x, y, list.right().saturating_sub(x), &line.text, line.ink);
                }
            }
        }
        let foot = t!(session.locale, "help-foot");
        draw_more(canvas, inner, (first, list.height.into(), self.lines.len()), session.locale);
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "history-about")
    }
}
