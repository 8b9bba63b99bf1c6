//! Two holdings as one: a pure function, the same whichever comes first.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use jiff::Timestamp;
use serde_json::Value;
use uuid::Uuid;

use super::{
    Gone, Held, Holdings, RowKey, order, seal,
    settle::{references, settle},
    veil::Pseudonyms,
};
use crate::{
    arrange::{Arrange, Gather},
    domain::{Keyed, Table},
    store::{
        delete::{RELATIONS, Then},
        meeting::{TOGETHER, natural_key},
    },
    work::{Cancelled, Task, Watch},
};

/// A field that both have changed, each to something else.
#[derive(Debug, Clone, PartialEq)]
pub struct Disagreement {
    /// The row's table.
    pub table: Table,
    /// The row's id.
    pub id: Uuid,
    /// The field.
    pub column: String,
    /// What the first holds.
    pub first: Value,
    /// What the second holds.
    pub second: Value,
    /// Whether that of the second, the newer one, stands.
    pub second_stands: bool,
}

/// What two hold together.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Union {
    /// All of it.
    pub holdings: Holdings,
    /// Where the two disagreed.
    pub disagreements: Vec<Disagreement>,
    /// What one has deleted, and the other has changed without that being known, or needs.
    pub(super) deletions: Vec<Deletion>,
}

/// What one has deleted and the other has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Deletion {
    /// The row.
    pub(super) key: RowKey,
    /// Whether the second has deleted it.
    pub(super) by_second: bool,
    /// The fields that the other has changed since.
    pub(super) columns: Vec<String>,
    /// Of a deal that stays: how much of what went with it the other does not have.
    pub(super) lost: usize,
}

/// Unites what two workbooks hold; see the [module](super).
///
/// # Errors
/// Only where it was called off.
pub fn unite(first: &Holdings, second: &Holdings, watch: &Watch) -> Result<Union, Cancelled> {
    let names = common_ids(&[first, second]);
    watch.go_on()?;
    let (first, second) = (renamed(first, &names), renamed(second, &names));
    watch.go_on()?;
    let mut union = Union::default();
    union.holdings.forgot = first.forgot.max(second.forgot);
    let pseudonyms = Pseudonyms::of([&first, &second]);
    let keys: BTreeSet<RowKey> = first.rows.keys().chain(second.rows.keys()).copied().gather();
    for (done, key) in keys.iter().enumerate() {
        watch.at(Task::Comparing, done as u64, keys.len() as u64)?;
        let key = *key;
        let held = match (first.rows.get(&key), second.rows.get(&key)) {
            (Some(one), Some(other)) if one != other => {
                let one = Version { held: one, forgot: first.forgot };
                let other = Version { held: other, forgot: second.forgot };
                let mut met = met(key.0, one, other);
                let veiled = veil(key.0, one, other, &pseudonyms, &mut met);
                let mut found = Vec::new();
                disagree(key, one, other, &mut found);
                found.retain(|about| !veiled.contains(&about.column.as_str()));
                union.disagreements.append(&mut found);
                Arc::new(met)
            }
            (one, other) => one.or(other).cloned().unwrap_or_default(),
        };
        union.holdings.rows.insert(key, held);
    }
    for (key, gone) in first.gone.iter().chain(&second.gone) {
        let is_later = |known: &&Gone| (known.at, known.seen) >= (gone.at, gone.seen);
        let later = union.holdings.gone.get(key).filter(is_later).copied().unwrap_or(*gone);
        union.holdings.gone.insert(*key, later);
    }
    seal::keep(&mut union, [&first, &second]);
    watch.go_on()?;
    settle(&mut union, [&first, &second]);
    watch.go_on()?;
    watch.go_on()?;
    order::part(&mut union.holdings);
    union.deletions = deletions(&first, &second, &union.holdings);
    union.disagreements.retain(|about| union.holdings.rows.contains_key(&(about.table, about.id)));
    Ok(union)
}

