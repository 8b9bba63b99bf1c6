//! Editing, undo, redo, history, conflicts.

use debrief::{
    domain::*,
    store::{Edit, EditLabel, EntryState, StoreError},
};

use crate::common::{Place, dump, edit, full};

#[test]
fn every_record_comes_back_as_it_went_in() {
    let place = Place::new();
    let bundle = full();
    let mut workbook = place.open();
    workbook.load(Edit::new(EditLabel::ImportDemo), &bundle).unwrap();
    let deal = bundle.debriefs[0].deal.id;
    assert_eq!(workbook.debrief(deal).unwrap(), bundle.debriefs[0]);
    assert_eq!(workbook.studies().unwrap(), bundle.studies);
    assert_eq!(workbook.study_deals().unwrap(), bundle.study_deals);
    assert_eq!(workbook.levers().unwrap(), bundle.debriefs[0].levers);
    let tables: std::collections::BTreeSet<_> = dump(&place.raw()).into_keys().map(|(table, _)| table).collect();
    assert_eq!(tables.len(), Table::ALL.len(), "a row in every table");
}

#[test]
fn deleting_a_deal_takes_all_but_levers_along_and_undo_brings_all_back() {
    let place = Place::new();
    let bundle = full();
    let mut workbook = place.open();
    workbook.load(edit(), &bundle).unwrap();
    let before = dump(&place.raw());
    let deal = &bundle.debriefs[0].deal;
    workbook.edit(Edit::new(EditLabel::DeleteDeal).arg("title", deal.title.as_str()), |tx| tx.delete(deal)).unwrap();
    let left: Vec<_> = dump(&place.raw()).into_keys().map(|(table, _)| table).collect();
    assert_eq!(left, ["lever", "study"]);
    assert!(matches!(workbook.debrief(deal.id), Err(StoreError::Missing { .. })));
    let entry = workbook.undo().unwrap().unwrap();
    assert_eq!((entry.label, entry.state), (EditLabel::DeleteDeal, EntryState::Undone));
    assert_eq!(entry.args["title"], "Extrusion line 3");
    assert_eq!(dump(&place.raw()), before);
    assert_eq!(workbook.debrief(deal.id).unwrap(), bundle.debriefs[0]);
}

#[test]
fn deleting_a_person_keeps_the_side_that_acted() {
    let place = Place::new();
    let bundle = full();
    let mut workbook = place.open();
    workbook.load(edit(), &bundle).unwrap();
    let huber = &bundle.debriefs[0].participants[0];
    workbook.edit(edit(), |tx| tx.delete(huber)).unwrap();
    let left = workbook.debrief(huber.deal).unwrap();
    assert_eq!((left.steps[0].actor, left.steps[0].actor_side), (None, Some(Side::Customer)));
    assert_eq!(left.tellings[0].told_by, None);
    assert_eq!(left.incidents[0].person, None);
}

#[test]
fn deleting_a_step_takes_tellings_evidence_and_waivers_along_but_not_incidents() {
    let place = Place::new();
    let bundle = full();
    let mut workbook = place.open();
    workbook.load(edit(), &bundle).unwrap();
    let steps = &bundle.debriefs[0].steps;
    workbook.edit(edit(), |tx| steps.iter().try_for_each(|step| tx.delete(step))).unwrap();
    let left = workbook.debrief(steps[0].deal).unwrap();
    assert!(left.steps.is_empty() && left.tellings.is_empty() && left.step_participants.is_empty());
    assert_eq!(left.incidents[0].step, None);
    assert_eq!(left.evidence.len(), 1, "that of the incident");
    assert_eq!(left.waivers.len(), 1, "that of the deal");
}

#[test]
fn what_changes_nothing_is_not_journalled() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("A", "B");
    workbook.edit(edit(), |tx| tx.insert(&deal)).unwrap();
    let version = workbook.version().unwrap();
    workbook.edit(edit(), |tx| tx.update(&deal, &deal.clone())).unwrap();
    assert_eq!(workbook.history(None, 10).unwrap().len(), 1);
    assert_eq!(workbook.version().unwrap(), version);
}

#[test]
fn a_failed_edit_changes_nothing() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("A", "B");
    let step = Step::new(deal.id, 0, "asks");
    let before = dump(&place.raw());
    // The step's deal is missing, which is noticed when the transaction ends.
    let failed = workbook.edit(edit(), |tx| tx.insert(&step));
    assert!(matches!(failed, Err(StoreError::Rule(_))), "{failed:?}");
    let failed: Result<(), _> = workbook.edit(edit(), |tx| {
        tx.insert(&deal)?;
        tx.insert(&deal)
    });
    assert!(matches!(failed, Err(StoreError::Rule(_))), "{failed:?}");
    assert_eq!(dump(&place.raw()), before);
    assert!(workbook.can_undo().unwrap().is_none());
    workbook.edit(edit(), |tx| tx.insert(&deal)).unwrap();
}

#[test]
fn the_rules_of_the_domain_are_rules_of_the_file() {
    let place = Place::new();
    let bundle = full();
    let mut workbook = place.open();
    workbook.load(edit(), &bundle).unwrap();
    let debrief = &bundle.debriefs[0];
    let step = &debrief.steps[0];
    let mut no_exit = step.clone();
    no_exit.exit_to = Some(ExitTo::Stopped);
    let mut twice = debrief.evidence[0].clone();
    twice.id = Id::new();
    let refused = [
        workbook.edit(edit(), |tx| tx.insert(&Telling::new(step, Source::Vendor))),
        workbook.edit(edit(), |tx| tx.update(step, &no_exit)),
        workbook.edit(edit(), |tx| tx.insert(&twice)),
        workbook
            .edit(edit(), |tx| tx.insert(&Score::new(step.deal, debrief.scores[0].criterion.clone(), Scorer::Vendor))),
    ];
    for refusal in refused {
        assert!(matches!(refusal, Err(StoreError::Rule(_))), "{refusal:?}");
    }
}

