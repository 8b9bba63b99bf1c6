//! The journey curve: how it felt along the path, and where incidents, levers and exits lie.

use super::{
    along::Along,
    canvas::{Anchor, Drawing},
};
use crate::{
    analysis::{Curve, CurveStep, Level, journey_curve},
    domain::{Course, IncidentKind, Keyed, Scorer},
    exchange::report::page::{Page, capital},
    i18n::t,
};

/// Where the steps begin; left of it stand the words.
const LEFT: f64 = 112.0;
/// The height of best feelings, and from one feeling to the next.
const TOP: f64 = 58.0;
const LEVEL: f64 = 31.0;
/// The height of a lane of marks below the curve.
const LANE: f64 = 21.0;

/// The figure; nothing while no feeling is told.
pub(in crate::exchange::report) fn curve(page: &Page) -> Option<String> {
    let curve = journey_curve(page.debrief);
    if curve.is_empty() {
        return None;
    }
    let locale = page.locale;
    let mut drawing = Drawing::default();
    let along = Along::new(LEFT, 0, curve.steps.len());
    let sides: &[Scorer] = if page.is_for_customer() { &[Scorer::Customer] } else { Scorer::ALL };
    legend(&mut drawing, page, sides);
    scale(&mut drawing, page, &along, curve.steps.len());
    for side in sides.iter().rev() {
        draw_line(&mut drawing, page, &curve, &along, *side);
    }
    let mut y = TOP + 4.0 * LEVEL + 20.0;
    along.numbers(&mut drawing, y, 0..curve.steps.len());
    drawing.text((LEFT - 10.0, y), Anchor::End, "tiny", &t!(locale, "report-curve-steps"));
    y += 6.0;
    y = incidents(&mut drawing, page, &along, y);
    y = marks(&mut drawing, page, &along, y);
    let caption = if page.is_for_customer() {
        t!(locale, "chart-curve-caption-customer")
    } else {
        t!(locale, "chart-curve-caption")
    };
    Some(drawing.figure("curve", y + 6.0, &t!(locale, "chart-curve"), &told(page, &curve, sides), &caption))
}

fn y(level: f64) -> f64 {
    TOP + (2.0 - level) * LEVEL
}

fn key(side: Scorer) -> &'static str {
    match side {
        Scorer::Customer => "customer",
        Scorer::Vendor => "vendor",
    }
}

fn level(step: &CurveStep, side: Scorer) -> Level {
    match side {
        Scorer::Customer => step.customer,
        Scorer::Vendor => step.vendor,
    }
}

fn legend(drawing: &mut Drawing, page: &Page, sides: &[Scorer]) {
    let mut x = LEFT;
    for side in sides {
        drawing.line((x, 12.0), (x + 30.0, 12.0), &format!("line {}", key(*side)));
        mark(drawing, (x + 15.0, 12.0), *side, None);
        drawing.text((x + 36.0, 16.0), Anchor::Start, "label", &capital(&page.locale.label(*side)));
        x += 120.0;
    }
}

fn scale(drawing: &mut Drawing, page: &Page, along: &Along, steps: usize) {
    along.months(drawing, TOP - 18.0, page, 0..steps);
    let right = along.end(steps.saturating_sub(1));
    for value in -2..=2_i8 {
        let y = y(f64::from(value));
        drawing.line((LEFT, y), (right, y), if value == 0 { "axis" } else { "grid" });
        drawing.text((LEFT - 10.0, y + 4.0), Anchor::End, "label", &page.feeling(value));
    }
}

/// A told feeling: a dot of the customer's, a square of ours.
fn mark(drawing: &mut Drawing, at: (f64, f64), side: Scorer, tip: Option<&str>) {
    match side {
        Scorer::Customer => drawing.circle(at, 4.0, "dot customer", tip),
        Scorer::Vendor => drawing.square(at, 4.6, "ring vendor", tip),
    }
}

fn draw_line(drawing: &mut Drawing, page: &Page, curve: &Curve, along: &Along, side: Scorer) {
    let known: Vec<(usize, i8)> =
        curve.steps.iter().enumerate().filter_map(|(at, step)| Some((at, level(step, side).known()?))).collect();
    let points: Vec<String> =
        known.iter().map(|(at, value)| format!("{:.1} {:.1}", along.x(*at), y(f64::from(*value)))).collect();
    if points.len() > 1 {
        drawing.path(&format!("M{}", points.join("L")), &format!("line {}", key(side)), None);
    }
    for (at, value) in known {
        let tip = tip(page, at, Some((side, value)));
        mark(drawing, (along.x(at), y(f64::from(value))), side, Some(&tip));
    }
}

