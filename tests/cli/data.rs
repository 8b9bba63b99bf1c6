//! The commands that print or make data.

use std::fs;

use super::runner::{Home, text};

#[test]
fn list_shows_the_deals_in_both_languages() {
    let home = Home::with_demo();
    let english = home.run(&["list"]).ends(0).says("Customer").says("12 deals").says("CHF 1,840,000").out;
    let line = english.lines().find(|line| line.contains("Hofstetter")).expect("the deal");
    assert!(
        line.contains("lost") && line.contains("12 Mar 2026") && line.ends_with("40          6     21/21"),
        "{line}"
    );
    home.run(&["list", "--lang", "de"]).ends(0).says("Kunde").says("verloren").says("CHF 1'840'000").says("12.3.2026");
    home.run(&["--lang=de-DE", "list"]).ends(0).says("CHF 1.840.000");
}

#[test]
fn list_as_json_has_all_facts_and_counts() {
    let deals = Home::with_demo().run(&["list", "--json"]).ends(0).json();
    let deals = deals.as_array().expect("a list");
    assert_eq!(deals.len(), 12);
    let deal = deals.iter().find(|deal| deal["customer"] == "Hofstetter Kunststoff AG").expect("the deal");
    assert_eq!(deal["outcome"], "lost");
    assert_eq!(deal["value"], 184_000_000);
    assert_eq!(deal["decided_on"], "2026-03-12");
    assert_eq!(deal["progress"]["steps"], 40);
    assert!(deal["told"]["customer"].as_u64().is_some_and(|count| count > 10));
}

#[test]
fn reading_makes_no_workbook_and_says_how_to_begin() {
    let home = Home::new();
    for command in [&["list"][..], &["list", "--json"], &["show", "x"], &["report", "x"], &["search", "x"], &["check"]]
    {
        home.run(command)
            .ends(5)
            .complains("There is no workbook yet")
            .complains("debrief new")
            .complains("debrief demo");
    }
    home.run(&["list", "--lang", "de"]).ends(5).complains("Es gibt noch keine Arbeitsmappe");
    let left = fs::read_dir(home.path("")).expect("the home").count();
    assert_eq!(left, 0, "to look is not to make");
}

#[test]
fn an_empty_workbook_says_how_to_begin() {
    let home = Home::new();
    drop(debrief::store::Workbook::open(home.path("workbook.debrief")).expect("a workbook"));
    home.run(&["list"]).ends(0).says("debrief new").says("debrief demo");
    home.run(&["list", "--lang", "de"]).ends(0).says("Noch keine Deals");
    assert_eq!(home.run(&["list", "--json"]).ends(0).json(), serde_json::json!([]));
}

#[test]
fn show_tells_a_deal_in_both_languages() {
    let home = Home::with_demo();
    home.run(&["show", "hofstetter"])
        .ends(0)
        .says("lost to Kestler")
        .says("Huber visits a running Kestler line in Olten")
        .says("exit to a competitor")
        .says("Seven per cent too expensive.");
    home.run(&["show", "hofstetter", "--lang", "de"])
        .ends(0)
        .says("verloren an Kestler")
        .says("Zeitachse")
        .says("Leistung und Preis");
    // A step of which only the side is known.
    home.run(&["show", "tubex", "--lang", "de"])
        .ends(0)
        .says("jemand anders")
        .says("jemand beim Kunden")
        .says("Dauer rund 6 Monate");
    home.run(&["show", "tubex"]).ends(0).says("someone at the customer's").says("in about 6 months");
}

#[test]
fn show_as_json_holds_every_record_and_what_follows_from_them() {
    let home = Home::with_demo();
    let shown = home.run(&["show", "Hofstetter", "--json"]).ends(0).json();
    let steps = shown["steps"].as_array().expect("steps");
    assert_eq!(steps.len(), 40);
    let visit = &steps[13];
    assert_eq!(visit["number"], 14);
    assert_eq!(visit["actor_name"], "Thomas Huber");
    assert_eq!(visit["acting_side"], "customer");
    assert_eq!(visit["told_by"], serde_json::json!(["customer"]));
    assert_eq!(visit["emotion"], 2);
    assert_eq!(visit["is_lever"], true);
    assert!(visit["people"].as_array().is_some_and(|people| people.contains(&"Thomas Huber".into())));
    for part in ["deal", "participants", "tellings", "incidents", "scores", "evidence", "claims", "levers", "sittings"]
    {
        assert!(!shown[part].is_null(), "{part}");
    }
    assert_eq!(shown["summary"]["path"]["steps"], 40);
    assert!(shown["findings"].is_array());
}

