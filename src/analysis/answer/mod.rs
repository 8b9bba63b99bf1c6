//! Answers across deals: each a pure function from [`Case`]s to plain figures, which a screen, the command line and the
//! report show alike. Every figure names the deals behind it.

mod case;
mod checklist;
mod conversion;
mod exits;
mod hit_rate;
mod paths;
mod saturation;

pub use case::{Case, CaseIncident, CaseStep, Group};
pub use checklist::{ChecklistContrast, CriterionContrast, checklist_contrast};
pub use conversion::{Backward, Conversion, Passage, backward, conversion};
pub use exits::{Exit, Exits, exits};
pub use hit_rate::{Facet, FacetValue, HitRate, MoneyRate, hit_rate, hit_rates_by};
pub use paths::{ActivityContrast, Fork, Ghost, Succession, activities, ghosts, nearest_won, successions};
pub use saturation::{Saturation, Theme, saturation};

#[cfg(test)]
mod sample;
