//! An import in the program: the file is named, looked at, corrected, taken in, and taken back.

use std::{
    fs,
    path::{Path, PathBuf},
};

use debrief::{
    domain::{Phase, Sitting, SittingWith, Spent},
    store::{Edit, EditLabel},
};
use rusqlite::Connection;

use crate::{driver::Driver, large_files::large_files};

const DEALS: &str = "ID;Kunde;Titel;Status;Wert;Entscheid;Abteilung\n\
    7;Hofstetter;Linie 3;Verloren;1'234.50;31.12.2026;Nord\n\
    8;Tubex;Werkzeug;Parked;2k;30.6.2026;Süd\n";

fn line_with(driver: &Driver, text: &str) -> String {
    driver.screen().lines().find(|line| line.contains(text)).unwrap_or_default().to_owned()
}

/// A program that was started beside these files.
fn beside(language: &str, size: (u16, u16), files: &[(&str, &str)]) -> (Driver, PathBuf) {
    let mut driver = Driver::empty(language, size);
    let folder = driver.workbook().path().expect("a file").parent().expect("a folder").join("exports");
    fs::create_dir(&folder).expect("a folder");
    for (name, content) in files {
        fs::write(folder.join(name), content).expect("written");
    }
    driver.app.session_mut().report_folder = Some(folder.clone());
    (driver, folder)
}

#[test]
fn a_file_that_says_nothing_of_how_deals_ended_says_which_key_names_the_column() {
    let table = "Kunde;Projekt;Wert;Ja\nTubex;Werkzeug;2k;x\n";
    for (language, size, told) in [
        ("de", (80, 24), "Keine Spalte sagt, wie die Deals ausgingen"),
        ("en", (120, 36), "No column says how the deals ended"),
    ] {
        let (mut driver, _) = beside(language, size, &[("deals.csv", table)]);
        driver.press("I").type_text("dea").press("Enter");
        driver.wait_for("1 ");
        let screen = driver.screen().replace(['\n', '│'], " ");
        let words = screen.split_whitespace().collect::<Vec<_>>().join(" ");
        for word in told.split(' ').chain(["Enter"]) {
            assert!(words.contains(word), "{word}: {}", driver.screen());
        }
    }
}

#[test]
fn an_export_is_looked_at_corrected_taken_in_and_taken_back() {
    let (mut driver, _) = beside("en", (120, 36), &[("deals.csv", DEALS), ("notes.md", "")]);
    driver.press("I").sees("Which file?").sees("deals.csv").sees_no("notes.md");
    driver.type_text("dea").press("Enter");
    driver.wait_for("2 new deals");
    driver
        .sees("open 1")
        .sees("lost 1")
        .sees("cells are separated by")
        .sees("Hofstetter")
        .press("G")
        .sees("Parked")
        .press("g");
    // The division is chosen from the columns.
    for _ in 0..40 {
        if line_with(&driver, "▶").contains("division") {
            break;
        }
        driver.press("j");
    }
    driver.press("Enter").sees("(no column)").type_text("Abt").press("Enter");
    driver.wait_for("2 new deals");
    assert!(line_with(&driver, "division").contains("Abteilung"), "{}", driver.screen());
    // What a stage means is turned.
    driver.press("G");
    for _ in 0..40 {
        if line_with(&driver, "▶").contains("Parked") {
            break;
        }
        driver.press("k");
    }
    driver.press("Left");
    driver.wait_for("stopped 1");
    driver.press("i");
    driver.wait_for("u takes it back");
    driver.sees("2 new deals").sees("Hofstetter").sees("Tubex");
    let deals = driver.workbook().all_deals().expect("deals");
    assert_eq!(deals.iter().filter(|deal| deal.division == "Süd").count(), 1);
    // Once more: the columns are remembered, and nothing is new.
    driver.press("I").type_text("deals.csv").press("Enter");
    driver.wait_for("2 as they are");
    driver.sees("Columns as last time").press("i");
    driver.wait_for("Nothing was new");
    driver.sees_no("takes it back").press("u").sees_no("Hofstetter");
    assert!(driver.workbook().all_deals().expect("deals").is_empty());
}

