//! Taking over what another workbook holds.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::{
    Disagreement, Holdings, Named, RowKey, Touched, Unaware, Union,
    alike::alike,
    outline::{Both, outline},
    read::{TIMES, Times},
    unaware::unaware,
    unite::{self, Deletion, unite},
};
use crate::{
    arrange::Gather,
    domain::{Currency, Table, is_harmful},
    store::{Edit, Image, StoreError, Workbook, image},
};

/// What merging changes, or has changed.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Merged {
    /// How many rows of each table are new here.
    pub added: BTreeMap<Table, usize>,
    /// How many rows of each table change.
    pub changed: BTreeMap<Table, usize>,
    /// How many rows of each table go, because they were deleted there.
    pub deleted: BTreeMap<Table, usize>,
    /// The fields that both have changed, each to something else: the first is here, the second there.
    pub disagreements: Vec<Disagreement>,
    /// What one has deleted and the other has changed, or needs.
    pub clashes: Vec<Clash>,
    /// The deals that it touches, and which of their steps.
    pub touched: Vec<Touched>,
    /// Deals that come although one with the same id in the same CRM is here: they were imported before such deals had one
    /// id everywhere.
    pub doubles: Vec<Named>,
    /// Steps that come and read like one that is only here: same deal, words, date and accounts.
    pub alike: Vec<Named>,
    /// Whether people were forgotten here.
    pub has_forgotten: bool,
    /// Texts that may name whoever was forgotten in one of the two: they were written where nobody knew of it.
    pub unaware: Vec<Unaware>,
}

/// What one has deleted and the other has changed without knowing of that, or what stays because something needs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Clash {
    /// What it is.
    pub named: Named,
    /// Whether it was deleted there, and changed here.
    pub is_deleted_there: bool,
    /// Whether it stays.
    pub stays: bool,
    /// The fields that were changed since, and what stands in them; none where it is only needed.
    pub changed: Vec<(String, Value)>,
    /// The currency of what is an amount.
    pub currency: Option<Currency>,
    /// Of a deal that stays: how many people, steps, accounts, incidents and reasons went with it that only whoever deleted
    /// it had.
    pub lost: usize,
}

impl Merged {
    /// Whether nothing changes.
    pub fn is_nothing(&self) -> bool {
        [&self.added, &self.changed, &self.deleted].iter().all(|counts| counts.is_empty())
    }
}

/// A row as it is here and as it will be.
type Change = (RowKey, Option<Image>, Option<Image>);

impl Workbook {
    /// What [`Workbook::merge`] would do.
    ///
    /// # Errors
    /// When the workbook cannot be read, or a row from there is not one that this program writes.
    pub fn merge_preview(&self, theirs: &Holdings) -> Result<Merged, StoreError> {
        Ok(plan(&self.holdings()?, theirs)?.merged)
    }

    /// Takes over what another workbook holds, in one edit; what both have changed stands as it was changed last.
    ///
    /// # Errors
    /// As [`Workbook::merge_preview`], and as [`Workbook::edit`]. Nothing has changed then.
    pub fn merge(&mut self, edit: Edit, theirs: &Holdings) -> Result<Merged, StoreError> {
        let Plan { merged, mut changes, learnt, times } = plan(&self.holdings()?, theirs)?;
        changes.extend(learnt);
        let edit = edit.arg(TIMES, serde_json::to_value(times)?);
        self.edit(edit, |tx| {
            // What goes, goes first: a new row may take its place.
            let (going, coming): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(|(.., new)| new.is_none());
            for ((table, id), old, new) in going.into_iter().rev().chain(coming) {
                tx.write(*table, *id, old.clone(), new.clone())?;
            }
            Ok(())
        })?;
        Ok(merged)
    }
}

/// The error that a row from another file is none of ours.
pub(super) fn foreign((table, id): RowKey, row: &Image, column: Option<String>) -> StoreError {
    let name = ["title", "name", "text"].iter().find_map(|column| row.get(*column)?.as_str());
    let name = name
        .filter(|name| !name.trim().is_empty())
        .map(|name| name.chars().filter(|c| !is_harmful(*c)).take(60).collect());
    StoreError::ForeignRow { table, name: name.unwrap_or_else(|| id.to_string()), column }
}

