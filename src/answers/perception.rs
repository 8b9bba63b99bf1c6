//! Whether we see ourselves as customers see us: judgements of both sides, reasons given against what the evidence
//! showed, and chances given before against what came of them.

use serde_json::{Value, json};

use super::{
    Deals, apart,
    reckoned::Seen,
    sheet::{Bar, Behind, Line, Sheet, Tone, behind},
    unknown,
};
use crate::{
    analysis::{
        agreement::{ENOUGH_DIFFERENCES, Order, Tilt},
        answer::{Case, Claimed, CriterionPerception, DealPerception, Group, Instead, Measure, Perception},
        forecast::{Calibration, ENOUGH},
    },
    arrange::Arrange,
    domain::{Chance, ClaimKind, Outcome, Side},
    i18n::t,
    wording,
};

/// So many deals and criteria are listed.
const LISTED: usize = 10;

/// Chances up to these, and what such a chance is called.
const BANDS: [(u8, &str); 3] = [(33, "low"), (66, "even"), (100, "high")];

pub(super) fn sentence(deals: &Deals) -> String {
    let locale = deals.locale;
    let Seen { perception: seen, compared, chance } = deals.seen();
    let given = deals.claimed();
    let shift = match seen.shift {
        None => t!(locale, "answers-perception-nobody"),
        Some(shift) => t!(
            locale,
            "answers-perception-says",
            deals = seen.deals.len(),
            rosier = seen.rosier,
            darker = seen.darker,
            shift = deals.signed(shift),
            few = if seen.is_enough() { "no" } else { "yes" },
            verdict = deals.verdict(*chance, seen.effect())
        ),
    };
    // What sets won deals apart says more than that we see ourselves otherwise in all of them.
    let apart = apart::told(deals, compared).map(|(_, won, lost, verdict)| {
        let how = if seen.rosier > seen.darker { "better" } else { "otherwise" };
        t!(
            locale,
            "answers-perception-apart",
            how = how,
            overall = deals.verdict(*chance, seen.effect()),
            won = won,
            lost = lost,
            verdict = verdict
        )
    });
    let claims = given.of(ClaimKind::Price).map(|price| {
        let stand = price.stand();
        t!(
            locale,
            "answers-claims-says",
            price = price.deals.len(),
            all = given.deals.len(),
            refuted = stand.refuted,
            untested = stand.untested,
            supported = stand.supported
        )
    });
    deals.headline([apart.or(Some(shift)), claims])
}

fn tilt_key(tilt: Tilt) -> &'static str {
    match tilt {
        Tilt::Open => "open",
        Tilt::None => "none",
        Tilt::Rosier => "rosier",
        Tilt::Darker => "darker",
    }
}

fn order_key(order: Order) -> &'static str {
    match order {
        Order::Open => "open",
        Order::Same => "same",
        Order::Loose => "loose",
        Order::Opposite => "opposite",
    }
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    judgements(sheet, deals, deals.seen());
    claims(sheet, deals, deals.claimed());
    predictions(sheet, deals);
}

