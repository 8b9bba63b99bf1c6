use super::*;
use crate::{
    analysis::answer::{Measure, sample},
    domain::{Criterion, EvidenceFor, LeverMatch, Outcome, Study, StudyDeal, Told, Weight},
};

fn evidence(lever: &Lever, case: &Case, step: usize) -> Evidence {
    Evidence {
        id: Id::new(),
        deal: case.deal.id,
        subject: EvidenceFor::Lever,
        subject_id: lever.id.uuid(),
        weight: Weight::For,
        step: Some(case.steps[step].id),
        incident: None,
    }
}

fn lever(title: &str, impact: i64, effort: i64) -> Lever {
    Lever { impact: Grade::new(impact), effort: Grade::new(effort), ..Lever::new(None, title) }
}

fn study(name: &str) -> Study {
    Study {
        id: Id::new(),
        name: name.into(),
        question: String::new(),
        notes: String::new(),
        selection: String::new(),
        target: None,
    }
}

/// A deal whose customer judged our access so.
fn judged(outcome: Outcome, access: i8) -> Case {
    let mut case = sample::path(outcome, &["phone_call"]);
    case.judgements[0][5] = Some(access);
    case
}

fn told(mut case: Case, told: Told) -> Case {
    for step in &mut case.steps {
        step.told = told;
    }
    case
}

const CUSTOMER: Told = Told { customer: true, vendor: false, document: false };
const BOTH: Told = Told { customer: true, vendor: true, document: false };

#[test]
fn rank_is_merit_times_impact_by_effort_and_says_of_what() {
    let cases = [
        told(sample::path(Outcome::Lost, &["phone_call"]), CUSTOMER),
        told(sample::path(Outcome::Won, &["phone_call"]), BOTH),
    ];
    let (one, two) = (lever("Early", 5, 1), lever("Late", 4, 2));
    let mut book = LeverBook { levers: vec![one.clone(), two.clone()], ..LeverBook::default() };
    book.evidence = vec![evidence(&one, &cases[0], 0), evidence(&two, &cases[0], 0), evidence(&two, &cases[1], 0)];
    let found = ranked(&book, &cases);
    // Two deals and both sides, 3 x 4 / 2; one deal that one side tells, 1 x 5 / 1.
    assert_eq!(found.iter().map(|row| row.rank).collect::<Vec<_>>(), [6.0, 5.0]);
    assert_eq!(found[0].merit, Merit { deals: 2, sides: 1, contrast: 0, robust: 0 });
    assert_eq!((found[1].told, found[1].is_on_one_deal(), found[0].is_on_one_deal()), ((true, false), true, false));
    // What nobody has graded counts as the middle.
    book.levers[1] = Lever { impact: None, effort: None, ..two };
    assert_eq!(ranked(&book, &cases)[1].rank, 3.0);
}

#[test]
fn what_is_in_hand_comes_first_and_what_is_over_last() {
    let states = [LeverState::Dropped, LeverState::Idea, LeverState::Done, LeverState::Chosen];
    let levers = states.map(|state| Lever { state, ..Lever::new(None, "x") });
    let book = LeverBook { levers: levers.into(), ..LeverBook::default() };
    let order: Vec<LeverState> = ranked(&book, &[]).iter().map(|row| row.lever.state).collect();
    assert_eq!(order[..2], [LeverState::Chosen, LeverState::Idea]);
    assert!(order[2..].contains(&LeverState::Done) && order[2..].contains(&LeverState::Dropped));
}

#[test]
fn levers_that_are_one_share_their_evidence_and_none_is_lost() {
    let cases = [sample::path(Outcome::Lost, &["phone_call"]), sample::path(Outcome::Won, &["phone_call"])];
    let (idea, mut doing) = (lever("A", 3, 3), lever("B", 3, 3));
    doing.state = LeverState::Doing;
    let mut book = LeverBook { levers: vec![idea.clone(), doing.clone()], ..LeverBook::default() };
    book.evidence = vec![evidence(&idea, &cases[0], 0), evidence(&doing, &cases[0], 0), evidence(&doing, &cases[1], 0)];
    book.matches = vec![LeverMatch::new(idea.id, doing.id, true)];
    let found = ranked(&book, &cases);
    assert_eq!((found.len(), found[0].lever.title.as_str()), (1, "B"), "what is being done stands for both");
    assert_eq!(found[0].all().count(), 2);
    assert_eq!((found[0].evidence.len(), found[0].deals.len()), (2, 2), "the step that both rest on counts once");
}

