//! Tables in a text that is read: columns under each other, wide ones broken into several lines.

use crate::tui::{
    canvas::{Ink, width, wrap},
    flow::Span,
};

/// Cells between two columns.
const SPACE: u16 = 2;

/// Running text in a narrower column is torn to pieces.
const LEGIBLE: u16 = 15;

/// A column is not made narrower than this for the sake of others.
const LEAST: u16 = 6;

/// The cells of a row of Markdown; a guarded bar parts none.
pub(super) fn cells(row: &str) -> Vec<String> {
    let mut cells = vec![String::new()];
    let mut is_guarded = false;
    for c in row.trim().trim_start_matches('|').chars() {
        match c {
            '|' if !is_guarded => cells.push(String::new()),
            _ => cells.iter_mut().last().into_iter().for_each(|cell| cell.push(c)),
        }
        is_guarded = c == '\\' && !is_guarded;
    }
    if cells.len() > 1 && cells.last().is_some_and(|cell| cell.trim().is_empty()) {
        cells.pop();
    }
    cells.into_iter().map(|cell| cell.trim().to_owned()).collect()
}

/// The width that each column would like to have.
pub(super) fn widths(rows: &[Vec<String>]) -> Vec<u16> {
    let columns = rows.iter().map(Vec::len).max().unwrap_or(0);
    let widest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|cell| width(cell)).max();
    (0..columns).map(|column| widest(column).unwrap_or(0)).collect()
}

/// The widths that the columns get in so many cells: the widest give way first.
pub(super) fn shares(widths: &[u16], cells: u16) -> Vec<u16> {
    let mut shares: Vec<u16> = widths.to_vec();
    let spaces = SPACE.saturating_mul(u16::try_from(widths.len()).unwrap_or(u16::MAX).saturating_sub(1));
    let room = u32::from(cells.saturating_sub(spaces));
    while shares.iter().copied().map(u32::from).sum::<u32>() > room {
        match shares.iter_mut().max() {
            Some(widest) if *widest > LEAST => *widest -= 1,
            _ => break,
        }
    }
    shares
}

/// Whether the columns have become so narrow that a row reads better as one running line.
pub(super) fn is_crammed(widths: &[u16], shares: &[u16]) -> bool {
    widths != shares && shares.iter().max().is_some_and(|widest| *widest < LEGIBLE)
}

/// A row in as many lines as its fullest cell needs.
pub(super) fn lines(row: &[String], widths: &[u16], ink: Ink) -> Vec<Vec<Span>> {
    let wrapped: Vec<Vec<String>> = row.iter().zip(widths).map(|(cell, width)| wrap(cell, *width)).collect();
    let height = wrapped.iter().map(Vec::len).max().unwrap_or(1);
    (0..height)
        .map(|line| {
            let mut x = 0;
            let mut spans = Vec::new();
            for (cell, width) in wrapped.iter().zip(widths) {
                if let Some(text) = cell.get(line).filter(|text| !text.is_empty()) {
                    spans.push(Span { x, text: text.clone(), ink, tag: None });
                }
                x += width + SPACE;
            }
            spans
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_cut_at_their_bars() {
        assert_eq!(cells("| 1 | a \\| b | |"), ["1", "a \\| b", ""]);
        assert_eq!(cells("|"), [""]);
    }

    #[test]
    fn the_widest_column_gives_way() {
        assert_eq!(shares(&[3, 40, 10], 40), [3, 23, 10]);
        assert_eq!(shares(&[3, 4], 40), [3, 4]);
        assert_eq!(shares(&[30, 30], 4), [6, 6]);
    }
}
