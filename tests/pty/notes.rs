//! Notes come in and a quote is taken in the real program; both are there when it starts again.

use std::fs;

use crate::driver::Terminal;

#[test]
fn notes_and_a_quote_outlive_the_program() {
    let home = tempfile::tempdir().expect("a home");
    let notes = home.path().join("notes.md");
    fs::write(&notes, "- @Keller stops the line 9.7.2025\r\n- @Keller calls +3d\r\n").expect("written");
    let spoken = home.path().join("spoken.txt");
    fs::write(&spoken, "Keller: It ran hot.\n").expect("written");
    let mut program = Terminal::start(home.path(), &["demo"]);
    program
        .wait_for("Hofstetter")
        .press("f")
        .type_text("hofst")
        .press("Enter Enter")
        .wait_for("1 Frame")
        .press("3")
        .wait_for("the line has the keys")
        .press("Esc")
        .wait_for("the list has the keys")
        .press("I")
        .wait_for("Which notes?");
    program.press("C-u").type_text(&notes.display().to_string()).press("Enter").wait_for("2 of 2 lines become steps");
    program.press("i").wait_for("2 steps taken in from the notes").press("T").wait_for("Which transcript?");
    program.press("C-u").type_text(&spoken.display().to_string()).press("Enter").wait_for("TRANSCRIPT");
    program.press("a").type_text("@Keller tells why").press("A-q").wait_for("tells why \"It ran hot.\"");
    program.press("Enter").wait_for("Keller tells why").press("C-q");
    assert_eq!(program.exit(), 0);
    let mut again = Terminal::start(home.path(), &["demo"]);
    again
        .wait_for("Hofstetter")
        .press("f")
        .type_text("hofst")
        .press("Enter Enter")
        .wait_for("1 Frame")
        .press("3")
        .wait_for("Keller tells why");
    again.wait_for("It ran hot.").press("C-q");
    assert_eq!(again.exit(), 0);
}
