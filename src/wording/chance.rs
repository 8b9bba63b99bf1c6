//! Chances and counts in the words that every comparison uses.

use crate::{
    analysis::answer::{Ended, HINT, RARE_AMONG_ANSWERS, Verdict},
    i18n::{Locale, t},
};

/// Below it a chance is told as less than that, never as none.
const RARE: f64 = 0.001;

/// How often chance alone does it: `8 in 100`.
pub fn chance(p: Option<f64>, locale: Locale) -> String {
    match p {
        None => "·".to_owned(),
        Some(p) if p < RARE => t!(locale, "study-chance-rare", count = locale.decimal(RARE * 100.0, 1)),
        Some(p) if p >= 0.995 => t!(locale, "study-chance-all"),
        Some(p) => t!(locale, "study-chance", count = hundredths(p, locale)),
    }
}

/// The same as a figure within a sentence: what always happens is `100 in 100`.
pub fn figure(p: Option<f64>, locale: Locale) -> String {
    match p {
        Some(p) if p >= 0.995 => t!(locale, "study-chance", count = 100),
        p => chance(p, locale),
    }
}

/// The same within a sentence: `in 8 of 100 tries`.
pub fn tries(p: Option<f64>, locale: Locale) -> String {
    match p.unwrap_or(1.0) {
        p if p < RARE => t!(locale, "study-tries-rare", count = locale.decimal(RARE * 100.0, 1)),
        p if p >= 0.995 => t!(locale, "study-tries-always"),
        p => t!(locale, "study-tries", count = hundredths(p, locale)),
    }
}

/// What a chance lets one say, with the figure: `a hint, not a proof (8 in 100)`.
pub fn verdict(verdict: Verdict, p: f64, locale: Locale) -> String {
    t!(locale, "chance-verdict", verdict = verdict_key(verdict), chance = figure(Some(p), locale))
}

/// A verdict as the texts name it.
pub fn verdict_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::TooFew => "few",
        Verdict::Nothing => "nothing",
        Verdict::Slight => "slight",
        Verdict::Hint => "hint",
        Verdict::Stands => "stands",
    }
}

/// The deals that were not won: `6 not won (4 lost, 1 postponed, 1 stopped)`; `4 lost` where all of them were.
pub fn not_won(ended: Ended, locale: Locale) -> String {
    match ended.not_won() {
        0 => return t!(locale, "ended-not-won-short", count = 0),
        count if count == ended.lost => return t!(locale, "ended-lost", count = count),
        _ => {}
    }
    let parts = [("lost", ended.lost), ("postponed", ended.postponed), ("stopped", ended.stopped)];
    let parts = parts.into_iter().filter(|(_, count)| *count > 0);
    let parts: Vec<String> = parts.map(|(how, count)| t!(locale, "ended-part", how = how, count = count)).collect();
    t!(locale, "ended-not-won", count = ended.not_won(), parts = parts.join(", "))
}

/// The same without how they ended: `6 not won`.
pub fn not_won_short(ended: Ended, locale: Locale) -> String {
    t!(locale, "ended-not-won-short", count = ended.not_won())
}

/// So many of those that are aimed at: `3 of 5`; where there are more, `139 (target 6)` if somebody chose that target, and
/// `139` if it is only the usual one.
pub fn of_target(count: usize, target: usize, is_chosen: bool, locale: Locale) -> String {
    match (count > target, is_chosen) {
        (true, true) => t!(locale, "study-above-target", count = count, target = target),
        (true, false) => locale.count(count),
        (false, _) => t!(locale, "study-of", count = count, all = target),
    }
}

