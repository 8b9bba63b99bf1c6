//! The stack of layers, and the one way that an event takes through it.

mod changes;
mod drafts;
mod stages;

use std::{
    path::PathBuf,
    time::{Duration, Instant},
};

use crossterm::event::{Event, KeyCode, KeyEvent, KeyEventKind, KeyModifiers, MouseButton, MouseEvent, MouseEventKind};
use ratatui::{
    CompletedFrame, Terminal,
    backend::Backend,
    buffer::Buffer,
    layout::{Position, Rect, Size},
};

use super::{
    backup,
    canvas::{Canvas, Hits},
    command::Command,
    customer_screen::{self, Beneath},
    deal::{DealScreen, ended_before},
    elsewhere::Away,
    foot,
    home::Home,
    keys::{self, Context, Key, as_meant},
    layer::{Layer, Outcome, Place, Reply},
    look::Role,
    popup::{BackupsPopup, ConflictPopup, HelpPopup, HistoryPopup, PalettePopup, SearchPopup, SettingsPopup},
    scrub::scrub,
    session::Session,
    wake::Lookout,
    work::Running,
};
use crate::{
    i18n::t,
    store::{BackupError, BackupKind, Notice, StoreError},
    wording,
};

/// The smallest screen that can be worked on.
pub const MIN_SIZE: (u16, u16) = (60, 16);

/// Two clicks on one place within this time are a double click.
const DOUBLE_CLICK: Duration = Duration::from_millis(450);

/// How often the text in open editors is kept.
const KEEP_DRAFTS: Duration = Duration::from_secs(1);

/// How often it is asked whether a backup is done, while one is being made.
const LOOK_FOR_BACKUP: Duration = Duration::from_millis(200);

/// What is tried again and again by itself.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Trouble {
    /// Looking for others' changes.
    Looking,
    /// Keeping what is being typed.
    Keeping,
}

/// The running program: what it shares, and what lies on the screen.
pub struct App {
    pub(super) session: Session,
    pub(super) layers: Vec<Box<dyn Layer>>,
    /// The workbook, while a backup is looked into.
    pub(super) away: Option<Away>,
    /// What lay on the screen, while a customer looks on.
    pub(super) beneath: Option<Beneath>,
    /// While nothing is shown, for a customer has come in and what was under way has not ended yet: what was typed since, which is
    /// meant for what is shown then.
    pub(super) dark: Option<Vec<Event>>,
    /// What keeps the program from going on.
    failure: Option<anyhow::Error>,
    /// The states of workbook and settings that the layers show.
    version: (u64, u32),
    /// The layers below this one are covered, and may show an older state.
    fresh_from: usize,
    /// Whether an edit has just been taken back or made again here, and what is shown not read again since.
    pub(super) has_turned: bool,
    hits: Hits,
    last_click: Option<(Position, Command, Instant)>,
    /// Whether others may change the workbook now.
    lookout: Lookout,
    /// The drafts as they were last kept, and when they were last looked at.
    drafts_kept: Vec<(String, String)>,
    drafts_kept_at: Instant,
    /// Whether something has happened since the last frame.
    stale: bool,
    /// The message that the last frame shows, by its number.
    message_drawn: Option<usize>,
    /// When the last frame will no longer be right.
    due: Option<Instant>,
    /// The backup that is being made.
    pub(super) backup: Option<Running<Result<bool, BackupError>>>,
    /// Whether the user knows that ending the program now loses what is being typed.
    pub(super) told_of_loss: bool,
    /// What the user knows to be going wrong.
    troubles: Vec<Trouble>,
    pub(super) over: bool,
}

