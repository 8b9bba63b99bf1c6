//! `debrief export`.

use std::{collections::HashMap, fs};

use super::runner::Home;

type Row = HashMap<String, String>;

fn table(folder: &std::path::Path, name: &str) -> Vec<Row> {
    let mut reader = csv::Reader::from_path(folder.join(format!("{name}.csv"))).expect("a table");
    reader.deserialize().collect::<Result<_, _>>().expect("rows")
}

#[test]
fn tables_join_and_count_what_the_workbook_holds() {
    let home = Home::with_demo();
    let folder = home.path("tables");
    let place = folder.display().to_string();
    home.run(&["export", "csv", &place, "--names", "everybody"]).ends(0).says("12 deals");
    let (deals, steps) = (table(&folder, "deals"), table(&folder, "steps"));
    assert_eq!(deals.len(), 12);
    for deal in &deals {
        let count = steps.iter().filter(|step| step["deal"] == deal["id"]).count();
        assert_eq!(deal["steps"], count.to_string(), "{}", deal["customer"]);
    }
    for name in ["people", "tellings", "incidents", "claims", "scores", "evidence", "landmarks", "sittings"] {
        let rows = table(&folder, name);
        assert!(!rows.is_empty(), "{name}");
        assert!(rows.iter().all(|row| deals.iter().any(|deal| deal["id"] == row["deal"])), "{name}");
    }
    let studies = table(&folder, "studies");
    assert!(table(&folder, "study_deals").iter().all(|row| studies.iter().any(|study| study["id"] == row["study"])));
    let hofstetter = deals.iter().find(|deal| deal["customer"].starts_with("Hofstetter")).expect("the deal");
    assert_eq!((hofstetter["value"].as_str(), hofstetter["currency"].as_str()), ("1840000", "CHF"));
    home.run(&["export", "csv", &place]).ends(1).complains("--force");
    home.run(&["export", "csv", &place, "--force", "--deal", "Hofstetter"]).ends(0).says("One deal");
    assert_eq!(table(&folder, "deals").len(), 1);
}

#[test]
fn whoever_sells_in_several_deals_is_one_person() {
    let home = Home::new();
    let (file, place) = (home.path("deals.csv").display().to_string(), home.path("tables").display().to_string());
    fs::write(&file, "ID;Customer;Deal;Stage;Owner\n1;A;x;Won;Meier\n2;B;y;Lost;meier\n").expect("written");
    home.run(&["import", &file]).ends(0);
    home.run(&["export", "csv", &place]).ends(0).says("Of one person nobody has noted");
}

#[test]
fn who_did_not_agree_is_not_named() {
    let home = Home::with_demo();
    let (open, shut) = (home.path("open"), home.path("shut"));
    let said = home.run(&["export", "csv", &open.display().to_string(), "--names", "everybody"]).ends(0).out;
    let quiet = home.run(&["export", "csv", &shut.display().to_string(), "--names", "nobody"]).ends(0).out;
    let people = table(&open, "people");
    let of = |consent: &str| people.iter().filter(|row| row["consent"] == consent).count();
    let unasked = people.iter().filter(|row| row["consent"].is_empty() && row["side"] == "customer").count();
    let (anonymous, internal) = (of("anonymous"), of("internal"));
    let count = unasked + anonymous + internal;
    let counts = format!("(not asked: {unasked}, only without the name: {anonymous}, internal use only: {internal})");
    assert!(count > 1 && said.contains(&format!("{count} people are named in it")) && said.contains(&counts), "{said}");
    assert!(!quiet.contains("not asked"), "{quiet}");
    let (named, unnamed) = (table(&open, "people"), table(&shut, "people"));
    let hidden: Vec<(&Row, &Row)> =
        named.iter().zip(&unnamed).filter(|(named, unnamed)| named["name"] != unnamed["name"]).collect();
    assert!(hidden.len() > named.len() / 2);
    for (named, unnamed) in hidden {
        assert_eq!(named["id"], unnamed["id"]);
        assert!(unnamed["name"].starts_with(&format!("{}-", named["side"])), "{}", unnamed["name"]);
    }
    // The surname of a person whom the demo names in many texts.
    let all: String =
        fs::read_dir(&shut).unwrap().map(|file| fs::read_to_string(file.unwrap().path()).unwrap()).collect();
    assert!(!all.contains("Keller"), "{}", all.lines().find(|line| line.contains("Keller")).unwrap_or_default());
}

