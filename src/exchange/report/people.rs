//! Buying center, selling center and third parties.

use super::{
    Audience,
    page::{Page, or_unknown, section},
    table::Table,
};
use crate::{
    domain::{Consent, Participant, Side, Stance},
    i18n::t,
};

/// The section; nothing while nobody is recorded.
pub(super) fn people(page: &Page) -> Option<String> {
    let locale = page.locale;
    let center = |side| page.debrief.side(side).collect::<Vec<_>>();
    let others: Vec<&Participant> = page
        .debrief
        .participants
        .iter()
        .filter(|person| !matches!(person.side, Side::Customer | Side::Vendor))
        .collect();
    let groups = [
        (t!(locale, "report-buying-center"), center(Side::Customer)),
        (t!(locale, "report-selling-center"), center(Side::Vendor)),
        (t!(locale, "report-third-parties"), others),
    ];
    let parts: Vec<String> = groups
        .into_iter()
        .filter(|(_, people)| !people.is_empty())
        .map(|(heading, people)| format!("### {heading}\n\n{}", table(page, &people)))
        .collect();
    (!parts.is_empty()).then(|| {
        let heading = t!(locale, "report-people-heading");
        section(&heading, &parts.join("\n"))
    })
}

fn table(page: &Page, people: &[&Participant]) -> String {
    let locale = page.locale;
    // What we think of people, and what they want for themselves, stays in the house.
    let is_internal = !page.is_for_customer();
    let mut head = vec![t!(locale, "report-col-name"), t!(locale, "report-col-job")];
    if is_internal {
        head.push(t!(locale, "report-col-roles"));
    }
    head.push(t!(locale, "report-col-part"));
    if is_internal {
        head.push(t!(locale, "report-col-stance"));
        head.push(t!(locale, "report-col-goal"));
    }
    let mut table = Table::new(&head);
    for person in people {
        let may_tell = page.audience == Audience::Internal || person.consent != Some(Consent::Internal);
        let mut cells = vec![page.person(person.id), or_unknown(job(page, person, may_tell))];
        if is_internal {
            cells.push(or_unknown(roles(page, person)));
        }
        cells.push(or_unknown(part(page, person)));
        if is_internal {
            let stance = person.stance.filter(|_| may_tell);
            cells.push(or_unknown(stance.map_or_else(String::new, |at| self::stance(page, at))));
            let goal = if may_tell { person.personal_goal.as_str() } else { "" };
            cells.push(or_unknown(page.typed(goal)));
        }
        table.row(cells);
    }
    table.finish()
}

/// Job and place of work; only the job where the name is hidden, because both together may tell whose it is.
fn job(page: &Page, person: &Participant, may_tell: bool) -> String {
    if !may_tell {
        return String::new();
    }
    let (job, site) = (page.typed(&person.job), page.typed(&person.site));
    if site.is_empty() || !page.names.is_named(person.id) {
        job
    } else if job.is_empty() {
        site
    } else {
        format!("{job}, {site}")
    }
}

fn roles(page: &Page, person: &Participant) -> String {
    let lead = person.lead_informant.then(|| t!(page.locale, "report-lead-informant"));
    person.buying_roles.iter().map(|role| page.locale.label(role)).chain(lead).collect::<Vec<_>>().join(", ")
}

/// In how many steps somebody took part, and in which first.
fn part(page: &Page, person: &Participant) -> String {
    let count = page.debrief.steps_of(person.id).count();
    let first = page.debrief.steps_of(person.id).next();
    let Some(first) = first.and_then(|step| page.debrief.number(step.id)) else {
        return String::new();
    };
    t!(page.locale, "report-part", count = count, first = first)
}

fn stance(page: &Page, stance: Stance) -> String {
    match stance.get() {
        ..=-2 => t!(page.locale, "stance-against2"),
        -1 => t!(page.locale, "stance-against"),
        0 => t!(page.locale, "stance-neutral"),
        1 => t!(page.locale, "stance-for"),
        2.. => t!(page.locale, "stance-for2"),
    }
}