fn doubles(changes: &[Change], mine: &Holdings, both: &Both) -> Vec<Named> {
    let called = |row: &Image| -> Option<(String, String)> {
        let text = |column: &str| row.get(column)?.as_str().filter(|text| !text.is_empty()).map(str::to_owned);
        Some((text("crm_source")?, text("crm_id")?))
    };
    let here = mine.rows.iter().filter(|((table, _), _)| *table == Table::Deal);
    let here: BTreeSet<_> = here.filter_map(|(_, held)| called(&held.row)).gather();
    let is_double = |change: &&Change| {
        let ((table, _), old, new) = change;
        *table == Table::Deal && old.is_none() && new.as_ref().and_then(called).is_some_and(|name| here.contains(&name))
    };
    changes.iter().filter(is_double).filter_map(|(key, _, new)| Some(both.named(*key, new.as_ref()?))).collect()
}

fn clashes(union: &Union, both: &Both) -> Vec<Clash> {
    let clash = |deletion: &Deletion| {
        let key = deletion.key;
        let row = both.0.iter().find_map(|holdings| holdings.rows.get(&key)).map(|held| &held.row)?;
        let value = |column: &String| (column.clone(), row.get(column).cloned().unwrap_or(Value::Null));
        Some(Clash {
            named: both.named(key, row),
            is_deleted_there: deletion.by_second,
            stays: union.holdings.rows.contains_key(&key),
            changed: deletion.columns.iter().map(value).collect(),
            currency: row.get("currency").and_then(Value::as_str).and_then(|code| code.parse().ok()),
            lost: deletion.lost,
        })
    };
    union.deletions.iter().filter_map(clash).collect()
}

/// What merging is about to do.
struct Plan {
    merged: Merged,
    changes: Vec<Change>,
    /// Rows that look the same here and there, and of which it is known only there that they were changed to look so, or
    /// when: a third workbook must not prevail over that with something older.
    learnt: Vec<Change>,
    times: Times,
}

fn plan(mine: &Holdings, theirs: &Holdings) -> Result<Plan, StoreError> {
    if let Some((key, column)) = unite::loose(theirs, mine) {
        let row = theirs.rows.get(&key).map(|held| held.row.clone()).unwrap_or_default();
        return Err(foreign(key, &row, Some(column.to_owned())));
    }
    let union = unite(mine, theirs);
    let both = Both([mine, theirs]);
    let mut merged = Merged {
        clashes: clashes(&union, &both),
        alike: alike(mine, theirs, &union.holdings, &both),
        disagreements: union.disagreements,
        has_forgotten: mine.has_forgotten(),
        unaware: unaware(&both, &union.holdings),
        ..Merged::default()
    };
    let (mut changes, mut learnt, mut times) = (Vec::new(), Vec::new(), Times::default());
    for (key, held) in &union.holdings.rows {
        let before = mine.rows.get(key);
        if before == Some(held) {
            continue;
        }
        let old = before.map(|held| &held.row);
        if image::check(key.0, &held.row).is_err() {
            return Err(foreign(*key, &held.row, image::wrong(key.0, &held.row)));
        }
        times.changed.insert(key.1, held.changed.clone());
        times.made.extend(held.made.map(|made| (key.1, made)));
        if !held.forgotten.is_empty() {
            times.forgotten.insert(key.1, held.forgotten.clone());
        }
        times.placed.extend(held.placed.map(|rank| (key.1, rank)));
        if old == Some(&held.row) {
            learnt.push((*key, old.cloned(), Some(held.row.clone())));
            continue;
        }
        let counts = if old.is_some() { &mut merged.changed } else { &mut merged.added };
        *counts.entry(key.0).or_default() += 1;
        changes.push((*key, old.cloned(), Some(held.row.clone())));
    }
    for (key, held) in mine.rows.iter().filter(|(key, _)| !union.holdings.rows.contains_key(key)) {
        times.gone.extend(union.holdings.gone.get(key).map(|gone| (key.1, gone.at)));
        *merged.deleted.entry(key.0).or_default() += 1;
        changes.push((*key, Some(held.row.clone()), None));
    }
    merged.touched = outline(&changes, &both);
    merged.doubles = doubles(&changes, mine, &both);
    Ok(Plan { merged, changes, learnt, times })
}
