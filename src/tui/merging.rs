//! Taking over what a colleague's bundle or another workbook holds: what would change is shown, with what both have changed;
//! then a worker writes it.

use std::{
    cell::RefCell,
    collections::{BTreeMap, btree_map::Entry},
    path::{Path, PathBuf},
    rc::Rc,
};

use ratatui::layout::Rect;

use super::{
    canvas::{Canvas, Ink},
    command::Command,
    keys::Context,
    layer::{Layer, Outcome, Reply},
    list::{Selection, first_row},
    look::Role,
    popup::{Progress, Question},
    session::Session,
    work::Running,
};
use crate::{
    analysis::Hidden,
    domain::{Deal, Id},
    exchange::bundle::{self, BundleError, SourceError},
    i18n::{Locale, t},
    store::{Edit, EditLabel, Holdings, Merged, OpenOptions, StoreError, Workbook},
    wording,
    work::{Task, Watch},
};

/// So many rows show the two versions of what is selected.
const BELOW: u16 = 6;

/// What would come of it.
struct Looked {
    theirs: Holdings,
    merged: Merged,
}

/// Why nothing can be shown.
enum Unread {
    /// A passphrase is needed, or another one.
    Sealed { is_wrong: bool },
    /// Anything else, in words.
    Told(String),
}

/// What a file would change in the workbook.
pub(super) struct MergeScreen {
    workbook: PathBuf,
    source: PathBuf,
    /// What the question laid over the screen was answered.
    passphrase: Rc<RefCell<Option<String>>>,
    worker: Option<Running<Result<Looked, Unread>>>,
    looked: Option<Looked>,
    /// Of each field that both have changed, whether it may not be shown now.
    hidden: Vec<bool>,
    fault: Option<String>,
    selection: Selection,
}

impl MergeScreen {
    /// Begins to look at a file.
    ///
    /// # Errors
    /// When the workbook lies in no file, or one side is heard blind: what both have changed would show the other side's.
    pub(super) fn new(source: PathBuf, session: &Session) -> anyhow::Result<Self> {
        let locale = session.locale;
        if !session.blind_deals()?.is_empty() {
            anyhow::bail!(t!(locale, "merge-blind"));
        }
        let nowhere = || anyhow::anyhow!(t!(locale, "import-no-workbook"));
        let mut screen = Self {
            workbook: session.workbook.path().ok_or_else(nowhere)?.to_owned(),
            source,
            passphrase: Rc::default(),
            worker: None,
            looked: None,
            hidden: Vec::new(),
            fault: None,
            selection: Selection::default(),
        };
        screen.look(None, session);
        Ok(screen)
    }

    fn look(&mut self, passphrase: Option<String>, session: &Session) {
        (self.looked, self.fault) = (None, None);
        let (workbook, source, locale) = (self.workbook.clone(), self.source.clone(), session.locale);
        self.worker = Some(Running::begin(move |watch| look(&workbook, &source, passphrase.as_deref(), locale, watch)));
    }

    fn name(&self) -> String {
        self.source.file_name().unwrap_or_default().to_string_lossy().into_owned()
    }

    fn ask_passphrase(&self, is_wrong: bool, session: &Session) -> Question {
        let answer = Rc::clone(&self.passphrase);
        let hint = if is_wrong { t!(session.locale, "error-bundle-passphrase") } else { self.name() };
        let title = t!(session.locale, "merge-passphrase");
        let question = Question::new(title, hint, "", move |typed, _session| {
            *answer.borrow_mut() = Some(typed.to_owned());
            Ok(Outcome::Close)
        });
        question.unseen()
    }

    fn take_in(&mut self, session: &mut Session) -> Reply {
        let Some(looked) = self.looked.take_if(|looked| !looked.merged.is_nothing()) else { return Ok(Outcome::Done) };
        let (workbook, locale, name) = (self.workbook.clone(), session.locale, self.name());
        let title = t!(locale, "merge-title", file = name.as_str());
        let what = crate::exchange::import::clean(&name).0;
        let work = move |watch: &Watch| write(&workbook, &looked.theirs, &what, locale, watch);
        let popup = Progress::lending(title, "merge-about", session, work, move |merged, session| {
            session.note_saved();
            let key = session.key_label(&[Context::Global], Command::Undo).unwrap_or_default();
            session.tell(t!(session.locale, "merge-done", file = name.as_str(), key = key));
            if merged.has_forgotten {
                session.tell(t!(session.locale, "cli-merge-forgotten"));
            }
            Ok(Outcome::Home)
        });
        Ok(Outcome::Open(Box::new(popup)))
    }

