//! Months, seasons and weekdays: they stand in texts far more often than whoever is called like them.

use super::{
    Names,
    ordinary::is_address,
    words::{is_word, spelt},
};

const MONTHS: &[&str] = &[
    "jan",
    "januar",
    "january",
    "feb",
    "februar",
    "february",
    "mar",
    "mrz",
    "maerz",
    "march",
    "apr",
    "april",
    "mai",
    "may",
    "jun",
    "juni",
    "june",
    "jul",
    "juli",
    "july",
    "aug",
    "august",
    "sep",
    "sept",
    "september",
    "okt",
    "oct",
    "oktober",
    "october",
    "nov",
    "november",
    "dez",
    "dec",
    "dezember",
    "december",
    // Seasons stand in texts as months do.
    "fruehjahr",
    "fruehling",
    "spring",
    "sommer",
    "summer",
    "herbst",
    "autumn",
    "winter",
];

const SHORT_WEEKDAYS: &[&str] =
    &["mo", "di", "mi", "do", "fr", "sa", "so", "mon", "tue", "wed", "thu", "fri", "sat", "sun"];

const WEEKDAYS: &[&str] = &[
    "montag",
    "dienstag",
    "mittwoch",
    "donnerstag",
    "freitag",
    "samstag",
    "sonnabend",
    "sonntag",
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
];

/// What stands before a month.
const BEFORE_MONTHS: &[&str] = &[
    "im",
    "in",
    "anfang",
    "mitte",
    "ende",
    "seit",
    "ab",
    "per",
    "dem",
    "des",
    "diesem",
    "diesen",
    "dieses",
    "ganzen",
    "kommenden",
    "letzten",
    "naechsten",
    "vergangenen",
    "early",
    "mid",
    "late",
    "since",
    "last",
    "next",
    "this",
];

/// A word beside another, and what lies between them.
struct Beside {
    word: String,
    between: String,
}

impl Names {
    /// Whether the word of this place, which names somebody by itself, is a month or a weekday here.
    pub(super) fn is_date(&self, pieces: &[&str], at: usize, word: &str) -> bool {
        let (before, after) = (beside(&pieces[..at], true), beside(&pieces[at + 1..], false));
        if WEEKDAYS.contains(&word) {
            let tells = |beside: &Beside| is_address(&beside.word) || self.by_word.contains_key(&beside.word);
            return pieces.len() > 1 && !before.iter().chain(&after).any(tells);
        }
        let is_weekday = SHORT_WEEKDAYS.contains(&word);
        let is_month = MONTHS.contains(&word);
        let counts = |after: &Beside| {
            let mark = after.between.trim();
            is_number(&after.word)
                && (["", ".", "'", "\u{2019}"].contains(&mark) || after.between == "-" || is_weekday && mark == ",")
        };
        let leads = |before: &Beside| match before.between.trim() {
            "" => is_number(&before.word) || BEFORE_MONTHS.contains(&&before.word[..]),
            "." => is_number(&before.word),
            mark => mark == "-" && before.word == "mid",
        };
        let is_span = |other: &Beside| {
            let mark = other.between.replace([' ', '.'], "");
            ["/", "-", "\u{2013}"].contains(&&mark[..]) && MONTHS.contains(&&other.word[..])
        };
        // "Max. 10 days" is a measure where it begins the text: behind a word it may end what somebody says.
        let is_measure = |after: &Beside| after.between.trim() == "." && is_number(&after.word);
        word == "max" && before.is_none() && after.as_ref().is_some_and(is_measure)
            || (is_month || is_weekday) && after.as_ref().is_some_and(counts)
            || is_month && (before.as_ref().is_some_and(leads) || before.iter().chain(&after).any(is_span))
    }
}

/// The word that is next in this direction.
fn beside(pieces: &[&str], is_backwards: bool) -> Option<Beside> {
    let next = |at: usize| pieces.get(if is_backwards { pieces.len().checked_sub(at + 1)? } else { at }).copied();
    let first = next(0)?;
    let (between, word) = if is_word(first) { ("", first) } else { (first, next(1)?) };
    Some(Beside { word: spelt(word), between: between.to_owned() })
}

/// A day or a year: "3", "3rd", "2026".
fn is_number(word: &str) -> bool {
    let digits = ["st", "nd", "rd", "th"].iter().find_map(|end| word.strip_suffix(end)).unwrap_or(word);
    (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[cfg(test)]
mod tests {
    use crate::exchange::naming::sample::names;

    #[test]
    fn a_month_beside_a_number_or_another_month_is_nobody() {
        let names = names(&["Jan Vogler", "April Marten", "Mai Linh", "Mo Farah", "August"]);
        for plain in [
            "Jan. 2026 war rot",
            "Jan 26, Jan '26, 3. Jan., 12 Jan, Jan/Feb, Dez.–Jan., Jan-März",
            "Im Jan. kam nichts, Ende Mai auch, in April, Anfang August, mid-April",
            "Mo 12.1., Mo, 3.2.",
            "1. Mai, May 5, August 2025",
        ] {
            assert_eq!(names.mask(plain), plain);
        }
        for (typed, has) in
            [("Jan rief an. 2026 war rot", "[x (1)] rief an. 2026"), ("April and Mo call", "[x (2)] and [x (4)]")]
        {
            assert!(names.mask(typed).starts_with(has), "{}", names.mask(typed));
        }
        assert_eq!(names.mask("Jan Vogler 2026"), "[x (1)] 2026");
    }

    #[test]
    fn a_season_in_its_place_and_a_measure_are_nobody() {
        let names = names(&["Petra Sommer", "Ute Winter", "Max Vogler"]);
        for plain in
            ["Im Sommer 2026, diesen Winter, vor dem Sommer, Sommer/Herbst", "last summer, this Winter", "Max. 10 Tage"]
        {
            assert_eq!(names.mask(plain), plain);
        }
        assert_eq!(names.mask("Sommer und Winter rufen Max an"), "[x (1)] und [x (2)] rufen [x (3)] an");
    }

    #[test]
    fn a_weekday_is_nobody_unless_the_rest_says_so() {
        let names = names(&["Rosa Freitag"]);
        let plain = "Freitag rief niemand an, am Freitag 3.1. auch nicht; Freitags Sitzung";
        assert_eq!(names.mask(plain), plain);
        for typed in ["Rosa Freitag", "Frau Freitag", "R. Freitag", "Freitag, Rosa", "Freitag"] {
            assert!(!names.mask(typed).contains("Freitag"), "{}", names.mask(typed));
        }
        // Where it is all that somebody is called, too.
        assert_eq!(super::super::words::words("Freitag"), ["freitag"]);
    }
}
