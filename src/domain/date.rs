//! Dates as people remember them: to the day, the month, the quarter or the year, and sometimes only "about".

use std::{fmt, str::FromStr};

use jiff::{ToSpan, civil::Date};

use super::keyed::stored_as_text;

/// A date with its precision. Written `2026-03-12`, `2026-03`, `2026-Q1` or `2026`, with `~` in front for "about".
///
/// Undated things carry no `FuzzyDate` at all (`Option`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct FuzzyDate {
    precision: Precision,
    about: bool,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Precision {
    Day(Date),
    Month { year: i16, month: i8 },
    Quarter { year: i16, quarter: i8 },
    Year(i16),
}

/// The text is no date of the kinds that [`FuzzyDate`] knows.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no date (write 2026-03-12, 2026-03, 2026-Q1 or 2026, with ~ in front for about)")]
pub struct DateError(pub String);

/// Years outside this range are taken for slips of the finger.
const YEARS: std::ops::RangeInclusive<i16> = 1900..=2199;

impl FuzzyDate {
    /// A date exact to the day.
    pub fn day(date: Date) -> Self {
        Self { precision: Precision::Day(date), about: false }
    }

    /// A month; `None` for a month outside 1 … 12 or a year outside 1900 … 2199.
    pub fn month(year: i16, month: i8) -> Option<Self> {
        (YEARS.contains(&year) && (1..=12).contains(&month))
            .then_some(Self { precision: Precision::Month { year, month }, about: false })
    }

    /// A quarter; `None` for a quarter outside 1 … 4 or a year outside 1900 … 2199.
    pub fn quarter(year: i16, quarter: i8) -> Option<Self> {
        (YEARS.contains(&year) && (1..=4).contains(&quarter))
            .then_some(Self { precision: Precision::Quarter { year, quarter }, about: false })
    }

    /// A whole year, 1900 … 2199.
    pub fn year(year: i16) -> Option<Self> {
        YEARS.contains(&year).then_some(Self { precision: Precision::Year(year), about: false })
    }

    /// The same date with the "about" mark set or not.
    pub fn with_about(self, about: bool) -> Self {
        Self { about, ..self }
    }

    /// Whether the date is only "about" this one.
    pub fn is_about(self) -> bool {
        self.about
    }

    /// The day, when the date is exact to the day; an "about" day counts as one.
    pub fn as_day(self) -> Option<Date> {
        match self.precision {
            Precision::Day(day) => Some(day),
            _ => None,
        }
    }

    /// Year and month, when the date is exact to the month.
    pub fn as_month(self) -> Option<(i16, i8)> {
        match self.precision {
            Precision::Month { year, month } => Some((year, month)),
            _ => None,
        }
    }

    /// Year and quarter, when the date is exact to the quarter.
    pub fn as_quarter(self) -> Option<(i16, i8)> {
        match self.precision {
            Precision::Quarter { year, quarter } => Some((year, quarter)),
            _ => None,
        }
    }

    /// Whether the date is known to the day and not only "about" it.
    pub fn is_exact(self) -> bool {
        !self.about && self.as_day().is_some()
    }

    /// How finely the date is known.
    pub fn grain(self) -> Grain {
        match self.as_day() {
            Some(_) if self.about => Grain::AboutDay,
            Some(_) => Grain::Day,
            None => Grain::Coarser,
        }
    }

    /// The first day that the date can mean. "About" widens nothing: nobody knows by how much.
    pub fn earliest(self) -> Date {
        match self.precision {
            Precision::Day(day) => day,
            Precision::Month { year, month } => Date::constant(year, month, 1),
            Precision::Quarter { year, quarter } => Date::constant(year, quarter * 3 - 2, 1),
            Precision::Year(year) => Date::constant(year, 1, 1),
        }
    }

    /// The last day that the date can mean.
    pub fn latest(self) -> Date {
        match self.precision {
            Precision::Day(day) => day,
            Precision::Month { year, month } => Date::constant(year, month, 1).last_of_month(),
            Precision::Quarter { year, quarter } => Date::constant(year, quarter * 3, 1).last_of_month(),
            Precision::Year(year) => Date::constant(year, 12, 31),
        }
    }

    /// The day halfway between [`FuzzyDate::earliest`] and [`FuzzyDate::latest`]: where it is drawn on a time line.
    pub fn middle(self) -> Date {
        match self.precision {
            // Most dates are one of these two, and most are asked for theirs.
            Precision::Day(day) => day,
            Precision::Month { year, month } => {
                let days = Date::constant(year, month, 1).days_in_month();
                Date::constant(year, month, (days + 1) / 2)
            }
            Precision::Quarter { .. } | Precision::Year(_) => {
                let (first, last) = (self.earliest(), self.latest());
                first.checked_add((days_between(first, last) / 2).days()).unwrap_or(first)
            }
        }
    }

    /// Whole days from `earlier` to `self`, between their middles; negative when `self` lies before.
    pub fn days_since(self, earlier: Self) -> i32 {
        days_between(earlier.middle(), self.middle())
    }

