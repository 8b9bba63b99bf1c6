//! Which levers to pull: those that are one put together, ranked by what speaks for them, what they bring and what they
//! cost, each with its rank in words; and how deals went since one was done.

use std::cmp::Ordering;

use serde_json::{Value, json};

use super::{
    Deals, apart,
    sheet::{Behind, Line, Row, Sheet, Tone, What, behind},
    unknown,
};
use crate::{
    analysis::answer::{
        Bearing, Effect, FollowUp, LeverContrast, MOST_COMPARED, Ranked, Verdict, follow_up, may_be_one, too_large,
    },
    domain::{Deal, Evidence, Grade, Id, LeverState, MAX_ACTIVE_LEVERS},
    i18n::{Locale, t},
    wording,
};

pub(super) fn sentence(deals: &Deals) -> String {
    let locale = deals.locale;
    let found = deals.ranked();
    if found.is_empty() {
        return t!(locale, "answers-levers-none");
    }
    let taken = found.iter().filter(|row| row.is_active()).count();
    let places = t!(locale, "answers-levers-places", taken = taken, most = MAX_ACTIVE_LEVERS);
    match found.iter().find(|row| row.lever.state == LeverState::Idea) {
        Some(next) => format!("{places} {}", t!(locale, "answers-levers-next", title = next.lever.title.as_str())),
        None => format!("{places} {}", t!(locale, "answers-levers-no-idea")),
    }
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals) {
    let locale = deals.locale;
    let found = deals.ranked();
    let taken = found.iter().filter(|row| row.is_active()).count();
    if taken > MAX_ACTIVE_LEVERS {
        sheet.warn(t!(locale, "answers-levers-too-many", taken = taken, most = MAX_ACTIVE_LEVERS));
    }
    let pairs = may_be_one(deals.levers()).len();
    if pairs > 0 {
        sheet.note(t!(locale, "answers-levers-may-be-one", count = pairs));
        sheet.hint(t!(locale, "answers-levers-may-be-one-key"));
    }
    for (at, row) in found.iter().enumerate() {
        lever(sheet, deals, row, at + 1);
    }
    if found.is_empty() {
        sheet.note(t!(locale, "answers-levers-needs"));
        sheet.hint(t!(locale, "answers-levers-needs-key"));
    } else {
        sheet.head(t!(locale, "answers-reading"));
        sheet.note(t!(locale, "answers-levers-order"));
        sheet.note(t!(locale, "answers-levers-note"));
        let large = too_large(deals.levers(), deals.cases);
        if !large.is_empty() {
            let names: Vec<String> = large.iter().map(|name| t!(locale, "lever-quoted", title = *name)).collect();
            let (most, list) = (MOST_COMPARED, names.join(", "));
            sheet.note(t!(locale, "answers-levers-too-large", count = large.len(), list = list, most = most));
        }
    }
}

fn lever(sheet: &mut Sheet, deals: &Deals, row: &Ranked, place: usize) {
    let locale = deals.locale;
    sheet.head(t!(locale, "answers-lever-head", place = place, title = row.lever.title.as_str()));
    sheet.say(reckoned(row, locale));
    sheet.columns(vec![
        t!(locale, "answers-column-deals"),
        t!(locale, "answers-column-steps"),
        t!(locale, "answers-column-incidents"),
        t!(locale, "answers-column-found"),
        t!(locale, "answers-column-rank"),
    ]);
    let steps: Vec<Behind> = row.evidence.iter().filter(|row| row.step.is_some()).filter_map(of).collect();
    let incidents: Vec<Behind> = row.evidence.iter().filter(|row| row.incident.is_some()).filter_map(of).collect();
    let found: Vec<Behind> =
        row.all().filter_map(|lever| Some(Behind { deal: lever.deal?, what: Some(What::Lever(lever.id)) })).collect();
    let line = Line::new(locale.label(row.lever.state)).tone(tone(row.lever.state)).count(&row.deals, locale);
    let line = line.count(&steps, locale).count(&incidents, locale);
    sheet.line(
        line.number(locale.count(row.all().count()), row.all().count() as f64, found)
            .reckoned(locale.decimal(row.rank, 1), row.rank),
    );
    sheet.say(grounds(row, locale));
    if row.is_on_one_deal() {
        sheet.warn(t!(locale, "answers-lever-one-deal"));
    }
    if !row.others.is_empty() {
        let titles: Vec<String> =
            row.others.iter().map(|lever| t!(locale, "lever-quoted", title = lever.title.as_str())).collect();
        sheet.note(t!(locale, "answers-lever-others", list = titles.join(", ")));
    }
    if row.lever.state == LeverState::Done {
        match follow_up(&row.lever, deals.cases) {
            Some(found) => followed(sheet, deals, &found),
            None => sheet.note(t!(locale, "answers-lever-when")),
        }
    }
}

fn tone(state: LeverState) -> Tone {
    match state {
        LeverState::Doing | LeverState::Chosen => Tone::Won,
        LeverState::Idea => Tone::Plain,
        LeverState::Done | LeverState::Dropped => Tone::Dim,
    }
}

