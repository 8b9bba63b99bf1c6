//! Which rows of a file are deals, and what is said of those that are none, or not quite.

use std::path::Path;

use debrief::{
    domain::{Currency, Keyed, Outcome},
    exchange::import::{
        Incoming,
        crm::{CrmFile, Mapping, Preview, Reading, preview, suggest},
    },
    work::Watch,
};

use super::{Place, bring, deals, shared};

fn read(content: &str) -> Incoming {
    let place = Place::new();
    deals(&place.file("a.csv", content), |_| {})
}

/// What would come in, with what is suggested for the file, changed by `correct`.
fn preview_of(place: &Place, path: &Path, correct: impl FnOnce(&mut Mapping)) -> Preview {
    let file = CrmFile::open(path, &Reading::default(), &Watch::default()).expect("a table");
    let mut mapping = suggest(&file.table, Currency::CHF).mapping;
    correct(&mut mapping);
    preview(&place.workbook(), &file, &mapping, &Watch::default()).expect("a preview")
}

/// What is odd of a kind: line and cell of each.
fn odd(incoming: &Incoming, kind: &str) -> Vec<(u64, String)> {
    let kinds = incoming.oddities.counts().filter(|(other, _)| other.key() == kind);
    kinds.flat_map(|(kind, _)| incoming.oddities.of(kind)).map(|odd| (odd.line, odd.value.clone())).collect()
}

fn titles(incoming: &Incoming) -> Vec<&str> {
    incoming.deals.iter().map(|deal| deal.deal.title.as_str()).collect()
}

#[test]
fn a_line_of_totals_is_no_deal() {
    const HEADS: &str = "Nr.;Kunde;Deal;Phase;Betrag\n";
    const ROWS: &str = "1;A;x;Gewonnen;1'000.50\n2;B;y;Verloren;2'000.50\n";
    for total in [
        "Summe;;;;3'001.00",
        "Total;;;;3'001.00",
        "Total CHF;;;;3'001.00",
        "\nGrand Totals (2 records);;;;3000",
        "Gesamt:;;;;3'001.00",
        "Gesamtsumme;;;;9",
        "Totale;;;;3'001.00",
        ";Summe;;;3'001.00",
        "3;;Zwischensumme;;3'001.00",
        "Copyright (c) 2026 salesforce.com;;;;3'001.00",
    ] {
        let incoming = read(&format!("{HEADS}{ROWS}{total}\n"));
        assert_eq!(titles(&incoming), ["x", "y"], "{total}");
        assert_eq!(odd(&incoming, "total").len(), 1, "{total}");
        let others: Vec<_> = incoming.oddities.counts().filter(|(kind, _)| kind.key() != "total").collect();
        assert!(others.is_empty(), "{total}: {others:?}");
    }
    let incoming = read(&format!("{HEADS}{ROWS}Summe;;;;3'001.00\n"));
    assert_eq!(odd(&incoming, "total"), [(4, "Summe".to_owned())]);
    // An oil company, a deal that is called so, and one that happens to be worth as much as the others.
    for deal in ["3;Total;z;Gewonnen;5", "3;C;Total;Gewonnen;5", "3;C;Totale Sanierung;;5", "3;C;z;Gewonnen;3'001.00"] {
        assert_eq!(read(&format!("{HEADS}{ROWS}{deal}\n")).deals.len(), 3, "{deal}");
    }
}

