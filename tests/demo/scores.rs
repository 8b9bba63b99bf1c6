//! What the checklists say, and where the two sides see it differently.

use debrief::domain::{BUILT_IN_CRITERIA, Criterion, Scorer};

use super::*;

fn values(workbook: &DemoWorkbook, keys: [&str; 5], key: &str, side: Scorer) -> Vec<f64> {
    let criterion = Criterion::try_from(key.to_owned()).expect("a key");
    keys.iter()
        .filter_map(|deal_key| deal(workbook, deal_key).score(&criterion, side)?.value())
        .map(f64::from)
        .collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

fn most(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::NEG_INFINITY, f64::max)
}

/// Mean of vendor minus customer over the deals in which both have judged.
fn gap(workbook: &DemoWorkbook, keys: [&str; 5], criterion: &str) -> Vec<f64> {
    let criterion = Criterion::try_from(criterion.to_owned()).expect("a key");
    keys.iter().filter_map(|key| deal(workbook, key).perception_gap(&criterion)).map(f64::from).collect()
}

#[test]
fn both_sides_have_a_score_for_each_of_the_21() {
    in_both(|workbook| {
        for key in ten() {
            let debrief = deal(workbook, key);
            assert_eq!(debrief.scores.len(), 42, "{key}");
            for criterion in Criterion::built_in() {
                for side in [Scorer::Customer, Scorer::Vendor] {
                    let score = debrief.score(&criterion, side);
                    assert!(score.is_some_and(|s| s.rating.is_some()), "{key} {criterion}");
                }
            }
        }
    });
}

#[test]
fn price_says_nothing_and_three_criteria_say_much() {
    in_both(|workbook| {
        let customer = |keys, key| values(workbook, keys, key, Scorer::Customer);
        for keys in [WON, LOST] {
            let price = mean(&customer(keys, "value_and_price"));
            assert!(price.abs() <= 0.3, "{price}");
        }
        for key in ["access", "support", "internal_teamwork"] {
            let (won, lost) = (mean(&customer(WON, key)), mean(&customer(LOST, key)));
            assert!(won >= 0.8 && lost <= -0.4, "{key}: {won} {lost}");
            assert!(won - lost >= 1.6, "{key}: {won} {lost}");
        }
    });
}

#[test]
fn only_support_separates_won_from_lost_completely() {
    in_both(|workbook| {
        for key in BUILT_IN_CRITERIA {
            let won = values(workbook, WON, key, Scorer::Customer);
            let lost = values(workbook, LOST, key, Scorer::Customer);
            let separates = least(&won) > most(&lost) || least(&lost) > most(&won);
            assert_eq!(separates, key == "support", "{key}: {won:?} {lost:?}");
        }
    });
}

#[test]
fn we_see_ourselves_rosier_where_we_lost() {
    in_both(|workbook| {
        let all = |keys| -> Vec<f64> { BUILT_IN_CRITERIA.iter().flat_map(|key| gap(workbook, keys, key)).collect() };
        let (won, lost) = (mean(&all(WON)), mean(&all(LOST)));
        assert!((won - 0.2).abs() <= 0.1, "{won}");
        assert!((lost - 0.9).abs() <= 0.15, "{lost}");

        let mut by_gap: Vec<(f64, &str)> =
            BUILT_IN_CRITERIA.iter().map(|key| (mean(&gap(workbook, LOST, key)), *key)).collect();
        by_gap.sort_by(|a, b| b.0.total_cmp(&a.0));
        let mut largest = [by_gap[0].1, by_gap[1].1];
        largest.sort_unstable();
        assert_eq!(largest, ["customer_knowledge", "presence"], "{by_gap:?}");
        assert!(by_gap[1].0 > by_gap[2].0, "{by_gap:?}");
    });
}
