//! How numbers and dates are written in a file: found out from whole columns, never from one cell.

use jiff::civil::Date;

use crate::domain::{Currency, FuzzyDate, Keyed, Money, days_between, keyed_enum, year_part};

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

/// What a cell says of the decimal sign.
enum Sign {
    /// This is it.
    Is(Decimal),
    /// One sign with three digits behind it: decimals with this one, else thousands.
    Either(Decimal),
}

fn sign_of(cell: &str) -> Option<Sign> {
    let digits: &str = cell.trim_matches(|c: char| !c.is_ascii_digit());
    // A sign before dashes in place of decimals is theirs, unless the same one parts thousands.
    if let Some((_, behind)) = cell.rsplit_once(|c: char| c.is_ascii_digit())
        && digits.contains(['.', ','])
        && has_dashes(behind)
    {
        let (sign, before) = if behind.starts_with('.') { (Decimal::Point, '.') } else { (Decimal::Comma, ',') };
        return Some(Sign::Is(if digits.contains(before) { sign.next() } else { sign }));
    }
    let (decimal, at) = match (digits.rfind('.'), digits.rfind(',')) {
        (None, None) => return None,
        (Some(point), Some(comma)) => {
            return Some(Sign::Is(if point > comma { Decimal::Point } else { Decimal::Comma }));
        }
        (Some(point), None) => (Decimal::Point, point),
        (None, Some(comma)) => (Decimal::Comma, comma),
    };
    let is_repeated = digits[..at].contains(['.', ',']);
    let may_part_thousands = digits.len() - at == 4 && !digits.starts_with('0') && at <= 3;
    Some(match (is_repeated, may_part_thousands) {
        // It parts thousands, so the other one is the decimal sign.
        (true, _) => Sign::Is(decimal.next()),
        (false, true) => Sign::Either(decimal),
        (false, false) => Sign::Is(decimal),
    })
}

/// The decimal sign of these amounts; none where no cell has either sign. Where the cells leave it open, or say as
/// often one as the other, a point parts thousands if that is how such a file is written.
pub fn decimal_of<'a>(cells: impl Iterator<Item = &'a str>, point_parts: bool) -> Option<Found<Decimal>> {
    let (mut point, mut comma, mut open_points, mut open_commas) = (0_u64, 0_u64, 0_u64, 0_u64);
    for sign in cells.filter_map(sign_of) {
        *match sign {
            Sign::Is(Decimal::Point) => &mut point,
            Sign::Is(Decimal::Comma) => &mut comma,
            Sign::Either(Decimal::Point) => &mut open_points,
            Sign::Either(Decimal::Comma) => &mut open_commas,
        } += 1;
    }
    match (point, comma) {
        (0, 0) if open_points + open_commas == 0 => None,
        (0, 0) => {
            let is_comma = point_parts && open_commas == 0;
            Some(Found { value: if is_comma { Decimal::Comma } else { Decimal::Point }, is_sure: false })
        }
        _ => Some(Found {
            value: if comma > point || comma == point && point_parts { Decimal::Comma } else { Decimal::Point },
            is_sure: point == 0 || comma == 0,
        }),
    }
}

/// Whether an amount says nothing certain of the decimal sign.
pub(super) fn is_open(cell: &str) -> bool {
    matches!(sign_of(cell), Some(Sign::Either(_)))
}

