//! What takes long on the command line tells how far it is, and Ctrl-C ends it with nothing written.

use std::fs;

use crate::{driver::Terminal, large_files::large_files};

#[test]
fn ctrl_c_in_the_middle_of_writing_leaves_the_file_as_it_was() {
    for (name, content) in large_files(12_000) {
        let home = tempfile::tempdir().expect("a home");
        let mut first = Terminal::start(home.path(), &["new", "--customer", "Hofstetter", "--title", "Line 3"]);
        assert_eq!(first.exit(), 0);
        let (workbook, file) = (home.path().join("workbook.debrief"), home.path().join(name));
        let before = fs::read(&workbook).expect("the workbook");
        fs::write(&file, content).expect("written");
        let mut import = Terminal::start(home.path(), &["import", &file.display().to_string()]);
        import
            .wait_until("writing under way", |parser| {
                let screen = parser.screen().contents();
                screen.contains("Writing, ") && !screen.contains("Writing, 0%")
            })
            .press("C-c")
            .wait_for("Cancelled. Nothing has been written.");
        assert_eq!(import.exit(), 1, "{name}");
        assert!(fs::read(&workbook).expect("the workbook") == before, "{name}: the file has changed");
    }
}

#[test]
fn ctrl_c_in_the_middle_of_an_export_leaves_no_file() {
    let home = tempfile::tempdir().expect("a home");
    let (name, content) = large_files(12_000).into_iter().next().expect("a file");
    let (file, into) = (home.path().join(name), home.path().join("out").with_extension("xes"));
    fs::write(&file, content).expect("written");
    let mut import = Terminal::start(home.path(), &["import", &file.display().to_string()]);
    assert_eq!(import.exit(), 0);
    let files = || fs::read_dir(home.path()).expect("a folder").count();
    let before = files();
    let mut export =
        Terminal::start(home.path(), &["export", "xes", &into.display().to_string(), "--names", "everybody"]);
    export.wait_for("Writing, ").press("C-c").wait_for("Cancelled. Nothing has been written.");
    assert_eq!(export.exit(), 1);
    assert!(!into.exists());
    assert_eq!(files(), before, "nothing lies beside it");
}

#[test]
fn ctrl_c_in_the_middle_of_a_check_or_a_recovery_leaves_all_as_it_was() {
    let home = tempfile::tempdir().expect("a home");
    let [_, (name, content), _] = large_files(12_000);
    let file = home.path().join(name);
    fs::write(&file, content).expect("written");
    let mut import = Terminal::start(home.path(), &["import", &file.display().to_string(), "--as", "deals"]);
    assert_eq!(import.exit(), 0);
    let (workbook, new) = (home.path().join("workbook.debrief"), home.path().join("new").join("w.debrief"));
    let files = || fs::read_dir(home.path()).expect("a folder").count();
    let (before, count) = (fs::read(&workbook).expect("the workbook"), files());
    let [old, new] = [&workbook, &new].map(|path| path.display().to_string());
    for (arguments, task) in [(vec!["check"], "Checking"), (vec!["salvage", &old, &new], "Reading, ")] {
        let mut command = Terminal::start(home.path(), &arguments);
        command.wait_for(task).press("C-c").wait_for("Cancelled. Nothing has been written.");
        assert_eq!(command.exit(), 1, "{arguments:?}");
        assert!(fs::read(&workbook).expect("the workbook") == before, "{arguments:?}: the file has changed");
        assert_eq!(files(), count, "{arguments:?}: nothing lies beside it");
    }
}

#[test]
fn ctrl_c_while_a_workbook_is_made_up_leaves_no_file() {
    let home = tempfile::tempdir().expect("a home");
    let new = home.path().join("w.debrief").display().to_string();
    let mut generate = Terminal::start(home.path(), &["generate", "--deals", "100000", &new]);
    generate.wait_for("Writing, ").press("C-c").wait_for("Cancelled. Nothing has been written.");
    assert_eq!(generate.exit(), 1);
    assert_eq!(fs::read_dir(home.path()).expect("a folder").count(), 0);
}