#[test]
fn it_fits_a_small_screen_in_german() {
    let (mut driver, _) =
        beside("de", (80, 24), &[("deals.csv", DEALS), ("firmen.csv", "Kunde;Branche\nTubex;Extrusion\n")]);
    driver.press("I").type_text("de").press("Enter");
    driver.wait_for("2 neue Deals");
    driver.sees("DIE DATEI").sees("Zellen getrennt durch").sees("verloren 1");
    driver.press("J").sees("Welche zweite Datei?").type_text("fir").press("Enter");
    driver.wait_for("firmen.csv");
    driver.wait_for("1 Zeile findet in der zweiten Datei nichts");
}

#[test]
fn a_file_that_is_none_is_told_and_nothing_happens() {
    let (mut driver, folder) = beside("en", (80, 24), &[("empty.csv", "")]);
    driver.press("I").type_text("nothing.csv").press("Enter").sees("There is no such file");
    driver.press("Esc I").type_text("empty.csv").press("Enter");
    driver.wait_for("there are no rows in it");
    driver.sees("Esc back").sees_no("second file");
    driver.press("i").press("Esc").sees("Why did they buy?");
    // A path that is dropped on the window takes the place of what stood there.
    fs::write(folder.join("b c.csv"), DEALS).expect("written");
    driver.press("I").paste(&format!("'{}'", folder.join("b c.csv").display())).press("Enter");
    driver.wait_for("2 new deals");
}

#[test]
fn an_absolute_path_takes_the_place_of_the_folder_that_stood_there() {
    let (mut driver, folder) = beside("en", (120, 36), &[]);
    let other = folder.parent().expect("a folder").join("other");
    fs::create_dir(&other).expect("a folder");
    fs::write(other.join("deals.csv"), DEALS).expect("written");
    let path = other.join("deals.csv").display().to_string();
    driver.press("I").sees("Which file?").type_text(&path).press("Enter");
    driver.wait_for("2 new deals");
    driver.press("Esc").press("I").type_text("~/").sees(" ~/");
    assert!(!line_with(&driver, "~/").contains("exports"), "{}", driver.screen());
}

#[test]
fn what_is_to_be_looked_at_stands_below_and_lists_its_cells() {
    let first = "ID;Kunde;Titel;Status;Wert\n1;Aqua;Pumpe;Offen;100\n2;Tubex;Linie;Verloren;5\n";
    let then = "Export 2026\nID;Kunde;Titel;Status;Wert;Region\n1;Aqua;Pumpe;Gewonnen;150;N\n2;Otto;Server;Verloren;(5,50);S\n";
    let accounts = "Kunde;Branche;Umsatz\nAqua;Wasser;5\nTubex;Stahl;6\n";
    for size in [(120, 36), (80, 24)] {
        let (mut driver, _) = beside("en", size, &[("a.csv", first), ("b.csv", then), ("c.csv", accounts)]);
        driver.press("I").type_text("a.csv").press("Enter").wait_for("2 new deals");
        driver.press("i").wait_for("Pumpe");
        driver.press("I").type_text("b.csv").press("Enter").wait_for("1 stays out");
        assert!(line_with(&driver, "headings in line  ").contains('2'), "{}", driver.screen());
        driver
            .press("G")
            .sees("WHAT TO LOOK AT")
            .sees("Region")
            .press("Enter")
            .sees("line 4 Wert (5,50)")
            .sees("Otto · Server")
            .press("Esc");
        while !line_with(&driver, "▶").contains("what changes") {
            driver.press("k");
        }
        driver.press("Enter").sees("Aqua · Pumpe: outcome or stage open → won").press("Esc");
        // Whoever says that it is the same deal lets it be overwritten.
        driver.press("k").press("Right").wait_for("2 changed");
        assert!(line_with(&driver, "▶").contains("overwrite those here"), "{}", driver.screen());
        driver.press("Esc I").type_text("c.csv").press("Enter").wait_for("! The rows seem to be");
    }
}

