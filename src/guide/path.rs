//! Readings of the path that several rules share: where it begins, where it is decided, where money is talked about.

use std::borrow::Cow;

use super::milestone_of;
use crate::{
    analysis::surely_before,
    domain::{Claim, ClaimKind, Course, Deal, Debrief, ExitTo, FuzzyDate, Milestone, Outcome, Side, Step},
};

/// Activities in which the customer leaves the path, and where to.
const EXITS: [(&str, ExitTo); 3] =
    [("left_to_competitor", ExitTo::Competitor), ("postponed", ExitTo::Postponed), ("stopped", ExitTo::Stopped)];

/// Activities in which the price or the budget is the matter.
const PRICE: [&str; 6] =
    ["price_raised", "concession_made", "negotiation_held", "budget_requested", "budget_approved", "budget_cut"];

/// Activities in which somebody else than we comes in.
const ALTERNATIVES: [&str; 4] =
    ["competitor_appears", "competitor_site_visited", "competitor_offer", "alternative_considered"];

/// Whether the deal has ended one way or the other.
pub(super) fn is_closed(debrief: &Debrief) -> bool {
    debrief.deal.outcome != Outcome::Open
}

/// Whether the first step is what set the purchase off.
pub(super) fn begins_with_trigger(debrief: &Debrief) -> bool {
    debrief.steps.first().is_some_and(|step| milestone_of(step) == Some(Milestone::Trigger))
}

/// Whether the step leaves the path.
pub(super) fn is_exit(step: &Step) -> bool {
    step.course == Course::Exit || exit_by_activity(step).is_some()
}

/// Where the step leaves the path to, where it is said.
pub(super) fn exit_to(step: &Step) -> Option<ExitTo> {
    step.exit_to.or_else(|| exit_by_activity(step))
}

fn exit_by_activity(step: &Step) -> Option<ExitTo> {
    EXITS.iter().find(|(activity, _)| *activity == step.activity).map(|(_, to)| *to)
}

/// The place of the exit with which the path ends: no exit that the customer came back from, and none that is about a
/// later purchase.
pub(super) fn last_exit(debrief: &Debrief) -> Option<usize> {
    let steps = &debrief.steps;
    let exit = steps.iter().rposition(is_exit)?;
    let (before, after) = (&steps[..exit], &steps[exit + 1..]);
    // Whoever asks for an offer again, or orders, has come back. That we try again brings nobody back.
    let goes_on = |step: &Step| {
        debrief.actor_side(step) != Some(Side::Vendor)
            && milestone_of(step).is_some_and(|milestone| milestone < Milestone::Decision)
    };
    let is_back = match settled(debrief) {
        Some(at) if at > exit => debrief.deal.outcome == Outcome::Won || !are_waits(&steps[exit + 1..at]),
        _ => after.iter().any(goes_on),
    };
    let is_over = |step: &Step| matches!(milestone_of(step), Some(Milestone::Delivery | Milestone::FollowOn));
    let is_later = debrief.deal.outcome == Outcome::Won && before.iter().chain([&steps[exit]]).any(is_over);
    (!is_back && !is_later).then_some(exit)
}

fn are_waits(steps: &[Step]) -> bool {
    steps.iter().all(|step| step.course == Course::Wait)
}

/// How a deal that still stands open has ended by what is told: the place of the step that says so, and the outcome, where
/// the step leaves no doubt. A spoken yes is no order yet, and an order with which the customer leaves the path is not ours.
pub fn told_outcome(debrief: &Debrief) -> Option<(usize, Option<Outcome>)> {
    if is_closed(debrief) {
        return None;
    }
    let steps = &debrief.steps;
    let order = steps.iter().rposition(|step| is_contract(step) && !is_exit(step));
    // Whoever leaves after an order has taken it back, or it was none.
    let after_order = || steps.iter().rposition(is_exit).filter(|exit| order.is_some_and(|at| at < *exit));
    let exit = last_exit(debrief).or_else(after_order).map(|at| (at, exit_to(&steps[at]).map(outcome_of)));
    let order = order.map(|at| (at, Some(Outcome::Won)));
    let is_told = |step: &Step| matches!(step.activity.as_str(), "decision_taken" | "decision_told");
    let told = || steps.iter().rposition(is_told).map(|at| (at, None));
    let found = exit.into_iter().chain(order).max_by_key(|(at, _)| *at).or_else(told);
    found.filter(|(at, _)| !goes_on_behind(debrief, *at))
}

