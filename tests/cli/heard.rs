//! While one side is heard without the other's account, the command line gives that account away no more than the screens.

use debrief::{
    domain::{Deal, Id, Lever, Phase, Sitting, SittingWith, Spent, Study, StudyDeal},
    store::{Edit, EditLabel, Workbook},
};

use super::runner::Home;

/// What the customer alone has told of the lost order.
const THEIRS: &str = "Everything was already running";

/// What we have concluded, from nothing that can be named.
const LEVER: &str = "Calibrate before we offer";

#[test]
fn what_the_customer_told_is_not_told_while_we_are_heard_blind() {
    let home = Home::with_demo();
    home.run(&["show", "Hofstetter"]).ends(0).says("Olten");
    home.run(&["report", "Hofstetter"]).ends(0).says("Olten");
    home.run(&["search", THEIRS]).ends(0).says("Hofstetter");
    let mut workbook = Workbook::open(home.path("workbook.debrief")).unwrap();
    let deal = workbook.all_deals().unwrap().into_iter().find(|deal| deal.customer.starts_with("Hofstetter")).unwrap();
    let lever = Lever::new(Some(deal.id), LEVER);
    workbook.edit(Edit::new(EditLabel::AddLever).deal(deal.id), |tx| tx.insert(&lever)).unwrap();
    drop(workbook);
    let tells = [&["show", "Hofstetter"][..], &["report", "Hofstetter"], &["search", LEVER], &["answer", "levers"]];
    tells.iter().for_each(|command| drop(home.run(command).ends(0).says(LEVER)));
    let (all, customer) = counted(&home);
    assert!(customer > 0);
    let (mut workbook, blind) = hear_blind(&home);
    for command in [&["show", "Hofstetter"][..], &["show", "Hofstetter", "--json"], &["report", "Hofstetter"]] {
        let told = in_part(&home, command);
        assert!(!told.contains(THEIRS), "{command:?}: {told}");
        assert!(told.contains("Hofstetter"), "{command:?}");
    }
    for command in tells {
        let run = home.run(command);
        assert!(!run.out.contains(LEVER), "{command:?}: {}", run.out);
    }
    home.run(&["search", THEIRS]).ends(3);
    let (steps, customer) = counted(&home);
    assert!(customer == 0 && steps < all, "{steps} of {all} steps, {customer} of the customer's");
    workbook
        .edit(Edit::new(EditLabel::ChangeSitting).deal(blind.deal), |tx| {
            tx.update(&blind, &Sitting { minutes: Some(30), ..blind.clone() })
        })
        .unwrap();
    home.run(&["search", THEIRS]).ends(0).says("Hofstetter");
}

/// How many steps of the lost order the list counts, and how many of them the customer tells.
fn counted(home: &Home) -> (u64, u64) {
    let deal = listed(home);
    (deal["progress"]["steps"].as_u64().unwrap(), deal["told"]["customer"].as_u64().unwrap())
}

/// The lost order in the list.
fn listed(home: &Home) -> serde_json::Value {
    let list = home.run(&["list", "--json"]).json();
    let lost = |deal: &&serde_json::Value| deal["customer"].as_str().is_some_and(|name| name.starts_with("Hofstetter"));
    list.as_array().unwrap().iter().find(lost).unwrap().clone()
}

#[test]
fn what_was_found_in_a_deal_is_not_listed_while_one_side_is_heard_blind() {
    let home = Home::with_demo();
    let (mut workbook, blind) = hear_blind(&home);
    let deal = workbook.debrief(blind.deal).unwrap().deal;
    let found = Deal { finding: THEIRS.to_owned(), ..deal.clone() };
    workbook.edit(Edit::new(EditLabel::ChangeDeal).deal(deal.id), |tx| tx.update(&deal, &found)).unwrap();
    let told = listed(&home);
    assert_eq!((told["finding"].as_str(), told["title"].as_str()), (Some(""), Some(deal.title.as_str())));
    workbook
        .edit(Edit::new(EditLabel::ChangeSitting).deal(blind.deal), |tx| {
            tx.update(&blind, &Sitting { minutes: Some(30), ..blind.clone() })
        })
        .unwrap();
    assert_eq!(listed(&home)["finding"], THEIRS);
}

