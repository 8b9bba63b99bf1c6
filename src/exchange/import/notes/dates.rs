//! Dates that notes write as people do: lines that say the day of those below, and lines that say a date of their own in words.

use crate::{
    capture::{self, Context, DateOrder, Lexicon, Line, When, fold},
    domain::{FuzzyDate, year_part},
};

/// What says that a date follows, folded.
const DAYS: &[&str] = &["date", "datum", "day", "tag"];

/// The days of the week, folded.
#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    "mon", "tue", "tues", "wed", "thu", "thur", "thurs", "fri", "sat", "sun",
    "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "mo", "di", "mi", "do", "fr", "sa", "so",
];

/// What stands before a month that is cut short, folded. Without one, "Jan" is somebody.
#[rustfmt::skip]
const BEFORE_MONTHS: &[&str] = &[
    "in", "since", "by", "until", "till", "from", "early", "late", "mid", "end", "of", "last", "next",
    "im", "seit", "bis", "ab", "anfang", "mitte", "ende", "vom", "letzten", "nachsten",
];

/// The years that are taken for one when they stand in a sentence.
const YEARS: std::ops::RangeInclusive<u16> = 1980..=2049;

/// What a line says of the day of those below.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum SaidDay {
    /// This one.
    Date(FuzzyDate),
    /// One that cannot be read.
    Unread,
}

/// The day that a line says, where it says nothing else: behind `Datum:`, behind `Datum` alone, or by itself.
pub(super) fn said_day(text: &str, is_heading: bool, lexicon: &Lexicon, context: &Context) -> Option<SaidDay> {
    let text = text.trim_matches(['*', '_', ' ']);
    match announced(text) {
        Some(said) => announced_day(text, said, lexicon, context),
        None => bare_day(text, is_heading, lexicon, context),
    }
}

/// What stands behind `Datum:`, or behind `Datum` alone.
fn announced(text: &str) -> Option<&str> {
    let (word, day) = text.split_once(':').or_else(|| text.split_once(' '))?;
    DAYS.contains(&fold(word.trim()).as_str()).then_some(day.trim())
}

fn announced_day(text: &str, said: &str, lexicon: &Lexicon, context: &Context) -> Option<SaidDay> {
    let has_colon = text.contains(':');
    // Without a colon, less than a day may be the beginning of a sentence.
    let is_meant = |date: &FuzzyDate| has_colon || date.as_day().is_some();
    let plain = plain(said);
    if let Some((date, _)) = read(&plain, true, lexicon, context).filter(|(date, _)| is_meant(date)) {
        return Some(SaidDay::Date(date));
    }
    // A date with words behind it is a step of that day.
    let line = capture::parse(said, lexicon, context).line;
    (has_colon && (line.when.is_none() || line.title.is_empty())).then_some(SaidDay::Unread)
}

fn bare_day(text: &str, is_heading: bool, lexicon: &Lexicon, context: &Context) -> Option<SaidDay> {
    let plain = plain(text);
    if !plain.starts_with(char::is_alphanumeric) {
        return None;
    }
    let is_written = plain.contains(char::is_alphabetic);
    let is_title = is_heading || text.ends_with(':');
    let is_meant =
        |date: FuzzyDate| date.as_day().is_some() || plain.split(' ').any(is_year) && (is_written || is_title);
    match read(&plain, is_written || is_title && is_year(&plain), lexicon, context) {
        Some((date, line)) if line == (Line { when: line.when, ..Line::default() }) => {
            is_meant(date).then_some(SaidDay::Date(date))
        }
        Some(_) => None,
        None => is_like_a_date(&plain, lexicon).then_some(SaidDay::Unread),
    }
}

/// A date without the day of the week before it, what ends it, and the letters of an English ordinal.
fn plain(said: &str) -> String {
    let said = without_time(said)
        .trim_matches(['*', '_', ' '])
        .trim_end_matches([':', ',', ' '])
        .trim_end_matches(['*', '_', ' ']);
    let (first, rest) = said.split_once(' ').unwrap_or((said, ""));
    let is_weekday = !rest.is_empty() && WEEKDAYS.contains(&fold(first.trim_end_matches([',', '.'])).as_str());
    let words = if is_weekday { rest } else { said };
    words.split(' ').map(without_ordinal).collect::<Vec<_>>().join(" ")
}

