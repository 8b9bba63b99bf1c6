//! Whether the scores rest on something and tell things apart.

use super::{ArgValue, Hit, Setting, Target};
use crate::domain::{Criterion, Debrief, Keyed, Rating, Scorer};

/// So many equal judgements of 21 tell nothing apart.
const HALO: usize = 18;
/// With so many judgements their spread can be measured.
const ENOUGH: usize = 14;
/// A smaller standard deviation tells nothing apart.
const LEAST_SPREAD: f64 = 0.4;
/// More criteria without a judgement are many.
const MANY_UNJUDGED: usize = 7;

/// K01: a criterion is scored, but no step and no incident shows it, for neither side's score. Silent about a neutral
/// score: that nothing spoke either way is shown by no step.
pub(super) fn no_evidence(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let mut criteria: Vec<&Criterion> = debrief
        .scores
        .iter()
        .filter(|score| score.value().is_some_and(|value| value != 0))
        .map(|score| &score.criterion)
        .collect();
    // In the order of the checklist, a workbook's own criteria after it.
    criteria.sort_by_key(|criterion| (criterion.number().unwrap_or(usize::MAX), *criterion));
    criteria.dedup();
    criteria
        .into_iter()
        .filter(|criterion| debrief.criterion_evidence(criterion).is_empty())
        .map(|criterion| {
            Hit::on(Target::Criterion(criterion.clone())).with("criterion", ArgValue::Criterion(criterion.clone()))
        })
        .collect()
}

/// K03: a side judges (nearly) everything alike: 18 equal judgements, or a standard deviation under 0.4. The deviation
/// is silent under 14 judgements, which say little about spread.
pub(super) fn halo(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let sides = sides(|side| {
        let values: Vec<i8> =
            Criterion::built_in().filter_map(|criterion| debrief.score(&criterion, side)?.value()).collect();
        let most_equal = (-2..=2).map(|value| values.iter().filter(|other| **other == value).count()).max();
        most_equal >= Some(HALO) || values.len() >= ENOUGH && deviation(&values) < LEAST_SPREAD
    });
    sides.into_iter().map(|side| Hit::on(Target::Deal).with("side", side)).collect()
}

/// K08: a side leaves more than seven of the 21 criteria without a judgement. "Not relevant" is one. Silent about a
/// side that has rated nothing: it has not begun.
pub(super) fn many_unjudged(debrief: &Debrief, _: &Setting) -> Vec<Hit> {
    let unjudged = |side| {
        Criterion::built_in()
            .filter(|criterion| {
                let score = debrief.score(criterion, side);
                matches!(score.and_then(|score| score.rating), None | Some(Rating::NotObserved))
            })
            .count()
    };
    let begun = |side| debrief.scores.iter().any(|score| score.side == side && score.rating.is_some());
    let is_many = |side| begun(side) && unjudged(side) > MANY_UNJUDGED;
    let most = Scorer::ALL.iter().filter(|side| is_many(**side)).map(|side| unjudged(*side)).max();
    sides(is_many)
        .zip(most)
        .into_iter()
        .map(|(side, count)| Hit::on(Target::Deal).with("side", side).with("count", count))
        .collect()
}

/// The side of which something holds, or `both`: one finding for the deal, so that it is set aside once.
fn sides(holds: impl Fn(Scorer) -> bool) -> Option<&'static str> {
    match (holds(Scorer::Customer), holds(Scorer::Vendor)) {
        (true, true) => Some("both"),
        (true, false) => Some(Scorer::Customer.key()),
        (false, true) => Some(Scorer::Vendor.key()),
        (false, false) => None,
    }
}

/// The standard deviation of a sample; 0 for fewer than two values.
fn deviation(values: &[i8]) -> f64 {
    let count = values.len() as f64;
    let mean = values.iter().copied().map(f64::from).sum::<f64>() / count;
    let squares: f64 = values.iter().map(|value| (f64::from(*value) - mean).powi(2)).sum();
    if values.len() < 2 { 0.0 } else { (squares / (count - 1.0)).sqrt() }
}
