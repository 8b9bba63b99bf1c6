//! What both faces of the program say in the same words: findings, the coach's questions, edits, and the words in which
//! steps are typed.

mod lexicon;

pub use lexicon::{date_order, lexicon};

use crate::{
    domain::{Deal, Money, Outcome},
    guide::{ArgValue, Finding, Prompt},
    i18n::{Arg, Locale, t},
    store::JournalEntry,
};

/// The coach's question.
pub fn prompt(prompt: &Prompt, locale: Locale) -> String {
    with_args(&prompt.text_key(), prompt.args(), locale)
}

/// A finding as a question.
pub fn finding(finding: &Finding, locale: Locale) -> String {
    with_args(&finding.text_key(), &finding.args, locale)
}

/// Why a rule matters, in one sentence.
pub fn why(rule: &str, locale: Locale) -> String {
    locale.text(&format!("finding-{rule}-why"), &[])
}

fn with_args(key: &str, args: &[(&'static str, ArgValue)], locale: Locale) -> String {
    let args: Vec<(&str, Arg)> = args
        .iter()
        .map(|(name, value)| {
            let value = match value {
                ArgValue::Text(text) => Arg::from(text.as_str()),
                ArgValue::Number(number) => Arg::from(*number),
                ArgValue::Criterion(criterion) => Arg::from(locale.criterion(criterion)),
            };
            (*name, value)
        })
        .collect();
    locale.text(key, &args)
}

/// An edit as undo and the history name it: `adds a step: Huber visits …`.
pub fn edit(entry: &JournalEntry, locale: Locale) -> String {
    let what = entry.args.get("what").and_then(|value| value.as_str()).unwrap_or_default();
    let label = locale.label(entry.label);
    if what.is_empty() { label } else { format!("{label}: {what}") }
}

/// How a deal ended, when, and what it was worth: `lost to Kestler · 12 Mar 2026 · CHF 1'840'000`.
pub fn outcome(deal: &Deal, locale: Locale) -> String {
    let mut text = if deal.outcome == Outcome::Lost && !deal.winner.is_empty() {
        t!(locale, "lost-to", winner = deal.winner.as_str())
    } else {
        locale.label(deal.outcome)
    };
    if let Some(date) = deal.decided_on {
        text = format!("{text} · {}", locale.date(date));
    }
    if let Some(minor) = deal.value {
        text = format!("{text} · {}", locale.money(Money { minor, currency: deal.currency }));
    }
    text
}
