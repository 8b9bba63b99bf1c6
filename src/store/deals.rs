//! The list of deals, with how far each debrief has come.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::{StoreError, Workbook, read};
use crate::domain::{Deal, Id, Progress, Study};

/// Which deals to list. The default is all that are not archived.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct DealQuery {
    /// Archived ones too.
    pub archived: bool,
    /// Only those of this study.
    pub study: Option<Id<Study>>,
}

/// How many steps each source tells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ToldCounts {
    /// The customer.
    pub customer: usize,
    /// We.
    pub vendor: usize,
    /// Documents.
    pub document: usize,
}

/// A deal in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct DealRow {
    /// The deal.
    pub deal: Deal,
    /// How far its debrief has come, as [`crate::domain::Debrief::progress`] counts it.
    pub progress: Progress,
    /// How many steps each source tells.
    pub told: ToldCounts,
}

/// A deal's counts.
type Counts = (Progress, ToldCounts);

/// One reading: what to count in which table, and where the numbers go.
type Count = (&'static str, fn(&mut Counts, [usize; 3]));

/// What is counted, each from an index alone.
///
/// For the list there is one grouped pass per table, not one query per deal: it is sorted and filtered by progress, so
/// it needs all counts, and a pass over an index is the cheapest way to have them all. Who needs those of a few deals
/// reads [`Workbook::progress_of`].
const COUNTS: [Count; 6] = [
    ("count(*), 0, 0 FROM step WHERE true", |of, [n, ..]| of.0.steps = n),
    ("count(*), 0, 0 FROM incident WHERE true", |of, [n, ..]| of.0.incidents = n),
    ("count(DISTINCT criterion), 0, 0 FROM score WHERE rating IS NOT NULL", |of, [n, ..]| of.0.criteria = n),
    ("count(*), 0, 0 FROM participant WHERE true", |of, [n, ..]| of.0.participants = n),
    (
        "count(*), 0, 0 FROM (SELECT deal, id FROM lever WHERE deal IS NOT NULL
             UNION SELECT deal, subject_id FROM evidence WHERE subject = 'lever') WHERE true",
        |of, [n, ..]| of.0.levers = n,
    ),
    (
        "sum(source = 'customer'), sum(source = 'vendor'), sum(source = 'document') FROM telling WHERE true",
        |of, [customer, vendor, document]| of.1 = ToldCounts { customer, vendor, document },
    ),
];

impl Workbook {
    /// The deals, as made, with their counts.
    pub fn deals(&self, query: &DealQuery) -> Result<Vec<DealRow>, StoreError> {
        let _one_state = self.snapshot()?;
        let mut counts = HashMap::new();
        for count in COUNTS {
            add_counts(&self.conn, count, None, &mut counts)?;
        }
        let deals: Vec<Deal> = read::rows(
            &self.conn,
            "SELECT * FROM deal WHERE (?1 OR NOT archived)
                 AND (?2 IS NULL OR id IN (SELECT deal FROM study_deal WHERE study = ?2))
             ORDER BY id",
            params![query.archived, query.study.map(|study| study.to_string())],
        )?;
        Ok(deals
            .into_iter()
            .map(|deal| {
                let (progress, told) = counts.remove(&deal.id).unwrap_or_default();
                DealRow { deal, progress, told }
            })
            .collect())
    }

    /// The counts of a few deals, in the same order.
    pub fn progress_of(&self, deals: &[Id<Deal>]) -> Result<Vec<(Progress, ToldCounts)>, StoreError> {
        let _one_state = self.snapshot()?;
        let mut counts = HashMap::new();
        for deal in deals {
            for count in COUNTS {
                add_counts(&self.conn, count, Some(*deal), &mut counts)?;
            }
        }
        Ok(deals.iter().map(|deal| counts.get(deal).copied().unwrap_or_default()).collect())
    }
}

fn add_counts(
    conn: &Connection,
    (count, set): Count,
    deal: Option<Id<Deal>>,
    counts: &mut HashMap<Id<Deal>, Counts>,
) -> Result<(), StoreError> {
    // Grouping the one deal, too, makes a deal without rows no row instead of a row of nulls.
    let only = if deal.is_some() { "AND deal = ?1" } else { "AND ?1 IS NULL" };
    let mut statement = conn.prepare_cached(&format!("SELECT deal, {count} {only} GROUP BY deal"))?;
    let mut found = statement.query([deal.map(|deal| deal.to_string())])?;
    while let Some(row) = found.next()? {
        let number = |at| -> rusqlite::Result<usize> { Ok(usize::try_from(row.get::<_, i64>(at)?).unwrap_or(0)) };
        let numbers = [number(1)?, number(2)?, number(3)?];
        let deal = row.get_ref(0)?.as_str().map_err(rusqlite::Error::from)?.parse()?;
        set(counts.entry(deal).or_default(), numbers);
    }
    Ok(())
}
