//! Notes become steps after a review; quotes are taken from a transcript.

use std::fs;

use debrief::domain::{Participant, Side, Source};

use crate::driver::Driver;

const NOTES: &str = "# Hofstetter\n\n- @Keller stellt Linie 3 ab 9.7.2025 :((\n- @Keller ruft @@Meier an #telefon +3t\n  wegen des Getriebes\n\
    - irgendwann ein Brief #mial\n| a | b |\n";

const TRANSCRIPT: &str = "Ruth Imhof: Wie ging es los?\nErika Keller: Sie lief heiss. Da war Schluss.\n\nSandra Meier: Das hörte ich erst später.\n\
    Unbekannt: Ja.\n";

/// A deal that is open in the steps, in a program that was started beside these files.
fn deal(language: &str, size: (u16, u16), files: &[(&str, &str)]) -> Driver {
    let mut driver = Driver::with(language, size, |workbook| {
        let deal = debrief::domain::Deal::new("Hofstetter", "Linie 3");
        let people = [("Erika Keller", Side::Customer), ("Sandra Meier", Side::Vendor)];
        let people = people.map(|(name, side)| Participant::new(deal.id, name, side));
        workbook
            .edit(debrief::store::Edit::new(debrief::store::EditLabel::AddDeal), |tx| {
                tx.insert(&deal)?;
                people.iter().try_for_each(|person| tx.insert(person))
            })
            .expect("a deal");
    });
    let folder = driver.workbook().path().expect("a file").parent().expect("a folder").join("exports");
    fs::create_dir(&folder).expect("a folder");
    for (name, content) in files {
        fs::write(folder.join(name), content).expect("written");
    }
    driver.app.session_mut().report_folder = Some(folder);
    driver.press("Enter").press("3");
    driver
}

fn debrief(driver: &Driver) -> debrief::domain::Debrief {
    let deals = driver.workbook().deals(&Default::default()).expect("deals");
    driver.workbook().debrief(deals[0].deal.id).expect("the deal")
}

#[test]
fn notes_are_reviewed_corrected_taken_in_and_taken_back() {
    let mut driver = deal("de", (120, 36), &[("notizen.md", NOTES), ("tabelle.csv", "")]);
    driver.press("Esc I").sees("Welche Notizen?").sees_no("tabelle.csv").type_text("not").press("Enter");
    driver.sees("Notizen aus notizen.md").sees("3 von 5 Zeilen werden Schritte").sees("eine Überschrift");
    driver.sees("eine Tabellenzeile").sees("ans Ende");
    insta::assert_snapshot!("notes_review_wide", driver.screen());
    driver.press("j j").sees("Zeilen 4 bis 5").sees("wegen des Getriebes").press("j").sees("#mial").sees("ohne Datum");
    // The line is mended as a capture line, another one left out.
    driver.press("Enter").sees("Enter übernimmt die Zeile").type_text(" +1w").sees_no("ohne Datum");
    driver.press("Esc").sees("ohne Datum").press("Enter").type_text(" +1w").press("Enter").sees_no("ohne Datum");
    driver
        .press("k k Space")
        .sees("2 von 5 Zeilen")
        .press("Space b")
        .sees("wir erzählen")
        .press("w")
        .sees("nach Datum");
    assert_eq!(debrief(&driver).steps.len(), 0, "nothing is written before");
    driver.press("i").sees("3 Schritte aus den Notizen übernommen");
    let taken = debrief(&driver);
    let titles: Vec<&str> = taken.steps.iter().map(|step| step.title.as_str()).collect();
    assert_eq!(titles[0], "Keller stellt Linie 3 ab");
    assert_eq!(titles[2], "irgendwann ein Brief #mial");
    assert_eq!(taken.participants.len(), 2, "both were known");
    assert!(taken.tellings.iter().all(|telling| telling.source == Source::Vendor));
    // Once more: everything is there.
    driver.press("I").type_text("not").press("Enter").sees("2 Zeilen erzählt");
    driver.press("b").sees("wir erzählen").sees("ist schon Schritt 1").sees("2 Zeilen sind schon Schritte");
    driver.press("Esc").press("u").sees("Notizen als Schritte übernommen");
    assert_eq!(debrief(&driver).steps.len(), 0);
}

