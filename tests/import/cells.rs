//! Cells as they are written: amounts, per cent, dates and letters, each read as it is meant, and told where it is doubtful.

use debrief::{
    domain::{Currency, Deal, Keyed, Outcome},
    exchange::import::{
        Incoming,
        crm::{CrmFile, Field, Reading, Shape, suggest},
        table::Encoding,
    },
    work::Watch,
};

use super::{
    Place, deals,
    sheet::{spreadsheet, text},
};

fn read(content: impl AsRef<[u8]>) -> Incoming {
    let place = Place::new();
    deals(&place.file("a.csv", content), |_| {})
}

/// What is odd of a kind: line, head and cell of each.
fn odd(incoming: &Incoming, kind: &str) -> Vec<(u64, String, String)> {
    let kinds = incoming.oddities.counts().filter(|(other, _)| other.key() == kind);
    let told = kinds.flat_map(|(kind, _)| incoming.oddities.of(kind));
    told.map(|odd| (odd.line, odd.column.clone(), odd.value.clone())).collect()
}

fn odd_at(line: u64, column: &str, value: &str) -> Vec<(u64, String, String)> {
    vec![(line, column.to_owned(), value.to_owned())]
}

fn margins(incoming: &Incoming) -> Vec<Option<i8>> {
    incoming.deals.iter().map(|new| new.deal.margin_percent.map(|percent| percent.get())).collect()
}

fn of_deals<T>(incoming: &Incoming, of: impl Fn(&Deal) -> T) -> Vec<T> {
    incoming.deals.iter().map(|new| of(&new.deal)).collect()
}

#[test]
fn a_share_that_a_spreadsheet_shows_in_per_cent_is_one() {
    let head = format!("<row r=\"1\">{}{}{}</row>", text("A1", "ID"), text("B1", "Kunde"), text("C1", "Marge"));
    let row = |at: u8, margin: &str| {
        let place = |column: char| format!("{column}{at}");
        format!("<row r=\"{at}\">{}{}{margin}</row>", text(&place('A'), &at.to_string()), text(&place('B'), "Tubex"))
    };
    let cells = [
        "<c r=\"C2\" s=\"2\"><v>0.225</v></c>",
        "<c r=\"C3\" s=\"3\"><v>0.07</v></c>",
        "<c r=\"C4\"><v>22.5</v></c>",
        "<c r=\"C5\" s=\"4\"><v>31</v></c>",
    ];
    let rows: String = cells.iter().zip(2..).map(|(cell, at)| row(at, cell)).collect();
    let place = Place::new();
    let incoming = deals(&place.file("a.xlsx", spreadsheet(&(head + &rows))), |_| {});
    assert_eq!(margins(&incoming), [Some(23), Some(7), Some(23), Some(31)]);
}

#[test]
fn a_formula_whose_value_is_not_in_the_file_is_named() {
    let head = format!("<row r=\"1\">{}{}{}</row>", text("A1", "ID"), text("B1", "Kunde"), text("C1", "Wert"));
    let row = format!("{}{}<c r=\"C2\"><f>2*21</f></c>", text("A2", "1"), text("B2", "Tubex"));
    let other =
        format!("{}{}<c r=\"C3\"><f>2*21</f><v>42</v></c><c r=\"D3\" s=\"2\"/>", text("A3", "2"), text("B3", "Tubex"));
    let sheet = format!("{head}<row r=\"2\">{row}</row><row r=\"3\">{other}</row>");
    let place = Place::new();
    let incoming = deals(&place.file("a.xlsx", spreadsheet(&sheet)), |_| {});
    assert_eq!(of_deals(&incoming, |deal| deal.value), [None, Some(4_200)]);
    assert_eq!(odd(&incoming, "no_value"), odd_at(2, "Wert", "=2*21"));
}

#[test]
fn one_bad_byte_makes_no_other_encoding() {
    let place = Place::new();
    let mut content =
        "ID;Kunde;Status;Titel\n1;Müller & Söhne;Gewonnen;Größe\n2;Zürcher;Offen;Mühle\n3;".as_bytes().to_vec();
    content.extend(b"Bl\xe4tter;Offen;x\n");
    let path = place.file("a.csv", &content);
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    assert!(matches!(file.shape, Shape::Text { encoding: Encoding::Utf8, .. }), "{:?}", file.shape);
    let incoming = deals(&path, |_| {});
    let customers = of_deals(&incoming, |deal| deal.customer.clone());
    assert_eq!(customers, ["Müller & Söhne", "Zürcher", "Bl\u{fffd}tter"]);
    assert_eq!(odd(&incoming, "bad_text"), odd_at(4, "Kunde", "Bl\u{fffd}tter"));
    // A file of another encoding stays one.
    let latin = read(b"ID;Kunde;Status\n1;M\xfcller;Gewonnen\n2;Z\xfcrcher & S\xf6hne;Offen\n");
    assert_eq!(of_deals(&latin, |deal| deal.customer.clone()), ["Müller", "Zürcher & Söhne"]);
}