/// Our own people are being heard on the lost order without the customer's account.
fn hear_blind(home: &Home) -> (Workbook, Sitting) {
    hear_blind_on(home, "Hofstetter")
}

/// Our own people are being heard without the customer's account on the deal whose customer is called so.
fn hear_blind_on(home: &Home, customer: &str) -> (Workbook, Sitting) {
    let mut workbook = Workbook::open(home.path("workbook.debrief")).unwrap();
    let deal = workbook.all_deals().unwrap().into_iter().find(|deal| deal.customer.starts_with(customer)).unwrap();
    let blind = Sitting { blind: true, ..Sitting::new(deal.id, SittingWith::Vendor) };
    workbook.edit(Edit::new(EditLabel::AddSitting).deal(deal.id), |tx| tx.insert(&blind)).unwrap();
    let mut spent = Spent::default();
    spent.add(Phase::Story, 60);
    workbook.save_sitting_clock(blind.id, &spent).unwrap();
    (workbook, blind)
}

/// What a command tells that leaves out what is hidden, and says so.
fn in_part(home: &Home, command: &[&str]) -> String {
    let run = home.run(command);
    assert_eq!(run.code, 0, "{command:?}: {}", run.err);
    run.complains("until the sitting has ended").out
}

#[test]
fn what_tells_all_or_nothing_is_refused_while_one_side_is_heard_blind() {
    let home = Home::with_demo();
    std::fs::write(home.path("notes.md"), "- Keller calls Meier\n").unwrap();
    home.run(&["bundle", "colleague.bundle"]).ends(0);
    let (workbook, _) = hear_blind(&home);
    drop(workbook);
    let refused: [&[&str]; 9] = [
        &["export", "csv", "tables"],
        &["export", "xlsx", "tables.xlsx", "--deal", "Hofstetter"],
        &["export", "ocel-json", "log.json", "--names", "nobody"],
        &["bundle", "all.bundle"],
        &["bundle", "one.bundle", "--deal", "Tubex", "--deal", "Hofstetter"],
        &["merge", "colleague.bundle", "--preview"],
        &["merge", "colleague.bundle"],
        &["notes", "notes.md", "--deal", "Hofstetter", "--preview"],
        &["forget", "Stalder"],
    ];
    for command in refused {
        home.run(command).ends(1).complains("End the sitting in the program first").complains("Hofstetter");
        home.run(&[command, &["--whole"]].concat()).ends(0);
    }
    home.run(&["--lang", "de", "bundle", "more.bundle"]).ends(1).complains("--whole");
    // Of another deal nothing is hidden.
    home.run(&["export", "csv", "other", "--deal", "Tubex"]).ends(0);
    home.run(&["show", "Tubex"]).ends(0);
    // A backup is told of and not refused: it shows nothing by itself.
    let backup = home.run(&["backup"]);
    assert_eq!(backup.code, 0);
    backup.complains("The copy holds all of it").says("The backup is in");
}

#[test]
fn what_all_deals_say_together_keeps_to_what_may_be_seen() {
    let home = Home::with_demo();
    let asked: [&[&str]; 5] = [
        &["answer", "exits", "--json"],
        &["answer", "levers", "--csv"],
        &["answer", "incidents", "--csv"],
        &["answer", "report"],
        &["study", "Extrusion", "report"],
    ];
    let before: Vec<String> = asked.iter().map(|command| home.run(command).ends(0).out).collect();
    drop(hear_blind(&home));
    for (command, before) in asked.into_iter().zip(before) {
        let told = in_part(&home, command);
        assert_ne!(told, before, "{command:?}");
        assert!(!told.contains(THEIRS), "{command:?}");
    }
}