/// Whether what follows shows that the step at this place cannot have been the end. So much follows after an order of
/// screws, or a date that slipped. Of an exit less says so: that the customer comes back, or does more of his own than to
/// tell what he has decided. Waiting, delivery and what belongs to the next purchase come after an end, and that we go on
/// asking does too.
fn goes_on_behind(debrief: &Debrief, end: usize) -> bool {
    const MOST_BEHIND_AN_END: usize = 5;
    const MOST_OF_THE_CUSTOMER: usize = 2;
    let is_after = |step: &&Step| {
        step.course != Course::Wait
            && !matches!(milestone_of(step), Some(Milestone::Contract | Milestone::Delivery | Milestone::FollowOn))
    };
    let after: Vec<&Step> = debrief.steps[end + 1..].iter().filter(is_after).collect();
    if !is_exit(&debrief.steps[end]) {
        return after.len() > MOST_BEHIND_AN_END;
    }
    let of_customer = || after.iter().filter(|step| debrief.actor_side(step) == Some(Side::Customer));
    let is_on_the_way = |milestone: Milestone| milestone < Milestone::Decision;
    after.len() > MOST_BEHIND_AN_END
        || after.iter().any(|step| step.course == Course::LoopBack)
        || of_customer().any(|step| milestone_of(step).is_some_and(is_on_the_way))
        || of_customer().filter(|step| milestone_of(step).is_none()).count() > MOST_OF_THE_CUSTOMER
}

/// The deal as it ended with the step at this place: decided on its day, where no other stands there, and lost to the one
/// competitor in it. A winner who is named already stays.
pub fn ended(debrief: &Debrief, at: usize, outcome: Outcome) -> Deal {
    let (deal, step) = (&debrief.deal, debrief.steps.get(at));
    let people = step.map(|step| debrief.people(step)).unwrap_or_default();
    let mut competitors = people.iter().filter(|person| person.side == Side::Competitor);
    let winner = match (competitors.next(), competitors.next()) {
        (Some(one), None) if outcome == Outcome::Lost && deal.winner.trim().is_empty() => one.name.clone(),
        _ => deal.winner.clone(),
    };
    let decided_on = deal.decided_on.or(step.and_then(|step| step.date));
    Deal { outcome, winner, decided_on, ..deal.clone() }
}

fn outcome_of(to: ExitTo) -> Outcome {
    match to {
        ExitTo::Competitor => Outcome::Lost,
        ExitTo::Postponed => Outcome::Postponed,
        ExitTo::Stopped => Outcome::Stopped,
    }
}

/// Whether the step leaves the path for a competitor.
pub(super) fn is_exit_to_competitor(step: &Step) -> bool {
    step.exit_to == Some(ExitTo::Competitor) || step.activity == "left_to_competitor"
}

/// The place of the step in which a yes or a no was said; of several the last one.
///
/// In a won deal an order without a decision before it is the yes. In the others a spoken yes is not the no that
/// followed, and asking for the reasons comes after it.
pub(super) fn decision(debrief: &Debrief) -> Option<usize> {
    let decides = |step: &Step| milestone_of(step) == Some(Milestone::Decision) && step.activity != "reasons_asked";
    let steps = &debrief.steps;
    if debrief.deal.outcome == Outcome::Won {
        steps.iter().rposition(decides).or_else(|| steps.iter().position(is_contract))
    } else {
        steps.iter().rposition(|step| is_exit(step) || decides(step) && step.activity != "verbal_yes")
    }
}

fn is_contract(step: &Step) -> bool {
    milestone_of(step) == Some(Milestone::Contract)
}

