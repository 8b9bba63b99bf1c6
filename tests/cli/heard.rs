//! While one side is heard without the other's account, the command line gives that account away no more than the screens.

use debrief::{
    domain::{Phase, Sitting, SittingWith, Spent},
    store::{Edit, EditLabel, Workbook},
};

use super::runner::Home;

/// What the customer alone has told of the lost order.
const THEIRS: &str = "Everything was already running";

#[test]
fn what_the_customer_told_is_not_told_while_we_are_heard_blind() {
    let home = Home::with_demo();
    home.run(&["show", "Hofstetter"]).ends(0).says("Olten");
    home.run(&["report", "Hofstetter"]).ends(0).says("Olten");
    home.run(&["search", THEIRS]).ends(0).says("Hofstetter");
    let (all, customer) = counted(&home);
    assert!(customer > 0);
    let mut workbook = Workbook::open(home.path("workbook.debrief")).unwrap();
    let deal = workbook.all_deals().unwrap().into_iter().find(|deal| deal.customer.starts_with("Hofstetter")).unwrap();
    let blind = Sitting { blind: true, ..Sitting::new(deal.id, SittingWith::Vendor) };
    workbook.edit(Edit::new(EditLabel::AddSitting).deal(deal.id), |tx| tx.insert(&blind)).unwrap();
    let mut spent = Spent::default();
    spent.add(Phase::Story, 60);
    workbook.save_sitting_clock(blind.id, &spent).unwrap();
    for command in [&["show", "Hofstetter"][..], &["show", "Hofstetter", "--json"], &["report", "Hofstetter"]] {
        let told = home.run(command).ends(0).out;
        assert!(!told.contains(THEIRS), "{command:?}: {told}");
        assert!(told.contains("Hofstetter"), "{command:?}");
    }
    home.run(&["search", THEIRS]).ends(3);
    let (steps, customer) = counted(&home);
    assert!(customer == 0 && steps < all, "{steps} of {all} steps, {customer} of the customer's");
    workbook
        .edit(Edit::new(EditLabel::ChangeSitting).deal(deal.id), |tx| {
            tx.update(&blind, &Sitting { minutes: Some(30), ..blind.clone() })
        })
        .unwrap();
    home.run(&["search", THEIRS]).ends(0).says("Hofstetter");
}

/// How many steps of the lost order the list counts, and how many of them the customer tells.
fn counted(home: &Home) -> (u64, u64) {
    let list: serde_json::Value = serde_json::from_str(&home.run(&["list", "--json"]).ends(0).out).unwrap();
    let lost = |deal: &&serde_json::Value| deal["customer"].as_str().is_some_and(|name| name.starts_with("Hofstetter"));
    let deal = list.as_array().unwrap().iter().find(lost).unwrap();
    (deal["progress"]["steps"].as_u64().unwrap(), deal["told"]["customer"].as_u64().unwrap())
}
