//! What all layers share: the open workbook, the language, the look, the keys, and what the user is told.

use std::{
    cell::{Cell, RefCell},
    collections::HashMap,
    path::PathBuf,
    rc::Rc,
    time::{Duration, Instant},
};

use jiff::Zoned;

use super::{
    command::Command,
    cover::Cover,
    deal::{SittingClock, TranscriptPane},
    draft,
    hiding::ends_hiding,
    keys::{Context, Key, KeyMap},
    look::{Signs, Theme},
    work::Running,
};
use crate::{
    analysis::answer::Target,
    answers::Asked,
    config::Config,
    domain::{Deal, Debrief, Id, Keyed, Sitting},
    guide,
    i18n::{Locale, t},
    store::{Edit, EditLabel, StoreError, Tx, WORTH_DIGESTS, Workbook},
    wording,
};

/// So long digests are left alone between two commits: an edit that waits meanwhile has its turn at once.
const DIGESTING_RESTS: Duration = Duration::from_millis(30);

/// How long a message stands in the foot.
const MESSAGE_TIME: Duration = Duration::from_secs(4);

/// So many messages are kept in the list.
const MESSAGES_KEPT: usize = 200;

/// How grave a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Something was done.
    Info,
    /// Something could not be done.
    Error,
}

/// Something that the user was told.
#[derive(Debug, Clone)]
pub struct Message {
    /// What.
    pub text: String,
    /// How grave.
    pub tone: Tone,
    /// The local time of day, for the list.
    pub time: String,
    shown_since: Instant,
    /// Whether something else has been done since: then it is said no more.
    is_past: bool,
    /// Whether it is a word to the customer's view: it stands in the foot alone, and there alone, for in the list of
    /// messages it would betray that something was hidden.
    is_of_cover: bool,
}

/// Nobody waits so long without wondering, and less is over before a popup could be read.
const UNSEEN: Duration = Duration::from_millis(150);

/// What all layers share.
pub struct Session {
    /// What makes digests beside the keyboard. It is told to end before the workbook is closed.
    digesting: RefCell<Option<Running<()>>>,
    /// The open workbook.
    pub workbook: Workbook,
    /// Language and local forms.
    pub locale: Locale,
    /// The styles.
    pub theme: Theme,
    /// The signs.
    pub signs: Signs,
    /// The keys.
    pub keys: KeyMap,
    /// The settings.
    pub config: Config,
    /// Where settings are saved; none where they only last as long as the program runs.
    pub config_path: Option<PathBuf>,
    /// Where backups go; none where there is no home folder.
    pub backups: Option<PathBuf>,
    /// Where the instances that are at work announce themselves, for a workbook that is opened anew.
    pub instances: Option<PathBuf>,
    /// When the backup was made that is being looked into, in words; none while the workbook itself is open.
    pub looking_into: Option<String>,
    /// Grows with every change of a setting, or of what may be shown, so that all layers show what follows from it.
    pub settings_version: u32,
    /// All that the user was told, the newest last.
    pub messages: Vec<Message>,
    /// While a customer looks on: who may see what is shown.
    pub(super) cover: Option<Cover>,
    /// When the last edit was saved, as local time of day.
    pub saved_at: Option<String>,
    /// A long text that is to be opened in the user's own editor, and where its result goes.
    pub external: Option<External>,
    /// Whether to go to sleep until `fg`.
    pub suspend: bool,
    lent: Rc<Cell<bool>>,
    /// So long work may take before a popup says how far it is: what is typed while it is done at once is not the popup's.
    pub unseen: Duration,
    /// Where the next report is proposed: where the program was started, then where the last report went.
    pub report_folder: Option<PathBuf>,
    /// The target from which the answers last reckoned backwards.
    pub target: Cell<Target>,
    /// The editor whose text the next edit takes into the workbook.
    settles: Option<String>,
    /// The clocks of the sittings of the deals that have been read.
    pub(super) clocks: RefCell<HashMap<Id<Deal>, Rc<SittingClock>>>,
    /// The transcripts beside the capture lines of the deals that have been read.
    panes: RefCell<HashMap<Id<Deal>, Rc<RefCell<TranscriptPane>>>>,
}

/// The workbook's file, while a worker has it for itself.
pub(super) struct Loan(Rc<Cell<bool>>);

impl Drop for Loan {
    fn drop(&mut self) {
        self.0.set(false);
    }
}

