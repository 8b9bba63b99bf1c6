//! The two accounts: what only we noticed, where both cannot be true, and what each side told first.

use super::{
    page::{Section, Source, go_to},
    row::{Links, Row},
};
use crate::{
    analysis::{
        StepRef,
        summary::{Contradiction, TellingOrder},
    },
    domain,
    i18n::t,
    tui::{canvas::Ink, look::Role},
    wording,
};

/// The section; empty until both sides have told.
pub(super) fn accounts(source: &Source) -> Section {
    let told = source.summary.accounts.customer_tellings > 0 && source.summary.accounts.vendor_tellings > 0;
    let rows = match told {
        true => vec![
            alone(source, true),
            alone(source, false),
            contradictions(source),
            order(source, source.summary.customer_order.as_ref(), true),
            order(source, source.summary.vendor_order.as_ref(), false),
        ],
        false => Vec::new(),
    };
    Section { title: source.text("review-accounts"), rows: rows.into_iter().flatten().collect() }
}

fn figure(count: usize) -> Row {
    Row::new(count.to_string(), Ink::Bold(Role::Text))
}

/// The steps that one side tells alone.
fn alone(source: &Source, is_customer: bool) -> Option<Row> {
    let debrief = source.debrief;
    let steps: Vec<StepRef> = debrief
        .steps
        .iter()
        .filter(|step| {
            let told = debrief.told(step.id);
            if is_customer { told.is_blind_spot() } else { told.is_unnoticed() }
        })
        .filter_map(|step| StepRef::find(debrief, step.id))
        .collect();
    let mut links = Links::default();
    let count = steps.len();
    let list = t!(source.locale, "report-steps", count = count, list = source.steps(steps, &mut links));
    let other = if is_customer { domain::Source::Vendor } else { domain::Source::Customer };
    let text = match (is_customer, debrief.is_heard(other)) {
        (true, true) => t!(source.locale, "review-only-customer", steps = list),
        (false, true) => t!(source.locale, "review-only-vendor", steps = list),
        (true, false) => t!(source.locale, "review-vendor-unheard", steps = list),
        (false, false) => t!(source.locale, "review-customer-unheard", steps = list),
    };
    (count > 0).then(|| figure(count).linked(&text, links, Role::Text))
}

/// How many contradictions there are of each kind, with their steps.
fn contradictions(source: &Source) -> Option<Row> {
    let all = &source.summary.contradictions;
    let mut links = Links::default();
    let mut of = |key: &str, is_one: fn(&Contradiction) -> bool| {
        let found: Vec<StepRef> = all.iter().filter(|found| is_one(found)).map(|found| found.step()).collect();
        let steps = source.steps(found.iter().copied(), &mut links);
        let text = source.locale.text(key, &[("count", found.len().into()), ("steps", steps.as_str().into())]);
        (!found.is_empty()).then_some(text)
    };
    let parts = [
        of("review-contrary-dates", |found| matches!(found, Contradiction::Dates { .. })),
        of("review-contrary-order", |found| matches!(found, Contradiction::Order { .. })),
        of("review-contrary-feelings", |found| matches!(found, Contradiction::Feelings { .. })),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    let text = t!(source.locale, "review-contrary", count = all.len(), list = parts.join(", "));
    (!all.is_empty()).then(|| figure(all.len()).linked(&text, links, Role::Warn))
}

/// How the order in which a side told fits the true one, as the share of the pairs of steps that it told in their true
/// order, and what it told first, by the true numbers; of too few steps, or dates that tell none apart, that they are.
fn order(source: &Source, order: Option<&TellingOrder>, is_customer: bool) -> Option<Row> {
    let order = order?;
    let Some((agreement, share)) = order.agreement.zip(order.share_in_order()) else {
        let key = if is_customer { "review-told-few-customer" } else { "review-told-few-vendor" };
        let counts =
            [("count", order.told.into()), ("least", TellingOrder::ENOUGH.into()), ("pairs", order.pairs.into())];
        return Some(Row::new(order.told.to_string(), Role::Dim).text(source.locale.text(key, &counts), Role::Dim));
    };
    let mut links = Links::default();
    let steps = source.steps(order.first.iter().copied(), &mut links);
    let (fits, pairs) = (wording::telling_order(agreement, source.locale), order.pairs);
    let tau = source.locale.decimal(agreement, 2);
    let text = match is_customer {
        true => t!(source.locale, "review-told-first-customer", pairs = pairs, steps = steps, fits = fits, tau = tau),
        false => t!(source.locale, "review-told-first-vendor", pairs = pairs, steps = steps, fits = fits, tau = tau),
    };
    let lead = source.locale.percent(share);
    let first = order.first.first().copied()?;
    let row = Row::new(lead, Role::Dim).linked(&text, links, Role::Text);
    Some(if row.links.is_empty() { row.going(go_to(first)) } else { row })
}
