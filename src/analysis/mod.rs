//! Pure functions from recorded deals to answers. No terminal, no SQL, no clock, no texts in any language.

pub mod agreement;
mod alignment;
pub mod answer;
mod before_customer;
pub mod curve;
mod dates;
pub mod for_customer;
pub mod forecast;
pub mod gaps;
mod hidden;
pub mod layered;
mod likeness;
mod pairing;
pub mod presence;
pub mod refs;
pub mod stats;
pub mod summary;

#[cfg(test)]
pub(crate) mod sample;

pub use alignment::{Aligned, alignment, merged_order, order_of_one, pairs_waiting, queue};
pub use before_customer::{before_customer, is_ours, is_told_by, leaves_the_hidden, shows_its_steps};
pub use curve::{Curve, CurveStep, Level, journey_curve};
pub(crate) use dates::surely_before;
pub use for_customer::for_customer;
pub use hidden::Hidden;
pub use likeness::{Likeness, OFFERED};
pub use refs::{Ground, IncidentRef, StepRef};
pub use summary::{Summary, summarise};
