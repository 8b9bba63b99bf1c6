//! The public set of 8,800 opportunities, through the whole door, against figures that pandas has reckoned from it.

use std::{fs, path::Path, time::Instant};

use debrief::{
    analysis::answer::{
        Case, Facet, FacetValue, Target, conversion, exits, furthest_apart, hit_rate, hit_rates_by, orders_needed,
    },
    answers::{Asked, Deals, Question, csv},
    domain::{Currency, Money, country_code},
    exchange::import::{
        OddityKind,
        crm::{CrmFile, DateOrder, Field, Reading, Shape, read, suggest},
        import,
        table::{Encoding, Join},
    },
    i18n::Locale,
    store::Workbook,
    work::Watch,
};
use serde_json::Value;

use super::{Place, bring, shared};

#[test]
fn counts_and_hit_rates_of_the_imported_deals_agree() {
    let (Some(pipeline), Some(accounts), Some(oracle)) =
        (shared("crm/sales_pipeline.csv"), shared("crm/accounts.csv"), shared("oracles/crm.json"))
    else {
        return;
    };
    let watch = Watch::default();
    let began = Instant::now();
    let mut file = CrmFile::open(&pipeline, &Reading::default(), &watch).expect("a table");
    file.join(&accounts, None, None, &watch).expect("joined");
    assert_eq!(file.shape, Shape::Text { encoding: Encoding::Utf8, delimiter: ',' });
    let by = |head: &str| Join { left: head.to_owned(), right: head.to_owned() };
    assert_eq!(file.joined.as_ref().map(|joined| joined.by.clone()), Some(by("account")));
    let suggestion = suggest(&file.table, "USD".parse::<Currency>().expect("a currency"));
    assert_eq!(suggestion.dates.map(|found| (found.value, found.is_sure)), Some((DateOrder::DayFirst, true)));
    let mut mapping = suggestion.mapping;
    assert_eq!(mapping.columns[&Field::Id], ["opportunity_id"]);
    assert_eq!(mapping.columns[&Field::Segment], ["sector"]);
    assert_eq!(mapping.columns[&Field::Country], ["office_location"]);
    mapping.set(Field::Division, Some("product".to_owned()));
    let incoming = read(&file.table, &mapping, &watch).expect("not cancelled");
    let read_in = began.elapsed();
    let place = Place::new();
    let mut workbook = place.workbook();
    let counts = import(&mut workbook, &incoming, "sales_pipeline.csv", &watch).expect("imported");
    println!("read in {read_in:?}, read and written in {:?}", began.elapsed());
    assert_eq!((counts.new, counts.changed, counts.same), (8_800, 0, 0));

    let oracle: Value = serde_json::from_str(&fs::read_to_string(oracle).expect("figures")).expect("figures");
    let deals = workbook.all_deals().expect("deals");
    let cases = workbook.outlined(&deals, Question::HitRate.reads(), Case::of).expect("read");
    let all = hit_rate(&cases);
    let stage = |name: &str| oracle["by_stage"][name].as_u64().expect("a count") as usize;
    assert_eq!((all.won.len(), all.lost.len()), (stage("Won"), stage("Lost")));
    assert_eq!(all.open, stage("Engaging") + stage("Prospecting"));
    let rate = oracle["hit_rate_all"].as_f64().expect("a rate");
    assert!((all.without_no_decision().expect("a rate") - rate).abs() < 1e-12);
    let won = oracle["value_won_sum"].as_f64().expect("a sum");
    assert_eq!((all.money.len(), all.money[0].won), (1, (won * 100.0).round() as i64));
    assert_eq!(all.money[0].with_no_decision(), None, "nothing lost has a value");
    for (facet, key) in [
        (Facet::Segment, "hit_rate_by_sector"),
        (Facet::Country, "hit_rate_by_country"),
        (Facet::Division, "hit_rate_by_product"),
    ] {
        let rates = hit_rates_by(&cases, facet);
        let expected = oracle[key].as_object().expect("groups");
        assert_eq!(rates.iter().filter(|(value, _)| *value != FacetValue::Unknown).count(), expected.len(), "{key}");
        for (value, counts) in expected {
            let (_, rate) = rates
                .iter()
                .find(|(other, _)| *other == FacetValue::Text(country_code(value).to_owned()))
                .unwrap_or_else(|| panic!("{key}: {value}"));
            let counts: Vec<u64> = counts.as_array().expect("two").iter().filter_map(Value::as_u64).collect();
            assert_eq!([rate.won.len() as u64, rate.decided() as u64], counts[..], "{key}: {value}");
        }
        // The set is made up, and its groups differ no more than chance would make them.
        let (_, _, p) = furthest_apart(&rates).expect("large groups");
        assert!(p > 0.05, "{key}: {p}");
    }
    let odd: std::collections::HashMap<_, _> = incoming.oddities.counts().collect();
    assert_eq!(odd[&OddityKind::NoCustomer], oracle["rows_without_account"].as_u64().expect("a count"));
    // What was lost has a value of 0 there.
    assert_eq!(odd[&OddityKind::ZeroAmount], stage("Lost") as u64);
    assert_eq!(odd.len(), 2, "{odd:?}");
    // How long the deals ran: the dates were read as they were meant.
    for (outcome, key) in [(debrief::domain::Outcome::Won, "Won"), (debrief::domain::Outcome::Lost, "Lost")] {
        let days: Vec<f64> = incoming
            .deals
            .iter()
            .filter(|deal| deal.deal.outcome == outcome)
            .filter_map(|deal| Some(f64::from(deal.deal.decided_on?.days_since(deal.deal.opened_on?))))
            .collect();
        let mean = days.iter().sum::<f64>() / days.len() as f64;
        assert!((mean - oracle["cycle_days_mean"][key].as_f64().expect("a mean")).abs() < 1e-9, "{key}: {mean}");
    }

    where_they_left_and_what_a_target_takes(&workbook, &pipeline);

    let again = bring(&mut workbook, &incoming);
    assert_eq!((again.new, again.changed, again.same, again.kept), (0, 0, 8_800, 0));
    assert_eq!(workbook.history(None, 9).expect("a history").len(), 1, "what changed nothing left no entry");
    workbook.undo().expect("undone");
    assert!(workbook.all_deals().expect("deals").is_empty());
}

