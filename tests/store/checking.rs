//! `check`: sound files are found sound, and each fault is found where it is.

use std::{collections::BTreeSet, fs, sync::OnceLock};

use debrief::{
    domain::*,
    store::{CheckKind, OpenError, Report, Severity, check},
};

use crate::common::{Place, edit, full, import, imported};

/// A workbook with something in every table and a history with undone and discarded entries.
pub fn filled() -> Place {
    static BYTES: OnceLock<Vec<u8>> = OnceLock::new();
    let bytes = BYTES.get_or_init(|| fs::read(fill(&Place::new())).unwrap());
    let place = Place::new();
    fs::write(place.path(), bytes).unwrap();
    place
}

fn fill(place: &Place) -> std::path::PathBuf {
    let mut workbook = place.open();
    let bundle = full();
    workbook.load(edit(), &bundle).unwrap();
    let step = &bundle.debriefs[0].steps[0];
    for title in ["visits", "calls", "asks Größe ẞ twice twice"] {
        let seen = workbook.get(step.id).unwrap().unwrap();
        workbook.edit(edit(), |tx| tx.update(&seen, &Step { title: title.into(), ..seen.clone() })).unwrap();
    }
    let telling = &bundle.debriefs[0].tellings[0];
    workbook.edit(edit(), |tx| tx.delete(telling)).unwrap();
    workbook.undo().unwrap();
    workbook.undo().unwrap();
    workbook.edit(edit(), |tx| tx.delete(&bundle.debriefs[0].claims[0])).unwrap();
    import(&mut workbook, &imported("Tubex", 3));
    workbook
        .edit(edit(), |tx| {
            tx.insert(&Landmark { id: Id::new(), deal: step.deal, date: "2025".parse().unwrap(), label: "fair".into() })
        })
        .unwrap();
    workbook.undo().unwrap();
    drop(workbook);
    place.path()
}

fn kinds(report: &Report) -> BTreeSet<&'static str> {
    report.findings.iter().map(|finding| finding.kind.key()).collect()
}

#[test]
fn a_sound_workbook_is_found_sound_and_left_alone() {
    let place = filled();
    let before = fs::read(place.path()).unwrap();
    assert_eq!(check(&place.path()).unwrap(), Report::default());
    assert_eq!(fs::read(place.path()).unwrap(), before);
    assert_eq!(place.files(), ["test.debrief"]);
    let empty = Place::new();
    fs::write(empty.path(), "").unwrap();
    assert!(matches!(check(&empty.path()), Err(OpenError::Empty { .. })));
    let missing = check(&empty.path().with_file_name("missing"));
    assert!(matches!(missing, Err(OpenError::File { .. })), "{missing:?}");
    assert_eq!(empty.files(), ["test.debrief"]);
}

/// What the check says after something was done to the file behind the program's back.
fn after(sql: &str) -> Report {
    let place = filled();
    let conn = place.raw();
    // With checks off, as a tool that knows nothing of our rules might write.
    conn.execute_batch(&format!("PRAGMA foreign_keys = OFF; PRAGMA ignore_check_constraints = ON; {sql}")).unwrap();
    drop(conn);
    let before = fs::read(place.path()).unwrap();
    let report = check(&place.path()).unwrap();
    assert_eq!(fs::read(place.path()).unwrap(), before, "{sql}");
    report
}

