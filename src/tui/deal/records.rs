//! A few records of a deal as a list in a popup: something new, the form of one, and away with it. Claims, sittings
//! and landmarks are such lists.

use std::marker::PhantomData;

use ratatui::layout::Rect;

use super::DealState;
use crate::{
    domain::{Deal, Debrief, Id, Record},
    fields::{Scope, Subject},
    i18n::t,
    store::EditLabel,
    tui::{
        canvas::{Canvas, Ink, width, wrap},
        command::Command,
        form::FormPopup,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        popup::{centred, draw_more},
        session::Session,
    },
};

/// The popup is at most so wide.
const WIDTH: u16 = 96;

/// What the popup must know of a kind of record.
pub trait Listing: 'static {
    /// The record.
    type Row: Record + Subject;
    /// The name in the texts' keys: `records-NAME-title`, `records-NAME-empty` and `records-NAME-about`.
    const NAME: &'static str;
    /// What a change is called.
    const CHANGED: EditLabel;
    /// What taking one away is called.
    const DELETED: EditLabel;
    /// How many rows of the screen one takes.
    const HEIGHT: u16 = 1;

    /// The deal's records, in the order of the list.
    fn rows(debrief: &Debrief) -> &[Self::Row];

    /// The place of the one that is selected at first.
    fn foremost(_rows: &[Self::Row]) -> usize {
        0
    }

    /// Makes a new one, or asks what it is to be.
    ///
    /// # Errors
    /// When it cannot be saved.
    fn add(debrief: &Debrief, session: &mut Session) -> Reply;

    /// Draws one.
    fn draw(canvas: &mut Canvas, area: Rect, row: &Self::Row, debrief: &Debrief, session: &Session);

    /// What the list has no room for in so many cells, to stand whole above what else is said of the selected one.
    fn cut(_row: &Self::Row, _cells: u16, _session: &Session) -> Option<String> {
        None
    }

    /// More about the selected one, paragraph by paragraph, below the list.
    fn detail(_row: &Self::Row, _debrief: &Debrief, _session: &Session) -> Vec<(String, Ink)> {
        vec![]
    }

    /// The contexts of keys that only this list has.
    fn contexts() -> Vec<Context> {
        vec![]
    }

    /// What only this list can do.
    fn hints() -> Vec<Command> {
        vec![]
    }

    /// Runs a command that only this list has.
    ///
    /// # Errors
    /// When it cannot be carried out.
    fn run(_command: Command, _row: &Self::Row, _debrief: &Debrief, _session: &mut Session) -> Reply {
        Ok(Outcome::Ignored)
    }

    /// Runs a command while there is no record.
    ///
    /// # Errors
    /// When it cannot be carried out.
    fn run_empty(_command: Command) -> Reply {
        Ok(Outcome::Ignored)
    }
}

/// The popup over the records of one kind.
pub struct RecordsPopup<L: Listing> {
    deal: Id<Deal>,
    debrief: Debrief,
    selection: Selection,
    listing: PhantomData<L>,
}

/// The form of one record of a deal.
///
/// # Errors
/// When the deal cannot be read, or the record is gone.
pub fn form<L: Listing>(deal: Id<Deal>, id: Id<L::Row>, session: &Session) -> anyhow::Result<FormPopup<L::Row>> {
    FormPopup::open(deal, L::CHANGED, session, move |debrief| {
        L::rows(debrief).iter().find(|row| row.id() == id).cloned()
    })
}

impl<L: Listing> RecordsPopup<L> {
    /// The records of a deal.
    pub fn new(deal: &DealState) -> Self {
        let mut selection = Selection::default();
        selection.select(L::foremost(L::rows(&deal.debrief)));
        Self { deal: deal.debrief.deal.id, debrief: deal.debrief.clone(), selection, listing: PhantomData }
    }

    /// The popup with this record selected.
    #[must_use]
    pub fn at(mut self, id: Id<L::Row>) -> Self {
        if let Some(row) = self.rows().iter().position(|row| row.id() == id) {
            self.selection.select(row);
        }
        self
    }

    fn rows(&self) -> &[L::Row] {
        L::rows(&self.debrief)
    }

    fn current(&self) -> Option<&L::Row> {
        self.rows().get(self.selection.row(self.rows().len()))
    }

    fn delete(&self, session: &mut Session) -> anyhow::Result<()> {
        let Some(row) = self.current() else {
            return Ok(());
        };
        let scope = Scope { locale: session.locale, today: session.today(), debrief: Some(&self.debrief) };
        let what = row.title(scope);
        session.edit(L::DELETED, &what, Some(self.deal), |tx| tx.delete(row))?;
        session.tell(t!(session.locale, "records-deleted", what = what));
        Ok(())
    }

    fn draw_rows(&self, canvas: &mut Canvas, area: Rect, inner: Rect, session: &Session) {
        let rows = self.rows();
        let selected = self.selection.row(rows.len());
        let fit = usize::from(area.height / L::HEIGHT).max(1);
        let first = first_row(selected, rows.len(), fit);
        for (at, row) in rows.iter().enumerate().skip(first).take(fit) {
            let y = area.y + (at - first) as u16 * L::HEIGHT;
            let place = Rect { y, height: L::HEIGHT.min(area.bottom().saturating_sub(y)), ..area };
            if at == selected {
                canvas.select(place);
            }
            canvas.row(place, at);
            let inside = Rect { x: place.x + 2, width: place.width.saturating_sub(3), ..place };
            L::draw(canvas, inside, row, &self.debrief, session);
        }
        draw_more(canvas, inner, (first, fit, rows.len()), session.locale);
    }

