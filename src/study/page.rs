//! What a page is made of.

use crate::{
    analysis::answer::{Group, Stop, Theme},
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
    /// What stays in sight where the top has scrolled away; empty where nothing need.
    pub stays: String,
}

impl Page {
    /// Adds a heading.
    pub fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
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
