//! `debrief study`.

use debrief::{
    domain::{StudyDeal, Unheard},
    store::{Edit, EditLabel, Workbook},
};

use super::runner::Home;

#[test]
fn a_study_tells_its_parts_in_both_languages() {
    let home = Home::with_demo();
    home.run(&["study", "extrusion"]).ends(0).says("5 of 5 won").says("10 deals").says("Medicath").says("83%");
    home.run(&["study", "extrusion", "checklist"])
        .ends(0)
        .says("A hint, not a proof: Support")
        .says("noise floor")
        .says("won     ·    ·    ·    ●●●  ●●  1.00        0.8 in 100   8 in 100");
    let ours = home.run(&["study", "extrusion", "checklist", "--side", "vendor"]).ends(0).out;
    assert!(!ours.contains("●●●  ●●  1.00        0.8 in 100   8 in 100"), "{ours}");
    home.run(&["study", "EXTRUSION 2025", "paths"]).ends(0).says("──▶ prepares the offer").says("nearest is Medicath");
    let german = home.run(&["study", "extrusion", "checklist", "--lang", "de"]).ends(0);
    german.says("Ein Hinweis, kein Beweis: «Unterstützung»").says("Rauschgrenze").says("8 von 100");
    for (part, key) in [("board", "e writes it down"), ("paths", "y takes a pair"), ("report", "y takes a pair")] {
        let told = home.run(&["study", "extrusion", part]).ends(0).out;
        assert!(!told.contains(key), "a key means nothing on paper: {told}");
    }
    let report = home.run(&["study", "extrusion", "report"]).ends(0).says("# Extrusion 2025/26").out;
    for part in [
        "## Board",
        "## Checklist: our view",
        "## Paths",
        // Its spaces mean something, and nobody may take them for one.
        "| Support                  | `won\u{a0}\u{a0}\u{a0}\u{a0}\u{a0}·\u{a0}\u{a0}\u{a0}\u{a0}·\u{a0}\u{a0}\u{a0}\u{a0}·\u{a0}\u{a0}\u{a0}\u{a0}●●●\u{a0}\u{a0}●●` | 1.00 |",
    ] {
        assert!(report.contains(part), "{part} is not in {report}");
    }
}

#[test]
fn its_figures_are_there_for_other_programs() {
    let home = Home::with_demo();
    let board = home.run(&["study", "extrusion", "--json"]).ends(0).json();
    assert_eq!((&board["board"]["won"], &board["board"]["target"]), (&5.into(), &5.into()));
    assert_eq!(board["deals"].as_array().expect("deals").len(), 10);
    let checklist = home.run(&["study", "extrusion", "checklist", "--json"]).ends(0).json();
    let first = &checklist["checklist"]["criteria"][0];
    assert_eq!((&first["criterion"], &first["contrast"]["delta"]), (&"support".into(), &1.0.into()));
    assert_eq!(checklist["checklist"]["reading"]["verdict"], "hint");
    assert!(first["interval"].is_null(), "wholly apart has no interval");
    let paths = home.run(&["study", "extrusion", "paths", "--json"]).ends(0).json();
    assert_eq!(paths["paths"]["nearest_won"].as_array().expect("forks").len(), 5);
    let csv = home.run(&["study", "extrusion", "checklist", "--csv"]).ends(0).out;
    let lines: Vec<&str> = csv.lines().collect();
    assert_eq!(lines.len(), 22);
    assert!(lines[0].starts_with("criterion,won,not_won,delta") && lines[1].starts_with("support,"), "{csv}");
    // Each judgement stands at the place of its deal, so that the rows can be joined with those of the board.
    let cells: Vec<&str> = lines[1].split(',').collect();
    let (won, of): (Vec<&str>, Vec<&str>) = (cells[1].split(' ').collect(), cells[9].split(' ').collect());
    assert_eq!((won.len(), of.len(), cells[10].split(' ').count()), (5, 5, 5));
    let board_csv = home.run(&["study", "extrusion", "--csv"]).ends(0).out;
    let is_won = |id: &str| board_csv.lines().any(|row| row.starts_with(id) && row.contains(",won,"));
    assert!(of.iter().all(|id| is_won(id)), "{of:?} {board_csv}");
    let csv = home.run(&["study", "extrusion", "--csv"]).ends(0).out;
    assert!(csv.contains("Medicath S.r.l.,Catheter tubing line,won,44,26,"), "{csv}");
    let csv = home.run(&["study", "extrusion", "paths", "--csv"]).ends(0).out;
    assert!(csv.contains("decider_met,5,5,1,5,0.047"), "{csv}");
}

