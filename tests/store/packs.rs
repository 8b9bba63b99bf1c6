//! What an import adds lies packed in the journal, and all that is read of it is as if each row lay there singly.

use std::{collections::BTreeSet, fs};

use debrief::{
    domain::*,
    store::{
        Batch, Bundle, CheckKind, Edit, EditLabel, EntryState, ForgetScope, Pick, RowChange, StoreError, Way, Workbook,
        check, salvage,
    },
    work::Watch,
};

use crate::{
    common::{Merging, Place, dump, edit, import, imported},
    forgetting::stands_in_files,
};

fn packs(place: &Place) -> i64 {
    place.raw().query_row("SELECT count(*) FROM journal_pack", [], |row| row.get(0)).unwrap()
}

fn sound(place: &Place) {
    assert_eq!(check(&place.path()).unwrap().findings, []);
}

/// The last entry with all its rows, in the order of their ids.
fn last_rows(workbook: &Workbook) -> Vec<RowChange> {
    let last = workbook.history(None, 1).unwrap().remove(0);
    let mut rows = workbook.entry(last.id, usize::MAX).unwrap().unwrap().rows;
    assert_eq!(rows.len(), last.row_count);
    rows.sort_by_key(|row| (row.table, row.id));
    rows
}

#[test]
fn what_is_read_of_a_pack_is_what_is_read_of_single_rows() {
    let (packed, single) = (Place::new(), Place::new());
    let debrief = imported("Tubex", 4);
    let deal = debrief.deal.id;
    let (mut one, mut other) = (packed.open(), single.open());
    import(&mut one, &debrief);
    let bundle = Bundle { debriefs: vec![debrief.clone()], ..Bundle::default() };
    other.load(Edit::new(EditLabel::Import).arg("what", "a log"), &bundle).unwrap();
    assert_eq!((packs(&packed), packs(&single)), (5, 0));
    let step = &debrief.steps[1];
    let renamed = Step { title: "calls".into(), ..step.clone() };
    for changed in [false, true] {
        if changed {
            for workbook in [&mut one, &mut other] {
                workbook.edit(edit(), |tx| tx.update(step, &renamed)).unwrap();
                workbook.edit(edit(), |tx| tx.delete(&debrief.tellings[0])).unwrap();
            }
        } else {
            assert_eq!(last_rows(&one), last_rows(&other));
            let last = |workbook: &Workbook| workbook.history(None, 1).unwrap()[0].id;
            for table in Table::ALL.iter().copied() {
                let of = |workbook: &Workbook| workbook.entry_in(last(workbook), table).unwrap();
                assert_eq!(of(&one), of(&other), "{table:?}");
            }
            assert_eq!(one.entry(last(&one), 3).unwrap().unwrap().rows.len(), 3);
        }
        assert_eq!(one.held().unwrap(), other.held().unwrap());
        let known = |workbook: &Workbook| {
            let known = workbook.known_as("log", &Default::default(), true).unwrap();
            let deal = known.deals.values().next().unwrap();
            let steps: BTreeSet<_> = known.steps.iter().map(|(id, step)| (*id, format!("{step:?}"))).collect();
            let brought: BTreeSet<_> = known.brought.into_iter().collect();
            let sides: BTreeSet<_> = known.sides.into_iter().map(|(id, side)| (id, side.key())).collect();
            (deal.written.clone(), format!("{:?}", deal.claim_written), steps, brought, sides)
        };
        assert_eq!(known(&one), known(&other));
        assert_eq!(known(&one).2.len(), 4);
        sound(&packed);
    }
    // In the deal, undo comes upon the import in the end; both go the same way.
    for workbook in [&mut one, &mut other] {
        let mut labels = Vec::new();
        while let Some(entry) = workbook.turn::<StoreError>(Way::Back, Pick::NextOf(deal), |_, _| Ok(())).unwrap() {
            labels.push(entry.label);
        }
        assert_eq!(labels, [EditLabel::Other, EditLabel::Other, EditLabel::Import]);
        assert!(workbook.all_deals().unwrap().is_empty());
    }
    assert_eq!(packs(&packed), 5);
    sound(&packed);
    while one.redo().unwrap().is_some() {}
    while other.redo().unwrap().is_some() {}
    assert_eq!(dump(&packed.raw()), dump(&single.raw()));
    sound(&packed);
}

