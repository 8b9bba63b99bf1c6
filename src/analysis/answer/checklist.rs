//! Which criteria set won deals apart from lost ones.

use std::cmp::Reverse;

use serde::Serialize;

use super::{Case, Effect, Verdict, case::decided};
use crate::{
    analysis::stats::{Basis, Contrast, Floor, Interval, bootstrap_interval, separate_watched},
    arrange::Arrange,
    domain::{Criterion, Deal, Id, Scorer},
    work::{Cancelled, Watch, unwatched},
};

/// One criterion, as one side judged it.
#[derive(Debug, Clone, Serialize)]
pub struct CriterionContrast {
    /// The criterion.
    pub criterion: Criterion,
    /// The judgements of the won deals, -2 … 2.
    pub won: Vec<(Id<Deal>, i8)>,
    /// Those of the deals that were not won.
    #[serde(rename = "not_won")]
    pub lost: Vec<(Id<Deal>, i8)>,
    /// Won against lost.
    pub contrast: Contrast,
    /// The delta's 95 % interval, of this criterion alone; none where it says nothing (wholly apart) and where nothing can be
    /// compared. It does not reckon with the other criteria: where among all of them chance does as much, it gainsays
    /// nothing of that.
    pub interval: Option<Interval>,
    /// In how many of the judged deals the judgement rests on evidence.
    pub evidenced: usize,
}

/// All criteria, as one side judged them.
#[derive(Debug, Clone, Serialize)]
pub struct ChecklistContrast {
    /// Whose judgements.
    pub side: Scorer,
    /// What holds best comes first.
    pub criteria: Vec<CriterionContrast>,
    /// How many won and lost deals there are.
    pub deals: (usize, usize),
    /// What chance does to the same judgements.
    pub floor: Option<Floor>,
    /// Whether all divisions of the deals were counted.
    pub basis: Basis,
}

/// Compares won with lost deals by what one side judged. First comes what says most, and of that what holds most often with
/// one deal left out; then what is least likely by chance among all criteria, of those alike what is by itself, then what
/// lies further apart; what cannot be compared comes last.
pub fn checklist_contrast(cases: &[Case], side: Scorer) -> ChecklistContrast {
    unwatched(|watch| checklist_contrast_watched(cases, side, watch))
}

/// The same, as long as it is wanted.
///
/// # Errors
/// [`Cancelled`] when it is to be left.
pub fn checklist_contrast_watched(cases: &[Case], side: Scorer, watch: &Watch) -> Result<ChecklistContrast, Cancelled> {
    let (cases, is_won) = decided(cases);
    let criteria: Vec<Criterion> = Criterion::built_in().collect();
    let judgements: Vec<Vec<Option<i8>>> =
        (0..criteria.len()).map(|at| cases.iter().map(|case| case.judged_by(side)[at]).collect()).collect();
    let found = separate_watched(&is_won, &judgements, watch)?;
    let rows = criteria.into_iter().zip(found.contrasts).enumerate().map(|(at, (criterion, contrast))| {
        watch.go_on()?;
        let of = |group: bool| -> Vec<(Id<Deal>, i8)> {
            let judged = cases.iter().zip(&is_won).filter(|(_, won)| **won == group);
            judged.filter_map(|(case, _)| Some((case.deal.id, case.judged_by(side)[at]?))).collect()
        };
        let (won, lost) = (of(true), of(false));
        let values = |group: &[(Id<Deal>, i8)]| -> Vec<i8> { group.iter().map(|(_, value)| *value).collect() };
        let interval = contrast.delta.and_then(|_| bootstrap_interval(&values(&won), &values(&lost)));
        let is_evidenced = |case: &&&Case| case.judged_by(side)[at].is_some() && case.is_evidenced[side as usize][at];
        let evidenced = cases.iter().filter(is_evidenced).count();
        Ok(CriterionContrast { criterion, won, lost, contrast, interval, evidenced })
    });
    let mut rows: Vec<CriterionContrast> = rows.collect::<Result<_, _>>()?;
    rows.arrange_by(|a, b| rank(&a.contrast).partial_cmp(&rank(&b.contrast)).unwrap_or(std::cmp::Ordering::Equal));
    let won = is_won.iter().filter(|won| **won).count();
    let deals = (won, is_won.len() - won);
    Ok(ChecklistContrast { side, criteria: rows, deals, floor: found.floor, basis: found.basis })
}

