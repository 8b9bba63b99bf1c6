//! The medium fails under the real program: it says so in words, keeps what is being typed, and goes on.

use std::{fs, path::Path};

use debrief::store::{Workbook, check};

use crate::{
    driver::Terminal,
    fault_shim::{EIO, ENOSPC, Fault, library},
};

/// The program at the Steps stage of a deal, with the shim loaded; nothing fails yet.
fn start(home: &Path, language: &str, library: &Path) -> Terminal {
    let (file, watched) = (home.join("workbook.debrief"), home.join("fault"));
    let text = |path: &Path| path.to_str().expect("a plain path").to_owned();
    let environment = [
        ("LD_PRELOAD", text(library)),
        ("FAULT_FILE", text(&file)),
        ("FAULT_WATCH", text(&watched)),
        ("LANG", language.to_owned()),
    ];
    let environment: Vec<(&str, &str)> = environment.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let mut terminal = Terminal::start_with(home, &[], &environment, (120, 36));
    terminal.wait_for("n ").press("n").type_text("Meier AG, line 4").press("Enter").wait_for("Meier AG").press("3");
    terminal.wait_for(" ›").type_text("Huber calls").press("Enter").wait_for("1  ·");
    terminal
}

fn titles(home: &Path) -> Vec<String> {
    let workbook = Workbook::open(home.join("workbook.debrief")).expect("a workbook");
    let deal = workbook.deals(&Default::default()).expect("deals").remove(0).deal.id;
    workbook.debrief(deal).expect("the deal").steps.into_iter().map(|step| step.title).collect()
}

#[test]
fn an_edit_that_cannot_be_written_is_told_in_words_and_stays_in_the_line() {
    let Some(library) = library() else { return };
    for (at, errno, by_half, told) in [
        (1, EIO, false, "The disk could not be read or written"),
        (2, ENOSPC, false, "There is no room left on the disk"),
        (9, ENOSPC, true, "There is no room left on the disk"),
        (17, EIO, false, "The disk could not be read or written"),
        (25, ENOSPC, true, "There is no room left on the disk"),
    ] {
        let home = tempfile::tempdir().expect("a temporary folder");
        let watched = home.path().join("fault");
        let mut terminal = start(home.path(), "en_GB.UTF-8", library);
        Fault { kind: 'w', errno, at, sticky: true, by_half }.set_there(&watched);
        terminal.type_text("Keller asks for an offer").press("Enter").wait_for(told);
        terminal.wait_for("› Keller asks for an offer");
        Fault::NONE.set_there(&watched);
        terminal.press("Enter").wait_for("2  ·").type_text("half a third").wait_for("half a third").press("C-q");
        assert_eq!(terminal.exit(), 0);
        assert!(terminal.is_restored());
        assert_eq!(titles(home.path()), ["Huber calls", "Keller asks for an offer"], "{at} {errno}");
        let report = check(&home.path().join("workbook.debrief")).expect("checked");
        assert_eq!(report.findings, []);
    }
}

#[test]
fn a_medium_that_never_works_again_lets_the_program_end_with_all_that_was_saved() {
    let Some(library) = library() else { return };
    for kind in ['w', 'r'] {
        let home = tempfile::tempdir().expect("a temporary folder");
        let mut terminal = start(home.path(), "de_CH.UTF-8", library);
        Fault { kind, errno: EIO, at: 1, sticky: true, by_half: false }.set_there(&home.path().join("fault"));
        terminal.type_text("Keller asks").press("Enter").wait_for("Datenträger").press("C-q");
        // What is being typed is not thrown away by a slip of the finger.
        terminal.wait_for("noch einmal beendet").press("C-q");
        assert_eq!(terminal.exit(), 0);
        assert!(terminal.is_restored());
        assert_eq!(titles(home.path()), ["Huber calls"]);
    }
}

#[test]
fn without_a_home_folder_a_named_workbook_opens_and_no_backup_is_missed() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let file = folder.path().join("w.debrief");
    let name = file.to_str().expect("a plain path");
    // A home in which nothing can be made. Without the variable, the system's own record would lead to the home of
    // whoever runs the tests, whose settings are not ours to read.
    let environment = [("DEBRIEF_HOME", ""), ("HOME", "/proc/nowhere")];
    let mut terminal = Terminal::start_with(folder.path(), &[name], &environment, (120, 36));
    terminal.wait_for("n ").press("n").type_text("Meier AG, line 4").press("Enter").wait_for("1 Frame").press("C-q");
    assert_eq!(terminal.exit(), 0, "{}", terminal.screen());
    assert_eq!(Workbook::open(&file).expect("it is there").contents().expect("read").deals, 1);
    assert_eq!(fs::read_dir(folder.path()).expect("a folder").count(), 1, "one file");
}
