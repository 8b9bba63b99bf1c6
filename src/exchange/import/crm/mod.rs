//! Exports of CRM systems, as delimited text or as a spreadsheet: a row is a deal.

mod dialect;
mod field;
mod file;
mod mapping;
mod outcome;
mod preview;
mod read;

pub use dialect::{DateOrder, Decimal, Found, amount, date, date_order_of, decimal_of};
pub use field::{Columns, Field, Preset, preset, presets};
pub use file::{CrmFile, Reading, Shape};
pub use mapping::{Mapping, Suggestion, recall, remember, suggest};
pub use outcome::{known_outcome, outcome_of};
pub use preview::{Preview, deals, preview};
pub use read::{read, stages};