/// Goes up or down until the marked row says this.
fn to_row(driver: &mut Driver, key: &str, text: &str) {
    for _ in 0..60 {
        // Beside the rows stands what is said of them.
        if line_with(driver, "▶").split('│').next().is_some_and(|row| row.contains(text)) {
            return;
        }
        driver.press(key);
    }
    panic!("{text}: {}", driver.screen());
}

#[test]
fn a_second_file_leaves_what_was_set_and_goes_only_when_told() {
    let deals = "ID;Kunde;Titel;Status;Phase;Wert\n1;Aqua;Pumpe;x;Gewonnen;1.234\n2;Tubex;Linie;y;Verloren;2.345\n";
    let accounts = "Kunde;Branche\nAqua;Wasser\nTubex;Stahl\n";
    let more = "Kunde;Land\nAqua;CH\nTubex;DE\n";
    let files = [("a.csv", deals), ("b.csv", accounts), ("c.csv", more)];
    let (mut driver, _) = beside("en", (120, 36), &files);
    driver.press("I").type_text("a.csv").press("Enter").wait_for("2 new deals");
    to_row(&mut driver, "j", "currency otherwise");
    driver.press("Enter").type_text("USD").press("Enter").wait_for("2 new deals");
    to_row(&mut driver, "j", "CRM is called");
    driver.press("Enter").type_text("SFDC").press("Enter").wait_for("2 new deals");
    to_row(&mut driver, "j", "outcome or stage");
    driver.press("Enter").sees("(no column)").type_text("Phase").press("Enter").wait_for("won 1");
    to_row(&mut driver, "k", "numbers");
    driver.press("Right").wait_for("2 new deals");
    let is_set = |driver: &Driver| {
        let said = |row: &str, value: &str| assert!(line_with(driver, row).contains(value), "{}", driver.screen());
        said("currency otherwise", "USD");
        said("CRM is called", "SFDC");
        said("outcome or stage", "Phase");
        said("numbers", "1'234.50");
    };
    driver.press("J").sees("Which second file?").type_text("b.csv").press("Enter").wait_for("Branche");
    driver.wait_for("2 new deals");
    is_set(&driver);
    // Another one takes its place.
    driver.press("J").sees("Which second file?").press("Esc").sees("b.csv");
    driver.press("J").type_text("c.csv").press("Enter").wait_for("c.csv").wait_for("2 new deals").sees_no("Branche");
    is_set(&driver);
    to_row(&mut driver, "j", "second file");
    driver.press("d").sees("Without the second file").wait_for("2 new deals").sees_no("c.csv");
    is_set(&driver);
}

#[test]
fn the_columns_of_a_table_without_headings_are_chosen_by_their_letters() {
    let table = "7;Aqua;Pumpe;Gewonnen\n8;Tubex;Linie;Verloren\n";
    let (mut driver, _) = beside("en", (120, 36), &[("deals.csv", table)]);
    driver.press("I").type_text("dea").press("Enter").wait_for("there are no headings");
    assert!(line_with(&driver, "headings in line").contains("none"), "{}", driver.screen());
    to_row(&mut driver, "j", "customer");
    driver.press("Enter").sees("Pumpe").type_text("B").press("Enter").wait_for("2 new deals");
    to_row(&mut driver, "j", "outcome or stage");
    driver.press("Enter").type_text("D").press("Enter").wait_for("won 1");
    // The first line may hold headings after all.
    to_row(&mut driver, "k", "headings in line");
    driver.press("Right").wait_for("no column names the deals");
}

#[test]
fn what_is_typed_in_a_field_of_one_value_replaces_it_and_what_is_wrong_is_said() {
    for (language, row, new, wrong) in [
        ("en", "currency otherwise", "2 new deals", "“CHFUSD” is no currency"),
        ("de", "Währung sonst", "2 neue Deals", "«CHFUSD» ist keine Währung"),
    ] {
        let (mut driver, _) = beside(language, (80, 24), &[("deals.csv", DEALS)]);
        driver.press("I").type_text("dea").press("Enter").wait_for(new);
        to_row(&mut driver, "j", row);
        driver.press("Enter").type_text("USD").press("Enter").wait_for(new);
        assert!(line_with(&driver, row).contains("USD"), "{}", driver.screen());
        driver.press("Enter").type_text("CHFUSD").press("Enter").sees(wrong);
    }
}

