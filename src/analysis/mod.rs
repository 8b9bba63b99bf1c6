//! Pure functions from recorded deals to answers. No terminal, no SQL, no clock, no texts in any language.

pub mod agreement;
pub mod answer;
pub mod curve;
pub mod forecast;
pub mod gaps;
pub mod presence;
pub mod refs;
pub mod stats;
pub mod summary;

#[cfg(test)]
pub(crate) mod sample;

pub use curve::{Curve, CurveStep, Level, journey_curve};
pub use refs::{Ground, IncidentRef, StepRef};
pub use summary::{Summary, summarise};
