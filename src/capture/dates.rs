//! Dates as they are typed.

use jiff::civil::Date;

use crate::domain::{FuzzyDate, YearPart, year_part};

use super::{
    context::{Context, DateOrder},
    fold::{fold, is_gap, tidy},
    signs::is_tail,
    words::Words,
};

/// A date as typed: the year may be missing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Typed {
    /// Complete.
    Full(FuzzyDate),
    /// A day and a month.
    Day { month: i8, day: i8 },
    /// A month.
    Month(i8),
    /// A quarter or a week.
    Part(YearPart),
}

/// Reads forms that count without a sign: ISO forms, `12.3.2010`, `12.3.`, `12/3/2010` and `3/2010`.
pub(super) fn read_bare(text: &str, order: DateOrder) -> Option<Typed> {
    read_iso(text)
        .filter(|date| date.as_day().is_some() || text.contains('-'))
        .map(Typed::Full)
        .or_else(|| read_dotted(text, false))
        .or_else(|| read_slashed(text, order, false))
}

/// Reads every form; for what follows `~` or `=`. Words may be joined by spaces or `_`.
pub(super) fn read_marked(text: &str, order: DateOrder, months: &Words<i8>) -> Option<Typed> {
    read_iso(text)
        .map(Typed::Full)
        .or_else(|| read_dotted(text, true))
        .or_else(|| read_slashed(text, order, true))
        .or_else(|| read_named(text, order, months))
        .or_else(|| read_part(text, order, months))
        .or_else(|| read_year_part(text))
}

/// A quarter or a week in words: `1. Quartal 2026`, `KW 8`.
fn read_year_part(text: &str) -> Option<Typed> {
    match year_part(text)? {
        (part, Some(year)) => part.of(year).map(Typed::Full),
        (part, None) => Some(Typed::Part(part)),
    }
}

/// What people say of a part of a month or year, folded: `Ende März 2025` is about March.
const PARTS: [&str; 9] = ["anfang", "beginn", "mitte", "ende", "early", "start", "mid", "late", "end"];

/// A part of a month, a quarter or a year, which counts as all of it.
fn read_part(text: &str, order: DateOrder, months: &Words<i8>) -> Option<Typed> {
    let (part, whole) = text.split_once([' ', '_', '-'])?;
    if !PARTS.contains(&fold(part).as_str()) {
        return None;
    }
    let read = read_iso(whole).map(Typed::Full).or_else(|| read_named(whole, order, months))?;
    match read {
        Typed::Full(date) if date.as_day().is_some() => None,
        Typed::Day { .. } => None,
        read => Some(read),
    }
}

/// The words of a date at the beginning of a text whose year is none that a date can have, or has no such day: up to
/// three, the last of them the year.
pub(super) fn with_stray_year<'a>(text: &'a str, order: DateOrder, months: &Words<i8>) -> Option<&'a str> {
    let mut end = 0;
    for word in text.split_inclusive(is_gap).take(3) {
        let start = end;
        end += word.len();
        let word = word.trim_end_matches(is_gap).trim_end_matches(is_tail);
        let Some(year) = year(word, false) else { continue };
        let is_stray = match read_marked(&tidy(text[..start].trim_end_matches(is_gap)), order, months) {
            Some(Typed::Day { month: 2, day: 29 }) => full_day(year, 2, 29).is_none(),
            Some(Typed::Full(_)) => false,
            Some(_) => FuzzyDate::year(year).is_none(),
            None => false,
        };
        return is_stray.then(|| &text[..start + word.len()]);
    }
    None
}

fn read_iso(text: &str) -> Option<FuzzyDate> {
    if text.starts_with('~') {
        return None;
    }
    text.replace('q', "Q").parse().ok()
}

/// A number of at most this many digits.
fn number(text: &str, digits: usize) -> Option<i16> {
    let fine = (1..=digits).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    fine.then(|| text.parse().ok()).flatten()
}

/// A year of four digits, or of two where those are welcome.
fn year(text: &str, two: bool) -> Option<i16> {
    match text.len() {
        4 => number(text, 4),
        2 if two => number(text, 2).map(|year| if year < 80 { 2000 + year } else { 1900 + year }),
        _ => None,
    }
}

fn full_day(year: i16, month: i16, day: i16) -> Option<Typed> {
    FuzzyDate::year(year)?;
    let date = Date::new(year, month as i8, day as i8).ok()?;
    Some(Typed::Full(FuzzyDate::day(date)))
}

fn full_month(year: i16, month: i16) -> Option<Typed> {
    FuzzyDate::month(year, month as i8).map(Typed::Full)
}

