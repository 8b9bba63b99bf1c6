//! How good the chances were that were given before.

use serde::Serialize;

use crate::domain::{Chance, Claim, Debrief, Evidence, Keyed, Outcome, Prediction, Weight};

/// From so many forecasts on they can be compared with always saying the base rate.
pub const ENOUGH: usize = 10;

/// The claims that give the sort of reason which was predicted, each with what speaks for it and then against it. None
/// where no sort was predicted.
pub fn claims_predicted<'a>(debrief: &'a Debrief, made: &Prediction) -> Vec<(&'a Claim, Vec<&'a Evidence>)> {
    let fitting = debrief.claims.iter().filter(|claim| Some(claim.kind) == made.kind);
    let evidence = |claim| Weight::ALL.iter().flat_map(move |weight| debrief.claim_evidence(claim, *weight)).collect();
    fitting.map(|claim| (claim, evidence(claim))).collect()
}

/// Chances held against what came of them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Calibration {
    /// How many deals are closed.
    pub count: usize,
    /// The mean squared distance, 0 (always right) … 1 (always certain and wrong).
    pub brier: f64,
    /// The same for somebody who always gives the share of these deals that were won.
    pub base: f64,
}

impl Calibration {
    /// Holds chances against outcomes: an order is 1, whatever else it ended in 0, and open deals are left out. None where
    /// no deal is closed.
    pub fn of(forecasts: impl IntoIterator<Item = (Chance, Outcome)>) -> Option<Self> {
        let closed = forecasts.into_iter().filter(|(_, outcome)| *outcome != Outcome::Open);
        let pairs: Vec<(f64, f64)> = closed
            .map(|(chance, outcome)| (f64::from(chance.get()) / 100.0, f64::from(u8::from(outcome == Outcome::Won))))
            .collect();
        let mean = |value: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(value).sum::<f64>() / pairs.len() as f64;
        let rate = mean(&|(_, won)| *won);
        (!pairs.is_empty()).then(|| Self {
            count: pairs.len(),
            brier: mean(&|(chance, won)| (chance - won).powi(2)),
            base: mean(&|(_, won)| (rate - won).powi(2)),
        })
    }

    /// Whether there are enough to say more than the figure.
    pub fn is_telling(&self) -> bool {
        self.count >= ENOUGH
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::oracle::{close, number, statistics};

    fn chance(percent: f64) -> Chance {
        Chance::new((percent * 100.0).round() as i64).expect("a chance")
    }

    #[test]
    fn chances_are_held_against_outcomes() {
        let (won, lost) = (Outcome::Won, Outcome::Lost);
        let pairs = [(0.8, won), (0.6, lost), (0.9, won), (0.3, Outcome::Postponed), (0.7, Outcome::Stopped)];
        let open = (chance(0.1), Outcome::Open);
        let found =
            Calibration::of(pairs.map(|(p, o)| (chance(p), o)).into_iter().chain([open])).expect("closed deals");
        assert_eq!(found.count, 5, "open deals are not counted");
        assert!((found.brier - 0.198).abs() < 1e-12);
        assert!((found.base - 0.24).abs() < 1e-12);
        assert!(!found.is_telling());
        assert_eq!(Calibration::of([open]), None);
    }

    #[test]
    fn the_oracle_agrees() {
        let Some(oracle) = statistics() else { return };
        let pairs = oracle["brier"]["pairs_p_outcome"].as_array().expect("pairs").iter().map(|pair| {
            let outcome = if number(&pair[1]) > 0.5 { Outcome::Won } else { Outcome::Lost };
            (chance(number(&pair[0])), outcome)
        });
        let found = Calibration::of(pairs).expect("closed deals");
        close(found.brier, number(&oracle["brier"]["brier"]), "brier");
    }

    #[test]
    fn a_predicted_reason_is_met_by_the_claims_of_its_sort() {
        use crate::domain::{ClaimKind, Deal, EvidenceFor, Id, Side, Step};
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let deal = debrief.deal.id;
        for kind in [ClaimKind::Price, ClaimKind::Process, ClaimKind::Price] {
            debrief.claims.push(Claim { kind, ..Claim::new(deal, kind.key(), Side::Customer) });
        }
        for weight in [Weight::Against, Weight::For] {
            let step = Step::new(deal, 0, "asks");
            let (subject, subject_id) = (EvidenceFor::Claim, debrief.claims[0].id.uuid());
            let row =
                Evidence { id: Id::new(), deal, subject, subject_id, weight, step: Some(step.id), incident: None };
            debrief.steps.push(step);
            debrief.evidence.push(row);
        }
        let mut made = Prediction::new(deal);
        assert_eq!(claims_predicted(&debrief, &made), [], "nothing was predicted");
        made.kind = Some(ClaimKind::Price);
        let found = claims_predicted(&debrief, &made);
        assert_eq!(
            found.iter().map(|(claim, _)| claim.id).collect::<Vec<_>>(),
            [debrief.claims[0].id, debrief.claims[2].id]
        );
        assert_eq!(found[0].1, [&debrief.evidence[1], &debrief.evidence[0]], "first what speaks for it");
        assert!(found[1].1.is_empty());
    }
}
