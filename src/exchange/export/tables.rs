//! The tidy tables in the making, whatever they are written as.

use std::{collections::HashSet, io};

use super::{cell::Cell, tidy::TIDY_TABLES};
use crate::domain::{Debrief, Keyed, Study, StudyDeal};

/// The tables beside those of the deals.
const BESIDE: [(&str, &[&str]); 2] = [
    ("studies", &["id", "name", "question", "selection", "notes"]),
    ("study_deals", &["id", "study", "deal", "unheard", "remark"]),
];

/// Names and columns of all tables, in their order.
pub(super) fn heads() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    TIDY_TABLES.iter().map(|table| (table.name, table.columns)).chain(BESIDE)
}

/// What tables are written as.
pub(super) trait TableWriter {
    /// Adds a row to a table, known by its place among the [`heads`].
    fn row(&mut self, table: usize, cells: &[Cell]) -> io::Result<()>;
}

/// The tables in the making.
pub(super) struct TidyTables<W> {
    writer: W,
    /// Rows that can occur in several deals, by id.
    shared: HashSet<String>,
}

impl<W: TableWriter> TidyTables<W> {
    pub(super) fn new(writer: W) -> Self {
        Self { writer, shared: HashSet::new() }
    }

    /// Adds a deal's rows to all tables.
    pub(super) fn add(&mut self, debrief: &Debrief) -> io::Result<()> {
        for (at, table) in TIDY_TABLES.iter().enumerate() {
            for row in table.rows(debrief) {
                let is_new = match &row[0] {
                    Cell::Text(id) if table.is_shared => self.shared.insert(id.clone()),
                    _ => true,
                };
                if is_new {
                    self.writer.row(at, &row)?;
                }
            }
        }
        Ok(())
    }

    /// Adds studies, and which deals belong to them.
    pub(super) fn add_studies(&mut self, studies: &[Study], places: &[StudyDeal]) -> io::Result<()> {
        let at = TIDY_TABLES.len();
        for study in studies {
            let texts = [&study.name, &study.question, &study.selection, &study.notes].map(Cell::text);
            let row: Vec<Cell> = [Cell::text(study.id.to_string())].into_iter().chain(texts).collect();
            self.writer.row(at, &row)?;
        }
        for place in places {
            let ids = [place.id.to_string(), place.study.to_string(), place.deal.to_string()];
            let why = place.unheard.map_or("", Keyed::key);
            let row: Vec<Cell> =
                ids.into_iter().chain([why.to_owned(), place.remark.clone()]).map(Cell::text).collect();
            self.writer.row(at + 1, &row)?;
        }
        Ok(())
    }

    /// What they were written as.
    pub(super) fn into_writer(self) -> W {
        self.writer
    }
}
