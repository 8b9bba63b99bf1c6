//! Merging in words: what would change, and what both have changed.

use serde_json::Value;
use uuid::Uuid;

use crate::{
    domain::{Keyed, Table, deal_name},
    i18n::{Locale, t},
    store::{Disagreement, Holdings, Merged},
};

/// A field that both have changed.
pub struct Told {
    /// Which field of what: `Step, words · Huber visits the line in Olten`.
    pub field: String,
    /// What stands here.
    pub here: String,
    /// What stands there.
    pub there: String,
}

/// What changes, a part for each kind of thing: `Steps: 3 new, 1 changed`.
pub fn merge_counts(merged: &Merged, locale: Locale) -> Vec<String> {
    let part = |table: &Table| {
        let kinds = [("new", &merged.added), ("changed", &merged.changed), ("deleted", &merged.deleted)];
        let said = kinds.into_iter().filter_map(|(kind, counts)| {
            let count = counts.get(table).filter(|count| **count > 0)?;
            Some(locale.text(&format!("merge-{kind}"), &[("count", (*count as u64).into())]))
        });
        let said: Vec<String> = said.collect();
        let name = locale.text(&format!("record-{}", table.key()), &[]);
        (!said.is_empty()).then(|| format!("{name}: {}", said.join(", ")))
    };
    Table::ALL.iter().filter_map(part).collect()
}

/// Why nothing changes.
pub fn merge_of_nothing(merged: &Merged, locale: Locale) -> String {
    match merged.disagreements.is_empty() {
        true => t!(locale, "merge-nothing"),
        false => t!(locale, "merge-later-here"),
    }
}

/// A field that both have changed, with what each holds.
pub fn disagreement(about: &Disagreement, theirs: &Holdings, locale: Locale) -> Told {
    let table = about.table.key();
    let field = locale.find(&format!("field-{table}-{}", about.column)).unwrap_or_else(|| about.column.clone());
    let thing = locale.text(&format!("record-{table}"), &[]);
    let name = name(theirs, about.table, locale, about.id).map(|name| format!(" · {name}")).unwrap_or_default();
    let value = |value: &Value| match value {
        Value::String(text) if !text.is_empty() => text.clone(),
        Value::Null | Value::String(_) => t!(locale, "merge-nothing-there"),
        other => other.to_string(),
    };
    Told { field: format!("{thing}, {field}{name}"), here: value(&about.first), there: value(&about.second) }
}

/// What a row is called, or what it belongs to.
fn name(theirs: &Holdings, table: Table, locale: Locale, id: Uuid) -> Option<String> {
    let row = &theirs.rows.get(&(table, id))?.row;
    let text = |column: &str| row.get(column)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
    if table == Table::Deal {
        return Some(deal_name(&text("customer")?, &text("title")?));
    }
    let parent = |column: &str, table: Table| name(theirs, table, locale, text(column)?.parse().ok()?);
    let criterion = || locale.find(&format!("criterion-{}", text("criterion")?));
    let own = ["title", "name"].into_iter().find_map(text).or_else(criterion);
    own.or_else(|| parent("step", Table::Step)).or_else(|| parent("deal", Table::Deal))
}
