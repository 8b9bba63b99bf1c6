//! The milestone that the step catalogue gives an activity.

use crate::domain::{Keyed, Milestone};

const CATALOGUE: &str = include_str!("../../../assets/activities.tsv");

/// `None` when the catalogue does not know the activity, `Some(None)` when the activity belongs to no milestone.
pub fn milestone(activity: &str) -> Option<Option<Milestone>> {
    CATALOGUE.lines().skip(1).find_map(|line| {
        let mut columns = line.split('\t');
        (columns.next() == Some(activity)).then(|| columns.next().and_then(Milestone::from_key))
    })
}
