//! Won deals against those that were not, by one number of each deal, in words.

use super::{
    Deals,
    sheet::{Behind, Sheet, What},
    unknown,
};
use crate::{
    analysis::{
        answer::{Apart, Comparisons, Measure, Verdict},
        stats::Basis,
    },
    domain::{Deal, Id},
    i18n::{Locale, t},
    wording,
};

/// What sets won deals apart most, reckoned with all that the answer compares; none where nothing could be compared.
pub(super) fn strongest(deals: &Deals, found: &Comparisons) -> Option<String> {
    let row = found.strongest()?;
    let (won, lost) = both(deals, row.measure, row.ends()?);
    Some(t!(
        deals.locale,
        "answers-strongest",
        telling = telling_key(row.verdict()?),
        what = deals.locale.label(row.measure),
        won = won,
        lost = lost,
        how = if row.measure.is_told_by_mean() { "mean" } else { "middle" },
        verdict = verdict(deals, row)?,
        count = found.compared
    ))
}

/// What sets won deals apart, for a sentence of its own: which number, that of the won deals, that of the others, and what
/// it lets one say. None where it is no more than chance does, or too little to matter.
pub(super) fn told(deals: &Deals, found: &Comparisons) -> Option<(Measure, String, String, String)> {
    let row = found.strongest()?;
    row.verdict().filter(|verdict| verdict.is_telling())?;
    let (won, lost) = both(deals, row.measure, row.ends()?);
    Some((row.measure, won, lost, verdict(deals, row)?))
}

/// What a comparison lets one say; none where nothing could be compared.
pub(super) fn verdict(deals: &Deals, row: &Apart) -> Option<String> {
    Some(wording::verdict(row.verdict()?, row.adjusted_p?, deals.locale))
}

/// Whether a verdict sets groups apart, as the texts name it.
pub(super) fn telling_key(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Stands | Verdict::Hint => "yes",
        Verdict::Slight => "slight",
        Verdict::Nothing | Verdict::TooFew => "no",
    }
}

/// The same as a whole sentence.
pub(super) fn telling(deals: &Deals, found: &Comparisons) -> Option<String> {
    found.strongest()?.verdict().filter(|verdict| verdict.is_telling())?;
    strongest(deals, found)
}

/// Says below its figures how often chance alone sets a number as far apart.
pub(super) fn say(sheet: &mut Sheet, deals: &Deals, found: &Comparisons, measure: Measure) {
    let locale = deals.locale;
    let Some(row) = found.of(measure) else { return };
    match row.p.zip(row.adjusted_p).zip(verdict(deals, row)) {
        Some(((alone, together), verdict)) => {
            sheet.say(t!(
                locale,
                "answers-apart-line",
                alone = wording::tries(Some(alone), locale),
                together = verdict,
                count = found.compared
            ));
            let columns = [(alone, t!(locale, "study-column-alone")), (together, t!(locale, "study-column-among"))];
            for (p, column) in columns {
                let compared = row.won.iter().chain(&row.lost).map(|of| measured(measure, *of)).collect();
                sheet.has_said((locale.label(measure), column), deals.chance(p), p * 100.0, compared);
            }
        }
        None => {
            let group = match (row.won.is_empty(), row.lost.is_empty()) {
                (true, true) => "both",
                (true, false) => "won",
                (false, true) => "not-won",
                (false, false) => {
                    sheet.note(t!(locale, "answers-apart-few", won = row.won.len(), lost = row.lost.len()));
                    return;
                }
            };
            sheet.note(t!(locale, "answers-apart-none", group = group));
        }
    }
}

/// Says what is compared, and whether all ways to deal out the outcomes were counted or how many were drawn.
pub(super) fn note(sheet: &mut Sheet, deals: &Deals, found: &Comparisons) {
    let (drawn, ways) = drawn(deals, found.basis);
    sheet.note(t!(deals.locale, "answers-apart-note", drawn = drawn, ways = ways));
}

/// How many ways to deal out the outcomes were drawn, as a figure and in words; 0 where all were counted.
pub(super) fn drawn(deals: &Deals, basis: Option<Basis>) -> (usize, String) {
    let drawn = match basis {
        Some(Basis::Drawn { ways, .. }) => ways,
        Some(Basis::Exact { .. }) | None => 0,
    };
    (drawn, deals.locale.decimal(drawn as f64, 0))
}

/// Two numbers that stand beside each other, with more digits where the usual ones would hide that they differ.
pub(super) fn both(deals: &Deals, measure: Measure, (one, other): (f64, f64)) -> (String, String) {
    told_apart((one, other), |number, more| in_words(measure, number, more, deals.locale))
}

/// Says two numbers with the fewest digits that show which is the larger; `say` gets how many more than usual. What differs
/// by less than two more digits show is alike.
pub(super) fn told_apart(numbers: (f64, f64), say: impl Fn(f64, usize) -> String) -> (String, String) {
    let more = digits_apart(numbers, &say);
    (say(numbers.0, more), say(numbers.1, more))
}

