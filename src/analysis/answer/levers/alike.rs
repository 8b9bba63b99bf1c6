//! Levers that may be one and the same.

use serde::Serialize;

use crate::{
    arrange::Arrange,
    domain::{Id, Lever, LeverBook, fold, lever_groups},
};

/// Titles whose pairs of letters agree so far may say the same (Sørensen and Dice, 0 … 1).
const LIKE_TITLES: f64 = 0.6;
/// More levers than these are not held against each other.
const MOST_LEVERS: usize = 300;

/// Why two levers may be one.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Alike {
    /// They concern the same activity and the same criterion.
    SamePlace,
    /// So far the pairs of letters of their titles agree, 0 … 1.
    Titles(f64),
}

/// Two levers that may be one.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MayBeOne {
    /// The one that stands for its group, made first.
    pub lever: Id<Lever>,
    /// The other.
    pub other: Id<Lever>,
    /// Why.
    pub why: Alike,
}

/// Levers that may be one and of which nobody has said either way; those that concern the same place first, then by how
/// alike their titles are.
pub fn may_be_one(book: &LeverBook) -> Vec<MayBeOne> {
    let groups = lever_groups(&book.levers, &book.matches);
    if groups.len() > MOST_LEVERS {
        return vec![];
    }
    let of = |id: Id<Lever>| book.levers.iter().find(|lever| lever.id == id);
    let mut found = vec![];
    for (at, group) in groups.iter().enumerate() {
        for other in &groups[at + 1..] {
            let pairs = || group.iter().flat_map(|a| other.iter().map(move |b| (*a, *b)));
            if pairs().any(|(a, b)| book.matches.iter().any(|word| !word.same && word.is_of(a, b))) {
                continue;
            }
            let why =
                pairs().filter_map(|(a, b)| alike(of(a)?, of(b)?)).max_by(|a, b| strength(a).total_cmp(&strength(b)));
            if let (Some(why), Some(lever), Some(second)) = (why, group.first(), other.first()) {
                found.push(MayBeOne { lever: *lever, other: *second, why });
            }
        }
    }
    found.arrange_by(|a, b| strength(&b.why).total_cmp(&strength(&a.why)));
    found
}

/// The same place is more than any title.
fn strength(why: &Alike) -> f64 {
    match why {
        Alike::SamePlace => 2.0,
        Alike::Titles(share) => *share,
    }
}

fn alike(one: &Lever, other: &Lever) -> Option<Alike> {
    let has_place = !one.activity.is_empty() && one.criterion.is_some();
    if has_place && one.activity == other.activity && one.criterion == other.criterion {
        return Some(Alike::SamePlace);
    }
    let share = strsim::sorensen_dice(&fold(&one.title), &fold(&other.title));
    (share >= LIKE_TITLES).then_some(Alike::Titles(share))
}
