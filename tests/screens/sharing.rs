//! Deals on their way to other programs and to colleagues, and theirs on the way here.

use std::{fs, path::PathBuf};

use debrief::{
    clock::FixedClock,
    domain::{Criterion, Deal, Participant, Rating, Score, Scorer, Scoring, Side},
    store::{Edit, EditLabel, Tx, Workbook},
};
use jiff::Span;

use crate::driver::Driver;

/// A program that writes into this folder, and reads there.
fn working_in(folder: &tempfile::TempDir, mut driver: Driver) -> Driver {
    driver.app.session_mut().report_folder = Some(folder.path().to_owned());
    driver
}

fn files(folder: &tempfile::TempDir) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = fs::read_dir(folder.path()).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

/// Writes what `row` of the first question means, in the form of that row.
fn export(driver: &mut Driver, what: usize, form: usize) {
    driver.press("X");
    driver.press(&"Down ".repeat(what)).press("Enter").sees("In which form?");
    driver.press(&"Down ".repeat(form)).press("Enter");
}

#[test]
fn a_deal_goes_sealed_to_a_colleague_who_takes_it_over_and_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut here = working_in(&folder, Driver::demo("en", (120, 36)));
    // Of the first one a prediction is locked: whoever took it over could not take it back.
    export(here.press("Down"), 0, 0);
    here.sees("With which passphrase").press("Enter").sees("nothing is sealed");
    here.type_text("drei Äpfel").sees("**********").sees_no("drei").press("Enter").sees("again");
    here.type_text("drei Birnen").press("Enter").sees("not the same").press("C-u");
    here.type_text("drei Äpfel").press("Enter").sees("Where to?").press("Enter");
    here.wait_for("One deal is in");
    let path = files(&folder).pop().expect("a file");
    assert!(path.to_string_lossy().ends_with(".bundle.age"), "{path:?}");
    assert!(!String::from_utf8_lossy(&fs::read(&path).unwrap()).contains("Hofstetter"));

    let mut there = working_in(&folder, Driver::empty("en", (80, 24)));
    there.press("I").sees(".bundle.age").press("Down Enter");
    there.wait_for("is sealed.");
    there.type_text("Birnen").press("Enter");
    there.wait_for("does not fit");
    there.type_text("drei Äpfel").press("Enter");
    there.wait_for("deal: 1 new");
    there.sees("step: ").sees("Nothing was changed both here and there").press("i");
    there.wait_for("takes it back");
    assert_eq!(there.workbook().all_deals().unwrap().len(), 1);
    there.press("u");
    assert_eq!(there.workbook().all_deals().unwrap().len(), 0);
    there.press("C-r I Down Enter");
    there.wait_for("is sealed.");
    there.type_text("drei Äpfel").press("Enter");
    there.wait_for("Nothing changes");
    there.press("i").sees("Nothing changes").press("Esc").sees("1 deal");
}

#[test]
fn whoever_leaves_the_passphrase_is_back_where_he_was() {
    let folder = tempfile::tempdir().unwrap();
    let mut here = working_in(&folder, Driver::demo("en", (120, 36)));
    export(&mut here, 0, 0);
    here.type_text("x").press("Enter").type_text("x").press("Enter Enter");
    here.wait_for("One deal is in");
    here.press("I Down Enter");
    here.wait_for("is sealed.");
    here.press("Esc");
    here.wait_for("12 deals");
}

#[test]
fn what_both_have_changed_is_shown_with_both_versions() {
    let folder = tempfile::tempdir().unwrap();
    let deal = Deal::new("Tubex", "Tool");
    let renamed = |size: (u16, u16), title: &str| {
        let driver = Driver::with("en", size, |workbook| {
            let new = Deal { title: title.to_owned(), ..deal.clone() };
            workbook.edit(Edit::new(EditLabel::AddDeal).deal(deal.id), |tx| tx.insert(&deal)).unwrap();
            // Each has changed it later than it was added, on the same day.
            let later = workbook.clock().now() + Span::new().hours(1);
            let again = Workbook::open(workbook.path().unwrap()).unwrap();
            let edit = Edit::new(EditLabel::ChangeDeal).deal(deal.id);
            again.with_clock(FixedClock(later)).edit(edit, |tx| tx.update(&deal, &new)).unwrap();
        });
        working_in(&folder, driver)
    };
    let mut there = renamed((80, 24), "Tool, seen from there");
    let mut here = renamed((120, 36), "Tool, seen from here");
    export(&mut here, 0, 1);
    here.sees("Where to?").press("Enter");
    here.wait_for("One deal is in");
    there.press("I Down Enter");
    there.wait_for("changed here and there");
    there.sees("deal, ").sees("Tubex · Tool").sees("seen from there").sees("seen from here");
}

