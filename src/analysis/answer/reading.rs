//! What a comparison of few deals lets one conclude, and what not.

use serde::Serialize;

use super::ChecklistContrast;
use crate::analysis::stats::{Contrast, Size, can_tell, perfect_separation_p};

/// What chance brings about no more often than this is called a hint; what it brings about more often is no more than
/// chance does. Checklist, paths, levers and answers all keep to it.
pub const HINT: f64 = 0.2;
/// Of all that is looked at together chance alone makes anything stand more rarely than this: the usual 5 in 100, a little
/// less so that its parts end where a figure in whole hundredths changes and none stands for two verdicts. It is shared out
/// among what is looked at together (Bonferroni), and this is the only reason for which the parts differ.
pub const RARE: f64 = 0.045;
/// A study has three lists, the checklist of either side and the paths: each may have 1.5 in 100.
pub const RARE_IN_STUDY: f64 = RARE / 3.0;
/// There are nine answers across deals: each may have 0.5 in 100.
pub const RARE_AMONG_ANSWERS: f64 = RARE / 9.0;
/// Two shares that differ by less, five in a hundred, are alike to whoever has to decide: the least difference of which the
/// answers say what it would bring, too.
const LEAST_SHARES: f64 = 0.05;
/// Larger groups than this need not be thought of: any number of criteria is dealt with before.
const MOST: usize = 40;

/// What can be concluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Too few deals were judged.
    TooFew,
    /// No more than chance does.
    Nothing,
    /// Chance seldom does as much, for there are many deals; but the difference is too small to matter.
    Slight,
    /// Chance seldom does as much, but too often for a proof.
    Hint,
    /// Chance does as much but rarely.
    Stands,
}

impl Verdict {
    /// What a chance lets one of the three lists of a study say.
    pub fn in_study(p: f64, effect: Effect) -> Self {
        Self::below(p, RARE_IN_STUDY, effect)
    }

    /// What a chance lets one of the nine answers say.
    pub fn among_answers(p: f64, effect: Effect) -> Self {
        Self::below(p, RARE_AMONG_ANSWERS, effect)
    }

    fn below(p: f64, rare: f64, effect: Effect) -> Self {
        match p {
            p if p > HINT => Self::Nothing,
            _ if !effect.matters() => Self::Slight,
            p if p < rare => Self::Stands,
            _ => Self::Hint,
        }
    }

    /// What is to be said of a contrast held against all others, whose delta is an effect of this kind.
    pub fn on(contrast: &Contrast, effect: fn(f64) -> Effect) -> Self {
        let told = contrast.adjusted_p.zip(contrast.delta).filter(|_| can_tell(contrast.judged));
        told.map_or(Self::TooFew, |(p, delta)| Self::in_study(p, effect(delta)))
    }

    /// Whether it is more than chance does anyway, and not too little to matter.
    pub fn is_telling(self) -> bool {
        matches!(self, Self::Hint | Self::Stands)
    }

    /// Whether it is more than chance does anyway, however little.
    pub fn is_beyond_chance(self) -> bool {
        self >= Self::Slight
    }
}

/// How far two groups stand apart, whatever chance does. Of thousands of deals even a difference is clear that nobody would
/// notice: what is headlined must matter, too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Effect {
    /// By the order of their members: Cliff's delta, -1 … 1.
    Order(f64),
    /// By the shares of their members that have something, 0 … 1: one minus the other.
    Shares(f64),
}

impl Effect {
    /// Whether it is more than negligible: a delta of .147 at least (Romano, Kromrey, Coraggio and Skowronek 2006, after
    /// Cohen's d of .2), and five in a hundred between two shares, which then are not rounded to the same either.
    pub fn matters(self) -> bool {
        match self {
            Self::Order(delta) => Size::of(delta) > Size::Negligible,
            // A hair less, as shares are fractions.
            Self::Shares(difference) => difference.abs() >= LEAST_SHARES - 1e-9,
        }
    }
}

