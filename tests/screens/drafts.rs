//! What was being typed when the program ended comes back at its place.

use crate::driver::Driver;

#[test]
fn a_line_of_a_form_comes_back() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 Down Enter").type_text(" of the old hall");
    driver.restart().sees("Unfinished text").sees("of the old hall").sees("Hofstetter");
    driver.press("Enter 1 Down Enter").sees("Extrusion line 3 of the old hall").press("Enter");
    driver.restart().sees_no("Unfinished text");
}

#[test]
fn a_long_text_comes_back() {
    let mut driver = Driver::demo("de", (80, 24));
    driver.open("hofstetter").press("1 End Up Up Up e").type_text("Und noch ein Satz.");
    driver.restart().sees("Angefangener Text").press("Enter 1 End Up Up Up e").sees("Und noch ein Satz.");
    driver.press("C-s").restart().sees_no("Angefangener Text");
}

#[test]
fn the_capture_line_comes_back() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3").type_text("Keller calls back @Keller");
    driver.restart().sees("Unfinished text").press("Enter").sees("Keller calls back @Keller");
}

#[test]
fn a_field_that_was_left_with_esc_keeps_what_was_typed_for_the_next_time() {
    let mut driver = Driver::demo("en", (120, 36));
    driver
        .open("hofstetter")
        .press("1 Down Enter")
        .type_text(" xyz")
        .press("Esc")
        .sees("Not kept: “Extrusion line 3 xyz”");
    driver.restart().sees_no("Unfinished text").open("hofstetter").press("1 Down Enter");
    // What stands there stands; what was typed waits for its key, also when the field is left once more.
    driver.sees("Ctrl-Y brings back “Extrusion line 3 xyz”").press("Esc Enter C-y Enter").sees("3 xyz   ✗ lost");
    driver.press("Up Enter").sees_no("Ctrl-Y").press("Esc").restart().sees_no("Unfinished text");
}

#[test]
fn whoever_empties_a_field_before_leaving_it_means_it() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 Down Enter").type_text(" xyz").press("Esc Enter C-u Esc");
    driver.restart().open("hofstetter").press("1 Down Enter").sees("Extrusion line 3 ").sees_no("xyz");
}

#[test]
fn a_question_comes_back_and_with_esc_it_waits_for_the_next_time() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("n").type_text("Keller AG, half a na");
    driver.restart().sees("Unfinished text").press("Enter").sees("Keller AG, half a na").sees("is back").press("Esc");
    driver
        .restart()
        .sees_no("Unfinished text")
        .press("n")
        .sees("half a na")
        .press("C-u Esc n")
        .sees_no("half a na")
        .press("Esc");
    driver.open("hofstetter").press("2 a").type_text("Petra Imhof");
    driver.restart().sees("Petra Imhof").sees("Hofstetter").press("Enter A").sees_no("Petra").press("Esc a");
    driver.sees("Petra Imhof").press("Enter").restart().sees_no("Unfinished text");
}

#[test]
fn a_line_left_with_esc_waits_in_its_place_only() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3").type_text("Keller calls back").press("Esc i").type_text("it rained");
    driver.press("Esc").restart().sees_no("Unfinished text").open("hofstetter").press("A-3").sees("Keller calls back");
    driver.press("Esc i").sees("it rained").type_text("x");
    driver.restart().sees("Unfinished text").sees("it rainedx");
}

#[test]
fn a_line_open_in_another_stage_is_kept() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3").type_text("Keller sends a list of the old hall").click(" 5 ");
    driver.restart().sees("Unfinished text").sees("of the old hall");
}

#[test]
fn the_line_of_a_step_that_is_gone_makes_room_for_the_one_that_waited() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3").type_text("Keller sends a list").press("Enter");
    driver.type_text("the line that waits").press("Esc e").type_text(" changed").press("A-u");
    driver.sees("the line that waits").press("Left").sees("Your line is kept");
    driver.restart().sees("Unfinished text").sees("the line that waits").sees_no("changed");
}