/// The place of the last step that settled the matter: the decision, or the contract after it.
pub(super) fn settled(debrief: &Debrief) -> Option<usize> {
    let decision = decision(debrief)?;
    let contract = debrief.steps.iter().rposition(is_contract);
    Some(contract.map_or(decision, |at| at.max(decision)))
}

/// Whether the price, the budget or a negotiation is the matter of the step. An activity says more than a milestone:
/// a supplier audit belongs to the negotiation without being about the price.
pub(super) fn is_about_price(step: &Step) -> bool {
    if step.activity.is_empty() {
        step.milestone == Some(Milestone::Negotiation)
    } else {
        PRICE.contains(&step.activity.as_str())
    }
}

/// Whether a competitor or another alternative plays a part in the step: by activity, by the people in it, or by the
/// winner's name in its title.
pub(super) fn has_alternative(debrief: &Debrief, step: &Step) -> bool {
    let winner = debrief.deal.winner.trim().to_lowercase();
    ALTERNATIVES.contains(&step.activity.as_str())
        || debrief.actor_side(step) == Some(Side::Competitor)
        || debrief.others(step.id).any(|person| person.side == Side::Competitor)
        || !winner.is_empty() && step.title.to_lowercase().contains(&winner)
}

/// The places of the steps before the decision that are dated after it: their dates are asked about.
pub(super) fn travellers(debrief: &Debrief) -> Vec<usize> {
    let Some(decision) = decision(debrief).filter(|_| is_closed(debrief)) else {
        return vec![];
    };
    let Some(decided) = debrief.steps[decision].date.or(debrief.deal.decided_on) else {
        return vec![];
    };
    let late = |date: FuzzyDate| surely_before(decided, date);
    (0..decision).filter(|at| debrief.steps[*at].date.is_some_and(late)).collect()
}

/// The debrief without the dates that are doubted: time is not reckoned with what is asked about.
pub(super) fn believed(debrief: &Debrief) -> Cow<'_, Debrief> {
    let travellers = travellers(debrief);
    if travellers.is_empty() {
        return Cow::Borrowed(debrief);
    }
    let mut believed = debrief.clone();
    for at in travellers {
        believed.steps[at].date = None;
    }
    Cow::Owned(believed)
}

