//! Columns under each other.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::output::{Style, harmless};

/// On which side a column's cells stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Right,
    /// On the left, and never narrowed.
    Whole,
}

/// What stands between two columns.
const GAP: &str = "  ";

/// A column of text is never made narrower than this.
const LEAST_TEXT: usize = 22;

/// A table that is as wide as what stands in it; on a terminal that is too narrow, texts go on in the next line, and
/// then columns are left out.
pub(super) struct Table {
    columns: Vec<(String, Align)>,
    spare: &'static [usize],
    rows: Vec<Vec<String>>,
}

impl Table {
    /// A table with these columns.
    pub(super) fn new(columns: impl IntoIterator<Item = (String, Align)>) -> Self {
        Self { columns: columns.into_iter().collect(), spare: &[], rows: Vec::new() }
    }

    /// Names the columns that may be left out where there is no room, the first one first.
    pub(super) fn spare(mut self, columns: &'static [usize]) -> Self {
        self.spare = columns;
        self
    }

    /// Adds a row.
    pub(super) fn row(&mut self, cells: impl IntoIterator<Item = String>) {
        self.rows.push(cells.into_iter().map(|cell| harmless(&cell)).collect());
    }

    /// Adds a line across the table.
    pub(super) fn across(&mut self, text: &str) {
        self.rows.push(vec![harmless(text)]);
    }

    /// The lines, the heads first; columns in which nothing stands are left out. Each line begins with `indent`.
    pub(super) fn lines(&self, indent: &str, style: Style) -> String {
        let widths = self.widths(style.width().map(|width| width.saturating_sub(indent.width())));
        let heads: Vec<String> = self.columns.iter().map(|(head, _)| head.clone()).collect();
        let mut text = format!("{indent}{}\n", style.dim(&self.line(&heads, &widths)));
        for row in &self.rows {
            if let [said] = &row[..]
                && self.columns.len() > 1
            {
                text += &format!("{indent}{}\n", style.dim(said));
                continue;
            }
            let cells: Vec<Vec<String>> = row.iter().zip(&widths).map(|(cell, width)| wrapped(cell, *width)).collect();
            for at in 0..cells.iter().map(Vec::len).max().unwrap_or(0) {
                let line: Vec<String> = cells.iter().map(|cell| cell.get(at).cloned().unwrap_or_default()).collect();
                text += &format!("{indent}{}\n", self.line(&line, &widths));
            }
        }
        text
    }

    /// The width of each column, nothing where it is left out.
    fn widths(&self, most: Option<usize>) -> Vec<usize> {
        let mut widths: Vec<usize> = (0..self.columns.len()).map(|at| self.width(at)).collect();
        let Some(most) = most else { return widths };
        for left_out in self.spare {
            if self.fitted(widths.clone(), most).1 {
                break;
            }
            widths[*left_out] = 0;
        }
        self.fitted(widths, most).0
    }

    /// The widths with the widest text giving way first, and whether all fits then.
    fn fitted(&self, mut widths: Vec<usize>, most: usize) -> (Vec<usize>, bool) {
        let columns = widths.iter().filter(|width| **width > 0).count();
        let all = widths.iter().sum::<usize>() + GAP.len() * columns.saturating_sub(1);
        for _ in 0..all.saturating_sub(most) {
            let least = |at: usize| LEAST_TEXT.max(self.columns[at].0.width());
            let texts = (0..widths.len()).filter(|at| self.columns[*at].1 == Align::Left && widths[*at] > least(*at));
            match texts.max_by_key(|at| widths[*at]) {
                Some(widest) => widths[widest] -= 1,
                None => return (widths, false),
            }
        }
        (widths, true)
    }

    /// The width of a column; nothing where no cell says anything.
    fn width(&self, at: usize) -> usize {
        let rows = self.rows.iter().filter(|row| row.len() > 1 || self.columns.len() == 1);
        let widest = rows.map(|row| row.get(at).map_or(0, |cell| cell.width())).max().unwrap_or(0);
        if widest == 0 { 0 } else { widest.max(self.columns[at].0.width()) }
    }

    fn line(&self, cells: &[String], widths: &[usize]) -> String {
        let mut parts = Vec::new();
        for ((cell, width), (_, align)) in cells.iter().zip(widths).zip(&self.columns) {
            let space = " ".repeat(width.saturating_sub(cell.width()));
            match align {
                _ if *width == 0 => {}
                Align::Left | Align::Whole => parts.push(format!("{cell}{space}")),
                Align::Right => parts.push(format!("{space}{cell}")),
            }
        }
        parts.join(GAP).trim_end().to_owned()
    }
}

/// The text in lines of so many cells, parted between words; a longer word is parted where it must be.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    if text.width() <= width || width == 0 {
        return vec![text.to_owned()];
    }
    let mut lines = vec![String::new()];
    let mut used = 0;
    for word in text.split_inclusive(' ') {
        if used > 0 && used + word.trim_end().width() > width {
            lines.push(String::new());
            used = 0;
        }
        for c in word.chars() {
            let cells = c.width().unwrap_or(0);
            if used + cells > width && c != ' ' {
                lines.push(String::new());
                used = 0;
            }
            if let Some(line) = lines.last_mut() {
                line.push(c);
            }
            used += cells;
        }
    }
    lines.iter().map(|line| line.trim_end().to_owned()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_widest_text_gives_way_and_loses_nothing() {
        let columns = [("#", Align::Right), ("text", Align::Left), ("none", Align::Left)];
        let mut table = Table::new(columns.map(|(head, align)| (head.to_owned(), align)));
        table.row(["1".to_owned(), "äöü ".repeat(15).trim_end().to_owned(), String::new()]);
        table.row(["12".to_owned(), "漢字".to_owned(), String::new()]);
        assert_eq!(table.widths(None), [2, 59, 0]);
        assert_eq!(table.widths(Some(40)), [2, 36, 0]);
        assert_eq!(table.widths(Some(3)), [2, LEAST_TEXT, 0]);
        assert_eq!(table.line(&table.rows[1], &[2, 24, 0]), "12  漢字");
        assert_eq!(table.spare(&[0]).widths(Some(22)), [0, 22, 0]);
    }

    #[test]
    fn texts_are_parted_between_words() {
        assert_eq!(wrapped("Huber visits a running line", 12), ["Huber visits", "a running", "line"]);
        assert_eq!(wrapped("漢字漢字", 5), ["漢字", "漢字"]);
        assert_eq!(wrapped("Donaudampfschiff ab", 8), ["Donaudam", "pfschiff", "ab"]);
        assert_eq!(wrapped("", 0), [""]);
    }
}
