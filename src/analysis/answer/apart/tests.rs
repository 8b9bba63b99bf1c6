use super::*;
use crate::{
    analysis::{answer::sample, stats::oracle::close},
    domain::Outcome,
};

/// A deal in which we took so many days from the request to the offer.
fn offered(outcome: Outcome, days: i32) -> Case {
    let mut case = sample::path(outcome, &["offer_requested", "offer_sent", "decision_told"]);
    case.steps[1].gap = Some(days);
    case
}

fn deals(won: &[i32], lost: &[i32]) -> Vec<Case> {
    let won = won.iter().map(|days| offered(Outcome::Won, *days));
    won.chain(lost.iter().map(|days| offered(Outcome::Stopped, *days))).collect()
}

#[test]
fn days_to_the_offer_are_held_against_all_divisions_of_the_deals() {
    let found = ties_apart(&deals(&[5, 6, 8, 11, 12], &[10, 13, 22, 24, 27, 30]));
    let row = found.of(Measure::ToOffer).unwrap();
    close(row.p.unwrap(), 8.0 / 462.0, "exact");
    assert_eq!((row.adjusted_p, found.compared), (row.p, 1), "alone it needs no correction");
    assert_eq!((row.ends(), found.strongest()), (Some((8.0, 23.0)), Some(row)));
}

#[test]
fn few_deals_are_not_compared() {
    let few = ties_apart(&deals(&[5, 6, 8], &[10, 13, 22, 24]));
    assert_eq!((few.compared, few.strongest()), (0, None));
    assert_eq!(few.of(Measure::ToOffer).map(|row| (row.won.len(), row.lost.len())), Some((3, 4)));
    assert_eq!((few.basis, ties_apart(&[]).compared), (None, 0));
    // Two stand apart from thirty by chance in fewer than 1 of 100 cases, and still only two deals say so.
    let two = ties_apart(&deals(&[1, 2], &(10..40).collect::<Vec<_>>()));
    assert_eq!((two.compared, two.basis), (0, None));
}

#[test]
fn many_deals_are_shuffled_so_often_that_a_contrast_shows_and_none_where_there_is_none() {
    // Every day twice among the won ones and the others, but for the thirty that are late.
    let days: Vec<i32> = (0..60).collect();
    let late: Vec<i32> = (0..60).map(|day| if day % 2 == 0 { day } else { day + 30 }).collect();
    let found = ties_apart(&deals(&days, &late));
    let row = found.of(Measure::ToOffer).unwrap();
    assert!(row.p.unwrap() < 0.01, "{row:?}");
    assert!(matches!(found.basis, Some(Basis::Drawn { ways: 2_000, .. })), "{:?}", found.basis);
    assert_eq!(found, ties_apart(&deals_like(&days, &late, &found)), "drawn alike each time");
    let alike = ties_apart(&deals(&days, &days));
    assert_eq!(alike.of(Measure::ToOffer).unwrap().p, Some(1.0));
}

/// The same deals once more, under the same identifiers.
fn deals_like(won: &[i32], lost: &[i32], found: &Comparisons) -> Vec<Case> {
    let row = found.of(Measure::ToOffer).unwrap();
    let ids = row.won.iter().chain(&row.lost).map(|(id, _)| *id);
    let mut cases = deals(won, lost);
    cases.iter_mut().zip(ids).for_each(|(case, id)| case.deal.id = id);
    cases
}

#[test]
fn incidents_are_counted_per_hundred_steps_of_the_way_and_all_reckoned_together() {
    let felt = |outcome, annoyed: usize, delighted: usize| {
        let mut path = vec!["offer_sent"; 20];
        path.extend(["decision_told", "debrief_held"]);
        let mut case = sample::path(outcome, &path);
        let one = |step, kind| super::super::CaseIncident {
            id: Id::new(),
            step: Some(step),
            kind,
            felt_by: Side::Customer,
            strength: crate::domain::Strength::LEAST,
            told_by: None,
            criteria: vec![],
        };
        case.incidents = (0..annoyed).map(|at| one(at, IncidentKind::Annoyed)).collect();
        case.incidents.extend((0..delighted).map(|at| one(at, IncidentKind::Delighted)));
        // What comes after the decision does not count.
        case.incidents.push(one(21, IncidentKind::Annoyed));
        case
    };
    let won = [(0, 3), (0, 1), (0, 2), (0, 3), (0, 1)].map(|(a, d)| felt(Outcome::Won, a, d));
    let lost = [(1, 3), (2, 1), (1, 2), (1, 2), (3, 1)].map(|(a, d)| felt(Outcome::Lost, a, d));
    let cases = [won, lost].concat();
    let found = incidents_apart(&cases);
    assert_eq!((found.rows.len(), found.compared), (2, 2), "we felt nothing");
    let row = found.strongest().unwrap();
    assert_eq!((row.measure, row.ends()), (Measure::CustomerAnnoyed, Some((0.0, 8.0))));
    close(row.p.unwrap(), 2.0 / 252.0, "wholly apart");
    assert!(row.adjusted_p >= row.p);
}

#[test]
fn two_ways_to_look_at_one_thing_are_reckoned_together() {
    let cases = sample::study();
    let seen = super::super::perception(&cases);
    let (found, chance) = perception_apart(&cases, &seen);
    let row = found.of(Measure::Shift).unwrap();
    assert!(found.compared == 2 && seen.is_enough(), "{found:?}");
    assert_eq!(vec![row.adjusted_p.unwrap(), chance], holm(&[row.p.unwrap(), seen.chance]));
}

#[test]
fn several_comparisons_correct_each_other() {
    let mut cases = deals(&[5, 6, 8, 11, 12], &[10, 13, 22, 24, 27, 30]);
    for (case, level) in cases.iter_mut().zip([3, 1, 2, 4, 0, 2, 1, 3, 0, 2, 1]) {
        case.steps[0].commitment = crate::domain::Commitment::new(level);
    }
    let found = ties_apart(&cases);
    let row = found.strongest().unwrap();
    assert_eq!((row.measure, found.compared), (Measure::ToOffer, 2));
    assert!(row.adjusted_p > row.p);
}
