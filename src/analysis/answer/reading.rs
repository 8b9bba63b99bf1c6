//! What a comparison of few deals lets one conclude, and what not.

use serde::Serialize;

use super::ChecklistContrast;
use crate::analysis::stats::{Contrast, can_tell, perfect_separation_p};

/// What chance brings about no more often than this is called a hint; what it brings about more often is no more than
/// chance does. Checklist, paths, levers and answers all keep to it.
pub const HINT: f64 = 0.2;
/// What a study says stands only below this. Three lists of it are looked at together, the checklist of either side and the
/// paths: by Bonferroni's bound chance makes something on any of them stand in fewer than 3 · 1.5 = 4.5 of 100 studies. What
/// lies below is shown as `1 in 100` or less, so that no figure stands for two verdicts.
pub const RARE_IN_STUDY: f64 = 0.015;
/// What an answer across deals says stands only below this. Nine answers are looked at together: by Bonferroni's bound chance
/// makes any of them stand in fewer than 9 · 0.5 = 4.5 of 100 workbooks, where with 5 for each it did in 15.
pub const RARE_AMONG_ANSWERS: f64 = 0.005;
/// Larger groups than this need not be thought of: any number of criteria is dealt with before.
const MOST: usize = 40;

/// What can be concluded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Verdict {
    /// Too few deals were judged.
    TooFew,
    /// No more than chance does.
    Nothing,
    /// Chance seldom does as much, but too often for a proof.
    Hint,
    /// Chance does as much but rarely.
    Stands,
}

impl Verdict {
    /// What a chance lets one of the three lists of a study say.
    pub fn in_study(p: f64) -> Self {
        Self::below(p, RARE_IN_STUDY)
    }

    /// What a chance lets one of the nine answers say.
    pub fn among_answers(p: f64) -> Self {
        Self::below(p, RARE_AMONG_ANSWERS)
    }

    fn below(p: f64, rare: f64) -> Self {
        match p {
            p if p < rare => Self::Stands,
            p if p <= HINT => Self::Hint,
            _ => Self::Nothing,
        }
    }

    /// What is to be said of a contrast held against all others.
    pub fn on(contrast: &Contrast) -> Self {
        contrast.adjusted_p.filter(|_| can_tell(contrast.judged)).map_or(Self::TooFew, Self::in_study)
    }

    /// Whether it is more than chance does anyway.
    pub fn is_telling(self) -> bool {
        matches!(self, Self::Hint | Self::Stands)
    }
}

/// What a comparison lets one conclude.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Reading {
    /// In a word.
    pub verdict: Verdict,
    /// Which of the contrasts chance brings about least often, by its place; none where too few deals were judged.
    pub best: Option<usize>,
    /// How many could be compared.
    pub compared: usize,
    /// So many of each kind, and one that separates them completely would stand against all that may be compared.
    pub enough: usize,
    /// How often chance alone would do that, among all that may be compared; an upper bound (Bonferroni).
    pub enough_p: f64,
}

/// What contrasts let one conclude against what chance does to all of them together.
pub fn reading<'a>(contrasts: impl Iterator<Item = &'a Contrast>, (won, lost): (usize, usize)) -> Reading {
    let contrasts: Vec<&Contrast> = contrasts.collect();
    let telling = contrasts.iter().enumerate().filter(|(_, contrast)| can_tell(contrast.judged));
    let compared: Vec<(usize, f64)> = telling.filter_map(|(at, contrast)| Some((at, contrast.adjusted_p?))).collect();
    let best = compared.iter().min_by(|a, b| a.1.total_cmp(&b.1));
    // With more deals all of them may be compared: whoever looks at the same list is told the same.
    let family = contrasts.len().max(1);
    let enough = enough(family).max(won.min(lost));
    let apart = perfect_separation_p(enough as u64, enough as u64).unwrap_or(1.0);
    Reading {
        verdict: best.map_or(Verdict::TooFew, |(_, p)| Verdict::in_study(*p)),
        best: best.map(|(at, _)| *at),
        compared: compared.len(),
        enough,
        enough_p: (apart * family as f64).min(1.0),
    }
}

impl ChecklistContrast {
    /// What it lets one conclude.
    pub fn reading(&self) -> Reading {
        reading(self.criteria.iter().map(|row| &row.contrast), self.deals)
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
        let of = |rows: &[Contrast]| reading(rows.iter(), (5, 5)).verdict;
        assert_eq!(of(&[]), Verdict::TooFew);
        assert_eq!(of(&[contrast(0.2, 1.0), contrast(1.0, 0.0149)]), Verdict::Stands);
        assert_eq!(of(&[contrast(0.2, 1.0), contrast(1.0, 0.015)]), Verdict::Hint);
        assert_eq!(of(&[contrast(-0.84, 0.2), contrast(0.2, 1.0)]), Verdict::Hint);
        // However far apart it stands: chance does as much in 49 of 100.
        assert_eq!(of(&[contrast(0.96, 0.49)]), Verdict::Nothing);
        let best = |rows: &[Contrast]| reading(rows.iter(), (5, 5)).best;
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
        assert_eq!(Verdict::on(&apart), Verdict::TooFew);
        let found = reading([apart].iter(), (3, 3));
        assert_eq!((found.verdict, found.best, found.compared), (Verdict::TooFew, None, 0));
    }

    #[test]
    fn what_would_be_enough_is_the_same_however_many_were_compared() {
        let few = Contrast { adjusted_p: None, ..contrast(0.0, 1.0) };
        let rows = [vec![contrast(0.2, 0.9); 19], vec![few; 2]].concat();
        let (some, all) = (reading(rows.iter(), (5, 5)), reading(vec![contrast(0.2, 0.9); 21].iter(), (5, 5)));
        assert_eq!((some.compared, some.enough, some.enough_p), (19, all.enough, all.enough_p));
    }

    #[test]
    fn what_would_be_enough_says_how_often_chance_does_it_still() {
        let rows = vec![contrast(0.2, 0.9); 21];
        let found = reading(rows.iter(), (5, 5));
        assert_eq!(found.enough, 7);
        assert!((found.enough_p - 42.0 / 3432.0).abs() < 1e-12);
    }
}
