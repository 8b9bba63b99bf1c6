//! `debrief search`: everything that somebody typed.

use serde_json::json;

use super::{
    arguments::Search,
    deal::short_id,
    fault::Fault,
    heard,
    output::{self, Style, harmless},
};
use crate::{
    domain::Keyed,
    i18n::{Locale, t},
    store::{Hit, Workbook},
};

/// What was found, best first, as text or as JSON.
pub(super) fn search(workbook: &Workbook, search: &Search, locale: Locale) -> Result<String, Fault> {
    let words = search.text.join(" ");
    let hits = heard::hits(workbook, workbook.search(&words, search.limit)?)?;
    if search.json {
        return output::json(&hits.iter().map(as_json).collect::<Vec<_>>());
    }
    if hits.is_empty() {
        return Err(Fault::NothingFound(words));
    }
    let style = Style::of_output();
    Ok(hits.iter().map(|hit| as_text(hit, locale, style)).collect())
}

fn as_text(hit: &Hit, locale: Locale, style: Style) -> String {
    let place = locale.text(&format!("record-{}", hit.table.key()), &[]);
    let deal = hit.deal.map(|deal| {
        let name = [harmless(&hit.customer), harmless(&hit.title)].join(" · ");
        format!("{name} {}", style.dim(&short_id(deal)))
    });
    let head =
        deal.map_or_else(|| place.clone(), |deal| t!(locale, "cli-search-place", deal = deal, place = place.as_str()));
    format!("{head}\n  {}\n", marked(hit, style))
}

/// The snippet with its matches set off.
fn marked(hit: &Hit, style: Style) -> String {
    let (mut text, mut from) = (String::new(), 0);
    for range in &hit.matches {
        let (before, found) = (hit.snippet.get(from..range.start), hit.snippet.get(range.clone()));
        text += &harmless(before.unwrap_or_default());
        text += &style.strong(&harmless(found.unwrap_or_default()));
        from = range.end;
    }
    text + &harmless(hit.snippet.get(from..).unwrap_or_default())
}

fn as_json(hit: &Hit) -> serde_json::Value {
    json!({
        "table": hit.table.key(),
        "id": hit.id,
        "deal": hit.deal,
        "customer": hit.customer,
        "title": hit.title,
        "field": hit.field,
        "snippet": hit.snippet,
        "matches": hit.matches.iter().filter_map(|range| hit.snippet.get(range.clone())).collect::<Vec<_>>(),
    })
}