/// What becomes of a text that has been edited.
pub type Finish = Box<dyn FnMut(String, &mut Session) -> anyhow::Result<()>>;

/// A text on its way to the user's own editor.
pub struct External {
    /// The text as it is.
    pub text: String,
    /// Where it is kept as a draft until it is saved.
    pub place: String,
    /// What becomes of the result.
    pub done: Finish,
}

impl Session {
    /// A session on a workbook.
    ///
    /// # Errors
    /// When theme or keys of the configuration are not sound; the error names the place.
    pub fn new(workbook: Workbook, config: Config) -> Result<Self, String> {
        let mut keys = KeyMap::delivered()?;
        keys.bind(&config.keys)?;
        if let Some(fault) = guide::agenda_fault(&config.agenda) {
            return Err(fault);
        }
        let signs = super::setup::signs(&config);
        Ok(Self {
            digesting: RefCell::default(),
            workbook,
            // Read by every text until the program ends.
            locale: config.locale().in_ascii(signs.is_ascii()).with_keys(Box::leak(Box::new(keys.table()))),
            theme: super::setup::theme(&config)?,
            signs,
            keys,
            config_path: config.path.clone(),
            backups: None,
            instances: None,
            looking_into: None,
            settings_version: 0,
            config,
            messages: Vec::new(),
            cover: None,
            saved_at: None,
            external: None,
            suspend: false,
            lent: Rc::default(),
            unseen: UNSEEN,
            report_folder: None,
            target: Cell::new(Asked::default().target),
            settles: None,
            clocks: RefCell::default(),
            panes: RefCell::default(),
        })
    }

    /// Whether a worker has the workbook's file for itself: nobody reads or writes here then, and so nobody waits.
    pub fn is_lent(&self) -> bool {
        self.lent.get()
    }

    /// Lends the workbook's file to a worker, until what this answers is dropped.
    pub(super) fn lend(&self) -> Loan {
        self.lent.set(true);
        Loan(Rc::clone(&self.lent))
    }

    /// Makes what answers are read from faster, beside the keyboard, where very many deals lack it.
    pub(super) fn renew_digests(&self) {
        let mut digesting = self.digesting.borrow_mut();
        if digesting.as_ref().is_none_or(|work| work.finished().is_some()) {
            let renewal = self.workbook.renewal(WORTH_DIGESTS);
            *digesting = renewal
                .map(|renewal| Running::begin(move |watch| renewal.run(DIGESTING_RESTS, || watch.go_on().is_ok())))
                .map(Running::awaited);
        }
    }

    /// What makes them has ended once this returns: while it writes nobody may forget anything, nor leave the file.
    pub(super) fn end_digests(&self) {
        drop(self.digesting.take());
    }

    /// Lets other windows know that this one is at work, so that what is typed here is not offered there.
    pub fn announce(&mut self) {
        let Some(folder) = &self.instances else { return };
        if let Err(error) = self.workbook.announce(folder) {
            // What is typed here is then offered elsewhere too, as if it had been left: a copy more, and nothing less.
            tracing::warn!(kind = ?error.kind(), "other instances cannot be told of this one");
        }
    }

    /// Edits the workbook: one journalled, undoable, durable change.
    ///
    /// # Errors
    /// [`StoreError::EndsHiding`] when the sitting that hides the other account would no longer be there, or hide it: its
    /// end alone does that. [`StoreError::Withheld`] when something would change that is hidden. Else as [`Workbook::edit`].
    pub fn edit<T>(
        &mut self,
        label: EditLabel,
        what: &str,
        deal: Option<Id<Deal>>,
        change: impl FnOnce(&Tx) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        let (mut change, mut done) = (Some(change), None);
        self.edit_once(label, what, deal, &mut |tx| {
            done = change.take().map(|change| change(tx)).transpose()?;
            Ok(())
        })?;
        // Whoever has edited has made the change.
        done.ok_or(StoreError::Outdated)
    }

