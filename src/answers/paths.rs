//! What won paths have that lost ones lack, over all deals; a study of comparable deals says more.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    Deals,
    sheet::{Line, Sheet},
    unknown,
};
use crate::{
    analysis::{
        answer::{Group, activities},
        stats::fisher_two_sided,
    },
    domain::{Activity, Deal, Id, Milestone},
    i18n::t,
};

/// More deals are not relabelled: that takes long.
const MOST: usize = 60;
/// So many activities are listed.
const LISTED: usize = 12;
/// A group needs so many deals.
const LEAST: usize = 3;

/// An activity with the won and the lost deals that have it.
type Presence = (&'static Activity, Vec<Id<Deal>>, Vec<Id<Deal>>);

/// The activities, those first that won deals have most often and lost ones least.
fn presence(deals: &Deals) -> (Vec<Presence>, usize, usize) {
    let mut found: BTreeMap<&'static str, Presence> = BTreeMap::new();
    let (mut won, mut lost) = (0, 0);
    for case in deals.cases {
        let Some(group) = case.group() else { continue };
        *(if group == Group::Won { &mut won } else { &mut lost }) += 1;
        for step in &case.steps {
            let Some(activity) = step.activity.filter(|activity| !is_late(activity)) else { continue };
            let row = found.entry(activity.key).or_insert_with(|| (activity, vec![], vec![]));
            let deals = if group == Group::Won { &mut row.1 } else { &mut row.2 };
            if deals.last() != Some(&case.deal.id) {
                deals.push(case.deal.id);
            }
        }
    }
    let mut rows: Vec<Presence> = found.into_values().collect();
    let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
    let gain = |row: &Presence| share(row.1.len(), won) - share(row.2.len(), lost);
    rows.sort_by(|a, b| gain(b).total_cmp(&gain(a)));
    (rows, won, lost)
}

/// What comes with a decision, either way, tells nothing about how it came about.
fn is_late(activity: &Activity) -> bool {
    activity.milestone.is_some_and(|milestone| milestone >= Milestone::Decision)
}

pub(super) fn sentence(deals: &Deals) -> String {
    let (rows, won, lost) = presence(deals);
    let Some((activity, in_won, in_lost)) = rows.first().filter(|_| won >= LEAST && lost >= LEAST) else {
        return t!(deals.locale, "answers-paths-needs", least = LEAST, won = won, lost = lost);
    };
    t!(
        deals.locale,
        "answers-paths-says",
        activity = deals.locale.activity(activity.key),
        in_won = in_won.len(),
        won = won,
        in_lost = in_lost.len(),
        lost = lost,
        sure = if by_chance(in_won.len(), won, in_lost.len(), lost, rows.len()) < 0.05 { "yes" } else { "no" }
    )
}

/// How likely it is that chance alone sets any of so many activities so far apart: Fisher's exact test, times their number.
fn by_chance(in_won: usize, won: usize, in_lost: usize, lost: usize, activities: usize) -> f64 {
    let p = fisher_two_sided((in_won as u64, won as u64), (in_lost as u64, lost as u64));
    (p * activities as f64).min(1.0)
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let locale = deals.locale;
    let (rows, won, lost) = presence(deals);
    let heads = || {
        vec![t!(locale, "answers-column-won"), t!(locale, "answers-column-lost"), t!(locale, "answers-column-chance")]
    };
    let tested = if won + lost <= MOST { activities(deals.cases) } else { (vec![], None) };
    let chance = |(activity, in_won, in_lost): &Presence| {
        let found = tested.0.iter().find(|row| row.activity == activity.key);
        match found.and_then(|row| row.contrast.adjusted_p) {
            Some(p) => deals.chance(p),
            None if tested.1.is_some() => unknown(),
            None => deals.chance(by_chance(in_won.len(), won, in_lost.len(), lost, rows.len())),
        }
    };
    let of = |part: usize, all: usize| t!(locale, "answers-k-of-n", k = part, n = all);
    let mut list = |head: String, rows: &[&Presence]| {
        sheet.head(head);
        sheet.columns(heads());
        for row in rows {
            let (activity, in_won, in_lost) = row;
            let line = Line::new(locale.activity(activity.key));
            let line = line.cell(of(in_won.len(), won), super::sheet::behind(in_won));
            let line = line.cell(of(in_lost.len(), lost), super::sheet::behind(in_lost));
            sheet.line(line.cell(chance(row), vec![]));
        }
    };
    list(t!(locale, "answers-paths-won"), &rows.iter().take(LISTED).collect::<Vec<_>>());
    list(t!(locale, "answers-paths-lost"), &rows.iter().rev().take(LISTED).collect::<Vec<_>>());
    sheet.head(t!(locale, "answers-reading"));
    match tested.1 {
        Some(floor) => sheet.note(t!(
            locale,
            "answers-paths-floor",
            share = deals.percent(Some(floor.wholly_apart)),
            median = deals.locale.decimal(floor.median_of_largest, 2)
        )),
        None => sheet.note(t!(locale, "answers-paths-many", most = MOST)),
    }
    sheet.note(t!(locale, "answers-paths-study"));
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    let (rows, won, lost) = presence(deals);
    let rows: Vec<Value> = rows
        .into_iter()
        .map(|(activity, won, lost)| json!({ "activity": activity.key, "won": won, "lost": lost }))
        .collect();
    Ok(json!({ "won": won, "lost": lost, "activities": rows }))
}
