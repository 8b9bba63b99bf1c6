//! Heads as what they mean: `Deal-ID`, `deal_id` and `DealId` are one name, and `Betrag (EUR)` is `Betrag` in euros.

use std::{collections::BTreeSet, sync::OnceLock};

use super::presets;
use crate::domain::{Currency, Keyed, Money, fold};

/// A head without case, accents, signs between its words, and the currency and unit at its end. `DB %` is not `DB`.
pub(super) fn plain(head: &str) -> String {
    fold(parted(head).0).chars().filter(|c| c.is_alphanumeric() || *c == '%').collect()
}

/// The currency that a head names: `Betrag (EUR)`, `Amount in USD`, `Value CHF`, `Umsatz €`, `Wert TEUR`.
pub(super) fn currency(head: &str) -> Option<Currency> {
    parted(head).1
}

/// What the amounts below a head count: thousands in `Wert TEUR` and `Betrag (k€)`, millions in `Volumen Mio. CHF`.
pub(super) fn unit(head: &str) -> i64 {
    parted(head).2.unwrap_or(1)
}

/// A head's name, and the currency and the unit behind it.
fn parted(head: &str) -> (&str, Option<Currency>, Option<i64>) {
    let marks = |c: char| c.is_whitespace() || matches!(c, '(' | ')' | '[' | ']' | ',' | '.' | ':' | '-' | '/' | '|');
    let (mut name, mut currency, mut unit) = (head, None, None);
    loop {
        let end = name.trim_end_matches(marks);
        let Some((at, mark)) = end.char_indices().rev().find(|(_, c)| marks(*c) || matches!(c, '_')) else { break };
        let word = &end[at + mark.len_utf8()..];
        let both = Money::unit_with_currency(word).filter(|_| currency.is_none() && unit.is_none());
        #[allow(clippy::cast_possible_truncation)]
        if let Some((of_unit, of_word)) = both {
            (currency, unit) = (Some(of_word), Some(of_unit as i64));
        } else if let Some(found) = named(word).filter(|_| currency.is_none()) {
            currency = Some(found);
        } else if let Some(found) = counted(word, currency.is_some()).filter(|_| unit.is_none()) {
            unit = Some(found);
        } else {
            break;
        }
        name = &end[..at];
    }
    if currency.is_none() && unit.is_none() {
        return (head, None, None);
    }
    let name = name.trim_end_matches(marks);
    let name = [" in", " (in"].iter().find_map(|word| name.strip_suffix(word)).unwrap_or(name).trim_end_matches(marks);
    if name.is_empty() { (head, None, None) } else { (name, currency, unit) }
}

/// What a word says that amounts count; a letter alone says it only before a currency.
fn counted(word: &str, is_before_currency: bool) -> Option<i64> {
    match fold(word).as_str() {
        "tsd" | "tausend" | "thousand" | "thousands" => Some(1_000),
        "mio" | "million" | "millions" | "millionen" => Some(1_000_000),
        "k" | "t" if is_before_currency => Some(1_000),
        "m" | "mn" if is_before_currency => Some(1_000_000),
        _ => None,
    }
}

fn named(word: &str) -> Option<Currency> {
    match word {
        "€" | "Euro" | "euro" => Some(Currency::EUR),
        "$" | "US$" => "USD".parse().ok(),
        "£" => "GBP".parse().ok(),
        "Fr" | "SFr" => Some(Currency::CHF),
        // Three capitals that nobody trades in may be anything.
        code if code.bytes().all(|byte| byte.is_ascii_uppercase()) => {
            code.parse().ok().filter(|currency: &Currency| currency.is_in_use())
        }
        _ => None,
    }
}

/// How many of these cells are heads that some system has, each field once: so a line is known for the heads of a table.
pub(in crate::exchange::import) fn known_heads<'a>(cells: impl Iterator<Item = &'a str>) -> usize {
    static NAMES: OnceLock<std::collections::HashMap<String, BTreeSet<&'static str>>> = OnceLock::new();
    let names = NAMES.get_or_init(|| {
        let mut names = std::collections::HashMap::<String, BTreeSet<&'static str>>::new();
        for (field, heads) in presets().iter().flat_map(|preset| preset.columns()) {
            for head in heads {
                names.entry(plain(head)).or_default().insert(field.key());
            }
        }
        names
    });
    let mut fields = BTreeSet::new();
    for fits in cells.filter(|cell| cell.chars().count() < 80).filter_map(|cell| names.get(&plain(cell))) {
        // Of the fields that it may hold, one that no other cell has taken.
        if let Some(free) = fits.iter().find(|field| !fields.contains(*field)) {
            fields.insert(*free);
        }
    }
    fields.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_is_its_name_and_perhaps_a_currency() {
        for (head, name, code) in [
            ("Deal-ID", "dealid", None),
            ("deal_id", "dealid", None),
            ("Betrag (EUR)", "betrag", Some("EUR")),
            ("Betrag (in EUR)", "betrag", Some("EUR")),
            ("Amount in USD", "amount", Some("USD")),
            ("Value CHF", "value", Some("CHF")),
            ("amount_EUR", "amount", Some("EUR")),
            ("Umsatz, €", "umsatz", Some("EUR")),
            ("Opportunity-Nr.", "opportunitynr", None),
            ("EUR", "eur", None),
            ("Amount (converted)", "amountconverted", None),
            ("Umsatz TCHF", "umsatz", Some("CHF")),
            ("Betrag (k€)", "betrag", Some("EUR")),
            ("Volumen in Mio. CHF", "volumen", Some("CHF")),
            ("Wert (Tsd.)", "wert", None),
            ("Vitamin K", "vitamink", None),
            ("Deal VIP", "dealvip", None),
            ("", "", None),
        ] {
            let found = currency(head).map(|currency| currency.to_string());
            assert_eq!((plain(head).as_str(), found.as_deref()), (name, code), "{head}");
        }
    }

    #[test]
    fn a_head_says_what_its_amounts_count() {
        for (head, count) in [
            ("Wert TEUR", 1_000),
            ("Wert (k€)", 1_000),
            ("Value kUSD", 1_000),
            ("Betrag in Tsd. EUR", 1_000),
            ("Amount (k EUR)", 1_000),
            ("Volumen Mio. CHF", 1_000_000),
            ("Umsatz M€", 1_000_000),
            ("Umsatz in Mio.", 1_000_000),
            ("Wert EUR", 1),
            ("Anzahl T", 1),
            ("TEUR", 1),
        ] {
            assert_eq!(unit(head), count, "{head}");
        }
    }

    #[test]
    fn a_line_of_heads_is_known() {
        assert_eq!(known_heads(["Deal", "Kunde", "Phase", "Wert (EUR)", "Foo"].into_iter()), 4);
        assert_eq!(known_heads(["Report: Opps", "all", "2026", ""].into_iter()), 0);
    }
}
