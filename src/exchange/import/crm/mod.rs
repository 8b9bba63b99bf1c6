//! Exports of CRM systems, as delimited text or as a spreadsheet: a row is a deal.

mod alike;
mod dialect;
mod ended;
mod facts;
mod field;
mod file;
mod head;
mod ids;
mod mapping;
mod outcome;
mod preview;
mod read;
mod rows;
mod stages;
mod total;
mod value;

pub use dialect::{DateOrder, Decimal, Found, amount, date, date_order_of, decimal_of, written_like};
pub use field::{Columns, Field, Preset, preset, presets};
pub use file::{CrmFile, Joined, Reading, Shape};
pub(in crate::exchange::import) use head::known_heads;
pub use mapping::{Mapping, Suggestion, recall, remember, suggest};
pub use outcome::{known_outcome, outcome_of};
pub use preview::{Change, PersonChange, Preview, Seems, deals, preview};
pub use read::read;
pub use stages::{Stages, stages};
