//! What a page is made of.

use std::sync::Arc;

use crate::{
    analysis::answer::{Group, PathMap, Stop, Theme},
    domain::{Criterion, Deal, Id, Incident, Step},
};

/// How a text is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// As any other.
    Plain,
    /// It matters less.
    Dim,
    /// It matters most.
    Strong,
    /// Of won deals.
    Won,
    /// Of lost deals.
    Lost,
    /// Worth a look.
    Warn,
    /// As it should be.
    Good,
    /// What a key does; it means nothing off the screen.
    Hint,
}

impl Tone {
    /// That of a group.
    pub fn of(group: Option<Group>) -> Self {
        match group {
            Some(Group::Won) => Self::Won,
            Some(Group::NotWon) => Self::Lost,
            None => Self::Dim,
        }
    }
}

/// What lies behind a row: a place in a deal, or a page of its own.
#[derive(Debug, Clone, PartialEq)]
pub enum Behind {
    /// A deal.
    Deal(Id<Deal>),
    /// A step of a deal.
    Step(Id<Deal>, Id<Step>),
    /// An incident of a deal.
    Incident(Id<Deal>, Id<Incident>),
    /// A judgement of a deal.
    Score(Id<Deal>, Criterion),
    /// Several deals, under a heading.
    Deals(String, Vec<Id<Deal>>),
    /// A criterion, in all deals.
    Criterion(Criterion),
    /// A theme, in the deals that show it.
    Theme(Theme),
    /// An activity, in all deals.
    Activity(&'static str),
    /// An activity directly followed by another.
    Succession(&'static str, &'static str),
    /// A way of the map, from one place to the next.
    Leg(Stop, Stop),
    /// A name for what was done (whether it is a title), and the activity that may be the same, or is.
    Names(String, bool, String),
    /// Where this lost deal parted from the won one that it resembles most.
    Fork(Id<Deal>),
    /// The rest of the list of this name, folded away.
    Rest(&'static str),
}

/// The rest of a long list.
#[derive(Debug, Clone, PartialEq)]
enum Folded {
    /// Rows of a table.
    Rows(Vec<Row>),
    /// Blocks of a page.
    Blocks(Vec<Block>),
}

/// A cell of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Cell {
    /// What stands there.
    pub text: String,
    /// How it is meant.
    pub tone: Tone,
}

impl Cell {
    /// A cell.
    pub fn new(text: impl Into<String>, tone: Tone) -> Self {
        Self { text: text.into(), tone }
    }

    /// As any other.
    pub fn plain(text: impl Into<String>) -> Self {
        Self::new(text, Tone::Plain)
    }

    /// What matters less.
    pub fn dim(text: impl Into<String>) -> Self {
        Self::new(text, Tone::Dim)
    }
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// What stands above it.
    pub head: String,
    /// Numbers stand right-aligned under each other.
    pub is_number: bool,
    /// Its texts are neither broken nor narrowed: their spaces mean something.
    pub is_fixed: bool,
    /// Where there is no room columns go, the highest number first; those with 0 stay.
    pub spare: u8,
}

impl Column {
    /// A column of text.
    pub fn text(head: impl Into<String>) -> Self {
        Self { head: head.into(), is_number: false, is_fixed: false, spare: 0 }
    }

    /// A column of texts that are drawn rather than written.
    pub fn drawn(head: impl Into<String>) -> Self {
        Self { is_fixed: true, ..Self::text(head) }
    }

    /// A column of numbers.
    pub fn number(head: impl Into<String>) -> Self {
        Self { head: head.into(), is_number: true, is_fixed: true, spare: 0 }
    }

    /// The column may go where there is no room.
    #[must_use]
    pub fn spare(mut self, rank: u8) -> Self {
        self.spare = rank;
        self
    }
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Row {
    /// One for each column.
    pub cells: Vec<Cell>,
    /// What lies behind it.
    pub behind: Option<Behind>,
    /// What it is in its table.
    pub kind: RowKind,
}

/// What a row is in its table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RowKind {
    /// One that can be gone to.
    Item,
    /// It belongs to the row above.
    More,
    /// A line across, with what its one cell says.
    Across,
}

impl Row {
    /// A row.
    pub fn new(cells: Vec<Cell>, behind: Option<Behind>) -> Self {
        Self { cells, behind, kind: RowKind::Item }
    }

    /// A row that belongs to the one above.
    pub fn more(cells: Vec<Cell>) -> Self {
        Self { cells, behind: None, kind: RowKind::More }
    }

    /// A line across the table.
    pub fn across(text: impl Into<String>) -> Self {
        Self { cells: vec![Cell::new(text, Tone::Warn)], behind: None, kind: RowKind::Across }
    }
}

/// What stands under each other on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading.
    Heading(String),
    /// A sentence or several; what lies behind it.
    Text(String, Tone, Option<Behind>),
    /// A table; the first column is the one that gives way.
    Table(Vec<Column>, Vec<Row>),
}

/// An answer.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Page {
    /// From top to bottom.
    pub blocks: Vec<Block>,
    /// The paths as a map; empty where it is about something else.
    pub map: Arc<PathMap>,
    /// What stays in sight where the top has scrolled away; empty where nothing need.
    pub stays: String,
    /// The rests of its long lists, by their names.
    folded: Vec<(&'static str, Folded)>,
}

impl Page {
    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    /// Adds another page below this one.
    pub fn append(&mut self, other: Self) {
        self.blocks.extend(other.blocks);
        self.folded.extend(other.folded);
    }

    /// Adds a text.
    pub fn text(&mut self, text: impl Into<String>, tone: Tone) {
        self.blocks.push(Block::Text(text.into(), tone, None));
    }

