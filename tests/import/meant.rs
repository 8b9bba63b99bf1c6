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
    let odd = incoming.oddities.counts().filter(|(kind, _)| ["no_amount", "other_dialect"].contains(&kind.key()));
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
    joined.join(&accounts, None, None, &Watch::default()).expect("joined");
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

#[test]
fn swiss_dashes_and_accountants_brackets_are_read() {
    let cells = ["CHF 12'000.-", "12'000.--", "CHF 1’234.–", "500.—", "12'000.00"];
    assert_eq!(amounts(&cells), ([12_000, 12_000, 1_234, 500, 12_000].map(Some).to_vec(), vec![]));
}

#[test]
fn a_value_below_zero_is_left_empty_and_named() {
    let place = Place::new();
    let rows = "ID;Kunde;Betrag\n1;A;(500,00)\n2;B;-7,50\n3;C;(CHF 3.000,00)\n4;D;8,50\n5;E;(?)\n";
    let incoming = deals(&place.file("a.csv", rows), |_| {});
    let values: Vec<_> = incoming.deals.iter().map(|deal| deal.deal.value).collect();
    assert_eq!(values, [None, None, None, Some(850), None]);
    let odd = |kind: &str| -> Vec<u64> {
        let kinds = incoming.oddities.counts().filter(|(other, _)| other.key() == kind);
        kinds.flat_map(|(kind, _)| incoming.oddities.of(kind)).map(|odd| odd.line).collect()
    };
    assert_eq!((odd("negative_amount"), odd("no_amount")), (vec![2, 3, 4], vec![6]));
}

/// The days of decision of a file with these cells, and the order that was found.
fn days(cells: &[&str]) -> (Vec<Option<String>>, Option<(DateOrder, bool)>) {
    let place = Place::new();
    let rows: String = cells.iter().enumerate().map(|(at, cell)| format!("{at};Kunde;Won;\"{cell}\"\n")).collect();
    let path = place.file("a.csv", format!("ID;Kunde;Status;Abschluss\n{rows}"));
    let file = CrmFile::open(&path, &Reading::default(), &Watch::default()).expect("a table");
    let suggestion = suggest(&file.table, Currency::CHF);
    let incoming = crm::deals(&file, &suggestion.mapping, &Watch::default()).expect("not cancelled");
    let days = incoming.deals.iter().map(|deal| deal.deal.decided_on.map(|day| day.to_string())).collect();
    (days, suggestion.dates.map(|found| (found.value, found.is_sure)))
}

#[test]
fn a_date_that_can_be_read_in_one_way_only_is_read_in_any_column() {
    let day = |day: &str| Some(day.to_owned());
    let (mixed, found) = days(&["31.12.2025", "12/31/2025", "12/30/2025", "20251229", "2025-12-28", "12/1/2025"]);
    let expected = ["2025-12-31", "2025-12-31", "2025-12-30", "2025-12-29", "2025-12-28", "2025-12-01"];
    assert_eq!((mixed, found), (expected.map(day).to_vec(), Some((DateOrder::MonthFirst, true))));
    // Dots mean that the day comes first.
    let (dots, found) = days(&["05.02.2025", "03.04.2025"]);
    assert_eq!((dots, found), (vec![day("2025-02-05"), day("2025-04-03")], Some((DateOrder::DayFirst, true))));
    // Both ways in one column: what may be either is in doubt.
    let (both, found) = days(&["12/31/2025", "12/30/2025", "31/12/2025", "05/02/2025"]);
    assert_eq!(both, [day("2025-12-31"), day("2025-12-30"), day("2025-12-31"), day("2025-05-02")]);
    assert_eq!(found, Some((DateOrder::MonthFirst, false)));
    assert_eq!(days(&["31.02.2025", "20251331", "99999999"]).0, [None, None, None]);
}
