//! Won deals against those that were not, by one number of each deal, in words.

use super::{Deals, sheet::Sheet, unknown};
use crate::{
    analysis::answer::{Apart, Comparisons, FEW, Measure, Verdict},
    i18n::t,
};

/// What sets won deals apart most, reckoned with all that the answer compares; none where nothing could be compared.
pub(super) fn strongest(deals: &Deals, found: &Comparisons) -> Option<String> {
    let row = found.strongest()?;
    let p = row.adjusted_p?;
    let (won, lost) = ends(row)?;
    Some(t!(
        deals.locale,
        "answers-strongest",
        telling = if Verdict::of(p).is_telling() { "yes" } else { "no" },
        what = deals.locale.label(row.measure),
        won = shown(deals, row.measure, won),
        lost = shown(deals, row.measure, lost),
        how = if row.measure == Measure::Commitment { "mean" } else { "middle" },
        verdict = deals.verdict(p),
        count = found.compared
    ))
}

/// The same, where it is more than chance does.
pub(super) fn telling(deals: &Deals, found: &Comparisons) -> Option<String> {
    let p = found.strongest()?.adjusted_p?;
    if Verdict::of(p).is_telling() { strongest(deals, found) } else { None }
}

/// Says below its figures how often chance alone sets a number as far apart.
pub(super) fn say(sheet: &mut Sheet, deals: &Deals, found: &Comparisons, measure: Measure) {
    let locale = deals.locale;
    let Some(row) = found.of(measure) else { return };
    match row.p.zip(row.adjusted_p) {
        Some((alone, together)) => sheet.say(t!(
            locale,
            "answers-apart-line",
            alone = deals.verdict(alone),
            together = deals.verdict(together),
            count = found.compared
        )),
        None if row.won.len().min(row.lost.len()) < FEW => {
            sheet.note(t!(locale, "answers-apart-few", few = FEW, won = row.won.len(), lost = row.lost.len()))
        }
        None => sheet.note(t!(locale, "answers-apart-many")),
    }
}

/// A scale of few levels is told by its mean: its middles are often alike.
fn ends(row: &Apart) -> Option<(f64, f64)> {
    if row.measure != Measure::Commitment {
        return row.middles();
    }
    let mean = |of: &[(_, f64)]| of.iter().map(|(_, number)| number).sum::<f64>() / of.len() as f64;
    (!row.won.is_empty() && !row.lost.is_empty()).then(|| (mean(&row.won), mean(&row.lost)))
}

fn shown(deals: &Deals, measure: Measure, number: f64) -> String {
    match measure {
        Measure::Commitment => deals.number(number),
        Measure::Unseen => deals.percent(Some(number)),
        Measure::Shift => deals.signed(number),
        _ if number.is_finite() => deals.locale.span(number.round() as i32),
        _ => unknown(),
    }
}