#[test]
fn a_deal_is_meant_by_id_part_of_it_or_words() {
    let home = Home::with_demo();
    let deals = home.run(&["list", "--json"]).ends(0).json();
    let id = deals[0]["id"].as_str().expect("an id").to_owned();
    for said in [id.as_str(), &id[28..], &id.to_uppercase()] {
        home.run(&["show", said]).ends(0).says("Profilwerk Emmental AG");
    }
    home.run(&["show", "window", "EMMENTAL"]).ends(0).says("Profilwerk Emmental AG");
    home.run(&["show", "skane"]).ends(0).says("Fibreline Skåne AB");
    let several = home.run(&["show", "line"]).ends(4).complains("Several deals fit").err;
    assert!(several.contains("Extrusion line 3") && several.contains(&id[28..]), "{several}");
    home.run(&["report", "line", "--lang", "de"]).ends(4).complains("Mehrere Deals passen");
    home.run(&["show", "nobody"]).ends(3).complains("debrief list");
}

#[test]
fn report_is_printed_or_written_and_replaces_nothing_unasked() {
    let home = Home::with_demo();
    home.run(&["report", "hofstetter"]).ends(0).says("# Hofstetter Kunststoff AG: Extrusion line 3");
    let german = home.run(&["report", "hofstetter", "--lang", "de"]).ends(0).out;
    assert!(german.contains("Der Auftrag ging"), "{german}");
    let nameless = home.run(&["report", "hofstetter", "--audience", "pseudonymised"]).ends(0).out;
    assert!(!nameless.contains("Thomas Huber"), "{nameless}");

    let file = home.path("report.md");
    home.run(&["report", "hofstetter", "-o", &text(&file)]).ends(0).says("report.md");
    let written = fs::read_to_string(&file).expect("the report");
    assert_eq!(written, home.run(&["report", "hofstetter"]).out);
    fs::write(&file, "mine").expect("written");
    home.run(&["report", "hofstetter", "-o", &text(&file)]).ends(1).complains("--force");
    assert_eq!(fs::read_to_string(&file).expect("the file"), "mine");
    home.run(&["report", "hofstetter", "-o", &text(&file), "--force"]).ends(0);
    let names = fs::read_dir(home.path("")).expect("the home").flatten().map(|file| file.file_name());
    assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with('.')), "nothing half written is left");
    assert_eq!(fs::read_to_string(&file).expect("the report"), written);
    home.run(&["report", "hofstetter", "-o", "no/such/folder/r.md"]).ends(1).complains("the folder does not exist");
}

#[test]
fn new_takes_every_fact_and_keeps_it() {
    let home = Home::new();
    let facts = [
        ("customer", "Müller & Söhne"),
        ("title", "line 4"),
        ("outcome", "lost"),
        ("winner", "Kestler"),
        ("decided-on", "~12.3.2026"),
        ("opened-on", "Q1 2025"),
        ("value", "EUR 1.84 M"),
        ("margin-percent", "-5"),
        ("customer-kind", "existing"),
        ("offering-kind", "new"),
        ("business-type", "mostly_solution"),
        ("segment", "profiles"),
        ("country", "CH"),
        ("division", "extrusion"),
        ("effort-days", "12.5 days"),
        ("stated-reason", "too expensive"),
        ("finding", "we came late"),
        ("notes", "none"),
        ("crm-source", "hub"),
        ("crm-id", "7"),
    ];
    let flags: Vec<String> =
        facts.iter().flat_map(|(flag, value)| [format!("--{flag}"), (*value).to_owned()]).collect();
    let arguments: Vec<&str> = ["new", "--json"].into_iter().chain(flags.iter().map(String::as_str)).collect();
    let made = home.run(&arguments).ends(0).json();
    let shown = home.run(&["show", made["id"].as_str().expect("an id"), "--json"]).ends(0).json();
    let deal = &shown["deal"];
    assert_eq!(deal["customer"], "Müller & Söhne");
    assert_eq!((&deal["value"], &deal["currency"]), (&184_000_000.into(), &"EUR".into()));
    assert_eq!((&deal["decided_on"], &deal["opened_on"]), (&"~2026-03-12".into(), &"2025-Q1".into()));
    assert_eq!((&deal["margin_percent"], &deal["effort_days"]), (&(-5).into(), &12.5.into()));
    assert_eq!(shown["claims"][0]["text"], "too expensive");
    for (flag, value) in facts {
        let key = flag.replace('-', "_");
        if let Some(kept) = deal[&key].as_str().filter(|_| !key.ends_with("_on")) {
            assert_eq!(kept, value, "{flag}");
        }
    }
    home.run(&["new", "--customer", "A", "--title", "B", "--lang", "de"]).ends(0).says("Hinzugefügt: A · B");
}

#[test]
fn new_refuses_what_is_no_fact_and_adds_nothing() {
    let home = Home::new();
    let new = |more: &[&str]| home.run(&[&["new", "--customer", "A", "--title", "B"], more].concat());
    new(&["--decided-on", "yesterday"]).ends(2).complains("--decided-on").complains("12.3.2026");
    new(&["--outcome", "maybe"]).ends(2).complains("postponed");
    new(&["--value", "much", "--lang", "de"]).ends(2).complains("ist kein Betrag");
    new(&["--winner", "Kestler"]).ends(2).complains("--outcome lost");
    home.run(&["new", "--customer", " ", "--title", "B"]).ends(2).complains("--customer");
    assert!(!home.path("workbook.debrief").exists());
}

