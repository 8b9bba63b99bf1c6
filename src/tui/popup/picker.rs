//! Picking one row, or marking several, from a list that typing narrows.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::centred;
use crate::{
    i18n::t,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        edit::LineEdit,
        fuzzy,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        session::Session,
    },
};

/// A row of a picker.
#[derive(Debug, Clone)]
pub struct PickItem {
    /// What is picked by.
    pub label: String,
    /// What helps to tell it from others.
    pub detail: String,
    /// Whether it is marked; only where several can be.
    pub marked: bool,
}

impl PickItem {
    /// A row that is not marked.
    pub fn new(label: impl Into<String>, detail: impl Into<String>) -> Self {
        Self { label: label.into(), detail: detail.into(), marked: false }
    }
}

type Done = Box<dyn FnMut(Vec<usize>, &mut Session) -> Reply>;
type Find = Box<dyn Fn(&str) -> Vec<usize>>;

/// A list in which something is picked. `Esc` leaves without picking.
pub struct Picker {
    title: String,
    items: Vec<PickItem>,
    several: bool,
    /// Whether rows were marked when it opened: then keeping none of them is a choice.
    had_marks: bool,
    filter: LineEdit,
    /// The numbers of the rows that what is typed finds, best first.
    find: Find,
    /// The rows that the filter finds, best first: looked for when it changes, not while drawing.
    shown: Vec<usize>,
    /// The cells of the longest label.
    longest: u16,
    selection: Selection,
    done: Done,
}

impl Picker {
    /// Picks one row; `done` gets its number. Whatever `done` answers happens after the picker has closed; where it
    /// fails, the picker stays.
    pub fn one(
        title: impl Into<String>,
        items: Vec<PickItem>,
        mut done: impl FnMut(usize, &mut Session) -> Reply + 'static,
    ) -> Self {
        let done = move |rows: Vec<usize>, session: &mut Session| match rows.first() {
            Some(row) => done(*row, session),
            None => Ok(Outcome::Close),
        };
        Self::new(title.into(), items, false, Box::new(done))
    }

    /// Marks any number of rows; `done` gets their numbers in list order. Where none was marked and none is, it is the
    /// selected row that is meant.
    pub fn several(
        title: impl Into<String>,
        items: Vec<PickItem>,
        done: impl FnMut(Vec<usize>, &mut Session) -> Reply + 'static,
    ) -> Self {
        Self::new(title.into(), items, true, Box::new(done))
    }

    fn new(title: String, items: Vec<PickItem>, several: bool, done: Done) -> Self {
        let texts: Vec<String> = items.iter().map(|item| format!("{} {}", item.label, item.detail)).collect();
        Self {
            title,
            several,
            had_marks: items.iter().any(|item| item.marked),
            filter: LineEdit::default(),
            find: Box::new(move |typed| fuzzy::find(typed, &texts)),
            shown: (0..items.len()).collect(),
            longest: items.iter().map(|item| width(&item.label)).max().unwrap_or(0),
            items,
            selection: Selection::default(),
            done,
        }
    }

    /// The picker with the selection on this row.
    #[must_use]
    pub fn starting_at(mut self, row: usize) -> Self {
        self.selection.select(row);
        self
    }

    /// The picker whose rows are looked for in a way of their own.
    #[must_use]
    pub fn found_by(mut self, find: impl Fn(&str) -> Vec<usize> + 'static) -> Self {
        self.find = Box::new(find);
        self
    }

    fn filtered(&mut self) {
        self.shown = (self.find)(self.filter.text());
        self.selection.select(0);
    }

    fn toggle(&mut self) {
        if let Some(at) = self.shown.get(self.selection.row(self.shown.len())) {
            self.items[*at].marked ^= true;
            self.selection.run(Command::Down, self.shown.len());
        }
    }

    fn marked(&self) -> Vec<usize> {
        (0..self.items.len()).filter(|at| self.items[*at].marked).collect()
    }

    /// Whether Enter takes the selected row rather than the marks.
    fn takes_selected(&self) -> bool {
        !self.several || (!self.had_marks && self.items.iter().all(|item| !item.marked))
    }

