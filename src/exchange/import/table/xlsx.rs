//! Spreadsheets in: one sheet as a table, cell by cell, so that neither a sheet's dimensions nor what is packed in the file
//! can ask for more room than there is.

use std::{
    io::{self, Cursor, Read},
    path::Path,
};

use calamine::{DataRef, ExcelDateTime, Reader, Style, Xlsx, XlsxFormulaMetadata, open_workbook_from_rs};

use super::{
    MAX_COLUMNS, MAX_ROWS, Table, bytes,
    heads::{FIRST, Heads, Lines, choose, head_line},
    refused,
};
use crate::{
    exchange::import::{ImportError, OddityKind, Refusal, clean},
    work::{Cancelled, Task, Watch},
};

/// So many bytes may be packed in a file.
const MAX_UNPACKED: u64 = 256 << 20;

/// So many parts a file may have.
const MAX_PARTS: usize = 10_000;

/// Reads a sheet, where none is named the first one whose heads are known, else the first one with rows; answers its name too,
/// and those of all sheets with rows. The line of the heads is found out where it is not given.
///
/// # Errors
/// When the file cannot be read, is no spreadsheet, lacks the sheet, or is beyond a limit.
pub fn read_xlsx(
    path: &Path,
    sheet: Option<&str>,
    heads: Option<u64>,
    watch: &Watch,
) -> Result<(Table, String, Vec<String>), ImportError> {
    let bytes = bytes(path, watch)?;
    check_unpacked(path, &bytes, watch)?;
    let broken = |detail: String| refused(path, Refusal::Broken, 0, detail);
    let mut book: Xlsx<_> = open_workbook_from_rs(Cursor::new(&bytes[..]))
        .map_err(|error: calamine::XlsxError| broken(error.to_string()))?;
    let all = book.sheet_names();
    let mut names = Vec::new();
    let mut known = None;
    for name in &all {
        let lines = first_lines(&mut book, name, watch)?;
        if lines.len() > 1 {
            known = known.or_else(|| head_line(&lines).map(|_| name.clone()));
            names.push(name.clone());
        }
    }
    let name = match sheet {
        Some(wanted) => all.iter().find(|name| name.trim().eq_ignore_ascii_case(wanted.trim())).cloned(),
        None => known.or_else(|| names.first().or(all.first()).cloned()),
    };
    let name = name.ok_or_else(|| refused(path, Refusal::NoSheet, 0, sheet.unwrap_or_default()))?;
    let heads = choose(&first_lines(&mut book, &name, watch)?, heads);
    let mut cells = book.worksheet_cells_reader(&name).map_err(|error| broken(error.to_string()))?;
    // What the sheet says of its own size may be a lie: it is good for the progress alone.
    let last = u64::from(cells.dimensions().end.0) + 1;
    let table = Table { head_line: heads.below(), ..Table::default() };
    let shares: Vec<bool> = cells.styles().iter().map(is_share).collect();
    let mut rows = Rows { table, heads, row: 0, cells: Vec::new(), typed: Vec::new(), has_bare: false };
    while let Some((cell, style)) = cells.next_cell_with_style_id().map_err(|error| broken(error.to_string()))? {
        let (row, column) = cell.get_position();
        let line = u64::from(row) + 1;
        if column as usize >= MAX_COLUMNS {
            return Err(refused(path, Refusal::ManyColumns, line, MAX_COLUMNS.to_string()));
        }
        if row != rows.row || rows.cells.is_empty() {
            rows.end().map_err(|refusal| refused(path, refusal, line, MAX_ROWS.to_string()))?;
            rows.row = row;
            if row.is_multiple_of(500) {
                watch.at(Task::Reading, line, last)?;
            }
        }
        rows.take(column as usize, cell.get_value(), shares.get(style) == Some(&true));
    }
    rows.end().map_err(|refusal| refused(path, refusal, u64::from(rows.row) + 1, MAX_ROWS.to_string()))?;
    drop(cells);
    if rows.has_bare {
        name_formulas(&mut book, &name, &mut rows.table, watch)?;
    }
    if rows.table.is_empty() {
        let others: Vec<String> = names.into_iter().filter(|other| *other != name).collect();
        let refusal = if others.is_empty() { Refusal::Empty } else { Refusal::EmptySheet };
        return Err(refused(path, refusal, 0, clean(&others.join(", ")).0));
    }
    Ok((rows.table, name, names))
}

/// The first lines of a sheet that say something, of their cells the texts; one that cannot be read has none.
fn first_lines(book: &mut Xlsx<Cursor<&[u8]>>, name: &str, watch: &Watch) -> Result<Lines, ImportError> {
    let mut lines = Lines::new();
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(lines) };
    while let Ok(Some(cell)) = cells.next_cell() {
        watch.at(Task::Reading, 0, 1)?;
        let line = u64::from(cell.get_position().0) + 1;
        let text = match cell.get_value() {
            DataRef::Empty => continue,
            DataRef::String(text) => text.as_str(),
            DataRef::SharedString(text) => text,
            _ => "0",
        };
        if text.trim().is_empty() {
            continue;
        }
        if lines.last().is_none_or(|(last, _)| *last != line) {
            if lines.len() == FIRST {
                break;
            }
            lines.push((line, Vec::new()));
        }
        if let Some((_, cells)) = lines.last_mut() {
            cells.push(text.to_owned());
        }
    }
    Ok(lines)
}

