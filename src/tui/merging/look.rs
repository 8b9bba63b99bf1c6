//! Looking at what would come, and writing it: the workers, and what of it may be shown.

use std::{
    collections::{BTreeMap, btree_map::Entry},
    path::Path,
};

use uuid::Uuid;

use crate::{
    analysis::Hidden,
    domain::{Deal, Id, Keyed, Scoring, Table},
    exchange::bundle::{self, BundleError, SourceError},
    i18n::{Locale, t},
    store::{Becomes, Edit, EditLabel, Holdings, Merged, OpenOptions, StoreError, Touched, Workbook},
    tui::session::Session,
    wording,
    work::Watch,
};

/// What would come of it.
pub(super) struct Looked {
    pub(super) theirs: Holdings,
    pub(super) merged: Merged,
    /// The same without what may not be shown now.
    pub(super) shown: Merged,
    /// The rows in which it is shown.
    pub(super) rows: Vec<Row>,
}

/// A line of what would change.
pub(super) struct Row {
    pub(super) text: String,
    pub(super) kind: RowKind,
}

/// What a line is.
pub(super) enum RowKind {
    /// The name of a deal, or what both have changed.
    Head,
    /// What changes in a deal.
    Change,
    /// Something of which there are two versions: the one here, the one there, and whether that of there stands.
    Versions { here: String, there: String, second_stands: bool },
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
        let mut of_deals: BTreeMap<Id<Deal>, Option<Hidden>> = BTreeMap::new();
        let mut hides = |deal: Option<Id<Deal>>, id: Uuid, column: &str| -> Result<bool, StoreError> {
            let Some(deal) = deal else { return Ok(false) };
            let hidden = match of_deals.entry(deal) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(new) => new.insert(match session.hidden(deal, None) {
                    // What is gone here hides nothing.
                    Err(StoreError::Missing { .. }) => None,
                    hidden => Some(hidden?),
                }),
            };
            Ok(hidden.as_ref().is_some_and(|hidden| hidden.hides(id, column)))
        };
        let mut shown = Vec::new();
        for about in &self.merged.disagreements {
            let row = self.theirs.rows.get(&(about.table, about.id));
            let deal = row.and_then(|held| held.row.get("deal")?.as_str()?.parse().ok());
            if !hides(deal, about.id, &about.column)? {
                shown.push(about.clone());
            }
        }
        self.shown.disagreements = shown;
        for clash in &mut self.shown.clashes {
            let mut open = Vec::new();
            for (column, value) in clash.changed.drain(..) {
                if !hides(clash.named.deal, clash.named.id, &column)? {
                    open.push((column, value));
                }
            }
            clash.changed = open;
        }
        for touched in &mut self.shown.touched {
            let (mut open, deal) = (Vec::new(), touched.deal);
            for fact in touched.facts.drain(..) {
                if !hides(deal, deal.map_or_else(Uuid::nil, Id::uuid), &fact.column)? {
                    open.push(fact);
                }
            }
            touched.facts = open;
        }
        for row in &mut self.shown.unaware {
            let mut open = Vec::new();
            for column in row.columns.drain(..) {
                if !hides(row.named.deal, row.named.id, &column)? {
                    open.push(column);
                }
            }
            row.columns = open;
        }
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
        self.hide_rows(is_blind);
        Ok(())
    }

    /// Leaves out the names of what is not counted either.
    fn hide_rows(&mut self, is_blind: bool) {
        let is_open = |table: Table| match table {
            Table::Prediction | Table::PredictedScore => false,
            Table::Score | Table::Evidence => !is_blind,
            _ => true,
        };
        self.shown.clashes.retain(|clash| is_open(clash.named.table));
        self.shown.unaware.retain(|row| !row.columns.is_empty() && is_open(row.named.table));
        for touched in &mut self.shown.touched {
            touched.rows.retain(|(_, named)| is_open(named.table));
            touched.others.retain(|table, _| is_open(*table));
        }
        let is_seen = |touched: &Touched| {
            touched.becomes != Becomes::Changed || !touched.rows.is_empty() || !touched.others.is_empty()
        };
        // The facts of a deal may be all that changes of it.
        let has_facts = self.shown.changed.contains_key(&Table::Deal);
        self.shown.touched.retain(|touched| has_facts || is_seen(touched));
    }

    /// Puts what is shown into lines.
    pub(super) fn tell(&mut self, locale: Locale) {
        let Self { theirs, shown, rows, .. } = self;
        let head = |text: String| Row { text, kind: RowKind::Head };
        let both = shown.clashes.len() + shown.disagreements.len();
        if both > 0 {
            rows.push(head(t!(locale, "merge-both", count = both)));
        }
        let mut tell = |told: wording::Told, second_stands: bool| {
            let kind = RowKind::Versions { here: told.here, there: told.there, second_stands };
            rows.push(Row { text: told.field, kind });
        };
        for clash in &shown.clashes {
            tell(wording::clash(clash, locale), wording::stands_as_there(clash));
        }
        for about in &shown.disagreements {
            tell(wording::disagreement(about, theirs, locale), about.second_stands);
        }
        rows.extend(wording::merge_unaware(shown, locale).map(|_| head(t!(locale, "merge-forgotten-where"))));
        let places = shown.unaware.iter().map(|row| wording::unaware_place(row, locale));
        rows.extend(places.map(|text| Row { text, kind: RowKind::Change }));
        for touched in &shown.touched {
            rows.push(head(wording::merge_deal(touched, locale)));
            let facts = wording::merge_facts(touched, locale).into_iter();
            rows.extend(facts.map(|fact| {
                let kind = RowKind::Versions { here: fact.here, there: fact.there, second_stands: true };
                Row { text: fact.short, kind }
            }));
            let told = wording::merge_deal_rows(touched, locale).into_iter();
            rows.extend(told.map(|(_, text)| Row { text, kind: RowKind::Change }));
        }
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
    let theirs = bundle::source(source, passphrase, watch).map_err(|error| match error {
        SourceError::Bundle(BundleError::Sealed) => Unread::Sealed { is_wrong: false },
        SourceError::Bundle(BundleError::WrongPassphrase) => Unread::Sealed { is_wrong: true },
        SourceError::Bundle(error) => Unread::Told(wording::bundle_error(&error, locale)),
        SourceError::Open(error) => Unread::Told(wording::open_error(&error, locale)),
        SourceError::Store(error) => Unread::Told(wording::store_error(&error, locale)),
    })?;
    let options = OpenOptions { read_only: true, ..OpenOptions::default() };
    let workbook = Workbook::open_with(workbook, &options);
    let workbook = workbook.map_err(|error| Unread::Told(wording::open_error(&error, locale)))?;
    let merged = workbook.merge_preview(&theirs, watch);
    let merged = merged.map_err(|error| Unread::Told(wording::store_error(&error, locale)))?;
    Ok(Looked { theirs, shown: merged.clone(), merged, rows: Vec::new() })
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
    let edit = Edit::new(EditLabel::MergeWorkbook).arg("what", what);
    workbook.merge(edit, theirs, watch).map_err(|error| wording::store_error(&error, locale))
}
