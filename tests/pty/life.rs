//! The terminal's life: sleep and waking, sizes, poor terminals, and what is left when the program breaks down.

use std::{fs, os::unix::fs::PermissionsExt, path::Path, time::Duration};

use debrief::store::Workbook;

use crate::driver::Terminal;

/// A text that must not stand in any report.
const SECRET: &str = "Petra Imhof drinks";

/// The reports of breakdowns in a folder.
fn reports(home: &Path) -> Vec<String> {
    let names = fs::read_dir(home).expect("the folder can be read").map(|entry| entry.expect("an entry").path());
    let of_crash = names.filter(|path| path.extension().is_some_and(|ending| ending == "txt"));
    of_crash.map(|path| fs::read_to_string(path).expect("a text")).collect()
}

#[test]
fn a_breakdown_gives_the_terminal_back_keeps_the_text_and_says_where_its_report_lies() {
    for (language, told) in [("en", "has broken down"), ("de", "ist abgestürzt")] {
        let home = tempfile::tempdir().expect("a temporary folder");
        let say = [("DEBRIEF_BREAK_DOWN", SECRET)];
        let arguments = ["mine.debrief", "--lang", language];
        let mut terminal = Terminal::start_with(home.path(), &arguments, &say, (120, 36));
        terminal
            .wait_for("debrief demo")
            .press("n")
            .type_text("Meier AG, line 4")
            .press("Enter")
            .wait_for("▶")
            .press("3");
        terminal.type_text(SECRET).wait_for(SECRET).press("F12");
        assert_eq!(terminal.exit(), 1);
        assert!(terminal.is_restored());
        // The sentence may be broken anywhere.
        let screen = terminal.screen().replace('\n', "");
        let path = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(path.contains(told) && path.contains("crash-"), "{path}");
        assert!(!screen.contains("panicked"), "{screen}");

        let reports = reports(home.path());
        let [report] = reports.as_slice() else { panic!("one report, and not {reports:?}") };
        for part in
            [concat!("debrief ", env!("CARGO_PKG_VERSION")), "place: src/tui/mod.rs:", "thread: main", "event_loop"]
        {
            assert!(report.contains(part), "{part:?} is missing in:\n{report}");
        }
        let log = fs::read_to_string(home.path().join("debrief.log")).expect("the log");
        for text in [report, &log] {
            assert!(!text.contains("Petra") && !text.contains("Meier"), "{text}");
        }
        let report = fs::read_dir(home.path()).expect("the folder").map(|entry| entry.expect("an entry"));
        let report = report.into_iter().find(|file| file.file_name().to_string_lossy().starts_with("crash-"));
        let mode = report.expect("the report").metadata().expect("known").permissions().mode();
        assert_eq!(mode & 0o777, 0o600);

        let mut terminal = Terminal::start(home.path(), &arguments);
        terminal.wait_for(SECRET).press("Enter").wait_for("▐3").wait_for(SECRET).press("C-q");
        assert_eq!(terminal.exit(), 0);
    }
}

#[test]
fn ctrl_z_gives_the_terminal_to_the_shell_keeps_the_text_and_fg_draws_anew_in_the_new_size() {
    let home = tempfile::tempdir().expect("a temporary folder");
    // A shell that controls jobs: without one, nothing would wake the program again.
    let mut terminal = Terminal::start_shell(home.path());
    terminal.type_text(&format!("{} mine.debrief\r", env!("CARGO_BIN_EXE_debrief"))).wait_for("debrief demo");
    terminal.press("n").type_text("Meier AG, line 4").press("Enter").wait_for("1 Frame").press("3");
    terminal.wait_for("▐3 Steps").press("Esc").wait_for("a types steps").press("C-z");
    terminal.wait_until("the shell's screen", |parser| !parser.screen().alternate_screen());
    // The shell has it when it says so: what is typed before goes to the program.
    terminal.wait_for("Stopped");
    assert!(terminal.is_restored());
    terminal.resize((100, 30)).type_text("echo aw''ake\r").wait_for("awake").type_text("fg\r").wait_for("▐3 Steps");
    assert!(terminal.is_taken());
    terminal.wait_until("all 30 lines", |parser| {
        parser.screen().contents().lines().nth(29).is_some_and(|foot| foot.contains("saved"))
    });
    terminal.press("C-q").wait_until("the shell's next prompt", |parser| {
        parser.screen().contents().trim_end().ends_with("mine.debrief\nready$")
    });
    assert!(terminal.is_restored());
    terminal.type_text("exit\r").exit();
}