#[test]
fn the_same_text_typed_anew_is_kept_anew() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("n").type_text("Keller");
    driver.app.tick();
    driver.press("Esc n").type_text("Keller");
    driver.restart().sees("Unfinished text");
}

#[test]
fn the_line_of_an_edited_step_does_not_follow_to_another() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter 3");
    driver.type_text("Keller stops line 3").press("Enter").type_text("Meier calls back").press("Enter");
    driver.type_text("half a third").press("Esc k k e").type_text(" at night").sees("stops line 3 at night");
    // To another step by way of the search, while the first is being edited.
    driver.press("C-p").type_text("search").press("Enter").type_text("calls back").press("Enter");
    driver.sees_no("at night").sees("half a third").press("j").sees("kept");
    // The line that waited goes to the end, and what was typed into the first step is still there.
    driver.press("a Enter").sees("half a third").press("Esc g e").sees("stops line 3 at night").press("Enter");
    let deal = driver.workbook().deals(&Default::default()).expect("deals").remove(0).deal;
    let titles: Vec<String> =
        driver.workbook().debrief(deal.id).expect("a deal").steps.into_iter().map(|step| step.title).collect();
    assert_eq!(titles, ["Keller stops line 3 at night", "Meier calls back", "half a third"]);
}

#[test]
fn what_is_open_is_kept_the_moment_the_program_goes_to_sleep() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3").type_text("Keller sends a list of the old hall").click(" 5 ").press("C-z");
    assert!(driver.app.take_suspend());
    let drafts = driver.workbook().drafts().expect("the drafts can be read");
    assert!(drafts.iter().any(|draft| draft.text.ends_with("of the old hall")), "{drafts:?}");
}

#[test]
fn a_line_without_a_place_of_its_own_is_told_when_it_is_left() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("C-s C-u").type_text("another name").press("Esc").sees("Not kept: “another name”");
    driver.press("C-s Esc").sees_no("Not kept: “demo");
}

#[test]
fn unfinished_texts_are_offered_with_a_sentence_why() {
    for (language, why) in [("en", "has not been entered"), ("de", "noch nicht übernommen")] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.press("n").type_text("Keller AG");
        driver.restart().sees(why);
    }
}

#[test]
fn the_window_that_offers_a_text_back_names_its_keys_once() {
    for (language, foot) in [("en", "Enter goes on with it there"), ("de", "Enter macht dort weiter")] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("hofstetter").press("3").type_text("Keller calls back").restart();
        driver.sees(foot);
        assert_eq!(driver.screen().matches("Enter").count(), 1, "{}", driver.screen());
        assert_eq!(driver.screen().matches("Esc").count(), 1, "{}", driver.screen());
    }
}

#[test]
fn a_half_typed_line_stays_in_the_account_for_which_it_was_typed() {
    for blind in [false, true] {
        let mut driver = Driver::empty("en", (120, 36));
        driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc Enter Down Down Right Esc c 3");
        driver.type_text("our secret half line").sees("V › our secret half line").press("Esc s E a Esc");
        if blind {
            driver.press("b");
        }
        driver.press("c 3");
        match blind {
            false => driver.sees("V › our secret half line"),
            true => driver.sees_no("secret").type_text("the customer asks @Keller").press("Enter Esc s E Esc 3"),
        };
        driver.sees("V › our secret half line").restart().press("Enter 3").sees("V › our secret half line");
        driver.press("Enter").sees("C › ");
        let deal = driver.workbook().deals(&Default::default()).expect("the deals")[0].deal.id;
        let debrief = driver.workbook().debrief(deal).expect("the deal");
        let told = debrief.tellings.last().expect("it is told");
        assert_eq!(told.source, debrief::domain::Source::Vendor);
        assert_eq!(told.sitting, Some(debrief.sittings[0].id), "in our sitting");
    }
}