#[test]
fn a_spreadsheet_takes_nothing_for_a_formula() {
    let home = Home::new();
    home.run(&["new", "--customer", "=cmd|' /C calc'!A0", "--title", "-3 + 4; \"x\""]).ends(0);
    let folder = home.path("tables");
    home.run(&["export", "csv", &folder.display().to_string(), "--excel"]).ends(0);
    let text = fs::read_to_string(folder.join("deals.csv")).unwrap();
    assert!(text.starts_with("\u{feff}id;customer;"), "{text}");
    assert!(text.contains(";'=cmd|' /C calc'!A0;") && text.contains("\"'-3 + 4; \"\"x\"\"\""), "{text}");
}

#[test]
fn a_project_for_qualitative_analysis() {
    let home = Home::with_demo();
    let place = home.path("all.qdpx");
    home.run(&["export", "qdpx", &place.display().to_string(), "--lang", "de"]).ends(0).says("12 Deals");
    assert!(fs::metadata(&place).unwrap().len() > 10_000);
    home.run(&["export", "qdpx", &place.display().to_string()]).ends(1);
    let codes = home.path("codes.qdc");
    home.run(&["export", "qdc", &codes.display().to_string()]).ends(0);
    assert!(fs::read_to_string(codes).unwrap().contains("urn:QDA-XML:codebook:1.0"));
    home.run(&["export", "qdc", "/nowhere/x.qdc"]).ends(1).complains("/nowhere/x.qdc");
    home.run(&["export", "qdc", &place.display().to_string(), "--excel"]).ends(2).complains("only CSV");
    home.run(&["export", "csv", &home.path("t").display().to_string(), "--deal", "nobody at all"]).ends(3);
}

#[test]
fn nothing_that_goes_out_takes_the_place_of_a_workbook() {
    let home = Home::with_demo();
    let workbook = home.path("workbook.debrief");
    let (path, before) = (workbook.display().to_string(), fs::read(&workbook).unwrap());
    for command in [
        &["export", "xlsx", &path, "--force"][..],
        &["export", "ocel-sqlite", &path, "--force"],
        &["bundle", &path, "--force"],
        &["report", "Hofstetter", "-o", &path, "--force"],
    ] {
        home.run(command).ends(1).complains("is a workbook, and it stays");
        assert_eq!(fs::read(&workbook).unwrap(), before, "{command:?}");
    }
}

#[test]
fn deals_go_from_one_workbook_to_another_and_again_nothing() {
    let (here, there) = (Home::with_demo(), Home::new().set("DEBRIEF_PASSPHRASE", "drei Äpfel"));
    let file = there.path("for-you.bundle");
    let path = file.display().to_string();
    here.run(&["bundle", &path, "--deal", "Hofstetter", "--seal"]).ends(1).complains("DEBRIEF_PASSPHRASE");
    here.run(&["bundle", &path, "--deal", "Hofstetter"]).ends(0).says("One deal").says("not sealed");
    here.run(&["bundle", &path]).ends(1).complains("--force");
    there.run(&["new", "--customer", "Own", "--title", "deal"]).ends(0);
    there.run(&["merge", &path, "--preview"]).ends(0).says("would change");
    there.run(&["list"]).ends(0).says("1 deal");
    let json = there.run(&["merge", &path, "--json"]).ends(0).json();
    assert_eq!((json["added"]["deal"].clone(), json["added"]["step"].clone()), (1.into(), 40.into()));
    there.run(&["list"]).ends(0).says("Hofstetter").says("2 deals");
    there.run(&["merge", &path]).ends(0).says("Nothing changes");
    let text = std::fs::read_to_string(&file).unwrap();
    std::fs::write(&file, &text[..text.len() / 2]).unwrap();
    there.run(&["merge", &path]).ends(5).complains("damaged");
    let sealed = there.path("sealed.bundle").display().to_string();
    there.run(&["bundle", &sealed, "--seal"]).ends(0);
    here.run(&["merge", &sealed]).ends(1).complains("DEBRIEF_PASSPHRASE");
    let whole = here.path("workbook.debrief").display().to_string();
    there.run(&["merge", &whole]).ends(0).says("New");
    there.run(&["list"]).ends(0).says("13 deals");
    there.run(&["check"]).ends(0);
}

