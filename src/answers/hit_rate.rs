//! With which customers our chances are good.

use serde_json::{Value, json};

use super::{
    Deals, apart,
    sheet::{Behind, Line, Sheet, behind},
    unknown,
};
use crate::{
    analysis::{
        answer::{
            Effect, Facet, FacetValue, HitRate, MoneyRate, Valued, Verdict, furthest_apart, hit_rate, hit_rates_by,
            is_too_small, worth,
        },
        stats::Interval,
    },
    domain::{Currency, Deal, Id, Money, Outcome},
    i18n::t,
    wording,
};

/// From this width of an interval on, a rate is hardly known.
pub(super) const WIDE: f64 = 0.25;

pub(super) fn sentence(deals: &Deals) -> String {
    let rate = hit_rate(deals.cases);
    if deals.study.is_some() {
        let not_won = rate.lost.len() + rate.no_decision.len();
        return t!(deals.locale, "answers-hit-rate-chosen", won = rate.won.len(), not_won = not_won);
    }
    let is_wide = rate.interval_with_no_decision().is_none_or(|interval| interval.high - interval.low > WIDE);
    t!(
        deals.locale,
        "answers-hit-rate-says",
        decided = rate.decided(),
        won = rate.won.len(),
        share = deals.percent(rate.with_no_decision()),
        range = deals.between(rate.interval_with_no_decision()),
        sure = match rate.decided() {
            1 => "single",
            _ if is_wide => "wide",
            _ => "narrow",
        }
    )
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals, facet: Facet) {
    let locale = deals.locale;
    let all = hit_rate(deals.cases);
    sheet.head(t!(locale, "answers-all-deals"));
    // Of deals that were chosen there is no rate to estimate.
    let is_chosen = deals.study.is_some();
    let mut heads = vec![t!(locale, "answers-column-won"), t!(locale, "answers-column-of")];
    if !is_chosen {
        heads.extend([t!(locale, "answers-column-share"), t!(locale, "answers-column-range")]);
    }
    sheet.columns(heads);
    let against: Vec<Id<Deal>> = all.won.iter().chain(&all.lost).copied().collect();
    let decided: Vec<Id<Deal>> = against.iter().chain(&all.no_decision).copied().collect();
    let rate = |label, share, interval, of: &[Id<Deal>]| {
        if is_chosen {
            return Line::new(label).count(&all.won, locale).count(of, locale);
        }
        let line = Line::new(label).share(share, interval).count(&all.won, locale).count(of, locale);
        line.reckoned(marked(deals, share, of.len()), percent(share)).reckoned(deals.range(interval), None)
    };
    sheet.line(rate(t!(locale, "answers-against-competitors"), all.without_no_decision(), all.interval(), &against));
    let interval = all.interval_with_no_decision();
    sheet.line(rate(t!(locale, "answers-of-all-decided"), all.with_no_decision(), interval, &decided));
    for money in all.money.iter().filter(|_| !is_chosen) {
        sheet.line(by_value(deals, money, true, &against));
        sheet.line(by_value(deals, money, false, &decided));
        if money.without_no_decision().is_none() || money.with_no_decision().is_none() {
            sheet.warn(unvalued(deals, money));
        }
    }
    if all.without_value > 0 && !is_chosen {
        sheet.note(t!(locale, "answers-without-value", count = all.without_value));
    }
    if all.open > 0 {
        sheet.note(t!(locale, "answers-open", count = all.open));
    }
    effort(sheet, deals, &all);
    let with_value = |of: &[Id<Deal>]| all.money.iter().map(|money| valued(deals, of, money.currency).len()).collect();
    let shares_of: [Vec<usize>; 3] = [vec![against.len(), decided.len()], with_value(&against), with_value(&decided)];
    let is_marked = shares_of.concat().into_iter().any(|of| of > 0 && is_too_small(of));
    by(sheet, deals, facet, is_marked);
    sheet.head(t!(locale, "answers-reading"));
    sheet.note(t!(locale, "answers-hit-rate-note"));
}

/// The share of the value, in one currency.
fn by_value(deals: &Deals, money: &MoneyRate, is_against: bool, of: &[Id<Deal>]) -> Line {
    let locale = deals.locale;
    let short = |minor| locale.money_short(Money { minor, currency: money.currency });
    let currency = money.currency.to_string();
    let all = money.won.saturating_add(money.lost);
    let (label, share, all) = if is_against {
        (t!(locale, "answers-value-against", currency = currency), money.without_no_decision(), all)
    } else {
        let all = all.saturating_add(money.no_decision);
        (t!(locale, "answers-value-of-all", currency = currency), money.with_no_decision(), all)
    };
    let with_value = valued(deals, of, money.currency);
    let is_won = |id: &&Id<Deal>| deals.case(**id).is_some_and(|case| case.deal.outcome == Outcome::Won);
    let won: Vec<Id<Deal>> = with_value.iter().filter(is_won).copied().collect();
    let major = |minor: i64| minor as f64 / 10_f64.powi(money.currency.decimals() as i32);
    let line = Line::new(label).share(share, None).number(short(money.won), major(money.won), behind(&won));
    let line = line.number(short(all), major(all), behind(&with_value));
    line.reckoned(marked(deals, share, with_value.len()), percent(share))
}

