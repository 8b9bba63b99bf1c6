//! What goes out of a workbook as data for other programs. Every format takes whole debriefs, whose names have been
//! [disguised](super::naming::disguised) before where they may not leave the house.

mod cell;
mod csv;
mod qda;
mod tidy;

pub use csv::{CsvStyle, TidyFolder};
pub use qda::{write_codebook, write_project};
pub use tidy::{TIDY_TABLES, TidyTable};