const LOG: &str = r#"<log>
<trace><string key="concept:name" value="7"/>
 <event><string key="concept:name" value="asks"/><string key="org:resource" value="Huber"/></event>
 <event><string key="concept:name" value="signs"/><date key="time:timestamp" value="2026-04-02T10:00:00Z"/></event></trace>
<trace><string key="concept:name" value="8"/><event><string key="concept:name" value="asks"/></event></trace>
</log>"#;

#[test]
fn of_a_log_it_is_said_which_event_decides() {
    for size in [(120, 36), (80, 24)] {
        let (mut driver, _) = beside("en", size, &[("orders.xes", LOG)]);
        driver.press("I").sees("orders.xes").type_text("ord").press("Enter");
        driver.wait_for("2 new deals");
        driver.sees("2 traces · 3 events").sees("who acts is").press("G").sees("WHICH EVENT DECIDES").sees("signs");
        assert!(line_with(&driver, "▶").contains("nothing"), "{}", driver.screen());
        driver.press("Right");
        driver.wait_for("won 1");
        assert!(line_with(&driver, "▶").contains("won"), "{}", driver.screen());
        driver.press("i");
        driver.wait_for("2 Apr 26");
    }
}

/// What came with other deals goes where all of them are seen to go.
#[test]
fn an_import_is_not_taken_back_from_within_one_of_its_deals() {
    let table = "ID;Kunde;Titel;Status\n1;Hofstetter;Linie;Verloren\n2;Tubex;Presse;Verloren\n";
    let (mut driver, _) = beside("en", (120, 36), &[("deals.csv", table)]);
    driver.press("I").type_text("dea").press("Enter").wait_for("2 new deals");
    driver.press("i").wait_for("u takes it back").press("Enter").press("u").sees("made elsewhere: Import");
    assert_eq!(driver.workbook().search("Tubex", 1).expect("searched").len(), 1);
    driver.press("Esc").press("u").wait_for("Taken back: Import");
    assert!(driver.workbook().search("Tubex", 1).expect("searched").is_empty());
    // A change of the deal itself is the deal's own.
    driver
        .press("C-r")
        .wait_for("Made again: Import")
        .press("Enter 3")
        .type_text("asks")
        .press("Enter Esc u")
        .sees("Taken back");
}

/// A worker takes it back, whoever holds the keys: Esc leaves it as it is.
#[test]
fn a_large_import_is_taken_back_beside_the_screen() {
    let rows: String = (0..4_500).map(|n| format!("{n};Hofstetter;Linie {n};Verloren;100;31.12.2026;Nord\n")).collect();
    let table = format!("ID;Kunde;Titel;Status;Wert;Entscheid;Abteilung\n{rows}");
    let (mut driver, _) = beside("en", (120, 36), &[("deals.csv", &table)]);
    driver.press("I").type_text("dea").press("Enter").wait_for("4,500 new deals");
    driver.press("i").wait_for("u takes it back").sees("4,500 deals");
    driver
        .press("u")
        .sees("Taking back · Import")
        .sees("Esc cancels")
        .press("Esc")
        .wait_for("Nothing has changed")
        .sees("4,500 deals");
    driver.press("u").wait_for("Taken back: Import").sees_no("4,500 deals");
    assert!(driver.workbook().search("Hofstetter", 1).expect("searched").is_empty());
    driver.press("C-r").wait_for("Made again: Import").sees("4,500 deals");
    assert_eq!(driver.workbook().search("Hofstetter", 9).expect("searched").len(), 9);
    let path = driver.workbook().path().expect("a file").to_owned();
    assert_eq!(debrief::store::check(&path).expect("checked").findings, []);
}

