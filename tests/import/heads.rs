//! What the heads of a file say, and where they stand.

use debrief::{
    domain::{Currency, Outcome},
    exchange::import::{
        OddityKind,
        crm::{self, CrmFile, Field, Reading, suggest},
    },
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
            "Wert (EUR)|Amount (USD)|Betrag in EUR|Value CHF|Gesamtbetrag|Amount in company currency|Betrag [CHF]|Umsatz, €|deal-value|Umsatz TCHF|Wert (k€)|Volumen Mio. CHF",
        ),
        (
            Field::Id,
            "Deal-ID|Nr|Datensatz-ID|Chance-ID|Opportunity-Nr.|Verkaufschance-Nr.|Deal Nr|DEAL_ID|OpportunityId",
        ),
        (Field::DecidedOn, "Won Date|Actual Closing Date|Schlussdatum|Close-Date|closeDate"),
    ] {
        for head in heads.split('|') {
            assert_eq!(column_of(&format!("Kunde;Titel;{head}"), field).as_deref(), Some(head), "{head}");
        }
    }
    for head in ["Anzahl", "Amount of users", "Valued partner", "Idee"] {
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
fn what_the_amounts_count_may_stand_in_the_head_or_beside_them() {
    let place = Place::new();
    let worth = |rows: &str| -> Vec<_> {
        let incoming = deals(&place.file("a.csv", rows), |_| {});
        incoming.deals.iter().map(|deal| (deal.deal.value, deal.deal.currency.to_string())).collect()
    };
    let eur = |minor: i64| (Some(minor), "EUR".to_owned());
    let rows = "ID;Kunde;Wert (TEUR);Phase\n1;A;250;Won\n2;B;1,5 Mio. EUR;Won\n3;C;80 k€;Won\n4;D;0,5;Won\n";
    assert_eq!(worth(rows), [eur(25_000_000), eur(150_000_000), eur(8_000_000), eur(50_000)]);
    let rows = "ID;Kunde;Wert;Phase\n1;A;250 TEUR;Won\n2;B;1,5 Mio. €;Won\n3;C;k€ 80;Won\n4;D;2 M€;Won\n";
    assert_eq!(worth(rows), [eur(25_000_000), eur(150_000_000), eur(8_000_000), eur(200_000_000)]);
}

#[test]
fn a_decision_is_a_day_or_an_end_as_its_cells_say() {
    let place = Place::new();
    let read = |rows: &str| {
        let incoming = deals(&place.file("a.csv", rows), |_| {});
        let deal = &incoming.deals[0].deal;
        (deal.outcome, deal.decided_on.map(|date| date.to_string()))
    };
    let day = |day: &str| Some(day.to_owned());
    assert_eq!(read("ID;Kunde;Phase;Entscheidung\n1;A;Gewonnen;12.3.2026\n"), (Outcome::Won, day("2026-03-12")));
    assert_eq!(read("ID;Kunde;Entscheidung\n1;A;Verloren\n"), (Outcome::Lost, None));
    // One day and one that cannot be read are still days.
    assert_eq!(read("ID;Kunde;Phase;Entscheid\n1;A;Gewonnen;12.3.2026\n2;B;Won;bald\n").1, day("2026-03-12"));
    let both = "ID;Kunde;Entscheidung;Entscheidungsdatum\n1;A;Verloren;12.2025\n";
    assert_eq!(read(both), (Outcome::Lost, day("2025-12")));
    assert_eq!(read("ID;Kunde;Status;Entscheid\n1;A;Gewonnen;verloren\n"), (Outcome::Won, None));
}

#[test]
fn a_few_days_among_many_ends_do_not_make_a_decision_a_day() {
    let place = Place::new();
    let cells = std::iter::repeat_n("Verloren", 9_400).chain(std::iter::repeat_n("12.3.2026", 600)).enumerate();
    let rows: String = cells.map(|(at, cell)| format!("{at};A{at};{cell}\n")).collect();
    let incoming = deals(&place.file("a.csv", format!("ID;Kunde;Entscheidung\n{rows}")), |_| {});
    assert_eq!(incoming.deals[0].deal.outcome, Outcome::Lost);
}

#[test]
fn a_mark_of_utf_8_before_a_text_that_is_none_is_said_and_the_text_read_as_it_is() {
    let place = Place::new();
    let incoming = deals(&place.file("a.csv", b"\xef\xbb\xbfID;Kunde;Phase\n1;M\xfcller;Won\n"), |_| {});
    assert_eq!((incoming.deals[0].deal.crm_id.as_str(), incoming.deals[0].deal.customer.as_str()), ("1", "Müller"));
    assert!(incoming.oddities.counts().any(|(kind, _)| kind == OddityKind::FalseMark));
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

#[test]
fn the_day_of_the_decision_is_known_by_what_people_call_it() {
    let place = Place::new();
    for head in ["Entscheid am", "Entschieden am", "Entscheidungsdatum", "decided on", "Decided On", "Entschieden"] {
        let path = place.file("a.csv", format!("Kunde;Deal;Ausgang;{head};Wert\nAcme;Line;gewonnen;12.03.2026;100\n"));
        let decided = deals(&path, |_| {}).deals[0].deal.decided_on.map(|date| date.to_string());
        assert_eq!(decided.as_deref(), Some("2026-03-12"), "{head}");
    }
}