    fn disagreements(&self) -> usize {
        self.looked.as_ref().map_or(0, |looked| looked.merged.disagreements.len())
    }

    fn draw_looked(&self, canvas: &mut Canvas, area: Rect, looked: &Looked, locale: Locale) {
        let Looked { theirs, merged } = looked;
        let mut rest = area;
        let mut say = |canvas: &mut Canvas, text: &str, ink: Ink| {
            let used = canvas.paragraph(rest, text, ink);
            rest = Rect { y: rest.y + used, height: rest.height.saturating_sub(used), ..rest };
        };
        if merged.is_nothing() {
            say(canvas, &wording::merge_of_nothing(merged, locale), Role::Text.into());
            if merged.disagreements.is_empty() {
                return;
            }
        } else {
            say(canvas, &t!(locale, "cli-merge-would"), Ink::Bold(Role::Text));
            say(canvas, &wording::merge_counts(merged, locale).join(" · "), Role::Text.into());
        }
        if merged.has_forgotten {
            say(canvas, &format!("? {}", t!(locale, "cli-merge-forgotten")), Role::Warn.into());
        }
        if merged.disagreements.is_empty() {
            return say(canvas, &t!(locale, "merge-agreed"), Role::Dim.into());
        }
        say(canvas, "", Role::Text.into());
        say(canvas, &t!(locale, "cli-merge-both", count = merged.disagreements.len()), Ink::Bold(Role::Text));
        let below = BELOW.min(rest.height / 2);
        let list = Rect { height: rest.height - below, ..rest };
        let selected = self.selection.row(merged.disagreements.len());
        let first = first_row(selected, merged.disagreements.len(), list.height.into());
        for ((at, about), y) in merged.disagreements.iter().enumerate().skip(first).zip(list.top()..list.bottom()) {
            let place = Rect { y, height: 1, ..list };
            canvas.row(place, at);
            if at == selected {
                canvas.select(place);
            }
            let told = wording::disagreement(about, theirs, locale);
            canvas.text(place.x + 1, y, place.width.saturating_sub(1), &told.field, Role::Text);
        }
        canvas.rule(list.x, list.bottom(), list.width);
        let Some(about) = merged.disagreements.get(selected) else { return };
        let mut told = wording::disagreement(about, theirs, locale);
        if self.hidden.get(selected).copied().unwrap_or(true) {
            (told.here, told.there) = (t!(locale, "merge-hidden"), t!(locale, "merge-hidden"));
        }
        let mut pane = Rect { y: list.bottom() + 1, height: below.saturating_sub(1), ..list };
        for (key, text, stands) in [
            ("cli-merge-here", &told.here, !about.second_stands),
            ("cli-merge-there", &told.there, about.second_stands),
        ] {
            let sign = if stands { canvas.signs.selected() } else { " " };
            let text = format!("{sign} {}: {text}", locale.text(key, &[]));
            let used = canvas.paragraph(pane, &text, if stands { Role::Text } else { Role::Dim });
            pane = Rect { y: pane.y + used, height: pane.height.saturating_sub(used), ..pane };
        }
    }
}

/// Scores of two sides that have not been laid open, and the like: which of these fields hold what is not seen here.
fn hidden(looked: &Looked, session: &Session) -> Result<Vec<bool>, StoreError> {
    let mut of_deals: BTreeMap<Id<Deal>, Hidden> = BTreeMap::new();
    let mut are_hidden = Vec::new();
    for about in &looked.merged.disagreements {
        let row = looked.theirs.rows.get(&(about.table, about.id));
        let deal = row.and_then(|held| held.row.get("deal")?.as_str()?.parse().ok());
        are_hidden.push(match deal {
            None => false,
            Some(deal) => {
                let hidden = match of_deals.entry(deal) {
                    Entry::Occupied(known) => known.into_mut(),
                    Entry::Vacant(new) => new.insert(session.hidden(deal)?),
                };
                hidden.hides(about.id, &about.column)
            }
        });
    }
    Ok(are_hidden)
}