#[test]
fn each_table_of_the_paths_comes_as_rows_that_can_be_joined() {
    let home = Home::with_demo();
    let table = |name: &str| {
        let csv = home.run(&["study", "extrusion", "paths", "--csv", "--table", name]).ends(0).out;
        csv.lines().map(|row| row.split(',').map(str::to_owned).collect::<Vec<_>>()).collect::<Vec<_>>()
    };
    let all = home.run(&["study", "extrusion", "paths", "--json"]).ends(0).json();
    for (name, key) in [
        ("activities", "activities"),
        ("shared", "shared"),
        ("successions", "successions"),
        ("orders", "variants"),
        ("nearest", "nearest_won"),
    ] {
        let (rows, of) = (table(name), all["paths"][key].as_array().expect("rows"));
        assert_eq!(rows.len(), of.len() + 1, "{name}");
        assert!(rows.len() > 1 && rows.iter().all(|row| row.len() == rows[0].len()), "{name}: {rows:?}");
    }
    let missing = table("missing");
    let lacks = |of: &serde_json::Value| of["missing"].as_array().map_or(0, Vec::len);
    let known: usize = all["paths"]["missing"].as_array().expect("deals").iter().map(lacks).sum();
    assert_eq!((missing[0][0].as_str(), missing.len()), ("deal", known + 1));
    home.run(&["study", "extrusion", "--csv", "--table", "nearest"]).ends(2).complains("goes with the paths alone");
    home.run(&["study", "extrusion", "paths", "--table", "nearest"]).ends(2);
}

#[test]
fn a_study_that_is_not_there_is_told_with_those_that_are() {
    let home = Home::with_demo();
    home.run(&["study", "nobody"]).ends(3).complains("No study fits").complains("Extrusion 2025/26");
    home.run(&["study", "nobody", "--lang", "de"]).ends(3).complains("Keine Studie passt");
    home.run(&["study", "extrusion", "report", "--csv"])
        .ends(2)
        .complains("debrief study NAME board --csv")
        .complains("distances");
    let all = home.run(&["study", "extrusion", "report", "--json"]).ends(0).json();
    for part in ["board", "checklist_customer", "checklist_vendor", "paths", "more"] {
        assert!(all[part].is_object(), "{part}");
    }
    let whole = home.run(&["study", "extrusion", "report"]).ends(0).out;
    let short = home.run(&["study", "extrusion", "report", "--without-appendix"]).ends(0).out;
    assert!(whole.starts_with(short.trim_end()) && short.lines().count() * 3 < whole.lines().count() * 2, "{short}");
    home.run(&["study", "extrusion", "paths", "--without-appendix"]).ends(2).complains("goes with the report alone");
    home.run(&["study", "extrusion", "paths", "--format", "html"]).ends(2).complains("goes with the report alone");
    home.run(&["study", "extrusion", "everything"])
        .ends(2)
        .complains("board, checklist, paths, distances, more, report");
    home.run(&["study"]).ends(2);
    Home::new().run(&["study", "x"]).ends(5).complains("There is no workbook yet");
}

