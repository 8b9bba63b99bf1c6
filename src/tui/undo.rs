//! Undo and redo, and what is told of them.

use std::path::{Path, PathBuf};

use super::{app::App, kept_back::KeptBack, layer::Outcome, popup::Progress, session::Session};
use crate::{
    i18n::t,
    store::{EditLabel, EntryState, JournalEntry, OpenOptions, StoreError, Way, Workbook},
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
        let next = self.session.workbook.can_undo();
        self.turn(Way::Back, &next);
    }

    /// Makes the edit again that was taken back last, and tells what it was.
    pub(super) fn redo(&mut self) {
        let next = self.session.workbook.can_redo();
        self.turn(Way::Forth, &next);
    }

    fn turn(&mut self, way: Way, next: &Result<Option<JournalEntry>, StoreError>) {
        let Some(was_hidden) = self.may_turn(next) else { return };
        let long = next.as_ref().ok().and_then(Option::as_ref).filter(|entry| entry.row_count > LONG);
        if let Some((entry, path)) = long.zip(self.session.workbook.path().map(Path::to_owned)) {
            let popup = at_length(way, entry, path, was_hidden, &mut self.session);
            self.layers.push(Box::new(popup));
            return;
        }
        match self.session.workbook.turn(way, |_, _| Ok::<_, StoreError>(())) {
            Ok(Some(entry)) => {
                let what = self.turned(&entry, was_hidden);
                tell(way, what, &mut self.session);
            }
            Ok(None) if way == Way::Back => self.session.tell(self.why_nothing_to_undo()),
            Ok(None) => self.session.tell(t!(self.session.locale, "nothing-to-redo")),
            Err(error) => self.session.complain(&error.into()),
        }
    }

    /// Whether the edit that would be taken back or made again may be, and whether it concerns what is hidden now.
    fn may_turn(&mut self, next: &Result<Option<JournalEntry>, StoreError>) -> Option<bool> {
        let next = next.as_ref().ok().and_then(Option::as_ref);
        if !self.may_turn_here(next.map(|entry| entry.id)) {
            return None;
        }
        if next.is_some_and(|entry| self.session.ends_hiding(entry)) {
            let why = t!(self.session.locale, "undo-ends-hiding");
            self.session.tell(why);
            return None;
        }
        Some(next.is_some_and(|entry| is_hidden(entry, &self.session)))
    }

    /// What has been taken back or made again, in words, unless it is hidden.
    fn turned(&mut self, entry: &JournalEntry, was_hidden: bool) -> String {
        self.session.note_saved();
        match was_hidden || is_hidden(entry, &self.session) {
            true => t!(self.session.locale, "edit-hidden"),
            false => self.edit_named(entry),
        }
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

/// Whether an edit concerns what may not be shown now. Where that cannot be read, it may.
fn is_hidden(entry: &JournalEntry, session: &Session) -> bool {
    KeptBack::of(session).map_or(true, |mut kept_back| kept_back.concerns(entry))
}

fn tell(way: Way, what: String, session: &mut Session) {
    let told = match way {
        Way::Back => t!(session.locale, "undone", what = what),
        Way::Forth => t!(session.locale, "redone", what = what),
    };
    session.tell(told);
}

/// Turns an edit beside the interface, in its own connection to the file; Esc leaves all as it is.
fn at_length(
    way: Way,
    entry: &JournalEntry,
    path: PathBuf,
    was_hidden: bool,
    session: &mut Session,
) -> Progress<JournalEntry> {
    let locale = session.locale;
    let name = move |entry: &JournalEntry, is_hidden: bool| match is_hidden {
        true => t!(locale, "edit-hidden"),
        false => wording::edit(entry, locale),
    };
    let work = move |watch: &Watch| {
        let opened = Workbook::open_with(&path, &OpenOptions::default());
        let mut workbook = opened.map_err(|error| wording::open_error(&error, locale))?;
        match workbook.turn(way, |done, of| Ok(watch.at(Task::Writing, done, of)?)) {
            Ok(Some(entry)) => Ok(entry),
            Ok(None) | Err(Fault::Cancelled(_)) => Err(t!(locale, "turn-cancelled")),
            Err(Fault::Store(error)) => Err(wording::store_error(&error, locale)),
        }
    };
    let what = name(entry, was_hidden);
    let title = match way {
        Way::Back => t!(locale, "turn-back", what = what),
        Way::Forth => t!(locale, "turn-forth", what = what),
    };
    Progress::lending(title, "turn-about", session, work, move |entry, session| {
        session.note_saved();
        let is_hidden = was_hidden || is_hidden(&entry, session);
        tell(way, name(&entry, is_hidden), session);
        Ok(Outcome::Close)
    })
}

/// Why an edit has not been turned.
#[derive(Debug, thiserror::Error)]
enum Fault {
    #[error(transparent)]
    Cancelled(#[from] Cancelled),
    #[error(transparent)]
    Store(#[from] StoreError),
}
