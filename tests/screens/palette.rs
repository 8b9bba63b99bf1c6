//! The list of commands finds what a user would call a command.

use debrief::{i18n::Locale, tui::command::Command};

use crate::driver::Driver;

/// What the first hit says, with the screen for when it is the wrong one.
fn first_hit(driver: &mut Driver, typed: &str) -> (String, String) {
    let screen = driver.press("C-p").type_text(typed).screen();
    let hit = screen.lines().find_map(|line| line.split_once("│ ▶ ")).map(|(_, hit)| hit.to_owned());
    driver.press("Esc");
    (hit.unwrap_or_default(), screen)
}

#[track_caller]
fn finds(language: &str, place: &str, words: &[(&str, Command)]) {
    let locale = Locale::from_tag(language).expect("a language");
    for size in [(120, 36), (80, 24)] {
        let mut driver = Driver::demo(language, size);
        driver.press(place);
        for (typed, command) in words {
            let says = locale.text(&format!("command-{}", command.name().unwrap_or_default()), &[]);
            let (hit, screen) = first_hit(&mut driver, typed);
            assert!(hit.starts_with(&says), "{typed:?} finds {hit:?} and not {says:?}:\n{screen}");
        }
    }
}

#[test]
fn commands_are_found_by_the_words_that_people_use() {
    use Command::*;
    let anywhere = [
        ("undo", Undo),
        ("redo", Redo),
        ("delete", Delete),
        ("search", Search),
        ("settings", Settings),
        ("quit", Quit),
        ("exit", Quit),
        ("help", Help),
        ("history", History),
        ("messages", Messages),
        ("backup", SaveCopy),
        ("save copy", SaveCopy),
    ];
    finds("en", "g", &anywhere);
    finds("de", "g", &anywhere);
    finds("en", "Enter", &[("report", Report), ("incident", StageIncidents), ("lever", StageLevers), ("clock", Clock)]);
    finds("en", "Enter 3 Esc", &[("incident", AddIncident), ("lever", MarkLever), ("undo", Undo), ("delete", Delete)]);
    finds("en", "Enter 6", &[("new", New), ("state", LeverState), ("report", Report)]);
    finds("en", "g", &[("language", Settings), ("take back", Undo), ("last edit", Undo), ("find", Search)]);
    finds(
        "en",
        "g",
        &[("C-r", Redo), ("D", Duplicate), ("undo brings", Delete), ("ND EDIT", Undo), ("duplic", Duplicate)],
    );
    finds(
        "de",
        "g",
        &[
            ("rückgängig", Undo),
            ("ruckgangig", Undo),
            ("zurücknehmen", Undo),
            ("wiederherstellen", Redo),
            ("löschen", Delete),
            ("suche", Search),
            ("einstellungen", Settings),
            ("beenden", Quit),
            ("hilfe", Help),
            ("verlauf", History),
            ("sicherung", SaveCopy),
        ],
    );
    finds(
        "de",
        "Enter",
        &[("bericht", Report), ("report", Report), ("ereignis", StageIncidents), ("hebel", StageLevers)],
    );
    finds("de", "Enter 3 Esc", &[("ereignis", AddIncident), ("incident", AddIncident), ("lever", MarkLever)]);
}

#[test]
fn undo_found_in_the_palette_takes_back_and_deletes_nothing() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("d Down Enter").sees("Deals 11").press("C-p").type_text("undo").press("Enter").sees("Deals 12");
}

#[test]
fn a_few_letters_find_nothing_that_takes_away_first() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("2 C-p").type_text("stud");
    let screen = driver.screen();
    let first = screen.lines().find(|line| line.contains("│ ▶")).unwrap_or_default();
    assert!(first.contains("Choose the deals of the study"), "{screen}");
    driver.press("Esc C-p").type_text("del");
    // Its whole name finds it, and where nothing else fits it comes all the same.
    driver.press("C-u").type_text("delete").sees("elete");
}

#[test]
fn the_two_accounts_are_found_by_what_is_done_with_them() {
    finds("en", "Enter", &[("reconc", Command::Reconcile), ("compare accounts", Command::Reconcile)]);
    finds("de", "Enter", &[("reconc", Command::Reconcile), ("abgleich", Command::Reconcile)]);
}

#[test]
fn no_key_stands_twice_beside_a_command() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Enter 3 Esc C-p");
    for _ in 0..40 {
        driver.press("Down");
        for twice in ["k ↑", "j ↓", "Enter Enter", "C-q q C-q"] {
            driver.sees_no(twice);
        }
    }
}
