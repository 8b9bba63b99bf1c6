//! Undo and redo, and what is told of them.

use std::path::{Path, PathBuf};

use super::{app::App, kept_back::KeptBack, layer::Outcome, popup::Progress, session::Session};
use crate::{
    domain::{Deal, Id, Scorer, Sitting, Table},
    fields::{Scope, Subject},
    i18n::t,
    store::{EditLabel, EntryState, JournalEntry, OpenOptions, Pick, RowChange, StoreError, Way, Workbook},
    wording,
    work::{Cancelled, Task, Watch},
};

/// Among so many of the last edits the one is looked for that cannot be taken back.
const RECENT: usize = 50;

/// An edit of more rows, such as an import, is turned by a worker: it takes longer than a key may.
const LONG: usize = 4_000;

impl App {
    /// Takes the last edit back, and tells what it was.
    pub(super) fn undo(&mut self) {
        self.turn(Way::Back);
    }

    /// Makes the edit again that was taken back last, and tells what it was.
    pub(super) fn redo(&mut self) {
        self.turn(Way::Forth);
    }

    fn turn(&mut self, way: Way) {
        let next = match self.next_to_turn(way) {
            Ok(next) => next,
            Err(error) => return self.session.complain(&error.into()),
        };
        if !self.may_turn_here(next.as_ref().map(|entry| entry.id)) {
            return;
        }
        let Some(next) = next else { return self.session.tell(self.why_nothing(way)) };
        if let Some(why) = self.why_not(way, &next) {
            return self.session.tell(why);
        }
        let long = Some(&next).filter(|entry| entry.row_count > LONG);
        if let Some((entry, path)) = long.zip(self.session.workbook.path().map(Path::to_owned)) {
            let turning = Turning { way, entry: entry.clone(), path, scoring: self.scoring(), is_return: false };
            let popup = turning.at_length(&mut self.session);
            self.layers.push(Box::new(popup));
            return;
        }
        match self.turned(way, Pick::This(next.id)) {
            // What comes back would be hidden at once.
            Ok(Some(entry)) if is_hidden(&entry, self.scoring(), &self.session) => {
                if let Err(error) = self.turned(way.opposite(), Pick::This(entry.id)) {
                    self.session.complain(&error.into());
                }
                let why = hidden_told(way, self.scoring(), &self.session);
                self.session.tell(why);
            }
            Ok(Some(entry)) => {
                self.session.note_saved();
                self.has_turned = true;
                let what = self.edit_named(&entry);
                tell(way, what, &mut self.session);
            }
            // Somebody else has turned it meanwhile.
            Ok(None) => self.session.tell(self.why_nothing(way)),
            Err(StoreError::Overtaken { .. } | StoreError::Rule(_)) => {
                let told = self.rested_on(way, &next);
                self.session.complain(&anyhow::anyhow!(told));
            }
            Err(error) => self.session.complain(&error.into()),
        }
    }

    /// Why the edit that comes next is not taken back or made again: it was made elsewhere or with other deals, it would lay open what is hidden
    /// now, it concerns that, which whoever sits here has not made in what they see, or a sitting that is under way hangs on
    /// it, which is ended or deleted on purpose, not by a key too many.
    fn why_not(&self, way: Way, next: &JournalEntry) -> Option<String> {
        let (session, locale, way_key) = (&self.session, self.session.locale, key(way));
        if session.ends_hiding(next) {
            return Some(t!(locale, "undo-ends-hiding", way = way_key));
        }
        if session.ends_blind_scoring(next) {
            return Some(t!(locale, "undo-ends-scoring", way = way_key));
        }
        if is_hidden(next, self.scoring(), session) {
            return Some(hidden_told(way, self.scoring(), session));
        }
        let brought = self.deal_in_view().is_some() && next.label.brings_deals();
        if brought || !self.top().made(next) {
            return Some(t!(locale, "undo-ends-here", way = way_key, what = wording::edit(next, locale)));
        }
        let name = |sitting: Sitting| sitting.title(Scope { locale, today: session.today(), debrief: None });
        if let Some(sitting) = session.recast(next) {
            return Some(t!(locale, "undo-recasts-sitting", way = way_key, sitting = name(sitting)));
        }
        let begun = session.began(next).filter(|_| way == Way::Back)?;
        Some(t!(locale, "undo-takes-sitting", sitting = name(begun)))
    }

