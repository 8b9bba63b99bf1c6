//! Backups, checks and recovery.

use std::fs;

use super::runner::{Home, Run, text};

fn deals(home: &Home, file: &str) -> usize {
    home.run(&["list", "--json", "--file", file]).ends(0).json().as_array().map_or(0, Vec::len)
}

/// A home whose workbook has a history, as one that somebody has worked in.
fn worked_in() -> Home {
    let home = Home::new();
    for title in ["one", "two", "three"] {
        home.run(&["new", "--customer", "Hofstetter", "--title", title]).ends(0);
    }
    home
}

/// Tears the file from the middle of it on.
fn damage(home: &Home) {
    let path = home.path("workbook.debrief");
    let mut bytes = fs::read(&path).expect("the workbook");
    let half = bytes.len() / 2 / 4096 * 4096;
    bytes[half..].iter_mut().for_each(|byte| *byte = 0xA5);
    fs::write(&path, bytes).expect("written");
}

#[test]
fn a_backup_can_be_listed_and_restored_and_what_stood_there_is_kept() {
    let home = worked_in();
    home.run(&["restore"]).ends(0).says("no backups").says("debrief backup");
    assert_eq!(home.run(&["restore", "--json"]).ends(0).json(), serde_json::json!([]));
    home.run(&["backup"]).ends(0).says("3 deals").says("backups");
    home.run(&["new", "--customer", "Later", "--title", "four"]).ends(0);
    home.run(&["backup", "--lang", "de"]).ends(0).says("4 Deals");

    home.run(&["restore"]).ends(0).says("by hand").says("3 deals").says("4 deals").says("debrief restore NUMBER");
    home.run(&["restore", "--lang", "de"]).ends(0).says("von Hand").says("3 Deals");
    let listed = home.run(&["restore", "--json"]).ends(0).json();
    assert_eq!((listed[0]["contents"]["deals"].as_u64(), listed[1]["contents"]["deals"].as_u64()), (Some(4), Some(3)));
    assert_eq!(listed[1]["kind"], "manual");

    home.run(&["restore", "2"]).ends(0).says("What stood there before");
    assert_eq!(deals(&home, &text(&home.path("workbook.debrief"))), 3);
    let kept = &home.run(&["restore", "--json"]).ends(0).json()[0];
    assert_eq!((&kept["kind"], kept["contents"]["deals"].as_u64()), (&"restore".into(), Some(4)));

    let path = kept["path"].as_str().expect("a path");
    let done = home.run(&["restore", path, "--json"]).ends(0).json();
    assert_eq!(done["restored"], path);
    assert_eq!(deals(&home, &text(&home.path("workbook.debrief"))), 4);
    home.run(&["restore", "99"]).ends(3).complains("no backup “99”");
    home.run(&["restore", "99", "--lang", "de"]).ends(3).complains("keine Sicherung «99»");
}

#[test]
fn a_backup_goes_where_it_is_told_to() {
    let home = worked_in();
    home.run(&["backup", "--to", "stick"]).ends(1).complains("no folder stick");
    home.run(&["backup", "--to", "stick", "--lang", "de"]).ends(1).complains("Den Ordner stick");
    assert!(!home.path("stick").exists(), "a stick that is not plugged in is not made up");
    fs::create_dir(home.path("stick")).expect("a folder");
    home.run(&["backup", "--to", "stick"]).ends(0).says("stick");
    let made: Vec<_> = fs::read_dir(home.path("stick")).expect("the folder").flatten().collect();
    assert_eq!(made.len(), 1);
    assert_eq!(deals(&home, &text(&made[0].path())), 3);
    fs::write(home.path("taken"), "a file").expect("written");
    home.run(&["backup", "--to", "taken"]).ends(1).complains("taken");
    Home::new().run(&["backup"]).ends(5).complains("There is no workbook yet");
}

#[test]
fn an_empty_file_is_not_called_sound() {
    let home = Home::new();
    fs::write(home.path("empty.debrief"), "").expect("written");
    home.run(&["check", "empty.debrief"]).ends(5).complains("empty.debrief is empty").complains("debrief restore");
    home.run(&["check", "empty.debrief", "--lang", "de"]).ends(5).complains("empty.debrief ist leer");
}

