//! Event logs that we write, read by those who read event logs: `process_mining` and, where it is there, PM4Py.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use process_mining::{EventLog, Importable, core::event_data::case_centric::AttributeValue};

use super::runner::{Home, text};

/// What a reader counts in a log.
#[derive(Debug, PartialEq, Eq)]
struct Counts {
    traces: usize,
    events: usize,
    /// How often one activity follows another, in the order of the moments.
    follows: BTreeMap<String, u64>,
}

fn by_process_mining(path: &Path) -> Counts {
    let log = EventLog::import_from_path(path).expect("a log that process_mining reads");
    let mut counts = Counts { traces: log.traces.len(), events: 0, follows: BTreeMap::new() };
    for trace in &log.traces {
        let mut events: Vec<_> = trace.events.iter().map(|event| (moment(event), name(event))).collect();
        counts.events += events.len();
        events.sort();
        for pair in events.windows(2) {
            *counts.follows.entry(format!("{} > {}", pair[0].1, pair[1].1)).or_default() += 1;
        }
    }
    counts
}

type Event = process_mining::core::event_data::case_centric::Event;

fn value<'a>(event: &'a Event, key: &str) -> &'a AttributeValue {
    &event.attributes.iter().find(|attribute| attribute.key == key).expect("the attribute").value
}

fn name(event: &Event) -> String {
    value(event, "concept:name").try_as_string().expect("a text").clone()
}

/// In seconds since 1970.
fn moment(event: &Event) -> i64 {
    value(event, "time:timestamp").try_as_date().expect("a moment").timestamp()
}

/// A Python that has PM4Py: the one that is named, or the usual one.
pub(super) fn python() -> Option<PathBuf> {
    let named = std::env::var_os("DEBRIEF_PYTHON").map(PathBuf::from);
    let has_it = |python: &PathBuf| {
        let tried = Command::new(python).args(["-c", "import pm4py"]).output();
        tried.is_ok_and(|output| output.status.success())
    };
    let found = named.into_iter().chain(["python3".into()]).find(has_it);
    if found.is_none() {
        eprintln!("skipped: no Python with PM4Py (DEBRIEF_PYTHON names one)");
    }
    found
}

const COUNT: &str = r#"
import sys, json, warnings
warnings.filterwarnings("ignore")
import pm4py
log = pm4py.read_xes(sys.argv[1]).sort_values(["case:concept:name", "time:timestamp"])
follows, start, end = pm4py.discover_dfg(log)
json.dump({"traces": log["case:concept:name"].nunique(), "events": len(log),
    "follows": {a + " > " + b: int(n) for (a, b), n in follows.items()}}, open(sys.argv[2], "w"))
"#;

fn by_pm4py(path: &Path) -> Option<Counts> {
    let answer = path.with_extension("json");
    let output = Command::new(python()?).args(["-c", COUNT]).args([path, &answer]).output().expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let found: serde_json::Value = serde_json::from_str(&fs::read_to_string(answer).expect("an answer")).expect("JSON");
    let number = |key: &str| found[key].as_u64().expect("a count") as usize;
    let follows = serde_json::from_value(found["follows"].clone()).expect("counts");
    Some(Counts { traces: number("traces"), events: number("events"), follows })
}

/// Both readers count the same.
fn counted(path: &Path) -> Counts {
    let counts = by_process_mining(path);
    if let Some(other) = by_pm4py(path) {
        assert_eq!(other, counts);
    }
    counts
}

#[test]
fn the_accounts_of_the_demo_are_traces_that_others_read() {
    let home = Home::with_demo();
    let (log, tables) = (home.path("demo.xes"), home.path("tables"));
    home.run(&["export", "xes", &text(&log), "--names", "everybody"]).ends(0).says("12 deals");
    home.run(&["export", "csv", &text(&tables), "--names", "everybody"]).ends(0);
    let rows = |name: &str| -> Vec<BTreeMap<String, String>> {
        let mut reader = csv::Reader::from_path(tables.join(name)).expect("a table");
        reader.deserialize().collect::<Result<_, _>>().expect("rows")
    };
    // What each source tells is a trace of its own, and so is what nobody tells.
    let (steps, tellings) = (rows("steps.csv"), rows("tellings.csv"));
    let told: HashSet<&str> = tellings.iter().map(|telling| telling["step"].as_str()).collect();
    let untold: Vec<_> = steps.iter().filter(|step| !told.contains(step["id"].as_str())).collect();
    let tracks: HashSet<(&str, &str)> = (tellings.iter())
        .map(|telling| (telling["deal"].as_str(), telling["source"].as_str()))
        .chain(untold.iter().map(|step| (step["deal"].as_str(), "nobody")))
        .collect();
    let counts = counted(&log);
    assert_eq!((counts.traces, counts.events), (tracks.len(), tellings.len() + untold.len()));
    let content = fs::read_to_string(&log).expect("a log");
    assert!(content.contains(r#"<global scope="event">"#) && content.contains(r#"value="1970-01-01T00:00:00.000Z""#));
    assert!(content.contains(r#"key="debrief:date_precision" value="month""#));
    home.run(&["export", "xes", &text(&log)]).ends(1).complains("--force");
}

#[test]
fn who_did_not_agree_is_not_named_in_a_log() {
    let home = Home::with_demo();
    let (open, shut) = (home.path("open.xes"), home.path("shut.xes"));
    home.run(&["export", "xes", &text(&open), "--names", "everybody"]).ends(0);
    home.run(&["export", "xes", &text(&shut), "--names", "nobody"]).ends(0);
    let (open, shut) = (fs::read_to_string(open).expect("a log"), fs::read_to_string(shut).expect("a log"));
    assert!(open.contains("Keller") && !shut.contains("Keller"));
}

#[test]
fn a_log_that_came_in_goes_out_with_the_same_counts() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data/eventlogs/running-example.xes");
    if !path.exists() {
        return eprintln!("skipped: {} is not there", path.display());
    }
    let home = Home::new();
    let out = home.path("out.xes");
    home.run(&["import", &text(&path)]).ends(0);
    home.run(&["export", "xes", &text(&out), "--names", "everybody"]).ends(0);
    assert_eq!(counted(&out), by_process_mining(&path));
}

#[test]
fn steps_of_a_deal_without_any_date_are_counted_and_left_out() {
    let home = Home::new();
    let (log, out) = (home.path("a.xes"), home.path("out.xes"));
    let trace = |name: &str, date: &str| {
        let step =
            |what: &str, date: &str| format!(r#"<event><string key="concept:name" value="{what}"/>{date}</event>"#);
        let steps = [step("asks", ""), step("signs", date), step("pays", "")].concat();
        format!(r#"<trace><string key="concept:name" value="{name}"/>{steps}</trace>"#)
    };
    let date = r#"<date key="time:timestamp" value="2026-04-02T10:00:00Z"/>"#;
    fs::write(&log, format!("<log>{}{}</log>", trace("1", date), trace("2", ""))).expect("written");
    home.run(&["import", &text(&log)]).ends(0);
    home.run(&["export", "xes", &text(&out)]).ends(0).says("3 steps are left out");
    let counts = counted(&out);
    assert_eq!((counts.traces, counts.events), (1, 3));
    let content = fs::read_to_string(&out).expect("a log");
    assert_eq!(content.matches(r#"key="debrief:date_precision" value="none""#).count(), 2);
    assert!(content.contains(r#"value="2026-04-02T12:00:02.000Z""#), "{content}");
}
