//! The walk: where it stops, in which order, and what an answer makes of a step.

use proptest::prelude::*;

use super::*;
use crate::{
    domain::{Deal, FuzzyDate, LEAST_FENCE_DAYS, OwnerFunction, Participant, Side, StepParticipant},
    guide::{Setting, arbitrary, findings},
    i18n::{KEYS, Locale},
    wording,
};

fn date(text: &str) -> FuzzyDate {
    text.parse().expect("a date")
}

/// A path of steps on these days, in a deal that is still open, as somebody has said; `None` is a step without a date. Huber
/// and Meier take turns.
fn path(days: &[Option<&str>]) -> Debrief {
    let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
    let deal = debrief.deal.id;
    debrief.participants =
        vec![Participant::new(deal, "Thomas Huber", Side::Customer), Participant::new(deal, "Meier", Side::Vendor)];
    for (at, day) in days.iter().enumerate() {
        let mut step = Step::new(deal, at as i64, "something happens");
        step.date = day.map(date);
        step.actor = Some(debrief.participants[at % 2].id);
        if at == 0 {
            step.activity = "problem_noticed".into();
        }
        debrief.steps.push(step);
    }
    let still_open = Stop {
        kind: StopKind::End,
        after: None,
        before: None,
        days: None,
        grain: Grain::default(),
        known: vec![],
        landmark: None,
        question: WalkQuestion { key: String::new(), args: vec![] },
    };
    debrief.waivers.extend(still_open.waiver(&debrief, "still open"));
    debrief
}

fn walk(debrief: &Debrief, way: Way) -> Walk {
    Walk::of(debrief, &findings(debrief, &Setting::default()), way)
}

/// The kinds of the stops and the numbers of the steps behind them.
fn stops(debrief: &Debrief, way: Way) -> Vec<(StopKind, Option<usize>)> {
    let number = |stop: &Stop| stop.before.and_then(|step| debrief.number(step));
    walk(debrief, way).stops().iter().map(|stop| (stop.kind, number(stop))).collect()
}

const DAYS: [Option<&str>; 6] = [
    Some("2025-09-01"),
    Some("2025-09-20"),
    Some("2025-09-22"),
    Some("2025-11-22"),
    Some("2025-11-25"),
    Some("2025-12-31"),
];

#[test]
fn trigger_and_end_come_first_whichever_way() {
    let mut debrief = path(&DAYS);
    debrief.steps[0].activity.clear();
    debrief.deal.outcome = crate::domain::Outcome::Lost;
    let person = debrief.participants[0].id;
    for way in [Way::Forwards, Way::Backwards, Way::LargestFirst, Way::Through(person)] {
        let found = stops(&debrief, way);
        assert_eq!(found[..2], [(StopKind::Trigger, Some(1)), (StopKind::End, None)], "{way:?}");
    }
    let empty = Debrief::new(Deal::new("", ""));
    assert_eq!(stops(&empty, Way::Forwards), [(StopKind::Trigger, None), (StopKind::End, None)]);
}

#[test]
fn the_end_of_an_open_deal_is_asked_for_until_it_is_told_or_said_to_be_still_open() {
    let mut debrief = path(&DAYS[..3]);
    let asks = |debrief: &Debrief| stops(debrief, Way::Forwards).contains(&(StopKind::End, None));
    assert!(!asks(&debrief), "somebody has said that it is still open");
    // That says nothing of a deal that has ended.
    let lost = Deal { outcome: crate::domain::Outcome::Lost, ..debrief.deal.clone() };
    assert!(asks(&Debrief { deal: lost, ..debrief.clone() }));
    debrief.waivers.clear();
    assert!(asks(&debrief));
    let stop = walk(&debrief, Way::Forwards).stops()[0].clone();
    let waiver = stop.waiver(&debrief, "still open").expect("it can be said");
    assert!(!asks(&Debrief { waivers: vec![waiver.clone()], ..debrief.clone() }));
    let set_aside = FindingWaiver { rule: "S02".into(), ..waiver };
    assert!(!asks(&Debrief { waivers: vec![set_aside], ..debrief.clone() }));
    for tell in [
        |step: &mut Step| step.milestone = Some(crate::domain::Milestone::Decision),
        |step: &mut Step| step.activity = "order_placed".into(),
        |step: &mut Step| step.course = crate::domain::Course::Exit,
    ] {
        let mut told = debrief.clone();
        tell(&mut told.steps[2]);
        assert!(!asks(&told));
    }
}

