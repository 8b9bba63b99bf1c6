//! Editing, undo, redo, history, conflicts.

use debrief::{
    domain::*,
    store::{Edit, EditLabel, EntryState, Image, Pick, Prevails, StoreError, Way, Workbook, check},
};

use crate::common::{Place, dump, edit, full};

#[test]
fn another_instance_sees_that_an_older_edit_was_taken_back() {
    let place = Place::new();
    let (mut workbook, other) = (place.open(), place.open());
    let (first, second) = (Deal::new("A", "B"), Deal::new("C", "D"));
    workbook.edit(edit(), |tx| tx.insert(&first)).unwrap();
    let oldest = workbook.can_undo().unwrap().unwrap().id;
    workbook.edit(edit(), |tx| tx.insert(&second)).unwrap();
    let before = other.version().unwrap();
    let taken = workbook.turn(Way::Back, Pick::This(oldest), |_, _| Ok::<_, StoreError>(())).unwrap();
    assert_eq!(taken.unwrap().id, oldest);
    assert_ne!(other.version().unwrap(), before);
}

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
    let own =
        OwnQuestion { id: Id::new(), stage: Stage::Steps, kind: QuestionKind::Gap, text: "Who sat beside you?".into() };
    workbook.edit(edit(), |tx| tx.insert(&own)).unwrap();
    assert_eq!(workbook.own_questions().unwrap(), [own]);
    let other = Lever::new(None, "a reference of ours");
    let pair = LeverMatch::new(bundle.debriefs[0].levers[0].id, other.id, true);
    let (label, means) = ("sieht sich um".to_owned(), "market_searched".to_owned());
    let name = Synonym { id: Id::new(), label, is_title: true, means, same: false };
    workbook
        .edit(edit(), |tx| {
            tx.insert(&other)?;
            tx.insert(&pair)?;
            tx.insert(&name)
        })
        .unwrap();
    assert_eq!(workbook.lever_matches().unwrap(), std::slice::from_ref(&pair));
    assert_eq!(workbook.synonyms().unwrap(), [name]);
    let tables: std::collections::BTreeSet<_> = dump(&place.raw()).into_keys().map(|(table, _)| table).collect();
    assert_eq!(tables.len(), Table::ALL.len(), "a row in every table");
    // What was said of a lever goes with it and comes back with it.
    workbook.edit(edit(), |tx| tx.delete(&other)).unwrap();
    assert_eq!(workbook.lever_matches().unwrap(), []);
    workbook.undo().unwrap();
    assert_eq!(workbook.lever_matches().unwrap(), [pair]);
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
    let refused = workbook.edit(edit(), |tx| tx.update(step, &no_exit));
    assert!(matches!(refused, Err(StoreError::Rule(_))), "{refused:?}");
    drop(workbook);
    // What is there cannot be there twice, whoever writes.
    for (table, columns) in [
        ("telling", "deal, step, source, words"),
        ("evidence", "deal, subject, subject_id, weight, step, incident"),
        ("score", "deal, criterion, side, decisive, rationale"),
    ] {
        let again = format!("INSERT INTO {table} (id, {columns}) SELECT ?1, {columns} FROM {table} LIMIT 1");
        let refused = place.raw().execute(&again, [uuid::Uuid::now_v7().to_string()]);
        assert!(refused.is_err_and(|error| error.to_string().contains("UNIQUE")), "{table}");
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
    assert_eq!(workbook.can_turn(Way::Forth, Pick::Next).unwrap().unwrap().label, EditLabel::ChangeDeal);
    workbook.redo().unwrap();
    assert_eq!(workbook.get(deal.id).unwrap().unwrap(), won);
    assert!(workbook.redo().unwrap().is_none());
    workbook.undo().unwrap();
    workbook.edit(edit(), |tx| tx.insert(&Step::new(deal.id, 0, "asks"))).unwrap();
    assert!(workbook.can_turn(Way::Forth, Pick::Next).unwrap().is_none());
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
    mine.notes = "mine".into();
    let conflict = match ours.edit(edit(), |tx| tx.update(&deal, &mine)) {
        Err(StoreError::Conflict(conflict)) => conflict,
        other => panic!("{other:?}"),
    };
    let [row] = &conflict.rows[..] else { panic!("{conflict:?}") };
    let title = |image: &Image| image["title"].as_str().unwrap().to_owned();
    assert_eq!((row.table, row.id, &row.columns[..]), (Table::Deal, deal.id.uuid(), &["title".to_owned()][..]));
    assert_eq!([&row.seen, row.mine.as_ref().unwrap(), &row.theirs].map(title), ["B", "D", "C"]);
    assert_eq!(ours.get(deal.id).unwrap().unwrap(), changed, "nothing is written before somebody has decided");
    ours.settle(&conflict, Prevails::Theirs).unwrap();
    assert_eq!(ours.get(deal.id).unwrap().unwrap(), Deal { notes: "mine".into(), ..changed.clone() });
    ours.undo().unwrap();
    ours.settle(&conflict, Prevails::Mine).unwrap();
    assert_eq!(ours.get(deal.id).unwrap().unwrap(), mine);
    ours.undo().unwrap();
    assert_eq!(ours.get(deal.id).unwrap().unwrap(), changed);
    theirs.edit(edit(), |tx| tx.delete(&changed)).unwrap();
    ours.edit(edit(), |tx| tx.delete(&deal)).unwrap();
    let gone = ours.edit(edit(), |tx| tx.update(&deal, &mine));
    assert!(matches!(gone, Err(StoreError::Missing { .. })), "{gone:?}");
}