fn of(evidence: &Evidence) -> Option<Behind> {
    let what = evidence.step.map(What::Step).or_else(|| evidence.incident.map(What::Incident))?;
    Some(Behind { deal: evidence.deal, what: Some(what) })
}

/// Why a lever has the rank that it has.
pub fn in_words(row: &Ranked, locale: Locale) -> String {
    format!("{} {}", reckoned(row, locale), grounds(row, locale))
}

/// `Evidence 8 × impact 5 ÷ effort 2 = rank 20.0`, and what the evidence is made of.
fn reckoned(row: &Ranked, locale: Locale) -> String {
    let grade = |grade: Option<Grade>| grade.map_or_else(|| "3?".to_owned(), |grade| grade.get().to_string());
    t!(
        locale,
        "answers-lever-reckoned",
        merit = usize::from(row.merit.sum()),
        deals = usize::from(row.merit.deals),
        sides = usize::from(row.merit.sides),
        contrast = usize::from(row.merit.contrast),
        robust = usize::from(row.merit.robust),
        impact = grade(row.lever.impact),
        effort = grade(row.lever.effort),
        rank = locale.decimal(row.rank, 1)
    )
}

/// What a lever rests on, and what the largest study says of it.
fn grounds(row: &Ranked, locale: Locale) -> String {
    let told = match row.told {
        (true, true) => "both",
        (true, false) => "customer",
        (false, true) => "vendor",
        (false, false) => "nobody",
    };
    let mut parts = vec![t!(locale, "answers-lever-rests", deals = row.deals.len(), told = told)];
    match &row.contrast {
        Some(word) => parts.extend(compared(row, word, locale)),
        None => parts.push(t!(locale, "answers-lever-no-study")),
    }
    parts.join(" ")
}

fn compared(row: &Ranked, word: &LeverContrast, locale: Locale) -> Vec<String> {
    let what = match &word.criterion {
        Some(criterion) => locale.criterion(criterion),
        None => locale.activity(&row.lever.activity),
    };
    let bearing = match word.bearing {
        Bearing::Stands => "stands",
        Bearing::Hint => "hint",
        Bearing::Slight => "slight",
        Bearing::Nothing => "nothing",
        Bearing::Against => "against",
    };
    let said = t!(
        locale,
        "answers-lever-study",
        study = word.name.as_str(),
        won = word.deals.0,
        not_won = word.deals.1,
        what = what,
        bearing = bearing,
        chance = wording::figure(word.adjusted_p, locale)
    );
    let holds = matches!(word.bearing, Bearing::Stands | Bearing::Hint)
        .then(|| t!(locale, "answers-lever-holds", holds = word.holds, all = word.left_out));
    [said].into_iter().chain(holds).collect()
}

fn followed(sheet: &mut Sheet, deals: &Deals, found: &FollowUp) {
    let locale = deals.locale;
    sheet.columns(vec![
        t!(locale, "answers-column-won"),
        t!(locale, "answers-column-of"),
        t!(locale, "answers-column-share"),
    ]);
    let won_late: Vec<Id<Deal>> =
        found.begun_before.iter().filter(|deal| found.won_after.contains(deal)).copied().collect();
    let late = (t!(locale, "answers-lever-begun-before"), &won_late, &found.begun_before);
    let is_any_late = !found.begun_before.is_empty();
    for (label, won, all) in [
        (t!(locale, "answers-lever-before", date = locale.date(found.done_on)), &found.won_before, &found.before),
        (t!(locale, "answers-lever-after"), &found.won_after, &found.after),
    ]
    .into_iter()
    .chain(is_any_late.then_some(late))
    {
        let share = (!all.is_empty()).then(|| won.len() as f64 / all.len() as f64);
        let interval = crate::analysis::stats::wilson(won.len() as u64, all.len() as u64);
        let line = Line::new(label).share(share, interval).count(won, locale).count(all, locale);
        sheet.line(line.reckoned(deals.percent(share), share.map(|share| share * 100.0)));
    }
    if !found.unclear.is_empty() {
        sheet.line(
            Line::new(t!(locale, "answers-lever-unclear"))
                .tone(Tone::Dim)
                .cell("", vec![])
                .count(&found.unclear, locale),
        );
    }
    if let Some(p) = found.p {
        let share = |won: &[_], all: &[_]| won.len() as f64 / all.len() as f64;
        let (then, now) = (share(&found.won_before, &found.before), share(&found.won_after, &found.after));
        let shares = apart::told_apart((then, now), |share, more| locale.percent_to(share, more));
        let shown = |share: String, won: &[_], all: &[_]| {
            let of = t!(locale, "answers-k-of-n", k = won.len(), n = all.len());
            t!(locale, "answers-lever-share", share = share, of = of)
        };
        sheet.say(t!(
            locale,
            "answers-lever-changed",
            way = way(then, now),
            then = shown(shares.0, &found.won_before, &found.before),
            now = shown(shares.1, &found.won_after, &found.after),
            few = if found.is_too_small() { "yes" } else { "no" },
            verdict = deals.verdict(p, Effect::Shares(now - then))
        ));
    }
    if found.is_too_small() {
        sheet.warn(t!(locale, "answers-lever-too-few"));
    }
    measured(sheet, deals, found);
    if !found.before.is_empty() && !found.after.is_empty() {
        let (late, all) = (found.begun_before.len(), found.after.len());
        sheet.warn(t!(locale, "answers-lever-by-speed", late = late, all = all));
    }
    sheet.note(t!(locale, "answers-lever-not-alone"));
}

