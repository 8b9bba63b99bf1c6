//! Tidy tables as a folder of CSV files (RFC 4180, UTF-8).

use std::{
    collections::HashSet,
    io::{self, Write},
    path::Path,
};

use super::{
    cell::{Cell, is_formula},
    tidy::{TIDY_TABLES, TidyTable},
};
use crate::{
    domain::{Debrief, Study, StudyDeal},
    exchange::WholeFile,
};

/// How the files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvStyle {
    /// What parts the columns: a comma, or what the reader's spreadsheet expects.
    pub delimiter: u8,
    /// Whether a byte order mark stands at the beginning, by which Excel knows UTF-8.
    pub has_mark: bool,
}

impl Default for CsvStyle {
    fn default() -> Self {
        Self { delimiter: b',', has_mark: false }
    }
}

/// A folder of tables in the making: either all of its files are put in place, or none.
pub struct TidyFolder {
    tables: Vec<(&'static TidyTable, Output)>,
    studies: Output,
    study_deals: Output,
    /// Rows that can occur in several deals, by id.
    shared: HashSet<String>,
}

type Output = ::csv::Writer<WholeFile>;

/// The columns of the tables beside the deals.
const STUDIES: [&str; 5] = ["id", "name", "question", "selection", "notes"];
const STUDY_DEALS: [&str; 3] = ["id", "study", "deal"];

impl TidyFolder {
    /// Begins the tables in a folder that is there.
    ///
    /// # Errors
    /// When the folder cannot be written to.
    pub fn create(folder: &Path, style: CsvStyle) -> io::Result<Self> {
        let begin = |name: &str, columns: &[&str]| -> io::Result<Output> {
            let mut file = WholeFile::create(&folder.join(format!("{name}.csv")))?;
            if style.has_mark {
                file.write_all("\u{feff}".as_bytes())?;
            }
            let mut builder = ::csv::WriterBuilder::new();
            let mut output = builder.delimiter(style.delimiter).terminator(::csv::Terminator::CRLF).from_writer(file);
            output.write_record(columns)?;
            Ok(output)
        };
        let tables = TIDY_TABLES.iter().map(|table| Ok((table, begin(table.name, table.columns)?)));
        Ok(Self {
            tables: tables.collect::<io::Result<_>>()?,
            studies: begin("studies", &STUDIES)?,
            study_deals: begin("study_deals", &STUDY_DEALS)?,
            shared: HashSet::new(),
        })
    }

    /// The files that it makes, in their order.
    pub fn names() -> impl Iterator<Item = String> {
        let tables = TIDY_TABLES.iter().map(|table| table.name).chain(["studies", "study_deals"]);
        tables.map(|name| format!("{name}.csv"))
    }

    /// Adds a deal's rows to all tables.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn add(&mut self, debrief: &Debrief) -> io::Result<()> {
        for (table, output) in &mut self.tables {
            for row in table.rows(debrief) {
                let row: Vec<String> = row.iter().map(shown).collect();
                if !table.is_shared || self.shared.insert(row[0].clone()) {
                    output.write_record(&row)?;
                }
            }
        }
        Ok(())
    }

    /// Adds studies, and which deals belong to them.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn add_studies(&mut self, studies: &[Study], places: &[StudyDeal]) -> io::Result<()> {
        for study in studies {
            let texts =
                [&study.name, &study.question, &study.selection, &study.notes].map(|text| shown(&Cell::text(text)));
            self.studies.write_record([study.id.to_string()].iter().chain(&texts))?;
        }
        for place in places {
            self.study_deals.write_record([place.id.to_string(), place.study.to_string(), place.deal.to_string()])?;
        }
        Ok(())
    }

    /// Puts all files in their places.
    ///
    /// # Errors
    /// When the disk is full.
    pub fn finish(self) -> io::Result<()> {
        let outputs = self.tables.into_iter().map(|(_, output)| output).chain([self.studies, self.study_deals]);
        let files = outputs.map(|output| output.into_inner().map_err(|error| io::Error::from(error.error().kind())));
        // All are written before the first is put in place.
        let files: Vec<WholeFile> = files.collect::<io::Result<_>>()?;
        files.into_iter().try_for_each(WholeFile::finish)
    }
}

/// A cell as it stands in the file. A text that a spreadsheet would take for a formula is made a text.
fn shown(cell: &Cell) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) if is_formula(text) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => number.to_string(),
        Cell::Yes(yes) => yes.to_string(),
    }
}