#[test]
fn a_program_that_was_stopped_from_elsewhere_draws_anew() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &["demo"]);
    terminal.wait_for("Hofstetter").signal("STOP").clear().signal("CONT").wait_for("Hofstetter");
    assert!(terminal.is_taken());
    terminal.press("q");
    assert_eq!(terminal.exit(), 0);
}

#[test]
fn every_signal_to_end_ends_cleanly() {
    for signal in ["TERM", "HUP", "INT", "QUIT"] {
        let home = tempfile::tempdir().expect("a temporary folder");
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.wait_for("debrief demo").press("n").type_text("half a na").wait_for("half a na").signal(signal);
        assert_eq!(terminal.exit(), 0, "{signal}");
        assert!(terminal.is_restored(), "{signal}");
        assert!(!home.path().join("workbook.debrief-journal").exists(), "{signal}: one file is left");
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.wait_for("Unfinished text").wait_for("half a na").press("C-q").exit();
    }
}

#[test]
fn a_storm_of_sizes_loses_no_key() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut random = fastrand::Rng::with_seed(20_261_125);
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("debrief demo").press("n").wait_for("New deal");
    let mut typed = String::new();
    for round in 0..200 {
        let small = round % 10 == 0;
        let size = if small { (1, 1) } else { (random.u16(1..200), random.u16(1..60)) };
        let letter = char::from(b'a' + random.u8(..26));
        terminal.resize(size).type_text(&letter.to_string());
        typed.push(letter);
    }
    // Of a long line, the screen shows the end.
    terminal.resize((120, 36)).wait_for(&typed[typed.len() - 40..]).press("C-q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.is_restored());
    let workbook = Workbook::open(home.path().join("workbook.debrief")).expect("a workbook");
    assert_eq!(workbook.drafts().expect("the drafts can be read")[0].text, typed);
}

#[test]
fn without_colour_and_without_mouse_it_works_by_keys_alone() {
    for environment in [[("TERM", "vt220"), ("COLORTERM", "")], [("TERM", "xterm-256color"), ("NO_COLOR", "1")]] {
        let home = tempfile::tempdir().expect("a temporary folder");
        let mut terminal = Terminal::start_with(home.path(), &["demo"], &environment, (120, 36));
        terminal.wait_for("Hofstetter").press("Down Enter").wait_for("1 Frame").press("3").wait_for("▐3 ");
        terminal.wait_until("no colour", |parser| {
            let screen = parser.screen();
            let cells = (0..36).flat_map(|row| (0..120).filter_map(move |column| screen.cell(row, column)));
            let plain = vt100::Color::Default;
            cells.into_iter().all(|cell| cell.fgcolor() == plain && cell.bgcolor() == plain)
        });
        terminal.press("C-q");
        assert_eq!(terminal.exit(), 0);
    }
}

#[test]
fn a_closed_window_ends_the_program_with_its_text_kept() {
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("debrief demo").press("n").type_text("Meier AG, line 4").press("Enter").wait_for("1 Frame");
    terminal.press("Down Enter").type_text(" of the old hall").close_window("of the old hall");
    assert!(terminal.ends_within(Duration::from_secs(10)), "the program runs on without a terminal");
    // A draft, or saved: the last that the closing window sends is a line feed.
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("of the old hall").press("C-q").exit();
}
