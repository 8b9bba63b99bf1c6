//! Why nothing came in.

use std::{io, path::PathBuf};

use crate::{domain::keyed_enum, store::StoreError, work::Cancelled};

keyed_enum! {
    /// What a file is refused for.
    Refusal, "refusal" {
        /// It is larger than the limit.
        TooLarge = "too_large",
        /// One record is longer than the limit: the file is no table, or a quotation mark is never closed.
        LongRecord = "long_record",
        /// A quotation mark is never closed.
        OpenQuote = "open_quote",
        /// It has more columns than the limit.
        ManyColumns = "many_columns",
        /// It has more rows than the limit.
        ManyRows = "many_rows",
        /// It has more lines than the limit.
        ManyLines = "many_lines",
        /// It is no text.
        NoText = "no_text",
        /// It has more deals than the limit.
        ManyDeals = "many_deals",
        /// It has more events than the limit.
        ManySteps = "many_steps",
        /// It is a bundle or a workbook: merging takes that over.
        Ours = "ours",
        /// It is one of the tables that debrief writes beside that of the deals.
        OwnTable = "own_table",
        /// It is an event log that debrief wrote of deals that are here.
        OwnLog = "own_log",
        /// It is packed, and no log.
        Packed = "packed",
        /// Parts are packed in it that make no spreadsheet.
        NoSpreadsheet = "no_spreadsheet",
        /// The sheet that was read holds nothing; the others that hold something.
        EmptySheet = "empty_sheet",
        /// It is called an Excel file and is none, and there are no rows in it.
        NotExcel = "not_excel",
        /// Another program writes it and neither goes on nor ends.
        Silent = "silent",
        /// It holds nothing.
        Empty = "empty",
        /// It is damaged.
        Broken = "broken",
        /// It ends in the middle.
        Cut = "cut",
        /// It is a file of another kind than it looks like.
        Foreign = "foreign",
        /// It defines abbreviations of its own, of which bombs are made.
        Entities = "entities",
        /// It is nested deeper than any of its kind.
        Deep = "deep",
        /// Its characters are not written as UTF-8.
        Encoding = "encoding",
        /// An Excel file of before 2007, or one with a password.
        OldExcel = "old_excel",
        /// What is packed in it would take more room than the limit.
        Bomb = "bomb",
        /// It is a picture or another program's own file, whatever it is called.
        NoTable = "no_table",
        /// It is a page of the web.
        WebPage = "web_page",
        /// No line names the columns, and nobody has said what they hold.
        NoHeads = "no_heads",
        /// No column is known to hold what every deal needs.
        NoDeals = "no_deals",
        /// There is no such sheet.
        NoSheet = "no_sheet",
        /// There is no such type of objects.
        NoObjects = "no_objects",
        /// There is no such column.
        NoColumn = "no_column",
        /// It is to be joined to itself.
        Itself = "itself",
        /// The two files have no column in common.
        NoJoin = "no_join",
    }
}

/// Why an import failed. The workbook is as it was.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It was to end.
    #[error("cancelled")]
    Cancelled,
    /// The file cannot be read.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// What it holds is not taken.
    #[error("{}: {refusal:?}, line {line}, {detail}", path.display())]
    Refused {
        /// The file.
        path: PathBuf,
        /// What for.
        refusal: Refusal,
        /// The line or row, from 1; 0 where it is the whole file.
        line: u64,
        /// The limit, the name, or what the decoder says.
        detail: String,
    },
    /// The workbook refused it.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl From<Cancelled> for ImportError {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}
