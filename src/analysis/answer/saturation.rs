//! How many more debriefs: what each further deal still shows that the ones before did not.

use std::collections::{BTreeMap, BTreeSet};

use serde::Serialize;

use super::Case;
use crate::{
    arrange::{Arrange, Gather},
    domain::{BUILT_IN_CRITERIA, Deal, Id, IncidentKind},
};

/// Something that a debrief can show: a criterion to which an incident of a kind speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Theme {
    /// The criterion's key.
    pub criterion: &'static str,
    /// Delighted or annoyed.
    pub kind: IncidentKind,
}

/// How much is seen after so many debriefs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Saturation {
    /// The deals that were debriefed for incidents: the curve is of all of them.
    pub deals: Vec<Id<Deal>>,
    /// Different themes that 1, 2, 3 … of these deals show on average, whichever are taken.
    pub curve: Vec<f64>,
    /// Every theme with the deals that show it, most first.
    pub themes: Vec<(Theme, Vec<Id<Deal>>)>,
    /// Themes that only one deal shows.
    pub once: Vec<Theme>,
    /// Themes that two deals show.
    pub twice: usize,
    /// So many themes there are at least, those not seen yet included.
    pub estimate: f64,
}

impl Saturation {
    /// So many new themes the next debrief is likely to show; none while there are no deals.
    pub fn next(&self) -> Option<f64> {
        // Good and Turing: what has been seen once stands for what has not been seen.
        (!self.curve.is_empty()).then(|| self.once.len() as f64 / self.curve.len() as f64)
    }

    /// So many themes are likely to have been seen after so many more debriefs (Colwell et al. 2012, for incidence): what
    /// has been seen, and of what has not the share that a deal more shows.
    pub fn after(&self, more: usize) -> Option<f64> {
        let (seen, n) = (*self.curve.last()?, self.curve.len() as f64);
        let (unseen, once) = (self.estimate - seen, self.once.len() as f64);
        if unseen <= 0.0 {
            return Some(seen);
        }
        Some(seen + unseen * (1.0 - (1.0 - once / (n * unseen + once)).powi(i32::try_from(more).unwrap_or(i32::MAX))))
    }
}

/// What the incidents of the decided ones among these deals have shown and are likely still to show; deals without any
/// incident have not been debriefed for them and do not count. The curve is exact rarefaction (Hurlbert
/// 1971, for incidence): a theme that k of N deals have is among n of them with the chance 1 − C(N−k, n) / C(N, n). The
/// estimate is Chao's lower bound for incidence, bias-corrected (Chao 1987): seen + (N−1)/N · once (once − 1) / 2 (twice +
/// 1).
pub fn saturation(cases: &[Case]) -> Saturation {
    let mut shown: BTreeMap<Theme, Vec<Id<Deal>>> = BTreeMap::new();
    let counted = || cases.iter().filter(|case| case.group().is_some() && !case.incidents.is_empty());
    for case in counted() {
        themes(case).into_iter().for_each(|theme| shown.entry(theme).or_default().push(case.deal.id));
    }
    let counts: BTreeMap<Theme, usize> = shown.iter().map(|(theme, deals)| (*theme, deals.len())).gather();
    let n = counted().count();
    let curve = (1..=n).map(|taken| counts.values().map(|k| 1.0 - chance_of_none(n, *k, taken)).sum()).collect();
    let with = |times: usize| counts.iter().filter(move |(_, count)| **count == times).map(|(theme, _)| *theme);
    let once: Vec<Theme> = with(1).collect();
    let (f1, f2) = (once.len() as f64, with(2).count() as f64);
    let unseen = if n == 0 { 0.0 } else { (n as f64 - 1.0) / n as f64 * f1 * (f1 - 1.0) / (2.0 * (f2 + 1.0)) };
    let deals = counted().map(|case| case.deal.id).collect();
    let mut themes: Vec<(Theme, Vec<Id<Deal>>)> = shown.into_iter().collect();
    themes.arrange_by_key(|(_, deals)| std::cmp::Reverse(deals.len()));
    Saturation { deals, themes, curve, once, twice: with(2).count(), estimate: counts.len() as f64 + unseen.max(0.0) }
}

fn themes(case: &Case) -> BTreeSet<Theme> {
    let of = |incident: &super::CaseIncident| -> Vec<Theme> {
        incident.criteria.iter().map(|at| Theme { criterion: BUILT_IN_CRITERIA[*at], kind: incident.kind }).collect()
    };
    case.incidents.iter().flat_map(of).gather()
}

/// The chance that of n deals, k of which have something, none of them is among so many taken.
fn chance_of_none(n: usize, k: usize, taken: usize) -> f64 {
    (0..taken).map(|i| (n - k).saturating_sub(i) as f64 / (n - i) as f64).product()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        analysis::answer::{CaseIncident, sample},
        domain::{Outcome, Side, Strength},
    };

    fn case(criteria: &[usize]) -> Case {
        let mut case = sample::path(Outcome::Lost, &[]);
        case.incidents = vec![CaseIncident {
            id: Id::new(),
            step: None,
            kind: IncidentKind::Annoyed,
            felt_by: Side::Customer,
            strength: Strength::LEAST,
            told_by: None,
            criteria: criteria.to_vec(),
        }];
        case
    }

    #[test]
    fn the_curve_is_the_mean_over_all_choices() {
        let cases = [case(&[0, 1]), case(&[0, 2]), case(&[0, 3])];
        let found = saturation(&cases);
        // One deal shows two; any two show three; all show four.
        assert_eq!(found.curve.iter().map(|seen| (seen * 1e9).round() / 1e9).collect::<Vec<_>>(), [2.0, 3.0, 4.0]);
        assert_eq!((found.once.len(), found.twice, found.next()), (3, 0, Some(1.0)));
        assert!((found.estimate - (4.0 + 2.0 / 3.0 * 3.0)).abs() < 1e-12);
        // Two are not seen yet; of them a deal more shows 3 / (3 · 2 + 3), and what is left the same share again.
        assert_eq!(found.after(0), Some(4.0));
        assert!((found.after(1).unwrap() - (4.0 + 2.0 / 3.0)).abs() < 1e-12);
        assert!((found.after(2).unwrap() - (4.0 + 2.0 * (1.0 - 4.0 / 9.0))).abs() < 1e-12);
    }

    #[test]
    fn what_every_deal_shows_is_seen_at_once() {
        let found = saturation(&[case(&[4]), case(&[4])]);
        assert_eq!((found.curve.as_slice(), found.next(), found.estimate), (&[1.0, 1.0][..], Some(0.0), 1.0));
        assert_eq!(found.after(3), Some(1.0));
        let nothing = saturation(&[]);
        assert_eq!(nothing.after(1), None);
        assert_eq!((nothing.next(), nothing.estimate), (None, 0.0));
    }

    #[test]
    fn the_curve_never_falls_and_ends_at_what_was_seen() {
        let cases: Vec<Case> = sample::demo().iter().map(Case::of).collect();
        let found = saturation(&cases);
        assert!(found.curve.is_sorted());
        let decided: Vec<&Case> = cases.iter().filter(|case| case.group().is_some()).collect();
        let all: BTreeSet<Theme> = decided.iter().flat_map(|case| themes(case)).gather();
        assert_eq!(found.curve.len(), decided.len(), "open deals are still to tell");
        assert!((found.curve[decided.len() - 1] - all.len() as f64).abs() < 1e-9);
        assert!(found.estimate >= all.len() as f64);
    }
}
