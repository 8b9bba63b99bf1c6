//! In a deal, undo and redo keep to what has been done in it.

use debrief::{
    domain::{Deal, Debrief, Id},
    store::DealQuery,
};

use crate::driver::Driver;

fn named(driver: &Driver, customer: &str) -> Id<Deal> {
    let deals = driver.workbook().deals(&DealQuery::default()).expect("the deals");
    deals.iter().find(|row| row.deal.customer == customer).expect("the deal").deal.id
}

fn debrief(driver: &Driver, customer: &str) -> Debrief {
    driver.workbook().debrief(named(driver, customer)).expect("the deal")
}

fn steps(driver: &Driver, customer: &str) -> usize {
    debrief(driver, customer).steps.len()
}

/// Two deals: a step was told in Hofstetter, then one in Lindt; Hofstetter is open at its people.
fn two_deals(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::empty(language, size);
    for (name, told) in [("Hofstetter, line 3", "Keller calls"), ("Lindt, oven", "Bolt writes")] {
        driver.press("n").type_text(name).press("Enter 3").type_text(told).press("Enter F3 Esc");
    }
    driver.open("hofstetter").press("F3");
    driver
}

#[test]
fn undo_in_a_deal_leaves_what_was_done_since_in_another() {
    for (language, size, back, forth) in [
        ("en", (120, 36), "Taken back: New step: Keller calls", "Made again: New step: Keller calls"),
        (
            "de",
            (80, 24),
            "Zurückgenommen: Neuer Schritt: Keller calls",
            "Wiederhergestellt: Neuer Schritt: Keller calls",
        ),
    ] {
        let mut driver = two_deals(language, size);
        driver.press("u").sees(back);
        assert_eq!((steps(&driver, "Hofstetter"), steps(&driver, "Lindt")), (0, 1));
        // What is taken back elsewhere is not made again here either.
        driver.press("Esc u");
        assert_eq!(steps(&driver, "Lindt"), 0);
        driver.press("Enter F3 C-r").sees(forth);
        assert_eq!((steps(&driver, "Hofstetter"), steps(&driver, "Lindt")), (1, 0));
        driver.press("C-r").sees(if language == "en" { "in this deal" } else { "diesem Deal gibt es nichts" });
        assert_eq!(steps(&driver, "Lindt"), 0);
        driver.press("Esc C-r");
        assert_eq!(steps(&driver, "Lindt"), 1);
    }
}

#[test]
fn undo_in_a_deal_takes_back_what_all_deals_share() {
    let mut driver = two_deals("en", (120, 36));
    driver.press("Q n").type_text("Who sat beside you?").press("Enter Enter Enter");
    let own = |driver: &Driver| driver.workbook().own_questions().expect("the questions").len();
    assert_eq!(own(&driver), 1, "{}", driver.screen());
    driver.press("Esc Esc u");
    assert_eq!((own(&driver), steps(&driver, "Lindt")), (0, 1), "{}", driver.screen());
}

/// Both sides have named Meier, each in a blind sitting of its own; its end has made one of the two.
fn met_at_the_end() -> Driver {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc b c 3");
    driver.type_text("@Meier calls 4.12.2025").press("Enter Esc s E a Esc b c 3");
    driver.type_text("@Meier drives to Chur 5.12.2025").press("Enter Esc s E").sees("one entry now").press("Esc");
    driver
}

#[test]
fn undo_in_the_two_accounts_stops_before_the_end_of_the_sitting() {
    let mut driver = met_at_the_end();
    let people = |driver: &Driver| debrief(driver, "Hofstetter").participants.len();
    assert_eq!(people(&driver), 1);
    driver.press("Y u").sees("was made elsewhere");
    assert_eq!(people(&driver), 1, "what the end of the sitting did stays");
    driver.press("Esc u");
    assert_eq!(people(&driver), 2, "outside it goes");
    // Nor is it made again there: that was taken back outside.
    driver.press("Y C-r").sees("taken back elsewhere");
    assert_eq!(people(&driver), 2);
    // Who was made one in the two accounts is parted in them, and made one again.
    driver.press("m");
    assert_eq!(people(&driver), 1, "{}", driver.screen());
    driver.press("u");
    assert_eq!(people(&driver), 2);
    driver.press("C-r");
    assert_eq!(people(&driver), 1);
}

#[test]
fn redo_in_the_prediction_makes_nothing_again_that_is_not_seen_there() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter 2 a").type_text("Anna Huber").press("Enter u V");
    driver.press("C-r").sees("taken back elsewhere");
    assert_eq!(debrief(&driver, "Hofstetter").participants.len(), 0);
    driver.press("Esc C-r");
    assert_eq!(debrief(&driver, "Hofstetter").participants.len(), 1);
}