/// A share with the sign of one that says nothing by itself, as it is of too few deals.
fn marked(deals: &Deals, share: Option<f64>, of: usize) -> String {
    let few = if share.is_some() && is_too_small(of) { "?" } else { "" };
    format!("{}{few}", deals.percent(share))
}

/// Why there is no share of the value.
fn unvalued(deals: &Deals, money: &MoneyRate) -> String {
    let counted = |valued: Valued| t!(deals.locale, "answers-k-of-n", k = valued.known, n = valued.of);
    let [won, lost, undecided] = money.valued.map(counted);
    let currency = money.currency.to_string();
    t!(deals.locale, "answers-value-unknown", currency = currency, won = won, lost = lost, undecided = undecided)
}

fn percent(share: Option<f64>) -> Option<f64> {
    share.map(|share| share * 100.0)
}

fn valued(deals: &Deals, of: &[Id<Deal>], currency: Currency) -> Vec<Id<Deal>> {
    let has = |id: &Id<Deal>| {
        deals.case(*id).is_some_and(|case| worth(&case.deal).is_some() && case.deal.currency == currency)
    };
    of.iter().copied().filter(has).collect()
}

/// Our days for each won order, and the deals that they are reckoned from.
fn effort(sheet: &mut Sheet, deals: &Deals, rate: &HitRate) {
    let locale = deals.locale;
    let Some(days) = rate.effort_per_win else {
        sheet.say(t!(locale, "answers-no-effort"));
        return;
    };
    sheet.columns(vec![t!(locale, "answers-column-effort"), t!(locale, "answers-column-known")]);
    let known = known_effort(deals, rate);
    let line = Line::new(t!(locale, "answers-effort")).number(locale.decimal(days, 0), days, behind(&known));
    let of = t!(locale, "answers-k-of-n", k = rate.with_effort, n = rate.decided());
    sheet.line(line.number(of, known.len() as f64, behind(&known)));
    sheet.note(t!(locale, "answers-effort-note"));
}

/// The ended deals of which the effort is known.
fn known_effort(deals: &Deals, rate: &HitRate) -> Vec<Id<Deal>> {
    let is_known = |id: &Id<Deal>| deals.case(*id).is_some_and(|case| case.deal.effort_days.is_some());
    decided(rate).filter(is_known).collect()
}

/// The deals that ended.
fn decided(rate: &HitRate) -> impl Iterator<Item = Id<Deal>> {
    rate.won.iter().chain(&rate.lost).chain(&rate.no_decision).copied()
}

/// The same for each value of a facet; below it what the mark of too few deals means, which may stand above already.
fn by(sheet: &mut Sheet, deals: &Deals, facet: Facet, is_marked: bool) {
    let locale = deals.locale;
    // Where nothing is decided there is no rate.
    let (rates, undecided): (Vec<_>, Vec<_>) =
        hit_rates_by(deals.cases, facet).into_iter().partition(|(_, rate)| rate.decided() > 0);
    sheet.head(deals.text(&format!("answers-by-{}", facet_key(facet)), &[]));
    let is_known = |(value, _): &(FacetValue, HitRate)| *value != FacetValue::Unknown;
    if deals.study.is_none() && facet == Facet::Novelty && rates.iter().any(is_known) {
        square(sheet, deals, &rates);
    }
    sheet.columns(vec![
        t!(locale, "answers-column-won"),
        t!(locale, "answers-column-lost"),
        t!(locale, "answers-column-undecided"),
        t!(locale, "answers-column-share"),
        t!(locale, "answers-column-range"),
        t!(locale, "answers-column-effort"),
    ]);
    for (value, rate) in &rates {
        let is_counted = |_: &f64| deals.study.is_none();
        let share = rate.with_no_decision().filter(is_counted);
        let interval = share.and_then(|_| rate.interval_with_no_decision());
        let line = Line::new(facet_value(deals, facet, value)).share(share, interval);
        let line = line.count(&rate.won, locale).count(&rate.lost, locale).count(&rate.no_decision, locale);
        let effort = rate.effort_per_win.map_or_else(unknown, |days| locale.decimal(days, 0));
        let line =
            line.reckoned(marked(deals, share, rate.decided()), percent(share)).reckoned(deals.range(interval), None);
        let known = if rate.effort_per_win.is_some() { known_effort(deals, rate) } else { vec![] };
        sheet.line(line.number(effort, rate.effort_per_win, behind(&known)));
    }
    let open: usize = undecided.iter().map(|(_, rate)| rate.open).sum();
    if open > 0 {
        sheet.note(t!(locale, "answers-groups-open", groups = undecided.len(), open = open));
    }
    if deals.study.is_some() {
        return;
    }
    if is_marked || rates.iter().any(|(_, rate)| rate.is_too_small()) {
        sheet.warn(t!(locale, "answers-too-small"));
    }
    match furthest_apart(&rates) {
        Some((better, worse, p)) => {
            let share = |at: usize| rates[at].1.with_no_decision().unwrap_or_default();
            let verdict = Verdict::among_answers(p, Effect::Shares(share(better) - share(worse)));
            let rested = [better, worse].into_iter().flat_map(|at| decided(&rates[at].1)).map(Behind::from).collect();
            let (better, worse) = (&rates[better].0, &rates[worse].0);
            let text = t!(
                locale,
                "answers-apart",
                better = facet_value(deals, facet, better),
                worse = facet_value(deals, facet, worse),
                telling = apart::telling_key(verdict),
                verdict = wording::verdict(verdict, p, locale)
            );
            sheet.say(text);
            let column = t!(locale, "answers-column-chance");
            let both = format!("{} · {}", facet_value(deals, facet, better), facet_value(deals, facet, worse));
            sheet.has_said((both, column), deals.chance(p), p * 100.0, rested);
        }
        None => sheet.note(t!(locale, "answers-not-comparable")),
    }
}

