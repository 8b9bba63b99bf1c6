//! The history: what was edited, when, and what it changed.

use std::collections::{HashMap, HashSet};

use jiff::{Timestamp, tz::TimeZone};
use ratatui::layout::Rect;

use super::{centred, draw_more, entry::EntryPopup};
use crate::{
    domain::{Deal, Id},
    i18n::t,
    store::{EditLabel, EntryState, JournalEntry},
    tui::{
        canvas::{Canvas, width},
        command::Command,
        kept_back::KeptBack,
        keys::Context,
        layer::{Layer, Outcome, Reply},
        list::{Selection, first_row},
        look::Role,
        session::Session,
    },
    wording,
};

/// So many edits are shown.
const SHOWN: usize = 500;

/// The history of a deal, or of the whole workbook.
pub struct HistoryPopup {
    deal: Option<Id<Deal>>,
    all: bool,
    entries: Vec<JournalEntry>,
    /// Whether what was edited in a deal of which one side is heard blind is left out.
    leaves_out: bool,
    names: HashMap<Id<Deal>, String>,
    selection: Selection,
}

impl HistoryPopup {
    /// The history of a deal, with all others a key away; of all deals where none is given.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn new(deal: Option<Id<Deal>>, session: &Session) -> anyhow::Result<Self> {
        let mut popup = Self {
            deal,
            all: deal.is_none(),
            entries: Vec::new(),
            leaves_out: false,
            names: HashMap::new(),
            selection: Selection::default(),
        };
        popup.reload(session)?;
        Ok(popup)
    }

    fn draw_entry(&self, canvas: &mut Canvas, line: Rect, entry: &JournalEntry, cells: u16, session: &Session) {
        let is_in_force = entry.state == EntryState::Done;
        let role = if is_in_force { Role::Text } else { Role::Dim };
        let time = moment(entry.at, session);
        canvas.text_right(line.x + 2 + cells, line.y, cells, &time, Role::Dim);
        let mut x = line.x + 2 + cells + 2;
        let mut right = line.right();
        if !is_in_force {
            let state = session.locale.label(entry.state);
            canvas.text_right(right, line.y, 14, &state, Role::Dim);
            right = right.saturating_sub(width(&state) + 2);
        }
        if self.all && self.names.len() > 1 {
            let name = entry.deal.and_then(|deal| self.names.get(&deal));
            let cells = (line.width / 4).min(24);
            canvas.text(x, line.y, cells, name.map_or(session.signs.unknown(), String::as_str), Role::Dim);
            x += cells + 2;
        }
        canvas.text(x, line.y, right.saturating_sub(x), &wording::edit(entry, session.locale), role);
    }
}

/// Whether an edit of no one deal, or one of scores, may tell by its name what is hidden.
fn may_tell(entry: &JournalEntry) -> bool {
    use EditLabel as L;
    let is_of_scores =
        matches!(entry.label, L::ChangeScore | L::DeleteScore | L::AddEvidence | L::ChangeEvidence | L::DeleteEvidence);
    entry.deal.is_none() || is_of_scores
}

/// When something was done: the time today, the day and the time before.
pub(super) fn moment(at: Timestamp, session: &Session) -> String {
    let local = at.to_zoned(TimeZone::system());
    let time = local.strftime("%H:%M").to_string();
    if local.date() == session.today() { time } else { format!("{} {time}", session.locale.day(local.date())) }
}

impl Layer for HistoryPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::History, Context::Popup, Context::List]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.entries.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Activate => match self.entries.get(self.selection.row(self.entries.len())) {
                Some(entry) => Ok(Outcome::Open(Box::new(EntryPopup::new(entry, session)?))),
                None => Ok(Outcome::Done),
            },
            Command::ShowAll if self.deal.is_some() => {
                self.all = !self.all;
                self.selection.select(0);
                self.reload(session)?;
                Ok(Outcome::Done)
            }
            Command::Back | Command::History => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        let deal = self.deal.filter(|_| !self.all);
        self.entries = session.workbook.history(deal, SHOWN)?;
        self.names.clear();
        // While one side is heard blind, the history would show what the other has told.
        let deals: HashSet<Id<Deal>> = self.entries.iter().filter_map(|entry| entry.deal).collect();
        let blind: HashSet<Id<Deal>> =
            deals.into_iter().filter(|deal| session.is_blind(*deal).unwrap_or(false)).collect();
        self.entries.retain(|entry| entry.deal.is_none_or(|deal| !blind.contains(&deal)));
        self.leaves_out = !blind.is_empty();
        // Nor is it told which scores the other side has made as long as both score blind.
        let mut kept_back = KeptBack::of(session)?;
        self.entries.retain(|entry| !may_tell(entry) || !kept_back.concerns(entry));
        for deal in self.entries.iter().filter_map(|entry| entry.deal) {
            if !self.names.contains_key(&deal)
                && let Some(name) = session.customer(deal)?
            {
                self.names.insert(deal, name);
            }
        }
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let title = match self.deal.filter(|_| !self.all).and_then(|deal| self.names.get(&deal)) {
            Some(name) => t!(locale, "history-title-of", name = name.as_str()),
            None => t!(locale, "history-title"),
        };
        let rows = u16::try_from(self.entries.len()).unwrap_or(u16::MAX).clamp(3, 60);
        let inner = canvas.popup(centred(area, 104, rows.saturating_add(4)), &title);
        let list = Rect { height: inner.height.saturating_sub(2), ..inner };
        if self.entries.is_empty() {
            let why = if self.leaves_out { t!(locale, "history-blind") } else { t!(locale, "history-empty") };
            canvas.paragraph(list, &why, Role::Dim);
        }
        let cells = self.entries.iter().map(|entry| width(&moment(entry.at, session))).max().unwrap_or(0);
        let selected = self.selection.row(self.entries.len());
        let first = first_row(selected, self.entries.len(), list.height.into());
        for (row, y) in (first..self.entries.len()).zip(list.top()..list.bottom()) {
            let line = Rect { y, height: 1, ..list };
            if row == selected {
                canvas.select(line);
            }
            canvas.row(line, row);
            self.draw_entry(canvas, line, &self.entries[row], cells, session);
        }
        let foot = match (self.deal.is_some(), self.all) {
            (false, _) => t!(locale, "history-foot"),
            (true, false) => t!(locale, "history-foot-all"),
            (true, true) => t!(locale, "history-foot-deal"),
        };
        draw_more(canvas, inner, (first, list.height.into(), self.entries.len()), session.locale);
        canvas.text(inner.x, inner.bottom().saturating_sub(1), inner.width, &foot, Role::Dim);
    }

    fn hints(&self) -> Vec<Command> {
        vec![Command::Activate, Command::ShowAll, Command::Back]
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "history-about")
    }
}