    /// Whole days from `earlier` to `self` at the least; negative when `self` can only lie before, 0 where both may be one day.
    pub fn least_days_since(self, earlier: Self) -> i32 {
        match (earlier.surely_before(self), self.surely_before(earlier)) {
            (true, _) => days_between(earlier.latest(), self.earliest()),
            (_, true) => -days_between(self.latest(), earlier.earliest()),
            _ => 0,
        }
    }

    /// Whether `self` can only lie before `other`: their ranges do not touch.
    pub fn surely_before(self, other: Self) -> bool {
        self.latest() < other.earliest()
    }

    /// The date this many days later, exact dates only; others, and what leaves the calendar, give `None`.
    pub fn plus_days(self, days: i32) -> Option<Self> {
        let day = self.as_day()?.checked_add(days.days()).ok()?;
        YEARS.contains(&day.year()).then_some(Self { precision: Precision::Day(day), ..self })
    }
}

/// How finely a date is known, or the time between two dates: that is known as finely as the coarser of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Grain {
    /// To the day.
    #[default]
    Day,
    /// To about a day.
    AboutDay,
    /// To the month, the quarter or the year.
    Coarser,
}

/// Whole days from one day to another; negative when that lies before. Exact times are faster to subtract than calendars.
pub fn days_between(from: Date, to: Date) -> i32 {
    const HOURS: i64 = 24;
    i32::try_from(to.duration_since(from).as_hours() / HOURS).unwrap_or_default()
}

impl fmt::Display for FuzzyDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.about {
            f.write_str("~")?;
        }
        match self.precision {
            Precision::Day(day) => write!(f, "{day}"),
            Precision::Month { year, month } => write!(f, "{year:04}-{month:02}"),
            Precision::Quarter { year, quarter } => write!(f, "{year:04}-Q{quarter}"),
            Precision::Year(year) => write!(f, "{year:04}"),
        }
    }
}

impl FromStr for FuzzyDate {
    type Err = DateError;

    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = || DateError(text.to_owned());
        let (about, body) = match text.strip_prefix('~') {
            Some(rest) => (true, rest),
            None => (false, text),
        };
        if body.len() > 10 || !body.is_ascii() {
            return Err(error());
        }
        let mut parts = body.split('-');
        let number = |part: &str, digits: usize| -> Option<i16> {
            (part.len() == digits && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok()).flatten()
        };
        let date = match [parts.next(), parts.next(), parts.next(), parts.next()] {
            [Some(year), None, ..] => number(year, 4).and_then(Self::year),
            [Some(year), Some(rest), None, _] => match rest.strip_prefix('Q') {
                Some(quarter) => number(year, 4).zip(number(quarter, 1)).and_then(|(y, q)| Self::quarter(y, q as i8)),
                None => number(year, 4).zip(number(rest, 2)).and_then(|(y, m)| Self::month(y, m as i8)),
            },
            [Some(year), Some(month), Some(day), None] => (|| {
                let date = Date::new(number(year, 4)?, number(month, 2)? as i8, number(day, 2)? as i8).ok()?;
                YEARS.contains(&date.year()).then_some(Self::day(date))
            })(),
            _ => None,
        };
        date.map(|date| date.with_about(about)).ok_or_else(error)
    }
}

stored_as_text!(FuzzyDate);

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> FuzzyDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_middle_of_a_month_lies_halfway_between_its_ends() {
        for (year, month) in (2023..=2024).flat_map(|year| (1..=12).map(move |month| (year, month))) {
            let date = FuzzyDate::month(year, month).unwrap();
            let (first, last) = (date.earliest(), date.latest());
            assert_eq!(days_between(first, date.middle()), days_between(first, last) / 2, "{date}");
        }
    }

    #[test]
    fn every_precision_prints_as_it_is_written() {
        for text in ["2026-03-12", "~2026-03-12", "2026-03", "~2025-10", "2026-Q1", "~2024-Q4", "2026", "~2024"] {
            assert_eq!(date(text).to_string(), text);
        }
    }

    #[test]
    fn nonsense_is_refused() {
        for text in
            ["", "~", "2026-13", "2026-02-30", "2026-Q5", "0012", "12.03.2026", "2026-3-1", "٢٠٢٦", "2026-03-12-1"]
        {
            assert!(text.parse::<FuzzyDate>().is_err(), "{text}");
        }
    }

    #[test]
    fn ranges_and_distances() {
        assert_eq!(date("2026-Q1").latest(), Date::constant(2026, 3, 31));
        assert_eq!(date("2024-02").latest(), Date::constant(2024, 2, 29));
        assert_eq!(date("2026-12-04").days_since(date("2026-10-28")), 37);
        assert!(date("2026-02").surely_before(date("2026-03-01")));
        assert!(!date("2026-03").surely_before(date("2026-03-01")));
    }

    proptest! {
        #[test]
        fn any_text_parses_or_is_refused(text in "\\PC{0,14}") {
            if let Ok(parsed) = text.parse::<FuzzyDate>() {
                prop_assert_eq!(parsed.to_string(), text);
                prop_assert!(parsed.earliest() <= parsed.middle() && parsed.middle() <= parsed.latest());
            }
        }
    }
}