#[test]
fn search_finds_what_was_typed() {
    let home = Home::with_demo();
    home.run(&["search", "olten"]).ends(0).says("Hofstetter Kunststoff AG").says("step").says("Olten");
    home.run(&["search", "olten", "--lang", "de"]).ends(0).says("Schritt");
    let hits = home.run(&["search", "running", "kestler", "--json", "--limit", "3"]).ends(0).json();
    let hits = hits.as_array().expect("a list");
    assert!((1..=3).contains(&hits.len()));
    for field in ["table", "id", "deal", "customer", "title", "field", "snippet", "matches"] {
        assert!(!hits[0][field].is_null(), "{field}");
    }
    home.run(&["search", "xyzzy"]).ends(3).complains("Nothing was found");
    assert_eq!(home.run(&["search", "xyzzy", "--json"]).ends(0).json(), serde_json::json!([]));
}

#[test]
fn demo_is_saved_in_the_language_and_replaces_nothing() {
    let home = Home::new();
    let file = text(&home.path("d.debrief"));
    home.run(&["demo", "--save", &file, "--lang", "de"]).ends(0).says("d.debrief");
    home.run(&["show", "hofstetter", "--file", &file]).ends(0).says("Extrusionslinie");
    home.run(&["demo", "--save", &file]).ends(1).complains("left as it is");
    home.run(&["show", "hofstetter", "--file", &file]).ends(0).says("Extrusionslinie");
    let left: Vec<_> =
        fs::read_dir(home.path("")).expect("the home").map(|entry| entry.expect("a file").file_name()).collect();
    assert_eq!(left, ["d.debrief"]);
}

#[test]
fn path_tells_where_things_lie() {
    let home = Home::new();
    home.run(&["path"]).ends(0).says("workbook.debrief").says("not there yet").says("config.toml");
    home.run(&["path", "--lang", "de"]).ends(0).says("Arbeitsmappe").says("demo-de.debrief");
    let places = home.run(&["path", "--json"]).ends(0).json();
    for key in ["workbook", "demo", "settings", "log", "backups"] {
        let place = places[key].as_str().unwrap_or_else(|| panic!("{key}"));
        assert!(place.starts_with(&text(&home.path(""))), "{place}");
    }
    assert!(!home.path("workbook.debrief").exists(), "to look is not to make");
}

#[test]
fn nothing_typed_reaches_the_terminal_as_a_control() {
    let home = Home::new();
    let evil = "a\u{9b}31m\u{202e}b\u{7f}";
    home.run(&["new", "--customer", "Evil", "--title", "T", "--notes", evil, "--finding", "x\u{1b}[2J"]).ends(0);
    for command in
        [&["list"][..], &["show", "evil"], &["show", "evil", "--json"], &["report", "evil"], &["search", "evil"]]
    {
        let out = home.run(command).ends(0).out;
        let harmful = out.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(harmful, None, "{command:?}");
    }
    assert_eq!(home.run(&["show", "evil", "--json"]).json()["deal"]["notes"], evil);
}

#[test]
#[cfg(unix)]
fn no_name_of_a_file_reaches_the_terminal_as_a_control() {
    let home = Home::with_demo();
    let folder = home.path("evil\u{1b}[2J\u{202e}");
    std::fs::create_dir(&folder).expect("a folder");
    let at = |name: &str| text(&folder.join(name));
    std::fs::copy(home.path("workbook.debrief"), folder.join("a.debrief")).expect("copied");
    for name in ["no.debrief", "evil\u{1b}[2J.csv"] {
        std::fs::write(folder.join(name), "hello").expect("written");
    }
    let (workbook, report, bundle, whole) = (at("a.debrief"), at("r.md"), at("b.debriefbundle"), at("whole.debrief"));
    for command in [
        &["check", "--file", &workbook][..],
        &["salvage", &workbook, &whole],
        &["report", "hofstetter", "-o", &report],
        &["bundle", &bundle],
        &["export", "csv", &at("tables")],
        &["generate", "--deals", "1", "--steps", "2", "--seed", "1", &at("g.debrief")],
        &["list", "--file", &at("no.debrief")],
        &["import", &at("evil\u{1b}[2J.csv")],
        &["merge", &at("none")],
        &["list", "--file", &at("none.debrief")],
    ] {
        let run = home.run(command);
        let told = run.out + &run.err;
        assert!(told.contains("evil"), "the file is named: {command:?}: {told}");
        let harmful = told.chars().find(|c| (c.is_control() && *c != '\n') || *c == '\u{202e}');
        assert_eq!(harmful, None, "{command:?}");
    }
}
