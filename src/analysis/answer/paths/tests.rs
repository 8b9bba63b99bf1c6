use super::*;
use crate::{
    analysis::answer::{CaseStep, sample},
    domain::Outcome,
};

const WON: [&str; 6] =
    ["problem_noticed", "first_meeting", "material_trial", "offer_sent", "negotiation_held", "order_placed"];

fn cases() -> Vec<Case> {
    let mut cases: Vec<Case> = (0..5).map(|_| sample::path(Outcome::Won, &WON)).collect();
    let lost =
        ["problem_noticed", "first_meeting", "offer_sent", "price_raised", "waited", "followed_up", "decision_told"];
    cases.extend((0..5).map(|_| sample::path(Outcome::Lost, &lost)));
    cases
}

#[test]
fn what_comes_with_the_decision_or_after_it_is_no_part_of_the_way() {
    let tail = ["decision_taken", "negotiation_held", "decision_told", "reasons_asked", "followed_up"];
    let path: Vec<&str> = WON[..4].iter().chain(&tail).copied().collect();
    let case = sample::path(Outcome::Lost, &path);
    assert_eq!(activities_of(&case).map(|(key, _)| key).collect::<Vec<_>>(), WON[..4]);
}

#[test]
fn a_yes_that_flipped_is_nothing_that_won_deals_lack() {
    let case = sample::path(Outcome::Lost, &["offer_sent", "verbal_yes", "price_raised", "decision_told"]);
    assert_eq!(activities_of(&case).map(|(key, _)| key).collect::<Vec<_>>(), ["offer_sent", "price_raised"]);
}

#[test]
fn what_only_won_deals_have_stands_first() {
    let Activities { rows, floor, .. } = activities(&cases());
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
    let found = successions(&cases());
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
    let cases = cases();
    let missing: Vec<&str> = ghosts(&cases[5], &cases).iter().map(|ghost| ghost.activity).collect();
    assert_eq!(
        missing.iter().copied().collect::<BTreeSet<_>>(),
        BTreeSet::from(["material_trial", "negotiation_held"])
    );
    // What we can do ourselves comes first, and what a competitor does is none of it.
    let mut with_acts = cases.clone();
    for case in &mut with_acts[..5] {
        let acts = ["need_described", "competitor_offer"].map(|key| crate::domain::activity(key).unwrap());
        let more = acts.map(|activity| CaseStep { activity: Some(activity), milestone: None, ..case.steps[0] });
        case.steps.splice(1..1, more);
    }
    let missing: Vec<(&str, bool)> =
        ghosts(&with_acts[5], &with_acts).iter().map(|ghost| (ghost.activity, ghost.is_customers)).collect();
    assert_eq!(missing.iter().filter(|(_, is_customers)| *is_customers).count(), 1, "{missing:?}");
    assert_eq!((missing.len(), missing.last()), (3, Some(&("need_described", true))));
    assert!(ghosts(&cases[0], &cases).is_empty());
    assert!(ghosts(&cases[5], &cases[3..]).is_empty(), "two won deals are no pattern");
}

#[test]
fn paths_part_where_the_lost_one_goes_its_own_way() {
    let mut cases = cases();
    cases.push(sample::path(Outcome::Lost, &[]));
    let forks = nearest_won(&cases);
    assert_eq!(forks.len(), 5);
    let fork = &forks[0];
    assert_eq!((fork.number, &fork.then_won[..]), (3, &["negotiation_held"][..]));
    assert_eq!(fork.then_lost, ["price_raised", "waited", "followed_up"]);
    assert!((fork.distance - 5.0 / 11.0).abs() < 1e-12);
    // Where they meet again after four steps apart, that is counted, and not told as running together.
    let apart = ["offer_sent", "waited", "followed_up", "price_raised", "message_sent", "negotiation_held"];
    let won = sample::path(Outcome::Won, &["offer_sent", "negotiation_held"]);
    let fork = nearest_won(&[won, sample::path(Outcome::Lost, &apart)]).remove(0);
    assert_eq!((fork.number, fork.later), (1, 1));
    let strangers = [sample::path(Outcome::Won, &["offer_sent"]), sample::path(Outcome::Lost, &["waited"])];
    assert_eq!(nearest_won(&strangers)[0].together_until, None);
}

#[test]
fn how_alike_won_deals_are_is_what_likeness_is_measured_by() {
    let found = among_won(&cases()).unwrap();
    // Five paths of the same five activities before the order.
    assert_eq!((found.deals, found.any_two, found.nearest, found.together), (5, 1.0, 1.0, 5.0));
    let mut mixed = cases();
    mixed[3] = sample::path(Outcome::Won, &["waited", "order_placed"]);
    mixed[4] = sample::path(Outcome::Won, &["price_raised", "order_placed"]);
    let found = among_won(&mixed).unwrap();
    // Of ten pairs three are alike, and seven have nothing in common.
    assert_eq!((found.any_two, found.nearest, found.together), (0.0, 1.0, 5.0));
    assert_eq!(among_won(&mixed[3..]), None, "two are no measure");
}

#[test]
fn the_best_of_many_likenesses_is_measured_by_the_best_and_not_by_any_two() {
    let path = |outcome, own: [&str; 2]| {
        let steps = ["problem_noticed", "first_meeting", own[0], own[1], "offer_sent", "negotiation_held"];
        sample::path(outcome, &[&steps[..], &["order_placed"]].concat())
    };
    // Two pairs of won deals that ran alike; what is not of one pair shares four of six activities.
    let (trial, visit) = (["material_trial", "plant_visited"], ["waited", "followed_up"]);
    let mut cases = vec![path(Outcome::Won, trial), path(Outcome::Won, trial)];
    cases.extend([path(Outcome::Won, visit), path(Outcome::Won, visit)]);
    cases.push(path(Outcome::Lost, ["price_raised", "waited"]));
    cases.push(path(Outcome::Lost, visit));
    let among = among_won(&cases);
    let (any, nearest) = among.map(|among| (among.any_two, among.nearest)).unwrap();
    let forks = nearest_won(&cases);
    let alike = 1.0 - forks[0].distance;
    assert!(any < alike && alike < nearest, "{any} {alike} {nearest}");
    assert_eq!((forks[0].runs_like(among), forks[1].runs_like(among)), (Some(false), Some(true)));
    assert_eq!(forks[0].runs_like(None), None, "nothing to measure by");
}

proptest::proptest! {
    #[test]
    fn matched_pairs_rise_and_are_as_many_as_the_distance_says(
        a in proptest::collection::vec(0usize..4, 0..12),
        b in proptest::collection::vec(0usize..4, 0..12),
    ) {
        let signs = ["a", "b", "c", "d"];
        let of = |way: &[usize]| way.iter().map(|at| signs[*at]).collect::<Vec<_>>();
        let (a, b) = (of(&a), of(&b));
        let pairs = matched(&a, &b);
        assert!(pairs.windows(2).all(|pair| pair[0].0 < pair[1].0 && pair[0].1 < pair[1].1));
        assert!(pairs.iter().all(|(i, j)| a[*i] == b[*j]));
        assert_eq!(a.len() + b.len() - 2 * pairs.len(), indel_distance(&a, &b));
    }
}