#[test]
fn the_review_fits_a_small_screen_and_joins_lines() {
    let mut driver = deal("en", (80, 24), &[("n.txt", "first thing 3.4.2025\nof all\nsecond\n")]);
    driver.press("Esc I").type_text("n.t").press("Enter").sees("3 of 3 lines become steps").press("j J");
    driver.sees("2 of 2 lines").sees("Lines 1 to 2").sees("first thing 3.4.2025 of all");
    insta::assert_snapshot!("notes_review_small", driver.screen());
    driver.press("J").sees("3 of 3 lines").press("Esc").sees_no("Notes from");
    assert_eq!(debrief(&driver).steps.len(), 0);
}

#[test]
fn a_customer_who_looks_on_sees_no_notes() {
    let mut driver = deal("en", (120, 36), &[("n.txt", "a secret thing\n")]);
    driver.press("Esc I").type_text("n.t").press("Enter").sees("secret thing").press("F12").sees_no("secret thing");
    driver.press("I").sees_no("Which notes?");
}

#[test]
fn what_is_no_text_is_refused_in_words() {
    let mut driver = deal("en", (120, 36), &[("n.txt", "one\ntwo\0")]);
    driver.press("Esc I").type_text("n.t").press("Enter").sees("no text").sees("line 2");
}

#[test]
fn quotes_are_taken_from_a_transcript_for_whoever_said_them() {
    let mut driver = deal("de", (120, 36), &[("t.txt", TRANSCRIPT)]);
    driver.type_text("Linie steht").press("A-t").sees("Welche Abschrift?").type_text("t.t").press("Enter");
    driver.sees("ABSCHRIFT · t.txt").sees("1/4").press("A-Down A-. A-.").sees("2/4").press("A-q");
    driver.sees("Als Zitat von Erika Keller").sees("Linie steht \"Da war Schluss.\"");
    insta::assert_snapshot!("transcript_wide", driver.screen());
    // The line goes on where the words end.
    driver.type_text(" still").press("Enter");
    let one = debrief(&driver);
    assert_eq!(one.steps[0].title, "Linie steht still");
    assert_eq!(one.tellings[0].words, "Da war Schluss.");
    assert_eq!(one.tellings[0].told_by, Some(one.participants[0].id));
    // A word of ours is kept as ours, though the customer is being captured.
    driver
        .press("A-s")
        .type_text("später")
        .press("Enter")
        .sees("3/4")
        .type_text("Anruf")
        .sees("Quelle: Kunde")
        .press("A-q");
    // The echo says that both tell it then, as it is stored.
    driver.sees("Quelle: Kunde + wir").press("Enter");
    let two = debrief(&driver);
    let ours = two.telling(two.steps[1].id, Source::Vendor).expect("a telling of ours");
    assert_eq!((ours.words.as_str(), ours.told_by), ("Das hörte ich erst später.", Some(two.participants[1].id)));
    // The selected step takes one too.
    driver.press("Esc").press("A-Down A-q").sees("Unbekannt ist bei den Personen");
    let three = debrief(&driver);
    assert!(three.tellings.iter().any(|telling| telling.words.ends_with("Ja.")), "{:?}", three.tellings);
    // Where one stands is kept while it is hidden, and elsewhere.
    driver.press("T").sees_no("ABSCHRIFT").press("4 3 Esc T").sees("4/4");
    driver.press("F12").sees_no("ABSCHRIFT").sees_no("Unbekannt:").press("A-t").sees_no("ABSCHRIFT");
    driver.press("F12").sees("ABSCHRIFT");
}

#[test]
fn the_transcript_has_a_strip_on_a_small_screen() {
    let mut driver = deal("en", (80, 24), &[("t.txt", TRANSCRIPT)]);
    driver.type_text("x").press("A-t").type_text("t.t").press("Enter").press("S-Down S-Down");
    driver.sees("TRANSCRIPT · t.txt").sees("Das hörte ich");
    insta::assert_snapshot!("transcript_small", driver.screen());
}
