//! Notes on their way into a deal: what each line becomes can be looked at, corrected, taken or left out; then all of it
//! comes in as one edit.

mod draw;

use std::{ops::Range, path::PathBuf};

use crossterm::event::KeyEvent;
use ratatui::layout::Rect;

use super::{
    canvas::Canvas,
    command::Command,
    edit::LineEdit,
    import::PathPopup,
    keys::Context,
    layer::{Layer, Outcome, Reply},
    list::Selection,
    session::Session,
};
use crate::{
    domain::{Deal, Debrief, Id, SittingWith},
    exchange::import::{
        clean,
        notes::{LineKind, NoteLine, Notes, NotesSetting, Proposal, Where, accepted, propose, who_tells, write},
    },
    i18n::t,
    store::EditLabel,
    wording,
};

/// Of so many lines, what a line becomes is shown while it is typed; of more, when it is accepted.
const LIVE: usize = 200;

/// Begins to take notes in: asks for the file.
///
/// # Errors
/// When nothing can be written, or a customer looks on.
pub(super) fn begin(deal: Id<Deal>, session: &Session) -> Reply {
    if session.workbook.is_read_only() {
        anyhow::bail!(t!(session.locale, "read-only-told"));
    }
    if session.is_covered() {
        anyhow::bail!(t!(session.locale, "notes-covered"));
    }
    let title = t!(session.locale, "notes-which");
    let popup = PathPopup::new(title, session, move |path, session| {
        Ok(Outcome::Replace(Box::new(NotesScreen::open(path, deal, session)?)))
    });
    Ok(Outcome::Open(Box::new(popup.for_text("notes-about"))))
}

/// The review of notes.
pub(super) struct NotesScreen {
    notes: Notes,
    debrief: Debrief,
    whose: SittingWith,
    goes: Where,
    proposals: Vec<Proposal>,
    selection: Selection,
    /// The line that is being edited, and whose place it takes.
    editing: Option<LineEdit>,
    edited_lines: Range<usize>,
    /// Whether something was chosen or put right, which would be lost.
    is_touched: bool,
}

impl NotesScreen {
    fn open(path: PathBuf, deal: Id<Deal>, session: &Session) -> anyhow::Result<Self> {
        let notes =
            Notes::open(&path).map_err(|error| anyhow::anyhow!(wording::import_error(&error, session.locale)))?;
        let debrief = session.heard(deal)?.seen(None).into_owned();
        let whose = who_tells(&debrief, session.clock(deal).sitting().as_ref());
        let (goes, proposals, selection) = (Where::End, Vec::new(), Selection::default());
        let mut screen = Self {
            notes,
            debrief,
            whose,
            goes,
            proposals,
            selection,
            editing: None,
            edited_lines: 0..0,
            is_touched: false,
        };
        screen.read(session);
        Ok(screen)
    }

    /// Reads all lines anew.
    fn read(&mut self, session: &Session) {
        let edited = self.edited();
        self.proposals = propose(edited.as_ref().unwrap_or(&self.notes.lines), &self.setting(session));
    }

    /// Reads all lines anew while one of them is typed, where that takes no time.
    fn read_live(&mut self, session: &Session) {
        if self.notes.lines.len() <= LIVE {
            self.read(session);
        }
    }

