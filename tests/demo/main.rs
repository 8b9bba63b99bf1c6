//! The demo workbook carries what is planted in it, in both languages, and its texts keep to the rules.

mod alarms;
mod calendar;
mod findings;
mod planted;
mod scores;
mod study;
mod texts;

use debrief::{
    domain::{Debrief, Side, Step},
    exchange::demo::{DemoWorkbook, demo},
    i18n::Language,
};

const WON: [&str; 5] = ["w1", "w2", "w3", "w4", "w5"];
const LOST: [&str; 5] = ["l1", "l2", "l3", "l4", "l5"];

fn ten() -> impl Iterator<Item = &'static str> {
    WON.into_iter().chain(LOST)
}

fn workbook(language: Language) -> DemoWorkbook {
    demo(language).unwrap_or_else(|error| panic!("{error}"))
}

/// Runs a check on the workbook in each language.
fn in_both(check: impl Fn(&DemoWorkbook)) {
    for language in [Language::De, Language::En] {
        check(&workbook(language));
    }
}

fn deal<'a>(workbook: &'a DemoWorkbook, key: &str) -> &'a Debrief {
    workbook.debrief(key).expect("a deal of the demo workbook")
}

/// The first step of an activity, with its place among the steps.
fn first<'a>(debrief: &'a Debrief, activities: &[&str]) -> Option<(usize, &'a Step)> {
    debrief.steps.iter().enumerate().find(|(_, step)| activities.contains(&step.activity.as_str()))
}

fn acts(debrief: &Debrief, step: &Step, side: Side) -> bool {
    debrief.actor_side(step) == Some(side)
}

/// Whole days between two steps that are both dated exactly.
fn days(from: &Step, to: &Step) -> Option<i32> {
    let (from, to) = (from.date?, to.date?);
    (from.is_exact() && to.is_exact()).then(|| to.days_since(from))
}