#[test]
fn reading_an_empty_file_changes_nothing() {
    let home = Home::new();
    let file = home.path("empty.debrief");
    fs::write(&file, "").expect("written");
    home.run(&["list", "--file", &file.display().to_string()]).ends(5).complains("empty.debrief is empty");
    assert_eq!(fs::read(&file).expect("read").len(), 0);
}

#[test]
fn check_tells_sound_from_unsound_by_its_code() {
    let home = worked_in();
    home.run(&["check"]).ends(0).says("is sound");
    home.run(&["check", "--lang", "de"]).ends(0).says("ist in Ordnung");
    let report = home.run(&["check", "--json"]).ends(0).json();
    assert_eq!(report["findings"], serde_json::json!([]));

    let raw = rusqlite::Connection::open(home.path("workbook.debrief")).expect("the workbook");
    raw.execute("UPDATE deal SET title = 'changed' WHERE title = 'two'", []).expect("changed");
    drop(raw);
    let findings = |run: &Run| assert!(run.code == 7 && run.err.is_empty(), "{} {}", run.code, run.err);
    let run = home.run(&["check", &text(&home.path("workbook.debrief"))]);
    findings(&run);
    run.says("not what the history says").says("fault");
    let run = home.run(&["check", "--json", "--lang", "de"]);
    findings(&run);
    assert_eq!(run.json()["worst"], "fault");
    home.run(&["check", "none.debrief"]).ends(5).complains("There is no workbook none.debrief");
}

#[test]
fn the_demo_workbook_is_sound() {
    Home::with_demo().run(&["check"]).ends(0).says("is sound").says("not counted: 3,");
}

#[test]
fn a_damaged_workbook_names_the_way_out_and_can_be_salvaged() {
    let home = worked_in();
    damage(&home);
    let before = fs::read(home.path("workbook.debrief")).expect("the workbook");
    let run = home.run(&["check"]);
    assert_eq!(run.code, 7, "{} {}", run.out, run.err);
    run.says("damaged").says("workbook.debrief NEW.debrief");
    fs::copy(home.path("workbook.debrief"), home.path("it's mine.debrief")).expect("copied");
    let named = if cfg!(windows) { "\"it's mine.debrief\"" } else { r"'it'\''s mine.debrief'" };
    home.run(&["check", "it's mine.debrief"]).says(&format!("debrief salvage {named} NEW.debrief"));
    home.run(&["list", "--file", "it's mine.debrief"]).ends(5).complains(&format!("{} NEW.debrief", &named[1..]));

    home.run(&["salvage", "workbook.debrief", "new.debrief"]).ends(0).says("new.debrief").says("left as it is");
    home.run(&["list", "--file", "new.debrief"]).ends(0);
    assert_eq!(fs::read(home.path("workbook.debrief")).expect("the workbook"), before);
    home.run(&["salvage", "workbook.debrief", "new.debrief"]).ends(1).complains("already there");
    home.run(&["salvage", "none.debrief", "other.debrief"]).ends(5).complains("There is no workbook");
}

#[test]
fn salvaging_a_sound_workbook_loses_nothing() {
    let home = Home::with_demo();
    let run = home.run(&["salvage", "workbook.debrief", "new.debrief", "--lang", "de"]).ends(0);
    run.says("nichts verloren").says("Schritt");
    assert_eq!(deals(&home, "new.debrief"), 12);
}

#[test]
fn generate_makes_the_same_workbook_again_and_replaces_nothing() {
    let home = Home::new();
    for name in ["a.debrief", "b.debrief"] {
        let run = home.run(&["generate", "--deals", "20", "--steps", "40", "--seed", "7", name]).ends(0);
        run.says(name);
        assert_eq!(deals(&home, name), 20);
    }
    let list = |name: &str| home.run(&["list", "--json", "--file", name]).ends(0).out;
    assert_eq!(list("a.debrief"), list("b.debrief"));
    home.run(&["generate", "--deals", "3", "a.debrief"]).ends(1).complains("left as it is");
    assert_eq!(deals(&home, "a.debrief"), 20);
    home.run(&["generate", "--deals", "20", "--seed", "7", "--no-contrast", "c.debrief"]).ends(0);
    assert_ne!(list("a.debrief"), list("c.debrief"));
    assert!(!home.run(&["--help"]).ends(0).out.contains("generate"), "hidden");
}
