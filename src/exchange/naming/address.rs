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

/// A text without telephone numbers: what begins with `+`, or with a zero and two digits more before anything parts them, as
/// no date does.
pub(super) fn without_numbers(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(ch) = rest.chars().next() {
        let begins = !kept.ends_with(|before: char| before.is_alphanumeric() || ".,:'’+".contains(before));
        let len = if begins { number(rest) } else { 0 };
        match len {
            0 => kept.push(ch),
            _ => kept += SOMEBODY,
        }
        rest = &rest[if len == 0 { ch.len_utf8() } else { len }..];
    }
    kept
}

/// How long the telephone number is with which a text begins.
fn number(text: &str) -> usize {
    let is_abroad = text.starts_with('+');
    let first = text.trim_start_matches(['+', '(']);
    let is_at_home = first.starts_with('0') && first.chars().take(3).all(|ch| ch.is_ascii_digit());
    if !(is_abroad || is_at_home) {
        return 0;
    }
    let is_part = |ch: char| ch.is_ascii_digit() || " \u{a0}()/-".contains(ch) || is_abroad && ".+".contains(ch);
    let end = text.find(|ch| !is_part(ch)).unwrap_or(text.len());
    let number = text[..end].trim_end_matches(|ch: char| !ch.is_ascii_digit());
    // What goes on as a word or a decimal is something else.
    let goes_on = text[number.len()..].starts_with(char::is_alphanumeric);
    let digits = number.chars().filter(char::is_ascii_digit).count();
    if DIGITS.contains(&digits) && !goes_on { number.len() } else { 0 }
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