/// What a comparison lets one conclude.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reading {
    /// In a word.
    pub verdict: Verdict,
    /// Which of the contrasts says most, and of those alike which chance brings about least often, by its place; none where
    /// too few deals were judged.
    pub best: Option<usize>,
    /// How many could be compared.
    pub compared: usize,
    /// So many of each kind, and one that separates them completely would stand against all that may be compared.
    pub enough: usize,
    /// How often chance alone would do that, among all that may be compared; an upper bound (Bonferroni).
    pub enough_p: f64,
}

/// What contrasts, whose deltas are effects of this kind, let one conclude against what chance does to all of them together.
pub fn reading<'a>(
    contrasts: impl Iterator<Item = &'a Contrast>,
    effect: fn(f64) -> Effect,
    (won, lost): (usize, usize),
) -> Reading {
    let contrasts: Vec<&Contrast> = contrasts.collect();
    let said = contrasts.iter().map(|contrast| (Verdict::on(contrast, effect), contrast.adjusted_p.unwrap_or(1.0)));
    let compared: Vec<(usize, (Verdict, f64))> =
        said.enumerate().filter(|(_, (verdict, _))| *verdict > Verdict::TooFew).collect();
    let best = compared.iter().min_by(|(_, a), (_, b)| b.0.cmp(&a.0).then(a.1.total_cmp(&b.1)));
    // With more deals all of them may be compared: whoever looks at the same list is told the same.
    let family = contrasts.len().max(1);
    let enough = enough(family).max(won.min(lost));
    let apart = perfect_separation_p(enough as u64, enough as u64).unwrap_or(1.0);
    Reading {
        verdict: best.map_or(Verdict::TooFew, |(_, (verdict, _))| *verdict),
        best: best.map(|(at, _)| *at),
        compared: compared.len(),
        enough,
        enough_p: (apart * family as f64).min(1.0),
    }
}

impl ChecklistContrast {
    /// What it lets one conclude: of what says most the list has the most robust first.
    pub fn reading(&self) -> Reading {
        let found = reading(self.criteria.iter().map(|row| &row.contrast), Effect::Order, self.deals);
        Reading { best: found.best.map(|_| 0), ..found }
    }
}

/// So many of each kind, at the least, that a complete separation stands though so many criteria were looked at: the least n with
/// 2 · criteria / (2n over n) < 0.015 (two of all divisions separate completely; Bonferroni's bound for the criteria).
pub fn enough(criteria: usize) -> usize {
    let mut ways = 1.0;
    for n in 1..MOST {
        // (2n over n) from the one before.
        ways *= (4 * n - 2) as f64 / n as f64;
        if 2.0 * criteria as f64 / ways < RARE_IN_STUDY {
            return n;
        }
    }
    MOST
}

#[cfg(test)]
mod tests {
    use super::*;

    fn contrast(delta: f64, adjusted_p: f64) -> Contrast {
        Contrast {
            judged: (5, 5),
            delta: Some(delta),
            p: Some(adjusted_p),
            adjusted_p: Some(adjusted_p),
            holds: 0,
            left_out: 10,
        }
    }

    #[test]
    fn a_complete_separation_among_twenty_one_criteria_stands_with_seven_of_each() {
        // 2/252, 42/924 = 0.045455 and 42/3432 = 0.012238, from shared/statistics.md.
        assert_eq!([enough(1), enough(21), enough(22)], [5, 7, 7]);
        assert_eq!((2.0 * 21.0 / 924.0 < RARE_IN_STUDY, 2.0 * 21.0 / 3432.0 < RARE_IN_STUDY), (false, true));
    }