#[test]
fn undo_and_redo_survive_a_restart_and_a_new_edit_ends_redo() {
    let place = Place::new();
    let deal = Deal::new("A", "B");
    let mut won = deal.clone();
    won.outcome = Outcome::Won;
    {
        let mut workbook = place.open();
        workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&deal)).unwrap();
        workbook.edit(Edit::new(EditLabel::ChangeDeal).arg("title", "B"), |tx| tx.update(&deal, &won)).unwrap();
    }
    let mut workbook = place.open();
    let offered = workbook.can_undo().unwrap().unwrap();
    assert_eq!((offered.label, offered.deal), (EditLabel::ChangeDeal, Some(deal.id)));
    assert_eq!(workbook.undo().unwrap().unwrap().rows.len(), 1);
    assert_eq!(workbook.get(deal.id).unwrap().unwrap(), deal);
    drop(workbook);
    let mut workbook = place.open();
    assert_eq!(workbook.can_redo().unwrap().unwrap().label, EditLabel::ChangeDeal);
    workbook.redo().unwrap();
    assert_eq!(workbook.get(deal.id).unwrap().unwrap(), won);
    assert!(workbook.redo().unwrap().is_none());
    workbook.undo().unwrap();
    workbook.edit(edit(), |tx| tx.insert(&Step::new(deal.id, 0, "asks"))).unwrap();
    assert!(workbook.can_redo().unwrap().is_none());
    let states: Vec<_> = workbook.history(Some(deal.id), 10).unwrap().into_iter().map(|entry| entry.state).collect();
    assert_eq!(states, [EntryState::Done, EntryState::Discarded, EntryState::Done]);
    let history = workbook.history(None, 2).unwrap();
    let entry = workbook.entry(history[1].id, usize::MAX).unwrap().unwrap();
    assert_eq!(entry.rows[0].after_as::<Deal>(), Some(won));
    assert_eq!(history[1].at, "2026-03-12T09:30:00Z".parse().unwrap());
    assert_eq!(entry.row_count, entry.rows.len());
}

#[test]
fn two_instances_see_each_other_and_overwrite_nothing() {
    let place = Place::new();
    let (mut ours, mut theirs) = (place.open(), place.open());
    let deal = Deal::new("A", "B");
    ours.edit(edit(), |tx| tx.insert(&deal)).unwrap();
    let version = ours.version().unwrap();
    let mut changed = deal.clone();
    changed.title = "C".into();
    theirs.edit(edit(), |tx| tx.update(&deal, &changed)).unwrap();
    assert_ne!(ours.version().unwrap(), version);
    let mut mine = deal.clone();
    mine.title = "D".into();
    match ours.edit(edit(), |tx| tx.update(&deal, &mine)) {
        Err(StoreError::Conflict { table: Table::Deal, id, stored: Some(stored) }) => {
            assert_eq!((id, stored["title"].as_str()), (deal.id.uuid(), Some("C")));
        }
        other => panic!("{other:?}"),
    }
    theirs.edit(edit(), |tx| tx.delete(&changed)).unwrap();
    let gone = ours.edit(edit(), |tx| tx.delete(&deal));
    assert!(matches!(gone, Err(StoreError::Conflict { stored: None, .. })), "{gone:?}");
}

#[test]
fn undo_does_not_overwrite_what_another_program_wrote() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("A", "B");
    workbook.edit(edit(), |tx| tx.insert(&deal)).unwrap();
    place.raw().execute("UPDATE deal SET title = 'X'", []).unwrap();
    assert!(matches!(workbook.undo(), Err(StoreError::Conflict { .. })));
    assert_eq!(workbook.get(deal.id).unwrap().unwrap().title, "X");
}

#[test]
fn levers_shared_by_bundles_and_of_unknown_deals_load() {
    let mut bundle = full();
    let mut other = Debrief::new(Deal::new("C", "D"));
    let mut stray = Lever::new(Some(Id::new()), "found elsewhere");
    other.levers = vec![bundle.debriefs[0].levers[0].clone(), stray.clone()];
    bundle.debriefs.insert(0, other);
    let place = Place::new();
    let mut workbook = place.open();
    workbook.load(edit(), &bundle).unwrap();
    stray.deal = None;
    let levers = workbook.levers().unwrap();
    assert!(levers.contains(&stray) && levers.len() == 2);
}

#[test]
fn a_template_brings_our_people_and_nothing_that_happened() {
    let place = Place::new();
    let bundle = full();
    let mut workbook = place.open();
    workbook.load(edit(), &bundle).unwrap();
    let new = workbook.duplicate_as_template(bundle.debriefs[0].deal.id).unwrap();
    let debrief = workbook.debrief(new.id).unwrap();
    assert_eq!(debrief.deal.business_type, Some(BusinessType::MostlySolution));
    assert_eq!((debrief.deal.outcome, debrief.deal.value), (Outcome::Open, None));
    let names: Vec<_> = debrief.participants.iter().map(|person| person.name.as_str()).collect();
    assert_eq!(names, ["Meier"]);
    assert!(debrief.steps.is_empty());
    workbook.undo().unwrap();
    assert!(workbook.get(new.id).unwrap().is_none());
}
