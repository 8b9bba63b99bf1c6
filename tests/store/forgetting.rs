//! Forgetting a person: shown first, then gone from rows, history, drafts, search index and the bytes of the file; and
//! everything else is as it was.

use std::{collections::BTreeSet, fs};

use debrief::{
    domain::*,
    store::{BackupKind, Edit, EditLabel, ForgetPlan, ForgetScope, Spot, StoreError, Workbook, backups_naming, check},
    work::Watch,
};
use proptest::prelude::*;

use crate::common::{Place, edit, full};

fn named(number: u64, side: Side) -> String {
    format!("Person {number} ({})", side.key())
}

fn plan(workbook: &Workbook, people: &[Id<Participant>]) -> ForgetPlan {
    workbook.plan_forgetting(people, ForgetScope::Workbook, named, &Watch::default()).unwrap()
}

fn person(workbook: &Workbook, name: &str) -> Participant {
    workbook.people().unwrap().into_iter().find(|person| person.name == name).unwrap()
}

/// Whether a text stands anywhere in the files of the folder, in whatever case.
pub fn stands_in_files(place: &Place, text: &str) -> Vec<String> {
    let folder = place.path().parent().unwrap().to_path_buf();
    let wanted = text.to_lowercase().into_bytes();
    let holds = |name: &String| {
        let bytes: Vec<u8> = fs::read(folder.join(name)).unwrap_or_default();
        bytes.to_ascii_lowercase().windows(wanted.len()).any(|window| window == wanted)
    };
    place.files().into_iter().filter(holds).collect()
}

/// A workbook in which "Erika Kellerhuber" stands in every text that there is, in the history under an earlier name too,
/// in a draft, in texts that were deleted, and beside her a Hans Kellerhuber.
fn told_of_everywhere(place: &Place) -> Workbook {
    let mut workbook = place.open();
    let mut bundle = full();
    let debrief = &mut bundle.debriefs[0];
    let deal = debrief.deal.id;
    let text = "Erika Kellerhuber asks; Kellerhubers plan";
    debrief.deal.title = text.into();
    debrief.deal.finding = text.into();
    debrief.deal.crm_source = text.into();
    debrief.sittings[0].attended = text.into();
    debrief.participants[0].name = "E. Kelerhuber".into();
    debrief.participants[0].job = "plant manager".into();
    debrief.participants[0].personal_goal = "a summer without calls".into();
    debrief.participants[0].notes = "knows Meier".into();
    debrief.participants[1].notes = text.into();
    debrief.landmarks[0].label = text.into();
    debrief.steps[0].title = text.into();
    debrief.tellings[0].words = text.into();
    debrief.incidents[0].quote = text.into();
    debrief.claims[0].text = text.into();
    (debrief.claims[0].why_supported, debrief.claims[0].why_refuted) = (text.into(), text.into());
    debrief.scores[0].rationale = text.into();
    debrief.levers[0].owner_person = "Kellerhuber".into();
    debrief.waivers[0].reason = text.into();
    bundle.studies[0].question = text.into();
    workbook.load(Edit::new(EditLabel::Import).arg("what", text), &bundle).unwrap();
    let seen = bundle.debriefs[0].participants[0].clone();
    let new = Participant { name: "Erika Kellerhuber".into(), ..seen.clone() };
    workbook.edit(edit().arg("what", "E. Kelerhuber"), |tx| tx.update(&seen, &new)).unwrap();
    let hans = Participant::new(deal, "Hans Kellerhuber", Side::Customer);
    workbook.edit(edit(), |tx| tx.insert(&hans)).unwrap();
    let step = Step::new(deal, 20, "KELLERHUBER, erika calls ".repeat(400));
    workbook.edit(edit(), |tx| tx.insert(&step)).unwrap();
    workbook.edit(edit(), |tx| tx.delete(&step)).unwrap();
    workbook.save_draft(&format!("{deal}/deal/{deal}/capture"), "@Erika_Kellerhuber asks #phone").unwrap();
    workbook.save_draft("gone", &"Erika Kellerhuber ".repeat(3000)).unwrap();
    workbook.drop_draft("gone").unwrap();
    workbook
}

