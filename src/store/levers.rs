//! The levers of the whole workbook.

use std::collections::HashMap;

use super::{StoreError, Workbook, read};
use crate::domain::{Deal, Id, Lever};

/// A lever in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct LeverRow {
    /// The lever.
    pub lever: Lever,
    /// The deals in which the evidence lies that it rests on.
    pub deals: Vec<Id<Deal>>,
}

impl Workbook {
    /// All levers, as made, with the deals that they rest on.
    pub fn lever_rows(&self) -> Result<Vec<LeverRow>, StoreError> {
        let _one_state = self.snapshot()?;
        let mut deals: HashMap<Id<Lever>, Vec<Id<Deal>>> = HashMap::new();
        let mut statement = self.conn.prepare_cached(
            "SELECT DISTINCT lever.id, evidence.deal FROM lever JOIN evidence ON evidence.subject_id = lever.id
             ORDER BY lever.id, evidence.deal",
        )?;
        let mut found = statement.query([])?;
        while let Some(row) = found.next()? {
            let (lever, deal): (String, String) = (row.get(0)?, row.get(1)?);
            deals.entry(lever.parse()?).or_default().push(deal.parse()?);
        }
        let levers: Vec<Lever> = read::all(&self.conn)?;
        Ok(levers
            .into_iter()
            .map(|lever| LeverRow { deals: deals.remove(&lever.id).unwrap_or_default(), lever })
            .collect())
    }
}
