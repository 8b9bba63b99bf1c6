//! How numbers and dates are written in a file: found out from whole columns, never from one cell.

use jiff::civil::Date;

use crate::domain::{Currency, FuzzyDate, Money, keyed_enum};

keyed_enum! {
    /// The sign before the decimals.
    Decimal, "decimal" {
        /// `1'234.50`, `1,234.50`.
        Point = "point",
        /// `1.234,50`.
        Comma = "comma",
    }
}

keyed_enum! {
    /// In which order a date is written.
    DateOrder, "date_order" {
        /// `2026-12-31`.
        YearFirst = "year-first",
        /// `31.12.2026`.
        DayFirst = "day-first",
        /// `12/31/2026`.
        MonthFirst = "month-first",
    }
}

/// Something found out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Found<T> {
    /// What.
    pub value: T,
    /// Whether the cells leave no other reading.
    pub is_sure: bool,
}

/// The decimal sign of these amounts; none where no cell has either sign.
pub fn decimal_of<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Found<Decimal>> {
    // What speaks for the point and for the comma; a single sign with three digits behind it may be either.
    let (mut point, mut comma, mut either) = (0_u64, 0_u64, 0_u64);
    for cell in cells {
        let digits: &str = cell.trim_matches(|c: char| !c.is_ascii_digit());
        let (last_point, last_comma) = (digits.rfind('.'), digits.rfind(','));
        let (at, is_point) = match (last_point, last_comma) {
            (None, None) => continue,
            (Some(p), Some(c)) => {
                *(if p > c { &mut point } else { &mut comma }) += 1;
                continue;
            }
            (Some(p), None) => (p, true),
            (None, Some(c)) => (c, false),
        };
        let sign = if is_point { '.' } else { ',' };
        let is_repeated = digits.matches(sign).count() > 1;
        let thousands = digits.len() - at == 4 && !digits.starts_with('0');
        match (is_repeated, thousands) {
            // It parts thousands, so the other one is the decimal sign.
            (true, _) => *(if is_point { &mut comma } else { &mut point }) += 1,
            (false, true) => either += 1,
            (false, false) => *(if is_point { &mut point } else { &mut comma }) += 1,
        }
    }
    match (point, comma, either) {
        (0, 0, 0) => None,
        (0, 0, _) => Some(Found { value: Decimal::Point, is_sure: false }),
        _ => Some(Found {
            value: if comma > point { Decimal::Comma } else { Decimal::Point },
            is_sure: point == 0 || comma == 0,
        }),
    }
}

/// Reads an amount: digits in this dialect, thousands parted by anything else, `k` or `Mio.` behind, a currency before or
/// behind.
pub fn amount(cell: &str, decimal: Decimal, currency: Currency) -> Option<Money> {
    let (sign, other) = match decimal {
        Decimal::Point => ('.', ','),
        Decimal::Comma => (',', '.'),
    };
    let mut plain = String::with_capacity(cell.len() + 2);
    let mut chars = cell.chars().peekable();
    let mut before = ' ';
    while let Some(c) = chars.next() {
        let is_inner = before.is_ascii_digit() && chars.peek().is_some_and(char::is_ascii_digit);
        match c {
            c if c == sign && is_inner => plain.push('.'),
            c if (c == other || matches!(c, '\'' | '’' | '_' | '\u{a0}' | '\u{202f}' | ' ')) && is_inner => {}
            '−' => plain.push('-'),
            '$' => plain.push_str(" USD "),
            '£' => plain.push_str(" GBP "),
            '(' | ')' => return None,
            c => plain.push(c),
        }
        if c != other || !is_inner {
            before = c;
        }
    }
    // Three digits behind a point would be taken for thousands.
    if let Some(at) = plain.find('.').filter(|at| plain[at + 1..].bytes().take_while(u8::is_ascii_digit).count() == 3) {
        plain.insert(at + 4, '0');
    }
    Money::parse(plain.trim(), currency).ok()
}

