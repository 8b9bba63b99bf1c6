//! The report that `R` writes and the one of `debrief report` are one and the same.

use std::{fs, process::Command};

use crate::driver::Terminal;

#[test]
fn both_faces_write_the_same_report() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Hofstetter").press("f").type_text("hofst").press("Enter Enter").wait_for("1 Frame");
    terminal
        .press("R")
        .wait_for("For whom")
        .press("Enter")
        .wait_for("which form")
        .press("Enter")
        .wait_for(".md")
        .press("Enter")
        .wait_for("Report written");
    terminal.press("C-q");
    assert_eq!(terminal.exit(), 0);
    let files = fs::read_dir(home.path()).expect("the home").flatten().map(|file| file.path());
    let file = files.into_iter().find(|path| path.extension().is_some_and(|ending| ending == "md")).expect("a report");
    let written = fs::read_to_string(file).expect("the report");

    let output = Command::new(env!("CARGO_BIN_EXE_debrief"))
        .args(["report", "hofstetter", "--file", "demo-en.debrief"])
        .current_dir(home.path())
        .env("DEBRIEF_HOME", home.path())
        .env("LANG", "en_GB.UTF-8")
        .output()
        .expect("the program can be started");
    assert_eq!(String::from_utf8_lossy(&output.stdout), written);
    assert!(written.contains("## Open questions"), "{written}");
}
