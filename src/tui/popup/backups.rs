//! The backups of the workbook: what each holds, what has changed since; make one, look into one, restore one.

use std::path::PathBuf;

use jiff::tz::TimeZone;
use ratatui::layout::Rect;

use super::{PickItem, Picker, centred, draw_more};
use crate::{
    domain::shown_path,
    i18n::t,
    store::{Backup, BackupError},
    tui::{
        backup::{self, Found},
        canvas::{Canvas, Ink, width},
        command::Command,
        keys::Context,
        layer::{Layer, Outcome, Reply, Shown},
        list::{Selection, first_row},
        look::Role,
        session::Session,
        work::Running,
    },
    wording,
};

/// So many of the edits made since are named.
const EDITS_SHOWN: usize = 5;

/// The backups.
pub struct BackupsPopup {
    path: PathBuf,
    folder: PathBuf,
    found: Option<Found>,
    worker: Option<Running<Result<Found, BackupError>>>,
    /// Whether the worker makes a backup first.
    is_making: bool,
    /// The edits made since the selected backup, the newest first, and how many there are.
    since: (Vec<String>, u64),
    /// Whether one side of a deal is heard blind: then it is told neither how many steps there are nor what was done.
    hides: bool,
    selection: Selection,
}

impl BackupsPopup {
    /// Begins to look for the backups.
    ///
    /// # Errors
    /// When there is no folder for them.
    pub fn new(session: &Session) -> anyhow::Result<Self> {
        let none = || anyhow::anyhow!(t!(session.locale, "backups-no-folder"));
        let path = session.workbook.path().ok_or_else(none)?.to_owned();
        let folder = session.backups.clone().ok_or_else(none)?;
        let worker = Some(backup::find(&path, folder.clone(), false));
        let hides = !session.blind_deals()?.is_empty();
        let (since, selection) = ((Vec::new(), 0), Selection::default());
        Ok(Self { path, folder, found: None, worker, is_making: false, since, hides, selection })
    }

    fn backups(&self) -> &[Backup] {
        self.found.as_ref().map_or(&[], |found| &found.backups)
    }

    fn selected(&self) -> Option<&Backup> {
        let backups = self.backups();
        backups.get(self.selection.row(backups.len()))
    }

    /// Edits that the workbook holds and the backup does not; negative where it is the other way round.
    fn edits_since(&self, backup: &Backup) -> Option<i64> {
        let (now, held) = (self.found.as_ref()?.now?, backup.contents?);
        Some(now.edits.cast_signed() - held.edits.cast_signed())
    }

    fn read_since(&mut self, session: &Session) -> anyhow::Result<()> {
        self.hides = !session.blind_deals()?.is_empty();
        let count = self.selected().and_then(|backup| self.edits_since(backup)).unwrap_or(0).max(0).cast_unsigned();
        // What was done would tell of what is hidden, as the history would.
        let most = if self.hides { 0 } else { EDITS_SHOWN };
        let entries = session.workbook.history(None, most.min(usize::try_from(count).unwrap_or(most)))?;
        self.since = (entries.iter().map(|entry| wording::edit(entry, session.locale)).collect(), count);
        Ok(())
    }

    /// Asks before the workbook is replaced.
    fn ask_to_restore(&self, session: &Session) -> Reply {
        let locale = session.locale;
        let Some(backup) = self.selected() else { return Ok(Outcome::Done) };
        if self.is_making {
            anyhow::bail!(t!(locale, "backups-making"));
        }
        if backup.contents.is_none() {
            anyhow::bail!(t!(locale, "backups-unreadable"));
        }
        if session.workbook.is_open_elsewhere() {
            anyhow::bail!(t!(locale, "backups-open-elsewhere"));
        }
        let when = moment(backup, session);
        let items = vec![
            PickItem::new(t!(locale, "backups-restore-yes"), t!(locale, "backups-restore-yes-detail")),
            PickItem::new(t!(locale, "backups-restore-no"), ""),
        ];
        let path = backup.path.clone();
        let title = t!(locale, "backups-restore-title", when = when.as_str());
        let picker = Picker::one(title, items, move |row, _| match row {
            0 => Ok(Outcome::Show(Shown::ToRestore(path.clone(), when.clone()))),
            _ => Ok(Outcome::Close),
        });
        Ok(Outcome::Open(Box::new(picker.answered_by(0, locale).starting_at(1))))
    }

    fn note(&self, backup: &Backup, session: &Session) -> String {
        let locale = session.locale;
        match self.edits_since(backup) {
            None if backup.contents.is_none() => t!(locale, "backups-cannot-be-read"),
            None => String::new(),
            Some(0) => t!(locale, "backups-same"),
            Some(edits) if edits < 0 => t!(locale, "backups-ahead", count = edits.unsigned_abs()),
            Some(edits) => t!(locale, "backups-since", count = edits),
        }
    }
}

/// Day and time at which a backup was made.
fn moment(backup: &Backup, session: &Session) -> String {
    let local = backup.at.to_zoned(TimeZone::system());
    format!("{} {}", session.locale.day(local.date()), local.strftime("%H:%M"))
}

