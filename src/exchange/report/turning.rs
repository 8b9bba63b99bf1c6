//! The turning points, each with its reasons.

use super::page::{Page, capital, section};
use crate::{
    analysis::summary::{TurnReason, TurningPoint},
    domain::Keyed,
    i18n::t,
};

/// The section; nothing while no step stands out.
pub(super) fn points(page: &Page) -> Option<String> {
    let lines: Vec<String> = page.summary.turning_points.iter().filter_map(|point| line(page, point)).collect();
    (!lines.is_empty()).then(|| {
        let heading = t!(page.locale, "report-turning-heading");
        section(&heading, &lines.join("\n"))
    })
}

fn line(page: &Page, point: &TurningPoint) -> Option<String> {
    let step = page.debrief.step(point.step.id)?;
    let number = capital(&page.steps(&[point.step]));
    let head = match step.date {
        Some(date) => format!("{number}, {}", page.locale.date(date)),
        None => number,
    };
    let what = page.sentence(&step.title).unwrap_or_else(|| format!("{}.", page.title(step)));
    let reasons: Vec<String> = point.reasons.iter().map(|reason| text(page, *reason)).collect();
    let reasons = capital(&reasons.join("; "));
    Some(format!("- **{head}:** {what} {reasons}."))
}

fn text(page: &Page, reason: TurnReason) -> String {
    let locale = page.locale;
    match reason {
        TurnReason::Exit(to) => {
            t!(locale, "report-turn-exit", to = to.map_or("unknown", Keyed::key))
        }
        TurnReason::Incident(incident) => t!(
            locale,
            "report-turn-incident",
            kind = page.debrief.incident(incident.id).map_or("unknown", |incident| incident.kind.key()),
            number = incident.number
        ),
        TurnReason::Feeling { source, since, before, after } => t!(
            locale,
            "report-turn-feeling",
            source = source.key(),
            step = since.number,
            before = page.feeling(before),
            after = page.feeling(after)
        ),
        TurnReason::Lever => t!(locale, "report-turn-lever"),
        TurnReason::FirstDecider => t!(locale, "report-turn-decider"),
    }
}
