//! Answers read from digests are those read from the rows, whatever has happened to either.

use std::{collections::BTreeSet, fs, time::Duration};

use debrief::{
    analysis::answer::Case,
    answers::Question,
    domain::*,
    store::{Batch, EditLabel, ForgetScope, OpenOptions, StoreError, Workbook},
    work::Watch,
};
use proptest::{collection::vec, prelude::*, sample::Index};

use crate::{
    common::{Merging, Place, edit, full},
    random::{Act, act, act_on, deals},
};

fn renew(workbook: &Workbook) {
    if let Some(renewal) = workbook.renewal(1) {
        renewal.run(Duration::ZERO, || true);
    }
}

fn written(debrief: &Debrief) -> String {
    format!("{:?}", Case::of(debrief))
}

/// What answers read at once.
fn told(workbook: &Workbook) -> Vec<String> {
    workbook.outlined(&workbook.all_deals().unwrap(), Question::ALL_READ, written).unwrap()
}

/// The same from the rows, deal by deal. What a judgement rests on no answer counts.
fn recorded(workbook: &Workbook) -> Vec<String> {
    let mut deals: Vec<_> = workbook.all_deals().unwrap().into_iter().map(|deal| deal.id).collect();
    deals.sort_unstable();
    let whole = workbook.debriefs(&deals).unwrap();
    whole.into_iter().map(|debrief| written(&Debrief { evidence: vec![], ..debrief })).collect()
}

/// How many deals have a digest, up to date or not.
fn digests(place: &Place) -> usize {
    let count: i64 = place.raw().query_row("SELECT count(*) FROM digest", [], |row| row.get(0)).unwrap();
    usize::try_from(count).unwrap()
}

/// A workbook with one deal of everything and two steps that have no activity, digested.
fn digested(place: &Place) -> Workbook {
    let mut workbook = place.open();
    let bundle = full();
    let deal = bundle.debriefs[0].deal.id;
    workbook.load(edit(), &bundle).unwrap();
    for (rank, title) in [(70, "Kellerhuber waits"), (80, "asks")] {
        workbook.edit(edit(), |tx| tx.insert(&Step::new(deal, rank, title))).unwrap();
    }
    renew(&workbook);
    assert_eq!(digests(place), bundle.debriefs.len());
    assert!(workbook.renewal(1).is_none(), "none lacks one");
    workbook
}

/// What can happen to a workbook.
#[derive(Debug, Clone)]
enum Event {
    Edit(Vec<Act>),
    LongEdit(String),
    Undo,
    UndoBeyond,
    Redo,
    Renew,
    Forget(Index),
    Merge,
    /// The other workbook is edited.
    Elsewhere(Vec<Act>),
    /// A second instance edits.
    Beside(Vec<Act>),
}

fn event() -> impl Strategy<Value = Event> {
    prop_oneof![
        6 => vec(act(), 1..4).prop_map(Event::Edit),
        1 => "[a-z]{1,6}".prop_map(Event::LongEdit),
        4 => Just(Event::Undo),
        1 => Just(Event::UndoBeyond),
        3 => Just(Event::Redo),
        4 => Just(Event::Renew),
        1 => any::<Index>().prop_map(Event::Forget),
        1 => Just(Event::Merge),
        2 => vec(act(), 1..4).prop_map(Event::Elsewhere),
        2 => vec(act(), 1..4).prop_map(Event::Beside),
    ]
}

fn all(workbook: &mut Workbook, acts: &[Act]) {
    let known = deals(workbook);
    workbook.edit(edit(), |tx| acts.iter().try_for_each(|act| act_on(tx, &known, act))).unwrap();
}