/// Reads an amount: digits in this dialect, thousands parted by anything else, `k` or `Mio.` behind, a currency before or
/// behind; in brackets, as accountants write it, it is below zero. None where the signs in it contradict the dialect: it is
/// never read as another amount.
pub fn amount(cell: &str, decimal: Decimal, currency: Currency) -> Option<Money> {
    if let Some(inner) = cell.trim().strip_prefix('(').and_then(|rest| rest.strip_suffix(')')) {
        let money = amount(inner, decimal, currency).filter(|money| money.minor >= 0)?;
        return Some(Money { minor: -money.minor, ..money });
    }
    if cell.contains(['(', ')']) {
        return None;
    }
    let start = cell.find(|c: char| c.is_ascii_digit())?;
    let is_inner = |(at, c): (usize, char)| {
        c.is_ascii_digit()
            || is_parting(c) && cell[start + at + c.len_utf8()..].starts_with(|next: char| next.is_ascii_digit())
    };
    let length = cell[start..].char_indices().find(|found| !is_inner(*found)).map_or(cell.len() - start, |end| end.0);
    let (before, number, behind) = (&cell[..start], &cell[start..start + length], &cell[start + length..]);
    if behind.contains(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut plain = words(before);
    plain.push_str(&digits_of(number, decimal)?);
    plain.push_str(&words(without_dashes(behind)));
    Money::parse(plain.trim(), currency).ok()
}

/// Whether what is no amount in this dialect is one in the other.
pub(super) fn is_otherwise(cell: &str, decimal: Decimal) -> bool {
    amount(cell, decimal.next(), Currency::CHF).is_some()
}

/// Reads a share in per cent. None has thousands, so that its one sign is before the decimals, whatever the amounts beside it are
/// written like.
pub(super) fn share(cell: &str) -> Option<Money> {
    let decimal = if cell.contains(',') { Decimal::Comma } else { Decimal::Point };
    amount(cell.trim_end_matches(['%', ' ', '\u{a0}', '\u{202f}']), decimal, Currency::CHF)
}

/// Whether a sign may stand between the digits of a number.
fn is_parting(c: char) -> bool {
    matches!(c, '.' | ',' | '\'' | '’' | '_' | '\u{a0}' | '\u{202f}' | ' ')
}

/// The dashes that may stand in place of decimals.
const DASHES: [char; 5] = ['-', '–', '—', '―', '−'];

/// Whether dashes in place of decimals stand behind a number: `12'000.–`, `500.--`.
fn has_dashes(behind: &str) -> bool {
    behind.strip_prefix(['.', ',']).is_some_and(|rest| rest.starts_with(DASHES))
}

/// What stands behind a number, without such dashes.
fn without_dashes(behind: &str) -> &str {
    if has_dashes(behind) { behind[1..].trim_start_matches(DASHES) } else { behind }
}

/// What stands beside a number, as [`Money`] reads it.
fn words(text: &str) -> String {
    text.replace('−', "-").replace('$', " USD ").replace('£', " GBP ")
}

/// A number as digits with a point before the decimals, if its signs stand where this dialect has them.
fn digits_of(number: &str, decimal: Decimal) -> Option<String> {
    let sign = match decimal {
        Decimal::Point => '.',
        Decimal::Comma => ',',
    };
    let (whole, decimals) = number.split_once(sign).unwrap_or((number, ""));
    let mut plain = grouped(whole)?;
    if !decimals.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    if !decimals.is_empty() {
        // Three digits behind a point would be taken for thousands.
        plain = format!("{plain}.{decimals}{}", if decimals.len() == 3 { "0" } else { "" });
    }
    Some(plain)
}

/// Whole digits without the signs between their groups: one sign, three digits in each group but the first; where they
/// count in lakhs, two in all but the last.
fn grouped(whole: &str) -> Option<String> {
    let mut signs = whole.chars().filter(|c| !c.is_ascii_digit());
    let Some(sign) = signs.next() else { return Some(whole.to_owned()) };
    if signs.any(|other| other != sign) {
        return None;
    }
    let groups: Vec<&str> = whole.split(sign).collect();
    let [first, inner @ .., last] = groups.as_slice() else { return None };
    let has = |length: usize| inner.iter().all(|group| group.len() == length);
    let fits = last.len() == 3 && (first.len() <= 3 && has(3) || first.len() <= 2 && has(2));
    fits.then(|| groups.concat())
}

/// The order in which these dates are written; none where no cell is a date of three numbers.
///
/// Of the orders in which the most cells are dates, the one in which they lie closest together: exports cover some
/// years, and a year taken for a day spreads them over decades. What can be read in one way only says nothing of the others;
/// but where people write days with dots, a date that may begin with day or month begins with the day.
pub fn date_order_of<'a>(cells: impl Iterator<Item = &'a str>) -> Option<Found<DateOrder>> {
    let mut has_dotted = false;
    let is_open = |cell: &&str| {
        has_dotted |= is_dotted(cell);
        !is_dotted(cell)
    };
    let parts: Vec<[i16; 3]> = cells.take(20_000).filter(is_open).filter_map(three_numbers).collect();
    if parts.is_empty() {
        return has_dotted.then_some(Found { value: DateOrder::DayFirst, is_sure: true });
    }
    let mut readings: Vec<(Vec<Date>, i32, DateOrder)> = Vec::new();
    for order in DateOrder::ALL {
        let mut days: Vec<Date> = parts.iter().filter_map(|parts| day(*parts, *order)).collect();
        days.sort_unstable();
        let (low, high) = (days.len() / 20, days.len().saturating_sub(1 + days.len() / 20));
        let spread = match (days.get(low), days.get(high)) {
            (Some(first), Some(last)) => days_between(*first, *last),
            _ => i32::MAX,
        };
        readings.push((days, spread, *order));
    }
    let most = readings.iter().map(|reading| reading.0.len()).max().filter(|most| *most > 0)?;
    readings.retain(|reading| reading.0.len() == most);
    let best = readings.iter().min_by_key(|reading| reading.1)?;
    let is_mixed = |order| parts.iter().any(|parts| day(*parts, order).is_none() && only_day(*parts).is_some());
    let as_dotted = readings.iter().find(|reading| reading.2 == DateOrder::DayFirst).filter(|_| has_dotted);
    if as_dotted.is_some_and(|reading| reading.1 <= 2 * best.1.max(365)) {
        return Some(Found { value: DateOrder::DayFirst, is_sure: !is_mixed(DateOrder::DayFirst) });
    }
    // Another order in which all dates are the same is no other reading.
    let rival = readings.iter().filter(|reading| reading.0 != best.0).map(|reading| reading.1).min();
    let is_alone = rival.is_none_or(|spread| spread > 2 * best.1.max(365));
    // One that is a date in another order only shows that the column holds both.
    Some(Found { value: best.2, is_sure: is_alone && !is_mixed(best.2) })
}

