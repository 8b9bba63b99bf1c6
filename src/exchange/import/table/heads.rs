//! Where the heads of a table stand: reports have a title and their filters above them, spreadsheets a cover sheet before.

use crate::{
    domain::Currency,
    exchange::import::crm::{DateOrder, Decimal, amount, date, known_heads, known_outcome},
};

/// Within so many lines that say something.
pub(super) const FIRST: usize = 30;

/// So many known heads make a line that of the heads, wherever it stands.
const ENOUGH: usize = 3;

/// The first lines of a file or a sheet: where each stands, from 1, and its cells.
pub(super) type Lines = Vec<(u64, Vec<String>)>;

/// The line of the heads, if their names are known; the first line may have fewer such heads than others.
pub(super) fn head_line(lines: &Lines) -> Option<u64> {
    let known = |(_, cells): &&(u64, Vec<String>)| known_heads(cells.iter().map(String::as_str));
    let first = lines.first().filter(|line| known(line) + 1 >= ENOUGH);
    first.or_else(|| lines.iter().find(|line| known(line) >= ENOUGH)).map(|line| line.0)
}

/// Where the heads of a table stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Heads {
    /// In this line, and whether others stand above it.
    In(u64, bool),
    /// Nowhere: the first of so many columns and of the rows are one.
    Nowhere(usize),
}

impl Heads {
    /// The line where they stand or, where there are none, the first.
    pub(super) fn line(self) -> u64 {
        if let Self::In(line, _) = self { line } else { 0 }
    }

    /// The line where they stand if others stand above it, else 0.
    pub(super) fn below(self) -> u64 {
        if let Self::In(line, true) = self { line } else { 0 }
    }
}

/// Which line is to be taken for the heads: the one that somebody has said (0: none), the one whose heads are known, or the
/// first, unless it is a row like the one below it.
pub(super) fn choose(lines: &Lines, said: Option<u64>) -> Heads {
    let first = lines.first().map_or(0, |line| line.0);
    let found = said.or_else(|| head_line(lines)).unwrap_or(if begins_with_row(lines) { 0 } else { first });
    match found {
        0 => Heads::Nowhere(lines.iter().map(|(_, cells)| cells.len()).max().unwrap_or(0)),
        line => Heads::In(line, line > first),
    }
}

/// Whether no name is known in the first line, and it has a number or a day where the second has one too. "Won" may be the
/// name of a column as well as what stands in it.
fn begins_with_row(lines: &Lines) -> bool {
    let [(_, first), (_, second), ..] = lines.as_slice() else { return false };
    let is_of_row = |(one, other): (&String, &String)| is_said(one) && is_said(other);
    let names = first.iter().map(String::as_str).filter(|cell| known_outcome(cell).is_none());
    first.len() > 1 && known_heads(names) == 0 && first.iter().zip(second).any(is_of_row)
}

/// Whether a cell is a number or a day. A year alone may be a head.
fn is_said(cell: &str) -> bool {
    let is_year = cell.trim().parse().is_ok_and(|year: i64| (1900..2200).contains(&year));
    let is_amount = |decimal: &Decimal| amount(cell, *decimal, Currency::CHF).is_some();
    let has_digits = cell.chars().filter(char::is_ascii_digit).count() * 2 >= cell.chars().count();
    !is_year
        && (date(cell, DateOrder::DayFirst).is_some()
            || has_digits && [Decimal::Point, Decimal::Comma].iter().any(is_amount))
}
