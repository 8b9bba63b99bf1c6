//! Won deals against those that were not, by one number of each deal, in words.

use super::{Deals, sheet::Sheet, unknown};
use crate::{
    analysis::{
        answer::{Comparisons, Measure, Verdict},
        stats::Basis,
    },
    i18n::t,
    wording,
};

/// What sets won deals apart most, reckoned with all that the answer compares; none where nothing could be compared.
pub(super) fn strongest(deals: &Deals, found: &Comparisons) -> Option<String> {
    let row = found.strongest()?;
    let p = row.adjusted_p?;
    let (won, lost) = row.ends()?;
    Some(t!(
        deals.locale,
        "answers-strongest",
        telling = if Verdict::among_answers(p).is_telling() { "yes" } else { "no" },
        what = deals.locale.label(row.measure),
        won = shown(deals, row.measure, won),
        lost = shown(deals, row.measure, lost),
        how = if row.measure.is_told_by_mean() { "mean" } else { "middle" },
        verdict = deals.verdict(p),
        count = found.compared
    ))
}

/// What sets won deals apart, for a sentence of its own: which number, that of the won deals, that of the others, and what
/// it lets one say. None where it is no more than chance does.
pub(super) fn told(deals: &Deals, found: &Comparisons) -> Option<(Measure, String, String, String)> {
    let row = found.strongest()?;
    let p = row.adjusted_p.filter(|p| Verdict::among_answers(*p).is_telling())?;
    let (won, lost) = row.ends()?;
    let said = |number| shown(deals, row.measure, number);
    Some((row.measure, said(won), said(lost), deals.verdict(p)))
}

/// The same as a whole sentence.
pub(super) fn telling(deals: &Deals, found: &Comparisons) -> Option<String> {
    let p = found.strongest()?.adjusted_p?;
    if Verdict::among_answers(p).is_telling() { strongest(deals, found) } else { None }
}

/// Says below its figures how often chance alone sets a number as far apart.
pub(super) fn say(sheet: &mut Sheet, deals: &Deals, found: &Comparisons, measure: Measure) {
    let locale = deals.locale;
    let Some(row) = found.of(measure) else { return };
    match row.p.zip(row.adjusted_p) {
        Some((alone, together)) => {
            sheet.say(t!(
                locale,
                "answers-apart-line",
                alone = wording::tries(Some(alone), locale),
                together = deals.verdict(together),
                count = found.compared
            ));
            let columns = [(alone, t!(locale, "study-column-alone")), (together, t!(locale, "study-column-among"))];
            for (p, column) in columns {
                let compared = row.won.iter().chain(&row.lost).map(|(deal, _)| (*deal).into()).collect();
                sheet.has_said((locale.label(measure), column), deals.chance(p), p * 100.0, compared);
            }
        }
        None => sheet.note(t!(locale, "answers-apart-few", won = row.won.len(), lost = row.lost.len())),
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

/// A number as people read it.
pub(super) fn shown(deals: &Deals, measure: Measure, number: f64) -> String {
    match measure {
        Measure::CustomerAnnoyed
        | Measure::CustomerDelighted
        | Measure::VendorAnnoyed
        | Measure::VendorDelighted
        | Measure::Commitment => deals.number(number),
        Measure::Unseen => deals.percent(Some(number)),
        Measure::Shift => deals.signed(number),
        _ if number.is_finite() => deals.locale.span(number.round() as i32),
        _ => unknown(),
    }
}

/// The same as a bare number in that unit.
pub(super) fn bare(measure: Measure, number: f64) -> f64 {
    if measure == Measure::Unseen { number * 100.0 } else { number }
}