/// What one has deleted and the other has changed since, or what stays because the other needs it. What only came back along
/// with something else is told with that.
fn deletions(first: &Holdings, second: &Holdings, united: &Holdings) -> Vec<Deletion> {
    let of = |by: &Holdings, other: &Holdings, by_second: bool| -> Vec<Deletion> {
        let clash = |(key, gone): (&RowKey, &Gone)| {
            let held = other.rows.get(key).filter(|_| !by.rows.contains_key(key))?;
            let since = gone.seen.unwrap_or(gone.at);
            let is_new = |(column, at): &(&String, &Timestamp)| **at > since && *column != "rank";
            let columns: Vec<String> = held.changed.iter().filter(is_new).map(|(column, _)| column.clone()).collect();
            let stays = united.rows.contains_key(key);
            let came_along = stays && came_along(*key, gone, by, united, columns.is_empty());
            let lost = if stays && key.0 == Table::Deal { lost(gone, by, united) } else { 0 };
            let is_told = (stays || !columns.is_empty()) && !came_along;
            is_told.then_some(Deletion { key: *key, by_second, columns, lost })
        };
        by.gone.iter().filter_map(clash).collect()
    };
    let mut all = of(first, second, false);
    all.extend(of(second, first, true));
    all.arrange_by_key(|deletion| deletion.key);
    all
}

/// Whether a row went with something that stays: with its deal, or, where it has not been changed itself, with anything.
fn came_along(key: RowKey, gone: &Gone, by: &Holdings, united: &Holdings, is_unchanged: bool) -> bool {
    let went_with = |parent: RowKey| by.gone.get(&parent).is_some_and(|parent| parent.at == gone.at);
    let parents = united.rows.get(&key).map(|held| references(key.0, held)).unwrap_or_default();
    let is_parent = |table: &Table, id: &Uuid| {
        (is_unchanged || *table == Table::Deal)
            && *table != key.0
            && went_with((*table, *id))
            && united.rows.contains_key(&(*table, *id))
    };
    parents.iter().any(|id| Table::ALL.iter().any(|table| is_parent(table, id)))
}

/// What people record of a deal: how much of it is counted where it is lost.
const RECORDED: [Table; 5] = [Table::Participant, Table::Step, Table::Telling, Table::Incident, Table::Claim];

/// How much went with a deal that nobody else has.
fn lost(deal: &Gone, by: &Holdings, united: &Holdings) -> usize {
    let is_lost = |(key, gone): &(&RowKey, &Gone)| {
        RECORDED.contains(&key.0) && (gone.at, gone.deal) == (deal.at, deal.deal) && !united.rows.contains_key(*key)
    };
    by.gone.iter().filter(is_lost).count()
}

#[derive(Clone, Copy)]
struct Version<'a> {
    held: &'a Held,
    forgot: Option<Timestamp>,
}

/// For rows that two have recorded of the same thing under two ids: the id that both get, the smaller one. Parents come
/// first, because what belongs to them is told apart by their ids.
fn common_ids(all: &[&Holdings]) -> BTreeMap<Uuid, Uuid> {
    let mut names = BTreeMap::new();
    for table in Table::ALL.iter().filter(|table| !natural_key(**table).is_empty()) {
        let mut groups: BTreeMap<String, BTreeSet<Uuid>> = BTreeMap::new();
        for holdings in all {
            for ((_, id), held) in holdings.rows.range((*table, Uuid::nil())..=(*table, Uuid::max())) {
                let value = |column: &&str| {
                    let value = held.row.get(*column).unwrap_or(&Value::Null);
                    named(value, &names).unwrap_or_else(|| value.clone()).to_string()
                };
                let key: Vec<String> = natural_key(*table).iter().map(value).collect();
                groups.entry(key.join("\u{1f}")).or_default().insert(*id);
            }
        }
        // A row that was moved may stand in two groups: all that hang together get one id.
        let mut changes = true;
        while changes {
            changes = false;
            for ids in groups.values() {
                let least = ids.iter().map(|id| *names.get(id).unwrap_or(id)).min().unwrap_or_default();
                for id in ids.iter().filter(|id| **id != least) {
                    changes |= names.insert(*id, least) != Some(least);
                }
            }
        }
    }
    names
}