#[test]
fn a_name_is_gone_from_everywhere_and_its_parts_too() {
    let place = Place::new();
    let mut workbook = told_of_everywhere(&place);
    let erika = person(&workbook, "Erika Kellerhuber");
    let hans = person(&workbook, "Hans Kellerhuber");
    workbook.edit(edit(), |tx| tx.delete(&hans)).unwrap();
    for part in ["Kellerhuber", "Kelerhuber", "Erika"] {
        assert!(!stands_in_files(&place, part).is_empty(), "{part}");
    }
    let before = fs::read(place.path()).unwrap();
    let plan = plan(&workbook, &[erika.id]);
    assert_eq!(plan.pseudonym, "Person 1 (customer)");
    assert_eq!(fs::read(place.path()).unwrap(), before, "looking changes nothing");
    let fields: BTreeSet<_> = plan
        .hits
        .iter()
        .filter(|hit| hit.is_present)
        .map(|hit| match &hit.spot {
            Spot::Row { table, field, .. } => format!("{}.{field}", table.key()),
            Spot::Label => "label".into(),
            Spot::Draft(_) => "draft".into(),
        })
        .collect();
    let expected = "claim.text claim.why_refuted claim.why_supported deal.crm_source deal.finding deal.title draft finding_waiver.reason incident.quote \
        landmark.label lever.owner_person participant.notes score.rationale sitting.attended step.title \
        study.question telling.words";
    assert_eq!(fields.into_iter().collect::<Vec<_>>().join(" "), expected);

    // Hans's name, deleted, is hers in part: the history holds it, and it was shown.
    let done = workbook.forget(&plan, &BTreeSet::new(), &Watch::default()).unwrap();
    assert_eq!((done.places, done.people), (plan.hits.len(), 1));
    for part in ["Kellerhuber", "Kelerhuber", "Erika", "plant manager", "a summer without calls"] {
        assert_eq!(stands_in_files(&place, part), Vec::<String>::new(), "{part}");
    }
    let now = workbook.get(erika.id).unwrap().unwrap();
    assert_eq!((now.name.as_str(), now.side, now.stance), ("Person 1 (customer)", erika.side, erika.stance));
    assert!([now.job, now.site, now.personal_goal, now.notes].iter().all(String::is_empty));
    let debrief = workbook.debrief(erika.deal).unwrap();
    assert_eq!(debrief.steps[0].title, "Person 1 asks; Person 1’s plan");
    assert_eq!(workbook.drafts().unwrap()[0].text, "@\"Person 1\" asks #phone");
    assert!(workbook.search("Kellerhuber", 10).unwrap().is_empty());
    assert!(workbook.search("Kel", 10).unwrap().is_empty());
    assert!(!workbook.search("person", 10).unwrap().is_empty());
    drop(workbook);
    assert_eq!(check(&place.path()).unwrap().findings, []);
    assert_eq!(place.files(), ["test.debrief"]);
}

#[test]
fn undo_goes_on_and_brings_no_name_back() {
    let place = Place::new();
    let mut workbook = told_of_everywhere(&place);
    workbook.undo().unwrap();
    let erika = person(&workbook, "Erika Kellerhuber");
    let plan = plan(&workbook, &[erika.id]);
    workbook.forget(&plan, &BTreeSet::new(), &Watch::default()).unwrap();
    let last = &workbook.history(None, 1).unwrap()[0];
    assert_eq!((last.label, last.args["what"].as_str()), (EditLabel::ForgetPerson, Some("Person 1 (customer)")));
    assert!(workbook.redo().unwrap().is_some(), "what was undone can be redone");
    let mut count = 0;
    let mut names = BTreeSet::new();
    while let Some(entry) = workbook.undo().unwrap() {
        count += 1;
        assert_ne!(entry.label, EditLabel::ForgetPerson);
        names.extend(workbook.people().unwrap().into_iter().map(|person| person.name));
        assert_eq!(check(&place.path()).unwrap().findings, []);
    }
    assert_eq!(count, 5);
    assert_eq!(
        names.iter().map(String::as_str).collect::<Vec<_>>(),
        ["Hans Kellerhuber", "Meier", "Person 1 (customer)"]
    );
    while workbook.redo().unwrap().is_some() {}
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("next", "deal"))).unwrap();
    assert_eq!(check(&place.path()).unwrap().findings, []);
    assert_eq!(stands_in_files(&place, "Erika"), Vec::<String>::new());
}

