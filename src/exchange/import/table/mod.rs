//! Tables from files: heads, and rows of cells, whatever the file's format.

mod csv;
mod encoding;
mod heads;
mod join;
mod xlsx;

use std::{
    collections::{HashMap, HashSet},
    io::Read,
    path::Path,
};

use super::{ImportError, Oddities, OddityKind, Refusal, clean, incoming::clean_lines};
use crate::{domain::is_formula, store::open_ordinary, work::Watch};

pub use csv::{DELIMITERS, read_csv};
pub use encoding::Encoding;
pub use join::{Join, join};
pub use xlsx::read_xlsx;

/// A file may be so large, in bytes.
pub const MAX_FILE: u64 = 64 << 20;

/// A row may be so long, in bytes.
pub const MAX_ROW: usize = 1 << 20;

/// So many columns.
pub const MAX_COLUMNS: usize = 1_000;

/// So many rows.
pub const MAX_ROWS: usize = 1_000_000;

/// So many cells.
pub const MAX_CELLS: usize = 20_000_000;

/// A table in memory: all cells in one text, every row as long as the heads.
#[derive(Debug, Clone, Default)]
pub struct Table {
    /// The heads, each another.
    pub heads: Vec<String>,
    /// Whether all cells were typed in the file: then numbers have a decimal point, and dates are `2026-03-12`.
    pub is_typed: bool,
    /// What stands between two cells of a text.
    pub delimiter: Option<char>,
    /// What is odd in the file.
    pub oddities: Oddities,
    /// The line of the file where the heads stand, from 1, where others that say something stand above them; else 0.
    pub head_line: u64,
    /// Whether no line holds heads: they are letters then, as spreadsheets name columns.
    pub has_letters: bool,
    lines: Vec<u64>,
    text: String,
    ends: Vec<u32>,
    /// The cells of several lines as they are, by their places in `ends`.
    long: HashMap<usize, String>,
    /// The cells that were typed as numbers or days where others are texts, by their places in `ends`.
    typed: HashSet<usize>,
}

impl Table {
    /// How many rows.
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// The line of the file where a row begins, from 1.
    pub fn line(&self, row: usize) -> u64 {
        self.lines.get(row).copied().unwrap_or(0)
    }

    /// The row that begins in this line of the file.
    pub fn row_of(&self, line: u64) -> Option<usize> {
        self.lines.binary_search(&line).ok()
    }

    /// A cell; empty where there is none.
    pub fn cell(&self, row: usize, column: usize) -> &str {
        let at = row * self.heads.len() + column;
        let (Some(end), true) = (self.ends.get(at), column < self.heads.len()) else { return "" };
        let start = if at == 0 { 0 } else { self.ends[at - 1] };
        &self.text[start as usize..*end as usize]
    }

    /// A cell with its line ends, of which [`Table::cell`] makes spaces.
    pub fn text(&self, row: usize, column: usize) -> &str {
        let whole = self.long.get(&(row * self.heads.len() + column)).filter(|_| column < self.heads.len());
        whole.map_or_else(|| self.cell(row, column), String::as_str)
    }

    /// The cells of a column.
    pub fn column(&self, column: usize) -> impl Iterator<Item = &str> {
        (0..self.len()).map(move |row| self.cell(row, column))
    }

    /// Whether a cell was typed as a number or a day: how texts are written says nothing of it, nor it of them.
    pub fn is_typed_at(&self, row: usize, column: usize) -> bool {
        self.is_typed || self.typed.contains(&(row * self.heads.len() + column))
    }

    /// The cells of a column that were typed as texts.
    pub fn texts(&self, column: usize) -> impl Iterator<Item = &str> {
        self.column(column).enumerate().filter(move |(row, _)| !self.is_typed_at(*row, column)).map(|(_, cell)| cell)
    }

    /// The place of a head.
    pub fn find(&self, head: &str) -> Option<usize> {
        self.heads.iter().position(|other| other == head)
    }

