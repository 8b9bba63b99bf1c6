//! A target as people type it.

use crate::{
    analysis::answer::{Case, Target},
    domain::{Currency, Money, Outcome},
    i18n::{Locale, t},
};

/// Reads a target: `12` orders, `CHF 2 M` of revenue, `margin CHF 300k`. The words are understood in both languages; an
/// amount without a currency is in that of most won deals. None for anything else, and for a bare fraction: whoever types
/// 1.5 means no franc and fifty.
pub fn parse_target(text: &str, cases: &[Case]) -> Option<Target> {
    let lower = text.trim().to_lowercase();
    let (is_margin, rest) = match ["margin", "marge"].iter().find_map(|word| lower.strip_prefix(word)) {
        Some(rest) => (true, rest.trim()),
        None => (false, lower.as_str()),
    };
    if !is_margin && let Some(orders) = orders(rest) {
        return (1..=Target::MOST).contains(&orders).then_some(Target::Orders(orders));
    }
    if is_bare_fraction(rest) {
        return None;
    }
    let money = Money::parse(rest, usual_currency(cases)).ok().filter(|money| money.minor > 0)?;
    Some(if is_margin { Target::Margin(money) } else { Target::Revenue(money) })
}

/// A bare number, or one of orders.
fn orders(text: &str) -> Option<u64> {
    let words = ["orders", "order", "aufträge", "auftrag"];
    let number = words.iter().find_map(|word| text.strip_suffix(word)).unwrap_or(text).trim();
    number.parse().ok()
}

fn is_bare_fraction(text: &str) -> bool {
    text.contains(['.', ','])
        && text.chars().all(|sign| sign.is_ascii_digit() || !sign.is_alphanumeric() && sign.is_ascii())
        && !text.contains('$')
}

/// The currency of most won deals that have a value.
fn usual_currency(cases: &[Case]) -> Currency {
    let won = cases.iter().map(|case| &case.deal).filter(|deal| deal.outcome == Outcome::Won && deal.value.is_some());
    let mut counts: std::collections::BTreeMap<Currency, usize> = std::collections::BTreeMap::new();
    for deal in won {
        *counts.entry(deal.currency).or_default() += 1;
    }
    counts.into_iter().max_by_key(|(_, count)| *count).map_or(Currency::CHF, |(currency, _)| currency)
}

/// A target in words, as it may be typed again.
pub fn shown_target(target: Target, locale: Locale) -> String {
    match target {
        Target::Orders(orders) => t!(locale, "answers-target-orders", count = orders),
        Target::Revenue(money) => locale.money(money),
        Target::Margin(money) => t!(locale, "answers-target-margin", money = locale.money(money)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_orders_revenue_or_margin() {
        let money = |minor, currency| Money { minor, currency };
        let read = |text: &str| parse_target(text, &[]);
        assert_eq!(read(" 12 "), Some(Target::Orders(12)));
        assert_eq!(read("3 Aufträge"), Some(Target::Orders(3)));
        assert_eq!(read("EUR 2 Mio."), Some(Target::Revenue(money(200_000_000, Currency::EUR))));
        assert_eq!(read("1.5 M"), Some(Target::Revenue(money(150_000_000, Currency::CHF))));
        assert_eq!(read("CHF 1.50"), Some(Target::Revenue(money(150, Currency::CHF))));
        assert_eq!(read("Marge 300k"), Some(Target::Margin(money(30_000_000, Currency::CHF))));
        for nothing in
            ["", "0", "-3", "many", "margin", "CHF -5", "1000001", "1.5", "1,5", "margin 1.5", "99999999999999999999"]
        {
            assert_eq!(read(nothing), None, "{nothing}");
        }
        for target in [Target::Orders(1), Target::Orders(12), Target::Margin(money(30_000_000, Currency::EUR))] {
            for locale in [Locale::EN, Locale::DE] {
                assert_eq!(read(&shown_target(target, locale)), Some(target));
            }
        }
    }
}