fn happen(event: &Event, workbook: &mut Workbook, place: &Place, there: &Place) {
    use debrief::store::{Edit, Pick, Way};
    match event {
        Event::Edit(acts) => all(workbook, acts),
        Event::LongEdit(title) => {
            let deal = Deal::new("by import", title.as_str());
            let person = Participant::new(deal.id, title.as_str(), Side::Customer);
            let work = |bulk: &debrief::store::Bulk<'_>| {
                let mut batch = Batch::default();
                batch.add(&deal)?;
                batch.add(&person)?;
                batch.add(&Step { actor: Some(person.id), ..Step::new(deal.id, 1, title.as_str()) })?;
                bulk.add(&mut batch)
            };
            workbook.edit_at_length::<_, StoreError>(Edit::new(EditLabel::Import), work).unwrap();
        }
        Event::Undo => drop(workbook.undo().unwrap()),
        Event::UndoBeyond => {
            let Some(next) = workbook.can_undo().unwrap() else { return };
            match workbook.turn::<StoreError>(Way::Back, Pick::Beyond(next.id), |_, _| Ok(())) {
                Ok(_) | Err(StoreError::Overtaken { .. } | StoreError::Rule(_)) => {}
                Err(error) => panic!("{error:?}"),
            }
        }
        Event::Redo => match workbook.redo() {
            Ok(_) | Err(StoreError::Overtaken { .. } | StoreError::Rule(_)) => {}
            Err(error) => panic!("{error:?}"),
        },
        Event::Renew => renew(workbook),
        Event::Forget(index) => {
            let people = workbook.people().unwrap();
            if people.is_empty() {
                return;
            }
            let name = |number, side: Side| format!("Person {number} ({})", side.key());
            let plan = workbook
                .plan_forgetting(&[index.get(&people).id], ForgetScope::Workbook, name, &Watch::default())
                .unwrap();
            workbook.forget(&plan, &BTreeSet::new(), &Watch::default()).unwrap();
            assert_eq!(digests(place), 0);
        }
        Event::Merge => {
            let theirs = there.open().held().unwrap();
            drop(workbook.take_over(Edit::new(EditLabel::MergeWorkbook), &theirs));
        }
        Event::Elsewhere(acts) => all(&mut there.open(), acts),
        Event::Beside(acts) => all(&mut place.open(), acts),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]
    #[test]
    fn whatever_happens_digests_tell_what_the_rows_do(
        before in vec(act(), 4..16),
        events in vec(event(), 1..24),
    ) {
        let (here, there) = (Place::new(), Place::new());
        let mut workbook = here.open();
        all(&mut workbook, &before);
        drop(workbook);
        fs::copy(here.path(), there.path()).unwrap();
        let mut workbook = here.open();
        renew(&workbook);
        for event in &events {
            happen(event, &mut workbook, &here, &there);
            prop_assert_eq!(told(&workbook), recorded(&workbook), "{:?}", event);
        }
        renew(&workbook);
        prop_assert_eq!(digests(&here), workbook.all_deals().unwrap().len());
        prop_assert_eq!(told(&workbook), recorded(&workbook));
    }
}

#[test]
fn they_are_what_answers_read() {
    let place = Place::new();
    let workbook = digested(&place);
    let before = told(&workbook);
    // Past the journal, as no program of ours writes.
    place.raw().execute("UPDATE step SET commitment = 4, date = '1999'", []).unwrap();
    assert_eq!(told(&workbook), before);
    place.raw().execute("DELETE FROM digest", []).unwrap();
    assert_ne!(told(&workbook), before);
    assert_eq!(told(&workbook), recorded(&workbook));
}

