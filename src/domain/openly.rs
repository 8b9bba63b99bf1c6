//! What is changed where both accounts are seen, in a step that was made of two: it is no longer what ours alone has filled
//! in (see `filled.rs`).

use super::{Debrief, Filled, Id, Participant, Step, Telling};

impl Debrief {
    /// Our tellings of whose gaps something has been changed since the deal was `before`, each as it is and as it must be.
    /// What has been made one or parted meanwhile says itself what is whose.
    pub fn told_openly_since(&self, before: &Self) -> Vec<(Telling, Telling)> {
        let mut changed = Vec::new();
        for telling in &self.tellings {
            let Some(filled) = &telling.filled else { continue };
            let is_same =
                |was: &&Telling| (was.id, was.step, was.filled.as_ref()) == (telling.id, telling.step, Some(filled));
            let was = before.tellings.iter().find(is_same).and_then(|_| before.step(telling.step));
            let Some((was, is)) = was.zip(self.step(telling.step)) else { continue };
            let left = self.left_of(filled, (before, was), is);
            if left != *filled {
                changed.push((telling.clone(), Telling { filled: Some(left), ..telling.clone() }));
            }
        }
        changed
    }

    /// What ours alone has still filled in of a step.
    fn left_of(&self, filled: &Filled, (before, was): (&Self, &Step), is: &Step) -> Filled {
        let mut was = was.clone();
        // Who was made one with somebody else, or deleted, has not been replaced by anybody.
        if was.actor.is_some_and(|actor| self.participant(actor).is_none()) {
            (was.actor, was.actor_side) = (is.actor, is.actor_side);
        }
        let came = |who: Id<Participant>| {
            let took_part = before.takes_part(is.id, who) || was.actor == Some(who);
            is.actor == Some(who) && was.actor != Some(who) || self.takes_part(is.id, who) && !took_part
        };
        // Whoever acted by our account alone, and makes room, takes part by it alone.
        let made_room = was.actor.filter(|who| filled.has_actor() && is.actor != Some(*who));
        filled.left_between(&was, is, came, made_room.filter(|who| self.takes_part(is.id, *who)))
    }
}
