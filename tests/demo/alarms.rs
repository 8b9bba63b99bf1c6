//! Which questions the findings ask of the demo. Every one was read and held against the story: what is not asked here
//! would be a false alarm or was left open on purpose.

use debrief::guide::{self, Finding, Setting};

use super::*;

/// The rules that hit each deal, in their order.
const ASKED: [(&str, &str); 12] = [
    ("w1", "T07 C05 K02 K07"),
    ("w2", "C05"),
    ("w3", "T07 C05 K07"),
    ("w4", "C05"),
    ("w5", "T01 C05 K07"),
    // What both sides hold against us over the budget only the customer told.
    ("l1", "T01 T07 C05 K01 K01 K02 K05 K07"),
    // We were asked 30 days after the decision, the customer 42.
    ("l2", "T01 T07 C05 C05 C05 K05 K07"),
    ("l3", "T07 C05 K05 K07 K07"),
    // Competitive edge and support: nothing but the customer's account.
    ("l4", "T07 C05 K02 K02 K05 K07 K07"),
    ("l5", "S14 T07 C05 K05 K07 K07"),
    ("p1", "C05 P06 P07 K05"),
    // "Rezzonico finds the price too high."
    ("o1", "S03 S04 S04 S05 S08 S11 G01 T06 O03 C02 C05 P02 P03 P04 P09 K01 K01 K02 K02 K02 K07 K08"),
];

#[test]
fn both_languages_are_asked_the_same() {
    in_both(|workbook| {
        let found = ASKED.map(|(key, _)| {
            let found = guide::findings(deal(workbook, key), &Setting::default());
            let rules: Vec<&str> = found.iter().map(|finding: &Finding| finding.rule).collect();
            (key, rules.join(" "))
        });
        assert_eq!(found, ASKED.map(|(key, asked)| (key, asked.to_owned())));
    });
}
