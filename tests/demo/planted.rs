//! What the won paths share and the lost ones lack.

use debrief::domain::{
    BuyingRole, ClaimStatus, IncidentKind, Outcome, PredictionState, Side, Source, Strength, Weight,
};

use super::*;

/// How many of the deals show a feature.
fn count(workbook: &DemoWorkbook, keys: [&str; 5], feature: impl Fn(&Debrief) -> bool) -> usize {
    keys.iter().filter(|key| feature(deal(workbook, key))).count()
}

fn before_first_offer(debrief: &Debrief) -> &[Step] {
    let (at, _) = first(debrief, &["offer_sent"]).expect("a first offer");
    &debrief.steps[..at]
}

fn met_the_decider(debrief: &Debrief) -> bool {
    before_first_offer(debrief).iter().any(|step| {
        debrief.is_joint(step)
            && debrief.people(step).iter().any(|person| person.buying_roles.contains(BuyingRole::Decider))
    })
}

fn tried_or_visited(debrief: &Debrief) -> bool {
    before_first_offer(debrief)
        .iter()
        .any(|step| ["material_trial", "reference_visited"].contains(&step.activity.as_str()))
}

#[test]
fn the_ten_are_of_the_size_that_the_method_asks_for() {
    in_both(|workbook| {
        for key in ten() {
            let debrief = deal(workbook, key);
            assert!((30..=45).contains(&debrief.steps.len()), "{key}: steps");
            assert!((6..=11).contains(&debrief.participants.len()), "{key}: people");
            assert!((3..=7).contains(&debrief.incidents.len()), "{key}: incidents");
            assert_eq!(debrief.sittings.len(), 2, "{key}: sittings");
            let won = debrief.deal.outcome == Outcome::Won;
            assert_eq!(won, WON.contains(&key), "{key}: outcome");
        }
        assert_eq!(deal(workbook, "p1").deal.outcome, Outcome::Postponed);
        assert_eq!(deal(workbook, "o1").deal.outcome, Outcome::Open);
    });
}

#[test]
fn won_deals_met_the_decider_and_showed_something_before_the_first_offer() {
    in_both(|workbook| {
        assert_eq!(count(workbook, WON, met_the_decider), 5);
        assert_eq!(count(workbook, LOST, met_the_decider), 1);
        assert!(met_the_decider(deal(workbook, "l3")));
        assert_eq!(count(workbook, WON, tried_or_visited), 5);
        assert_eq!(count(workbook, LOST, tried_or_visited), 0);
    });
}

#[test]
fn the_business_case_tells_won_from_lost_and_the_price_does_not() {
    let calculated = |debrief: &Debrief| {
        let mut steps = debrief.steps.iter();
        steps.any(|step| step.activity == "business_case_made" && debrief.is_joint(step))
    };
    let priced = |debrief: &Debrief| {
        let mut steps = debrief.steps.iter();
        steps.any(|step| step.activity == "price_raised" && acts(debrief, step, Side::Customer))
    };
    in_both(|workbook| {
        assert_eq!(count(workbook, WON, calculated), 4);
        assert!(!calculated(deal(workbook, "w5")));
        assert_eq!(count(workbook, LOST, calculated), 1);
        assert!(calculated(deal(workbook, "l3")));
        assert_eq!(count(workbook, WON, priced), 4);
        assert!(!priced(deal(workbook, "w2")));
        assert_eq!(count(workbook, LOST, priced), 4);
        assert!(!priced(deal(workbook, "l5")));
    });
}

#[test]
fn days_from_the_request_to_the_offer() {
    let expected = [8, 6, 11, 12, 5, 27, 21, 10, 30, 24];
    in_both(|workbook| {
        for (key, expected) in ten().zip(expected) {
            let debrief = deal(workbook, key);
            let (_, request) = first(debrief, &["offer_requested", "tender_issued"]).expect(key);
            let (_, offer) = first(debrief, &["offer_sent"]).expect(key);
            assert_eq!(days(request, offer), Some(expected), "{key}");
        }
    });
}

#[test]
fn days_from_a_no_to_our_next_step() {
    let expected = [("w1", Some(4)), ("w4", Some(2)), ("l1", Some(19)), ("l4", Some(26)), ("l5", None)];
    in_both(|workbook| {
        for key in ten() {
            let debrief = deal(workbook, key);
            let said = debrief.steps.iter().filter(|step| step.activity == "no_said");
            let found = usize::from(expected.iter().any(|(other, _)| *other == key));
            assert_eq!(said.count(), found, "{key}");
        }
        for (key, expected) in expected {
            let debrief = deal(workbook, key);
            let (at, no) = first(debrief, &["no_said"]).expect(key);
            assert!(acts(debrief, no, Side::Customer), "{key}");
            let next = debrief.steps[at + 1..].iter().find(|step| acts(debrief, step, Side::Vendor));
            assert_eq!(next.and_then(|next| days(no, next)), expected, "{key}");
        }
    });
}

