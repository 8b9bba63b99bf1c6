//! Where customers leave us on the way, and what happened just before.

use std::collections::BTreeMap;

use serde_json::Value;

use super::{
    Deals, apart,
    sheet::{Behind, Line, Row, Sheet, Tone},
    unknown,
};
use crate::{
    analysis::{
        answer::{Apart, BEFORE, CaseStep, Exit, Exits, Group, Measure, median},
        stats::wilson,
    },
    arrange::Arrange,
    domain::{ExitTo, Id, Keyed, Milestone, Outcome, Step},
    i18n::t,
};

/// Of so many deals each is told by itself; of more, the newest.
const TOLD: usize = 10;
/// So many activities are listed.
const ACTIVITIES: usize = 8;

pub(super) fn sentence(deals: &Deals) -> String {
    let found = deals.exits();
    let (all, locale) = (found.exits.len(), deals.locale);
    let by = found.by(|exit| exit.milestone);
    if all == 0 {
        return t!(locale, "answers-exits-none");
    }
    // What nobody did is not told.
    let to = ends(found).into_iter().map(|to| {
        let count = found.exits.iter().filter(|exit| exit.to == to).count();
        t!(locale, "answers-exits-part", to = to.map_or("lost", |to| to.key()), count = count)
    });
    let to = to.collect::<Vec<_>>().join(", ");
    // Where nobody recorded how far they had come, that is no stretch.
    let Some((milestone, most)) = by.iter().find(|(milestone, _)| milestone.is_some()) else {
        return t!(locale, "answers-exits-nowhere", all = all, where = to);
    };
    let known = found.exits.iter().filter(|exit| exit.milestone.is_some()).count();
    let most = match known < all {
        true => t!(locale, "answers-exits-known", most = most.len(), known = known),
        false => locale.count(most.len()),
    };
    let milestone = stretch(deals, *milestone);
    let short = t!(locale, "answers-exits-says-short", all = all, most = most.as_str(), milestone = milestone.as_str());
    let said = t!(locale, "answers-exits-says", all = all, where = to, most = most, milestone = milestone);
    let apart = apart::told(deals, deals.exits_apart())
        .map(|(_, won, lost, verdict)| t!(locale, "answers-exits-apart", won = won, lost = lost, verdict = verdict));
    // How each customer left stands in the sheet too.
    let said = match &apart {
        Some(apart) if !Deals::fits(&said, apart) => short,
        _ => said,
    };
    deals.headline_apart(said, apart, None)
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let found = deals.exits();
    if found.exits.is_empty() {
        return;
    }
    by_milestone(sheet, deals, found);
    by_others(sheet, deals, found);
    time(sheet, deals, found);
    blind(sheet, deals, found);
    before(sheet, deals, found);
    if !found.near.is_empty() {
        sheet.head(t!(deals.locale, "answers-exits-near"));
        sheet.line(Line::new(t!(deals.locale, "answers-exits-near-line")).count(&found.near, deals.locale));
    }
}

/// Where deals went, as far as any did; last those lost to nobody known.
fn ends(found: &Exits) -> Vec<Option<ExitTo>> {
    let all = ExitTo::ALL.iter().copied().map(Some).chain([None]);
    all.filter(|to| found.exits.iter().any(|exit| exit.to == *to)).collect()
}

fn end_word(deals: &Deals, to: Option<ExitTo>) -> String {
    to.map_or_else(|| deals.locale.label(Outcome::Lost), |to| deals.locale.label(to))
}

fn at(exit: &Exit) -> Behind {
    exit.step.map_or_else(|| exit.deal.into(), |step| (exit.deal, step).into())
}

fn stretch(deals: &Deals, milestone: Option<Milestone>) -> String {
    milestone.map_or_else(|| t!(deals.locale, "answers-unknown"), |milestone| deals.locale.label(milestone))
}