/// The order in which these dates are written; none where no cell is a date of three numbers.
///
/// Of the orders in which the most cells are dates, the one in which they lie closest together: exports cover some
/// years, and a year taken for a day spreads them over decades.
pub fn date_order_of<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Found<DateOrder>> {
    use crate::domain::Keyed;
    let parts: Vec<[i16; 3]> = cells.filter_map(three_numbers).take(20_000).collect();
    if parts.is_empty() {
        return None;
    }
    let mut readings: Vec<(Vec<Date>, i32, DateOrder)> = Vec::new();
    for order in DateOrder::ALL {
        let mut days: Vec<Date> = parts.iter().filter_map(|parts| day(*parts, *order)).collect();
        days.sort_unstable();
        let (low, high) = (days.len() / 20, days.len().saturating_sub(1 + days.len() / 20));
        let spread = match (days.get(low), days.get(high)) {
            (Some(first), Some(last)) => (*last - *first).get_days(),
            _ => i32::MAX,
        };
        readings.push((days, spread, *order));
    }
    let most = readings.iter().map(|reading| reading.0.len()).max().filter(|most| *most > 0)?;
    readings.retain(|reading| reading.0.len() == most);
    let best = readings.iter().min_by_key(|reading| reading.1)?;
    // Another order in which all dates are the same is no other reading.
    let rival = readings.iter().filter(|reading| reading.0 != best.0).map(|reading| reading.1).min();
    Some(Found { value: best.2, is_sure: rival.is_none_or(|spread| spread > 2 * best.1.max(365)) })
}

/// The numbers of a date that is written in three numbers; what stands behind a space, a `T` or a comma is a time.
fn three_numbers(cell: &str) -> Option<[i16; 3]> {
    let date = cell.trim().split([' ', 'T', ',', '\u{a0}']).next()?;
    let mut parts = date.split(['-', '.', '/']).filter(|part| !part.is_empty());
    let mut next = || -> Option<i16> {
        let part = parts.next()?;
        (part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok()).flatten()
    };
    let numbers = [next()?, next()?, next()?];
    parts.next().is_none().then_some(numbers)
}

fn day([a, b, c]: [i16; 3], order: DateOrder) -> Option<Date> {
    // A year of four digits is a year wherever it stands.
    let (year, month, day) = match order {
        _ if a > 99 => (a, b, c),
        DateOrder::YearFirst => (a, b, c),
        DateOrder::DayFirst => (c, b, a),
        DateOrder::MonthFirst => (c, a, b),
    };
    let year = if year < 100 { year + if year < 70 { 2000 } else { 1900 } } else { year };
    if order == DateOrder::YearFirst && a <= 99 && c > 99 {
        return None;
    }
    (1900..=2199).contains(&year).then(|| Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok())?
}

/// Reads a date: three numbers in this order, a month by name, or the number of days by which spreadsheets count.
pub fn date(cell: &str, order: DateOrder) -> Option<FuzzyDate> {
    let cell = cell.trim();
    if let Some(parts) = three_numbers(cell) {
        return day(parts, order).map(FuzzyDate::day);
    }
    if cell.starts_with(|c: char| c.is_ascii_digit())
        && let Ok(serial) = cell.replace(',', ".").parse::<f64>()
        && cell.len() >= 5
    {
        return of_serial(serial);
    }
    named(cell).or_else(|| cell.parse().ok())
}

/// A date by the days since the end of 1899.
pub fn of_serial(serial: f64) -> Option<FuzzyDate> {
    // From 1950 to 2199: other numbers are no dates.
    if !(18_264.0..109_572.0).contains(&serial) {
        return None;
    }
    #[allow(clippy::cast_possible_truncation)]
    let days = serial.floor() as i32;
    let day = Date::constant(1899, 12, 30).checked_add(jiff::Span::new().try_days(days).ok()?).ok()?;
    Some(FuzzyDate::day(day))
}

