//! Object-centric event logs that we write, read by `process_mining`, PM4Py and ourselves.

use std::{
    collections::{BTreeMap, HashSet},
    fs,
    path::Path,
    process::Command,
};

use process_mining::{Importable, OCEL};
use serde_json::Value;

use super::{
    logs::python,
    runner::{Home, text},
};

/// What a reader counts in a log.
#[derive(Debug, PartialEq, Eq)]
struct Counts {
    /// Events of each type.
    events: BTreeMap<String, u64>,
    /// Objects of each type to which events belong: PM4Py leaves out the others.
    objects: BTreeMap<String, u64>,
    /// Relations between events and objects, by qualifier.
    qualifiers: BTreeMap<String, u64>,
}

fn counted<'a>(names: impl Iterator<Item = &'a String>) -> BTreeMap<String, u64> {
    let mut counts = BTreeMap::new();
    names.for_each(|name| *counts.entry(name.clone()).or_default() += 1);
    counts
}

fn by_process_mining(path: &Path) -> Counts {
    let log = OCEL::import_from_path(path).expect("a log that process_mining reads");
    let relations = log.events.iter().flat_map(|event| &event.relationships);
    let with_events: HashSet<&String> = relations.clone().map(|relation| &relation.object_id).collect();
    Counts {
        events: counted(log.events.iter().map(|event| &event.event_type)),
        objects: counted(
            log.objects.iter().filter(|object| with_events.contains(&object.id)).map(|object| &object.object_type),
        ),
        qualifiers: counted(relations.map(|relation| &relation.qualifier)),
    }
}

const COUNT: &str = r#"
import sys, json, warnings
warnings.filterwarnings("ignore")
import pm4py
read = {".jsonocel": pm4py.read_ocel2_json, ".xmlocel": pm4py.read_ocel2_xml, ".sqlite": pm4py.read_ocel2_sqlite}
log = next(read[end] for end in read if sys.argv[1].endswith(end))(sys.argv[1])
count = lambda frame, column: {str(k): int(n) for k, n in frame[column].value_counts().items()}
json.dump({"events": count(log.events, "ocel:activity"), "objects": count(log.objects, "ocel:type"),
    "qualifiers": count(log.relations, "ocel:qualifier")}, open(sys.argv[2], "w"))
"#;

fn by_pm4py(path: &Path) -> Option<Counts> {
    let answer = path.with_extension("answer");
    let output = Command::new(python()?).args(["-c", COUNT]).args([path, &answer]).output().expect("Python runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let found: Value = serde_json::from_str(&fs::read_to_string(answer).expect("an answer")).expect("JSON");
    let counts = |key: &str| serde_json::from_value(found[key].clone()).expect("counts");
    Some(Counts { events: counts("events"), objects: counts("objects"), qualifiers: counts("qualifiers") })
}

/// The rows of one of the tables that `export csv` writes.
fn rows(home: &Home, name: &str) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(home.path("tables").join(name)).expect("a table");
    reader.deserialize().collect::<Result<_, _>>().expect("rows")
}

#[test]
fn all_forms_say_the_same_to_everybody_who_reads_them() {
    let home = Home::with_demo();
    let forms = [("ocel-json", "a.jsonocel"), ("ocel-xml", "a.xmlocel"), ("ocel-sqlite", "a.sqlite")];
    for (form, name) in forms {
        home.run(&["export", form, &text(&home.path(name)), "--names", "everybody"]).ends(0).says("12 deals");
    }
    home.run(&["export", "csv", &text(&home.path("tables")), "--names", "everybody"]).ends(0);
    let counts = by_process_mining(&home.path("a.jsonocel"));
    assert_eq!(counts, by_process_mining(&home.path("a.xmlocel")));
    for (_, name) in forms {
        if let Some(others) = by_pm4py(&home.path(name)) {
            assert_eq!(others, counts, "{name}");
        }
    }
    // Each step is an event, and belongs to its deal, to its actor, and to the others who took part.
    let steps = rows(&home, "steps.csv");
    assert_eq!(counts.events.values().sum::<u64>(), steps.len() as u64);
    let took_part: HashSet<String> =
        (rows(&home, "step_people.csv").into_iter().map(|mut row| row.remove("participant")))
            .chain(steps.iter().map(|step| Some(step["actor"].clone()).filter(|actor| !actor.is_empty())))
            .flatten()
            .collect();
    assert_eq!(counts.objects, [("deal".to_owned(), 12), ("person".to_owned(), took_part.len() as u64)].into());
    let all = OCEL::import_from_path(home.path("a.jsonocel")).expect("a log").objects.len();
    assert_eq!(all, 12 + rows(&home, "people.csv").len());
    let actors = steps.iter().filter(|step| !step["actor"].is_empty()).count() as u64;
    assert_eq!((counts.qualifiers["deal"], counts.qualifiers["actor"]), (steps.len() as u64, actors));
    assert!(counts.qualifiers["with"] > 0 && counts.qualifiers.len() == 3, "{:?}", counts.qualifiers);
}

