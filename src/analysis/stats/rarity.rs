//! How seldom chance alone brings about a difference between two groups, reckoned instead of counted: where only some of
//! all divisions are drawn, none of them says how rare something is that none of them shows. Criteria can be held against
//! each other by it all the same (Westfall and Young 1993 allow any measure, as long as the drawn divisions are measured by
//! the same).

use super::exact::LnFactorials;

/// How seldom a criterion's delta is so large, for groups and ties as they are.
pub(super) enum Rarity {
    /// Where there are but two ranks: the sizes that can be, the largest first, each with the chance of one as large (the
    /// hypergeometric distribution).
    Exact(Vec<(f64, f64)>),
    /// Elsewhere the normal distribution that the sum of ranks comes near to (Mann and Whitney 1947, with the correction
    /// for ties): so many standard deviations is a delta of 1.
    Normal(f64),
}

impl Rarity {
    /// Of a criterion of which so many deals share each rank, the lowest first, in groups of these sizes.
    pub(super) fn of(ties: &[u64], (first, second): (u64, u64)) -> Self {
        match ties {
            [low, high] => Self::Exact(two_ranks((*low, *high), (first, second))),
            _ => Self::Normal(deviations(ties, first as f64, second as f64)),
        }
    }

    /// The chance of a delta at least so large, whichever way.
    pub(super) fn of_size(&self, size: f64) -> f64 {
        match self {
            Self::Exact(sizes) => {
                // Equal fractions are equal numbers: each is one division of whole numbers.
                let as_large = sizes.partition_point(|(other, _)| *other >= size);
                as_large.checked_sub(1).map_or(0.0, |last| sizes[last].1)
            }
            Self::Normal(deviations) => 2.0 * beyond(size * deviations),
        }
    }
}

fn two_ranks((low, high): (u64, u64), (first, second): (u64, u64)) -> Vec<(f64, f64)> {
    let ln = LnFactorials::up_to(low + high);
    let total = ln.choose(low + high, first);
    let size = |of_first: u64| {
        let of_second = high - of_first;
        let more = (of_first * (second - of_second)) as i64 - ((first - of_first) * of_second) as i64;
        (more as f64 / (first * second) as f64).abs()
    };
    let chance = |of_first: u64| (ln.choose(high, of_first) + ln.choose(low, first - of_first) - total).exp();
    let mut sizes: Vec<(f64, f64)> =
        (high.saturating_sub(second)..=high.min(first)).map(|of_first| (size(of_first), chance(of_first))).collect();
    sizes.sort_unstable_by(|one, other| other.0.total_cmp(&one.0));
    let mut sum = 0.0;
    for (_, chance) in &mut sizes {
        sum += *chance;
        *chance = f64::min(sum, 1.0);
    }
    sizes
}

fn deviations(ties: &[u64], first: f64, second: f64) -> f64 {
    let known = first + second;
    let tied: f64 = ties.iter().map(|count| *count as f64).map(|count| count * (count * count - 1.0)).sum();
    let variance = first * second / 12.0 * (known + 1.0 - tied / (known * (known - 1.0)));
    // A delta of 1 is half of all pairs away from the middle.
    if variance > 0.0 { first * second / 2.0 / variance.sqrt() } else { 0.0 }
}

/// The chance of so many standard deviations or more, one way (Abramowitz and Stegun 26.2.11, and far out the continued
/// fraction 26.2.14).
fn beyond(deviations: f64) -> f64 {
    let density = (-deviations * deviations / 2.0).exp() / (2.0 * std::f64::consts::PI).sqrt();
    if deviations > 2.0 {
        return density / (1..=60).rev().fold(deviations, |below, at| deviations + f64::from(at) / below);
    }
    let terms = (1..=40).scan(deviations, |term, at| {
        let now = *term;
        *term *= deviations * deviations / f64::from(2 * at + 1);
        Some(now)
    });
    0.5 - density * terms.sum::<f64>()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::{fisher_two_sided, oracle::close};

    #[test]
    fn the_tails_of_the_normal_distribution() {
        // Abramowitz and Stegun, tables 26.1 and 26.2.
        let known = [
            (0.0, 0.5),
            (1.0, 0.158_655_253_9),
            (1.96, 0.024_997_895_1),
            (3.0, 0.001_349_898_03),
            (5.0, 2.866_515_72e-7),
        ];
        for (deviations, chance) in known {
            let off = (beyond(deviations) / chance - 1.0).abs();
            assert!(off < 1e-8, "{deviations}: {off}");
        }
        assert!((beyond(2.0) - beyond(2.000_001)).abs() < 1e-7, "both ways of reckoning meet");
    }

    #[test]
    fn two_ranks_are_reckoned_exactly() {
        // Of equal groups Fisher's test means the same tables.
        for yes in 0..=10_u64 {
            let (other, rarity) = (10 - yes, Rarity::of(&[30, 10], (20, 20)));
            let delta = (yes as f64 * (20 - other) as f64 - (20 - yes) as f64 * other as f64) / 400.0;
            close(rarity.of_size(delta.abs()), fisher_two_sided((yes, 20), (other, 20)), &format!("{yes}"));
        }
        // 38 of 133 against 22 of 167: by Fisher's test 0.13 in 100.
        let (first, second) = (133.0, 167.0);
        let size = (38.0 * (second - 22.0) - (first - 38.0) * 22.0) / (first * second);
        let p = Rarity::of(&[240, 60], (133, 167)).of_size(size);
        assert!((0.0005..0.003).contains(&p), "{p}");
        assert!(Rarity::of(&[240, 60], (133, 167)).of_size(1.1) < 1e-12, "larger than can be");
    }

    #[test]
    fn many_ranks_come_near_to_what_is_counted() {
        // Five against five in ten ranks: wholly apart in 2 of 252 divisions, .0079; by the normal distribution .009.
        let rarity = Rarity::of(&[1; 10], (5, 5));
        assert!((0.007..0.011).contains(&rarity.of_size(1.0)), "{}", rarity.of_size(1.0));
        close(rarity.of_size(0.0), 1.0, "nothing");
        close(Rarity::of(&[10], (5, 5)).of_size(0.0), 1.0, "all alike");
        let ties = Rarity::of(&[4, 2, 4], (5, 5));
        assert!(ties.of_size(1.0) > 0.0 && ties.of_size(0.5) > ties.of_size(1.0));
    }
}
