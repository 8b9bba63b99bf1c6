use super::*;
use crate::{analysis::answer::sample, domain::Outcome};

/// For each lost deal the won one whose path is nearest.
fn nearest_won(cases: &[Case]) -> Vec<Fork> {
    let won = WonWays::of(cases);
    cases.iter().filter(|case| case.group() == Some(Group::NotWon)).filter_map(|case| won.nearest(case)).collect()
}

#[test]
fn paths_part_where_the_lost_one_goes_its_own_way() {
    let mut cases = sample::five_and_five();
    cases.push(sample::path(Outcome::Lost, &[]));
    let forks = nearest_won(&cases);
    assert_eq!(forks.len(), 5);
    let fork = &forks[0];
    assert_eq!((fork.number, &fork.then_won[..]), (3, &["negotiation_held"][..]));
    assert_eq!(fork.then_lost, ["price_raised", "waited", "followed_up"]);
    assert!((fork.distance - 5.0 / 11.0).abs() < 1e-12);
    assert_eq!((fork.shared, fork.of), (3, 3));
    // Where they meet again after four steps apart, that is counted, and not told as running together.
    let apart = ["offer_sent", "waited", "followed_up", "price_raised", "message_sent", "negotiation_held"];
    let won = sample::path(Outcome::Won, &["offer_sent", "negotiation_held"]);
    let fork = nearest_won(&[won, sample::path(Outcome::Lost, &apart)]).remove(0);
    assert_eq!((fork.number, fork.later), (1, 1));
    assert!(!fork.ran_together(), "they parted at once");
    let strangers = [sample::path(Outcome::Won, &["offer_sent"]), sample::path(Outcome::Lost, &["waited"])];
    assert_eq!(nearest_won(&strangers)[0].together_until, None);
}

#[test]
fn how_alike_won_deals_are_is_what_likeness_is_measured_by() {
    let found = WonWays::of(&sample::five_and_five()).among().unwrap();
    // Five paths of the same five activities before the order.
    assert_eq!((found.deals, found.any_two, found.nearest, found.together), (5, 1.0, 1.0, 5.0));
    let mut mixed = sample::five_and_five();
    mixed[3] = sample::path(Outcome::Won, &["waited", "order_placed"]);
    mixed[4] = sample::path(Outcome::Won, &["price_raised", "order_placed"]);
    let found = WonWays::of(&mixed).among().unwrap();
    // Of ten pairs three are alike, and seven have nothing in common.
    assert_eq!((found.any_two, found.nearest, found.together), (0.0, 1.0, 5.0));
    assert_eq!(WonWays::of(&mixed[3..]).among(), None, "two are no measure");
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
    let among = WonWays::of(&cases).among();
    let (any, nearest) = among.map(|among| (among.any_two, among.nearest)).unwrap();
    let forks = nearest_won(&cases);
    let alike = 1.0 - forks[0].distance;
    assert!(any < alike && alike < nearest, "{any} {alike} {nearest}");
    assert_eq!((forks[0].runs_like(among), forks[1].runs_like(among)), (Some(false), Some(true)));
    assert_eq!(forks[0].runs_like(None), None, "nothing to measure by");
}

#[test]
fn what_agrees_in_few_of_its_steps_did_not_run_like_a_won_one() {
    let won = ["first_meeting", "needs_analysed", "material_trial", "offer_sent"];
    let between = ["waited", "message_sent", "phone_call"];
    let loose: Vec<&str> = won.iter().flat_map(|key| [&between[..], &[*key][..]].concat()).collect();
    let (steady, loose) = (sample::path(Outcome::Lost, &won), sample::path(Outcome::Lost, &loose));
    let mut cases = vec![sample::path(Outcome::Won, &[&won[..], &["order_placed"]].concat())];
    cases.extend([["followed_up"; 3], ["price_raised"; 3]].map(|way| sample::path(Outcome::Won, &way)));
    cases.extend([steady, loose]);
    let among = WonWays::of(&cases).among();
    assert_eq!(among.map(|among| among.nearest), Some(0.0), "so any likeness is as good");
    let forks = nearest_won(&cases);
    assert_eq!(
        forks.iter().map(|fork| (fork.number, fork.shared, fork.of)).collect::<Vec<_>>(),
        [(4, 4, 4), (16, 4, 16)]
    );
    assert_eq!(forks.iter().map(|fork| fork.runs_like(among)).collect::<Vec<_>>(), [Some(true), Some(false)]);
}

#[test]
fn of_very_many_won_deals_some_are_held_against_evenly_chosen() {
    let mut cases: Vec<Case> =
        (0..2_500).map(|_| sample::path(Outcome::Won, &["offer_sent", "order_placed"])).collect();
    cases.push(sample::path(Outcome::Lost, &["offer_sent", "price_raised"]));
    let won = WonWays::of(&cases);
    assert_eq!((won.held(), WonWays::of(&cases[..7]).held()), ((MOST_HELD, 2_500), (7, 7)));
    let held: Vec<usize> =
        won.ways.iter().filter_map(|way| cases.iter().position(|case| case.deal.id == way.case.deal.id)).collect();
    assert!(held.windows(2).all(|pair| (2..=3).contains(&(pair[1] - pair[0]))), "{held:?}");
    assert_eq!(won.nearest(&cases[2_500]).map(|fork| fork.number), Some(1));
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
        assert_eq!(a.len() + b.len() - 2 * pairs.len(), crate::analysis::stats::indel_distance(&a, &b));
    }
}
