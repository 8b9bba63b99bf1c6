//! Where the selection of a list stands.

use super::command::Command;

/// Rows moved by one page key; the height of the list is known only while drawing.
const PAGE: usize = 10;

/// The selected row of a list.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Selection {
    row: usize,
}

impl Selection {
    /// The selected row; the last of `len` rows where there are fewer.
    pub fn row(self, len: usize) -> usize {
        self.row.min(len.saturating_sub(1))
    }

    /// At a row.
    pub fn at(row: usize) -> Self {
        Self { row }
    }

    /// Selects a row.
    pub fn select(&mut self, row: usize) {
        self.row = row;
    }

    /// Moves as a list command says; `false` when it is none.
    pub fn run(&mut self, command: Command, len: usize) -> bool {
        let last = len.saturating_sub(1);
        let row = self.row(len);
        self.row = match command {
            Command::Up => row.saturating_sub(1),
            Command::Down => (row + 1).min(last),
            Command::PageUp => row.saturating_sub(PAGE),
            Command::PageDown => (row + PAGE).min(last),
            Command::Top => 0,
            Command::Bottom => last,
            Command::Select(row) => row.min(last),
            Command::Scroll(by) => row.saturating_add_signed(by.into()).min(last),
            _ => return false,
        };
        true
    }
}

/// The first row to draw, so that the selected one is in view with the same rows in view as long as possible:
/// a list of `len` rows, `height` of them visible.
pub fn first_row(selected: usize, len: usize, height: usize) -> usize {
    if len <= height || height == 0 {
        return 0;
    }
    // Keep the selection in the middle third; this needs no memory of the last position.
    selected.saturating_sub(height / 2).min(len - height)
}

/// [`first_row`] for a selection of several lines of text: what is higher than half the page begins at its top.
pub fn first_line(selected: std::ops::Range<usize>, len: usize, height: usize) -> usize {
    if selected.len() > height / 2 {
        return selected.start.min(len.saturating_sub(height));
    }
    first_row(selected.start, len, height)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_selection_stays_inside() {
        let mut selection = Selection::default();
        assert!(selection.run(Command::Down, 0));
        assert_eq!(selection.row(0), 0);
        selection.run(Command::Bottom, 5);
        assert_eq!(selection.row(5), 4);
        assert_eq!(selection.row(2), 1);
        assert!(!selection.run(Command::Quit, 5));
    }

    #[test]
    fn the_selected_row_is_always_in_view() {
        for len in 0..40 {
            for height in 1..12 {
                for selected in 0..len {
                    let first = first_row(selected, len, height);
                    assert!(first <= selected && selected < first + height, "{selected} of {len} in {height}");
                }
            }
        }
    }
}