#[test]
fn each_fault_is_found() {
    let other_deal = "INSERT INTO deal SELECT n + 100, '00000000-0000-7000-8000-000000000001', title, customer, outcome,
        decided_on, opened_on, value, currency, margin_percent, division, segment, country, business_type, customer_kind,
        offering_kind, winner, finding, effort_days, crm_source, crm_id, notes, archived, scoring FROM deal LIMIT 1;";
    for (sql, expected) in [
        ("UPDATE step SET title = 'other' WHERE rank = 7", vec!["row_differs"]),
        ("DELETE FROM landmark", vec!["row_missing"]),
        (other_deal, vec!["unjournalled"]),
        (
            "UPDATE journal SET state = 'undone' WHERE n = 1",
            vec!["journal_chain", "journal_order", "unjournalled"],
        ),
        ("UPDATE journal SET at = 'yesterday' WHERE n = 2", vec!["journal_unreadable"]),
        ("DELETE FROM journal_row WHERE journal = 1 AND seq = 3", vec!["journal_order", "unjournalled"]),
        (
            "UPDATE journal_row SET table_name = 'nothing' WHERE journal = 1 AND seq = 3",
            vec!["journal_unreadable", "unjournalled"],
        ),
        ("UPDATE step SET title = 'other' WHERE title = 'step 1'", vec!["row_differs"]),
        ("DELETE FROM journal_pack WHERE table_name = 'step'", vec!["journal_order", "unjournalled"]),
        ("UPDATE journal_pack SET seq = seq + 100 WHERE table_name = 'telling'", vec!["journal_order"]),
        ("UPDATE journal_pack SET rows = '[[],[],[]]' WHERE table_name = 'step'", vec!["journal_unreadable", "unjournalled"]),
        ("DELETE FROM search WHERE rowid = 1 * 16 + 4", vec!["search_missing"]),
        ("INSERT INTO search (rowid, text) VALUES (999 * 16 + 4, 'ghost')", vec!["search_stale"]),
        ("INSERT INTO search (rowid, text) VALUES (1 * 16 + 12, 'ghost')", vec!["search_stale"]),
        ("UPDATE step SET date = '2026-99-99' WHERE rank = 0", vec!["row_differs", "unreadable"]),
        ("UPDATE step SET course = 'advance' WHERE exit_to IS NOT NULL", vec!["integrity", "row_differs"]),
        (
            "UPDATE participant SET buying_roles = 'champion  decider' WHERE name LIKE 'Reto%'",
            vec!["row_differs", "unreadable"],
        ),
        ("DELETE FROM participant WHERE name = 'Meier'", vec!["foreign_key", "row_missing"]),
        (
            &format!("{other_deal} UPDATE step SET deal = '00000000-0000-7000-8000-000000000001' WHERE rank = 7"),
            vec!["row_differs", "other_deal", "unjournalled"],
        ),
        ("DELETE FROM lever", vec!["evidence_for_nothing", "row_missing"]),
        (
            "UPDATE finding_waiver SET target = '00000000-0000-7000-8000-000000000009' WHERE target IS NOT NULL",
            vec!["row_differs", "waiver_for_nothing"],
        ),
        (
            "UPDATE journal_row SET before = json_set(before, '$.title', 'other') WHERE journal = 2",
            vec!["journal_chain"],
        ),
        (
            // The undone landmark: redo expects a row that is not there.
            "UPDATE journal_row SET before = after WHERE journal = (SELECT max(n) FROM journal WHERE state = 'undone')",
            vec!["journal_chain"],
        ),
        ("UPDATE journal SET label = 'recover' WHERE n = 3", vec![]),
        (
            "WITH RECURSIVE four (value) AS (SELECT 1 UNION ALL SELECT value + 1 FROM four WHERE value < 4)
             INSERT INTO lever SELECT n + 100 + value, printf('00000000-0000-7000-8000-0000000000%02d', value), deal, title, change,
                 activity, criterion, owner, owner_person, effort, impact, 'chosen', due, notes, NULL FROM lever, four",
            vec!["too_many_levers", "unjournalled"],
        ),
        (
            "UPDATE participant SET side = 'customer', lead_informant = 1;
             INSERT INTO participant SELECT n + 100, '00000000-0000-7000-8000-000000000099', deal, name, side, job, site, buying_roles,
                 1, stance, personal_goal, consent, notes FROM participant LIMIT 1",
            vec!["row_differs", "too_many_leads", "unjournalled"],
        ),
        ("UPDATE step SET rank = 7", vec!["rank_twice", "row_differs"]),
        ("CREATE VIEW mine AS SELECT 1", vec!["schema"]),
        ("CREATE TRIGGER t AFTER INSERT ON step BEGIN DELETE FROM deal; END", vec!["schema"]),
        ("DROP INDEX step_deal", vec!["schema"]),
        ("ANALYZE", vec![]),
        ("VACUUM", vec![]),
    ] {
        let report = after(sql);
        let mut found = kinds(&report);
        // Evidence of the other deal and what else hangs on the moved row.
        if expected.contains(&"other_deal") {
            found.insert("other_deal");
        }
        assert_eq!(found, expected.into_iter().collect(), "{sql}\n{report:#?}");
    }
}