    /// The keys, each to be clicked too; closer together where that lets one more have room.
    fn draw_keys(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let contexts = self.contexts();
        let told = |command: Command| {
            let (name, key) = (command.name()?, session.key_label(&contexts, command)?);
            Some((command, key, session.locale.text(&format!("hint-{name}"), &[])))
        };
        let keys: Vec<(Command, String, String)> = self.hints().into_iter().filter_map(told).collect();
        let cells = |(_, key, hint): &(Command, String, String)| width(key) + width(hint) + 1;
        let room = area.width.saturating_sub(2);
        // So many fit with this much between them.
        let fit = |gap: u16| {
            let mut end = 0;
            let ends = keys.iter().map(|key| {
                end += cells(key) + gap;
                end - gap
            });
            ends.take_while(|end| *end <= room).count()
        };
        let gap = if fit(2) > fit(3) { 2 } else { 3 };
        let mut x = area.x + 2;
        for told in &keys[..fit(gap)] {
            let (command, key, hint) = told;
            canvas.click(Rect { x, width: cells(told), ..area }, *command);
            x = canvas.text(x, area.y, cells(told), key, Role::Accent) + 1;
            x = canvas.text(x, area.y, cells(told), hint, Role::Dim) + gap;
        }
    }
}

impl<L: Listing> Layer for RecordsPopup<L> {
    fn contexts(&self) -> Vec<Context> {
        let mut contexts = L::contexts();
        // Undo, help and the palette mean the same here as anywhere else.
        contexts.extend([Context::Records, Context::Popup, Context::List, Context::Global]);
        contexts
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, L::rows(&self.debrief).len()) {
            return Ok(Outcome::Done);
        }
        match (command, self.current()) {
            (Command::New, _) => L::add(&self.debrief, session),
            (Command::Activate, Some(row)) => Ok(Outcome::Open(Box::new(form::<L>(self.deal, row.id(), session)?))),
            (Command::Activate, None) => L::add(&self.debrief, session),
            (Command::Delete, _) => self.delete(session).map(|()| Outcome::Done),
            (Command::Back, _) => Ok(Outcome::Close),
            (command, Some(row)) => L::run(command, row, &self.debrief, session),
            (command, None) => L::run_empty(command),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let before: Vec<Id<L::Row>> = self.rows().iter().map(Record::id).collect();
        let current = self.current().map(Record::id);
        self.debrief = session.debrief(self.deal)?;
        // What has just been made, or brought back, is what one looks for; else the same as before, wherever it is now.
        let new = self.rows().iter().position(|row| !before.contains(&row.id()));
        let same = || self.rows().iter().position(|row| Some(row.id()) == current);
        if let Some(row) = new.or_else(same) {
            self.selection.select(row);
        }
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let inside = centred(area, WIDTH, area.height).width.saturating_sub(4);
        let detail: Vec<(String, Ink)> =
            self.current().map(|row| L::detail(row, &self.debrief, session)).unwrap_or_default();
        let cut = self.current().and_then(|row| L::cut(row, inside.saturating_sub(3), session));
        let detail: Vec<(String, Ink)> = cut
            .map(|text| (text, Ink::Role(Role::Text)))
            .into_iter()
            .chain(detail)
            .flat_map(|(text, ink)| wrap(&text, inside.saturating_sub(3)).into_iter().map(move |line| (line, ink)))
            .collect();
        let text = |end: &str| session.locale.text(&format!("records-{}-{end}", L::NAME), &[]);
        let empty = self.rows().is_empty().then(|| text("empty"));
        let rows = match &empty {
            Some(empty) => wrap(empty, inside.saturating_sub(3)).len() as u16,
            None => u16::try_from(self.rows().len()).unwrap_or(u16::MAX).saturating_mul(L::HEIGHT),
        };
        let more =
            if detail.is_empty() { 0 } else { u16::try_from(detail.len()).unwrap_or(u16::MAX).saturating_add(1) };
        let inner = canvas.popup(centred(area, WIDTH, rows.saturating_add(more).saturating_add(5)), &text("title"));
        let body = Rect { y: inner.y + 1, height: inner.height.saturating_sub(3), ..inner };
        // Where there is too little room, the list keeps a third at least.
        let list = rows.min(body.height.saturating_sub(more).max(body.height / 3).max(L::HEIGHT));
        let list = Rect { height: list.min(body.height), ..body };
        match empty {
            Some(empty) => {
                let place = Rect { x: list.x + 2, width: list.width.saturating_sub(3), ..list };
                canvas.paragraph(place, &empty, Role::Dim);
            }
            None => self.draw_rows(canvas, list, inner, session),
        }
        for ((line, ink), y) in detail.iter().zip(list.bottom() + 1..body.bottom()) {
            canvas.text(body.x + 2, y, body.width.saturating_sub(3), line, *ink);
        }
        let foot = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
        self.draw_keys(canvas, foot, session);
    }

    fn hints(&self) -> Vec<Command> {
        let mut hints = vec![Command::New];
        if !self.rows().is_empty() {
            hints.push(Command::Activate);
            hints.extend(L::hints());
            hints.push(Command::Delete);
        }
        hints.extend([Command::Undo, Command::Back]);
        hints
    }

    fn about(&self, session: &Session) -> String {
        session.locale.text(&format!("records-{}-about", L::NAME), &[])
    }
}