#[test]
fn what_goes_out_comes_in_again() {
    let home = Home::with_demo();
    home.run(&["export", "csv", &text(&home.path("tables")), "--names", "everybody"]).ends(0);
    let facts = |home: &Home| -> Vec<[String; 7]> {
        let mut facts: Vec<_> = rows(home, "deals.csv")
            .iter()
            .map(|deal| {
                ["customer", "title", "outcome", "winner", "value", "opened_on", "decided_on"]
                    .map(|key| deal[key].clone())
            })
            .collect();
        facts.sort();
        facts
    };
    let acted = |home: &Home| -> Vec<[String; 3]> {
        let names: BTreeMap<String, String> =
            rows(home, "people.csv").iter().map(|one| (one["id"].clone(), one["name"].clone())).collect();
        let mut acted: Vec<_> = rows(home, "steps.csv")
            .iter()
            .map(|step| {
                [step["title"].clone(), step["date"].clone(), names.get(&step["actor"]).cloned().unwrap_or_default()]
            })
            .collect();
        acted.sort();
        acted
    };
    for (form, name) in [("ocel-json", "a.json"), ("ocel-xml", "a.xml"), ("ocel-sqlite", "a.db")] {
        let other = Home::new();
        let file = text(&home.path(name));
        home.run(&["export", form, &file, "--names", "everybody"]).ends(0);
        other.run(&["import", &file]).ends(0).says("12 objects");
        other.run(&["export", "csv", &text(&other.path("tables")), "--names", "everybody"]).ends(0);
        assert_eq!(facts(&other), facts(&home), "{form}");
        assert_eq!(acted(&other), acted(&home), "{form}");
        // Where they are already they would be there twice.
        home.run(&["import", &file]).ends(1).complains("debrief bundle");
    }
}

#[test]
fn who_did_not_agree_is_not_named_in_any_form() {
    let home = Home::with_demo();
    for form in ["ocel-json", "ocel-xml", "ocel-sqlite"] {
        let holds = |naming: &str| {
            let file = home.path(&format!("{form}.{naming}"));
            home.run(&["export", form, &text(&file), "--names", naming]).ends(0);
            String::from_utf8_lossy(&fs::read(file).expect("a log")).contains("Keller")
        };
        assert!(holds("everybody") && !holds("nobody"), "{form}");
    }
}

#[test]
fn another_type_of_objects_can_be_taken_for_the_deals() {
    let home = Home::with_demo();
    let file = text(&home.path("a.json"));
    home.run(&["export", "ocel-json", &file, "--names", "everybody"]).ends(0);
    let other = Home::new();
    let people = Home::with_demo();
    people.run(&["export", "csv", &text(&people.path("tables")), "--names", "everybody"]).ends(0);
    let told = other.run(&["import", &file, "--objects", "person", "--preview", "--json"]).ends(0);
    let told: Value = serde_json::from_str(&told.out).expect("JSON");
    assert_eq!(told["objects"], "person");
    assert_eq!(told["rows"].as_u64(), Some(rows(&people, "people.csv").len() as u64));
    other.run(&["import", &file, "--objects", "machine"]).ends(1).complains("machine");
}
