//! Dates and spans of time in the local form.

use jiff::civil::Date;

use super::{Language, Locale};
use crate::domain::{FuzzyDate, Grain};

impl Locale {
    fn month_name(self, month: i8) -> String {
        self.text(&format!("month-{month}"), &[])
    }

    /// A date in full: `12 Mar 2026` or `12.3.2026`, `Mar 2026`, `Q1 2026`, `2026`, each with `~` for about.
    pub fn date(self, date: FuzzyDate) -> String {
        let body = if let Some(day) = date.as_day() {
            self.day(day)
        } else if let Some((year, month)) = date.as_month() {
            format!("{} {year}", self.month_name(month))
        } else if let Some((year, quarter)) = date.as_quarter() {
            format!("{}{quarter} {year}", self.text("quarter-letter", &[]))
        } else {
            date.earliest().year().to_string()
        };
        if date.is_about() { format!("~{body}") } else { body }
    }

    /// A date as it is read out within a sentence, with the month's whole name: `12 March 2026`, `~Juli 2025`.
    pub fn date_in_words(self, date: FuzzyDate) -> String {
        let month = |month: i8| self.text(&format!("month-long-{month}"), &[]);
        let body = match (self.language, date.as_day(), date.as_month()) {
            (Language::En, Some(day), _) if self.is_month_first() => {
                format!("{} {}, {}", month(day.month()), day.day(), day.year())
            }
            (Language::En, Some(day), _) => format!("{} {} {}", day.day(), month(day.month()), day.year()),
            (_, None, Some((year, number))) => format!("{} {year}", month(number)),
            _ => self.date(date.with_about(false)),
        };
        if date.is_about() { format!("~{body}") } else { body }
    }

    /// A day in full.
    pub fn day(self, day: Date) -> String {
        match self.language {
            Language::De => format!("{}.{}.{}", day.day(), day.month(), day.year()),
            Language::En if self.is_month_first() => {
                format!("{} {}, {}", self.month_name(day.month()), day.day(), day.year())
            }
            Language::En => format!("{} {} {}", day.day(), self.month_name(day.month()), day.year()),
        }
    }

    /// A date for tight columns, at most eight cells, the year left out where it is told by the steps around:
    /// `4 Dec`, `~Oct '25`, `Q1 26`, `2026`.
    pub fn date_short(self, date: FuzzyDate) -> String {
        let two = |year: i16| format!("{:02}", year.rem_euclid(100));
        let body = if let Some(day) = date.as_day() {
            match self.language {
                Language::De => format!("{}. {}", day.day(), self.month_name(day.month())),
                Language::En if self.is_month_first() => {
                    format!("{} {}", self.month_name(day.month()), day.day())
                }
                Language::En => format!("{} {}", day.day(), self.month_name(day.month())),
            }
        } else if let Some((year, month)) = date.as_month() {
            match self.language {
                Language::De => format!("{} {}", self.month_name(month), two(year)),
                // "Oct 25" would be read as a day.
                Language::En => format!("{} '{}", self.month_name(month), two(year)),
            }
        } else if let Some((year, quarter)) = date.as_quarter() {
            format!("{}{quarter} {}", self.text("quarter-letter", &[]), two(year))
        } else {
            date.earliest().year().to_string()
        };
        if date.is_about() { format!("~{body}") } else { body }
    }

    /// A date for a column of dates from many years, at most ten cells: `12 Mar 26`, `~Oct '25`, `12.3.26`, `2026`.
    pub fn date_column(self, date: FuzzyDate) -> String {
        let Some(day) = date.as_day() else { return self.date_short(date) };
        let year = day.year().rem_euclid(100);
        let about = if date.is_about() { "~" } else { "" };
        match self.language {
            Language::De => format!("{about}{}.{}.{year:02}", day.day(), day.month()),
            Language::En => format!("{about}{} {year:02}", self.date_short(FuzzyDate::day(day))),
        }
    }

    /// A number of days in the words a person would use: days up to eight weeks, then weeks, months, years.
    pub fn span(self, days: i32) -> String {
        let days = days.abs();
        let (key, count) = match days {
            0..=55 => ("span-days", days),
            56..=119 => ("span-weeks", (days + 3) / 7),
            120..=729 => ("span-months", (f64::from(days) / 30.44).round() as i32),
            _ => ("span-years", (f64::from(days) / 365.25).round() as i32),
        };
        self.text(key, &[("count", count.into())])
    }

    /// How long a gap between two steps is, as finely as it is known: `98 days`; `about 98 days` where a date is about;
    /// `about 14 weeks` where one is known to the month or less.
    pub fn gap(self, days: i32, grain: Grain) -> String {
        match grain {
            Grain::Day => self.text("span-days", &[("count", days.into())]),
            Grain::AboutDay => self.about(self.text("span-days", &[("count", days.into())])),
            Grain::Coarser => self.about(coarse(days).text(self)),
        }
    }

    /// The same in round numbers, as [`Locale::span`] has them.
    pub fn gap_round(self, days: i32, grain: Grain) -> String {
        match grain {
            Grain::Day => self.span(days),
            Grain::AboutDay => self.about(self.span(days)),
            Grain::Coarser => self.gap(days, grain),
        }
    }

