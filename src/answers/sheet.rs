//! What an answer is made of: headings, sentences and lines of figures, each figure with the deals and steps behind it.

use std::{borrow::Cow, collections::BTreeSet};

use super::unknown;
use crate::{
    analysis::{answer::Measure, stats::Interval},
    arrange::Gather,
    domain::{Claim, Deal, Id, Incident, Lever, Step},
    i18n::Locale,
};

/// On paper the rest of a list of up to so many rows is not folded away.
const PRINTED: usize = 120;

/// What a figure rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Behind {
    /// The deal.
    pub deal: Id<Deal>,
    /// What in it; none for the whole deal.
    pub what: Option<What>,
}

/// A part of a deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum What {
    /// A step.
    Step(Id<Step>),
    /// A step that ended a wait of so many days.
    Wait(Id<Step>, i32),
    /// All of it, with its own number, in thousandths.
    Measured(Measure, i64),
    /// All of it, with how often one felt so on its way to the decision.
    Rate {
        /// So often.
        times: u32,
        /// In so many steps.
        steps: u32,
    },
    /// An incident.
    Incident(Id<Incident>),
    /// A reason that was given.
    Claim(Id<Claim>),
    /// What both sides judged of a built-in criterion, by its place in the checklist, 0 first.
    Judgement(usize),
    /// A lever that was found there.
    Lever(Id<Lever>),
}

impl What {
    /// Whether it is a record of the deal, and not the deal with a number of its own.
    pub fn is_record(self) -> bool {
        !matches!(self, Self::Measured(..) | Self::Rate { .. })
    }
}

impl From<Id<Deal>> for Behind {
    fn from(deal: Id<Deal>) -> Self {
        Self { deal, what: None }
    }
}

impl From<(Id<Deal>, Id<Step>)> for Behind {
    fn from((deal, step): (Id<Deal>, Id<Step>)) -> Self {
        Self { deal, what: Some(What::Step(step)) }
    }
}

impl From<(Id<Deal>, Id<Incident>)> for Behind {
    fn from((deal, incident): (Id<Deal>, Id<Incident>)) -> Self {
        Self { deal, what: Some(What::Incident(incident)) }
    }
}

impl From<(Id<Deal>, Id<Claim>)> for Behind {
    fn from((deal, claim): (Id<Deal>, Id<Claim>)) -> Self {
        Self { deal, what: Some(What::Claim(claim)) }
    }
}

impl From<(Id<Deal>, usize)> for Behind {
    fn from((deal, criterion): (Id<Deal>, usize)) -> Self {
        Self { deal, what: Some(What::Judgement(criterion)) }
    }
}

impl From<(Id<Deal>, Id<Lever>)> for Behind {
    fn from((deal, lever): (Id<Deal>, Id<Lever>)) -> Self {
        Self { deal, what: Some(What::Lever(lever)) }
    }
}

/// All that figures rest on, one entry for each.
pub fn behind<T: Copy + Into<Behind>>(all: &[T]) -> Vec<Behind> {
    all.iter().map(|one| (*one).into()).collect()
}

/// How a text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Running text.
    Plain,
    /// A heading.
    Head,
    /// What matters less.
    Dim,
    /// What a key does; it means nothing off the screen.
    Hint,
    /// What must not be overlooked.
    Warn,
    /// Of won deals.
    Won,
    /// Of lost deals.
    Lost,
}

/// A figure, drawn from 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Bar {
    /// A share, and how sure it is.
    Share(f64, Option<Interval>),
    /// A part of a whole.
    Part(f64),
}

/// One figure in words.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The text, in the user's form of numbers.
    pub text: String,
    /// The same as a bare number, not rounded, in the unit that the text shows: 44.4 for `44 %`, 8.2 for `8 in 100`. None
    /// where the text is no single number.
    pub number: Option<f64>,
    /// What it rests on; nothing where there is nothing to show.
    pub behind: Vec<Behind>,
    /// Whether it is reckoned from the other figures of its line, and so rests on all that they do.
    pub is_of_line: bool,
}

/// A line of figures.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Of what.
    pub label: String,
    /// How the label is meant.
    pub tone: Tone,
    /// Drawn behind the label.
    pub bar: Option<Bar>,
    /// One under the other with those of the lines around it.
    pub cells: Vec<Cell>,
}

/// A part of an answer.
#[derive(Debug, Clone, PartialEq)]
pub enum Row {
    /// The heading of a section.
    Head(String),
    /// A sentence.
    Text(String, Tone),
    /// The heads of the columns of the lines that follow.
    Columns(Vec<String>),
    /// Figures.
    Line(Line),
    /// What belongs to the line above and is no figure.
    Under(String),
    /// The rest of a long list, folded away, and what stands there instead.
    Rest(String, Vec<Row>),
}

/// An answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// The question.
    pub title: String,
    /// The answer in one sentence.
    pub sentence: String,
    /// What it rests on.
    pub rows: Vec<Row>,
    /// The figures that its sentences say, which no line has.
    pub said: Vec<Said>,
}

