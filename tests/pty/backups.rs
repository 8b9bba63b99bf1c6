//! Each start makes a backup of what there is, and one that fails stops nothing.

use std::{fs, path::Path, thread, time::Duration};

use crate::driver::Terminal;

/// Adds a deal and ends.
fn work(home: &Path) {
    let mut terminal = Terminal::start(home, &[]);
    terminal.wait_for("debrief demo").press("n").type_text("Meier AG, line 4").press("Enter").wait_for("1 Frame");
    terminal.press("Esc").wait_for("Meier AG").press("q");
    assert_eq!(terminal.exit(), 0);
}

fn backups(home: &Path) -> usize {
    let found = fs::read_dir(home.join("backups")).into_iter().flatten().flatten();
    found.filter(|file| file.path().extension().is_some_and(|ending| ending == "debrief")).count()
}

#[test]
fn a_start_makes_one_unless_the_latest_holds_the_same() {
    let home = tempfile::tempdir().expect("a temporary folder");
    work(home.path());
    assert_eq!(backups(home.path()), 0, "there was nothing to back up");
    for _ in 0..2 {
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.wait_for("Meier AG");
        for _ in 0..100 {
            if backups(home.path()) > 0 {
                break;
            }
            thread::sleep(Duration::from_millis(50));
        }
        terminal.press("q");
        assert_eq!(terminal.exit(), 0);
        assert_eq!(backups(home.path()), 1);
    }
}

#[test]
fn one_that_fails_is_told_and_stops_nothing() {
    let home = tempfile::tempdir().expect("a temporary folder");
    work(home.path());
    fs::write(home.path().join("backups"), "in the way").expect("written");
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("No backup could be made").press("n").type_text("Huber AG, line 5").press("Enter");
    terminal.wait_for("1 Frame").press("q");
    assert_eq!(terminal.exit(), 0);
}
