//! A long import on the command line tells how far it is, and Ctrl-C ends it with nothing written.

use std::{fs, io::Write};

use crate::driver::Terminal;

#[test]
fn ctrl_c_cancels_an_import_and_nothing_of_it_is_there() {
    let home = tempfile::tempdir().expect("a home");
    let mut first = Terminal::start(home.path(), &["new", "--customer", "Hofstetter", "--title", "Line 3"]);
    assert_eq!(first.exit(), 0);
    let log = home.path().join("log.xes");
    let mut file = std::io::BufWriter::new(fs::File::create(&log).expect("made"));
    writeln!(file, "<log>").expect("written");
    for trace in 0..60_000 {
        writeln!(file, "<trace><string key='concept:name' value='{trace}'/>").expect("written");
        for step in 0..5 {
            let name = format!("<string key='concept:name' value='step {step} of {trace}'/>");
            writeln!(file, "<event>{name}<date key='time:timestamp' value='2026-03-12T10:00:00Z'/></event>")
                .expect("written");
        }
        writeln!(file, "</trace>").expect("written");
    }
    writeln!(file, "</log>").expect("written");
    drop(file);
    let mut import = Terminal::start(home.path(), &["import", &log.display().to_string()]);
    import.wait_for(" %").press("C-c").wait_for("Cancelled. Nothing has been written.");
    assert_eq!(import.exit(), 1);
    let mut list = Terminal::start(home.path(), &["list"]);
    list.wait_for("Line 3").wait_for("1 deal");
    assert_eq!(list.exit(), 0);
}
