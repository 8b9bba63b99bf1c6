//! The turning points, each with its reasons.

use super::page::{Page, capital, section};
use crate::{
    analysis::summary::{TurnReason, TurningPoint},
    i18n::t,
    wording::turn_reason,
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
    // Who can say yes, and when we met them, is for us to know.
    let may_tell = |reason: &&TurnReason| !page.is_for_customer() || **reason != TurnReason::FirstDecider;
    let told = point.reasons.iter().filter(may_tell);
    let reasons: Vec<String> = told.map(|reason| turn_reason(*reason, page.debrief, page.locale)).collect();
    if reasons.is_empty() {
        return None;
    }
    let reasons = capital(&reasons.join("; "));
    Some(format!("- **{head}:** {what} {reasons}."))
}
