//! Workbooks of every format that ever landed on main, opened with this program.
//!
//! `tests/fixtures/` holds one file for each format, as the program of its time wrote it, and beside it what stood in it,
//! row by row. When a format is added, its fixture is made once with
//! `cargo test --test store make_fixture -- --ignored` and never again: a fixture that changes proves nothing.

use std::{collections::BTreeMap, fs, path::PathBuf};

use debrief::{
    domain::*,
    store::{
        Batch, Bulk, Bundle, EditLabel, Notice, OpenOptions, SCHEMA_VERSION, StoreError, Workbook, backups, check,
        restore,
    },
    work::Watch,
};
use serde_json::{Map, Value, json};

use crate::common::{Place, edit, full};

fn fixture(format: i32, ending: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/v{format}.{ending}"))
}

/// Every row of every table that holds anything of a user's, under a name of its own.
fn content(conn: &rusqlite::Connection) -> BTreeMap<String, Map<String, Value>> {
    let mut content = BTreeMap::new();
    let keys = [
        ("journal", "n"),
        ("journal_row", "journal || '/' || seq"),
        ("journal_pack", "journal || '/' || seq"),
        ("draft", "place"),
        ("setting", "key"),
    ];
    for (table, key) in Table::ALL.iter().map(|table| (table.key(), "id")).chain(keys) {
        let mut statement = conn.prepare(&format!("SELECT {key}, * FROM {table}")).unwrap();
        let names: Vec<String> = statement.column_names().iter().map(|name| name.to_string()).collect();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            let cells = (1..names.len()).map(|at| (names[at].clone(), cell(row.get_ref(at).unwrap()))).collect();
            let key = match row.get_ref(0).unwrap() {
                rusqlite::types::ValueRef::Integer(number) => number.to_string(),
                other => other.as_str().unwrap().to_owned(),
            };
            content.insert(format!("{table} {key}"), cells);
        }
    }
    content
}

fn cell(value: rusqlite::types::ValueRef<'_>) -> Value {
    use rusqlite::types::ValueRef::*;
    match value {
        Null => Value::Null,
        Integer(number) => json!(number),
        Real(number) => json!(number),
        Text(text) => json!(std::str::from_utf8(text).unwrap()),
        Blob(_) => panic!("no table has any"),
    }
}

#[test]
fn every_format_opens_with_all_its_content() {
    for format in 1..=SCHEMA_VERSION {
        let place = Place::new();
        fs::copy(fixture(format, "debrief"), place.path()).unwrap();
        let folder = place.path().with_file_name("backups");
        let options = OpenOptions { backups: Some(folder.clone()), read_only: false };
        let mut workbook = Workbook::open_with(place.path(), &options).unwrap();
        let migrated = workbook.notices().iter().any(|notice| matches!(notice, Notice::Migrated { .. }));
        assert_eq!(migrated, format < SCHEMA_VERSION);
        assert_eq!(backups(&folder, None).unwrap().len(), usize::from(migrated));

        let now = content(&place.raw());
        let then: BTreeMap<String, Map<String, Value>> =
            serde_json::from_str(&fs::read_to_string(fixture(format, "json")).unwrap()).unwrap();
        assert_eq!(now.keys().collect::<Vec<_>>(), then.keys().collect::<Vec<_>>(), "format {format}");
        for (key, row) in &then {
            // Columns that came later have their defaults; none has gone.
            for (column, value) in row {
                assert_eq!(now[key].get(column), Some(value), "format {format}: {column} of {key}");
            }
        }
        assert_eq!(check(&place.path()).unwrap().findings, [], "format {format}");
        // The old history can be walked to its beginning and back.
        while workbook.undo().unwrap().is_some() {}
        assert!(workbook.deals(&Default::default()).unwrap().is_empty());
        while workbook.redo().unwrap().is_some() {}
        assert_eq!(check(&place.path()).unwrap().findings, [], "format {format}");
    }
}

#[test]
fn the_reasons_of_an_old_claim_are_searched() {
    let place = Place::new();
    fs::copy(fixture(5, "debrief"), place.path()).unwrap();
    let mut workbook = place.open();
    // Claims are there in the state before the fixture's last edits.
    while workbook.undo().unwrap().is_some_and(|entry| entry.label != EditLabel::ImportDemo) {
        let deals = workbook.all_deals().unwrap();
        let Some(old) = deals.first().and_then(|deal| workbook.debrief(deal.id).unwrap().claims.first().cloned())
        else {
            continue;
        };
        assert_eq!((old.why_supported.as_str(), old.why_refuted.as_str()), ("", ""));
        let new = Claim { status: ClaimStatus::Refuted, ..old.clone() }.because("Zwetschge");
        workbook.edit(edit(), |tx| tx.update(&old, &new)).unwrap();
        assert_eq!(workbook.search("zwetschge", 9).unwrap()[0].field, "why_refuted");
        workbook.edit(edit(), |tx| tx.delete(&new)).unwrap();
        assert_eq!(workbook.search("zwetschge", 9).unwrap(), []);
        assert_eq!(check(&place.path()).unwrap().findings, []);
        return;
    }
    panic!("no claim");
}

#[test]
fn every_format_is_restored_in_the_present_one() {
    for format in 1..=SCHEMA_VERSION {
        let place = Place::new();
        let now = "2026-03-13T10:00:00Z".parse().unwrap();
        let folder = place.path().with_file_name("backups");
        restore(&fixture(format, "debrief"), &place.path(), &folder, now, &Watch::default()).unwrap();
        let version: i32 = place.raw().pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(version, SCHEMA_VERSION, "format {format}");
        assert_eq!(check(&place.path()).unwrap().findings, [], "format {format}");
    }
}

