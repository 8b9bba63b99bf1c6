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