/// Which way a number went, as the texts name it.
fn way(before: f64, after: f64) -> &'static str {
    match after.total_cmp(&before) {
        Ordering::Greater => "up",
        Ordering::Less => "down",
        Ordering::Equal => "same",
    }
}

/// What the steps of the deals measure themselves, before and after.
fn measured(sheet: &mut Sheet, deals: &Deals, found: &FollowUp) {
    let locale = deals.locale;
    if found.before.is_empty() || found.after.is_empty() {
        return;
    }
    let rows: Vec<_> = found.measured.rows.iter().filter_map(|row| Some((row, row.ends()?))).collect();
    if rows.is_empty() && found.done.is_none() && found.judged.is_none() {
        sheet.note(t!(locale, "answers-lever-unmeasured"));
        return;
    }
    sheet.columns(vec![
        t!(locale, "answers-column-before"),
        t!(locale, "answers-column-after"),
        t!(locale, "answers-column-chance"),
    ]);
    if let Some(done) = &found.done {
        let of = |part: &[_], all: &[_]| t!(locale, "answers-k-of-n", k = part.len(), n = all.len());
        let line = Line::new(t!(locale, "answers-lever-done", activity = locale.activity(&done.activity)));
        let (before, after) = (done.before.len() as f64, done.after.len() as f64);
        let line = line.number(of(&done.before, &found.before), before, behind(&done.before));
        let line = line.number(of(&done.after, &found.after), after, behind(&done.after));
        let effect = Effect::Shares(after / found.after.len() as f64 - before / found.before.len() as f64);
        let told = (done.p, Verdict::among_answers(done.p, effect));
        with_chance(sheet, deals, line, Some(told).filter(|_| !found.is_too_small()));
    }
    if let Some((judged, (before, after))) = found.judged.as_ref().and_then(|judged| Some((judged, judged.means()?))) {
        let at = judged.criterion.number().map_or(0, |number| number - 1);
        let those = |of: &[(Id<Deal>, i8)]| of.iter().map(|(deal, _)| (*deal, at).into()).collect();
        let shown = apart::told_apart((before, after), |mean, more| apart::signed(mean, 1 + more, locale));
        let line = Line::new(t!(locale, "answers-lever-judged", criterion = locale.criterion(&judged.criterion)));
        let line = line.number(of_so_many(shown.0, judged.before.len()), before, those(&judged.before));
        let line = line.number(of_so_many(shown.1, judged.after.len()), after, those(&judged.after));
        let told = judged.p.map(|p| (p, Verdict::among_answers(p, Effect::Order(judged.delta))));
        with_chance(sheet, deals, line, told);
    }
    for (row, (after, before)) in rows {
        let bare = |number| apart::bare(row.measure, number);
        let those = |of: &[_]| of.iter().map(|one| apart::measured(row.measure, *one)).collect();
        let shown = apart::both(deals, row.measure, (before, after));
        let line = Line::new(locale.label(row.measure));
        let line = line.number(of_so_many(shown.0, row.lost.len()), bare(before), those(&row.lost));
        let line = line.number(of_so_many(shown.1, row.won.len()), bare(after), those(&row.won));
        with_chance(sheet, deals, line, row.adjusted_p.zip(row.verdict()));
    }
    sheet.note(t!(locale, "answers-lever-measured", count = found.measured.compared));
}

/// A number, and of how many deals it is known.
fn of_so_many(shown: String, deals: usize) -> String {
    format!("{shown} ({deals})")
}

/// Adds a line with how often chance does as much, and below it what that lets one say.
fn with_chance(sheet: &mut Sheet, deals: &Deals, line: Line, told: Option<(f64, Verdict)>) {
    let p = told.map(|(p, _)| p);
    sheet.line(line.reckoned(p.map_or_else(unknown, |p| deals.chance(p)), p.map(|p| p * 100.0)));
    let said = told.map_or_else(
        || t!(deals.locale, "answers-ties-too-few"),
        |(p, verdict)| wording::verdict(verdict, p, deals.locale),
    );
    sheet.rows.push(Row::Under(said));
}

pub(super) fn figures(deals: &Deals) -> serde_json::Result<Value> {
    let found = deals.ranked();
    let rows: serde_json::Result<Vec<Value>> = found
        .iter()
        .map(|row| {
            let mut value = serde_json::to_value(row)?;
            value["steps_and_incidents"] = row.evidence.len().into();
            value["follow_up"] = serde_json::to_value(follow_up(&row.lever, deals.cases))?;
            Ok(value)
        })
        .collect();
    Ok(json!({
        "places": MAX_ACTIVE_LEVERS,
        "taken": found.iter().filter(|row| row.is_active()).count(),
        "levers": rows?,
        "may_be_one": may_be_one(deals.levers()),
    }))
}
