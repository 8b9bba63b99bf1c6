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
    driver.open("hofstetter").press("3 a").type_text("Keller calls back @Keller");
    driver.restart().sees("Unfinished text").press("Enter").sees("Keller calls back @Keller");
}

#[test]
fn a_field_that_was_left_with_esc_leaves_nothing_behind() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 Down Enter").type_text(" xyz").press("Esc");
    driver.restart().sees_no("Unfinished text");
}

#[test]
fn a_question_comes_back_and_esc_drops_it() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("n").type_text("Keller AG, half a na");
    driver.restart().sees("Unfinished text").press("Enter").sees("Keller AG, half a na").sees("is back").press("Esc");
    driver.restart().sees_no("Unfinished text").press("n").sees_no("half a na").press("Esc");
    driver.open("hofstetter").press("2 a").type_text("Petra Imhof");
    driver.restart().sees("Petra Imhof").sees("Hofstetter").press("Enter A").sees_no("Petra").press("Esc a");
    driver.sees("Petra Imhof").press("Enter").restart().sees_no("Unfinished text");
}

#[test]
fn a_line_left_with_esc_waits_in_its_place_only() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 a").type_text("Keller calls back").press("Esc i").type_text("it rained");
    driver.press("Esc").restart().sees_no("Unfinished text").open("hofstetter").press("A-3").sees("Keller calls back");
    driver.press("Esc i").sees("it rained").type_text("x");
    driver.restart().sees("Unfinished text").sees("it rainedx");
}

#[test]
fn a_line_open_in_another_stage_is_kept() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 Down Enter").type_text(" of the old hall").click(" 5 ");
    driver.restart().sees("Unfinished text").sees("of the old hall");
}

#[test]
fn the_line_of_a_step_that_is_gone_makes_room_for_the_one_that_waited() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("3 a").type_text("Keller sends a list").press("Enter");
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
fn going_to_sleep_keeps_what_is_being_typed() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("1 Enter").type_text(" beside");
    assert!(driver.workbook().drafts().expect("drafts").is_empty());
    driver.app.session_mut().suspend = true;
    assert!(driver.app.take_suspend());
    assert!(driver.workbook().drafts().expect("drafts")[0].text.ends_with(" beside"));
}