fn judgements(sheet: &mut Sheet, deals: &Deals, Seen { perception: seen, compared, chance }: &Seen) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-perception-shift"));
    if seen.deals.is_empty() {
        sheet.note(t!(locale, "answers-perception-needs"));
    } else {
        sheet.say(t!(
            locale,
            "answers-perception-tilt",
            tilt = match seen.tilt(*chance) {
                Tilt::Rosier | Tilt::Darker if !seen.effect().matters() => "slight",
                tilt => tilt_key(tilt),
            },
            said = deals.verdict(*chance, seen.effect()),
            rosier = seen.rosier,
            darker = seen.darker,
            chance = deals.chance(*chance),
            tries = wording::tries(Some(*chance), locale),
            enough = ENOUGH_DIFFERENCES
        ));
        sheet.say(t!(
            locale,
            "answers-perception-order",
            order = order_key(seen.order()),
            rho = seen.rho.map_or_else(unknown, |rho| locale.decimal(rho, 2)),
            count = seen.deals.iter().filter(|deal| deal.rho.is_some()).count()
        ));
        sheet.columns(vec![
            t!(locale, "home-column-outcome"),
            t!(locale, "answers-column-common"),
            t!(locale, "answers-column-shift"),
            t!(locale, "answers-column-ranks"),
        ]);
        // First those of which both sides think most differently.
        let mut furthest: Vec<&DealPerception> = seen.deals.iter().collect();
        furthest.arrange_by(|one, other| other.shift.abs().total_cmp(&one.shift.abs()));
        let line = |deal: &DealPerception| {
            let gaps = deal.gaps.iter().map(|(at, _)| Behind::from((deal.deal, *at))).collect();
            let case = deals.case(deal.deal);
            let tone = match case.and_then(Case::group) {
                Some(Group::Won) => Tone::Won,
                Some(Group::NotWon) => Tone::Lost,
                None => Tone::Plain,
            };
            let outcome = case.map(|case| locale.label(case.deal.outcome)).unwrap_or_default();
            let line = Line::new(deals.name(deal.deal)).tone(tone).reckoned(outcome, None);
            let line = line.number(locale.count(deal.common), deal.common as f64, vec![deal.deal.into()]);
            let line = line.number(deals.signed(deal.shift), deal.shift, gaps);
            line.reckoned(deal.rho.map_or_else(unknown, |rho| locale.decimal(rho, 2)), deal.rho)
        };
        deals.lines(sheet, furthest.into_iter().map(line), LISTED);
    }
    if !seen.deals.is_empty() {
        apart::say(sheet, deals, compared, Measure::Shift);
        apart::note(sheet, deals, compared);
    }
    one_side_only(sheet, deals, seen);
    if seen.criteria.is_empty() {
        return;
    }
    sheet.head(t!(locale, "answers-perception-criteria"));
    sheet.columns(vec![
        t!(locale, "answers-column-shift"),
        t!(locale, "answers-column-rosier"),
        t!(locale, "answers-column-darker"),
        t!(locale, "answers-column-alike"),
    ]);
    let line = |row: &CriterionPerception| {
        let at = |deals: &[_]| -> Vec<Behind> { deals.iter().map(|deal| Behind::from((*deal, row.place))).collect() };
        let count = |line: Line, deals: &[_]| {
            let text = if deals.is_empty() { unknown() } else { locale.count(deals.len()) };
            line.number(text, deals.len() as f64, at(deals))
        };
        let line = Line::new(locale.criterion(&row.criterion)).reckoned(deals.signed(row.shift), row.shift);
        count(count(count(line, &row.rosier), &row.darker), &row.alike)
    };
    deals.lines(sheet, seen.criteria.iter().map(line), LISTED);
    sheet.note(t!(locale, "answers-perception-note"));
}

fn one_side_only(sheet: &mut Sheet, deals: &Deals, seen: &Perception) {
    let locale = deals.locale;
    let rows = [
        (t!(locale, "answers-perception-customer-only"), &seen.customer_only),
        (t!(locale, "answers-perception-vendor-only"), &seen.vendor_only),
    ];
    if rows.iter().all(|(_, deals)| deals.is_empty()) {
        return;
    }
    sheet.columns(vec![t!(locale, "answers-column-deals")]);
    for (label, deals) in rows {
        if !deals.is_empty() {
            sheet.line(Line::new(label).tone(Tone::Dim).count(deals, locale));
        }
    }
}

fn claims(sheet: &mut Sheet, deals: &Deals, given: &Claimed) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-claims"));
    if given.rows.is_empty() {
        sheet.note(t!(locale, "answers-claims-none"));
        sheet.hint(t!(locale, "answers-claims-none-key"));
        return;
    }
    sheet.columns(vec![
        t!(locale, "answers-column-deals"),
        locale.label(Side::Customer),
        locale.label(Side::Vendor),
        t!(locale, "answers-column-others"),
        t!(locale, "answers-column-supported"),
        t!(locale, "answers-column-refuted"),
        t!(locale, "answers-column-untested"),
    ]);
    for row in &given.rows {
        let line = Line::new(locale.label(row.kind)).count(&row.deals, locale);
        let line = line.count(&row.customer, locale).count(&row.vendor, locale).count(&row.others, locale);
        sheet.line(line.count(&row.supported, locale).count(&row.refuted, locale).count(&row.untested, locale));
    }
    sheet.note(t!(locale, "answers-claims-note", all = given.deals.len()));
    if let Some(price) = given.of(ClaimKind::Price) {
        let (stand, by) = (price.stand(), price.named_by());
        sheet.say(t!(
            locale,
            "answers-claims-price",
            count = price.deals.len(),
            customer = by.customer,
            vendor = by.vendor,
            refuted = stand.refuted,
            untested = stand.untested,
            supported = stand.supported
        ));
    }
    let Some(price) = given.of(ClaimKind::Price) else { return };
    let stand = price.stand();
    sheet.head(t!(locale, "answers-claims-instead", refuted = stand.refuted));
    if given.instead_of_price.is_empty() {
        let is_standing = price.deals.len() == stand.supported;
        let price = match stand.refuted {
            0 if is_standing => "stands",
            0 => "unrefuted",
            _ => "refuted",
        };
        sheet.note(t!(locale, "answers-claims-instead-none", price = price));
        if !is_standing {
            sheet.hint(t!(locale, "answers-claims-instead-key"));
        }
    } else {
        sheet.columns(vec![t!(locale, "answers-column-claims")]);
        for instead in &given.instead_of_price {
            sheet.line(Line::new(explanation(deals, instead)).count(&instead.claims, locale));
        }
    }
    if !price.untested.is_empty() {
        sheet.warn(t!(locale, "answers-claims-untested", count = price.untested.len()));
    }
}

