//! What a file means and does not say: amounts, dates, currencies and stages are never guessed silently.

use debrief::{
    domain::{Currency, Keyed, Outcome},
    exchange::import::{
        ImportError, Incoming, Oddity, Refusal,
        crm::{self, CrmFile, DateOrder, Decimal, Reading, recall, remember, suggest},
    },
    store::Workbook,
    work::Watch,
};

use super::{Place, bring, deals};

/// The values of a semicolon file with these amounts, in whole units; and what was odd, with its place.
fn amounts(cells: &[&str]) -> (Vec<Option<i64>>, Vec<Oddity>) {
    let place = Place::new();
    let rows: String = cells.iter().enumerate().map(|(at, cell)| format!("{at};Kunde;{cell}\n")).collect();
    let incoming = deals(&place.file("a.csv", format!("ID;Kunde;Betrag\n{rows}")), |_| {});
    let odd = incoming.oddities.counts().filter(|(kind, _)| kind.key() == "no_amount");
    let odd = odd.flat_map(|(kind, _)| incoming.oddities.of(kind));
    let places = odd.cloned().collect();
    (incoming.deals.iter().map(|deal| deal.deal.value.map(|minor| minor / 100)).collect(), places)
}

#[test]
fn an_amount_that_contradicts_its_column_is_left_empty_and_told() {
    for (cells, read, odd) in [
        (["12.345.678", "1.50", "2.50"], [None, Some(1), Some(2)], (2, "12.345.678")),
        (["1'234.50", "1.234,50", "12.75"], [Some(1_234), None, Some(12)], (3, "1.234,50")),
        (["1.234,50", "1,234.50", "2.50"], [None, Some(1_234), Some(2)], (2, "1.234,50")),
        (["1,5", "1.2 M", "1.234,00"], [Some(1), None, Some(1_234)], (3, "1.2 M")),
        (["12 34", "1.50", "2 500.00"], [None, Some(1), Some(2_500)], (2, "12 34")),
    ] {
        let (values, places) = amounts(&cells);
        assert_eq!(values, read, "{cells:?}");
        let told: Vec<_> = places.iter().map(|odd| (odd.line, odd.column.as_str(), odd.value.as_str())).collect();
        assert_eq!(told, [(odd.0, "Betrag", odd.1)], "{cells:?}");
    }
}

#[test]
fn thousands_or_decimals_is_asked_and_a_german_file_means_thousands() {
    assert_eq!(amounts(&["1.500", "2.750", "12"]).0, [Some(1_500), Some(2_750), Some(12)]);
    assert_eq!(amounts(&["1,500", "2,750"]).0, [Some(1_500), Some(2_750)]);
    let place = Place::new();
    for (heads, sign, decimal) in [("ID;Kunde;Betrag", ';', Decimal::Comma), ("ID,Account,Amount", ',', Decimal::Point)]
    {
        let path = place.file("b.csv", format!("{heads}\n1{sign}X{sign}1.500\n"));
        let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
        let found = suggest(&file.table, Currency::CHF).decimal.expect("a sign");
        assert_eq!((found.value, found.is_sure), (decimal, false), "{heads}");
    }
}

/// Takes a file in as the program does: with what is remembered, and remembering it.
fn take_in(workbook: &mut Workbook, file: &CrmFile, currency: Option<Currency>) -> (Incoming, usize) {
    let mut suggestion = recall(workbook, file, Currency::CHF).expect("read");
    if let Some(currency) = currency {
        suggestion.mapping.currency = currency;
    }
    let incoming = crm::deals(file, &suggestion.mapping, &Watch::default()).expect("not cancelled");
    let counts = bring(workbook, &incoming);
    remember(workbook, file, &suggestion).expect("remembered");
    (incoming, counts.changed)
}

fn open(place: &Place, name: &str, content: &str) -> CrmFile {
    CrmFile::open(&place.file(name, content), &Reading::default(), &Watch::default()).expect("a table")
}