#[test]
fn what_is_no_digest_of_the_deal_is_passed_over() {
    let place = Place::new();
    let mut workbook = digested(&place);
    let other = Deal::new("another", "deal");
    workbook.edit(edit(), |tx| tx.insert(&other)).unwrap();
    renew(&workbook);
    let raw = place.raw();
    let whole: Vec<u8> =
        raw.query_row("SELECT packed FROM digest WHERE deal <> ?1", [other.id.to_string()], |row| row.get(0)).unwrap();
    let mut broken: Vec<Vec<u8>> = (0..whole.len()).map(|at| whole[..at].to_vec()).collect();
    broken.extend((0..whole.len()).map(|at| {
        let mut flipped = whole.clone();
        flipped[at] ^= 1 << (at % 8);
        flipped
    }));
    broken.push([&whole[..], b"more"].concat());
    let expected = recorded(&workbook);
    for packed in broken {
        raw.execute("UPDATE digest SET packed = ?2 WHERE deal <> ?1", (other.id.to_string(), packed)).unwrap();
        assert_eq!(told(&workbook), expected);
    }
    // That of another deal, sound in itself.
    raw.execute("UPDATE digest SET packed = ?1", [whole]).unwrap();
    assert_eq!(told(&workbook), expected);
    // A moment that nobody has noted, or that has not come yet.
    for noted in ["", "soon", "1", "-1 -1", "999999 0", "0 999999", "99999999999999999999 0"] {
        raw.execute("UPDATE setting SET value = ?1 WHERE key = 'digests'", [noted]).unwrap();
        assert_eq!(told(&workbook), expected, "{noted}");
    }
    raw.execute("DELETE FROM setting WHERE key = 'digests'", []).unwrap();
    assert_eq!(told(&workbook), expected);
    renew(&workbook);
    assert_eq!((told(&workbook), digests(&place)), (expected, 2));
}

#[test]
fn a_workbook_opened_to_read_has_its_answers_and_is_not_written_to() {
    let place = Place::new();
    let mut workbook = digested(&place);
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("another", "deal"))).unwrap();
    drop(workbook);
    let bytes = fs::read(place.path()).unwrap();
    let options = OpenOptions { backups: None, read_only: true };
    let workbook = Workbook::open_with(place.path(), &options).unwrap();
    assert_eq!(told(&workbook), recorded(&workbook));
    assert!(workbook.renewal(1).is_none());
    drop(workbook);
    assert!(fs::read(place.path()).unwrap() == bytes);
}

#[test]
fn while_somebody_writes_nothing_is_renewed_and_nobody_is_told() {
    let place = Place::new();
    let mut workbook = digested(&place);
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("another", "deal"))).unwrap();
    let renewal = workbook.renewal(1).unwrap();
    let raw = place.raw();
    raw.execute_batch("BEGIN IMMEDIATE").unwrap();
    renewal.run(Duration::ZERO, || true);
    assert_eq!(digests(&place), 1);
    assert_eq!(told(&workbook), recorded(&workbook));
    raw.execute_batch("ROLLBACK").unwrap();
    renewal.run(Duration::ZERO, || false);
    assert_eq!(digests(&place), 1, "it was told to end");
    renewal.run(Duration::ZERO, || true);
    assert_eq!(digests(&place), 2);
}

#[test]
fn nobody_who_is_forgotten_is_left_in_them() {
    let place = Place::new();
    let mut workbook = digested(&place);
    let person = workbook.people().unwrap().remove(0);
    let named = Participant { name: "Erika Kellerhuber".into(), ..person.clone() };
    workbook.edit(edit(), |tx| tx.update(&person, &named)).unwrap();
    let is_named = |bytes: &[u8]| bytes.windows(11).any(|window| window == b"Kellerhuber");
    let packed: Vec<u8> = place.raw().query_row("SELECT packed FROM digest", [], |row| row.get(0)).unwrap();
    assert!(is_named(&packed), "the title of a step without an activity");
    let name = |number, _: Side| format!("Person {number}");
    let plan = workbook.plan_forgetting(&[person.id], ForgetScope::Workbook, name, &Watch::default()).unwrap();
    workbook.forget(&plan, &BTreeSet::new(), &Watch::default()).unwrap();
    assert_eq!(digests(&place), 0);
    for file in place.files() {
        assert!(!is_named(&fs::read(place.path().with_file_name(&file)).unwrap()), "{file}");
    }
    renew(&workbook);
    assert_eq!(told(&workbook), recorded(&workbook));
}
