//! What each line of notes becomes: a pure function of the lines, the deal, and what was decided in the review.

use std::{collections::HashMap, ops::Range};

use jiff::civil::Date;

use super::{
    dates::{SaidDay, names_a_date, said_day, slashed_day},
    lines::{LineKind, NoteLine, cut},
    sentence::{title_with_dates, with_marked_part},
    speaker::{known, labelled, repeated, spoken, words_of},
};
use crate::{
    arrange::Arrange,
    capture::{self, Context, DateOrder, Doubt, Lexicon, NewStep, Person, When, fold},
    domain::{Debrief, FuzzyDate, Id, Participant, Side, Sitting, SittingWith, Source, Step, Told},
};

/// Who tells the notes unless somebody says otherwise: whoever is heard in the sitting under way, else in the last one, else
/// the customer.
pub fn who_tells(debrief: &Debrief, under_way: Option<&Sitting>) -> SittingWith {
    under_way.or(debrief.sittings.last()).map_or(SittingWith::Customer, |sitting| sitting.with.first_heard())
}

/// Where the steps go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Where {
    /// Behind the last step, in the order of the notes.
    End,
    /// Among the steps by date; one without a date stays behind the one that it follows in the notes.
    ByDate,
}

impl Where {
    /// The place of each step among those that are there (0 first).
    pub fn places(self, debrief: &Debrief, steps: &[NewStep]) -> Vec<usize> {
        let end = debrief.steps.len();
        let mut last = end;
        let place = |new: &NewStep| {
            if let (Self::ByDate, Some(date)) = (self, new.step.date) {
                let is_before = |other: &Step| other.date.is_some_and(|other| other.middle() <= date.middle());
                let is_after = |other: &Step| other.date.is_some_and(|other| other.middle() > date.middle());
                let behind = debrief.steps.iter().rposition(is_before).map(|at| at + 1);
                last = behind.or_else(|| debrief.steps.iter().position(is_after)).unwrap_or(end);
            }
            last
        };
        steps.iter().map(place).collect()
    }
}

/// What notes are read with.
#[derive(Debug, Clone, Copy)]
pub struct NotesSetting<'a> {
    /// The deal that they are of.
    pub debrief: &'a Debrief,
    /// The words to read with.
    pub lexicon: &'a Lexicon,
    /// Whose account they are.
    pub whose: SittingWith,
    /// The sitting in which they are told.
    pub sitting: Option<Id<Sitting>>,
    /// Today.
    pub today: Option<Date>,
    /// How slashed dates are meant.
    pub order: DateOrder,
    /// Where the steps go.
    pub goes: Where,
}

/// What a line, with those that go on with it, becomes.
#[derive(Debug, Clone, PartialEq)]
pub struct Proposal {
    /// The lines, by their place.
    pub lines: Range<usize>,
    /// The number in the file of the first.
    pub number: usize,
    /// What is read.
    pub text: String,
    /// What it is.
    pub kind: LineKind,
    /// The step that it makes; its rank is still to be set.
    pub new: NewStep,
    /// Whether it becomes one.
    pub is_taken: bool,
    /// The number of the step that is there already with the same title and date, and that those who tell the line tell.
    pub same_as: Option<usize>,
    /// The number of such a step that they do not tell yet: the line is their account of it, a step of its own until the
    /// two are made one.
    pub like: Option<usize>,
    /// What looks like a mark and stays text.
    pub doubts: Vec<Doubt>,
    /// Whether it names a month or a year in words, of which no date is taken, nor that of a line above.
    pub names_a_date: bool,
    /// A slashed day in it that may be read in two ways, and the other one; none where another line of the notes tells how
    /// they are written.
    pub other_day: Option<(String, FuzzyDate)>,
    /// Whether there was more of it than fits.
    pub is_cut: bool,
}

impl Proposal {
    /// Whether neither a date nor a time since the step before is known.
    pub fn is_undated(&self) -> bool {
        self.new.step.date.is_none() && self.new.step.gap_before_days.is_none()
    }
}

