//! Moments of logs as dates.

use jiff::{
    Timestamp,
    civil::{Date, DateTime},
    tz::TimeZone,
};

use crate::domain::FuzzyDate;

/// How exactly our own logs say that a date is known.
#[derive(Debug, Default, Clone, Copy)]
pub(super) enum Precision {
    #[default]
    Day,
    Month,
    Quarter,
    Year,
    None,
}

impl Precision {
    pub(super) fn of(key: &str) -> Self {
        match key {
            "month" => Self::Month,
            "quarter" => Self::Quarter,
            "year" => Self::Year,
            "none" => Self::None,
            _ => Self::Day,
        }
    }
}

/// A day, as exactly as it is known.
pub(super) fn dated(date: Option<FuzzyDate>, precision: Precision, is_about: bool) -> Option<FuzzyDate> {
    let date = date?;
    let day = date.as_day()?;
    let date = match precision {
        Precision::Day => Some(date),
        Precision::Month => FuzzyDate::month(day.year(), day.month()),
        Precision::Quarter => FuzzyDate::quarter(day.year(), (day.month() + 2) / 3),
        Precision::Year => FuzzyDate::year(day.year()),
        Precision::None => None,
    };
    date.map(|date| date.with_about(is_about))
}

/// By which moments stand in their order; one that says nothing of its place on earth is taken for UTC.
pub(super) fn order_of(moment: &str) -> Option<i128> {
    let timestamp = moment.parse::<Timestamp>().ok();
    let civil = || moment.parse::<DateTime>().ok()?.to_zoned(TimeZone::UTC).ok().map(|zoned| zoned.timestamp());
    timestamp.or_else(civil).map(Timestamp::as_nanosecond)
}

/// The day of a moment, as it was where it was noted: `2011-10-01T00:38:44.546+02:00` is 1 October.
pub(super) fn day(moment: &str) -> Option<Date> {
    let number = |from: usize, to: usize| -> Option<i16> {
        let digits = moment.get(from..to)?;
        digits.bytes().all(|byte| byte.is_ascii_digit()).then(|| digits.parse().ok())?
    };
    let bytes = moment.as_bytes();
    let is_whole = bytes.get(4) == Some(&b'-') && bytes.get(7) == Some(&b'-');
    let is_end = matches!(bytes.get(10), None | Some(b'T' | b't' | b' '));
    let (year, month, day) = (number(0, 4)?, number(5, 7)?, number(8, 10)?);
    // The same years as everywhere.
    FuzzyDate::year(year).filter(|_| is_whole && is_end)?;
    Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_a_day_where_it_was_noted() {
        for (moment, expected) in [
            ("2011-10-01T00:38:44.546+02:00", Some("2011-10-01")),
            ("2011-12-31", Some("2011-12-31")),
            ("2011-12-31 23:59:59", Some("2011-12-31")),
            ("2011-02-30T00:00:00Z", None),
            ("1700-01-01T00:00:00Z", None),
            ("31.12.2011", None),
            ("2011-1-1", None),
            ("20111001000000", None),
            ("2011-10-0\u{e9}", None),
            ("", None),
        ] {
            assert_eq!(day(moment).map(|day| day.to_string()).as_deref(), expected, "{moment}");
        }
    }

    #[test]
    fn moments_stand_in_their_order_wherever_they_were_noted() {
        let order = |moment| order_of(moment).expect("a moment");
        assert!(order("2026-03-01T10:00:00+02:00") < order("2026-03-01T09:00:00Z"));
        assert_eq!(order("2026-03-01 09:00:00"), order("2026-03-01T09:00:00.000Z"));
        assert_eq!(order_of("soon"), None);
    }
}