    /// The same for a column: `14 weeks`, `~14 weeks`.
    pub fn gap_column(self, days: i32, grain: Grain) -> String {
        let span = if grain == Grain::Coarser { coarse(days).text(self) } else { self.span(days) };
        if grain == Grain::Day { span } else { format!("~{span}") }
    }

    /// The same for the tightest columns: `98 days`, `~98 days`, `~14 wks`.
    pub fn gap_short(self, days: i32, grain: Grain) -> String {
        let length = if grain == Grain::Coarser { coarse(days) } else { Length { count: days, unit: "days" } };
        let short = self.text(&format!("span-short-{}", length.unit), &[("count", length.count.into())]);
        if grain == Grain::Day { short } else { format!("~{short}") }
    }

    /// The same, the number apart from what it counts: `98` and `days`, `~14` and `weeks`.
    pub fn gap_apart(self, days: i32, grain: Grain) -> (String, String) {
        let length = if grain == Grain::Coarser { coarse(days) } else { Length { count: days, unit: "days" } };
        let unit = self.text(&format!("span-unit-{}", length.unit), &[("count", length.count.into())]);
        let about = if grain == Grain::Day { "" } else { "~" };
        (format!("{about}{}", length.count), unit)
    }

    fn about(self, span: String) -> String {
        self.text("span-about", &[("span", span.into())])
    }
}

/// A number of days, weeks, months or years.
struct Length {
    count: i32,
    unit: &'static str,
}

impl Length {
    fn text(self, locale: Locale) -> String {
        locale.text(&format!("span-{}", self.unit), &[("count", self.count.into())])
    }
}

/// Days that are reckoned from the middle of a month or of more: in weeks, months or years, and never in none.
fn coarse(days: i32) -> Length {
    let rounded = |of: f64| ((f64::from(days) / of).round() as i32).max(1);
    match days {
        ..=119 => Length { count: rounded(7.0), unit: "weeks" },
        120..=729 => Length { count: rounded(30.44), unit: "months" },
        _ => Length { count: rounded(365.25), unit: "years" },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_in_both_languages() {
        let date = |text: &str| text.parse::<FuzzyDate>().unwrap();
        assert_eq!(Locale::EN.date(date("2026-03-12")), "12 Mar 2026");
        assert_eq!(Locale::DE.date(date("~2026-03-12")), "~12.3.2026");
        assert_eq!(Locale::EN.date_short(date("~2025-10")), "~Oct '25");
        assert_eq!(Locale::DE.date_short(date("2025-12-04")), "4. Dez");
        assert_eq!(Locale::DE.date(date("2026-Q1")), "Q1 2026");
        assert_eq!(Locale::EN.date_column(date("~2026-03-12")), "~12 Mar 26");
        assert_eq!(Locale::DE.date_column(date("2026-03-12")), "12.3.26");
    }

    #[test]
    fn a_sentence_names_the_whole_month() {
        let date = |text: &str| text.parse::<FuzzyDate>().unwrap();
        let american = Locale::from_tag("en-US").unwrap();
        for (locale, typed, words) in [
            (Locale::DE, "~2025-07", "~Juli 2025"),
            (Locale::DE, "2025-07-09", "9.7.2025"),
            (Locale::DE, "2025-Q3", "Q3 2025"),
            (Locale::EN, "2025-07-09", "9 July 2025"),
            (Locale::EN, "2025-07", "July 2025"),
            (american, "2025-07-09", "July 9, 2025"),
            (Locale::EN, "~2025", "~2025"),
        ] {
            assert_eq!(locale.date_in_words(date(typed)), words);
        }
    }

    #[test]
    fn a_gap_is_told_as_finely_as_it_is_known() {
        for (grain, words, round, short, apart) in [
            (Grain::Day, "98 days", "14 weeks", "98 days", ("98", "days")),
            (Grain::AboutDay, "about 98 days", "about 14 weeks", "~98 days", ("~98", "days")),
            (Grain::Coarser, "about 14 weeks", "about 14 weeks", "~14 wks", ("~14", "weeks")),
        ] {
            let locale = Locale::EN;
            assert_eq!((locale.gap(98, grain), locale.gap_round(98, grain)), (words.to_owned(), round.to_owned()));
            assert_eq!(locale.gap_short(98, grain), short);
            let about = if grain == Grain::Day { "" } else { "~" };
            assert_eq!(locale.gap_column(98, grain), format!("{about}14 weeks"));
            assert_eq!(locale.gap_apart(98, grain), (apart.0.to_owned(), apart.1.to_owned()));
        }
        assert_eq!(Locale::DE.gap(37, Grain::AboutDay), "rund 37 Tage");
        for (days, words, short) in [
            (0, "rund 1 Woche", "~1 Wo."),
            (37, "rund 5 Wochen", "~5 Wo."),
            (245, "rund 8 Monate", "~8 Mon."),
            (800, "rund 2 Jahre", "~2 J."),
        ] {
            assert_eq!(Locale::DE.gap(days, Grain::Coarser), words);
            assert_eq!(Locale::DE.gap_short(days, Grain::Coarser), short);
        }
    }

    #[test]
    fn spans_in_words() {
        assert_eq!(Locale::EN.span(1), "1 day");
        assert_eq!(Locale::EN.span(37), "37 days");
        assert_eq!(Locale::DE.span(245), "8 Monate");
    }
}