/// What stands before what: smaller first.
fn rank(contrast: &Contrast) -> (Reverse<Option<Verdict>>, f64, [f64; 3]) {
    // Only by what the page shows of a criterion: any other order looks like none. How often it holds is shown of what is
    // more than chance does.
    let verdict = Some(Verdict::on(contrast, Effect::Order)).filter(|verdict| verdict.is_beyond_chance());
    let falls = verdict.map_or(0.0, |_| 1.0 - contrast.holds as f64 / contrast.left_out.max(1) as f64);
    let by_chance = [contrast.adjusted_p.unwrap_or(2.0), contrast.p.unwrap_or(2.0)];
    (Reverse(verdict), falls, [by_chance[0], by_chance[1], -contrast.delta.unwrap_or(0.0).abs()])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{analysis::answer::sample, domain::Outcome};

    #[test]
    fn the_study_of_the_demonstration_shows_what_was_planted_first() {
        let found = checklist_contrast(&sample::study(), Scorer::Customer);
        assert_eq!(found.deals, (5, 5));
        assert_eq!(found.criteria.len(), 21);
        assert_eq!(found.basis, Basis::Exact { ways: 252 });
        // What says most comes first. Below the floor most are alike among all: there what is rarer by itself comes first,
        // then what lies further apart.
        let shown = |row: &CriterionContrast| {
            let contrast = &row.contrast;
            let is_below = !Verdict::on(contrast, Effect::Order).is_beyond_chance();
            Some((is_below, (contrast.adjusted_p?, contrast.p?, -contrast.delta?.abs())))
        };
        for (one, next) in found.criteria.windows(2).filter_map(|pair| Some((shown(&pair[0])?, shown(&pair[1])?))) {
            assert!(!one.0 || next.0 && one.1 <= next.1, "{one:?} {next:?}");
        }
        let first = &found.criteria[0];
        assert!(first.contrast.delta.unwrap() > 0.9, "{first:?}");
        assert_eq!(first.contrast.holds, first.contrast.left_out);
        // Price is what everybody says, and does not tell won from lost.
        let price = found.criteria.iter().position(|row| row.criterion.key() == "value_and_price").unwrap();
        assert!(price > 5, "value and price stands at {price}");
        for row in &found.criteria {
            assert_eq!((row.won.len(), row.lost.len()), row.contrast.judged);
            assert!(row.evidenced <= row.won.len() + row.lost.len());
            let is_apart = row.contrast.delta.is_some_and(|delta| delta.abs() >= 1.0);
            assert_eq!(row.interval.is_some(), row.contrast.delta.is_some() && !is_apart, "{row:?}");
        }
    }

    #[test]
    fn of_what_says_as_much_that_stands_first_which_hangs_on_no_single_deal() {
        let contrast = |adjusted_p, holds| Contrast {
            judged: (8, 8),
            delta: Some(0.8),
            p: Some(adjusted_p),
            adjusted_p: Some(adjusted_p),
            holds,
            left_out: 16,
        };
        let mut all =
            [contrast(0.5, 16), contrast(0.12, 11), contrast(0.15, 16), contrast(0.001, 12), contrast(0.4, 2)];
        all.sort_by(|a, b| rank(a).partial_cmp(&rank(b)).unwrap());
        let order: Vec<(Option<f64>, usize)> = all.iter().map(|one| (one.adjusted_p, one.holds)).collect();
        let expected = [(0.001, 12), (0.15, 16), (0.12, 11), (0.4, 2), (0.5, 16)];
        assert_eq!(order, expected.map(|(p, holds)| (Some(p), holds)));
    }

    #[test]
    fn an_interval_stands_whatever_chance_does_but_not_of_what_is_wholly_apart() {
        let judged = |outcome, values: [i8; 8]| {
            values.map(|value| {
                let mut case = sample::path(outcome, &[]);
                case.judgements[Scorer::Customer as usize][5] = Some(value);
                case
            })
        };
        let interval = |won: [i8; 8]| {
            let lost = judged(Outcome::Lost, [-1, -1, -1, -2, -2, -1, -2, 2]);
            let cases = [judged(Outcome::Won, won), lost].concat();
            checklist_contrast(&cases, Scorer::Customer).criteria[0].interval
        };
        assert!(interval([2, 2, 2, 1, 1, 2, 2, -1]).is_some());
        assert!(interval([-1, 2, -1, -2, 2, -1, 2, -1]).is_some());
        let lost = judged(Outcome::Lost, [-1; 8]);
        let apart = checklist_contrast(&[judged(Outcome::Won, [1; 8]), lost].concat(), Scorer::Customer);
        assert_eq!((apart.criteria[0].contrast.delta, apart.criteria[0].interval), (Some(1.0), None));
    }

    #[test]
    fn no_deals_no_contrast() {
        let found = checklist_contrast(&[], Scorer::Vendor);
        assert_eq!((found.deals, found.floor.is_none()), ((0, 0), true));
        assert!(found.criteria.iter().all(|row| row.contrast.delta.is_none() && row.interval.is_none()));
    }
}
