//! What the sample and the demo say, and that it can be said.

use super::*;
use crate::{
    analysis::sample::{criterion, lost_order},
    domain::{BUILT_IN_CRITERIA, Channel, Deal, FuzzyDate, Side, Source, Step, Telling},
    exchange::demo::demo,
    guide::{Value, arbitrary},
    i18n::{KEYS, Language},
};

fn keys(debrief: &Debrief, key: &str) -> Vec<&'static str> {
    timeline_says(debrief, &criterion(key)).iter().map(|remark| remark.key).collect()
}

fn number(remark: &Remark, name: &str) -> i64 {
    match remark.args.iter().find(|(other, _)| *other == name) {
        Some((_, Value::Number(number))) => *number,
        Some((_, Value::Days(days))) => i64::from(*days),
        None => panic!("{} has no {name}", remark.key),
    }
}

#[test]
fn each_of_the_21_criteria_has_its_function() {
    assert!(SAYS.iter().map(|(key, _)| *key).eq(BUILT_IN_CRITERIA));
}

#[test]
fn what_the_sample_says() {
    let debrief = lost_order();
    // Huber, the decider, meets Meier once, in step 7; the offer went out in step 4.
    let access = timeline_says(&debrief, &criterion("access"));
    assert_eq!((access[0].key, number(&access[0], "step"), number(&access[0], "joint")), ("says-decider-met", 7, 1));
    assert_eq!(access[1].key, "says-decider-not-before-offer");
    let offer = timeline_says(&debrief, &criterion("offer"));
    assert_eq!((offer[0].key, number(&offer[0], "span"), offer[0].grounds.len()), ("says-offer", 27, 2));
    assert_eq!(offer[0].weight, Some(Weight::Against));
    assert_eq!(keys(&debrief, "competitive_edge"), ["says-first-competitor", "says-competitor-known"]);
    assert_eq!(keys(&debrief, "internal_teamwork"), ["says-hand-overs", "says-faces"]);
    assert_eq!(keys(&debrief, "presentation"), ["says-incidents"]);
    assert_eq!(keys(&debrief, "terms"), [""; 0]);
}

#[test]
fn the_longest_absence_ends_with_what_both_tell_or_with_the_decision() {
    let deal = Deal::new("Hofstetter", "line 3");
    let id = deal.id;
    let mut debrief = Debrief::new(deal);
    let begin = FuzzyDate::day(jiff::civil::Date::constant(2026, 3, 2));
    for (rank, (activity, side, day)) in (0..).zip([
        ("offer_sent", Side::Vendor, 0),
        ("price_raised", Side::Customer, 2),
        ("phone_call", Side::Vendor, 120),
        ("decision_told", Side::Customer, 300),
    ]) {
        let step = Step { activity: activity.into(), ..Step::new(id, rank, "happens") };
        let (actor_side, channel) = (Some(side), Some(Channel::Phone));
        debrief.steps.push(Step { date: begin.plus_days(day), actor_side, channel, ..step });
    }
    let longest = |debrief: &Debrief| {
        let says = timeline_says(debrief, &criterion("presence"));
        (number(&says[0], "from"), number(&says[0], "to"), number(&says[0], "span"))
    };
    assert_eq!(longest(&debrief), (1, 4, 300), "that we called, we alone would tell");
    for source in [Source::Customer, Source::Vendor] {
        debrief.tellings.push(Telling::new(&debrief.steps[2], source));
    }
    assert_eq!(longest(&debrief), (3, 4, 180), "after the call nothing came of us");
    debrief.steps.truncate(3);
    assert_eq!(longest(&debrief), (1, 3, 120));
}

#[test]
fn an_unmet_decider_differs_from_an_unknown_one() {
    let mut debrief = lost_order();
    debrief.step_participants.clear();
    assert_eq!(keys(&debrief, "access"), ["says-decider-never-met", "says-decider-not-before-offer"]);
    let empty = Debrief::new(Deal::new("Customer", "Deal"));
    assert_eq!(keys(&empty, "access"), ["says-no-decider"]);
    for key in BUILT_IN_CRITERIA.iter().filter(|key| **key != "access") {
        assert_eq!(keys(&empty, key), [""; 0], "{key}");
    }
}

#[test]
fn the_demo_says_something_of_every_criterion() {
    let workbook = demo(Language::En).expect("the demo");
    for key in BUILT_IN_CRITERIA {
        let said = workbook.debriefs.iter().filter(|debrief| !timeline_says(debrief, &criterion(key)).is_empty());
        assert!(said.count() >= 1, "{key}");
    }
    let l1 = workbook.debrief("l1").expect("the deal");
    let [after_no, ..] = &timeline_says(l1, &criterion("persistence"))[..] else { panic!("a no was said") };
    assert_eq!((number(after_no, "span"), after_no.weight), (19, Some(Weight::Against)));
    let presence = &timeline_says(l1, &criterion("presence"))[0];
    assert!(number(presence, "span") > 80 && presence.weight == Some(Weight::Against));
    let l5 = workbook.debrief("l5").expect("the deal");
    let terms = &timeline_says(l5, &criterion("terms"))[0];
    assert!(number(terms, "span") > 28 && terms.weight == Some(Weight::Against));
}

#[test]
fn a_judgement_stands_against_what_all_leans_to() {
    let debrief = lost_order();
    assert!(contradicts(&debrief, &criterion("access"), 2) && !contradicts(&debrief, &criterion("access"), -2));
    // Nothing leans here.
    assert!(!contradicts(&debrief, &criterion("internal_teamwork"), 2));
}

#[test]
fn whatever_is_said_has_a_text() {
    use proptest::prelude::*;
    proptest!(ProptestConfig::with_cases(60), |(debrief in arbitrary::debrief())| {
        for criterion in Criterion::built_in() {
            for remark in timeline_says(&debrief, &criterion) {
                prop_assert!(KEYS.binary_search(&remark.key).is_ok(), "{}", remark.key);
            }
        }
    });
}
