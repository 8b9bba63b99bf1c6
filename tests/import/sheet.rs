//! Spreadsheets: made here by hand, so that nothing but what a file holds decides how it is read.

use std::io::Write;

use debrief::{
    domain::{Currency, Outcome},
    exchange::import::{
        ImportError, OddityKind, Refusal,
        crm::{CrmFile, Field, Reading, Shape, read, suggest},
    },
    work::Watch,
};
use zip::{ZipWriter, write::SimpleFileOptions};

use super::Place;

/// A file of these parts.
pub(crate) fn packed(parts: &[(&str, &str)]) -> Vec<u8> {
    let mut zip = ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default()).expect("a part");
        zip.write_all(content.as_bytes()).expect("written");
    }
    zip.finish().expect("a file").into_inner()
}

/// A spreadsheet with this sheet after one of another name.
pub(crate) fn spreadsheet(rows: &str) -> Vec<u8> {
    two_sheets(rows, "<row r=\"1\"><c r=\"A1\"><v>1</v></c></row>")
}

/// A spreadsheet with these two sheets.
pub(crate) fn two_sheets(rows: &str, other: &str) -> Vec<u8> {
    const MAIN: &str = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let book = format!(
        "<workbook xmlns=\"{MAIN}\" xmlns:r=\"{RELATIONS}\"><sheets><sheet name=\"Deals\" sheetId=\"1\" r:id=\"rId1\"/>\
         <sheet name=\"Other\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"
    );
    let relation = |id: u8, kind: &str, target: &str| {
        format!("<Relationship Id=\"rId{id}\" Type=\"{RELATIONS}/{kind}\" Target=\"{target}\"/>")
    };
    let relations = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}{}{}</Relationships>",
        relation(1, "worksheet", "worksheets/sheet1.xml"),
        relation(2, "worksheet", "worksheets/sheet2.xml"),
        relation(3, "styles", "styles.xml"),
    );
    // The second format is a date, the next two are per cent, and the last one only has the sign in a text.
    let codes = [(164, "0.0\\ %"), (165, "0&quot; % off&quot;")];
    let codes = codes.map(|(id, code)| format!("<numFmt numFmtId=\"{id}\" formatCode=\"{code}\"/>")).concat();
    let formats = [0, 14, 164, 10, 165].map(|id| format!("<xf numFmtId=\"{id}\"/>")).concat();
    let styles = format!(
        "<styleSheet xmlns=\"{MAIN}\"><numFmts count=\"2\">{codes}</numFmts><cellXfs count=\"5\">{formats}</cellXfs></styleSheet>"
    );
    let sheet = |rows: &str| format!("<worksheet xmlns=\"{MAIN}\"><sheetData>{rows}</sheetData></worksheet>");
    let root = format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{}</Relationships>",
        relation(1, "officeDocument", "xl/workbook.xml"),
    );
    packed(&[
        ("_rels/.rels", &root),
        ("xl/workbook.xml", &book),
        ("xl/_rels/workbook.xml.rels", &relations),
        ("xl/styles.xml", &styles),
        ("xl/worksheets/sheet1.xml", &sheet(rows)),
        ("xl/worksheets/sheet2.xml", &sheet(other)),
    ])
}

pub(crate) fn text(place: &str, text: &str) -> String {
    format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>")
}

pub(crate) fn deals() -> String {
    format!(
        "<row r=\"2\">{}{}{}{}{}</row><row r=\"3\">{}{}{}<c r=\"D3\"><v>1234.5</v></c><c r=\"E3\" s=\"1\"><v>46387.75</v></c></row>\
         <row r=\"9\">{}{}<c r=\"D9\" t=\"e\"><v>#DIV/0!</v></c></row>",
        text("A2", "ID"),
        text("B2", "Kunde"),
        text("C2", "Status"),
        text("D2", "Wert"),
        text("E2", "Entscheid"),
        text("A3", "7"),
        text("B3", "Hofstetter"),
        text("C3", "Gewonnen"),
        text("A9", "8"),
        text("B9", "Tubex"),
    )
}

/// Rows of texts.
fn rows(cells: &[&[&str]]) -> String {
    let row = |(at, cells): (usize, &&[&str])| {
        let places = cells.iter().zip('A'..).map(|(cell, column)| text(&format!("{column}{}", at + 1), cell));
        format!("<row r=\"{}\">{}</row>", at + 1, places.collect::<String>())
    };
    cells.iter().enumerate().map(row).collect()
}

fn open(place: &Place, content: &[u8], sheet: Option<&str>) -> Result<CrmFile, ImportError> {
    let reading = Reading { part: sheet.map(str::to_owned), ..Reading::default() };
    CrmFile::open(&place.file("a.xlsx", content), &reading, &Watch::default())
}