/// In hundredths, rounded alike wherever a chance is told: whole ones, below one in tenths, as there what is rare begins.
/// What would be rounded to the bound of another verdict has one decimal more, so that the same figure never stands for two
/// verdicts: up to `20` it is a hint, from `20.1` on no more than chance does; up to `0.49` it is rare, from `0.5` on a hint.
fn hundredths(p: f64, locale: Locale) -> String {
    let hundredths = p * 100.0;
    let is_at = |bound: f64, by: f64| (hundredths * by).round() == (bound * 100.0 * by).round();
    match p {
        p if p < RARE_AMONG_ANSWERS && is_at(RARE_AMONG_ANSWERS, 10.0) => {
            locale.decimal((hundredths * 100.0).floor() / 100.0, 2)
        }
        p if p > HINT && is_at(HINT, 1.0) => locale.decimal((hundredths * 10.0).ceil() / 10.0, 1),
        // What is rounded to a whole one is told as such.
        _ if hundredths < 0.95 => locale.decimal(hundredths, 1),
        _ => locale.decimal(hundredths, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::answer::Effect;

    /// Wholly apart.
    const CLEAR: Effect = Effect::Order(1.0);

    #[test]
    fn a_verdict_names_its_figure_and_what_chance_often_does_is_no_hint() {
        let said =
            [0.001, 0.0149, 0.015, 0.2, 0.21, 0.49, 1.0].map(|p| verdict(Verdict::in_study(p, CLEAR), p, Locale::EN));
        assert_eq!(said[0], "rarely chance (0.1 in 100)");
        assert_eq!(said[1], "rarely chance (1 in 100)");
        assert!(said[2..4].iter().all(|said| said.contains("hint")), "{said:?}");
        assert!(said[4..].iter().all(|said| said.contains("no more than chance does")), "{said:?}");
    }

    #[test]
    fn of_nine_answers_one_stands_only_below_what_is_said_to_be_under_one_in_a_hundred() {
        let said = [0.0009, 0.0043, 0.0049, 0.005, 0.0079, 0.0101, 0.05, 0.21]
            .map(|p| verdict(Verdict::among_answers(p, CLEAR), p, Locale::EN));
        let rare = ["rarely chance (under 0.1 in 100)", "rarely chance (0.4 in 100)", "rarely chance (0.49 in 100)"];
        assert_eq!(said[..3], rare);
        let hints = ["0.5", "0.8", "1"].map(|figure| format!("a hint, not a proof (chance: {figure} in 100)"));
        assert_eq!(said[3..6], hints);
        assert_eq!(said[6..], ["a hint, not a proof (chance: 5 in 100)", "no more than chance does (21 in 100)"]);
    }

    #[test]
    fn one_figure_never_stands_for_two_verdicts() {
        for of in [Verdict::in_study, Verdict::among_answers] {
            let mut seen = std::collections::BTreeMap::new();
            for p in (0..22_000_u32).map(|at| f64::from(at) / 100_000.0) {
                let verdict = verdict_key(of(p, CLEAR));
                assert_eq!(*seen.entry(figure(Some(p), Locale::EN)).or_insert(verdict), verdict, "{p}");
            }
        }
        let said = [0.0149, 0.015, 0.2, 0.2004].map(|p| figure(Some(p), Locale::DE));
        assert_eq!(said, ["1 von 100", "2 von 100", "20 von 100", "20.1 von 100"]);
    }

    #[test]
    fn a_chance_is_rounded_alike_wherever_it_is_told_and_never_none() {
        let all = [0.0, 0.000_96, 0.001, 0.004_3, 0.007_936_5, 0.009_49, 0.009_51, 0.166_7];
        assert_eq!([chance(Some(1.0), Locale::EN), figure(Some(1.0), Locale::EN)], ["all 100", "100 in 100"]);
        let figures = all.map(|p| chance(Some(p), Locale::EN));
        let told = ["under 0.1", "under 0.1", "0.1", "0.4", "0.8", "0.9", "1", "17"];
        assert_eq!(figures, told.map(|figure| format!("{figure} in 100")));
        let tries = all.map(|p| tries(Some(p), Locale::EN));
        let told = ["fewer than 0.1", "fewer than 0.1", "0.1", "0.4", "0.8", "0.9", "1", "17"];
        assert_eq!(tries, told.map(|figure| format!("in {figure} of 100 tries")));
    }

    #[test]
    fn what_many_comparisons_correct_is_never_told_as_the_smaller() {
        let figures = (0..1000).map(|at| tries(Some(f64::from(at) / 50_000.0), Locale::EN));
        let read = |text: String| text.split(' ').find_map(|word| word.parse::<f64>().ok()).expect("a figure");
        let figures: Vec<f64> = figures.map(read).collect();
        assert!(figures.is_sorted(), "{figures:?}");
    }

    #[test]
    fn nobody_is_told_of_a_target_that_nobody_set() {
        let of = |count, target, is_chosen| of_target(count, target, is_chosen, Locale::EN);
        assert_eq!([of(446, 6, true), of(446, 6, false)], ["446 (target 6)", "446"]);
        assert_eq!([of(3, 5, true), of(3, 5, false), of(5, 5, false)], ["3 of 5", "3 of 5", "5 of 5"]);
    }

    #[test]
    fn only_what_was_lost_is_called_lost() {
        let ended = |lost, postponed, stopped| Ended { won: 5, lost, postponed, stopped };
        assert_eq!(not_won(ended(4, 1, 1), Locale::EN), "6 not won (4 lost, 1 postponed, 1 stopped)");
        assert_eq!(not_won(ended(4, 0, 1), Locale::DE), "5 nicht gewonnen (4 verloren, 1 abgebrochen)");
        assert_eq!(not_won(ended(1, 0, 0), Locale::EN), "1 lost");
        assert_eq!(not_won(ended(0, 2, 0), Locale::EN), "2 not won (2 postponed)");
        // Where it stands beside "won" it is the same word whatever was lost.
        assert_eq!(
            [ended(0, 0, 0), ended(5, 0, 0)].map(|of| not_won_short(of, Locale::EN)),
            ["0 not won", "5 not won"]
        );
        assert_eq!(not_won(ended(0, 0, 0), Locale::DE), "0 nicht gewonnen");
    }
}
