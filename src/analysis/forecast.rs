//! How good the chances were that were given before.

use serde::Serialize;

use crate::domain::{Chance, Outcome};

/// From so many forecasts on they can be compared with always saying the base rate.
pub const ENOUGH: usize = 10;

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
}
