//! Salvage: what a damaged file still holds comes into a new one, and the original is never touched.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    sync::OnceLock,
};

use debrief::{
    domain::*,
    store::{BackupError, Bundle, EditLabel, OpenError, Salvaged, Severity, Workbook, check, salvage},
    work::Watch,
};

use crate::common::{Place, dump, edit, full, import, imported};

pub type Rows = BTreeMap<(&'static str, String), String>;

pub fn rows(path: &Path) -> Rows {
    dump(&rusqlite::Connection::open(path).unwrap())
}

/// A workbook of some 300 pages: 20 deals, entered one by one.
pub fn large(place: &Place) -> Rows {
    static MADE: OnceLock<(Vec<u8>, Rows)> = OnceLock::new();
    let (bytes, rows) = MADE.get_or_init(|| {
        let place = Place::new();
        make_large(&place);
        (fs::read(place.path()).unwrap(), rows(&place.path()))
    });
    fs::write(place.path(), bytes).unwrap();
    rows.clone()
}

fn make_large(place: &Place) {
    let mut workbook = place.open();
    workbook.load(edit(), &full()).unwrap();
    for number in 0..20 {
        let mut debrief = Debrief::new(Deal::new(format!("Customer {number}"), "Line"));
        for at in 0..30 {
            let step = Step::new(debrief.deal.id, at, format!("step {at} of {number}, told at some length"));
            debrief.tellings.push(Telling { words: "their words ".repeat(8), ..Telling::new(&step, Source::Customer) });
            debrief.steps.push(step);
        }
        workbook.load(edit(), &Bundle { debriefs: vec![debrief], ..Default::default() }).unwrap();
    }
    import(&mut workbook, &imported("Tubex", 60));
}

/// Salvages, and checks what must hold however bad the damage is.
fn salvaged(place: &Place) -> (Salvaged, PathBuf) {
    let before = fs::read(place.path()).unwrap();
    let new = place.path().with_file_name("recovered.debrief");
    let _ = fs::remove_file(&new);
    let report = salvage(&place.path(), &new, "lost", &Watch::default()).unwrap();
    assert_eq!(fs::read(place.path()).unwrap(), before, "the original is as it was");
    let files = place.files();
    assert!(files.iter().all(|name| !name.ends_with("part") && !name.starts_with('.')), "{files:?}");
    let checked = check(&new).unwrap();
    assert!(checked.worst() <= Some(Severity::Note), "{checked:#?} {report:#?}");
    let mut workbook = Workbook::open(&new).unwrap();
    assert!(workbook.undo().unwrap().is_none(), "undo ends at the recovery");
    assert_eq!(workbook.history(None, 1).unwrap()[0].label, EditLabel::Recover);
    workbook.edit(edit(), |tx| tx.insert(&Deal::new("next", "deal"))).unwrap();
    workbook.undo().unwrap();
    (report, new)
}

/// The pages of a table.
fn pages(place: &Place, name: &str) -> Vec<usize> {
    let conn = place.raw();
    let mut statement = conn.prepare("SELECT pageno FROM dbstat WHERE name = ?1 ORDER BY pageno").unwrap();
    statement.query_map([name], |row| row.get::<_, i64>(0)).unwrap().map(|page| page.unwrap() as usize).collect()
}

fn spoil(place: &Place, pages: &[usize]) {
    let mut bytes = fs::read(place.path()).unwrap();
    for page in pages {
        bytes[(page - 1) * 4096..page * 4096].fill(0xa5);
    }
    fs::write(place.path(), bytes).unwrap();
}

#[test]
fn a_sound_workbook_comes_out_whole_with_drafts_and_history() {
    let place = crate::checking::filled();
    let workbook = place.open();
    workbook.save_draft("step/1", "half a sentence").unwrap();
    let history = workbook.history(None, 100).unwrap();
    drop(workbook);
    let before = rows(&place.path());
    let (report, new) = salvaged(&place);
    assert!(report.is_complete(), "{report:#?}");
    assert_eq!(rows(&new), before);
    let workbook = Workbook::open(&new).unwrap();
    assert_eq!(workbook.draft("step/1").unwrap().unwrap().text, "half a sentence");
    let kept = workbook.history(None, 100).unwrap();
    for entry in &history {
        let same = kept.iter().find(|kept| kept.id == entry.id).unwrap();
        assert_eq!(same.rows, entry.rows);
    }
    let again = salvage(&place.path(), &new, "lost", &Watch::default());
    assert!(matches!(again, Err(BackupError::Exists { .. })), "{again:?}");
}

#[test]
fn spoiled_pages_of_tables_are_made_good_from_the_history() {
    for table in ["step", "telling", "deal", "sqlite_autoindex_step_1", "step_deal", "search_data"] {
        let place = Place::new();
        let before = large(&place);
        let all = pages(&place, table);
        spoil(&place, &all[all.len() / 2..]);
        let (report, new) = salvaged(&place);
        assert_eq!(rows(&new), before, "{table}: {report:#?}");
        assert!(report.lost.is_empty() && report.stand_ins == 0, "{table}: {report:#?}");
    }
}

#[test]
fn without_a_history_what_is_readable_stays_and_lost_parents_get_stand_ins() {
    let place = Place::new();
    let before = large(&place);
    let steps = pages(&place, "step");
    spoil(&place, &pages(&place, "journal_row"));
    spoil(&place, &pages(&place, "journal_pack"));
    let (report, new) = salvaged(&place);
    assert_eq!(rows(&new), before);
    assert_eq!(report.unreadable, ["journal_row", "journal_pack"]);

    spoil(&place, &pages(&place, "deal"));
    spoil(&place, &steps[2..5]);
    let (report, new) = salvaged(&place);
    let after = rows(&new);
    assert_eq!(report.rows["deal"], 22, "a stand-in for each deal");
    assert_eq!(report.rows["telling"], 662, "nobody's words are lost: {report:#?}");
    assert!(report.rows["step"] >= 660 && report.stand_ins > 22, "{report:#?}");
    let stands_in = |row: &str| row.contains("title=Text(\"lost\"") || row.contains("title=Text([108, 111, 115, 116])");
    for (key, row) in &after {
        let original = before.get(key).unwrap();
        assert!(original == row || stands_in(row) || key.0 != "step" && key.0 != "deal", "{row}\n{original}");
    }
}

#[test]
fn a_spoiled_head_or_list_of_tables_is_put_back() {
    for length in [16, 100, 4096] {
        let place = Place::new();
        let before = large(&place);
        let mut bytes = fs::read(place.path()).unwrap();
        bytes[..length].fill(0);
        fs::write(place.path(), bytes).unwrap();
        assert!(Workbook::open(place.path()).is_err());
        let (report, new) = salvaged(&place);
        assert_eq!(rows(&new), before, "{length}: {report:#?}");
    }
    let place = Place::new();
    let before = large(&place);
    spoil(&place, &pages(&place, "sqlite_schema"));
    assert_eq!(rows(&salvaged(&place).1), before);
}

#[test]
fn a_truncated_file_gives_what_is_left() {
    let place = Place::new();
    let before = large(&place);
    let bytes = fs::read(place.path()).unwrap();
    let mut last = 0;
    for percent in [30, 50, 70, 90, 99] {
        fs::write(place.path(), &bytes[..bytes.len() * percent / 100]).unwrap();
        let refused = Workbook::open(place.path());
        assert!(matches!(refused, Err(OpenError::Damaged { .. })), "{refused:?}");
        let (report, new) = salvaged(&place);
        let kept = rows(&new).iter().filter(|(key, row)| before.get(key) == Some(row)).count();
        assert!(kept >= last, "{percent}: {kept} {report:#?}");
        last = kept;
    }
    assert!(last > before.len() * 9 / 10, "{last} of {}", before.len());
}

#[test]
fn what_is_no_workbook_is_not_made_one() {
    let place = Place::new();
    let new = place.path().with_file_name("recovered.debrief");
    fs::write(place.path(), b"PK\x03\x04 a zip, renamed".repeat(5000)).unwrap();
    let refused = salvage(&place.path(), &new, "lost", &Watch::default());
    assert!(matches!(refused, Err(BackupError::Open(OpenError::NotSqlite { .. }))), "{refused:?}");
    fs::remove_file(place.path()).unwrap();
    place.raw().execute_batch("CREATE TABLE deal (a); INSERT INTO deal VALUES (1)").unwrap();
    let refused = salvage(&place.path(), &new, "lost", &Watch::default());
    assert!(matches!(refused, Err(BackupError::Open(OpenError::Foreign { .. }))), "{refused:?}");
    assert_eq!(place.files(), ["test.debrief"]);
}

#[test]
fn what_is_not_ours_stays_behind() {
    let place = crate::checking::filled();
    place
        .raw()
        .execute_batch(
            "CREATE TRIGGER evil AFTER INSERT ON step BEGIN DELETE FROM deal; END;
             CREATE VIEW spy AS SELECT 1; CREATE TABLE more (a); INSERT INTO more VALUES (1)",
        )
        .unwrap();
    let refused = Workbook::open(place.path());
    assert!(matches!(refused, Err(OpenError::Altered { .. })), "{refused:?}");
    let before = rows(&place.path());
    assert_eq!(rows(&salvaged(&place).1), before);
}