    /// The same for any change: the program holds this once, and not once for each change.
    fn edit_once(
        &mut self,
        label: EditLabel,
        what: &str,
        deal: Option<Id<Deal>>,
        change: &mut dyn FnMut(&Tx) -> Result<(), StoreError>,
    ) -> Result<(), StoreError> {
        let mut edit = Edit::new(label).arg("what", what);
        if let Some(deal) = deal {
            edit = edit.deal(deal);
        }
        if let Some(place) = self.settles.take() {
            edit = edit.settles(draft::settled_with(&place));
        }
        let before = self.workbook.edits_made();
        let heard = deal.and_then(|deal| self.heard_blind(deal));
        let running = deal.and_then(|deal| self.clock(deal).sitting()).filter(|_| heard.is_some());
        let mut change = |tx: &Tx| {
            change(tx)?;
            match running.as_ref().map_or(Ok(false), |sitting| ends_hiding(sitting, tx))? {
                true => Err(StoreError::EndsHiding),
                false => Ok(()),
            }
        };
        let result = match &mut self.cover {
            None => self.workbook.edit(edit, |tx| match (&heard, deal) {
                (Some(heard), Some(deal)) => heard.change(deal, tx, change),
                (None, Some(deal)) => tx.change_openly(deal, change),
                _ => change(tx),
            }),
            Some(cover) => cover.edit((&mut self.workbook, self.locale), heard.as_ref(), (edit, deal), change),
        };
        result.map_err(|error| match error {
            StoreError::Conflict(conflict) => self.withheld(deal, conflict),
            error => error,
        })?;
        // What has changed nothing has saved nothing.
        if self.workbook.edits_made() != before {
            self.note_saved();
        }
        Ok(())
    }

    /// Does something whose first edit takes the text of an editor into the workbook. That edit forgets the text kept for
    /// the editor, in the same transaction: after a crash either the edit is there or the text is offered back, and never
    /// both.
    pub fn settling<T>(&mut self, place: &str, work: impl FnOnce(&mut Self) -> T) -> T {
        self.settles = Some(place.to_owned());
        let done = work(self);
        self.settles = None;
        done
    }

    /// Remembers that something has just been saved.
    pub fn note_saved(&mut self) {
        self.saved_at = Some(time_of_day());
    }

    /// Changes the settings: in effect at once, and saved under `key` where there is a place for it.
    ///
    /// # Errors
    /// When the settings are not sound (nothing has changed then), or could not be saved (they are in effect then).
    pub fn change_settings(
        &mut self,
        key: &str,
        value: Option<toml_edit::Value>,
        change: impl FnOnce(&mut Config),
    ) -> anyhow::Result<()> {
        let mut config = self.config.clone();
        change(&mut config);
        self.theme = super::setup::theme(&config).map_err(anyhow::Error::msg)?;
        self.signs = super::setup::signs(&config);
        self.locale = self.locale.speaking(config.locale()).in_ascii(self.signs.is_ascii());
        self.config = config;
        self.settings_version += 1;
        match &self.config_path {
            Some(path) => Config::save_setting(path, key, value).map_err(|error| {
                let detail = wording::settings_error(&error, self.locale);
                anyhow::anyhow!(t!(self.locale, "settings-not-saved", detail = detail))
            }),
            None => Ok(()),
        }
    }

    /// The transcript beside the capture line of a deal, where it was left.
    pub fn pane(&self, deal: Id<Deal>) -> Rc<RefCell<TranscriptPane>> {
        self.panes.borrow_mut().entry(deal).or_default().clone()
    }

    /// The clock of a deal's sittings: the same one each time that the deal is opened.
    pub fn clock(&self, deal: Id<Deal>) -> Rc<SittingClock> {
        self.clocks.borrow_mut().entry(deal).or_default().clone()
    }

    /// Whether a customer looks on.
    pub fn is_covered(&self) -> bool {
        self.cover.is_some()
    }

    /// A deal as it may be shown now: while a customer looks on, what the customer may see and nothing else; without what
    /// the other side has told, while one is heard blind, and without what stays hidden until it is revealed.
    /// All screens read deals here, but for the one where a side scores.
    ///
    /// # Errors
    /// As [`Workbook::debrief`].
    pub fn debrief(&self, deal: Id<Deal>) -> Result<Debrief, StoreError> {
        Ok(self.heard(deal)?.seen(None).into_owned())
    }

    /// A deal as [`Session::debrief`], with the scores of both sides, of which only those of the side that is scoring may be
    /// shown. While a customer looks on these are the customer's alone.
    ///
    /// # Errors
    /// As [`Workbook::debrief`].
    pub fn heard(&self, deal: Id<Deal>) -> Result<Debrief, StoreError> {
        self.seen_now(self.workbook.debrief(deal)?)
    }

