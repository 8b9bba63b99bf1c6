//! What is known of every step of a path, found for all of them in one pass: to look through all tellings once for each step
//! is what takes longest in a long path.

use super::{Debrief, Emotion, Id, Side, Source, Step, Telling, Told};

/// What the sources say of one step.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tellings<'a>([Option<&'a Telling>; 3]);

impl<'a> Tellings<'a> {
    /// What this one says ([`Debrief::telling`]).
    pub fn of(self, source: Source) -> Option<&'a Telling> {
        self.0[source as usize]
    }

    /// Customer, vendor, document ([`Debrief::tellings_of`]).
    pub fn all(self) -> impl Iterator<Item = &'a Telling> {
        self.0.into_iter().flatten()
    }

    /// Which sources tell it ([`Debrief::told`]).
    pub fn told(self) -> Told {
        let [customer, vendor, document] = self.0.map(|telling| telling.is_some());
        Told { customer, vendor, document }
    }

    /// The feeling to show ([`Debrief::emotion`]).
    pub fn emotion(self) -> Option<Emotion> {
        self.all().find_map(|telling| telling.emotion)
    }
}

/// Finds the steps of a path one after the other: whoever asks in about their order finds each at once.
#[derive(Debug)]
pub struct Finder<'a> {
    steps: &'a [Step],
    last: usize,
}

impl Finder<'_> {
    /// The place of this step, 0 first.
    pub fn place(&mut self, step: Id<Step>) -> Option<usize> {
        let (before, from) = self.steps.split_at(self.last);
        let is_it = |other: &Step| other.id == step;
        let behind = from.iter().position(is_it).map(|at| self.last + at);
        self.last = behind.or_else(|| before.iter().position(is_it))?;
        Some(self.last)
    }
}

impl Debrief {
    /// What finds steps one after the other.
    pub fn finder(&self) -> Finder<'_> {
        Finder { steps: &self.steps, last: 0 }
    }

    /// What is said of one step.
    pub fn tellings_at(&self, step: Id<Step>) -> Tellings<'_> {
        Tellings([Source::Customer, Source::Vendor, Source::Document].map(|source| self.telling(step, source)))
    }

    /// What is said of each step, in the order of the path.
    pub fn tellings_along(&self) -> Vec<Tellings<'_>> {
        let mut along = vec![Tellings::default(); self.steps.len()];
        let mut finder = self.finder();
        for telling in &self.tellings {
            if let Some(at) = finder.place(telling.step) {
                along[at].0[telling.source as usize].get_or_insert(telling);
            }
        }
        along
    }

    /// Whether people of both sides took part in each step ([`Debrief::is_joint`]).
    pub fn joint_along(&self) -> Vec<bool> {
        let of = |side: Option<Side>| [Side::Customer, Side::Vendor].map(|one| side == Some(one));
        let mut along: Vec<[bool; 2]> = self.steps.iter().map(|step| of(self.actor_side(step))).collect();
        let mut finder = self.finder();
        for link in &self.step_participants {
            let person = self.participant(link.participant);
            if let Some((at, person)) = finder.place(link.step).zip(person) {
                let [customer, vendor] = of(Some(person.side));
                along[at][0] |= customer;
                along[at][1] |= vendor;
            }
        }
        along.into_iter().map(|[customer, vendor]| customer && vendor).collect()
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::domain::{Deal, Keyed, Participant, StepParticipant};

    /// A deal of so many steps with tellings and people at these places, some beyond its end.
    fn told(steps: usize, tellings: &[(usize, usize, Option<i64>)], people: &[(usize, usize, bool)]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("", ""));
        let deal = debrief.deal.id;
        debrief.participants = Side::ALL.iter().map(|side| Participant::new(deal, side.key(), *side)).collect();
        let all: Vec<Step> = (0..9).map(|at| Step::new(deal, at, "")).collect();
        debrief.steps = all[..steps].to_vec();
        for (at, source, emotion) in tellings {
            let telling = Telling::new(&all[*at], Source::ALL[*source]);
            debrief.tellings.push(Telling { emotion: emotion.and_then(Emotion::new), ..telling });
        }
        for (at, who, acts) in people {
            let participant = debrief.participants[who % debrief.participants.len()].id;
            match debrief.steps.get_mut(*at).filter(|_| *acts) {
                Some(step) => step.actor = Some(participant),
                None => {
                    debrief.step_participants.push(StepParticipant {
                        id: Id::new(),
                        deal,
                        step: all[*at].id,
                        participant,
                    });
                }
            }
        }
        debrief
    }

    proptest! {
        #[test]
        fn all_steps_at_once_are_as_each_alone(
            steps in 0..7usize,
            tellings in proptest::collection::vec((0..9usize, 0..3usize, proptest::option::of(-2..=2i64)), 0..20),
            people in proptest::collection::vec((0..9usize, 0..4usize, any::<bool>()), 0..20),
        ) {
            let debrief = told(steps, &tellings, &people);
            let (along, joint) = (debrief.tellings_along(), debrief.joint_along());
            prop_assert_eq!((along.len(), joint.len()), (steps, steps));
            for ((step, tellings), is_joint) in debrief.steps.iter().zip(along).zip(joint) {
                prop_assert_eq!(tellings.told(), debrief.told(step.id));
                prop_assert_eq!(tellings.emotion(), debrief.emotion(step.id));
                prop_assert!(tellings.all().eq(debrief.tellings_of(step.id)));
                for source in Source::ALL {
                    prop_assert_eq!(tellings.of(*source), debrief.telling(step.id, *source));
                }
                prop_assert_eq!(is_joint, debrief.is_joint(step));
            }
        }
    }
}
