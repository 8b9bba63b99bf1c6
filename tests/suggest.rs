//! How often the suggested activity is right, on the labelled steps of the demo workbook and on steps in note form.
//!
//! The hints were written looking at the steps of [`SEEN`]. Those of [`LATE`] were looked at only after the matcher
//! stood, and a few hints were mended then: its figures are nearer to what other workbooks may expect, and still kind.
//! `cargo test --test suggest -- --nocapture` prints all of them; with `WRONG=1` also every wrong suggestion, with
//! `SILENT=1` every step without one.

use std::env;

use debrief::{
    capture::{
        Activity, Context, DateOrder, Lexicon, Line, Mention, Tongue, suggest_activity, suggest_activity_for,
        suggest_for_line,
    },
    domain::{Side, SittingWith},
    exchange::demo::{DemoWorkbook, demo},
    guide,
    i18n::{Language, Locale},
};

const SEEN: [&str; 10] = ["w1", "w2", "w3", "w4", "w5", "l1", "l2", "l3", "l4", "l5"];
const LATE: [&str; 2] = ["p1", "o1"];

/// Percentages that must not be undercut: right and covered, without and with side and channel.
struct Floors {
    language: Language,
    deals: &'static [&'static str],
    title_only: (f64, f64),
    with_actor: (f64, f64),
}

const FLOORS: [Floors; 4] = [
    Floors { language: Language::En, deals: &SEEN, title_only: (92.0, 30.0), with_actor: (93.0, 37.0) },
    Floors { language: Language::De, deals: &SEEN, title_only: (93.0, 27.0), with_actor: (95.0, 34.0) },
    Floors { language: Language::En, deals: &LATE, title_only: (60.0, 18.0), with_actor: (70.0, 22.0) },
    Floors { language: Language::De, deals: &LATE, title_only: (75.0, 12.0), with_actor: (75.0, 22.0) },
];

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
    /// Of the suggestions that are made, how many are right; of the steps, how many get one.
    fn percentages(self) -> (f64, f64) {
        let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
        (percent(self.right, self.suggested), percent(self.suggested, self.steps))
    }
}

/// A step without an activity counts as wrong when it gets one suggested.
fn measure(workbook: &DemoWorkbook, deals: &[&str], lexicon: &Lexicon, with_actor: bool) -> Figures {
    let mut figures = Figures::default();
    for deal in deals {
        let debrief = workbook.debrief(deal).expect("a deal of the demo workbook");
        for (place, step) in debrief.steps.iter().enumerate() {
            figures.steps += 1;
            let suggested = if with_actor {
                // As the line is read while it is typed.
                let context = Context::at(debrief, place, SittingWith::Customer, None, DateOrder::DayMonth);
                let actor = step.actor.map(Mention::Known).or(step.actor_side.map(Mention::Side));
                let people = actor.into_iter().collect();
                let line = Line { title: step.title.clone(), people, channel: step.channel, ..Line::default() };
                suggest_for_line(&line, &context, lexicon)
            } else {
                suggest_activity(&step.title, lexicon)
            };
            figures.suggested += usize::from(suggested.is_some());
            figures.right += usize::from(suggested == Some(step.activity.as_str()));
            if with_actor && suggested != Some(step.activity.as_str()) {
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
    for Floors { language, deals, title_only, with_actor } in FLOORS {
        let lexicon = lexicon(language);
        let workbook = demo(language).expect("the demo workbook");
        for (knows_actor, floor) in [(false, title_only), (true, with_actor)] {
            let figures = measure(&workbook, deals, &lexicon, knows_actor);
            let (right, covered) = figures.percentages();
            let what = if knows_actor { "with side and channel" } else { "title only" };
            println!("{language:?} {deals:?} {what}: {right:.1} % right, {covered:.1} % covered {figures:?}");
            assert!(right >= floor.0 && covered >= floor.1, "{language:?} {deals:?} {what}: {figures:?}");
        }
    }
}

/// Steps as they are typed while somebody talks: `ACTIVITY|TITLE`, German and English.
const NOTES: &str = include_str!("data/notes.txt");

#[test]
fn short_notes_are_understood() {
    for language in [Language::En, Language::De] {
        let lexicon = lexicon(language);
        let mut figures = Figures::default();
        for (activity, title) in NOTES.lines().filter_map(|line| line.split_once('|')) {
            assert!(guide::activity(activity).is_some(), "{activity}");
            let suggested = suggest_activity(title, &lexicon);
            figures.steps += 1;
            figures.suggested += usize::from(suggested.is_some());
            figures.right += usize::from(suggested == Some(activity));
            if suggested != Some(activity) {
                println!("{} instead of {activity}: {title}", suggested.unwrap_or("nothing"));
            }
        }
        let (right, covered) = figures.percentages();
        println!("notes: {right:.1} % right, {covered:.1} % covered {figures:?}");
        assert!(right >= 97.0 && covered >= 93.0, "{figures:?}");
    }
}

#[test]
fn whoever_orders_a_sample_or_lunch_places_no_order() {
    for (language, none, orders) in [
        (
            Language::De,
            [
                "Roth ruft an und bestellt ein Muster",
                "Roth bestellt fünf Farbmuster bei uns",
                "Keller bestellt für alle ein Mittagessen",
                "Keller bestellt den neuen Prospekt",
                "Keller bestellt einen Versuch",
            ],
            ["Keller bestellt", "Keller bestellt gemäss Offerte", "Keller bestellt die Anlage aus dem Katalog"],
        ),
        (
            Language::En,
            [
                "Keller orders lunch for everybody",
                "Keller rings and orders a sample",
                "Keller orders two more samples",
                "Keller orders a brochure",
                "Keller orders a trial",
            ],
            ["Keller orders", "Keller orders line 3", "Keller places the order after the trial"],
        ),
    ] {
        let lexicon = lexicon(language);
        let read = |title: &str| suggest_activity_for(title, Some(Side::Customer), None, &lexicon);
        for title in none {
            assert_ne!(read(title), Some("order_placed"), "{title}");
        }
        for title in orders {
            assert_eq!(read(title), Some("order_placed"), "{title}");
        }
    }
}

#[test]
fn whoever_asks_about_an_offer_asks_for_none() {
    let lexicon = lexicon(Language::En);
    let read = |title: &str| suggest_activity_for(title, Some(Side::Customer), None, &lexicon);
    for title in [
        "Bianchi asks Frei what the offer leaves out",
        "Bianchi asks Frei why the offer is late",
        "Bianchi asks Frei which offer is better",
        "Bianchi asks Frei who has read the offer",
    ] {
        assert_ne!(read(title), Some("offer_requested"), "{title}");
    }
    for title in ["Bianchi asks Frei for an offer", "Bianchi asks for an offer on line 3"] {
        assert_eq!(read(title), Some("offer_requested"), "{title}");
    }
}
