//! `debrief import` from outside.

use std::fs;

use super::runner::{Home, text};

const DEALS: &str = "\u{feff}ID;Kunde;Titel;Status;Wert;Entscheid;Verlustgrund\r\n\
    7;Müller AG;Linie 3;Verloren;1'234.50;31.12.2026;Preis\r\n\
    8;Tubex;Werkzeug;Parked;2k;bald;\r\n";

fn home() -> (Home, String) {
    let home = Home::new();
    let path = home.path("deals.csv");
    fs::write(&path, DEALS).expect("written");
    (home, text(&path))
}

#[test]
fn a_preview_shows_everything_and_writes_nothing() {
    let (home, file) = home();
    home.run(&["import", &file, "--preview"])
        .ends(0)
        .says("2 rows · UTF-8 · cells separated by ;")
        .says("Dates 31.12.2026 · numbers 1'234.50 · CHF")
        .says("2 new deals · 0 changed · 0 as they are")
        .says("open 1 · lost 1")
        .says("1 cell is no date: left empty (line 3 Entscheid bald)")
        .says("nothing has been written");
    assert!(!home.path("workbook.debrief").exists(), "to look is not to make");
    home.run(&["import", &file, "--preview", "--lang", "de"])
        .ends(0)
        .says("2 neue Deals")
        .says("Ausgang oder Stufe")
        .says("1 Zelle ist kein Datum: leer gelassen (Zeile 3 Entscheid bald)");
}

#[test]
fn what_a_file_does_not_say_or_excel_has_mangled_is_told_in_words() {
    let home = Home::new();
    let path = home.path("deals.csv");
    let file = text(&path);
    fs::write(&path, "Kunde;Projekt;Wert\nA;B;5\n").expect("written");
    home.run(&["import", &file, "--preview", "--lang", "de"])
        .ends(0)
        .says("? Keine Spalte sagt, wie die Deals ausgingen: So kämen alle als offen herein.")
        .says("--map outcome=SPALTE");
    home.run(&["import", &file, "--preview"]).ends(0).says("--map outcome=COLUMN");
    fs::write(&path, "ID;Kunde;Status;Marge;Verlustgrund\n1,2E+15;A;Gewonnen;0.225;Preis\n").expect("written");
    home.run(&["import", &file, "--preview", "--lang", "de"])
        .ends(0)
        .says("1 Nummer hat Excel verändert")
        .says("1 Marge ist als Anteil geschrieben und wird in Prozent gelesen (Zeile 2 Marge 0.225 = 22.5 %)")
        .says("1 Deal ist nicht verloren und nennt doch einen Verlustgrund oder Gewinner")
        .says("(Zeile 2 Status Gewonnen · Verlustgrund Preis)");
}

#[test]
fn a_date_that_may_be_read_in_two_ways_is_named_and_can_be_chosen() {
    let home = Home::new();
    let path = home.path("deals.csv");
    fs::write(&path, "ID,Kunde,Status,Close Date\n1,A,Won,\n2,B,Won,03/04/2026\n3,C,Lost,05/06/2026\n")
        .expect("written");
    let file = text(&path);
    home.run(&["import", &file, "--preview"])
        .ends(0)
        .says("? “03/04/2026” (line 3 Close Date) is read as ")
        .says("--dates");
    home.run(&["import", &file, "--preview", "--lang", "de"])
        .ends(0)
        .says("«03/04/2026» (Zeile 3 Close Date) wird als ");
    for (order, day) in [("day-first", "2026-04-03"), ("month-first", "2026-03-04")] {
        let home = Home::new();
        home.run(&["import", &file, "--dates", order]).ends(0);
        let deals = home.run(&["list", "--json"]).ends(0).json();
        assert!(deals.to_string().contains(day), "{order}: {deals}");
    }
}

#[test]
fn a_day_that_a_spreadsheet_has_counted_is_shown_as_one() {
    let home = Home::new();
    let path = home.path("deals.csv");
    fs::write(&path, "ID,Kunde,Status,Close Date\n1,A,Won,46387\n").expect("written");
    home.run(&["import", &text(&path), "--preview"]).ends(0).says("(46387)").says("31 Dec 2026");
}

