//! Two workbooks that become one.

use std::{
    fs,
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

use debrief::{
    clock::FixedClock,
    domain::*,
    exchange::demo,
    i18n::{Language, Locale},
    store::{Becomes, Edit, EditLabel, ForgetScope, Holdings, Pick, StoreError, Union, Way, Workbook, check, unite},
    work::{Task, Watch, unwatched},
};
use jiff::{SignedDuration, Timestamp};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::{
    common::{Merging, Place, date, dump, edit, full, import, imported},
    random::{Act, act, act_on, deals},
};

fn at(minute: i64) -> FixedClock {
    let start: Timestamp = "2026-03-12T09:30:00Z".parse().unwrap();
    FixedClock(start + SignedDuration::from_mins(minute))
}

fn united(first: &Holdings, second: &Holdings) -> Union {
    unwatched(|watch| unite(first, second, watch))
}

fn merging() -> Edit {
    Edit::new(EditLabel::MergeWorkbook)
}

/// A workbook with one deal and a step in it, and a copy of it elsewhere.
fn twice() -> (Place, Place, Deal, Step) {
    let (here, there) = (Place::new(), Place::new());
    let deal = Deal::new("Hofstetter", "line 3");
    let step = Step::new(deal.id, 1, "asks");
    let mut workbook = here.open().with_clock(at(0));
    workbook
        .edit(edit(), |tx| {
            tx.insert(&deal)?;
            tx.insert(&step)
        })
        .unwrap();
    drop(workbook);
    fs::copy(here.path(), there.path()).unwrap();
    (here, there, deal, step)
}

fn open(place: &Place, minute: i64) -> Workbook {
    place.open().with_clock(at(minute))
}

#[test]
fn the_facts_of_a_deal_are_shown_as_they_are_and_as_they_will_be() {
    let (here, there, deal, _) = twice();
    let now = Deal { value: Some(12_000), outcome: Outcome::Won, ..deal.clone() };
    open(&there, 7).edit(edit(), |tx| tx.update(&deal, &now)).unwrap();
    let theirs = open(&there, 8).held().unwrap();
    let touched = open(&here, 9).preview(&theirs).unwrap().touched;
    let facts: Vec<_> =
        touched[0].facts.iter().map(|fact| (fact.column.as_str(), &fact.here.0, &fact.there.0)).collect();
    assert_eq!(facts, [("outcome", &json!("open"), &json!("won")), ("value", &Value::Null, &json!(12_000))]);
    assert_eq!(touched[0].facts[0].there.1, Some(at(7).0));
    assert_eq!((touched[0].facts[0].here.1, touched[0].facts[1].here.1), (Some(at(0).0), None));
}

#[test]
fn of_each_field_the_later_change_stands_and_both_are_shown() {
    let (here, there, deal, step) = twice();
    open(&here, 5)
        .edit(edit(), |tx| tx.update(&step, &Step { title: "asks by phone".into(), ..step.clone() }))
        .unwrap();
    open(&here, 9).edit(edit(), |tx| tx.update(&deal, &Deal { country: "CH".into(), ..deal.clone() })).unwrap();
    let theirs = Step { title: "asks by mail".into(), date: Some(date("2026-03-01")), ..step.clone() };
    open(&there, 7).edit(edit(), |tx| tx.update(&step, &theirs)).unwrap();
    let holdings = open(&there, 8).held().unwrap();
    let mut workbook = open(&here, 20);
    let shown = workbook.preview(&holdings).unwrap();
    assert_eq!(shown.disagreements.len(), 1);
    let about = &shown.disagreements[0];
    assert_eq!((about.column.as_str(), about.second_stands), ("title", true));
    assert_eq!((about.first.as_str(), about.second.as_str()), (Some("asks by phone"), Some("asks by mail")));
    let merged = workbook.take_over(merging(), &holdings).unwrap();
    assert_eq!(merged, shown);
    let debrief = workbook.debrief(deal.id).unwrap();
    assert_eq!((debrief.steps[0].title.as_str(), debrief.steps[0].date), ("asks by mail", Some(date("2026-03-01"))));
    assert_eq!(debrief.deal.country, "CH");
    assert!(workbook.take_over(merging(), &holdings).unwrap().is_nothing());
    workbook.undo().unwrap();
    assert_eq!(workbook.debrief(deal.id).unwrap().steps[0].title, "asks by phone");
}

#[test]
fn a_taken_over_change_keeps_its_time() {
    let (here, there, deal, step) = twice();
    open(&there, 5).edit(edit(), |tx| tx.update(&step, &Step { title: "at five".into(), ..step.clone() })).unwrap();
    let early = open(&there, 6).held().unwrap();
    open(&there, 7)
        .edit(edit(), |tx| {
            let seen = tx.get(step.id)?.unwrap();
            tx.update(&seen, &Step { title: "at seven".into(), ..seen.clone() })
        })
        .unwrap();
    let late = open(&there, 8).held().unwrap();
    // The earlier state is taken over after the later one was written.
    let mut workbook = open(&here, 30);
    workbook.take_over(merging(), &early).unwrap();
    workbook.take_over(merging(), &late).unwrap();
    assert_eq!(workbook.debrief(deal.id).unwrap().steps[0].title, "at seven");
    assert!(workbook.take_over(merging(), &early).unwrap().is_nothing());
}

#[test]
fn what_was_deleted_stays_so_unless_something_newer_needs_it() {
    let (here, there, deal, step) = twice();
    open(&here, 5).edit(edit(), |tx| tx.delete(&step)).unwrap();
    let unchanged = open(&there, 6).held().unwrap();
    assert!(open(&here, 6).take_over(merging(), &unchanged).unwrap().is_nothing());
    let deleted = open(&here, 6).held().unwrap();
    assert_eq!(open(&there, 7).preview(&deleted).unwrap().deleted[&Table::Step], 1);
    let telling = Telling { words: "I was there".into(), ..Telling::new(&step, Source::Customer) };
    open(&there, 8).edit(edit(), |tx| tx.insert(&telling)).unwrap();
    let needed = open(&there, 9).held().unwrap();
    open(&here, 10).take_over(merging(), &needed).unwrap();
    let debrief = open(&here, 11).debrief(deal.id).unwrap();
    assert_eq!((debrief.steps, debrief.tellings), (vec![step], vec![telling]));
}

#[test]
fn steps_that_two_have_added_at_one_place_each_get_their_own() {
    let (here, there, deal, _) = twice();
    let (mine, theirs) = (Step::new(deal.id, 2, "calls"), Step::new(deal.id, 2, "writes"));
    open(&here, 5).edit(edit(), |tx| tx.insert(&mine)).unwrap();
    open(&there, 6)
        .edit(edit(), |tx| [&theirs, &Step::new(deal.id, 3, "signs")].into_iter().try_for_each(|step| tx.insert(step)))
        .unwrap();
    let (first, second) = (open(&here, 7).held().unwrap(), open(&there, 7).held().unwrap());
    open(&here, 8).take_over(merging(), &second).unwrap();
    open(&there, 8).take_over(merging(), &first).unwrap();
    for (place, other) in [(&here, &second), (&there, &first)] {
        let mut workbook = open(place, 9);
        let steps = workbook.debrief(deal.id).unwrap().steps;
        let shown: Vec<_> = steps.iter().map(|step| (step.title.as_str(), step.rank)).collect();
        assert_eq!(shown, [("asks", 1), ("calls", 2), ("writes", 3), ("signs", 4)]);
        assert!(workbook.take_over(merging(), other).unwrap().is_nothing());
        drop(workbook);
        assert_eq!(check(&place.path()).unwrap(), Default::default());
    }
    assert_eq!(dump(&here.raw()), dump(&there.raw()));
}

#[test]
fn what_one_deletes_and_the_other_edits_is_told_by_name_whichever_stands() {
    for (deleted_at, stays) in [(5, true), (9, false)] {
        let (here, there, deal, step) = twice();
        open(&here, deleted_at).edit(edit(), |tx| tx.delete(&step)).unwrap();
        let new = Step { title: "asks by mail".into(), ..step.clone() };
        open(&there, 7).edit(edit(), |tx| tx.update(&step, &new)).unwrap();
        let (mine, theirs) = (open(&here, 20).held().unwrap(), open(&there, 20).held().unwrap());
        let shown = open(&here, 21).preview(&theirs).unwrap();
        assert_eq!(shown.clashes.len(), 1);
        let clash = &shown.clashes[0];
        assert_eq!((clash.named.name.as_str(), clash.named.table), ("asks by mail", Table::Step));
        assert_eq!((clash.is_deleted_there, clash.stays), (false, stays));
        assert_eq!(clash.changed, [("title".to_owned(), "asks by mail".into())]);
        let other = open(&there, 21).preview(&mine).unwrap();
        assert_eq!((other.clashes.len(), other.clashes[0].is_deleted_there, other.clashes[0].stays), (1, true, stays));
        let rows: Vec<_> = other.touched.iter().flat_map(|touched| &touched.rows).collect();
        assert_eq!(rows.len(), usize::from(!stays), "what goes is named: {rows:?}");
        open(&here, 22).take_over(merging(), &theirs).unwrap();
        assert_eq!(open(&here, 23).debrief(deal.id).unwrap().steps.len(), usize::from(stays));
    }
    // Whoever has seen the change and deletes then disagrees with nobody.
    let (here, there, _, step) = twice();
    let new = Step { title: "asks by mail".into(), ..step.clone() };
    open(&there, 3).edit(edit(), |tx| tx.update(&step, &new)).unwrap();
    open(&here, 4).take_over(merging(), &open(&there, 4).held().unwrap()).unwrap();
    open(&here, 5).edit(edit(), |tx| tx.delete(&new)).unwrap();
    let shown = open(&there, 6).preview(&open(&here, 6).held().unwrap()).unwrap();
    assert!(shown.clashes.is_empty(), "{:?}", shown.clashes);
    assert_eq!(shown.touched[0].rows[0].1.name, "asks by mail");
}

#[test]
fn an_amount_that_was_changed_in_a_deal_that_was_deleted_is_shown_as_money() {
    let (here, there, deal, _) = twice();
    open(&here, 5).edit(edit(), |tx| tx.delete(&deal)).unwrap();
    let new = Deal { value: Some(11_000), margin_percent: Percent::new(20), ..deal.clone() };
    open(&there, 7).edit(edit(), |tx| tx.update(&deal, &new)).unwrap();
    let shown = open(&here, 8).preview(&open(&there, 8).held().unwrap()).unwrap();
    let told = debrief::wording::clash(&shown.clashes[0], Locale::EN).there;
    assert!(told.contains("CHF 110") && !told.contains("11,000") && told.contains("20 %"), "{told}");
}

#[test]
fn a_preview_names_the_deals_and_which_of_their_steps_change() {
    let (here, there, deal, step) = twice();
    let (new, other) = (Step::new(deal.id, 2, "signs"), Deal::new("Tubex", "tool"));
    open(&there, 5)
        .edit(edit(), |tx| {
            tx.insert(&new)?;
            tx.insert(&Telling { words: "by phone".into(), ..Telling::new(&step, Source::Customer) })?;
            tx.insert(&Participant::new(deal.id, "Keller", Side::Customer))?;
            tx.insert(&other)?;
            tx.insert(&Step::new(other.id, 1, "asks"))
        })
        .unwrap();
    let theirs = open(&there, 6).held().unwrap();
    let touched = open(&here, 7).preview(&theirs).unwrap().touched;
    let names: Vec<_> = touched.iter().map(|deal| (deal.name.as_str(), deal.becomes, deal.steps)).collect();
    assert_eq!(names, [("Hofstetter · line 3", Becomes::Changed, 0), ("Tubex · tool", Becomes::New, 1)]);
    let rows: Vec<_> = touched[0].rows.iter().map(|(becomes, named)| (*becomes, named.name.as_str())).collect();
    assert_eq!(rows, [(Becomes::Changed, "asks"), (Becomes::New, "signs")]);
    assert_eq!(touched[0].others, [(Table::Participant, [1, 0])].into());
}

#[test]
fn a_deal_that_is_called_like_one_here_is_named_before_it_stands_beside_it() {
    let (here, there) = (Place::new(), Place::new());
    for place in [&here, &there] {
        let deal = Deal { crm_source: "Salesforce".into(), crm_id: "7".into(), ..Deal::new("Tubex", "tool") };
        open(place, 0).edit(edit(), |tx| tx.insert(&deal)).unwrap();
    }
    let theirs = open(&there, 1).held().unwrap();
    let doubles = open(&here, 2).preview(&theirs).unwrap().doubles;
    assert_eq!(doubles.iter().map(|deal| deal.name.as_str()).collect::<Vec<_>>(), ["Tubex · tool"]);
}

#[test]
fn a_row_that_hangs_on_nothing_is_refused_with_its_field() {
    let (here, there, deal, step) = twice();
    open(&there, 5).edit(edit(), |tx| tx.insert(&Telling::new(&step, Source::Customer))).unwrap();
    let mut theirs = open(&there, 6).held().unwrap();
    theirs.rows.retain(|(table, _), _| *table == Table::Telling);
    for held in theirs.rows.values_mut() {
        Arc::make_mut(held).row.insert("step".into(), Id::<Step>::new().to_string().into());
    }
    match open(&here, 7).take_over(merging(), &theirs) {
        Err(StoreError::ForeignRow { table, column, .. }) => {
            assert_eq!((table, column.as_deref()), (Table::Telling, Some("step")));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(open(&here, 8).debrief(deal.id).unwrap().tellings, []);
}

fn expected(prediction: &Prediction, criterion: Criterion, rating: Rating) -> PredictedScore {
    PredictedScore { id: Id::new(), deal: prediction.deal, prediction: prediction.id, criterion, rating }
}

/// Locks a prediction in a workbook: this chance, and this criterion expected to be a strength.
fn lock(place: &Place, minute: i64, deal: &Deal, chance: i64, criterion: usize) -> Prediction {
    let criterion = Criterion::built_in().nth(criterion).unwrap();
    let draft = Prediction { chance: Chance::new(chance), ..Prediction::new(deal.id) };
    let score = expected(&draft, criterion, Rating::Strength);
    let locked = Prediction { state: PredictionState::Locked, locked_on: Some(date("2026-03-12")), ..draft.clone() };
    let mut workbook = open(place, minute);
    workbook
        .edit(edit(), |tx| {
            tx.insert(&draft)?;
            tx.insert(&score)
        })
        .unwrap();
    open(place, minute + 1).edit(edit(), |tx| tx.update(&draft, &locked)).unwrap();
    locked
}

#[test]
fn of_two_locked_predictions_the_first_stands_with_its_scores_whoever_begins() {
    let (here, there, deal, _) = twice();
    lock(&here, 5, &deal, 80, 0);
    lock(&there, 20, &deal, 10, 1);
    let (mine, theirs) = (open(&here, 30).held().unwrap(), open(&there, 30).held().unwrap());
    for (place, other) in [(&here, &theirs), (&there, &mine)] {
        let mut workbook = open(place, 40);
        let merged = workbook.take_over(merging(), other).unwrap();
        assert!(merged.disagreements.is_empty(), "what was predicted is told by nothing: {:?}", merged.disagreements);
        let debrief = workbook.debrief(deal.id).unwrap();
        let prediction = debrief.prediction.unwrap();
        assert_eq!((prediction.chance, prediction.state), (Chance::new(80), PredictionState::Locked));
        assert_eq!(debrief.predicted_scores.len(), 1);
        assert_eq!(Some(&debrief.predicted_scores[0].criterion), Criterion::built_in().next().as_ref());
    }
    for (place, other) in [(&here, &theirs), (&there, &mine)] {
        assert!(open(place, 50).take_over(merging(), other).unwrap().is_nothing());
    }
}

#[test]
fn a_draft_that_goes_on_elsewhere_does_not_change_what_is_locked() {
    let (here, there, deal, _) = twice();
    let locked = lock(&here, 5, &deal, 80, 0);
    let later = Prediction { chance: Chance::new(10), ..Prediction::new(deal.id) };
    let score = expected(&later, Criterion::built_in().nth(3).unwrap(), Rating::Failing);
    open(&there, 20)
        .edit(edit(), |tx| {
            tx.insert(&later)?;
            tx.insert(&score)
        })
        .unwrap();
    let theirs = open(&there, 30).held().unwrap();
    let mut workbook = open(&here, 40);
    workbook.take_over(merging(), &theirs).unwrap();
    let debrief = workbook.debrief(deal.id).unwrap();
    assert_eq!((debrief.prediction.unwrap().chance, debrief.predicted_scores.len()), (locked.chance, 1));
}

#[test]
fn a_locked_prediction_does_not_bring_back_a_deal_that_was_deleted() {
    let (here, there, deal, _) = twice();
    lock(&here, 5, &deal, 80, 0);
    fs::copy(here.path(), there.path()).unwrap();
    open(&there, 20).edit(edit(), |tx| tx.delete(&deal)).unwrap();
    let theirs = open(&here, 30).held().unwrap();
    let mut workbook = open(&there, 40);
    assert!(workbook.take_over(merging(), &theirs).unwrap().is_nothing());
    let gone = workbook.held().unwrap();
    open(&here, 50).take_over(merging(), &gone).unwrap();
    assert!(open(&here, 60).all_deals().unwrap().is_empty(), "what was deleted later is gone here too");
}

#[test]
fn a_deal_that_went_to_a_colleague_and_came_back_leaves_everything_as_it_was() {
    let (mine, theirs) = (Place::new(), Place::new());
    let mut workbook = open(&mine, 0);
    workbook.fill([demo::demo(Language::En).unwrap().into_bundle()]).unwrap();
    let deals = workbook.all_deals().unwrap();
    for deal in &deals {
        let sent = open(&mine, 1).held().unwrap().of_deals(&[deal.id]);
        open(&theirs, 2).take_over(merging(), &sent).unwrap();
        let back = open(&theirs, 3).held().unwrap().of_deals(&[deal.id]);
        let merged = open(&mine, 4).preview(&back).unwrap();
        assert!(merged.is_nothing(), "{}: {merged:?}", deal.customer);
    }
}

#[test]
fn what_surprised_comes_along_when_the_same_prediction_was_opened_there() {
    let (here, there, deal, _) = twice();
    let locked = lock(&here, 5, &deal, 80, 0);
    fs::copy(here.path(), there.path()).unwrap();
    let opened = Prediction { state: PredictionState::Opened, ..locked.clone() };
    let surprised = Prediction { surprise: "the visit in Olten".into(), ..opened.clone() };
    open(&there, 20).edit(edit(), |tx| tx.update(&locked, &opened)).unwrap();
    open(&there, 21).edit(edit(), |tx| tx.update(&opened, &surprised)).unwrap();
    let theirs = open(&there, 30).held().unwrap();
    let mut workbook = open(&here, 40);
    workbook.take_over(merging(), &theirs).unwrap();
    assert_eq!(workbook.debrief(deal.id).unwrap().prediction, Some(surprised));
}

#[test]
fn what_two_recorded_of_one_thing_becomes_one() {
    let (here, there, deal, _) = twice();
    let criterion = Criterion::built_in().next().unwrap();
    let score = |rating, rationale: &str| Score {
        rating,
        rationale: rationale.into(),
        ..Score::new(deal.id, criterion.clone(), Scorer::Customer)
    };
    let (mine, theirs) = (score(Some(Rating::Strength), ""), score(None, "always there"));
    open(&here, 5).edit(edit(), |tx| tx.insert(&mine)).unwrap();
    open(&there, 6).edit(edit(), |tx| tx.insert(&theirs)).unwrap();
    let (first, second) = (open(&here, 7).held().unwrap(), open(&there, 7).held().unwrap());
    open(&here, 8).take_over(merging(), &second).unwrap();
    open(&there, 8).take_over(merging(), &first).unwrap();
    for place in [&here, &there] {
        let scores = open(place, 9).debrief(deal.id).unwrap().scores;
        assert_eq!(scores.len(), 1);
        assert_eq!((scores[0].rating, scores[0].rationale.as_str()), (Some(Rating::Strength), "always there"));
    }
    assert_eq!(dump(&here.raw()), dump(&there.raw()));
}

#[test]
fn who_was_forgotten_here_does_not_come_back() {
    let (here, there, deal, _) = twice();
    let person = Participant::new(deal.id, "Erika Zymczyk", Side::Customer);
    let step = Step::new(deal.id, 2, "Zymczyk calls");
    open(&here, 1)
        .edit(edit(), |tx| {
            tx.insert(&person)?;
            tx.insert(&step)
        })
        .unwrap();
    let before = open(&here, 2).held().unwrap();
    open(&there, 2).take_over(merging(), &before).unwrap();
    let mut workbook = open(&here, 3);
    let plan = workbook
        .plan_forgetting(
            &[person.id],
            ForgetScope::Workbook,
            |number, side| format!("Person {number} {}", side.key()),
            &Watch::default(),
        )
        .unwrap();
    workbook.forget(&plan, &Default::default(), &Watch::default()).unwrap();
    let merged = workbook.take_over(merging(), &open(&there, 4).held().unwrap()).unwrap();
    assert!(merged.has_forgotten && merged.is_nothing(), "{merged:?}");
    drop(workbook);
    assert!(!dump(&here.raw()).values().any(|row| row.contains("Zymczyk")));
}

#[test]
fn a_deal_of_a_colleague_comes_whole_and_nothing_else_does() {
    let (here, there) = (Place::new(), Place::new());
    let (one, other) = (Deal::new("One", ""), Deal::new("Other", ""));
    let lever = Lever::new(Some(one.id), "Ask the decider");
    let rests = |deal: &Deal, claim: &Claim, step: &Step| Evidence {
        id: Id::new(),
        deal: deal.id,
        subject: EvidenceFor::Lever,
        subject_id: lever.id.uuid(),
        weight: Weight::For,
        step: Some(step.id).filter(|_| claim.deal == deal.id),
        incident: None,
    };
    let step = Step::new(other.id, 1, "calls");
    let claim = Claim::new(other.id, "too late", Side::Customer);
    open(&there, 0)
        .edit(edit(), |tx| {
            tx.insert(&one)?;
            tx.insert(&other)?;
            tx.insert(&lever)?;
            tx.insert(&step)?;
            tx.insert(&claim)?;
            tx.insert(&rests(&other, &claim, &step))
        })
        .unwrap();
    let part = open(&there, 1).held().unwrap().of_deals(&[other.id]);
    assert_eq!(part.deals(), 1);
    let mut workbook = open(&here, 2);
    workbook.take_over(merging(), &part).unwrap();
    assert_eq!(deals(&workbook), [other.id]);
    let debrief = workbook.debrief(other.id).unwrap();
    assert_eq!((debrief.steps.len(), debrief.claims.len(), debrief.levers.len()), (1, 1, 1));
    assert_eq!(debrief.levers[0].deal, None, "the deal in which it was found is not here");
}

/// What the customer has told of a step: with a feeling, who was there and what annoyed them.
struct Account {
    person: Participant,
    link: StepParticipant,
    telling: Telling,
    incident: Incident,
}

fn told(step: &Step) -> Account {
    let person = Participant::new(step.deal, "Keller", Side::Customer);
    let link = StepParticipant { id: Id::new(), deal: step.deal, step: step.id, participant: person.id };
    let telling = Telling {
        told_by: Some(person.id),
        emotion: Emotion::new(-2),
        words: "nobody called back".into(),
        ..Telling::new(step, Source::Customer)
    };
    let incident =
        Incident { step: Some(step.id), ..Incident::new(step.deal, IncidentKind::Annoyed, Side::Customer, "no call") };
    Account { person, link, telling, incident }
}

/// Like [`twice`], with the account of the customer in both.
fn told_twice() -> (Place, Place, Deal, Step, Account) {
    let (here, there, deal, step) = twice();
    let account = told(&step);
    open(&here, 1)
        .edit(edit(), |tx| {
            tx.insert(&account.person)?;
            tx.insert(&account.link)?;
            tx.insert(&account.telling)?;
            tx.insert(&account.incident)
        })
        .unwrap();
    fs::copy(here.path(), there.path()).unwrap();
    (here, there, deal, step, account)
}

/// Merges both ways; both hold the same then, and merging again changes nothing.
fn merge_both(here: &Place, there: &Place) {
    let (mine, theirs) = (open(here, 40).held().unwrap(), open(there, 40).held().unwrap());
    open(here, 41).take_over(merging(), &theirs).unwrap();
    open(there, 41).take_over(merging(), &mine).unwrap();
    assert_eq!(dump(&here.raw()), dump(&there.raw()));
    for (place, other) in [(here, &theirs), (there, &mine)] {
        assert!(open(place, 50).take_over(merging(), other).unwrap().is_nothing());
    }
}

#[test]
fn a_step_that_comes_back_brings_along_what_hung_on_it() {
    let (here, there, deal, step, account) = told_twice();
    open(&here, 5).edit(edit(), |tx| tx.delete(&step)).unwrap();
    let new = Step { title: "asks by mail".into(), ..step.clone() };
    open(&there, 7).edit(edit(), |tx| tx.update(&step, &new)).unwrap();
    let deleted = open(&here, 8).held().unwrap();
    let shown = open(&there, 9).preview(&deleted).unwrap();
    let clashes: Vec<_> = shown.clashes.iter().map(|clash| (clash.named.table, clash.stays)).collect();
    assert_eq!(clashes, [(Table::Step, true)], "{:?}", shown.clashes);
    assert!(shown.disagreements.is_empty() && shown.is_nothing(), "{shown:?}");
    merge_both(&here, &there);
    for place in [&here, &there] {
        let debrief = open(place, 60).debrief(deal.id).unwrap();
        assert_eq!(debrief.steps, std::slice::from_ref(&new));
        assert_eq!(debrief.tellings, std::slice::from_ref(&account.telling));
        assert_eq!(debrief.step_participants, std::slice::from_ref(&account.link));
        assert_eq!(debrief.incidents, std::slice::from_ref(&account.incident));
    }
}

#[test]
fn a_person_who_comes_back_is_again_who_told_and_acted() {
    let (here, there, deal, step, account) = told_twice();
    let acted = Step { actor: Some(account.person.id), ..step.clone() };
    open(&here, 2).edit(edit(), |tx| tx.update(&step, &acted)).unwrap();
    fs::copy(here.path(), there.path()).unwrap();
    open(&here, 5).edit(edit(), |tx| tx.delete(&account.person)).unwrap();
    let renamed = Participant { name: "Keller-Frey".into(), ..account.person.clone() };
    open(&there, 7).edit(edit(), |tx| tx.update(&account.person, &renamed)).unwrap();
    merge_both(&here, &there);
    let debrief = open(&here, 60).debrief(deal.id).unwrap();
    assert_eq!((debrief.participants, debrief.steps), (vec![renamed], vec![acted]));
    assert_eq!((debrief.tellings, debrief.step_participants), (vec![account.telling], vec![account.link]));
}

#[test]
fn what_was_deleted_by_itself_does_not_come_back_with_its_step() {
    let (here, there, deal, step, account) = told_twice();
    open(&here, 4).edit(edit(), |tx| tx.delete(&account.telling)).unwrap();
    open(&here, 5).edit(edit(), |tx| tx.delete(&step)).unwrap();
    let new = Step { title: "asks by mail".into(), ..step.clone() };
    open(&there, 7).edit(edit(), |tx| tx.update(&step, &new)).unwrap();
    merge_both(&here, &there);
    let debrief = open(&here, 60).debrief(deal.id).unwrap();
    assert_eq!((debrief.tellings, debrief.step_participants), (vec![], vec![account.link]));
}

#[test]
fn a_deal_that_is_deleted_here_and_continued_there_stays_whole_and_is_one_thing_to_tell() {
    let (here, there, deal, step, account) = told_twice();
    let more: Vec<Step> = (2..6).map(|rank| Step::new(deal.id, rank, format!("we write {rank}"))).collect();
    open(&there, 5).edit(edit(), |tx| more.iter().try_for_each(|step| tx.insert(step))).unwrap();
    let whole = open(&there, 6).debrief(deal.id).unwrap();
    // What only the one who deletes has recorded cannot come back from there, and is told.
    open(&here, 6).edit(edit(), |tx| tx.insert(&Step::new(deal.id, 9, "only here"))).unwrap();
    open(&here, 8).edit(edit(), |tx| tx.delete(&deal)).unwrap();
    let (mine, theirs) = (open(&here, 9).held().unwrap(), open(&there, 9).held().unwrap());
    for (place, other, is_deleted_there) in [(&here, &theirs, false), (&there, &mine, true)] {
        let shown = open(place, 10).preview(other).unwrap();
        assert_eq!(shown.clashes.len(), 1, "{:?}", shown.clashes);
        let clash = &shown.clashes[0];
        assert_eq!((clash.named.table, clash.named.name.as_str()), (Table::Deal, "Hofstetter · line 3"));
        assert_eq!((clash.is_deleted_there, clash.stays, clash.lost), (is_deleted_there, true, 1));
        assert!(shown.deleted.is_empty() && shown.disagreements.is_empty(), "{shown:?}");
        let told = debrief::wording::clash(clash, Locale::EN);
        let (deleted, continued) = if is_deleted_there { (told.there, told.here) } else { (told.here, told.there) };
        assert_eq!(continued, "continued: it stays, with all that is recorded");
        assert!(deleted.starts_with("deleted"), "{deleted}");
    }
    merge_both(&here, &there);
    for place in [&here, &there] {
        let debrief = open(place, 60).debrief(deal.id).unwrap();
        assert_eq!(debrief, whole);
        assert_eq!((debrief.steps.len(), debrief.tellings.len()), (5, 1));
        assert_eq!((&debrief.steps[0], &debrief.incidents[0]), (&step, &account.incident));
    }
}

#[test]
fn steps_that_both_have_typed_alike_are_named_before_they_stand_twice() {
    let (here, there, deal, _) = twice();
    let visit = |title: &str, source| {
        let step = Step { date: Some(date("2026-03-05")), ..Step::new(deal.id, 2, title) };
        (Telling::new(&step, source), step)
    };
    for (place, source) in [(&here, Source::Customer), (&there, Source::Vendor)] {
        let same = visit("visits the line", Source::Customer);
        let other = visit("signs", source);
        open(place, 5)
            .edit(edit(), |tx| {
                for (telling, step) in [&same, &other] {
                    tx.insert(step)?;
                    tx.insert(telling)?;
                }
                Ok(())
            })
            .unwrap();
    }
    let theirs = open(&there, 6).held().unwrap();
    let shown = open(&here, 7).preview(&theirs).unwrap();
    assert_eq!(shown.alike.iter().map(|step| step.name.as_str()).collect::<Vec<_>>(), ["visits the line"]);
    let told = debrief::wording::merge_alike(&shown, Locale::EN).unwrap();
    assert!(told.contains("would be there twice: visits the line."), "{told}");
    open(&here, 8).take_over(merging(), &theirs).unwrap();
    let again = open(&here, 9).preview(&theirs).unwrap();
    assert!(again.alike.is_empty(), "what is here already does not come: {:?}", again.alike);
}

/// A deal with somebody who is named in a step and in what was predicted, in three workbooks.
fn named_thrice() -> ([Place; 3], Deal, Participant) {
    let places = [Place::new(), Place::new(), Place::new()];
    let deal = Deal::new("Acme", "Line");
    let person = Participant { job: "buyer".into(), ..Participant::new(deal.id, "Erika Wyss", Side::Customer) };
    let step = Step::new(deal.id, 1, "Wyss calls us");
    let prediction = Prediction {
        state: PredictionState::Locked,
        locked_on: Some(date("2026-03-12")),
        reasons: "Wyss decides".into(),
        ..Prediction::new(deal.id)
    };
    open(&places[0], 1)
        .edit(edit(), |tx| {
            tx.insert(&deal)?;
            tx.insert(&person)?;
            tx.insert(&step)?;
            tx.insert(&prediction)
        })
        .unwrap();
    for place in &places[1..] {
        fs::copy(places[0].path(), place.path()).unwrap();
    }
    (places, deal, person)
}

fn forget(place: &Place, minute: i64, person: &Participant) {
    let mut workbook = open(place, minute);
    let named = |number, _| format!("Anon{number}");
    let plan = workbook.plan_forgetting(&[person.id], ForgetScope::Workbook, named, &Watch::default()).unwrap();
    workbook.forget(&plan, &Default::default(), &Watch::default()).unwrap();
}

fn merge(into: &Place, minute: i64, from: &Place) -> bool {
    let theirs = open(from, minute).held().unwrap();
    open(into, minute).take_over(merging(), &theirs).unwrap().is_nothing()
}

/// Whatever rows there are, the history left out: what a merge replaced can be brought back with undo.
fn names_anybody(place: &Place) -> bool {
    let rows = open(place, 90).held().unwrap().rows;
    rows.values().any(|held| held.row.values().any(|value| value.to_string().contains("Wyss") || value == "buyer"))
}

#[test]
fn who_was_forgotten_in_one_workbook_stays_forgotten_in_whatever_order_three_are_merged() {
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let (places, _, person) = named_thrice();
        forget(&places[1], 5, &person);
        let [into, first, second] = order.map(|at| &places[at]);
        merge(into, 6, first);
        merge(into, 7, second);
        assert!(!names_anybody(into), "{order:?}");
        assert!(merge(into, 8, first) && merge(into, 9, second), "{order:?}: nothing more to learn");
        merge(second, 10, into);
        assert!(!names_anybody(second), "{order:?}");
        merge(first, 11, second);
        assert!(!names_anybody(first), "{order:?}");
    }
}

#[test]
fn what_is_older_than_a_forgetting_gives_way_and_is_shown_and_what_is_newer_stands() {
    let titled = |place: &Place, minute: i64, title: &str| {
        let mut workbook = open(place, minute);
        let deal = workbook.all_deals().unwrap()[0].id;
        let seen = workbook.debrief(deal).unwrap().steps[0].clone();
        workbook.edit(edit(), |tx| tx.update(&seen, &Step { title: title.into(), ..seen.clone() })).unwrap();
    };
    let (places, deal, person) = named_thrice();
    titled(&places[0], 4, "Wyss calls us twice");
    forget(&places[1], 5, &person);
    titled(&places[2], 6, "calls us again");
    let theirs = open(&places[1], 7).held().unwrap();
    let merged = open(&places[0], 7).take_over(merging(), &theirs).unwrap();
    assert_eq!(merged.disagreements.iter().filter(|about| about.column == "title").count(), 1);
    let title = |place: &Place| open(place, 8).debrief(deal.id).unwrap().steps[0].title.clone();
    assert_eq!(title(&places[0]), "Anon1 calls us");
    merge(&places[0], 9, &places[2]);
    assert_eq!(title(&places[0]), "calls us again");
    assert!(open(&places[0], 10).preview(&theirs).unwrap().has_forgotten);
}

#[test]
fn a_title_that_no_longer_named_anybody_does_not_prevail_over_a_later_one() {
    let (places, deal, person) = named_thrice();
    let title = |place: &Place, minute: i64, title: &str| {
        let mut workbook = open(place, minute);
        let seen = workbook.debrief(deal.id).unwrap().steps[0].clone();
        workbook.edit(edit(), |tx| tx.update(&seen, &Step { title: title.into(), ..seen.clone() })).unwrap();
    };
    title(&places[1], 2, "she calls");
    title(&places[0], 3, "a call");
    forget(&places[1], 5, &person);
    merge(&places[0], 6, &places[1]);
    assert_eq!(open(&places[0], 7).debrief(deal.id).unwrap().steps[0].title, "a call");
}

#[test]
fn what_was_deleted_does_not_come_back_because_somebody_was_forgotten_in_it() {
    let (places, deal, person) = named_thrice();
    open(&places[0], 4).edit(edit(), |tx| tx.delete(&person)).unwrap();
    forget(&places[1], 5, &person);
    merge(&places[0], 6, &places[1]);
    merge(&places[1], 7, &places[0]);
    for place in &places[..2] {
        assert!(open(place, 8).debrief(deal.id).unwrap().participants.is_empty());
    }
}

#[test]
fn two_who_were_forgotten_in_one_text_in_two_workbooks_stay_forgotten_both() {
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let (places, deal, wyss) = named_thrice();
        let meyer = Participant::new(deal.id, "Meyer", Side::Customer);
        let step = Step::new(deal.id, 2, "Meyer visits us with Wyss");
        open(&places[0], 2).edit(edit(), |tx| tx.insert(&meyer).and_then(|()| tx.insert(&step))).unwrap();
        for place in &places[1..] {
            fs::copy(places[0].path(), place.path()).unwrap();
        }
        forget(&places[1], 5, &wyss);
        forget(&places[2], 6, &meyer);
        let [into, first, second] = order.map(|at| &places[at]);
        merge(into, 7, first);
        merge(into, 8, second);
        let title = |place: &Place| open(place, 9).debrief(deal.id).unwrap().steps[1].title.clone();
        assert_eq!(title(into), "Anon1 visits us with Anon1", "{order:?}");
        assert!(merge(into, 10, first) && merge(into, 11, second), "{order:?}: nothing more to learn");
        assert_eq!(unaware(second, 12, into), [], "{order:?}: nothing in it names anybody");
        merge(first, 13, second);
        assert!([first, second].into_iter().all(|place| title(place) == title(into)), "{order:?}");
    }
}

/// Merging, with the texts that are named because they may name who was forgotten.
fn unaware(into: &Place, minute: i64, from: &Place) -> Vec<(&'static str, Option<usize>)> {
    let theirs = open(from, minute).held().unwrap();
    let merged = open(into, minute).take_over(merging(), &theirs).unwrap();
    merged.unaware.iter().map(|row| (row.named.table.key(), row.step)).collect()
}

#[test]
fn what_was_written_where_nobody_knew_of_a_forgetting_is_named_whoever_receives() {
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let (places, deal, person) = named_thrice();
        forget(&places[1], 5, &person);
        let seen = open(&places[0], 6).debrief(deal.id).unwrap().steps[0].clone();
        let changed = Step { title: "Yesterday Wyss calls us".into(), ..seen.clone() };
        open(&places[0], 6).edit(edit(), |tx| tx.update(&seen, &changed)).unwrap();
        let boss = Participant { job: "boss of Wyss".into(), ..Participant::new(deal.id, "Huber", Side::Customer) };
        let renamed = Participant { name: "Wyss Junior".into(), ..person.clone() };
        let new = Step::new(deal.id, 2, "Wyss writes");
        open(&places[2], 7)
            .edit(edit(), |tx| {
                tx.insert(&boss)?;
                tx.update(&person, &renamed)?;
                tx.insert(&new)
            })
            .unwrap();
        let [into, first, second] = order.map(|at| &places[at]);
        let mut named = unaware(into, 8, first);
        named.extend(unaware(into, 9, second));
        for row in [("step", Some(1)), ("step", Some(2)), ("participant", None)] {
            assert!(named.contains(&row), "{order:?}: {row:?} in {named:?}");
        }
        // What is the same in both is no news, and what only hides somebody neither.
        assert!(!named.iter().any(|(table, _)| *table == "deal" || *table == "prediction"), "{order:?}: {named:?}");
    }
}

