//! Exports of CRM systems, as delimited text or as a spreadsheet: a row is a deal.

mod alike;
mod dialect;
mod field;
mod file;
mod head;
mod mapping;
mod outcome;
mod preview;
mod read;
mod total;

pub use dialect::{DateOrder, Decimal, Found, amount, date, date_order_of, decimal_of};
pub use field::{Columns, Field, Preset, preset, presets};
pub use file::{CrmFile, Reading, Shape};
pub(in crate::exchange::import) use head::known_heads;
pub use mapping::{Mapping, Suggestion, recall, remember, suggest};
pub use outcome::{known_outcome, outcome_of};
pub use preview::{Change, Preview, Seems, deals, preview};
pub use read::{Stages, read, stages};