#[test]
fn what_was_corrected_once_is_remembered() {
    let (home, file) = home();
    home.run(&["import", &file, "--stage", "Parked=postponed", "--source", "Haus", "--map", "division=Status"]).ends(0);
    let deals = home.run(&["list", "--json"]).ends(0).json();
    let deals = deals.as_array().expect("a list");
    assert_eq!(deals.len(), 2);
    let deal = |id: &str| deals.iter().find(|deal| deal["crm_id"] == id).expect("the deal");
    assert_eq!(deal("7")["value"], 123_450);
    assert_eq!((&deal("7")["crm_source"], &deal("7")["decided_on"]), (&"Haus".into(), &"2026-12-31".into()));
    assert_eq!((&deal("8")["outcome"], &deal("8")["division"]), (&"postponed".into(), &"Parked".into()));
    let again = home.run(&["import", &file, "--json"]).ends(0).json();
    assert_eq!((&again["same"], &again["new"], &again["written"]), (&2.into(), &0.into(), &true.into()));
    home.run(&["import", &file]).ends(0).says("Nothing was new");
    assert_eq!(again["source"], "Haus");
    assert_eq!(again["oddities"][0]["places"][0]["line"], 3);
    home.run(&["show", "linie"]).ends(0).says("Preis");
}

#[test]
fn an_outcome_may_be_said_in_words() {
    let (home, file) = home();
    for word in ["Gewonnen", "won", "Won"] {
        let stage = format!("Parked={word}");
        home.run(&["import", &file, "--preview", "--lang", "de", "--stage", &stage]).ends(0).says("gewonnen 1");
    }
}

#[test]
fn events_that_are_not_listed_are_counted() {
    let home = Home::new();
    let path = home.path("many.xes");
    let event = |at: usize| format!("<event><string key=\"concept:name\" value=\"event {at:02}\"/></event>");
    let events: String = (0..24).map(event).collect();
    let log = format!("<log><trace><string key=\"concept:name\" value=\"7\"/>{events}</trace></log>");
    fs::write(&path, log).expect("written");
    home.run(&["import", &text(&path), "--preview"]).ends(0).says("event 19").says("… and 4 more");
}

#[test]
fn what_cannot_be_done_is_said() {
    let (home, file) = home();
    home.run(&["import", "none.csv"]).ends(1).complains("none.csv cannot be read").complains("no such file");
    home.run(&["import", &file, "--map", "title=Nothing"]).ends(2).complains("Nothing").complains("Verlustgrund");
    home.run(&["import", &file, "--map", "colour=Titel"]).ends(2).complains("There is no field “colour”");
    home.run(&["import", &file, "--map", "title"]).ends(2).complains("two names");
    home.run(&["import", &file, "--dates", "backwards"]).ends(2).complains("day-first");
    home.run(&["import", &file, "--currency", "Taler"]).ends(2).complains("three letters");
    home.run(&["import", &file, "--delimiter", "ab"]).ends(2).complains("One sign");
    let other = home.path("other.csv");
    fs::write(&other, "x;y\na;b\n").expect("written");
    home.run(&["import", &file, "--join", &text(&other)]).ends(1).complains("no column in common");
    home.run(&["import", &text(&other)]).ends(1).complains("no column names the deals");
    home.run(&["import", &file, "--join", &text(&other), "--join-by", "Kunde=z"]).ends(1).complains("no column “z”");
    fs::write(&other, "a,b\n1,\"open").and_then(|()| fs::write(&other, "")).expect("written");
    home.run(&["import", &text(&other)]).ends(1).complains("no rows");
    assert!(!home.path("workbook.debrief").exists(), "nothing came in");
}

#[test]
fn what_is_doubtful_is_shown_with_its_cell() {
    let home = Home::new();
    let file = home.path("a.csv");
    fs::write(&file, "Auftrags-Nr;Kunde;Status;Betrag\n7;Müller;Won't buy;1.500\n8;Tubex;Verloren;2.750\n")
        .expect("written");
    let path = text(&file);
    home.run(&["import", &path, "--preview"])
        .ends(0)
        .says("Auftrags-Nr  7")
        .says("“1.500” is read as CHF 1,500")
        .says("Not understood, so open: Won't buy");
    home.run(&["import", &path, "--preview", "--lang", "de"]).ends(0).says("«1.500» wird als CHF 1'500 gelesen");
    let said = home.run(&["import", &path, "--preview", "--json", "--decimal", "point"]).ends(0).json();
    assert_eq!((&said["decimal"], &said["columns"]["crm_id"][0]), (&"point".into(), &"Auftrags-Nr".into()));
    home.run(&["import", &path, "--stage", "Nope=won"]).ends(2).complains("Nope").complains("Verloren");
    assert!(!home.path("workbook.debrief").exists(), "nothing came in");
    fs::write(&file, "ID;Kunde;Status;Titel\n7;Müller;Won;a\n8;\"Tubex;Lost;b\n9;Wyss;Won;c\n").expect("written");
    home.run(&["import", &path]).ends(1).complains("line 3").complains("never closed");
    let bundle = text(&home.path("b.dbundle"));
    fs::write(&file, "Record ID,Deal Name,Deal Stage,Amount\n1,a,Won,5\n").expect("written");
    let said = home.run(&["import", &path, "--json"]).ends(0).json();
    assert_eq!(said["columns"]["value"], serde_json::json!(["Amount"]));
    home.run(&["bundle", &bundle]).ends(0);
    home.run(&["import", &bundle]).ends(1).complains("b.dbundle").complains("debrief merge");
}

