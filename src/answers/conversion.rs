//! How many deals come from one stretch to the next, and what it takes to reach a target.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use super::{
    Deals,
    hit_rate::WIDE,
    sheet::{Behind, Line, Row, Sheet, behind},
    target::shown_target,
    unknown,
};
use crate::{
    analysis::{
        answer::{
            Case, CaseStep, Conversion, NoOrders, OrdersNeeded, Passage, Target, backward, is_too_small, orders_needed,
            worth,
        },
        stats::wilson,
    },
    arrange::Gather,
    domain::{Deal, Id, Keyed, Milestone, Money, Outcome, Step},
    i18n::t,
};

/// A stretch that fewer deals came to says little about how many go on.
const FEW: usize = 10;

pub(super) fn sentence(deals: &Deals) -> String {
    let locale = deals.locale;
    let found = deals.conversion();
    let without = left_out(deals, found);
    let (Some(first), Some(most)) = (found.passages.first(), most_lost(found)) else {
        if found.orders == found.decided {
            return t!(locale, "answers-conversion-all", of = "all", orders = found.orders);
        }
        return t!(locale, "answers-conversion-none", decided = found.decided, orders = found.orders);
    };
    let said = if most.lost.is_empty() {
        let of = if without.is_some() { "some" } else { "all" };
        t!(locale, "answers-conversion-all", of = of, orders = found.orders)
    } else {
        t!(
            locale,
            "answers-conversion-says",
            reached = first.reached,
            from = locale.label(first.from),
            orders = found.orders,
            lost = most.lost.len(),
            of = most.reached,
            passage = passage(deals, most)
        )
    };
    deals.headline([Some(said), without])
}

/// Says how many decided deals count nowhere, where there are any beside those that do.
fn left_out(deals: &Deals, found: &Conversion) -> Option<String> {
    if found.without_milestones == 0 || found.passages.is_empty() {
        return None;
    }
    let stepless = |case: &&Case| case.group().is_some() && case.steps.is_empty();
    let is_stepless = deals.cases.iter().filter(stepless).count() == found.without_milestones;
    let what = if is_stepless { "steps" } else { "stretch" };
    Some(t!(deals.locale, "answers-funnel-without", count = found.without_milestones, what = what))
}

fn most_lost(found: &Conversion) -> Option<&Passage> {
    found.passages.iter().max_by_key(|passage| passage.lost.len())
}

/// `offer to negotiation`.
fn passage(deals: &Deals, passage: &Passage) -> String {
    let to = passage.to.map_or_else(|| t!(deals.locale, "answers-order"), |to| deals.locale.label(to));
    t!(deals.locale, "answers-passage", from = deals.locale.label(passage.from), to = to)
}

/// Where on its way to the decision a deal comes to each stretch: each passage asks for it, of all its deals.
#[derive(Default)]
struct Stops {
    /// The first step of each stretch, and the last one.
    ends: [Option<(Id<Step>, Id<Step>)>; Milestone::ALL.len()],
    /// The last step of all.
    end: Option<Id<Step>>,
}

impl Stops {
    fn of(way: &[CaseStep]) -> Self {
        let mut stops = Self { end: way.last().map(|step| step.id), ..Self::default() };
        for step in way {
            if let Some(milestone) = step.milestone {
                stops.ends[milestone as usize].get_or_insert((step.id, step.id)).1 = step.id;
            }
        }
        stops
    }

    fn first(&self, milestone: Milestone) -> Option<Id<Step>> {
        self.ends[milestone as usize].map(|(first, _)| first)
    }

    fn last(&self, milestone: Milestone) -> Option<Id<Step>> {
        self.ends[milestone as usize].map(|(_, last)| last)
    }
}

