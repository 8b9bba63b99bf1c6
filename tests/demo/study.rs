//! The study over the ten deals and the levers that it led to.

use debrief::domain::{EvidenceFor, LeverState, MAX_ACTIVE_LEVERS, Milestone};

use super::*;

#[test]
fn the_study_holds_the_ten_closed_deals() {
    in_both(|workbook| {
        let expected: Vec<_> = ten().map(|key| deal(workbook, key).deal.id).collect();
        let held: Vec<_> = workbook.study_deals.iter().map(|place| place.deal).collect();
        assert_eq!(held, expected);
        assert!(workbook.study_deals.iter().all(|place| place.study == workbook.study.id));
        assert!(!workbook.study.question.is_empty());
    });
}

#[test]
fn levers_are_complete_and_rest_on_several_deals() {
    in_both(|workbook| {
        assert!((6..=7).contains(&workbook.levers.len()));
        let active = workbook.levers.iter().filter(|lever| lever.state.is_active());
        assert_eq!(active.count(), MAX_ACTIVE_LEVERS);
        for state in [LeverState::Idea, LeverState::Done, LeverState::Dropped] {
            assert!(workbook.levers.iter().any(|lever| lever.state == state), "{state:?}");
        }
        for lever in &workbook.levers {
            let title = &lever.title;
            assert!(!lever.change.is_empty(), "{title}");
            assert!(lever.owner.is_some() && !lever.owner_person.is_empty(), "{title}");
            assert!(lever.effort.is_some() && lever.impact.is_some(), "{title}");
            assert!(lever.criterion.is_some() || !lever.activity.is_empty(), "{title}");
            assert!(lever.due.is_some() || !lever.state.is_active(), "{title}");
            let mut deals: Vec<_> = workbook
                .lever_evidence
                .iter()
                .filter(|evidence| evidence.subject_id == lever.id.uuid())
                .map(|evidence| evidence.deal)
                .collect();
            assert!(deals.len() >= 3, "{title}");
            deals.sort_unstable();
            deals.dedup();
            assert!(deals.len() >= 3, "{title}");
        }
    });
}

#[test]
fn evidence_lies_in_the_deal_that_it_names() {
    in_both(|workbook| {
        let of_deals = workbook.debriefs.iter().flat_map(|debrief| &debrief.evidence);
        for evidence in of_deals.chain(&workbook.lever_evidence) {
            let debrief = workbook.debriefs.iter().find(|d| d.deal.id == evidence.deal);
            let debrief = debrief.expect("the deal of the evidence");
            let step = evidence.step.and_then(|id| debrief.step(id));
            let incident = evidence.incident.and_then(|id| debrief.incident(id));
            assert_eq!((step.is_some(), incident.is_some()), (evidence.step.is_some(), evidence.incident.is_some()));
            assert!(step.is_some() != incident.is_some());
        }
        assert!(workbook.lever_evidence.iter().all(|e| e.subject == EvidenceFor::Lever));
    });
}

#[test]
fn records_are_in_order_and_each_telling_has_its_sitting() {
    in_both(|workbook| {
        for debrief in &workbook.debriefs {
            let name = &debrief.deal.customer;
            assert!(debrief.steps.is_sorted_by_key(|step| step.rank), "{name}");
            assert!(debrief.steps.is_sorted_by_key(|step| step.id), "{name}");
            assert!(debrief.participants.is_sorted_by_key(|person| person.id), "{name}");
            assert_eq!(debrief.steps[0].milestone, Some(Milestone::Trigger), "{name}");
            let both_asked = debrief.sittings.len() == 2;
            for telling in &debrief.tellings {
                assert!(telling.sitting.is_some() || !both_asked, "{name}");
            }
        }
    });
}
