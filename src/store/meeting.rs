//! Two changes of one row that meet: what one alone has changed stands, what both have changed is for a person to decide.

use serde_json::Value;
use uuid::Uuid;

use super::{Edit, Image, RowChange, StoreError, Workbook};
use crate::domain::{Keyed, Table};

/// Columns that say one thing together: of two changes, one of them stands whole.
pub(super) const TOGETHER: [(Table, [&str; 2]); 4] = [
    (Table::Deal, ["value", "currency"]),
    (Table::Step, ["actor", "actor_side"]),
    (Table::Step, ["course", "exit_to"]),
    (Table::Step, ["date", "gap_before_days"]),
];

/// What the rows of a table are told apart by, besides their id: two instances that record the same thing at the same time
/// give it two ids.
pub(super) fn natural_key(table: Table) -> &'static [&'static str] {
    match table {
        Table::StepParticipant => &["step", "participant"],
        Table::Telling => &["step", "source"],
        Table::IncidentCriterion => &["incident", "criterion"],
        Table::Score => &["deal", "criterion", "side"],
        Table::Evidence => &["subject_id", "step", "incident"],
        Table::FindingWaiver => &["deal", "rule", "target"],
        Table::StudyDeal => &["study", "deal"],
        Table::RejectedPair => &["customer_step", "vendor_step"],
        Table::AskedQuestion => &["deal", "question"],
        Table::Prediction => &["deal"],
        Table::PredictedScore => &["prediction", "criterion"],
        Table::LeverMatch => &["lever", "other"],
        Table::Synonym => &["label", "is_title", "means"],
        _ => &[],
    }
}

/// An edit that meets newer changes of the same fields. Nothing of it has been written; [`Workbook::settle`] writes it
/// when a person has decided.
#[derive(Debug, Clone)]
pub struct Conflict {
    pub(super) edit: Edit,
    /// All that the edit writes if it prevails.
    pub(super) changes: Vec<RowChange>,
    /// The rows about which the two disagree.
    pub rows: Vec<Dispute>,
}

/// A row that looks different now than whoever edits it has seen it.
#[derive(Debug, Clone, PartialEq)]
pub struct Dispute {
    /// Its table.
    pub table: Table,
    /// Its id.
    pub id: Uuid,
    /// As it was when the edit began.
    pub seen: Image,
    /// As it will be if the edit prevails; none where the edit deletes it.
    pub mine: Option<Image>,
    /// As it is.
    pub theirs: Image,
    /// The columns that both have changed, each to something else; where the edit deletes the row, those that the other
    /// has changed.
    pub columns: Vec<String>,
}

/// Whose change prevails where two disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Prevails {
    /// That of the edit.
    Mine,
    /// What stands there. What nobody disputes of the edit is written all the same.
    Theirs,
}

/// The row after both changes, mine where they disagree; and the columns about which they do.
pub(super) fn meet(table: Table, seen: &Image, mine: &Image, theirs: &Image) -> (Image, Vec<String>) {
    let mut row = mine.clone();
    let mut disputed = Vec::new();
    for (column, stored) in theirs {
        let pair = TOGETHER.iter().find(|(of, pair)| *of == table && pair.contains(&column.as_str()));
        let columns = pair.map_or_else(|| vec![column.as_str()], |(_, pair)| pair.to_vec());
        let same = |a: &Image, b: &Image| columns.iter().all(|column| a.get(*column) == b.get(*column));
        if same(seen, mine) {
            row.insert(column.clone(), stored.clone());
        } else if !same(seen, theirs) && !same(mine, theirs) && mine.get(column) != Some(stored) {
            disputed.push(column.clone());
        }
    }
    (row, disputed)
}

/// The state from which two rows of the same natural key can both have come: empty where either says nothing.
pub(super) fn origin(mine: &Image, theirs: &Image) -> Image {
    let common = |(column, stored): (&String, &Value)| {
        let own = mine.get(column).unwrap_or(&Value::Null);
        let value = match (says_nothing(column, own), says_nothing(column, stored)) {
            (true, _) => own.clone(),
            (_, true) => stored.clone(),
            _ => Value::Null,
        };
        (column.clone(), value)
    };
    theirs.iter().map(common).collect()
}