#[test]
fn what_changes_of_a_deal_is_shown_as_it_is_here_and_as_it_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let deal = Deal { value: Some(10_000), ..Deal::new("Tubex", "Tool") };
    let add = |workbook: &mut Workbook| {
        workbook.edit(Edit::new(EditLabel::AddDeal).deal(deal.id), |tx| tx.insert(&deal)).unwrap();
    };
    let mut there = working_in(&folder, Driver::with("en", (80, 24), add));
    let changing = |workbook: &mut Workbook| {
        add(workbook);
        let later = workbook.clock().now() + Span::new().hours(1);
        let again = Workbook::open(workbook.path().unwrap()).unwrap();
        let new = Deal { value: Some(12_000), ..deal.clone() };
        let edit = Edit::new(EditLabel::ChangeDeal).deal(deal.id);
        again.with_clock(FixedClock(later)).edit(edit, |tx| tx.update(&deal, &new)).unwrap();
    };
    let mut here = working_in(&folder, Driver::with("en", (120, 36), changing));
    export(&mut here, 0, 1);
    here.sees("Where to?").press("Enter");
    here.wait_for("One deal is in");
    there.press("I Down Enter");
    there.wait_for("Tubex · Tool");
    there.sees("alue: CHF 100 → CHF 120").sees("here: CHF 100 (since").sees("there: CHF 120 (since");
}

#[test]
fn what_one_side_has_scored_blind_is_not_shown_where_the_two_differ() {
    let folder = tempfile::tempdir().unwrap();
    let deal = Deal { scoring: Scoring::Blind, ..Deal::new("Tubex", "Tool") };
    let criterion = Criterion::built_in().next().unwrap();
    let score = Score::new(deal.id, criterion, Scorer::Vendor);
    let scored = |size: (u16, u16), why: &str| {
        let driver = Driver::with("en", size, |workbook| {
            let rated = Score { rating: Some(Rating::Strength), rationale: why.to_owned(), ..score.clone() };
            let edit = || Edit::new(EditLabel::AddDeal).deal(deal.id);
            let add =
                |tx: &Tx| tx.insert(&deal).and_then(|()| tx.insert(&Score { rationale: "x".into(), ..score.clone() }));
            workbook.edit(edit(), add).unwrap();
            let later = workbook.clock().now() + Span::new().hours(1);
            let again = Workbook::open(workbook.path().unwrap()).unwrap().with_clock(FixedClock(later));
            let seen = Score { rationale: "x".into(), ..score.clone() };
            { again }.edit(edit(), |tx| tx.update(&seen, &rated)).unwrap();
        });
        working_in(&folder, driver)
    };
    let mut there = scored((80, 24), "ZZTHERE");
    let mut here = scored((120, 36), "ZZHERE");
    export(&mut here, 0, 1);
    here.press("Enter");
    here.wait_for("One deal is in");
    there.press("I Down Enter");
    there.wait_for("Nothing changes");
    there.sees_no("ZZTHERE").sees_no("ZZHERE").sees_no("score");
}

