//! What heads, columns and cells say otherwise than it looks: none of it is lost or taken for something else in silence.

use debrief::{
    domain::{Currency, Outcome},
    exchange::import::{
        Incoming, OddityKind,
        crm::{CrmFile, Field, Preview, Reading, preview, suggest},
    },
    store::Workbook,
    work::Watch,
};

use super::{Place, bring, deals};

fn read(table: &str) -> Incoming {
    let place = Place::new();
    deals(&place.file("a.csv", table), |_| {})
}

fn looked(workbook: &Workbook, place: &Place, table: &str) -> Preview {
    let file = CrmFile::open(&place.file("a.csv", table), &Reading::default(), &Watch::default()).expect("a table");
    let mapping = suggest(&file.table, Currency::CHF).mapping;
    preview(workbook, &file, &mapping, &Watch::default()).expect("a preview")
}

/// The lines and cells that are odd in a way.
fn odd(incoming: &Incoming, kind: &str) -> Vec<(u64, String)> {
    let kind =
        incoming.oddities.counts().map(|(kind, _)| kind).find(|other| debrief::domain::Keyed::key(*other) == kind);
    let places = kind.into_iter().flat_map(|kind| incoming.oddities.of(kind));
    places.map(|odd| (odd.line, odd.value.clone())).collect()
}

fn outcomes(incoming: &Incoming) -> Vec<Outcome> {
    incoming.deals.iter().map(|deal| deal.deal.outcome).collect()
}

#[test]
fn heads_of_a_swiss_order_list_are_known() {
    let incoming = read("Kunde;Projekt;Datum;Auftragseingang;DB %\nA;B;1.2.2026;12'000;22\n");
    let deal = &incoming.deals[0].deal;
    assert_eq!((deal.value, deal.margin_percent.map(|percent| percent.get())), (Some(1_200_000), Some(22)));
    let incoming = read("Kunde;Projekt;Auftragseingang;Status;DB in %\nA;B;1.2.2026;Gewonnen;22\n");
    let deal = &incoming.deals[0].deal;
    assert_eq!(deal.decided_on.map(|date| date.to_string()).as_deref(), Some("2026-02-01"));
    assert_eq!(deal.margin_percent.map(|percent| percent.get()), Some(22));
    // Money is no share.
    assert_eq!(read("Kunde;Projekt;Status;DB\nA;B;Gewonnen;22\n").deals[0].deal.margin_percent, None);

    let (place, workbook) = (Place::new(), Workbook::open_in_memory().expect("a workbook"));
    let table = "Kunde;Projekt;Auftrag erhalten\nA;B;ja\nC;D;nein\n";
    let seen = looked(&workbook, &place, table);
    assert_eq!(outcomes(&seen.incoming), [Outcome::Won, Outcome::Open]);
    assert!(seen.undecided.contains("nein") && !seen.undecided.contains("ja"), "{:?}", seen.undecided);
    let dated = read("Kunde;Projekt;Status;Auftrag erhalten\nA;B;Gewonnen;1.2.2026\n");
    assert_eq!(dated.deals[0].deal.decided_on.map(|date| date.to_string()).as_deref(), Some("2026-02-01"));
}

#[test]
fn that_no_column_says_how_deals_ended_is_told() {
    let (place, workbook) = (Place::new(), Workbook::open_in_memory().expect("a workbook"));
    assert!(looked(&workbook, &place, "Kunde;Projekt;Wert\nA;B;5\n").lacks_outcomes);
    assert!(!looked(&workbook, &place, "Kunde;Projekt;Wert;Status\nA;B;5;Offen\n").lacks_outcomes);
}