/// What a claim stands for: the explanation of the guide, else its sort.
fn explanation(deals: &Deals, instead: &Instead) -> String {
    let rival = deals.locale.find(&format!("rival-{}", instead.rival)).filter(|_| !instead.rival.is_empty());
    rival.unwrap_or_else(|| deals.locale.label(instead.kind))
}

/// Closed deals with a chance that was given before.
fn forecasts<'a>(deals: &Deals<'a>) -> Vec<(&'a Case, Chance)> {
    let closed = deals.cases.iter().filter(|case| case.deal.outcome != Outcome::Open);
    closed.filter_map(|case| Some((case, case.forecast?))).collect()
}

fn calibration(found: &[(&Case, Chance)]) -> Option<Calibration> {
    Calibration::of(found.iter().map(|(case, chance)| (*chance, case.deal.outcome)))
}

fn predictions(sheet: &mut Sheet, deals: &Deals) {
    let locale = deals.locale;
    let found = forecasts(deals);
    sheet.head(t!(locale, "answers-forecasts"));
    let Some(figures) = calibration(&found) else {
        sheet.note(t!(locale, "answers-forecasts-none"));
        sheet.hint(t!(locale, "answers-forecasts-none-key"));
        return;
    };
    sheet.say(t!(
        locale,
        "answers-forecasts-says",
        count = figures.count,
        brier = locale.decimal(figures.brier, 2),
        base = locale.decimal(figures.base, 2),
        telling = match figures.is_telling() {
            false => "no",
            true if figures.brier < figures.base => "better",
            true => "worse",
        },
        enough = ENOUGH
    ));
    for (label, figure) in [("answers-brier", figures.brier), ("answers-brier-base", figures.base)] {
        let closed = found.iter().map(|(case, _)| case.deal.id.into()).collect();
        sheet.has_said((deals.text(label, &[]), String::new()), locale.decimal(figure, 2), figure, closed);
    }
    sheet.columns(vec![
        t!(locale, "answers-column-deals"),
        t!(locale, "answers-column-said"),
        t!(locale, "answers-column-came"),
    ]);
    let mut least = 0;
    for (most, band) in BANDS {
        let within = |(_, chance): &&(&Case, Chance)| (least..=i64::from(most)).contains(&i64::from(chance.get()));
        let of: Vec<&(&Case, Chance)> = found.iter().filter(within).collect();
        least = i64::from(most) + 1;
        if of.is_empty() {
            continue;
        }
        let ids: Vec<_> = of.iter().map(|(case, _)| case.deal.id).collect();
        let won: Vec<_> =
            of.iter().filter(|(case, _)| case.deal.outcome == Outcome::Won).map(|(case, _)| case.deal.id).collect();
        let said = of.iter().map(|(_, chance)| f64::from(chance.get())).sum::<f64>() / (100.0 * of.len() as f64);
        let mut line = Line::new(deals.text(&format!("answers-forecasts-{band}"), &[])).count(&ids, locale);
        line.bar = Some(Bar::Part(said));
        let came = t!(locale, "answers-k-of-n", k = won.len(), n = ids.len());
        let line = line.number(deals.percent(Some(said)), said * 100.0, behind(&ids));
        sheet.line(line.number(came, won.len() as f64, behind(&won)));
    }
    sheet.note(t!(locale, "answers-forecasts-note"));
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    let Seen { perception: seen, compared, chance } = deals.seen();
    let found = forecasts(deals);
    let given: Vec<Value> = found
        .iter()
        .map(|(case, chance)| json!({ "deal": case.deal.id, "chance": chance, "outcome": case.deal.outcome }))
        .collect();
    Ok(json!({
        "judgements": seen,
        "comparisons": compared,
        "tilt": seen.tilt(*chance),
        "adjusted_chance": chance,
        "order": seen.order(),
        "claims": deals.claimed(),
        "predictions": { "calibration": calibration(&found), "deals": given },
    }))
}

#[cfg(test)]
mod tests;
