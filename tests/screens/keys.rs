//! Keys that the user has bound otherwise: whatever a screen says of a key, it says the one that does it now.

use super::driver::Driver;

/// One key of each kind that texts name: everywhere, in lists, in one place alone.
const BOUND: &str = r#"
[global]
customer-screen = "F9"
undo = "z"
help = "F1"
[list]
new = "t"
activate = "C-e"
[home]
filter = "ä"
show-archived = "ö"
[deal]
clock = "ü"
reconcile = "&"
[records]
new = "ä"
[sittings]
end-sitting = "ö"
[line]
accept = "C-g"
"#;

fn bound(language: &str) -> Driver {
    let mut driver = Driver::demo(language, (120, 36));
    driver.restart_with_keys(BOUND);
    driver
}

#[test]
fn the_help_and_the_foot_name_the_keys_that_are_bound() {
    let mut driver = bound("en");
    // What collides with the keys delivered was told first.
    driver.press("Down").sees("t new").sees("ä filter");
    driver.press("F1").sees("C-e opens one, t begins").sees("Filter with ä").sees_no("n begins");
    let mut driver = bound("de");
    driver.press("F1").sees("C-e öffnet einen").sees("ä filtert");
}

#[test]
fn what_was_done_says_the_key_that_takes_it_back() {
    let mut driver = bound("en");
    driver.press("a").sees("Archived, z brings it back, ö shows it");
    driver.press("z").sees("Taken back: Deal archived");
    let mut driver = bound("de");
    driver.press("a").sees("Abgelegt, z holt zurück, ö zeigt");
}

#[test]
fn a_question_and_a_refusal_name_the_keys_that_are_bound() {
    let mut driver = bound("en");
    driver.press("t").sees("C-g keeps · Esc leaves").type_text("New customer, new deal").press("C-g");
    driver.sees("New customer");
    driver.press(">").sees("No sitting is under way; ü begins one.");
    driver.press("F9").press("z").sees("F9 changes the view.");
}

#[test]
fn an_empty_place_names_the_key_that_fills_it() {
    for (language, claims, sittings) in [
        ("en", "; ä writes down the first.", "ä prepares one, ü begins"),
        ("de", "; ä schreibt den ersten auf.", "ä bereitet eine vor, ü"),
    ] {
        let mut driver = Driver::empty(language, (120, 36));
        driver.restart_with_keys(&BOUND.replace("[sittings]", "[sittings]\nclock = \"ü\""));
        driver.press("t").type_text("Somebody, something").press("C-g");
        driver.press("C").sees(claims).press("Esc").press("s").sees(sittings);
    }
}

#[test]
fn poor_terminals_are_told_of_keys_in_their_own_signs() {
    let mut driver = Driver::demo("de", (120, 36));
    driver.press("S").sees("← → wählen");
    driver.press("Down Down Right").sees("ASCII").sees("Left Right wählen");
}

#[test]
fn a_key_of_the_settings_that_hides_another_is_told_at_the_start() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.restart_with_keys("[home]\nsort = 'f'");
    driver.sees("[keys.home] f is").sees("has no key there any more");
    driver.restart_with_keys("[global]\nhelp = 'h'").sees("keys of your settings collide").press("M");
    driver.sees("[keys.list]").sees("does nothing in");
    driver.restart_with_keys("[home]\nsort = 'o'").sees_no("[keys.");
}