/// The id that a value gets which is another one; none where it stays.
fn named(value: &Value, names: &BTreeMap<Uuid, Uuid>) -> Option<Value> {
    let new = value.as_str().filter(|text| text.len() == 36).and_then(|text| names.get(&text.parse().ok()?));
    new.map(|id| id.to_string().into())
}

fn renamed(holdings: &Holdings, names: &BTreeMap<Uuid, Uuid>) -> Holdings {
    if names.is_empty() {
        return holdings.clone();
    }
    let id_of = |id: &Uuid| *names.get(id).unwrap_or(id);
    let mut all = Holdings { forgot: holdings.forgot, ..Holdings::default() };
    for ((table, id), held) in &holdings.rows {
        let mut held = Arc::clone(held);
        let is_named = |(column, value): (&String, &Value)| Some((column.clone(), named(value, names)?));
        let renamed: Vec<_> = held.row.iter().filter_map(is_named).collect();
        if !renamed.is_empty() {
            Arc::make_mut(&mut held).row.extend(renamed);
        }
        let key = (*table, id_of(id));
        let held = match all.rows.get(&key) {
            Some(other) => {
                let version = |held| Version { held, forgot: holdings.forgot };
                met(*table, version(other), version(&held)).into()
            }
            None => held,
        };
        all.rows.insert(key, held);
    }
    for ((table, id), gone) in &holdings.gone {
        // What stands under the common id is not gone because it once had another.
        let key = (*table, id_of(id));
        if !all.rows.contains_key(&key) {
            all.gone.insert(key, *gone);
        }
    }
    all
}

/// The columns that say one thing together with this one.
pub(super) fn group(table: Table, column: &str) -> Vec<&str> {
    let pair = TOGETHER.iter().find(|(of, pair)| *of == table && pair.contains(&column));
    pair.map_or_else(|| vec![column], |(_, pair)| pair.to_vec())
}

/// Whether what a row was made with may be of another time in each of the two: then it has come out of the same export, for
/// else rows without a natural key have one origin.
fn is_of_two_origins(table: Table) -> bool {
    natural_key(table).is_empty()
}

/// What decides between two values: whether somebody has changed what an import brought; when it was given; who has
/// forgotten somebody later; and else anything that is the same for both.
fn weight(
    table: Table,
    version: Version<'_>,
    columns: &[&str],
) -> (bool, Option<Timestamp>, Option<Timestamp>, String, Option<Timestamp>) {
    let when = columns.iter().filter_map(|column| version.held.said_at(column)).max();
    let is_changed = is_of_two_origins(table) && when.is_some() && when != version.held.made;
    let values: Vec<String> =
        columns.iter().map(|column| said(version.held.row.get(*column).unwrap_or(&Value::Null))).collect();
    // Of two that somebody was forgotten in at once the one that was changed later before.
    let changed = columns.iter().filter_map(|column| version.held.changed.get(*column)).max().copied();
    (is_changed, when, version.forgot, values.join("\u{1f}"), changed)
}

/// A value as it is weighed: what says nothing weighs least, so that a reference that had nothing to refer to elsewhere does
/// not wipe out the one that has.
fn said(value: &Value) -> String {
    if value.is_null() { String::new() } else { value.to_string() }
}

