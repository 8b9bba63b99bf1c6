//! What the timeline says about a criterion, to hold the ratings against. Only what follows from the recorded steps and
//! incidents without judgement is said; most criteria have none of it.

use serde::Serialize;

use super::{
    StepRef,
    gaps::Gap,
    summary::{OfferTime, Path},
};
use crate::domain::{Criterion, Debrief, IncidentKind};

/// One thing that the timeline says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Says {
    /// Nobody on the customer's side is recorded as able to say yes.
    NoDecider,
    /// A decider is recorded, but no step has one of them and one of us.
    DeciderNeverMet,
    /// The first step in which a decider and one of us took part, and how many such steps there are.
    DeciderMet {
        /// The first of them.
        first: StepRef,
        /// How many there are.
        joint: usize,
    },
    /// Whether that was before our first offer.
    DeciderBeforeOffer(bool),
    /// From request to offer.
    Offer(OfferTime),
    /// The longest gap.
    LongestGap(Gap),
    /// The first step in which a competitor plays a part.
    FirstCompetitor(StepRef),
    /// The path passed so many times from one of our functions to another; steps between that nobody owned.
    HandOvers {
        /// How many times.
        count: usize,
        /// Steps between that nobody owned.
        between: usize,
    },
    /// Incidents that are linked with the criterion.
    Incidents {
        /// So many delighted.
        delighted: usize,
        /// So many annoyed.
        annoyed: usize,
    },
}

/// What the timeline says about a criterion.
pub fn timeline_says(debrief: &Debrief, criterion: &Criterion) -> Vec<Says> {
    let mut says = match criterion.key() {
        "access" => access(debrief),
        "offer" => Path::of(debrief).offer_time.map(Says::Offer).into_iter().collect(),
        "presence" => Path::of(debrief).longest_gap.map(Says::LongestGap).into_iter().collect(),
        "competitive_edge" => Path::of(debrief).first_competitor.map(Says::FirstCompetitor).into_iter().collect(),
        "internal_teamwork" => hand_overs(debrief),
        _ => vec![],
    };
    says.extend(incidents(debrief, criterion));
    says
}

fn access(debrief: &Debrief) -> Vec<Says> {
    let path = Path::of(debrief);
    if path.deciders.is_empty() {
        return vec![Says::NoDecider];
    }
    let mut says = vec![match path.first_decider {
        Some(first) => Says::DeciderMet { first, joint: joint_with(debrief, &path) },
        None => Says::DeciderNeverMet,
    }];
    says.extend(path.is_decider_before_offer().map(Says::DeciderBeforeOffer));
    says
}

fn joint_with(debrief: &Debrief, path: &Path) -> usize {
    let has_decider = |step| debrief.people(step).iter().any(|person| path.deciders.contains(&person.id));
    debrief.steps.iter().filter(|step| debrief.is_joint(step) && has_decider(step)).count()
}

fn hand_overs(debrief: &Debrief) -> Vec<Says> {
    let hand_overs = Path::of(debrief).hand_overs;
    let between = hand_overs.iter().map(|hand_over| hand_over.steps_between).sum();
    if hand_overs.is_empty() { vec![] } else { vec![Says::HandOvers { count: hand_overs.len(), between }] }
}

fn incidents(debrief: &Debrief, criterion: &Criterion) -> Option<Says> {
    let count = |kind| {
        debrief
            .incidents
            .iter()
            .filter(|incident| {
                incident.kind == kind && debrief.criteria_of(incident.id).any(|other| other == criterion)
            })
            .count()
    };
    let (delighted, annoyed) = (count(IncidentKind::Delighted), count(IncidentKind::Annoyed));
    (delighted + annoyed > 0).then_some(Says::Incidents { delighted, annoyed })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::sample::{criterion, lost_order},
        domain::Deal,
    };

    #[test]
    fn what_the_sample_says() {
        let debrief = lost_order();
        let says = |key| timeline_says(&debrief, &criterion(key));
        let step = |number| StepRef { number, id: debrief.steps[number - 1].id };
        // Huber, the decider, meets Meier once, in step 7; the offer went out in step 4.
        assert_eq!(says("access"), [Says::DeciderMet { first: step(7), joint: 1 }, Says::DeciderBeforeOffer(false)]);
        assert_eq!(says("offer"), [Says::Offer(OfferTime { request: step(3), offer: step(4), days: Some(27) })]);
        assert_eq!(says("competitive_edge"), [Says::FirstCompetitor(step(6))]);
        assert_eq!(says("internal_teamwork"), [Says::HandOvers { count: 1, between: 1 }]);
        assert_eq!(says("presentation"), [Says::Incidents { delighted: 1, annoyed: 0 }]);
        assert_eq!(says("terms"), []);
    }

    #[test]
    fn an_unmet_decider_differs_from_an_unknown_one() {
        let mut debrief = lost_order();
        debrief.step_participants.clear();
        assert_eq!(
            timeline_says(&debrief, &criterion("access")),
            [Says::DeciderNeverMet, Says::DeciderBeforeOffer(false)]
        );
        let empty = Debrief::new(Deal::new("Customer", "Deal"));
        assert_eq!(timeline_says(&empty, &criterion("access")), [Says::NoDecider]);
        assert_eq!(timeline_says(&empty, &criterion("offer")), []);
    }
}
