//! A step that both sides have told apart and that was laid together since: whoever is heard blind later sees of it what
//! they have told themselves, in every view and behind every key, and nothing of what the other has.

use debrief::{
    domain::{Debrief, SittingWith, Source},
    store::DealQuery,
};

use super::{doors::try_commands, driver::Driver};

/// One side's telling of the step: what stands in no screen while the other is heard.
struct Account {
    /// A line as it is typed.
    line: &'static str,
    /// A word of its title, a date, a person whom only this side names, and a word of a quote.
    words: [&'static str; 4],
    /// How it felt, as the list of steps shows it.
    felt: &'static str,
}

/// Both are about Keller and his quotation; all else is said in other words.
const CUSTOMER: Account = Account {
    line: "@Keller reads the quotation for line three zzgladly @Odermatt 2025-11-09 :)) #mail \"zzcheaply\"",
    words: ["zzgladly", "9 Nov", "Odermatt", "zzcheaply"],
    felt: "▲▲",
};
const VENDOR: Account = Account {
    line: "@@Keller returns the quotation for line three zzgrimly @Aebischer 2025-11-17 :(( #phone \"zzdearly\"",
    words: ["zzgrimly", "17 Nov", "Aebischer", "zzdearly"],
    felt: "▼▼",
};

fn debrief(driver: &Driver) -> Debrief {
    let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
    driver.workbook().debrief(deal).expect("the deal")
}

/// Our people are heard, then the customer, each with a step of their own beside the one that both tell; the two are laid
/// together; then one side is heard again, blind.
fn heard_again(size: (u16, u16), heard: Source) -> Driver {
    let mut driver = Driver::empty("en", size);
    driver.press("n").type_text("Hofstetter, line 3").press("Enter s a Esc Enter Down Down Right Esc c 3");
    for line in [VENDOR.line, "@Meier writes a report 2025-12-02"] {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc Z E s a Esc c 3");
    for line in [CUSTOMER.line, "@Keller asks the board 2025-12-03"] {
        driver.type_text(line).press("Enter");
    }
    driver.press("Esc Z E Y y Esc");
    let found = debrief(&driver);
    let told = found.steps.iter().map(|step| found.told(step.id));
    let merged = told.filter(|told| told.customer && told.vendor).count();
    assert_eq!((merged, found.steps.len()), (1, 3), "{}", driver.screen());
    driver.press("s a Esc");
    // Whom it is with is a field of it; the value after the last is the first.
    let with = if heard == Source::Vendor { SittingWith::Vendor } else { SittingWith::Customer };
    let is_meant = |driver: &Driver| debrief(driver).sittings.last().is_some_and(|sitting| sitting.with == with);
    for _ in 0..3 {
        if !is_meant(&driver) {
            driver.press("Enter Down Down Right Esc");
        }
    }
    assert!(is_meant(&driver), "{}", driver.screen());
    driver.press("b c").sees("blind");
    driver
}

/// The account of the side that is heard, and the one that is hidden.
fn accounts(heard: Source) -> [&'static Account; 2] {
    if heard == Source::Vendor { [&VENDOR, &CUSTOMER] } else { [&CUSTOMER, &VENDOR] }
}

/// The ways from the open deal to its views, each with the keys that are pressed there one after the other.
const VIEWS: [(&str, &str); 21] = [
    ("steps, lanes, telling order, matrix, silences, extremes", "3 Esc g v v v v v v"),
    ("the form of the step", "3 Esc g Enter Tab Down Down Down Down Down Down Down Down"),
    ("the step as a line", "3 Esc g e"),
    ("the walk", "3 Esc w C-n C-n C-n C-n C-n"),
    ("people", "2 Down Down Down"),
    ("incidents", "4 a"),
    ("checklist and its evidence", "5 e"),
    ("levers and their evidence", "6 a"),
    ("claims", "C a"),
    ("review", "7 Down Down Down Down"),
    ("the report", "7 v PgDn PgDn"),
    ("replay", "3 Esc P Enter Enter"),
    ("answers", "% Enter"),
    ("two accounts", "Y"),
    ("sittings and agenda", "s Esc Z"),
    ("history", "Esc H Enter"),
    ("messages", "M"),
    ("the palette", "C-p"),
    ("prediction", "V"),
    ("landmarks", "L"),
    ("answers of all deals", "Esc 4 Enter"),
];

/// From anywhere to the one deal that there is.
fn to_the_deal(driver: &mut Driver) {
    driver.press("Esc Esc Esc Esc Esc Esc 1 Esc Home Enter").sees("1 Frame");
}

fn try_views(size: (u16, u16), heard: Source) {
    let mut driver = heard_again(size, heard);
    let [own, hidden] = accounts(heard);
    for (name, keys) in VIEWS {
        to_the_deal(&mut driver);
        for key in keys.split(' ') {
            let screen = driver.press(key).screen();
            let found = hidden.words.iter().find(|word| screen.contains(**word));
            assert!(found.is_none(), "{name} shows {found:?} after {key} of {keys:?}:\n{screen}");
        }
    }
    for word in hidden.words.iter().filter(|word| !word.contains(' ')) {
        driver.press("Esc Esc Esc Esc Esc Esc").press("/").type_text(word);
        driver.sees(&format!("Nothing in this workbook holds “{word}”"));
    }
    // What this side has told is there, and how it felt to it.
    to_the_deal(&mut driver);
    driver.press("3 Esc g");
    // Where it is narrow the title is cut before its last word.
    let screen = driver.sees("quotation for line three").sees(own.words[1]).screen();
    let row = screen.lines().find(|line| line.contains("quotation")).expect("the step");
    assert!(row.contains(own.felt) && !screen.contains(hidden.felt), "{screen}");
}

#[test]
fn no_view_shows_of_a_merged_step_what_the_other_side_told() {
    for size in [(120, 36), (80, 24)] {
        try_views(size, Source::Customer);
        try_views(size, Source::Vendor);
    }
}

#[test]
fn no_command_shows_of_a_merged_step_what_the_other_side_told() {
    for heard in [Source::Customer, Source::Vendor] {
        let mut driver = heard_again((120, 36), heard);
        let deal = debrief(&driver).deal.id;
        let hidden = accounts(heard)[1].words;
        try_commands(&mut driver, &hidden, to_the_deal, |driver| driver.app.session().is_blind(deal).unwrap_or(false));
    }
}

#[test]
fn without_anybody_heard_blind_both_tellings_of_a_merged_step_are_shown() {
    // What the other tests do not find is there to be found.
    let mut driver = heard_again((120, 36), Source::Customer);
    driver.press("Z E 3 Esc g Enter");
    for account in [&CUSTOMER, &VENDOR] {
        let words = account.words.iter().filter(|word| word.starts_with("zz"));
        let mut screens = driver.screen();
        for _ in 0..40 {
            screens += &driver.press("Down").screen();
        }
        for word in words {
            assert!(screens.contains(word), "{word}:\n{screens}");
        }
    }
}