#[test]
fn steps_that_only_the_customer_tells() {
    in_both(|workbook| {
        for key in ten() {
            let debrief = deal(workbook, key);
            let blind = debrief.steps.iter().filter(|step| debrief.told(step.id).is_blind_spot()).count();
            let share = blind as f64 / debrief.steps.len() as f64;
            let wanted = if WON.contains(&key) { 0.18..=0.26 } else { 0.33..=0.48 };
            assert!(wanted.contains(&share), "{key}: {share:.2}");
        }
    });
}

#[test]
fn leads_that_were_handed_over() {
    let expected = [("w3", 2), ("l2", 21), ("l4", 16)];
    in_both(|workbook| {
        for key in ten() {
            let debrief = deal(workbook, key);
            let lead = first(debrief, &["lead_handed_over"]);
            let Some((_, wait)) = expected.iter().find(|(other, _)| *other == key) else {
                assert!(lead.is_none(), "{key}");
                continue;
            };
            let (at, lead) = lead.expect(key);
            let mut later = debrief.steps[at..].iter();
            let contact = later.find(|step| step.activity == "contact_taken").expect(key);
            assert_eq!(days(lead, contact), Some(*wait), "{key}");
            let returned = later.any(|step| step.activity == "lead_returned");
            assert_eq!(returned, key == "l2", "{key}");
        }
    });
}

#[test]
fn the_two_sides_contradict_each_other() {
    in_both(|workbook| {
        let l1 = deal(workbook, "l1");
        let (_, second_offer) = first(l1, &["offer_revised"]).expect("a second offer");
        let told = |source| l1.telling(second_offer.id, source)?.date;
        let (ours, theirs) = (told(Source::Vendor).unwrap(), told(Source::Customer).unwrap());
        assert_eq!(theirs.days_since(ours), 9);

        let l4 = deal(workbook, "l4");
        let (_, promise) = first(l4, &["callback_promised"]).expect("the fourteen weeks");
        for source in [Source::Customer, Source::Vendor] {
            let words = &l4.telling(promise.id, source).expect("a telling").words;
            let fourteen = ["14", "ierzehn", "ourteen"];
            assert!(fourteen.iter().any(|number| words.contains(number)), "{words}");
        }
        let claim = l4.claims.iter().find(|claim| claim.rival == "we_contradicted_ourselves");
        let claim = claim.expect("a claim that we contradicted ourselves");
        assert_eq!(claim.status, ClaimStatus::Supported);
        assert!(l4.claim_evidence(claim, Weight::For).any(|evidence| evidence.step == Some(promise.id)));
    });
}

#[test]
fn every_deal_has_incidents_against_its_outcome() {
    in_both(|workbook| {
        for key in ten() {
            let debrief = deal(workbook, key);
            let (with, against) = if WON.contains(&key) {
                (IncidentKind::Delighted, IncidentKind::Annoyed)
            } else {
                (IncidentKind::Annoyed, IncidentKind::Delighted)
            };
            let count = |kind| debrief.incidents.iter().filter(|i| i.kind == kind).count();
            assert!(count(with) >= 2, "{key}");
            assert!(count(against) >= 1, "{key}");
        }
        let strongest = |key: &str, kind| {
            let debrief = deal(workbook, key);
            debrief.incidents.iter().any(|incident| {
                incident.kind == kind && incident.felt_by == Side::Customer && incident.strength.get() == Strength::MAX
            })
        };
        assert!(strongest("w4", IncidentKind::Annoyed));

        let l1 = deal(workbook, "l1");
        let by_the_report = l1.incidents.iter().find(|incident| {
            let step = incident.step.and_then(|id| l1.step(id));
            let brunner = step.and_then(|step| l1.actor(step));
            incident.kind == IncidentKind::Delighted && brunner.is_some_and(|person| person.short_name() == "Brunner")
        });
        assert!(by_the_report.is_some_and(|incident| incident.felt_by == Side::Customer));
    });
}

#[test]
fn three_predictions_were_opened_and_one_is_still_locked() {
    in_both(|workbook| {
        let made = |key: &str| deal(workbook, key).prediction.as_ref().expect("a prediction");
        for (key, chance) in [("w1", 80), ("w4", 40), ("l4", 70)] {
            let (debrief, made) = (deal(workbook, key), made(key));
            assert_eq!((made.state, made.chance.map(|chance| chance.get())), (PredictionState::Opened, Some(chance)));
            // It was locked while the deal was open, and before the customer was heard.
            let locked = made.locked_on.expect("a day");
            let heard = debrief.sittings.iter().filter_map(|sitting| sitting.held_on).collect::<Vec<_>>();
            assert!(debrief.deal.decided_on.is_some_and(|decided| locked.surely_before(decided)), "{key}");
            assert!(heard.iter().all(|day| locked.surely_before(*day)), "{key}");
            assert!(!made.surprise.is_empty() && debrief.predicted_scores.len() == 2, "{key}");
        }
        assert_eq!((made("o1").state, deal(workbook, "o1").deal.outcome), (PredictionState::Locked, Outcome::Open));
        let others = workbook.debriefs.iter().filter(|debrief| debrief.prediction.is_none()).count();
        assert_eq!(others, workbook.debriefs.len() - 4);
    });
}