fn by_milestone(sheet: &mut Sheet, deals: &Deals, found: &Exits) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-exits-where"));
    let mut heads: Vec<String> = ends(found).into_iter().map(|to| end_word(deals, to)).collect();
    heads.push(t!(locale, "answers-column-all"));
    sheet.columns(heads);
    let mut by = found.by(|exit| exit.milestone);
    by.arrange_by_key(|(milestone, _)| (milestone.is_none(), *milestone));
    for (milestone, exits) in by {
        let mut line = Line::new(stretch(deals, milestone)).part(exits.len(), found.exits.len());
        for to in ends(found) {
            let of: Vec<Behind> = exits.iter().filter(|exit| exit.to == to).map(|exit| at(exit)).collect();
            line = line.count(&of, locale);
        }
        sheet.line(line.count(&exits.iter().map(|exit| at(exit)).collect::<Vec<_>>(), locale));
    }
}

fn by_others(sheet: &mut Sheet, deals: &Deals, found: &Exits) {
    let locale = deals.locale;
    let lines = |sheet: &mut Sheet, groups: Vec<(String, Vec<Behind>)>| {
        let line = |(label, behind): (String, Vec<Behind>)| {
            Line::new(label).part(behind.len(), found.exits.len()).count(&behind, locale)
        };
        deals.lines(sheet, groups.into_iter().map(line), ACTIVITIES);
    };
    let of = |exits: Vec<&Exit>| exits.into_iter().map(at).collect::<Vec<_>>();
    let done = found.by(|exit| exit.activity).into_iter();
    let done: Vec<_> = done.filter_map(|(key, exits)| Some((locale.activity(key?), of(exits)))).collect();
    if !done.is_empty() {
        let told: usize = done.iter().map(|(_, exits)| exits.len()).sum();
        sheet.head(t!(locale, "answers-exits-activity"));
        lines(sheet, done);
        if found.exits.len() > told {
            sheet.note(t!(locale, "answers-exits-only-ended", count = found.exits.len() - told));
        }
    }
    sheet.head(t!(locale, "answers-exits-side"));
    let by = found.by(|exit| exit.side).into_iter();
    let unknown = t!(locale, "answers-unknown");
    lines(
        sheet,
        by.map(|(side, exits)| (side.map_or_else(|| unknown.clone(), |side| locale.label(side)), of(exits))).collect(),
    );
    sheet.head(t!(locale, "answers-exits-owner"));
    let by = found.by(|exit| exit.owner).into_iter();
    lines(
        sheet,
        by.map(|(owner, exits)| {
            (
                owner.map_or_else(|| unknown.clone(), |owner| locale.label(owner)),
                exits.into_iter().map(last_of_ours).collect(),
            )
        })
        .collect(),
    );
}

/// Our last step on the way.
fn last_of_ours(exit: &Exit) -> Behind {
    exit.owned.map_or_else(|| exit.deal.into(), |step| (exit.deal, step).into())
}

/// How long it took.
fn time(sheet: &mut Sheet, deals: &Deals, found: &Exits) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-exits-time"));
    if found.exits.iter().all(|exit| exit.day.is_none()) {
        sheet.note(t!(locale, "answers-exits-timeless"));
        return;
    }
    sheet.columns(vec![
        t!(locale, "answers-column-deals"),
        t!(locale, "answers-column-shortest"),
        t!(locale, "answers-column-median"),
        t!(locale, "answers-column-longest"),
    ]);
    for to in ends(found) {
        let dated: Vec<&Exit> = found.exits.iter().filter(|exit| exit.to == to && exit.day.is_some()).collect();
        let days: Vec<f64> = dated.iter().filter_map(|exit| exit.day).map(f64::from).collect();
        let Some(middle) = median(days.clone()) else { continue };
        let span = |days: f64| locale.span(days.round() as i32);
        let ends =
            days.iter().fold((f64::INFINITY, f64::NEG_INFINITY), |(low, high), day| (low.min(*day), high.max(*day)));
        let behind: Vec<Behind> = dated.iter().map(|exit| at(exit)).collect();
        let line = Line::new(end_word(deals, to)).count(&behind, locale);
        sheet.line([ends.0, middle, ends.1].into_iter().fold(line, |line, days| line.reckoned(span(days), days)));
    }
    let undated: Vec<Behind> = found.exits.iter().filter(|exit| exit.day.is_none()).map(at).collect();
    if !undated.is_empty() {
        sheet.line(Line::new(t!(locale, "answers-exits-undated")).tone(Tone::Dim).count(&undated, locale));
    }
    sheet.note(t!(locale, "answers-exits-time-note"));
}

