//! When a time between two steps is long for its deal.

use super::{Debrief, Id, Step};

/// The rule that asks about an unexplained gap. Set aside, it says that the time before its step was a wait.
pub const GAP_RULE: &str = "T01";

impl Debrief {
    /// Whether somebody has noted that the time before this step was a wait.
    pub fn is_wait_noted(&self, step: Id<Step>) -> bool {
        self.waivers.iter().any(|waiver| waiver.rule == GAP_RULE && waiver.target == Some(step.uuid()))
    }
}

/// No gap up to this many days is long, whatever the others look like: two weeks are everyday business.
pub const LEAST_FENCE_DAYS: f64 = 14.0;

/// The number of days above which a gap of this deal is long: Tukey's upper fence `Q3 + 1.5 · (Q3 - Q1)` of the deal's
/// own gaps, but never less than [`LEAST_FENCE_DAYS`]. Without gaps it is that least value.
pub fn long_gap_fence(days: &[i32]) -> f64 {
    let mut sorted: Vec<f64> = days.iter().map(|days| f64::from(*days)).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    match (quantile(&sorted, 0.25), quantile(&sorted, 0.75)) {
        (Some(q1), Some(q3)) => LEAST_FENCE_DAYS.max(q3 + 1.5 * (q3 - q1)),
        _ => LEAST_FENCE_DAYS,
    }
}

/// The quantile of sorted values by linear interpolation between neighbours (type 7 of Hyndman and Fan, 1996, the
/// default of R, NumPy and Excel). `share` lies within 0 … 1; `None` without values.
fn quantile(sorted: &[f64], share: f64) -> Option<f64> {
    let at = share * sorted.len().checked_sub(1)? as f64;
    let low = sorted.get(at.floor() as usize)?;
    let high = sorted.get(at.ceil() as usize)?;
    Some(low + (high - low) * at.fract())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The vector of the shared oracle: Q1 2, Q3 6.25, fence 12.625, so that the least fence holds.
    const ORACLE: [i32; 20] = [1, 3, 2, 7, 5, 4, 2, 1, 14, 3, 6, 2, 45, 3, 5, 8, 2, 1, 21, 4];

    #[test]
    fn the_fence_of_the_oracle() {
        let mut sorted = ORACLE.map(f64::from);
        sorted.sort_unstable_by(f64::total_cmp);
        assert_eq!(quantile(&sorted, 0.25), Some(2.0));
        assert_eq!(quantile(&sorted, 0.5), Some(3.5));
        assert_eq!(quantile(&sorted, 0.75), Some(6.25));
        assert_eq!(long_gap_fence(&ORACLE), 14.0);
        let long = ORACLE.iter().filter(|days| f64::from(**days) > long_gap_fence(&ORACLE));
        assert_eq!(long.copied().collect::<Vec<_>>(), [45, 21]);
        assert_eq!(long_gap_fence(&[10, 20, 30, 40, 50]), 70.0);
        assert_eq!(long_gap_fence(&[]), LEAST_FENCE_DAYS);
    }
}
