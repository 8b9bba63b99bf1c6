//! What the heads of a file say, and where they stand.

use debrief::{
    domain::Currency,
    exchange::import::crm::{self, CrmFile, Field, Reading, suggest},
    work::Watch,
};

use super::{Place, deals, sheet};

fn column_of(heads: &str, field: Field) -> Option<String> {
    let place = Place::new();
    let count = heads.split(';').count();
    let path = place.file("a.csv", format!("{heads}\n{}\n", ["7"; 40][..count].join(";")));
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    suggest(&file.table, Currency::CHF).mapping.columns.get(&field).map(|heads| heads[0].clone())
}

#[test]
fn heads_are_known_whatever_units_and_signs_stand_in_them() {
    for (field, heads) in [
        (
            Field::Value,
            "Wert (EUR)|Amount (USD)|Betrag in EUR|Value CHF|Gesamtbetrag|Amount in company currency|Betrag [CHF]|Umsatz, €|deal-value",
        ),
        (Field::Id, "Deal-ID|Nr|Datensatz-ID|Chance-ID|Opportunity-Nr.|Deal Nr|DEAL_ID|OpportunityId"),
        (Field::DecidedOn, "Won Date|Actual Closing Date|Schlussdatum|Close-Date|closeDate"),
    ] {
        for head in heads.split('|') {
            assert_eq!(column_of(&format!("Kunde;Titel;{head}"), field).as_deref(), Some(head), "{head}");
        }
    }
    for head in ["Anzahl", "Amount of users", "Umsatz TCHF", "Valued partner", "Idee"] {
        let taken = [Field::Value, Field::Id].map(|field| column_of(&format!("Kunde;Titel;{head}"), field));
        assert_eq!(taken, [None, None], "{head}");
    }
}

#[test]
fn the_currency_may_stand_in_the_head() {
    let place = Place::new();
    let rows = "ID;Kunde;Wert (EUR);Phase\n1;A;5;Won\n2;B;USD 7;Won\n";
    let incoming = deals(&place.file("a.csv", rows), |_| {});
    let said: Vec<_> = incoming.deals.iter().map(|deal| (deal.deal.value, deal.deal.currency.to_string())).collect();
    assert_eq!(said, [(Some(500), "EUR".to_owned()), (Some(700), "USD".to_owned())]);
}

#[test]
fn heads_below_titles_are_found() {
    let place = Place::new();
    let titled = "Report: Opps\n\nFilter;all\n\nOpportunity Name;Account Name;Stage;Amount;Close Date\nA;X;Closed Won;10;2026-01-02\n";
    let path = place.file("a.csv", titled);
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    assert_eq!((file.table.heads[1].as_str(), file.table.len(), file.table.line(0)), ("Account Name", 1, 6));
    let title = |at: &str| sheet::text(at, "Report");
    let rows = format!(
        "<row r=\"1\">{}</row><row r=\"3\">{}</row><row r=\"5\">{}{}{}</row><row r=\"6\">{}{}{}</row>",
        title("A1"),
        title("A3"),
        sheet::text("A5", "Deal"),
        sheet::text("B5", "Kunde"),
        sheet::text("C5", "Phase"),
        sheet::text("A6", "x"),
        sheet::text("B6", "A"),
        sheet::text("C6", "Gewonnen"),
    );
    let path = place.file("a.xlsx", sheet::spreadsheet(&rows));
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    assert_eq!((file.table.line(0), file.table.len()), (6, 1));
    assert_eq!(file.table.heads, ["Deal", "Kunde", "Phase"]);
}

#[test]
fn a_cover_sheet_is_passed_over() {
    let place = Place::new();
    let cover =
        format!("<row r=\"1\">{}</row><row r=\"2\">{}</row>", sheet::text("A1", "Pipeline"), sheet::text("A2", "2026"));
    let path = place.file("a.xlsx", sheet::two_sheets(&cover, &sheet::deals()));
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    assert!(matches!(&file.shape, crm::Shape::Sheet { name, .. } if name == "Other"), "{:?}", file.shape);
}
