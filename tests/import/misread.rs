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

#[test]
fn two_columns_that_say_different_things_of_the_outcome_are_named() {
    use Outcome::{Lost, Open, Won};
    for (table, outcome, kind, cell) in [
        // The stage and whether it was won, or has ended.
        ("ID,Account,Stage,IsWon\n1,A,Closed Won,false\n", Won, "contradiction", "Closed Won · IsWon false"),
        (
            "ID,Account,Stage,Is closed lost\n1,A,Closed Lost,false\n",
            Lost,
            "contradiction",
            "Closed Lost · Is closed lost false",
        ),
        ("ID,Account,Stage,IsClosed\n1,A,Negotiation,true\n", Open, "closed_open", "Negotiation · IsClosed true"),
        // A status beside a stage.
        ("ID,Account,Status,Stage\n1,A,Won,Closed Lost\n", Won, "contradiction", "Won · Stage Closed Lost"),
        ("ID,Account,Status,Stage\n1,A,Open,Closed Lost\n", Lost, "open_against", "Open · Stage Closed Lost"),
        // A status and a reason.
        ("ID;Kunde;Status;Verlustgrund\n1;A;Gewonnen;Preis\n", Won, "reason_against", "Gewonnen · Verlustgrund Preis"),
        ("ID;Kunde;Status;Verlustgrund\n1;A;Offen;Preis\n", Open, "reason_against", "Offen · Verlustgrund Preis"),
    ] {
        let incoming = preset_read(table);
        assert_eq!(outcomes(&incoming), [outcome], "{table}");
        assert_eq!(odd(&incoming, kind), [(2, cell.to_owned())], "{table}");
    }
    for table in [
        "ID,Account,Status,Stage\n1,A,Closed,Won\n",
        "ID,Account,Stage,IsClosed,IsWon\n1,A,Closed Won,true,true\n",
        "ID;Kunde;Status;Verlustgrund\n1;A;Verloren;Preis\n",
        "ID;Kunde;Status;Grund\n1;A;Gewonnen;Preis\n",
        "ID;Kunde;Status;Phase\n1;A;Gewonnen;Angebot\n",
    ] {
        let incoming = preset_read(table);
        let kinds = [OddityKind::Contradiction, OddityKind::ClosedOpen, OddityKind::ReasonAgainst];
        assert_eq!(incoming.oddities.counts().filter(|(kind, _)| kinds.contains(kind)).count(), 0, "{table}");
    }
    assert_eq!(outcomes(&preset_read("ID,Account,Status,Stage\n1,A,Closed,Won\n")), [Won]);
}

/// A table with the columns by which it is told whether a deal was won, lost or has ended.
fn preset_read(table: &str) -> Incoming {
    let place = Place::new();
    deals(&place.file("a.csv", table), |mapping| {
        for (field, head) in [(Field::IsWon, "IsWon"), (Field::IsLost, "Is closed lost"), (Field::IsClosed, "IsClosed")]
        {
            if table.contains(head) {
                mapping.set(field, Some(head.to_owned()));
            }
        }
    })
}

#[test]
fn ids_that_excel_has_mangled_unite_no_deals() {
    let incoming = read(
        "ID;Kunde;Titel;Status\n1,23E+15;A;eins;Gewonnen\n1,23E+15;B;zwei;Verloren\n12345678901234500000;C;drei;Offen\n\
         12345678901234500000;D;vier;Offen\n02. Jan;E;fünf;Offen\n1.2.2026;F;sechs;Offen\n4711;G;sieben;Offen\n",
    );
    assert_eq!(incoming.deals.len(), 7);
    let told: Vec<u64> = odd(&incoming, "mangled_id").iter().map(|(line, _)| *line).collect();
    assert_eq!(told, [2, 3, 4, 5, 6, 7]);
    assert!(odd(&incoming, "same_id").is_empty() && odd(&incoming, "no_id").is_empty());
    // Ids that all look like dates are ids.
    let numbered = read("ID;Kunde;Titel;Status\n2026-01-07;A;eins;Offen\n2026-01-45;B;zwei;Offen\n");
    assert!(odd(&numbered, "mangled_id").is_empty());
    assert_eq!(numbered.deals[0].deal.crm_id, "2026-01-07");
}

#[test]
fn ids_without_their_zeros_are_named() {
    let place = Place::new();
    let mut workbook = place.workbook();
    bring(&mut workbook, &read("ID;Kunde;Titel;Status\n00123;A;eins;Offen\n00456;B;zwei;Offen\n"));
    let seen =
        looked(&workbook, &place, "ID;Kunde;Titel;Status\n123;C;drei;Offen\n456;D;vier;Offen\n789;E;fünf;Offen\n");
    assert_eq!(odd(&seen.incoming, "lost_zeros"), [(2, "123 ≠ 00123".to_owned()), (3, "456 ≠ 00456".to_owned())]);
    assert_eq!((seen.counts.new, seen.counts.changed), (3, 0));
    let within = read("ID;Kunde;Titel;Status\n00123;A;eins;Offen\n123;B;zwei;Offen\n");
    assert_eq!(within.deals.len(), 2);
}