#[test]
fn silences_forwards_backwards_and_the_largest_first() {
    let mut debrief = path(&DAYS);
    let silence = |number| (StopKind::Silence, Some(number));
    assert_eq!(stops(&debrief, Way::Forwards), [silence(2), silence(4), silence(6)]);
    assert_eq!(stops(&debrief, Way::Backwards), [silence(6), silence(4), silence(2)]);
    assert_eq!(stops(&debrief, Way::LargestFirst), [silence(4), silence(6), silence(2)]);
    // What came after the decision is no way back from it.
    debrief.deal.outcome = crate::domain::Outcome::Lost;
    debrief.steps[4].activity = "decision_told".into();
    assert_eq!(stops(&debrief, Way::Backwards), [silence(4), silence(2), silence(6)]);
    // A wait explains itself, and what was called one stays so.
    debrief.steps[1].course = crate::domain::Course::Wait;
    let stop = walk(&debrief, Way::Forwards).stops()[0].clone();
    assert_eq!(stop.days, Some(61));
    debrief.waivers.extend(stop.waiver(&debrief, "a wait"));
    assert_eq!(stops(&debrief, Way::Forwards), [silence(6)]);
}

#[test]
fn what_is_set_aside_here_is_set_aside_for_the_coach_too() {
    let days = ["2025-09-01", "2025-09-03", "2025-09-04", "2025-09-05", "2025-09-08", "2025-11-05", "2025-11-06"];
    let mut debrief = path(&days.map(Some));
    let asks = |debrief: &Debrief| findings(debrief, &Setting::default()).iter().any(|found| found.rule == GAP_RULE);
    assert!(asks(&debrief));
    let stop = walk(&debrief, Way::Forwards).stops()[0].clone();
    debrief.waivers.extend(stop.waiver(&debrief, "a wait"));
    assert!(!asks(&debrief));
}

#[test]
fn a_silence_in_which_something_is_told_is_asked_about_between_dated_steps() {
    for (day, asked) in [
        // Behind what comes after it: the silence is still the one between its own ends.
        ("~2025-02", (15, 2, 5)),
        ("2025-01-12", (8, 3, 5)),
    ] {
        let mut debrief = path(&[Some("2025-01-04"), Some("2025-01-05"), None, Some("2025-01-20")]);
        let before = walk(&debrief, Way::Forwards);
        let stop = before.stops().iter().find(|stop| stop.kind == StopKind::Silence).expect("a silence").clone();
        let mut new = Step::new(debrief.deal.id, 0, "around the carnival");
        new.date = Some(date(day));
        debrief.steps.insert(2, new);
        let now = walk(&debrief, Way::Forwards).renewed(&debrief, &stop).expect("its ends are there");
        let said = |name| now.question.args.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
        let number = |step: Option<Id<Step>>| step.and_then(|step| debrief.number(step));
        let (days, from, to) = asked;
        assert_eq!((number(now.after), number(now.before), now.days), (Some(from), Some(to), Some(days)), "{day}");
        assert_eq!((said("from"), said("to")), (Some(Said::Number(from)), Some(Said::Number(to))), "{day}");
        assert_eq!(said("days"), Some(Said::Days(days, now.grain)), "{day}");
    }
}

