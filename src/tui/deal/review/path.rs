//! The path in numbers, and the steps at which it turned.

use super::{
    page::{Section, Source, go_to},
    row::{Act, Links, Row, typed},
};
use crate::{
    analysis::{
        StepRef, gaps,
        summary::{HandOver, Path, Waiting},
    },
    arrange::Arrange,
    domain::{Debrief, Grain, Step},
    guide::{MIN_STEPS, Stage, Target},
    i18n::{Locale, t},
    tui::{canvas::Ink, look::Role},
    wording,
};

/// So many hand-overs are listed, the slowest.
const LISTED_HAND_OVERS: usize = 3;

/// How long it took, how much of it was waiting, who tells it, and when what mattered came in.
pub(super) fn numbers(source: &Source) -> Section {
    let path = &source.summary.path;
    let rows = [
        time(source, path),
        waiting(source, path),
        told(source, path),
        people(source, path),
        offer(source, path),
        decider(source, path),
        competitor(source, path),
        hand_overs(source, path),
        undated(source, path),
    ];
    Section { title: source.text("review-path"), rows: rows.into_iter().flatten().collect() }
}

fn figure(figure: impl ToString) -> Row {
    Row::new(figure.to_string(), Ink::Bold(Role::Text))
}

fn time(source: &Source, path: &Path) -> Option<Row> {
    let locale = source.locale;
    let mut links = Links::default();
    let first = StepRef::find(source.debrief, source.debrief.steps.first()?.id)?;
    let text = match (path.first, path.last, path.duration_days) {
        (Some(start), Some(end), Some(days)) if days > 0 => {
            let start = links.add(locale.date_in_words(start.date), go_to(start.step));
            let end = links.add(locale.date_in_words(end.date), go_to(end.step));
            t!(
                locale,
                "review-steps-dated",
                count = path.steps,
                first = start,
                last = end,
                span = locale.gap_round(days, path.duration_grain)
            )
        }
        _ => t!(locale, "review-steps", count = path.steps),
    };
    let row = figure(path.steps).linked(&text, links, Role::Text);
    let row =
        if path.steps < MIN_STEPS { row.text(format!(" {}", t!(locale, "review-coarse")), Role::Warn) } else { row };
    Some(if row.links.is_empty() { row.going(go_to(first)) } else { row })
}

fn waiting(source: &Source, path: &Path) -> Option<Row> {
    let locale = source.locale;
    let gap = path.longest_gap?;
    let mut links = Links::default();
    let (from, to) = (source.step(gap.from, &mut links), source.step(gap.to, &mut links));
    if path.waiting.days == 0 {
        let is_silence = gaps::silences(source.debrief).contains(&gap);
        let key = if is_silence { "review-silence" } else { "review-no-wait" };
        let (count, unit) = locale.gap_apart(gap.days, gap.grain);
        let args = [("unit", unit.into()), ("from", from.into()), ("to", to.into())];
        return Some(figure(count).linked(&locale.text(key, &args), links, Role::Text));
    }
    let (lead, waited) = waited(&path.waiting, locale);
    let longest = t!(locale, "review-longest", days = locale.gap_round(gap.days, gap.grain), from = from, to = to);
    Some(figure(lead).linked(&format!("{waited} · {longest}"), links, Role::Text))
}

/// The figure and what it counts: the share of the time, or the days where the duration is unknown. What was told as a
/// wait stands apart from the gaps of which nobody has told anything.
fn waited(waiting: &Waiting, locale: Locale) -> (String, String) {
    let parts = [
        ("review-waited-told", waiting.told_days, waiting.told_grain),
        ("review-waited-untold", waiting.untold_days(), waiting.untold_grain),
    ];
    let parts = parts.into_iter().filter(|(_, days, _)| *days > 0);
    let said = |(key, days, grain): (&str, i32, Grain)| locale.text(key, &[("time", locale.gap(days, grain).into())]);
    let list: Vec<String> = parts.map(said).collect();
    let list = list.join(", ");
    let Some(share) = waiting.share else {
        return (waiting.days.to_string(), t!(locale, "review-waited-days", count = waiting.days, list = list));
    };
    // What rounds to nothing is not nothing.
    let lead = if share < 0.005 { format!("<{}", locale.percent(0.01)) } else { locale.percent(share) };
    (lead, t!(locale, "review-waited", list = list))
}

fn told(source: &Source, path: &Path) -> Option<Row> {
    if path.steps == 0 {
        return None;
    }
    let told = path.told;
    let key = if source.debrief.both_heard() { "review-told" } else { "review-told-alone" };
    let text = source.locale.text(key, &[("both", told.both.into()), ("vendor", told.vendor_only.into())]);
    let mut links = Links::default();
    let blind = positions(source.debrief, |step| source.debrief.told(step.id).is_blind_spot());
    let count = told.customer_only;
    let steps = t!(source.locale, "report-steps", count = count, list = source.steps(blind, &mut links));
    let row = figure(told.customer_only).text(text, Role::Text);
    Some(if links.is_empty() { row } else { row.linked(&format!(" · {steps}"), links, Role::Dim) })
}