const LOG: &str = r#"<log>
<trace><string key="concept:name" value="7"/><string key="debrief:customer" value="Tubex"/>
 <event><string key="concept:name" value="asks"/><string key="org:resource" value="Huber"/></event>
 <event><string key="concept:name" value="signs"/><date key="time:timestamp" value="2026-04-02T10:00:00Z"/></event></trace>
<trace><string key="concept:name" value="8"/><event><string key="concept:name" value="asks"/></event></trace>
</log>"#;

#[test]
fn an_event_log_comes_in_by_a_rule_that_is_remembered() {
    let home = Home::new();
    let (path, table) = (home.path("orders.xes"), home.path("deals.csv"));
    fs::write(&path, LOG).and_then(|()| fs::write(&table, DEALS)).expect("written");
    let file = text(&path);
    let rule = ["import", &file, "--won", "Signs", "--actor", "Huber=customer", "--actor", "partner"];
    home.run(&[&rule[..], &["--preview"]].concat())
        .ends(0)
        .says("2 traces · 3 events")
        .says("Known here as orders")
        .says("2 new deals · 0 changed · 0 as they are · 3 steps")
        .says("open 1 · won 1");
    home.run(&rule).ends(0);
    home.run(&["show", "Tubex"]).ends(0).says("Huber").says("signs");
    let again = home.run(&["import", &file, "--json"]).ends(0).json();
    assert_eq!((&again["same"], &again["events"], &again["steps"]), (&2.into(), &3.into(), &0.into()));
    assert_eq!(again["activities"][1], serde_json::json!({ "activity": "signs", "decides": "won", "traces": 1 }));
    home.run(&["import", &file, "--lost", "loses"]).ends(2).complains("“loses” is not in the log").complains("signs");
    home.run(&["import", &file, "--actor", "Meier=vendor"]).ends(2).complains("Huber");
    home.run(&["import", &file, "--lifecycle", "some"]).ends(2).complains("completed");
    home.run(&["import", &text(&table), "--won", "signs"]).ends(2).complains("--won");
    fs::write(&path, &LOG[..LOG.len() - 9]).expect("written");
    home.run(&["import", &file]).ends(1).complains("orders.xes, line 5: it ends in the middle");
}

#[test]
fn what_hardly_holds_deals_is_taken_only_when_somebody_says_so() {
    let home = Home::new();
    let file = home.path("accounts.csv");
    fs::write(&file, "account,sector,revenue\nAcme,retail,5\nTubex,steel,6\n").expect("written");
    let path = text(&file);
    home.run(&["import", &path, "--preview"]).ends(0).says("seem to be customers, not deals").says("--as deals");
    home.run(&["import", &path]).ends(2).complains("--as deals").complains("--map outcome=COLUMN");
    assert!(!home.path("workbook.debrief").exists(), "nothing came in");
    home.run(&["import", &path, "--as", "deals"]).ends(0).says("2 new deals");
}

#[test]
fn what_changes_is_named_and_an_id_of_another_system_overwrites_nothing() {
    let home = Home::new();
    let file = home.path("a.csv");
    let path = text(&file);
    let heads = "id,name,account,stage,amount,region\n";
    fs::write(&file, format!("{heads}1,Pump,Aqua,Open,100,N\n2,Line,Tubex,Lost,5,S\n")).expect("written");
    home.run(&["import", &path]).ends(0).says("2 new deals").says("Columns that are not read: region");
    fs::write(&file, format!("{heads}1,Pump,Aqua,Won,150,N\n2,Server,Otto,Lost,5,S\n")).expect("written");
    home.run(&["import", &path, "--preview"])
        .ends(0)
        .says("Aqua · Pump: outcome or stage open → won, value CHF 100 → CHF 150")
        .says("line 3: Otto · Server ≠ Tubex · Line (2)")
        .says("--source NAME")
        .says("--overwrite");
    let said = home.run(&["import", &path, "--preview", "--json"]).ends(0).json();
    assert_eq!((&said["strangers"], &said["changes"][0]["facts"]["outcome"]["after"]), (&1.into(), &"won".into()));
    home.run(&["import", &path, "--source", "House"]).ends(0).says("2 new deals");
    home.run(&["import", &path, "--preview"]).ends(0).says("Known here as House, as last time");
}