/// An export tells how its deals ended and nothing of their way: so much can be said of where customers leave, and of what
/// a target takes, and no more. Held against counts taken from the file itself.
fn where_they_left_and_what_a_target_takes(workbook: &Workbook, pipeline: &Path) {
    let text = fs::read_to_string(pipeline).expect("the file");
    let rows: Vec<Vec<&str>> = text.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let of = |stage: &str| rows.iter().filter(|row| row[4] == stage).collect::<Vec<_>>();
    let (won, lost) = (of("Won"), of("Lost"));
    let deals = workbook.all_deals().expect("deals");
    let cases = workbook.outlined(&deals, Question::Exits.reads(), Case::of).expect("read");

    let left = exits(&cases);
    assert_eq!(left.exits.len(), lost.len());
    assert!(left.exits.iter().all(|exit| exit.to.is_none() && exit.step.is_none() && exit.before.is_empty()));
    assert_eq!(
        left.by(|exit| exit.milestone).iter().map(|(at, all)| (*at, all.len())).collect::<Vec<_>>(),
        [(None, lost.len())]
    );
    // Of each whose days the file has, it is known how long it took.
    let days_known = |row: &&&Vec<&str>| !row[5].is_empty() && !row[6].is_empty();
    assert_eq!(left.exits.iter().filter(|exit| exit.day.is_some()).count(), lost.iter().filter(days_known).count());
    assert_eq!((left.near.len(), left.blind_before(), left.blind_in_won.counts()), (0, (0, 0), (0, 0)));

    let found = conversion(&cases);
    let decided = won.len() + lost.len();
    assert_eq!((found.orders, found.without_milestones, found.passages.len()), (won.len(), decided, 0));
    // A million, at what a won deal brought on average.
    let values: Vec<f64> = won.iter().filter_map(|row| row[7].parse().ok()).collect();
    let mean = values.iter().sum::<f64>() / values.len() as f64;
    let million = Money { minor: 100_000_000, currency: "USD".parse().expect("a currency") };
    let needed = orders_needed(&cases, &found, Target::Revenue(million)).expect("deals were won");
    assert_eq!((needed.orders, needed.from.len()), ((1_000_000.0 / mean).ceil() as u64, values.len()));

    for (locale, all) in [(Locale::EN, "2,473"), (Locale::DE, "2'473")] {
        let deals = Deals::new(&cases, locale);
        assert!(deals.sentence(Question::Exits).contains(all), "{}", deals.sentence(Question::Exits));
        for question in [Question::Exits, Question::Conversion] {
            let sheet = deals.sheet(question, &Asked::default());
            assert!(!sheet.sentence.contains("answers-"), "{sheet:?}");
            assert!(csv(&sheet, &deals).lines().all(|row| row.matches('"').count() % 2 == 0));
        }
    }
}
