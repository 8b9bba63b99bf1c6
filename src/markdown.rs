//! Tables in GitHub's Markdown whose columns stand under each other also where the text is read as it is, in a type of one
//! width.

use unicode_width::UnicodeWidthStr;

/// A wider cell sticks out: for it alone no column is made wider.
const WIDEST: usize = 48;

/// How the cells of a column stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// As the reader likes.
    Plain,
    /// At the left. Said of what is drawn: whoever reads the Markdown can tell by it that these cells are better not broken.
    Left,
    /// At the right, as numbers do.
    Right,
}

/// A table of cells that are Markdown already, the heads first. Rows that are too short are filled up.
pub fn table(columns: &[Align], rows: &[Vec<String>]) -> String {
    let widths: Vec<usize> = (0..columns.len()).map(|at| width(rows, at)).collect();
    let mut text = String::new();
    for (number, row) in rows.iter().enumerate() {
        let cells = columns.iter().zip(&widths).enumerate().map(|(at, (align, width))| {
            let cell = row.get(at).map_or("", String::as_str);
            let space = " ".repeat(width.saturating_sub(cell.width()));
            if *align == Align::Right { space + cell } else { cell.to_owned() + &space }
        });
        text += &line(cells);
        if number == 0 {
            text += &line(columns.iter().zip(&widths).map(|(align, width)| align.rule(*width)));
        }
    }
    text
}

/// Signs that are drawn, as text in which each has one width and no space is lost.
pub fn drawn(signs: &str) -> String {
    let kept = signs.trim_end().replace(' ', "\u{a0}").replace('|', "\\|").replace('`', "'");
    if kept.is_empty() { String::new() } else { format!("`{kept}`") }
}

impl Align {
    fn rule(self, width: usize) -> String {
        match self {
            Self::Plain => "-".repeat(width),
            Self::Left => format!(":{}", "-".repeat(width - 1)),
            Self::Right => format!("{}:", "-".repeat(width - 1)),
        }
    }
}

fn line(cells: impl Iterator<Item = String>) -> String {
    format!("| {} |\n", cells.collect::<Vec<_>>().join(" | "))
}

/// The cells of a column: as many as its widest text has, but for what sticks out; at least what its rule needs.
fn width(rows: &[Vec<String>], at: usize) -> usize {
    let widths = rows.iter().filter_map(|row| row.get(at)).map(|cell| cell.width());
    widths.filter(|width| *width <= WIDEST).max().unwrap_or(0).max(4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_stand_under_each_other_by_what_is_seen() {
        let row = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let long = "x".repeat(WIDEST + 1);
        let rows = [row(&["what", "", "n"]), row(&["株式会社", &drawn("won  ●● "), "1,200"]), row(&[&long])];
        let text = table(&[Align::Plain, Align::Left, Align::Right], &rows);
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines[0], "| what     |           |     n |");
        assert_eq!(lines[1], "| -------- | :-------- | ----: |");
        assert_eq!(lines[2], "| 株式会社 | `won\u{a0}\u{a0}●●` | 1,200 |");
        assert_eq!(lines[3], format!("| {long} |           |       |"));
        let widths: Vec<usize> = lines[..3].iter().map(|line| line.width()).collect();
        assert!(widths.iter().all(|width| *width == widths[0]), "{widths:?}");
    }
}
