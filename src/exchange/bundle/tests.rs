use super::*;
use crate::{
    exchange::demo,
    i18n::Language,
    store::{Edit, EditLabel, Workbook},
};

fn holdings() -> Holdings {
    let mut workbook = Workbook::open_in_memory().unwrap();
    let all = demo::demo(Language::De).expect("the demo").into_bundle();
    workbook.load(Edit::new(EditLabel::ImportDemo), &all).unwrap();
    let step = all.debriefs[0].steps[0].clone();
    workbook.edit(Edit::new(EditLabel::DeleteStep), |tx| tx.delete(&step)).unwrap();
    workbook.holdings(&Watch::default()).unwrap()
}

fn unsealed(path: &Path, passphrase: Option<&str>) -> Result<Holdings, BundleError> {
    read(path, passphrase, &Watch::default())
}

fn parse(mut bytes: &[u8]) -> Result<Holdings, BundleError> {
    read::parse(&mut bytes, 0, &Watch::default())
}

#[test]
fn what_means_no_good_is_refused_at_its_first_row_and_reading_can_be_called_off() {
    let head =
        r#"{"format":"debrief-bundle","version":1,"made_at":"2026-01-01T00:00:00Z","program":"0","rows":{"deal":["#;
    let id = Uuid::nil();
    // What follows is no JSON: nobody looks at it.
    for (row, told) in [
        (format!(r#"{{"row":{{"id":"{id}","x":1}}}}"#), "Deal"),
        (format!(r#"{{"row":{{"id":"{id}","title":[[[[1]]]]}}}}"#), "line 1, column"),
        (
            format!(r#"{{"row":{{{}"id":"{id}"}}}}"#, (0..101).map(|n| format!("\"c{n}\":0,")).collect::<String>()),
            "line 1, column",
        ),
    ] {
        let error = parse(format!("{head}{row},?").as_bytes()).unwrap_err();
        assert!(format!("{error:?} {error}").contains(told), "{error:?}");
    }
    let watch = Watch::default();
    watch.cancel();
    assert!(matches!(read::parse(&mut head.as_bytes(), 0, &watch), Err(BundleError::Cancelled)));
}

#[test]
fn what_is_written_reads_back_sealed_or_not() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.bundle");
    let holdings = holdings();
    assert!(!holdings.gone.is_empty());
    for passphrase in [None, Some("drei Äpfel")] {
        write(&path, &holdings, Timestamp::UNIX_EPOCH, passphrase, &Watch::default()).unwrap();
        assert!(is_bundle(&path).unwrap());
        assert_eq!(unsealed(&path, passphrase).unwrap(), holdings);
    }
    assert!(matches!(unsealed(&path, None), Err(BundleError::Sealed)));
    assert!(matches!(unsealed(&path, Some("vier Äpfel")), Err(BundleError::WrongPassphrase)));
    let bytes = std::fs::read(&path).unwrap();
    assert!(!String::from_utf8_lossy(&bytes).contains("Hofstetter"));
    std::fs::write(&path, &bytes[..bytes.len() / 2]).unwrap();
    assert!(unsealed(&path, Some("drei Äpfel")).is_err());
}

#[test]
fn what_is_no_bundle_is_refused_with_the_place() {
    let refused = |text: &str| parse(text.as_bytes()).unwrap_err().to_string();
    let head = r#""made_at":"2026-01-01T00:00:00Z","program":"0""#;
    for (text, told) in [
        ("", "it ends too early, at line 1, column 0"),
        ("[1,2]", "line 1, column"),
        (r#"{"format":"other","version":1}"#, "its format is another"),
        (r#"{"format":"debrief-bundle","version":2}"#, "later version"),
        (&format!(r#"{{"format":"debrief-bundle","version":1,{head},"rows":{{"unknown":[]}}}}"#), "later version"),
        (&format!(r#"{{"format":"debrief-bundle","version":1,{head},"rows":{{"deal":[{{"row":{{}}}}]}}}}"#), "no id"),
        (&"[".repeat(100_000), "line 1, column"),
    ] {
        assert!(refused(text).contains(told), "{}", refused(text));
    }
}

#[test]
fn damaged_bundles_are_refused_and_never_half_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.bundle");
    write(&path, &holdings(), Timestamp::UNIX_EPOCH, None, &Watch::default()).unwrap();
    let whole = std::fs::read(&path).unwrap();
    let rounds = std::env::var("DEBRIEF_MUTATIONS").ok().and_then(|rounds| rounds.parse().ok()).unwrap_or(40);
    let mut random = fastrand::Rng::with_seed(7);
    let mut workbook = Workbook::open_in_memory().unwrap();
    let mut taken = 0;
    for _ in 0..rounds {
        let mut bytes = whole.clone();
        for _ in 0..random.usize(1..4) {
            let at = random.usize(..bytes.len());
            match random.u8(..4) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes[at] = random.u8(..),
                2 => _ = bytes.splice(at..(at + random.usize(..40)).min(bytes.len()), std::iter::empty()),
                _ => bytes.insert(at, b"\"{}[],:0"[random.usize(..8)]),
            }
        }
        let Ok(holdings) = parse(&bytes) else { continue };
        let before = workbook.holdings(&Watch::default()).unwrap();
        if workbook.merge(Edit::new(EditLabel::MergeWorkbook), &holdings, &Watch::default()).is_ok() {
            taken += 1;
            workbook.undo().unwrap();
        }
        let after = workbook.holdings(&Watch::default()).unwrap();
        assert_eq!(before.rows, after.rows);
    }
    assert!(taken < rounds, "no change was ever noticed");
}

#[test]
fn a_bundle_with_characters_that_nobody_types_is_refused_with_row_and_field() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.bundle");
    let mut doctored = holdings();
    let (_, held) = doctored.rows.iter_mut().find(|((table, _), _)| *table == Table::Step).unwrap();
    Arc::make_mut(held).row.insert("title".into(), "calls\u{1b}[2J\0".into());
    write(&path, &doctored, Timestamp::UNIX_EPOCH, None, &Watch::default()).unwrap();
    match source(&path, None, &Watch::default()) {
        Err(SourceError::Store(StoreError::ForeignRow { table, name, column })) => {
            assert_eq!((table, name.as_str(), column.as_deref()), (Table::Step, "calls[2J", Some("title")));
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn texts_longer_than_any_that_is_typed_are_refused_with_row_and_field_from_a_bundle_and_from_a_workbook() {
    let folder = tempfile::tempdir().unwrap();
    let bundle = folder.path().join("a.bundle");
    let refused = |path: &Path, column: &str| match source(path, None, &Watch::default()) {
        Err(SourceError::Store(StoreError::ForeignRow { table: Table::Deal, column: found, .. })) => {
            assert_eq!(found.as_deref(), Some(column));
        }
        other => panic!("{column}: {other:?}"),
    };
    let long = Deal { notes: "ä".repeat(2 * MAX_TEXT), ..Deal::new("Tubex", "Line") };
    for (column, deal) in [("title", Deal::new("Tubex", "ä".repeat(MAX_LINE + 1))), ("notes", long)] {
        let path = folder.path().join(format!("{column}.debrief"));
        let mut workbook = Workbook::open(&path).unwrap();
        workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&deal)).unwrap();
        write(&bundle, &workbook.holdings(&Watch::default()).unwrap(), Timestamp::UNIX_EPOCH, None, &Watch::default())
            .unwrap();
        drop(workbook);
        refused(&bundle, column);
        refused(&path, column);
    }
    let path = folder.path().join("all.debrief");
    let mut workbook = Workbook::open(&path).unwrap();
    let deal = Deal { notes: "x".repeat(MAX_TEXT), ..Deal::new("Tubex", "ä".repeat(MAX_LINE)) };
    workbook.edit(Edit::new(EditLabel::AddDeal), |tx| tx.insert(&deal)).unwrap();
    drop(workbook);
    assert_eq!(source(&path, None, &Watch::default()).unwrap().deals(), 1, "what can be typed is taken");
}
