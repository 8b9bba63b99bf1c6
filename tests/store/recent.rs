//! A deal that is read again and again, with edits between, reads as one who has never read it before would find it.

use debrief::{
    domain::*,
    store::{StoreError, Tx, Workbook},
};
use proptest::prelude::*;

use crate::{
    common::{Place, edit, full},
    random::{Act, act, act_on, deals},
};

/// Does `change` in an edit of its own and compares.
fn step(
    place: &Place,
    workbook: &mut Workbook,
    deal: Id<Deal>,
    change: impl FnOnce(&Tx<'_>) -> Result<(), StoreError>,
) {
    workbook.debrief(deal).unwrap();
    workbook.edit(edit(), change).unwrap();
    assert_eq!(workbook.debrief(deal).unwrap(), place.open().debrief(deal).unwrap());
}

#[test]
fn each_table_row_by_row() {
    let place = Place::new();
    let mut workbook = place.open();
    let mut whole = full().debriefs.remove(0);
    // A locked one takes no more expected scores.
    let prediction = whole.prediction.as_mut().unwrap();
    (prediction.state, prediction.locked_on) = (PredictionState::Draft, None);
    let deal = whole.deal.id;
    workbook.edit(edit(), |tx| tx.insert(&whole.deal)).unwrap();
    // Backwards, so that what was made later comes first.
    macro_rules! added {
        ($($rows:expr),+) => { $( for row in $rows.iter().rev() {
            step(&place, &mut workbook, deal, |tx| tx.insert(row));
        } )+ };
    }
    added!(whole.sittings, whole.participants, whole.landmarks, whole.steps, whole.step_participants, whole.tellings);
    added!(whole.incidents, whole.incident_criteria, whole.claims, whole.scores, whole.levers, whole.evidence);
    added!(whole.waivers, whole.rejected_pairs, whole.asked_questions, whole.prediction, whole.predicted_scores);
    assert_eq!(workbook.debrief(deal).unwrap(), whole);

    step(&place, &mut workbook, deal, |tx| tx.update(&whole.deal, &Deal { title: "New".into(), ..whole.deal.clone() }));
    step(&place, &mut workbook, deal, |tx| tx.update(&whole.steps[0], &Step { rank: 9, ..whole.steps[0].clone() }));
    step(&place, &mut workbook, deal, |tx| tx.delete(whole.prediction.as_ref().unwrap()));
    step(&place, &mut workbook, deal, |tx| tx.delete(&whole.evidence[2]));
    step(&place, &mut workbook, deal, |tx| tx.delete(&whole.steps[0]));
    workbook.edit(edit(), |tx| tx.delete(&Deal { title: "New".into(), ..whole.deal.clone() })).unwrap();
    assert!(matches!(workbook.debrief(deal), Err(StoreError::Missing { table: Table::Deal, .. })));
}

#[test]
fn within_an_edit_the_deal_is_as_it_stands_whoever_wrote_last() {
    let place = Place::new();
    let (mut workbook, mut other) = (place.open(), place.open());
    let deal = Deal::new("A", "B");
    let steps: Vec<Step> = (0..3).map(|rank| Step::new(deal.id, rank, "asks")).collect();
    workbook.edit(edit(), |tx| tx.insert(&deal).and_then(|()| tx.insert(&steps[0]))).unwrap();
    let seen = workbook.debrief(deal.id).unwrap();
    // How many steps an edit finds that adds this one: where they stand otherwise than seen, and in all.
    let found = |workbook: &mut Workbook, seen: &Debrief, own: &[Step]| {
        let ask = |tx: &Tx<'_>| {
            own.iter().try_for_each(|step| tx.insert(step))?;
            Ok((tx.reordered(seen)?.map(|now| now.steps.len()), tx.debrief(deal.id)?.steps.len()))
        };
        workbook.edit(edit(), ask).unwrap()
    };
    assert_eq!(found(&mut workbook, &seen, &[]), (None, 1));
    assert_eq!(found(&mut workbook, &seen, &steps[1..2]), (Some(2), 2), "its own");
    assert_eq!(found(&mut workbook, &seen, &[]), (Some(2), 2), "that of an edit since it was read");
    let two = workbook.debrief(deal.id).unwrap();
    assert_eq!((found(&mut workbook, &seen, &[]), found(&mut workbook, &two, &[])), ((Some(2), 2), (None, 2)));
    other.edit(edit(), |tx| tx.insert(&steps[2])).unwrap();
    assert_eq!(found(&mut workbook, &two, &[]), (Some(3), 3), "another instance's");
    let three = workbook.debrief(deal.id).unwrap();
    assert_eq!(found(&mut workbook, &three, &[]), (None, 3));
    other.undo().unwrap();
    assert_eq!(found(&mut workbook, &three, &[]), (Some(2), 2), "what another has taken back");
    workbook.debrief(deal.id).unwrap();
    workbook.undo().unwrap();
    assert_eq!(found(&mut workbook, &two, &[]), (Some(1), 1), "what it has taken back itself");
}

#[test]
fn a_lever_of_another_deal_comes_with_the_evidence_and_goes_with_it() {
    let place = Place::new();
    let mut workbook = place.open();
    let (here, there) = (Deal::new("A", "B"), Deal::new("C", "D"));
    let lever = Lever::new(Some(there.id), "ask earlier");
    let first = Step::new(here.id, 0, "asks");
    let rests_here = Evidence {
        id: Id::new(),
        deal: here.id,
        subject: EvidenceFor::Lever,
        subject_id: lever.id.uuid(),
        weight: Weight::For,
        step: Some(first.id),
        incident: None,
    };
    workbook
        .edit(edit(), |tx| {
            tx.insert(&here)?;
            tx.insert(&there)?;
            tx.insert(&lever)?;
            tx.insert(&first)
        })
        .unwrap();
    step(&place, &mut workbook, here.id, |tx| tx.insert(&rests_here));
    step(&place, &mut workbook, here.id, |tx| tx.update(&lever, &Lever { title: "ask".into(), ..lever.clone() }));
    assert_eq!(workbook.debrief(here.id).unwrap().levers[0].title, "ask");
    step(&place, &mut workbook, here.id, |tx| tx.delete(&rests_here));
    assert!(workbook.debrief(here.id).unwrap().levers.is_empty());
}

#[derive(Debug, Clone)]
enum Event {
    Edits(Vec<Act>),
    Others(Act),
    Undo,
    Redo,
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        8 => prop::collection::vec(act(), 1..4).prop_map(Event::Edits),
        1 => act().prop_map(Event::Others),
        1 => Just(Event::Undo),
        1 => Just(Event::Redo),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_between(events in prop::collection::vec(event(), 1..25)) {
        let place = Place::new();
        let (mut workbook, mut other) = (place.open(), place.open());
        for event in &events {
            let known = deals(&workbook);
            match event {
                Event::Edits(acts) => {
                    workbook.edit(edit(), |tx| acts.iter().try_for_each(|act| act_on(tx, &known, act))).unwrap();
                }
                Event::Others(act) => other.edit(edit(), |tx| act_on(tx, &known, act)).unwrap(),
                Event::Undo => drop(workbook.undo().unwrap()),
                Event::Redo => drop(workbook.redo().unwrap()),
            }
            // The first deal twice: the others come between, and then it is the one that was read last.
            let now = deals(&workbook);
            for deal in now.iter().chain(now.first()) {
                let mut fresh = other.debriefs(&[*deal]).unwrap();
                prop_assert_eq!(workbook.debrief(*deal).unwrap(), fresh.remove(0));
            }
        }
    }
}
