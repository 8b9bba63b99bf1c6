//! The list of deals, with how far each debrief has come.

use std::collections::HashMap;

use rusqlite::{Connection, params};

use super::{StoreError, Workbook, read};
use crate::{
    arrange::Arrange,
    domain::{Deal, Id, Keyed, Progress, Source, Study},
};

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

/// One reading: rows of deal, key and number; what they are grouped by; where the number goes.
type Count = (&'static str, &'static str, fn(&mut Counts, &str, usize));

/// What is counted, each from an index alone.
///
/// For the list there is one grouped pass per table, not one query per deal: it is sorted and filtered by progress, so
/// it needs all counts, and a pass over an index is the cheapest way to have them all. Who needs those of a few deals
/// reads [`Workbook::progress_of`].
const COUNTS: [Count; 6] = [
    ("'', count(*) FROM step WHERE true", "deal", |of, _, n| of.0.steps = n),
    ("'', count(*) FROM incident WHERE true", "deal", |of, _, n| of.0.incidents = n),
    ("'', count(DISTINCT criterion) FROM score WHERE rating IS NOT NULL", "deal", |of, _, n| of.0.criteria = n),
    ("'', count(*) FROM participant WHERE true", "deal", |of, _, n| of.0.participants = n),
    (
        "'', count(*) FROM (SELECT deal, id FROM lever WHERE deal IS NOT NULL
             UNION SELECT deal, subject_id FROM evidence WHERE subject = 'lever') WHERE true",
        "deal",
        |of, _, n| of.0.levers = n,
    ),
    ("source, count(*) FROM telling WHERE true", "deal, source", |of, source, n| match Source::from_key(source) {
        Some(Source::Customer) => of.1.customer = n,
        Some(Source::Vendor) => of.1.vendor = n,
        Some(Source::Document) => of.1.document = n,
        None => {}
    }),
];

impl Workbook {
    /// The deals alone, archived ones too, as made.
    pub fn all_deals(&self) -> Result<Vec<Deal>, StoreError> {
        let mut deals: Vec<Deal> = read::rows(&self.conn, "SELECT * FROM deal", [])?;
        // Sorted here: SQLite would fetch each row through the index of ids.
        deals.arrange_by_key(|deal| deal.id);
        Ok(deals)
    }

    /// How far the debriefs of all deals have come; those of which nothing is recorded are left out.
    pub fn progress_of_all(&self) -> Result<HashMap<Id<Deal>, Progress>, StoreError> {
        let _one_state = self.snapshot()?;
        let mut counts = HashMap::new();
        for count in COUNTS {
            add_counts(&self.conn, count, None, &mut counts)?;
        }
        Ok(counts.into_iter().map(|(deal, (progress, _))| (deal, progress)).collect())
    }

    /// The deals, as made, with their counts.
    pub fn deals(&self, query: &DealQuery) -> Result<Vec<DealRow>, StoreError> {
        let _one_state = self.snapshot()?;
        let mut counts = HashMap::new();
        for count in COUNTS {
            add_counts(&self.conn, count, None, &mut counts)?;
        }
        let mut deals: Vec<Deal> = read::rows(
            &self.conn,
            "SELECT * FROM deal WHERE (?1 OR NOT archived)
                 AND (?2 IS NULL OR id IN (SELECT deal FROM study_deal WHERE study = ?2))",
            params![query.archived, query.study.map(|study| study.to_string())],
        )?;
        // Sorted here: SQLite would fetch each row through the index of ids.
        deals.arrange_by_key(|deal| deal.id);
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
    (count, group, set): Count,
    deal: Option<Id<Deal>>,
    counts: &mut HashMap<Id<Deal>, Counts>,
) -> Result<(), StoreError> {
    let only = match deal {
        Some(_) => "AND deal = ?1",
        None => "AND ?1 IS NULL",
    };
    let sql = format!("SELECT deal, {count} {only} GROUP BY {group}");
    let mut statement = conn.prepare_cached(&sql)?;
    let mut found = statement.query([deal.map(|deal| deal.to_string())])?;
    while let Some(row) = found.next()? {
        let deal: String = row.get(0)?;
        let key: String = row.get(1)?;
        let number: i64 = row.get(2)?;
        let counts = counts.entry(deal.parse()?).or_default();
        set(counts, &key, usize::try_from(number).unwrap_or(0));
    }
    Ok(())
}
