//! Taking over what another workbook holds.

use std::collections::BTreeMap;

use super::{
    Disagreement, Holdings, RowKey,
    read::{TIMES, Times},
    unite,
};
use crate::{
    domain::Table,
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
    /// Whether people were forgotten here: texts from there may name them again.
    pub has_forgotten: bool,
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
        Ok(plan(&self.holdings()?, theirs)?.0)
    }

    /// Takes over what another workbook holds, in one edit; what both have changed stands as it was changed last.
    ///
    /// # Errors
    /// As [`Workbook::merge_preview`], and as [`Workbook::edit`]. Nothing has changed then.
    pub fn merge(&mut self, edit: Edit, theirs: &Holdings) -> Result<Merged, StoreError> {
        let (merged, changes, times) = plan(&self.holdings()?, theirs)?;
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
fn foreign((table, id): RowKey, row: &Image) -> StoreError {
    let name = ["title", "name", "text"].iter().find_map(|column| row.get(*column)?.as_str());
    let name = name.filter(|name| !name.trim().is_empty()).map(|name| name.chars().take(60).collect());
    StoreError::ForeignRow { table, name: name.unwrap_or_else(|| id.to_string()), column: image::wrong(table, row) }
}

fn plan(mine: &Holdings, theirs: &Holdings) -> Result<(Merged, Vec<Change>, Times), StoreError> {
    let union = unite(mine, theirs);
    let mut merged =
        Merged { disagreements: union.disagreements, has_forgotten: mine.forgot.is_some(), ..Merged::default() };
    let (mut changes, mut times) = (Vec::new(), Times::default());
    for (key, held) in &union.holdings.rows {
        let old = mine.rows.get(key).map(|held| &held.row);
        if old == Some(&held.row) {
            continue;
        }
        if image::check(key.0, &held.row).is_err() {
            return Err(foreign(*key, &held.row));
        }
        times.changed.insert(key.1, held.changed.clone());
        times.made.extend(held.made.map(|made| (key.1, made)));
        let counts = if old.is_some() { &mut merged.changed } else { &mut merged.added };
        *counts.entry(key.0).or_default() += 1;
        changes.push((*key, old.cloned(), Some(held.row.clone())));
    }
    for (key, held) in mine.rows.iter().filter(|(key, _)| !union.holdings.rows.contains_key(key)) {
        times.gone.extend(union.holdings.gone.get(key).map(|gone| (key.1, gone.at)));
        *merged.deleted.entry(key.0).or_default() += 1;
        changes.push((*key, Some(held.row.clone()), None));
    }
    Ok((merged, changes, times))
}