#[test]
fn somebody_else_of_the_name_stays_and_what_is_kept_stays() {
    let place = Place::new();
    let mut workbook = told_of_everywhere(&place);
    let erika = person(&workbook, "Erika Kellerhuber");
    let step = Step::new(erika.deal, 30, "Hans Kellerhuber calls, then kellerhuber");
    workbook.edit(edit(), |tx| tx.insert(&step)).unwrap();
    let plan = plan(&workbook, &[erika.id]);
    assert_eq!(plan.similar, []);
    let here: Vec<_> = plan.hits.iter().filter(|hit| hit.text == step.title).collect();
    assert_eq!(here.len(), 1, "Hans's full name is his own: {here:#?}");
    assert!(here[0].is_doubtful());
    let kept: BTreeSet<String> = here.iter().map(|hit| hit.key.clone()).collect();
    workbook.forget(&plan, &kept, &Watch::default()).unwrap();
    assert_eq!(workbook.get(step.id).unwrap().unwrap().title, step.title);
    assert_eq!(person(&workbook, "Hans Kellerhuber").name, "Hans Kellerhuber");
    assert_eq!(check(&place.path()).unwrap().findings, []);
}

#[test]
fn a_scope_leaves_other_deals_and_numbers_are_not_used_again() {
    let place = Place::new();
    let mut workbook = place.open();
    let mut ids = Vec::new();
    for (customer, name) in [("A", "Erika Keller"), ("B", "Erika Keller"), ("C", "Reto Keller")] {
        let deal = Deal::new(customer, "line");
        let person = Participant::new(deal.id, name, Side::Vendor);
        let step = Step::new(deal.id, 0, "Keller calls");
        let insert = |tx: &debrief::store::Tx<'_>| {
            tx.insert(&deal)?;
            tx.insert(&person)?;
            tx.insert(&step)
        };
        workbook.edit(edit(), insert).unwrap();
        ids.push((deal.id, person, step.id));
    }
    assert_eq!(workbook.namesakes(&ids[0].1).unwrap(), [ids[1].1.clone()]);
    let title = |workbook: &Workbook, at: usize| workbook.get(ids[at].2).unwrap().unwrap().title;
    let scope = ForgetScope::Deal(ids[0].0);
    let only = workbook.plan_forgetting(&[ids[0].1.id], scope, named, &Watch::default()).unwrap();
    assert_eq!(only.hits.iter().filter(|hit| hit.is_present).count(), 1);
    workbook.forget(&only, &BTreeSet::new(), &Watch::default()).unwrap();
    assert_eq!(title(&workbook, 0), "Person 1 calls");
    assert_eq!([title(&workbook, 1), title(&workbook, 2)], ["Keller calls", "Keller calls"]);

    let all = plan(&workbook, &[ids[1].1.id]);
    assert_eq!(all.pseudonym, "Person 2 (vendor)");
    let elsewhere: Vec<_> = all.hits.iter().filter(|hit| hit.is_present && hit.is_elsewhere).collect();
    assert_eq!(elsewhere.len(), 1, "the Keller of deal C may be another one: {elsewhere:#?}");
    let gone = workbook.get(ids[1].1.id).unwrap().unwrap();
    workbook.edit(edit(), |tx| tx.delete(&gone)).unwrap();
    let third = plan(&workbook, &[ids[2].1.id]);
    assert_eq!(third.pseudonym, "Person 2 (vendor)", "nothing was done with the plan before");
}

#[test]
fn what_was_not_shown_is_not_done() {
    let place = Place::new();
    let mut workbook = told_of_everywhere(&place);
    let erika = person(&workbook, "Erika Kellerhuber");
    let plan = plan(&workbook, &[erika.id]);
    let mut elsewhere = place.open();
    elsewhere.edit(edit(), |tx| tx.insert(&Step::new(erika.deal, 40, "Kellerhuber again"))).unwrap();
    let before = fs::read(place.path()).unwrap();
    let refused = workbook.forget(&plan, &BTreeSet::new(), &Watch::default());
    assert!(matches!(refused, Err(StoreError::Outdated)), "{refused:?}");
    assert_eq!(fs::read(place.path()).unwrap(), before);
    elsewhere.undo().unwrap();
    // References are checked again after a refusal.
    let dangling = Step { actor: Some(Id::new()), ..Step::new(erika.deal, 50, "x") };
    assert!(matches!(workbook.edit(edit(), |tx| tx.insert(&dangling)), Err(StoreError::Rule(_))));
}