#[test]
fn through_ones_eyes_only_his_own_steps_are_asked_about() {
    let mut debrief = path(&DAYS);
    let [huber, meier] = [debrief.participants[0].id, debrief.participants[1].id];
    let walk_through = |debrief: &Debrief| walk(debrief, Way::Through(huber));
    let before = walk_through(&debrief);
    let stop = before.stops().iter().find(|stop| stop.kind == StopKind::Present).expect("a step of his").clone();
    assert_eq!(stop.after, Some(debrief.steps[0].id));
    let told = Step { actor: Some(meier), ..Step::new(debrief.deal.id, 0, "hears of it") };
    debrief.steps.insert(1, told);
    let now = walk_through(&debrief).renewed(&debrief, &stop).expect("his step is there");
    assert_eq!((now.after, now.before), (stop.after, stop.before));
    assert!(now.question.args.contains(&("from", Said::Number(1))));
    // What he did in between is his.
    debrief.steps[1].actor = Some(huber);
    let now = walk_through(&debrief).renewed(&debrief, &stop).expect("his step is there");
    assert_eq!(now.after, Some(debrief.steps[1].id));
}

#[test]
fn a_stretch_of_ours_is_asked_about_once_in_its_widest_gap() {
    let mut debrief = path(&DAYS);
    let days = ["2025-09-01", "2025-09-02", "2025-09-03", "2025-09-10", "2025-09-11", "2025-09-12"];
    for (step, day) in debrief.steps.iter_mut().zip(days) {
        step.date = Some(date(day));
        step.actor = Some(debrief.participants[1].id);
    }
    debrief.steps[0].actor = Some(debrief.participants[0].id);
    assert_eq!(stops(&debrief, Way::Forwards), [(StopKind::Inner, Some(4))]);
    let question = walk(&debrief, Way::Forwards).stops()[0].question.clone();
    assert!(question.args.contains(&("first", Said::Number(2))) && question.args.contains(&("last", Said::Number(6))));
    // A customer who takes part fills it.
    let link = StepParticipant {
        id: Id::new(),
        deal: debrief.deal.id,
        step: debrief.steps[3].id,
        participant: debrief.participants[0].id,
    };
    debrief.step_participants.push(link);
    assert_eq!(stops(&debrief, Way::Forwards), []);
}

#[test]
fn hand_overs_from_marketing_and_unknown_transitions_are_asked_about() {
    let mut debrief = path(&[Some("2025-09-01"), Some("2025-09-02"), Some("2025-09-03")]);
    debrief.steps[0].owner = Some(OwnerFunction::Marketing);
    debrief.steps[1].owner = Some(OwnerFunction::Sales);
    debrief.steps[2].owner = Some(OwnerFunction::Technical);
    assert_eq!(stops(&debrief, Way::Forwards), [(StopKind::HandOver, Some(2))]);
    let mut debrief = path(&[Some("2025-09-01"), None, Some("2025-09-03")]);
    assert_eq!(stops(&debrief, Way::Forwards), [(StopKind::Undated, Some(2)), (StopKind::Unknown, Some(3))]);
    debrief.steps[2].actor = debrief.steps[1].actor;
    assert_eq!(stops(&debrief, Way::Forwards), [(StopKind::Undated, Some(2))]);
}

#[test]
fn through_somebodys_eyes() {
    let mut debrief = path(&[Some("2025-09-01"); 8]);
    let (huber, meier) = (debrief.participants[0].id, debrief.participants[1].id);
    for step in &mut debrief.steps[1..6] {
        step.actor = Some(meier);
    }
    debrief.steps[7].actor = Some(meier);
    debrief.steps[7].activity = "decision_told".into();
    assert_eq!(
        stops(&debrief, Way::Through(huber)),
        [(StopKind::Absent, Some(2)), (StopKind::Present, Some(8))],
        "steps 1 and 7 are his"
    );
    debrief.participants[0].buying_roles = [crate::domain::BuyingRole::Decider].into_iter().collect();
    debrief.steps[6].actor = Some(meier);
    assert_eq!(stops(&debrief, Way::Through(huber)), [(StopKind::Present, Some(2)), (StopKind::Missed, Some(8))]);
    let nobody = Participant::new(debrief.deal.id, "Wyss", Side::Customer);
    debrief.participants.push(nobody.clone());
    assert_eq!(stops(&debrief, Way::Through(nobody.id)), [(StopKind::Unheard, Some(2))]);
    assert_eq!(stops(&debrief, Way::Through(Id::new())), []);
}

