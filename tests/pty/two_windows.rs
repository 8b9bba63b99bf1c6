//! Two of the real programs on one file: each sees what the other does, neither overwrites the other.

use std::{fs, path::Path, thread, time::Duration};

use debrief::{
    domain::{Deal, Step},
    store::{Edit, EditLabel, Workbook, check},
};

use crate::driver::Terminal;

fn work(home: &Path) {
    let mut workbook = Workbook::open(home.join("workbook.debrief")).expect("a workbook");
    let deal = Deal::new("Meier AG", "line 4");
    let made = workbook.edit(Edit::new(EditLabel::AddDeal), |tx| {
        tx.insert(&deal)?;
        tx.insert(&Step::new(deal.id, 0, "Huber calls"))
    });
    made.expect("added");
}

fn titles(home: &Path) -> Vec<String> {
    let workbook = Workbook::open(home.join("workbook.debrief")).expect("a workbook");
    let deal = workbook.deals(&Default::default()).expect("deals").remove(0).deal.id;
    workbook.debrief(deal).expect("the deal").steps.into_iter().map(|step| step.title).collect()
}

#[test]
fn each_sees_the_others_steps_and_typing_is_nobody_elses() {
    let home = tempfile::tempdir().expect("a temporary folder");
    work(home.path());
    let start = || {
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.wait_for("Meier AG").press("Enter").wait_for("1 Frame").press("3").wait_for("Huber calls");
        terminal
    };
    let (mut one, mut two) = (start(), start());
    one.type_text("Keller asks for an offer").press("Enter");
    two.wait_for("Keller asks for an offer").type_text("Meier sends it").press("Enter");
    one.wait_for("Meier sends it");
    // Both type at once into the line of the same deal; a third that starts is offered neither.
    one.type_text("half of ours");
    two.type_text("half of theirs");
    thread::sleep(Duration::from_millis(1500));
    let mut third = Terminal::start(home.path(), &[]);
    third.wait_for("Meier AG");
    assert!(!third.screen().contains("Unfinished text"), "{}", third.screen());
    third.press("q");
    assert_eq!(third.exit(), 0);
    // What a crash leaves is offered, and only that.
    two.signal("KILL").exit();
    let mut third = Terminal::start(home.path(), &[]);
    third.wait_for("Unfinished text").wait_for("half of theirs");
    assert!(!third.screen().contains("half of ours"), "{}", third.screen());
    third.press("Enter").wait_for("half of theirs").press("Enter");
    one.wait_for("half of theirs");
    one.press("Enter");
    third.wait_for("half of ours").press("C-q");
    assert_eq!(third.exit(), 0);
    one.press("C-q");
    assert_eq!(one.exit(), 0);
    let expected = ["Huber calls", "Keller asks for an offer", "Meier sends it", "half of theirs", "half of ours"];
    assert_eq!(titles(home.path()), expected);
    assert_eq!(check(&home.path().join("workbook.debrief")).expect("checked").findings, []);
    assert!(!home.path().join("workbook.debrief-journal").exists());
}

#[test]
fn the_same_step_edited_in_both_is_decided_in_the_window_that_comes_second() {
    let home = tempfile::tempdir().expect("a temporary folder");
    work(home.path());
    let start = || {
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.wait_for("Meier AG").press("Enter").wait_for("1 Frame").press("3").wait_for("Huber calls");
        terminal.press("Esc g e").wait_for("step 1 as a line");
        terminal
    };
    let (mut one, mut two) = (start(), start());
    one.type_text(" twice");
    two.type_text(" on Monday");
    one.wait_for("Huber calls twice").press("Enter").wait_gone("step 1 as a line");
    two.wait_for("on Monday").press("Enter").wait_for("Changed in two windows").wait_for("Huber calls twice");
    two.press("m").wait_gone("Changed in two windows");
    one.wait_for("Huber calls on Monday");
    for terminal in [&mut one, &mut two] {
        terminal.press("C-q");
        assert_eq!(terminal.exit(), 0);
    }
    assert_eq!(titles(home.path()), ["Huber calls on Monday"]);
}

#[test]
fn both_type_as_fast_as_they_can_and_nothing_is_lost() {
    let home = tempfile::tempdir().expect("a temporary folder");
    work(home.path());
    let start = || {
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.wait_for("Meier AG").press("Enter").wait_for("1 Frame").press("3").wait_for("Huber calls");
        terminal
    };
    let (mut one, mut two) = (start(), start());
    let mut expected = vec!["Huber calls".to_owned()];
    for number in 0..25 {
        for (name, terminal) in [("one", &mut one), ("two", &mut two)] {
            let title = format!("{name} says {number}");
            terminal.type_text(&title).press("Enter");
            expected.push(title);
        }
    }
    for terminal in [&mut one, &mut two] {
        terminal.wait_for("step 52, at the end").press("C-q");
        assert_eq!(terminal.exit(), 0);
    }
    let mut found = titles(home.path());
    found.sort();
    expected.sort();
    assert_eq!(found, expected);
    assert_eq!(check(&home.path().join("workbook.debrief")).expect("checked").findings, []);
}

/// Clock ticks (usually of 10 ms) that a process has used.
#[cfg(target_os = "linux")]
fn ticks(process: u32) -> u64 {
    let stat = fs::read_to_string(format!("/proc/{process}/stat")).expect("it runs");
    let fields: Vec<&str> = stat.rsplit_once(')').expect("a name").1.split_whitespace().collect();
    [11, 12].map(|at: usize| fields[at].parse::<u64>().expect("a number")).iter().sum()
}

/// Says what two idle programs use in ten seconds: `cargo test --test pty an_idle_pair -- --ignored --nocapture`.
#[test]
#[cfg(target_os = "linux")]
#[ignore = "measures, and asserts nothing"]
fn an_idle_pair_says_what_it_uses() {
    let home = tempfile::tempdir().expect("a temporary folder");
    work(home.path());
    let start = || {
        let mut terminal = Terminal::start(home.path(), &[]);
        terminal.wait_for("Meier AG").press("Enter").wait_for("1 Frame").press("3").wait_for("Huber calls");
        terminal
    };
    let both = [start(), start()];
    thread::sleep(Duration::from_secs(6));
    let used = || both.iter().map(|terminal| ticks(terminal.process())).collect::<Vec<_>>();
    let before = used();
    thread::sleep(Duration::from_secs(10));
    println!("ticks in 10 s: {before:?} -> {:?}", used());
}
