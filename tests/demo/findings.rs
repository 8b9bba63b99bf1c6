//! What is left open on purpose, so that a newcomer sees findings.

use debrief::{
    analysis::gaps,
    domain::{ClaimKind, ClaimStatus, Side, Telling},
};

use super::*;

/// The criteria whose scores rest on nothing.
fn without_evidence(debrief: &Debrief) -> Vec<&str> {
    let mut keys: Vec<&str> = debrief
        .scores
        .iter()
        .filter(|score| debrief.criterion_evidence(&score.criterion).is_empty())
        .map(|score| score.criterion.key())
        .collect();
    keys.dedup();
    keys
}

#[test]
fn one_gap_of_37_days_is_not_accounted_for() {
    in_both(|workbook| {
        let l1 = deal(workbook, "l1");
        let silent = gaps::silences(l1);
        let long: Vec<i32> = silent.iter().map(|gap| gap.days).filter(|days| *days > 30).collect();
        assert_eq!(long, [37]);
    });
}

#[test]
fn two_scores_rest_on_nothing() {
    in_both(|workbook| {
        for key in ten() {
            let open = without_evidence(deal(workbook, key));
            assert_eq!(open.len(), if key == "l1" { 2 } else { 0 }, "{key}: {open:?}");
        }
    });
}

#[test]
fn claims_are_weighed_in_most_deals() {
    in_both(|workbook| {
        let price = deal(workbook, "l1").stated_reason().expect("a stated reason");
        assert_eq!(price.kind, ClaimKind::Price);
        assert_eq!(price.status, ClaimStatus::Untested);
        for key in ten() {
            let debrief = deal(workbook, key);
            let claims = debrief.claims.len();
            assert!(if key == "w2" { claims == 1 } else { (2..=4).contains(&claims) }, "{key}");
            let stated = debrief.stated_reason().expect(key);
            assert_eq!(stated.made_by, Side::Customer, "{key}");
        }
        for key in ["l1", "l2", "l3", "l4"] {
            let stated = deal(workbook, key).stated_reason().expect(key);
            assert_eq!(stated.kind, ClaimKind::Price, "{key}");
        }
    });
}

#[test]
fn the_customer_at_nordplast_is_not_quoted() {
    in_both(|workbook| {
        for key in ten() {
            let mut felt = deal(workbook, key).incidents.iter().filter(|incident| incident.felt_by == Side::Customer);
            assert_eq!(felt.all(|incident| incident.quote.is_empty()), key == "l2", "{key}");
        }
    });
}

#[test]
fn the_open_deal_has_most_of_its_debrief_before_it() {
    in_both(|workbook| {
        let open = deal(workbook, "o1");
        assert_eq!(open.sittings.len(), 1);
        assert!(open.steps.len() < 30);
        assert_eq!((open.incidents.len(), open.claims.len()), (1, 1));
        assert!(open.progress().criteria < 14);
        let ours = open.tellings.iter().filter(|telling: &&Telling| telling.source == debrief::domain::Source::Vendor);
        assert!(ours.count() * 10 >= open.tellings.len() * 9);
    });
}

#[test]
fn every_path_ends_as_its_deal_did() {
    in_both(|workbook| {
        let asked = |debrief: &Debrief| {
            let found = debrief::guide::findings(debrief, &debrief::guide::Setting::default());
            found.iter().any(|finding| finding.rule == "S16")
        };
        assert!(!workbook.debriefs.iter().any(asked));
        // The same paths under another outcome are asked about, where they end in an exit.
        let mut l1 = deal(workbook, "l1").clone();
        l1.deal.outcome = debrief::domain::Outcome::Postponed;
        assert!(asked(&l1));
    });
}