    /// Takes the heads: cleaned, and each made another.
    pub(in crate::exchange::import) fn take_heads<'a>(&mut self, heads: impl IntoIterator<Item = &'a str>, line: u64) {
        for (at, head) in heads.into_iter().enumerate() {
            let head = clean(head).0;
            let head = if head.is_empty() { format!("#{}", at + 1) } else { head };
            let mut name = head.clone();
            let mut count = 1;
            while self.heads.contains(&name) {
                count += 1;
                name = format!("{head} ({count})");
            }
            if count > 1 {
                self.oddities.add(OddityKind::SameHead, line, &head, "");
            }
            self.heads.push(name);
        }
    }

    /// Names so many columns by letters: no line does.
    pub(in crate::exchange::import) fn take_letters(&mut self, columns: usize) {
        self.has_letters = true;
        self.heads = (0..columns.min(MAX_COLUMNS)).map(letters).collect();
    }

    /// Adds a row of which these columns were typed as numbers or days.
    pub(in crate::exchange::import) fn take_typed_row<'a>(
        &mut self,
        cells: impl IntoIterator<Item = &'a str>,
        typed: &[usize],
        line: u64,
    ) -> Result<(), Refusal> {
        let (rows, width) = (self.len(), self.heads.len());
        self.take_row(cells, line)?;
        if self.len() > rows {
            self.typed.extend(typed.iter().filter(|column| **column < width).map(|column| rows * width + column));
        }
        Ok(())
    }

    /// Adds a row; one without anything in it is left out.
    pub(in crate::exchange::import) fn take_row<'a>(
        &mut self,
        cells: impl IntoIterator<Item = &'a str>,
        line: u64,
    ) -> Result<(), Refusal> {
        let (text, ends) = (self.text.len(), self.ends.len());
        let (mut count, mut beyond) = (0, None);
        for cell in cells {
            count += 1;
            if count > self.heads.len() {
                beyond = beyond.or((!cell.trim().is_empty()).then_some(cell));
                continue;
            }
            let raw = unmarked(unwrapped(cell));
            if raw.trim().contains('\n') {
                self.long.insert(self.ends.len(), clean_lines(raw));
            } else if !self.long.is_empty() {
                // That of a row that was left out.
                self.long.remove(&self.ends.len());
            }
            let (cell, odd) = clean(raw);
            if let Some(kind) = odd {
                self.oddities.add(kind, line, &self.heads[count - 1], &cell);
            }
            self.text.push_str(&cell);
            self.ends.push(u32::try_from(self.text.len()).map_err(|_| Refusal::TooLarge)?);
        }
        if self.text.len() == text && beyond.is_none() {
            self.ends.truncate(ends);
            return Ok(());
        }
        if let Some(cell) = beyond {
            self.oddities.add(OddityKind::LongRow, line, "", cell);
        }
        if count == 1 && self.heads.len() > 2 {
            self.oddities.add(OddityKind::Remark, line, "", &self.text[text..]);
            self.text.truncate(text);
            self.ends.truncate(ends);
            return Ok(());
        }
        if count < self.heads.len() {
            self.oddities.add(OddityKind::ShortRow, line, "", "");
            let end = u32::try_from(self.text.len()).map_err(|_| Refusal::TooLarge)?;
            self.ends.resize(ends + self.heads.len(), end);
        }
        self.lines.push(line);
        match (self.lines.len() > MAX_ROWS, self.ends.len() > MAX_CELLS) {
            (false, false) => Ok(()),
            _ => Err(Refusal::ManyRows),
        }
    }
}

/// What a spreadsheet calls a column: A to Z, AA, AB …
fn letters(column: usize) -> String {
    let last = char::from(b'A' + (column % 26) as u8);
    if column < 26 { last.to_string() } else { letters(column / 26 - 1) + &last.to_string() }
}

/// A cell that a spreadsheet was told to leave alone, `="00123"`, as what is meant.
fn unwrapped(cell: &str) -> &str {
    cell.strip_prefix("=\"").and_then(|rest| rest.strip_suffix('"')).filter(|rest| !rest.contains('"')).unwrap_or(cell)
}

/// A cell before which an apostrophe stands so that no spreadsheet takes it for a formula, as our own tables and other careful
/// programs write it, as what is meant: here nothing is a formula.
fn unmarked(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| is_formula(rest)).unwrap_or(cell)
}

/// The bytes of a file, if it is not too large.
fn bytes(path: &Path, watch: &Watch) -> Result<Vec<u8>, ImportError> {
    watch.at(crate::work::Task::Reading, 0, 1)?;
    let failed = |source| ImportError::File { path: path.to_owned(), source };
    let file = open_ordinary(path).map_err(failed)?;
    let mut bytes = Vec::new();
    // One byte more than is taken tells whether there is more, whatever the file's length is said to be.
    file.take(MAX_FILE + 1).read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(refused(path, Refusal::TooLarge, 0, format!("{} MB", MAX_FILE >> 20)));
    }
    Ok(bytes)
}

fn refused(path: &Path, refusal: Refusal, line: u64, detail: impl Into<String>) -> ImportError {
    ImportError::Refused { path: path.to_owned(), refusal, line, detail: detail.into() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_stand_where_their_heads_are() {
        let mut table = Table::default();
        table.take_heads(["Id", "Amount", "", "Amount"], 1);
        assert_eq!(table.heads, ["Id", "Amount", "#3", "Amount (2)"]);
        table.take_row(["1", " 5 ", "x", "6"], 2).unwrap();
        table.take_row(["", "", "", ""], 3).unwrap();
        table.take_row(["Copyright (c) 2026"], 3).unwrap();
        table.take_row(["=\"007\"", "'-b"], 4).unwrap();
        table.take_row(["'s-Hertogenbosch", "c", "d", "e", "f"], 5).unwrap();
        assert_eq!((table.len(), table.line(1)), (3, 4));
        assert_eq!(table.column(0).collect::<Vec<_>>(), ["1", "007", "'s-Hertogenbosch"]);
        assert_eq!(table.column(1).collect::<Vec<_>>(), ["5", "-b", "c"]);
        assert_eq!(table.column(3).collect::<Vec<_>>(), ["6", "", "e"]);
        assert_eq!((table.cell(9, 0), table.cell(0, 9)), ("", ""));
        let odd: Vec<_> = table.oddities.counts().collect();
        let once = [OddityKind::Remark, OddityKind::ShortRow, OddityKind::LongRow, OddityKind::SameHead];
        assert_eq!(odd, once.map(|kind| (kind, 1)));
    }
}
