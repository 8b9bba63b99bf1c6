//! Rows as deals.

use std::collections::{HashMap, hash_map::Entry};

use super::{Field, Mapping, alike::Alike, rows::Rows, total::Sum};
use crate::{
    exchange::import::{Incoming, OddityKind, table::Table},
    work::{Cancelled, Task, Watch},
};

/// Reads all rows.
///
/// # Errors
/// When it was to end.
pub fn read(table: &Table, mapping: &Mapping, watch: &Watch) -> Result<Incoming, Cancelled> {
    Ok(read_rows(table, mapping, watch)?.0)
}

/// Reads all rows; answers the rows of each deal too: several where our own log has a trace for each account of it.
pub(super) fn read_rows(
    table: &Table,
    mapping: &Mapping,
    watch: &Watch,
) -> Result<(Incoming, Vec<Vec<usize>>), Cancelled> {
    let rows = Rows::new(table, mapping);
    let mut places: Vec<Vec<usize>> = Vec::new();
    let mut incoming =
        Incoming { source: mapping.source.clone(), oddities: table.oddities.clone(), ..Incoming::default() };
    incoming.takes_strangers = mapping.takes_strangers;
    let mut seen: HashMap<String, usize> = HashMap::new();
    let without_id = (0..table.len()).filter(|row| rows.id(*row).is_empty());
    let (mut alike, mut sum) = (Alike::new(without_id.map(|row| rows.what(row))), Sum::default());
    for row in 0..table.len() {
        if row.is_multiple_of(500) {
            watch.at(Task::Comparing, row as u64, table.len() as u64)?;
        }
        if let Some((kind, head, cell)) = rows.is_none(row, &mut sum) {
            incoming.oddities.add(kind, table.line(row), head, cell);
            continue;
        }
        let Some(deal) = rows.deal(row, &mut alike, &mut incoming) else { continue };
        match seen.entry(incoming.key(&deal)) {
            Entry::Occupied(first) if rows.is_own_log => places[*first.get()].push(row),
            Entry::Occupied(first) => {
                let first = places[*first.get()][0];
                let is_same = (0..table.heads.len()).all(|at| table.cell(first, at) == table.cell(row, at));
                let kind = if is_same { OddityKind::SameRow } else { OddityKind::SameId };
                incoming.oddities.add(kind, table.line(row), rows.head(Field::Id), rows.cell(row, Field::Id));
            }
            Entry::Vacant(empty) => {
                empty.insert(places.len());
                places.push(vec![row]);
                incoming.deals.push(deal);
            }
        }
    }
    if !rows.has(Field::Id) && !rows.has_log_heads() && !places.is_empty() {
        incoming.oddities.add(OddityKind::NoIds, 0, "", "");
    }
    Ok((incoming, places))
}
