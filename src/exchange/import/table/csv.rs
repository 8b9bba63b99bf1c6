//! Delimited text.

use std::path::Path;

use csv_core::{ReadRecordResult, Reader, ReaderBuilder};

use super::{
    Encoding, MAX_COLUMNS, MAX_ROW, Table, bytes,
    encoding::{has_false_mark, is_unlikely},
    heads::{FIRST, Heads, Lines, choose},
    refused,
};
use crate::{
    exchange::import::{ImportError, OddityKind, Refusal},
    work::{Task, Watch},
};

/// What may stand between two cells.
pub const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// What stands for bytes that are no text.
const BAD: char = '\u{fffd}';

/// The delimiter is found out from so much of the file, in bytes.
const SAMPLE: usize = 64 << 10;

/// Reads a file. Encoding, delimiter and the line of the heads are found out where they are not given.
///
/// # Errors
/// When it cannot be read, holds nothing, or is beyond a limit.
pub fn read_csv(
    path: &Path,
    encoding: Option<Encoding>,
    delimiter: Option<char>,
    heads: Option<u64>,
    watch: &Watch,
) -> Result<(Table, Encoding, char), ImportError> {
    let bytes = bytes(path, watch)?;
    let encoding = encoding.unwrap_or_else(|| Encoding::of(&bytes));
    let (text, is_whole) = encoding.text(&bytes);
    if is_no_text(&text) {
        return Err(refused(path, Refusal::NoTable, 0, ""));
    }
    let (body, skipped, said) = said_delimiter(&text);
    let delimiter = delimiter.or(said).unwrap_or_else(|| likely_delimiter(body));
    let mut table = Table { delimiter: Some(delimiter), ..Table::default() };
    if has_false_mark(&bytes, encoding) {
        table.oddities.add(OddityKind::FalseMark, 1, "", "");
    }
    let heads = choose(&first_lines(body, delimiter, 1 + skipped), heads);
    table.head_line = heads.below();
    if let Heads::Nowhere(columns) = heads {
        table.take_letters(columns);
    }
    let mut records = Records::new(body, delimiter, 1 + skipped);
    let fault = |refusal, line| refused(path, refusal, line, limit(refusal));
    let mut count = 0_u64;
    while let Some(line) = records.next().map_err(|(refusal, line)| fault(refusal, line))? {
        if table.heads.is_empty() {
            if line < heads.line() || records.cells().all(|cell| cell.trim().is_empty()) {
                continue;
            }
            table.take_heads(records.cells(), line);
            continue;
        }
        for (at, cell) in records.cells().enumerate() {
            let kind = match cell {
                _ if is_unlikely(cell, encoding) => OddityKind::UnlikelyText,
                _ if !is_whole && cell.contains(BAD) => OddityKind::BadText,
                _ => continue,
            };
            let head = table.heads.get(at).cloned().unwrap_or_default();
            table.oddities.add(kind, line, &head, cell);
        }
        if let Some(quoted) = records.quoted.filter(|_| swallows(&records, table.heads.len(), delimiter)) {
            table.oddities.add(OddityKind::LooseQuote, quoted, "", "");
        }
        table.take_row(records.cells(), line).map_err(|refusal| fault(refusal, line))?;
        count += 1;
        if count.is_multiple_of(1_000) {
            watch.at(Task::Reading, records.done() as u64, body.len() as u64)?;
        }
    }
    if table.is_empty() {
        return Err(refused(path, Refusal::Empty, 0, ""));
    }
    if !is_whole && table.oddities.of(OddityKind::BadText).next().is_none() {
        // It stands in no row: above them, or among the heads.
        let line = 1 + text.split(BAD).next().map_or(0, |before| before.matches('\n').count());
        table.oddities.add(OddityKind::BadText, line as u64, "", "");
    }
    Ok((table, encoding, delimiter))
}

/// Whether what was read as a text is hardly one: every text has a letter for a sign that none has, a picture has not.
fn is_no_text(text: &str) -> bool {
    const FEW: usize = 4;
    let is_odd =
        |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{1b}');
    let signs = || text.chars().take(SAMPLE);
    let odd = signs().filter(is_odd).count();
    odd >= FEW && odd * 50 > signs().count()
}

/// The first lines that say something.
fn first_lines(body: &str, delimiter: char, line: u64) -> Lines {
    let mut records = Records::new(body, delimiter, line);
    let mut lines = Lines::new();
    while lines.len() < FIRST {
        // What is wrong with a line is told when it is read.
        let Ok(Some(line)) = records.next() else { break };
        if records.cells().any(|cell| !cell.trim().is_empty()) {
            lines.push((line, records.cells().map(str::to_owned).collect()));
        }
    }
    lines
}