#[test]
fn margins_that_are_written_as_shares_are_read_in_per_cent() {
    let incoming =
        read("ID;Kunde;Status;Marge\n1;A;Gewonnen;0.225\n2;B;Gewonnen;0,3\n3;C;Gewonnen;12 %\n4;D;Gewonnen;1\n");
    let margins: Vec<_> =
        incoming.deals.iter().map(|deal| deal.deal.margin_percent.map(|percent| percent.get())).collect();
    assert_eq!(margins, [Some(23), Some(30), Some(12), Some(100)]);
    let told: Vec<_> = odd(&incoming, "share_margin");
    assert_eq!(told, [(2, "0.225 = 22.5 %".to_owned()), (3, "0,3 = 30 %".to_owned()), (5, "1 = 100 %".to_owned())]);
    // One that is no share shows that the others are per cent too.
    let incoming = read("ID;Kunde;Status;Marge\n1;A;Gewonnen;0.5\n2;B;Gewonnen;22\n");
    let margins: Vec<_> =
        incoming.deals.iter().map(|deal| deal.deal.margin_percent.map(|percent| percent.get())).collect();
    assert_eq!(margins, [Some(1), Some(22)]);
    assert!(odd(&incoming, "share_margin").is_empty());
}

#[test]
fn quarters_and_weeks_are_vague_dates() {
    let day = |cell: &str| {
        let incoming = read(&format!("ID;Kunde;Status;Entscheid\n1;A;Gewonnen;{cell}\n2;B;Gewonnen;1.1.2026\n"));
        incoming.deals[0].deal.decided_on.map(|date| date.to_string()).unwrap_or_default()
    };
    for (cell, date) in [
        ("Q1 2026", "2026-Q1"),
        ("Q1/2026", "2026-Q1"),
        ("2026 Q1", "2026-Q1"),
        ("1. Quartal 2026", "2026-Q1"),
        ("Quartal 3/2026", "2026-Q3"),
        ("KW 8/2026", "~2026-02-18"),
        ("KW08 2026", "~2026-02-18"),
        ("CW 8 2026", "~2026-02-18"),
        ("2026-W08", "~2026-02-18"),
        ("KW 53/2026", "~2026-12-30"),
    ] {
        assert_eq!(day(cell), date, "{cell}");
    }
    // Nothing says of which year: named, not guessed.
    for cell in ["KW 8", "Q1", "KW 54/2026", "KW 53/2025", "5. Quartal 2026"] {
        let incoming = read(&format!("ID;Kunde;Status;Entscheid\n1;A;Gewonnen;{cell}\n2;B;Gewonnen;1.1.2026\n"));
        assert_eq!(odd(&incoming, "no_date"), [(2, cell.to_owned())]);
    }
}

#[test]
fn german_exports_of_the_usual_systems_are_read_whole() {
    let looked = |table: &str| {
        let place = Place::new();
        let file = CrmFile::open(&place.file("a.csv", table), &Reading::default(), &Watch::default()).expect("a table");
        let mapping = suggest(&file.table, Currency::CHF).mapping;
        let deal = read(table).deals.remove(0);
        (mapping.source, deal.deal.outcome, deal.deal.value, deal.reason, deal.people.len())
    };
    let won = |system: &str| (system.to_owned(), Outcome::Won, Some(1_250_000), None, 1);
    let lost = |system: &str| (system.to_owned(), Outcome::Lost, Some(1_250_000), Some("Preis".to_owned()), 1);
    assert_eq!(
        looked(
            "Opportunity-ID;Opportunity-Name;Opportunity: Account;Phase;Opportunity-Betrag;Opportunity-Betrag Währung;Schlusstermin;Opportunityinhaber\n1;A;B;Geschlossen und gewonnen;12.500,00;CHF;1.2.2026;Meier\n"
        ),
        won("Salesforce")
    );
    assert_eq!(
        looked(
            "Datensatz-ID,Deal-Name,Deal-Phase,Betrag,Abschlussdatum,Zuständiger Mitarbeiter für Deals\n1,A,Abgeschlossen und gewonnen,12500,2026-02-01,Meier\n"
        ),
        won("HubSpot")
    );
    assert_eq!(
        looked(
            "Deal - ID,Deal - Titel,Deal - Organisation,Deal - Wert,Deal - Status,Deal - Verlustgrund,Deal - Datum des verlorenen Deals,Deal - Besitzer\n1,A,B,12500,Verloren,Preis,2026-02-01,Meier\n"
        ),
        lost("Pipedrive")
    );
    assert_eq!(
        looked(
            "(Nicht ändern) Verkaufschance;Thema;Potenzieller Kunde;Status;Statusgrund;Gesch. Umsatz;Gesch. Abschlussdatum;Besitzer\n1;A;B;Gewonnen;Gewonnen;12500;1.2.2026;Meier\n"
        ),
        won("Dynamics 365")
    );
    assert_eq!(
        looked("Verkaufschance;Kunde;Erwartete Umsätze;Phase;Vertriebsmitarbeiter\nA;B;12500;Gewonnen;Meier\n"),
        won("Odoo")
    );
}