#[test]
fn a_study_bears_a_lever_out_or_not() {
    let study = study("S");
    let mut cases: Vec<Case> = (0..6).map(|_| judged(Outcome::Won, 2)).collect();
    cases.extend((0..6).map(|_| judged(Outcome::Lost, -2)));
    let access = Criterion::built_in().nth(5);
    let mut on = lever("Access", 3, 3);
    on.criterion = access.clone();
    let book = LeverBook {
        levers: vec![on.clone()],
        evidence: vec![evidence(&on, &cases[0], 0)],
        studies: vec![study.clone()],
        study_deals: cases.iter().map(|case| StudyDeal::new(study.id, case.deal.id)).collect(),
        ..LeverBook::default()
    };
    let found = ranked(&book, &cases);
    let word = found[0].contrast.as_ref().unwrap();
    assert_eq!((word.bearing, word.criterion.clone()), (Bearing::Stands, access));
    assert_eq!(found[0].merit, Merit { deals: 1, sides: 0, contrast: 2, robust: 1 });
    // The other way round it speaks against the lever, and gives it nothing.
    for case in &mut cases {
        case.judgements[0][5] = case.judgements[0][5].map(|value| -value);
    }
    let found = ranked(&book, &cases);
    assert_eq!(found[0].contrast.as_ref().unwrap().bearing, Bearing::Against);
    assert_eq!(found[0].merit.contrast, 0);
    // Three of each say nothing, however far apart.
    let few = [&cases[..3], &cases[cases.len() - 3..]].concat();
    assert_eq!(ranked(&book, &few)[0].contrast, None);
    // What the study does not compare is not said.
    let mut silent = book.clone();
    silent.levers[0].criterion = None;
    assert_eq!(ranked(&silent, &cases)[0].contrast, None);
}

#[test]
fn the_largest_study_speaks_and_of_those_alike_the_newest() {
    // Three of each look wholly apart; six of each show that it is nothing.
    let mut cases: Vec<Case> = (0..3).map(|_| judged(Outcome::Won, 2)).collect();
    cases.extend((0..3).map(|_| judged(Outcome::Stopped, -2)));
    cases.extend((0..3).map(|_| judged(Outcome::Won, -2)));
    cases.extend((0..3).map(|_| judged(Outcome::Lost, 2)));
    let access = Criterion::built_in().nth(5);
    let on = Lever { criterion: access, ..lever("Access", 3, 3) };
    let (large, scratch) = (study("large"), study("scratch"));
    let mut book = LeverBook { levers: vec![on], studies: vec![scratch, large], ..LeverBook::default() };
    let take = |book: &mut LeverBook, study: usize, cases: &[Case]| {
        let study = book.studies[study].id;
        book.study_deals.extend(cases.iter().map(|case| StudyDeal::new(study, case.deal.id)));
    };
    take(&mut book, 0, &cases[..6]);
    take(&mut book, 1, &cases);
    let word = |book: &LeverBook| ranked(book, &cases)[0].contrast.clone().unwrap();
    assert_eq!(
        (word(&book).name.as_str(), word(&book).deals, word(&book).bearing),
        ("large", (6, 6), Bearing::Nothing)
    );
    book.studies.push(study("newest"));
    take(&mut book, 2, &cases);
    assert_eq!(word(&book).name, "newest");
    // A study that compares nothing of what the lever concerns is not asked.
    book.levers[0].criterion = Criterion::built_in().nth(6);
    assert_eq!(ranked(&book, &cases)[0].contrast, None);
}