pub(super) fn fill(sheet: &mut Sheet, deals: &Deals, target: Target) {
    let locale = deals.locale;
    let found = deals.conversion();
    sheet.head(t!(locale, "answers-funnel"));
    // Of deals that were chosen there is no share to estimate.
    let is_chosen = deals.study.is_some();
    if !found.passages.is_empty() {
        let mut heads = vec![
            t!(locale, "answers-column-reached"),
            t!(locale, "answers-column-stepless"),
            t!(locale, "answers-column-went-on"),
            t!(locale, "answers-column-melted"),
        ];
        if !is_chosen {
            heads.extend([t!(locale, "answers-column-share"), t!(locale, "answers-column-range")]);
        }
        sheet.columns(heads);
    }
    let stops: Vec<Stops> = (0..deals.cases.len()).map(|place| Stops::of(deals.way(place).1)).collect();
    // A deal at a step of its way to the decision; where it has no such step, the deal.
    let at = |deal: &Id<Deal>, step: &dyn Fn(&Stops) -> Option<Id<Step>>| -> Behind {
        let step = deals.places.get(deal).and_then(|place| step(&stops[*place]));
        step.map_or_else(|| (*deal).into(), |step| (*deal, step).into())
    };
    for one in &found.passages {
        let came = |deal| at(deal, &|stops| stops.first(one.from));
        let all: Vec<Behind> = one.went_on.iter().chain(&one.lost).map(came).collect();
        let went_on = |deal| at(deal, &|stops| one.to.map_or(stops.end, |to| stops.first(to)));
        let went_on: Vec<Behind> = one.went_on.iter().map(went_on).collect();
        let stuck = |deal| at(deal, &|stops| stops.last(one.from));
        let stuck: Vec<Behind> = one.lost.iter().map(stuck).collect();
        // One deal has gone on or not: that is no share of anything.
        let (rate, interval) = (one.rate(), one.interval);
        let (rate, interval) = if one.reached == 1 || is_chosen { (None, None) } else { (rate, interval) };
        let line = Line::new(passage(deals, one)).share(rate, interval);
        let line = line.count(&all, locale).count(&behind(&one.unrecorded), locale);
        let line = line.count(&went_on, locale).count(&stuck, locale);
        if is_chosen {
            sheet.line(line);
        } else {
            let few = if one.reached < FEW && rate.is_some() { "?" } else { "" };
            let line = line.reckoned(format!("{}{few}", deals.percent(rate)), rate.map(|rate| rate * 100.0));
            sheet.line(line.reckoned(deals.range(interval), None));
        }
        with_steps(sheet, deals, one);
    }
    if is_chosen {
        sheet.note(t!(locale, "answers-funnel-chosen"));
    }
    if !is_chosen && found.passages.iter().any(|passage| passage.reached == 1) {
        sheet.note(t!(locale, "answers-funnel-single"));
    }
    if !is_chosen && found.passages.iter().any(|passage| passage.reached < FEW) {
        sheet.warn(t!(locale, "answers-funnel-few", few = FEW));
    }
    if let Some(without) = left_out(deals, found) {
        sheet.note(without);
    }
    if !found.missing.is_empty() {
        let list: Vec<String> = found.missing.iter().map(|milestone| locale.label(*milestone)).collect();
        let all = if found.passages.is_empty() { "yes" } else { "no" };
        sheet.note(t!(locale, "answers-funnel-missing", all = all, list = list.join(", ")));
    }
    sheet.head(t!(locale, "answers-backward", target = shown_target(target, locale)));
    match orders_needed(deals.cases, found, target) {
        _ if deals.study.is_some() => sheet.warn(t!(locale, "answers-backward-chosen")),
        Ok(needed) => fill_backward(sheet, deals, found, &needed, target),
        Err(why) => sheet.warn(no_orders(deals, found, target, why)),
    }
    sheet.head(t!(locale, "answers-reading"));
    // What is long stands below the figures: a small screen shows those first.
    sheet.note(t!(locale, "answers-funnel-note"));
    sheet.note(t!(locale, "answers-chosen"));
}

/// Says below a passage how many went on of those that have its steps, where that is another share.
fn with_steps(sheet: &mut Sheet, deals: &Deals, one: &Passage) {
    let (passed, of) = (one.with_steps.len(), one.recorded());
    if of == 0 || one.is_seen() {
        return;
    }
    let share = passed as f64 / of as f64;
    let is_rate = deals.study.is_none() && of > 1;
    let said = if is_rate { deals.percent(Some(share)) } else { String::new() };
    let next = if one.to.is_some() { "step" } else { "order" };
    let how = if is_rate { "share" } else { "count" };
    let text = t!(deals.locale, "answers-funnel-steps", next = next, how = how, passed = passed, of = of, share = said);
    sheet.rows.push(Row::Under(text));
    if is_rate && passed > 0 {
        let column = t!(deals.locale, "answers-column-with-steps");
        let all = behind(&one.with_steps);
        sheet.has_said((passage(deals, one), column), deals.percent(Some(share)), share * 100.0, all);
    }
}

