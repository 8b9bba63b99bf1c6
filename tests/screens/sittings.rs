//! Sittings: the clock and its phases, who is there, and what is hidden while one side is heard.

use debrief::{
    domain::{Deal, Debrief, FuzzyDate, Phase, Sitting, SittingWith, Source, Spent},
    store::{Edit, EditLabel, Workbook},
};

use crate::driver::Driver;

fn debrief(driver: &Driver) -> Debrief {
    let deal = driver.workbook().deals(&Default::default()).expect("the deals")[0].deal.id;
    driver.workbook().debrief(deal).expect("the deal")
}

/// A deal with a sitting that has not begun.
fn prepared(workbook: &mut Workbook, with: SittingWith, change: impl FnOnce(&mut Sitting)) -> Sitting {
    let deal = Deal::new("Hofstetter", "line 3");
    let mut sitting = Sitting::new(deal.id, with);
    sitting.held_on = Some(FuzzyDate::day("2026-03-01".parse().expect("a date")));
    change(&mut sitting);
    let edit = Edit::new(EditLabel::AddDeal);
    workbook.edit(edit, |tx| tx.insert(&deal).and_then(|()| tx.insert(&sitting))).expect("stored");
    sitting
}

fn new_deal(size: (u16, u16)) -> Driver {
    let mut driver = Driver::empty("en", size);
    driver.press("n").type_text("Hofstetter, line 3").press("Enter");
    driver
}

#[test]
fn the_clock_begins_a_sitting_and_what_is_typed_is_told_in_it() {
    let mut driver = new_deal((120, 36));
    driver.press("3 A-c").sees("the clock runs").sees("Ends 0/6").type_text("Keller shuts line 3 down").press("Enter");
    let recorded = debrief(&driver);
    let [sitting] = &recorded.sittings[..] else { panic!("{:?}", recorded.sittings) };
    assert_eq!((sitting.with, sitting.minutes), (SittingWith::Customer, None));
    let telling = &recorded.tellings[0];
    assert_eq!((telling.source, telling.sitting), (Source::Customer, Some(sitting.id)));
    // Whatever else is told, it is told here.
    driver.press("C-b").type_text("Meier writes an offer").press("Enter");
    let telling = &debrief(&driver).tellings[1];
    assert_eq!((telling.source, telling.sitting), (Source::Vendor, Some(sitting.id)));
}

#[test]
fn phases_follow_the_coach_and_the_agenda_tells_what_is_missing() {
    let mut driver = new_deal((120, 36));
    driver.press("c").sees("Opening 0/5").press(">").sees("Ends 0/6").sees("▐3 Steps");
    // Another stage proposes its phase; the same key takes it.
    driver.press("Esc 5").sees("> Checklist").press(">").sees("Checklist 0/10");
    driver
        .press("Z")
        .sees("Agenda")
        .sees("Still missing: criteria judged 0/14")
        .press("g")
        .sees("dates everybody remembers 0/2");
    driver.press("Down Down Enter").sees("Story 0/10");
    let recorded = debrief(&driver);
    let spent = driver.workbook().sitting_clock(recorded.sittings[0].id).expect("the clock");
    assert_eq!(spent.furthest(), Some(Phase::Scores));
}

#[test]
fn a_sitting_is_taken_up_after_a_restart_and_its_minutes_are_written_down_when_it_ends() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        let sitting = prepared(workbook, SittingWith::Customer, |_| {});
        let mut spent = Spent::default();
        spent.add(Phase::Opening, 0);
        spent.add(Phase::Story, 42 * 60);
        workbook.save_sitting_clock(sitting.id, &spent).expect("kept");
    });
    driver.press("Enter").sees("paused at 00:42: c resumes").restart().press("Enter").sees("paused at 00:42");
    driver.press("c").sees("Story 42/10").sees("32 min over; six minutes are enough");
    driver.press("s").sees("00:42").press("x").sees("ended after 42 minutes").sees("42 min");
    assert_eq!(debrief(&driver).sittings[0].minutes, Some(42));
    driver.press("Esc").sees_no("00:42");
    // Undone, it is under way again.
    driver.press("u").sees("paused at 00:42");
}

#[test]
fn who_is_there_is_picked_from_the_people_or_typed() {
    let mut driver = new_deal((120, 36));
    driver.press("3").type_text("@Keller calls @@Meier").press("Enter Esc s c").press("s w").sees("Who is there?");
    driver
        .press("Tab")
        .type_text("somebody")
        .press("Tab Enter")
        .sees("Names, parted by commas")
        .type_text("Ruth Imhof");
    driver.press("Enter").sees("Keller, Ruth Imhof");
    assert_eq!(debrief(&driver).sittings[0].attended, "Keller, Ruth Imhof");
    driver.press("w").sees("Ruth Imhof").press("Esc");
}

#[test]
fn a_read_only_workbook_begins_no_sitting() {
    let mut driver = new_deal((80, 24));
    driver.restart_to_read().press("Enter c").sees_no("the clock runs");
    assert!(debrief(&driver).sittings.is_empty());
}

#[test]
fn the_minutes_are_those_of_the_settings_and_of_the_sitting() {
    let mut driver = Driver::with("en", (120, 36), |workbook| {
        prepared(workbook, SittingWith::Vendor, |sitting| sitting.planned_minutes = Some(90));
    });
    driver.press("Enter 3 Esc c").sees("Ends 0/7").sees("with our people");
    driver.app.session_mut().config.agenda.insert("ends".to_owned(), [1, 2, 3]);
    driver.app.session_mut().show_anew();
    driver.press("Down").sees("Ends 0/3");
}