/// Whether a date is another day in another order.
pub(super) fn is_open_date(cell: &str) -> bool {
    let is_open = |parts| only_day(parts).is_none() && DateOrder::ALL.iter().any(|order| day(parts, *order).is_some());
    !is_dotted(cell) && three_numbers(cell).is_some_and(is_open)
}

/// Whether it is a date whose numbers are parted by dots with a whole year at its end: there the day comes first everywhere.
fn is_dotted(cell: &str) -> bool {
    let date = cell.trim().split([' ', ',', '\u{a0}']).next().unwrap_or_default();
    let mut parts = date.split('.');
    let [Some(day), Some(month), Some(year), None] = [parts.next(), parts.next(), parts.next(), parts.next()] else {
        return false;
    };
    let is_number =
        |part: &str, lengths: &[usize]| lengths.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit());
    is_number(day, &[1, 2]) && is_number(month, &[1, 2]) && is_number(year, &[4])
}

/// The day of three numbers that are a date in one order only.
fn only_day(parts: [i16; 3]) -> Option<Date> {
    let mut days: Vec<Date> = DateOrder::ALL.iter().filter_map(|order| day(parts, *order)).collect();
    days.sort_unstable();
    days.dedup();
    if let [day] = days[..] { Some(day) } else { None }
}