#[test]
fn lines_below_the_rows_are_no_deals_whatever_else_stands_in_them() {
    for (content, wanted) in [
        (
            "Opp-Nr;Firma;Bezeichnung;Phase;Betrag (CHF);Abschluss\n1;A;x;Gewonnen;12000;31.12.2025\n\
             2;B;y;Verloren;5000;30.12.2025\nGesamt;2;;;17000;\n",
            [("total", 4)].as_slice(),
        ),
        (
            "Account Name,Opportunity Name,Stage,Amount,Close Date\nA,x,Closed Won,\"12,000.00\",3/4/2026\n\
             Subtotal,2,,\"14,000.00\",\nB,y,Closed Won,\"1,000.00\",3/24/2026\nTotal,3,,\"15,000.00\",\n",
            &[("total", 3), ("total", 5)],
        ),
        (
            "Firma;Bezeichnung;Phase;Betrag (CHF);Abschluss\nA;x;Gewonnen;12000;31.12.2025\nB;y;Verloren;5000;30.12.2025\n\
             Gesamt (2);;;17000;\nAnzahl: 2;;;;\nExportiert am 26.11.2026 von Ann;;;;\n",
            &[("total", 4), ("total", 5), ("remark", 6)],
        ),
        (
            "ID;Kunde;Titel;Phase;Wert;Entscheid\n1;A;x;Gewonnen;10;1.1.2026\nID;Kunde;Titel;Phase;Wert;Entscheid\n\
             2;B;y;Verloren;20;2.1.2026\nAnzahl;2;;;;\nØ;;;;15;\nGewonnen;1;;;10;\n",
            &[("total", 5), ("total", 6), ("total", 7), ("remark", 3)],
        ),
        (
            "Report: all,,,,\nOpportunity Name,Account Name,Stage,Amount,Close Date\nx,A,Closed Won,1.50,3/4/2026\ny,B,Closed Lost,2,3/24/2026\n\
             Confidential Information - Do Not Distribute,,,,\n\"Copyright (c) 2000-2026 salesforce.com, inc.\",,,,\n",
            &[("remark", 5), ("remark", 6)],
        ),
    ] {
        let incoming = read(content);
        assert_eq!(titles(&incoming), ["x", "y"], "{content}");
        let told = ["total", "remark"]
            .into_iter()
            .flat_map(|kind| odd(&incoming, kind).into_iter().map(move |odd| (kind, odd.0)));
        assert_eq!(told.collect::<Vec<_>>(), wanted, "{content}");
    }
    let deals = read(
        "ID;Kunde;Titel;Phase;Wert;Entscheid\n1;Total SE;Pump;Gewonnen;5;2.1.2026\n2;Summe AG;Total;Verloren;20;2.1.2026\n\
         3;Count;Ø;Gewonnen;5;\n4;;nur ein Titel;;;\nAngebot;;Presse;;5;\n",
    );
    assert_eq!(deals.deals.len(), 5);
}

#[test]
fn a_stage_that_stands_only_in_a_line_of_totals_is_not_asked_for() {
    let place = Place::new();
    let path = place.file("a.csv", "ID;Kunde;Titel;Phase;Wert\n1;A;x;Gewonnen;10\n2;B;y;Parkiert;20\n;;;Summe;30\n");
    let preview = preview_of(&place, &path, |_| {});
    let stages: Vec<_> = preview.stages.iter().map(|stage| stage.0.as_str()).collect();
    assert_eq!((stages.len(), preview.undecided.len()), (2, 1), "{stages:?} {:?}", preview.undecided);
}

const FLAGS: &str = "Id,Name,AccountId,StageName,IsClosed,IsWon,Amount,CloseDate\n\
    1,a,A,Negotiation/Review,true,true,5,2026-01-01\n2,b,A,Negotiation/Review,true,false,5,2026-01-01\n\
    3,c,A,Negotiation/Review,false,true,5,2026-01-01\n4,d,A,Closed Won,false,false,5,2026-01-01\n\
    5,e,A,Closed Lost,true,true,5,2026-01-01\n6,f,A,,true,true,5,2026-01-01\n7,g,A,Whatever,true,true,5,2026-01-01\n";

fn outcomes(incoming: &Incoming) -> Vec<&str> {
    incoming.deals.iter().map(|deal| deal.deal.outcome.key()).collect()
}

#[test]
fn where_flags_decide_against_a_stage_it_is_said() {
    let place = Place::new();
    let path = place.file("a.csv", FLAGS);
    let preview = preview_of(&place, &path, |_| {});
    assert_eq!(outcomes(&preview.incoming), ["won", "lost", "open", "won", "lost", "won", "won"]);
    let lines = |kind| odd(&preview.incoming, kind).into_iter().map(|odd| odd.0).collect::<Vec<_>>();
    assert_eq!(lines("by_flags"), [2, 3], "of a stage that is not understood nothing is overruled");
    assert_eq!(lines("contradiction"), [4, 5, 6], "won, but not closed");
    let by_flags = [("Negotiation/Review".to_owned(), 2), ("Whatever".to_owned(), 1)];
    assert_eq!(preview.by_flags.into_iter().collect::<Vec<_>>(), by_flags);
}

#[test]
fn what_somebody_says_of_a_stage_prevails_over_flags() {
    let place = Place::new();
    let path = place.file("a.csv", FLAGS);
    let preview = preview_of(&place, &path, |mapping| {
        mapping.outcomes.insert("negotiation/review".to_owned(), Outcome::Open);
        mapping.outcomes.insert("whatever".to_owned(), Outcome::Lost);
    });
    assert_eq!(outcomes(&preview.incoming), ["open", "open", "open", "won", "lost", "won", "lost"]);
    assert!(preview.by_flags.is_empty(), "{:?}", preview.by_flags);
    assert_eq!(odd(&preview.incoming, "by_flags"), []);
}

