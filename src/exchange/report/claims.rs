//! Claims with their standing, where the accounts differ, and the levers.

use super::{
    Audience,
    page::{Page, capital, section},
};
use crate::{
    analysis::summary::{ClaimLine, LeverLine, TellingOrder},
    domain::Keyed,
    guide::Balance,
    i18n::t,
    wording::{self, telling_order},
};

/// The claims; nothing while nobody has given a reason.
pub(super) fn claims(page: &Page) -> Option<String> {
    let mut lines: Vec<String> = page.summary.claims.iter().filter_map(|line| claim(page, line)).collect();
    let balance = Balance::of(page.debrief);
    if !page.is_for_customer() && balance != Balance::default() {
        let text = t!(page.locale, "claims-balance", own = balance.own, foreign = balance.foreign);
        lines.push(format!("\n{text}"));
    }
    let heading = if page.is_for_customer() {
        t!(page.locale, "report-claims-heading-customer")
    } else {
        t!(page.locale, "report-claims-heading")
    };
    listed(&heading, &lines)
}

fn listed(heading: &str, lines: &[String]) -> Option<String> {
    (!lines.is_empty()).then(|| section(heading, &lines.join("\n")))
}

fn claim(page: &Page, line: &ClaimLine) -> Option<String> {
    let locale = page.locale;
    let mut claims = page.debrief.claims.iter();
    let claim = claims.find(|claim| claim.id == line.id)?;
    let words = page.quote(&claim.text).unwrap_or_else(|| t!(locale, "report-without-words"));
    if page.is_for_customer() {
        return page.quote(&claim.text).map(|words| format!("- {words}"));
    }
    let status = capital(&locale.label(line.status));
    let made = t!(locale, "report-claim-made", side = claim.made_by.key(), kind = locale.label(claim.kind));
    let mut text = vec![format!("- **{status}:** {words} ({made}).")];
    if let Some(rival) = wording::in_other_words(claim, locale) {
        text.push(t!(locale, "report-claim-rival", rival = rival));
    }
    let evidence_for = page.grounds(&line.evidence_for);
    let against = page.grounds(&line.evidence_against);
    if !evidence_for.is_empty() {
        text.push(t!(locale, "report-claim-for", list = evidence_for));
    }
    if !against.is_empty() {
        text.push(t!(locale, "report-claim-against", list = against));
    }
    text.extend([claim.why(), &claim.notes].into_iter().filter_map(|said| page.sentence(said)));
    Some(text.join(" "))
}

/// Where the two accounts cannot both be true; nothing when they agree.
pub(super) fn differences(page: &Page) -> Option<String> {
    let locale = page.locale;
    let lines: Vec<String> = page
        .summary
        .contradictions
        .iter()
        .map(|difference| {
            let text = wording::contradiction(difference, difference.step().id, locale);
            let step = capital(&page.steps(&[difference.step()]));
            format!("- **{step}:** {text}")
        })
        .collect();
    let lines: Vec<String> = lines.into_iter().chain(told_first(page)).collect();
    listed(&t!(locale, "report-differ-heading"), &lines)
}

/// What each side told first, where both have told: what is told first is what sticks.
fn told_first(page: &Page) -> Vec<String> {
    let (locale, summary) = (page.locale, page.summary);
    let (Some(customer), Some(vendor)) = (&summary.customer_order, &summary.vendor_order) else {
        return Vec::new();
    };
    let line = |key: &str, order: &TellingOrder| {
        let fits = order.agreement.map_or_else(|| "unknown".to_owned(), |agreement| telling_order(agreement, locale));
        let steps = page.steps(&order.first);
        let args = [("steps", steps.as_str().into()), ("fits", fits.as_str().into())];
        (order.told >= TellingOrder::ENOUGH).then(|| format!("- {}", locale.text(key, &args)))
    };
    if page.is_for_customer() {
        return Vec::new();
    }
    [line("report-told-first-customer", customer), line("report-told-first-vendor", vendor)]
        .into_iter()
        .flatten()
        .collect()
}

/// The levers; nothing while none is found.
pub(super) fn levers(page: &Page) -> Option<String> {
    let lines: Vec<String> = page.summary.levers.iter().filter_map(|line| lever(page, line)).collect();
    listed(&t!(page.locale, "report-levers-heading"), &lines)
}

fn lever(page: &Page, line: &LeverLine) -> Option<String> {
    let locale = page.locale;
    let mut levers = page.debrief.levers.iter();
    let lever = levers.find(|lever| lever.id == line.id)?;
    let mut title = page.typed(&lever.title);
    if title.is_empty() {
        title = t!(locale, "report-untitled-lever");
    }
    let mut facts = vec![locale.label(lever.state)];
    facts.extend(lever.owner.map(|owner| locale.label(owner)));
    // Somebody in the house who need not be one of the deal's people: outside it the function is enough.
    let person = page.typed(&lever.owner_person);
    facts.extend((!person.is_empty() && page.audience == Audience::Internal).then_some(person));
    facts.extend(lever.effort.map(|grade| t!(locale, "report-lever-effort", grade = grade.get())));
    facts.extend(lever.impact.map(|grade| t!(locale, "report-lever-impact", grade = grade.get())));
    facts.extend(lever.due.map(|due| t!(locale, "report-lever-due", date = locale.date_in_words(due))));
    let mut text = vec![format!("- **{title}** ({}).", facts.join(", "))];
    text.extend(page.sentence(&lever.change));
    let evidence = page.grounds(&line.evidence);
    text.push(match (evidence.is_empty(), line.is_from_here) {
        (false, _) => t!(locale, "report-lever-rests", list = evidence),
        (true, true) => t!(locale, "report-lever-bare"),
        (true, false) => t!(locale, "report-lever-elsewhere"),
    });
    Some(text.join(" "))
}
