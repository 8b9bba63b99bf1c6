//! How many debriefs it takes to see what there is to see.

/// The chance to see at least once, in `n` deals, what occurs in a share `p` of them: 1 − (1 − p)^n.
pub fn chance_to_see(p: f64, n: u32) -> f64 {
    1.0 - (1.0 - p.clamp(0.0, 1.0)).powf(f64::from(n))
}

/// How many deals it takes to see with certainty `sure` at least once what occurs in a share `p` of them:
/// ⌈ln(1 − sure) / ln(1 − p)⌉. `None` where no number is enough, or either is no share between 0 and 1.
pub fn debriefs_needed(p: f64, sure: f64) -> Option<u32> {
    let is_share = |value: f64| value > 0.0 && value < 1.0;
    // A hair less, so that rounding does not add a deal where a whole number is exact.
    (is_share(p) && is_share(sure)).then(|| ((1.0 - sure).ln() / (1.0 - p).ln() - 1e-9).ceil() as u32)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::stats::oracle::{close, number, statistics};

    #[test]
    fn chances_and_numbers_agree_with_reference_values() {
        let Some(oracle) = statistics() else { return };
        let value = |text: &str| -> f64 { text.split_once('=').unwrap().1.parse().unwrap() };
        for (case, chance) in oracle["discovery_prob_1-(1-p)^n"].as_object().unwrap() {
            let (p, n) = case.split_once(',').unwrap();
            close(chance_to_see(value(p), value(n) as u32), number(chance), case);
        }
        for (case, needed) in oracle["discovery_n_for_conf"].as_object().unwrap() {
            let (p, sure) = case.split_once(',').unwrap();
            assert_eq!(debriefs_needed(value(p), value(sure)), Some(number(needed) as u32), "{case}");
        }
    }

    #[test]
    fn what_never_occurs_is_never_seen() {
        assert_eq!((chance_to_see(0.0, 9), chance_to_see(1.0, 1)), (0.0, 1.0));
        assert_eq!((debriefs_needed(0.0, 0.8), debriefs_needed(0.5, 1.0)), (None, None));
        // Half of all deals, with certainty 3/4: two, exactly.
        assert_eq!(debriefs_needed(0.5, 0.75), Some(2));
    }
}
