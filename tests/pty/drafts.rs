//! What is being typed survives whatever ends the program.

use std::{path::Path, thread, time::Duration};

use crate::driver::Terminal;

/// Types into a form's field, ends the program with a signal after `wait`, and finds the text again.
fn survives(signal: &str, wait: Duration) {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Hofstetter").press("f").type_text("hofst").press("Enter Enter").wait_for("Extrusion line 3");
    terminal.press("1").wait_for("Stated reason").press("Down Enter").type_text(" beside the old one");
    terminal.wait_for("beside the old one");
    thread::sleep(wait);
    terminal.signal(signal).exit();
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Unfinished text").wait_for("beside the old one").press("Enter").wait_for("Stated reason");
    terminal.press("Down Enter").wait_for("Extrusion line 3 beside the old one").press("C-q");
    assert_eq!(terminal.exit(), 0);
}

#[test]
fn asked_to_end() {
    survives("TERM", Duration::ZERO);
}

#[test]
fn the_terminal_hangs_up() {
    survives("HUP", Duration::ZERO);
}

#[test]
fn killed_two_seconds_later() {
    survives("KILL", Duration::from_secs(2));
}

/// The terminal's window is closed: the program gets SIGHUP, and every read of the terminal answers with nothing.
#[test]
fn the_window_is_closed() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    let ended = terminal.close_window("Hofstetter").ends_within(Duration::from_secs(10));
    assert!(ended, "the program runs on without a terminal");
    assert_eq!(terminal.exit(), 0);
    assert_eq!(crashes(home.path()), 0, "that is no breakdown");
}

/// How many reports of a breakdown lie in a folder and those in it.
fn crashes(folder: &Path) -> usize {
    let entries = std::fs::read_dir(folder).expect("the folder").map(|entry| entry.expect("an entry").path());
    entries
        .map(|path| match path.is_dir() {
            true => crashes(&path),
            false => usize::from(path.file_name().is_some_and(|name| name.to_string_lossy().starts_with("crash-"))),
        })
        .sum()
}