fn blind(sheet: &mut Sheet, deals: &Deals, found: &Exits) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-blind"));
    if !deals.cases.iter().any(|case| case.group().is_some() && case.both_tell()) {
        sheet.note(t!(locale, "answers-blind-nobody"));
        return;
    }
    sheet.columns(vec![
        t!(locale, "answers-column-blind"),
        t!(locale, "answers-column-steps"),
        t!(locale, "answers-column-together"),
        t!(locale, "answers-column-median"),
    ]);
    // The same middles as in the sentence at the top, with the same digits.
    let row = deals.exits_apart().of(Measure::Unseen);
    let middles = row.and_then(Apart::ends).map(|ends| apart::both(deals, Measure::Unseen, ends));
    let of = |is_won: bool| {
        let both = deals.cases.iter().filter(|case| case.both_tell());
        both.filter(move |case| case.group().is_some_and(|group| (group == Group::Won) == is_won))
    };
    let steps = |is_won: bool, is_counted: fn(&CaseStep) -> bool| -> Vec<Behind> {
        of(is_won)
            .flat_map(|case| case.way().iter().map(|step| (case.deal.id, step)))
            .filter(|(_, step)| is_counted(step))
            .map(|(deal, step)| (deal, step.id).into())
            .collect()
    };
    let (won, lost) = (of(true).count(), of(false).count());
    let rows = [
        (t!(locale, "answers-blind-lost", count = lost), Tone::Lost, found.blind_before(), false),
        (t!(locale, "answers-blind-won", count = won), Tone::Won, found.blind_in_won.counts(), true),
    ];
    for (label, tone, (all, blind), is_won) in rows.into_iter().filter(|(_, _, (all, _), _)| *all > 0) {
        let share = (all > 0).then(|| blind as f64 / all as f64);
        let line = Line::new(label).tone(tone).share(share, wilson(blind as u64, all as u64));
        let line = line.number(locale.count(blind), blind as f64, steps(is_won, |step| step.told.is_blind_spot()));
        let line = line.number(locale.count(all), all as f64, steps(is_won, |_| true));
        let line = line.reckoned(deals.percent(share), share.map(|share| share * 100.0));
        let own = row.map_or(&[][..], |row| if is_won { &row.won } else { &row.lost });
        let middle = median(own.iter().map(|(_, share)| *share).collect());
        let text = match &middles {
            Some((won, lost)) => if is_won { won } else { lost }.clone(),
            None => deals.percent(middle),
        };
        let behind = own.iter().map(|of| apart::measured(Measure::Unseen, *of)).collect();
        sheet.line(line.number(text, middle.map(|share| share * 100.0), behind));
    }
    apart::say(sheet, deals, deals.exits_apart(), Measure::Unseen);
    sheet.note(t!(locale, "answers-blind-note"));
    apart::note(sheet, deals, deals.exits_apart());
    sheet.note(t!(locale, "answers-not-independent"));
}

