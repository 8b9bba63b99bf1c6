//! The state of the capture line: what is typed, how it is understood, and where it goes.

use jiff::civil::Date;

use super::{menu::Menu, paste::Paste};
use crate::{
    capture::{self, Context, Doubt, Lexicon, Line, MarkKind, Parsed, Pasted, When},
    domain::{Deal, Debrief, FuzzyDate, Id, Keyed, Milestone, Participant, Sitting, SittingWith, Step, Table},
    i18n::Locale,
    store::{StoreError, Workbook},
    tui::draft::{self, DraftPlace},
    tui::{edit::LineEdit, session::Session},
    wording,
};

/// Where the line goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Goes {
    /// Behind the last step.
    ToTheEnd,
    /// Behind this step; the next one behind the new one.
    After(Id<Step>),
    /// Before this step.
    Before(Id<Step>),
    /// Into this step.
    Into(Id<Step>),
}

/// What reading a line depends on besides the deal.
#[derive(Debug, Clone, Copy)]
pub struct Scene {
    /// The language.
    pub locale: Locale,
    /// Today.
    pub today: Date,
    /// Whether the customer looks on: then what is captured is the customer's account.
    pub is_covered: bool,
}

impl Scene {
    /// The scene of a session.
    pub fn of(session: &Session) -> Self {
        Self { locale: session.locale, today: session.today(), is_covered: session.is_covered() }
    }

    /// The words to read with.
    pub fn lexicon(self) -> &'static Lexicon {
        wording::lexicon(self.locale.language())
    }

    /// Whose account is told first in a sitting that is held with these.
    fn account(self, with: SittingWith) -> SittingWith {
        if self.is_covered { SittingWith::Customer } else { with.first_heard() }
    }
}

/// The capture line.
pub struct Capture {
    /// What is typed.
    pub line: LineEdit,
    /// Whose account is being captured.
    pub whose: SittingWith,
    /// Whose account comes next, where the line was begun in another sitting: it stays with whom it was typed for.
    next: Option<SittingWith>,
    /// The sitting that is under way.
    running: Option<Id<Sitting>>,
    /// Where the line goes.
    pub goes: Goes,
    /// How the line is understood.
    pub parsed: Parsed,
    /// What looks like a mark and stays text.
    pub doubts: Vec<Doubt>,
    /// What could stand at the cursor.
    pub menu: Menu,
    /// Several lines that were pasted and wait to be added.
    pub paste: Option<Paste>,
    /// The language and the day.
    pub scene: Scene,
    /// The activity that the words hint at, read with the line.
    suggested: Option<&'static str>,
    dropped: Option<&'static str>,
    taken: Option<&'static str>,
    /// What stretch of the purchase the line belongs to where it says none and no activity tells: it is asked for.
    pub milestone: Option<Milestone>,
    /// The deal as it was when the step that is edited became a line: what the line changes is a change of that.
    pub base: Option<Box<Debrief>>,
    /// The line that waits while a step is edited.
    waiting: LineEdit,
    /// The edited step as a line, as it is recorded.
    recorded: String,
    /// The lone sign that Enter has just refused.
    pub refused: Option<char>,
    /// Who said what is quoted in the line.
    pub speaker: Option<Id<Participant>>,
    /// What was typed into a step that is gone or was left, until it is kept.
    pub orphan: Option<(Id<Step>, String)>,
}

impl Capture {
    /// The line of a deal, with the text that was kept of it and whose account that belongs to.
    pub fn new(debrief: &Debrief, scene: Scene, kept: Option<(SittingWith, String)>) -> Self {
        let usual = scene.account(usual_account(debrief));
        let (whose, text) = kept.unwrap_or_else(|| (usual, String::new()));
        let mut capture = Self {
            line: LineEdit::new(&text),
            whose,
            next: (whose != usual).then_some(usual),
            running: None,
            goes: Goes::ToTheEnd,
            parsed: Parsed::default(),
            doubts: Vec::new(),
            menu: Menu::default(),
            paste: None,
            scene,
            suggested: None,
            dropped: None,
            taken: None,
            milestone: None,
            base: None,
            waiting: LineEdit::default(),
            recorded: String::new(),
            refused: None,
            speaker: None,
            orphan: None,
        };
        capture.read(debrief);
        capture.menu.close();
        capture
    }