#[allow(clippy::cast_precision_loss)]
fn size(bytes: u64, session: &Session) -> String {
    format!("{} MB", session.locale.decimal(bytes as f64 / 1_000_000.0, 1))
}

/// The columns of the list: right-aligned ones count from their right edge.
struct Columns {
    when: u16,
    why: u16,
    deals: u16,
    steps: u16,
    /// The size, where there is room for it beside what has changed since.
    size: Option<u16>,
    since: u16,
}

impl Layer for BackupsPopup {
    fn contexts(&self) -> Vec<Context> {
        vec![Context::Backups, Context::Popup, Context::List]
    }

    fn is_popup(&self) -> bool {
        true
    }

    fn run(&mut self, command: Command, session: &mut Session) -> Reply {
        if self.selection.run(command, self.backups().len()) {
            self.read_since(session)?;
            return Ok(Outcome::Done);
        }
        match command {
            Command::MakeBackup if self.worker.is_none() => {
                self.worker = Some(backup::find(&self.path, self.folder.clone(), true));
                self.is_making = true;
                Ok(Outcome::Done)
            }
            Command::LookInto | Command::Activate => match self.selected() {
                Some(backup) if backup.contents.is_none() => anyhow::bail!(t!(session.locale, "backups-unreadable")),
                Some(backup) => Ok(Outcome::Show(Shown::Backup(backup.path.clone(), moment(backup, session)))),
                None => Ok(Outcome::Done),
            },
            Command::RestoreBackup => self.ask_to_restore(session),
            Command::Back | Command::Backups if self.is_making => {
                // What has come of it is told once it has ended: it may be done already.
                if let Some(worker) = &self.worker {
                    worker.watch().cancel();
                }
                Ok(Outcome::Done)
            }
            Command::Back | Command::Backups => Ok(Outcome::Close),
            _ => Ok(Outcome::Ignored),
        }
    }

    fn is_waiting(&self) -> bool {
        self.worker.is_some()
    }

    fn is_under_way(&self) -> bool {
        self.is_making
    }

    fn hear(&mut self, session: &mut Session) -> Reply {
        let Some(result) = self.worker.as_ref().and_then(Running::finished) else { return Ok(Outcome::Ignored) };
        self.worker = None;
        self.is_making = false;
        let found = match result {
            Some(Ok(found)) => found,
            Some(Err(BackupError::Cancelled)) => {
                session.tell(t!(session.locale, "called-off"));
                return Ok(Outcome::Done);
            }
            Some(Err(error)) => {
                session.complain(&anyhow::anyhow!(wording::backup_error(&error, session.locale)));
                return Ok(Outcome::Done);
            }
            None => return Ok(Outcome::Done),
        };
        match found.made {
            Some(true) => session.tell(t!(session.locale, "backups-made")),
            Some(false) => session.tell(t!(session.locale, "backups-nothing-new")),
            None => {}
        }
        if found.made == Some(true) {
            self.selection.select(0);
        }
        self.found = Some(found);
        if let Err(error) = self.read_since(session) {
            session.complain(&error);
        }
        Ok(Outcome::Done)
    }

    fn reload(&mut self, session: &Session) -> anyhow::Result<()> {
        // What has changed in the workbook has changed what is different in its backups.
        if self.worker.is_none() {
            self.worker = Some(backup::find(&self.path, self.folder.clone(), false));
        }
        self.read_since(session)
    }

    fn draw(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let locale = session.locale;
        let backups = self.backups();
        let rows = u16::try_from(backups.len()).unwrap_or(u16::MAX).clamp(3, 40);
        let below = EDITS_SHOWN as u16 + 3;
        let inner = canvas.popup(centred(area, 100, rows.saturating_add(below + 6)), &t!(locale, "backups-title"));
        let list = Rect { y: inner.y + 1, height: inner.height.saturating_sub(below + 3).min(rows), ..inner };
        match &self.found {
            None => {
                canvas.text(
                    list.x + 2,
                    list.y,
                    list.width.saturating_sub(2),
                    &t!(locale, "backups-looking"),
                    Role::Dim,
                );
            }
            Some(found) if found.backups.is_empty() => {
                let place = Rect { x: list.x + 2, width: list.width.saturating_sub(4), ..list };
                canvas.paragraph(place, &t!(locale, "backups-none"), Role::Dim);
            }
            Some(_) => self.draw_list(canvas, inner.y, list, session),
        }
        let since = Rect { y: list.bottom() + 1, height: below - 2, ..inner };
        self.draw_since(canvas, since, session);
        let (place, role) = match self.worker.as_ref().filter(|_| self.is_making) {
            Some(worker) => (wording::progress(worker.watch(), locale), Role::Accent),
            None => (t!(locale, "backups-folder", folder = shown_path(&self.folder)), Role::Dim),
        };
        let y = inner.bottom().saturating_sub(2);
        canvas.text(inner.x + 2, y, inner.width.saturating_sub(3), &place, role);
        let keys = Rect { y: inner.bottom().saturating_sub(1), height: 1, ..inner };
        match self.is_making {
            true => _ = canvas.text(keys.x + 2, keys.y, keys.width, &t!(locale, "progress-foot"), Role::Dim),
            false => self.draw_keys(canvas, keys, session),
        }
    }

