//! Two real orders through the keyboard: every row of both files is typed as a capture line, with its incidents; some
//! criteria are scored with evidence; the program is left and started again; and every column of the files is found in
//! the workbook and in the report.

use std::{path::Path, process::Command};

use debrief::{
    domain::{Channel, FuzzyDate, Keyed},
    i18n::Locale,
};
use serde_json::Value;

use crate::{
    data::{Row, Typist, rows},
    driver::Terminal,
};

const CUSTOMER: &str = "US Air Force";

/// The goal: no more key presses than the characters of what is recorded, and a seventh.
const MOST_PRESSES: f64 = 1.15;

#[test]
fn two_real_orders_go_through_the_keyboard_and_come_out_whole() {
    let (lost, won) = (rows("2011-lost.tsv"), rows("2008-won.tsv"));
    let home = tempfile::tempdir().expect("a temporary folder");
    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("debrief demo");
    for (title, rows) in [("tanker 2011", &lost), ("tanker 2008", &won)] {
        let presses = record(&mut terminal, title, rows);
        let chars: usize = rows.iter().map(|row| row.chars).sum();
        let ratio = presses as f64 / chars as f64;
        let words: usize = rows.iter().map(|row| row.what.chars().count()).sum();
        println!(
            "{title}: {presses} key presses for {chars} characters in all columns, ratio {ratio:.3} \
             ({words} characters in the column of what happened, {:.3})",
            presses as f64 / words as f64
        );
        assert!(ratio <= MOST_PRESSES, "{ratio:.3}");
        score(&mut terminal);
        terminal.press("Esc").wait_gone("1 Frame");
    }
    terminal.press("q");
    assert_eq!(terminal.exit(), 0);
    assert!(terminal.is_restored());

    let mut terminal = Terminal::start(home.path(), &[]);
    terminal.wait_for("tanker 2011").wait_for("tanker 2008").press("q");
    assert_eq!(terminal.exit(), 0);
    compare(home.path(), "tanker 2011", &lost);
    compare(home.path(), "tanker 2008", &won);
}

/// Makes a deal and types the rows; answers how many keys that took from the first character of the first step on.
fn record(terminal: &mut Terminal, title: &str, rows: &[Row]) -> usize {
    terminal.press("n").type_text(&format!("{CUSTOMER}, {title}")).press("Enter").wait_for("1 Frame");
    // An empty path opens with the line ready. Our own account: the files say how it felt on our side.
    terminal.press("3").wait_for("▐3 Steps").press("C-b").wait_for("we tell");
    let start = terminal.presses();
    let (mut typist, mut incidents) = (Typist::new(), 0);
    for (at, row) in rows.iter().enumerate() {
        terminal.type_text(&typist.line(row)).press("Enter").wait_for(&format!("▐3 Steps {}", at + 1));
        if let Some((delighted, what)) = row.incident() {
            incidents += 1;
            terminal.press(if delighted { "A-i" } else { "A-i Tab" }).type_text(what).press("Enter");
            terminal.wait_for(&format!("4 Incidents {incidents}"));
        }
    }
    let presses = terminal.presses() - start;
    terminal.press("Esc");
    presses
}

/// Scores three criteria from the customer's side, the first with a step as evidence: a rating goes on to the next.
fn score(terminal: &mut Terminal) {
    terminal.press("5").wait_for("▐5 Checklist").press("e").type_text("Boeing").press("Tab Enter");
    terminal.press("+").wait_for("1/21").press("-").wait_for("2/21").press("x").wait_for("3/21");
}

