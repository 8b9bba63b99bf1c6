//! What makes a set of deals a study.

use crate::domain::{BusinessType, Deal, Outcome};

/// So many won and so many lost deals, at the least, make a study (method: five to six of each).
pub const DEALS_OF_A_KIND: usize = 5;

/// What keeps a study's deals from being compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StudyFault {
    /// M02: product business and solution business stand side by side.
    Mixed,
    /// M03: all ended alike, so that nothing tells won from lost.
    OneKind,
}

/// What keeps these deals from being compared. Silent about how they ended while fewer than two have.
pub fn study_faults(deals: &[&Deal]) -> Vec<StudyFault> {
    let has = |of: &[BusinessType]| deals.iter().any(|deal| deal.business_type.is_some_and(|kind| of.contains(&kind)));
    let is_mixed = has(&[BusinessType::Product, BusinessType::MostlyProduct])
        && has(&[BusinessType::MostlySolution, BusinessType::Solution]);
    let won = deals.iter().filter(|deal| deal.outcome == Outcome::Won).count();
    let lost = deals.iter().filter(|deal| deal.outcome.is_not_won()).count();
    let is_one_kind = won + lost > 1 && (won == 0 || lost == 0);
    [(is_mixed, StudyFault::Mixed), (is_one_kind, StudyFault::OneKind)]
        .into_iter()
        .filter_map(|(holds, fault)| holds.then_some(fault))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn like_is_compared_with_like_and_won_with_lost() {
        let deal = |outcome, business_type| Deal { outcome, business_type, ..Deal::new("Hofstetter", "line 3") };
        let faults = |deals: &[Deal]| study_faults(&deals.iter().collect::<Vec<_>>());
        let won = deal(Outcome::Won, Some(BusinessType::Product));
        assert_eq!(faults(std::slice::from_ref(&won)), []);
        assert_eq!(faults(&[won.clone(), won.clone()]), [StudyFault::OneKind]);
        let neighbour = deal(Outcome::Stopped, Some(BusinessType::Mixed));
        assert_eq!(faults(&[won.clone(), neighbour, deal(Outcome::Lost, None)]), []);
        assert_eq!(faults(&[won, deal(Outcome::Lost, Some(BusinessType::Solution))]), [StudyFault::Mixed]);
    }
}