#[test]
fn every_form_is_written() {
    for (form, ending) in ["xlsx", "", "qdpx", "qdc", "xes", "json", "xml", "sqlite"].iter().enumerate() {
        let folder = tempfile::tempdir().unwrap();
        let mut driver = working_in(&folder, Driver::demo("de", (80, 24)));
        driver.press("X").sees("Was soll hinaus?").press("Down Enter").sees("In welcher Form?");
        driver.press(&"Down ".repeat(form + 2)).press("Enter");
        if *ending != "qdc" {
            driver.sees("Wer wird genannt?").press("Enter");
        }
        driver.sees("Wohin").press("Enter");
        driver.wait_for("in ");
        let written = files(&folder).pop().unwrap_or_else(|| panic!("nothing is written as {ending:?}"));
        match *ending {
            "" => assert!(written.join("steps.csv").is_file(), "{written:?}"),
            ending => {
                assert_eq!(written.extension().and_then(|ending| ending.to_str()), Some(ending));
                assert!(fs::metadata(&written).unwrap().len() > 200);
            }
        }
    }
}

#[test]
fn whoever_did_not_agree_is_asked_about_before_everybody_is_named() {
    for (size, language, who, asks, counts, name) in [
        ((120, 36), "en", "Who is named?", "people who did not agree to it?", "Not asked: ", "Wyss"),
        (
            (80, 24),
            "de",
            "Wer wird genannt?",
            "Personen nennen, die nicht zugestimmt haben?",
            "Nicht gefragt: ",
            "Wyss",
        ),
    ] {
        let names = [("Enter", false), ("Down Enter", true)].map(|(answer, names_all)| {
            let folder = tempfile::tempdir().unwrap();
            let mut driver = working_in(&folder, Driver::demo(language, size));
            driver
                .press("X Down Enter Down Down Down Enter")
                .sees(who)
                .press("Down Down Enter")
                .sees(asks)
                .sees(counts);
            driver.press(answer).press("Enter");
            driver.wait_for("in ");
            let written = files(&folder).pop().expect("a folder");
            let people = fs::read_to_string(written.join("people.csv")).expect("the people");
            assert_eq!(people.contains(name), names_all, "{answer}");
            people.lines().count()
        });
        assert_eq!(names[0], names[1]);
    }
}

#[test]
fn a_filtered_list_and_a_study_can_go_out_alone() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = working_in(&folder, Driver::demo("en", (120, 36)));
    driver
        .press("f")
        .type_text("lost")
        .press("Enter X")
        .sees("What the list shows")
        .sees("Everything")
        .press("Esc Esc");
    driver.press("2 X").sees("What is to go out?").press("Enter").sees("In which form?").press("Down Enter Enter");
    driver.wait_for("deals are in");
    assert_eq!(files(&folder).len(), 1);
}

#[test]
fn nothing_comes_from_elsewhere_while_one_side_is_heard_blind() {
    let folder = tempfile::tempdir().unwrap();
    let mut driver = working_in(&folder, Driver::empty("en", (120, 36)));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter Esc");
    export(&mut driver, 0, 1);
    driver.press("Enter");
    driver.wait_for("One deal is in");
    driver.press("Enter s a Esc b c Esc Esc").press("I Down Enter").sees("End the sitting first");
}

#[test]
fn whoever_is_not_named_in_a_file_is_not_in_its_name() {
    let deal = Deal::new("Tubex", "Line for Annegret Vögtlin");
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        let person = Participant::new(deal.id, "Annegret Vögtlin", Side::Customer);
        let edit = Edit::new(EditLabel::AddDeal).deal(deal.id);
        workbook.edit(edit, |tx| tx.insert(&deal).and_then(|()| tx.insert(&person))).unwrap();
    });
    // A bundle has all that is recorded; a table and a list of codes name nobody here.
    export(&mut driver, 0, 1);
    driver.sees("Where to?").sees("vögtlin").press("Esc Esc Esc");
    export(&mut driver, 0, 3);
    driver.sees("Who is named").press("Down Enter").sees("Where to?").sees("tubex-line-for-").sees_no("vögtlin");
    driver.press("Esc Esc Esc Esc");
    export(&mut driver, 0, 5);
    driver.sees("Where to?").sees("tubex-line-for-").sees_no("vögtlin").press("Esc Esc Esc");
    driver.press("Enter R Down Down Enter Down Enter").sees("Where to?").sees("tubex-line-for-").sees_no("vögtlin");
}