fn fair(debrief: &mut Debrief, day: &str) -> Landmark {
    let landmark = Landmark { id: Id::new(), deal: debrief.deal.id, date: date(day), label: "the fair".into() };
    debrief.landmarks.push(landmark.clone());
    landmark
}

#[test]
fn a_landmark_dates_a_step_and_moves_it_only_where_it_must() {
    let mut debrief = path(&[Some("2025-03-01"), None, Some("2025-09-01"), Some("2025-11-01")]);
    let landmark = fair(&mut debrief, "2025-07-01");
    let stop = walk(&debrief, Way::Forwards).stops()[0].clone();
    assert_eq!((stop.kind, stop.landmark), (StopKind::Undated, Some(landmark.id)));
    let step = debrief.steps[1].id;
    let answer = |debrief: &Debrief, day: &str, when| {
        let placed = placed(debrief, step, &Landmark { date: date(day), ..landmark.clone() }, when).expect("a date");
        (placed.date.to_string(), placed.by)
    };
    assert_eq!(answer(&debrief, "2025-07-01", When::Before), ("~2025-05".into(), 0));
    assert_eq!(answer(&debrief, "2025-07-01", When::After), ("~2025-08".into(), 0));
    // After a fair in October it can only stand behind the step of September.
    assert_eq!(answer(&debrief, "2025-10-01", When::After), ("~2025-10".into(), 1));
    assert_eq!(answer(&debrief, "2025-02-15", When::Before), ("~2025-01".into(), -1));
    assert_eq!(answer(&debrief, "2025-12-24", When::After), ("~2026-01".into(), 2));
    assert_eq!(placed(&debrief, Id::new(), &landmark, When::After), None);
}

#[test]
fn a_landmark_whose_answer_is_known_is_not_asked_by() {
    let mut debrief = path(&[Some("2025-03-01"), None, Some("2025-09-01")]);
    let by = |debrief: &Debrief| walk(debrief, Way::Forwards).stops()[0].landmark;
    fair(&mut debrief, "2026-03-01");
    assert_eq!(by(&debrief), None);
    let near = fair(&mut debrief, "2025-10-01");
    assert_eq!(by(&debrief), Some(near.id));
    let mut august = path(&[Some("2025-08-12"), None, Some("~2025-08")]);
    fair(&mut august, "2025-07-28");
    assert_eq!(by(&august), None, "the two around it date it well enough");
    let early = fair(&mut debrief, "2025-03-10");
    assert_eq!(by(&debrief), Some(early.id));
    let middle = fair(&mut debrief, "2025-06-01");
    assert_eq!(by(&debrief), Some(middle.id));
    debrief.steps.iter_mut().for_each(|step| step.date = None);
    assert_eq!(by(&debrief), Some(debrief.landmarks[0].id), "where nothing is dated, any is a beginning");
}

