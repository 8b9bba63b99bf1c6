//! The Frame stage: the facts of a deal.

use crate::driver::Driver;

/// The order that Hofstetter placed elsewhere.
fn lost(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::demo(language, size);
    driver.press("Down Down Down Down Down Enter 1").sees("Hofstetter");
    driver
}

#[test]
fn the_form_at_both_sizes_and_in_both_languages() {
    insta::assert_snapshot!("frame_wide", lost("en", (120, 36)).screen());
    insta::assert_snapshot!("frame_narrow", lost("de", (80, 24)).press("End").screen());
}

#[test]
fn a_field_is_saved_when_it_is_left_and_can_be_taken_back() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Enter 1 Enter").type_text(" Zyx").press("Enter").sees(" Zyx");
    driver.press("u").sees("Taken back").sees_no(" Zyx");
    driver.press("C-r").sees(" Zyx");
    driver.restart().press("u").sees("Taken back");
}

#[test]
fn a_new_deal_that_is_taken_back_at_any_stage_is_told_as_taken_back() {
    for (language, undone, elsewhere) in [("en", "Taken back", "window"), ("de", "Zurückgenommen", "Fenster")] {
        for stage in ["1", "2", "3 Esc", "4", "5", "6", "7"] {
            let mut driver = Driver::empty(language, (120, 36));
            driver.press("n").type_text("Hofstetter, line 3").press("Enter").press(stage).press("u");
            driver.sees(undone).sees_no(elsewhere);
            assert!(driver.workbook().all_deals().expect("the deals").is_empty());
        }
    }
}

#[test]
fn what_is_no_value_is_refused_at_the_field() {
    let mut driver = Driver::demo("de", (80, 24));
    driver.press("Enter 1 Down Down Down Enter").type_text("x").press("Enter").sees("ist kein Datum");
    driver.press("Esc").sees_no("ist kein Datum");
}

#[test]
fn tab_keeps_the_value_and_edits_the_next_field() {
    let mut driver = lost("en", (120, 36));
    driver.press("Enter").type_text(" Nord").press("Tab").type_text(" b").press("Tab").sees("AG Nord").sees("line 3 b");
}

#[test]
fn the_keys_of_the_stages_leave_a_field_and_keep_what_it_holds() {
    let mut driver = lost("en", (120, 36));
    driver.press("Enter").type_text(" Nord").press("F4").sees("▐3 Steps 40▌");
    driver.press("F2").sees("▐1 Frame").sees("AG Nord");
    // What may not stand is said, and nobody is led away from it.
    driver.press("Down Down Down Down Enter").type_text("x").press("F4").sees("▐1 Frame").sees("is no date");
    driver.press("Esc").press("F8").sees("▐7 Review");
    // A click on a stage is no other way to leave.
    driver.press("1 Home Enter").type_text(" Ost").click(" 5 ").press("1").sees("AG Nord Ost");
}

#[test]
fn the_keys_of_the_stages_leave_whatever_lies_over_the_deal() {
    let mut driver = lost("en", (120, 36));
    for over in ["Y", "%", "R", "C", "C f", "C p", "V", "s", "T", "4 r", "3 i", "F1", "Q", "L"] {
        driver.press(over).press("F2").sees("▐1 Frame");
        driver.press(over).press("F8").sees("▐7 Review").press("1").sees("▐1 Frame");
    }
}

#[test]
fn the_keys_of_the_stages_leave_the_forms_of_steps_and_people() {
    let mut driver = lost("de", (80, 24));
    driver.press("3 g Enter Enter").type_text(" Zyx").press("F3").sees("▐2 Leute");
    driver.press("Enter").sees("Auskunftsperson").press("F4").sees("▐3 Schr");
    driver.press("g Enter").sees("Zyx").press("F6").sees("▐5 Check");
}

#[test]
fn up_and_down_follow_what_one_sees() {
    let mut driver = lost("en", (80, 24));
    // Outcome, who won, decided, opened: the right column is passed through.
    driver
        .press("Down Down Down Enter")
        .type_text(" Ltd")
        .press("Enter")
        .sees("Kestler Ltd")
        .sees("lost to Kestler Ltd");
    driver.press("Down Enter C-u").type_text("Jun 2025").press("Enter").sees("Opened       Jun 2025");
}

