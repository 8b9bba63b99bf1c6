//! What a comparison of few deals lets one conclude, and what not.

use serde::Serialize;

use super::ChecklistContrast;
use crate::analysis::stats::{Contrast, Floor};

/// A finding that chance brings about more rarely than this stands.
pub const RARE: f64 = 0.05;
/// Larger groups than this need not be thought of: any number of criteria is dealt with before.
const MOST: usize = 40;

/// What can be concluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Too few deals were judged.
    TooFew,
    /// Nothing lies above what chance alone brings.
    Nothing,
    /// Something lies above it, and chance brings as much too often for a proof.
    Hint,
    /// Chance brings as much too rarely to be thought of.
    Stands,
}

/// What a comparison lets one conclude.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reading {
    /// In a word.
    pub verdict: Verdict,
    /// Which of the contrasts it is that stands or hints, by its place.
    pub best: Option<usize>,
    /// How many could be compared.
    pub compared: usize,
    /// So many of each kind, and one that separates them completely would stand against all that are compared.
    pub enough: usize,
}

/// What contrasts, the likeliest first, let one conclude against what chance does.
pub fn reading<'a>(
    contrasts: impl Iterator<Item = &'a Contrast>,
    floor: Option<Floor>,
    (won, lost): (usize, usize),
) -> Reading {
    let compared: Vec<(usize, &Contrast)> =
        contrasts.enumerate().filter(|(_, contrast)| contrast.delta.is_some()).collect();
    let first = |is: &dyn Fn(&Contrast) -> bool| compared.iter().find(|(_, contrast)| is(contrast)).map(|(at, _)| *at);
    let stands = first(&|contrast| contrast.adjusted_p.is_some_and(|p| p <= RARE));
    let hint = first(&|contrast| floor.is_some_and(|floor| floor.is_below(contrast)));
    let (verdict, best) = match (stands, hint) {
        _ if compared.is_empty() => (Verdict::TooFew, None),
        (Some(at), _) => (Verdict::Stands, Some(at)),
        (None, Some(at)) => (Verdict::Hint, Some(at)),
        (None, None) => (Verdict::Nothing, None),
    };
    Reading { verdict, best, compared: compared.len(), enough: enough(compared.len().max(1)).max(won.min(lost)) }
}

impl ChecklistContrast {
    /// What it lets one conclude.
    pub fn reading(&self) -> Reading {
        reading(self.criteria.iter().map(|row| &row.contrast), self.floor, self.deals)
    }
}

/// So many of each kind, at the least, that a complete separation stands though so many criteria were looked at: the least n with
/// 2 · criteria / (2n over n) ≤ 0.05 (two of all divisions separate completely; Bonferroni's bound for the criteria).
pub fn enough(criteria: usize) -> usize {
    let mut ways = 1.0;
    for n in 1..MOST {
        // (2n over n) from the one before.
        ways *= (4 * n - 2) as f64 / n as f64;
        if 2.0 * criteria as f64 / ways <= RARE {
            return n;
        }
    }
    MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(delta: f64, adjusted_p: f64) -> Contrast {
        Contrast {
            judged: (5, 5),
            delta: Some(delta),
            p: Some(adjusted_p),
            adjusted_p: Some(adjusted_p),
            holds: 0,
            left_out: 10,
        }
    }

    #[test]
    fn a_complete_separation_among_twenty_one_criteria_stands_with_six_of_each() {
        // 2/252, 42/252 and 42/924, from shared/statistics.md.
        assert_eq!([enough(1), enough(21), enough(22)], [4, 6, 6]);
        assert_eq!((2.0 * 21.0 / 252.0 > RARE, 2.0 * 21.0 / 924.0 <= RARE), (true, true));
    }

    #[test]
    fn a_hint_is_no_proof_and_below_the_floor_is_nothing() {
        let floor = Some(Floor { median_of_largest: 0.76, wholly_apart: 0.0794, large_on_average: 4.4 });
        let of = |rows: &[Contrast]| reading(rows.iter(), floor, (5, 5)).verdict;
        assert_eq!(of(&[]), Verdict::TooFew);
        assert_eq!(of(&[contrast(0.76, 0.6)]), Verdict::Nothing);
        assert_eq!(of(&[contrast(-0.84, 0.47), contrast(0.2, 1.0)]), Verdict::Hint);
        assert_eq!(of(&[contrast(1.0, 0.05)]), Verdict::Stands);
        // What hints is what lies above the floor, wherever it stands.
        let best = |rows: &[Contrast]| reading(rows.iter(), floor, (5, 5)).best;
        assert_eq!(best(&[contrast(0.7, 0.4), contrast(0.9, 0.6)]), Some(1));
        assert_eq!(best(&[contrast(0.7, 0.4)]), None);
        let uncompared = Contrast { delta: None, adjusted_p: None, ..contrast(0.0, 1.0) };
        assert_eq!(of(&[uncompared]), Verdict::TooFew);
    }
}