#[test]
fn what_is_wrong_in_a_bundle_is_said_of_the_bundle() {
    let (here, there) = (Home::new(), Home::new());
    here.run(&["new", "--customer", "Tubex", "--title", "Line 3", "--outcome", "lost"]).ends(0);
    there.run(&["new", "--customer", "Own", "--title", "deal"]).ends(0);
    let file = here.path("a.bundle");
    let path = file.display().to_string();
    here.run(&["bundle", &path]).ends(0);
    let whole = std::fs::read_to_string(&file).unwrap();
    for (good, bad, field) in [
        (r#""outcome":"lost""#, r#""outcome":"banana""#, "outcome"),
        (r#""title":"Line 3""#, r#""title":7"#, "title"),
        (r#""decided_on":null"#, r#""decided_on":"9999-01-01""#, "decided_on"),
    ] {
        let text = whole.replace(good, bad);
        assert_ne!(text, whole, "{good}");
        std::fs::write(&file, text).unwrap();
        for flags in [&["merge", &path, "--preview"][..], &["merge", &path]] {
            there.run(flags).ends(5).complains("a.bundle").complains(field).complains_not("salvage");
        }
    }
    fs::write(&file, whole.replace("Line 3", &"x".repeat(5 << 20))).unwrap();
    there.run(&["merge", &path]).ends(5).complains("a.bundle").complains("(title)");
    for bad in ["Li\\u001b[31mne 3", "Line 3\\u0000"] {
        std::fs::write(&file, whole.replace("Line 3", bad)).unwrap();
        there.run(&["merge", &path]).ends(5).complains("a.bundle").complains("(title)").complains("3” is not as");
    }
    // What only turns text around does nothing good to a screen, and stays there; a title is one line.
    let text = whole.replace("Line 3", "Line\\n3").replace("Tubex", "Tub\\u202eex");
    std::fs::write(&file, text).unwrap();
    there.run(&["merge", &path]).ends(0);
    let deals = there.run(&["list", "--json"]).ends(0).json();
    let names: Vec<_> = deals.as_array().unwrap().iter().map(|deal| (&deal["title"], &deal["customer"])).collect();
    assert!(names.contains(&(&"Line 3".into(), &"Tubex".into())), "{names:?}");
    there.run(&["merge", &path]).ends(0).says("Nothing changes");
}

#[test]
fn a_log_is_packed_where_its_name_says_so_and_nothing_else_is() {
    let home = Home::with_demo();
    for format in ["xes", "ocel-json", "ocel-xml"] {
        let place = home.path(&format!("{format}.gz"));
        home.run(&["export", format, &place.display().to_string()]).ends(0).says("12 deals");
        let mut text = String::new();
        let mut unpacked = flate2::read::GzDecoder::new(fs::File::open(&place).expect("a file"));
        std::io::Read::read_to_string(&mut unpacked, &mut text).expect("packed");
        assert!(text.starts_with(['<', '{']), "{format}");
    }
    for format in ["xlsx", "qdpx", "qdc", "ocel-sqlite"] {
        let place = home.path(&format!("{format}.gz"));
        home.run(&["export", format, &place.display().to_string()]).ends(2).complains("leave off .gz");
        assert!(!place.exists());
    }
}

#[test]
fn what_is_said_of_an_export_is_what_is_in_it() {
    let home = Home::with_demo();
    let place = |name: &str| home.path(name).display().to_string();
    let codes = home.run(&["export", "qdc", &place("codes.qdc")]).ends(0).says("The codebook is in").out;
    assert!(!codes.contains("deals"), "{codes}");
    home.run(&["export", "xes", &place("agreed.xes")]).ends(0).says("nobody has noted");
    let nobody = home.run(&["export", "xes", &place("nobody.xes"), "--names", "nobody"]).ends(0).out;
    assert!(!nobody.contains("nobody has noted"), "{nobody}");
    let workbook = place("workbook.debrief");
    home.run(&["export", "xes", &workbook, "--force"])
        .ends(1)
        .complains("is a workbook, and it stays. Choose another name.")
        .complains_not("writable")
        .complains_not("..");
}

#[test]
fn a_merge_is_told_deal_by_deal_with_the_steps() {
    let (here, there) = (Home::with_demo(), Home::new());
    fs::copy(here.path("workbook.debrief"), there.path("workbook.debrief")).expect("copied");
    let notes = there.path("a.md");
    fs::write(&notes, "Keller tries the new tool\n").expect("written");
    there.run(&["notes", &notes.display().to_string(), "--deal", "Tubex"]).ends(0);
    let theirs = there.path("workbook.debrief").display().to_string();
    here.run(&["merge", &theirs, "--preview"]).ends(0).says("+ step · Keller tries the new tool").says("Tubex");
    here.run(&["merge", &theirs]).ends(0).says("+ step · Keller tries the new tool");
    here.run(&["check"]).ends(0);
    let json = here.run(&["merge", &theirs, "--json"]).ends(0).json();
    assert_eq!((&json["deals"], &json["deleted_and_changed"]), (&serde_json::json!([]), &serde_json::json!([])));
    assert_eq!((&json["alike_steps"], &json["possible_doubles"]), (&serde_json::json!([]), &serde_json::json!([])));
}

#[test]
fn steps_that_will_stand_twice_are_named_to_programs_too_and_a_missing_file_by_its_name() {
    let (here, there) = (Home::with_demo(), Home::new());
    fs::copy(here.path("workbook.debrief"), there.path("workbook.debrief")).expect("copied");
    let notes = there.path("a.md");
    fs::write(&notes, "Keller tries the new tool\n").expect("written");
    for home in [&here, &there] {
        home.run(&["notes", &notes.display().to_string(), "--deal", "Tubex"]).ends(0);
    }
    let theirs = there.path("workbook.debrief").display().to_string();
    let json = here.run(&["merge", &theirs, "--preview", "--json"]).ends(0).json();
    assert_eq!(json["alike_steps"][0]["name"], "Keller tries the new tool");
    let missing = there.path("nowhere.dbundle").display().to_string();
    here.run(&["merge", &missing])
        .ends(5)
        .complains("There is no file")
        .complains("nowhere.dbundle")
        .complains_not("workbook");
}

#[test]
fn a_log_says_which_deals_it_leaves_out_and_is_not_written_without_events() {
    let home = Home::new();
    home.run(&["new", "--customer", "Tubex", "--title", "Line 3"]).ends(0);
    for format in ["xes", "ocel-json", "ocel-xml", "ocel-sqlite"] {
        let file = home.path(&format!("none.{format}"));
        let run = home.run(&["export", format, &file.display().to_string()]).complains("made of steps");
        assert!(run.code != 0 && !file.exists(), "{format}");
    }
    let home = Home::with_demo();
    home.run(&["new", "--customer", "Tubex", "--title", "Line 3"]).ends(0);
    for format in ["xes", "ocel-json", "ocel-xml", "ocel-sqlite"] {
        let file = home.path(&format!("some.{format}"));
        let place = file.display().to_string();
        home.run(&["export", format, &place]).ends(0).says("12 deals are in").says("One deal is left out");
    }
}

#[test]
fn an_excel_of_germany_gets_a_decimal_comma() {
    let home = Home::new();
    home.run(&["new", "--customer", "Tubex", "--title", "Line 3", "--value", "1.5"]).ends(0);
    for (lang, value) in [("de-DE", ";1,5;"), ("de", ";1.5;"), ("en", ";1.5;")] {
        let folder = home.path(lang);
        home.run(&["export", "csv", &folder.display().to_string(), "--excel", "--lang", lang]).ends(0);
        let text = fs::read_to_string(folder.join("deals.csv")).unwrap();
        assert!(text.contains(value), "{lang}: {text}");
    }
}

#[test]
fn a_merge_that_is_refused_leaves_no_workbook_behind() {
    let (here, there) = (Home::new(), Home::new());
    here.run(&["new", "--customer", "Tubex", "--title", "Line 3", "--outcome", "lost"]).ends(0);
    let file = here.path("a.bundle");
    let path = file.display().to_string();
    here.run(&["bundle", &path]).ends(0);
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace(r#""outcome":"lost""#, r#""outcome":"banana""#)).unwrap();
    let new = there.path("new.debrief");
    there.run(&["merge", &path, "--file", &new.display().to_string()]).ends(5).complains("a.bundle");
    assert!(!new.exists());
    let project = here.path("all.qdpx").display().to_string();
    here.run(&["export", "qdpx", &project]).ends(0);
    there.run(&["import", &project]).complains("this form does not come in").complains_not("damaged");
}
