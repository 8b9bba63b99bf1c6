//! Two windows on one workbook: different fields merge, the same field shows both versions and asks.

use debrief::{
    domain::{Channel, Criterion, Deal, Debrief, Id, Lever, Phase, Rating, Score, Scorer, Step},
    store::{DealQuery, Edit, EditLabel, Workbook, check},
};

use crate::driver::Driver;

fn small(workbook: &mut Workbook) {
    let deal = Deal { notes: "first".into(), ..Deal::new("Hofstetter", "Extrusion line 3") };
    let steps = ["Keller counts the scrap", "Huber visits Olten"];
    let steps = steps.iter().enumerate().map(|(at, title)| Step::new(deal.id, at as i64 * 1000, *title));
    workbook
        .edit(Edit::new(EditLabel::AddDeal), |tx| {
            tx.insert(&deal)?;
            tx.insert(&Lever::new(Some(deal.id), "Show a running line"))?;
            steps.into_iter().try_for_each(|step| tx.insert(&step))
        })
        .expect("an edit");
}

fn open(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::with(language, size, small);
    driver.press("Enter");
    driver
}

fn debrief(workbook: &Workbook) -> Debrief {
    let deal = workbook.deals(&DealQuery::default()).expect("deals")[0].deal.id;
    workbook.debrief(deal).expect("the deal")
}

/// Another window changes the deal.
fn deal_elsewhere(driver: &Driver, change: impl FnOnce(&mut Deal)) {
    let mut elsewhere = driver.elsewhere();
    let seen = debrief(&elsewhere).deal;
    let mut new = seen.clone();
    change(&mut new);
    elsewhere.edit(Edit::new(EditLabel::ChangeDeal), |tx| tx.update(&seen, &new)).expect("changed");
}

/// Another window changes the first step.
fn step_elsewhere(driver: &Driver, change: impl FnOnce(&mut Step)) {
    let mut elsewhere = driver.elsewhere();
    let seen = debrief(&elsewhere).steps.remove(0);
    let mut new = seen.clone();
    change(&mut new);
    elsewhere.edit(Edit::new(EditLabel::ChangeStep), |tx| tx.update(&seen, &new)).expect("changed");
}

#[test]
fn the_same_sitting_in_two_windows_runs_in_one() {
    for (language, runs_there, stands, stood) in [
        ("en", "runs in another window", "In the other window the clock is paused", "paused at 0:02"),
        ("de", "läuft in einem anderen Fenster", "Im anderen Fenster steht die Uhr", "Pause 0:02"),
    ] {
        let instances = tempfile::tempdir().expect("a folder");
        let mut one = open(language, (120, 36));
        one.restart_announced(instances.path()).press("Enter c").sees("● 0:00 h").sees_no(runs_there);
        let mut other = one.another_window(instances.path());
        other.press("Enter").sees(runs_there).sees_no("● 0:");
        // What the one has kept meanwhile counts once.
        let sitting = debrief(one.workbook()).sittings.remove(0).id;
        let mut spent = one.workbook().sitting_clock(sitting).expect("the clock");
        spent.add(Phase::Opening, 120);
        one.workbook().save_sitting_clock(sitting, &spent).expect("kept");
        other.press("c").sees("● 0:02 h").sees(stands);
        one.app.tick();
        one.draw();
        one.sees("0:02 h").sees_no("● 0:").sees(runs_there);
        assert!(one.workbook().sitting_clock(sitting).expect("the clock").total() >= 120, "nothing is overwritten");
        // It stands in both once it stands in the one; then either goes on.
        other.press("c").sees_no("● 0:");
        one.wait_for(stood).sees_no(runs_there).press("c").sees("● 0:02 h");
        // A window that has ended hears nobody.
        one.app.close();
        drop(one);
        other.app.tick();
        other.press("Esc Enter").sees_no("● 0:").sees_no(runs_there);
    }
}

#[test]
fn a_form_field_typed_in_both_shows_both_and_asks() {
    let mut driver = open("en", (120, 36));
    driver.press("1 g Enter").type_text(" AG");
    deal_elsewhere(&driver, |deal| deal.customer = "Hofstetter Kunststoff".into());
    driver.app.tick();
    driver.press("Enter").sees("Changed in two windows");
    insta::assert_snapshot!("conflict_form", driver.screen());
    // Back to the text, which is still there; then decided the one way and the other.
    driver.press("Esc").sees("Hofstetter AG").press("Enter").sees("Changed in two windows").press("m");
    driver.sees_no("Changed in two windows").sees("Your version stands");
    assert_eq!(debrief(driver.workbook()).deal.customer, "Hofstetter AG");
    assert!(driver.workbook().drafts().expect("drafts").is_empty());
    driver.press("u");
    assert_eq!(debrief(driver.workbook()).deal.customer, "Hofstetter Kunststoff");
}