/// A figure that a sentence says: where figures go into a table, it is there too.
#[derive(Debug, Clone, PartialEq)]
pub struct Said {
    /// The heading that the sentence stands under.
    pub section: String,
    /// Of what it is.
    pub label: String,
    /// Which figure of it.
    pub column: String,
    /// The figure.
    pub cell: Cell,
}

impl Row {
    /// The lines of figures: itself, or those that are folded away in it.
    pub fn lines(&self) -> Vec<&Line> {
        match self {
            Self::Line(line) => vec![line],
            Self::Rest(_, rows) => rows.iter().flat_map(Self::lines).collect(),
            Self::Head(_) | Self::Text(..) | Self::Columns(_) | Self::Under(_) => vec![],
        }
    }
}

impl Cell {
    /// Whether this deal is behind it.
    pub fn is_of(&self, deal: Id<Deal>) -> bool {
        self.behind.iter().any(|behind| behind.deal == deal)
    }
}

impl Line {
    /// What one of its figures rests on. A step, or whatever else lies in a deal, tells more than the deal does.
    pub fn behind(&self, cell: usize) -> Cow<'_, [Behind]> {
        let Some(own) = self.cells.get(cell) else { return Cow::Borrowed(&[]) };
        if !own.is_of_line {
            return Cow::Borrowed(&own.behind);
        }
        let all = || self.cells.iter().flat_map(|cell| &cell.behind);
        let within: BTreeSet<Id<Deal>> = all().filter(|one| one.what.is_some()).map(|one| one.deal).gather();
        let mut seen = BTreeSet::new();
        let is_told = |one: &&Behind| one.what.is_some() || !within.contains(&one.deal);
        Cow::Owned(all().filter(is_told).filter(|one| seen.insert(**one)).copied().collect())
    }

    /// Whether anything lies behind one of its figures.
    pub fn leads(&self, cell: usize) -> bool {
        let has = |cell: &Cell| !cell.behind.is_empty();
        self.cells.get(cell).is_some_and(|own| has(own) || own.is_of_line && self.cells.iter().any(has))
    }

    /// Whether this deal is behind any of its figures.
    pub fn is_of(&self, deal: Id<Deal>) -> bool {
        self.cells.iter().any(|cell| cell.is_of(deal))
    }

    /// A line without figures.
    pub fn new(label: impl Into<String>) -> Self {
        Self { label: label.into(), tone: Tone::Plain, bar: None, cells: vec![] }
    }

    /// With a label that is meant so.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }

    /// With a share drawn.
    #[must_use]
    pub fn share(mut self, share: Option<f64>, interval: Option<Interval>) -> Self {
        self.bar = share.map(|share| Bar::Share(share, interval));
        self
    }

    /// With a part of a whole drawn.
    #[must_use]
    pub fn part(mut self, part: usize, of: usize) -> Self {
        self.bar = (of > 0).then(|| Bar::Part(part as f64 / of as f64));
        self
    }

    /// With another figure.
    #[must_use]
    pub fn cell(mut self, text: impl Into<String>, behind: Vec<Behind>) -> Self {
        self.cells.push(Cell { text: text.into(), number: None, behind, is_of_line: false });
        self
    }

    /// With another figure that is reckoned from those of this line, and is this number, where it is one and known.
    #[must_use]
    pub fn reckoned(mut self, text: impl Into<String>, number: impl Into<Option<f64>>) -> Self {
        let text = text.into();
        let is_of_line = text != unknown();
        self.cells.push(Cell { text, number: number.into(), behind: vec![], is_of_line });
        self
    }

    /// With another figure that is this number, where it is known.
    #[must_use]
    pub fn number(mut self, text: impl Into<String>, number: impl Into<Option<f64>>, behind: Vec<Behind>) -> Self {
        self.cells.push(Cell { text: text.into(), number: number.into(), behind, is_of_line: false });
        self
    }

    /// With the number of what stands behind it.
    #[must_use]
    pub fn count<T: Copy + Into<Behind>>(self, all: &[T], locale: Locale) -> Self {
        let text = if all.is_empty() { unknown() } else { locale.count(all.len()) };
        self.number(text, all.len() as f64, behind(all))
    }
}

impl Sheet {
    /// An answer of one sentence.
    pub fn new(title: String, sentence: String) -> Self {
        Self { title, sentence, rows: vec![], said: vec![] }
    }

    /// Begins a section.
    pub fn head(&mut self, text: String) {
        self.rows.push(Row::Head(text));
    }

    /// Adds a sentence that explains.
    pub fn note(&mut self, text: String) {
        self.rows.push(Row::Text(text, Tone::Dim));
    }

    /// Adds what a key does here.
    pub fn hint(&mut self, text: String) {
        self.rows.push(Row::Text(text, Tone::Hint));
    }

    /// The sheet without what only means something on the screen: no key opens a list on paper, so only very long ones
    /// stay cut.
    #[must_use]
    pub fn printed(mut self) -> Self {
        self.rows.retain(|row| !matches!(row, Row::Text(_, Tone::Hint)));
        self.unfold(|_, rows| rows <= PRINTED);
        self
    }