    /// That something which was done later stands in the way of an edit, and what it was.
    fn rested_on(&self, way: Way, next: &JournalEntry) -> String {
        let locale = self.session.locale;
        let last = self.session.workbook.can_turn(way, Pick::Next).ok().flatten();
        match last.filter(|last| last.id != next.id && !is_hidden(last, self.scoring(), &self.session)) {
            Some(last) => t!(
                locale,
                "undo-rested-on",
                way = key(way),
                what = wording::edit(next, locale),
                last = self.elsewhere_named(&last)
            ),
            None => t!(locale, "error-store-overtaken"),
        }
    }

    fn turned(&mut self, way: Way, pick: Pick) -> Result<Option<JournalEntry>, StoreError> {
        self.session.workbook.turn(way, pick, |_, _| Ok(()))
    }

    /// The side that is scoring blind in view, and the deal.
    fn scoring(&self) -> Option<(Id<Deal>, Scorer)> {
        self.layers.iter().rev().find_map(|layer| layer.deal().zip(layer.scoring()))
    }

    /// The edit to be turned: the one that comes next, in a deal of those that have changed something of it; where a side
    /// scores blind, past what the other has scored since, which touches nothing of its own.
    fn next_to_turn(&self, way: Way) -> Result<Option<JournalEntry>, StoreError> {
        let pick = self.deal_in_view().map_or(Pick::Next, Pick::NextOf);
        let mut next = self.session.workbook.can_turn(way, pick)?;
        let Some((deal, _)) = self.scoring() else { return Ok(next) };
        for _ in 0..RECENT {
            let Some(entry) = &next else { break };
            if !(self.is_scoring_of(deal, entry) && is_hidden(entry, self.scoring(), &self.session)) {
                break;
            }
            let beyond = self.session.workbook.can_turn(way, Pick::BeyondOf(entry.id, deal))?;
            // Anything else may bear on what lies over it: it is left to be turned when that has been.
            match beyond {
                Some(beyond) if self.is_scoring_of(deal, &beyond) || self.session.ends_blind_scoring(&beyond) => {
                    next = Some(beyond);
                }
                _ => break,
            }
        }
        Ok(next)
    }

    /// Whether an edit has changed scores of this deal and what they rest on, and nothing else. Where that cannot be read,
    /// it has not.
    fn is_scoring_of(&self, deal: Id<Deal>, entry: &JournalEntry) -> bool {
        let whole = self.session.workbook.entry(entry.id, entry.row_count).ok().flatten();
        let is_score =
            |row: &RowChange| row.deal() == Some(deal) && [Table::Score, Table::Evidence].contains(&row.table);
        entry.row_count <= LONG && whole.is_some_and(|entry| entry.rows.iter().all(is_score))
    }

    fn why_nothing(&self, way: Way) -> String {
        let (locale, deal) = (self.session.locale, self.deal_in_view());
        let history = match way {
            Way::Back => self.session.workbook.history(None, RECENT).unwrap_or_default(),
            Way::Forth => Vec::new(),
        };
        let is_here = |entry: &JournalEntry| deal.is_none() || entry.deal.is_none() || entry.deal == deal;
        let last = history.into_iter().find(|entry| entry.state == EntryState::Done && is_here(entry));
        match last.map(|entry| entry.label) {
            Some(EditLabel::ForgetPerson) => t!(locale, "nothing-to-undo-forgotten"),
            Some(EditLabel::OpenPrediction) => t!(locale, "nothing-to-undo-opened"),
            Some(EditLabel::LockPrediction) => t!(locale, "nothing-to-undo-locked"),
            _ => {
                let place = if deal.is_some() { "deal" } else { "workbook" };
                t!(locale, "nothing-to-turn", way = key(way), place = place)
            }
        }
    }