fn fill_backward(sheet: &mut Sheet, deals: &Deals, found: &Conversion, needed: &OrdersNeeded, target: Target) {
    let locale = deals.locale;
    if let (Some(mean), Target::Revenue(money) | Target::Margin(money)) = (needed.mean, target) {
        let mean = locale.money_short(Money { minor: mean.round() as i64, currency: money.currency });
        let line = Line::new(t!(locale, "answers-backward-orders"));
        let line = line.number(locale.integer(needed.orders as i64), needed.orders as f64, behind(&needed.from));
        sheet.line(line);
        sheet.note(t!(
            locale,
            "answers-backward-mean",
            mean = format!("{} {mean}", money.currency),
            count = needed.from.len(),
            won = found.orders
        ));
        if is_too_small(needed.from.len()) {
            sheet.warn(t!(locale, "answers-backward-few-values", count = needed.from.len()));
        }
    }
    let back = backward(found, needed.orders);
    if back.is_empty() {
        sheet.warn(t!(locale, "answers-backward-nothing-won"));
        return;
    }
    // Where nobody falls away it takes as many deals as for the next stretch: one line says it of all of them.
    let melts = |at: usize| found.passages.get(at).is_none_or(|one| !one.lost.is_empty() || one.to.is_none());
    let starts = |at: usize| at == 0 || melts(at - 1);
    if let Some(first) = back.first() {
        let whole = |number: u64| locale.integer(i64::try_from(number).unwrap_or(i64::MAX));
        let reached = found.passages.first().map_or(found.counted(), |passage| passage.reached);
        let range = wilson(found.orders as u64, reached as u64);
        let is_wide = range.is_none_or(|range| range.high - range.low > WIDE);
        sheet.say(t!(
            locale,
            "answers-backward-says",
            target = if matches!(target, Target::Orders(_)) { "orders" } else { "money" },
            orders = needed.orders,
            deals = first.needed,
            needed = whole(first.needed),
            stage = if first.from.is_some() { "some" } else { "none" },
            from = stage(deals, first.from),
            least = whole(first.between.0),
            most = first.between.1.map_or_else(String::new, whole),
            sure = match (first.between.1, is_wide) {
                (None, _) => "unbounded",
                (Some(_), true) => "wide",
                (Some(_), false) => "narrow",
            }
        ));
    }
    // Where all go on already nobody more can.
    let ranked = back.iter().filter(|one| one.is_recorded && one.five_points_more > 0.0);
    let best = ranked.max_by(|a, b| a.five_points_more.total_cmp(&b.five_points_more)).map(|back| back.from);
    sheet.columns(vec![
        t!(locale, "answers-column-needed"),
        t!(locale, "answers-column-between"),
        t!(locale, "answers-column-five"),
    ]);
    let most = back.iter().map(|back| back.needed).max().unwrap_or(1);
    let line = |label: String, at: usize| {
        let one = &back[at];
        let whole = |number: u64| locale.integer(i64::try_from(number).unwrap_or(i64::MAX));
        let high = one.between.1.map_or_else(unknown, whole);
        let decided = || deals.cases.iter().filter(|case| case.group().is_some()).map(|case| case.deal.id).collect();
        let came = |passage: &Passage| passage.went_on.iter().chain(&passage.lost).copied().collect();
        let all: Vec<Id<Deal>> = found.passages.get(at).map_or_else(decided, came);
        let line = Line::new(label).part(one.needed as usize, most as usize);
        let line = line.number(whole(one.needed), one.needed as f64, behind(&all));
        line.reckoned(format!("{}-{high}", whole(one.between.0)), None)
    };
    let more = |points: f64, mark: &str| format!("+{} {mark}", deals.number(points));
    for (at, one) in back.iter().enumerate().filter(|(at, _)| melts(*at)) {
        let first = (0..=at).rev().find(|at| starts(*at)).unwrap_or(at);
        // All of them went on to the next stretch: it is only from there that more can.
        if let Some(last) = at.checked_sub(1).filter(|last| *last >= first) {
            let (from, to) = (stage(deals, back[first].from), stage(deals, back[last].from));
            let label = if first == last { from } else { t!(locale, "answers-passage", from = from, to = to) };
            sheet.line(line(label, last).reckoned(more(0.0, " "), 0.0));
        }
        let line = line(stage(deals, one.from), at);
        let mark = if Some(one.from) == best { "<" } else { " " };
        sheet.line(match one.is_recorded {
            true => line.reckoned(more(one.five_points_more, mark), one.five_points_more),
            false => line.reckoned(unknown(), None),
        });
    }
    if back.iter().enumerate().any(|(at, one)| melts(at) && one.is_recorded) {
        let marked = if best.is_some() { "yes" } else { "no" };
        sheet.note(t!(locale, "answers-backward-five", decided = found.counted(), marked = marked));
    }
    if back.iter().enumerate().any(|(at, one)| melts(at) && !one.is_recorded) {
        sheet.note(t!(locale, "answers-backward-unrecorded"));
    }
    if let (Some((least, most)), Target::Revenue(_) | Target::Margin(_)) = (needed.between, target) {
        let whole = |number: u64| locale.integer(i64::try_from(number).unwrap_or(i64::MAX));
        sheet.note(t!(locale, "answers-backward-orders-between", least = whole(least), most = whole(most)));
    }
    sheet.note(t!(locale, "answers-backward-note"));
}