#[test]
fn who_was_not_debriefed_is_told_in_all_forms() {
    let home = Home::with_demo();
    let mut workbook = Workbook::open(home.path("workbook.debrief")).expect("the workbook");
    let study = workbook.studies().expect("studies").remove(0);
    let deals = workbook.all_deals().expect("deals");
    let deal = deals.iter().find(|deal| deal.customer.contains("Alpina")).expect("the deal");
    let place = StudyDeal {
        unheard: Some(Unheard::CustomerRefused),
        remark: "Asked twice.".to_owned(),
        ..StudyDeal::new(study.id, deal.id)
    };
    workbook.edit(Edit::new(EditLabel::SayUnheard), |tx| tx.insert(&place)).expect("noted");
    drop(workbook);
    home.run(&["study", "extrusion"]).ends(0).says("10 deals").says("the customer refused").says("Asked twice.");
    let json = home.run(&["study", "extrusion", "--json"]).ends(0).json();
    let unheard = &json["board"]["unheard"][0];
    assert_eq!((&unheard["unheard"], &unheard["outcome"]), (&"customer_refused".into(), &"postponed".into()));
    assert!(unheard["days_since_decision"].is_number(), "{unheard}");
    assert_eq!(json["deals"].as_array().map(Vec::len), Some(10), "what was not debriefed is not compared");
    let csv = home.run(&["study", "extrusion", "--csv"]).ends(0).out;
    assert!(csv.lines().any(|row| row.ends_with(",postponed,,,,customer_refused,Asked twice.")), "{csv}");
    let report = home.run(&["study", "extrusion", "report"]).ends(0).says("### Who was not debriefed, and why").out;
    assert!(report.contains("| the customer refused | Asked twice. |") && !report.contains("w notes"), "{report}");
    // The answers of the study are those of its ten deals, and the tables keep the reason.
    home.run(&["answer", "hit-rate", "--study", "extrusion"]).ends(0).says("they give no rate: 5 won and 5 not won");
    let folder = home.path("tables");
    home.run(&["export", "csv", &folder.display().to_string()]).ends(0);
    let table = std::fs::read_to_string(folder.join("study_deals.csv")).expect("the table");
    assert!(table.contains("customer_refused,Asked twice."), "{table}");
    assert_eq!(table.lines().count(), 12);
}

/// The text, the report, JSON and CSV of the parts of a study have the same figures.
#[test]
fn the_parts_of_a_study_are_the_same_in_all_forms() {
    let home = Home::with_demo();
    let rows = |part: &str| {
        let csv = home.run(&["study", "extrusion", part, "--csv"]).ends(0).out;
        csv::Reader::from_reader(csv.as_bytes()).into_records().map(|row| row.expect("a row")).collect::<Vec<_>>()
    };
    let json = |part: &str| home.run(&["study", "extrusion", part, "--json"]).ends(0).json()[part].clone();
    let report = home.run(&["study", "extrusion", "report"]).ends(0).out;
    let told = |figure: &str| report.contains(figure);

    let (found, all) = (json("board"), rows("board"));
    let deals = found["deals"].as_array().expect("deals");
    assert_eq!(deals.len(), all.len());
    let text = home.run(&["study", "extrusion"]).ends(0).out;
    for (deal, row) in deals.iter().zip(&all) {
        assert_eq!([&row[0], &row[4]], [deal["deal"].as_str().expect("an id"), &deal["steps"].to_string()]);
        let days = deal["days_to_sitting"].to_string();
        assert_eq!(row[5], days);
        assert!(text.contains(&format!("{days} days")) && told(&format!("{days} days")), "{days}");
    }

    for side in ["customer", "vendor"] {
        let run =
            |more: &[&str]| home.run(&[&["study", "extrusion", "checklist", "--side", side], more].concat()).ends(0);
        let found = run(&["--json"]).json()["checklist"].clone();
        let (text, csv) = (run(&[]).out, run(&["--csv"]).out);
        let all = csv::Reader::from_reader(csv.as_bytes()).into_records().map(|row| row.expect("a row"));
        let all: Vec<_> = all.collect();
        let criteria = found["criteria"].as_array().expect("criteria");
        assert_eq!(criteria.len(), all.len());
        for (criterion, row) in criteria.iter().zip(&all) {
            assert_eq!(row[0], *criterion["criterion"].as_str().expect("a key"));
            let delta = criterion["contrast"]["delta"].as_f64();
            assert_eq!(row[3].parse().ok(), delta);
            assert_eq!(row[5].parse().ok(), criterion["contrast"]["adjusted_p"].as_f64());
            let shown = delta.map_or("·".to_owned(), |delta| format!("{delta:.2}"));
            assert!(text.contains(&shown) && told(&format!(" {shown} |")), "{shown}");
        }
    }

    let (found, all) = (json("paths"), rows("paths"));
    let activities = found["activities"].as_array().expect("activities");
    assert_eq!(activities.len(), all.len());
    for (activity, row) in activities.iter().zip(&all) {
        assert_eq!(row[0], *activity["activity"].as_str().expect("a key"));
        assert_eq!(row[5].parse().ok(), activity["p"].as_f64(), "{activity}");
    }

    let (found, all) = (json("more"), rows("more"));
    let curve = found["curve"].as_array().expect("a curve");
    let text = home.run(&["study", "extrusion", "more"]).ends(0).out;
    for (seen, row) in curve.iter().zip(&all) {
        let seen = seen.as_f64().expect("a number");
        assert!((row[1].parse::<f64>().expect("a number") - seen).abs() < 1e-9, "{row:?}");
        assert!(text.contains(&format!("{seen:.1}")) && told(&format!("{seen:.1}")), "{seen}");
    }
}