    /// Adds what a key does here.
    pub fn hint(&mut self, text: impl Into<String>) {
        self.text(text, Tone::Hint);
    }

    /// The page without what only means something on the screen.
    #[must_use]
    pub fn printed(mut self) -> Self {
        self.blocks.retain(|block| !matches!(block, Block::Text(_, Tone::Hint, _)));
        self
    }

    /// Adds a text that leads somewhere.
    pub fn link(&mut self, text: impl Into<String>, tone: Tone, behind: Behind) {
        self.blocks.push(Block::Text(text.into(), tone, Some(behind)));
    }

    /// Adds a table of which only the first rows that can be gone to show, if there are more than so many; `more` says how many
    /// are folded away, under this name.
    pub fn cut_table(
        &mut self,
        name: &'static str,
        columns: Vec<Column>,
        mut rows: Vec<Row>,
        shown: usize,
        more: impl FnOnce(usize) -> String,
    ) {
        let mut items = rows.iter().enumerate().filter(|(_, row)| row.kind == RowKind::Item).map(|(at, _)| at);
        if let Some(at) = items.nth(shown) {
            let rest = rows.split_off(at);
            let count = rest.iter().filter(|row| row.kind == RowKind::Item).count();
            let mut cells = vec![Cell::plain(more(count))];
            cells.resize_with(columns.len(), || Cell::plain(""));
            rows.push(Row::new(cells, Some(Behind::Rest(name))));
            self.folded.push((name, Folded::Rows(rest)));
        }
        self.table(columns, rows);
    }

    /// Adds entries, each of a page of its own, of which only the first show if there are more than so many.
    pub fn cut_list(
        &mut self,
        name: &'static str,
        mut entries: Vec<Page>,
        shown: usize,
        more: impl FnOnce(usize) -> String,
    ) {
        let rest = entries.split_off(shown.min(entries.len()));
        let blocks = |entries: Vec<Page>| entries.into_iter().flat_map(|entry| entry.blocks);
        self.blocks.extend(blocks(entries));
        if !rest.is_empty() {
            self.link(more(rest.len()), Tone::Plain, Behind::Rest(name));
            self.folded.push((name, Folded::Blocks(blocks(rest).collect())));
        }
    }

    /// Puts the rest of a list in its place.
    pub fn unfold(&mut self, name: &str) {
        let Some(at) = self.folded.iter().position(|(other, _)| *other == name) else { return };
        let is_it = |behind: &Option<Behind>| matches!(behind, Some(Behind::Rest(other)) if *other == name);
        match self.folded.remove(at).1 {
            Folded::Rows(rest) => {
                let tables = self.blocks.iter_mut().filter_map(|block| match block {
                    Block::Table(_, rows) => Some(rows),
                    _ => None,
                });
                for rows in tables {
                    if let Some(at) = rows.iter().position(|row| is_it(&row.behind)) {
                        rows.splice(at..=at, rest);
                        return;
                    }
                }
            }
            Folded::Blocks(rest) => {
                let is_link = |block: &Block| matches!(block, Block::Text(_, _, behind) if is_it(behind));
                if let Some(at) = self.blocks.iter().position(is_link) {
                    self.blocks.splice(at..=at, rest);
                }
            }
        }
    }

    /// The page with all of its lists whole.
    #[must_use]
    pub fn whole(mut self) -> Self {
        while let Some((name, _)) = self.folded.first() {
            self.unfold(name);
        }
        self
    }

    /// Adds a table, unless it is empty.
    pub fn table(&mut self, columns: Vec<Column>, rows: Vec<Row>) {
        if !rows.is_empty() {
            self.blocks.push(Block::Table(columns, rows));
        }
    }

    /// Its texts and rows, one after the other, as one goes through them; of each what lies behind it.
    pub fn items(&self) -> Vec<Option<&Behind>> {
        let mut items = Vec::new();
        for block in &self.blocks {
            match block {
                Block::Text(_, _, behind) => items.push(behind.as_ref()),
                Block::Table(_, rows) => {
                    let of_table = rows.iter().filter(|row| row.kind == RowKind::Item);
                    items.extend(of_table.map(|row| row.behind.as_ref()));
                }
                Block::Heading(_) => {}
            }
        }
        items
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(count: usize) -> Vec<Row> {
        let row = |at: usize| Row::new(vec![Cell::plain(at.to_string())], None);
        (0..count).flat_map(|at| [row(at), Row::more(vec![Cell::plain("more")])]).collect()
    }

    #[test]
    fn a_long_list_is_folded_and_whole_again_in_its_place() {
        let mut page = Page::default();
        page.cut_table("rows", vec![Column::text("a")], rows(12), 10, |count| format!("and {count}"));
        let entry = |text: &str| {
            let mut entry = Page::default();
            entry.text(text, Tone::Plain);
            entry
        };
        page.cut_list("list", vec![entry("one"), entry("two"), entry("three")], 1, |count| format!("and {count}"));
        page.text("end", Tone::Dim);
        let rest: Vec<&Behind> = page.items().into_iter().flatten().collect();
        assert_eq!(rest, [&Behind::Rest("rows"), &Behind::Rest("list")]);
        assert_eq!(page.items().len(), 11 + 2 + 1);
        let whole = page.clone().whole();
        assert_eq!((whole.items().len(), whole.items().iter().flatten().count()), (12 + 3 + 1, 0));
        assert_eq!(whole.blocks.last(), page.blocks.last());
        page.unfold("list");
        assert_eq!(page.blocks[1..], whole.blocks[1..]);
    }

    #[test]
    fn a_short_list_is_whole() {
        let mut page = Page::default();
        page.cut_table("rows", vec![Column::text("a")], rows(10), 10, |count| format!("and {count}"));
        assert!(page.items().iter().all(Option::is_none));
    }
}