/// Whether cells of a style show a number in per cent: 0.225 as 22.5 %. A sign within a text does not make it so.
fn is_share(style: &Style) -> bool {
    let Some(format) = &style.number_format else { return false };
    let mut is_text = false;
    let mut signs = format.format_code.chars();
    while let Some(sign) = signs.next() {
        match sign {
            '"' => is_text = !is_text,
            '\\' | '_' | '*' if !is_text => drop(signs.next()),
            '%' if !is_text => return true,
            _ => {}
        }
    }
    false
}

/// Names the cells whose formulas have no value in the file: some programs write none, and nobody reckons it here. The values have been
/// read by then: a formula that cannot be is no reason to refuse them.
fn name_formulas(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    table: &mut Table,
    watch: &Watch,
) -> Result<(), Cancelled> {
    let Ok(mut cells) = book.worksheet_cells_reader(name) else { return Ok(()) };
    while let Ok(Some(cell)) = cells.next_cell_with_formula_metadata() {
        let (row, column) = cell.pos;
        if row.is_multiple_of(500) {
            watch.at(Task::Reading, 1, 1)?;
        }
        let Some(formula) = cell.formula.filter(|_| matches!(cell.value, DataRef::Empty)) else { continue };
        let line = u64::from(row) + 1;
        let is_in = table.row_of(line).is_some();
        if let Some(head) = table.heads.get(column as usize).filter(|_| is_in).cloned() {
            let said = match formula {
                XlsxFormulaMetadata::Normal { formula } | XlsxFormulaMetadata::Shared { formula, .. } => formula,
                _ => String::new(),
            };
            table.oddities.add(OddityKind::NoValue, line, &head, &format!("={said}"));
        }
    }
    Ok(())
}

/// Unpacks everything into nothing, to see how much it is: what the file itself says of it may be a lie.
fn check_unpacked(path: &Path, bytes: &[u8], watch: &Watch) -> Result<(), ImportError> {
    let broken = |detail: String| refused(path, Refusal::Broken, 0, detail);
    let bomb = || refused(path, Refusal::Bomb, 0, format!("{} MB", MAX_UNPACKED >> 20));
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|error| broken(error.to_string()))?;
    if archive.len() > MAX_PARTS {
        return Err(bomb());
    }
    if !archive.is_empty() && !archive.file_names().flatten().any(|name| name.to_ascii_lowercase().contains("workbook"))
    {
        return Err(refused(path, Refusal::NoSpreadsheet, 0, String::new()));
    }
    let mut left = MAX_UNPACKED;
    for at in 0..archive.len() {
        watch.at(Task::Reading, at as u64, archive.len() as u64)?;
        let part = archive.by_index(at).map_err(|error| broken(error.to_string()))?;
        let length = io::copy(&mut part.take(left + 1), &mut io::sink()).map_err(|error| broken(error.to_string()))?;
        left = left.checked_sub(length).ok_or_else(bomb)?;
    }
    Ok(())
}

/// The rows as they come: a sheet names only the cells in which something stands.
struct Rows {
    table: Table,
    heads: Heads,
    row: u32,
    cells: Vec<String>,
    /// The columns of the row that hold a number or a day.
    typed: Vec<usize>,
    /// Whether a cell is named that has no value: it may have a formula.
    has_bare: bool,
}

impl Rows {
    fn take(&mut self, column: usize, value: &DataRef, is_share: bool) {
        let text = match value {
            DataRef::Empty => {
                self.has_bare = true;
                return;
            }
            DataRef::Int(number) if is_share => per_cent(*number as f64),
            DataRef::Float(number) if is_share => per_cent(*number),
            DataRef::Int(number) => number.to_string(),
            DataRef::Float(number) => number.to_string(),
            DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
            DataRef::SharedString(text) => (*text).to_owned(),
            DataRef::Bool(yes) => yes.to_string(),
            DataRef::DateTime(moment) => day(moment),
            DataRef::Error(error) => {
                let head = self.table.heads.get(column).cloned().unwrap_or_default();
                self.table.oddities.add(OddityKind::ErrorCell, u64::from(self.row) + 1, &head, &error.to_string());
                return;
            }
        };
        if !matches!(value, DataRef::String(_) | DataRef::SharedString(_)) {
            self.typed.push(column);
        }
        if self.cells.len() <= column {
            self.cells.resize(column + 1, String::new());
        }
        self.cells[column] = text;
    }

    fn end(&mut self) -> Result<(), Refusal> {
        let line = u64::from(self.row) + 1;
        let (mut cells, typed) = (std::mem::take(&mut self.cells), std::mem::take(&mut self.typed));
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        if line < self.heads.line() {
            return Ok(());
        }
        match self.heads {
            Heads::Nowhere(columns) if self.table.heads.is_empty() => self.table.take_letters(columns.max(cells.len())),
            Heads::In(..) if self.table.heads.is_empty() => {
                self.table.take_heads(cells.iter().map(String::as_str), line);
                return Ok(());
            }
            _ => {}
        }
        // Empty cells at the end are not named: that is no short row.
        cells.resize(cells.len().max(self.table.heads.len()), String::new());
        self.table.take_typed_row(cells.iter().map(String::as_str), &typed, line)
    }
}

/// A share as it is shown, without what the reckoning leaves behind.
fn per_cent(share: f64) -> String {
    let shown = (share * 100.0 * 1e9).round() / 1e9;
    format!("{shown}%")
}

/// A day as `2026-03-12`; a span of time is no day.
fn day(moment: &ExcelDateTime) -> String {
    // Beyond that no year has four digits.
    if moment.is_duration() || !(0.0..2_958_466.0).contains(&moment.as_f64()) {
        return moment.as_f64().to_string();
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