#[test]
fn where_nobody_was_forgotten_no_text_is_named() {
    let (places, deal, _) = named_thrice();
    open(&places[1], 5).edit(edit(), |tx| tx.insert(&Step::new(deal.id, 2, "Wyss writes"))).unwrap();
    assert_eq!(unaware(&places[0], 6, &places[1]), []);
}

#[test]
fn three_hold_the_same_in_whatever_order_they_are_merged() {
    let start = Place::new();
    let deal = Deal { value: Some(10_000), ..Deal::new("Acme", "Line") };
    open(&start, 1).edit(edit(), |tx| tx.insert(&deal)).unwrap();
    let valued = |value| Deal { value: Some(value), ..deal.clone() };
    let copy = |changes: &[(i64, i64, i64)]| {
        let place = Place::new();
        fs::copy(start.path(), place.path()).unwrap();
        for (minute, from, to) in changes {
            open(&place, *minute).edit(edit(), |tx| tx.update(&valued(*from), &valued(*to))).unwrap();
        }
        place
    };
    // The second has changed it and changed it back, later than the first: it looks as if nobody had touched it.
    let places = [copy(&[(10, 10_000, 11_000)]), copy(&[(11, 10_000, 12_000), (20, 12_000, 10_000)]), copy(&[])];
    let holdings: Vec<Holdings> = places.iter().map(|place| open(place, 30).held().unwrap()).collect();
    for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let into = Place::new();
        fs::copy(places[order[0]].path(), into.path()).unwrap();
        open(&into, 31).take_over(merging(), &holdings[order[1]]).unwrap();
        open(&into, 32).take_over(merging(), &holdings[order[2]]).unwrap();
        assert_eq!(open(&into, 33).get(deal.id).unwrap().unwrap().value, Some(10_000), "{order:?}");
        for theirs in &holdings {
            assert!(open(&into, 34).take_over(merging(), theirs).unwrap().is_nothing(), "{order:?}");
        }
    }
}

