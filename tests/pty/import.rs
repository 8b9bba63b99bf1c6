//! What takes long on the command line tells how far it is, and whoever ends it leaves nothing half written.

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

#[test]
#[cfg(unix)]
fn a_window_that_is_closed_in_the_middle_leaves_no_half_of_a_file() {
    for signals in [&[][..], &["HUP", "HUP"], &["HUP", "TERM"]] {
        let home = tempfile::tempdir().expect("a home");
        let new = home.path().join("w.debrief").display().to_string();
        let mut generate = Terminal::start(home.path(), &["generate", "--deals", "100000", &new]);
        // The system tells of it, then the shell, or whoever ends all that runs.
        match signals {
            [] => generate.close_window("Writing, "),
            signals => generate.wait_for("Writing, ").signal(&signals.join(" ")),
        };
        assert_eq!(generate.exit(), 1, "{signals:?}");
        assert_eq!(fs::read_dir(home.path()).expect("a folder").count(), 0, "{signals:?}");
    }
}

#[test]
#[cfg(unix)]
fn what_nohup_has_started_goes_on_when_the_window_is_closed() {
    let home = tempfile::tempdir().expect("a home");
    let new = home.path().join("w.debrief");
    let mut generate = std::process::Command::new("nohup")
        .args([env!("CARGO_BIN_EXE_debrief"), "generate", "--deals", "3000", "--steps", "40"])
        .arg(&new)
        .env("DEBRIEF_HOME", home.path())
        .stdin(std::process::Stdio::null())
        .stdout(std::process::Stdio::null())
        .stderr(std::process::Stdio::null())
        .spawn()
        .expect("nohup is there");
    // It has begun to write, and hears what it is to hear.
    let start = std::time::Instant::now();
    while fs::read_dir(home.path()).expect("a folder").count() == 0 {
        assert!(start.elapsed() < std::time::Duration::from_secs(20), "it has begun nothing");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let process = rustix::process::Pid::from_raw(generate.id() as i32).expect("a process");
    rustix::process::kill_process(process, rustix::process::Signal::HUP).expect("told");
    assert!(generate.wait().expect("it ends").success());
    assert!(new.exists());
}

#[test]
#[cfg(unix)]
fn a_copy_or_a_restoration_under_way_leaves_no_half_of_a_file_when_the_program_is_to_end() {
    let home = tempfile::tempdir().expect("a home");
    let book = home.path().join("workbook.debrief").display().to_string();
    let mut generate = Terminal::start(home.path(), &["generate", "--deals", "2500", "--steps", "40", &book]);
    assert_eq!(generate.exit(), 0);
    let mut backup = Terminal::start(home.path(), &["backup"]);
    assert_eq!(backup.exit(), 0);
    let entries = |folder: &str| fs::read_dir(home.path().join(folder)).expect("a folder").flatten();
    for keys in ["C-s Enter", "B r Up Enter"] {
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.wait_for("Enter open");
        let before = entries("backups").count();
        for key in keys.split(' ') {
            terminal.press(key);
            match key {
                "C-s" => terminal.wait_for("Save a copy as"),
                "B" => terminal.wait_for("as it is now"),
                "r" => terminal.wait_for("Restore it"),
                "Up" => &mut terminal,
                _ => terminal.wait_for("Esc cancels"),
            };
        }
        terminal.signal("TERM");
        assert_eq!(terminal.exit(), 0);
        // Else it was done before it was to end.
        let books = entries(".").filter(|file| file.path().extension().is_some_and(|ending| ending == "debrief"));
        assert_eq!((entries("backups").count(), books.count()), (before, 1), "{keys}");
        let left = entries(".").chain(entries("backups")).map(|file| file.path());
        let left: Vec<_> = left.filter(|path| path.extension().is_some_and(|ending| ending == "part")).collect();
        assert!(left.is_empty(), "{keys}: {left:?}");
    }
}
