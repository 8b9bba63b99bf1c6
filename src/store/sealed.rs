//! A prediction that has been locked is not changed any more: whoever knows the answer would predict it.

use uuid::Uuid;

use super::{Image, StoreError, Tx, Workbook, image, read};
use crate::domain::{Chance, Deal, Id, Outcome, Prediction, PredictionState, Table};

/// A chance that was given before the customer was heard, and opened since, beside what came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Forecast {
    /// The deal.
    pub deal: Id<Deal>,
    /// Its customer.
    pub customer: String,
    /// Its title.
    pub title: String,
    /// The chance of an order that was given.
    pub chance: Chance,
    /// How the deal stands now.
    pub outcome: Outcome,
}

impl Tx<'_> {
    /// Refuses what would change a prediction that has been locked: it may be opened, and then say what surprised. Undo does
    /// not come here: it takes back a lock as it takes back anything else, after all that came later.
    pub(super) fn check_sealed(&self, table: Table, id: Uuid, new: Option<&Image>) -> Result<(), StoreError> {
        if !matches!(table, Table::Prediction | Table::PredictedScore) {
            return Ok(());
        }
        let Some(stored) = image::stored(self.conn, table, id)?.or_else(|| new.cloned()) else {
            return Ok(());
        };
        let text = |column: &str| stored.get(column).and_then(|value| value.as_str()).unwrap_or_default().to_owned();
        // A second prediction of a deal would be met with the first.
        let (column, value) =
            if table == Table::Prediction { ("deal", text("deal")) } else { ("id", text("prediction")) };
        let sql = format!("SELECT * FROM prediction WHERE {column} = ?1");
        let Some(made) = read::rows::<Prediction>(self.conn, &sql, [value])?.into_iter().next() else {
            return Ok(());
        };
        let is_allowed = match (made.state, table, new) {
            (PredictionState::Draft, ..) => true,
            (PredictionState::Locked, Table::Prediction, Some(new)) => {
                *new == image::of(&Prediction { state: PredictionState::Opened, ..made })?
            }
            (PredictionState::Opened, Table::Prediction, Some(new)) => {
                let surprise = new.get("surprise").and_then(|text| text.as_str()).unwrap_or_default().to_owned();
                *new == image::of(&Prediction { surprise, ..made })?
            }
            _ => false,
        };
        if is_allowed { Ok(()) } else { Err(StoreError::Sealed) }
    }
}

impl Workbook {
    /// The chances of all predictions that have been opened, as made.
    pub fn forecasts(&self) -> Result<Vec<Forecast>, StoreError> {
        let _one_state = self.snapshot()?;
        let sql = "SELECT * FROM prediction WHERE state = 'opened' AND chance IS NOT NULL ORDER BY id";
        let made: Vec<Prediction> = read::rows(&self.conn, sql, [])?;
        let mut forecasts = Vec::new();
        for prediction in made {
            let deal = read::get::<Deal>(&self.conn, prediction.deal)?;
            if let (Some(deal), Some(chance)) = (deal, prediction.chance) {
                let (customer, title, outcome) = (deal.customer, deal.title, deal.outcome);
                forecasts.push(Forecast { deal: deal.id, customer, title, chance, outcome });
            }
        }
        Ok(forecasts)
    }
}
