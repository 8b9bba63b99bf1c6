//! The checklist: what was strong, what was weak, and where the two sides see it differently.

use serde::Serialize;

use crate::{
    analysis::Ground,
    arrange::Arrange,
    domain::{Criterion, Debrief, Decisive, Rating, Scorer},
};

/// So many criteria at most are named as strongest, and as weakest.
pub const LIST_LENGTH: usize = 3;

/// Perception gaps of this size and more, either way, are to be cleared up together.
pub const NOTABLE_GAP: i8 = 2;

/// The mean gap says something once both sides have judged so many criteria.
pub const ENOUGH_FOR_MEAN: usize = 5;

/// One criterion with both sides' judgements.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CriterionLine {
    /// The criterion.
    pub criterion: Criterion,
    /// The customer's rating.
    pub customer: Option<Rating>,
    /// Our own.
    pub vendor: Option<Rating>,
    /// Vendor's minus customer's, -4 … 4; `None` unless both judged. Positive: we see ourselves rosier.
    pub gap: Option<i8>,
    /// The stronger of the two sides' answers to whether it decided the deal.
    pub decisive: Decisive,
    /// What the scores rest on.
    pub evidence: Vec<Ground>,
}

impl CriterionLine {
    fn of(debrief: &Debrief, criterion: Criterion) -> Self {
        let score = |side| debrief.score(&criterion, side);
        let (customer, vendor) = (score(Scorer::Customer), score(Scorer::Vendor));
        Self {
            customer: customer.and_then(|score| score.rating),
            vendor: vendor.and_then(|score| score.rating),
            gap: debrief.perception_gap(&criterion),
            decisive: customer.into_iter().chain(vendor).map(|score| score.decisive).max().unwrap_or(Decisive::No),
            evidence: Ground::all(debrief, debrief.criterion_evidence(&criterion)),
            criterion,
        }
    }

    /// One side's rating.
    pub fn rating(&self, side: Scorer) -> Option<Rating> {
        match side {
            Scorer::Customer => self.customer,
            Scorer::Vendor => self.vendor,
        }
    }

    /// Whether the two sides see it so differently that it is to be cleared up together.
    pub fn has_notable_gap(&self) -> bool {
        self.gap.is_some_and(|gap| gap.abs() >= NOTABLE_GAP)
    }

    /// The judgement that counts for strong and weak, -2 … 2: the customer's, ours only where the customer gave none.
    pub fn leading(&self) -> Option<i8> {
        let value = |rating: Option<Rating>| rating.and_then(Rating::value);
        value(self.customer).or(value(self.vendor))
    }
}

/// The checklist summed up.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Judgements {
    /// The 21 built-in criteria in their order, then those of the workbook's own that were scored, by key.
    pub lines: Vec<CriterionLine>,
    /// Strengths, the strongest first, at most [`LIST_LENGTH`]; see [`Judgements::of`] for the order.
    pub strongest: Vec<CriterionLine>,
    /// Failings, the weakest first, at most [`LIST_LENGTH`].
    pub weakest: Vec<CriterionLine>,
    /// Perception gaps of [`NOTABLE_GAP`] and more, the widest first.
    pub gaps: Vec<CriterionLine>,
    /// How many criteria both sides judged.
    pub judged_by_both: usize,
    /// The mean signed gap over these, -4 … 4. Positive: we see ourselves rosier.
    pub mean_gap: Option<f64>,
}

impl Judgements {
    /// Sums the checklist up. Strong and weak are ordered by [`CriterionLine::leading`], what the customer judged before
    /// what only we did; equals by our own value, by how far it decided the deal, and last by the order of the checklist.
    pub fn of(debrief: &Debrief) -> Self {
        let mut own: Vec<Criterion> = debrief
            .scores
            .iter()
            .map(|score| score.criterion.clone())
            .filter(|criterion| criterion.number().is_none())
            .collect();
        own.sort_unstable();
        own.dedup();
        let lines: Vec<CriterionLine> =
            Criterion::built_in().chain(own).map(|criterion| CriterionLine::of(debrief, criterion)).collect();
        let differences: Vec<i8> = lines.iter().filter_map(|line| line.gap).collect();
        let sum: i32 = differences.iter().copied().map(i32::from).sum();
        let mut gaps: Vec<CriterionLine> = lines.iter().filter(|line| line.has_notable_gap()).cloned().collect();
        gaps.arrange_by_key(|line| std::cmp::Reverse(line.gap.map(i8::abs)));
        Self {
            strongest: extreme(&lines, 1),
            weakest: extreme(&lines, -1),
            gaps,
            judged_by_both: differences.len(),
            mean_gap: (!differences.is_empty()).then(|| f64::from(sum) / differences.len() as f64),
            lines,
        }
    }

    /// How many criteria one side has rated, "not observed" and "not relevant" included.
    pub fn rated(&self, side: Scorer) -> usize {
        self.lines.iter().filter(|line| line.rating(side).is_some()).count()
    }

    /// The mean gap, once it rests on enough criteria.
    pub fn telling_mean_gap(&self) -> Option<f64> {
        self.mean_gap.filter(|_| self.judged_by_both >= ENOUGH_FOR_MEAN)
    }

    /// How many criteria one side has judged from -2 to 2; "not observed" and "not relevant" are no judgements.
    pub fn judged(&self, side: Scorer) -> usize {
        self.lines.iter().filter(|line| line.rating(side).and_then(Rating::value).is_some()).count()
    }
}

/// The criteria furthest towards one end: `sign` 1 for strengths, -1 for failings.
fn extreme(lines: &[CriterionLine], sign: i8) -> Vec<CriterionLine> {
    let mut found: Vec<(i8, &CriterionLine)> =
        lines.iter().filter_map(|line| Some((line.leading()? * sign, line))).filter(|(value, _)| *value > 0).collect();
    found.arrange_by_key(|(value, line)| {
        let by_customer = line.customer.and_then(Rating::value).is_some();
        let ours = line.vendor.and_then(Rating::value).unwrap_or(0) * sign;
        std::cmp::Reverse((by_customer, *value, ours, line.decisive))
    });
    found.into_iter().take(LIST_LENGTH).map(|(_, line)| line.clone()).collect()
}
