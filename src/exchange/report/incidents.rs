//! The critical incidents, a short paragraph each.

use super::{
    escape::inline,
    page::{Page, section},
};
use crate::{
    analysis::IncidentRef,
    domain::{Incident, IncidentKind, Keyed},
    i18n::t,
};

/// The section; nothing while no incident is recorded.
pub(super) fn incidents(page: &Page) -> Option<String> {
    let all = &page.debrief.incidents;
    if all.is_empty() {
        return None;
    }
    let mut parts: Vec<String> = strongest(page).into_iter().collect();
    parts.extend(all.iter().enumerate().map(|(index, incident)| paragraph(page, index + 1, incident)));
    let heading = t!(page.locale, "report-incidents-heading");
    Some(section(&heading, &parts.join("\n\n")))
}

/// Names the strongest where there are enough to choose from.
fn strongest(page: &Page) -> Option<String> {
    if page.debrief.incidents.len() < 3 {
        return None;
    }
    let extremes = page.summary.extremes;
    let sentences: Vec<String> = [
        ("customer-delighted", extremes.customer.delighted),
        ("customer-annoyed", extremes.customer.annoyed),
        ("vendor-delighted", extremes.vendor.delighted),
        ("vendor-annoyed", extremes.vendor.annoyed),
    ]
    .into_iter()
    .filter_map(|(what, incident): (_, Option<IncidentRef>)| {
        let number = incident?.number;
        Some(t!(page.locale, "report-strongest", what = what, number = number))
    })
    .collect();
    (!sentences.is_empty()).then(|| sentences.join(" "))
}

pub(super) fn paragraph(page: &Page, number: usize, incident: &Incident) -> String {
    let locale = page.locale;
    let side = incident.felt_by.key();
    let felt = match incident.kind {
        IncidentKind::Delighted => t!(locale, "report-delighted", side = side),
        IncidentKind::Annoyed => t!(locale, "report-annoyed", side = side),
    };
    let step = incident.step.and_then(|id| page.debrief.number(id));
    let place = step.map(|step| t!(locale, "report-at-step", step = step));
    let strength = t!(locale, "report-strength", strength = incident.strength.get());
    let details: Vec<String> = place.into_iter().chain([strength]).collect();
    let mut text = vec![format!("**{number}. {felt}** ({}).", details.join(", "))];
    let told = [&incident.what, &incident.behaviour, &incident.consequence];
    text.extend(told.into_iter().filter_map(|part| page.sentence(part)));
    if let Some(words) = page.incident_words(incident) {
        text.push(match incident.person {
            Some(person) => format!("{words} ({}).", page.person(person)),
            None => words,
        });
    }
    let criteria: Vec<String> =
        page.debrief.criteria_of(incident.id).map(|criterion| inline(&locale.criterion(criterion))).collect();
    if !criteria.is_empty() {
        text.push(t!(locale, "report-concerns", list = criteria.join(", ")));
    }
    text.join(" ")
}
