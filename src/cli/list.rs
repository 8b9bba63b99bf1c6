//! `debrief list`: the deals, with how far each debrief has come.

use serde_json::json;

use super::{
    arguments::List,
    deal::short_id,
    fault::Fault,
    heard,
    output::{self, Style},
    table::{Align, Table},
};
use crate::{
    domain::{BUILT_IN_CRITERIA, Deal, Money, Outcome},
    i18n::{Locale, t},
    store::{DealQuery, DealRow, Workbook},
};

/// The deals as a table or as JSON.
pub(super) fn list(workbook: &Workbook, list: &List, locale: Locale) -> Result<String, Fault> {
    let mut rows = workbook.deals(&DealQuery { archived: list.archived, study: None })?;
    heard::listed(workbook, &mut rows)?;
    if list.json {
        let rows: Result<Vec<_>, _> = rows.iter().map(as_json).collect();
        return output::json(&rows?);
    }
    if rows.is_empty() {
        return Ok(t!(locale, "cli-list-empty") + "\n");
    }
    let style = Style::of_output();
    let count = style.dim(&t!(locale, "cli-list-count", count = rows.len()));
    Ok(format!("{}{count}\n", table(&rows, locale).lines("", style)))
}

fn table(rows: &[DealRow], locale: Locale) -> Table {
    use Align::{Left, Right};
    let mut table = Table::new([
        (t!(locale, "cli-column-id"), Left),
        (t!(locale, "field-deal-outcome"), Left),
        (t!(locale, "field-deal-customer"), Left),
        (t!(locale, "field-deal-title"), Left),
        (t!(locale, "field-deal-value"), Right),
        (t!(locale, "field-deal-decided_on"), Right),
        (t!(locale, "cli-column-steps"), Right),
        (t!(locale, "cli-column-incidents"), Right),
        (t!(locale, "cli-column-criteria"), Right),
    ])
    .spare(&[7, 8, 6, 5]);
    for DealRow { deal, progress, .. } in rows {
        table.row([
            short_id(deal.id),
            locale.label(deal.outcome),
            deal.customer.clone(),
            deal.title.clone(),
            value(deal).map_or_else(unknown, |money| locale.money(money)),
            deal.decided_on.map_or_else(unknown, |date| locale.date(date)),
            progress.steps.to_string(),
            progress.incidents.to_string(),
            format!("{}/{}", progress.criteria, BUILT_IN_CRITERIA.len()),
        ]);
    }
    table
}

/// Stands where something could be said and nothing is known.
pub(super) fn unknown() -> String {
    "·".to_owned()
}

/// What a deal was worth, if that is known.
pub(super) fn value(deal: &Deal) -> Option<Money> {
    deal.value.map(|minor| Money { minor, currency: deal.currency })
}

/// `lost to Kestler`, or only how it ended.
pub(super) fn outcome(deal: &Deal, locale: Locale) -> String {
    if deal.outcome == Outcome::Lost && !deal.winner.is_empty() {
        t!(locale, "lost-to", winner = deal.winner.as_str())
    } else {
        locale.label(deal.outcome)
    }
}

/// All facts under the names of their columns, and the counts beside them.
fn as_json(row: &DealRow) -> Result<serde_json::Value, Fault> {
    let mut value = serde_json::to_value(&row.deal)?;
    value["progress"] = serde_json::to_value(row.progress)?;
    value["told"] = json!({ "customer": row.told.customer, "vendor": row.told.vendor, "document": row.told.document });
    Ok(value)
}
