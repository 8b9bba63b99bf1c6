//! E-mail addresses and telephone numbers: they name people in forms that no list of names foresees (`rvoegtlin@`,
//! `044 123 45 67`).

/// What stands for whose address it is.
const SOMEBODY: &str = "…";

/// A text without whom its e-mail addresses belong to: of `rvoegtlin@muster.ch` stays `…@muster.ch`.
pub(super) fn without_owners(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('@') {
        let owner = before.trim_end_matches(|ch: char| ch.is_alphanumeric() || "._+-'".contains(ch)).len();
        let is_address = owner < before.len() && begins_with_domain(after);
        kept += if is_address { &before[..owner] } else { before };
        kept += if is_address { SOMEBODY } else { "" };
        kept.push('@');
        rest = after;
    }
    kept + rest
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
/// no date does; as `(415) 555-0132`; or behind a word like "phone".
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
    let is_at_home = first.starts_with('0') && leading >= 3 && !first.starts_with("000");
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
    if digits(number) >= least && !is_amount { number.len() } else { 0 }
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
    text.contains("…@")
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
            ("", ""),
        ] {
            assert_eq!(without_owners(typed), kept);
            assert_eq!(has_owner_hidden(kept), kept.contains(SOMEBODY));
        }
    }
}
