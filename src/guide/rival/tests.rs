//! Each explanation on the table that is planted in the demo, and its texts.

mod paths;

use std::cmp::Ordering;

use super::*;
use crate::{
    domain::Outcome,
    exchange::demo::demo,
    guide::arbitrary,
    i18n::{KEYS, Language},
};

fn leaning(weighed: &Weighed) -> Ordering {
    weighed.count(Weight::For).cmp(&weighed.count(Weight::Against))
}

/// Whether more speaks for each explanation than against it in a deal of the demo, or less.
fn leanings(key: &str) -> Vec<(&'static str, Ordering)> {
    let workbook = demo(Language::En).expect("the demo");
    let debrief = workbook.debrief(key).expect("a deal of the demo");
    weigh(debrief, None).iter().map(|weighed| (weighed.rival.key, leaning(weighed))).collect()
}

#[test]
fn every_rival_has_its_texts_and_every_text_its_rival() {
    let named = |key: &&&str| key.starts_with("rival-") && !key.ends_with("-sign");
    assert_eq!(KEYS.iter().filter(named).count(), rivals().len());
    for rival in rivals() {
        for key in [format!("rival-{}", rival.key), format!("rival-{}-sign", rival.key)] {
            assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
    }
}

#[test]
fn what_is_planted_in_the_lost_orders_comes_out() {
    for (deal, supported) in [
        ("l1", &["slow_or_silent", "other_spend"][..]),
        ("l2", &["written_for_another", "no_real_chance"]),
        ("l3", &["other_spend"]),
        ("l4", &["we_contradicted_ourselves", "fighter_lost", "slow_or_silent"]),
        ("l5", &["terms", "decider_not_reached"]),
    ] {
        let found = leanings(deal);
        for key in supported {
            assert!(found.contains(&(*key, Ordering::Greater)), "{deal} {key}: {found:?}");
        }
    }
}

#[test]
fn what_the_competitors_reference_tells_is_no_proof_of_ours() {
    // Huber has Kestler's reference read him the fault log, and meets our trial once.
    assert!(leanings("l1").contains(&("trust_missing", Ordering::Equal)));
}

#[test]
fn nothing_explains_why_a_won_order_was_lost() {
    for deal in ["w1", "w2", "w3", "w4", "w5"] {
        assert!(leanings(deal).is_empty(), "{deal}");
    }
    let mut lost = demo(Language::En).expect("the demo").debrief("l1").expect("a deal of the demo").clone();
    for outcome in [Outcome::Open, Outcome::Lost, Outcome::Postponed, Outcome::Stopped] {
        lost.deal.outcome = outcome;
        assert_eq!(weigh(&lost, None).len(), rivals().len());
    }
}

#[test]
fn what_shows_has_a_text_and_a_place() {
    use proptest::prelude::*;
    proptest!(ProptestConfig::with_cases(100), |(debrief in arbitrary::debrief())| {
        for weighed in weigh(&debrief, None) {
            for remark in &weighed.remarks {
                prop_assert!(KEYS.binary_search(&remark.key).is_ok(), "{}", remark.key);
                prop_assert!(!remark.grounds.is_empty() && remark.weight.is_some(), "{}", remark.key);
            }
        }
        let balance = Balance::of(&debrief);
        prop_assert!(balance.own + balance.foreign <= debrief.claims.len());
    });
}

#[test]
fn only_what_is_supported_stands_as_a_cause() {
    let deal = crate::domain::Deal::new("Hofstetter", "line 3");
    let id = deal.id;
    let mut debrief = Debrief::new(deal);
    for (kind, status) in [
        (ClaimKind::Price, ClaimStatus::Untested),
        (ClaimKind::OurDoing, ClaimStatus::Supported),
        (ClaimKind::CustomerDoing, ClaimStatus::Supported),
        (ClaimKind::Product, ClaimStatus::Refuted),
    ] {
        debrief.claims.push(Claim { kind, status, ..Claim::new(id, "because", crate::domain::Side::Customer) });
    }
    assert_eq!(Balance::of(&debrief), Balance { own: 1, foreign: 1 });
}

#[test]
fn an_untold_deal_says_nothing() {
    let mut deal = crate::domain::Deal::new("Hofstetter", "line 3");
    deal.outcome = Outcome::Lost;
    assert!(weigh(&Debrief::new(deal), None).iter().all(|weighed| weighed.remarks.is_empty()));
}