#[test]
fn without_an_id_column_every_row_is_a_deal_of_its_own() {
    let heads = "Opportunity Name,Account Name,Stage,Amount,Close Date,Created Date\n";
    let (a, b, c) = (
        "GTX,Acme,Closed Won,100,2025-01-01,2024-10-01\n",
        "GTX,Acme,Closed Lost,900,2025-06-01,2024-11-01\n",
        "GTX,Acme,Closed Won,300,2025-08-01,2024-11-01\n",
    );
    let place = Place::new();
    let mut workbook = place.workbook();
    let mut take = |rows: &[&str]| {
        let incoming = deals(&place.file("a.csv", format!("{heads}{}", rows.concat())), |_| {});
        let counts = bring(&mut workbook, &incoming);
        (counts.new, counts.changed, counts.same)
    };
    assert_eq!(take(&[b, a]), (2, 0, 0));
    assert_eq!(take(&[a, b]), (0, 0, 2), "the creation date tells them apart, whatever their order");
    assert_eq!(take(&[a, b, c, a]), (1, 0, 2), "those of one day by their order, and the same row once");
    assert_eq!(take(&[b, c]), (0, 0, 2), "what the filter leaves out changes nobody else");
    assert_eq!(take(&["GTX,Acme,Closed Lost,100,2025-01-01,2024-10-01\n", b]), (0, 1, 1));
}

#[test]
fn rows_alike_without_a_date_are_told_apart_by_their_order() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let heads = "Kunde,Titel,Status,Wert\n";
    let mut take = |rows: &str| {
        let incoming = deals(&place.file("a.csv", format!("{heads}{rows}")), |_| {});
        let counts = bring(&mut workbook, &incoming);
        (counts.new, counts.changed, counts.same)
    };
    assert_eq!(take("A,x,offen,5\n"), (1, 0, 0));
    assert_eq!(take("A,x,offen,5\nA,X,offen,6\nA,x,offen,\nA,x,offen,\n"), (3, 0, 1));
    assert_eq!(take("A,x,offen,5\nA,X,offen,6\nA,x,offen,\nA,x,offen,\n"), (0, 0, 4));
    let incoming = read("Kunde,Titel,Status,Wert\nA,x,offen,5\nA,x,offen,6\n");
    assert_eq!(
        (odd(&incoming, "no_ids").len(), odd(&incoming, "alike").len(), odd(&incoming, "same_id").len()),
        (1, 1, 0)
    );
}

#[test]
fn a_pipeline_without_its_ids_keeps_its_deals() {
    let Some(path) = shared("crm/sales_pipeline.csv") else { return };
    let content = std::fs::read_to_string(path).expect("read");
    let cut: String = content.lines().filter_map(|line| Some(format!("{}\n", line.split_once(',')?.1))).collect();
    let incoming = read(&cut);
    assert_eq!(odd(&incoming, "same_id"), []);
    let left_out = odd(&incoming, "same_row").len();
    assert_eq!(incoming.deals.len() + left_out, 8_800);
    assert!(left_out < 10, "{left_out} are left out");
}

#[test]
fn an_outcome_that_contradicts_itself_is_named_and_flags_decide_what_no_stage_does() {
    let incoming = read(
        "Id,Name,AccountId,StageName,IsClosed,IsWon,CloseDate\n1,a,A,Whatever,true,true,2025-01-01\n\
         2,b,B,Closed Won,true,false,2025-01-01\n3,c,C,Closed Lost,true,false,2025-01-01\n4,d,D,Closed Lost,true,true,2025-01-01\n",
    );
    let outcomes: Vec<_> = incoming.deals.iter().map(|deal| deal.deal.outcome.key()).collect();
    assert_eq!(outcomes, ["won", "won", "lost", "lost"], "the stage's name counts");
    let told = odd(&incoming, "contradiction");
    assert_eq!(told.iter().map(|(line, _)| *line).collect::<Vec<_>>(), [3, 5]);
    assert!(told[0].1.contains("Closed Won"), "{told:?}");
}

#[test]
fn of_several_customers_the_first_is_taken_and_it_is_said() {
    let incoming = read(
        "Record ID,Deal Name,Deal Stage,Associated Company\n1,a,Closed won,Acme Ltd;Acme Holding\n2,b,Closed won,Tubex;\n",
    );
    assert_eq!(incoming.deals[0].deal.customer, "Acme Ltd");
    assert_eq!(odd(&incoming, "several_customers"), [(2, "Acme Ltd;Acme Holding".to_owned())]);
}

#[test]
fn notes_keep_their_lines() {
    let incoming = read("ID,Deal,Customer,Stage,Notes\n1,\"a\nb\",C,Won,\"first\r\nsecond\u{1b}[31m\n\nlast \"\n");
    assert_eq!(incoming.deals[0].deal.title, "a b");
    assert_eq!(incoming.deals[0].deal.notes, "first\nsecond\n\nlast");
}

