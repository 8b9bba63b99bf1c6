//! Taking over what another workbook holds.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use serde_json::Value;

use super::{
    Change, Disagreement, Holdings, Named, RowKey, TIMES, Times, Touched, Unaware, Union,
    alike::alike,
    outline::{Both, outline},
    unaware::unaware,
    unite::{self, Deletion, unite},
};
use crate::{
    arrange::Gather,
    domain::{Currency, Table, is_harmful},
    store::{Batch, Bulk, Edit, Image, StoreError, Workbook, digest::Moment, image, journal},
    work::{Task, Watch},
};

/// So often it is compared anew where others write meanwhile.
const COMPARED: usize = 5;

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

impl Workbook {
    /// What [`Workbook::merge`] would do. `watch` is told how far it has come.
    ///
    /// # Errors
    /// When the workbook cannot be read, a row from there is not one that this program writes, or it was called off.
    pub fn merge_preview(&self, theirs: &Holdings, watch: &Watch) -> Result<Merged, StoreError> {
        let mine = self.holdings_as(Task::Comparing, &watch.share(0, 2))?;
        Ok(plan(&mine, theirs, &watch.share(1, 2))?.merged)
    }

    /// Takes over what another workbook holds, in one edit; what both have changed stands as it was changed last.
    ///
    /// # Errors
    /// As [`Workbook::merge_preview`], and as [`Workbook::edit`]; [`StoreError::Outdated`] where others go on changing this
    /// workbook while it is compared. Nothing has changed then.
    pub fn merge(&mut self, edit: Edit, theirs: &Holdings, watch: &Watch) -> Result<Merged, StoreError> {
        // Comparing takes its time, in which others may write: then it is compared anew.
        for _ in 0..COMPARED {
            match self.merge_as_it_is(edit.clone(), theirs, watch) {
                Err(StoreError::Outdated) => {}
                done => return done,
            }
        }
        Err(StoreError::Outdated)
    }

    fn merge_as_it_is(&mut self, edit: Edit, theirs: &Holdings, watch: &Watch) -> Result<Merged, StoreError> {
        let seen = Moment::now(&self.conn)?;
        let mine = self.holdings_as(Task::Comparing, &watch.share(0, 2))?;
        let Plan { merged, mut changes, learnt, times } = plan(&mine, theirs, &watch.share(1, 2))?;
        drop(mine);
        changes.extend(learnt);
        let mut edit = edit.arg(TIMES, serde_json::to_value(times)?);
        edit.deal = journal::common_deal(changes.iter().map(Change::deal));
        self.edit_checked(edit, |bulk| match Moment::now(bulk.conn)? == seen {
            true => write(bulk, &changes, watch),
            false => Err(StoreError::Outdated),
        })?;
        Ok(merged)
    }
}

fn write(bulk: &Bulk<'_>, changes: &[Change], watch: &Watch) -> Result<(), StoreError> {
    // What goes, goes first: a new row may take its place.
    let (going, coming): (Vec<&Change>, Vec<&Change>) = changes.iter().partition(|change| change.new.is_none());
    let mut batch = Batch::default();
    for (done, change) in going.into_iter().rev().chain(coming).enumerate() {
        watch.at(Task::Writing, done as u64, changes.len() as u64)?;
        let (table, id) = change.key;
        match (&change.old, &change.new) {
            (None, Some(new)) => batch.add_image(table, &new.row)?,
            (Some(old), new) => {
                bulk.add(&mut batch)?;
                bulk.replace(table, id, &old.row, new.as_ref().map(|new| &new.row))?;
            }
            (None, None) => {}
        }
        if batch.is_full() {
            bulk.add(&mut batch)?;
        }
    }
    bulk.add(&mut batch)?;
    Ok(watch.at(Task::Saving, 0, 0)?)
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
    let new_deals = changes.iter().filter(|change| change.key.0 == Table::Deal && change.old.is_none());
    let new_deals = new_deals.filter_map(|change| Some((change.key, &change.new.as_ref()?.row)));
    let doubles = new_deals.filter(|(_, row)| called(row).is_some_and(|name| here.contains(&name)));
    doubles.map(|(key, row)| both.named(key, row)).collect()
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

fn plan(mine: &Holdings, theirs: &Holdings, watch: &Watch) -> Result<Plan, StoreError> {
    watch.at(Task::Comparing, 0, 1)?;
    if let Some((key, column)) = unite::loose(theirs, mine) {
        let row = theirs.rows.get(&key).map(|held| held.row.clone()).unwrap_or_default();
        return Err(foreign(key, &row, Some(column.to_owned())));
    }
    let union = unite(mine, theirs, &watch.share(0, 2))?;
    watch.go_on()?;
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
    let (rows, watch) = (union.holdings.rows.len() as u64, watch.share(1, 2));
    for (done, (key, held)) in union.holdings.rows.iter().enumerate() {
        watch.at(Task::Comparing, done as u64, rows)?;
        let old = mine.rows.get(key);
        if old == Some(held) {
            continue;
        }
        let change = Change { key: *key, old: old.cloned(), new: Some(Arc::clone(held)) };
        times.note(*key, held, old.is_none());
        if image::check(key.0, &held.row).is_err() {
            return Err(foreign(*key, &held.row, image::wrong(key.0, &held.row)));
        }
        if old.is_some_and(|old| old.row == held.row) {
            learnt.push(change);
            continue;
        }
        let counts = if old.is_some() { &mut merged.changed } else { &mut merged.added };
        *counts.entry(key.0).or_default() += 1;
        changes.push(change);
    }
    for (key, held) in mine.rows.iter().filter(|(key, _)| !union.holdings.rows.contains_key(key)) {
        times.gone.extend(union.holdings.gone.get(key).map(|gone| (key.1, gone.at)));
        *merged.deleted.entry(key.0).or_default() += 1;
        changes.push(Change { key: *key, old: Some(Arc::clone(held)), new: None });
    }
    watch.go_on()?;
    merged.touched = outline(&changes, &both);
    merged.doubles = doubles(&changes, mine, &both);
    Ok(Plan { merged, changes, learnt, times })
}