#[test]
fn theirs_is_taken_and_the_line_is_left() {
    let mut driver = open("de", (80, 24));
    driver.press("1 g Enter").type_text(" AG");
    deal_elsewhere(&driver, |deal| deal.customer = "Hofstetter Kunststoff".into());
    driver.press("Enter").sees("In zwei Fenstern geändert");
    insta::assert_snapshot!("conflict_form_de", driver.screen());
    driver.press("t").sees("Die andere Fassung gilt").sees("Hofstetter Kunststoff").press("Esc");
    assert_eq!(debrief(driver.workbook()).deal.customer, "Hofstetter Kunststoff");
    assert_eq!(driver.workbook().history(None, 100).expect("history").len(), 2, "nothing of ours is left to write");
}

#[test]
fn another_field_of_the_same_row_just_merges() {
    let mut driver = open("en", (120, 36));
    driver.press("1 g Enter").type_text(" AG");
    deal_elsewhere(&driver, |deal| deal.title = "Line 4".into());
    driver.press("Enter").sees_no("two windows").sees("Line 4");
    let deal = debrief(driver.workbook()).deal;
    assert_eq!((deal.customer.as_str(), deal.title.as_str()), ("Hofstetter AG", "Line 4"));
}

#[test]
fn a_field_that_comes_or_goes_elsewhere_does_not_move_the_line_being_typed() {
    let mut driver = open("en", (120, 36));
    driver.press("1 g Down Down Down Down Enter").type_text("2026");
    // A lost order has a winner: a field above the one being typed.
    deal_elsewhere(&driver, |deal| deal.outcome = debrief::domain::Outcome::Lost);
    driver.app.tick();
    driver.draw();
    driver.press("Enter");
    let deal = debrief(driver.workbook()).deal;
    assert!(deal.winner.is_empty() && deal.opened_on.is_some(), "{}", driver.screen());
}

#[test]
fn an_edited_line_overwrites_no_mark_that_another_has_changed() {
    let mut driver = open("en", (120, 36));
    driver.press("3 Esc g e").sees("Keller counts the scrap").type_text(" twice");
    step_elsewhere(&driver, |step| step.channel = Some(Channel::Mail));
    driver.app.tick();
    driver.press("Enter").sees_no("two windows");
    let step = debrief(driver.workbook()).steps.remove(0);
    assert_eq!((step.title.as_str(), step.channel), ("Keller counts the scrap twice", Some(Channel::Mail)));
}

#[test]
fn an_edited_line_whose_words_another_has_changed_asks() {
    for (key, stands) in [("m", "Keller counts the scrap twice"), ("t", "Keller weighs the scrap")] {
        let mut driver = open("en", (80, 24));
        driver.press("3 Esc g e").type_text(" twice");
        step_elsewhere(&driver, |step| {
            step.title = "Keller weighs the scrap".into();
            step.channel = Some(Channel::Mail);
        });
        driver.app.tick();
        driver.press("Enter").sees("two windows").sees("Keller weighs the scrap").sees("Keller counts the scrap twice");
        driver.press(key).sees_no("two windows").sees("e edits as a line");
        let step = debrief(driver.workbook()).steps.remove(0);
        assert_eq!((step.title.as_str(), step.channel), (stands, Some(Channel::Mail)));
        assert!(driver.workbook().drafts().expect("drafts").is_empty());
    }
}

#[test]
fn a_long_text_written_in_both_shows_both() {
    let mut driver = open("en", (120, 36));
    driver.press("1 End Up Up e").type_text(" and more of it");
    deal_elsewhere(&driver, |deal| deal.notes = "second".into());
    driver.press("C-s").sees("two windows").sees("second").press("Esc").sees("and more of it");
    driver.press("C-s m").sees_no("two windows");
    assert_eq!(debrief(driver.workbook()).deal.notes, "first and more of it");
}

