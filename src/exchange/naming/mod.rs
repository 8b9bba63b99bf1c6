//! Who may be named in what leaves the house, what stands in the place of those who may not, and whose words may be
//! repeated.

mod address;
mod calendar;
mod column;
mod companies;
mod compounds;
#[cfg(test)]
mod corpus;
mod disguise;
mod everybody;
mod forms;
mod job;
mod mask;
mod names;
mod ordinary;
mod run;
#[cfg(test)]
mod sample;
mod shown;
mod veil;
mod words;

pub use disguise::Disguise;
pub use everybody::Everybody;
pub(super) use names::Names;
pub(super) use shown::{is_disguised, is_pseudonym};
pub use veil::veil;

/// Who is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Naming {
    /// Everybody: for the house.
    #[default]
    Everybody,
    /// Those who agreed to it ([`Consent::Attributable`](crate::domain::Consent::Attributable)).
    Agreed,
    /// Nobody, whatever they agreed to.
    Nobody,
}
