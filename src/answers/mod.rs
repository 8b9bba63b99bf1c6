//! What the answers across deals say, in the user's language: one sheet for each question, which the screen, the command
//! line and files show alike. The figures come from [`crate::analysis::answer`]; here they are only put into words.

mod apart;
mod conversion;
mod csv;
mod exits;
mod hand_over;
mod hit_rate;
mod incidents;
pub mod layout;
mod levers;
mod paths;
mod perception;
mod reckoned;
mod sheet;
mod target;
mod ties;

use std::{
    borrow::Cow,
    collections::HashMap,
    panic::resume_unwind,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    thread,
};

use serde_json::Value;

use reckoned::Reckoned;

use crate::{
    analysis::{
        answer::{Case, Effect, Ended, Facet, Target, Verdict, with_path},
        stats::Interval,
    },
    domain::{Deal, Id, LeverBook, Table, keyed::keyed_enum},
    i18n::{Arg, Locale, t},
    wording,
    work::{Cancelled, Task, Watch},
};

pub use apart::own_number;
pub use csv::{csv, csv_of_all};
pub use levers::in_words as lever_in_words;
pub use sheet::{Bar, Behind, Cell, Line, Row, Sheet, Tone, What};
pub use target::{parse_target, shown_target};

keyed_enum! {
    /// What can be asked of all deals together.
    Question, "answer" {
        /// With which customers our chances are good.
        HitRate = "hit-rate",
        /// What won paths have that lost ones lack.
        Paths = "paths",
        /// Where customers leave us.
        Exits = "exits",
        /// How many come from one stretch to the next, and what it takes to reach a target.
        Conversion = "conversion",
        /// How customers tie themselves to us, and where the time goes.
        Ties = "ties",
        /// How our functions share the path.
        HandOver = "hand-over",
        /// What delights and what annoys.
        Incidents = "incidents",
        /// Whether we see ourselves as customers see us, and what became of the reasons given.
        Perception = "perception",
        /// Which levers to pull.
        Levers = "levers",
    }
}

impl Question {
    /// Whether the answer speaks of the paths of the deals; of one without a path it says nothing.
    fn is_of_paths(self) -> bool {
        matches!(self, Self::Paths | Self::Exits | Self::Ties | Self::HandOver | Self::Incidents)
    }

    /// What an answer reads of the deals, besides their facts.
    pub fn reads(self) -> &'static [Table] {
        use Table as T;
        match self {
            Self::HitRate => &[],
            Self::Paths | Self::Conversion => &[T::Step],
            Self::Exits => &[T::Step, T::Participant, T::StepParticipant, T::Telling],
            // A step ties the customer as usual where both sides take part.
            Self::Ties => &[T::Step, T::Participant, T::StepParticipant],
            Self::HandOver => &[T::Step, T::Participant],
            Self::Incidents => &[T::Step, T::Incident, T::IncidentCriterion],
            Self::Perception => &[T::Score, T::Claim, T::Prediction],
            // Who acted tells whose wait it was: the steps are measured before and after a lever.
            Self::Levers => &[T::Step, T::Participant, T::StepParticipant, T::Telling, T::Incident, T::Score],
        }
    }

    /// What all answers together read.
    pub const ALL_READ: &'static [Table] = &[
        Table::Participant,
        Table::Step,
        Table::StepParticipant,
        Table::Telling,
        Table::Incident,
        Table::IncidentCriterion,
        Table::Claim,
        Table::Score,
        Table::Prediction,
    ];
}

/// How a question is asked.
#[derive(Debug, Clone, Copy)]
pub struct Asked {
    /// By what hit rates are told apart.
    pub facet: Facet,
    /// What is to be reached.
    pub target: Target,
}

impl Default for Asked {
    fn default() -> Self {
        Self { facet: Facet::Novelty, target: Target::Orders(10) }
    }
}

/// Deals, and how they are asked.
pub struct Deals<'a> {
    cases: &'a [Case],
    book: Cow<'a, LeverBook>,
    /// The study that they are of, if they are not all.
    study: Option<&'a str>,
    places: HashMap<Id<Deal>, usize>,
    locale: Locale,
    reckoned: Reckoned,
}

impl<'a> Deals<'a> {
    /// These deals, told in this language.
    pub fn new(cases: &'a [Case], locale: Locale) -> Self {
        Self {
            cases,
            book: Cow::Owned(LeverBook::default()),
            study: None,
            places: cases.iter().enumerate().map(|(at, case)| (case.deal.id, at)).collect(),
            locale,
            reckoned: Reckoned::default(),
        }
    }

    /// With the levers of the workbook.
    #[must_use]
    pub fn with_levers(mut self, book: &'a LeverBook) -> Self {
        self.book = Cow::Borrowed(book);
        self
    }

    /// As those of the study of this name, which every answer then says.
    #[must_use]
    pub fn of_study(mut self, name: &'a str) -> Self {
        self.study = Some(name);
        self
    }

    fn levers(&self) -> &LeverBook {
        &self.book
    }

