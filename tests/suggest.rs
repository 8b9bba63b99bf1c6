//! How often the suggested activity is right, on the demo workbook's labelled steps.
//!
//! The hints were written looking at the deals of [`SEEN`] only; [`HELD_OUT`] tells what they are worth elsewhere.
//! `cargo test --test suggest -- --nocapture` prints the figures; with `WRONG=1` also what was suggested wrongly, and
//! with `SILENT=1` what got no suggestion, in the deals of [`SEEN`].

use std::env;

use debrief::{
    capture::{Activity, Lexicon, Tongue, suggest_activity, suggest_activity_for},
    exchange::demo::{DemoWorkbook, demo},
    guide,
    i18n::{Language, Locale},
};

const SEEN: [&str; 10] = ["w1", "w2", "w3", "w4", "w5", "l1", "l2", "l3", "l4", "l5"];
const HELD_OUT: [&str; 2] = ["p1", "o1"];

fn lexicon(language: Language) -> Lexicon {
    let (tongue, locales) = match language {
        Language::En => (Tongue::English, [Locale::EN, Locale::DE]),
        Language::De => (Tongue::German, [Locale::DE, Locale::EN]),
    };
    let activities = guide::catalogue().iter().map(|activity| Activity {
        key: activity.key.to_owned(),
        labels: locales.map(|locale| locale.text(&format!("activity-{}", activity.key), &[])).to_vec(),
        hints: locales
            .iter()
            .map(|locale| locale.text(&format!("activity-{}-words", activity.key), &[]))
            .flat_map(|words| words.split(',').map(|word| word.trim().to_owned()).collect::<Vec<_>>())
            .collect(),
        milestone: activity.milestone,
        commitment: Some(activity.commitment),
    });
    Lexicon::new(tongue).with_activities(activities)
}

#[derive(Debug, Default, Clone, Copy)]
struct Figures {
    steps: usize,
    suggested: usize,
    right: usize,
}

impl Figures {
    fn precision(self) -> f64 {
        self.right as f64 / self.suggested.max(1) as f64
    }

    fn coverage(self) -> f64 {
        self.suggested as f64 / self.steps.max(1) as f64
    }
}

/// A step without an activity counts as wrong when it gets one suggested.
fn measure(workbook: &DemoWorkbook, deals: &[&str], lexicon: &Lexicon, with_actor: bool) -> Figures {
    let mut figures = Figures::default();
    for deal in deals {
        let debrief = workbook.debrief(deal).expect("a deal of the demo workbook");
        for step in &debrief.steps {
            figures.steps += 1;
            let suggested = if with_actor {
                suggest_activity_for(&step.title, debrief.actor_side(step), step.channel, lexicon)
            } else {
                suggest_activity(&step.title, lexicon)
            };
            figures.suggested += usize::from(suggested.is_some());
            figures.right += usize::from(suggested == Some(step.activity.as_str()));
            if deals == SEEN && with_actor && suggested != Some(step.activity.as_str()) {
                let show = if suggested.is_some() { "WRONG" } else { "SILENT" };
                if env::var_os(show).is_some() {
                    println!("{show} {deal} {} <- {}: {}", suggested.unwrap_or("-"), step.activity, step.title);
                }
            }
        }
    }
    figures
}

#[test]
fn suggestions_are_right() {
    for language in [Language::En, Language::De] {
        let lexicon = lexicon(language);
        let workbook = demo(language).expect("the demo workbook");
        for (name, deals) in [("seen", &SEEN[..]), ("held out", &HELD_OUT[..])] {
            for with_actor in [false, true] {
            let figures = measure(&workbook, deals, &lexicon, with_actor);
            println!(
                "{language:?} {name} {with_actor}: {:.1} % right, {:.1} % covered ({figures:?})",
                100.0 * figures.precision(),
                100.0 * figures.coverage()
            );
            }
        }
    }
}
