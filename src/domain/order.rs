//! The order of the timeline: ranks for new steps, and for a step that moves.

use super::{Debrief, Id, Step};
use crate::arrange::Arrange;

/// Ranks that put steps where they belong.
#[derive(Debug, Clone, PartialEq)]
pub struct Places {
    /// The ranks of the new steps, in their order.
    pub ranks: Vec<i64>,
    /// Existing steps that must be ranked anew because there was no room: as they are, and as they should be.
    pub moved: Vec<(Step, Step)>,
}

impl Debrief {
    /// Ranks for `count` new steps that are to stand, one after the other, from `place` on (0 first); behind the last
    /// step where there is no such place.
    pub fn places(&self, place: usize, count: usize) -> Places {
        let place = place.min(self.steps.len());
        let after = self.steps.get(place).map(|step| step.rank);
        let mut last = place.checked_sub(1).map(|at| self.steps[at].rank);
        let mut ranks = Vec::with_capacity(count);
        while ranks.len() < count {
            let Some(rank) = Step::rank_between(last, after) else {
                return self.spread(place, count);
            };
            ranks.push(rank);
            last = Some(rank);
        }
        Places { ranks, moved: vec![] }
    }

    fn spread(&self, place: usize, count: usize) -> Places {
        let mut ranks: Vec<i64> = Step::spread_ranks(self.steps.len() + count).collect();
        let new = ranks.drain(place..place + count).collect();
        Places { ranks: new, moved: ranked(self.steps.iter().zip(ranks)) }
    }

    /// The steps that change when a step moves so many places down the timeline (up when negative), as they are and as
    /// they should be: one of them where there is room. Nothing for a move beyond either end.
    pub fn step_moved(&self, step: Id<Step>, by: isize) -> Vec<(Step, Step)> {
        let Some(from) = self.steps.iter().position(|other| other.id == step) else {
            return vec![];
        };
        let Some(to) = from.checked_add_signed(by).filter(|to| *to < self.steps.len() && *to != from) else {
            return vec![];
        };
        let mut order: Vec<&Step> = self.steps.iter().collect();
        let moving = order.remove(from);
        let before = to.checked_sub(1).map(|at| order[at].rank);
        let after = order.get(to).map(|other| other.rank);
        if let Some(rank) = Step::rank_between(before, after) {
            return ranked([(moving, rank)]);
        }
        order.insert(to, moving);
        let ranks = Step::spread_ranks(order.len());
        ranked(order.into_iter().zip(ranks))
    }

    /// The steps that change so that no two share a rank, as they are and as they should be: where they do, nobody has said
    /// which of the two comes first. Nothing where each has its own.
    pub fn ranked_apart(&self) -> Vec<(Step, Step)> {
        if self.steps.windows(2).all(|pair| pair[0].rank != pair[1].rank) {
            return vec![];
        }
        ranked(self.steps.iter().zip(Step::spread_ranks(self.steps.len())))
    }

    /// The steps that change when all stand in this order, as they are and as they should be; those that it does not name
    /// come last. Nothing where they stand so already.
    pub fn steps_ordered(&self, order: &[Id<Step>]) -> Vec<(Step, Step)> {
        let place = |step: &Step| order.iter().position(|other| *other == step.id).unwrap_or(order.len());
        let mut steps: Vec<&Step> = self.steps.iter().collect();
        steps.arrange_by_key(|step| place(step));
        if steps.iter().map(|step| step.id).eq(self.steps.iter().map(|step| step.id)) {
            return vec![];
        }
        let ranks = Step::spread_ranks(steps.len());
        ranked(steps.into_iter().zip(ranks))
    }
}

/// Those whose rank changes.
fn ranked<'a>(steps: impl IntoIterator<Item = (&'a Step, i64)>) -> Vec<(Step, Step)> {
    let changed = steps.into_iter().filter(|(step, rank)| step.rank != *rank);
    changed.map(|(step, rank)| (step.clone(), Step { rank, ..step.clone() })).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Deal;

    fn debrief(ranks: &[i64]) -> Debrief {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        debrief.steps = ranks.iter().map(|rank| Step::new(debrief.deal.id, *rank, rank.to_string())).collect();
        debrief
    }

    /// The titles in their order after new steps `a`, `b` … have been put in.
    fn with(mut debrief: Debrief, place: usize, count: usize) -> String {
        let places = debrief.places(place, count);
        for (seen, new) in &places.moved {
            let step = debrief.steps.iter_mut().find(|step| step.id == seen.id).unwrap();
            *step = new.clone();
        }
        for (rank, title) in places.ranks.iter().zip('a'..) {
            debrief.steps.push(Step::new(debrief.deal.id, *rank, title));
        }
        debrief.steps.sort_by_key(|step| step.rank);
        assert!(debrief.steps.windows(2).all(|pair| pair[0].rank < pair[1].rank));
        debrief.steps.iter().map(|step| step.title.as_str()).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn new_steps_find_a_place_with_or_without_room() {
        assert_eq!(with(debrief(&[]), 0, 2), "a b");
        assert_eq!(with(debrief(&[0, 100]), 0, 1), "a 0 100");
        assert_eq!(with(debrief(&[0, 100]), 1, 3), "0 a b c 100");
        assert_eq!(with(debrief(&[0, 1, 2]), 1, 30).split(' ').count(), 33);
        assert_eq!(with(debrief(&[0, 1, 2]), 2, 2), "0 1 a b 2");
        assert_eq!(with(debrief(&[0, i64::MAX]), 9, 1), format!("0 {} a", i64::MAX));
    }

    #[test]
    fn all_steps_in_an_order_of_their_own() {
        let deal = debrief(&[0, 1, 2, 3]);
        let id = |at: usize| deal.steps[at].id;
        let moved = deal.steps_ordered(&[id(2), id(0), id(3)]);
        let mut steps = deal.steps.clone();
        for (seen, new) in moved {
            *steps.iter_mut().find(|step| step.id == seen.id).unwrap() = new;
        }
        steps.sort_by_key(|step| step.rank);
        assert_eq!(steps.iter().map(|step| step.title.as_str()).collect::<String>(), "2031");
        assert!(deal.steps_ordered(&[id(0), id(1), id(2)]).is_empty());
    }

    #[test]
    fn a_step_moves_alone_where_there_is_room() {
        let wide = debrief(&[0, 100, 200]);
        let moved = wide.step_moved(wide.steps[0].id, 1);
        assert_eq!(moved.len(), 1);
        assert!(moved[0].1.rank > 100 && moved[0].1.rank < 200);
        let tight = debrief(&[0, 1, 2]);
        let moved = tight.step_moved(tight.steps[2].id, -1);
        let rank = |title: &str| moved.iter().find(|(step, _)| step.title == title).map(|(_, new)| new.rank);
        assert!(rank("2") < rank("1"));
        assert!(tight.step_moved(tight.steps[0].id, -1).is_empty());
        assert!(tight.step_moved(tight.steps[2].id, 1).is_empty());
    }
}