    /// What has been read of a deal, as [`Session::heard`] shows it.
    ///
    /// # Errors
    /// When the clock of its sittings cannot be read.
    pub fn seen_now(&self, debrief: Debrief) -> Result<Debrief, StoreError> {
        let clock = self.clock(debrief.deal.id);
        clock.settle(&debrief, self)?;
        let heard = self.heard_blind(debrief.deal.id);
        Ok(match (&self.cover, heard) {
            (Some(cover), heard) => cover.shown(&debrief, heard.as_ref(), self.locale),
            (None, Some(heard)) => heard.of(debrief),
            (None, None) => debrief,
        })
    }

    /// Whether part of what is recorded of a deal is hidden now.
    ///
    /// # Errors
    /// As [`Workbook::debrief`].
    pub fn is_blind(&self, deal: Id<Deal>) -> Result<bool, StoreError> {
        self.debrief(deal)?;
        Ok(self.clock(deal).heard_blind().is_some())
    }

    /// Keeps the time of the sittings under way: now, or where it was not kept lately.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_clocks(&self, now: bool) -> Result<(), StoreError> {
        self.clocks.borrow().values().try_for_each(|clock| clock.keep(&self.workbook, now))
    }

    /// From now on this sitting is heard, and nobody else at the same time: the clocks of all others stand, also in other
    /// windows. Answers the one whose clock ran here.
    ///
    /// # Errors
    /// When the workbook cannot be read or written.
    pub fn hear_alone(&self, sitting: &Sitting) -> Result<Option<Sitting>, StoreError> {
        self.workbook.note_heard(sitting.id, true)?;
        self.stand_but(sitting.id)
    }

    /// Where another window has begun to hear somebody since, the clock that ran here stands; answers whose it was. Where it
    /// goes on with the same sitting, its time counts from then on.
    ///
    /// # Errors
    /// When the workbook cannot be read or written.
    pub fn stand_for_others(&self) -> Result<Option<Sitting>, StoreError> {
        if self.clocks_due_in().is_none() {
            return Ok(None);
        }
        let Some(heard) = self.workbook.heard_now()? else { return Ok(None) };
        if heard.window.is_some_and(|window| !self.workbook.is_here(window)) {
            for clock in self.clocks.borrow().values() {
                if clock.is_running() && clock.sitting().is_some_and(|sitting| sitting.id == heard.sitting) {
                    clock.leave_to_other(&self.workbook)?;
                    return Ok(clock.sitting());
                }
            }
        }
        self.stand_but(heard.sitting)
    }

    /// Looks how the clocks that stand here go on in other windows, whose counting is no edit; whether that has changed.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn look_at_clocks(&self) -> Result<bool, StoreError> {
        let clocks = self.clocks.borrow();
        clocks.values().try_fold(false, |changed, clock| Ok(clock.look_elsewhere(&self.workbook)? || changed))
    }

    fn stand_but(&self, heard: Id<Sitting>) -> Result<Option<Sitting>, StoreError> {
        let clocks = self.clocks.borrow();
        let others = clocks.values().filter(|clock| clock.sitting().is_some_and(|other| other.id != heard));
        let mut stood = None;
        for clock in others {
            stood = clock.stand(&self.workbook)?.or(stood);
        }
        Ok(stood)
    }

    /// When the time of a sitting under way is to be kept next; never while none runs.
    pub fn clocks_due_in(&self) -> Option<Duration> {
        self.clocks.borrow().values().filter_map(|clock| clock.keep_in()).min()
    }

    /// All layers are to read again what they show.
    pub fn show_anew(&mut self) {
        self.settings_version += 1;
    }

    /// The customer of a deal, also of one that has been deleted since.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn customer(&self, deal: Id<Deal>) -> Result<Option<String>, StoreError> {
        let deal = match self.workbook.get(deal)? {
            Some(deal) => Some(deal),
            None => self.workbook.deleted_deal(deal)?,
        };
        Ok(deal.map(|deal| deal.customer))
    }

    /// Today, by the workbook's clock.
    pub fn today(&self) -> jiff::civil::Date {
        self.workbook.clock().today()
    }

    /// Tells the user that something was done.
    pub fn tell(&mut self, text: impl Into<String>) {
        self.push(text.into(), Tone::Info, self.is_covered());
    }

    /// Tells the user that so many characters of what was pasted found no room; nothing where all did.
    pub fn tell_of_cut(&mut self, characters: usize) {
        if characters > 0 {
            self.push(t!(self.locale, "line-cut", count = characters), Tone::Error, self.is_covered());
        }
    }

    /// Tells the user what went wrong.
    pub fn complain(&mut self, error: &anyhow::Error) {
        let (kind, text) = match error.downcast_ref::<StoreError>() {
            Some(error @ StoreError::ReadOnly) if self.looking_into.is_some() => {
                (error.kind(), t!(self.locale, "error-store-looking_into"))
            }
            Some(error @ StoreError::Withheld) if self.is_covered() => {
                (error.kind(), t!(self.locale, "customer-screen-withheld"))
            }
            // The file's own name may be that of another customer: what it was is read in the messages, later.
            Some(error @ (StoreError::FileReplaced { .. } | StoreError::Damaged(_) | StoreError::Sqlite(_)))
                if self.is_covered() =>
            {
                self.push(wording::store_error(error, self.locale), Tone::Error, false);
                (error.kind(), t!(self.locale, "customer-screen-trouble"))
            }
            Some(error) => (error.kind(), wording::store_error(error, self.locale)),
            None => ("other", error.to_string()),
        };
        tracing::warn!(kind, "an action failed");
        self.push(text, Tone::Error, self.is_covered());
    }

    fn push(&mut self, text: String, tone: Tone, is_of_cover: bool) {
        // What goes wrong again and again is told once, with its last time.
        if self.messages.last().is_some_and(|last| last.text == text && last.tone == tone) {
            self.messages.pop();
        }
        let (time, shown_since) = (time_of_day(), Instant::now());
        self.messages.push(Message { text, tone, time, shown_since, is_past: false, is_of_cover });
        let surplus = self.messages.len().saturating_sub(MESSAGES_KEPT);
        self.messages.drain(..surplus);
    }

    /// The messages that may be read now, without those to the customer's view: while one side is heard blind,
    /// those since that sitting was begun or taken up.
    pub fn messages_shown(&self) -> impl DoubleEndedIterator<Item = &Message> {
        let since = self.clocks.borrow().values().filter_map(|clock| clock.blind_since()).max();
        let listed = self.messages.iter().filter(|message| !message.is_of_cover);
        listed.filter(move |message| since.is_none_or(|since| message.shown_since >= since))
    }

    /// The message that stands in the foot now.
    pub fn message(&self) -> Option<&Message> {
        let is_of_now = |message: &&Message| match &self.cover {
            Some(cover) => message.shown_since >= cover.since,
            None => !message.is_of_cover,
        };
        let last = self.messages.last().filter(|message| !message.is_past);
        last.filter(is_of_now).filter(|message| message.shown_since.elapsed() < MESSAGE_TIME)
    }

    /// Something else is done now: what was told before it stands in the list of messages alone.
    pub fn dismiss_message(&mut self) {
        if let Some(last) = self.messages.last_mut() {
            last.is_past = true;
        }
    }

    /// How long until the message in the foot is to go.
    pub fn message_time_left(&self) -> Option<Duration> {
        self.message().map(|message| MESSAGE_TIME.saturating_sub(message.shown_since.elapsed()))
    }

    /// What the foot says of a command, in a word: that of the innermost context that has one of its own.
    pub fn hint(&self, contexts: &[Context], command: Command) -> Option<String> {
        let name = command.name()?;
        let own = contexts.iter().find_map(|context| self.locale.find(&format!("hint-{}-{name}", context.key())));
        Some(own.unwrap_or_else(|| self.locale.text(&format!("hint-{name}"), &[])))
    }

    /// The key that does this in these contexts, as the foot shows it.
    pub fn key_label(&self, contexts: &[Context], command: Command) -> Option<String> {
        let key = self.keys.key_for(contexts, command)?.shown(self.locale);
        // Where one direction is worth a hint, the other one does the opposite.
        Some(match key.as_str() {
            "←" | "→" => "←→".to_owned(),
            "↑" | "↓" => "↑↓".to_owned(),
            _ => key,
        })
    }

    /// Keys beside each other, as help and palette show them.
    pub fn keys_label(&self, keys: &[Key]) -> String {
        let shown: Vec<String> = keys.iter().map(|key| key.shown(self.locale)).collect();
        shown.join(" ")
    }
}

fn time_of_day() -> String {
    Zoned::now().strftime("%H:%M:%S").to_string()
}