#[test]
fn a_study_is_made_and_filled_in_one_edit_that_one_undo_takes_back() {
    let home = Home::with_demo();
    let made =
        ["study", "South", "--new", "--question", "Why?", "--target", "6", "--add", "Medicath", "--add", "Bodensee"];
    home.run(&made).ends(0).says("Made: “South”, with 2 deals.");
    home.run(&["study", "south"]).ends(0).says("Why?").says("Medicath").says("1 of 6");
    home.run(&["study", "south", "--add", "Nordplast", "--remove", "Medicath", "--lang", "de"])
        .ends(0)
        .says("1 dazugekommen, 1 herausgenommen; sie vergleicht jetzt 2 Deals");
    let told = home.run(&["study", "south", "--add", "Medicath", "--question", "", "--json"]).ends(0).json();
    assert_eq!((&told["added"], &told["removed"], &told["deals"]), (&1.into(), &0.into(), &3.into()));
    let mut workbook = Workbook::open(home.path("workbook.debrief")).expect("the workbook");
    let deals = |workbook: &Workbook| {
        let study = workbook.studies().expect("studies").into_iter().find(|study| study.name == "South");
        study.map(|study| (study.question.clone(), workbook.compared_deals(study.id).expect("its deals").len()))
    };
    assert_eq!(deals(&workbook), Some((String::new(), 3)));
    for left in [Some(("Why?".to_owned(), 2)), Some(("Why?".to_owned(), 2)), None] {
        workbook.undo().expect("undone");
        assert_eq!(deals(&workbook), left);
    }
}

#[test]
fn a_study_that_cannot_be_changed_so_says_why_and_stays_as_it_is() {
    let home = Home::with_demo();
    let before = home.run(&["study", "extrusion", "--csv"]).ends(0).out;
    let add = ["--add", "Alpina"];
    let refused = |said: &[&str], code: i32, why: &str| {
        home.run(&[&["study"], said, &add[..]].concat()).ends(code).complains(why);
    };
    refused(&["Extrusion 2025/26: why do we lose at the same price?", "--new"], 2, "There is a study called");
    refused(&["nobody"], 3, "No study fits");
    refused(&[" ", "--new"], 2, "give the study a name");
    refused(&["extrusion", "--add", "nobody at all"], 3, "nobody at all");
    refused(&["extrusion", "--remove", "Nordplast", "--add", "Nordplast"], 2, "name it with only one of the two");
    refused(&["extrusion", "--remove", "Alpina"], 2, "name it with only one of the two");
    refused(&["extrusion", "--target", "3"], 2, "from 5 to 50");
    refused(&["extrusion", "paths"], 2, "cannot be used together");
    refused(&["extrusion", "--csv"], 2, "cannot be used together");
    home.run(&["study", "extrusion", "--remove", "Alpina"]).ends(2).complains("is not in this study");
    assert_eq!(home.run(&["study", "extrusion", "--csv"]).ends(0).out, before, "nothing was written");
    home.run(&["study", "extrusion", "--add", "Nordplast"]).ends(0).says("nothing changed; it compares 10 deals");
    let empty = Home::new();
    empty.run(&["study", "South", "--new"]).ends(5);
    assert!(!empty.path("workbook.debrief").exists(), "no workbook is made for it");
}