fn day_of_month(month: i16, day: i16) -> Option<Typed> {
    // A leap year: whether there is such a day in the year meant shows when the year is known.
    Date::new(2024, month as i8, day as i8).ok()?;
    Some(Typed::Day { month: month as i8, day: day as i8 })
}

fn read_dotted(text: &str, marked: bool) -> Option<Typed> {
    let parts: Vec<&str> = text.split('.').collect();
    match parts[..] {
        [day, month, ""] => day_of_month(number(month, 2)?, number(day, 2)?),
        [day, month, y] => full_day(year(y, true)?, number(month, 2)?, number(day, 2)?),
        [month, y] if marked && y.len() == 4 => full_month(year(y, false)?, number(month, 2)?),
        [day, month] if marked => day_of_month(number(month, 2)?, number(day, 2)?),
        _ => None,
    }
}

fn read_slashed(text: &str, order: DateOrder, marked: bool) -> Option<Typed> {
    let parts: Vec<&str> = text.split('/').collect();
    let ordered = |first: &str, second: &str| {
        let (first, second) = (number(first, 2)?, number(second, 2)?);
        Some(match order {
            DateOrder::DayMonth => (second, first),
            DateOrder::MonthDay => (first, second),
        })
    };
    match parts[..] {
        [first, second, y] => {
            let (month, day) = ordered(first, second)?;
            full_day(year(y, marked)?, month, day)
        }
        [month, y] if y.len() == 4 => full_month(year(y, false)?, number(month, 2)?),
        [first, second] if marked => {
            let (month, day) = ordered(first, second)?;
            day_of_month(month, day)
        }
        _ => None,
    }
}

/// Month names and quarters. A year of two digits needs an apostrophe (`Oct'25`) or, where the day comes first, a `_`
/// or `-` (`Okt-25`): after a space the number may begin the text.
fn read_named(text: &str, order: DateOrder, months: &Words<i8>) -> Option<Typed> {
    let parts: Vec<&str> =
        text.split([' ', '_', '.', ',', '-', '/', '\'', '’']).filter(|part| !part.is_empty()).collect();
    let apostrophe = text.contains(['\'', '’']);
    let two = apostrophe || (order == DateOrder::DayMonth && !text.contains(' '));
    let month = |part: &str| months.find_from(part, 3);
    let quarter = |part: &str| {
        let digit = part.strip_prefix(['q', 'Q'])?;
        number(digit, 1).filter(|quarter| (1..=4).contains(quarter)).map(|quarter| quarter as i8)
    };
    match parts[..] {
        [one] => {
            month(one).map(Typed::Month).or_else(|| quarter(one).map(|quarter| Typed::Part(YearPart::Quarter(quarter))))
        }
        [first, second] => {
            if let Some(quarter) = quarter(first) {
                return FuzzyDate::quarter(year(second, apostrophe)?, quarter).map(Typed::Full);
            }
            if let Some(month) = month(second) {
                return day_of_month(i16::from(month), number(first, 2)?);
            }
            let month = i16::from(month(first)?);
            if let Some(year) = year(second, two) {
                return full_month(year, month);
            }
            if order == DateOrder::MonthDay {
                return day_of_month(month, number(second, 2)?);
            }
            None
        }
        [first, second, y] => {
            if let Some(month) = month(second) {
                return full_day(year(y, two)?, i16::from(month), number(first, 2)?);
            }
            // With a whole year behind it, the number after a month is a day, wherever one lives.
            let two = two && order == DateOrder::MonthDay;
            full_day(year(y, two)?, i16::from(month(first)?), number(second, 2)?)
        }
        _ => None,
    }
}

impl Typed {
    fn in_year(self, year: i16) -> Option<FuzzyDate> {
        match self {
            Self::Full(date) => Some(date),
            Self::Day { month, day } => match full_day(year, month.into(), day.into())? {
                Self::Full(date) => Some(date),
                _ => None,
            },
            Self::Month(month) => FuzzyDate::month(year, month),
            Self::Part(part) => part.of(year),
        }
    }

    /// The date that is meant: without a year the next one not before the last known date or, where that would lie
    /// after today, the last one up to today. `None` where nothing tells the year.
    pub(super) fn dated(self, context: &Context) -> Option<FuzzyDate> {
        if let Self::Full(date) = self {
            return Some(date);
        }
        let next = context.last_date.and_then(|last| {
            let from = last.earliest();
            // Eight years: 29 February may skip seven.
            (from.year()..=from.year() + 8).filter_map(|year| self.in_year(year)).find(|date| date.latest() >= from)
        });
        let Some(today) = context.today else {
            return next;
        };
        next.filter(|date| date.earliest() <= today).or_else(|| {
            (today.year() - 8..=today.year())
                .rev()
                .filter_map(|year| self.in_year(year))
                .find(|date| date.earliest() <= today)
        })
    }
}