/// `14 visits the reference · customer: very good`.
fn tip(page: &Page, at: usize, felt: Option<(Scorer, i8)>) -> String {
    let title = page.debrief.steps.get(at).map(|step| page.plain_title(step)).unwrap_or_default();
    let felt = felt.map(|(side, value)| format!(" · {}: {}", page.locale.label(side), page.feeling(value)));
    format!("{} {title}{}", at + 1, felt.unwrap_or_default())
}

/// The incidents below the steps that they hang on; answers where they end.
fn incidents(drawing: &mut Drawing, page: &Page, along: &Along, top: f64) -> f64 {
    let incidents = &page.debrief.incidents;
    let mut rows = 0;
    let mut taken = vec![0_usize; page.debrief.steps.len()];
    for (index, incident) in incidents.iter().enumerate() {
        let Some(at) = incident.step.and_then(|step| page.debrief.number(step)).map(|number| number - 1) else {
            continue;
        };
        let (x, y) = (along.x(at), top + LANE * (taken[at] as f64 + 0.6));
        taken[at] += 1;
        rows = rows.max(taken[at]);
        let class = match incident.kind {
            IncidentKind::Delighted => "delighted",
            IncidentKind::Annoyed => "annoyed",
        };
        let tip = format!("{}: {}", page.locale.label(incident.kind), page.plain(&incident.what));
        drawing.diamond((x, y), 7.5, class, Some(&tip));
        drawing.text((x, y + 2.8), Anchor::Middle, &format!("in-{class}"), &(index + 1).to_string());
    }
    if rows == 0 {
        return top;
    }
    let label = t!(page.locale, "chart-curve-incidents");
    drawing.text((LEFT - 10.0, top + LANE * 0.6 + 4.0), Anchor::End, "label", &label);
    top + LANE * rows as f64 + 2.0
}

/// Levers and exits, each in its lane; answers where they end.
fn marks(drawing: &mut Drawing, page: &Page, along: &Along, mut top: f64) -> f64 {
    let of = |is: fn(&crate::domain::Step) -> bool| -> Vec<usize> {
        page.debrief.steps.iter().enumerate().filter(|(_, step)| is(step)).map(|(at, _)| at).collect()
    };
    let levers = of(|step| step.is_lever);
    for at in &levers {
        let (x, y) = (along.x(*at), top + LANE * 0.6);
        let d = format!("M{:.1} {:.1}l9 -9m-6 0h6v6", x - 4.5, y + 4.5);
        drawing.path(&d, "sign", Some(&tip(page, *at, None)));
    }
    if !levers.is_empty() {
        let label = t!(page.locale, "chart-curve-levers");
        drawing.text((LEFT - 10.0, top + LANE * 0.6 + 4.0), Anchor::End, "label", &label);
        top += LANE;
    }
    let exits = of(|step| step.course == Course::Exit);
    for at in &exits {
        let (x, y) = (along.x(*at), top + LANE * 0.6);
        drawing.path(&format!("M{:.1} {y:.1}h8m0 -6v12", x - 4.0), "sign out", Some(&tip(page, *at, None)));
    }
    if !exits.is_empty() {
        let label = t!(page.locale, "chart-curve-exits");
        drawing.text((LEFT - 10.0, top + LANE * 0.6 + 4.0), Anchor::End, "label", &label);
        top += LANE;
    }
    top
}

/// The curve in words: each told feeling with its step.
fn told(page: &Page, curve: &Curve, sides: &[Scorer]) -> String {
    let of = |side: &Scorer| {
        let told = curve
            .steps
            .iter()
            .filter_map(|step| Some(format!("{}: {}", step.step.number, page.feeling(level(step, *side).known()?))));
        let told: Vec<String> = told.collect();
        (!told.is_empty()).then(|| t!(page.locale, "chart-curve-told", side = side.key(), list = told.join(", ")))
    };
    sides.iter().filter_map(of).collect::<Vec<_>>().join(" ")
}