#[test]
fn heads_are_looked_for_and_can_be_said() {
    let home = Home::new();
    let file = home.path("a.csv");
    let path = text(&file);
    fs::write(&file, "Report\n\nFilter;all\nWas;Wer;Wie\nPump;Aqua;(500,00)\n").expect("written");
    home.run(&["import", &path]).ends(1).complains("no column names the deals").complains("--header-line");
    home.run(&[
        "import",
        &path,
        "--header-line",
        "4",
        "--map",
        "title=Was",
        "--map",
        "value=Wie",
        "--as",
        "deals",
        "--all-cells",
    ])
    .ends(0)
    .says("headings in line 4")
    .says("1 amount is below zero: left empty")
    .says("    line 5 Wie (500,00)");
}

/// To open a named pipe is to wait for whoever writes into it.
#[cfg(unix)]
#[test]
fn a_table_without_headings_has_letters_for_columns() {
    let home = Home::new();
    let path = home.path("deals.csv");
    let file = text(&path);
    fs::write(&path, "1;Aqua;Pumpe;Gewonnen;1.234,50;12.3.2025\n2;Tubex;Linie;Verloren;2.345,00;13.4.2025\n")
        .expect("written");
    let look = ["import", &file, "--preview"];
    home.run(&look)
        .ends(1)
        .complains("there are no headings: the columns are A, B, C, D, E, F.")
        .complains("--map customer=A");
    let said = ["crm_id=A", "customer=B", "title=C", "outcome=D", "value=E", "decided_on=F"];
    let maps = said.iter().flat_map(|said| ["--map", said]);
    let run = home.run(&look.into_iter().chain(maps).collect::<Vec<_>>());
    run.ends(0).says("2 rows").says("no headings").says("2 new deals").says("won 1 · lost 1").says("numbers 1.234,50");
    home.run(&["import", &file, "--preview", "--header-line", "1"]).ends(1).complains("no column names the deals");
}

#[test]
fn what_is_no_table_is_called_what_it_is() {
    let home = Home::new();
    let picture: Vec<u8> =
        b"\x89PNG\r\n\x1a\n".iter().copied().chain((0..2_000_u32).map(|n| (n * n % 251) as u8)).collect();
    let noise: Vec<u8> = (0..3_000_u32).map(|n| (n.wrapping_mul(2_654_435_761) >> 13) as u8).collect();
    let page = b"<!DOCTYPE html>\n<html><body><table><tr><td>Kunde</td></tr></table></body></html>\n";
    for (name, content, told) in [
        ("picture.xlsx", &picture[..], "this is no table and no text"),
        ("noise.csv", &noise, "this is no table and no text"),
        ("page.csv", page, "this is a page of the web (HTML)"),
        ("page.xls", &page[16..], "this is a page of the web (HTML)"),
        ("hello.xes", b"hello", "this is no event log"),
    ] {
        fs::write(home.path(name), content).expect("written");
        home.run(&["import", &text(&home.path(name)), "--preview"])
            .ends(1)
            .complains(told)
            .complains_not("--header-line");
    }
}

#[test]
fn a_named_pipe_is_no_file_of_anything() {
    let home = Home::with_demo();
    let pipe = text(&home.path("pipe.csv"));
    assert!(std::process::Command::new("mkfifo").arg(&pipe).status().expect("mkfifo").success());
    let deals = home.path("deals.csv");
    fs::write(&deals, DEALS).expect("written");
    let deals = text(&deals);
    for arguments in [
        &["import", &pipe][..],
        &["import", &deals, "--join", &pipe],
        &["merge", &pipe, "--preview"],
        &["notes", &pipe, "--deal", "Hofstetter"],
    ] {
        let run = home.run(arguments).complains("no ordinary file");
        assert!(run.code != 0 && run.out.is_empty(), "{}", run.out);
    }
    home.run(&["merge", &pipe, "--lang", "de"]).complains("keine gewöhnliche Datei");
    home.run(&["list", "--file", &pipe]).complains("not a file");
}