    /// The sheet as a command prints it: without what only means something on the screen, its long lists whole where all is
    /// wanted, and else cut, with what `folded` makes of the words that say so.
    #[must_use]
    pub fn told(mut self, all: bool, folded: impl Fn(&str) -> String) -> Self {
        self.rows.retain(|row| !matches!(row, Row::Text(_, Tone::Hint)));
        self.unfold(|_, _| all);
        for row in &mut self.rows {
            if let Row::Rest(text, _) = row {
                *text = folded(text);
            }
        }
        self
    }

    /// Puts the rest of those lists in its place that are to be whole, by the heading of their section and the number of
    /// rows that are folded away.
    pub fn unfold(&mut self, is_whole: impl Fn(&str, usize) -> bool) {
        let mut section = String::new();
        let mut unfolded = Vec::with_capacity(self.rows.len());
        for row in std::mem::take(&mut self.rows) {
            match row {
                Row::Rest(_, rows) if is_whole(&section, rows.len()) => unfolded.extend(rows),
                row => {
                    if let Row::Head(head) = &row {
                        section.clone_from(head);
                    }
                    unfolded.push(row);
                }
            }
        }
        self.rows = unfolded;
    }

    /// The heading of the section in which a row stands that holds the rest of a list.
    pub fn folded_section(&self, row: usize) -> Option<&str> {
        matches!(self.rows.get(row)?, Row::Rest(..)).then_some(())?;
        self.rows[..row].iter().rev().find_map(|row| match row {
            Row::Head(head) => Some(head.as_str()),
            _ => None,
        })
    }

    /// Adds a sentence.
    pub fn say(&mut self, text: String) {
        self.rows.push(Row::Text(text, Tone::Plain));
    }

    /// Notes a figure that a sentence of this section says, and what it rests on.
    pub fn has_said(&mut self, (label, column): (String, String), text: String, number: f64, behind: Vec<Behind>) {
        let head = self.rows.iter().rev().find_map(|row| match row {
            Row::Head(head) => Some(head.clone()),
            _ => None,
        });
        let cell = Cell { text, number: Some(number), behind, is_of_line: false };
        self.said.push(Said { section: head.unwrap_or_default(), label, column, cell });
    }

    /// Adds a sentence that must not be overlooked.
    pub fn warn(&mut self, text: String) {
        self.rows.push(Row::Text(text, Tone::Warn));
    }

    /// Names the columns of the lines that follow.
    pub fn columns(&mut self, heads: Vec<String>) {
        self.rows.push(Row::Columns(heads));
    }

    /// Adds a line of figures.
    pub fn line(&mut self, line: Line) {
        self.rows.push(Row::Line(line));
    }

    /// What can be followed back: for each figure with anything behind it its row and its cell; and what can be unfolded.
    pub fn stops(&self) -> Vec<(usize, usize)> {
        let of = |(row, of): (usize, &Row)| -> Vec<(usize, usize)> {
            match of {
                Row::Line(line) => {
                    (0..line.cells.len()).filter(|cell| line.leads(*cell)).map(|cell| (row, cell)).collect()
                }
                Row::Rest(..) => vec![(row, 0)],
                Row::Head(_) | Row::Text(..) | Row::Columns(_) | Row::Under(_) => vec![],
            }
        };
        self.rows.iter().enumerate().flat_map(of).collect()
    }

    /// What the lines are called in which this deal counts, and in how many lines of that name: several sections may call
    /// theirs alike, and so may deals.
    pub fn lines_of(&self, deal: Id<Deal>) -> Vec<(String, usize)> {
        let mut found: Vec<(String, usize)> = vec![];
        for line in self.rows.iter().flat_map(Row::lines).filter(|line| line.is_of(deal)) {
            match found.iter_mut().find(|(label, _)| *label == line.label) {
                Some((_, lines)) => *lines += 1,
                None => found.push((line.label.clone(), 1)),
            }
        }
        found
    }

    /// Whether a deal counts in a figure, or in one that is folded away there.
    pub fn is_of(&self, (row, cell): (usize, usize), deal: Id<Deal>) -> bool {
        match self.rows.get(row) {
            Some(Row::Line(line)) => line.behind(cell).iter().any(|behind| behind.deal == deal),
            Some(rest @ Row::Rest(..)) => rest.lines().iter().any(|line| line.is_of(deal)),
            _ => false,
        }
    }

    /// What a figure, its line and its column are called, and what it rests on.
    pub fn behind(&self, (row, cell): (usize, usize)) -> Option<(String, Cow<'_, [Behind]>)> {
        let Row::Line(line) = self.rows.get(row)? else { return None };
        // A sentence between two lines does not end what stands above them both.
        let above = self.rows[..row].iter().rev();
        let heads = above.take_while(|row| !matches!(row, Row::Head(_))).find_map(|row| match row {
            Row::Columns(heads) => heads.get(cell),
            _ => None,
        });
        let figure = line.cells.get(cell)?;
        let head = heads.map(|head| format!("{head}: ")).unwrap_or_default();
        Some((format!("{} · {head}{}", line.label, figure.text), line.behind(cell)))
    }
}