#[test]
fn what_may_be_one_is_offered_until_somebody_has_said() {
    let access = Criterion::built_in().nth(5);
    let placed =
        |title: &str| Lever { activity: "offer_sent".into(), criterion: access.clone(), ..Lever::new(None, title) };
    let levers = vec![
        placed("Send the offer earlier"),
        placed("Call before ten"),
        Lever::new(None, "Sends the offer earlier"),
        Lever::new(None, "Visit a reference"),
    ];
    let mut book = LeverBook { levers: levers.clone(), ..LeverBook::default() };
    let pairs = |book: &LeverBook| -> Vec<(usize, usize, bool)> {
        let place = |id| levers.iter().position(|lever| lever.id == id).unwrap();
        may_be_one(book).iter().map(|p| (place(p.lever), place(p.other), p.why == Alike::SamePlace)).collect()
    };
    assert_eq!(pairs(&book), [(0, 1, true), (0, 2, false)]);
    book.matches.push(LeverMatch::new(levers[0].id, levers[1].id, false));
    assert_eq!(pairs(&book), [(0, 2, false)]);
    book.matches.push(LeverMatch::new(levers[0].id, levers[2].id, true));
    assert_eq!(pairs(&book), [], "what is one with the first is not the second either");
    // An empty place is no place.
    let bare = LeverBook { levers: vec![Lever::new(None, "A thing"), Lever::new(None, "Other")], ..Default::default() };
    assert_eq!(may_be_one(&bare), []);
}

fn decided(outcome: Outcome, on: &str) -> Case {
    let mut case = sample::path(outcome, &[]);
    case.deal.decided_on = Some(on.parse().unwrap());
    case
}

#[test]
fn deals_before_and_after_are_compared_exactly() {
    let mut cases: Vec<Case> = (0..5).map(|_| decided(Outcome::Lost, "2026-01-10")).collect();
    cases.extend((0..5).map(|_| decided(Outcome::Won, "2026-09-10")));
    let mut done = lever("x", 3, 3);
    (done.state, done.done_on) = (LeverState::Done, Some("2026-06".parse().unwrap()));
    let found = follow_up(&done, &cases).unwrap();
    assert_eq!((found.won_before.len(), found.before.len()), (0, 5));
    assert_eq!((found.won_after.len(), found.after.len()), (5, 5));
    // Five of five against none of five, statistics.md 8.1 and 8.3.
    assert!((found.p.unwrap() - 2.0 / 252.0).abs() < 1e-9);
    assert!((found.difference.unwrap().low - 0.3855).abs() < 1e-4);
    assert!(!found.is_too_small());
}

#[test]
fn what_was_decided_around_the_day_counts_on_no_side() {
    let mut cases =
        vec![decided(Outcome::Won, "2026"), decided(Outcome::Won, "2026-06-15"), sample::path(Outcome::Won, &[])];
    cases.push(decided(Outcome::Open, "2026-09-01"));
    cases.push(decided(Outcome::Stopped, "2026-09-01"));
    let mut done = lever("x", 3, 3);
    done.done_on = Some("2026-06".parse().unwrap());
    assert_eq!(follow_up(&done, &cases), None, "it is not done");
    done.state = LeverState::Done;
    let found = follow_up(&done, &cases).unwrap();
    assert_eq!((found.unclear.len(), found.before.len(), found.after.len(), found.won_after.len()), (3, 0, 1, 0));
    assert_eq!((found.p, found.difference, found.is_too_small()), (None, None, true));
    done.done_on = None;
    assert_eq!(follow_up(&done, &cases), None, "nobody said when");
}

#[test]
fn who_was_decided_later_and_had_begun_before_is_told_apart() {
    let begun = |opened: Option<&str>, decided_on: &str| {
        let mut case = decided(Outcome::Won, decided_on);
        case.deal.opened_on = opened.map(|on| on.parse().unwrap());
        case
    };
    let (slow, quick) = (begun(Some("2026-02-01"), "2026-09-10"), begun(Some("2026-07-05"), "2026-09-10"));
    let mut stepped = begun(None, "2026-09-10");
    stepped.steps = sample::path(Outcome::Won, &["phone_call"]).steps;
    assert_eq!(stepped.has_begun_before("2026-06-01".parse().unwrap()), None, "no date says when it began");
    // The earlier of the two counts: whoever opens a deal late has had its first step before.
    let mut dated = quick.clone();
    dated.steps = stepped.steps.clone();
    dated.steps[0].day = slow.deal.opened_on.and(dated.decided_day()).map(|day| day - 200);
    let mut done = lever("x", 3, 3);
    (done.state, done.done_on) = (LeverState::Done, Some("2026-06".parse().unwrap()));
    let cases = [begun(Some("2026-01-01"), "2026-03-01"), slow, quick, stepped, dated];
    let found = follow_up(&done, &cases).unwrap();
    assert_eq!((found.before.len(), found.after.len()), (1, 4));
    assert_eq!(found.begun_before, [cases[1].deal.id, cases[4].deal.id]);
}

