//! Looking at what would come, and writing it: the workers, and what of it may be shown.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    path::Path,
};

use crate::{
    analysis::Hidden,
    domain::{Deal, Id, Keyed, Scoring, Table},
    exchange::bundle::{self, BundleError, SourceError},
    i18n::{Locale, t},
    store::{Disagreement, Edit, EditLabel, Holdings, Merged, OpenOptions, StoreError, Workbook},
    tui::session::Session,
    wording,
    work::{Task, Watch},
};

/// What would come of it.
pub(super) struct Looked {
    pub(super) theirs: Holdings,
    pub(super) merged: Merged,
    /// The same without what may not be shown now.
    pub(super) shown: Merged,
}

/// Why nothing can be shown.
pub(super) enum Unread {
    /// A passphrase is needed, or another one.
    Sealed { is_wrong: bool },
    /// Anything else, in words.
    Told(String),
}

impl Looked {
    /// Leaves out of what is shown the scores of two sides that have not been laid open, what was predicted, and the like;
    /// nor is told how many there are.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub(super) fn hide(&mut self, session: &Session) -> Result<(), StoreError> {
        let mut of_deals: BTreeMap<Id<Deal>, Hidden> = BTreeMap::new();
        let mut is_hidden = |about: &Disagreement| -> Result<bool, StoreError> {
            let row = self.theirs.rows.get(&(about.table, about.id));
            let deal = row.and_then(|held| held.row.get("deal")?.as_str()?.parse().ok());
            let Some(deal) = deal else { return Ok(false) };
            let hidden = match of_deals.entry(deal) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(session.hidden(deal, None)?),
            };
            Ok(hidden.hides(about.id, &about.column))
        };
        let mut shown = Vec::new();
        for about in &self.merged.disagreements {
            if !is_hidden(about)? {
                shown.push(about.clone());
            }
        }
        self.shown.disagreements = shown;
        let is_blind = self.theirs.rows.iter().any(|((table, _), held)| {
            let scoring = held.row.get("scoring").and_then(|scoring| scoring.as_str());
            *table == Table::Deal && scoring == Some(Scoring::Blind.key())
        });
        for counts in [&mut self.shown.added, &mut self.shown.changed, &mut self.shown.deleted] {
            counts.retain(|table, _| match table {
                Table::Prediction | Table::PredictedScore => false,
                Table::Score | Table::Evidence => !is_blind,
                _ => true,
            });
        }
        Ok(())
    }
}

/// Reads the file and finds out what it would change, on a worker.
pub(super) fn look(
    workbook: &Path,
    source: &Path,
    passphrase: Option<&str>,
    locale: Locale,
    watch: &Watch,
) -> Result<Looked, Unread> {
    // Whoever leaves has dropped the worker: nobody is told what it then says.
    let at = |task: Task| watch.at(task, 0, 1).map_err(|_| Unread::Told(t!(locale, "import-cancelled")));
    at(Task::Reading)?;
    let theirs = bundle::source(source, passphrase).map_err(|error| match error {
        SourceError::Bundle(BundleError::Sealed) => Unread::Sealed { is_wrong: false },
        SourceError::Bundle(BundleError::WrongPassphrase) => Unread::Sealed { is_wrong: true },
        SourceError::Bundle(error) => Unread::Told(wording::bundle_error(&error, locale)),
        SourceError::Open(error) => Unread::Told(wording::open_error(&error, locale)),
        SourceError::Store(error) => Unread::Told(wording::store_error(&error, locale)),
    })?;
    at(Task::Comparing)?;
    let options = OpenOptions { read_only: true, ..OpenOptions::default() };
    let workbook = Workbook::open_with(workbook, &options);
    let workbook = workbook.map_err(|error| Unread::Told(wording::open_error(&error, locale)))?;
    let merged = workbook.merge_preview(&theirs);
    let merged = merged.map_err(|error| Unread::Told(wording::store_error(&error, locale)))?;
    Ok(Looked { theirs, shown: merged.clone(), merged })
}

/// Takes it over, on a worker.
pub(super) fn write(
    workbook: &Path,
    theirs: &Holdings,
    what: &str,
    locale: Locale,
    watch: &Watch,
) -> Result<Merged, String> {
    let mut workbook =
        Workbook::open_with(workbook, &OpenOptions::default()).map_err(|error| wording::open_error(&error, locale))?;
    watch.at(Task::Saving, 0, 1).map_err(|_| t!(locale, "import-cancelled"))?;
    let edit = Edit::new(EditLabel::MergeWorkbook).arg("what", what);
    workbook.merge(edit, theirs).map_err(|error| wording::store_error(&error, locale))
}
