//! Made-up workbooks of any size, for measuring and for finding out whether the analyses see what is there.
//!
//! Everything follows from the seed: the same options make the same workbook, ids included. With `contrast`, won deals
//! differ from lost ones in a few planted ways ([`Planted`]); without it, outcome and everything else are independent,
//! so that whatever an analysis finds there is noise. Each deal's random numbers begin where the workbook's own say: those of
//! deals that begin at neighbouring numbers resemble each other, and facts and outcomes would hang together.

mod deal;
mod path;
mod people;

use crate::domain::Debrief;

/// What to make.
#[derive(Debug, Clone, Copy)]
pub struct Options {
    /// How many deals.
    pub deals: usize,
    /// About how many steps each; a deal has between four fifths and six fifths of it.
    pub steps: usize,
    /// Where the random numbers start.
    pub seed: u64,
    /// Whether won deals differ from lost ones in the planted ways.
    pub contrast: bool,
}

/// What is planted with [`Options::contrast`]: the chance of each in won and in lost deals.
pub struct Planted {
    /// A trial with the customer's own material before the first offer.
    pub trial_before_offer: (f64, f64),
    /// The decider in a joint step before the first offer.
    pub decider_before_offer: (f64, f64),
    /// How much the customer's rating of `support` is lifted, in grades.
    pub support_shift: (i8, i8),
    /// Steps that only the customer tells.
    pub blind_spots: (f64, f64),
}

/// The planted contrast.
pub const PLANTED: Planted = Planted {
    trial_before_offer: (0.9, 0.1),
    decider_before_offer: (0.85, 0.2),
    support_shift: (1, -1),
    blind_spots: (0.2, 0.4),
};

/// The deals, one after the other; nothing is kept.
pub fn generate(options: Options) -> impl Iterator<Item = Debrief> {
    seeds(options.seed).take(options.deals).enumerate().map(move |(at, seed)| deal::make(at, seed, options))
}

/// Where the random numbers of one deal after the other begin.
fn seeds(seed: u64) -> impl Iterator<Item = u64> {
    let mut random = fastrand::Rng::with_seed(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
    std::iter::repeat_with(move || random.u64(..))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Outcome, Source};

    fn some(contrast: bool) -> Vec<Debrief> {
        generate(Options { deals: 200, steps: 40, seed: 7, contrast }).collect()
    }

    #[test]
    fn the_same_seed_makes_the_same_deals() {
        let options = Options { deals: 3, steps: 40, seed: 1, contrast: true };
        assert!(generate(options).eq(generate(options)));
        assert!(generate(options).ne(generate(Options { seed: 2, ..options })));
    }

    #[test]
    fn deals_have_about_the_steps_asked_for_and_dates_that_run_forward() {
        for debrief in some(true) {
            assert!((32..=48).contains(&debrief.steps.len()), "{}", debrief.steps.len());
            let dates: Vec<_> = debrief.steps.iter().filter_map(|step| step.date).collect();
            assert!(dates.windows(2).all(|pair| !pair[1].surely_before(pair[0])));
        }
    }

    fn share(debriefs: &[Debrief], won: bool, of: impl Fn(&Debrief) -> bool) -> f64 {
        let group: Vec<_> = debriefs.iter().filter(|d| (d.deal.outcome == Outcome::Won) == won).collect();
        group.iter().filter(|debrief| of(debrief)).count() as f64 / group.len() as f64
    }

    #[test]
    fn the_contrast_is_there_only_when_it_is_asked_for() {
        let trial = |debrief: &Debrief| {
            debrief.steps.iter().take_while(|s| s.activity != "offer_sent").any(|s| s.activity == "material_trial")
        };
        let with = some(true);
        assert!(share(&with, true, trial) - share(&with, false, trial) > 0.6);
        let without = some(false);
        assert!((share(&without, true, trial) - share(&without, false, trial)).abs() < 0.2);
    }

    #[test]
    fn every_step_is_told() {
        for debrief in some(true).iter().take(20) {
            for step in &debrief.steps {
                let told = debrief.telling(step.id, Source::Customer).or(debrief.telling(step.id, Source::Vendor));
                assert!(told.is_some());
            }
        }
    }
}
