//! The same story in both languages, and texts that keep to the house rules.

use std::collections::HashMap;

use serde_json::Value;
use uuid::Uuid;

use super::*;

/// The members that hold text in the reader's language.
const TEXTS: [&str; 28] = [
    "title",
    "division",
    "segment",
    "finding",
    "notes",
    "attended",
    "name",
    "job",
    "personal_goal",
    "label",
    "words",
    "what",
    "behaviour",
    "consequence",
    "quote",
    "text",
    "rationale",
    "why_supported",
    "why_refuted",
    "question",
    "change",
    "site",
    "customer",
    "winner",
    "facilitator",
    "owner_person",
    "reasons",
    "surprise",
];

/// Everything in the workbook as one tree.
fn tree(workbook: &DemoWorkbook) -> Value {
    serde_json::json!([
        workbook.debriefs,
        workbook.study,
        workbook.study_deals,
        workbook.levers,
        workbook.lever_evidence,
    ])
}

/// Calls `visit` with path, member and text of every text in the tree.
fn each_text(value: &Value, path: &str, visit: &mut impl FnMut(&str, &str, &str)) {
    match value {
        Value::Array(rows) => {
            for (at, row) in rows.iter().enumerate() {
                each_text(row, &format!("{path}/{}", at + 1), visit);
            }
        }
        Value::Object(members) => {
            for (member, value) in members {
                match value {
                    Value::String(text) if TEXTS.contains(&member.as_str()) => {
                        visit(&format!("{path}/{member}"), member, text);
                    }
                    _ => each_text(value, &format!("{path}/{member}"), visit),
                }
            }
        }
        _ => {}
    }
}

/// Both trees have the same shape: the same members, keys, numbers and dates, ids that stand for one another, and
/// texts in the same places.
fn compare(de: &Value, en: &Value, path: &str, ids: &mut HashMap<Uuid, Uuid>) {
    match (de, en) {
        (Value::Array(a), Value::Array(b)) => {
            assert_eq!(a.len(), b.len(), "{path}");
            for (at, (a, b)) in a.iter().zip(b).enumerate() {
                compare(a, b, &format!("{path}/{}", at + 1), ids);
            }
        }
        (Value::Object(a), Value::Object(b)) => {
            for (member, a) in a {
                let path = format!("{path}/{member}");
                if TEXTS.contains(&member.as_str()) {
                    let empty = |value: &Value| value.as_str().is_none_or(|t| t.trim().is_empty());
                    assert_eq!(empty(a), empty(&b[member]), "{path}");
                } else {
                    compare(a, &b[member], &path, ids);
                }
            }
        }
        (Value::String(a), Value::String(b)) => match (Uuid::parse_str(a), Uuid::parse_str(b)) {
            (Ok(a), Ok(b)) => assert_eq!(*ids.entry(a).or_insert(b), b, "{path}"),
            _ => assert_eq!(a, b, "{path}"),
        },
        _ => assert_eq!(de, en, "{path}"),
    }
}

#[test]
fn both_languages_tell_the_same_story() {
    let (de, en) = (workbook(Language::De), workbook(Language::En));
    compare(&tree(&de), &tree(&en), "", &mut HashMap::new());
}

#[test]
fn texts_are_clean() {
    in_both(|workbook| {
        each_text(&tree(workbook), "", &mut |path, member, text| {
            assert_eq!(text, text.trim(), "{path}");
            assert!(!text.contains("  "), "{path}: {text}");
            assert!(!text.contains('\n'), "{path}: {text}");
            assert!(!text.contains('ß'), "{path}: {text}");
            let most = if member == "title" { 110 } else { 400 };
            assert!(text.chars().count() <= most, "{path}: {text}");
        });
    });
}

#[test]
fn what_must_be_told_is_told() {
    in_both(|workbook| {
        for debrief in &workbook.debriefs {
            let name = &debrief.deal.customer;
            assert!(!debrief.deal.title.is_empty(), "{name}");
            assert!(debrief.steps.iter().all(|step| !step.title.is_empty()), "{name}");
            assert!(debrief.participants.iter().all(|person| !person.name.is_empty()), "{name}");
            assert!(debrief.incidents.iter().all(|i| !i.what.is_empty()), "{name}");
            assert!(debrief.claims.iter().all(|claim| !claim.text.is_empty()), "{name}");
            assert!(debrief.landmarks.iter().all(|mark| !mark.label.is_empty()), "{name}");
        }
    });
}

#[test]
fn step_titles_are_translated() {
    let (de, en) = (workbook(Language::De), workbook(Language::En));
    for (de, en) in de.debriefs.iter().zip(&en.debriefs) {
        for (de, en) in de.steps.iter().zip(&en.steps) {
            assert_ne!(de.title, en.title);
        }
    }
}

/// Each language has its own marks of quotation; a terminal shows the plain apostrophe best.
#[test]
fn quotation_marks_are_those_of_the_language() {
    for (language, foreign) in [(Language::De, "\"„“”‘’"), (Language::En, "\"«»„“”‘’")] {
        each_text(&tree(&workbook(language)), "", &mut |path, _, text| {
            assert!(!text.contains(|mark| foreign.contains(mark)), "{path}: {text}");
        });
    }
}
