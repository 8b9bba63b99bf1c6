//! Merging in words: what would change, and what both have changed.

use jiff::{Timestamp, tz::TimeZone};
use serde_json::Value;
use uuid::Uuid;

use crate::{
    domain::{Currency, Keyed, Money, Table, deal_name},
    i18n::{Locale, t},
    store::{Becomes, ChangedFact, Clash, Disagreement, Holdings, Merged, Named, Touched, Unaware},
    wording::{column_label, stored_grade, stored_text},
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

/// What of a deal changes, a line each, and whether it is always to be seen: its steps and what goes by name, what reads alike as one with its
/// count, all else counted.
pub fn merge_deal_rows(touched: &Touched, locale: Locale) -> Vec<(bool, String)> {
    let row = |(becomes, named): &(Becomes, Named)| {
        let key = match becomes {
            Becomes::New => "merge-row-new",
            Becomes::Changed => "merge-row-changed",
            Becomes::Gone => "merge-row-deleted",
        };
        locale.text(key, &[("what", self::named(named, locale).into())])
    };
    let mut rows: Vec<(bool, String, usize)> = Vec::new();
    for changed in &touched.rows {
        let told = row(changed);
        match rows.iter_mut().find(|(_, other, _)| *other == told) {
            Some((.., count)) => *count += 1,
            None => rows.push((changed.0 == Becomes::Gone, told, 1)),
        }
    }
    let counted = |(is_gone, told, count)| match count {
        1 => (is_gone, told),
        count => (is_gone, format!("{told} ({}×)", locale.count(count))),
    };
    let mut rows: Vec<(bool, String)> = rows.into_iter().map(counted).collect();
    let others = touched.others.iter().map(|(table, [new, changed])| {
        let said = [("merge-new", new), ("merge-changed", changed)].into_iter().filter(|(_, count)| **count > 0);
        let said: Vec<String> =
            said.map(|(key, count)| locale.text(key, &[("count", (*count as u64).into())])).collect();
        format!("{}: {}", locale.text(&format!("record-{}", table.key()), &[]), said.join(", "))
    });
    let others: Vec<String> = others.collect();
    rows.extend((!others.is_empty()).then(|| (true, others.join(" · "))));
    rows
}

/// A fact of a deal that changes.
pub struct FactTold {
    /// In a few words: `~ value: CHF 100 → CHF 120`.
    pub short: String,
    /// With where each stands and since when: `~ value: CHF 100 (here) → CHF 120 (there, since 3 May 2026)`.
    pub whole: String,
    /// What stands here, and since when.
    pub here: String,
    /// What stands there, and since when.
    pub there: String,
}

/// The facts of a deal that change.
pub fn merge_facts(touched: &Touched, locale: Locale) -> Vec<FactTold> {
    let told = |fact: &ChangedFact| {
        let value = |(value, _): &(Value, Option<Timestamp>), currency| {
            let said = self::value(Table::Deal, &fact.column, value, currency, locale);
            said.split_whitespace().collect::<Vec<_>>().join(" ")
        };
        let since = |(_, at): &(Value, Option<Timestamp>)| {
            let day = at.map(|at| locale.day(at.to_zoned(TimeZone::system()).date()));
            day.map(|day| t!(locale, "merge-since", day = day))
        };
        let with = |value: &str, parts: [Option<String>; 2]| {
            let parts: Vec<String> = parts.into_iter().flatten().collect();
            if parts.is_empty() { value.to_owned() } else { format!("{value} ({})", parts.join(", ")) }
        };
        let line = |here: String, there: String| {
            let field = column_name(Table::Deal, &fact.column, locale);
            t!(locale, "merge-fact", field = field, here = here, there = there)
        };
        let [here, there] = [value(&fact.here, fact.currencies[0]), value(&fact.there, fact.currencies[1])];
        let [here_since, there_since] = [since(&fact.here), since(&fact.there)];
        let [at_here, at_there] = ["merge-here", "merge-there"].map(|place| Some(locale.text(place, &[])));
        FactTold {
            short: line(cut(&here), cut(&there)),
            whole: line(
                with(&cut(&here), [at_here, here_since.clone()]),
                with(&cut(&there), [at_there, there_since.clone()]),
            ),
            here: with(&here, [None, here_since]),
            there: with(&there, [None, there_since]),
        }
    };
    touched.facts.iter().map(told).collect()
}

/// A text so short that two of them fit into a line.
fn cut(text: &str) -> String {
    if text.chars().count() > 60 { text.chars().take(59).chain(['…']).collect() } else { text.to_owned() }
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

/// That texts may name somebody who was forgotten, and how many; nothing where none may.
pub fn merge_unaware(merged: &Merged, locale: Locale) -> Option<String> {
    let count = merged.unaware.len();
    (count > 0).then(|| t!(locale, "merge-forgotten", count = count))
}

/// Where such a text stands: `Acme · Line: Step 3`, `Acme · Line: Person · Wyss Junior (Name)`.
pub fn unaware_place(row: &Unaware, locale: Locale) -> String {
    let table = row.named.table;
    let thing = locale.text(&format!("record-{}", table.key()), &[]);
    let what = match row.step {
        Some(number) if table == Table::Step => format!("{thing} {number}"),
        Some(number) => t!(locale, "forget-at-step", what = thing, number = number),
        None => {
            let fields: Vec<String> = row.columns.iter().map(|column| column_name(table, column, locale)).collect();
            format!("{} ({})", named(&row.named, locale), fields.join(", "))
        }
    };
    let deal = Some(row.deal.as_str()).filter(|deal| !deal.is_empty() && table != Table::Deal);
    deal.map_or_else(|| what.clone(), |deal| format!("{deal}: {what}"))
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
        let value = self::value(clash.named.table, column, value, clash.currency, locale);
        format!("{}: {value}", column_name(clash.named.table, column, locale))
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
    column_label(table, column, locale).unwrap_or_else(|| column.to_owned())
}

/// What stands in a field, as the screens show it.
fn value(table: Table, column: &str, value: &Value, currency: Option<Currency>, locale: Locale) -> String {
    match value {
        Value::Null => t!(locale, "merge-nothing-there"),
        Value::String(text) if text.is_empty() => t!(locale, "merge-nothing-there"),
        Value::String(text) => stored_text(table, column, text, locale).unwrap_or_else(|| text.clone()),
        Value::Bool(true) => t!(locale, "yes"),
        Value::Bool(false) => t!(locale, "change-no"),
        Value::Number(number) => match (column, number.as_i64(), currency) {
            ("value", Some(minor), Some(currency)) => locale.money(Money { minor, currency }),
            ("margin_percent", Some(percent), _) => format!("{percent} %"),
            (_, grade, _) => grade
                .and_then(|grade| stored_grade(column, grade, locale))
                .or_else(|| number.as_f64().map(|number| locale.number(number)))
                .unwrap_or_else(|| number.to_string()),
        },
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
    let currency = theirs.rows.get(&(about.table, about.id)).and_then(|held| held.row.get("currency"));
    let currency = currency.and_then(Value::as_str).and_then(|code| code.parse().ok());
    let value = |value: &Value| self::value(about.table, &about.column, value, currency, locale);
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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::store::{Held, Named};

    #[test]
    fn what_both_changed_is_told_as_the_screens_show_it() {
        let id = Uuid::from_u128(1);
        let row = json!({"id": id, "currency": "CHF", "customer": "Tubex", "title": "Line 3"});
        let held = Held { row: row.as_object().cloned().unwrap_or_default(), ..Held::default() };
        let theirs = Holdings { rows: [((Table::Deal, id), held.into())].into(), ..Holdings::default() };
        let told = |table, column: &str, first: Value, second: Value, locale| {
            let column = column.to_owned();
            let told = super::disagreement(
                &Disagreement { table, id, column, first, second, second_stands: true },
                &theirs,
                locale,
            );
            (told.here, told.there)
        };
        let pair = |one: &str, other: &str| (one.to_owned(), other.to_owned());
        let money = told(Table::Deal, "value", json!(11_000), json!(10_050), Locale::DE);
        assert_eq!(money, pair("CHF 110", "CHF 100.50"));
        let outcome = told(Table::Deal, "outcome", json!("won"), json!("lost"), Locale::DE);
        assert_eq!(
            outcome,
            (Locale::DE.label(crate::domain::Outcome::Won), Locale::DE.label(crate::domain::Outcome::Lost))
        );
        let date = told(Table::Deal, "decided_on", json!("2026-03-31"), Value::Null, Locale::DE);
        assert_eq!(date.0, "31.3.2026");
        let channel = told(Table::Step, "channel", json!("phone"), json!(""), Locale::EN);
        assert_eq!(channel.0, Locale::EN.label(crate::domain::Channel::Phone));
    }

    #[test]
    fn what_reads_alike_stands_once_with_its_count() {
        let row =
            || Named { table: Table::Evidence, id: Uuid::nil(), name: String::new(), criterion: None, deal: None };
        let rows = vec![(Becomes::Gone, row()), (Becomes::Gone, row())];
        let becomes = Becomes::Changed;
        let others = std::collections::BTreeMap::new();
        let touched = Touched { deal: None, name: String::new(), becomes, steps: 0, facts: Vec::new(), rows, others };
        let rows = merge_deal_rows(&touched, Locale::EN);
        assert_eq!(rows.len(), 1, "{rows:?}");
        assert!(rows[0].1.ends_with("(2×)"), "{rows:?}");
    }
}