    /// The place of the timeline at which the line goes (0 first).
    pub fn place(&self, debrief: &Debrief) -> usize {
        let number = |step| debrief.number(step);
        match self.goes {
            Goes::ToTheEnd => debrief.steps.len(),
            Goes::After(step) => number(step).unwrap_or(debrief.steps.len()),
            Goes::Before(step) | Goes::Into(step) => number(step).map_or(debrief.steps.len(), |number| number - 1),
        }
    }

    /// What must be known to read the line.
    pub fn context(&self, debrief: &Debrief) -> Context {
        self.context_at(debrief, self.place(debrief))
    }

    /// What must be known to read a line that goes to this place.
    pub fn context_at(&self, debrief: &Debrief, place: usize) -> Context {
        let order = wording::date_order(self.scene.locale);
        Context::at(debrief, place, self.whose, Some(self.scene.today), order)
    }

    /// Language or day have changed.
    pub fn set_scene(&mut self, scene: Scene, debrief: &Debrief) {
        self.scene = scene;
        self.read(debrief);
    }

    /// Reads the line anew: it, its place or the deal has changed.
    pub fn read(&mut self, debrief: &Debrief) {
        if !self.holds_text() {
            self.whose = self.next.take().unwrap_or(self.whose);
        }
        let (lexicon, context) = (self.scene.lexicon(), self.context(debrief));
        let text = self.line.text();
        let parsed = capture::parse(text, lexicon, &context);
        self.suggested = capture::suggest_for_line(&parsed.line, &context, lexicon);
        self.doubts = capture::doubts(text, self.line.cursor(), &parsed, lexicon, &context);
        self.speaker = self.speaker.filter(|_| parsed.line.quote.is_some());
        self.parsed = parsed;
        self.menu.set(capture::complete(text, self.line.cursor(), lexicon, &context));
        if text.is_empty() {
            (self.dropped, self.taken) = (None, None);
        }
    }

    /// Whether nothing is typed.
    pub fn is_empty(&self) -> bool {
        self.line.text().trim().is_empty()
    }

    /// Whether something is typed, also while it waits, or pasted and not yet added.
    fn holds_text(&self) -> bool {
        let waits = matches!(self.goes, Goes::Into(_)) || !self.waiting.text().trim().is_empty();
        waits || !self.is_empty() || self.paste.is_some()
    }

    /// The only sign that is typed, where it is one alone: no step, more likely a key that does something elsewhere.
    pub fn lone_sign(&self) -> Option<char> {
        let mut signs = self.line.text().trim().chars();
        signs.next().filter(|_| signs.next().is_none())
    }

    /// The date that is typed, with or without its sign, where nothing else is.
    pub fn lone_date(&self, debrief: &Debrief) -> Option<FuzzyDate> {
        let (lexicon, context) = (self.scene.lexicon(), self.context(debrief));
        let typed = self.line.text().trim();
        [typed.to_owned(), format!("={typed}")].iter().find_map(|text| {
            let line = capture::parse(text, lexicon, &context).line;
            let Some(When::Date(date)) = line.when else { return None };
            (line == Line { when: line.when, ..Line::default() }).then_some(date)
        })
    }

    /// The activity that the words hint at or that was taken before, and whether it has been taken.
    pub fn suggestion(&self) -> Option<(&'static str, bool)> {
        if self.parsed.line.activity.is_some() || matches!(self.goes, Goes::Into(_)) {
            return None;
        }
        if let Some(key) = self.taken {
            return Some((key, true));
        }
        self.suggested.filter(|key| self.dropped != Some(*key)).map(|key| (key, false))
    }