/// Existing or new customer times existing or new offering.
fn square(sheet: &mut Sheet, deals: &Deals, rates: &[(FacetValue, HitRate)]) {
    let locale = deals.locale;
    sheet.columns(vec![t!(locale, "home-offering-existing"), t!(locale, "home-offering-new")]);
    for (customer, label) in
        [("existing", t!(locale, "home-customer-existing")), ("new", t!(locale, "home-customer-new"))]
    {
        let mut line = Line::new(label);
        for offering in ["existing", "new"] {
            let wanted = FacetValue::Key(vec![customer, offering]);
            let found = rates.iter().find(|(value, _)| *value == wanted).map(|(_, rate)| rate);
            line = match found.filter(|rate| rate.decided() > 0) {
                Some(rate) => {
                    let all: Vec<Behind> = decided(rate).map(Behind::from).collect();
                    let text = t!(locale, "answers-k-of-n", k = rate.won.len(), n = rate.decided());
                    let share = rate.with_no_decision();
                    line.number(format!("{text}  {}", marked(deals, share, rate.decided())), percent(share), all)
                }
                None => line.cell(unknown(), vec![]),
            };
        }
        sheet.line(line);
    }
    sheet.note(t!(locale, "answers-square-note"));
}

/// What a facet is called on the command line and in the texts.
pub(super) fn facet_key(facet: Facet) -> &'static str {
    match facet {
        Facet::Segment => "segment",
        Facet::Country => "country",
        Facet::Division => "division",
        Facet::BusinessType => "business-type",
        Facet::Novelty => "novelty",
    }
}

fn facet_value(deals: &Deals, facet: Facet, value: &FacetValue) -> String {
    let locale = deals.locale;
    match (value, facet) {
        (FacetValue::Unknown, _) => t!(locale, "answers-unknown"),
        (FacetValue::Text(text), Facet::Country) => locale.country(text),
        (FacetValue::Text(text), _) => text.clone(),
        (FacetValue::Key(keys), Facet::Novelty) => {
            let part = |what: &str, at: usize| {
                keys.get(at).map(|key| deals.text(&format!("home-{what}-{key}"), &[])).unwrap_or_default()
            };
            format!("{}, {}", part("customer", 0), part("offering", 1))
        }
        (FacetValue::Key(keys), _) => keys.iter().map(|key| deals.text(&format!("business_type-{key}"), &[])).collect(),
    }
}

pub(super) fn figures(deals: &Deals, facet: Facet) -> serde_json::Result<Value> {
    let with_shares = |rate: &HitRate| -> serde_json::Result<Value> {
        let mut value = serde_json::to_value(rate)?;
        let share = |share: Option<f64>, interval: Option<Interval>| json!({ "share": share, "interval": interval });
        value["without_no_decision"] = share(rate.without_no_decision(), rate.interval());
        value["with_no_decision"] = share(rate.with_no_decision(), rate.interval_with_no_decision());
        value["is_too_small"] = rate.is_too_small().into();
        Ok(value)
    };
    let rates = hit_rates_by(deals.cases, facet);
    let groups: serde_json::Result<Vec<Value>> =
        rates.iter().map(|(value, rate)| Ok(json!({ "value": value, "rate": with_shares(rate)? }))).collect();
    let apart = furthest_apart(&rates).map(|(better, worse, p)| json!({ "better": better, "worse": worse, "p": p }));
    Ok(json!({
        "all": with_shares(&hit_rate(deals.cases))?,
        "by": facet_key(facet),
        "groups": groups?,
        "furthest_apart": apart,
    }))
}
