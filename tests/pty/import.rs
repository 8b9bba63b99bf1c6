//! A long import on the command line tells how far it is, and Ctrl-C ends it with nothing written.

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