    /// The activity that will be recorded though it is neither typed nor taken.
    pub fn guess(&self) -> Option<&'static str> {
        self.suggestion().filter(|(_, is_taken)| !is_taken).map(|(key, _)| key)
    }

    /// Takes the suggested activity, whatever is typed from now on.
    pub fn take_suggestion(&mut self) {
        if let Some((key, _)) = self.suggestion() {
            self.taken = Some(key);
        }
    }

    /// Drops the suggested activity.
    pub fn drop_suggestion(&mut self) {
        self.dropped = self.suggestion().map(|(key, _)| key);
        self.taken = None;
    }

    /// What is to be recorded: the line, with the suggested activity where it was taken.
    pub fn to_record(&self) -> Line {
        let mut line = self.parsed.line.clone();
        line.activity = line.activity.or(self.taken.map(str::to_owned));
        if line.activity.is_none() {
            line.milestone = line.milestone.or(self.milestone);
        }
        line
    }

    /// The line is done with: the next one.
    pub fn clear(&mut self, debrief: &Debrief) {
        self.line = LineEdit::default();
        self.read(debrief);
    }

    /// Begins to edit a step that is recorded as one line, and shown as another where an unfinished edit of it was kept;
    /// what was being typed waits.
    pub fn edit(&mut self, step: Id<Step>, recorded: String, shown: Option<String>, debrief: &Debrief) {
        if !matches!(self.goes, Goes::Into(_)) {
            self.waiting = std::mem::take(&mut self.line);
        }
        self.goes = Goes::Into(step);
        self.base = Some(Box::new(debrief.clone()));
        let text = shown.as_deref().unwrap_or(&recorded);
        self.line = LineEdit::new(text);
        self.read(debrief);
        // Whoever goes on typing goes on with the words, not behind the marks, where a name would become one of them.
        let marks = self
            .parsed
            .spans
            .iter()
            .find(|span| span.understood && !matches!(span.kind, MarkKind::Literal | MarkKind::Day));
        let words = &text[..marks.map_or(text.len(), |span| span.range.start)];
        let words = words.trim_end();
        let end = words.strip_suffix(';').filter(|_| !self.parsed.line.people.is_empty()).unwrap_or(words).len();
        self.line.replace(end..end, "");
        self.menu.close();
        self.recorded = recorded;
    }

    /// Whether a step is edited and reads otherwise than it is recorded.
    pub fn is_edited(&self) -> bool {
        matches!(self.goes, Goes::Into(_)) && self.line.text() != self.recorded
    }

    /// Another step is gone to while one is edited: what was typed into it waits to be kept, and the line that waited
    /// comes back.
    pub fn put_down(&mut self, debrief: &Debrief) {
        let Goes::Into(step) = self.goes else { return };
        let is_edited = self.is_edited();
        let text = std::mem::replace(&mut self.line, std::mem::take(&mut self.waiting));
        (self.goes, self.base) = (Goes::ToTheEnd, None);
        if is_edited {
            self.orphan = Some((step, text.text().to_owned()));
        }
        self.read(debrief);
        self.menu.close();
    }

    /// Leaves the step that is edited, or the place at which steps are inserted.
    pub fn back_to_end(&mut self, debrief: &Debrief) {
        if matches!(self.goes, Goes::Into(_)) {
            self.line = std::mem::take(&mut self.waiting);
        }
        self.base = None;
        self.goes = Goes::ToTheEnd;
        self.read(debrief);
        self.menu.close();
    }

    /// The deal has changed: where the step is gone by which the line goes, it goes by the one that now stands before
    /// its last place. What was typed into a step that is gone makes room for the line that waited. Answers whether that was so.
    pub fn settle(&mut self, debrief: &Debrief, place: usize) -> bool {
        let (Goes::After(step) | Goes::Before(step) | Goes::Into(step)) = self.goes else {
            return false;
        };
        if debrief.step(step).is_some() {
            return false;
        }
        if matches!(self.goes, Goes::Into(_)) {
            // The step is gone: even unchanged, the line is all that is left of it.
            self.recorded.clear();
            self.put_down(debrief);
            return true;
        }
        let before = place.checked_sub(1).and_then(|at| debrief.steps.get(at)).map(|step| step.id);
        self.goes = before.map_or(Goes::ToTheEnd, Goes::After);
        true
    }

    /// The next of: the customer's account, ours, both.
    pub fn next_source(&mut self, debrief: &Debrief) {
        self.whose = match self.whose {
            SittingWith::Customer => SittingWith::Vendor,
            SittingWith::Vendor => SittingWith::Joint,
            SittingWith::Joint => SittingWith::Customer,
        };
        self.next = None;
        self.read(debrief);
    }

    /// What is captured from now on is told in this sitting, by the side with which it is held; none: in none that runs.
    /// What was begun before stays with those for whom it was typed.
    pub fn follow(&mut self, sitting: Option<&Sitting>, debrief: &Debrief) {
        let running = sitting.map(|sitting| sitting.id);
        if let Some(sitting) = sitting.filter(|_| running != self.running) {
            let account = self.scene.account(sitting.with);
            self.next = (self.whose != account).then_some(account);
            self.read(debrief);
        }
        self.running = running;
    }

    /// The sitting in which this account is told: the one under way, else the last one held with these people.
    pub fn sitting(&self, debrief: &Debrief) -> Option<Id<Sitting>> {
        if self.running.is_some() && self.next.is_none() {
            return self.running;
        }
        debrief.sittings.iter().rfind(|sitting| sitting.hears(self.whose)).map(|sitting| sitting.id)
    }

    /// Lines that were pasted into this account wait: what is captured is told by it until they are added or dropped.
    pub fn wait_for(&mut self, pasted: Pasted, whose: SittingWith, debrief: &Debrief) {
        if whose != self.whose {
            self.next = Some(self.next.unwrap_or(self.whose));
            self.whose = whose;
        }
        self.paste = Some(Paste::read(pasted, self, debrief));
        self.read(debrief);
    }

    /// The kind of mark at a byte of the line, where it counts.
    pub fn mark_at(&self, byte: usize) -> Option<MarkKind> {
        let span = self.parsed.spans.iter().find(|span| span.range.contains(&byte) && span.understood);
        span.map(|span| span.kind)
    }

    /// Where unfinished text of the line is kept, and the text.
    pub fn draft(&self, deal: Id<Deal>) -> (String, &str) {
        let place = match self.goes {
            Goes::Into(step) => line_place(deal, step),
            _ => capture_place(deal, self.whose),
        };
        (place, self.line.text())
    }
}

