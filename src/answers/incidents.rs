//! What delights and what annoys.

use serde_json::Value;

use super::{
    Deals,
    sheet::{Line, Sheet, Tone},
    unknown,
};
use crate::{
    analysis::answer::{Both, IncidentRate, Incidents, incidents},
    domain::{IncidentKind, Side},
    i18n::t,
};

/// So many places are listed.
const LISTED: usize = 10;

pub(super) fn sentence(deals: &Deals) -> String {
    let found = incidents(deals.cases);
    if found.rates.is_empty() {
        return t!(deals.locale, "answers-incidents-none");
    }
    let of = |kind| found.rates.iter().find(|rate| rate.felt_by == Side::Customer && rate.kind == kind);
    let count = |kind| of(kind).map_or(0, |rate| rate.won.len() + rate.lost.len());
    let in_deals = |kind| of(kind).map_or(0, IncidentRate::deals);
    let annoyed = of(IncidentKind::Annoyed);
    let per = |count: Option<usize>, steps: usize| per_hundred(deals, count.unwrap_or(0), steps);
    let said = t!(
        deals.locale,
        "answers-incidents-says",
        decided = deals.ended().all(),
        in_delighted = in_deals(IncidentKind::Delighted),
        in_annoyed = in_deals(IncidentKind::Annoyed),
        delighted = count(IncidentKind::Delighted),
        annoyed = count(IncidentKind::Annoyed),
        won = per(annoyed.map(|rate| rate.won.len()), found.steps.0),
        lost = per(annoyed.map(|rate| rate.lost.len()), found.steps.1)
    );
    match annoyed.and_then(chance_of) {
        Some(p) => t!(deals.locale, "answers-with-verdict", said = said, verdict = deals.verdict(p)),
        None => t!(deals.locale, "answers-sentence", said = said),
    }
}

/// How likely rates as far apart are by chance: by deals, and of very many by steps.
fn chance_of(rate: &IncidentRate) -> Option<f64> {
    rate.p_of_deals.or(rate.p)
}

fn per_hundred(deals: &Deals, count: usize, steps: usize) -> String {
    if steps == 0 { unknown() } else { deals.number(count as f64 * 100.0 / steps as f64) }
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let locale = deals.locale;
    let found = incidents(deals.cases);
    if found.rates.is_empty() {
        return;
    }
    sheet.head(t!(locale, "answers-incidents-rates"));
    sheet.columns(vec![
        t!(locale, "answers-column-won"),
        t!(locale, "answers-column-per-hundred"),
        t!(locale, "answers-column-not-won"),
        t!(locale, "answers-column-per-hundred"),
        t!(locale, "answers-column-chance"),
    ]);
    for rate in &found.rates {
        sheet.line(of_side(deals, &found, rate));
    }
    sheet.note(t!(
        locale,
        "answers-incidents-base",
        won = found.steps.0,
        lost = found.steps.1,
        won_deals = found.deals.0,
        lost_deals = found.deals.1
    ));
    sheet.note(t!(locale, "answers-compared", not_won = deals.not_won()));
    let is_by_deals = found.rates.iter().any(|rate| rate.p_of_deals.is_some());
    sheet.note(t!(locale, "answers-incidents-note", by = if is_by_deals { "deals" } else { "steps" }));
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

fn of_side(deals: &Deals, found: &Incidents, rate: &IncidentRate) -> Line {
    let side = deals.locale.label(rate.felt_by);
    let kind = deals.locale.label(rate.kind);
    let tone = if rate.kind == IncidentKind::Delighted { Tone::Won } else { Tone::Lost };
    let line = Line::new(format!("{side}: {kind}")).tone(tone);
    let line = line.count(&rate.won).cell(per_hundred(deals, rate.won.len(), found.steps.0), vec![]);
    let line = line.count(&rate.lost).cell(per_hundred(deals, rate.lost.len(), found.steps.1), vec![]);
    line.cell(chance_of(rate).map_or_else(unknown, |p| deals.chance(p)), vec![])
}

/// What delighted beside what annoyed.
fn both<'b>(sheet: &mut Sheet, deals: &Deals, rows: impl Iterator<Item = (String, &'b Both)>) {
    let us = || t!(deals.locale, "answers-column-of-us");
    let (delighted, annoyed) = (deals.locale.label(IncidentKind::Delighted), deals.locale.label(IncidentKind::Annoyed));
    sheet.columns(vec![delighted, us(), annoyed, us()]);
    let line = |(label, both): (String, &Both)| {
        let line = Line::new(label).count(&both.delighted).count(&both.delighted_us);
        line.count(&both.annoyed).count(&both.annoyed_us)
    };
    deals.lines(sheet, rows.map(line), LISTED);
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    serde_json::to_value(incidents(deals.cases))
}
