//! Numbers and dates as people type them.

use jiff::civil::Date;

use super::{Fault, Scope};
use crate::{
    domain::{FuzzyDate, year_part},
    i18n::Locale,
};

/// Reads a date: `2026-03-12`, `2026-03`, `2026-Q1`, `2026`, `12.3.2026`, `12.3.26`, `12.3.`, `3/2026`, `12 Mar 2026`,
/// `Okt 25`, `Oktober 2025`, `Q1 2026`, `KW 8/2026`, each with `~` in front for about; nothing for unknown. A day without a year
/// is the last such day up to today.
///
/// # Errors
/// When it is none of these.
pub fn parse_date(text: &str, scope: Scope) -> Result<Option<FuzzyDate>, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let (about, body) = match text.strip_prefix('~') {
        Some(rest) => (true, rest.trim()),
        None => (false, text),
    };
    body.parse::<FuzzyDate>()
        .ok()
        .or_else(|| local_date(body, scope))
        .or_else(|| year_part(body).and_then(|(part, year)| part.of(year?)))
        .map(|date| Some(date.with_about(about || date.is_about())))
        .ok_or_else(|| Fault(scope.locale.text("fault-date", &[("text", text.into())])))
}

fn local_date(text: &str, scope: Scope) -> Option<FuzzyDate> {
    let words: Vec<&str> = text.split([' ', '.', '/', ',']).filter(|word| !word.is_empty()).collect();
    let slashed = text.contains('/');
    match words[..] {
        [quarter, year] if quarter.to_ascii_lowercase().starts_with('q') => {
            FuzzyDate::quarter(full_year(year)?, quarter.get(1..)?.parse().ok()?)
        }
        [a, b] => match (month(a), month(b)) {
            (Some(month), _) if b.len() == 4 || b.len() == 2 && !slashed && number(a).is_none() && number(b)? > 31 => {
                FuzzyDate::month(full_year(b)?, month)
            }
            (Some(month), None) if number(a).is_none() => match number(b)? {
                // "Oct 25" is a month and a year; a day is written "25 Oct".
                year @ 0..=99 if b.len() == 2 => FuzzyDate::month(2000 + year, month),
                _ => None,
            },
            (_, Some(month)) => day(a, month, None, scope),
            _ => None,
        },
        [a, b, year] => {
            let (day_word, month_word) =
                if scope.locale.is_month_first() && slashed || month(a).is_some() && number(a).is_none() {
                    (b, a)
                } else {
                    (a, b)
                };
            day(day_word, month(month_word)?, Some(full_year(year)?), scope)
        }
        _ => None,
    }
}

fn number(word: &str) -> Option<i16> {
    word.parse().ok()
}

fn day(word: &str, month: i8, year: Option<i16>, scope: Scope) -> Option<FuzzyDate> {
    let day: i8 = word.parse().ok()?;
    let date = match year {
        Some(year) => Date::new(year, month, day).ok()?,
        None => {
            let this = Date::new(scope.today.year(), month, day).ok()?;
            if this <= scope.today { this } else { Date::new(scope.today.year() - 1, month, day).ok()? }
        }
    };
    Some(FuzzyDate::day(date)).filter(|date| date.to_string().parse::<FuzzyDate>().is_ok())
}

fn full_year(word: &str) -> Option<i16> {
    let year = number(word)?;
    match word.len() {
        4 => Some(year),
        2 => Some(2000 + year),
        _ => None,
    }
}

/// A month by its number or by the first three letters or more of its name in either language.
pub(crate) fn month(word: &str) -> Option<i8> {
    if let Some(number) = number(word) {
        return (1..=12).contains(&number).then_some(number as i8);
    }
    let word = word.to_lowercase();
    (1..=12).find(|month| {
        [Locale::EN, Locale::DE].iter().any(|locale| {
            let name = locale.text(&format!("month-long-{month}"), &[]).to_lowercase();
            word.chars().count() >= 3 && name.starts_with(&word)
        })
    })
}

/// Reads a number with either decimal sign, thousands parted as in Switzerland, Germany or Britain; nothing for unknown.
///
/// # Errors
/// When it is no number, negative, or larger than `most`.
pub fn parse_amount(text: &str, most: f64, scope: Scope) -> Result<Option<f64>, Fault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let plain = text.replace(['\'', '’', ' '], "").replace(',', ".");
    match plain.parse::<f64>() {
        Ok(number) if (0.0..=most).contains(&number) => Ok(Some(number)),
        _ => Err(Fault(
            scope.locale.text("fault-number", &[("text", text.into()), ("most", scope.locale.number(most).into())]),
        )),
    }
}

/// Reads a whole number within bounds; nothing for unknown.
///
/// # Errors
/// When it is none.
pub fn parse_number(text: &str, range: std::ops::RangeInclusive<i64>, scope: Scope) -> Result<Option<i64>, Fault> {
    let text = text.trim().trim_end_matches('%').trim();
    if text.is_empty() {
        return Ok(None);
    }
    match text.replace(['\'', '’'], "").parse::<i64>() {
        Ok(number) if range.contains(&number) => Ok(Some(number)),
        _ => Err(Fault(scope.locale.text(
            "fault-whole-number",
            &[("text", text.into()), ("least", (*range.start()).into()), ("most", (*range.end()).into())],
        ))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn scope() -> Scope<'static> {
        Scope { locale: Locale::DE, today: Date::constant(2026, 11, 23), debrief: None }
    }

    #[test]
    fn dates_as_people_type_them() {
        for (text, date) in [
            ("2026-03-12", "2026-03-12"),
            ("12.3.2026", "2026-03-12"),
            ("12.03.26", "2026-03-12"),
            ("12.3.", "2026-03-12"),
            ("24.12.", "2025-12-24"),
            ("~Okt 25", "~2025-10"),
            ("Oktober 2025", "2025-10"),
            ("März 2026", "2026-03"),
            ("10/2025", "2025-10"),
            ("12 Mar 2026", "2026-03-12"),
            ("12. Mai", "2026-05-12"),
            ("Q1 2026", "2026-Q1"),
            ("~ 2024", "~2024"),
        ] {
            let parsed = parse_date(text, scope()).unwrap_or_else(|e| panic!("{text}: {e}")).unwrap();
            assert_eq!(parsed.to_string(), date, "{text}");
        }
        for text in ["gestern", "32.1.2026", "13/2026", "1.2.3.4", "x"] {
            assert!(parse_date(text, scope()).is_err(), "{text}");
        }
    }

    #[test]
    fn what_is_shown_can_be_typed_again() {
        for locale in [Locale::EN, Locale::DE] {
            for text in ["2026-03-12", "~2025-10", "2026-Q1", "2024"] {
                let date: FuzzyDate = text.parse().unwrap();
                let scope = Scope { locale, ..scope() };
                assert_eq!(parse_date(&locale.date(date), scope), Ok(Some(date)), "{text}");
            }
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(text in "\\PC{0,30}") {
            let _ = parse_date(&text, scope());
            let _ = parse_amount(&text, 1e6, scope());
            let _ = parse_number(&text, 0..=9, scope());
        }
    }
}
