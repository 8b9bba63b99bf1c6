//! Merging in words: what would change, and what both have changed.

use serde_json::Value;
use uuid::Uuid;

use crate::{
    domain::{Keyed, Table, deal_name},
    i18n::{Locale, t},
    store::{Becomes, Clash, Disagreement, Holdings, Merged, Named, Touched},
};

/// So many are named of what will be there twice.
const DOUBLES: usize = 5;

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

/// A deal that merging touches; with how many steps where it comes or goes whole.
pub fn merge_deal(touched: &Touched, locale: Locale) -> String {
    let Some(_) = touched.deal else { return t!(locale, "merge-of-no-deal") };
    let name = if touched.name.is_empty() { t!(locale, "merge-unnamed") } else { touched.name.clone() };
    match touched.becomes {
        Becomes::New => t!(locale, "merge-deal-new", deal = name, count = touched.steps),
        Becomes::Gone => t!(locale, "merge-deal-deleted", deal = name, count = touched.steps),
        Becomes::Changed => name,
    }
}

/// What of a deal changes, a line each: its steps and what goes by name, all else counted.
pub fn merge_deal_rows(touched: &Touched, locale: Locale) -> Vec<String> {
    let row = |(becomes, named): &(Becomes, Named)| {
        let key = match becomes {
            Becomes::New => "merge-row-new",
            Becomes::Changed => "merge-row-changed",
            Becomes::Gone => "merge-row-deleted",
        };
        locale.text(key, &[("what", self::named(named, locale).into())])
    };
    let mut rows: Vec<String> = touched.rows.iter().map(row).collect();
    let others = touched.others.iter().map(|(table, [new, changed])| {
        let said = [("merge-new", new), ("merge-changed", changed)].into_iter().filter(|(_, count)| **count > 0);
        let said: Vec<String> =
            said.map(|(key, count)| locale.text(key, &[("count", (*count as u64).into())])).collect();
        format!("{}: {}", locale.text(&format!("record-{}", table.key()), &[]), said.join(", "))
    });
    let others: Vec<String> = others.collect();
    rows.extend((!others.is_empty()).then(|| others.join(" · ")));
    rows
}

/// That deals will be there twice, and which; nothing where none will.
pub fn merge_doubles(merged: &Merged, locale: Locale) -> Option<String> {
    let count = merged.doubles.len();
    (count > 0).then(|| t!(locale, "merge-doubles", count = count, deals = first_names(&merged.doubles)))
}

/// That steps will be there twice, and which; nothing where none will.
pub fn merge_alike(merged: &Merged, locale: Locale) -> Option<String> {
    let count = merged.alike.len();
    (count > 0).then(|| t!(locale, "merge-alike", count = count, steps = first_names(&merged.alike)))
}

/// The first of them by name.
fn first_names(all: &[Named]) -> String {
    let mut named: Vec<&str> = all.iter().take(DOUBLES).map(|named| named.name.as_str()).collect();
    if all.len() > named.len() {
        named.push("…");
    }
    named.join(", ")
}

/// A row by its name: `Step · Huber visits the line in Olten`.
fn named(named: &Named, locale: Locale) -> String {
    let thing = locale.text(&format!("record-{}", named.table.key()), &[]);
    let criterion = || locale.find(&format!("criterion-{}", named.criterion.as_deref()?));
    let name = if named.name.is_empty() { criterion().unwrap_or_default() } else { named.name.clone() };
    if name.is_empty() { thing } else { format!("{thing} · {name}") }
}

/// What one has deleted and the other has changed, with what becomes of it.
pub fn clash(clash: &Clash, locale: Locale) -> Told {
    let deleted = match clash.lost {
        0 => t!(locale, "merge-was-deleted"),
        lost => t!(locale, "merge-was-deleted-with", count = lost),
    };
    let is_continued = clash.stays && clash.named.table == Table::Deal;
    let field = |(column, value): &(String, Value)| {
        format!("{}: {}", column_name(clash.named.table, column, locale), self::value(value, locale))
    };
    let mut changed: Vec<String> = clash.changed.iter().map(field).collect();
    if is_continued {
        changed.insert(0, t!(locale, "merge-is-continued"));
    } else if changed.is_empty() {
        changed.push(t!(locale, "merge-is-needed"));
    }
    let changed = changed.join(" · ");
    let (here, there) = if clash.is_deleted_there { (changed, deleted) } else { (deleted, changed) };
    Told { field: named(&clash.named, locale), here, there }
}

/// Whether what stands there, and not what stands here, stands in the end.
pub fn stands_as_there(clash: &Clash) -> bool {
    clash.is_deleted_there != clash.stays
}

/// A field in words.
fn column_name(table: Table, column: &str, locale: Locale) -> String {
    let field = locale.find(&format!("field-{}-{column}", table.key()));
    field.or_else(|| locale.find(&format!("change-{column}"))).unwrap_or_else(|| column.to_owned())
}

/// What stands in a field.
fn value(value: &Value, locale: Locale) -> String {
    match value {
        Value::String(text) if !text.is_empty() => text.clone(),
        Value::Null | Value::String(_) => t!(locale, "merge-nothing-there"),
        other => other.to_string(),
    }
}

/// Why nothing changes.
pub fn merge_of_nothing(merged: &Merged, locale: Locale) -> String {
    match merged.disagreements.is_empty() && merged.clashes.is_empty() {
        true => t!(locale, "merge-nothing"),
        false => t!(locale, "merge-later-here"),
    }
}

/// A field that both have changed, with what each holds.
pub fn disagreement(about: &Disagreement, theirs: &Holdings, locale: Locale) -> Told {
    let table = about.table.key();
    let field = column_name(about.table, &about.column, locale);
    let thing = locale.text(&format!("record-{table}"), &[]);
    let name = name(theirs, about.table, locale, about.id).map(|name| format!(" · {name}")).unwrap_or_default();
    let value = |value: &Value| self::value(value, locale);
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
