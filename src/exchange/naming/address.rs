//! E-mail addresses and telephone numbers: they name people in forms that no list of names foresees (`rvoegtlin@`,
//! `044 123 45 67`).

/// What stands for whose address it is.
const SOMEBODY: &str = "…";

/// A text without whom its e-mail addresses belong to: of `rvoegtlin@muster.ch` stays `…@muster.ch`, of
/// `rvoegtlin (at) muster.ch` `… (at) muster.ch`.
pub(super) fn without_owners(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((from, to)) = at_sign(rest) {
        let (before, sign, after) = (&rest[..from], &rest[from..to], &rest[to..]);
        // Only what is written out has space around it.
        let spaced = if sign == "@" { before } else { before.trim_end() };
        let owner = spaced.trim_end_matches(|ch: char| ch.is_alphanumeric() || "._+-'".contains(ch)).len();
        let goes_on = match sign {
            "@" => begins_with_domain(after),
            _ => after.trim_start().starts_with(char::is_alphanumeric),
        };
        let is_address = owner < spaced.len() && goes_on;
        kept += if is_address { &before[..owner] } else { before };
        kept += if is_address { SOMEBODY } else { "" };
        kept += if is_address { &before[spaced.len()..] } else { "" };
        kept += sign;
        rest = after;
    }
    kept + rest
}

/// Where the next sign of an address stands, as such or written out in brackets: `(at)`.
fn at_sign(text: &str) -> Option<(usize, usize)> {
    let written = |rest: &str| {
        let end = rest.find([')', ']', '}', '>'])? + 1;
        let inner = rest[1..end - 1].trim().to_lowercase();
        ["at", "ät", "@"].contains(&inner.as_str()).then_some(end)
    };
    let sign = |(from, ch): (usize, char)| match ch {
        '@' => Some((from, from + 1)),
        '(' | '[' | '{' | '<' => Some((from, from + written(&text[from..])?)),
        _ => None,
    };
    text.char_indices().find_map(sign)
}

/// A telephone number has so many digits, with those of its country.
const DIGITS: std::ops::RangeInclusive<usize> = 9..=15;

/// It has so many at least, without those of its place, behind a word that announces it.
const ANNOUNCED_DIGITS: usize = 6;

/// How words end that announce a telephone number.
const ANNOUNCING: &[&str] =
    &["tel", "telefon", "phone", "natel", "handy", "mobil", "mobile", "cell", "fax", "telefonnummer"];

/// What an amount ends in.
const UNITS: &[&str] = &["CHF", "EUR", "USD", "GBP", "Fr.", "€", "$", "£", "%", "Mio", "Mia", "mn", "bn"];

/// A text without telephone numbers: what begins with `+`; with a zero and two digits more before anything parts them, as
/// no date does, or with a zero that stands for itself; as `(415) 555-0132`; or behind a word like "phone".
pub(super) fn without_numbers(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(ch) = rest.chars().next() {
        let len = if begins_behind(&kept) { number(rest, is_announced(&kept)) } else { 0 };
        match len {
            0 => kept.push(ch),
            _ => kept += SOMEBODY,
        }
        rest = &rest[if len == 0 { ch.len_utf8() } else { len }..];
    }
    kept
}

/// Whether a number may begin behind a text: neither in a word nor behind a digit and what goes on with it.
fn begins_behind(text: &str) -> bool {
    let is_part = |ch: char| ch.is_alphanumeric() || "'’+".contains(ch);
    let mark = text.strip_suffix(['.', ',', ':']);
    !text.ends_with(is_part) && mark.is_none_or(|before| !before.ends_with(|ch: char| ch.is_ascii_digit()))
}

/// Whether a text ends in a word that announces a telephone number.
fn is_announced(text: &str) -> bool {
    let words = text.trim_end_matches(|ch: char| " \u{a0}.:-–(".contains(ch));
    let last = words.rsplit(|ch: char| !ch.is_alphabetic()).next().unwrap_or_default().to_lowercase();
    ANNOUNCING.iter().any(|word| last.ends_with(word))
}

/// How long the telephone number is with which a text begins.
fn number(text: &str, is_announced: bool) -> usize {
    let is_abroad = text.starts_with('+');
    let first = text.trim_start_matches(['+', '(']);
    let leading = first.bytes().take_while(u8::is_ascii_digit).count();
    // No place and no country has three zeros.
    let is_at_home = first.starts_with('0') && leading >= 3 && !first.starts_with("000") || is_behind_zero(first);
    let is_american = text.starts_with('(') && leading == 3 && first[3..].starts_with(')');
    let is_bare = is_announced && leading >= 2;
    if !(is_abroad || is_at_home || is_american || is_bare) {
        return 0;
    }
    let is_dotted = is_abroad || first[leading..].starts_with('.');
    let is_part = |ch: char| ch.is_ascii_digit() || " \u{a0}()/-".contains(ch) || is_dotted && ch == '.' || ch == '+';
    let mut number = ends_in_digit(&text[..text.find(|ch| !is_part(ch)).unwrap_or(text.len())]);
    // A date or an hour behind it, and what goes on as a word, is something else.
    while goes_on(&text[number.len()..]) || digits(number) > *DIGITS.end() {
        let Some((before, _)) = number.rsplit_once(|ch: char| ch.is_whitespace()) else { return 0 };
        number = ends_in_digit(before);
    }
    let least = if is_bare { ANNOUNCED_DIGITS } else { *DIGITS.start() };
    let unit = text[number.len()..].trim_start();
    let is_amount = UNITS.iter().any(|end| unit.starts_with(end));
    let is_part = !is_announced && is_part_number(number, &text[number.len()..]);
    if digits(number) >= least && !is_amount && !is_part { number.len() } else { 0 }
}