    /// Whether there is something to answer from: levers need no deal that has ended.
    fn is_answerable(&self, question: Question) -> bool {
        question == Question::Levers || self.cases.iter().any(|case| case.group().is_some())
    }

    /// The answer in one sentence, or what is missing for one.
    pub fn sentence(&self, question: Question) -> String {
        if !self.is_answerable(question) {
            return t!(self.locale, "answers-nothing-decided");
        }
        match question {
            Question::HitRate => hit_rate::sentence(self),
            Question::Paths => paths::sentence(self),
            Question::Exits => exits::sentence(self),
            Question::Conversion => conversion::sentence(self),
            Question::Ties => ties::sentence(self),
            Question::HandOver => hand_over::sentence(self),
            Question::Incidents => incidents::sentence(self),
            Question::Perception => perception::sentence(self),
            Question::Levers => levers::sentence(self),
        }
    }

    /// The whole answer.
    pub fn sheet(&self, question: Question, asked: &Asked) -> Sheet {
        // Nobody can wish that it end.
        self.sheet_watched(question, asked, &Watch::default())
            .unwrap_or_else(|_| Sheet::new(String::new(), String::new()))
    }

    /// The whole answer, as long as it is wanted.
    ///
    /// # Errors
    /// [`Cancelled`] when it is to be left.
    pub fn sheet_watched(&self, question: Question, asked: &Asked, watch: &Watch) -> Result<Sheet, Cancelled> {
        watch.go_on()?;
        let sentence = self.sentence(question);
        watch.go_on()?;
        Ok(self.filled(question, sentence, asked))
    }

    fn filled(&self, question: Question, sentence: String, asked: &Asked) -> Sheet {
        let mut sheet = Sheet::new(self.locale.label(question), sentence);
        if let Some(study) = self.study {
            sheet.note(t!(self.locale, "answers-of-study", name = study, count = self.cases.len()));
        }
        if !self.is_answerable(question) {
            sheet.note(t!(self.locale, "answers-needs"));
            sheet.hint(match self.study {
                Some(_) => t!(self.locale, "answers-needs-key-study"),
                None => t!(self.locale, "answers-needs-key"),
            });
            return sheet;
        }
        match question {
            Question::HitRate => hit_rate::fill(&mut sheet, self, asked.facet),
            Question::Paths => paths::fill(&mut sheet, self),
            Question::Exits => exits::fill(&mut sheet, self),
            Question::Conversion => conversion::fill(&mut sheet, self, asked.target),
            Question::Ties => ties::fill(&mut sheet, self),
            Question::HandOver => hand_over::fill(&mut sheet, self),
            Question::Incidents => incidents::fill(&mut sheet, self),
            Question::Perception => perception::fill(&mut sheet, self),
            Question::Levers => levers::fill(&mut sheet, self),
        }
        if question.is_of_paths() {
            self.note_pathless(&mut sheet);
        }
        sheet
    }

    /// Several answers, as long as they are wanted, by two at a time: each takes the next that is open.
    ///
    /// # Errors
    /// [`Cancelled`] when they are to be left.
    pub fn sheets(&self, questions: &[Question], asked: &Asked, watch: &Watch) -> Result<Vec<Sheet>, Cancelled> {
        let made: Vec<OnceLock<Sheet>> = questions.iter().map(|_| OnceLock::new()).collect();
        let (next, done) = (AtomicUsize::new(0), AtomicUsize::new(0));
        let tell = || watch.at(Task::Reckoning, done.load(Relaxed) as u64, questions.len() as u64);
        let answer = || -> Result<(), Cancelled> {
            while let Some(at) = Some(next.fetch_add(1, Relaxed)).filter(|at| *at < questions.len()) {
                tell()?;
                let sheet = self.sheet_watched(questions[at], asked, watch)?;
                made[at].get_or_init(|| sheet);
                done.fetch_add(1, Relaxed);
            }
            Ok(())
        };
        thread::scope(|scope| {
            let other = scope.spawn(answer);
            answer()?;
            // If the other broke down, so does this.
            other.join().unwrap_or_else(|panic| resume_unwind(panic))
        })?;
        Ok(made.into_iter().filter_map(OnceLock::into_inner).collect())
    }

    /// The bare figures.
    ///
    /// # Errors
    /// Never in practice: all figures are plain data.
    pub fn figures(&self, question: Question, asked: &Asked) -> serde_json::Result<Value> {
        match question {
            Question::HitRate => hit_rate::figures(self, asked.facet),
            Question::Paths => paths::figures(self),
            Question::Exits => exits::figures(self),
            Question::Conversion => conversion::figures(self, asked.target),
            Question::Ties => ties::figures(self),
            Question::HandOver => hand_over::figures(self),
            Question::Incidents => incidents::figures(self),
            Question::Perception => perception::figures(self),
            Question::Levers => levers::figures(self),
        }
    }