impl App {
    /// The program at its start: Home, and over it whatever was being typed when it last ended.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn new(mut session: Session) -> anyhow::Result<Self> {
        tell_of_opening(&mut session);
        if let Err(error) = ended_before(&mut session) {
            session.complain(&error);
        }
        let version = (session.workbook.version()?, session.settings_version);
        let layers = match customer_screen::remembered(&mut session)? {
            Some(layers) => layers,
            None => {
                customer_screen::tell_what_waits(&mut session);
                let home: Box<dyn Layer> = Box::new(Home::new(&session)?);
                [home].into_iter().chain(super::draft::waiting(&session)?).collect()
            }
        };
        let mut app = Self {
            session,
            layers,
            away: None,
            beneath: None,
            dark: None,
            failure: None,
            version,
            fresh_from: 0,
            has_turned: false,
            hits: Hits::default(),
            last_click: None,
            lookout: Lookout::new(),
            drafts_kept: Vec::new(),
            drafts_kept_at: Instant::now(),
            stale: true,
            message_drawn: None,
            due: None,
            backup: None,
            told_of_loss: false,
            troubles: Vec::new(),
            over: false,
        };
        app.look_for_company();
        Ok(app)
    }

    /// Whether the program is to end.
    pub fn is_over(&self) -> bool {
        self.over
    }

    /// Whether what has arrived since must wait: the program ends, or gives the terminal away.
    pub fn is_leaving(&self) -> bool {
        self.over || self.session.suspend || self.session.external.is_some()
    }

    /// Whether the last frame no longer shows how things are.
    pub fn is_stale(&self) -> bool {
        self.stale
            || self.is_behind()
            || self.message_number() != self.message_drawn
            || self.due.is_some_and(|due| due <= Instant::now())
    }

    /// The message in the foot, by its number.
    fn message_number(&self) -> Option<usize> {
        self.session.message().map(|_| self.session.messages.len())
    }

    /// What all layers share.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// What all layers share, to be changed: for tests, which set the clock and the language.
    pub fn session_mut(&mut self) -> &mut Session {
        &mut self.session
    }

    /// Makes a backup of the workbook in this folder, unless the latest one there holds the same. One that fails is told
    /// and stops nothing.
    pub fn back_up_to(&mut self, folder: PathBuf) {
        self.backup = self.session.workbook.path().map(|path| backup::make(path, folder, BackupKind::Open));
    }

    fn hear_of_backup(&mut self) {
        // A backup's place may be named after another customer: it is heard of later.
        if self.session.is_covered() {
            return;
        }
        let Some(result) = self.backup.as_ref().and_then(Running::finished) else { return };
        self.backup = None;
        if let Some(Err(error)) = result {
            let detail = wording::backup_error(&error, self.session.locale);
            self.session.complain(&anyhow::anyhow!(t!(self.session.locale, "backup-failed", detail = detail)));
        }
    }

    /// Handles an event of the terminal.
    pub fn handle(&mut self, event: Event) {
        if is_idle(&event) {
            return;
        }
        self.stale = true;
        self.lookout.here();
        match (event, &mut self.dark) {
            (Event::Mouse(_), Some(_)) => {}
            (event @ (Event::Key(_) | Event::Paste(_)), Some(typed)) => typed.push(event),
            (event, _) => self.event(event),
        }
        // Somebody who types without a pause never lets the clock tick.
        if self.dark.is_some() {
            self.hear_of_work();
        }
        if self.drafts_kept_at.elapsed() >= KEEP_DRAFTS {
            self.keep_drafts();
        }
        self.hear_of_backup();
        self.look_for_changes();
    }

    fn event(&mut self, event: Event) {
        match event {
            Event::FocusLost => self.lookout.is_left(true),
            Event::FocusGained => self.lookout.is_left(false),
            Event::Key(key) => self.key(as_meant(key)),
            Event::Mouse(mouse) => self.mouse(mouse),
            Event::Paste(text) => self.with_top(|layer, session| layer.pasted(&text, session)),
            _ => {}
        }
    }

    /// Time has passed without an event.
    pub fn tick(&mut self) {
        self.keep_drafts();
        self.look_for_company();
        self.remember_still();
        self.hear_of_backup();
        self.hear_of_work();
        self.look_for_changes();
    }

    fn hear_of_work(&mut self) {
        if self.top().is_waiting() {
            match self.layers.last_mut().map(|top| top.hear(&mut self.session)) {
                None | Some(Ok(Outcome::Ignored)) => {}
                Some(reply) => {
                    self.stale = true;
                    self.settle(reply);
                }
            }
        }
        self.cover_now();
    }

    /// How long the program may sleep if nothing happens; forever when `None`.
    pub fn wait_at_most(&self) -> Option<Duration> {
        let clock = self.due.map(|due| due.saturating_duration_since(Instant::now()));
        let draft = (self.drafts() != self.drafts_kept).then_some(KEEP_DRAFTS);
        let sitting = self.session.clocks_due_in().filter(|_| !self.session.is_lent());
        let is_next = self.is_behind() || self.dark.is_some() && !self.top().is_under_way();
        let behind = is_next.then_some(Duration::ZERO);
        let waits = self.top().is_waiting() || self.backup.is_some() && !self.session.is_covered();
        let backup = waits.then_some(LOOK_FOR_BACKUP);
        let message = self.session.message_time_left();
        [behind, clock, draft, sitting, backup, message, Some(self.lookout.to_look())].into_iter().flatten().min()
    }

    pub(super) fn top(&self) -> &dyn Layer {
        // Home is never taken away, so there is always a top layer.
        self.layers[self.layers.len() - 1].as_ref()
    }

    fn contexts(&self) -> Vec<Context> {
        let mut contexts = self.top().contexts();
        if !self.top().is_popup() && !self.top().is_typing() {
            contexts.push(Context::Global);
        }
        debug_assert!(keys::is_known(&contexts), "collisions of keys are not seen in {contexts:?}");
        contexts
    }

    /// The contexts whose keys are text while text is being typed on a screen: their commands mean something all the
    /// same.
    fn contexts_around(&self) -> Vec<Context> {
        if self.top().is_popup() || !self.top().is_typing() {
            return Vec::new();
        }
        let deal = self.top().deal().map(|_| Context::Deal);
        deal.into_iter().chain([Context::Global]).collect()
    }

    fn key(&mut self, key: KeyEvent) {
        let here = self.contexts();
        // The customer may come in at any moment: this one key works also while text is typed, unless it is text itself.
        let is_text = matches!(key.code, KeyCode::Char(_))
            && !key.modifiers.intersects(KeyModifiers::CONTROL | KeyModifiers::ALT);
        let everywhere = self.session.keys.command(&[Context::Global], Key::from(key));
        let everywhere = everywhere.filter(|command| *command == Command::CustomerScreen && !is_text);
        let command = everywhere
            .or_else(|| self.session.keys.command(&here, Key::from(key)))
            .or_else(|| self.stage_key(key.into()).filter(|_| !is_text));
        match command.filter(|command| !is_text || !self.top().is_text(*command)) {
            Some(command) => self.command(command),
            None => self.with_top(|layer, session| layer.typed(key, session)),
        }
    }

    fn mouse(&mut self, mouse: MouseEvent) {
        let place = Position { x: mouse.column, y: mouse.row };
        match mouse.kind {
            MouseEventKind::Down(MouseButton::Left) => {
                let Some((click, again)) = self.hits.at(place) else {
                    return;
                };
                let double = self.last_click.is_some_and(|(last, what, when)| {
                    last.y == place.y && what == click && when.elapsed() < DOUBLE_CLICK
                });
                self.last_click = if double { None } else { Some((place, click, Instant::now())) };
                match again {
                    Some(again) if double => self.command(again),
                    _ => self.command(click),
                }
            }
            MouseEventKind::ScrollDown => self.command(Command::Scroll(3)),
            MouseEventKind::ScrollUp => self.command(Command::Scroll(-3)),
            _ => {}
        }
    }

    fn command(&mut self, command: Command) {
        // What goes wrong by itself is told once, and stands.
        if self.troubles.is_empty() {
            self.session.dismiss_message();
        }
        if command == Command::CustomerScreen {
            self.toggle_customer_screen();
            return;
        }
        if self.covered(command) {
            return;
        }
        // A command may drop a draft: the same text typed anew must be kept anew.
        self.drafts_kept.clear();
        let reply = match self.layers.last_mut() {
            Some(layer) => layer.run(command, &mut self.session),
            None => return,
        };
        match reply {
            Ok(Outcome::Ignored) => self.global(command),
            reply => self.settle(reply),
        }
    }

    fn with_top(&mut self, act: impl FnOnce(&mut dyn Layer, &mut Session) -> Reply) {
        if let Some(layer) = self.layers.last_mut() {
            let reply = act(layer.as_mut(), &mut self.session);
            self.settle(reply);
        }
    }

    pub(super) fn settle(&mut self, reply: Reply) {
        match reply {
            Ok(Outcome::Done | Outcome::Ignored) => {}
            Ok(Outcome::Open(layer)) => self.layers.push(layer),
            Ok(Outcome::Close) => self.close_top(),
            Ok(Outcome::Replace(layer)) => {
                self.close_top();
                self.layers.push(layer);
            }
            Ok(Outcome::CloseAnd(command)) => {
                self.close_top();
                self.command(command);
            }
            Ok(Outcome::Go(place)) => self.go(&place),
            Ok(Outcome::HomeAnd(_) | Outcome::Show(_)) if self.session.is_covered() => {}
            Ok(Outcome::Home) => self.go_home(),
            Ok(Outcome::HomeAnd(command)) => {
                self.go_home();
                self.command(command);
            }
            Ok(Outcome::Settled) => {
                self.close_top();
                self.look_for_changes();
                self.with_top(|layer, session| layer.settled(session));
            }
            Ok(Outcome::Show(shown)) => self.show(shown),
            Ok(Outcome::Quit) => self.quit(),
            Err(error) => self.refused(error, None),
        }
    }

    /// Something could not be done: an edit that met a newer change is for the user to decide, all else is told. `draft` is
    /// where the text is kept, if its editor is no longer open.
    fn refused(&mut self, error: anyhow::Error, draft: Option<String>) {
        match error.downcast::<StoreError>() {
            Ok(StoreError::Conflict(conflict)) => self.layers.push(Box::new(ConflictPopup::new(conflict, draft))),
            Ok(error) => self.session.complain(&error.into()),
            Err(error) => self.session.complain(&error),
        }
    }

    pub(super) fn close_top(&mut self) {
        if self.layers.len() > 1 {
            self.layers.pop();
        }
    }

    fn go_home(&mut self) {
        self.keep_drafts();
        self.layers.truncate(1);
    }

    fn go(&mut self, place: &Place) {
        self.keep_drafts();
        let base = self.base();
        self.layers.truncate(base + 1);
        let comes_back = self.layers[base].is_come_back_to();
        if self.session.is_covered() {
            self.layers[base].go(place);
            return;
        }
        // The deal's own screen goes there itself, and keeps what it knows and what it was opened from.
        if self.layers[base].go(place) {
            return;
        }
        self.layers.truncate(1);
        match DealScreen::at(place, &self.session) {
            Ok(screen) => self.layers.push(Box::new(screen.coming_back(comes_back))),
            Err(error) => self.session.complain(&error),
        }
    }

    /// Ends the program, or leaves the backup that is looked into; where what is being typed cannot be kept, only when asked again.
    fn quit(&mut self) {
        // Whether what is typed can be kept is not known before.
        self.call_off();
        if self.come_back() {
            return;
        }
        if self.keep_drafts() || self.told_of_loss {
            self.over = true;
            return;
        }
        self.told_of_loss = true;
        self.session.complain(&anyhow::anyhow!(t!(self.session.locale, "quit-loses-text")));
    }

    fn global(&mut self, command: Command) {
        let contexts = self.contexts();
        match command {
            Command::Quit => self.quit(),
            Command::Help => {
                let about = match self.session.is_covered() {
                    true => t!(self.session.locale, "customer-screen-ends"),
                    false => self.top().about(&self.session),
                };
                self.layers.push(Box::new(HelpPopup::new(about, &contexts, &self.session)));
            }
            Command::Palette => {
                let palette = PalettePopup::open(&contexts, &self.contexts_around(), &self.session);
                self.layers.push(Box::new(palette));
            }
            Command::Undo => self.undo(),
            Command::Redo => self.redo(),
            Command::Suspend => self.session.suspend = true,
            Command::Messages => self.open(super::popup::messages),
            Command::Search => self.layers.push(Box::new(SearchPopup::default())),
            Command::History => {
                let deal = self.layers.iter().rev().find_map(|layer| layer.deal());
                if deal.is_some_and(|deal| self.session.is_blind(deal).unwrap_or(true)) {
                    self.session.complain(&anyhow::anyhow!(t!(self.session.locale, "history-blind")));
                    return;
                }
                match HistoryPopup::new(deal, &self.session) {
                    Ok(popup) => self.layers.push(Box::new(popup)),
                    Err(error) => self.session.complain(&error),
                }
            }
            Command::Back | Command::Backups if self.away.is_some() => drop(self.come_back()),
            Command::Backups => match BackupsPopup::new(&self.session) {
                Ok(popup) => self.layers.push(Box::new(popup)),
                Err(error) => self.session.complain(&error),
            },
            Command::SaveCopy => self.layers.push(Box::new(super::popup::save_copy(&self.session))),
            Command::Settings => self.layers.push(Box::new(SettingsPopup::default())),
            _ if command.stage().is_some() => self.leave_for(command),
            _ => {}
        }
    }

    fn open(&mut self, make: fn(&Session) -> anyhow::Result<Box<dyn Layer>>) {
        match make(&self.session) {
            Ok(layer) => self.layers.push(layer),
            Err(error) => self.session.complain(&error),
        }
    }

    /// Ends the program with an error.
    pub(super) fn fail(&mut self, error: anyhow::Error) {
        self.failure = Some(error);
        self.over = true;
    }

    /// What has kept the program from going on.
    pub fn take_failure(&mut self) -> Option<anyhow::Error> {
        self.failure.take()
    }

    /// The screen is empty: somebody else has had the terminal.
    pub fn lost_the_screen(&mut self) {
        self.stale = true;
    }

    /// Draws a frame; answers what was meant to be on the screen.
    ///
    /// # Errors
    /// When the terminal cannot be written to.
    pub fn draw<'a, B: Backend>(&mut self, terminal: &'a mut Terminal<B>) -> anyhow::Result<CompletedFrame<'a>>
    where
        B::Error: Send + Sync + 'static,
    {
        self.prepare(terminal.size()?);
        let mut hits = Hits::default();
        let drawn = terminal.draw(|frame| {
            let area = frame.area();
            let mut cursor = None;
            self.paint(frame.buffer_mut(), area, &mut hits, &mut cursor);
            if let Some(cursor) = cursor {
                frame.set_cursor_position(cursor);
            }
        })?;
        self.hits = hits;
        self.stale = false;
        self.message_drawn = self.message_number();
        self.due = self.layers.iter().filter_map(|layer| layer.due_in()).min().map(|time| Instant::now() + time);
        Ok(drawn)
    }

    fn prepare(&mut self, size: Size) {
        if self.session.is_lent() {
            return;
        }
        let base = self.base();
        let work = Rect { height: size.height.saturating_sub(2), ..Rect::from((Position::ORIGIN, size)) };
        self.layers[base].prepare(work, &self.session);
    }

    fn paint(&self, buffer: &mut Buffer, area: Rect, hits: &mut Hits, cursor: &mut Option<Position>) {
        // All of it, so that no cell need be looked up by its place.
        let ground = self.session.theme.ground();
        for cell in &mut buffer.content {
            cell.set_style(ground);
        }
        if self.dark.is_some() {
            return;
        }
        let mut canvas = Canvas::new(buffer, hits, cursor, &self.session.theme, self.session.signs);
        if area.width < MIN_SIZE.0 || area.height < MIN_SIZE.1 {
            canvas.paragraph(
                area,
                &t!(self.session.locale, "too-small", width = MIN_SIZE.0, height = MIN_SIZE.1),
                Role::Text,
            );
            return;
        }
        let base = self.base();
        let foot = Rect { y: area.bottom() - 2, height: 2, ..area };
        // What lay under a message would be cut in the middle of a sentence.
        let given = foot::rows_more(foot, &self.session).min(area.height - MIN_SIZE.1);
        let area = Rect { height: area.height - given, ..area };
        let work = Rect { height: area.height - 2, ..area };
        self.layers[base].draw(&mut canvas, work, &self.session);
        foot::draw(&mut canvas, foot, self.top(), &self.contexts(), &self.session);
        for popup in &self.layers[base + 1..] {
            popup.draw(&mut canvas, area, &self.session);
        }
        if base + 1 < self.layers.len() {
            foot::draw_over_popups(&mut canvas, foot, &self.session);
        }
        scrub(buffer, self.session.signs);
    }
}

