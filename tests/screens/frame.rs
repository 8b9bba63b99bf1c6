//! The Frame stage: the facts of a deal.

use crate::driver::Driver;

#[test]
fn a_field_is_saved_when_it_is_left_and_can_be_taken_back() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Enter 1 Enter").type_text(" Nordost").press("Enter").sees(" Nordost");
    driver.press("u").sees("Taken back").sees_no(" Nordost");
    driver.press("C-r").sees(" Nordost");
}

#[test]
fn what_is_no_value_is_refused_at_the_field() {
    let mut driver = Driver::demo("de", (80, 24));
    driver.press("Enter 1 Down Down Down Down Enter").type_text("x").press("Enter").sees("ist kein Datum");
    driver.press("Esc").sees_no("ist kein Datum");
}