/// All rows of a workbook's file but what the program notes for itself.
fn content(path: &Path) -> Vec<String> {
    let conn = Connection::open(path).expect("the workbook");
    let names = "SELECT name FROM sqlite_schema WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' \
                 AND name NOT IN ('draft', 'setting')";
    let tables: rusqlite::Result<Vec<String>> =
        conn.prepare(names).expect("a schema").query_map([], |row| row.get(0)).expect("names").collect();
    let rows_of = |table: String| -> Vec<String> {
        let mut read = conn.prepare(&format!("SELECT * FROM {table}")).expect("a table");
        let columns = read.column_count();
        let row = |row: &rusqlite::Row<'_>| {
            let cells = (0..columns).map(|at| Ok(format!("{:?}", row.get_ref(at)?)));
            Ok(format!("{table} {:?}", cells.collect::<rusqlite::Result<Vec<_>>>()?))
        };
        read.query_map([], row).expect("rows").map(|row| row.expect("a row")).collect()
    };
    tables.expect("names").into_iter().flat_map(rows_of).collect()
}

#[test]
fn an_import_is_called_off_in_the_middle_of_writing() {
    for (language, new, writing, cancelling, cancelled, unwritten) in [
        ("en", "new deals", "Writing, ", "Cancelling", "Cancelled. Nothing has been written.", "Nothing of it"),
        ("de", "neue Deals", "Schreiben, ", "Wird abgebrochen", "Abgebrochen. Nichts ist geschrieben.", "Nichts davon"),
    ] {
        let files = large_files(4_000);
        let named: Vec<_> = files.iter().map(|(name, content)| (*name, content.as_str())).collect();
        let (mut driver, folder) = beside(language, (80, 24), &[&named[..], &[("first.csv", DEALS)]].concat());
        let look = |driver: &mut Driver, name: &str| {
            driver.press("I").paste(&folder.join(name).display().to_string()).press("Enter").wait_for(new);
        };
        look(&mut driver, "first.csv");
        driver.press("i").wait_for("Hofstetter");
        let path = driver.workbook().path().expect("a file").to_owned();
        let before = content(&path);
        assert!(before.iter().any(|row| row.starts_with("deal ")), "{before:?}");
        for (name, _) in &files {
            look(&mut driver, name);
            driver.press("i").wait_for(writing).press("Esc").sees(cancelling).wait_for(cancelled);
            assert!(content(&path) == before, "{name}: something of it is there");
            driver.wait_for(new).sees(unwritten);
            // From the preview, which is still there.
            driver.press("Esc").sees("Hofstetter");
        }
    }
}

#[test]
fn what_changes_of_our_account_is_held_back_while_the_customer_is_heard() {
    let deals = |reason: &str| format!("ID;Kunde;Titel;Status;Verlustgrund\n7;Hofstetter;Linie 3;Verloren;{reason}\n");
    let (mut driver, folder) = beside("en", (120, 36), &[("deals.csv", &deals("Seller slept"))]);
    let import = |driver: &mut Driver, ends: &str| {
        driver.press("I").type_text("deals.csv").press("Enter");
        driver.wait_for(ends);
    };
    import(&mut driver, "1 new deal");
    driver.press("i");
    driver.wait_for("u takes it back");
    fs::write(folder.join("deals.csv"), deals("Too late")).expect("written");
    let list = |driver: &mut Driver| {
        import(driver, "1 changed");
        driver.press("g");
        while !line_with(driver, "▶").contains("what changes") {
            driver.press("j");
        }
        driver.press("Enter").sees("Hofstetter");
    };
    list(&mut driver);
    driver.sees("Seller slept").press("Esc Esc");
    let deal = driver.workbook().all_deals().expect("deals")[0].id;
    let blind = Sitting { blind: true, ..Sitting::new(deal, SittingWith::Customer) };
    let mut spent = Spent::default();
    spent.add(Phase::Story, 60);
    let mut workbook = driver.elsewhere();
    workbook.edit(Edit::new(EditLabel::AddSitting).deal(deal), |tx| tx.insert(&blind)).expect("a sitting");
    workbook.save_sitting_clock(blind.id, &spent).expect("a clock");
    list(&mut driver);
    driver.sees("when its sitting has ended").sees_no("Seller slept");
}