#[test]
fn of_a_study_only_its_own_deals_are_said_to_be_left_out_in_part() {
    let home = Home::with_demo();
    let (mut workbook, blind) = hear_blind(&home);
    let (name, text) = ("Something else".to_owned(), String::new);
    let study = Study { id: Id::new(), name, question: text(), notes: text(), selection: text(), target: None };
    let other = workbook.all_deals().unwrap().into_iter().find(|deal| deal.id != blind.deal).unwrap();
    workbook
        .edit(Edit::new(EditLabel::AddStudy), |tx| {
            tx.insert(&study)?;
            tx.insert(&StudyDeal { id: Id::new(), study: study.id, deal: other.id, unheard: None, remark: text() })
        })
        .unwrap();
    drop(workbook);
    home.run(&["study", "Something else"]).ends(0);
    home.run(&["answer", "exits", "--study", "Something else"]).ends(0);
    in_part(&home, &["study", "Extrusion"]);
    in_part(&home, &["answer", "exits", "--study", "Extrusion"]);
}

#[test]
fn what_a_log_would_change_of_an_account_is_held_back_while_the_other_side_is_heard() {
    let home = Home::with_demo();
    let log = |what: &str, reason: &str| {
        let text = |key: &str, value: &str| format!(r#"<string key="{key}" value="{value}"/>"#);
        let event = format!("<event>{}{}</event>", text("concept:name", what), text("identity:id", "e1"));
        let facts = text("Customer", "Ritter AG") + &text("Title", "A mill") + &text("Loss Reason", reason);
        let trace = text("concept:name", "c1") + &text("debrief:track", "customer") + &facts;
        std::fs::write(home.path("their.xes"), format!("<log><trace>{trace}{event}</trace></log>")).unwrap();
    };
    log("Kestler had been asked first", "Service");
    home.run(&["import", "their.xes"]).ends(0);
    log("Kestler was asked later", "Delivery");
    let preview = ["import", "their.xes", "--preview"];
    home.run(&preview).ends(0).says("Kestler had been asked first").says("Delivery");
    let (mut workbook, blind) = hear_blind_on(&home, "Ritter");
    let as_json = [&preview[..], &["--json"]].concat();
    for command in [&preview[..], &as_json, &["import", "their.xes"]] {
        let told = in_part(&home, command);
        assert!(!told.contains("had been asked first"), "{command:?}: {told}");
        log("Kestler was asked later, it seems", "Delivery");
    }
    // What an import brings into an account is hidden there like all of it: it comes in.
    home.run(&["show", "Tubex"]).ends(0);
    let steps = workbook.debrief(blind.deal).unwrap().steps;
    assert!(steps.iter().any(|step| step.title.starts_with("Kestler was asked later")));
    workbook
        .edit(Edit::new(EditLabel::ChangeSitting).deal(blind.deal), |tx| {
            tx.update(&blind, &Sitting { minutes: Some(30), ..blind.clone() })
        })
        .unwrap();
    log("Kestler was never asked", "Delivery");
    home.run(&preview).ends(0).says("Kestler was asked later");
}

#[test]
fn neither_a_backup_nor_the_list_of_them_counts_what_is_hidden() {
    let home = Home::with_demo();
    home.run(&["backup"]).ends(0).says(" steps");
    let (mut workbook, blind) = hear_blind(&home);
    let made = home.run(&["backup"]).out;
    assert!(made.contains("12 deals") && !made.contains("step"), "{made}");
    let made = home.run(&["backup", "--lang", "de"]).out;
    assert!(made.contains("12 Deals") && !made.contains("Schritt"), "{made}");
    let listed = in_part(&home, &["restore"]);
    assert!(listed.contains("12 deals") && !listed.contains(" steps"), "{listed}");
    let listed: serde_json::Value = serde_json::from_str(&in_part(&home, &["restore", "--json"])).unwrap();
    let held = &listed[0]["contents"];
    assert!(held["deals"].as_u64() == Some(12) && held["steps"].is_null(), "{held}");
    workbook
        .edit(Edit::new(EditLabel::ChangeSitting).deal(blind.deal), |tx| {
            tx.update(&blind, &Sitting { minutes: Some(30), ..blind.clone() })
        })
        .unwrap();
    home.run(&["restore"]).ends(0).says(" steps");
}
