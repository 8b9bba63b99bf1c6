//! The summary of the sample deal against figures worked out by hand.

use super::*;
use crate::{
    analysis::{Ground, Level, journey_curve, sample::*},
    domain::*,
};

fn numbers(steps: &[crate::analysis::StepRef]) -> Vec<usize> {
    steps.iter().map(|step| step.number).collect()
}

#[test]
fn time_and_waiting() {
    // Days from 1 Sep 2025: 0 4 14 41 57 94 (103) 192. Gaps 4 10 27 16 37 9 89: Q1 9.5, Q3 32, fence 65.75.
    let path = summarise(&lost_order()).path;
    assert_eq!(path.steps, 8);
    assert_eq!(path.duration_days, Some(192));
    assert_eq!(path.first.map(|at| at.date), Some(date("2025-09-01")));
    assert_eq!(path.last.map(|at| at.step.number), Some(8));
    assert_eq!(numbers(&path.undated), [7]);
    assert_eq!(path.waiting.fence_days, 65.75);
    // 37 after the wait in step 5, and none of the 16 before it; 89 beyond the fence.
    let counted: Vec<i32> = path.waiting.gaps.iter().map(|gap| gap.days).collect();
    assert_eq!(counted, [37, 89]);
    assert_eq!(path.waiting.days, 126);
    assert_eq!((path.waiting.told_days, path.waiting.untold_days()), (37, 89));
    assert_eq!(path.waiting.share, Some(126.0 / 192.0));
    let longest = path.longest_gap.unwrap();
    assert_eq!((longest.from.number, longest.to.number, longest.days), (7, 8, 89));
}

#[test]
fn voices_people_and_hand_overs() {
    let path = summarise(&lost_order()).path;
    let told = ToldCounts { customer_only: 3, both: 4, vendor_only: 1, document_only: 0, nobody: 0 };
    assert_eq!(path.told, told);
    assert_eq!(path.told.share(path.told.customer_only), Some(0.375));
    assert_eq!(path.people[&Side::Customer], 3);
    assert_eq!(path.people[&Side::Vendor], 1);
    assert_eq!(path.people.get(&Side::Partner), None);
    let offer = path.offer_time.unwrap();
    assert_eq!((offer.request.number, offer.offer.number, offer.days), (3, 4, Some(27)));
    assert_eq!(path.first_decider.map(|step| step.number), Some(7));
    assert_eq!(path.is_decider_before_offer(), Some(false));
    assert_eq!(path.first_competitor.map(|step| step.number), Some(6));
    let over = &path.hand_overs[..];
    assert_eq!(over.len(), 1);
    assert_eq!((over[0].from, over[0].to), (OwnerFunction::Marketing, OwnerFunction::Sales));
    assert_eq!((over[0].last.number, over[0].first.number), (2, 4));
    assert_eq!((over[0].days, over[0].steps_between), (Some(37), 1));
}

#[test]
fn where_the_order_goes_to_a_competitor_none_has_acted_yet() {
    use crate::domain::{Course, ExitTo, Participant, StepParticipant};
    let mut debrief = lost_order();
    let unseen = |debrief: &Debrief| {
        let path = summarise(debrief).path;
        (path.first_competitor.map(|step| step.number), path.is_competitor_unseen(debrief))
    };
    assert_eq!(unseen(&debrief), (Some(6), false));
    let competitors: Vec<_> = debrief.participants.iter().filter(|one| one.side == Side::Competitor).collect();
    let ids: Vec<_> = competitors.into_iter().map(|one| one.id).collect();
    debrief.step_participants.retain(|link| !ids.contains(&link.participant));
    for step in &mut debrief.steps {
        step.activity.clear();
        step.actor = step.actor.filter(|actor| !ids.contains(actor));
        step.set_course(Course::Advance, None);
    }
    assert_eq!(unseen(&debrief), (None, false));
    debrief.steps[6].set_course(Course::Exit, Some(ExitTo::Competitor));
    assert_eq!(unseen(&debrief), (Some(7), true), "our buyer says no");
    let person = Participant::new(debrief.deal.id, "Kranz", Side::Competitor);
    let (id, deal, step) = (crate::domain::Id::new(), debrief.deal.id, debrief.steps[6].id);
    debrief.step_participants.push(StepParticipant { id, deal, step, participant: person.id });
    debrief.participants.push(person);
    assert_eq!(unseen(&debrief), (Some(7), false), "he is there");
}

#[test]
fn what_is_reckoned_from_vague_dates_is_known_no_better() {
    let grains = |debrief: &Debrief| {
        let path = summarise(debrief).path;
        (path.offer_time.expect("an offer").grain, path.hand_overs[0].grain, path.duration_grain)
    };
    let mut debrief = lost_order();
    for at in [0, 1, 2, 3, 7] {
        debrief.steps[at].date = debrief.steps[at].date.map(|date| FuzzyDate::day(date.middle()));
    }
    assert_eq!(grains(&debrief), (Grain::Day, Grain::Day, Grain::Day));
    debrief.steps[7].date = debrief.steps[7].date.map(|date| date.with_about(true));
    assert_eq!(grains(&debrief), (Grain::Day, Grain::Day, Grain::AboutDay));
    debrief.steps[3].date = Some(date("2025-10"));
    assert_eq!(grains(&debrief), (Grain::Coarser, Grain::Coarser, Grain::AboutDay));
}