    fn case(&self, deal: Id<Deal>) -> Option<&'a Case> {
        self.places.get(&deal).map(|at| &self.cases[*at])
    }

    /// `Hofstetter Kunststoff AG · Extrusion line 3`.
    fn name(&self, deal: Id<Deal>) -> String {
        self.case(deal).map(|case| case.deal.name()).unwrap_or_default()
    }

    /// `44 %`, or the sign for what is not known.
    fn percent(&self, share: Option<f64>) -> String {
        share.map_or_else(unknown, |share| self.locale.percent(share))
    }

    /// `19-73 %`.
    fn range(&self, interval: Option<Interval>) -> String {
        interval.map_or_else(unknown, |Interval { low, high }| {
            format!("{}-{}", self.locale.decimal(low * 100.0, 0), self.locale.percent(high))
        })
    }

    fn number(&self, number: f64) -> String {
        self.locale.decimal(number, 1)
    }

    /// A difference, with its sign where it is any.
    fn signed(&self, difference: f64) -> String {
        apart::signed(difference, 2, self.locale)
    }

    /// `between 21 and 72%`, within a sentence.
    fn between(&self, interval: Option<Interval>) -> String {
        interval.map_or_else(unknown, |Interval { low, high }| {
            t!(
                self.locale,
                "answers-range-between",
                low = self.locale.decimal(low * 100.0, 0),
                high = self.locale.percent(high)
            )
        })
    }

    /// How often chance alone does it: `8 in 100`.
    fn chance(&self, p: f64) -> String {
        wording::chance(Some(p), self.locale)
    }

    /// What that lets one say: `a hint, not a proof (8 in 100)`.
    fn verdict(&self, p: f64, effect: Effect) -> String {
        wording::verdict(Verdict::among_answers(p, effect), p, self.locale)
    }

    /// How the deals ended.
    fn ended(&self) -> Ended {
        Ended::of(self.cases.iter().map(|case| case.deal.outcome))
    }

    /// How those ended of which a path is recorded.
    fn ended_with_path(&self) -> Ended {
        Ended::of(with_path(self.cases).map(|case| case.deal.outcome))
    }

    /// Says how many decided deals have no path, where some have one and some have none.
    fn note_pathless(&self, sheet: &mut Sheet) {
        let (all, told) = (self.ended().all(), self.ended_with_path().all());
        if (1..all).contains(&told) {
            sheet.note(t!(self.locale, "answers-pathless", count = all - told, told = told));
        }
    }

    /// `6 not won (4 lost, 1 postponed, 1 stopped)`.
    fn not_won(&self) -> String {
        wording::not_won(self.ended(), self.locale)
    }

    /// What won deals are compared with, or that there is nothing to compare.
    fn compared(&self) -> String {
        match (self.ended().won, self.ended().not_won()) {
            (0, _) => t!(self.locale, "answers-compared-none", group = "not-won"),
            (_, 0) => t!(self.locale, "answers-compared-none", group = "won"),
            _ => t!(self.locale, "answers-compared", not_won = self.not_won()),
        }
    }

    /// Adds the entries of a list, each of a row or several; those after so many are folded away.
    fn list(&self, sheet: &mut Sheet, mut entries: Vec<Vec<Row>>, listed: usize) {
        let rest = entries.split_off(listed.min(entries.len()));
        sheet.rows.extend(entries.into_iter().flatten());
        if !rest.is_empty() {
            let text = t!(self.locale, "answers-and-more", count = rest.len());
            sheet.rows.push(Row::Rest(text, rest.into_iter().flatten().collect()));
        }
    }

    /// The first of these sentences, and of the others as many as there is room for where three lines are shown: each of
    /// them stands in the sheet too.
    fn headline(&self, sentences: impl IntoIterator<Item = Option<String>>) -> String {
        let mut said = String::new();
        for sentence in sentences.into_iter().flatten() {
            if said.is_empty() {
                said = sentence;
            } else if Self::fits(&said, &sentence) {
                said = format!("{said} {sentence}");
            }
        }
        said
    }

    /// What an answer says, what sets won deals apart, and what else there is room for. Where there is none for the first
    /// two, the second says more: it stands alone.
    fn headline_apart(&self, said: String, apart: Option<String>, rest: Option<String>) -> String {
        match &apart {
            Some(told) if !Self::fits(&said, told) => self.headline([apart, rest]),
            _ => self.headline([Some(said), apart, rest]),
        }
    }

    /// Whether there is room for a sentence behind these.
    fn fits(said: &str, sentence: &str) -> bool {
        said.chars().count() + 1 + sentence.chars().count() <= HEADLINE
    }

    /// Adds lines of which those after so many are folded away.
    fn lines(&self, sheet: &mut Sheet, lines: impl IntoIterator<Item = Line>, listed: usize) {
        self.list(sheet, lines.into_iter().map(|line| vec![Row::Line(line)]).collect(), listed);
    }

    fn text(&self, key: &str, args: &[(&str, Arg)]) -> String {
        self.locale.text(key, args)
    }
}

/// So many characters of an answer's sentence fit three lines of a terminal of 80 columns, wherever these break.
const HEADLINE: usize = 205;

/// Stands where nothing is known.
fn unknown() -> String {
    "·".to_owned()
}

#[cfg(test)]
mod tests;
