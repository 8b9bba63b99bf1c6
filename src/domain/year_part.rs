//! Quarters and weeks as people write them: `Q1 2026`, `1. Quartal 2026`, `KW 8/2026`, `CW 8`.

use jiff::civil::{ISOWeekDate, Weekday};

use super::FuzzyDate;

/// What quarters and weeks are called, folded.
const QUARTERS: [&str; 4] = ["q", "quartal", "quartals", "quarter"];
const WEEKS: [&str; 8] = ["kw", "cw", "w", "wk", "week", "woche", "kalenderwoche", "calendarweek"];

/// The letters of an English ordinal and what may stand before a year.
const BESIDE: [&str; 7] = ["st", "nd", "rd", "th", "of", "des", "in"];

/// A part of a year, whichever year that is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearPart {
    /// A quarter, 1 to 4.
    Quarter(i8),
    /// A week, as calendars count them.
    Week(i8),
}

impl YearPart {
    /// It in a year, if that has it. A week is about its Wednesday: nothing coarser than a day and finer than a month can
    /// be said.
    pub fn of(self, year: i16) -> Option<FuzzyDate> {
        match self {
            Self::Quarter(quarter) => FuzzyDate::quarter(year, quarter),
            Self::Week(week) => {
                FuzzyDate::year(year)?;
                let day = ISOWeekDate::new(year, week, Weekday::Wednesday).ok()?.date();
                Some(FuzzyDate::day(day).with_about(true))
            }
        }
    }
}

/// Reads a quarter or a week, with its year where one stands there; a year of two digits behind a slash or an apostrophe.
pub fn year_part(text: &str) -> Option<(YearPart, Option<i16>)> {
    let (mut names, mut numbers) = (Vec::new(), Vec::new());
    let words = text.split(|c: char| c.is_whitespace() || matches!(c, '_' | '.' | ',' | '/' | '-' | '\'' | '’'));
    for word in words.filter(|word| !word.is_empty()).take(6) {
        // `KW08`, `2026W08`, `1Q26`
        for part in word.chars().collect::<Vec<_>>().chunk_by(|a, b| a.is_ascii_digit() == b.is_ascii_digit()) {
            let part: String = part.iter().collect();
            match part.parse::<i16>() {
                Ok(number) if part.len() <= 4 => numbers.push((number, part.len())),
                Ok(_) => return None,
                Err(_) => names.push((super::fold(&part), numbers.len())),
            }
        }
    }
    names.retain(|(name, _)| !BESIDE.contains(&name.as_str()));
    let [(name, place)] = names.as_slice() else { return None };
    let is_short = |(_, digits): &(i16, usize)| *digits <= 2;
    let has_short_year = text.contains(['/', '\'', '’']);
    let (at, number, year) = match numbers.as_slice() {
        [one] if is_short(one) => (0, one.0, None),
        [one, (year, 4)] if is_short(one) => (0, one.0, Some(*year)),
        [(year, 4), one] if is_short(one) => (1, one.0, Some(*year)),
        [one, (year, 2)] if is_short(one) && has_short_year => (0, one.0, Some(2000 + year)),
        _ => return None,
    };
    let number = i8::try_from(number).ok()?;
    let part = match name.as_str() {
        name if QUARTERS.contains(&name) && (1..=4).contains(&number) => YearPart::Quarter(number),
        // "2. Woche" is the second one of something else.
        name if WEEKS.contains(&name) && (1..=53).contains(&number) && *place <= at => YearPart::Week(number),
        _ => return None,
    };
    Some((part, year))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quarters_and_weeks_are_read_with_and_without_their_year() {
        for (text, part, year) in [
            ("Q1", YearPart::Quarter(1), None),
            ("Q1 2026", YearPart::Quarter(1), Some(2026)),
            ("Q1/26", YearPart::Quarter(1), Some(2026)),
            ("1. Quartal 2026", YearPart::Quarter(1), Some(2026)),
            ("2nd quarter of 2026", YearPart::Quarter(2), Some(2026)),
            ("KW 8", YearPart::Week(8), None),
            ("KW08/2026", YearPart::Week(8), Some(2026)),
            ("CW 8 2026", YearPart::Week(8), Some(2026)),
            ("2026-W08", YearPart::Week(8), Some(2026)),
        ] {
            assert_eq!(year_part(text), Some((part, year)), "{text}");
        }
        for text in [
            "",
            "8",
            "Q5",
            "Q1 26",
            "KW 54",
            "KW",
            "KW 8 KW 9",
            "Werk 8",
            "2. Woche",
            "2nd week of 2026",
            "Q123456789",
            "KW 8 9 10",
            "Ä1",
        ] {
            assert_eq!(year_part(text), None, "{text}");
        }
        let day = |week: i8, year| YearPart::Week(week).of(year).map(|date| date.to_string());
        assert_eq!(day(8, 2026).as_deref(), Some("~2026-02-18"));
        assert_eq!((day(53, 2026).as_deref(), day(53, 2025)), (Some("~2026-12-30"), None));
    }
}