/// Whether a field of a new row says nothing yet.
pub(super) fn says_nothing(column: &str, value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::String(text) => text.is_empty() || text == "no",
        // In which order it was told is only counted.
        _ => column == "told_order",
    }
}

/// The columns in which two images differ, without those that only say where a row stands.
pub(super) fn differing(one: &Image, other: &Image) -> Vec<String> {
    let differs = |column: &&String| one.get(*column) != other.get(*column) && *column != "rank";
    other.keys().filter(differs).cloned().collect()
}

impl Conflict {
    /// What the edit writes when it is settled so.
    fn settled(&self, prevails: Prevails) -> Vec<RowChange> {
        if prevails == Prevails::Mine {
            return self.changes.clone();
        }
        if self.rows.iter().any(|row| row.mine.is_none()) {
            // What was to be deleted stays, and with it what hangs on it.
            return Vec::new();
        }
        let mut changes = self.changes.clone();
        for row in &self.rows {
            for change in changes.iter_mut().filter(|change| (change.table, change.id) == (row.table, row.id)) {
                for image in [&mut change.before, &mut change.after].into_iter().flatten() {
                    for column in &row.columns {
                        image.insert(column.clone(), row.theirs.get(column).cloned().unwrap_or(Value::Null));
                    }
                }
            }
        }
        changes.retain(|change| change.before != change.after);
        changes
    }
}

impl Workbook {
    /// Writes an edit that has met newer changes, as a person has decided, in one transaction and as one entry of the
    /// journal.
    ///
    /// # Errors
    /// As [`Workbook::edit`]; with another [`Conflict`] where the rows have changed once more meanwhile.
    pub fn settle(&mut self, conflict: &Conflict, prevails: Prevails) -> Result<(), StoreError> {
        let changes = conflict.settled(prevails);
        self.edit(conflict.edit.clone(), |tx| {
            changes.into_iter().try_for_each(|change| tx.change(change.table, change.id, change.before, change.after))
        })
    }
}

impl std::fmt::Display for Conflict {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tables: Vec<&str> = self.rows.iter().map(|row| row.table.key()).collect();
        write!(f, "a {} was changed elsewhere in the meantime", tables.join(", a "))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn image(value: Value) -> Image {
        value.as_object().unwrap().clone()
    }

    #[test]
    fn changes_of_different_columns_both_stand() {
        let seen = image(json!({"title": "a", "channel": null, "rank": 1}));
        let mine = image(json!({"title": "b", "channel": null, "rank": 1}));
        let theirs = image(json!({"title": "a", "channel": "mail", "rank": 2}));
        let (row, disputed) = meet(Table::Step, &seen, &mine, &theirs);
        assert_eq!(row, image(json!({"title": "b", "channel": "mail", "rank": 2})));
        assert!(disputed.is_empty());
    }

    #[test]
    fn one_column_changed_twice_is_disputed_unless_to_the_same() {
        let seen = image(json!({"title": "a"}));
        let mine = image(json!({"title": "b"}));
        let (row, disputed) = meet(Table::Step, &seen, &mine, &image(json!({"title": "c"})));
        assert_eq!((row, disputed), (mine.clone(), vec!["title".to_owned()]));
        assert!(meet(Table::Step, &seen, &mine, &mine).1.is_empty());
    }

    #[test]
    fn what_belongs_together_is_never_mixed() {
        let seen = image(json!({"course": "advance", "exit_to": null}));
        let mine = image(json!({"course": "exit", "exit_to": "stopped"}));
        let theirs = image(json!({"course": "wait", "exit_to": null}));
        let (row, disputed) = meet(Table::Step, &seen, &mine, &theirs);
        assert_eq!((row, disputed), (mine, vec!["course".to_owned(), "exit_to".to_owned()]));
    }

    #[test]
    fn of_two_new_rows_of_one_thing_each_adds_what_the_other_lacks() {
        let mine = image(json!({"rating": "strength", "rationale": "", "told_order": 4}));
        let theirs = image(json!({"rating": null, "rationale": "always there", "told_order": 3}));
        let (row, disputed) = meet(Table::Score, &origin(&mine, &theirs), &mine, &theirs);
        assert_eq!(row, image(json!({"rating": "strength", "rationale": "always there", "told_order": 3})));
        assert!(disputed.is_empty());
    }
}