/// What the lines become.
pub fn propose(lines: &[NoteLine], setting: &NotesSetting) -> Vec<Proposal> {
    let mut reader = Reader::new(setting, repeated(lines));
    let mut found = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let more = lines[at + 1..].iter().take_while(|line| line.is_joined).count();
        let these = at..at + 1 + more;
        found.push(reader.read(these.clone(), &lines[these.clone()]));
        at = these.end;
    }
    let slashed: Vec<_> = found.iter().map(|proposal| slashed_day(&proposal.text, setting.order)).collect();
    if slashed.iter().flatten().all(|(typed, other)| other.is_some() || is_day_its_month(typed)) {
        for (proposal, day) in found.iter_mut().zip(slashed) {
            proposal.other_day = day.and_then(|(typed, other)| Some((typed, other?)));
        }
    }
    found
}

/// Whether a slashed day is the same whichever way it is read, as 3/3 is: it tells nothing of the others.
fn is_day_its_month(typed: &str) -> bool {
    let mut parts = typed.split('/').map(|part| part.trim_start_matches('0'));
    parts.next() == parts.next()
}

/// The steps that are taken, as they are told; by date, those of one day in that order, and one without a date behind the
/// one that it follows.
pub fn accepted(proposals: &[Proposal], goes: Where) -> Vec<NewStep> {
    let taken = proposals.iter().filter(|proposal| proposal.is_taken).map(|proposal| proposal.new.clone());
    if goes == Where::End {
        return taken.collect();
    }
    let mut last = None;
    let mut dated: Vec<(Option<Date>, NewStep)> = taken
        .map(|new| {
            last = new.step.date.map(FuzzyDate::middle).or(last);
            (last, new)
        })
        .collect();
    dated.arrange_by_key(|(date, _)| *date);
    dated.into_iter().map(|(_, new)| new).collect()
}

/// The people who come with them.
pub fn new_people(proposals: &[Proposal]) -> impl Iterator<Item = &Participant> {
    proposals.iter().filter(|proposal| proposal.is_taken).flat_map(|proposal| &proposal.new.participants)
}

/// Reads one line after the other, each in the light of those before.
struct Reader<'a> {
    setting: &'a NotesSetting<'a>,
    /// The deal with what the notes have told up to here.
    told: Debrief,
    context: Context,
    /// The places of the steps that are there, by their folded titles.
    titles: HashMap<String, Vec<usize>>,
    /// Who speaks more than once.
    speakers: Vec<String>,
    /// The day that a line above has said for those below.
    day: Option<FuzzyDate>,
}

/// What the capture language reads in a line.
struct Heard {
    parsed: capture::Parsed,
    /// What was read: the line, its date marked where it stands in words.
    said: String,
    line: capture::Line,
    names_a_date: bool,
}

/// Who speaks in a line.
struct Speaker {
    person: Participant,
    is_new: bool,
    said: String,
}

impl<'a> Reader<'a> {
    fn new(setting: &'a NotesSetting, speakers: Vec<String>) -> Self {
        // By date, the first line does not follow the deal's last step.
        let place = if setting.goes == Where::End { setting.debrief.steps.len() } else { 0 };
        let context = Context::at(setting.debrief, place, setting.whose, setting.today, setting.order);
        let mut titles: HashMap<String, Vec<usize>> = HashMap::new();
        for (place, step) in setting.debrief.steps.iter().enumerate() {
            titles.entry(fold(&step.title)).or_default().push(place);
        }
        Self { setting, told: setting.debrief.clone(), context, titles, speakers, day: None }
    }

