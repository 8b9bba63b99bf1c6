//! Undo and redo, and what is told of them.

use std::path::{Path, PathBuf};

use super::{app::App, kept_back::KeptBack, layer::Outcome, popup::Progress, session::Session};
use crate::{
    domain::{Deal, Id, Scorer, Table},
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
        let next = self.next_to_turn(way);
        if !self.may_turn(&next) || self.recasts_sitting(&next) || way == Way::Back && self.takes_sitting(&next) {
            return;
        }
        let next = next.ok().flatten();
        let pick = next.as_ref().map_or(Pick::Next, |entry| Pick::This(entry.id));
        let long = next.as_ref().filter(|entry| entry.row_count > LONG);
        if let Some((entry, path)) = long.zip(self.session.workbook.path().map(Path::to_owned)) {
            let turning = Turning { way, entry: entry.clone(), path, scoring: self.scoring(), is_return: false };
            let popup = turning.at_length(&mut self.session);
            self.layers.push(Box::new(popup));
            return;
        }
        match self.turned(way, pick) {
            // What comes back would be hidden at once.
            Ok(Some(entry)) if is_hidden(&entry, self.scoring(), &self.session) => {
                if let Err(error) = self.turned(way.opposite(), Pick::This(entry.id)) {
                    self.session.complain(&error.into());
                }
                tell_that_hidden(self.scoring(), &mut self.session);
            }
            Ok(Some(entry)) => {
                self.session.note_saved();
                self.has_turned = true;
                let what = self.edit_named(&entry);
                tell(way, what, &mut self.session);
            }
            Ok(None) if way == Way::Back => self.session.tell(self.why_nothing_to_undo()),
            Ok(None) => self.session.tell(t!(self.session.locale, "nothing-to-redo")),
            Err(error) => self.session.complain(&error.into()),
        }
    }

    /// Whether the edit that would be taken back or made again may be: not one that would lay open what is hidden now, and
    /// not one that concerns it, which whoever sits here has not made in what they see.
    fn may_turn(&mut self, next: &Result<Option<JournalEntry>, StoreError>) -> bool {
        let next = next.as_ref().ok().and_then(Option::as_ref);
        if !self.may_turn_here(next.map(|entry| entry.id)) {
            return false;
        }
        let Some(next) = next else { return true };
        let locale = self.session.locale;
        if self.session.ends_hiding(next) {
            self.session.tell(t!(locale, "undo-ends-hiding"));
        } else if self.session.ends_blind_scoring(next) {
            self.session.tell(t!(locale, "undo-ends-scoring"));
        } else if is_hidden(next, self.scoring(), &self.session) {
            tell_that_hidden(self.scoring(), &mut self.session);
        } else {
            return true;
        }
        false
    }

    /// Whether the edit began a sitting that is under way, which is said: it is ended or deleted on purpose, not by a key too
    /// many.
    fn takes_sitting(&mut self, next: &Result<Option<JournalEntry>, StoreError>) -> bool {
        let begun = next.as_ref().ok().and_then(Option::as_ref).and_then(|entry| self.session.began(entry));
        let Some(sitting) = begun else { return false };
        let (locale, today) = (self.session.locale, self.session.today());
        let name = sitting.title(Scope { locale, today, debrief: None });
        self.session.tell(t!(locale, "undo-takes-sitting", sitting = name));
        true
    }

    /// Whether turning the edit would make the sitting under way one with somebody else, or blind, which is said: what is
    /// told in it would be told by another.
    fn recasts_sitting(&mut self, next: &Result<Option<JournalEntry>, StoreError>) -> bool {
        let recast = next.as_ref().ok().and_then(Option::as_ref).and_then(|entry| self.session.recast(entry));
        let Some(sitting) = recast else { return false };
        let (locale, today) = (self.session.locale, self.session.today());
        let name = sitting.title(Scope { locale, today, debrief: None });
        self.session.tell(t!(locale, "undo-recasts-sitting", sitting = name));
        true
    }

    fn turned(&mut self, way: Way, pick: Pick) -> Result<Option<JournalEntry>, StoreError> {
        self.session.workbook.turn(way, pick, |_, _| Ok(()))
    }

    /// The side that is scoring blind in view, and the deal.
    fn scoring(&self) -> Option<(Id<Deal>, Scorer)> {
        self.layers.iter().rev().find_map(|layer| layer.deal().zip(layer.scoring()))
    }

    /// The edit to be turned: the one that comes next; where a side scores blind, past what the other has scored since,
    /// which touches nothing of its own.
    fn next_to_turn(&self, way: Way) -> Result<Option<JournalEntry>, StoreError> {
        let mut next = self.session.workbook.can_turn(way, Pick::Next)?;
        let Some((deal, _)) = self.scoring() else { return Ok(next) };
        for _ in 0..RECENT {
            let Some(entry) = &next else { break };
            if !(self.is_scoring_of(deal, entry) && is_hidden(entry, self.scoring(), &self.session)) {
                break;
            }
            let beyond = self.session.workbook.can_turn(way, Pick::Beyond(entry.id))?;
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

    fn why_nothing_to_undo(&self) -> String {
        let history = self.session.workbook.history(None, RECENT).unwrap_or_default();
        let last = history.into_iter().find(|entry| entry.state == EntryState::Done);
        match last.map(|entry| entry.label) {
            Some(EditLabel::ForgetPerson) => t!(self.session.locale, "nothing-to-undo-forgotten"),
            Some(EditLabel::OpenPrediction) => t!(self.session.locale, "nothing-to-undo-opened"),
            Some(EditLabel::LockPrediction) => t!(self.session.locale, "nothing-to-undo-locked"),
            _ => t!(self.session.locale, "nothing-to-undo"),
        }
    }

    /// What an edit was; where it was made too, where that is not on the screen: in another deal than the one that is being
    /// worked on, at another stage, or below a popup.
    fn edit_named(&self, entry: &JournalEntry) -> String {
        let what = wording::edit(entry, self.session.locale);
        let here = self.layers.iter().rev().find_map(|layer| layer.deal());
        let elsewhere = entry.deal.filter(|deal| here.is_some_and(|here| here != *deal));
        let stage = entry.label.stage().filter(|_| here.is_some());
        let is_in_view = !self.top().is_popup() && (stage.is_none() || self.top().stage() == stage);
        let what = match stage.filter(|_| !is_in_view) {
            Some(stage) => {
                let number = stage as usize + 1;
                let stage = self.session.locale.label(stage);
                t!(self.session.locale, "edit-at-stage", what = what, number = number, stage = stage)
            }
            None => what,
        };
        match elsewhere.and_then(|deal| self.session.customer(deal).ok().flatten()) {
            Some(customer) => t!(self.session.locale, "edit-elsewhere", what = what, deal = customer),
            None => what,
        }
    }
}

impl Session {
    /// Lets undo take back, in a place that shows one thing of a deal, what was made there: what was made elsewhere is taken
    /// back there, where one sees it go.
    ///
    /// # Errors
    /// Names the edit that comes next, and the way out.
    pub(super) fn undo_here(&self, deal: Id<Deal>, made_here: &[EditLabel]) -> anyhow::Result<()> {
        let Some(entry) = self.workbook.can_undo()? else { return Ok(()) };
        if entry.deal != Some(deal) || !made_here.contains(&entry.label) {
            anyhow::bail!(t!(self.locale, "undo-ends-here", what = wording::edit(&entry, self.locale)));
        }
        Ok(())
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

fn tell_that_hidden(scoring: Option<(Id<Deal>, Scorer)>, session: &mut Session) {
    let locale = session.locale;
    // That somebody else did something last would say as much as what.
    session.tell(match scoring {
        Some(_) => t!(locale, "undo-scored-nothing"),
        None => t!(locale, "undo-hidden"),
    });
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
    fn at_length(self, session: &mut Session) -> Progress<JournalEntry> {
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
        Progress::lending(title, "turn-about", session, work, move |entry, session| {
            if is_return {
                tell_that_hidden(self.scoring, session);
            } else if is_hidden(&entry, self.scoring, session) {
                // What comes back would be hidden at once.
                let back = Self { way: way.opposite(), is_return: true, ..self };
                return Ok(Outcome::Replace(Box::new(back.at_length(session))));
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
