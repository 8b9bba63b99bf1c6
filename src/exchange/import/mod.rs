//! The one door through which other programs' deals come in.
//!
//! A reader of a format makes an [`Incoming`]: plain data, complete in memory, within the limits below. It knows no
//! workbook. What happens then is the same for all formats:
//!
//! 1. [`plan`] holds it against what the workbook [knows](crate::store::Workbook::known) of the same source and says of each
//!    deal whether it is new, changed or the same, field by field. It is pure: the preview shows it and writes nothing.
//! 2. [`import`] makes the same plan again within one transaction, so that it is right whatever has happened since, and
//!    writes it: one entry of the journal, all or nothing.
//!
//! To write a reader:
//!
//! - Make one [`IncomingDeal`] for each trace, with [`Deal::crm_source`](crate::domain::Deal::crm_source) = `source` and
//!   `crm_id` = the trace's id, never empty and never twice (say an [`Oddity`] and leave the second one out). Put what the
//!   file says of the deal into `deal` and name it in `says`: only what is named can change a deal that is there already.
//! - People go into `people`; steps refer to them by their place in it. A deal's steps stand in their order. Whoever an import
//!   has brought follows the file to another side, unless the user has moved them.
//! - Steps are matched by their ids where the log has any, else by title, date and how many of the same came before: a
//!   repeated import adds what is new and never brings back or doubles a step that an earlier import has brought. What the log
//!   says otherwise of one with an id changes it, but for what the user has made of it since.
//! - Clean every text with [`clean`]; count what is odd in [`Oddities`], with line and column or trace and event.
//! - Ask [`Watch::at`](crate::work::Watch::at) often enough (every trace) and hand [`Cancelled`](crate::work::Cancelled) on
//!   as [`ImportError::Cancelled`]. Refuse what is beyond a limit with [`ImportError::Refused`], which names the place.
//! - Nothing else: no ids to invent (a deal's follows from source and id), no SQL, no journal.

mod add;
pub mod crm;
mod error;
mod incoming;
pub mod log;
mod meet;
pub mod notes;
mod oddity;
mod people;
mod plan;
mod steps;
pub mod table;
mod write;

pub use error::{ImportError, Refusal};
pub use incoming::{Fact, Incoming, IncomingDeal, IncomingPerson, IncomingStep, Says, Tellers, clean};
pub use oddity::{Oddities, Oddity, OddityKind};
pub use people::People;
pub use plan::{ClaimPlan, Counts, Fate, Plan, Planned, plan};
pub use steps::{ChangedStep, NewSteps};
pub use write::import;

/// So many deals come in at once.
pub const MAX_DEALS: usize = 200_000;

/// So many steps come in at once.
pub const MAX_STEPS: usize = 2_000_000;