#[test]
fn what_was_changed_of_a_study_is_said() {
    let home = Home::with_demo();
    let said = home.run(&["study", "extrusion", "--question", "Why?", "--target", "12"]).ends(0);
    said.says("question changed, target is now 12 of each kind; it compares 10 deals now");
    home.run(&["study", "extrusion", "--target", "", "--lang", "de"]).ends(0).says("wieder das übliche Ziel; sie");
    let told = home.run(&["study", "extrusion", "--target", "7", "--json"]).ends(0).json();
    assert_eq!(told["changed"], serde_json::json!(["target"]));
    home.run(&["study", "--help"]).ends(0).says("5 to 50");
}

#[test]
fn where_no_two_paths_can_be_compared_it_is_said_beside_the_rows_too() {
    let home = Home::with_demo();
    home.run(&["study", "South", "--new", "--add", "Nordplast"]).ends(0);
    let csv = home.run(&["study", "south", "distances", "--csv"]).complains("2 to 200 deals");
    assert_eq!((csv.code, csv.out.lines().count()), (0, 1));
    home.run(&["study", "south", "distances"]).ends(0).says("2 to 200 deals");
    home.run(&["study", "south", "paths"]).ends(0).says("2 to 200 deals");
}

#[test]
fn how_alike_the_paths_are_is_the_same_in_all_forms() {
    let home = Home::with_demo();
    let found = home.run(&["study", "extrusion", "distances", "--json"]).ends(0).json()["distances"].clone();
    let pairs = found["pairs"].as_array().expect("pairs");
    assert_eq!(pairs.len(), 45, "ten deals, each with each");
    let csv = home.run(&["study", "extrusion", "distances", "--csv"]).ends(0).out;
    let rows: Vec<_> = csv::Reader::from_reader(csv.as_bytes()).into_records().map(|row| row.expect("a row")).collect();
    assert_eq!(rows.len(), 45);
    for (pair, row) in pairs.iter().zip(&rows) {
        assert_eq!(
            [&row[0], &row[2]],
            [pair["deal"].as_str().expect("a deal"), pair["other"].as_str().expect("a deal")]
        );
        assert_eq!(row[4].parse().ok(), pair["distance"].as_f64());
    }
    let paths = home.run(&["study", "extrusion", "paths", "--json"]).ends(0).json();
    assert_eq!(paths["paths"]["distances"], found);
    let text = home.run(&["study", "extrusion", "distances"]).ends(0).says("How alike the paths are").out;
    // Of the first deal the likeness to each other one stands in its row.
    let alike: String = pairs
        .iter()
        .take(9)
        .map(|pair| format!("{:>4}", ((1.0 - pair["distance"].as_f64().expect("a number")) * 100.0).round()))
        .collect();
    let row = format!("   ·{alike}");
    assert!(text.contains(&row), "{row} is not in {text}");
    let report = home.run(&["study", "extrusion", "report"]).ends(0).says("### How alike the paths are").out;
    assert!(report.contains(&row.replace(' ', "\u{a0}")), "{row} is not in {report}");
    let map = &paths["paths"]["map"];
    assert_eq!(map["places"][0]["stop"], "start");
    assert!(map["legs"].as_array().is_some_and(|legs| legs.iter().all(|leg| leg["passages"].is_array())));
}