/// Whether a record that runs over line ends has taken others for its text: its cells are not as many as the heads, or a
/// line within one would be a record itself.
fn swallows(records: &Records, heads: usize, delimiter: char) -> bool {
    let is_row = |line: &str| {
        // In prose a space follows.
        let parts = line.split(delimiter).skip(1);
        heads > 2 && line.split(delimiter).count() == heads && parts.clone().all(|part| !part.starts_with(' '))
    };
    records.cells().count() != heads || records.cells().flat_map(|cell| cell.lines().skip(1)).any(is_row)
}

/// The quoted field of a record that runs over line ends: on which of the record's lines it opens, from 0, and whether it
/// closes. Quotation marks have a meaning only at the beginning of a field.
fn quoted_lines(record: &[u8], delimiter: u8) -> Option<(u64, bool)> {
    let (mut line, mut is_start, mut open, mut found) = (0, true, None, None);
    let mut bytes = record.iter().peekable();
    while let Some(byte) = bytes.next() {
        match (byte, open) {
            (b'"', None) if is_start => open = Some(line),
            (b'"', Some(_)) if bytes.peek() == Some(&&b'"') => drop(bytes.next()),
            (b'"', Some(began)) => {
                found = found.or((began < line).then_some((began, true)));
                open = None;
            }
            _ => {}
        }
        line += u64::from(*byte == b'\n');
        is_start = open.is_none() && (*byte == delimiter || *byte == b'\n');
    }
    open.map(|began| (began, false)).or(found)
}

/// The limit that a file has broken, as a number.
fn limit(refusal: Refusal) -> String {
    match refusal {
        Refusal::LongRecord => format!("{} KB", MAX_ROW >> 10),
        Refusal::ManyColumns => MAX_COLUMNS.to_string(),
        Refusal::ManyRows => super::MAX_ROWS.to_string(),
        _ => String::new(),
    }
}

/// Excel's own first line, `sep=;`: what follows, how many lines it was, and what it says.
fn said_delimiter(text: &str) -> (&str, u64, Option<char>) {
    let said = text.strip_prefix("sep=").and_then(|rest| {
        let delimiter = rest.chars().next().filter(char::is_ascii)?;
        let rest = rest[1..].trim_start_matches('\r').strip_prefix('\n')?;
        Some((rest, 1, Some(delimiter)))
    });
    said.unwrap_or((text, 0, None))
}

/// The delimiter under which the most rows have the same number of cells, the more the better. Titles above the heads have
/// fewer.
fn likely_delimiter(text: &str) -> char {
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    let sample = &text[..end];
    let score = |delimiter: &char| {
        let mut records = Records::new(sample, *delimiter, 1);
        let mut counts = Vec::new();
        while counts.len() < 200 {
            let Ok(Some(_)) = records.next() else { break };
            counts.push(records.cells().count());
        }
        // The sample ends within a row.
        if sample.len() < text.len() {
            counts.pop();
        }
        let same = |cells: usize| counts.iter().filter(|count| **count == cells).count();
        let of = |cells: usize| cells.min(100) * same(cells) * 100 / counts.len();
        counts.iter().copied().filter(|cells| *cells > 1).map(of).max().unwrap_or(0)
    };
    // Of equals the first one.
    DELIMITERS.iter().rev().max_by_key(|delimiter| score(delimiter)).copied().unwrap_or(',')
}

/// The records of a text, one after the other, in room that does not grow.
struct Records<'a> {
    reader: Reader,
    input: &'a [u8],
    length: usize,
    line: u64,
    delimiter: u8,
    /// Where the quoted field of this record opens that runs over line ends.
    quoted: Option<u64>,
    cells: Vec<u8>,
    ends: Vec<usize>,
    count: usize,
}

impl<'a> Records<'a> {
    fn new(text: &'a str, delimiter: char, line: u64) -> Self {
        let delimiter = u8::try_from(delimiter).unwrap_or(b',');
        Self {
            reader: ReaderBuilder::new().delimiter(delimiter).build(),
            input: text.as_bytes(),
            length: text.len(),
            line,
            delimiter,
            quoted: None,
            cells: vec![0; MAX_ROW],
            ends: vec![0; MAX_COLUMNS],
            count: 0,
        }
    }

    /// How many bytes have been read.
    fn done(&self) -> usize {
        self.length - self.input.len()
    }

