//! Exact tests for counts.

/// What is equal up to rounding is equal: the tolerance that statisticians' programs use when they add up the chances of
/// tables no more likely than the one seen.
const TIE: f64 = 1.0 + 1e-7;

/// The logarithms of 0! … n!, reckoned once: thousands of incidents are compared too.
pub(super) struct LnFactorials(Vec<f64>);

impl LnFactorials {
    pub(super) fn up_to(n: u64) -> Self {
        let mut sum = 0.0;
        Self(
            (0..=n)
                .map(|k| {
                    sum += (k.max(1) as f64).ln();
                    sum
                })
                .collect(),
        )
    }

    pub(super) fn choose(&self, n: u64, k: u64) -> f64 {
        self.0[n as usize] - self.0[k as usize] - self.0[(n - k) as usize]
    }
}

/// Adds up the chances of all outcomes that are no more likely than the one seen.
fn as_unlikely(chances: &[f64], seen: usize) -> f64 {
    let limit = chances[seen] * TIE;
    chances.iter().filter(|chance| **chance <= limit).sum::<f64>().min(1.0)
}

/// Fisher's exact test, two-sided: `yes` of `of` in one group against the same in another. The chance, with both totals
/// given, of a table no more likely than the one seen (Fisher 1934; the definition of R and SciPy). 1 where a group is
/// empty.
///
/// # Panics
/// Where a group has more that say yes than it has members.
pub fn fisher_two_sided((yes_a, of_a): (u64, u64), (yes_b, of_b): (u64, u64)) -> f64 {
    assert!(yes_a <= of_a && yes_b <= of_b, "no more than all of a group");
    let (yes, all) = (yes_a + yes_b, of_a + of_b);
    let least = yes.saturating_sub(of_b);
    let most = yes.min(of_a);
    let ln = LnFactorials::up_to(all);
    let total = ln.choose(all, of_a);
    let chances: Vec<f64> =
        (least..=most).map(|a| (ln.choose(yes, a) + ln.choose(all - yes, of_a - a) - total).exp()).collect();
    as_unlikely(&chances, (yes_a - least) as usize)
}

/// The exact binomial test, two-sided: the chance of a count no more likely than `k` out of `n` where each has the chance
/// `p`. With two rates, `k` is one group's count, `n` both counts, and `p` the group's share of the exposure (Przyborowski
/// and Wilenski 1940).
///
/// # Panics
/// Where `k` is more than `n`.
fn binomial_two_sided(k: u64, n: u64, p: f64) -> f64 {
    assert!(k <= n, "no more than all");
    if p <= 0.0 || p >= 1.0 {
        return if (p <= 0.0 && k == 0) || (p >= 1.0 && k == n) { 1.0 } else { 0.0 };
    }
    let ln = LnFactorials::up_to(n);
    let chances: Vec<f64> =
        (0..=n).map(|i| (ln.choose(n, i) + i as f64 * p.ln() + (n - i) as f64 * (1.0 - p).ln()).exp()).collect();
    as_unlikely(&chances, k as usize)
}

/// The chance that groups of these sizes are wholly apart on any one scale without ties, one way or the other: two of all
/// divisions. None where a group is empty.
pub fn perfect_separation_p(first: u64, second: u64) -> Option<f64> {
    if first == 0 || second == 0 {
        return None;
    }
    let all = first + second;
    // All choices of the smaller group, one factor after the other.
    let ways: f64 = (0..first.min(second)).map(|i| (all - i) as f64 / (i + 1) as f64).product();
    Some((2.0 / ways).min(1.0))
}

/// The sign test, two-sided: so many differences one way and so many the other; those that are none are left out
/// before.
pub fn sign_test(up: u64, down: u64) -> f64 {
    binomial_two_sided(up, up + down, 0.5)
}