/// What stands before a time of day: `12.3.2026, 14:00 Uhr`, `12 March 2026 from 10:00-11:30`, `12.3.2026 um 14 Uhr`.
fn without_time(said: &str) -> &str {
    let is_clock = |word: &str, is_hour: bool| {
        let is_sign = |c: char| matches!(c, ':' | '.' | '-' | '–');
        let parts = || word.split(is_sign);
        parts().all(|part| (1..=2).contains(&part.len()) && is_number(part))
            && (word.contains(':') || is_hour && parts().count() < 3)
    };
    let (mut before, mut is_hour, mut is_time) = (said, false, false);
    loop {
        let end = before.trim_end_matches([' ', ',', '*', '_', '(', ')']);
        let (rest, word) = end.rsplit_once([' ', ',', '(']).unwrap_or(("", end));
        match fold(word).as_str() {
            "uhr" | "h" | "am" | "pm" => is_hour = true,
            "um" | "at" | "von" | "from" | "bis" | "to" | "-" | "–" if is_time => {}
            clock if !rest.is_empty() && is_clock(clock, is_hour) => is_time = true,
            _ => return if is_time { end } else { said },
        }
        before = rest;
    }
}

fn without_ordinal(word: &str) -> &str {
    let bare = word.trim_end_matches(',');
    let number = ["st", "nd", "rd", "th"].iter().find_map(|ending| bare.strip_suffix(ending));
    number.filter(|number| is_number(number)).unwrap_or(word)
}

/// The date that a text is, and what the line says; where `written`, its month may be a word.
fn read(said: &str, written: bool, lexicon: &Lexicon, context: &Context) -> Option<(FuzzyDate, Line)> {
    let signed = written.then(|| format!("={said}"));
    [Some(said.to_owned()), signed].into_iter().flatten().find_map(|said| {
        let line = capture::parse(&said, lexicon, context).line;
        match line.when {
            Some(When::Date(date)) if line.title.is_empty() => Some((date, line)),
            _ => None,
        }
    })
}

/// The first slashed day of a text, and what it is where day and month are told the other way round: none where it cannot be.
pub(super) fn slashed_day(text: &str, order: DateOrder) -> Option<(String, Option<FuzzyDate>)> {
    let mut words = text.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | ',' | ';' | '=' | ':'));
    words.find_map(|word| {
        let word = word.trim_end_matches('.');
        let parts: Vec<&str> = word.split('/').collect();
        let [first, second, year] = parts[..] else { return None };
        let is_part = |part: &str| (1..=2).contains(&part.len()) && is_number(part);
        if !is_part(first) || !is_part(second) || !is_year(year) {
            return None;
        }
        let (day, month) = if order == DateOrder::DayMonth { (second, first) } else { (first, second) };
        let other = format!("{year}-{month:0>2}-{day:0>2}").parse().ok().filter(|_| day != month);
        Some((word.to_owned(), other))
    })
}

/// Whether a text that is no date has been meant for one: a day, a month and a year that there are not together.
fn is_like_a_date(text: &str, lexicon: &Lexicon) -> bool {
    let parts = |sign: char| -> Vec<&str> { text.split(sign).collect() };
    let is_numbers = |parts: Vec<&str>| {
        parts.len() == 3 && parts.iter().all(|part| is_number(part)) && parts.iter().any(|part| is_year(part))
    };
    let words: Vec<&str> = text.split([' ', ',', '.']).filter(|word| !word.is_empty()).collect();
    let months = words.iter().filter(|word| lexicon.months.find(word).is_some()).count();
    let is_worded = months == 1
        && words.iter().any(|word| is_year(word))
        && words.iter().all(|word| is_number(word) || lexicon.months.find(word).is_some());
    is_worded || ['.', '/', '-'].into_iter().any(|sign| is_numbers(parts(sign)))
}

fn is_number(word: &str) -> bool {
    (1..=4).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_year(word: &str) -> bool {
    word.len() == 4 && is_number(word) && word.parse().is_ok_and(|year| YEARS.contains(&year))
}

/// Whether a sentence names a week, a month, a quarter or a year.
pub(super) fn names_a_date(text: &str, lexicon: &Lexicon) -> bool {
    let words: Vec<&str> = text.split(|ch: char| !ch.is_alphanumeric()).filter(|word| !word.is_empty()).collect();
    // `in KW 8`, `im Q1 2026`
    let is_part = |at: usize| {
        let few = |count: usize| words[at..words.len().min(at + count)].join(" ");
        (1..=2).any(|count| year_part(&few(count)).is_some())
    };
    let is_at = |at: usize| {
        let word = words[at];
        let before = at.checked_sub(1).map(|before| words[before]);
        let is_beside = before.is_some_and(is_number) || words.get(at + 1).is_some_and(|next| is_number(next));
        // "may" and "march" are words of their own, "Jan" is somebody.
        let is_whole = lexicon.months.exact(word).is_some()
            && (word.chars().count() > 3 || matches!(fold(word).as_str(), "mai" | "may"))
            && word.starts_with(char::is_uppercase);
        let is_short = word.chars().count() >= 3 && lexicon.months.find(word).is_some();
        let is_led = before.is_some_and(|before| BEFORE_MONTHS.contains(&fold(before).as_str()));
        is_year(word) || is_part(at) || is_whole || is_short && (is_beside || is_led)
    };
    (0..words.len()).any(is_at)
}
