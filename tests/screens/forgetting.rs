//! Forgetting a person from the People stage.

use debrief::{
    domain::{Deal, Debrief, Participant, Side, Step},
    store::{Bundle, Edit, EditLabel, backups},
};

use crate::{
    deals::{debrief, hofstetter},
    driver::Driver,
};

/// Another deal in which a Keller calls, and Erika Keller is entered if she `is_there`.
fn with_another_deal(driver: &Driver, is_there: bool) {
    let deal = Deal::new("Muster AG", "line");
    driver
        .elsewhere()
        .edit(Edit::new(EditLabel::AddDeal), |tx| {
            tx.insert(&deal)?;
            tx.insert(&Step::new(deal.id, 0, "Keller calls from elsewhere"))?;
            if is_there { tx.insert(&Participant::new(deal.id, "Erika Keller", Side::Customer)) } else { Ok(()) }
        })
        .expect("another deal");
}

#[test]
fn a_person_is_forgotten_after_each_place_was_shown() {
    let mut driver = hofstetter("en", (120, 36));
    with_another_deal(&driver, true);
    driver.press("2").click("Erika Keller").press("F");
    driver.sees("Where is Erika Keller to be forgotten?").sees("In all deals").sees("Only in this deal");
    driver.sees("entered 2 times").press("Enter");
    driver.sees("Erika Keller becomes Person 1 at the marked places").sees("[Keller] shuts down line 3").sees("step 1");
    insta::assert_snapshot!("forget_places_en", driver.screen());
    // The first place stays.
    driver.press("Tab Enter").sees("Forget Erika Keller for good?").sees("1 left as they are");
    driver.press("Enter").sees_no("for good");
    assert!(debrief(&driver).participants.iter().any(|person| person.name == "Erika Keller"), "No stands first");

    driver.press("F Enter Tab Enter Down Enter");
    let now = debrief(&driver);
    assert!(
        now.participants.iter().any(|person| person.name == "Person 1 (customer)" && person.side == Side::Customer)
    );
    driver.sees("Person 1 (customer)").sees("Reports written earlier").sees_no("Erika Keller");
    assert!(now.steps.iter().all(|step| !step.title.contains("Keller")));
    assert!(now.levers.iter().any(|lever| lever.notes.contains("Keller")), "the place that was not marked");
    assert_eq!(
        driver.workbook().people().unwrap().iter().filter(|person| person.name == "Person 1 (customer)").count(),
        2
    );
    driver.press("u").sees_no("Erika");
    driver.press("3").sees("Person 1");
}

#[test]
fn why_a_side_scores_so_stays_hidden_while_both_score_blind() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("5 Tab w").type_text("Erika Keller dithers").press("C-s b 2").click("Erika Keller");
    driver.press("F").type_text("score").sees("hidden until it is revealed").sees_no("dithers");
}

#[test]
fn it_is_usable_in_german_on_a_small_screen() {
    let mut driver = hofstetter("de", (80, 24));
    driver.press("2").click("Erika Keller").press("F");
    driver.sees("Erika Keller wird an den markierten Stellen zu Person 1");
    insta::assert_snapshot!("forget_places_de", driver.screen());
    driver.press("Enter").sees("endgültig vergessen?").sees("Nein, alles lassen").press("Down");
    insta::assert_snapshot!("forget_confirm_de", driver.screen());
    driver.press("Enter").sees("Person 1 (Kunde)");
}

#[test]
fn a_keller_of_another_deal_is_shown_and_not_marked() {
    let mut driver = hofstetter("en", (120, 36));
    with_another_deal(&driver, false);
    driver.press("2").click("Erika Keller").press("F Enter").type_text("Muster");
    driver.sees("somebody else?").sees("[Keller] calls from elsewhere").press("Enter Down Enter");
    driver.sees("Person 1 (customer)");
    let all = driver.workbook().deals(&Default::default()).unwrap();
    let other = all.iter().find(|row| row.deal.customer == "Muster AG").unwrap().deal.id;
    assert_eq!(driver.workbook().debrief(other).unwrap().steps[0].title, "Keller calls from elsewhere");
}

#[test]
fn an_open_line_comes_first() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("3 a").type_text("@Keller calls").press("A-2");
    driver.click("Erika Keller").press("F").sees("A line that is not added yet stands in Steps");
}

#[test]
fn in_a_large_workbook_forgetting_shows_how_far_it_is_and_can_be_called_off() {
    let mut driver = hofstetter("en", (120, 36));
    let deal = Deal::new("Muster AG", "line");
    let steps = Step::spread_ranks(5_000).map(|rank| Step::new(deal.id, rank, "Keller calls from elsewhere"));
    let large = Debrief { steps: steps.collect(), ..Debrief::new(deal.clone()) };
    let bundle = Bundle { debriefs: vec![large], ..Bundle::default() };
    driver.elsewhere().load(Edit::new(EditLabel::AddDeal), &bundle).expect("a large deal");
    driver.press("2").click("Erika Keller").press("F").sees("Where Erika Keller is named").sees("Esc cancels");
    driver.press("Esc").wait_for_any(&["Cancelled.", "to be forgotten?"]);
    // A worker may be done before the key is pressed.
    if driver.screen().contains("Cancelled.") {
        driver.press("F").wait_for("Where is Erika Keller to be forgotten?");
    }
    driver.press("Down Enter Enter");
    driver.sees("for good?").press("Down Enter").sees("Forgetting Erika Keller").press("Esc").sees("Cancel");
    driver.wait_for_any(&["Cancelled. Nothing has been written.", "Reports written earlier"]);
    let is_called_off = driver.screen().contains("Cancelled.");
    let is_there = |driver: &Driver| debrief(driver).participants.iter().any(|person| person.name == "Erika Keller");
    assert_eq!(is_there(&driver), is_called_off);
    if is_called_off {
        driver.press("F").wait_for("Where is Erika Keller to be forgotten?").press("Down Enter Enter Down Enter");
        driver.wait_for("Reports written earlier");
    }
    assert!(!is_there(&driver));
    driver.sees("Person 1 (customer)").sees_no("Erika Keller");
}

#[test]
fn backups_that_cannot_be_deleted_are_asked_about_again() {
    let mut driver = hofstetter("en", (120, 36));
    with_another_deal(&driver, false);
    let folder = driver.path().with_file_name("backups");
    driver.app.session_mut().backups = Some(folder.clone());
    driver.press("B").wait_for("no backup yet").press("n").wait_for("by hand").press("Esc");
    driver
        .press("2")
        .click("Erika Keller")
        .press("F Enter Enter Down Enter")
        .sees("This backup still holds the person");
    driver.sees("Enter deletes the marked ones");
    // A folder in its place cannot be removed as a file.
    let backup = backups(&folder, None).expect("listed").remove(0).path;
    std::fs::rename(&backup, folder.join("away")).expect("moved");
    std::fs::create_dir(&backup).expect("a folder");
    driver.press("Enter").sees("This backup still holds the person").sees_no("was deleted");
    std::fs::remove_dir(&backup).expect("removed");
    std::fs::rename(folder.join("away"), &backup).expect("moved");
    driver.press("Enter").sees("1 backup that held the person was deleted");
    assert!(!backup.exists());
}