    fn hints(&self) -> Vec<Command> {
        match self.is_making {
            true => Vec::new(),
            false => vec![Command::MakeBackup, Command::LookInto, Command::RestoreBackup, Command::Back],
        }
    }

    fn about(&self, session: &Session) -> String {
        t!(session.locale, "backups-about")
    }
}

impl BackupsPopup {
    fn draw_list(&self, canvas: &mut Canvas, head: u16, list: Rect, session: &Session) {
        let (backups, locale) = (self.backups(), session.locale);
        let widest = |text: &dyn Fn(&Backup) -> String| backups.iter().map(|one| width(&text(one))).max().unwrap_or(0);
        let when = list.x + 2 + widest(&|one| moment(one, session));
        let why = when + 2;
        let deals = why + widest(&|one| locale.label(one.kind)) + 7;
        let steps = deals + 10;
        let notes = widest(&|one| self.note(one, session)).max(width(&t!(locale, "backups-column-since")));
        let size = Some(steps + 9).filter(|size| size + 2 + notes <= list.right());
        let columns = Columns { when, why, deals, steps, size, since: size.unwrap_or(steps) + 2 };
        for (right, text) in [(columns.deals, "backups-deals"), (columns.steps, "backups-steps")] {
            canvas.text_right(right, head, 9, &locale.text(text, &[]), Role::Dim);
        }
        let text = t!(locale, "backups-column-since");
        canvas.text(columns.since, head, list.right().saturating_sub(columns.since), &text, Role::Dim);
        let selected = self.selection.row(backups.len());
        let first = first_row(selected, backups.len(), list.height.into());
        for (row, y) in (first..backups.len()).zip(list.top()..list.bottom()) {
            let line = Rect { y, height: 1, ..list };
            if row == selected {
                canvas.select(line);
            }
            canvas.row(line, row);
            self.draw_row(canvas, line, &backups[row], &columns, session);
        }
        // Beside the names of the columns, and below the last row.
        draw_more(canvas, list, (first, list.height.into(), backups.len()), locale);
    }

    fn draw_row(&self, canvas: &mut Canvas, line: Rect, backup: &Backup, columns: &Columns, session: &Session) {
        let (y, locale) = (line.y, session.locale);
        canvas.text_right(columns.when, y, 24, &moment(backup, session), Role::Text);
        canvas.text(columns.why, y, columns.deals - columns.why, &locale.label(backup.kind), Role::Dim);
        if let Some(held) = backup.contents {
            let count = |count: u64| locale.count(usize::try_from(count).unwrap_or(usize::MAX));
            canvas.text_right(columns.deals, y, 7, &count(held.deals), Role::Text);
            let steps = if self.hides { canvas.signs.unknown().to_owned() } else { count(held.steps) };
            canvas.text_right(columns.steps, y, 9, &steps, Role::Text);
        }
        if let Some(right) = columns.size {
            canvas.text_right(right, y, 9, &size(backup.bytes, session), Role::Dim);
        }
        let x = columns.since;
        canvas.text(x, y, line.right().saturating_sub(x), &self.note(backup, session), Role::Dim);
    }

    /// What has been done since the selected backup.
    fn draw_since(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let (edits, count) = &self.since;
        if edits.is_empty() {
            return;
        }
        let head = t!(session.locale, "backups-since-head");
        canvas.text(area.x + 2, area.y, area.width.saturating_sub(2), &head, Ink::Bold(Role::Dim));
        for (edit, y) in edits.iter().zip(area.y + 1..area.bottom()) {
            canvas.text(area.x + 2, y, area.width.saturating_sub(3), edit, Role::Text);
        }
        let more = count.saturating_sub(edits.len() as u64);
        if more > 0 {
            let y = (area.y + 1 + edits.len() as u16).min(area.bottom().saturating_sub(1));
            canvas.text(area.x + 2, y, area.width, &t!(session.locale, "backups-more", count = more), Role::Dim);
        }
    }

    /// What can be done, each to be clicked too.
    fn draw_keys(&self, canvas: &mut Canvas, area: Rect, session: &Session) {
        let contexts = self.contexts();
        let mut x = area.x + 2;
        for command in self.hints() {
            let (Some(name), Some(key)) = (command.name(), session.key_label(&contexts, command)) else { continue };
            let start = x;
            x = canvas.text(x, area.y, area.right().saturating_sub(x), &key, Role::Accent) + 1;
            let hint = session.locale.text(&format!("hint-{name}"), &[]);
            x = canvas.text(x, area.y, area.right().saturating_sub(x), &hint, Role::Dim);
            canvas.click(Rect { x: start, width: x.saturating_sub(start), ..area }, command);
            x += 3;
        }
    }
}
