//! What a line says.

use std::ops::Range;

use crate::domain::{
    Channel, Course, Emotion, ExitTo, FuzzyDate, Id, Milestone, OwnerFunction, Participant, Side, Told,
};

/// What a line says of a step. Equal lines say the same, however they were typed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Line {
    /// What remains when the marks are taken out; empty when nothing does.
    pub title: String,
    /// Who: the actor first, and [`Mention::Unknown`] where nobody of those who follow acts.
    pub people: Vec<Mention>,
    /// How.
    pub channel: Option<Channel>,
    /// When.
    pub when: Option<When>,
    /// Key of the catalogue's activity.
    pub activity: Option<String>,
    /// Which sources tell it; nobody where the line does not say.
    pub told: Told,
    /// How it felt to the side that is being captured.
    pub emotion: Option<Emotion>,
    /// Somewhere we could have acted differently.
    pub is_lever: bool,
    /// Where it led.
    pub course: Option<Course>,
    /// Where the exit led; only with [`Course::Exit`].
    pub exit_to: Option<ExitTo>,
    /// Which of our functions owned it.
    pub owner: Option<OwnerFunction>,
    /// The stretch of the purchase.
    pub milestone: Option<Milestone>,
    /// Their words.
    pub quote: Option<String>,
}

/// Somebody named in a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Mention {
    /// A participant of the deal.
    Known(Id<Participant>),
    /// Somebody new.
    New {
        /// The name.
        name: String,
        /// Where they belong.
        side: Side,
    },
    /// Somebody of this side, nobody knows who; only ever the first.
    Side(Side),
    /// Nobody knows who acts, and of which side; only ever the first.
    Unknown,
}

/// When a step was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// So long after the step before.
    Gap(Gap),
    /// At this date.
    Date(FuzzyDate),
}

/// A stretch of time as it is remembered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Gap {
    /// How many, at most [`Gap::MAX_COUNT`].
    pub count: u32,
    /// Of what.
    pub unit: GapUnit,
}

/// What a gap is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GapUnit {
    /// Days.
    Day,
    /// Weeks.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// What was read, and where in the line it stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Parsed {
    /// What the line says.
    pub line: Line,
    /// The marks from left to right, those not understood included.
    pub spans: Vec<Span>,
}

/// A mark's place in the line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Bytes of the line.
    pub range: Range<usize>,
    /// What kind of mark it is.
    pub kind: MarkKind,
    /// Whether it counts; if not it looks like a mark, and stays text.
    pub understood: bool,
}

/// The kinds of marks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MarkKind {
    /// `@`
    Who,
    /// `#`
    Channel,
    /// `+`, `~`, and dates.
    When,
    /// A date that stays in the words; understood where it is the step's.
    Day,
    /// `:`
    Activity,
    /// `=`
    Told,
    /// `:)`
    Emotion,
    /// `!`
    Lever,
    /// `/`
    Course,
    /// `%`
    Owner,
    /// `^`
    Milestone,
    /// `"…"`
    Quote,
    /// `\`, and the character that it takes.
    Literal,
}

impl Gap {
    /// More is taken for a slip of the finger.
    pub const MAX_COUNT: u32 = 99_999;

    /// Whether it fits between 1900 and 2199, as every date does.
    pub fn is_possible(self) -> bool {
        self.count <= Self::MAX_COUNT && self.as_days() <= 300 * 365
    }

    /// A gap in days.
    pub fn days(count: u32) -> Self {
        Self { count, unit: GapUnit::Day }
    }

    /// The gap in days, a month as 30.4 and a year as 365 of them.
    pub fn as_days(self) -> u32 {
        match self.unit {
            GapUnit::Day => self.count,
            GapUnit::Week => self.count.saturating_mul(7),
            GapUnit::Month => (f64::from(self.count) * 30.4).round() as u32,
            GapUnit::Year => self.count.saturating_mul(365),
        }
    }

    /// The date so long after another. Weeks, months and years are remembered roughly: the date is then "about", as it is
    /// when the other one was, or was known to the month. Days and weeks count from the middle of that month; months and
    /// years from one month lead to another, so that no day is made up. Of a quarter or a year nothing can be said.
    pub fn after(self, date: FuzzyDate) -> Option<FuzzyDate> {
        let month = date.as_month();
        let day = date.as_day().or(month.map(|_| date.middle()))?;
        let count = i64::from(self.count.min(Self::MAX_COUNT));
        let span = jiff::Span::new();
        let span = match self.unit {
            GapUnit::Day => span.try_days(count),
            GapUnit::Week => span.try_weeks(count),
            GapUnit::Month => span.try_months(count),
            GapUnit::Year => span.try_years(count),
        };
        let later = day.checked_add(span.ok()?).ok()?;
        FuzzyDate::year(later.year())?;
        let about = date.is_about() || month.is_some() || self.unit != GapUnit::Day;
        let later = match (month, self.unit) {
            (Some(_), GapUnit::Month | GapUnit::Year) => FuzzyDate::month(later.year(), later.month())?,
            _ => FuzzyDate::day(later),
        };
        Some(later.with_about(about))
    }
}
