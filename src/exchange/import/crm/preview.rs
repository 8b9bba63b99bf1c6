//! What an export would bring, before anything is written.

use super::{CrmFile, Mapping, read, stages};
use crate::{
    domain::Outcome,
    exchange::import::{Counts, ImportError, Incoming, MAX_DEALS, Refusal, plan},
    store::Workbook,
    work::{Task, Watch},
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
}

/// Looks at a file with a mapping.
///
/// # Errors
/// When it was to end, no column names the deals, there are too many, or the workbook cannot be read.
pub fn preview(workbook: &Workbook, file: &CrmFile, mapping: &Mapping, watch: &Watch) -> Result<Preview, ImportError> {
    let incoming = read(&file.table, mapping, watch)?;
    let refused = |refusal, detail: String| ImportError::Refused { path: file.path.clone(), refusal, line: 0, detail };
    if incoming.deals.is_empty() {
        return Err(refused(Refusal::NoDeals, String::new()));
    }
    if incoming.deals.len() > MAX_DEALS {
        return Err(refused(Refusal::ManyDeals, MAX_DEALS.to_string()));
    }
    watch.at(Task::Comparing, 0, 1)?;
    let known = workbook.known(&incoming.source)?;
    let counts = plan(&incoming, &known).counts();
    Ok(Preview { counts, stages: stages(&file.table, mapping), incoming })
}
