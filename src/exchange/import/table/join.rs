//! A second table joined to the first: the accounts of the opportunities.

use std::collections::HashMap;

use super::Table;
use crate::{domain::fold, exchange::import::OddityKind};

/// By which columns two tables belong together: their heads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Join {
    /// The head in the first table.
    pub left: String,
    /// The head in the second.
    pub right: String,
}

impl Join {
    /// The pair of columns by which the most rows of the first table find one of the second.
    pub fn likely(left: &Table, right: &Table) -> Option<Self> {
        let keys: Vec<HashMap<String, usize>> = (0..right.heads.len()).map(|column| index(right, column).0).collect();
        let mut best: Option<(usize, Self)> = None;
        for (at, head) in left.heads.iter().enumerate() {
            let cells: Vec<String> = left.column(at).take(500).filter(|cell| !cell.is_empty()).map(fold).collect();
            for (column, keys) in keys.iter().enumerate() {
                let found = cells.iter().filter(|cell| keys.contains_key(*cell)).count();
                // Columns of the same name win over columns that happen to hold the same.
                let score = found * 4 * if fold(head) == fold(&right.heads[column]) { 2 } else { 1 };
                if found > 0 && found * 2 >= cells.len() && best.as_ref().is_none_or(|(least, _)| score > *least) {
                    best = Some((score, Self { left: head.clone(), right: right.heads[column].clone() }));
                }
            }
        }
        best.map(|(_, join)| join)
    }
}

/// The row of each value of a column; and the rows whose value an earlier one has.
fn index(table: &Table, column: usize) -> (HashMap<String, usize>, Vec<usize>) {
    let (mut rows, mut again) = (HashMap::new(), Vec::new());
    for (row, cell) in table.column(column).enumerate().filter(|(_, cell)| !cell.is_empty()) {
        match rows.entry(fold(cell)) {
            std::collections::hash_map::Entry::Occupied(_) => again.push(row),
            std::collections::hash_map::Entry::Vacant(empty) => drop(empty.insert(row)),
        }
    }
    (rows, again)
}

/// The first table with the other columns of the second behind its own; `name` tells those apart whose heads are there
/// already. None where a table lacks its column.
pub fn join(left: &Table, right: &Table, by: &Join, name: &str) -> Option<Table> {
    let (from, to) = (left.find(&by.left)?, right.find(&by.right)?);
    let (rows, again) = index(right, to);
    let mut joined = Table { is_typed: left.is_typed && right.is_typed, delimiter: left.delimiter, ..Table::default() };
    (joined.head_line, joined.has_letters) = (left.head_line, left.has_letters);
    joined.oddities.append(&left.oddities);
    joined.oddities.append(&right.oddities);
    for row in again {
        joined.oddities.add(OddityKind::SameKey, right.line(row), &by.right, right.cell(row, to));
    }
    joined.heads.clone_from(&left.heads);
    let more: Vec<usize> = (0..right.heads.len()).filter(|column| *column != to).collect();
    for column in &more {
        let head = &right.heads[*column];
        let head = if joined.heads.contains(head) { format!("{name}: {head}") } else { head.clone() };
        joined.heads.push(head);
    }
    for row in 0..left.len() {
        let key = left.cell(row, from);
        let found = rows.get(&fold(key));
        if found.is_none() && !key.is_empty() {
            joined.oddities.add(OddityKind::NotJoined, left.line(row), &by.left, key);
        }
        let own = (0..left.heads.len()).map(|column| left.text(row, column));
        let other = more.iter().map(|column| found.map_or("", |found| right.text(*found, *column)));
        // Both were within the limits; together they are refused like any other table.
        let is_typed = |(_, column): &(usize, &usize)| found.is_some_and(|found| right.is_typed_at(*found, **column));
        let typed_there = more.iter().enumerate().filter(is_typed).map(|(at, _)| left.heads.len() + at);
        let typed_here = (0..left.heads.len()).filter(|column| left.is_typed_at(row, *column));
        let typed: Vec<usize> = typed_here.chain(typed_there).collect();
        joined.take_typed_row(own.chain(other), &typed, left.line(row)).ok()?;
    }
    Some(joined)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(rows: &[&[&str]]) -> Table {
        let mut table = Table::default();
        table.take_heads(rows[0].iter().copied(), 1);
        for (at, row) in rows[1..].iter().enumerate() {
            table.take_row(row.iter().copied(), at as u64 + 2).unwrap();
        }
        table
    }

    #[test]
    fn accounts_join_their_opportunities() {
        let deals = table(&[
            &["id", "account", "note"],
            &["1", "Acme", ""],
            &["2", "", "x"],
            &["3", "none", ""],
            &["4", "nobody", ""],
        ]);
        let accounts = table(&[&["name", "note", "sector"], &["ACME ", "big", "retail"], &["acme", "", "other"]]);
        assert_eq!(Join::likely(&deals, &accounts), None, "a third of the rows is an accident");
        let by = Join { left: "account".to_owned(), right: "name".to_owned() };
        let joined = join(&deals, &accounts, &by, "accounts").unwrap();
        assert_eq!(joined.heads, ["id", "account", "note", "accounts: note", "sector"]);
        assert_eq!(joined.column(4).collect::<Vec<_>>(), ["retail", "", "", ""]);
        let odd: Vec<_> = joined.oddities.counts().collect();
        assert_eq!(odd, [(OddityKind::NotJoined, 2), (OddityKind::SameKey, 1)]);
        let deals = table(&[&["id", "account"], &["1", "Acme"], &["2", "acme"], &["Acme", "x"]]);
        assert_eq!(Join::likely(&deals, &accounts).unwrap(), by);
    }
}
