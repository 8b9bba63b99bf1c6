//! What an export would bring, before anything is written.

use uuid::Uuid;

use super::{CrmFile, Mapping, read::read_rows, stages};
use crate::{
    domain::Outcome,
    exchange::import::{
        Counts, ImportError, Incoming, MAX_DEALS, Refusal,
        log::{Applied, TRACE_NAME},
        plan,
        table::Table,
    },
    store::{Known, Workbook},
    work::{Cancelled, Task, Watch},
};

/// What an export would bring.
#[derive(Debug)]
pub struct Preview {
    /// The deals.
    pub incoming: Incoming,
    /// What would become of them.
    pub counts: Counts,
    /// The stages, the outcomes that they mean, and how many rows have them; the most frequent first.
    pub stages: Vec<(String, Outcome, usize)>,
    /// The activities of a log, the outcomes that they decide (open: none), and in how many traces each occurs.
    pub activities: Vec<(String, Outcome, usize)>,
}

/// Looks at a file with a mapping.
///
/// # Errors
/// When it was to end, no column names the deals, there are too many, or the workbook cannot be read.
pub fn preview(workbook: &Workbook, file: &CrmFile, mapping: &Mapping, watch: &Watch) -> Result<Preview, ImportError> {
    let incoming = deals(file, mapping, watch)?;
    let refused = |refusal, detail: String| ImportError::Refused { path: file.path.clone(), refusal, line: 0, detail };
    if incoming.deals.is_empty() {
        return Err(refused(Refusal::NoDeals, String::new()));
    }
    if incoming.deals.len() > MAX_DEALS {
        return Err(refused(Refusal::ManyDeals, MAX_DEALS.to_string()));
    }
    watch.at(Task::Comparing, 0, 1)?;
    let known = workbook.known(&incoming.source)?;
    if file.log.is_some() && is_of_here(&file.table, &known) {
        return Err(refused(Refusal::OwnLog, String::new()));
    }
    let counts = plan(&incoming, &known).counts();
    let meaning = |(name, count): (&str, usize)| (name.to_owned(), mapping.rule.outcome(name), count);
    let activities = file.log.iter().flat_map(|log| log.occurrences()).map(meaning).collect();
    Ok(Preview { counts, stages: stages(&file.table, mapping), activities, incoming })
}

/// Whether a log names deals that are in the workbook: as traces do by what identifies them, and objects by their ids.
fn is_of_here(table: &Table, known: &Known) -> bool {
    let ids = ["identity:id", TRACE_NAME].iter().filter_map(|head| table.find(head));
    let mut cells = ids.flat_map(|column| table.column(column));
    cells.any(|cell| cell.parse().is_ok_and(|id: Uuid| known.taken.contains(&id)))
}

/// The deals of a file; those of a log with their steps.
///
/// # Errors
/// When it was to end.
pub fn deals(file: &CrmFile, mapping: &Mapping, watch: &Watch) -> Result<Incoming, Cancelled> {
    let (mut incoming, rows) = read_rows(&file.table, mapping, watch)?;
    if let Some(log) = &file.log {
        let applied = Applied::new(log, &mapping.rule);
        let count = rows.len() as u64;
        for (at, (deal, row)) in incoming.deals.iter_mut().zip(rows).enumerate() {
            watch.at(Task::Reading, at as u64, count)?;
            applied.take(row, deal);
        }
    }
    Ok(incoming)
}
