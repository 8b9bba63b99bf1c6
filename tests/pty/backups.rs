//! Each start makes a backup of what there is, and one that fails stops nothing.

use std::{fs, path::Path, thread, time::Duration};

use debrief::{
    domain::Deal,
    store::{Edit, EditLabel, Workbook},
};

use crate::driver::Terminal;

/// A workbook with one deal. Not made in the interface, whose own backup could see it.
fn work(home: &Path) {
    let mut workbook = Workbook::open(home.join("workbook.debrief")).expect("a workbook");
    workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&Deal::new("Meier AG", "line 4"))).expect("added");
}

fn backups(home: &Path) -> usize {
    let found = fs::read_dir(home.join("backups")).into_iter().flatten().flatten();
    found.filter(|file| file.path().extension().is_some_and(|ending| ending == "debrief")).count()
}

#[test]
fn a_start_makes_one_unless_the_latest_holds_the_same() {
    let home = tempfile::tempdir().expect("a temporary folder");
    work(home.path());
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
