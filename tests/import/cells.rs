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
fn a_margin_is_read_as_it_is_written_whatever_the_amounts_are() {
    for (amounts, margins_are) in [(["12k", "3k"], ["22,5", "7"]), (["1'234.50", "12.25"], ["22,5 %", "6.9"])] {
        let [(first, one), (second, other)] = [(amounts[0], margins_are[0]), (amounts[1], margins_are[1])];
        let incoming =
            read(format!("ID;Kunde;Status;Wert;Marge\n1;A;Gewonnen;{first};{one}\n2;B;Gewonnen;{second};{other}\n"));
        assert_eq!(margins(&incoming), [Some(23), Some(7)], "{amounts:?}");
        assert!(odd(&incoming, "no_amount").is_empty());
    }
}

#[test]
fn an_amount_that_is_written_otherwise_than_its_column_is_named_and_never_misread() {
    let incoming = read(
        "ID;Kunde;Status;Wert\n1;A;Gewonnen;1.234,50\n2;B;Gewonnen;2.000,25\n3;C;Gewonnen;1'234.50\n4;D;Verloren;viel\n",
    );
    let values = of_deals(&incoming, |deal| deal.value);
    assert_eq!(values, [Some(123_450), Some(200_025), None, None]);
    assert_eq!(odd(&incoming, "other_dialect"), odd_at(4, "Wert", "1'234.50"));
    assert_eq!(odd(&incoming, "no_amount"), odd_at(5, "Wert", "viel"));
}

#[test]
fn the_day_on_which_an_open_deal_is_expected_to_close_is_not_taken_for_a_decision_and_that_is_said() {
    let incoming = read("ID;Kunde;Status;Abschlussdatum\n1;A;Gewonnen;31.12.2026\n2;B;Offen;30.6.2027\n3;C;Offen;\n");
    assert_eq!(of_deals(&incoming, |deal| deal.outcome), [Outcome::Won, Outcome::Open, Outcome::Open]);
    assert_eq!(of_deals(&incoming, |deal| deal.decided_on.is_some()), [true, false, false]);
    assert_eq!(odd(&incoming, "expected_date"), odd_at(3, "Abschlussdatum", "30.6.2027"));
}

#[test]
fn a_column_with_values_comes_before_an_empty_one() {
    for heads in ["Marge;Marge %", "Marge %;Marge"] {
        let at = usize::from(heads.starts_with("Marge;"));
        let cells = |value: &str| if at == 1 { format!(";{value}") } else { format!("{value};") };
        let content = format!("ID;Kunde;Status;{heads}\n1;A;Gewonnen;{}\n2;B;Offen;{}\n", cells("20"), cells("30"));
        let incoming = read(content);
        assert_eq!(margins(&incoming), [Some(20), Some(30)], "{heads}");
    }
    // Where none says anything the one that is called so stays.
    let place = Place::new();
    let path = place.file("a.csv", "ID;Kunde;Status;Marge;Marge %\n1;A;Gewonnen;;\n");
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    assert_eq!(suggest(&file.table, Currency::CHF).mapping.columns[&Field::Margin], ["Marge"]);
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

#[test]
fn what_counts_as_lost_by_being_archived_is_said() {
    let incoming = read(
        "External ID,Opportunity,Customer,Expected Revenue,Stage,Active,Lost Reason\n\
         1,a,A,5,Proposition,False,Too expensive\n2,b,B,5,Proposition,False,\n3,c,C,5,Won,True,\n",
    );
    assert_eq!(of_deals(&incoming, |deal| deal.outcome), [Outcome::Lost, Outcome::Open, Outcome::Won]);
    assert_eq!(odd(&incoming, "put_away"), odd_at(2, "Active", "False"));
    assert_eq!(odd(&incoming, "put_away_open"), odd_at(3, "Active", "False"));
}