#[test]
fn another_instance_sees_it_and_its_edit_of_an_old_row_is_refused() {
    let place = Place::new();
    let mut workbook = told_of_everywhere(&place);
    let erika = person(&workbook, "Erika Kellerhuber");
    let mut elsewhere = place.open();
    let version = elsewhere.version().unwrap();
    let plan = plan(&workbook, &[erika.id]);
    workbook.forget(&plan, &BTreeSet::new(), &Watch::default()).unwrap();
    assert_ne!(elsewhere.version().unwrap(), version);
    let stale = elsewhere.edit(edit(), |tx| tx.update(&erika, &Participant { notes: "x".into(), ..erika.clone() }));
    assert!(matches!(stale, Err(StoreError::Conflict { .. })), "{stale:?}");
    assert_eq!(elsewhere.get(erika.id).unwrap().unwrap().name, plan.pseudonym);
}

#[test]
fn backups_that_hold_the_person_are_named() {
    let place = Place::new();
    let folder = place.path().with_file_name("backups");
    let mut workbook = place.open();
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("Else", "line"))).unwrap();
    workbook.back_up(&folder, BackupKind::Open, &Watch::default()).unwrap();
    // As a program before format 9 has made it.
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("Else", "press"))).unwrap();
    let older = workbook.back_up(&folder, BackupKind::Manual, &Watch::default()).unwrap();
    let conn = rusqlite::Connection::open(&older.path).unwrap();
    conn.execute_batch("DROP TABLE journal_pack; PRAGMA user_version = 8").unwrap();
    drop(conn);
    drop(workbook);
    let mut workbook = told_of_everywhere(&place);
    let with = workbook.back_up(&folder, BackupKind::Manual, &Watch::default()).unwrap();
    let erika = person(&workbook, "Erika Kellerhuber");
    workbook.edit(edit(), |tx| tx.delete(&erika)).unwrap();
    let only_in_history = workbook.back_up(&folder, BackupKind::Open, &Watch::default()).unwrap();
    // Left by one that was killed.
    let unfinished = with.path.with_extension("debrief.part");
    fs::copy(&with.path, &unfinished).unwrap();
    workbook.undo().unwrap();
    let plan = plan(&workbook, &[erika.id]);
    workbook.forget(&plan, &BTreeSet::new(), &Watch::default()).unwrap();
    workbook.back_up(&folder, BackupKind::Open, &Watch::default()).unwrap();
    let naming = backups_naming(&plan, &folder, &place.path(), &Watch::default()).unwrap();
    let paths: BTreeSet<_> = naming.iter().map(|backup| backup.path.clone()).collect();
    assert_eq!(paths, [with.path, only_in_history.path, unfinished].into());
    for backup in &naming {
        backup.delete().unwrap();
    }
    assert!(backups_naming(&plan, &folder, &place.path(), &Watch::default()).unwrap().is_empty());
}

