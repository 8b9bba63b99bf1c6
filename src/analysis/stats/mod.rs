//! Statistics for a handful of deals. Exact wherever the number of cases allows it; where it does not, drawn from a
//! fixed seed, and said so. Nothing here knows what a deal is.

pub mod discovery;
pub mod exact;
pub mod ordinal;
pub mod proportion;
pub mod rarity;
mod relabel;
pub mod separation;
pub mod sequence;

pub use discovery::{chance_to_see, debriefs_needed};
pub use exact::{fisher_two_sided, holm, perfect_separation_p, sign_test};
pub use ordinal::{Delta, Size, bootstrap_interval, cliffs_delta, permutation_p};
pub use proportion::{Interval, newcombe, upper_bound_when_none, wilson};
pub use relabel::{Basis, Relabelings};
pub use separation::{Contrast, Floor, Separation, can_tell, separate, separate_numbers, separate_watched};
pub use sequence::{Dispersion, Pattern, dispersion, edit_distance, indel_distance};

#[cfg(test)]
pub(crate) mod oracle;