#[test]
fn text_that_is_in_another_encoding_is_named_with_its_cell() {
    let place = Place::new();
    for (bytes, line) in [
        (&b"ID,Name,Account,Stage\n1,M\xfcller,x,Won\n2,caf\xc3\xa9,x,Won\n"[..], 3),
        (b"ID,Name,Account,Stage\n1,M\x81ller,x,Won\n", 2),
        // Mac Roman.
        (b"ID,Name,Account,Stage\n1,a,x,Won\n2,M\x9fller,x,Won\n", 3),
        (b"ID,Name,Account,Stage\n1,B\x8ar AG,x,Won\n", 2),
    ] {
        let incoming = deals(&place.file("a.csv", bytes), |_| {});
        assert_eq!(odd(&incoming, "unlikely_text").first().map(|odd| odd.0), Some(line), "{bytes:?}");
    }
    let incoming = read("ID,Name,Account,Stage\n1,Nešić Škoda Müller Élysée São Ç,x,Won\n");
    assert_eq!(odd(&incoming, "unlikely_text"), []);
    let western = deals(
        &place.file(
            "b.csv",
            b"ID,Name,Account,Stage\n1,\x8akoda No\x9ai\xe6 M\xfcller \xc9lys\xe9e S\xe3o 5 \x80 \x84a\x93,x,Won\n",
        ),
        |_| {},
    );
    assert_eq!(odd(&western, "unlikely_text"), []);
}

#[test]
fn a_row_without_an_id_is_first_the_deal_that_says_the_same() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let heads = "Kunde,Titel,Status,Betrag\n";
    let rows = ["Tubex,Tool,verloren,5", "Tubex,Tool,gewonnen,7"];
    bring(&mut workbook, &deals(&place.file("a.csv", format!("{heads}{}\n{}\n", rows[0], rows[1])), |_| {}));
    // In another order, and with a new one before them.
    let turned = format!("{heads}Tubex,Tool,offen,9\n{}\n{}\n", rows[1], rows[0]);
    let counts = bring(&mut workbook, &deals(&place.file("b.csv", &turned), |_| {}));
    assert_eq!((counts.new, counts.changed, counts.same), (1, 0, 2));
    assert_eq!(bring(&mut workbook, &deals(&place.file("b.csv", &turned), |_| {})).same, 3);
}

#[test]
fn what_came_without_an_id_gets_the_one_of_a_later_export() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let first = "Kunde,Titel,Status,Betrag,Erstellt\nTubex,Tool,offen,5,2026-01-02\nAqua,Pump,offen,8,2026-01-03\nAqua,Pump,offen,9,2026-01-04\n";
    assert_eq!(bring(&mut workbook, &deals(&place.file("a.csv", first), |_| {})).new, 3);
    let second = "ID,Kunde,Titel,Status,Betrag,Erstellt\nA3,Aqua,Pump,offen,9,2026-01-04\nA1,Tubex,Tool,verloren,6,2026-01-02\n\
        A4,Tubex,Tool,offen,5,2026-05-05\nA2,Aqua,Pump,offen,8,2026-01-03\n";
    let incoming = deals(&place.file("b.csv", second), |_| {});
    let counts = bring(&mut workbook, &incoming);
    assert_eq!((counts.new, counts.changed, counts.named), (1, 3, 3));
    let mut all = workbook.all_deals().expect("deals");
    all.sort_by(|one, other| one.crm_id.cmp(&other.crm_id));
    let told: Vec<_> = all.iter().map(|deal| (deal.crm_id.as_str(), deal.value)).collect();
    assert_eq!(told, [("A1", Some(600)), ("A2", Some(800)), ("A3", Some(900)), ("A4", Some(500))]);
    assert_eq!(bring(&mut workbook, &incoming).same, 4);
}

#[test]
fn customer_and_title_alone_make_one_deal_only_of_what_says_the_same() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let first = "Kunde,Titel,Status,Betrag\nTubex,Tool,offen,\nAqua,Pump,offen,\nOtto,Mill,offen,5\n";
    assert_eq!(bring(&mut workbook, &deals(&place.file("a.csv", first), |_| {})).new, 3);
    // The first says otherwise how it ended, the third what nobody can compare; the second says the same.
    let second =
        "ID,Kunde,Titel,Status,Betrag\nA1,Tubex,Tool,verloren,7\nA2,Aqua,Pump,offen,\nA3,Otto,Mill,verloren,\n";
    let counts = bring(&mut workbook, &deals(&place.file("b.csv", second), |_| {}));
    assert_eq!((counts.new, counts.changed, counts.named), (2, 1, 1));
    let mut all = workbook.all_deals().expect("deals");
    all.retain(|deal| deal.crm_id == "A2" || !deal.crm_id.starts_with('A'));
    assert!(all.iter().all(|deal| deal.outcome == Outcome::Open), "{all:?}");
    assert_eq!(all.len(), 3);
}
