//! Columns under each other.

use unicode_width::UnicodeWidthStr;

use super::output::{Style, clean};

/// On which side a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
}

/// A table that is as wide as what stands in it.
pub(super) struct Table {
    columns: Vec<(String, Align)>,
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub(super) fn new(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        Self { columns: columns.into_iter().collect(), rows: Vec::new() }
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| clean(&cell)).collect());
    }

    /// The lines, the heads first; columns in which nothing stands are left out. Each line begins with `indent`.
    pub(super) fn lines(&self, indent: &str, style: Style) -> String {
        let widths: Vec<usize> = (0..self.columns.len()).map(|at| self.width(at)).collect();
        let heads: Vec<String> = self.columns.iter().map(|(head, _)| head.clone()).collect();
        let mut text = format!("{indent}{}\n", style.dim(&self.line(&heads, &widths)));
        for row in &self.rows {
            text += &format!("{indent}{}\n", self.line(row, &widths));
        }
        text
    }

    /// The width of a column; nothing where no cell says anything.
    fn width(&self, at: usize) -> usize {
        let widest = self.rows.iter().map(|row| row.get(at).map_or(0, |cell| cell.width())).max().unwrap_or(0);
        if widest == 0 { 0 } else { widest.max(self.columns[at].0.width()) }
    }

    fn line(&self, cells: &[String], widths: &[usize]) -> String {
        let mut parts = Vec::new();
        for ((cell, width), (_, align)) in cells.iter().zip(widths).zip(&self.columns) {
            let space = " ".repeat(width.saturating_sub(cell.width()));
            match align {
                _ if *width == 0 => {}
                Align::Left => parts.push(format!("{cell}{space}")),
                Align::Right => parts.push(format!("{space}{cell}")),
            }
        }
        parts.join("  ").trim_end().to_owned()
    }
}