#[test]
fn a_deletion_that_meets_a_change_asks_first() {
    let place = Place::new();
    let (mut ours, mut theirs) = (place.open(), place.open());
    let deal = Deal::new("A", "B");
    let step = Step::new(deal.id, 0, "asks");
    ours.edit(edit(), |tx| tx.insert(&deal).and_then(|()| tx.insert(&step))).unwrap();
    let changed = Step { title: "asks twice".into(), ..step.clone() };
    theirs.edit(edit(), |tx| tx.update(&step, &changed)).unwrap();
    let Err(StoreError::Conflict(conflict)) = ours.edit(edit(), |tx| tx.delete(&step)) else { panic!() };
    assert_eq!((&conflict.rows[0].mine, &conflict.rows[0].columns[..]), (&None, &["title".to_owned()][..]));
    ours.settle(&conflict, Prevails::Theirs).unwrap();
    assert_eq!(ours.debrief(deal.id).unwrap().steps[..], *std::slice::from_ref(&changed));
    let moved = Step { rank: 5, ..changed.clone() };
    theirs.edit(edit(), |tx| tx.update(&changed, &moved)).unwrap();
    ours.edit(edit(), |tx| tx.delete(&changed)).unwrap();
    assert_eq!(ours.debrief(deal.id).unwrap().steps, []);
}

#[test]
fn a_third_change_while_somebody_decides_asks_again() {
    let place = Place::new();
    let (mut ours, mut theirs) = (place.open(), place.open());
    let titled = |deal: &Deal, title: &str| Deal { title: title.into(), ..deal.clone() };
    let deal = Deal::new("A", "B");
    ours.edit(edit(), |tx| tx.insert(&deal)).unwrap();
    theirs.edit(edit(), |tx| tx.update(&deal, &titled(&deal, "C"))).unwrap();
    let Err(StoreError::Conflict(first)) = ours.edit(edit(), |tx| tx.update(&deal, &titled(&deal, "D"))) else {
        panic!()
    };
    theirs.edit(edit(), |tx| tx.update(&titled(&deal, "C"), &titled(&deal, "E"))).unwrap();
    let Err(StoreError::Conflict(second)) = ours.settle(&first, Prevails::Mine) else { panic!() };
    assert_eq!(second.rows[0].theirs["title"], "E");
    ours.settle(&second, Prevails::Mine).unwrap();
    assert_eq!(ours.get(deal.id).unwrap().unwrap().title, "D");
}

#[test]
fn the_same_thing_recorded_twice_at_once_is_there_once() {
    let place = Place::new();
    let (mut ours, mut theirs) = (place.open(), place.open());
    let deal = Deal::new("A", "B");
    let step = Step::new(deal.id, 0, "asks");
    let person = Participant::new(deal.id, "Huber", Side::Customer);
    let link = || StepParticipant { id: Id::new(), deal: deal.id, step: step.id, participant: person.id };
    ours.edit(edit(), |tx| {
        tx.insert(&deal)?;
        tx.insert(&step)?;
        tx.insert(&person)
    })
    .unwrap();
    let criterion = Criterion::built_in().next().unwrap();
    let score = || Score::new(deal.id, criterion.clone(), Scorer::Customer);
    let reason = Score { rationale: "never there".into(), ..score() };
    theirs.edit(edit(), |tx| tx.insert(&link()).and_then(|()| tx.insert(&reason))).unwrap();
    let rated = Score { rating: Some(Rating::Failing), ..score() };
    ours.edit(edit(), |tx| tx.insert(&link()).and_then(|()| tx.insert(&rated))).unwrap();
    let debrief = ours.debrief(deal.id).unwrap();
    assert_eq!(debrief.step_participants.len(), 1);
    assert_eq!(debrief.scores, [Score { rating: Some(Rating::Failing), ..reason.clone() }]);
    let other = Score { rating: Some(Rating::Strength), ..score() };
    let Err(StoreError::Conflict(conflict)) = ours.edit(edit(), |tx| tx.insert(&other)) else { panic!() };
    assert_eq!(conflict.rows[0].columns, ["rating"]);
    ours.settle(&conflict, Prevails::Mine).unwrap();
    assert_eq!(ours.debrief(deal.id).unwrap().scores[0].rating, Some(Rating::Strength));
    drop((ours, theirs));
    assert_eq!(check(&place.path()).unwrap().findings, []);
}

