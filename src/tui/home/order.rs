//! The orders in which the deals can stand.

use std::{cmp::Reverse, collections::HashMap};

use crate::{
    arrange::Arrange,
    domain::{Deal, Id, Progress, keyed_enum},
};

/// How far each debrief has come.
pub type Counts = HashMap<Id<Deal>, Progress>;

keyed_enum! {
    /// By what the deals are sorted; the key names the column.
    Order, "home-sort" {
        /// The latest decision first; before it what is not decided yet.
        Decided = "when",
        /// From A to Z.
        Customer = "customer",
        /// The largest first; currencies apart, since they cannot be compared.
        Value = "value",
        /// Open, won, lost, postponed, stopped.
        Outcome = "outcome",
        /// The most steps first.
        Progress = "steps",
    }
}

impl Order {
    /// Sorts the places of deals; by progress only where it is known.
    pub fn sort(self, places: &mut [usize], deals: &[Deal], counts: Option<&Counts>) {
        let decided = |at: &usize| {
            let deal = &deals[*at];
            (deal.decided_on.is_some(), Reverse(deal.decided_on.map(|date| date.earliest())), Reverse(deal.id))
        };
        match self {
            Self::Decided => places.arrange_by_cached_key(decided),
            Self::Customer => places.arrange_by_cached_key(|at| {
                let deal = &deals[*at];
                (deal.customer.to_lowercase(), deal.title.to_lowercase(), deal.id)
            }),
            Self::Value => places.arrange_by_cached_key(|at| {
                let deal = &deals[*at];
                (deal.value.is_none(), deal.currency, Reverse(deal.value), deal.id)
            }),
            Self::Outcome => places.arrange_by_cached_key(|at| (deals[*at].outcome, decided(at))),
            Self::Progress => places.arrange_by_cached_key(|at| {
                let progress = counts.and_then(|counts| counts.get(&deals[*at].id)).copied().unwrap_or_default();
                (Reverse(progress.steps), Reverse(progress.criteria), deals[*at].id)
            }),
        }
    }

    /// Whether the column's figures fall from the top down.
    pub fn is_falling(self) -> bool {
        matches!(self, Self::Decided | Self::Value | Self::Progress)
    }
}