    /// Reads the next record; answers the line where it begins.
    fn next(&mut self) -> Result<Option<u64>, (Refusal, u64)> {
        while let [b'\n' | b'\r', rest @ ..] = self.input {
            self.line += u64::from(self.input[0] == b'\n');
            self.input = rest;
        }
        let (line, whole) = (self.line, self.input);
        let (mut used, mut count) = (0, 0);
        loop {
            let (result, read, written, ended) =
                self.reader.read_record(self.input, &mut self.cells[used..], &mut self.ends[count..]);
            self.line += self.input[..read].iter().filter(|byte| **byte == b'\n').count() as u64;
            self.input = &self.input[read..];
            used += written;
            count += ended;
            match result {
                ReadRecordResult::Record => {
                    self.count = count;
                    self.quoted = None;
                    let record = whole[..whole.len() - self.input.len()].trim_ascii_end();
                    // Only where it runs over a line end, or over that of the file, can a mark have swallowed something.
                    if record.contains(&b'\n') || self.input.is_empty() {
                        match quoted_lines(record, self.delimiter) {
                            Some((began, false)) => return Err((Refusal::OpenQuote, line + began)),
                            found => self.quoted = found.map(|(began, _)| line + began),
                        }
                    }
                    return Ok(Some(line));
                }
                ReadRecordResult::End => return Ok(None),
                // All of the input was there; asked once more, the reader ends the last record.
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull => return Err((Refusal::LongRecord, line)),
                ReadRecordResult::OutputEndsFull => return Err((Refusal::ManyColumns, line)),
            }
        }
    }

    fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.count).map(|at| {
            let start = if at == 0 { 0 } else { self.ends[at - 1] };
            // What lies between delimiters of a text is text.
            str::from_utf8(&self.cells[start..self.ends[at]]).unwrap_or_default()
        })
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn read(content: &[u8]) -> Result<(Table, Encoding, char), ImportError> {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.csv");
        fs::write(&path, content).unwrap();
        read_csv(&path, None, None, None, &Watch::default())
    }

    #[test]
    fn delimiters_are_found_out() {
        for (content, delimiter, cell) in [
            ("Id,Name,Amount\n1,\"a, b\",\"1,5\"\n2,c,3\n", ',', "a, b"),
            ("Id;Name;Amount\n1;a, b;1,5\n2;c, d;2,5\n", ';', "a, b"),
            ("sep=|\r\nId|Name\r\n1|x;y\r\n", '|', "x;y"),
            ("Id\tName\n1\tHuber, Keller; Wyss\n", '\t', "Huber, Keller; Wyss"),
            ("Report\n\nId;Name;Value\n1;a;1,5\n2;b;2,5\n", ';', "a"),
        ] {
            let (table, _, found) = read(content.as_bytes()).unwrap();
            assert_eq!((found, table.cell(0, 1)), (delimiter, cell), "{content}");
        }
    }

    #[test]
    fn rows_know_their_lines() {
        let (table, ..) = read(b"\nId,Note\r\n\r\n1,\"two\nlines\"\r\n2,x\r\n,\n3,").unwrap();
        assert_eq!((table.line(0), table.line(1), table.line(2)), (4, 6, 8));
        assert_eq!((table.cell(0, 1), table.len()), ("two lines", 3));
    }

    #[test]
    fn what_is_no_table_is_refused_with_its_place() {
        let place = |content: &[u8]| match read(content) {
            Err(ImportError::Refused { refusal, line, .. }) => (refusal, line),
            other => panic!("{other:?}"),
        };
        assert_eq!(place(b""), (Refusal::Empty, 0));
        assert_eq!(place(b"Id,Name\n"), (Refusal::Empty, 0));
        let endless = [b"Id,Name\n1,a\n2,\"", "x".repeat(MAX_ROW + 1).as_bytes()].concat();
        assert_eq!(place(&endless), (Refusal::LongRecord, 3));
        assert_eq!(place(&[b"a\n", ",".repeat(MAX_COLUMNS + 1).as_bytes()].concat()), (Refusal::ManyColumns, 2));
    }

    #[test]
    fn bad_bytes_are_noticed() {
        let (table, encoding, _) = read(b"\xef\xbb\xbfId,Name\n1,\xc3\xa4\n2,b\xff\n").unwrap();
        assert_eq!((encoding, table.len()), (Encoding::Utf8, 2));
        let odd: Vec<_> = table.oddities.of(OddityKind::BadText).map(|oddity| oddity.line).collect();
        assert_eq!(odd, [3]);
    }
}