/// The steps before each exit.
fn before(sheet: &mut Sheet, deals: &Deals, found: &Exits) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-before", count = BEFORE));
    let (told_of, without): (Vec<&Exit>, Vec<&Exit>) = found.exits.iter().partition(|exit| !exit.before.is_empty());
    if told_of.is_empty() {
        sheet.note(t!(locale, "answers-before-none"));
        return;
    }
    let mut activities: BTreeMap<&'static str, Vec<Behind>> = BTreeMap::new();
    for exit in &found.exits {
        for (step, key) in named(deals, exit) {
            if let Some(key) = key {
                activities.entry(key).or_default().push((exit.deal, step).into());
            }
        }
    }
    let mut activities: Vec<_> = activities.into_iter().collect();
    // A deal counts once, however often something was done in it; the steps of one deal stand next to each other.
    let deals_of = |steps: &[Behind]| steps.chunk_by(|one, next| one.deal == next.deal).count();
    activities.arrange_by_key(|(_, steps)| std::cmp::Reverse(deals_of(steps)));
    if activities.is_empty() {
        sheet.note(t!(locale, "answers-before-unnamed"));
    } else {
        sheet.columns(vec![t!(locale, "answers-column-deals"), t!(locale, "answers-column-steps")]);
    }
    let line = |(key, steps): (&str, Vec<Behind>)| {
        let in_deals: Vec<Behind> = steps.chunk_by(|one, next| one.deal == next.deal).map(|of| of[0]).collect();
        Line::new(locale.activity(key))
            .part(in_deals.len(), found.exits.len())
            .count(&in_deals, locale)
            .count(&steps, locale)
    };
    deals.lines(sheet, activities.into_iter().map(line), ACTIVITIES);
    sheet.head(t!(locale, "answers-before-each"));
    if !without.is_empty() {
        sheet.note(t!(locale, "answers-before-without", count = without.len()));
    }
    sheet.columns(vec![t!(locale, "answers-column-exit"), t!(locale, "answers-column-with-us")]);
    let told = |exit: &Exit| {
        let steps: Vec<Behind> = exit.before.iter().map(|step| (exit.deal, *step).into()).collect();
        let line = Line::new(deals.name(exit.deal));
        let line = match exit.decided {
            Some((step, number)) => line.number(locale.count(number), number as f64, vec![(exit.deal, step).into()]),
            None => line.cell(unknown(), vec![exit.deal.into()]),
        };
        let with_us = t!(locale, "answers-k-of-n", k = exit.ours_before, n = exit.before.len());
        let activity = |key: Option<&str>| key.map_or_else(unknown, |key| locale.activity(key));
        let mut way: Vec<String> = named(deals, exit).into_iter().map(|(_, key)| activity(key)).collect();
        way.extend(exit.decided.map(|(step, number)| ended(deals, exit, step, number)));
        vec![Row::Line(line.number(with_us, exit.ours_before as f64, steps)), Row::Under(way.join(" > "))]
    };
    deals.list(sheet, told_of.into_iter().rev().map(told).collect(), TOLD);
}

/// The step after those before an exit: what was done in it, and where it was told if that was later.
fn ended(deals: &Deals, exit: &Exit, step: Id<Step>, number: usize) -> String {
    let steps = deals.case(exit.deal).map(|case| &case.steps[..]).unwrap_or_default();
    let activity = steps.iter().find(|one| one.id == step).and_then(|step| step.activity);
    let what = activity.map_or_else(unknown, |activity| deals.locale.activity(activity.key));
    let told = if exit.step.is_some() && exit.number > number { exit.number } else { 0 };
    t!(deals.locale, "answers-before-ended", number = number, what = what, told = told)
}

/// The steps before an exit, and what was done in them.
fn named(deals: &Deals, exit: &Exit) -> Vec<(Id<Step>, Option<&'static str>)> {
    let Some(case) = deals.case(exit.deal) else { return vec![] };
    let is_before = |id: &Id<Step>| exit.before.contains(id);
    let steps = case.steps.iter().filter(|step| is_before(&step.id));
    steps.map(|step| (step.id, step.activity.map(|activity| activity.key))).collect()
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    let mut value = serde_json::to_value(deals.exits())?;
    value["comparisons"] = serde_json::to_value(deals.exits_apart())?;
    Ok(value)
}