#[test]
fn undo_does_not_overwrite_what_another_program_wrote() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("A", "B");
    workbook.edit(edit(), |tx| tx.insert(&deal)).unwrap();
    place.raw().execute("UPDATE deal SET title = 'X'", []).unwrap();
    assert!(matches!(workbook.undo(), Err(StoreError::Overtaken { .. })));
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

#[test]
fn the_next_edit_of_a_deal_passes_by_those_of_others_and_is_not_taken_back_below_them() {
    let place = Place::new();
    let mut workbook = place.open();
    let (first, second) = (Deal::new("A", "B"), Deal::new("C", "D"));
    workbook.edit(edit(), |tx| tx.insert(&first).and_then(|()| tx.insert(&second))).unwrap();
    let both = workbook.can_undo().unwrap().unwrap().id;
    workbook.edit(edit(), |tx| tx.insert(&Step::new(first.id, 0, "told here"))).unwrap();
    let study = Study { name: "all of them".into(), ..full().studies[0].clone() };
    let member = |deal| StudyDeal { id: Id::new(), study: study.id, deal, unheard: None, remark: String::new() };
    let members = [first.id, second.id].map(member);
    workbook
        .edit(edit(), |tx| tx.insert(&study).and_then(|()| members.iter().try_for_each(|member| tx.insert(member))))
        .unwrap();
    workbook.edit(edit(), |tx| tx.insert(&Step::new(second.id, 0, "told there"))).unwrap();
    let turn =
        |workbook: &mut Workbook, way| workbook.turn(way, Pick::NextOf(first.id), |_, _| Ok::<_, StoreError>(()));
    assert_eq!(turn(&mut workbook, Way::Back).unwrap().unwrap().deal, Some(first.id));
    // What has made both deals is of this one too, and the other's step rests on it.
    assert_eq!(workbook.can_turn(Way::Back, Pick::NextOf(first.id)).unwrap().unwrap().id, both);
    assert!(matches!(turn(&mut workbook, Way::Back), Err(StoreError::Rule(_))));
    assert_eq!(workbook.debrief(second.id).unwrap().steps.len(), 1);
    assert_eq!(turn(&mut workbook, Way::Forth).unwrap().unwrap().deal, Some(first.id));
    assert!(turn(&mut workbook, Way::Forth).unwrap().is_none());
    let question =
        OwnQuestion { id: Id::new(), stage: Stage::Steps, kind: QuestionKind::Gap, text: "Who sat beside you?".into() };
    workbook.edit(edit(), |tx| tx.insert(&question)).unwrap();
    turn(&mut workbook, Way::Back).unwrap();
    assert_eq!(workbook.own_questions().unwrap(), [], "a question is asked in all deals");
}

#[test]
fn what_nobody_won_beside_a_study_and_who_did_not_agree_to_be_named_are_counted() {
    let place = Place::new();
    let mut workbook = place.open();
    let of = |outcome, archived| Deal { outcome, archived, ..Deal::new("A", "B") };
    let deals = [
        of(Outcome::Postponed, false),
        of(Outcome::Stopped, false),
        of(Outcome::Stopped, false),
        of(Outcome::Stopped, true),
        of(Outcome::Lost, false),
        of(Outcome::Open, false),
    ];
    let study = full().studies.remove(0);
    let inside = StudyDeal::new(study.id, deals[1].id);
    let consents = [None, Some(Consent::Attributable), Some(Consent::Anonymous), Some(Consent::Internal)];
    let people = |side| {
        let deal = deals[0].id;
        consents.map(|consent| Participant { consent, ..Participant::new(deal, "Keller", side) })
    };
    let people = [people(Side::Customer), people(Side::Vendor)].concat();
    workbook
        .edit(edit(), |tx| {
            deals.iter().try_for_each(|deal| tx.insert(deal))?;
            people.iter().try_for_each(|person| tx.insert(person))?;
            tx.insert(&study)?;
            tx.insert(&inside)
        })
        .unwrap();
    assert_eq!(workbook.undecided_beside(study.id).unwrap(), 2, "one is in it, one is put away");
    assert_eq!(workbook.undecided_beside(Id::new()).unwrap(), 3);
    let unagreed = workbook.unagreed(&[deals[0].id, deals[1].id]).unwrap();
    assert_eq!(unagreed, Unagreed { unasked: 1, anonymous: 2, internal: 2 }, "our own need not be asked");
    assert_eq!(workbook.unagreed(&[deals[1].id]).unwrap().count(), 0);
}