#[test]
fn every_format_can_be_salvaged_without_loss() {
    for format in 1..=SCHEMA_VERSION {
        let place = Place::new();
        fs::copy(fixture(format, "debrief"), place.path()).unwrap();
        let new = place.path().with_file_name("new.debrief");
        let salvaged = debrief::store::salvage(&place.path(), &new, "(lost)", &Watch::default()).unwrap();
        assert!(salvaged.is_complete(), "format {format}: {salvaged:?}");
        let held: u64 = salvaged.rows.values().sum();
        let then: BTreeMap<String, Map<String, Value>> =
            serde_json::from_str(&fs::read_to_string(fixture(format, "json")).unwrap()).unwrap();
        let records = then.keys().filter(|key| Table::from_key(key.split(' ').next().unwrap_or_default()).is_some());
        assert_eq!(held, records.count() as u64, "format {format}");
        assert_eq!(check(&new).unwrap().findings, [], "format {format}");
    }
}

/// The bundle of [`full`] with ids that are the same every time.
fn steady() -> Bundle {
    let mut text = serde_json::to_string(&full()).unwrap();
    let mut number = 0;
    while let Some(at) = text.match_indices("-7").map(|(at, _)| at).find(|at| {
        let id = text.get(at.saturating_sub(13)..at + 23);
        id.is_some_and(|id| uuid::Uuid::parse_str(id).is_ok() && !id.starts_with("00000000-0000-7000-8000-"))
    }) {
        number += 1;
        let id = text[at - 13..at + 23].to_owned();
        text = text.replace(&id, &format!("00000000-0000-7000-8000-{number:012x}"));
    }
    serde_json::from_str(&text).unwrap()
}

/// An id that is the same every time, of a row that is in no bundle.
fn fixed<T>(number: u32) -> Id<T> {
    Id::from_uuid(uuid::Uuid::parse_str(&format!("00000000-0000-7000-b000-{number:012x}")).unwrap())
}

#[test]
#[ignore = "makes the fixture of the present format: once, when the format is new"]
fn make_fixture() {
    assert!(!fixture(SCHEMA_VERSION, "debrief").exists(), "it is there already");
    let place = Place::new();
    let mut workbook = place.open();
    let bundle = steady();
    workbook.load(debrief::store::Edit::new(EditLabel::ImportDemo).arg("what", "Größe"), &bundle).unwrap();
    // What an import adds lies packed in the journal.
    let deal = Deal { id: fixed(10), ..Deal::new("Tubex", "press \"2\"") };
    let person = Participant::with_id(fixed(11), deal.id, "Böhm", Side::Customer);
    let import = |bulk: &Bulk<'_>| {
        let mut batch = Batch::default();
        batch.add(&deal)?;
        batch.add(&person)?;
        for (number, title) in [(20, "asks for a quotation"), (30, "is visited")] {
            let step = Step { effort_hours: Some(1.5), is_lever: number > 20, ..Step::new(deal.id, number, title) };
            let step = Step { id: fixed(number as u32), actor: Some(person.id), ..step };
            batch.add(&step)?;
            batch.add(&Telling { id: fixed(number as u32 + 1), ..Telling::new(&step, Source::Vendor) })?;
        }
        bulk.add(&mut batch)
    };
    let edit_of = |label| debrief::store::Edit::new(label).arg("what", "log.xes");
    workbook.edit_at_length::<_, StoreError>(edit_of(EditLabel::Import), import).unwrap();
    let step = &bundle.debriefs[0].steps[0];
    for title in ["visits", "besucht «Kestler»"] {
        let seen = workbook.get(step.id).unwrap().unwrap();
        workbook.edit(edit(), |tx| tx.update(&seen, &Step { title: title.into(), ..seen.clone() })).unwrap();
    }
    workbook.undo().unwrap();
    workbook.edit(edit(), |tx| tx.delete(&bundle.debriefs[0].claims[0])).unwrap();
    workbook.edit(edit(), |tx| tx.delete(&bundle.debriefs[0].incidents[0])).unwrap();
    workbook.undo().unwrap();
    // What belongs to no deal.
    let other = Lever { id: fixed(1), ..Lever::new(None, "a reference of ours") };
    let same = LeverMatch { id: fixed(2), ..LeverMatch::new(bundle.debriefs[0].levers[0].id, other.id, true) };
    let (label, means) = ("sieht sich um".to_owned(), "market_searched".to_owned());
    let synonym = Synonym { id: fixed(3), label, is_title: true, means, same: false };
    workbook
        .edit(edit(), |tx| {
            tx.insert(&other)?;
            tx.insert(&same)?;
            tx.insert(&synonym)
        })
        .unwrap();
    workbook.save_draft("step/1", "half a sentence").unwrap();
    workbook.set_setting("language", Some("de")).unwrap();
    drop(workbook);
    let conn = place.raw();
    conn.execute_batch(
        "UPDATE journal SET id = printf('00000000-0000-7000-9000-%012x', n);
         UPDATE draft SET at = '2026-03-12T09:30:00Z', instance = '00000000-0000-7000-a000-000000000000'",
    )
    .unwrap();
    let content = serde_json::to_string_pretty(&content(&conn)).unwrap();
    drop(conn);
    fs::copy(place.path(), fixture(SCHEMA_VERSION, "debrief")).unwrap();
    fs::write(fixture(SCHEMA_VERSION, "json"), content + "\n").unwrap();
}
