//! Searching everything that was ever typed: hits come while typing, and Enter goes to where they stand.

use std::collections::HashMap;

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{centred, draw_more};
use crate::{
    analysis::Hidden,
    arrange::Arrange,
    domain::{Deal, Id, Table},
    i18n::t,
    store::Hit,
    tui::{
        canvas::{Canvas, Ink, width},
        command::Command,
        edit::LineEdit,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        place,
        session::Session,
    },
};

/// So many hits are shown; who needs more types another letter.
const HITS: usize = 200;

/// From so many letters on there is a search: one alone begins too many words to be of use.
const LETTERS: usize = 2;

/// The search.
#[derive(Default)]
pub struct SearchPopup {
    line: LineEdit,
    /// The hits of a deal stand together; the deal with the best hit is first.
    hits: Vec<Hit>,
    selection: Selection,
}

/// A line of the list.
#[derive(Clone, Copy)]
enum Row {
    /// The deal of the hits below it.
    Deal(usize),
    /// A hit.
    Hit(usize),
}

impl SearchPopup {
    fn is_long_enough(&self) -> bool {
        let text = self.line.text().trim();
        text.chars().count() >= LETTERS || !text.is_ascii()
    }

    fn search(&mut self, session: &Session) -> anyhow::Result<()> {
        let found = if self.is_long_enough() { session.workbook.search(self.line.text(), HITS)? } else { Vec::new() };
        let found = shown(found, session)?;
        let mut deals = Vec::new();
        for hit in &found {
            if !deals.contains(&hit.deal) {
                deals.push(hit.deal);
            }
        }
        self.hits = found;
        self.hits.arrange_by_key(|hit| deals.iter().position(|deal| *deal == hit.deal));
        Ok(())
    }

    fn rows(&self) -> Vec<Row> {
        let mut rows = Vec::new();
        for (at, hit) in self.hits.iter().enumerate() {
            if at == 0 || self.hits[at - 1].deal != hit.deal {
                rows.push(Row::Deal(at));
            }
            rows.push(Row::Hit(at));
        }
        rows
    }

    /// Draws the hits; answers the first row shown, how many are, and how many there are.
    fn draw_hits(&self, canvas: &mut Canvas, area: Rect, session: &Session) -> (usize, usize, usize) {
        let rows = self.rows();
        let selected = self.selection.row(self.hits.len());
        let line_of = rows.iter().position(|row| matches!(row, Row::Hit(at) if *at == selected)).unwrap_or(0);
        let first = first_row(line_of, rows.len(), area.height.into());
        let kinds: Vec<String> = self.hits.iter().map(|hit| session.locale.label(hit.table)).collect();
        let cells = kinds.iter().map(|kind| width(kind)).max().unwrap_or(0);
        for (row, y) in rows[first..].iter().zip(area.top()..area.bottom()) {
            let line = Rect { y, height: 1, ..area };
            match *row {
                Row::Deal(at) => draw_deal(canvas, line, &self.hits[at], session),
                Row::Hit(at) => {
                    if at == selected {
                        canvas.select(line);
                    }
                    canvas.row(line, at);
                    canvas.text(line.x + 2, y, cells, &kinds[at], Role::Dim);
                    let x = line.x + 2 + cells + 2;
                    draw_snippet(canvas, Rect { x, width: line.right().saturating_sub(x), ..line }, &self.hits[at]);
                }
            }
        }
        (first, area.height.into(), rows.len())
    }
}

/// The hits that may be shown: while one side of a deal is heard blind, what the other has told is not found.
fn shown(found: Vec<Hit>, session: &Session) -> anyhow::Result<Vec<Hit>> {
    let mut hidden: HashMap<Id<Deal>, Hidden> = HashMap::new();
    for deal in session.blind_deals()? {
        hidden.insert(deal, session.hidden(deal, None)?);
    }
    let levers = session.hidden_levers()?;
    let may_be_shown = |hit: &Hit| {
        let is_hidden =
            hit.deal.and_then(|deal| hidden.get(&deal)).is_some_and(|hidden| hidden.hides(hit.id, hit.field));
        !(is_hidden || hit.table == Table::Lever && levers.contains(&Id::from_uuid(hit.id)))
    };
    Ok(found.into_iter().filter(may_be_shown).collect())
}

fn draw_deal(canvas: &mut Canvas, line: Rect, hit: &Hit, session: &Session) {
    if hit.deal.is_none() {
        canvas.text(line.x, line.y, line.width, &t!(session.locale, "search-no-deal"), Ink::Bold(Role::Text));
        return;
    }
    let x = canvas.text(line.x, line.y, line.width, &hit.customer, Ink::Bold(Role::Text));
    canvas.text(x, line.y, line.right().saturating_sub(x), &format!(" · {}", hit.title), Role::Dim);
}

/// The text around the first match, the matches standing out.
fn draw_snippet(canvas: &mut Canvas, area: Rect, hit: &Hit) {
    let (mut x, mut at) = (area.x, 0);
    let mut write = |text: Option<&str>, ink: Ink| {
        x = canvas.text(x, area.y, area.right().saturating_sub(x), text.unwrap_or_default(), ink);
    };
    for range in &hit.matches {
        write(hit.snippet.get(at..range.start), Role::Text.into());
        write(hit.snippet.get(range.clone()), Ink::Bold(Role::Accent));
        at = range.end;
    }
    write(hit.snippet.get(at..), Role::Text.into());
}

impl Layer for SearchPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Picker, Context::Line]
    }

    fn is_typing(&self) -> bool {
        true
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.hits.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => match self.hits.get(self.selection.row(self.hits.len())) {
                Some(hit) => place::of_row(hit.table, hit.id, hit.deal, session),
                None => Ok(Outcome::Done),
            },
            Command::Back => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn typed(&mut self, key: KeyEvent, session: &mut Session) -> Reply {
        self.line.typed(key);
        self.selection.select(0);
        self.search(session)?;
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        // A search that is cut short still searches, and shows what it searches for.
        let _ = self.line.pasted(text);
        self.selection.select(0);
        self.search(session)?;
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.search(session)
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let inner = canvas.popup(centred(area, 104, area.height.saturating_sub(2)), &t!(locale, "search-title"));
        let count = match self.hits.len() {
            0 => String::new(),
            HITS => t!(locale, "search-many", count = HITS),
            count => t!(locale, "search-count", count = count),
        };
        let cells = inner.width.saturating_sub(width(&count) + 3);
        canvas.text(inner.x, inner.y, 1, session.signs.selected(), Role::Accent);
        self.line.draw_plain(canvas, inner.x + 2, inner.y, cells);
        canvas.text_right(inner.right(), inner.y, width(&count), &count, Role::Dim);
        canvas.rule(inner.x, inner.y + 1, inner.width);
        let list = Rect { y: inner.y + 2, height: inner.height.saturating_sub(3), ..inner };
        if self.hits.is_empty() {
            let text = if self.is_long_enough() {
                t!(locale, "search-nothing", text = self.line.text().trim())
            } else {
                t!(locale, "search-begin")
            };
            canvas.paragraph(list, &text, Role::Dim);
        } else {
            let rows = self.draw_hits(canvas, list, session);
            draw_more(canvas, inner, rows, locale);
        }
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &t!(locale, "search-foot"), Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        // The last line of the popup says them.
        Vec::new()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "search-begin")
    }
}