/// What a stage is called.
fn stage(deals: &Deals, milestone: Option<Milestone>) -> String {
    milestone.map_or_else(|| t!(deals.locale, "answers-backward-decided"), |milestone| deals.locale.label(milestone))
}

/// Why a target cannot be turned into orders; where nobody knows what one brings, in which currencies one does.
fn no_orders(deals: &Deals, found: &Conversion, target: Target, why: NoOrders) -> String {
    let (what, wanted) = match target {
        Target::Margin(money) => ("margin", money.currency.to_string()),
        Target::Revenue(money) => ("value", money.currency.to_string()),
        Target::Orders(_) => ("value", String::new()),
    };
    match why {
        NoOrders::NoGain => return t!(deals.locale, "answers-backward-no-gain", wanted = wanted),
        NoOrders::TooMany => {
            let most = deals.locale.integer(Target::MOST as i64);
            return t!(deals.locale, "answers-backward-too-many", what = what, wanted = wanted, most = most);
        }
        NoOrders::Unknown => {}
    }
    let counted = deals.cases.iter().filter(|case| found.counts(case)).map(|case| &case.deal);
    let won = counted.filter(|deal| deal.outcome == Outcome::Won);
    let is_known = |deal: &&Deal| worth(deal).is_some() && (what == "value" || deal.margin_percent.is_some());
    let known: BTreeSet<String> = won.filter(is_known).map(|deal| deal.currency.to_string()).gather();
    let others = known.len();
    let list = known.into_iter().collect::<Vec<_>>().join(", ");
    let of = if left_out(deals, found).is_some() { "some" } else { "all" };
    t!(deals.locale, "answers-backward-no-value", of = of, what = what, wanted = wanted, others = others, list = list)
}

pub(super) fn figures(deals: &Deals, target: Target) -> serde_json::Result<Value> {
    let mut found = deals.conversion().clone();
    if deals.study.is_some() {
        // What was chosen gives no rate, so nothing says how sure one is, nor what a target takes.
        found.passages.iter_mut().for_each(|passage| passage.interval = None);
        return Ok(json!({ "conversion": found, "orders_needed": null, "backward": null }));
    }
    let needed = orders_needed(deals.cases, &found, target).ok();
    let back = needed.as_ref().map(|needed| backward(&found, needed.orders));
    Ok(json!({ "conversion": found, "orders_needed": needed, "backward": back }))
}