/// The numbers of a date that is written in three numbers; what stands behind a space, a `T` or a comma is a time.
pub(super) fn three_numbers(cell: &str) -> Option<[i16; 3]> {
    let date = cell.trim().split([' ', 'T', ',', '\u{a0}']).next()?;
    let mut parts = date.split(['-', '.', '/']).filter(|part| !part.is_empty());
    let mut next = || -> Option<i16> {
        let part = parts.next()?;
        (part.len() <= 4 && part.bytes().all(|b| b.is_ascii_digit())).then(|| part.parse().ok()).flatten()
    };
    let numbers = [next()?, next()?, next()?];
    parts.next().is_none().then_some(numbers)
}

/// The last day of 2026 as a cell writes days in this order: `31-12-26` where `20-10-16` begins with the day. None where it
/// is no date of three numbers, or is read in another order.
pub fn written_like(cell: &str, order: DateOrder) -> Option<String> {
    let [first, second, third] = three_numbers(cell)?;
    day([first, second, third], order)?;
    let reads_as = match () {
        () if first > 99 => DateOrder::YearFirst,
        () if is_dotted(cell) => DateOrder::DayFirst,
        () => order,
    };
    let sign = cell.trim().chars().find(|c| !c.is_ascii_digit()).filter(|_| reads_as == order)?;
    let is_long = if order == DateOrder::YearFirst { first } else { third } > 99;
    let year = if is_long { "2026" } else { "26" };
    let parts = match order {
        DateOrder::YearFirst => [year, "12", "31"],
        DateOrder::DayFirst => ["31", "12", year],
        DateOrder::MonthFirst => ["12", "31", year],
    };
    Some(parts.join(&sign.to_string()))
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

/// Reads a date: three numbers in this order, or in another one where no other reading is left; `20261231`, a month by name,
/// a quarter or a week of a year, or the number of days by which spreadsheets count.
pub fn date(cell: &str, order: DateOrder) -> Option<FuzzyDate> {
    let cell = cell.trim();
    if let Some(parts) = three_numbers(cell) {
        let order = if is_dotted(cell) { DateOrder::DayFirst } else { order };
        return day(parts, order).or_else(|| only_day(parts)).map(FuzzyDate::day);
    }
    if let Some(month) = month_of(cell) {
        return Some(month);
    }
    if cell.len() == 8 && cell.bytes().all(|byte| byte.is_ascii_digit()) {
        let number = |part: &str| part.parse::<i16>().ok();
        let parts = [number(&cell[..4])?, number(&cell[4..6])?, number(&cell[6..])?];
        return day(parts, DateOrder::YearFirst).map(FuzzyDate::day);
    }
    if cell.starts_with(|c: char| c.is_ascii_digit())
        && let Ok(serial) = cell.replace(',', ".").parse::<f64>()
        && cell.len() >= 5
    {
        return of_serial(serial);
    }
    let part = || year_part(cell).and_then(|(part, year)| part.of(year?));
    named(cell).or_else(|| cell.parse().ok()).or_else(part)
}

/// A month and a year: `12.2025`, `12/2025`, `Dez. 2025`. Signs between two numbers alone are no date.
fn month_of(cell: &str) -> Option<FuzzyDate> {
    let (month, year) = cell.rsplit_once(['.', '/', ' '])?;
    let month = month.trim_end_matches(['.', ' ', ',']);
    let year: i16 = year.parse().ok().filter(|_| year.len() == 4 && year.starts_with(|c: char| c.is_ascii_digit()))?;
    let number = || month.parse::<i8>().ok().filter(|_| month.len() <= 2 && month.bytes().all(|b| b.is_ascii_digit()));
    let named = || crate::fields::month(month).filter(|_| month.chars().all(char::is_alphabetic));
    FuzzyDate::month(year, number().or_else(named)?).filter(|_| (1900..=2199).contains(&year))
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
        decimal_of(cells.iter().copied(), false).map(|found| (found.value, found.is_sure))
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
        assert_eq!(decimals(&["12.000,–", "7.500,-- EUR"]), Some((Decimal::Comma, true)));
        assert_eq!(decimals(&["1.234,50", "CHF 12.000,–"]), Some((Decimal::Comma, true)));
        assert_eq!(decimals(&["12,000.-"]), Some((Decimal::Point, true)));
        assert_eq!(decimals(&["1.234.–"]), Some((Decimal::Comma, true)));
        assert_eq!(decimals(&["500.–"]), None);
        assert_eq!(decimals(&["1.234"]), Some((Decimal::Point, false)));
        assert_eq!(decimals(&["1.5", "2,5", "3,5"]), Some((Decimal::Comma, false)));
        assert_eq!(decimals(&["5", "", "x"]), None);
        let found = decimal_of(["12.345.678", "1.50", "1.500"].into_iter(), true).unwrap();
        assert_eq!((found.value, found.is_sure), (Decimal::Comma, false));
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
        assert_eq!(minor("1,23,456.00", Decimal::Point), chf(12_345_600));
        assert_eq!(minor("CHF 12'000.-", Decimal::Point), chf(1_200_000));
        assert_eq!(minor("12.000,-- EUR", Decimal::Comma), Some((1_200_000, "EUR".to_owned())));
        assert_eq!(minor("CHF 1’234.–", Decimal::Comma), chf(123_400));
        assert_eq!(minor("(CHF 500,00)", Decimal::Comma), chf(-50_000));
        for cell in
            ["n/a", "1.234,50", "12.345.678", "1'23.50", "1'234 567", "12 34", "5 or 6", "(5", "(-5)", "5 -", "5.-6"]
        {
            assert_eq!(minor(cell, Decimal::Point), None, "{cell}");
        }
        for cell in ["1.2 M", "1,234.50", "12,345,678", "1.5"] {
            assert_eq!(minor(cell, Decimal::Comma), None, "{cell}");
        }
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
        assert_eq!(order(&["31.12.2025", "5.5.25", "3/4/2026"]), Some((DateOrder::DayFirst, true)));
        assert_eq!(order(&["31.12.2025", "3/24/2026", "3/4/2026"]).map(|found| found.0), Some(DateOrder::MonthFirst));
    }

    #[test]
    fn days_are_shown_as_the_cells_have_them() {
        for (cell, order, shown) in [
            ("20-10-16", DateOrder::DayFirst, Some("31-12-26")),
            ("20-10-16", DateOrder::YearFirst, Some("26-12-31")),
            ("1/2/2026 10:00", DateOrder::MonthFirst, Some("12/31/2026")),
            ("2026/03/12", DateOrder::YearFirst, Some("2026/12/31")),
            ("5.5.25", DateOrder::DayFirst, Some("31.12.26")),
            ("2026-03-12", DateOrder::DayFirst, None),
            ("31.12.2026", DateOrder::MonthFirst, None),
            ("soon", DateOrder::DayFirst, None),
        ] {
            assert_eq!(written_like(cell, order).as_deref(), shown, "{cell}");
        }
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
            ("31.12.2026", DateOrder::MonthFirst, "2026-12-31"),
            ("05.02.2026 10:00", DateOrder::MonthFirst, "2026-02-05"),
            ("12/31/2026", DateOrder::DayFirst, "2026-12-31"),
            ("12/31/2026", DateOrder::YearFirst, "2026-12-31"),
            ("20261231", DateOrder::DayFirst, "2026-12-31"),
            ("12.2025", DateOrder::DayFirst, "2025-12"),
            ("3/2026", DateOrder::MonthFirst, "2026-03"),
            ("Dez. 2025", DateOrder::DayFirst, "2025-12"),
            ("March 2026", DateOrder::DayFirst, "2026-03"),
        ] {
            assert_eq!(date(cell, order).map(|date| date.to_string()).as_deref(), Some(day), "{cell}");
        }
        for cell in [
            "",
            "soon",
            "32.1.2026",
            "13.2025",
            "0.2025",
            "1.20255",
            "x 2025",
            "123",
            "99999999",
            "1.2",
            "0.0.0",
            "31.02.2026",
        ] {
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
            let _ = (decimal_of([&*cell].into_iter(), true), date_order_of([&*cell].into_iter()));
        }
    }
}
