//! What won paths have that lost ones lack, over all deals; a study of comparable deals says more.

use std::cmp::Reverse;

use serde_json::{Value, json};

use super::{
    Deals, apart,
    sheet::{Line, Sheet, behind},
    unknown,
};
use crate::{
    analysis::{
        answer::{Case, Effect, Group, Verdict, activities, can_tell},
        stats::Basis,
    },
    arrange::Arrange,
    domain::{Activity, Deal, Id, Step, places},
    i18n::t,
};

/// So many activities are listed.
const LISTED: usize = 10;

/// An activity on the way to the decision.
struct Presence {
    activity: &'static Activity,
    /// The won deals that have it, each with the first step in which it was done.
    won: Vec<(Id<Deal>, Id<Step>)>,
    /// Those not won that have it.
    lost: Vec<(Id<Deal>, Id<Step>)>,
    /// The share of the won deals that have it minus that of the others.
    gain: f64,
    /// How often chance alone sets any activity so far apart; none of too few deals.
    p: Option<f64>,
    /// The same of this one alone (Fisher): orders those that chance does as often.
    alone: f64,
}

/// All activities, what chance does least often first.
pub(super) struct Found {
    rows: Vec<Presence>,
    won: usize,
    lost: usize,
    /// Whether all ways to deal out the outcomes were counted, or some drawn.
    basis: Basis,
}

/// With the chances that a study of the same deals has ([`activities`]).
pub(super) fn found(deals: &Deals) -> Found {
    let mut found: Vec<Option<Presence>> = (0..places()).map(|_| None).collect();
    let ended = deals.ended_with_path();
    let (won, lost) = (ended.won, ended.not_won());
    for case in deals.cases {
        let Some(group) = case.group() else { continue };
        let steps = case.way().iter().filter(|step| !case.is_taken_back(step));
        for (step, activity) in steps.filter_map(|step| Some((step.id, step.activity?))) {
            let empty = Presence { activity, won: vec![], lost: vec![], gain: 0.0, p: None, alone: 1.0 };
            let row = found[activity.place].get_or_insert(empty);
            let deals = if group == Group::Won { &mut row.won } else { &mut row.lost };
            if deals.last().is_none_or(|(deal, _)| *deal != case.deal.id) {
                deals.push((case.deal.id, step));
            }
        }
    }
    let mut rows: Vec<Presence> = found.into_iter().flatten().collect();
    rows.arrange_by_key(|row| row.activity.key);
    let tested = activities(deals.cases);
    let share = |part: usize, all: usize| part as f64 / all.max(1) as f64;
    for row in &mut rows {
        row.gain = share(row.won.len(), won) - share(row.lost.len(), lost);
        let contrast = tested.rows.iter().find(|other| other.activity == row.activity.key);
        // What all have is not compared: chance always does as much.
        let p = contrast.map_or(Some(1.0), |contrast| contrast.contrast.adjusted_p);
        row.p = p.filter(|_| can_tell((won, lost)));
        row.alone = contrast.map_or(1.0, |contrast| contrast.p);
    }
    let p = |row: &Presence| row.p.unwrap_or(1.0);
    let order = |a: &Presence, b: &Presence| p(a).total_cmp(&p(b)).then(a.alone.total_cmp(&b.alone));
    rows.arrange_by(|a, b| order(a, b).then(b.gain.abs().total_cmp(&a.gain.abs())));
    Found { rows, won, lost, basis: tested.basis }
}

pub(super) fn sentence(deals: &Deals) -> String {
    let found = deals.paths();
    let (won, lost) = (found.won, found.lost);
    if found.rows.is_empty() {
        let is_way = |case: &Case| case.group().is_some() && !case.way().is_empty();
        let why = if deals.cases.iter().any(is_way) { "nameless" } else { "stepless" };
        return deals.locale.text(&format!("answers-paths-{why}"), &[]);
    }
    if !can_tell((won, lost)) {
        return t!(deals.locale, "answers-paths-needs", won = won, lost = lost);
    }
    // What is too small to matter gives way to what matters, even where chance does that more often.
    let verdict = |row: &Presence| Verdict::among_answers(row.p.unwrap_or(1.0), Effect::Shares(row.gain));
    let apart = found.rows.iter().filter(|row| row.gain != 0.0);
    let Some(row) = apart.min_by_key(|row| Reverse(verdict(row))) else {
        return t!(deals.locale, "answers-paths-nothing");
    };
    // Two of a kind may be wholly apart from very many others, and are still only two.
    let Some(p) = row.p else { return t!(deals.locale, "answers-paths-needs", won = won, lost = lost) };
    t!(
        deals.locale,
        "answers-paths-says",
        more = if row.gain > 0.0 { "won" } else { "lost" },
        activity = deals.locale.activity(row.activity.key),
        in_won = row.won.len(),
        won = won,
        in_lost = row.lost.len(),
        lost = lost,
        verdict = deals.verdict(p, Effect::Shares(row.gain))
    )
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let locale = deals.locale;
    let found = deals.paths();
    if found.rows.is_empty() {
        return;
    }
    let of = |part: usize, all: usize| match all {
        0 => unknown(),
        all => t!(locale, "answers-k-of-n", k = part, n = all),
    };
    let mut list = |head: String, rows: &[&Presence]| {
        if rows.is_empty() {
            return;
        }
        sheet.head(head);
        sheet.columns(vec![
            t!(locale, "answers-column-won"),
            t!(locale, "answers-column-not-won"),
            t!(locale, "answers-column-chance"),
        ]);
        let line = |row: &&Presence| {
            let line = Line::new(locale.activity(row.activity.key));
            let line = line.number(of(row.won.len(), found.won), row.won.len() as f64, behind(&row.won));
            let line = line.number(of(row.lost.len(), found.lost), row.lost.len() as f64, behind(&row.lost));
            line.reckoned(row.p.map_or_else(unknown, |p| deals.chance(p)), row.p.map(|p| p * 100.0))
        };
        deals.lines(sheet, rows.iter().map(line), LISTED);
    };
    list(t!(locale, "answers-paths-won"), &found.rows.iter().filter(|row| row.gain > 0.0).collect::<Vec<_>>());
    list(t!(locale, "answers-paths-lost"), &found.rows.iter().filter(|row| row.gain < 0.0).collect::<Vec<_>>());
    sheet.head(t!(locale, "answers-reading"));
    sheet.note(deals.compared());
    let (drawn, ways) = apart::drawn(deals, Some(found.basis));
    sheet.note(t!(locale, "answers-paths-floor", drawn = drawn, ways = ways));
    sheet.note(t!(locale, "answers-paths-study"));
    sheet.hint(t!(locale, "answers-paths-study-key"));
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    let found = deals.paths();
    let ids = |of: &[(Id<Deal>, Id<Step>)]| of.iter().map(|(deal, _)| *deal).collect::<Vec<_>>();
    let figures = |row: &Presence| json!({ "activity": row.activity.key, "won": ids(&row.won), "not_won": ids(&row.lost), "p": row.p });
    let rows: Vec<Value> = found.rows.iter().map(figures).collect();
    Ok(json!({ "won": found.won, "not_won": found.lost, "basis": found.basis, "activities": rows }))
}
