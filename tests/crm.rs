//! Hit rates on a public set of 8,800 sales opportunities, against figures that pandas has reckoned from the same file.

use std::{collections::HashMap, fs, path::PathBuf};

use debrief::{
    analysis::answer::{Case, Facet, FacetValue, furthest_apart, hit_rate, hit_rates_by},
    domain::{Currency, Deal, Debrief, Outcome},
};
use serde_json::Value;

/// A file that this machine may have.
fn shared(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let text = fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: {} is not there", path.display());
    }
    text
}

/// The rows of a CSV file without quotes, by their heads.
fn rows(text: &str) -> Vec<HashMap<&str, &str>> {
    assert!(!text.contains('"'));
    let mut lines = text.lines();
    let heads: Vec<&str> = lines.next().expect("heads").split(',').collect();
    lines.map(|line| heads.iter().copied().zip(line.split(',')).collect()).collect()
}

fn cases(pipeline: &str, accounts: &str) -> Vec<Case> {
    let accounts: HashMap<&str, HashMap<&str, &str>> =
        rows(accounts).into_iter().map(|account| (account["account"], account)).collect();
    let case = |row: HashMap<&str, &str>| {
        let mut deal = Deal::new(row["account"], row["opportunity_id"]);
        deal.outcome = match row["deal_stage"] {
            "Won" => Outcome::Won,
            "Lost" => Outcome::Lost,
            _ => Outcome::Open,
        };
        deal.division = row["product"].to_owned();
        deal.currency = "USD".parse::<Currency>().expect("a currency");
        deal.value = row["close_value"].parse::<f64>().ok().map(|value| (value * 100.0).round() as i64);
        if let Some(account) = accounts.get(row["account"]) {
            deal.segment = account["sector"].to_owned();
            deal.country = account["office_location"].to_owned();
        }
        Case::of(&Debrief::new(deal))
    };
    rows(pipeline).into_iter().map(case).collect()
}

#[test]
fn counts_and_hit_rates_agree() {
    let (Some(pipeline), Some(accounts), Some(oracle)) =
        (shared("crm/sales_pipeline.csv"), shared("crm/accounts.csv"), shared("oracles/crm.json"))
    else {
        return;
    };
    let oracle: Value = serde_json::from_str(&oracle).expect("figures");
    let cases = cases(&pipeline, &accounts);
    let all = hit_rate(&cases);
    let stage = |name: &str| oracle["by_stage"][name].as_u64().expect("a count") as usize;
    assert_eq!((all.won.len(), all.lost.len()), (stage("Won"), stage("Lost")));
    assert_eq!(all.open, stage("Engaging") + stage("Prospecting"));
    let rate = oracle["hit_rate_all"].as_f64().expect("a rate");
    assert!((all.without_no_decision().expect("a rate") - rate).abs() < 1e-12);
    assert_eq!(all.money.len(), 1);
    let won = oracle["value_won_sum"].as_f64().expect("a sum");
    assert_eq!(all.money[0].won, (won * 100.0).round() as i64);
    for (facet, key) in [
        (Facet::Segment, "hit_rate_by_sector"),
        (Facet::Country, "hit_rate_by_country"),
        (Facet::Division, "hit_rate_by_product"),
    ] {
        let rates = hit_rates_by(&cases, facet);
        let expected = oracle[key].as_object().expect("groups");
        assert_eq!(rates.iter().filter(|(value, _)| *value != FacetValue::Unknown).count(), expected.len(), "{key}");
        for (value, counts) in expected {
            let found = rates.iter().find(|(other, _)| *other == FacetValue::Text(value.clone()));
            let (_, rate) = found.unwrap_or_else(|| panic!("{key}: {value}"));
            let counts: Vec<u64> = counts.as_array().expect("two counts").iter().filter_map(Value::as_u64).collect();
            assert_eq!([rate.won.len() as u64, rate.decided() as u64], counts[..], "{key}: {value}");
        }
        // The set is made up, and its groups differ no more than chance would make them.
        let (_, _, p) = furthest_apart(&rates).expect("large groups");
        println!("{key}: p {p}");
        assert!(p > 0.05, "{key}: {p}");
    }
}
