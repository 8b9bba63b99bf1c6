//! Picking one row, or marking several, from a list that typing narrows.

use crossterm::event::{KeyCode, KeyEvent};
use ratatui::layout::Rect;

use super::{centred, draw_keys, draw_more, rows_below};
use crate::{
    i18n::{Locale, t},
    tui::{
        canvas::{Canvas, width, wrap},
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

/// The popup is at most so wide.
const WIDTH: u16 = 90;

/// Up to so many rows may have several lines.
const FEW: usize = 6;

/// A row, and what is shown of it below the list, has at most so many lines.
const LINES: u16 = 2;

type Done = Box<dyn FnMut(Vec<usize>, &mut Session) -> Reply>;
type Find = Box<dyn Fn(&str) -> Vec<usize>>;
type Take = Box<dyn FnMut(&str, Vec<usize>, &mut Session) -> Reply>;

/// A last row, below all that is found, that takes what was typed.
struct Typed {
    /// The row for what stands in the filter.
    says: Box<dyn Fn(&str) -> PickItem>,
    /// Gets what stands in the filter, and the rows that are marked.
    take: Take,
}

/// A list in which something is picked. `Esc` leaves without picking, and says so first where marks would be lost.
pub struct Picker {
    title: String,
    /// What stands above the list.
    intro: Option<String>,
    items: Vec<PickItem>,
    several: bool,
    /// The rows that were marked when it opened: where there were any, keeping none of them is a choice.
    had_marks: Vec<usize>,
    /// Whether it has been said that leaving now loses these marks.
    has_warned: Option<Vec<usize>>,
    filter: LineEdit,
    /// What its keys do, where that is more than to pick.
    foot: Option<String>,
    /// The numbers of the rows that what is typed finds, best first.
    find: Find,
    /// Whether the space parts words in what is typed, and marks only where nothing is.
    has_words: bool,
    /// The rows that the filter finds, best first: looked for when it changes, not while drawing.
    shown: Vec<usize>,
    /// The cells of the longest label, and those of the longest detail.
    longest: (u16, u16),
    /// The last row, where it takes what was typed.
    typed: Option<Typed>,
    /// Whether its two rows are a yes and a no.
    is_question: bool,
    /// What stands in place of list and filter where there is no row at all.
    when_empty: Option<String>,
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
            intro: None,
            foot: None,
            several,
            had_marks: marked(&items),
            has_warned: None,
            filter: LineEdit::default(),
            find: Box::new(move |typed| fuzzy::find(typed, &texts)),
            has_words: false,
            shown: (0..items.len()).collect(),
            longest: (longest(&items, |item| &item.label), longest(&items, |item| &item.detail)),
            is_question: false,
            when_empty: None,
            typed: None,
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

    /// The picker with what it says when there is nothing to pick.
    #[must_use]
    pub fn saying_when_empty(mut self, text: String) -> Self {
        self.when_empty = Some(text);
        self
    }

    /// Nothing to pick, and nothing to look for.
    fn draw_empty(&self, canvas: &mut Canvas, area: Rect, text: &str, session: &Session) {
        let inner = canvas.popup(centred(area, 90, 6), &self.title);
        canvas.text(inner.x, inner.y, inner.width, text, Role::Text);
        let foot = t!(session.locale, "close-foot");
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    /// The picker with a sentence above its list.
    #[must_use]
    pub fn saying(mut self, intro: impl Into<String>) -> Self {
        self.intro = Some(intro.into());
        self
    }

    /// The picker with its own words for what its keys do; nothing else names them then.
    #[must_use]
    pub fn with_foot(mut self, foot: impl Into<String>) -> Self {
        self.foot = Some(foot.into());
        self
    }

    /// The picker whose rows are looked for in a way of their own.
    #[must_use]
    pub fn found_by(mut self, find: impl Fn(&str) -> Vec<usize> + 'static) -> Self {
        self.find = Box::new(find);
        self
    }

    /// The picker whose rows are those of which these texts, one each, have every word that is typed.
    #[must_use]
    pub fn found_by_words(mut self, texts: Vec<String>) -> Self {
        self.has_words = true;
        self.found_by(move |typed| fuzzy::words(typed, &texts))
    }

    /// The picker as a question, of which this row is the yes and the other one the no: both are found by that word too.
    /// The letter alone chooses nothing: it may belong to a sentence that was meant for another place.
    #[must_use]
    pub fn answered_by(mut self, yes: usize, locale: Locale) -> Self {
        let (says_yes, says_no) = (t!(locale, "answer-yes-words"), t!(locale, "answer-no-words"));
        let is_one_of = |typed: &str, words: &str| words.split_whitespace().any(|word| word.starts_with(typed));
        let rows = self.items.len();
        let find = std::mem::replace(&mut self.find, Box::new(|_| Vec::new()));
        self.is_question = true;
        self.found_by(move |typed| match typed.trim().to_lowercase().as_str() {
            "" => (0..rows).collect(),
            typed if is_one_of(typed, &says_yes) => vec![yes],
            typed if is_one_of(typed, &says_no) => (0..rows).filter(|row| *row != yes).collect(),
            _ => find(typed),
        })
    }

    /// The picker with one more row, the last, which stands there whatever is typed and takes it: `says` makes the row for
    /// what stands in the filter, `take` gets that and the rows that are marked.
    #[must_use]
    pub fn taking_typed(
        mut self,
        says: impl Fn(&str) -> PickItem + 'static,
        take: impl FnMut(&str, Vec<usize>, &mut Session) -> Reply + 'static,
    ) -> Self {
        self.shown.push(self.items.len());
        self.items.push(says(""));
        self.longest = (longest(&self.items, |item| &item.label), longest(&self.items, |item| &item.detail));
        self.typed = Some(Typed { says: Box::new(says), take: Box::new(take) });
        self
    }

    fn filtered(&mut self) {
        let text = self.filter.text();
        self.shown = (self.find)(text);
        if let (Some(typed), Some(last)) = (&self.typed, self.items.len().checked_sub(1)) {
            self.items[last] = PickItem { marked: self.items[last].marked, ..(typed.says)(text.trim()) };
            self.shown.push(last);
        }
        self.selection.select(0);
    }

    /// Whether Enter takes what was typed: the row for it is marked, or selected.
    fn takes_typed(&self) -> bool {
        let Some(last) = self.items.len().checked_sub(1).filter(|_| self.typed.is_some()) else { return false };
        let is_selected = self.shown.get(self.selection.row(self.shown.len())) == Some(&last);
        self.items[last].marked || is_selected && (self.takes_selected() || !self.filter.text().trim().is_empty())
    }

    fn toggle(&mut self) {
        if let Some(at) = self.shown.get(self.selection.row(self.shown.len())) {
            self.items[*at].marked ^= true;
            self.selection.run(Command::Down, self.shown.len());
        }
    }

    /// Whether the space is typed. Where one row is picked it parts the words that are looked for; where several are, letters
    /// alone find a row as well, unless it is found by words. A name that is entered as it was typed has its spaces.
    fn types_spaces(&self) -> bool {
        !self.several || (self.has_words || self.typed.is_some()) && !self.filter.text().is_empty()
    }

    /// Marks all rows that the filter finds; where all are marked, lifts their marks.
    fn toggle_all(&mut self) {
        let all = self.shown.iter().all(|at| self.items[*at].marked);
        for at in &self.shown {
            self.items[*at].marked = !all;
        }
    }

    fn marked(&self) -> Vec<usize> {
        marked(&self.items)
    }

    /// Leaves; where marks would be lost by that, says so and leaves the second time.
    fn leave(&mut self, session: &mut Session) -> Outcome {
        let marked = self.marked();
        if marked == self.had_marks || self.has_warned.as_ref() == Some(&marked) {
            return Outcome::Close;
        }
        self.has_warned = Some(marked);
        session.tell(t!(session.locale, "picker-unkept"));
        Outcome::Done
    }

    /// Whether Enter takes the selected row rather than the marks.
    fn takes_selected(&self) -> bool {
        !self.several || (self.had_marks.is_empty() && self.items.iter().all(|item| !item.marked))
    }

    fn accept(&mut self, session: &mut Session) -> Reply {
        let shown = &self.shown;
        let selected = shown.get(self.selection.row(shown.len())).copied();
        let (takes_typed, takes_selected, marked) = (self.takes_typed(), self.takes_selected(), self.marked());
        // What was typed finds nothing: it says so, and closing now would look like an answer.
        if takes_selected && !takes_typed && selected.is_none() && !self.items.is_empty() {
            return Ok(Outcome::Done);
        }
        // After an error the list stays, with its marks.
        let done = match &mut self.typed {
            Some(typed) if takes_typed => {
                let others = marked.into_iter().filter(|row| row + 1 < self.items.len()).collect();
                (typed.take)(self.filter.text().trim(), others, session)?
            }
            _ if takes_selected => (self.done)(selected.into_iter().collect(), session)?,
            _ => (self.done)(marked, session)?,
        };
        Ok(match done {
            Outcome::Open(layer) | Outcome::Replace(layer) => Outcome::Replace(layer),
            Outcome::Done | Outcome::Ignored => Outcome::Close,
            other => other,
        })
    }
}

/// The numbers of the rows that are marked.
fn marked(items: &[PickItem]) -> Vec<usize> {
    (0..items.len()).filter(|at| items[*at].marked).collect()
}

/// The cells of the longest of these texts.
fn longest(items: &[PickItem], text: impl Fn(&PickItem) -> &str) -> u16 {
    items.iter().map(|item| width(text(item))).max().unwrap_or(0)
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
            Command::ToggleAll if self.several => {
                self.toggle_all();
                Ok(Outcome::Done)
            }
            Command::Back => Ok(self.leave(session)),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn typed(&mut self, key: KeyEvent, _session: &mut Session) -> Reply {
        if self.several && key.code == KeyCode::Char(' ') && !self.types_spaces() {
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
        if let Some(text) = self.when_empty.as_deref().filter(|_| self.items.is_empty()) {
            return self.draw_empty(canvas, area, text, session);
        }
        let cells = centred(area, WIDTH, area.height).width.saturating_sub(4);
        let shape = self.shape(cells, canvas);
        let (intro, keys) = (self.intro.as_deref().unwrap_or_default(), self.keys(session));
        let rows = |text: &str| if text.is_empty() { 0 } else { rows_below(area, WIDTH, text) };
        let (above, foot) = (rows(intro), rows(&keys));
        let items = u16::try_from(self.items.len()).unwrap_or(u16::MAX).clamp(3, 20) * shape.rows;
        let height = items + above + shape.below + foot + 4;
        let inner = canvas.popup(centred(area, WIDTH, height), &self.title);
        canvas.paragraph(Rect { height: above, ..inner }, intro, Role::Text);
        let top = inner.y + above;
        // Where yes or no is asked for, nothing can be searched.
        let prompt = if self.is_question { "picker-answer" } else { "picker-filter" };
        let find = format!("{} ", session.locale.text(prompt, &[]));
        let x = canvas.text(inner.x, top, inner.width, &find, Role::Dim);
        self.filter.draw_plain(canvas, x, top, inner.right().saturating_sub(x));
        canvas.rule(inner.x, top + 1, inner.width);
        let bottom = inner.bottom().saturating_sub(foot + shape.below);
        let list = Rect { y: top + 2, height: bottom.saturating_sub(top + 2), ..inner };
        if self.shown.is_empty() {
            canvas.text(list.x, list.y, list.width, &t!(session.locale, "picker-nothing"), Role::Dim);
        }
        let selected = self.selection.row(self.shown.len());
        let fit = usize::from(list.height / shape.rows).max(1);
        let first = first_row(selected, self.shown.len(), fit);
        for (at, row) in (first..self.shown.len()).take(fit).enumerate() {
            let y = list.y + at as u16 * shape.rows;
            let place = Rect { y, height: shape.rows.min(list.bottom().saturating_sub(y)), ..list };
            self.draw_item(canvas, place, row, shape);
        }
        if let Some(item) = self.shown.get(selected).map(|at| &self.items[*at]).filter(|_| shape.below > 0) {
            let text = if item.detail.is_empty() { &item.label } else { &item.detail };
            canvas.paragraph(Rect { y: bottom, height: shape.below, ..inner }, text, Role::Text);
        }
        let place = Rect { y: inner.bottom().saturating_sub(foot), height: foot, ..inner };
        match self.says_its_keys() {
            true => draw_keys(canvas, place, &keys, &[Some(Command::Activate), None, Some(Command::Back)]),
            false => drop(canvas.paragraph(place, &keys, Role::Dim)),
        }
        draw_more(canvas, inner, (first, fit, self.shown.len()), session.locale);
    }

    fn hints(&self) -> Vec<Command> {
        match (self.items.is_empty(), self.several) {
            _ if self.foot.is_some() => vec![],
            (true, _) => vec![Command::Back],
            // The last line of the popup says them.
            (false, _) => Vec::new(),
        }
    }

    fn about(&self, session: &Session) -> String {
        match self.several {
            true => t!(session.locale, "about-picker-several"),
            false => t!(session.locale, "about-picker"),
        }
    }
}

/// How the rows are laid out.
#[derive(Clone, Copy)]
struct Shape {
    /// From a row's left edge to its label.
    indent: u16,
    /// The cells of the labels: the details stand under each other, behind all but the longest of them.
    labels: u16,
    /// The lines of a row.
    rows: u16,
    /// The lines below the list that show what is cut in the selected row.
    below: u16,
}

impl Picker {
    /// Few rows with long details have as many lines as they need; of many, the selected one is shown whole below.
    fn shape(&self, cells: u16, canvas: &Canvas) -> Shape {
        let signs = width(canvas.signs.on()).max(width(canvas.signs.off())) + 1;
        let indent = 2 + if self.several { signs } else { 0 };
        // Behind the longest label if all of it fits, else behind most of them.
        let (label, detail) = self.longest;
        let labels = label.min(cells.saturating_sub(detail.saturating_add(indent + 2)).max(cells / 3));
        let room = cells.saturating_sub(indent + labels + 2);
        let lines = |item: &PickItem| wrap(&item.detail, room).len();
        let is_cut = |item: &PickItem| {
            let end = indent + width(&item.label).max(labels);
            end > cells || (!item.detail.is_empty() && end + 2 + width(&item.detail) > cells)
        };
        let is_any_cut = self.items.iter().any(is_cut);
        let shape = Shape { indent, labels, rows: 1, below: 0 };
        if is_any_cut && self.items.len() <= FEW && label == labels {
            let most = self.items.iter().map(lines).max().unwrap_or(1);
            return Shape { rows: u16::try_from(most).unwrap_or(LINES).min(LINES), ..shape };
        }
        Shape { below: if is_any_cut { LINES } else { 0 }, ..shape }
    }

    fn draw_item(&self, canvas: &mut Canvas, place: Rect, row: usize, shape: Shape) {
        let item = &self.items[self.shown[row]];
        if row == self.selection.row(self.shown.len()) {
            canvas.select(place);
        }
        canvas.row(place, row);
        if self.several {
            let (sign, role) =
                if item.marked { (canvas.signs.on(), Role::Accent) } else { (canvas.signs.off(), Role::Dim) };
            canvas.text(place.x + 2, place.y, 4, sign, role);
        }
        let x = place.x + shape.indent;
        let end = canvas.text(x, place.y, place.right().saturating_sub(x), &item.label, Role::Text);
        let x = end.max(x + shape.labels) + 2;
        canvas.paragraph(Rect { x, width: place.right().saturating_sub(x), ..place }, &item.detail, Role::Dim);
    }

    /// Whether the line below says all that can be done.
    fn says_its_keys(&self) -> bool {
        self.foot.is_none() && !self.several && !self.items.is_empty()
    }

    fn keys(&self, session: &Session) -> String {
        if let Some(foot) = &self.foot {
            return foot.clone();
        }
        if self.takes_typed() {
            return t!(session.locale, "picker-foot-one");
        }
        let spaces = if self.types_spaces() { "typed" } else { "mark" };
        match (self.several, self.takes_selected()) {
            (false, _) if self.is_question => t!(session.locale, "picker-foot-yes-no"),
            (false, _) => t!(session.locale, "picker-foot-one"),
            (true, true) => t!(session.locale, "picker-foot-row", spaces = spaces),
            (true, false) => t!(session.locale, "picker-foot-marks", spaces = spaces, count = self.marked().len()),
        }
    }
}
