//! Which criteria set won deals apart from lost ones.

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
    /// The delta's 95 % interval, of this criterion alone; none where it says nothing (wholly apart), where too much would
    /// have to be counted, and where among all criteria chance does as much: it would gainsay that, as it does not reckon with
    /// the others.
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

/// Compares won with lost deals by what one side judged. First comes what is least likely by chance among all criteria; of
/// those alike what is by itself, then what lies further apart; what cannot be compared comes last.
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
        let is_beyond = Verdict::on(&contrast, Effect::Order).is_beyond_chance();
        let interval = is_beyond.then(|| bootstrap_interval(&values(&won), &values(&lost))).flatten();
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
fn rank(contrast: &Contrast) -> (f64, f64, f64) {
    // Only by what the page shows of every criterion: any other order looks like none.
    (contrast.adjusted_p.unwrap_or(2.0), contrast.p.unwrap_or(2.0), -contrast.delta.unwrap_or(0.0).abs())
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
        let adjusted: Vec<f64> = found.criteria.iter().filter_map(|row| row.contrast.adjusted_p).collect();
        assert!(adjusted.is_sorted(), "{adjusted:?}");
        // Below the floor most are alike among all: there what is rarer by itself comes first, then what lies further apart.
        let shown = |row: &CriterionContrast| {
            let contrast = &row.contrast;
            Some((contrast.adjusted_p?, contrast.p?, -contrast.delta?.abs()))
        };
        for pair in found.criteria.windows(2).filter_map(|pair| Some((shown(&pair[0])?, shown(&pair[1])?))) {
            assert!(pair.0 <= pair.1, "{pair:?}");
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
            // An interval of one criterion alone would gainsay that all of them together show no more than chance does.
            assert!(row.interval.is_none() || Verdict::on(&row.contrast, Effect::Order).is_beyond_chance(), "{row:?}");
        }
    }

    #[test]
    fn an_interval_stands_where_chance_seldom_does_as_much() {
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
        assert_eq!(interval([-1, 2, -1, -2, 2, -1, 2, -1]), None);
    }

    #[test]
    fn no_deals_no_contrast() {
        let found = checklist_contrast(&[], Scorer::Vendor);
        assert_eq!((found.deals, found.floor.is_none()), ((0, 0), true));
        assert!(found.criteria.iter().all(|row| row.contrast.delta.is_none() && row.interval.is_none()));
    }
}
