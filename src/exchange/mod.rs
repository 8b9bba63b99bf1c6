//! What comes into a workbook and goes out of it.

pub mod bundle;
pub mod demo;
pub mod export;
mod file_name;
pub mod generate;
pub mod import;
pub mod naming;
pub mod report;
mod visible;
mod whole_file;

pub use file_name::{ending, file_name, free_path};
pub use whole_file::{IsWorkbook, WholeFile};