    /// Who speaks: somebody known, somebody who does so more than once, or whoever has `@` before the name.
    fn speaker(&self, line: &NoteLine, text: &str) -> Option<Speaker> {
        let (name, said) = spoken(text).filter(|_| line.kind == LineKind::Step)?;
        let (bare, said) = (name.trim_start_matches('@'), said.to_owned());
        if let Some(known) = known(bare, &self.context.people) {
            let person = Participant { id: known.id, ..Participant::new(self.told.deal.id, &known.name, known.side) };
            return Some(Speaker { person, is_new: false, said });
        }
        let is_somebody = name.starts_with('@') || self.speakers.iter().any(|speaker| speaker == name);
        let side = if self.setting.whose == SittingWith::Vendor { Side::Vendor } else { Side::Customer };
        is_somebody.then(|| Speaker { person: Participant::new(self.told.deal.id, bare, side), is_new: true, said })
    }

    fn read(&mut self, lines: Range<usize>, parts: &[NoteLine]) -> Proposal {
        let first = &parts[0];
        let said = parts.iter().map(|line| line.text.as_str()).collect::<Vec<_>>().join(" ");
        let (text, is_cut) = cut(&said);
        let lexicon = self.setting.lexicon;
        let may_say_day = matches!(first.kind, LineKind::Step | LineKind::Heading);
        let is_heading = first.kind == LineKind::Heading;
        let day = said_day(&text, is_heading, lexicon, &self.context).filter(|_| may_say_day);
        let speaker = self.speaker(first, &text).filter(|_| day.is_none());
        let labelled = labelled(&text).filter(|_| first.kind == LineKind::Step && speaker.is_none());
        let said = speaker.as_ref().map_or(text.as_str(), |speaker| &speaker.said);
        let Heard { parsed, said, mut line, names_a_date } = self.hear(said);
        let words = words_of(&said, &parsed.spans);
        let mut doubts = capture::doubts(&said, usize::MAX, &parsed, lexicon, &self.context);
        // That a date stands in the words is said by itself.
        doubts.retain(|doubt| doubt.why != capture::Why::WordedDate);
        if let Some(speaker) = speaker.as_ref().filter(|_| line.told.is_by_nobody()) {
            line.told = told_from(speaker.person.side);
        }
        let mut new = self.made_of(&line);
        // Whoever is known by now may have been nobody when the same line came in: then the name stands in the title.
        let unknown = || speaker.as_ref().and_then(|_| self.alike(&text, &self.made_of(&self.hear(&text).line)));
        let alike = self.alike(&text, &new).or_else(unknown);
        if let Some(alike) = alike {
            new.step.date = alike.date;
        }
        let same_as = alike.filter(|alike| alike.is_told).map(|alike| alike.number);
        let like = alike.filter(|alike| !alike.is_told).map(|alike| alike.number);
        if let Some(speaker) = speaker {
            speak(&mut new, speaker, words);
        }
        let kind = match day {
            Some(SaidDay::Date(_)) => LineKind::Day,
            Some(SaidDay::Unread) => LineKind::UnreadDay,
            None => labelled.unwrap_or(first.kind),
        };
        if let Some(day) = day {
            self.begin_day(day);
            new.step.date = self.day;
        }
        let is_step = kind == LineKind::Step && same_as.is_none();
        let is_taken = kind != LineKind::Day && first.wanted.unwrap_or(is_step);
        if is_taken || is_step || same_as.is_some() {
            self.context.previous_date = new.step.date;
            self.context.last_date = new.step.date.or(self.context.last_date);
        }
        if is_taken {
            self.met(&new);
        }
        Proposal {
            lines,
            number: first.number,
            text,
            kind,
            new,
            is_taken,
            same_as,
            like,
            doubts,
            names_a_date,
            other_day: None,
            is_cut: is_cut || parts.iter().any(|line| line.is_cut),
        }
    }