/// `12 Mar 2026`, `12. März 2026`, `Mar 12, 2026`.
fn named(cell: &str) -> Option<FuzzyDate> {
    let words: Vec<&str> = cell.split([' ', '.', ',', '-', '/']).filter(|word| !word.is_empty()).collect();
    let [a, b, year, ..] = words[..] else { return None };
    let (number, name) = if a.starts_with(|c: char| c.is_ascii_digit()) { (a, b) } else { (b, a) };
    let month = crate::fields::month(name).filter(|_| name.starts_with(char::is_alphabetic))?;
    let year = year.parse::<i16>().ok()?;
    let date = Date::new(if year < 100 { 2000 + year } else { year }, month, number.parse().ok()?).ok()?;
    (1900..=2199).contains(&date.year()).then(|| FuzzyDate::day(date))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decimals(cells: &[&str]) -> Option<(Decimal, bool)> {
        decimal_of(cells.iter().copied()).map(|found| (found.value, found.is_sure))
    }

    fn order(cells: &[&str]) -> Option<(DateOrder, bool)> {
        date_order_of(cells.iter().copied()).map(|found| (found.value, found.is_sure))
    }

    #[test]
    fn the_decimal_sign_is_found_in_the_whole_column() {
        assert_eq!(decimals(&["1'234.50", "12"]), Some((Decimal::Point, true)));
        assert_eq!(decimals(&["1.234", "1.234,50"]), Some((Decimal::Comma, true)));
        assert_eq!(decimals(&["1.234.567"]), Some((Decimal::Comma, true)));
        assert_eq!(decimals(&["1,234,567", "5,000"]), Some((Decimal::Point, true)));
        assert_eq!(decimals(&["12,5", "3"]), Some((Decimal::Comma, true)));
        assert_eq!(decimals(&["1.234"]), Some((Decimal::Point, false)));
        assert_eq!(decimals(&["1.5", "2,5", "3,5"]), Some((Decimal::Comma, false)));
        assert_eq!(decimals(&["5", "", "x"]), None);
    }

    #[test]
    fn amounts_in_both_dialects() {
        let minor =
            |cell, decimal| amount(cell, decimal, Currency::CHF).map(|money| (money.minor, money.currency.to_string()));
        let chf = |minor: i64| Some((minor, "CHF".to_owned()));
        assert_eq!(minor("1'234.50", Decimal::Point), chf(123_450));
        assert_eq!(minor("1.234,50", Decimal::Comma), chf(123_450));
        assert_eq!(minor("1.234", Decimal::Comma), chf(123_400));
        assert_eq!(minor("1.234", Decimal::Point), chf(123));
        assert_eq!(minor("1,234,567.891", Decimal::Point), chf(123_456_789));
        assert_eq!(minor("CHF 12k", Decimal::Point), chf(1_200_000));
        assert_eq!(minor("1 840 000 EUR", Decimal::Comma), Some((184_000_000, "EUR".to_owned())));
        assert_eq!(minor("$1,500.00", Decimal::Point), Some((150_000, "USD".to_owned())));
        assert_eq!(minor("1,84 Mio.", Decimal::Comma), chf(184_000_000));
        assert_eq!(minor("-500", Decimal::Comma), chf(-50_000));
        assert_eq!(minor("n/a", Decimal::Point), None);
    }

    #[test]
    fn the_order_of_dates_is_found_in_the_whole_column() {
        assert_eq!(order(&["2026-03-12", "2026-12-01 10:00"]), Some((DateOrder::YearFirst, true)));
        assert_eq!(order(&["31.12.2026", "01.02.2026"]), Some((DateOrder::DayFirst, true)));
        assert_eq!(order(&["12/31/2026", "1/2/2026, 2:05 PM"]), Some((DateOrder::MonthFirst, true)));
        assert_eq!(order(&["1/2/2026", "3/4/2026"]).map(|found| found.1), Some(false));
        // Two-digit years: what spreads over decades is the wrong reading.
        assert_eq!(order(&["20-10-16", "25-10-16", "01-03-17", "11-03-17"]), Some((DateOrder::DayFirst, true)));
        assert_eq!(order(&["16-10-20", "16-10-25", "17-03-01", "17-03-11"]), Some((DateOrder::YearFirst, true)));
        assert_eq!(order(&["", "soon", "1.2"]), None);
    }

    #[test]
    fn dates_of_all_kinds() {
        for (cell, order, day) in [
            ("31.12.2026", DateOrder::DayFirst, "2026-12-31"),
            ("12/31/26 11:00", DateOrder::MonthFirst, "2026-12-31"),
            ("2026-12-31T10:00:00Z", DateOrder::MonthFirst, "2026-12-31"),
            ("20-10-16", DateOrder::DayFirst, "2016-10-20"),
            ("46387", DateOrder::DayFirst, "2026-12-31"),
            ("46387.75", DateOrder::DayFirst, "2026-12-31"),
            ("12. März 2026", DateOrder::DayFirst, "2026-03-12"),
            ("Mar 12, 2026", DateOrder::DayFirst, "2026-03-12"),
            ("2026-Q1", DateOrder::DayFirst, "2026-Q1"),
        ] {
            assert_eq!(date(cell, order).map(|date| date.to_string()).as_deref(), Some(day), "{cell}");
        }
        for cell in ["", "soon", "32.1.2026", "123", "99999999", "1.2", "0.0.0", "31.02.2026"] {
            assert_eq!(date(cell, DateOrder::DayFirst), None, "{cell}");
        }
    }

    proptest::proptest! {
        #[test]
        fn no_text_makes_it_panic(cell in "\\PC{0,24}") {
            for order in [DateOrder::YearFirst, DateOrder::DayFirst, DateOrder::MonthFirst] {
                let _ = date(&cell, order);
            }
            let _ = amount(&cell, Decimal::Comma, Currency::CHF);
            let _ = (decimal_of([&*cell].into_iter()), date_order_of([&*cell].into_iter()));
        }
    }
}