#[test]
fn a_sheet_is_a_table() {
    let place = Place::new();
    let file = open(&place, &spreadsheet(&deals()), None).expect("a table");
    let deals = "Deals".to_owned();
    assert_eq!(file.shape, Shape::Sheet { name: deals.clone(), names: vec![deals] }, "the other one has no rows");
    let mapping = suggest(&file.table, Currency::CHF).mapping;
    let incoming = read(&file.table, &mapping, &Watch::default()).expect("not cancelled");
    let won = &incoming.deals[0];
    assert_eq!((won.place, won.deal.outcome, won.deal.value), (3, Outcome::Won, Some(123_450)));
    assert_eq!(won.deal.decided_on.map(|date| date.to_string()).as_deref(), Some("2026-12-31"));
    assert_eq!((incoming.deals[1].place, incoming.deals[1].deal.value), (9, None));
    let odd: Vec<_> = incoming.oddities.of(OddityKind::ErrorCell).map(|o| (o.line, o.column.as_str())).collect();
    assert_eq!(odd, [(9, "Wert")]);
}

#[test]
fn another_sheet_of_the_same_file_is_joined_and_never_the_same_one() {
    let deals = rows(&[&["ID", "Kunde", "Status"], &["1", "Aqua", "Gewonnen"], &["2", "Tubex", "Verloren"]]);
    let accounts = rows(&[&["Kunde", "Branche"], &["Aqua", "Wasser"], &["Tubex", "Stahl"]]);
    let place = Place::new();
    let path = place.file("my.xlsx", two_sheets(&deals, &accounts));
    let opened = |sheet: Option<&str>| {
        let mut file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
        file.join(&path, sheet, None, &Watch::default()).map(|()| file)
    };
    for sheet in [None, Some("Other")] {
        let file = opened(sheet).expect("joined");
        assert_eq!(file.table.heads, ["ID", "Kunde", "Status", "Branche"]);
        assert_eq!(file.table.column(3).collect::<Vec<_>>(), ["Wasser", "Stahl"]);
        let shape = Shape::Sheet { name: "Other".to_owned(), names: vec!["Other".to_owned()] };
        assert_eq!(file.joined.map(|joined| joined.shape), Some(shape), "of its own sheet there is no choice");
    }
    let itself = |refused| matches!(refused, Err(ImportError::Refused { refusal: Refusal::Itself, .. }));
    assert!(itself(opened(Some("Deals"))));
    place.file("my.xlsx", spreadsheet(&deals));
    assert!(itself(opened(None)), "the other sheet has no rows");
}

#[test]
fn the_first_sheet_with_rows_is_taken_and_the_others_with_rows_are_offered() {
    for empty in ["", "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Deals 2026</t></is></c></row>"] {
        let book = two_sheets(empty, &deals());
        let file = open(&Place::new(), &book, None).expect("a table");
        let other = "Other".to_owned();
        assert_eq!((file.table.len(), file.shape), (2, Shape::Sheet { name: other.clone(), names: vec![other] }));
        // Who asks for the empty one is told which one is not.
        match open(&Place::new(), &book, Some("Deals")) {
            Err(ImportError::Refused { refusal, detail, .. }) => {
                assert_eq!((refusal, detail.as_str()), (Refusal::EmptySheet, "Other"));
            }
            other => panic!("{other:?}"),
        }
    }
    let file = open(&Place::new(), &two_sheets(&deals(), &deals()), None).expect("a table");
    let Shape::Sheet { names, .. } = file.shape else { panic!("a sheet") };
    assert_eq!(names, ["Deals", "Other"]);
}

