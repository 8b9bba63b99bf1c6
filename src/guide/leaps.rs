//! What leaps out of the table of who was in when: deciders without us, silences, hand-overs, long stretches without a side.

use super::{path, silence};
use crate::{
    analysis::{
        StepRef, gaps::Gap, presence, presence::Stretch, summary::HandOver, summary::hand_overs, summary::offer,
    },
    arrange::Arrange,
    domain::{BuyingRole, Debrief, Grain, Id, OwnerFunction, Participant, Side},
};

/// A stretch without us or without the customer is worth a look from so many steps on.
const LONG_STRETCH: usize = 3;

/// So many silences leap out at most, the longest ones.
const MOST_SILENCES: usize = 3;

/// One thing that leaps out, with the steps behind it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Leap {
    /// Somebody who could say yes was never in a step together with us.
    NeverMet {
        /// Who.
        person: Id<Participant>,
        /// The first step in which they took part without us; none where they are in no step.
        first: Option<StepRef>,
    },
    /// Somebody who could say yes met us only after our first offer.
    MetLate {
        /// Who.
        person: Id<Participant>,
        /// The first step together.
        step: StepRef,
        /// The first offer.
        offer: StepRef,
    },
    /// Marketing passed the matter on.
    HandOver(HandOver),
    /// A long time without a step that nobody calls a wait.
    Silence {
        /// The step before.
        from: StepRef,
        /// The step after.
        to: StepRef,
        /// Whole days between them.
        days: i32,
        /// How finely these are known.
        grain: Grain,
    },
    /// Nobody of this side took part for several steps.
    Without {
        /// The customer or us.
        side: Side,
        /// From where to where.
        stretch: Stretch,
    },
}

impl Leap {
    /// The step at which to look; none where somebody is in no step.
    pub fn step(&self) -> Option<StepRef> {
        match self {
            Self::NeverMet { first, .. } => *first,
            Self::MetLate { step, .. } => Some(*step),
            Self::HandOver(over) => Some(over.first),
            Self::Silence { to, .. } => Some(*to),
            Self::Without { stretch, .. } => Some(stretch.first),
        }
    }

    /// The person whom it is about.
    pub fn person(&self) -> Option<Id<Participant>> {
        match self {
            Self::NeverMet { person, .. } | Self::MetLate { person, .. } => Some(*person),
            Self::HandOver(_) | Self::Silence { .. } | Self::Without { .. } => None,
        }
    }
}

/// What leaps out of a deal, the gravest kind first, each kind in the order of the timeline, silences by their length.
pub fn leaps(debrief: &Debrief) -> Vec<Leap> {
    let mut found = deciders(debrief);
    // What marketing does after the decision is no hand-over of a lead.
    let decision = path::decision(debrief).unwrap_or(usize::MAX);
    let from_marketing = |over: &HandOver| over.from == OwnerFunction::Marketing && over.first.number - 1 <= decision;
    found.extend(hand_overs(debrief).into_iter().filter(from_marketing).map(Leap::HandOver));
    found.extend(silences(debrief));
    for side in [Side::Vendor, Side::Customer] {
        let stretch = presence::longest_without(debrief, side).filter(|stretch| stretch.steps() >= LONG_STRETCH);
        found.extend(stretch.map(|stretch| Leap::Without { side, stretch }));
    }
    found
}

fn deciders(debrief: &Debrief) -> Vec<Leap> {
    let at = |index: usize| StepRef { number: index + 1, id: debrief.steps[index].id };
    let offer = offer(debrief);
    let deciders = debrief.participants.iter().filter(|person| person.plays(BuyingRole::Decider));
    let leap = |person: &Participant| {
        let is_there = |index: &usize| debrief.people(&debrief.steps[*index]).iter().any(|one| one.id == person.id);
        let places: Vec<usize> = (0..debrief.steps.len()).filter(is_there).collect();
        let meets = |index: &&usize| presence::takes_part(debrief, &debrief.steps[**index], Side::Vendor);
        match (places.iter().find(meets), offer) {
            (None, _) => Some(Leap::NeverMet { person: person.id, first: places.first().map(|index| at(*index)) }),
            (Some(step), Some(offer)) if *step > offer => {
                Some(Leap::MetLate { person: person.id, step: at(*step), offer: at(offer) })
            }
            _ => None,
        }
    };
    // Before there are steps nothing can be said of anybody.
    if debrief.steps.is_empty() { vec![] } else { deciders.filter_map(leap).collect() }
}

