//! What won paths have that lost ones lack, over all deals; a study of comparable deals says more.

use std::collections::BTreeMap;

use serde_json::{Value, json};

use super::{
    Deals,
    sheet::{Line, Sheet},
};
use crate::{
    analysis::answer::{Group, activities},
    domain::{Activity, Deal, Id, Milestone},
    i18n::t,
};

/// More deals are not held against chance here: that takes long, and so many deals are hardly comparable.
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
        lost = lost
    )
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let locale = deals.locale;
    let (rows, won, lost) = presence(deals);
    let heads = || {
        vec![t!(locale, "answers-column-won"), t!(locale, "answers-column-lost"), t!(locale, "answers-column-chance")]
    };
    let tested = if won + lost <= MOST { activities(deals.cases) } else { (vec![], None) };
    let chance = |key: &str| {
        let found = tested.0.iter().find(|row| row.activity == key).and_then(|row| row.contrast.adjusted_p);
        found.map_or_else(super::unknown, |p| deals.chance(p))
    };
    let of = |part: usize, all: usize| t!(locale, "answers-k-of-n", k = part, n = all);
    let mut list = |head: String, rows: &[&Presence]| {
        sheet.head(head);
        sheet.columns(heads());
        for (activity, in_won, in_lost) in rows {
            let line = Line::new(locale.activity(activity.key));
            let line = line.cell(of(in_won.len(), won), super::sheet::behind(in_won));
            let line = line.cell(of(in_lost.len(), lost), super::sheet::behind(in_lost));
            sheet.line(line.cell(chance(activity.key), vec![]));
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
