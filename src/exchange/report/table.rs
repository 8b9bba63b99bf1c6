//! Tables of GitHub's Markdown.

/// Cells that are already Markdown; an empty one stays empty.
pub(super) struct Table {
    text: String,
    columns: usize,
}

impl Table {
    pub(super) fn new(head: &[String]) -> Self {
        let mut table = Self { text: String::new(), columns: head.len() };
        table.row(head.to_vec());
        table.text += &"| --- ".repeat(head.len());
        table.text += "|\n";
        table
    }

    /// Adds a row; cells that are missing are empty, cells beyond the head are dropped.
    pub(super) fn row(&mut self, mut cells: Vec<String>) {
        cells.resize(self.columns, String::new());
        for cell in cells {
            self.text += "| ";
            self.text += &cell;
            self.text += if cell.is_empty() { "" } else { " " };
        }
        self.text += "|\n";
    }

    pub(super) fn finish(self) -> String {
        self.text
    }
}