/// Where an unfinished capture line of a deal is kept: each account has a place of its own.
pub fn capture_place(deal: Id<Deal>, whose: SittingWith) -> String {
    place_of(draft::CAPTURE, deal, whose)
}

/// Where lines that were pasted into an account of a deal wait for their confirmation.
pub fn paste_place(deal: Id<Deal>, whose: SittingWith) -> String {
    place_of(draft::PASTE, deal, whose)
}

fn place_of(what: &str, deal: Id<Deal>, whose: SittingWith) -> String {
    let line = match whose {
        SittingWith::Customer => what.to_owned(),
        SittingWith::Vendor | SittingWith::Joint => format!("{what}-{}", whose.key()),
    };
    DraftPlace::line(deal, line).to_string()
}

/// Text of a deal that was kept at a place which each account has, and whose account it belongs to.
pub fn kept(
    debrief: &Debrief,
    workbook: &Workbook,
    place: impl Fn(Id<Deal>, SittingWith) -> String,
) -> Option<(SittingWith, String)> {
    let usual = usual_account(debrief);
    let others = SittingWith::ALL.iter().copied().filter(|whose| *whose != usual);
    let accounts: Vec<SittingWith> = [usual].into_iter().chain(others).collect();
    let places: Vec<String> = accounts.iter().map(|whose| place(debrief.deal.id, *whose)).collect();
    // A draft that cannot be read is not worth keeping the deal closed for.
    let (at, text) = draft::unfinished_at(workbook, &places).ok().flatten()?;
    Some((accounts[at], text))
}

/// Forgets what was kept of a deal's line, in whichever account.
///
/// # Errors
/// As [`draft::forget`].
pub fn forget_line(deal: Id<Deal>, workbook: &Workbook) -> Result<(), StoreError> {
    SittingWith::ALL.iter().try_for_each(|whose| draft::forget(workbook, &capture_place(deal, *whose)))
}

/// Whose account is told where nothing says otherwise: whoever is heard first in the last sitting.
fn usual_account(debrief: &Debrief) -> SittingWith {
    debrief.sittings.last().map_or(SittingWith::Customer, |sitting| sitting.with.first_heard())
}

/// Where an unfinished edit of a step as a line is kept.
pub fn line_place(deal: Id<Deal>, step: Id<Step>) -> String {
    DraftPlace::field(Some(deal), (Table::Step, step.uuid()), "line").to_string()
}