fn people(source: &Source, path: &Path) -> Option<Row> {
    let all: usize = path.people.values().sum();
    if all == 0 {
        return None;
    }
    let sides: Vec<String> =
        path.people.iter().map(|(side, count)| format!("{count} {}", source.locale.label(*side))).collect();
    let text = t!(source.locale, "review-people", count = all, list = sides.join(", "));
    Some(figure(all).text(text, Role::Text).going(Act::Go(Stage::People, Target::Deal)))
}

fn offer(source: &Source, path: &Path) -> Option<Row> {
    let time = path.offer_time?;
    let mut links = Links::default();
    let request = source.step(time.request, &mut links);
    let offer = source.step(time.offer, &mut links);
    let Some(days) = time.days.filter(|days| *days >= 0) else {
        let text = t!(source.locale, "review-offer-undated", request = request, offer = offer);
        return Some(Row::new(source.signs.unknown(), Role::Dim).linked(&text, links, Role::Text));
    };
    let (count, unit) = source.locale.gap_apart(days, time.grain);
    let text = t!(source.locale, "review-offer", unit = unit, request = request, offer = offer);
    Some(figure(count).linked(&text, links, Role::Text))
}

fn decider(source: &Source, path: &Path) -> Option<Row> {
    let locale = source.locale;
    let Some(step) = path.first_decider else {
        let text = if path.deciders.is_empty() {
            t!(locale, "review-decider-unknown")
        } else {
            t!(locale, "review-decider-never")
        };
        let lead = source.signs.unknown();
        return (path.steps > 0)
            .then(|| Row::new(lead, Role::Warn).text(text, Role::Warn).going(Act::Go(Stage::People, Target::Deal)));
    };
    let when = match path.is_decider_before_offer() {
        Some(true) => "before",
        Some(false) => "after",
        None => "none",
    };
    let text = t!(locale, "review-decider", offer = when);
    let role = if when == "after" { Role::Bad } else { Role::Text };
    Some(number(step).text(text, role).going(go_to(step)))
}

fn competitor(source: &Source, path: &Path) -> Option<Row> {
    let step = path.first_competitor?;
    let case = if path.is_competitor_unseen(source.debrief) { "exit" } else { "seen" };
    Some(number(step).text(t!(source.locale, "review-competitor", case = case), Role::Text).going(go_to(step)))
}

fn hand_overs(source: &Source, path: &Path) -> Option<Row> {
    let locale = source.locale;
    let mut links = Links::default();
    // Only those in which time was lost are worth a line.
    let mut slow: Vec<&HandOver> =
        path.hand_overs.iter().filter(|over| over.days.is_some_and(|days| days > 0)).collect();
    slow.arrange_by_key(|over| std::cmp::Reverse(over.days));
    let list: Vec<String> = slow
        .into_iter()
        .take(LISTED_HAND_OVERS)
        .map(|over| {
            let (last, first) = (source.step(over.last, &mut links), source.step(over.first, &mut links));
            t!(
                locale,
                "review-hand-over",
                from = locale.label(over.from),
                last = last,
                to = locale.label(over.to),
                first = first,
                days = locale.gap_round(over.days.unwrap_or_default(), over.grain)
            )
        })
        .collect();
    let count = path.hand_overs.len();
    let text = t!(locale, "review-hand-overs", count = count, list = list.join(" · "));
    (!list.is_empty()).then(|| figure(count).linked(&text, links, Role::Text))
}

fn undated(source: &Source, path: &Path) -> Option<Row> {
    let mut links = Links::default();
    let steps = source.steps(path.undated.iter().copied(), &mut links);
    let text = t!(source.locale, "review-undated", count = path.undated.len(), steps = steps);
    (!path.undated.is_empty()).then(|| figure(path.undated.len()).linked(&text, links, Role::Text))
}

/// A step's number in front.
fn number(step: StepRef) -> Row {
    Row::new(step.number.to_string(), Role::Accent)
}

fn positions(debrief: &Debrief, holds: impl Fn(&Step) -> bool) -> Vec<StepRef> {
    debrief.steps.iter().filter(|step| holds(step)).filter_map(|step| StepRef::find(debrief, step.id)).collect()
}

/// The few steps at which the path turned, with the reasons why they count.
pub(super) fn turning_points(source: &Source) -> Section {
    let rows = source
        .summary
        .turning_points
        .iter()
        .filter_map(|point| {
            let step = source.debrief.step(point.step.id)?;
            let reasons: Vec<String> = point
                .reasons
                .iter()
                .map(|reason| wording::turn_reason(*reason, source.debrief, source.locale))
                .collect();
            let date = step.date.map(|date| format!("{}  ", source.locale.date_short(date))).unwrap_or_default();
            Some(
                number(point.step)
                    .text(date, Role::Dim)
                    .text(format!(" {} ", title(source, step)), Role::Text)
                    .text(format!("· {}", reasons.join("; ")), Role::Dim)
                    .going(go_to(point.step)),
            )
        })
        .collect();
    Section { title: source.text("review-turning"), rows }
}

/// What a step was: its title, else its activity.
fn title(source: &Source, step: &Step) -> String {
    if step.title.trim().is_empty() && !step.activity.is_empty() {
        source.locale.activity(&step.activity)
    } else {
        typed(&step.title)
    }
}