/// Whether nothing can follow from an event: the mouse only moves, a key is let go.
fn is_idle(event: &Event) -> bool {
    match event {
        Event::Key(key) => key.kind == KeyEventKind::Release,
        Event::Mouse(mouse) => !matches!(
            mouse.kind,
            MouseEventKind::Down(MouseButton::Left) | MouseEventKind::ScrollDown | MouseEventKind::ScrollUp
        ),
        _ => false,
    }
}
/// Says what happened while the workbook was opened, and whether it can only be read.
fn tell_of_opening(session: &mut Session) {
    let locale = session.locale;
    let mut notices = Vec::new();
    for notice in session.workbook.notices() {
        match notice {
            Notice::BackedUp(_) => {}
            Notice::BackupFailed(error) => {
                let detail = wording::backup_error(error, locale);
                notices.push(t!(locale, "notice-backup_failed", detail = detail));
            }
            Notice::Migrated { .. } => notices.push(t!(locale, "notice-migrated")),
        }
    }
    if session.workbook.is_read_only() {
        notices.push(t!(locale, "read-only-told"));
    }
    // The session stands, so its keys are sound.
    let collisions = keys::bound(&session.config.keys).map(|bound| bound.collisions).unwrap_or_default();
    notices.extend(collisions.iter().map(|told| wording::collision(told, locale)));
    if collisions.len() > 1 {
        notices.push(t!(locale, "keys-collide", count = collisions.len()));
    }
    for notice in notices {
        session.tell(notice);
    }
}