/// The first claim of this kind.
pub(super) fn claim_of(debrief: &Debrief, kind: ClaimKind) -> Option<&Claim> {
    debrief.claims.iter().find(|claim| claim.kind == kind)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Participant, StepParticipant};

    /// Keller orders from Xeno, dated, and leaves the path with it.
    fn orders_elsewhere(competitors: &[&str]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        let mut step = Step::new(deal, 0, "orders from Xeno");
        step.activity = "order_placed".into();
        (step.course, step.exit_to) = (Course::Exit, Some(ExitTo::Competitor));
        step.date = "2025-06-01".parse().ok();
        for name in competitors {
            let person = Participant::new(deal, *name, Side::Competitor);
            let (id, participant) = (crate::domain::Id::new(), person.id);
            debrief.step_participants.push(StepParticipant { id, deal, step: step.id, participant });
            debrief.participants.push(person);
        }
        debrief.steps.push(step);
        debrief
    }

    #[test]
    fn an_exit_wins_over_the_activity_of_the_same_step() {
        let mut debrief = orders_elsewhere(&["Xeno"]);
        assert!(is_contract(&debrief.steps[0]), "the activity alone would be an order");
        assert_eq!(told_outcome(&debrief), Some((0, Some(Outcome::Lost))));
        (debrief.steps[0].course, debrief.steps[0].exit_to) = (Course::Advance, None);
        assert_eq!(told_outcome(&debrief), Some((0, Some(Outcome::Won))));
    }

    #[test]
    fn whoever_leaves_after_an_order_is_asked_about_that() {
        let mut debrief = orders_elsewhere(&["Xeno"]);
        let deal = debrief.deal.id;
        let with =
            |rank, title: &str, activity: &str| Step { activity: activity.into(), ..Step::new(deal, rank, title) };
        debrief.steps.insert(0, with(-1, "orders", "order_placed"));
        // What comes behind, of ours or about the price, does not make the order the end.
        debrief.steps.push(with(1, "sends a cheaper offer", "offer_revised"));
        assert_eq!(told_outcome(&debrief), Some((1, Some(Outcome::Lost))));
        debrief.steps.push(with(2, "orders", "order_placed"));
        assert_eq!(told_outcome(&debrief), Some((3, Some(Outcome::Won))), "has come back");
    }

    #[test]
    fn what_much_follows_was_no_end() {
        for activity in ["order_placed", "decision_told", "left_to_competitor"] {
            let mut debrief = orders_elsewhere(&[]);
            let deal = debrief.deal.id;
            let step = |rank, activity: &str| Step { activity: activity.into(), ..Step::new(deal, rank, "x") };
            debrief.steps = vec![step(0, activity)];
            assert!(told_outcome(&debrief).is_some(), "{activity}");
            debrief.steps.extend((1..14).map(|rank| step(rank, "")));
            assert_eq!(told_outcome(&debrief), None, "{activity}");
        }
    }

    /// The deal that ended with an exit, and went on with these steps: who acted, the activity, and where it led.
    fn goes_on(with: &[(Side, &str, Course)]) -> Debrief {
        let mut debrief = orders_elsewhere(&[]);
        let deal = debrief.deal.id;
        for (rank, (side, activity, course)) in (1..).zip(with) {
            let mut step = Step { activity: (*activity).into(), ..Step::new(deal, rank, "goes on") };
            (step.actor_side, step.course) = (Some(*side), *course);
            debrief.steps.push(step);
        }
        debrief
    }

    #[test]
    fn whoever_comes_back_has_not_left_however_little_has_followed() {
        let plain = |side| (side, "", Course::Advance);
        let (customer, ours) = (plain(Side::Customer), plain(Side::Vendor));
        for after in [
            // One looks back at what was there before.
            &[(Side::Other, "", Course::SideTrack), customer, (Side::Vendor, "", Course::LoopBack)][..],
            &[(Side::Customer, "offer_requested", Course::Advance)],
            &[customer, customer, customer],
        ] {
            assert_eq!(told_outcome(&goes_on(after)), None, "{after:?}");
            let mut ordered = goes_on(after);
            ordered
                .steps
                .insert(0, Step { activity: "order_placed".into(), ..Step::new(ordered.deal.id, -1, "orders") });
            assert_eq!(told_outcome(&ordered), None, "after an order too: {after:?}");
        }
        for after in [
            // The reasons are told, we say that we are sorry and try again.
            &[customer, customer, ours][..],
            &[ours, ours, ours, ours],
            &[
                (Side::Customer, "reasons_asked", Course::Advance),
                customer,
                (Side::Customer, "", Course::Wait),
                customer,
            ],
        ] {
            assert_eq!(told_outcome(&goes_on(after)), Some((0, Some(Outcome::Lost))), "{after:?}");
        }
    }

    #[test]
    fn the_one_competitor_of_the_step_won_on_its_day() {
        let debrief = orders_elsewhere(&["Xeno"]);
        let lost = ended(&debrief, 0, Outcome::Lost);
        assert_eq!((lost.winner.as_str(), lost.decided_on), ("Xeno", debrief.steps[0].date));
        assert_eq!(ended(&debrief, 0, Outcome::Stopped).winner, "", "nobody wins what is stopped");
        assert_eq!(ended(&orders_elsewhere(&["Xeno", "Zeta"]), 0, Outcome::Lost).winner, "", "either may have won");
        let known = Deal { winner: "Zeta".into(), decided_on: "2025-05".parse().ok(), ..debrief.deal.clone() };
        let debrief = Debrief { deal: known.clone(), ..debrief };
        assert_eq!(
            ended(&debrief, 0, Outcome::Lost),
            Deal { outcome: Outcome::Lost, ..known },
            "what stands there stays"
        );
    }
}