    /// What an edit was; where it was made too, where that is not on the screen: at another stage, or below a popup.
    fn edit_named(&self, entry: &JournalEntry) -> String {
        let what = wording::edit(entry, self.session.locale);
        let stage = entry.label.stage().filter(|_| self.deal_in_view().is_some());
        let is_in_view = !self.top().is_popup() && (stage.is_none() || self.top().stage() == stage);
        match stage.filter(|_| !is_in_view) {
            Some(stage) => {
                let number = stage as usize + 1;
                let stage = self.session.locale.label(stage);
                t!(self.session.locale, "edit-at-stage", what = what, number = number, stage = stage)
            }
            None => what,
        }
    }

    /// What an edit was, and in which deal, where that is another one than the one in view.
    fn elsewhere_named(&self, entry: &JournalEntry) -> String {
        let what = wording::edit(entry, self.session.locale);
        let deal = entry.deal.filter(|deal| self.deal_in_view() != Some(*deal));
        match deal.and_then(|deal| self.session.customer(deal).ok().flatten()) {
            Some(customer) => t!(self.session.locale, "edit-elsewhere", what = what, deal = customer),
            None => what,
        }
    }
}

/// The way as texts name it.
fn key(way: Way) -> &'static str {
    match way {
        Way::Back => "back",
        Way::Forth => "forth",
    }
}

fn tell(way: Way, what: String, session: &mut Session) {
    let told = match way {
        Way::Back => t!(session.locale, "undone", what = what),
        Way::Forth => t!(session.locale, "redone", what = what),
    };
    session.tell(told);
}

/// Whether an edit concerns what may not be shown now, where this side is scoring. Where that cannot be read, it may.
fn is_hidden(entry: &JournalEntry, scoring: Option<(Id<Deal>, Scorer)>, session: &Session) -> bool {
    let kept_back = KeptBack::of(session).map(|kept_back| kept_back.while_scoring(scoring));
    kept_back.map_or(true, |mut kept_back| kept_back.concerns(entry))
}

fn hidden_told(way: Way, scoring: Option<(Id<Deal>, Scorer)>, session: &Session) -> String {
    // That somebody else did something last would say as much as what.
    match scoring {
        Some(_) => t!(session.locale, "undo-scored-nothing"),
        None => t!(session.locale, "undo-hidden", way = key(way)),
    }
}

/// An edit that is turned beside the interface, in its own connection to the file.
struct Turning {
    way: Way,
    entry: JournalEntry,
    path: PathBuf,
    /// The side that was scoring when it began.
    scoring: Option<(Id<Deal>, Scorer)>,
    /// Whether it turns back what has brought something that is hidden: nothing stops that.
    is_return: bool,
}

impl Turning {
    /// Does it; Esc leaves all as it is.
    fn at_length(self, session: &mut Session) -> Progress {
        let (locale, way, is_return, path) = (session.locale, self.way, self.is_return, self.path.clone());
        let pick = Pick::This(self.entry.id);
        let work = move |watch: &Watch| {
            let opened = Workbook::open_with(&path, &OpenOptions::default());
            let mut workbook = opened.map_err(|error| wording::open_error(&error, locale))?;
            let go_on = |done, of| match watch.at(Task::Writing, done, of) {
                Err(cancelled) if !is_return => Err(cancelled.into()),
                _ => Ok(()),
            };
            match workbook.turn(way, pick, go_on) {
                Ok(Some(entry)) => Ok(entry),
                Ok(None) | Err(Fault::Cancelled(_)) => Err(t!(locale, "turn-cancelled")),
                Err(Fault::Store(error)) => Err(wording::store_error(&error, locale)),
            }
        };
        let what = wording::edit(&self.entry, locale);
        let title = match way {
            Way::Back => t!(locale, "turn-back", what = what),
            Way::Forth => t!(locale, "turn-forth", what = what),
        };
        Progress::lending(title, session, work, move |entry, session| {
            if is_return {
                // What was to be done is the other way round.
                session.tell(hidden_told(way.opposite(), self.scoring, session));
            } else if is_hidden(&entry, self.scoring, session) {
                // What comes back would be hidden at once.
                let back = Self { way: way.opposite(), is_return: true, ..self };
                return Ok(Outcome::Open(Box::new(back.at_length(session))));
            } else {
                session.note_saved();
                tell(way, wording::edit(&entry, locale), session);
            }
            Ok(Outcome::Close)
        })
    }
}

/// Why an edit has not been turned.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    #[error(transparent)]
    Store(#[from] StoreError),
}
