//! What delights and what annoys.

use serde_json::Value;

use super::{
    Deals, apart,
    sheet::{Behind, Line, Sheet, Tone, What},
    unknown,
};
use crate::{
    analysis::answer::{Both, Comparisons, Group, IncidentRate, Measure, felt},
    arrange::Arrange,
    domain::{Deal, Id, IncidentKind, Keyed, Side},
    i18n::t,
};

/// So many places are listed.
const LISTED: usize = 10;

pub(super) fn sentence(deals: &Deals) -> String {
    let found = deals.incidents();
    if found.rates.is_empty() && found.after.is_empty() {
        return t!(deals.locale, "answers-incidents-none");
    }
    let of = |kind| found.rates.iter().find(|rate| rate.felt_by == Side::Customer && rate.kind == kind);
    let count = |kind| of(kind).map_or(0, |rate| rate.won.len() + rate.lost.len());
    let in_deals = |kind| of(kind).map_or(0, IncidentRate::deals);
    let said = t!(
        deals.locale,
        "answers-incidents-says",
        decided = deals.ended_with_path().all(),
        in_delighted = in_deals(IncidentKind::Delighted),
        in_annoyed = in_deals(IncidentKind::Annoyed),
        delighted = count(IncidentKind::Delighted),
        annoyed = count(IncidentKind::Annoyed)
    );
    let compared = deals.incidents_apart();
    let apart = apart::told(deals, compared).map(|(measure, won, lost, verdict)| {
        let measure = measure.key();
        t!(deals.locale, "answers-incidents-apart", measure = measure, won = won, lost = lost, verdict = verdict)
    });
    let alike = compared.strongest().filter(|_| apart.is_none()).and_then(|row| apart::verdict(deals, row));
    let alike = alike.map(|verdict| t!(deals.locale, "answers-incidents-alike", verdict = verdict));
    deals.headline_apart(said, apart, alike)
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let locale = deals.locale;
    let found = deals.incidents();
    if found.rates.is_empty() && found.after.is_empty() {
        return;
    }
    let compared = deals.incidents_apart();
    sheet.head(t!(locale, "answers-incidents-rates"));
    sheet.columns(vec![
        t!(locale, "answers-column-won"),
        t!(locale, "answers-column-per-hundred"),
        t!(locale, "answers-column-not-won"),
        t!(locale, "answers-column-per-hundred"),
        t!(locale, "answers-column-chance"),
    ]);
    // Numbers under each other have the same digits: as many as the line takes that needs most.
    let say = |rate: f64, more: usize| locale.decimal(rate, 1 + more);
    let of = |rate: &IncidentRate| Some(apart::digits_apart(rate.won_rate.zip(rate.lost_rate)?, say));
    let more = found.rates.iter().filter_map(of).max().unwrap_or(0);
    for rate in &found.rates {
        sheet.line(of_side(deals, rate, compared, more));
    }
    sheet.note(t!(
        locale,
        "answers-incidents-base",
        won = found.steps.0,
        lost = found.steps.1,
        won_deals = found.deals.0,
        lost_deals = found.deals.1,
        after = found.after.len()
    ));
    sheet.note(deals.compared());
    let (drawn, ways) = apart::drawn(deals, compared.basis);
    sheet.note(t!(locale, "answers-incidents-note", count = compared.compared, drawn = drawn, ways = ways));
    sheet.head(t!(locale, "answers-incidents-milestone"));
    let label = |milestone: Option<_>| {
        milestone.map_or_else(|| t!(locale, "answers-incidents-nowhere"), |milestone| locale.label(milestone))
    };
    both(sheet, deals, found.by_milestone.iter().map(|(milestone, both)| (label(*milestone), both)));
    sheet.head(t!(locale, "answers-incidents-activity"));
    both(sheet, deals, found.by_activity.iter().map(|(key, both)| (locale.activity(key), both)));
    if !found.by_criterion.is_empty() {
        sheet.head(t!(locale, "answers-incidents-criterion"));
        both(sheet, deals, found.by_criterion.iter().map(|(criterion, both)| (locale.criterion(criterion), both)));
    }
}

/// With so many digits more than usual.
fn of_side(deals: &Deals, rate: &IncidentRate, compared: &Comparisons, more: usize) -> Line {
    let side = deals.locale.label(rate.felt_by);
    let kind = deals.locale.label(rate.kind);
    let tone = if rate.kind == IncidentKind::Delighted { Tone::Won } else { Tone::Lost };
    let line = Line::new(format!("{side}: {kind}")).tone(tone);
    let per_hundred = |rate: Option<f64>| rate.map_or_else(unknown, |rate| deals.locale.decimal(rate, 1 + more));
    let (won, lost) = (per_hundred(rate.won_rate), per_hundred(rate.lost_rate));
    let [of_won, of_lost] = [Group::Won, Group::NotWon].map(|group| own_rates(deals, rate, group));
    let line = line.count(&rate.won, deals.locale).number(won, rate.won_rate, of_won.clone());
    let line = line.count(&rate.lost, deals.locale).number(lost, rate.lost_rate, of_lost.clone());
    let of = Measure::felt(rate.felt_by, rate.kind).and_then(|measure| compared.of(measure));
    // It is the deals' rates that are compared, and not the incidents one by one.
    match of.and_then(|row| row.adjusted_p) {
        Some(p) => line.number(deals.chance(p), p * 100.0, [of_won, of_lost].concat()),
        None => line.cell(unknown(), vec![]),
    }
}

/// The deals of a group, each with its own rate, the highest first; those without steps have none.
fn own_rates(deals: &Deals, rate: &IncidentRate, group: Group) -> Vec<Behind> {
    let of = (0..deals.cases.len()).map(|place| deals.way(place)).filter(|(case, _)| case.group() == Some(group));
    let mut found: Vec<(u32, u32, Id<Deal>)> = of
        .map(|(case, way)| {
            let times = felt(case, way.len(), rate.felt_by, rate.kind);
            (times as u32, way.len() as u32, case.deal.id)
        })
        .filter(|(_, steps, _)| *steps > 0)
        .collect();
    // By cross-multiplying: exactly.
    found
        .arrange_by(|one, other| (u64::from(other.0) * u64::from(one.1)).cmp(&(u64::from(one.0) * u64::from(other.1))));
    found.into_iter().map(|(times, steps, deal)| Behind { deal, what: Some(What::Rate { times, steps }) }).collect()
}

/// What delighted beside what annoyed.
fn both<'b>(sheet: &mut Sheet, deals: &Deals, rows: impl Iterator<Item = (String, &'b Both)>) {
    let us = || t!(deals.locale, "answers-column-of-us");
    let (delighted, annoyed) = (deals.locale.label(IncidentKind::Delighted), deals.locale.label(IncidentKind::Annoyed));
    sheet.columns(vec![delighted, us(), annoyed, us()]);
    let line = |(label, both): (String, &Both)| {
        let line = Line::new(label).count(&both.delighted, deals.locale).count(&both.delighted_us, deals.locale);
        line.count(&both.annoyed, deals.locale).count(&both.annoyed_us, deals.locale)
    };
    deals.lines(sheet, rows.map(line), LISTED);
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    let mut value = serde_json::to_value(deals.incidents())?;
    value["comparisons"] = serde_json::to_value(deals.incidents_apart())?;
    Ok(value)
}
