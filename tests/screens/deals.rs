//! Workbooks with one deal, so that Enter at the start opens it.

use crate::driver::Driver;
use debrief::{
    domain::{Deal, Debrief},
    exchange::demo,
    i18n::Language,
    store::{DealQuery, Edit, EditLabel},
};

/// The demo's lost order of Hofstetter, open.
pub fn hofstetter(language: &str, size: (u16, u16)) -> Driver {
    let spoken = if language.starts_with("de") { Language::De } else { Language::En };
    let mut driver = Driver::with(language, size, |workbook| {
        let mut bundle = demo::demo(spoken).expect("the demo is sound").into_bundle();
        bundle.debriefs.retain(|debrief| debrief.deal.customer.starts_with("Hofstetter"));
        bundle.studies.clear();
        bundle.study_deals.clear();
        workbook.fill([bundle]).expect("the demo can be loaded");
    });
    driver.press("Enter");
    driver
}

/// A deal of which nothing else is recorded, open.
pub fn bare(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::with(language, size, |workbook| {
        let deal = Deal::new("Muster AG", "press 4");
        workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&deal)).expect("a new deal");
    });
    driver.press("Enter");
    driver
}

/// Everything recorded of the one deal.
pub fn debrief(driver: &Driver) -> Debrief {
    let deals = driver.workbook().deals(&DealQuery::default()).expect("deals");
    driver.workbook().debrief(deals[0].deal.id).expect("a deal")
}

/// Fails unless what `act` does changes the deal, can be taken back whole, and made again.
#[track_caller]
pub fn can_be_taken_back(driver: &mut Driver, act: impl FnOnce(&mut Driver)) {
    let before = debrief(driver);
    act(driver);
    let after = debrief(driver);
    assert_ne!(before, after, "nothing has changed:\n{}", driver.screen());
    driver.press("u");
    assert_eq!(before, debrief(driver), "not taken back");
    driver.press("C-r");
    assert_eq!(after, debrief(driver), "not made again");
}