/// The longest silences that nobody accounts for.
fn silences(debrief: &Debrief) -> Vec<Leap> {
    let mut long = silence::open(debrief);
    long.arrange_by_key(|gap| (std::cmp::Reverse(gap.days), gap.to.number));
    let leap = |gap: &Gap| Leap::Silence { from: gap.from, to: gap.to, days: gap.days, grain: gap.grain };
    long.iter().take(MOST_SILENCES).map(leap).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        domain::{Deal, Milestone, Step, StepParticipant},
        guide::{GAP_RULE, arbitrary},
    };

    /// Huber, who decides, and Meier; a step each day, by the one or the other.
    fn path(actors: &[usize]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        let mut huber = Participant::new(deal, "Huber", Side::Customer);
        huber.buying_roles = [BuyingRole::Decider].into_iter().collect();
        debrief.participants = vec![huber, Participant::new(deal, "Meier", Side::Vendor)];
        for (at, actor) in actors.iter().enumerate() {
            let mut step = Step::new(deal, at as i64, "something");
            step.actor = Some(debrief.participants[*actor].id);
            step.date = format!("2025-09-{:02}", at + 1).parse().ok();
            debrief.steps.push(step);
        }
        debrief
    }

    fn join(debrief: &mut Debrief, step: usize, person: usize) {
        let (step, participant) = (debrief.steps[step].id, debrief.participants[person].id);
        debrief.step_participants.push(StepParticipant { id: Id::new(), deal: debrief.deal.id, step, participant });
    }

    #[test]
    fn a_decider_who_never_meets_us_or_meets_us_late() {
        let mut debrief = path(&[1, 0, 1]);
        let huber = debrief.participants[0].id;
        let first = StepRef { number: 2, id: debrief.steps[1].id };
        assert_eq!(leaps(&debrief), [Leap::NeverMet { person: huber, first: Some(first) }]);
        join(&mut debrief, 2, 0);
        assert_eq!(leaps(&debrief), []);
        debrief.steps[0].milestone = Some(Milestone::Offer);
        let at = |index: usize| StepRef { number: index + 1, id: debrief.steps[index].id };
        assert_eq!(leaps(&debrief), [Leap::MetLate { person: huber, step: at(2), offer: at(0) }]);
        debrief.steps.clear();
        assert_eq!(leaps(&debrief), []);
    }

    #[test]
    fn the_offer_is_the_step_in_which_we_make_it() {
        let mut debrief = path(&[1, 1, 1, 0]);
        join(&mut debrief, 3, 1);
        let offer = |debrief: &Debrief| match leaps(debrief)[..] {
            [Leap::MetLate { offer, .. }, ..] => Some(offer.number),
            _ => None,
        };
        debrief.steps[0].activity = "offer_requested".into();
        assert_eq!(offer(&debrief), None, "it is asked for, and not made");
        debrief.steps[1].activity = "offer_prepared".into();
        debrief.steps[2].activity = "offer_sent".into();
        assert_eq!(offer(&debrief), Some(3));
        let told = crate::analysis::summary::Path::of(&debrief).offer_time;
        assert_eq!(told.map(|time| time.offer.number), Some(3), "the review says the same");
        debrief.steps[2].activity = "offer_explained".into();
        assert_eq!(offer(&debrief), Some(3), "who explains it has made it");
    }

    #[test]
    fn silences_hand_overs_and_stretches_without_a_side() {
        let mut debrief = path(&[1, 1, 1, 0, 0, 0, 0, 1]);
        join(&mut debrief, 0, 0);
        debrief.steps[0].owner = Some(OwnerFunction::Marketing);
        debrief.steps[2].owner = Some(OwnerFunction::Sales);
        debrief.steps[7].date = "2025-12-01".parse().ok();
        let kinds: Vec<usize> = leaps(&debrief).iter().filter_map(|leap| Some(leap.step()?.number)).collect();
        assert_eq!(kinds, [3, 8, 4], "the hand-over, the silence, four steps without us");
        debrief.waivers.push(crate::domain::FindingWaiver {
            id: Id::new(),
            deal: debrief.deal.id,
            rule: GAP_RULE.into(),
            target: Some(debrief.steps[7].id.uuid()),
            reason: "a wait".into(),
        });
        assert!(!leaps(&debrief).iter().any(|leap| matches!(leap, Leap::Silence { .. })));
    }

    proptest! {
        #[test]
        fn whatever_leaps_out_is_there(debrief in arbitrary::debrief()) {
            for leap in leaps(&debrief) {
                if let Some(step) = leap.step() {
                    prop_assert_eq!(debrief.number(step.id), Some(step.number));
                }
                prop_assert!(leap.person().is_none_or(|person| debrief.participant(person).is_some()));
            }
        }
    }
}