#[test]
fn findings_name_the_row_and_hold_nobodys_words() {
    let report = after("UPDATE step SET channel = 'Meier is bribed' WHERE rank = 0");
    let finding = report.findings.iter().find(|finding| finding.kind == CheckKind::Unreadable).unwrap();
    assert_eq!(finding.table, Some(Table::Step));
    assert!(finding.id.is_some());
    assert!(!format!("{report:?}").contains("bribed"), "{report:#?}");
    assert_eq!(report.worst(), Some(Severity::Damage));
}

#[test]
fn a_long_list_is_cut() {
    let report = after(
        "WITH RECURSIVE many (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM many WHERE n < 500)
         INSERT INTO search (rowid, text) SELECT (n + 1000) * 16 + 4, 'ghost' FROM many",
    );
    assert_eq!((report.findings.len(), report.left_out), (100, 400));
}

#[test]
fn an_edit_that_a_crash_cut_off_is_noted_and_not_taken_back_here() {
    let place = filled();
    let conn = place.raw();
    // A cache of two pages makes the edit reach the file before it is committed.
    conn.execute_batch(
        "PRAGMA cache_size = 2; BEGIN; UPDATE step SET title = 'half'; UPDATE journal_row SET before = '{}'",
    )
    .unwrap();
    let crashed = Place::new();
    fs::copy(place.path(), crashed.path()).unwrap();
    let journal = |place: &Place| place.path().with_file_name("test.debrief-journal");
    fs::copy(journal(&place), journal(&crashed)).unwrap();
    let before = (fs::read(crashed.path()).unwrap(), fs::read(journal(&crashed)).unwrap());
    let report = check(&crashed.path()).unwrap();
    assert_eq!(kinds(&report), ["unfinished"].into());
    assert_eq!(before, (fs::read(crashed.path()).unwrap(), fs::read(journal(&crashed)).unwrap()));
    drop(crashed.open());
    assert_eq!(check(&crashed.path()).unwrap(), Report::default());
}

#[test]
fn other_files_are_refused() {
    let place = Place::new();
    fs::write(place.path(), "text ".repeat(1000)).unwrap();
    assert!(matches!(check(&place.path()), Err(OpenError::NotSqlite { .. })));
    fs::remove_file(place.path()).unwrap();
    place.raw().execute_batch("CREATE TABLE t (a)").unwrap();
    assert!(matches!(check(&place.path()), Err(OpenError::Foreign { .. })));
}

#[test]
fn levers_that_are_one_take_one_place() {
    let place = Place::new();
    let mut workbook = place.open();
    let levers: Vec<Lever> =
        (0..4).map(|_| Lever { state: LeverState::Doing, ..Lever::new(None, "the same again") }).collect();
    workbook.edit(edit(), |tx| levers.iter().try_for_each(|lever| tx.insert(lever))).unwrap();
    let kinds = || -> Vec<&str> { check(&place.path()).unwrap().findings.iter().map(|f| f.kind.key()).collect() };
    assert_eq!(kinds(), ["too_many_levers"]);
    let word = LeverMatch::new(levers[3].id, levers[1].id, true);
    workbook.edit(edit(), |tx| tx.insert(&word)).unwrap();
    assert!(kinds().is_empty());
    workbook.edit(edit(), |tx| tx.update(&word, &LeverMatch { same: false, ..word.clone() })).unwrap();
    assert_eq!(kinds(), ["too_many_levers"]);
}