    fn setting(&self, session: &Session) -> NotesSetting<'_> {
        let running = session.clock(self.debrief.deal.id).sitting().map(|sitting| sitting.id);
        let of_them = self.debrief.sittings.iter().rfind(|sitting| sitting.hears(self.whose));
        NotesSetting {
            debrief: &self.debrief,
            lexicon: wording::lexicon(session.locale.language()),
            whose: self.whose,
            sitting: running.or(of_them.map(|sitting| sitting.id)),
            today: Some(session.today()),
            order: wording::date_order(session.locale),
            goes: self.goes,
        }
    }

    fn row(&self) -> usize {
        self.selection.row(self.proposals.len())
    }

    fn selected(&self) -> Option<&Proposal> {
        self.proposals.get(self.row())
    }

    /// The first line of what is selected.
    fn line(&mut self) -> Option<&mut NoteLine> {
        let at = self.selected()?.lines.start;
        self.notes.lines.get_mut(at)
    }

    fn toggle(&mut self) {
        let Some(is_taken) = self.selected().map(|proposal| proposal.is_taken) else { return };
        if let Some(line) = self.line() {
            line.wanted = Some(!is_taken);
            self.is_touched = true;
        }
    }

    /// Joins what is selected with the line before; what was joined comes apart again.
    fn join(&mut self) {
        let Some(lines) = self.selected().map(|proposal| proposal.lines.clone()) else { return };
        self.is_touched = true;
        let joined = self.notes.lines[lines.clone()].iter_mut().skip(1);
        if lines.len() > 1 {
            joined.for_each(|line| line.is_joined = false);
        } else if lines.start > 0 {
            self.notes.lines[lines.start].is_joined = true;
            self.selection.select(self.row() - 1);
        }
    }

    /// The lines with the edited one in the place of what is selected.
    fn edited(&self) -> Option<Vec<NoteLine>> {
        let (line, lines) = (self.editing.as_ref()?, self.edited_lines.clone());
        let mut all = self.notes.lines.clone();
        all.drain(lines.start + 1..lines.end);
        let first = all.get_mut(lines.start)?;
        line.text().trim().clone_into(&mut first.text);
        (first.kind, first.is_cut, first.wanted) = (LineKind::Step, false, Some(true));
        Some(all)
    }

    /// What is selected becomes a line that is edited.
    fn edit(&mut self) {
        let Some(proposal) = self.selected() else { return };
        let (line, lines) = (LineEdit::new(&proposal.text), proposal.lines.clone());
        (self.editing, self.edited_lines) = (Some(line), lines);
    }

    fn take_in(&mut self, session: &mut Session) -> Reply {
        let steps = accepted(&self.proposals, self.goes);
        if steps.is_empty() {
            session.tell(t!(session.locale, "notes-none"));
            return Ok(Outcome::Done);
        }
        let (debrief, goes) = (&self.debrief, self.goes);
        session.may_tell(debrief.deal.id, steps.iter().flat_map(|new| &new.tellings).map(|telling| telling.source))?;
        let shown = session.shown_blind(debrief.deal.id);
        session.edit(EditLabel::TakeNotes, &self.name(), Some(debrief.deal.id), |tx| {
            write(tx, debrief, &steps, shown, |now| goes.places(now, &steps))
        })?;
        session.tell(t!(session.locale, "notes-taken", count = steps.len()));
        Ok(Outcome::Close)
    }

    fn name(&self) -> String {
        clean(&self.notes.path.file_name().unwrap_or_default().to_string_lossy()).0
    }

    fn run_editing(&mut self, command: Command, session: &mut Session) -> Reply {
        match (command, &self.editing) {
            (Command::Accept, Some(line)) if line.text().trim().is_empty() => {
                session.tell(t!(session.locale, "notes-empty-line"));
            }
            (Command::Accept, Some(_)) => {
                self.notes.lines = self.edited().unwrap_or_default();
                self.is_touched = true;
                self.editing = None;
            }
            (Command::Back, _) => self.editing = None,
            _ => return Ok(Outcome::Ignored),
        }
        self.read(session);
        Ok(Outcome::Done)
    }
}

impl Layer for NotesScreen {
    fn contexts(&self) -> Vec<Context> {
        match self.editing {
            Some(_) => vec![Context::Line],
            None => vec![Context::Notes, Context::List],
        }
    }

    fn is_typing(&self) -> bool {
        self.editing.is_some()
    }

    fn typed(&mut self, key: KeyEvent, session: &mut Session) -> Reply {
        if let Some(line) = &mut self.editing {
            line.typed(key);
        }
        self.read_live(session);
        Ok(Outcome::Done)
    }

    fn pasted(&mut self, text: &str, session: &mut Session) -> Reply {
        if let Some(line) = &mut self.editing {
            session.tell_of_cut(line.pasted(text));
        }
        self.read_live(session);
        Ok(Outcome::Done)
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.editing.is_some() {
            return self.run_editing(command, session);
        }
        if self.selection.run(command, self.proposals.len()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::TakeIn => return self.take_in(session),
            Command::Toggle => self.toggle(),
            Command::EditNote => self.edit(),
            Command::JoinLine => self.join(),
            Command::Source => {
                self.whose = match self.whose {
                    SittingWith::Customer => SittingWith::Vendor,
                    SittingWith::Vendor => SittingWith::Joint,
                    SittingWith::Joint => SittingWith::Customer,
                }
            }
            Command::NotesWhere => {
                self.goes = match self.goes {
                    Where::End => Where::ByDate,
                    Where::ByDate => Where::End,
                }
            }
            Command::Back => return Ok(Outcome::Close),
            _ => return Ok(Outcome::Ignored),
        }
        self.read(session);
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        self.debrief = session.heard(self.debrief.deal.id)?.seen(None).into_owned();
        self.read(session);
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        self.draw_all(canvas, area, session);
    }

    fn hints(&self) -> Vec<Command> {
        match self.editing {
            Some(_) => vec![Command::Accept, Command::Back],
            None => vec![
                Command::TakeIn,
                Command::Toggle,
                Command::EditNote,
                Command::JoinLine,
                Command::Source,
                Command::NotesWhere,
                Command::Back,
            ],
        }
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "notes-about")
    }

    /// What has been chosen and put right of the notes is kept nowhere until it is taken in.
    fn stays(&self) -> Option<&'static str> {
        (self.is_touched || self.editing.is_some()).then_some("notes-stay")
    }

    fn deal(&self) -> Option<Id<Deal>> {
        Some(self.debrief.deal.id)
    }
}