#[test]
fn steps_that_come_to_a_deal_are_taken_back_in_it() {
    let place = Place::new();
    let mut workbook = place.open();
    let debrief = imported("Tubex", 2);
    let bundle = Bundle { debriefs: vec![debrief.clone()], ..Bundle::default() };
    workbook.load(edit(), &bundle).unwrap();
    let other = Deal::new("Hofstetter", "line 3");
    workbook.edit(edit(), |tx| tx.insert(&other)).unwrap();
    let new = Step::new(debrief.deal.id, 9_000, "signs");
    let add = |bulk: &debrief::store::Bulk<'_>| {
        let mut batch = Batch::default();
        batch.add(&new)?;
        bulk.add(&mut batch)
    };
    workbook.edit_at_length::<_, StoreError>(Edit::new(EditLabel::Import), add).unwrap();
    let next = |deal: &Deal| workbook.can_turn(Way::Back, Pick::NextOf(deal.id)).unwrap().unwrap().label;
    assert_eq!((next(&debrief.deal), next(&other)), (EditLabel::Import, EditLabel::Other));
}

#[test]
fn a_row_that_another_program_has_changed_is_not_taken_back() {
    let place = Place::new();
    let mut workbook = place.open();
    let debrief = imported("Tubex", 3);
    import(&mut workbook, &debrief);
    place.raw().execute("UPDATE step SET title = 'foreign' WHERE rank = ?1", [debrief.steps[1].rank]).unwrap();
    let before = (dump(&place.raw()), packs(&place));
    let refused = workbook.undo();
    assert!(matches!(refused, Err(StoreError::Overtaken { table: Table::Step, .. })), "{refused:?}");
    assert_eq!((dump(&place.raw()), packs(&place)), before);
    let kinds = |place: &Place| -> Vec<CheckKind> {
        check(&place.path()).unwrap().findings.into_iter().map(|finding| finding.kind).collect()
    };
    assert_eq!(kinds(&place), [CheckKind::RowDiffers]);
    let conn = place.raw();
    let telling = debrief.tellings[2].id.to_string();
    conn.execute("DELETE FROM telling WHERE id = ?1", [telling]).unwrap();
    assert_eq!(kinds(&place), [CheckKind::RowDiffers, CheckKind::RowMissing]);
}

#[test]
fn a_pack_that_cannot_be_read_is_told_and_loses_nothing_else() {
    let words = r#"["Hans","Keller","said"]"#;
    for broken in ["[[1],[2],[3]]", "[[\"no id\"],[],[]]", "[1,2,3]", words, "[[]]", "nothing", "{}"] {
        let place = Place::new();
        import(&mut place.open(), &imported("Tubex", 3));
        let before = dump(&place.raw());
        let conn = place.raw();
        conn.execute_batch("PRAGMA ignore_check_constraints = 1").unwrap();
        conn.execute("UPDATE journal_pack SET rows = ?1 WHERE table_name = 'step'", [broken]).unwrap();
        drop(conn);
        let report = check(&place.path()).unwrap();
        assert!(report.findings.iter().any(|found| found.kind == CheckKind::JournalUnreadable), "{broken}: {report:?}");
        assert!(!format!("{report:?}").contains("Keller"), "{report:?}");
        // What is no array of three is seen when the file is opened.
        if broken.starts_with('[') && broken != "[[]]" {
            let mut workbook = place.open();
            assert!(workbook.undo().is_err(), "{broken}");
            assert!(workbook.held().is_err(), "{broken}");
            assert_eq!(dump(&place.raw()), before, "{broken}");
        }
        let new = place.path().with_file_name("new.debrief");
        let salvaged = salvage(&place.path(), &new, "(lost)", &Watch::default()).unwrap();
        assert!(
            salvaged.lost.iter().any(|lost| format!("{lost:?}").contains("journal_pack")),
            "{broken}: {salvaged:?}"
        );
        assert_eq!(dump(&rusqlite::Connection::open(&new).unwrap()), before, "{broken}");
        assert_eq!(check(&new).unwrap().findings, [], "{broken}");
    }
}

