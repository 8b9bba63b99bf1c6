//! Tidy tables as the sheets of one Excel file.

use std::{io, path::Path};

use jiff::civil::Date;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use super::{
    cell::Cell,
    tables::{TableWriter, heads},
};
use crate::exchange::WholeFile;

/// So many characters a cell holds, counted in UTF-16.
const LONGEST: usize = 32_767;

/// So many rows a sheet holds, its heads among them.
const MOST_ROWS: u32 = 1_048_576;

/// An Excel file in the making.
pub(super) struct XlsxFile {
    file: WholeFile,
    book: Workbook,
    /// How many rows each sheet has.
    rows: Vec<u32>,
    /// How a day is written.
    day: Format,
}

impl XlsxFile {
    pub(super) fn create(path: &Path) -> io::Result<Self> {
        let file = WholeFile::create(path)?;
        let mut book = Workbook::new();
        let bold = Format::new().set_bold();
        let mut rows = Vec::new();
        for (name, columns) in heads() {
            let sheet = book.add_worksheet_with_constant_memory().map_err(failed)?;
            begin(sheet, name, columns, &bold).map_err(failed)?;
            rows.push(1);
        }
        Ok(Self { file, book, rows, day: Format::new().set_num_format("yyyy-mm-dd") })
    }

    pub(super) fn finish(mut self) -> io::Result<()> {
        for ((at, rows), (_, columns)) in self.rows.iter().enumerate().zip(heads()) {
            let last = u16::try_from(columns.len() - 1).unwrap_or(u16::MAX);
            let sheet = self.book.worksheet_from_index(at).map_err(failed)?;
            sheet.autofilter(0, 0, rows - 1, last).map_err(failed)?;
        }
        self.book.save_to_writer(&mut self.file).map_err(failed)?;
        self.file.finish()
    }
}

fn begin(sheet: &mut Worksheet, name: &str, columns: &[&str], bold: &Format) -> Result<(), XlsxError> {
    sheet.set_name(name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0..).zip(columns) {
        sheet.set_column_width(at, if is_text(column) { 40 } else { 14 })?;
        sheet.write_string_with_format(0, at, *column, bold)?;
    }
    Ok(())
}

/// Whether sentences stand in a column.
fn is_text(column: &str) -> bool {
    let texts = [
        "title",
        "text",
        "words",
        "quote",
        "why_supported",
        "why_refuted",
        "notes",
        "question",
        "statement",
        "description",
    ];
    texts.contains(&column)
}

impl TableWriter for XlsxFile {
    fn row(&mut self, table: usize, cells: &[Cell]) -> io::Result<()> {
        let row = self.rows[table];
        if row == MOST_ROWS {
            return Err(io::Error::other(format!("{MOST_ROWS} rows")));
        }
        let sheet = self.book.worksheet_from_index(table).map_err(failed)?;
        for (at, cell) in (0..).zip(cells) {
            write(sheet, (row, at), cell, &self.day).map_err(failed)?;
        }
        self.rows[table] += 1;
        Ok(())
    }
}

/// Writes a cell. A text is written as one, so that no formula comes of it.
fn write(sheet: &mut Worksheet, (row, column): (u32, u16), cell: &Cell, day: &Format) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) => match moment(text) {
            Some(date) => drop(sheet.write_datetime_with_format(row, column, date, day)?),
            None => drop(sheet.write_string(row, column, cut(text))?),
        },
        #[allow(clippy::cast_precision_loss)]
        Cell::Whole(number) => drop(sheet.write_number(row, column, *number as f64)?),
        Cell::Number(number) => drop(sheet.write_number(row, column, *number)?),
        Cell::Yes(yes) => drop(sheet.write_boolean(row, column, *yes)?),
    }
    Ok(())
}

/// A whole day; Excel knows none before 1900.
fn moment(text: &str) -> Option<ExcelDateTime> {
    let date: Date = text.parse().ok().filter(|_| text.len() == 10)?;
    let (month, day) = (u8::try_from(date.month()).ok()?, u8::try_from(date.day()).ok()?);
    ExcelDateTime::from_ymd(u16::try_from(date.year()).ok()?, month, day).ok()
}

/// What a cell holds of a text; what is beyond is left out and said to be.
fn cut(text: &str) -> String {
    if text.encode_utf16().count() <= LONGEST {
        return text.to_owned();
    }
    let mut room = LONGEST - 1;
    let kept: String = text
        .chars()
        .take_while(|c| {
            let fits = c.len_utf16() <= room;
            room = room.saturating_sub(c.len_utf16());
            fits
        })
        .collect();
    kept + "…"
}

fn failed(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_holds_what_excel_can_hold() {
        assert_eq!(cut("short"), "short");
        for text in ["x".repeat(40_000), "😀".repeat(20_000)] {
            let cut = cut(&text);
            assert!(cut.encode_utf16().count() <= LONGEST && cut.ends_with('…'), "{}", cut.len());
            assert!(cut.encode_utf16().count() >= LONGEST - 1);
        }
    }

    #[test]
    fn only_whole_days_are_dates() {
        assert!(moment("2026-03-12").is_some());
        for text in ["~2026-03-12", "2026-03", "2026-03-12T10:00", "1850-01-01", "20260312", "today"] {
            assert!(moment(text).is_none(), "{text}");
        }
    }
}