/// The chances of several tests that are looked at together, each reckoned with all the others (Holm 1979): in their order,
/// 0 … 1.
pub fn holm(chances: &[f64]) -> Vec<f64> {
    let mut order: Vec<usize> = (0..chances.len()).collect();
    order.sort_by(|a, b| chances[*a].total_cmp(&chances[*b]));
    let mut adjusted = vec![0.0; chances.len()];
    let mut largest: f64 = 0.0;
    for (place, at) in order.iter().enumerate() {
        largest = largest.max(chances[*at] * (chances.len() - place) as f64).min(1.0);
        adjusted[*at] = largest;
    }
    adjusted
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::oracle::{close, number, statistics};

    #[test]
    fn groups_wholly_apart_are_two_of_all_divisions() {
        // statistics.md 8.1 and 8.5: 5 + 5 .0079, 6 + 6 .002165; one deal each is always apart.
        for ((first, second), p) in [((5, 5), 2.0 / 252.0), ((6, 6), 2.0 / 924.0), ((6, 4), 2.0 / 210.0), ((1, 1), 1.0)]
        {
            assert!((perfect_separation_p(first, second).unwrap() - p).abs() < 1e-12);
        }
        assert_eq!(perfect_separation_p(0, 5), None);
    }

    #[test]
    fn fisher_agrees_with_scipy_on_every_table_of_equal_groups() {
        let Some(oracle) = statistics() else { return };
        let mut count = 0;
        for (n, tables) in oracle["fisher_two_sided_by_n_per_group"].as_object().unwrap() {
            let n: u64 = n.parse().unwrap();
            for (table, p) in tables.as_object().unwrap() {
                let (a, b) = table.split_once(',').unwrap();
                let found = fisher_two_sided((a.parse().unwrap(), n), (b.parse().unwrap(), n));
                assert!((found - number(p)).abs() < 5e-7, "{n}: {table}: {found}");
                count += 1;
            }
        }
        assert_eq!(count, 25 + 36 + 49 + 64 + 81);
    }

    #[test]
    fn fisher_agrees_with_scipy_on_unequal_groups() {
        let Some(oracle) = statistics() else { return };
        for (text, values) in oracle["fisher_variants"].as_object().unwrap() {
            let parts: Vec<u64> =
                text.split(" vs ").flat_map(|part| part.split('/')).map(|n| n.parse().unwrap()).collect();
            let [a, n, b, m] = parts[..] else { panic!("{text}") };
            close(fisher_two_sided((a, n), (b, m)), number(&values["fisher_two"]), text);
        }
    }

    #[test]
    fn chances_that_are_looked_at_together_are_reckoned_together() {
        let found = holm(&[0.03, 0.01, 0.04, 0.6]);
        for (found, expected) in found.iter().zip([0.09, 0.04, 0.09, 0.6]) {
            assert!((found - expected).abs() < 1e-12, "{found} {expected}");
        }
        assert_eq!((holm(&[]), holm(&[0.7, 0.8])), (vec![], vec![1.0, 1.0]));
    }

    #[test]
    fn rates_and_signs() {
        close(binomial_two_sided(9, 11, 180.0 / 390.0), 0.02946096603890798, "9 in 180 against 2 in 210");
        close(binomial_two_sided(6, 10, 0.5), 0.75390625, "6 in 150 against 4 in 150");
        close(sign_test(14, 1), 0.0009765625, "14 to 1");
        assert_eq!(sign_test(0, 0), 1.0);
        assert_eq!((binomial_two_sided(0, 4, 0.0), binomial_two_sided(1, 4, 0.0)), (1.0, 0.0));
        assert_eq!(fisher_two_sided((0, 0), (3, 5)), 1.0);
        // Tens of thousands are counted at once.
        close(binomial_two_sided(20_000, 40_000, 0.5), 1.0, "half of many");
        // By exact fractions: large groups stay finite.
        let large = fisher_two_sided((600, 1000), (400, 1000));
        assert!((large / 4.299952425047867e-19 - 1.0).abs() < 1e-6, "{large}");
    }
}