/// Numbers that two packs have, names that no table has: what another program may have written.
#[test]
fn packs_that_contradict_the_journal_are_found_and_cost_no_others() {
    let long = format!("[\"id\",{}\"x\"]", format!("\"{}\",", "n".repeat(200)).repeat(9));
    for (broken, lost) in [
        ("UPDATE journal_pack SET seq = seq - 1 WHERE table_name = 'telling'".to_owned(), 1),
        ("UPDATE journal_pack SET seq = 9223372036854775807 WHERE table_name = 'telling'".to_owned(), 1),
        ("UPDATE journal_pack SET seq = 0 WHERE table_name = 'telling'".to_owned(), 1),
        (format!("UPDATE journal_pack SET columns = '{long}' WHERE table_name = 'step'"), 1),
        ("UPDATE journal_pack SET table_name = 'nothing' WHERE table_name = 'step'".to_owned(), 1),
    ] {
        let place = Place::new();
        import(&mut place.open(), &imported("Tubex", 3));
        let before = dump(&place.raw());
        let conn = place.raw();
        conn.execute_batch(&format!("PRAGMA ignore_check_constraints = 1; {broken}")).unwrap();
        drop(conn);
        assert_ne!(check(&place.path()).unwrap().findings, [], "{broken}");
        let new = place.path().with_file_name("new.debrief");
        let salvaged = salvage(&place.path(), &new, "(lost)", &Watch::default()).unwrap();
        assert_eq!(salvaged.lost.len(), lost, "{broken}: {salvaged:?}");
        assert_eq!(dump(&rusqlite::Connection::open(&new).unwrap()), before, "{broken}");
        assert_eq!(check(&new).unwrap().findings, [], "{broken}");
        let mut workbook = place.open();
        assert!(workbook.undo().is_err(), "{broken}");
        assert_eq!(dump(&place.raw()), before, "{broken}");
    }
}

#[test]
fn what_somebody_makes_of_the_first_change_after_an_import_is_found() {
    let place = Place::new();
    let mut workbook = place.open();
    let debrief = imported("Tubex", 3);
    import(&mut workbook, &debrief);
    let step = &debrief.steps[1];
    workbook.edit(edit(), |tx| tx.update(step, &Step { title: "calls".into(), ..step.clone() })).unwrap();
    sound(&place);
    place
        .raw()
        .execute_batch("UPDATE journal_row SET before = json_set(before, '$.title', 'other') WHERE journal = 2")
        .unwrap();
    let kinds: Vec<CheckKind> = check(&place.path()).unwrap().findings.iter().map(|finding| finding.kind).collect();
    assert_eq!(kinds, [CheckKind::JournalChain]);
}

/// An entry may add, change and add again; it is told in that order, taken back and made again.
#[test]
fn an_entry_of_packs_single_rows_and_changes_is_one() {
    let place = Place::new();
    let mut workbook = place.open();
    let (first, second) = (imported("Tubex", 2), imported("Ladex", 2));
    import(&mut workbook, &first);
    let renamed = Deal { title: "press 3".into(), ..first.deal.clone() };
    let new = Step::new(first.deal.id, 9_000, "signs");
    let work = |bulk: &debrief::store::Bulk<'_>| {
        let mut batch = Batch::default();
        batch.add(&second.deal)?;
        batch.add(&second.participants[0])?;
        bulk.add(&mut batch)?;
        bulk.change(&first.deal, &renamed)?;
        batch.add(&new)?;
        bulk.add(&mut batch)
    };
    workbook.edit_at_length::<_, StoreError>(Edit::new(EditLabel::Import), work).unwrap();
    let last = workbook.history(None, 1).unwrap().remove(0);
    let told = |most: usize| -> Vec<(Table, bool)> {
        let rows = workbook.entry(last.id, most).unwrap().unwrap().rows;
        rows.iter().map(|row| (row.table, row.before.is_some())).collect()
    };
    let all = [(Table::Deal, false), (Table::Participant, false), (Table::Deal, true), (Table::Step, false)];
    assert_eq!(told(9), all);
    assert_eq!(told(3), all[..3]);
    let before = dump(&place.raw());
    sound(&place);
    workbook.undo().unwrap().unwrap();
    assert_eq!(workbook.debrief(first.deal.id).unwrap().steps.len(), 2);
    sound(&place);
    workbook.redo().unwrap().unwrap();
    assert_eq!(dump(&place.raw()), before);
    sound(&place);
}

#[test]
fn salvage_brings_rows_back_that_only_a_pack_holds() {
    let place = Place::new();
    import(&mut place.open(), &imported("Tubex", 3));
    let before = dump(&place.raw());
    let conn = place.raw();
    let page: i64 =
        conn.query_row("SELECT rootpage FROM sqlite_schema WHERE name = 'step'", [], |row| row.get(0)).unwrap();
    let size: i64 = conn.query_row("PRAGMA page_size", [], |row| row.get(0)).unwrap();
    drop(conn);
    let mut bytes = fs::read(place.path()).unwrap();
    let from = ((page - 1) * size) as usize;
    bytes[from..from + size as usize].fill(0);
    fs::write(place.path(), bytes).unwrap();
    let new = place.path().with_file_name("new.debrief");
    let salvaged = salvage(&place.path(), &new, "(lost)", &Watch::default()).unwrap();
    assert_eq!(salvaged.from_history, 3, "{salvaged:?}");
    assert_eq!(dump(&rusqlite::Connection::open(&new).unwrap()), before);
}

