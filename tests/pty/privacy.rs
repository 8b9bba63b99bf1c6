//! Whatever the program writes, only its user can read, whatever the system would allow; and the log holds nothing that
//! anybody typed.

use std::{
    fs,
    os::unix::fs::PermissionsExt,
    path::{Path, PathBuf},
    process::Command,
};

use debrief::store::{DealQuery, Edit, EditLabel, Workbook};

use crate::driver::Terminal;

/// Stands in everything that is typed.
const MARK: &str = "zqxj";

/// All files and folders below this one.
fn all(folder: &Path, found: &mut Vec<PathBuf>) {
    for path in fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path()) {
        if path.is_dir() {
            all(&path, found);
        }
        found.push(path);
    }
}

/// Fails unless files are 0600 and folders 0700; answers their names.
fn private(folder: &Path) -> Vec<String> {
    let mut found = vec![folder.to_owned()];
    all(folder, &mut found);
    for path in &found {
        let mode = fs::metadata(path).expect("a file").permissions().mode() & 0o777;
        let expected = if path.is_dir() { 0o700 } else { 0o600 };
        assert_eq!(format!("{mode:o}"), format!("{expected:o}"), "{}", path.display());
    }
    found.iter().map(|path| path.strip_prefix(folder).expect("below").display().to_string()).collect()
}

/// Runs a command where new files are open to everybody.
fn run(home: &Path, arguments: &str) -> Option<i32> {
    let script = format!("umask 000; exec '{}' {arguments}", env!("CARGO_BIN_EXE_debrief"));
    let output = Command::new("sh")
        .args(["-c", &script])
        .current_dir(home.parent().expect("a parent"))
        .env("DEBRIEF_HOME", home)
        .env("DEBRIEF_LOG", "trace")
        .env("LANG", "en_GB.UTF-8")
        .output()
        .expect("the program can be started");
    output.status.code()
}

/// An editor that notes who may read its file, and adds a line.
fn editor(folder: &Path) -> (PathBuf, PathBuf) {
    let (editor, noted) = (folder.join("editor"), folder.join("noted"));
    let script = format!("#!/bin/sh\nls -l \"$1\" | cut -c1-10 > '{}'\necho {MARK} >> \"$1\"\n", noted.display());
    fs::write(&editor, script).expect("an editor");
    fs::set_permissions(&editor, fs::Permissions::from_mode(0o700)).expect("an editor that can be started");
    (editor, noted)
}

/// The text on its way to the user's own editor.
fn external_editor(outside: &Path, home: &Path) {
    let (editor, noted) = editor(outside);
    let editor = editor.display().to_string();
    let environment = [("DEBRIEF_LOG", "trace"), ("EDITOR", editor.as_str())];
    let mut terminal = Terminal::start_with(home, &[], &environment, (120, 36));
    terminal.wait_for(MARK).press("Enter 1").wait_for("CRM").press("G Up Up E");
    let mode = std::iter::repeat_with(|| {
        std::thread::sleep(std::time::Duration::from_millis(20));
        fs::read_to_string(&noted).unwrap_or_default()
    });
    let mode = mode.take(500).find(|mode| !mode.is_empty());
    assert_eq!(mode.as_deref(), Some("-rw-------\n"), "{}", terminal.screen());
}

/// A session in which everything is done that writes a file, with the mark in every text.
fn session(home: &Path) {
    let environment = [("DEBRIEF_LOG", "trace")];
    fs::create_dir(home).expect("a home");
    fs::set_permissions(home, fs::Permissions::from_mode(0o700)).expect("a private home");
    let mut terminal = Terminal::start_with(home, &[], &environment, (120, 36));
    terminal.wait_for("debrief demo").press("n").type_text(&format!("{MARK} AG, {MARK} line")).press("Enter");
    terminal.wait_for("1 Frame");
    terminal.press("3").wait_for("the customer tells");
    terminal.type_text(&format!("@{MARK}berg calls about {MARK} \"{MARK}\" #phone")).press("Enter");
    terminal.wait_for("berg calls about").press("A-i").type_text(&format!("{MARK} annoyed")).press("Enter");
    terminal
        .type_text(&format!("half a {MARK}"))
        .press("Esc")
        .press("/")
        .type_text(MARK)
        .wait_for("5 hits")
        .press("Esc");
    terminal.press("C-s").wait_for(".debrief").press("Enter").wait_for("Copy saved");
    terminal.press("C-s").wait_for(".debrief").press("Enter").wait_for("already");
    private(home);
    terminal
        .press("Esc R")
        .wait_for("For whom")
        .press("Enter")
        .wait_for("In which form")
        .press("Enter")
        .wait_for(".md")
        .press("Enter")
        .wait_for("Report written");
    terminal.press("S").wait_for("Settings").press("Right Esc");
    // An error: what is being worked on is deleted elsewhere.
    let mut elsewhere = Workbook::open(home.join("workbook.debrief")).expect("the workbook");
    let deal = elsewhere.deals(&DealQuery::default()).expect("deals")[0].deal.clone();
    elsewhere.edit(Edit::new(EditLabel::DeleteDeal), |tx| tx.delete(&deal)).expect("deleted");
    terminal.wait_gone("1 Frame").press("C-q");
    assert_eq!(terminal.exit(), 0);
    elsewhere.undo().expect("brought back");
}

#[test]
fn files_are_their_users_alone_and_the_log_holds_no_words() {
    let outside = tempfile::tempdir().expect("a temporary folder");
    let home = outside.path().join("home");
    session(&home);
    external_editor(outside.path(), &home);
    let book = "--file home/workbook.debrief";
    fs::create_dir(home.join("stick")).expect("a stick");
    fs::set_permissions(home.join("stick"), fs::Permissions::from_mode(0o700)).expect("private");
    for (arguments, code) in [
        (format!("backup {book}"), 0),
        (format!("backup {book} --to home/stick"), 0),
        (format!("restore 1 {book}"), 0),
        (format!("new {book} --customer {MARK} --title {MARK} --value {MARK}"), 2),
        (format!("new {book} --customer {MARK} --title other"), 0),
        (format!("report other {book} -o home/report.md"), 0),
        (format!("salvage home/workbook.debrief home/deep/{MARK}.debrief"), 0),
        (format!("search {MARK}nothing {book}"), 3),
        (format!("show {MARK} {book}"), 0),
        ("demo --save home/demos/demo.debrief".to_owned(), 0),
        (format!("check {book}"), 0),
        (format!("forget {MARK}berg {book} --yes"), 0),
        (format!("list --file home/{MARK}.debrief"), 5),
    ] {
        assert_eq!(run(&home, &arguments), Some(code), "{arguments}");
    }
    fs::write(home.join("broken.debrief"), MARK.repeat(1000)).expect("written");
    fs::set_permissions(home.join("broken.debrief"), fs::Permissions::from_mode(0o600)).expect("private");
    assert_eq!(run(&home, "list --file home/broken.debrief"), Some(5));

    let found = private(&home);
    for kind in
        ["workbook.debrief", "backups/", "stick/", ".md", "deep/", "demos/demo.debrief", "debrief.log", "config.toml"]
    {
        assert!(found.iter().any(|name| name.contains(kind)), "{kind}: {found:#?}");
    }
    let log: String = found
        .iter()
        .filter(|name| name.ends_with(".log"))
        .map(|name| fs::read_to_string(home.join(name)).expect("the log"))
        .collect();
    assert!(log.contains("an action failed") && log.contains("a command failed"), "{log}");
    assert!(!log.to_lowercase().contains(MARK), "{log}");
}
