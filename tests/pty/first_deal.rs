//! The first start: an empty workbook, a deal, and the same deal after the next start.

use crate::driver::Terminal;

#[test]
fn a_deal_made_with_n_is_there_after_the_next_start() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("debrief demo").press("n").type_text("Hofstetter Kunststoff, extrusion line 3").press("Enter");
    terminal.wait_for("1 Frame").wait_for("Hofstetter Kunststoff");
    terminal.press("Esc").wait_gone("1 Frame").press("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.is_restored());
    assert!(home.path().join("workbook.debrief").is_file());
    assert!(!home.path().join("workbook.debrief-journal").exists(), "one file is left");

    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("Hofstetter Kunststoff").wait_for("extrusion line 3").press("q");
    assert_eq!(terminal.exit(), 0);
}

#[test]
fn a_named_workbook_is_made_and_a_named_language_spoken() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["mine.debrief", "--lang", "de"]);
    terminal.wait_for("Hilfe").press("q");
    assert_eq!(terminal.exit(), 0);
    assert!(home.path().join("mine.debrief").is_file());
}

#[test]
fn the_demo_is_kept_as_the_user_left_it_until_a_fresh_one_is_wanted() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Hofstetter").press("n").type_text("Mine AG, my deal").press("Enter").wait_for("Mine AG");
    terminal.press("C-q");
    // Whether C-q ends the form's screen or not depends on nothing: it ends the program everywhere.
    assert_eq!(terminal.exit(), 0);
    assert!(home.path().join("demo-en.debrief").is_file());

    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Mine AG").press("C-q");
    assert_eq!(terminal.exit(), 0);

    let mut terminal = Terminal::start(home.path(), &["demo", "--fresh"]);
    terminal.wait_for("Hofstetter");
    assert!(!terminal.screen().contains("Mine AG"), "{}", terminal.screen());
    terminal.press("C-q");
    assert_eq!(terminal.exit(), 0);
    assert!(home.path().join("demo-en.old-1.debrief").is_file(), "the changed one is kept");
}