fn look(
    workbook: &Path,
    source: &Path,
    passphrase: Option<&str>,
    locale: Locale,
    watch: &Watch,
) -> Result<Looked, Unread> {
    // Whoever leaves has dropped the worker: nobody is told what it then says.
    let at = |task: Task| watch.at(task, 0, 1).map_err(|_| Unread::Told(t!(locale, "import-cancelled")));
    at(Task::Reading)?;
    let theirs = bundle::source(source, passphrase).map_err(|error| match error {
        SourceError::Bundle(BundleError::Sealed) => Unread::Sealed { is_wrong: false },
        SourceError::Bundle(BundleError::WrongPassphrase) => Unread::Sealed { is_wrong: true },
        SourceError::Bundle(error) => Unread::Told(wording::bundle_error(&error, locale)),
        SourceError::Open(error) => Unread::Told(wording::open_error(&error, locale)),
        SourceError::Store(error) => Unread::Told(wording::store_error(&error, locale)),
    })?;
    at(Task::Comparing)?;
    let options = OpenOptions { read_only: true, ..OpenOptions::default() };
    let workbook = Workbook::open_with(workbook, &options);
    let workbook = workbook.map_err(|error| Unread::Told(wording::open_error(&error, locale)))?;
    let merged = workbook.merge_preview(&theirs);
    let merged = merged.map_err(|error| Unread::Told(wording::store_error(&error, locale)))?;
    Ok(Looked { theirs, merged })
}

fn write(workbook: &Path, theirs: &Holdings, what: &str, locale: Locale, watch: &Watch) -> Result<Merged, String> {
    let mut workbook =
        Workbook::open_with(workbook, &OpenOptions::default()).map_err(|error| wording::open_error(&error, locale))?;
    watch.at(Task::Saving, 0, 1).map_err(|_| t!(locale, "import-cancelled"))?;
    let edit = Edit::new(EditLabel::MergeWorkbook).arg("what", what);
    workbook.merge(edit, theirs).map_err(|error| wording::store_error(&error, locale))
}

impl Layer for MergeScreen {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Merge, Context::List]
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.disagreements()) {
            return Ok(Outcome::Done);
        }
        match command {
            Command::Back => Ok(Outcome::Close),
            Command::TakeIn => self.take_in(session),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn is_waiting(&self) -> bool {
        self.worker.is_some() || self.looked.is_none() && self.fault.is_none()
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        let answered = self.passphrase.borrow_mut().take();
        if answered.is_some() {
            self.look(answered, session);
        }
        let Some(running) = &self.worker else {
            // A question for the passphrase was left, or the work has taken along what was shown.
            return Ok(Outcome::Close);
        };
        let Some(looked) = running.finished() else { return Ok(Outcome::Done) };
        self.worker = None;
        match looked.unwrap_or_else(|| Err(Unread::Told(t!(session.locale, "progress-broken")))) {
            Ok(looked) => {
                self.hidden = hidden(&looked, session)?;
                self.looked = Some(looked);
            }
            Err(Unread::Sealed { is_wrong }) => {
                return Ok(Outcome::Open(Box::new(self.ask_passphrase(is_wrong, session))));
            }
            Err(Unread::Told(fault)) => self.fault = Some(fault),
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, _session: &Session) -> anyhow::Result<()> {
        Ok(())
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let title = t!(locale, "merge-title", file = self.name());
        canvas.text(area.x + 1, area.y, area.width.saturating_sub(2), &title, Ink::Bold(Role::Text));
        canvas.rule(area.x, area.y + 1, area.width);
        let room = Rect {
            x: area.x + 2,
            y: area.y + 3,
            width: area.width.saturating_sub(4),
            height: area.height.saturating_sub(3),
        };
        match (&self.looked, &self.fault) {
            (Some(looked), _) => self.draw_looked(canvas, room, looked, locale),
            (None, Some(fault)) => drop(canvas.paragraph(room, fault, Role::Bad)),
            (None, None) => {
                let task = self.worker.as_ref().map_or(Task::Reading, |worker| worker.watch().task());
                canvas.text(room.x, room.y, room.width, &format!("{} …", locale.label(task)), Role::Dim);
            }
        }
    }

    fn hints(&self) -> Vec<Command> {
        let take_in = self.looked.as_ref().filter(|looked| !looked.merged.is_nothing()).map(|_| Command::TakeIn);
        take_in.into_iter().chain([Command::Down, Command::Back]).collect()
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "merge-about")
    }
}