/// One row of two: of each field what was given later.
fn met(table: Table, one: Version<'_>, other: Version<'_>) -> Held {
    let made = match (one.held.made, other.held.made) {
        (Some(one), Some(other)) => Some(one.min(other)),
        (one, other) => one.or(other),
    };
    let mut met = Held { made, ..Held::default() };
    let columns: BTreeSet<&String> = one.held.row.keys().chain(other.held.row.keys()).gather();
    for column in columns {
        let group = group(table, column);
        let winner = if weight(table, one, &group) >= weight(table, other, &group) { one } else { other };
        let value = winner.held.row.get(column).cloned().unwrap_or(Value::Null);
        met.row.insert(column.clone(), value);
        if column == "rank" {
            met.placed = winner.held.placed;
        }
        if let Some(at) = winner.held.changed.get(column) {
            // What it was made with stays that, whichever of the two was made first.
            let is_first = is_of_two_origins(table) && winner.held.made == Some(*at);
            met.changed.insert(column.clone(), made.filter(|_| is_first).unwrap_or(*at));
        }
        met.forgotten.extend(winner.held.forgotten.get(column).map(|at| (column.clone(), *at)));
    }
    met
}

/// Hides in the texts of a row whoever was forgotten in either of two versions of it: one has forgotten the one, the other
/// another. In which fields.
fn veil(
    table: Table,
    one: Version<'_>,
    other: Version<'_>,
    pseudonyms: &Pseudonyms,
    met: &mut Held,
) -> Vec<&'static str> {
    let mut veiled = Vec::new();
    // A name gives way as a whole.
    for column in table.texts().filter(|column| (table, *column) != (Table::Participant, "name")) {
        let text = |version: Version<'_>| version.held.row.get(column).and_then(Value::as_str).map(str::to_owned);
        let (Some(at), Some(also_at)) = (one.held.forgotten.get(column), other.held.forgotten.get(column)) else {
            continue;
        };
        let (Some(mine), Some(theirs)) = (text(one), text(other)) else { continue };
        if mine == theirs {
            continue;
        }
        let is_first = weight(table, one, &[column]) >= weight(table, other, &[column]);
        let (later, earlier) = if is_first { (&mine, &theirs) } else { (&theirs, &mine) };
        let Some(united) = pseudonyms.united(later, earlier) else { continue };
        met.row.insert(column.to_owned(), united.into());
        met.forgotten.insert(column.to_owned(), *at.max(also_at));
        veiled.push(column);
    }
    veiled
}

fn disagree((table, id): RowKey, one: Version<'_>, other: Version<'_>, found: &mut Vec<Disagreement>) {
    for (column, first) in &one.held.row {
        let second = other.held.row.get(column).unwrap_or(&Value::Null);
        let since = |version: Version<'_>| version.held.said_at(column) > version.held.made;
        if first != second && column != "rank" && since(one) && since(other) {
            let group = group(table, column);
            let second_stands = weight(table, other, &group) > weight(table, one, &group);
            let (column, first, second) = (column.clone(), first.clone(), second.clone());
            found.push(Disagreement { table, id, column, first, second, second_stands });
        }
    }
}

/// A row that hangs on one that neither has, and the column that says so: this program writes none. What a score, claim or
/// lever rests on may be left over, and is dropped.
pub(super) fn loose(theirs: &Holdings, mine: &Holdings) -> Option<(RowKey, &'static str)> {
    let there: BTreeSet<Uuid> =
        [theirs, mine].iter().flat_map(|all| all.rows.keys().chain(all.gone.keys())).map(|(_, id)| *id).gather();
    theirs.rows.iter().find_map(|(key, held)| {
        let hangs = |(_, child, column, then): &&(Table, Table, &str, Then)| {
            *child == key.0 && matches!(then, Then::Delete) && *column != "subject_id"
        };
        let is_loose = |column: &str| match held.row.get(column) {
            Some(Value::String(id)) => id.parse().is_ok_and(|id: Uuid| !there.contains(&id)),
            _ => false,
        };
        let mut relations = RELATIONS.iter().filter(hangs).map(|(_, _, column, _)| *column);
        relations.find(|column| is_loose(column)).map(|column| (*key, column))
    })
}