#[test]
fn every_question_has_its_wordings_and_no_other() {
    for (family, count) in VARIANTS {
        for at in 1..=count {
            let key = format!("walk-{family}-{at}");
            assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
        let beyond = format!("walk-{family}-{}", count + 1);
        assert!(KEYS.binary_search(&beyond.as_str()).is_err(), "{beyond} is never asked");
    }
}

#[test]
fn no_two_stops_of_a_kind_in_a_row_are_worded_alike() {
    let debrief = path(&DAYS);
    let asked = walk(&debrief, Way::Forwards);
    for pair in asked.stops().windows(2) {
        assert_ne!(pair[0].question.key, pair[1].question.key);
    }
}

fn ways(debrief: &Debrief) -> Vec<Way> {
    let people = debrief.participants.iter().map(|person| Way::Through(person.id));
    [Way::Forwards, Way::Backwards, Way::LargestFirst].into_iter().chain(people).collect()
}

/// The place in the timeline at which a line goes, 0 first.
fn place(debrief: &Debrief, spot: Spot) -> usize {
    match spot {
        Spot::AtTheEnd => debrief.steps.len(),
        Spot::After(step) => debrief.number(step).expect("of the deal"),
        Spot::Before(step) => debrief.number(step).expect("of the deal") - 1,
    }
}

#[test]
fn on_the_way_back_a_line_goes_right_before_the_step_that_is_asked_about() {
    let mut debrief = path(&[Some("2025-09-01"), None, None, Some("2025-12-01")]);
    for step in &mut debrief.steps[1..3] {
        step.actor = None;
    }
    let spot = |debrief: &Debrief, way: Way| {
        let walk = walk(debrief, way);
        let stop = walk.stops().iter().find(|stop| stop.kind == StopKind::Silence).expect("a silence");
        place(debrief, walk.spot(debrief, stop, None))
    };
    assert_eq!(spot(&debrief, Way::Forwards), 1, "what came next, after step 1");
    assert_eq!(spot(&debrief, Way::Backwards), 3, "right before step 4");
    // What is told there is followed by what is told next, the day known or not.
    let forwards = walk(&debrief, Way::Forwards);
    let stop = forwards.stops().iter().find(|stop| stop.kind == StopKind::Silence).expect("a silence").clone();
    let new = Step::new(debrief.deal.id, 0, "one more");
    debrief.steps.insert(1, new.clone());
    assert_eq!(forwards.spot(&debrief, &stop, Some(new.id)), Spot::After(new.id));
}

#[test]
fn a_silence_whose_later_step_stands_in_front_is_asked_about_and_told_behind_where_it_began() {
    let days = ["2026-03-01", "2026-03-05", "2026-03-09", "2026-03-12", "2025-12-10", "2026-03-20", "2026-03-22"];
    let mut debrief = path(&days.map(Some));
    let before = walk(&debrief, Way::Forwards);
    let stop = before.stops().iter().find(|stop| stop.kind == StopKind::Silence).expect("a silence").clone();
    let (began, ended) = (debrief.steps[4].id, debrief.steps[0].id);
    assert_eq!((stop.after, stop.before, stop.days), (Some(began), Some(ended), Some(81)));
    assert_eq!(before.spot(&debrief, &stop, None), Spot::After(began));
    // What is told is followed by what is told next, whether or not the calendar knows its day.
    for (day, days) in [(None, 81), (Some(date("2026-02-25")), 4)] {
        let mut told = debrief.clone();
        let new = Step { date: day, ..Step::new(debrief.deal.id, 0, "one more") };
        told.steps.insert(5, new.clone());
        let now = walk(&told, Way::Forwards);
        let stop = now.renewed(&told, &stop).expect("its ends are there");
        let since = if day.is_some() { new.id } else { began };
        assert_eq!((stop.after, stop.before, stop.days), (Some(since), Some(ended), Some(days)), "{day:?}");
        assert_eq!(now.spot(&told, &stop, Some(new.id)), Spot::After(new.id), "{day:?}");
    }
    debrief.steps[4].course = crate::domain::Course::Wait;
    assert!(!stops(&debrief, Way::Forwards).contains(&(StopKind::Silence, Some(1))), "a wait accounts for it");
}

#[test]
fn what_lay_behind_a_step_that_is_gone_and_was_the_first_is_no_gap() {
    let mut debrief = path(&DAYS);
    let stop = walk(&debrief, Way::Forwards).stops()[0].clone();
    debrief.steps.remove(0);
    assert_eq!(walk(&debrief, Way::Forwards).renewed(&debrief, &stop), None);
}

proptest! {
    #[test]
    fn a_walk_names_only_what_is_there_and_each_gap_once(mut debrief in arbitrary::debrief(), marks in 0..3_usize) {
        for at in 0..marks {
            fair(&mut debrief, ["2024-06-01", "2025-01-15", "2026-03"][at]);
        }
        for way in ways(&debrief) {
            let walk = walk(&debrief, way);
            let mut seen = Vec::new();
            for stop in walk.stops() {
                let number = |step: Option<Id<Step>>| step.map(|step| debrief.number(step).expect("a step of the deal"));
                let (after, before) = (number(stop.after), number(stop.before));
                if let (Some(after), Some(before)) = (after, before) {
                    let is_along_calendar = stop.kind == StopKind::Silence;
                    prop_assert!(after + 1 == before || is_along_calendar, "the two are neighbours");
                }
                if !matches!(stop.kind, StopKind::Trigger | StopKind::End) {
                    prop_assert!(!seen.contains(&(after, before)), "{:?} twice", (after, before));
                    seen.push((after, before));
                }
                if stop.kind == StopKind::Silence {
                    prop_assert!(f64::from(stop.days.expect("known")) > LEAST_FENCE_DAYS);
                }
                prop_assert!(stop.known.iter().all(|person| debrief.participant(*person).is_some()));
                for locale in [Locale::EN, Locale::DE] {
                    let text = wording::walk_question(&stop.question, &debrief, locale);
                    prop_assert!(text.len() > 10 && !text.contains("{$") && !text.starts_with("walk-"), "{}", text);
                }
            }
        }
    }

    #[test]
    fn going_on_and_on_passes_every_stop_once_and_back_again(debrief in arbitrary::debrief()) {
        for way in ways(&debrief) {
            let walk = walk(&debrief, way);
            let mut at = None;
            for stop in walk.stops() {
                at = walk.next(&debrief, at.as_ref()).cloned();
                prop_assert_eq!(at.as_ref(), Some(stop));
            }
            prop_assert_eq!(walk.next(&debrief, at.as_ref()).filter(|_| at.is_some()), None);
            at = None;
            for stop in walk.stops().iter().rev() {
                at = walk.previous(&debrief, at.as_ref()).cloned();
                prop_assert_eq!(at.as_ref(), Some(stop));
            }
        }
    }

    #[test]
    fn what_is_set_aside_is_not_asked_again(mut debrief in arbitrary::debrief()) {
        let before = walk(&debrief, Way::Forwards);
        let waivers: Vec<_> = before.stops().iter().filter_map(|stop| stop.waiver(&debrief, "a wait")).collect();
        let gone: Vec<Stop> = before.stops().iter().filter(|stop| stop.waiver(&debrief, "").is_some()).cloned().collect();
        debrief.waivers.extend(waivers);
        let after = walk(&debrief, Way::Forwards);
        for stop in gone {
            prop_assert_eq!(after.place(&stop), None, "{:?}", stop);
        }
    }

    #[test]
    fn a_line_typed_at_a_stop_leaves_the_stop_standing_behind_it(mut debrief in arbitrary::debrief(), at in 0..40_usize) {
        let before = walk(&debrief, Way::Forwards);
        let between: Vec<&Stop> =
            before.stops().iter().filter(|stop| stop.after.is_some() && stop.before.is_some()).collect();
        if let Some(stop) = between.get(at.checked_rem(between.len()).unwrap_or(0)) {
            let place = debrief.number(stop.after.expect("a step before")).expect("of the deal");
            let new = Step::new(debrief.deal.id, 0, "one more");
            debrief.steps.insert(place, new.clone());
            let now = walk(&debrief, Way::Forwards).renewed(&debrief, stop).expect("both ends are there");
            prop_assert_eq!(now.before, stop.before);
            // A silence stays the one it is while what is told in it has no date, unless another step was placed from there.
            let is_silence = now.kind == StopKind::Silence;
            let is_known = |from, to| gaps(&debrief).iter().any(|gap| Some(gap.from.id) == from && Some(gap.to.id) == to);
            prop_assert!(
                now.after == Some(new.id) || is_silence && (now.after == stop.after || is_known(now.after, now.before))
            );
            let from = now.after.and_then(|step| debrief.number(step)).expect("of the deal");
            prop_assert!(now.question.args.contains(&("from", Said::Number(from))));
            let to = debrief.number(stop.before.expect("a step behind")).expect("of the deal");
            prop_assert!(now.question.args.contains(&("to", Said::Number(to))));
            let text = wording::walk_question(&now.question, &debrief, Locale::DE);
            prop_assert!(!text.contains("{$"), "{}", text);
            debrief.steps.remove(to - 1);
            prop_assert_eq!(walk(&debrief, Way::Forwards).renewed(&debrief, stop), None, "one end is gone");
        }
    }

    #[test]
    fn the_line_goes_just_where_the_question_asks(
        mut debrief in arbitrary::debrief(), at in any::<prop::sample::Index>(), change in any::<prop::sample::Index>(),
    ) {
        for way in ways(&debrief) {
            let walk = walk(&debrief, way);
            for stop in walk.stops() {
                let number = |step: Option<Id<Step>>| step.and_then(|step| debrief.number(step));
                let place = place(&debrief, walk.spot(&debrief, stop, None));
                let said = |name| stop.question.args.iter().find(|(other, _)| *other == name).map(|(_, value)| *value);
                prop_assert_eq!(said("from"), number(stop.after).map(Said::Number));
                prop_assert_eq!(said("to"), number(stop.before).map(Said::Number));
                let asked = match way {
                    Way::Backwards => number(stop.before).map(|number| number - 1),
                    _ => number(stop.after),
                };
                let either = asked.or(number(stop.before).map(|number| number - 1)).or(number(stop.after));
                prop_assert_eq!(place, either.unwrap_or(debrief.steps.len()), "{:?}", stop);
            }
        }
        // Whatever becomes of the deal meanwhile, the line goes between the two of which the question now speaks.
        let before = walk(&debrief, Way::Forwards);
        if before.stops().is_empty() || debrief.steps.is_empty() {
            return Ok(());
        }
        let stop = at.get(before.stops()).clone();
        let told = match before.spot(&debrief, &stop, None) {
            Spot::After(step) => Some(step),
            _ => None,
        };
        let changed = change.index(debrief.steps.len());
        match debrief.steps[changed].date {
            Some(_) => drop(debrief.steps.remove(changed)),
            None => debrief.steps[changed].date = Some(date("2025-01-15")),
        }
        let now = walk(&debrief, Way::Forwards);
        if let Some(stop) = now.renewed(&debrief, &stop) {
            let place = place(&debrief, now.spot(&debrief, &stop, told));
            let order = by_calendar(&debrief);
            let at = |step: Id<Step>| order.iter().position(|at| debrief.steps[*at].id == step);
            let Some(behind) = place.checked_sub(1).map(|before| debrief.steps[before].id) else {
                prop_assert!(stop.after.is_none(), "{:?}", stop);
                return Ok(());
            };
            prop_assert!(stop.after.is_none_or(|from| behind == from || at(from) <= at(behind)), "{:?}", stop);
            prop_assert!(stop.before.is_none_or(|to| Some(behind) == stop.after || at(behind) < at(to)), "{:?}", stop);
        }
    }

    #[test]
    fn an_answer_never_contradicts_itself_or_the_dates_beside_it(
        mut debrief in arbitrary::debrief(), day in 0..3_usize, is_before in any::<bool>(),
    ) {
        let landmark = fair(&mut debrief, ["2024-06-01", "2025-01-15", "2026-03"][day]);
        let when = if is_before { When::Before } else { When::After };
        for at in 0..debrief.steps.len() {
            let step = debrief.steps[at].id;
            let placed = placed(&debrief, step, &landmark, when).expect("these years are in the calendar");
            let to = at as isize + placed.by;
            prop_assert!(to >= 0 && (to as usize) < debrief.steps.len());
            prop_assert!(placed.date.is_about());
            match when {
                When::Before => prop_assert!(!landmark.date.surely_before(placed.date)),
                When::After => prop_assert!(!placed.date.surely_before(landmark.date)),
            }
            prop_assert!(is_before == (placed.by <= 0) || placed.by == 0);
        }
    }
}
