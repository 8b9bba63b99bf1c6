//! The orders in which the deals can stand.

use std::cmp::Reverse;

use crate::{domain::keyed_enum, store::DealRow};

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
    /// Sorts the places of deals.
    pub fn sort(self, places: &mut [usize], deals: &[DealRow]) {
        let decided = |at: &usize| {
            let deal = &deals[*at].deal;
            (deal.decided_on.is_some(), Reverse(deal.decided_on.map(|date| date.earliest())), Reverse(deal.id))
        };
        match self {
            Self::Decided => places.sort_by_cached_key(decided),
            Self::Customer => places.sort_by_cached_key(|at| {
                let deal = &deals[*at].deal;
                (deal.customer.to_lowercase(), deal.title.to_lowercase(), deal.id)
            }),
            Self::Value => places.sort_by_cached_key(|at| {
                let deal = &deals[*at].deal;
                (deal.value.is_none(), deal.currency, Reverse(deal.value), deal.id)
            }),
            Self::Outcome => places.sort_by_cached_key(|at| (deals[*at].deal.outcome, decided(at))),
            Self::Progress => places.sort_by_cached_key(|at| {
                let progress = deals[*at].progress;
                (Reverse(progress.steps), Reverse(progress.criteria), deals[*at].deal.id)
            }),
        }
    }

    /// Whether the column's figures fall from the top down.
    pub fn is_falling(self) -> bool {
        matches!(self, Self::Decided | Self::Value | Self::Progress)
    }
}
