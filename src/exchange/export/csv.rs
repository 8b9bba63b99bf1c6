//! Tidy tables as a folder of CSV files (RFC 4180, UTF-8).

use std::{
    io::{self, Write},
    path::Path,
};

use super::{
    cell::Cell,
    tables::{TableWriter, heads},
};
use crate::{domain::is_formula, exchange::WholeFile};

/// How the files are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct CsvStyle {
    /// What parts the columns: a comma, or what the reader's spreadsheet expects.
    pub delimiter: u8,
    /// Whether a byte order mark stands at the beginning, by which Excel knows UTF-8.
    pub has_mark: bool,
    /// What stands before the decimals: a spreadsheet that expects a comma takes 1.5 for the first of May.
    pub decimal: char,
}

impl Default for CsvStyle {
    fn default() -> Self {
        Self { delimiter: b',', has_mark: false, decimal: '.' }
    }
}

/// A folder of tables in the making: either all of its files are put in place, or none.
pub(super) struct CsvFolder(Vec<::csv::Writer<WholeFile>>, char);

impl CsvFolder {
    /// Begins the tables in a folder that is there.
    pub(super) fn create(folder: &Path, style: CsvStyle) -> io::Result<Self> {
        let begin = |(name, columns): (&str, &[&str])| {
            let mut file = WholeFile::create(&folder.join(format!("{name}.csv")))?;
            if style.has_mark {
                file.write_all("\u{feff}".as_bytes())?;
            }
            let mut builder = ::csv::WriterBuilder::new();
            let mut output = builder.delimiter(style.delimiter).terminator(::csv::Terminator::CRLF).from_writer(file);
            output.write_record(columns)?;
            Ok(output)
        };
        Ok(Self(heads().map(begin).collect::<io::Result<_>>()?, style.decimal))
    }

    /// The files that it makes, in their order.
    pub(super) fn names() -> impl Iterator<Item = String> {
        heads().map(|(name, _)| format!("{name}.csv"))
    }

    /// Puts all files in their places.
    pub(super) fn finish(self) -> io::Result<()> {
        let files =
            self.0.into_iter().map(|output| output.into_inner().map_err(|error| io::Error::from(error.error().kind())));
        // All are written before the first is put in place.
        let files: Vec<WholeFile> = files.collect::<io::Result<_>>()?;
        files.into_iter().try_for_each(WholeFile::finish)
    }
}

impl TableWriter for CsvFolder {
    fn row(&mut self, table: usize, cells: &[Cell]) -> io::Result<()> {
        Ok(self.0[table].write_record(cells.iter().map(|cell| shown(cell, self.1)))?)
    }
}

/// A cell as it stands in the file. A text that a spreadsheet would take for a formula is made a text.
fn shown(cell: &Cell, decimal: char) -> String {
    match cell {
        Cell::Empty => String::new(),
        Cell::Text(text) if is_formula(text) => format!("'{text}"),
        Cell::Text(text) => text.clone(),
        Cell::Whole(number) => number.to_string(),
        Cell::Number(number) => number.to_string().replace('.', &decimal.to_string()),
        Cell::Yes(yes) => yes.to_string(),
    }
}