#[test]
fn turning_points_with_their_reasons() {
    let debrief = lost_order();
    let points = summarise(&debrief).turning_points;
    assert_eq!(points.iter().map(|point| point.step.number).collect::<Vec<_>>(), [6, 7, 8]);
    // The customer's feelings are told in steps 1, 4, 5, 6, 8: -1 +1 -1 +2 +1; the biggest change is 5 to 6.
    let [TurnReason::Incident(incident), TurnReason::Feeling { source, since, before, after }, TurnReason::Lever] =
        points[0].reasons[..]
    else {
        panic!("{:?}", points[0])
    };
    assert_eq!(incident.number, 1);
    assert_eq!((source, since.number, before, after), (Source::Customer, 5, -1, 2));
    assert_eq!(points[1].reasons, [TurnReason::FirstDecider]);
    assert_eq!(points[2].reasons, [TurnReason::Exit(Some(ExitTo::Competitor))]);
}

#[test]
fn weighty_steps_push_marked_levers_out() {
    let mut debrief = lost_order();
    for step in &mut debrief.steps {
        step.is_lever = true;
    }
    let points = summarise(&debrief).turning_points;
    assert_eq!(points.iter().map(|point| point.step.number).collect::<Vec<_>>(), [1, 2, 6, 7, 8]);
}

#[test]
fn feelings_of_two_sources_are_no_jump() {
    let mut debrief = lost_order();
    debrief.tellings.retain(|telling| telling.source == Source::Vendor);
    let points = summarise(&debrief).turning_points;
    // Ours are told in steps 2, 4, 7, 8: +1 +1 +1 -2.
    let last = points.last().unwrap();
    assert!(
        last.reasons
            .iter()
            .any(|reason| matches!(reason, TurnReason::Feeling { source: Source::Vendor, before: 1, after: -2, .. }))
    );
}

#[test]
fn extremes_are_not_netted() {
    let extremes = summarise(&lost_order()).extremes;
    assert_eq!(extremes.customer.delighted.map(|incident| incident.number), Some(1));
    assert_eq!(extremes.customer.annoyed.map(|incident| incident.number), Some(2));
    assert_eq!(extremes.vendor, FeltExtremes { delighted: None, annoyed: None });
}

#[test]
fn checklist_strong_weak_and_gaps() {
    let judgements = summarise(&lost_order()).judgements;
    let keys =
        |lines: &[CriterionLine]| -> Vec<String> { lines.iter().map(|line| line.criterion.key().to_owned()).collect() };
    // Relationship has the customer's +1; innovation our own +2 without a word of the customer's.
    assert_eq!(keys(&judgements.strongest), ["relationship", "innovation"]);
    assert_eq!(keys(&judgements.weakest), ["access", "offer"]);
    assert_eq!(keys(&judgements.gaps), ["access"]);
    // Access +3, relationship +1, offer 0.
    assert_eq!(judgements.judged_by_both, 3);
    assert_eq!(judgements.mean_gap, Some(4.0 / 3.0));
    assert_eq!(judgements.judged(Scorer::Customer), 3);
    assert_eq!(judgements.judged(Scorer::Vendor), 4);
    assert_eq!(judgements.lines.len(), 21);
    let [Ground::Step(step)] = judgements.weakest[0].evidence[..] else { panic!() };
    assert_eq!(step.number, 7);
}

#[test]
fn contradictions_claims_levers_accounts() {
    let debrief = lost_order();
    let summary = summarise(&debrief);
    let [Contradiction::Dates { step, one, other }, Contradiction::Feelings { customer: 1, vendor: -2, .. }] =
        summary.contradictions[..]
    else {
        panic!("{:?}", summary.contradictions)
    };
    assert_eq!(step.number, 8);
    assert_eq!(one, (Source::Customer, date("2026-03-12")));
    assert_eq!(other, (Source::Vendor, date("2026-03-20")));
    assert!(summary.claims[0].is_stated_reason && !summary.claims[1].is_stated_reason);
    assert_eq!(summary.claims[0].evidence_against.len(), 1);
    let steps: Vec<usize> =
        summary.claims[1].evidence_for.iter().filter_map(|ground| Some(ground.step()?.number)).collect();
    assert_eq!(steps, [6, 7]);
    assert!(summary.levers[0].is_from_here);
    assert_eq!(summary.accounts.sittings(), 2);
    assert_eq!(summary.accounts.customer_tellings, 7);
    assert_eq!(summary.accounts.tellers.len(), 2);
}

#[test]
fn an_empty_deal_has_an_empty_summary() {
    let debrief = Debrief::new(Deal::new("", ""));
    let summary = summarise(&debrief);
    assert_eq!(summary.path.duration_days, None);
    assert_eq!(summary.path.waiting.share, None);
    assert_eq!(summary.path.told.share(summary.path.told.customer_only), None);
    assert!(summary.turning_points.is_empty() && summary.contradictions.is_empty());
    assert!(journey_curve(&debrief).is_empty());
}

#[test]
fn the_curve_of_the_sample() {
    let curve = journey_curve(&lost_order());
    assert_eq!(curve.steps[0].customer, Level::Known(-1));
    assert_eq!(curve.steps[0].vendor, Level::Unknown);
    assert_eq!(curve.steps[6].customer, Level::Between(1.5));
    assert_eq!(curve.steps[6].shown, Level::Known(1));
    assert_eq!(curve.steps[6].day, Some(103));
}

#[test]
fn a_summary_can_be_sent_as_json() {
    let json = serde_json::to_value(summarise(&lost_order())).unwrap();
    assert_eq!(json["path"]["waiting"]["days"], 126);
    assert_eq!(json["path"]["people"]["customer"], 3);
    assert_eq!(json["turning_points"][1]["reasons"][0], "first_decider");
}
