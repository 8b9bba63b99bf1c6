//! What of a deal is not seen in a view of it, row by row and column by column.

use std::collections::BTreeMap;

use serde_json::{Map, Value};
use uuid::Uuid;

use crate::{arrange::Gather, domain::Debrief};

/// Rows by their ids, as columns.
pub(super) type Rows = BTreeMap<String, Map<String, Value>>;

/// What lies between all that is recorded of a deal and what is seen of it.
pub struct Hidden {
    whole: Rows,
    seen: Rows,
}

impl Hidden {
    /// What of the `whole` deal is not `seen`.
    pub fn between(whole: &Debrief, seen: &Debrief) -> Self {
        Self { whole: rows(whole), seen: rows(seen) }
    }

    /// Whether a column of a row says something that is not seen; where a step stands among others is never hidden.
    pub fn hides(&self, row: Uuid, column: &str) -> bool {
        let id = row.to_string();
        let stored = self.whole.get(&id).and_then(|row| row.get(column));
        column != "rank" && stored.is_some() && self.seen.get(&id).and_then(|row| row.get(column)) != stored
    }

    /// Whether anything of a row is not seen.
    pub fn touches(&self, row: Uuid) -> bool {
        let stored = self.whole.get(&row.to_string());
        stored.is_some_and(|stored| stored.keys().any(|column| self.hides(row, column)))
    }
}

/// All rows of a deal.
pub(super) fn rows(debrief: &Debrief) -> Rows {
    let Ok(Value::Object(parts)) = serde_json::to_value(debrief) else { return BTreeMap::new() };
    let rows = parts.into_iter().flat_map(|(_, part)| match part {
        Value::Array(rows) => rows,
        row => vec![row],
    });
    rows.filter_map(|row| match row {
        Value::Object(row) => Some((row.get("id")?.as_str()?.to_owned(), row)),
        _ => None,
    })
    .gather()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Deal, Step};

    #[test]
    fn a_row_is_hidden_whole_or_in_a_column() {
        let deal = Deal::new("Hofstetter", "line 3");
        let mut whole = Debrief::new(deal);
        let step = |rank| Step::new(whole.deal.id, rank, "calls");
        let (one, other) = (step(0), step(1));
        whole.deal.notes = "ours".into();
        whole.steps = vec![one.clone(), other.clone()];
        let mut seen = whole.clone();
        seen.deal.notes.clear();
        seen.steps.remove(1);
        seen.steps[0].rank = 7;
        let hidden = Hidden::between(&whole, &seen);
        let deal = whole.deal.id.uuid();
        assert!(hidden.hides(deal, "notes") && !hidden.hides(deal, "title") && hidden.touches(deal));
        assert!(hidden.touches(other.id.uuid()) && hidden.hides(other.id.uuid(), "title"));
        assert!(!hidden.touches(one.id.uuid()), "only its place differs");
        assert!(!hidden.touches(Uuid::nil()), "no row of this deal");
    }
}