#[test]
fn grades_are_chosen_with_the_arrows() {
    let mut driver = lost("en", (120, 36));
    driver.press("Down Down Down Down Down Down Down Down Down Down").sees("product ○ ○ ● ○ ○ solution   mixed");
    driver.press("Right").sees("product ○ ○ ○ ● ○ solution   mostly solution").press("Left Left");
    driver.sees("product ○ ● ○ ○ ○ solution   mostly product");
}

#[test]
fn a_line_being_typed_is_a_draft_until_it_is_left() {
    let mut driver = lost("en", (120, 36));
    driver.press("Enter").type_text(" Nord");
    driver.app.tick();
    let drafts = driver.workbook().drafts().expect("drafts");
    assert!(drafts[0].place.ends_with("/customer"), "{drafts:?}");
    assert_eq!(drafts[0].text, "Hofstetter Kunststoff AG Nord");
    driver.press("Enter");
    assert!(driver.workbook().drafts().expect("drafts").is_empty());
}

#[test]
fn what_belongs_to_the_deal_is_found_below_the_form() {
    let mut driver = lost("en", (80, 24));
    driver.sees("C Claims").sees("L Landmarks").click("16 Apr 2026 with the customer").sees("╭─ Sittings");
}

#[test]
fn a_country_is_shown_by_its_name_and_kept_by_its_code() {
    let mut driver = Driver::demo("de", (120, 50));
    driver.sees("Schweiz").open("Nordplast").press("1").sees("Polen").sees_no(" PL ");
    driver.click("Polen").press("Enter End Enter");
    let deals = driver.workbook().deals(&debrief::store::DealQuery::default()).expect("the deals");
    assert!(deals.iter().any(|row| row.deal.country == "PL" && row.deal.customer.starts_with("Nordplast")));
}

#[test]
fn the_foot_says_which_key_edits_and_how_to_leave_a_field() {
    let mut driver = Driver::demo("en", (80, 24));
    driver.open("hofstetter").press("1").sees("Enter edit").press("Down Enter").sees("Enter keep").sees("Esc back");
    driver.press("Esc");
}

#[test]
fn e_on_a_field_that_is_no_long_text_says_which_key_edits_it() {
    let mut driver = Driver::demo("en", (80, 24));
    driver.open("hofstetter").press("1 Down Down e").sees("Enter edits this field");
    driver.press("Esc Enter 1 Down Down z").sees("Enter edits this field");
}

#[test]
fn one_command_has_one_key_name() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("S").sees("x default").sees_no("unknown").press("Esc");
    driver.open("hofstetter").press("3 Esc Enter").sees("x unknown").sees_no("Delete unknown");
}

#[test]
fn a_stray_letter_does_not_alter_what_stands_in_a_field() {
    let mut driver = lost("en", (120, 36));
    let before = driver.screen();
    driver.type_text("zzrr").sees("Enter edits this field").sees_no("You are typing in").sees_no("zzrr");
    driver.press("Down Up");
    assert_eq!(driver.screen(), before);
    // The form of a step lies over the steps; somebody types the next step.
    driver.press("3 Esc Enter").type_text("Keller calls").sees("Enter edits this field").sees_no("Keller calls");
    // A long text too.
    driver.press("Esc 1 End Up").type_text("zz").sees("Enter edits this field").press("Enter").sees_no("zz");
}

#[test]
fn a_figure_begins_an_empty_date_or_amount_and_leads_to_no_stage() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter 1 Home Down Down Right Down");
    driver.type_text("28.2.2026").sees("You are typing in").press("Enter").sees("▐1 Frame").sees("28 Feb 2026");
    // In one that is filled, and where words go, the figures are the keys that they are elsewhere.
    driver.press("Up 2").sees("▐2 People").press("1 Home 3").sees("▐3 Steps");
    driver.press("Esc 1 Home Down Down Down Down Down").type_text("2 M").sees("You are typing in").sees("▐1 Frame");
}

#[test]
fn letters_that_are_no_keys_begin_to_edit_a_text_and_never_change_anything_else() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter 1 End");
    let before = driver.workbook().version().expect("the version");
    // Letters begin an empty field, those too that mean something in other fields.
    driver.press("Up").type_text("Keller calls").sees("Keller calls").sees("You are typing in");
    assert_eq!(driver.workbook().version().expect("the version"), before, "nothing is saved yet");
    driver.press("Esc").click("Segment").type_text("hello").sees("Segment        hello").press("Esc");
    driver.sees("Not kept: “hello”");
    assert_eq!(driver.workbook().version().expect("the version"), before);
}
