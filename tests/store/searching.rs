//! Search: folding, prefixes, harmless input, hits.

use debrief::{domain::*, store::Workbook};

use crate::common::{Place, edit, full};

fn step(text: &str) -> (Place, Workbook, Step) {
    let place = Place::new();
    let mut workbook = place.open();
    let deal = Deal::new("Müller & Söhne", "Presse");
    let step = Step::new(deal.id, 0, text);
    workbook
        .edit(edit(), |tx| {
            tx.insert(&deal)?;
            tx.insert(&step)
        })
        .unwrap();
    (place, workbook, step)
}

#[test]
fn case_accents_and_sharp_s_make_no_difference() {
    for stored in ["Größe", "Grösse", "grosse", "GRÖẞE", "Gro\u{308}ße"] {
        let (_place, workbook, step) = step(&format!("fragt nach der {stored} der Anlage"));
        for asked in ["Größe", "Grösse", "grosse", "GRÖSSE", "GRÖẞE", "größ", "gro", "GRÖẞE der", "anlage GRÖSSE"]
        {
            let hits = workbook.search(asked, 10).unwrap();
            assert_eq!(hits.len(), 1, "{stored} by {asked}");
            let hit = &hits[0];
            assert_eq!((hit.table, hit.id, hit.deal), (Table::Step, step.id.uuid(), Some(step.deal)));
            assert_eq!((hit.customer.as_str(), hit.field), ("Müller & Söhne", "title"));
            let marked: Vec<_> = hit.matches.iter().map(|range| &hit.snippet[range.clone()]).collect();
            assert!(marked.contains(&stored), "{stored} by {asked}: {marked:?}");
        }
        assert!(workbook.search("rösse", 10).unwrap().is_empty(), "only beginnings of words");
    }
}

#[test]
fn a_single_letter_behind_other_words_counts_where_it_is_a_word() {
    let (_place, mut workbook, step) = step("calls about plan B");
    let other = Step::new(step.deal, 1, "asks about plan C and its terms");
    workbook.edit(edit(), |tx| tx.insert(&other)).unwrap();
    let found = |text: &str| {
        let hits = workbook.search(text, 10).unwrap();
        let mut ids: Vec<_> = hits.iter().map(|hit| hit.id).collect();
        ids.sort();
        ids
    };
    let both = [step.id.uuid(), other.id.uuid()];
    assert_eq!(found("plan b"), [step.id.uuid()]);
    assert_eq!(found("plan t"), both, "the beginning of what is being typed");
    assert_eq!(found("plan te"), [other.id.uuid()]);
    assert_eq!(found("b"), [step.id.uuid()], "alone it is a beginning");
    assert!(found("te b").is_empty());
}

#[test]
fn nothing_typed_is_query_syntax() {
    let (_place, workbook, _) = step("says \"no\" - and AND, OR (maybe) NEAR text:");
    for text in [
        "",
        " ",
        "\"",
        "\"\"",
        "*",
        "a*",
        "AND",
        "OR OR",
        "NOT x",
        "(",
        ")",
        "NEAR(a b)",
        "text:",
        "text : no",
        "-no",
        "^says",
        "{a}",
        "a\0b",
        "+",
        "'",
        ";",
        "\\",
        "%",
        "says \"no",
        "𝕊",
        "\u{1}says\u{2}",
        "....",
        "a-b",
        "no.and",
    ] {
        workbook.search(text, 10).unwrap_or_else(|error| panic!("{text:?}: {error}"));
    }
    assert_eq!(workbook.search("OR \"no\" -", 10).unwrap().len(), 1);
    assert_eq!(workbook.search("text:", 10).unwrap().len(), 1);
    assert!(workbook.search("says missing", 10).unwrap().is_empty());
}

#[test]
fn the_index_follows_changes_deletions_and_undo() {
    let (place, mut workbook, first) = step("asks for a quotation");
    let mut second = first.clone();
    second.title = "asks for a sample".into();
    workbook.edit(edit(), |tx| tx.update(&first, &second)).unwrap();
    let count = |workbook: &Workbook, text: &str| workbook.search(text, 10).unwrap().len();
    assert_eq!((count(&workbook, "quotation"), count(&workbook, "sample")), (0, 1));
    workbook.undo().unwrap();
    assert_eq!((count(&workbook, "quotation"), count(&workbook, "sample")), (1, 0));
    workbook.edit(edit(), |tx| tx.delete(&first)).unwrap();
    assert_eq!(count(&workbook, "quotation"), 0);
    workbook.undo().unwrap();
    assert_eq!(count(&workbook, "quotation"), 1);
    place.raw().execute_batch("VACUUM").unwrap();
    assert_eq!(count(&workbook, "quotation"), 1);
}

#[test]
fn every_searched_table_is_found() {
    let place = Place::new();
    let mut workbook = place.open();
    workbook.load(edit(), &full()).unwrap();
    for (text, table, field) in [
        ("hofstetter", Table::Deal, "customer"),
        ("nobody why", Table::Deal, "finding"),
        ("reto", Table::Participant, "name"),
        ("trade fair", Table::Landmark, "label"),
        ("gives order", Table::Step, "title"),
        ("already running", Table::Telling, "words"),
        ("offer late", Table::Incident, "what"),
        ("expensive", Table::Claim, "text"),
        ("bring own", Table::Lever, "title"),
        ("extrusion 2026", Table::Study, "name"),
    ] {
        let hits = workbook.search(text, 10).unwrap();
        let found: Vec<_> = hits.iter().map(|hit| (hit.table, hit.field)).collect();
        assert_eq!(found, [(table, field)], "{text}");
        assert!(!hits[0].matches.is_empty());
    }
    assert_eq!(workbook.search("kestler", 2).unwrap().len(), 2, "no more than asked for");
}