/// Whoever collects what colleagues have changed is told where they disagree, though nothing was changed in the collection.
#[test]
fn what_two_colleagues_have_changed_is_shown_where_a_third_merges_both() {
    let (start, _, deal, _) = twice();
    let bundle = open(&start, 1).held().unwrap();
    let changed = |minute: i64, value: i64| {
        let place = Place::new();
        open(&place, 2).take_over(merging(), &bundle).unwrap();
        let seen = open(&place, 3).get(deal.id).unwrap().unwrap();
        let now = Deal { value: Some(value), ..seen.clone() };
        open(&place, minute).edit(edit(), |tx| tx.update(&seen, &now)).unwrap();
        open(&place, 30).held().unwrap()
    };
    let (first, second) = (changed(10, 1_850_000), changed(20, 1_860_000));
    for (one, other, second_stands) in [(&first, &second, true), (&second, &first, false)] {
        let into = Place::new();
        open(&into, 40).take_over(merging(), &bundle).unwrap();
        assert!(open(&into, 41).take_over(merging(), one).unwrap().disagreements.is_empty());
        let merged = open(&into, 42).take_over(merging(), other).unwrap();
        let told: Vec<_> = merged.disagreements.iter().map(|it| (it.column.as_str(), it.second_stands)).collect();
        assert_eq!(told, [("value", second_stands)]);
        assert_eq!(open(&into, 43).get(deal.id).unwrap().unwrap().value, Some(1_860_000));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn steps_that_three_have_added_at_one_place_stand_in_one_order_whoever_is_merged_first(
        seeds in prop::collection::vec((0usize..3, 0usize..3, any::<u128>()), 3..9),
    ) {
        let start = Place::new();
        let deal = Deal::new("Acme", "Line");
        let ends = [1 << 20, 2 << 20].map(|rank| Step::new(deal.id, rank, "before or after"));
        open(&start, 1)
            .edit(edit(), |tx| {
                tx.insert(&deal)?;
                ends.iter().try_for_each(|step| tx.insert(step))
            })
            .unwrap();
        let places = [0, 1, 2].map(|who| {
            let place = Place::new();
            fs::copy(start.path(), place.path()).unwrap();
            for (_, at, seed) in seeds.iter().filter(|(by, ..)| *by == who) {
                let mut workbook = open(&place, 5 + who as i64);
                let ranks = workbook.debrief(deal.id).unwrap().places(*at, 1).ranks;
                let id = Id::from_uuid(uuid::Uuid::from_u128(*seed));
                let step = Step::with_id(id, deal.id, ranks[0], format!("{who} {seed}"));
                workbook.edit(edit(), |tx| tx.insert(&step)).unwrap();
            }
            place
        });
        let holdings = places.each_ref().map(|place| open(place, 30).held().unwrap());
        let mut seen: Option<Vec<(i64, String)>> = None;
        for order in [[0, 1, 2], [0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
            let into = Place::new();
            fs::copy(places[order[0]].path(), into.path()).unwrap();
            open(&into, 31).take_over(merging(), &holdings[order[1]]).unwrap();
            open(&into, 32).take_over(merging(), &holdings[order[2]]).unwrap();
            let steps = open(&into, 33).debrief(deal.id).unwrap().steps;
            let shown: Vec<_> = steps.into_iter().map(|step| (step.rank, step.title)).collect();
            prop_assert_eq!(seen.get_or_insert_with(|| shown.clone()), &shown, "{:?}", order);
            for theirs in &holdings {
                prop_assert!(open(&into, 34).take_over(merging(), theirs).unwrap().is_nothing(), "{:?}", order);
            }
        }
    }
}

fn edit_all(place: &Place, acts: &[(i64, Act)]) {
    for (minute, act) in acts {
        let mut workbook = open(place, *minute);
        let deals = deals(&workbook);
        workbook.edit(edit(), |tx| act_on(tx, &deals, act)).unwrap();
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whoever_begins_both_hold_the_same_and_merging_again_changes_nothing(
        before in prop::collection::vec((0i64..10, act()), 1..12),
        mine in prop::collection::vec((10i64..30, act()), 0..12),
        theirs in prop::collection::vec((10i64..30, act()), 0..12),
    ) {
        let (here, there) = (Place::new(), Place::new());
        edit_all(&here, &before);
        fs::copy(here.path(), there.path()).unwrap();
        edit_all(&here, &mine);
        edit_all(&there, &theirs);
        let (first, second) = (open(&here, 40).held().unwrap(), open(&there, 40).held().unwrap());
        let (one, other) = (united(&first, &second), united(&second, &first));
        prop_assert_eq!(&one.holdings, &other.holdings);
        prop_assert_eq!(one.disagreements.len(), other.disagreements.len());
        let places = one.holdings.rows.values().filter_map(|held| Some((held.row.get("deal")?, held.row.get("rank")?)));
        let places: Vec<String> = places.map(|place| format!("{place:?}")).collect();
        prop_assert_eq!(places.iter().collect::<std::collections::BTreeSet<_>>().len(), places.len());
        let start = dump(&here.raw());
        open(&here, 41).take_over(merging(), &second).unwrap();
        open(&there, 42).take_over(merging(), &first).unwrap();
        prop_assert_eq!(dump(&here.raw()), dump(&there.raw()));
        prop_assert_eq!(&open(&here, 43).held().unwrap().rows, &one.holdings.rows);
        prop_assert_eq!(&open(&there, 43).held().unwrap().rows, &one.holdings.rows);
        let mut workbook = open(&here, 43);
        prop_assert!(workbook.take_over(merging(), &second).unwrap().is_nothing());
        prop_assert!(workbook.take_over(merging(), &open(&there, 43).held().unwrap()).unwrap().is_nothing());
        let undone = workbook.undo().unwrap();
        if undone.is_some_and(|entry| entry.label == EditLabel::MergeWorkbook) {
            prop_assert_eq!(dump(&here.raw()), start);
        }
    }
}

/// Two workbooks: one with two imports, an edit of each and a deal that was typed, and one with a deal of its own.
fn imported_twice() -> (Place, Place) {
    let (here, there) = (Place::new(), Place::new());
    let deals = [imported("Rhenus", 40), imported("Tubex", 1_200)];
    for (minute, deal) in [3, 9].into_iter().zip(&deals) {
        import(&mut open(&there, minute), deal);
        let step = &deal.steps[1];
        let renamed = Step { title: "calls".into(), ..step.clone() };
        open(&there, minute + 1).edit(edit(), |tx| tx.update(step, &renamed)).unwrap();
        open(&there, minute + 2).edit(edit(), |tx| tx.delete(&deal.steps[2])).unwrap();
    }
    open(&there, 15).edit(edit(), |tx| tx.insert(&Deal::new("Volta", "typed"))).unwrap();
    open(&here, 4).edit(edit(), |tx| tx.insert(&Deal::new("Hofstetter", "line 3"))).unwrap();
    (here, there)
}

#[test]
fn what_was_imported_there_keeps_all_its_times_here_and_takes_no_more_room() {
    let (here, there) = imported_twice();
    let theirs = open(&there, 20).held().unwrap();
    let before = dump(&here.raw());
    open(&here, 30).take_over(merging(), &theirs).unwrap();
    let mut workbook = open(&here, 31);
    let mut held = workbook.held().unwrap();
    held.rows.retain(|key, _| theirs.rows.contains_key(key));
    assert_eq!(held.rows, theirs.rows);
    let entry = workbook.history(None, 1).unwrap().remove(0);
    let (said, rows) = (serde_json::to_string(&entry.args).unwrap().len(), entry.row_count);
    assert!(rows > 2_400 && said < 8_000, "{said} bytes say when {rows} rows were changed");
    let single: i64 = here.raw().query_row("SELECT count(*) FROM journal_row", [], |row| row.get(0)).unwrap();
    assert!(single < 10, "{single} rows lie singly");
    assert_eq!(workbook.search("calls", 9).unwrap().len(), 2);
    assert_eq!(check(&here.path()).unwrap().findings, []);
    workbook.undo().unwrap().unwrap();
    assert_eq!(dump(&here.raw()), before);
    workbook.redo().unwrap().unwrap();
    let mut held = workbook.held().unwrap();
    held.rows.retain(|key, _| theirs.rows.contains_key(key));
    assert_eq!(held.rows, theirs.rows);
}

#[test]
fn what_comes_in_the_place_of_what_goes_is_found_by_its_words() {
    let (here, there, deal, step) = twice();
    let came = Step::new(deal.id, 2, "visits");
    open(&there, 5).edit(edit(), |tx| tx.delete(&step)).unwrap();
    open(&there, 6).edit(edit(), |tx| tx.insert(&came)).unwrap();
    // More than is turned at a time.
    import(&mut open(&there, 6), &imported("Tubex", 1_200));
    let theirs = open(&there, 7).held().unwrap();
    let mut workbook = open(&here, 8);
    workbook.take_over(merging(), &theirs).unwrap();
    let found = |workbook: &Workbook| ["visits", "asks"].map(|word| workbook.search(word, 9).unwrap().len());
    assert_eq!(found(&workbook), [1, 0]);
    workbook.undo().unwrap().unwrap();
    assert_eq!(found(&workbook), [0, 1]);
    workbook.redo().unwrap().unwrap();
    assert_eq!(found(&workbook), [1, 0]);
    assert_eq!(check(&here.path()).unwrap().findings, []);
}

#[test]
fn merging_can_be_called_off_whatever_it_is_at_and_nothing_has_changed() {
    let (here, there) = imported_twice();
    let theirs = open(&there, 20).held().unwrap();
    let before = dump(&here.raw());
    let mut workbook = open(&here, 30);
    for task in [Task::Comparing, Task::Writing, Task::Saving] {
        for share in [0, 30, 90] {
            let watch = Watch::heard(move |at, percent| at != task || percent.is_some_and(|percent| percent < share));
            let ended = workbook.merge(merging(), &theirs, &watch);
            assert!(matches!(ended, Err(StoreError::Cancelled)), "{task:?} {share}: {ended:?}");
            assert_eq!(dump(&here.raw()), before, "{task:?} {share}");
        }
    }
    assert!(workbook.history(None, 9).unwrap().iter().all(|entry| entry.label != EditLabel::MergeWorkbook));
    // Nothing is left switched off that a long edit does without.
    let deal = workbook.all_deals().unwrap().remove(0);
    let fair = Landmark { id: Id::new(), deal: deal.id, date: date("2026"), label: "fair".into() };
    workbook.edit(edit(), |tx| tx.insert(&fair)).unwrap();
    assert_eq!(workbook.search("fair", 9).unwrap().len(), 1);
    let stray = Step::new(Id::new(), 1, "stray");
    assert!(matches!(workbook.edit(edit(), |tx| tx.insert(&stray)), Err(StoreError::Rule(_))));
    workbook.take_over(merging(), &theirs).unwrap();
}

#[test]
fn what_another_window_changes_while_two_are_compared_is_merged_too() {
    let (here, there, _, step) = twice();
    let moved = Step { rank: 9, ..step.clone() };
    open(&there, 5).edit(edit(), |tx| tx.update(&step, &moved)).unwrap();
    let theirs = open(&there, 6).held().unwrap();
    let (path, done) = (here.path(), AtomicBool::new(false));
    let renamed = Step { title: "visits".into(), ..step.clone() };
    let watch = Watch::heard(move |task, percent| {
        if task == Task::Comparing && percent >= Some(50) && !done.swap(true, Ordering::Relaxed) {
            let mut other = Workbook::open(&path).unwrap().with_clock(at(7));
            other.edit(edit(), |tx| tx.update(&step, &renamed)).unwrap();
        }
        true
    });
    let mut workbook = open(&here, 8);
    workbook.merge(merging(), &theirs, &watch).unwrap();
    let steps = workbook.debrief(moved.deal).unwrap().steps;
    assert_eq!((steps[0].rank, steps[0].title.as_str()), (9, "visits"));
    assert_eq!(check(&here.path()).unwrap().findings, []);
    workbook.undo().unwrap().unwrap();
    assert_eq!(workbook.debrief(moved.deal).unwrap().steps[0].title, "visits");
}

#[test]
fn a_study_that_comes_is_no_change_of_the_deals_that_it_compares() {
    let (here, there, deal, step) = twice();
    open(&here, 5).edit(edit(), |tx| tx.update(&step, &Step { title: "calls".into(), ..step.clone() })).unwrap();
    let study = Study { id: Id::new(), name: "lines".into(), ..full().studies[0].clone() };
    let link = StudyDeal::new(study.id, deal.id);
    open(&there, 6).edit(edit(), |tx| tx.insert(&study).and_then(|()| tx.insert(&link))).unwrap();
    let theirs = open(&there, 7).held().unwrap();
    let mut workbook = open(&here, 8);
    workbook.take_over(merging(), &theirs).unwrap();
    let next = workbook.can_turn(Way::Back, Pick::NextOf(deal.id)).unwrap().unwrap();
    assert_ne!(next.label, EditLabel::MergeWorkbook);
}

#[test]
fn nothing_and_nothing_is_nothing() {
    assert_eq!(united(&Holdings::default(), &Holdings::default()).holdings, Holdings::default());
}

#[test]
fn what_nobody_knows_when_it_was_added_goes_back_and_forth_without_a_trace() {
    let (here, there) = (Place::new(), Place::new());
    let demo = demo::demo(Language::En).unwrap().into_bundle();
    here.open().fill([demo]).unwrap();
    import(&mut open(&there, 3), &imported("Tubex", 3));
    let (mine, theirs) = (open(&here, 5).held().unwrap(), open(&there, 5).held().unwrap());
    open(&here, 6).take_over(merging(), &theirs).unwrap();
    open(&there, 7).take_over(merging(), &mine).unwrap();
    let mut workbook = open(&here, 8);
    assert!(workbook.take_over(merging(), &open(&there, 8).held().unwrap()).unwrap().is_nothing());
    assert_eq!(workbook.history(None, 9).unwrap().len(), 1, "there is nothing to take back");
}