#[test]
fn what_a_file_leaves_open_is_read_as_last_time() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let heads = "ID,Account,Status,Amount,Close Date\n";
    let rest = "1,A,Won,\"1.500\",03/04/2025\n";
    let sure = open(&place, "a.csv", &format!("{heads}{rest}2,B,Lost,\"1.234,50\",12/31/2025\n"));
    take_in(&mut workbook, &sure, None);
    let left_open = open(&place, "b.csv", &format!("{heads}{rest}"));
    let suggestion = recall(&workbook, &left_open, Currency::CHF).expect("read");
    assert_eq!((suggestion.mapping.dates, suggestion.mapping.decimal), (DateOrder::MonthFirst, Decimal::Comma));
    assert_eq!(take_in(&mut workbook, &left_open, None).1, 0, "nothing moved");
    // What the cells do say goes before.
    let other = open(&place, "c.csv", &format!("{heads}1,A,Won,1.5,31/12/2025\n"));
    let suggestion = recall(&workbook, &other, Currency::CHF).expect("read");
    assert_eq!((suggestion.mapping.dates, suggestion.mapping.decimal), (DateOrder::DayFirst, Decimal::Point));
    // What was never shown is not remembered: whole numbers have no sign.
    let plain = open(&place, "d.csv", "ID;Kunde;Betrag;Status\n1;A;12;Won\n");
    take_in(&mut workbook, &plain, None);
    let grouped = open(&place, "e.csv", "ID;Kunde;Betrag;Status\n1;A;1.500;Won\n");
    assert_eq!(recall(&workbook, &grouped, Currency::CHF).expect("read").mapping.decimal, Decimal::Comma);
}

#[test]
fn the_currency_stays_without_the_joined_file() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let deals = "ID,Account,Status,Amount\n1,A,Won,5\n2,B,Lost,6\n";
    let accounts = place.file("accounts.csv", "Account,Sector\nA,Food\nB,Wood\n");
    let mut joined = open(&place, "a.csv", deals);
    joined.join(&accounts, None, &Watch::default()).expect("joined");
    take_in(&mut workbook, &joined, Some("USD".parse().expect("a currency")));
    let (incoming, changed) = take_in(&mut workbook, &open(&place, "a.csv", deals), None);
    assert_eq!((incoming.deals[0].deal.currency.to_string().as_str(), changed), ("USD", 0));
}

#[test]
fn only_whole_names_of_stages_decide() {
    let place = Place::new();
    let stages = ["Won't buy", "To be won", "Almost won", "Unlikely to be won", "Won back by competitor"];
    let more = ["noch kein Auftrag erhalten", "Not lost yet", "nicht abgelehnt", "Re-ordered samples"];
    let rows: String = stages.iter().chain(&more).map(|stage| format!("{stage},A,{stage}\n")).collect();
    let incoming = deals(&place.file("a.csv", format!("ID,Account,Stage\n{rows}9,A,6 - Closed Won (100%)\n")), |_| {});
    for deal in &incoming.deals {
        let outcome = if deal.deal.crm_id == "9" { Outcome::Won } else { Outcome::Open };
        assert_eq!(deal.deal.outcome, outcome, "{}", deal.deal.crm_id);
    }
}

#[test]
fn a_quotation_mark_that_swallows_rows_is_told() {
    let place = Place::new();
    let heads = "ID,Account,Title,Stage\n";
    for (rows, line) in [
        ("1,a,\"b\nc, d\",Won\n", None),
        ("1,a,b,Won\n\"4,a,b,Won\n5,a,b,Lost\n6,a,\"b\",Won\n", Some(3)),
        ("1,a,\"b,Won\n5,a,b,Lost\n6,a,b\",Won\n", Some(2)),
    ] {
        let incoming = deals(&place.file("a.csv", format!("{heads}{rows}")), |_| {});
        let odd = incoming.oddities.counts().filter(|(kind, _)| kind.key() == "loose_quote");
        let lines: Vec<u64> = odd.flat_map(|(kind, _)| incoming.oddities.of(kind)).map(|odd| odd.line).collect();
        assert_eq!(lines, line.into_iter().collect::<Vec<_>>(), "{rows}");
    }
    let path = place.file("b.csv", format!("{heads}1,a,b,Won\n4,\"a,b,Won\n5,a,b,Lost\n"));
    match CrmFile::open(&path, &Reading::default(), &Watch::default()) {
        Err(ImportError::Refused { refusal, line, .. }) => {
            assert_eq!((refusal.key(), line), ("open_quote", 3));
            assert_ne!(refusal, Refusal::LongRecord);
        }
        other => panic!("{other:?}"),
    }
}
