//! Workbooks that cannot be opened: each is told why, in the user's language, and left as it is.

use std::{fs, path::Path};

use super::runner::{Home, Run, text};

fn open(home: &Home, path: &Path, language: &str) -> Run {
    home.run(&["list", "--lang", language, "--file", &text(path)]).ends(5)
}

/// Fails unless the file is refused in these words and is afterwards as it was.
#[track_caller]
fn refused(home: &Home, path: &Path, english: &str, german: &str) {
    let before = fs::read(path).ok();
    open(home, path, "en").complains(english).complains(&text(path));
    open(home, path, "de").complains(german);
    assert_eq!(fs::read(path).ok(), before);
}

#[test]
fn a_file_of_another_kind() {
    let home = Home::new();
    let path = home.path("letter.debrief");
    fs::write(&path, "Dear Sir or Madam, this is a letter and no workbook at all.\n".repeat(100)).expect("written");
    refused(&home, &path, "is not a workbook", "ist keine Arbeitsmappe");
}

#[test]
fn a_database_of_another_program() {
    let home = Home::new();
    let path = home.path("other.debrief");
    let other = rusqlite::Connection::open(&path).expect("a database");
    other.execute_batch("CREATE TABLE t (x)").expect("a table");
    drop(other);
    refused(&home, &path, "belongs to another program", "gehört zu einem anderen Programm");
}

#[test]
fn a_newer_workbook() {
    let home = Home::with_demo();
    let path = home.path("workbook.debrief");
    let newer = rusqlite::Connection::open(&path).expect("the workbook");
    newer.pragma_update(None, "user_version", 9_999).expect("set");
    drop(newer);
    refused(&home, &path, "newer debrief", "neueren debrief");
}

#[test]
fn a_folder_and_a_missing_file() {
    let home = Home::new();
    refused(&home, &home.path(""), "is a folder", "ist ein Ordner");
    refused(&home, &home.path("none.debrief"), "There is no workbook", "Es gibt keine Arbeitsmappe");
    assert!(!home.path("none.debrief").exists());
}

#[test]
fn a_locked_workbook() {
    let home = Home::with_demo();
    let path = home.path("workbook.debrief");
    let holder = rusqlite::Connection::open(&path).expect("the workbook");
    holder.execute_batch("PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE").expect("held");
    open(&home, &path, "en").complains("Another program is writing");
}

#[cfg(unix)]
#[test]
fn a_workbook_without_permission() {
    use std::os::unix::fs::PermissionsExt;

    let home = Home::with_demo();
    let path = home.path("workbook.debrief");
    fs::set_permissions(&path, fs::Permissions::from_mode(0o000)).expect("set");
    // The system's administrator may read everything.
    if fs::read(&path).is_err() {
        open(&home, &path, "en").complains("no permission");
        open(&home, &path, "de").complains("keine Berechtigung");
    }
}

#[test]
fn a_damaged_workbook_is_told_as_one() {
    let home = Home::with_demo();
    let path = home.path("workbook.debrief");
    let mut bytes = fs::read(&path).expect("the workbook");
    // The head stays; every page after the first is torn.
    bytes[4096..].iter_mut().for_each(|byte| *byte = 0xA5);
    fs::write(&path, bytes).expect("written");
    let run = home.run(&["list"]);
    assert!([1, 5].contains(&run.code), "{}", run.code);
    run.complains("damaged").complains("debrief salvage").complains("debrief restore");
}