    fn accept(&mut self, session: &mut Session) -> Reply {
        let shown = &self.shown;
        let picked: Vec<usize> = if self.takes_selected() {
            shown.get(self.selection.row(shown.len())).copied().into_iter().collect()
        } else {
            self.marked()
        };
        // After an error the list stays, with its marks.
        Ok(match (self.done)(picked, session)? {
            Outcome::Open(layer) | Outcome::Replace(layer) => Outcome::Replace(layer),
            Outcome::Done | Outcome::Ignored => Outcome::Close,
            other => other,
        })
    }
}

impl Layer for Picker {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Picker]
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.shown.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => self.accept(session),
            Command::Toggle if self.several => {
                self.toggle();
                Ok(Outcome::Done)
            }
            Command::Back => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        // Where one row is picked the space parts the words that are looked for; letters alone find a row as well.
        if self.several && key.code == KeyCode::Char(' ') {
            self.toggle();
            return Ok(Outcome::Done);
        }
        let before = self.filter.text().to_owned();
        self.filter.typed(key);
        // Moving the cursor in the filter finds nothing else.
        if self.filter.text() != before {
            self.filtered();
        }
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, _session: &mut Session) -> Reply {
        // A search that is cut short still searches, and shows what it searches for.
        let _ = self.filter.pasted(text);
        self.filtered();
        Ok(Outcome::Done)
    }

    fn settled(&mut self, _session: &mut Session) -> Reply {
        Ok(Outcome::Close)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let rows = u16::try_from(self.items.len()).unwrap_or(u16::MAX).clamp(3, 20);
        let inner = canvas.popup(centred(area, 90, rows + 5), &self.title);
        let x =
            canvas.text(inner.x, inner.y, inner.width, &format!("{} ", t!(session.locale, "picker-filter")), Role::Dim);
        self.filter.draw_plain(canvas, x, inner.y, inner.right().saturating_sub(x));
        canvas.rule(inner.x, inner.y + 1, inner.width);
        let shown = &self.shown;
        let list = Rect { y: inner.y + 2, height: inner.height.saturating_sub(3), ..inner };
        if shown.is_empty() {
            canvas.text(list.x, list.y, list.width, &t!(session.locale, "picker-nothing"), Role::Dim);
        }
        // The details stand under each other, behind all but the longest labels.
        let labels = self.longest.min(list.width / 3);
        let selected = self.selection.row(shown.len());
        let first = first_row(selected, shown.len(), list.height.into());
        for (row, y) in (first..shown.len()).zip(list.top()..list.bottom()) {
            let item = &self.items[shown[row]];
            let line = Rect { y, height: 1, ..list };
            if row == selected {
                canvas.select(line);
            }
            canvas.row(line, row);
            let mut x = line.x + 2;
            if self.several {
                let sign = if item.marked { canvas.signs.on() } else { canvas.signs.off() };
                x = canvas.text(x, y, 4, sign, if item.marked { Role::Accent } else { Role::Dim }) + 1;
            }
            let column = x + labels;
            let x = canvas.text(x, y, line.right().saturating_sub(x), &item.label, Role::Text).max(column) + 2;
            canvas.text(x, y, line.right().saturating_sub(x), &item.detail, Role::Dim);
        }
        let foot = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
        let keys = match (self.several, self.takes_selected()) {
            (false, _) => t!(session.locale, "picker-foot-one"),
            (true, true) => t!(session.locale, "picker-foot-row"),
            (true, false) => t!(session.locale, "picker-foot-marks", count = self.marked().len()),
        };
        canvas.text(foot.x, foot.y, foot.width, &keys, Ink::Role(Role::Dim));
    }

    fn hints(&self) -> Vec<Command> {
        match self.several {
            true => vec![Command::Activate, Command::Toggle, Command::Back],
            false => vec![Command::Activate, Command::Back],
        }
    }

    fn about(&self, session: &Session) -> String {
        match self.several {
            true => t!(session.locale, "about-picker-several"),
            false => t!(session.locale, "about-picker"),
        }
    }
}