fn compare(home: &Path, title: &str, rows: &[Row]) {
    let shown: Value = serde_json::from_str(&debrief(home, &["show", title, "--json"])).expect("JSON");
    let steps = shown["steps"].as_array().expect("steps");
    assert_eq!(steps.len(), rows.len());
    // Markdown escapes are no text.
    let report = debrief(home, &["report", title]).replace('\\', "");
    let mut incidents = shown["incidents"].as_array().expect("incidents").iter();
    for (row, step) in rows.iter().zip(steps) {
        assert_eq!(row_of(step), without_incident(row), "{step}");
        let is_row = |line: &&str| line.starts_with('|') && line.contains(&row.what);
        let line = report.lines().find(is_row).expect("the step in the report's timeline");
        for told in reported(row) {
            assert!(line.contains(&told), "{told:?} is not in the report's line {line}");
        }
        if let Some((delighted, what)) = row.incident() {
            let incident = incidents.next().expect("an incident");
            assert_eq!(incident["what"], what);
            assert_eq!(incident["kind"], if delighted { "delighted" } else { "annoyed" });
            assert_eq!(incident["step"], step["id"]);
            assert!(report.contains(what), "not in the report: {what}");
        }
    }
    assert_eq!(incidents.next(), None);

    let scores = shown["scores"].as_array().expect("scores");
    let strong = scores.iter().find(|score| score["rating"] == "clear_strength").expect("a strength");
    assert!(scores.iter().any(|score| score["rating"] == "not_observed"));
    let evidence = shown["evidence"].as_array().expect("evidence");
    assert!(evidence.iter().any(|row| row["subject_id"] == strong["id"] && !row["step"].is_null()), "{evidence:?}");
}

/// What the report's line of a step must say of each column, in its own words.
fn reported(row: &Row) -> Vec<String> {
    let locale = Locale::EN;
    let date = row.date.parse::<FuzzyDate>().map(|date| locale.date(date));
    let channel = Channel::from_key(&row.channel).map(|channel| locale.label(channel));
    let told = match row.told.as_str() {
        "vendor" => "us",
        other => other,
    };
    let feeling =
        row.emotion.map(|emotion| ["very bad", "bad", "neutral", "good", "very good"][(emotion + 2) as usize]);
    let course = match row.remark.as_str() {
        "exit:competitor" => "exit to a competitor",
        "lever" => "lever",
        "wait" => "wait",
        "back" => "loop back",
        "aside" => "side track",
        _ => "",
    };
    let words = [told, feeling.unwrap_or_default(), course].map(str::to_owned);
    row.people.iter().cloned().chain(date).chain(channel).chain(words).collect()
}

/// A step as the row that it came from, but for the text of an incident.
fn row_of(step: &Value) -> Row {
    let text = |key: &str| step[key].as_str().unwrap_or_default().to_owned();
    let list = |key: &str| -> Vec<String> {
        let all = step[key].as_array().expect("a list");
        all.iter().filter_map(|value| value.as_str().map(str::to_owned)).collect()
    };
    let told = match list("told_by").join(" ").as_str() {
        "customer vendor" => "both".to_owned(),
        one => one.to_owned(),
    };
    let remark = match (step["is_lever"].as_bool(), step["course"].as_str()) {
        (Some(true), _) => "lever".to_owned(),
        (_, Some("exit")) => format!("exit:{}", text("exit_to")),
        (_, Some("wait")) => "wait".to_owned(),
        (_, Some("loop_back")) => "back".to_owned(),
        (_, Some("side_track")) => "aside".to_owned(),
        _ => String::new(),
    };
    Row {
        date: text("date"),
        side: text("acting_side"),
        people: list("people"),
        channel: text("channel"),
        what: text("title"),
        told,
        emotion: step["emotion"].as_i64().and_then(|feeling| i8::try_from(feeling).ok()),
        remark,
        chars: 0,
    }
}

/// What of a row is to be found in the step itself: an incident hangs on it, and is looked at by itself.
fn without_incident(row: &Row) -> Row {
    let remark = if row.incident().is_some() { String::new() } else { row.remark.clone() };
    Row { remark, chars: 0, ..row.clone() }
}

fn debrief(home: &Path, arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO_BIN_EXE_debrief"))
        .args(arguments)
        .env("DEBRIEF_HOME", home)
        .env("LANG", "en_GB.UTF-8")
        .output()
        .expect("the program can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}