    /// A line as the capture language reads it, with the day that a line above has said.
    fn hear(&self, said: &str) -> Heard {
        let lexicon = self.setting.lexicon;
        let read = |said: &str| capture::parse(said, lexicon, &self.context);
        let marked = with_marked_part(said).map(|marked| (read(&marked), marked));
        let marked = marked.filter(|(parsed, _)| parsed.line.when.is_some());
        let (parsed, said) = marked.unwrap_or_else(|| (read(said), said.to_owned()));
        let mut line = parsed.line.clone();
        line.title = title_with_dates(&said, &parsed, lexicon, &self.context).unwrap_or(line.title);
        if line.title.is_empty() {
            line.title.clone_from(&said);
        }
        let names_a_date = line.when.is_none() && names_a_date(&line.title, lexicon);
        line.when = line.when.or(self.day.filter(|_| !names_a_date).map(When::Date));
        Heard { parsed, said, line, names_a_date }
    }

    /// The step that a line makes.
    fn made_of(&self, line: &capture::Line) -> NewStep {
        let NotesSetting { lexicon, sitting, .. } = *self.setting;
        let guess = capture::suggest_for_line(line, &self.context, lexicon);
        capture::new_step(line, guess, sitting, &self.told, lexicon, &self.context)
    }

    /// The lines below are of another day, or of none that is known.
    fn begin_day(&mut self, day: SaidDay) {
        self.day = match day {
            SaidDay::Date(date) => Some(date),
            SaidDay::Unread => None,
        };
        self.context.previous_date = self.day;
        self.context.last_date = self.day.or(self.context.last_date);
    }

    /// Those who have come are known to the lines below.
    fn met(&mut self, new: &NewStep) {
        let person = |one: &Participant| Person { id: one.id, name: one.name.clone(), side: one.side };
        self.context.people.extend(new.participants.iter().map(person));
        self.told.participants.extend(new.participants.iter().cloned());
        self.told.tellings.extend(new.tellings.iter().cloned());
    }

    /// The step that is there already with this title, where the line, read in its place, says its date: of several one
    /// that those who tell the line tell.
    fn alike(&self, text: &str, new: &NewStep) -> Option<Alike> {
        let NotesSetting { debrief, lexicon, whose, today, order, .. } = *self.setting;
        let called_so = self.titles.get(&fold(&new.step.title))?.iter().map(|place| (*place, &debrief.steps[*place]));
        called_so
            .filter(|(place, step)| {
                let there = Context::at(debrief, *place, whose, today, order);
                let line = capture::parse(text, lexicon, &there).line;
                let read = capture::new_step(&line, None, None, debrief, lexicon, &there).step;
                read.date == step.date || new.step.date == step.date
            })
            .map(|(place, step)| Alike {
                number: place + 1,
                date: step.date,
                is_told: is_told(debrief.told(step.id), new),
            })
            .reduce(|first, other| if other.is_told && !first.is_told { other } else { first })
    }
}

/// A step that is there already and says the same as a line.
#[derive(Clone, Copy)]
struct Alike {
    number: usize,
    date: Option<FuzzyDate>,
    /// Whether those who tell the line tell it.
    is_told: bool,
}

/// Whether a step that is told so has the account that a line would add. What nobody tells is no account.
fn is_told(told: Told, new: &NewStep) -> bool {
    let by = |source| match source {
        Source::Customer => told.customer,
        Source::Vendor => told.vendor,
        Source::Document => told.document,
    };
    new.tellings.is_empty() || new.tellings.iter().any(|telling| by(telling.source))
}

/// By which account a line is told that somebody of this side speaks; of others nobody says.
fn told_from(side: Side) -> Told {
    Told { customer: side == Side::Customer, vendor: side == Side::Vendor, document: false }
}

/// What a line tells are the words of whoever speaks in it.
fn speak(new: &mut NewStep, speaker: Speaker, words: String) {
    let place = new.tellings.iter().position(|telling| !telling.words.is_empty()).unwrap_or(0);
    if let Some(telling) = new.tellings.get_mut(place) {
        telling.told_by = Some(speaker.person.id);
        if telling.words.is_empty() {
            telling.words = words;
        }
    }
    new.participants.extend(speaker.is_new.then_some(speaker.person));
}
