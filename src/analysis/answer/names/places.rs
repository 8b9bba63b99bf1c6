//! Where activities stand on their paths: two that do the same job stand at the same place, and no deal has both.

use std::collections::{BTreeMap, BTreeSet};

use super::Place;
use crate::{
    analysis::answer::Case,
    domain::{Activity, Deal, Id},
};

/// Two activities that do the same job stand so near each other on their paths (0 is the beginning, 1 the end).
const NEAR: f64 = 0.12;
/// Together they are in this share of the deals at the least: else their never meeting is no wonder.
const COVERED: f64 = 0.8;
/// In fewer deals than these nothing is a pattern, all together and each by itself.
const LEAST: (usize, usize) = (4, 2);

/// Where an activity occurs.
pub(super) struct Use {
    pub(super) activity: &'static Activity,
    pub(super) steps: Vec<Place>,
    pub(super) deals: BTreeSet<Id<Deal>>,
    /// The middle of its first places in the deals, 0 … 1.
    place: f64,
}

/// Whether two activities that no deal has both of stand at one place.
pub(super) fn is_same_place(one: &Use, other: &Use, deals: usize) -> bool {
    let together = one.deals.len() + other.deals.len();
    one.activity.milestone.is_some()
        && one.activity.milestone == other.activity.milestone
        && one.activity.usual_actor == other.activity.usual_actor
        && one.deals.is_disjoint(&other.deals)
        && together >= LEAST.0
        && one.deals.len().min(other.deals.len()) >= LEAST.1
        && together as f64 >= COVERED * deals as f64
        && (one.place - other.place).abs() <= NEAR
}

/// The activities of these deals.
pub(super) fn uses(cases: &[Case]) -> Vec<Use> {
    let mut found: BTreeMap<&'static str, (Use, Vec<f64>)> = BTreeMap::new();
    for case in cases {
        let last = case.steps.len().saturating_sub(1).max(1) as f64;
        for (at, step) in case.steps.iter().enumerate() {
            // Names in words of their own are held against the catalogue elsewhere.
            let Some(activity) = step.activity.filter(|activity| !activity.is_said()) else { continue };
            let (of, places) = found
                .entry(activity.key)
                .or_insert_with(|| (Use { activity, steps: vec![], deals: BTreeSet::new(), place: 0.0 }, vec![]));
            of.steps.push((case.deal.id, step.id));
            if of.deals.insert(case.deal.id) {
                places.push(at as f64 / last);
            }
        }
    }
    let settled = |(mut of, mut places): (Use, Vec<f64>)| {
        places.sort_by(f64::total_cmp);
        of.place = places[places.len() / 2];
        of
    };
    found.into_values().map(settled).collect()
}
