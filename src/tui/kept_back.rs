//! Which edits of the history concern what may not be shown now.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::session::Session;
use crate::{
    analysis::Hidden,
    arrange::Gather,
    domain::{Deal, Id, Lever, Scorer, Table},
    store::{Image, JournalEntry, RowChange, StoreError},
};

/// Of an edit of more rows, such as an import, so many are looked at.
const LOOKED_AT: usize = 2_000;

/// What of a deal that nobody is heard blind in may be hidden all the same: scores until they are revealed, and a
/// prediction until it is opened.
const UNTIL_REVEALED: [Table; 4] = [Table::Score, Table::Evidence, Table::Prediction, Table::PredictedScore];

/// What may not be shown now: what the other side has told while one is heard blind, scores while both sides score blind,
/// a prediction that is locked, and while a customer looks on all that stays in the house.
pub(super) struct KeptBack<'a> {
    session: &'a Session,
    blind: HashSet<Id<Deal>>,
    levers: HashSet<Id<Lever>>,
    /// The side whose scores stand on the screen while both sides of that deal score blind.
    scoring: Option<(Id<Deal>, Scorer)>,
    /// By deal, as it has been read; none of one that is gone.
    read: HashMap<Id<Deal>, Option<Hidden>>,
}

impl<'a> KeptBack<'a> {
    /// As it is now.
    ///
    /// # Errors
    /// When the workbook cannot be read.
    pub fn of(session: &'a Session) -> Result<Self, StoreError> {
        let (blind, levers) = (session.blind_deals()?, session.hidden_levers()?);
        Ok(Self { session, blind, levers, scoring: None, read: HashMap::new() })
    }

    /// As it is where this side is scoring: its own scores are not kept back there, and the other's account is.
    pub fn while_scoring(self, scoring: Option<(Id<Deal>, Scorer)>) -> Self {
        Self { scoring, ..self }
    }

    /// Whether an edit has changed any of it. Where that cannot be read, it may have.
    pub fn concerns(&mut self, entry: &JournalEntry) -> bool {
        let Ok(Some(entry)) = self.session.workbook.entry(entry.id, LOOKED_AT) else { return true };
        let is_lever = |row: &RowChange| row.table == Table::Lever && self.levers.contains(&Id::from_uuid(row.id));
        if entry.rows.iter().any(is_lever) {
            return true;
        }
        let deals = entry.rows.iter().filter_map(|row| row.deal()).chain(entry.deal);
        let mut deals: BTreeSet<_> = deals.filter(|deal| self.may_hide(*deal, &entry)).gather();
        if deals.is_empty() {
            return false;
        }
        let Ok(whole) = self.session.workbook.entry_in(entry.id, Table::Deal) else { return true };
        // With its deal both accounts come and go: of one that the edit has made or taken away nothing is kept back.
        whole.iter().filter(|row| row.before.is_none() || row.after.is_none()).for_each(|row| {
            deals.remove(&Id::from_uuid(row.id));
        });
        deals.into_iter().any(|deal| match self.hidden(deal) {
            Ok(hidden) => hidden.is_some_and(|hidden| entry.rows.iter().any(|row| hides_change(hidden, row))),
            Err(_) => true,
        })
    }

    /// Whether it is worth reading a deal for an edit: an import may be of thousands.
    fn may_hide(&self, deal: Id<Deal>, entry: &JournalEntry) -> bool {
        let mut rows = entry.rows.iter().filter(|row| row.deal() == Some(deal));
        let is_scoring = self.scoring.is_some_and(|(here, _)| here == deal);
        self.session.is_covered()
            || self.blind.contains(&deal)
            || is_scoring
            || rows.any(|row| UNTIL_REVEALED.contains(&row.table))
    }

    fn hidden(&mut self, deal: Id<Deal>) -> Result<Option<&Hidden>, StoreError> {
        if !self.read.contains_key(&deal) {
            let by = self.scoring.filter(|(here, _)| *here == deal).map(|(_, side)| side);
            let hidden = match self.session.hidden(deal, by) {
                Ok(hidden) => Some(hidden),
                // What is gone hides nothing.
                Err(StoreError::Missing { .. }) => None,
                Err(error) => return Err(error),
            };
            self.read.insert(deal, hidden);
        }
        Ok(self.read.get(&deal).and_then(Option::as_ref))
    }
}

/// Whether an edit has changed of a row what is hidden: of one that came or went, anything.
fn hides_change(hidden: &Hidden, row: &RowChange) -> bool {
    let nothing = Image::new();
    let (before, after) = (row.before.as_ref().unwrap_or(&nothing), row.after.as_ref().unwrap_or(&nothing));
    let mut columns = before.keys().chain(after.keys());
    columns.any(|column| before.get(column) != after.get(column) && hidden.hides(row.id, column))
}