/// Whether a text begins with a zero that stands for itself and the two or three digits of a place: `0 79`, `0) 79`.
fn is_behind_zero(text: &str) -> bool {
    let rest = text.strip_prefix('0').unwrap_or_default();
    let place = rest.trim_start_matches([')', ' ', '\u{a0}']);
    let digits = place.bytes().take_while(u8::is_ascii_digit).count();
    place.len() < rest.len() && (2..=3).contains(&digits) && !place.starts_with('0')
}

/// Whether a number of groups that lines join goes on with a letter alone, as those of parts do: `044-555-1245-X`.
fn is_part_number(number: &str, after: &str) -> bool {
    let rest = after.strip_prefix('-').unwrap_or_default();
    let letters = rest.chars().take_while(|ch| ch.is_alphanumeric()).count();
    !number.contains(char::is_whitespace) && letters == 1 && rest.starts_with(char::is_alphabetic)
}

fn ends_in_digit(text: &str) -> &str {
    text.trim_end_matches(|ch: char| !ch.is_ascii_digit())
}

fn digits(text: &str) -> usize {
    text.bytes().filter(u8::is_ascii_digit).count()
}

/// Whether what lies behind a number belongs to its last digits: a word, a decimal, the rest of a date or of an hour.
fn goes_on(after: &str) -> bool {
    let rest = after.strip_prefix(['.', ',', ':', '\'', '’']);
    after.starts_with(char::is_alphanumeric)
        || rest.is_some_and(|rest| rest.starts_with(|ch: char| ch.is_ascii_digit()))
}

/// Whether an address in a text has lost whom it belonged to.
pub(super) fn has_owner_hidden(text: &str) -> bool {
    let is_sign = |(at, _): (usize, &str)| {
        let after = &text[at + SOMEBODY.len()..];
        let written = after.trim_start();
        after.starts_with('@') || !written.starts_with('@') && at_sign(written).is_some_and(|(from, _)| from == 0)
    };
    text.match_indices(SOMEBODY).any(is_sign)
}

/// Whether a text begins with words that dots part, the last of two letters at least.
fn begins_with_domain(text: &str) -> bool {
    let end = text.find(|ch: char| !ch.is_alphanumeric() && !"-.".contains(ch)).unwrap_or(text.len());
    let last = text[..end].trim_end_matches('.').rsplit_once('.').map(|(_, last)| last);
    last.is_some_and(|last| last.chars().count() > 1 && last.chars().all(char::is_alphabetic))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_is_known_by_a_telephone_number() {
        for (typed, kept) in [
            ("Ruf an: +41 44 123 45 67 oder 079 123 45 67.", "Ruf an: … oder …."),
            ("Tel. 044/123 45 67, 0041 44 123 45 67; (089) 123 45 67", "Tel. …, …; …"),
            ("+49 (0) 89 12345-67, +41.44.123.45.67", "…, …"),
            ("01.02.2026 08:30, 2026-10-11, 12.03.2026", "01.02.2026 08:30, 2026-10-11, 12.03.2026"),
            ("CHF 1'234'567.00, 0.123456789, 007 und +15 %", "CHF 1'234'567.00, 0.123456789, 007 und +15 %"),
            ("A0441234567 und 1234567890", "A0441234567 und 1234567890"),
            ("Tel:044 123 45 67, Tel.044 123 45 67 und Fax: 044.123.45.67", "Tel:…, Tel.… und Fax: …"),
            ("(415) 555-0132. 079 123 45 67 03.01.2026; 044 123 45 67 08:30", "…. … 03.01.2026; … 08:30"),
            ("044 123 45 67. 3 Tage, phone: 555 0132; Natel 123 45 67", "…. 3 Tage, phone: …; Natel …"),
            ("Die Telefone: 12 Stück, Handy 15 CHF", "Die Telefone: 12 Stück, Handy 15 CHF"),
            ("Los 000123456, +120 000 000 EUR, (120) 5 Leute", "Los 000123456, +120 000 000 EUR, (120) 5 Leute"),
            ("0 79 123 45 67, (0) 79 123 45 67 und (0)79/123 45 67", "…, … und …"),
            ("0 20 40 Stück, 0 100 Leute", "0 20 40 Stück, 0 100 Leute"),
            ("Teil 044-555-1245-X, Tel. 044-555-1245; 044-555-1245-Zürich", "Teil 044-555-1245-X, Tel. …; …-Zürich"),
            ("", ""),
        ] {
            assert_eq!(without_numbers(typed), kept);
        }
    }

    #[test]
    fn nobody_is_known_by_an_address() {
        for (typed, kept) in [
            ("writes to rvoegtlin@muster.ch.", "writes to …@muster.ch."),
            ("(weili@x.cn, anna.schmidt+offers@sub.x-y.de)", "(…@x.cn, …@sub.x-y.de)"),
            ("ö'hara@müller.ch", "…@müller.ch"),
            ("@Keller calls at 3 @ noon, a@b and 5@5.5", "@Keller calls at 3 @ noon, a@b and 5@5.5"),
            ("a@b.ch@c.de", "…@…@c.de"),
            ("…@muster.ch", "…@muster.ch"),
            ("anna(at)firma.ch, anna.s [AT] firma.ch", "…(at)firma.ch, … [AT] firma.ch"),
            ("anna (ät) firma (punkt) ch; anna{at}firma", "… (ät) firma (punkt) ch; …{at}firma"),
            ("(at) noon, we met (at), <b> (a) [@", "(at) noon, we met (at), <b> (a) [@"),
            ("", ""),
        ] {
            assert_eq!(without_owners(typed), kept);
            assert_eq!(has_owner_hidden(kept), kept.contains(SOMEBODY));
        }
    }
}