#[test]
fn what_the_own_editor_wrote_asks_too_and_is_kept_until_then() {
    let mut driver = open("en", (120, 36));
    driver.press("1 End Up Up e C-e");
    let external = driver.app.take_external().expect("a text for the editor");
    deal_elsewhere(&driver, |deal| deal.notes = "second".into());
    driver.app.finish_external(external, Ok("Written elsewhere".into()));
    driver.draw();
    driver.sees("two windows").sees("Written elsewhere");
    assert_eq!(driver.workbook().drafts().expect("drafts").len(), 1);
    driver.press("m");
    assert_eq!(debrief(driver.workbook()).deal.notes, "Written elsewhere");
    assert!(driver.workbook().drafts().expect("drafts").is_empty());
}

#[test]
fn a_rating_given_in_both_asks() {
    let mut driver = open("en", (120, 36));
    driver.press("5 g");
    let rate = |rating| {
        let mut elsewhere = driver.elsewhere();
        let debrief = debrief(&elsewhere);
        let criterion = Criterion::built_in().next().expect("a criterion");
        let seen = debrief.score_or_new(&criterion, Scorer::Customer);
        let new: Score = seen.rated(Some(rating));
        elsewhere.edit(Edit::new(EditLabel::ChangeScore), |tx| tx.insert(&new)).expect("rated");
    };
    rate(Rating::ClearFailing);
    driver.press(".").sees("two windows").sees("-2").press("m");
    let debrief = debrief(driver.workbook());
    assert_eq!(debrief.scores.len(), 1);
    assert_eq!(debrief.scores[0].rating, Some(Rating::Strength));
}

#[test]
fn a_lever_whose_state_another_has_changed_asks() {
    let mut driver = open("en", (120, 36));
    driver.press("6");
    let mut elsewhere = driver.elsewhere();
    let lever = elsewhere.levers().expect("levers").remove(0);
    let done = Lever { state: debrief::domain::LeverState::Done, ..lever.clone() };
    elsewhere.edit(Edit::new(EditLabel::ChangeLever), |tx| tx.update(&lever, &done)).expect("changed");
    driver.press("Space").sees("two windows").press("t");
    assert_eq!(elsewhere.levers().expect("levers"), [done]);
}

#[test]
fn deleting_what_another_has_just_changed_asks() {
    let mut driver = open("en", (120, 36));
    driver.press("3 Esc g");
    step_elsewhere(&driver, |step| step.title = "Keller weighs the scrap".into());
    driver.press("d").sees("two windows").sees("deleted").press("t");
    assert_eq!(debrief(driver.workbook()).steps.len(), 2);
    driver.press("d");
    assert_eq!(debrief(driver.workbook()).steps.len(), 1);
}

#[test]
fn what_another_window_is_typing_is_not_offered_at_the_start() {
    let mut driver = open("en", (120, 36));
    let instances = tempfile::tempdir().expect("a folder");
    let mut elsewhere = driver.elsewhere();
    elsewhere.announce(instances.path()).expect("announced");
    let deal: Id<Deal> = debrief(&elsewhere).deal.id;
    let place = format!("{deal}/deal/{deal}/capture");
    elsewhere.save_draft(&place, "half a step").expect("a draft");
    driver.restart_announced(instances.path()).sees_no("Unfinished text").press("Enter 3").sees_no("half a step");
    drop(elsewhere);
    driver.restart_announced(instances.path()).sees("Unfinished text").press("Enter").sees("half a step");
}

#[test]
fn a_step_goes_where_it_belongs_among_those_added_elsewhere_meanwhile() {
    let mut driver = open("en", (120, 36));
    driver.press("3 Esc a").type_text("Wyss calls it off");
    let mut elsewhere = driver.elsewhere();
    let seen = debrief(&elsewhere);
    let rank = seen.places(seen.steps.len(), 1).ranks[0];
    let other = Step::new(seen.deal.id, rank, "Meier asks why");
    elsewhere.edit(Edit::new(EditLabel::AddStep), |tx| tx.insert(&other)).expect("added");
    driver.press("Enter");
    let titles: Vec<String> = debrief(driver.workbook()).steps.into_iter().map(|step| step.title).collect();
    assert_eq!(titles[2..], ["Meier asks why", "Wyss calls it off"]);
    let report = check(driver.workbook().path().expect("a file")).expect("checked");
    assert_eq!(report.findings, []);
}
