//! Shares and how sure they are.

use serde::Serialize;

/// The 97.5 % point of the normal distribution: for intervals that hold in 95 of 100 cases.
const Z: f64 = 1.959_963_984_540_054;

/// From the lower to the upper end.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

/// The 95 % interval of a share of `k` out of `n` (Wilson 1927, score interval without continuity correction); `None`
/// for none out of none.
pub fn wilson(k: u64, n: u64) -> Option<Interval> {
    if n == 0 {
        return None;
    }
    let (count, n) = (k, n as f64);
    let share = count as f64 / n;
    let spread = 1.0 + Z * Z / n;
    let centre = (share + Z * Z / (2.0 * n)) / spread;
    let half = Z / spread * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    // The ends are exact there, and rounding must not lead past them.
    let low = if count == 0 { 0.0 } else { (centre - half).max(0.0) };
    let high = if count as f64 == n { 1.0 } else { (centre + half).min(1.0) };
    Some(Interval { low, high })
}

/// The 95 % interval of the difference of two shares, the first minus the second (Newcombe 1998, method 10, from
/// Wilson's intervals); `None` where a group is empty.
pub fn newcombe((k1, n1): (u64, u64), (k2, n2): (u64, u64)) -> Option<Interval> {
    let (first, second) = (wilson(k1, n1)?, wilson(k2, n2)?);
    let (p1, p2) = (k1 as f64 / n1 as f64, k2 as f64 / n2 as f64);
    let far = |a: f64, b: f64| (a * a + b * b).sqrt();
    Some(Interval {
        low: p1 - p2 - far(p1 - first.low, second.high - p2),
        high: p1 - p2 + far(first.high - p1, p2 - second.low),
    })
}

/// What a share may be at most, with 95 % certainty, when none of `n` had it: 1 − 0.05^(1/n).
pub fn upper_bound_when_none(n: u64) -> Option<f64> {
    (n > 0).then(|| 1.0 - 0.05_f64.powf(1.0 / n as f64))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::oracle::{close, number, numbers, statistics};

    #[test]
    fn intervals_agree_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        for (share, values) in oracle["proportion_ci"].as_object().unwrap() {
            let (k, n) = share.split_once('/').unwrap();
            let found = wilson(k.parse().unwrap(), n.parse().unwrap()).unwrap();
            let expected = numbers(&values["wilson95"]);
            close(found.low, expected[0], share);
            close(found.high, expected[1], share);
        }
        for (shares, values) in oracle["newcombe_diff"].as_object().unwrap() {
            let parts: Vec<u64> = shares.split(['/', '-']).map(|n| n.parse().unwrap()).collect();
            let found = newcombe((parts[0], parts[1]), (parts[2], parts[3])).unwrap();
            let expected = numbers(&values["newcombe95"]);
            close(found.low, expected[0], shares);
            close(found.high, expected[1], shares);
        }
        for (n, bound) in oracle["zero_events_upper95_one_sided"].as_object().unwrap() {
            close(upper_bound_when_none(n.parse().unwrap()).unwrap(), number(bound), n);
        }
    }

    #[test]
    fn nothing_out_of_nothing_says_nothing() {
        assert_eq!((wilson(0, 0), newcombe((0, 0), (1, 2)), upper_bound_when_none(0)), (None, None, None));
    }

    proptest::proptest! {
        #[test]
        fn the_share_lies_in_its_interval(n in 1u64..500, part in 0.0f64..=1.0) {
            let k = (part * n as f64) as u64;
            let found = wilson(k, n).unwrap();
            let share = k as f64 / n as f64;
            assert!(0.0 <= found.low && found.low <= share && share <= found.high && found.high <= 1.0);
        }
    }
}