#[track_caller]
fn is_refused(content: &[u8], sheet: Option<&str>, wanted: Refusal, at: u64) {
    match open(&Place::new(), content, sheet) {
        Err(ImportError::Refused { refusal, line, .. }) => assert_eq!((refusal, line), (wanted, at)),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_is_no_sheet_is_refused() {
    is_refused(&spreadsheet(&deals()), Some("2027"), Refusal::NoSheet, 0);
    is_refused(&spreadsheet(""), None, Refusal::Empty, 0);
    is_refused(b"PK\x03\x04 and nothing more", None, Refusal::Broken, 0);
    is_refused(&packed(&[("readme.txt", "no spreadsheet")]), None, Refusal::NoSpreadsheet, 0);
}

#[test]
fn dimensions_and_packed_room_are_bounded() {
    // One cell far away asks for no room up to there.
    let far = format!("{}<row r=\"1048576\">{}</row>", deals(), text("A1048576", "9"));
    let file = open(&Place::new(), &spreadsheet(&far), None).expect("a table");
    assert_eq!((file.table.len(), file.table.line(2)), (3, 1_048_576));
    let wide = format!("{}<row r=\"11\">{}</row>", deals(), text("XFD11", "x"));
    is_refused(&spreadsheet(&wide), None, Refusal::ManyColumns, 11);
    // 300 MB of spaces are packed in 300 KB.
    let bomb = packed(&[("xl/workbook.xml", &" ".repeat(300 << 20))]);
    assert!(bomb.len() < 1 << 20, "{}", bomb.len());
    is_refused(&bomb, None, Refusal::Bomb, 0);
}

#[test]
fn a_date_in_a_text_among_real_dates_is_read() {
    let row = |at: u8, cell: &str| {
        format!(
            "<row r=\"{at}\">{}{}{}</row>",
            text(&format!("A{at}"), "7"),
            text(&format!("B{at}"), &at.to_string()),
            text(&format!("E{at}"), cell)
        )
    };
    let rows = deals().replace(
        "<row r=\"9\">",
        &format!("{}{}{}<row r=\"9\">", row(4, "31.12.2026"), row(5, "12/30/2026"), row(6, "03/04/2026")),
    );
    let file = open(&Place::new(), &spreadsheet(&rows.replace("Status", "Titel").replace("Gewonnen", "x")), None)
        .expect("a table");
    let mut mapping = suggest(&file.table, Currency::CHF).mapping;
    mapping.columns.retain(|field, _| !matches!(field, Field::Id | Field::DecidedOn));
    mapping.columns.insert(Field::OpenedOn, vec!["Entscheid".to_owned()]);
    let incoming = read(&file.table, &mapping, &Watch::default()).expect("not cancelled");
    let days: Vec<_> = incoming.deals.iter().map(|deal| deal.deal.opened_on.map(|day| day.to_string())).collect();
    let day = |day: &str| Some(day.to_owned());
    assert_eq!(days, [day("2026-12-31"), day("2026-12-31"), day("2026-12-30"), day("2026-03-04"), None]);
    assert_eq!(incoming.oddities.of(OddityKind::NoDate).count(), 0, "the texts show how they are written");
}

/// What values and days are read from a sheet with these cells under *Betrag* and *Entscheid*: texts, but real numbers where
/// one begins with `=`.
fn values_and_days(cells: &[(&str, &str)]) -> Vec<(Option<i64>, Option<String>)> {
    let cell = |place: String, said: &str| match said.strip_prefix('=') {
        Some(number) => format!("<c r=\"{place}\"><v>{number}</v></c>"),
        None => text(&place, said),
    };
    let heads = ["Deal-ID", "Kunde", "Deal", "Phase", "Betrag", "Abschlussdatum"];
    let heads: String = heads.iter().zip('A'..).map(|(head, column)| text(&format!("{column}1"), head)).collect();
    let row = |(at, (amount, day)): (usize, &(&str, &str))| {
        let at = at + 2;
        let named = ["7", "Huber", "Ofen", "Gewonnen"].iter().zip('A'..);
        let id = |column, said: &str| if column == 'A' { at.to_string() } else { said.to_owned() };
        let named: String = named.map(|(said, column)| text(&format!("{column}{at}"), &id(column, said))).collect();
        format!("<row r=\"{at}\">{named}{}{}</row>", cell(format!("E{at}"), amount), cell(format!("F{at}"), day))
    };
    let rows: String = cells.iter().enumerate().map(row).collect();
    let file = open(&Place::new(), &spreadsheet(&format!("<row r=\"1\">{heads}</row>{rows}")), None).expect("a table");
    let mapping = suggest(&file.table, Currency::CHF).mapping;
    let incoming = read(&file.table, &mapping, &Watch::default()).expect("not cancelled");
    let said = |deal: &debrief::domain::Deal| (deal.value, deal.decided_on.map(|day| day.to_string()));
    incoming.deals.iter().map(|deal| said(&deal.deal)).collect()
}

#[test]
fn amounts_and_dates_that_are_typed_as_texts_say_themselves_how_they_are_written() {
    let day = |day: &str| Some(day.to_owned());
    let read = values_and_days(&[("1.234,50", "12/31/2026"), ("12.500", "03/04/2026"), ("7.000", "1/2/2026")]);
    let wanted = [(123_450, "2026-12-31"), (1_250_000, "2026-03-04"), (700_000, "2026-01-02")];
    assert_eq!(read, wanted.map(|(value, date)| (Some(value), day(date))));
    // Beside real numbers and days, which say nothing of texts and are read as what they are.
    let read = values_and_days(&[("=1234.5", "31.12.2026"), ("1.234,50", "3/4/2026"), ("=1.5", ""), ("12.500", "")]);
    let wanted = [(123_450, Some("2026-12-31")), (123_450, Some("2026-04-03")), (150, None), (1_250_000, None)];
    assert_eq!(read, wanted.map(|(value, date)| (Some(value), date.and_then(day))));
}
