//! Who was there when: stretches of the path without a side.

use super::StepRef;
use crate::domain::{Debrief, Side, Step};

/// A stretch of neighbouring steps.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Stretch {
    /// Its first step.
    pub first: StepRef,
    /// Its last step.
    pub last: StepRef,
}

impl Stretch {
    /// How many steps it has.
    pub fn steps(self) -> usize {
        self.last.number + 1 - self.first.number
    }
}

/// Whether somebody of a side acts or takes part in a step.
pub(crate) fn takes_part(debrief: &Debrief, step: &Step, side: Side) -> bool {
    debrief.actor_side(step) == Some(side) || debrief.others(step.id).any(|person| person.side == side)
}

/// The longest stretch in which nobody of a side took part, of several the first; none where somebody always did.
pub fn longest_without(debrief: &Debrief, side: Side) -> Option<Stretch> {
    let mut longest: Option<Stretch> = None;
    let mut running: Option<Stretch> = None;
    for (at, step) in debrief.steps.iter().enumerate() {
        let here = StepRef::at(debrief, at);
        running = match (takes_part(debrief, step, side), running) {
            (true, _) => None,
            (false, Some(stretch)) => Some(Stretch { last: here, ..stretch }),
            (false, None) => Some(Stretch { first: here, last: here }),
        };
        if let Some(stretch) = running
            && longest.is_none_or(|longest| stretch.steps() > longest.steps())
        {
            longest = running;
        }
    }
    longest
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Deal, Participant};

    fn path(actors: &[Option<usize>]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let deal = debrief.deal.id;
        debrief.participants =
            vec![Participant::new(deal, "Huber", Side::Customer), Participant::new(deal, "Meier", Side::Vendor)];
        for (rank, actor) in (0..).zip(actors) {
            let mut step = Step::new(deal, rank, "something");
            step.actor = actor.map(|at| debrief.participants[at].id);
            debrief.steps.push(step);
        }
        debrief
    }

    #[test]
    fn the_longest_stretch_without_us() {
        let mut debrief = path(&[Some(0), Some(1), Some(0), None, Some(0), Some(1), Some(0)]);
        let stretch = longest_without(&debrief, Side::Vendor).unwrap();
        assert_eq!((stretch.first.number, stretch.last.number, stretch.steps()), (3, 5, 3));
        debrief.steps.truncate(2);
        debrief.steps.remove(0);
        assert_eq!(longest_without(&debrief, Side::Vendor), None);
    }
}
