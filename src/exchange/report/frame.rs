//! The head of a report: what it was about, what was said of it, and what the debrief showed.

use super::{
    escape::inline,
    page::{Page, closed, section},
};
use crate::{
    domain::{ClaimStatus, Deal, Keyed, Money, Outcome},
    i18n::t,
};

/// The title. Companies are not people: their names are never hidden.
pub(super) fn title(page: &Page) -> String {
    let deal = &page.debrief.deal;
    let text = match (inline(&deal.customer), page.typed(&deal.title)) {
        (customer, title) if customer.is_empty() && title.is_empty() => {
            t!(page.locale, "report-untitled")
        }
        (customer, title) if title.is_empty() => customer,
        (customer, title) if customer.is_empty() => title,
        (customer, title) => t!(page.locale, "report-title", customer = customer, deal = title),
    };
    format!("# {text}")
}

/// The facts in one paragraph.
pub(super) fn facts(page: &Page) -> String {
    fact_sentences(page).join(" ")
}

/// The facts, a sentence each.
pub(super) fn fact_sentences(page: &Page) -> Vec<String> {
    let (deal, locale) = (&page.debrief.deal, page.locale);
    let mut sentences = vec![outcome(page)];
    if let Some(date) = deal.opened_on {
        sentences.push(t!(locale, "report-opened", when = page.on(date)));
    }
    if let Some(minor) = deal.value {
        let value = locale.money(Money { minor, currency: deal.currency });
        sentences.push(match deal.margin_percent {
            Some(margin) => t!(
                locale,
                "report-value-margin",
                value = value,
                margin = locale.percent(f64::from(margin.get()) / 100.0)
            ),
            None => t!(locale, "report-value", value = value),
        });
    }
    let setting = setting(page, deal);
    if !setting.is_empty() {
        sentences.push(t!(locale, "report-setting", list = setting.join(", ")));
    }
    if let Some(days) = deal.effort_days {
        sentences.push(t!(locale, "report-effort", days = locale.number(days)));
    }
    sentences
}

fn outcome(page: &Page) -> String {
    let deal = &page.debrief.deal;
    let winner = inline(&deal.winner);
    // The space stands before the date so that a sentence without one has none.
    let when = deal.decided_on.map_or_else(String::new, |date| format!(" {}", page.on(date)));
    if deal.outcome == Outcome::Lost && !winner.is_empty() {
        t!(page.locale, "report-lost-to", winner = winner, when = when)
    } else {
        t!(page.locale, "report-outcome", outcome = deal.outcome.key(), when = when)
    }
}

/// What kind of deal it was, and where; the country alone says nothing of the kind.
fn setting(page: &Page, deal: &Deal) -> Vec<String> {
    let locale = page.locale;
    let named = |value: &str, text: fn(&Page, String) -> String| {
        let value = page.typed(value);
        (!value.is_empty()).then(|| text(page, value))
    };
    let mut setting: Vec<String> = [
        deal.customer_kind.map(|kind| t!(locale, "report-customer-kind", kind = kind.key())),
        deal.offering_kind.map(|kind| t!(locale, "report-offering-kind", kind = kind.key())),
        deal.business_type.map(|kind| t!(locale, "report-business", kind = locale.label(kind))),
        named(&deal.division, |page, name| t!(page.locale, "report-division", name = name)),
        named(&deal.segment, |page, name| t!(page.locale, "report-segment", name = name)),
    ]
    .into_iter()
    .flatten()
    .collect();
    if !setting.is_empty() {
        setting.extend(named(&locale.country(&deal.country), |_, name| name));
    }
    setting
}

/// The stated reason beside what the debrief showed; nothing while neither is recorded.
pub(super) fn said_and_shown(page: &Page) -> Option<String> {
    let locale = page.locale;
    let said = stated_reason(page);
    let finding: Vec<String> = page.debrief.deal.finding.lines().filter_map(|line| page.sentence(line)).collect();
    if said.is_none() && finding.is_empty() {
        return None;
    }
    if page.is_for_customer() {
        return said.map(|said| section(&t!(locale, "report-said-heading-customer"), &said));
    }
    let mut parts = vec![said.unwrap_or_else(|| t!(locale, "report-said-nothing"))];
    if finding.is_empty() {
        parts.push(t!(locale, "report-showed-nothing"));
    } else {
        parts.push(t!(locale, "report-showed"));
        parts.push(format!("> {}", finding.join("\n>\n> ")));
    }
    Some(section(&t!(locale, "report-said-heading"), &parts.join("\n\n")))
}

fn stated_reason(page: &Page) -> Option<String> {
    let claim = page.debrief.stated_reason()?;
    let words = page.quote(&claim.text)?;
    let said = t!(page.locale, "report-said", side = claim.made_by.key(), quote = words);
    if page.is_for_customer() {
        return Some(closed(said));
    }
    let line = page.summary.claims.iter().find(|line| line.id == claim.id);
    let is_weighed = line.is_some_and(|line| !line.evidence_for.is_empty() || !line.evidence_against.is_empty());
    let status = match claim.status {
        ClaimStatus::Untested if is_weighed => "weighed",
        status => status.key(),
    };
    let standing = t!(page.locale, "report-standing", status = status);
    Some(format!("{} {standing}", closed(said)))
}