#[test]
fn the_criterion_is_followed_too() {
    let judged = |on: &str, value: i8| {
        let mut case = decided(Outcome::Won, on);
        case.judgements[0][5] = Some(value);
        case
    };
    let mut cases: Vec<Case> = (0..5).map(|_| judged("2026-01-10", -1)).collect();
    cases.extend((0..5).map(|_| judged("2026-09-10", 1)));
    let mut done = lever("x", 3, 3);
    (done.state, done.done_on) = (LeverState::Done, Some("2026-06".parse().unwrap()));
    assert_eq!(follow_up(&done, &cases).unwrap().judged, None, "it concerns no criterion");
    done.criterion = Criterion::built_in().nth(5);
    let judged = follow_up(&done, &cases).unwrap().judged.unwrap();
    assert_eq!((judged.means(), judged.before.len()), (Some((-1.0, 1.0)), 5));
    assert_eq!(judged.after[0], (cases[5].deal.id, 1));
    assert!((judged.p.unwrap() - 2.0 / 252.0).abs() < 1e-9);
}

#[test]
fn what_the_steps_measure_is_followed_directly() {
    let offered = |on: &str, days: i32| {
        let mut case = sample::path(Outcome::Won, &["offer_requested", "offer_sent", "order_placed"]);
        case.steps[1].gap = Some(days);
        case.deal.decided_on = Some(on.parse().unwrap());
        case
    };
    let mut cases: Vec<Case> = [20, 25, 31, 18, 40].map(|days| offered("2026-01-10", days)).into();
    cases.extend([8, 9, 10, 7, 6].map(|days| offered("2026-09-10", days)));
    cases.push(decided(Outcome::Won, "2026-09-11"));
    let mut done = lever("Offer out by the tenth day", 3, 3);
    (done.state, done.done_on) = (LeverState::Done, Some("2026-06".parse().unwrap()));
    done.activity = "offer_sent".to_owned();
    let found = follow_up(&done, &cases).unwrap();
    let row = found.measured.of(Measure::ToOffer).unwrap();
    assert_eq!(row.ends(), Some((8.0, 25.0)), "later in the place of won");
    assert!(row.p.unwrap() < 0.02 && row.adjusted_p.unwrap() < 0.05, "{row:?}");
    let with = found.done.unwrap();
    assert_eq!((with.before.len(), with.after.len(), found.after.len()), (5, 5, 6));
    done.activity.clear();
    assert_eq!(follow_up(&done, &cases).unwrap().done, None);
    // Three before and three after tell nothing, however far apart.
    let few = [&cases[..3], &cases[5..8]].concat();
    let found = follow_up(&done, &few).unwrap();
    assert!(found.is_too_small() && found.measured.compared == 0);
}

#[test]
fn a_study_too_large_to_be_compared_is_named() {
    let (large, small) = (study("All"), study("Five"));
    let cases: Vec<Case> = (0..=MOST_COMPARED).map(|_| sample::path(Outcome::Won, &[])).collect();
    let links = |study: &Study, cases: &[Case]| -> Vec<StudyDeal> {
        cases.iter().map(|case| StudyDeal::new(study.id, case.deal.id)).collect()
    };
    let study_deals = [links(&large, &cases), links(&small, &cases[..MOST_COMPARED])].concat();
    let book = LeverBook { studies: vec![large, small], study_deals, ..LeverBook::default() };
    assert_eq!(too_large(&book, &cases), ["All"]);
    assert_eq!(too_large(&book, &cases[1..]), Vec::<&str>::new());
}