#[test]
fn an_import_that_is_undone_before_a_later_edit_of_its_rows_is_found() {
    let place = Place::new();
    let mut workbook = place.open();
    let debrief = imported("Tubex", 3);
    import(&mut workbook, &debrief);
    let step = &debrief.steps[1];
    workbook.edit(edit(), |tx| tx.update(step, &Step { title: "calls".into(), ..step.clone() })).unwrap();
    place.raw().execute_batch("UPDATE journal SET state = 'undone' WHERE n = 1").unwrap();
    let found = check(&place.path()).unwrap().findings;
    assert!(found.iter().any(|finding| finding.kind == CheckKind::JournalOrder), "{found:?}");
}

#[test]
fn a_long_edit_whose_numbers_are_no_rows_is_not_turned() {
    let place = Place::new();
    let mut workbook = place.open();
    import(&mut workbook, &imported("Tubex", 1_500));
    let before = dump(&place.raw());
    place.raw().execute_batch("UPDATE journal_pack SET seq = seq + (1 << 60) WHERE table_name = 'claim'").unwrap();
    let refused = workbook.undo();
    assert!(matches!(refused, Err(StoreError::Damaged(_))), "{refused:?}");
    assert_eq!(dump(&place.raw()), before);
}

#[test]
fn what_a_colleague_sends_during_a_sitting_was_written_since_it_began() {
    let (place, there) = (Place::new(), Place::new());
    let debrief = imported("Rhenus", 3);
    let sitting = Sitting::new(debrief.deal.id, SittingWith::Vendor);
    let mut spent = Spent::default();
    spent.add(Phase::Opening, 60);
    let mut workbook = place.open();
    import(&mut workbook, &debrief);
    workbook.edit(edit(), |tx| tx.insert(&sitting)).unwrap();
    fs::copy(place.path(), there.path()).unwrap();
    workbook.save_sitting_clock(sitting.id, &spent).unwrap();
    let step = Step::new(debrief.deal.id, 9_000_000, "calls");
    there.open().edit(edit(), |tx| tx.insert(&step)).unwrap();
    let theirs = there.open().held().unwrap();
    workbook.take_over(Edit::new(EditLabel::MergeWorkbook), &theirs).unwrap();
    assert_eq!(workbook.written_since_begun(&sitting).unwrap(), [step.id.uuid()].into());
}

#[test]
fn who_came_by_an_import_is_forgotten_in_it_too() {
    let place = Place::new();
    let mut workbook = place.open();
    import(&mut workbook, &imported("Tubex", 3));
    let person = workbook.people().unwrap().remove(0);
    assert_eq!(person.name, "Zwygart");
    assert!(!stands_in_files(&place, "Zwygart").is_empty());
    let name = |number, side: Side| format!("Person {number} ({})", side.key());
    let plan = workbook.plan_forgetting(&[person.id], ForgetScope::Workbook, name, &Watch::default()).unwrap();
    workbook.forget(&plan, &BTreeSet::new(), &Watch::default()).unwrap();
    assert_eq!(stands_in_files(&place, "Zwygart"), Vec::<String>::new());
    sound(&place);
    workbook.undo().unwrap();
    assert_eq!(stands_in_files(&place, "Zwygart"), Vec::<String>::new());
    workbook.redo().unwrap();
    sound(&place);
}

#[test]
fn a_deal_of_thousands_of_steps_lies_in_several_packs_numbered_without_a_gap() {
    let place = Place::new();
    let mut workbook = place.open();
    let debrief = imported("Tubex", 2_500);
    import(&mut workbook, &debrief);
    // The deal itself lies singly; two people, a claim, 2,500 steps and as many tellings.
    let conn = place.raw();
    let mut packs = conn.prepare("SELECT seq, row_count, table_name FROM journal_pack ORDER BY seq").unwrap();
    let packs = packs.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get::<_, String>(2)?))).unwrap();
    let packs: Vec<(i64, i64, String)> = packs.collect::<Result<_, _>>().unwrap();
    let mut next = 1;
    for (seq, count, _) in &packs {
        assert_eq!(*seq, next);
        assert!((1..=1_000).contains(count));
        next += count;
    }
    assert_eq!((packs.len(), next), (9, 5_005));
    let entry = workbook.history(None, 1).unwrap().remove(0);
    assert_eq!((entry.row_count, entry.state), (5_005, EntryState::Done));
    let before = dump(&conn);
    workbook.undo().unwrap().unwrap();
    assert!(dump(&conn).is_empty());
    workbook.redo().unwrap().unwrap();
    assert_eq!(dump(&conn), before);
    sound(&place);
}
