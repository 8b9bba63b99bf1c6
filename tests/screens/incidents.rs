//! The Incidents stage: cards.

use crate::deals::{bare, can_be_taken_back, debrief, hofstetter};
use crate::driver::Driver;
use debrief::domain::{Incident, IncidentKind, Side};

fn about(driver: &Driver, what: &str) -> Incident {
    let found = debrief(driver).incidents.into_iter().find(|incident| incident.what.contains(what));
    found.unwrap_or_else(|| panic!("{what} is not there:\n{}", driver.screen()))
}

#[test]
fn cards_stand_in_two_columns() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("4").sees("◆ DELIGHTED 2").sees("◇ ANNOYED 4");
    insta::assert_snapshot!(driver.screen());
}

#[test]
fn it_is_usable_in_both_languages_on_a_small_screen() {
    let mut driver = hofstetter("en", (80, 24));
    insta::assert_snapshot!("incidents_small_en", driver.press("4").screen());
    let mut driver = hofstetter("de", (80, 24));
    insta::assert_snapshot!("incidents_small_de", driver.press("4 G").screen());
}

#[test]
fn an_empty_stage_says_how_to_begin() {
    let mut driver = bare("en", (80, 24));
    driver.press("4").sees("a writes down a delight").press("Enter").sees("New incident").press("Esc");
    let mut driver = bare("de", (120, 36));
    driver.press("4").sees("a hält fest, was").sees("BEGEISTERT");
}

#[test]
fn a_new_incident_is_selected_and_its_kind_and_side_are_toggled() {
    let mut driver = bare("en", (120, 36));
    driver.press("4");
    can_be_taken_back(&mut driver, |driver| {
        driver.press("a").type_text("Meier brings the drawing a day early").press("Enter");
    });
    let incident = about(&driver, "a day early");
    assert_eq!((incident.kind, incident.felt_by), (IncidentKind::Delighted, Side::Customer));
    can_be_taken_back(&mut driver, |driver| {
        driver.press("A").type_text("Nobody calls back").press("S-Tab Enter");
    });
    let incident = about(&driver, "Nobody calls back");
    assert_eq!((incident.kind, incident.felt_by), (IncidentKind::Annoyed, Side::Vendor));
    driver.press("A").type_text("The chef has a cake").press("Tab Enter");
    assert_eq!(about(&driver, "cake").kind, IncidentKind::Delighted);
    driver.press("d");
    assert!(!debrief(&driver).incidents.iter().any(|incident| incident.what.contains("cake")), "it was selected");
}

#[test]
fn what_was_typed_is_not_lost() {
    let mut driver = bare("en", (80, 24));
    driver.press("4 a Enter").sees("Please say in a few words what happened");
    driver.type_text("Half a sent").press("Esc").sees_no("Half a sent");
    driver.press("A").sees("Half a sent").type_text("ence").press("Enter").sees("Half a sentence");
    driver.press("a").sees_no("sentence▏").press("Esc");
    // In the form: what a line has no room for is told; a text that says nothing is refused.
    driver.press("Enter Enter").paste(&"x".repeat(2_000)).sees("15 characters found no room").press("Enter");
    assert_eq!(debrief(&driver).incidents[0].what.chars().count(), 2_000);
    driver.press("Up Enter C-u").type_text(" ").press("Enter").sees("Please say in a few words what happened");
    driver.press("Esc x").sees("Please say in a few words what happened");
}

#[test]
fn each_action_can_be_taken_back() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("4 Right");
    can_be_taken_back(&mut driver, |driver| {
        driver.press("e").type_text("12 ").press("Enter");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("r").sees("Did we keep our dates").type_text("Reliab").press("Tab Enter");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("!").type_text("Call the day after a no").press("Enter").sees("New lever");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("Enter Enter").type_text(" at last").press("Enter Esc");
    });
    can_be_taken_back(&mut driver, |driver| {
        driver.press("d").sees("Incident deleted");
    });
}

#[test]
fn a_lever_rests_on_its_incident() {
    let mut driver = bare("en", (120, 36));
    driver.press("4 A").type_text("Nobody calls back").press("Enter r").type_text("Persist").press("Tab Enter");
    driver.press("! Enter").sees("what to change").type_text("Call the day after a no").press("Enter");
    let debrief = debrief(&driver);
    let lever = &debrief.levers[0];
    assert_eq!(lever.criterion.as_ref().map(|criterion| criterion.key()), Some("persistence"));
    let evidence = &debrief.evidence[0];
    assert_eq!((evidence.subject_id, evidence.incident), (lever.id.uuid(), Some(debrief.incidents[0].id)));
    driver.sees("↗ Call the day after a no").sees("criteria 5  ↗");
}

#[test]
fn who_felt_it_says_which_side_did() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("4 Right Enter Down Down Down Enter").type_text("Meier").press("Enter Esc");
    let incident = debrief(&driver).incidents_in_order(IncidentKind::Annoyed)[0].clone();
    assert_eq!(incident.felt_by, Side::Vendor);
    driver.press("Enter Down Down Left").press("Esc");
    let incident = debrief(&driver).incident(incident.id).cloned().expect("still there");
    assert_eq!((incident.felt_by, incident.person), (Side::Customer, None));
}

#[test]
fn a_card_jumps_to_its_step() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("4 f").sees("▐3 Steps");
    driver.press("4 a").type_text("hangs nowhere").press("Enter f").sees("It hangs on no step yet");
}

#[test]
fn what_an_incident_lacks_is_said() {
    let mut driver = bare("en", (120, 36));
    driver.press("4 a").type_text("Something").press("Enter");
    driver.sees("lacks the step, who did what,").press("e").sees("There are no steps yet");
}

#[test]
fn cards_follow_the_steps_and_the_mouse_selects_them() {
    let mut driver = hofstetter("en", (120, 36));
    driver.press("4 Right").sees("▶ ◇◇  Erika Keller");
    let debrief = debrief(&driver);
    let numbers: Vec<_> = debrief
        .incidents_in_order(IncidentKind::Annoyed)
        .iter()
        .map(|incident| incident.step.and_then(|step| debrief.number(step)))
        .collect();
    assert!(numbers.is_sorted(), "{numbers:?}");
    driver.click("Sandra Meier").sees("▶ ◇◇  Sandra Meier").click("+ A").sees("New incident");
}

#[test]
fn what_sounds_annoyed_is_no_delight_until_somebody_says_so() {
    let kind = |driver: &Driver| {
        let deal = driver.workbook().deals(&Default::default()).expect("the deals")[0].deal.id;
        driver.workbook().debrief(deal).expect("the deal").incidents.last().map(|incident| incident.kind)
    };
    let mut driver = Driver::empty("en", (80, 24));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter 4 a").sees_no("sounds annoyed");
    driver.type_text("Marco let us wait two weeks").sees("That sounds annoyed").press("Enter");
    assert_eq!(kind(&driver), Some(debrief::domain::IncidentKind::Annoyed));
    driver.press("a").type_text("Nobody had to wait").press("Tab").sees_no("sounds annoyed").press("Enter");
    assert_eq!(kind(&driver), Some(debrief::domain::IncidentKind::Delighted));
}
