use super::*;
use crate::{
    analysis::answer::{CaseStep, sample},
    domain::Outcome,
};

#[test]
fn what_comes_with_the_decision_or_after_it_is_no_part_of_the_way() {
    let tail = ["decision_taken", "negotiation_held", "decision_told", "reasons_asked", "followed_up"];
    let path: Vec<&str> = sample::WAY_OF_WON[..4].iter().chain(&tail).copied().collect();
    let case = sample::path(Outcome::Lost, &path);
    assert_eq!(activities_of(&case).map(|(key, _)| key).collect::<Vec<_>>(), sample::WAY_OF_WON[..4]);
}

#[test]
fn a_yes_that_flipped_is_nothing_that_won_deals_lack() {
    let case = sample::path(Outcome::Lost, &["offer_sent", "verbal_yes", "price_raised", "decision_told"]);
    assert_eq!(activities_of(&case).map(|(key, _)| key).collect::<Vec<_>>(), ["offer_sent", "price_raised"]);
}

#[test]
fn what_only_won_deals_have_stands_first() {
    let Activities { rows, floor, .. } = activities(&sample::five_and_five());
    let first: BTreeSet<&str> = rows.iter().take(6).map(|row| row.activity).collect();
    assert!(first.contains("material_trial") && first.contains("price_raised"), "{first:?}");
    let untold = ["problem_noticed", "first_meeting", "offer_sent", "order_placed"];
    assert!(rows.iter().all(|row| !untold.contains(&row.activity)));
    let trial = rows.iter().find(|row| row.activity == "material_trial").unwrap();
    assert_eq!((trial.won.len(), trial.lost.len(), trial.contrast.delta), (5, 0, Some(1.0)));
    assert!((trial.p - 2.0 / 252.0).abs() < 1e-12);
    // All that differs differs in the same way: chance sets one apart as often as all.
    assert!((floor.unwrap().wholly_apart - 2.0 / 252.0).abs() < 1e-12);
    assert!(activities(&[]).rows.is_empty());
}

#[test]
fn what_follows_what_is_counted_by_deals() {
    let found = successions(&sample::five_and_five());
    let of =
        |from, to| found.iter().find(|way| (way.from, way.to) == (from, to)).map(|way| (way.won.len(), way.lost.len()));
    assert_eq!(of(None, Some("problem_noticed")), Some((5, 5)));
    assert_eq!(of(Some("first_meeting"), Some("material_trial")), Some((5, 0)));
    assert_eq!(of(Some("first_meeting"), Some("offer_sent")), Some((0, 5)));
    // The order is the outcome and no step towards it.
    assert_eq!(of(Some("negotiation_held"), None), Some((5, 0)));
    assert_eq!(of(Some("negotiation_held"), Some("order_placed")), None);
    assert_eq!(of(None, None), None);
    // Twice in one deal is one deal.
    let again = successions(&[sample::path(Outcome::Won, &["waited", "waited", "waited"])]);
    assert_eq!(again.iter().map(|way| way.won.len()).collect::<Vec<_>>(), [1, 1, 1]);
}

#[test]
fn a_lost_deal_lacks_what_four_of_five_won_ones_have() {
    let cases = sample::five_and_five();
    let missing: Vec<&str> = ghosts(&cases[5], &usual(&cases)).iter().map(|ghost| ghost.activity).collect();
    assert_eq!(
        missing.iter().copied().collect::<BTreeSet<_>>(),
        BTreeSet::from(["material_trial", "negotiation_held"])
    );
    // A wait and what comes from outside are nothing that a deal lacks.
    let mut befallen = cases.clone();
    for case in &mut befallen[..5] {
        let events = ["waited", "outside_event"].map(|key| crate::domain::activity(key).unwrap());
        let more = events.map(|event| CaseStep { activity: Some(event), milestone: None, ..case.steps[0] });
        case.steps.splice(1..1, more);
    }
    assert_eq!(ghosts(&befallen[5], &usual(&befallen)).len(), missing.len());
    // What we can do ourselves comes first, and what a competitor does is none of it.
    let mut with_acts = cases.clone();
    for case in &mut with_acts[..5] {
        let acts = ["need_described", "competitor_offer"].map(|key| crate::domain::activity(key).unwrap());
        let more = acts.map(|activity| CaseStep { activity: Some(activity), milestone: None, ..case.steps[0] });
        case.steps.splice(1..1, more);
    }
    let missing: Vec<(&str, bool)> =
        ghosts(&with_acts[5], &usual(&with_acts)).iter().map(|ghost| (ghost.activity, ghost.is_customers)).collect();
    assert_eq!(missing.iter().filter(|(_, is_customers)| *is_customers).count(), 1, "{missing:?}");
    assert_eq!((missing.len(), missing.last()), (3, Some(&("need_described", true))));
    assert!(ghosts(&cases[0], &usual(&cases)).is_empty());
    assert!(usual(&cases[3..]).is_empty(), "two won deals are no pattern");
}