/// So many digits more than usual that takes.
pub(super) fn digits_apart((one, other): (f64, f64), say: impl Fn(f64, usize) -> String) -> usize {
    let most = if one == other { 0 } else { 2 };
    (0..=most).find(|more| say(one, *more) != say(other, *more)).unwrap_or(0)
}

/// A number as people read it, with so many digits more than usual.
fn in_words(measure: Measure, number: f64, more: usize, locale: Locale) -> String {
    match measure {
        Measure::CustomerAnnoyed
        | Measure::CustomerDelighted
        | Measure::VendorAnnoyed
        | Measure::VendorDelighted
        | Measure::Commitment => locale.decimal(number, 1 + more),
        Measure::Unseen | Measure::Marketing => locale.percent_to(number, more),
        Measure::Shift => signed(number, 2 + more, locale),
        _ => days(number, more, locale),
    }
}

/// A time: in days, weeks or months as is usual, with more digits always in days.
pub(super) fn days(days: f64, more: usize, locale: Locale) -> String {
    match (days.is_finite(), more) {
        (false, _) => unknown(),
        (true, 0) => locale.span(days.round() as i32),
        (true, more) => {
            let unit = 10_f64.powi(more as i32);
            locale.text("span-days", &[("count", locale.number((days * unit).round() / unit).into())])
        }
    }
}

/// A difference, with its sign where it is any.
pub(super) fn signed(difference: f64, decimals: usize, locale: Locale) -> String {
    let text = locale.decimal(difference, decimals);
    if difference > 0.0 { format!("+{text}") } else { text }
}

/// A deal with its own number.
pub(super) fn measured(measure: Measure, (deal, number): (Id<Deal>, f64)) -> Behind {
    Behind { deal, what: Some(What::Measured(measure, (number * 1000.0).round() as i64)) }
}

/// What a deal's own number is, in words; none of what is a record of the deal.
pub fn own_number(what: What, locale: Locale) -> Option<String> {
    match what {
        What::Measured(measure, thousandths) => {
            let number = thousandths as f64 / 1000.0;
            // Exactly enough that what is reckoned from them can be reckoned again.
            let shown = in_words(measure, number, 1, locale);
            Some(match measure {
                Measure::OurWait | Measure::TheirWait => t!(locale, "answers-behind-days", days = shown),
                Measure::Commitment => t!(locale, "answers-k-of-n", k = locale.number(number), n = 4),
                _ => shown,
            })
        }
        What::Rate { times, steps } => {
            let rate = locale.decimal(f64::from(times) * 100.0 / f64::from(steps.max(1)), 1);
            Some(t!(locale, "answers-behind-rate", times = times, steps = steps, rate = rate))
        }
        _ => None,
    }
}

/// The same as a bare number in that unit.
pub(super) fn bare(measure: Measure, number: f64) -> f64 {
    if matches!(measure, Measure::Unseen | Measure::Marketing) { number * 100.0 } else { number }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_that_differ_are_not_said_alike() {
        let of =
            |measure, one, other| told_apart((one, other), |number, more| in_words(measure, number, more, Locale::EN));
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        assert_eq!(of(Measure::OurWait, 4.8, 5.2), pair("4.8 days", "5.2 days"));
        assert_eq!(of(Measure::OurWait, 5.0, 8.0), pair("5 days", "8 days"), "where the usual digits tell");
        assert_eq!(of(Measure::OurWait, 5.0, 5.0), pair("5 days", "5 days"), "what is alike is said alike");
        assert_eq!(of(Measure::ToOffer, 364.0, 368.0), pair("364 days", "368 days"), "both are twelve months");
        assert_eq!(of(Measure::Unseen, 0.3333, 0.33), pair("33.3%", "33.0%"));
        assert_eq!(of(Measure::Commitment, 2.96, 3.02), pair("2.96", "3.02"));
        assert_eq!(of(Measure::Unseen, 0.33, 0.330_001), pair("33%", "33%"), "no digits tell that");
    }

    #[test]
    fn a_deal_says_its_own_number_exactly_enough_to_reckon_again() {
        let said = |measure, number| {
            let behind = measured(measure, (Id::new(), number));
            behind.what.and_then(|what| own_number(what, Locale::EN)).expect("a number")
        };
        assert_eq!(said(Measure::OurWait, 4.5), "in the middle 4.5 days");
        assert_eq!(said(Measure::ToOffer, 130.0), "130 days");
        assert_eq!((said(Measure::Commitment, 3.0), said(Measure::Shift, 0.5)), ("3 of 4".into(), "+0.500".into()));
        let rate = own_number(What::Rate { times: 2, steps: 16 }, Locale::EN);
        assert_eq!(rate.as_deref(), Some("2 in 16 steps: 12.5 per 100"));
        assert_eq!(own_number(What::Judgement(3), Locale::EN), None);
    }
}
