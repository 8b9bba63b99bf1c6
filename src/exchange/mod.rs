//! What comes into a workbook and goes out of it.

pub mod demo;
pub mod generate;
pub mod import;
pub mod report;