    #[test]
    fn a_hint_is_what_chance_seldom_does_and_what_it_often_does_is_nothing() {
        let of = |rows: &[Contrast]| reading(rows.iter(), Effect::Order, (5, 5)).verdict;
        assert_eq!(of(&[]), Verdict::TooFew);
        assert_eq!(of(&[contrast(0.2, 1.0), contrast(1.0, 0.0149)]), Verdict::Stands);
        assert_eq!(of(&[contrast(0.2, 1.0), contrast(1.0, 0.015)]), Verdict::Hint);
        assert_eq!(of(&[contrast(-0.84, 0.2), contrast(0.2, 1.0)]), Verdict::Hint);
        // However far apart it stands: chance does as much in 49 of 100.
        assert_eq!(of(&[contrast(0.96, 0.49)]), Verdict::Nothing);
        let best = |rows: &[Contrast]| reading(rows.iter(), Effect::Order, (5, 5)).best;
        assert_eq!(best(&[contrast(0.7, 0.6), contrast(0.9, 0.4)]), Some(1));
        let uncompared = Contrast { delta: None, adjusted_p: None, ..contrast(0.0, 1.0) };
        assert_eq!((of(&[uncompared]), best(&[uncompared])), (Verdict::TooFew, None));
    }

    #[test]
    fn three_against_three_tell_nothing_whatever_they_show() {
        let tell = [(3, 3), (3, 4), (2, 30), (0, 9), (4, 4), (3, 5), (5, 5)].map(can_tell);
        assert_eq!(tell, [false, false, true, false, true, true, true]);
        // Wholly apart, and the only one that is looked at: 2 of 20 divisions.
        let apart = Contrast { judged: (3, 3), ..contrast(1.0, 0.1) };
        assert_eq!(Verdict::on(&apart, Effect::Order), Verdict::TooFew);
        let found = reading([apart].iter(), Effect::Order, (3, 3));
        assert_eq!((found.verdict, found.best, found.compared), (Verdict::TooFew, None, 0));
    }

    #[test]
    fn what_is_clear_and_too_small_to_matter_is_no_headline() {
        let many = |delta, p| Contrast { judged: (4000, 6000), ..contrast(delta, p) };
        let on = |delta, p| Verdict::on(&many(delta, p), Effect::Order);
        assert_eq!([on(0.146, 0.0005), on(-0.147, 0.0005)], [Verdict::Slight, Verdict::Stands]);
        assert_eq!([on(0.1, 0.3), on(0.1, 0.2)], [Verdict::Nothing, Verdict::Slight]);
        let shares = |difference| Verdict::among_answers(0.0005, Effect::Shares(difference));
        assert_eq!(
            [shares(0.049), shares(0.35 - 0.30), shares(-0.05)],
            [Verdict::Slight, Verdict::Stands, Verdict::Stands]
        );
        // What matters comes first, even where chance does it a little more often.
        let found = reading([many(0.05, 0.0005), many(0.3, 0.01)].iter(), Effect::Order, (4000, 6000));
        assert_eq!((found.best, found.verdict), (Some(1), Verdict::Stands));
        let found = reading([many(0.05, 0.0005), many(0.02, 0.9)].iter(), Effect::Order, (4000, 6000));
        assert_eq!((found.best, found.verdict), (Some(0), Verdict::Slight));
        assert!(Verdict::Slight.is_beyond_chance() && !Verdict::Slight.is_telling());
    }

    #[test]
    fn the_bounds_are_one_shared_out() {
        let close = |a: f64, b: f64| (a - b).abs() < 1e-12;
        assert!(close(RARE_IN_STUDY, 0.015) && close(RARE_AMONG_ANSWERS, 0.005));
    }

    #[test]
    fn what_would_be_enough_is_the_same_however_many_were_compared() {
        let few = Contrast { adjusted_p: None, ..contrast(0.0, 1.0) };
        let rows = [vec![contrast(0.2, 0.9); 19], vec![few; 2]].concat();
        let (some, all) = (
            reading(rows.iter(), Effect::Order, (5, 5)),
            reading(vec![contrast(0.2, 0.9); 21].iter(), Effect::Order, (5, 5)),
        );
        assert_eq!((some.compared, some.enough, some.enough_p), (19, all.enough, all.enough_p));
    }

    #[test]
    fn what_would_be_enough_says_how_often_chance_does_it_still() {
        let rows = vec![contrast(0.2, 0.9); 21];
        let found = reading(rows.iter(), Effect::Order, (5, 5));
        assert_eq!(found.enough, 7);
        assert!((found.enough_p - 42.0 / 3432.0).abs() < 1e-12);
    }
}
