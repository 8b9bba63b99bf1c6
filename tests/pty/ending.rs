//! Leaving: whatever the program was doing, the terminal is as it was before.

use std::fs;

use crate::driver::Terminal;

#[test]
fn quitting_gives_the_terminal_back() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Hofstetter");
    assert!(terminal.is_taken());
    assert!(!terminal.is_restored());
    terminal.press("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.is_restored());
}

#[test]
fn ctrl_q_ends_cleanly_while_somebody_types() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("debrief demo").press("n").type_text("half a na").wait_for("half a na").press("C-q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.is_restored());
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("Unfinished text").press("Enter").wait_for("half a na").press("Esc").wait_gone("half a na");
    terminal.press("q");
    assert_eq!(terminal.exit(), 0);
    // Left with Esc it waits where it was typed, and nobody is reminded of it.
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("debrief demo");
    assert!(!terminal.screen().contains("half a na"), "{}", terminal.screen());
    terminal.press("n").wait_for("half a na").press("C-q");
    assert_eq!(terminal.exit(), 0);
}

#[test]
fn what_comes_behind_the_key_that_quits_does_nothing() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Hofstetter").type_text("qd");
    assert_eq!(terminal.exit(), 0);
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Hofstetter").press("H").wait_for("History").press("Esc q");
    assert!(!terminal.screen().contains("Deleted"), "{}", terminal.screen());
}

#[test]
fn every_size_is_drawn_and_left_cleanly() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Hofstetter");
    for size in [(80, 24), (20, 5), (1, 1), (200, 60), (80, 24)] {
        terminal.resize(size);
    }
    // No wait before the key: one that arrived in the same instant as a change of size once waited for the next.
    terminal.press("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.is_restored());
}

#[test]
fn settings_that_are_not_sound_are_named_before_the_screen_is_taken() {
    let home = tempfile::tempdir().expect("a temporary folder");
    for unsound in ["langage = \"de\"", "theme = \"/no/such/theme.toml\"", "[keys.home]\nsort = \"Ctrl+X\""] {
        fs::write(home.path().join("config.toml"), unsound).expect("written");
        let mut terminal = Terminal::start(home.path(), &[]);
        assert_eq!(terminal.exit(), 6, "{unsound}");
        assert!(terminal.is_restored());
        let screen = terminal.screen();
        assert!(screen.contains("config.toml"), "{screen}");
    }
}

#[test]
fn a_terminal_that_cannot_be_drawn_on_is_refused() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start_with(home.path(), &[], &[("TERM", "dumb")], (80, 24));
    assert_eq!(terminal.exit(), 2);
    assert!(terminal.screen().contains("needs a terminal"), "{}", terminal.screen());
}