#[test]
fn an_earlier_entry_that_was_merged_goes_too() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("A", "line");
    let (kept, dropped) = (
        Participant::new(deal.id, "Erika", Side::Customer),
        Participant::new(deal.id, "Werksleiterin Kellerhuber", Side::Customer),
    );
    workbook
        .edit(edit(), |tx| {
            tx.insert(&deal)?;
            tx.insert(&kept)?;
            tx.insert(&dropped)?;
            tx.insert(&Step::new(deal.id, 0, "Kellerhuber calls"))
        })
        .unwrap();
    let merge = workbook.debrief(deal.id).unwrap().merge_people(kept.id, dropped.id).unwrap();
    workbook.edit(Edit::new(EditLabel::MergeParticipants), |tx| tx.merge_people(&merge)).unwrap();
    let plan = plan(&workbook, &[kept.id]);
    workbook.forget(&plan, &BTreeSet::new(), &Watch::default()).unwrap();
    assert_eq!(stands_in_files(&place, "Kellerhuber"), Vec::<String>::new());
    assert_eq!(check(&place.path()).unwrap().findings, []);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 60, failure_persistence: None, ..ProptestConfig::default() })]
    /// However the name came in and whatever was undone: afterwards it is nowhere in the file, the check finds nothing,
    /// and undoing all and redoing all still ends where it began.
    #[test]
    fn whatever_was_edited_the_name_is_gone_and_the_history_holds(
        acts in prop::collection::vec((0u8..6, "[a-z ]{0,30}", any::<bool>()), 1..25)
    ) {
        let place = Place::new();
        let mut workbook = place.open();
        let deal = Deal::new("A", "line");
        let erika = Participant::new(deal.id, "Erika Qwxyzka", Side::Customer);
        workbook.edit(edit(), |tx| { tx.insert(&deal)?; tx.insert(&erika) }).unwrap();
        for (kind, text, is_named) in acts {
            let text = if is_named { format!("{text} Qwxyzka {text}") } else { text };
            let debrief = workbook.debrief(deal.id).unwrap();
            let last = debrief.steps.last().cloned();
            match (kind, last) {
                (0 | 1, _) | (_, None) => {
                    let rank = debrief.steps.len() as i64;
                    workbook.edit(edit().arg("what", text.as_str()), |tx| tx.insert(&Step::new(deal.id, rank, &text))).unwrap();
                }
                (2, Some(step)) => {
                    let new = Step { title: text, ..step.clone() };
                    workbook.edit(edit(), |tx| tx.update(&step, &new)).unwrap();
                }
                (3, Some(step)) => workbook.edit(edit(), |tx| tx.delete(&step)).unwrap(),
                // The first edit stays: without it there is nobody to forget.
                (4, _) if workbook.history(None, 2).unwrap().len() > 1 => {
                    if workbook.can_undo().unwrap().is_some_and(|entry| entry.row_count == 1) {
                        workbook.undo().unwrap();
                    }
                }
                _ => workbook.save_draft("x", &text).unwrap(),
            }
        }
        let known = plan(&workbook, &[erika.id]);
        workbook.forget(&known, &BTreeSet::new(), &Watch::default()).unwrap();
        prop_assert_eq!(stands_in_files(&place, "qwxyzka"), Vec::<String>::new());
        prop_assert_eq!(stands_in_files(&place, "erika"), Vec::<String>::new());
        while workbook.redo().unwrap().is_some() {}
        let end = crate::common::dump(&place.raw());
        while workbook.undo().unwrap().is_some() {}
        prop_assert!(workbook.people().unwrap().is_empty());
        while workbook.redo().unwrap().is_some() {}
        prop_assert_eq!(crate::common::dump(&place.raw()), end);
        prop_assert_eq!(check(&place.path()).unwrap().findings, []);
    }
}

#[test]
fn a_name_that_nobody_bears_is_found_in_texts_and_becomes_the_next_pseudonym() {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("Acme", "Line");
    let person = Participant::new(deal.id, "Huber", Side::Customer);
    let step = Step::new(deal.id, 1, "Yesterday Wyss calls Huber");
    workbook
        .edit(edit(), |tx| {
            tx.insert(&deal)?;
            tx.insert(&person)?;
            tx.insert(&step)
        })
        .unwrap();
    let first = plan(&workbook, &[person.id]);
    workbook.forget(&first, &BTreeSet::new(), &Watch::default()).unwrap();
    let second = workbook.plan_forgetting_name("Wyss", ForgetScope::Workbook, named, &Watch::default()).unwrap();
    assert!(second.hits.iter().any(|hit| hit.is_present && !hit.is_doubtful()), "{:?}", second.hits);
    workbook.forget(&second, &BTreeSet::new(), &Watch::default()).unwrap();
    let title = workbook.debrief(deal.id).unwrap().steps[0].title.clone();
    assert!(!title.contains("Wyss") && title.contains(&first.short) && title.contains(&second.short), "{title}");
    assert_ne!(first.short, second.short);
    assert!(
        workbook.plan_forgetting_name("Wyss", ForgetScope::Workbook, named, &Watch::default()).unwrap().hits.is_empty()
    );
}
