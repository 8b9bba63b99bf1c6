//! The summary of one deal: the path in numbers, its turning points, what was felt and judged, and what still
//! contradicts itself. Nothing is netted and nothing is rounded here; every figure names the steps it rests on.

mod accounts;
mod claims;
mod contradictions;
mod criteria;
mod extremes;
mod hand_overs;
mod path;
mod telling_order;
#[cfg(test)]
mod tests;
mod turning;
mod waiting;

use serde::Serialize;

use crate::domain::{Debrief, Source};

pub use accounts::Accounts;
pub use claims::{ClaimLine, LeverLine};
pub use contradictions::{Contradiction, contradictions};
pub use criteria::{CriterionLine, ENOUGH_FOR_MEAN, Judgements, LIST_LENGTH, NOTABLE_GAP};
pub use extremes::{Extremes, FeltExtremes};
pub use hand_overs::HandOver;
pub(crate) use hand_overs::hand_overs;
pub(crate) use path::offer;
pub use path::{OfferTime, Path, StepDate, ToldCounts};
pub use telling_order::TellingOrder;
pub use turning::{MAX_TURNING_POINTS, TurnReason, TurningPoint};
pub use waiting::Waiting;

/// What one debrief says, derived from what was recorded.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Summary {
    /// The path in numbers.
    pub path: Path,
    /// The steps that turned the path, in the order of the timeline; at most [`MAX_TURNING_POINTS`].
    pub turning_points: Vec<TurningPoint>,
    /// The strongest incidents.
    pub extremes: Extremes,
    /// The checklist.
    pub judgements: Judgements,
    /// Where the tellings of one step cannot both be true, in the order of the timeline.
    pub contradictions: Vec<Contradiction>,
    /// How the customer told, against the order in which it happened.
    pub customer_order: Option<TellingOrder>,
    /// How we told.
    pub vendor_order: Option<TellingOrder>,
    /// The claims as recorded; the first is the stated reason.
    pub claims: Vec<ClaimLine>,
    /// The levers as recorded.
    pub levers: Vec<LeverLine>,
    /// Whose accounts all this rests on.
    pub accounts: Accounts,
}

/// Sums one deal up.
pub fn summarise(debrief: &Debrief) -> Summary {
    let path = Path::of(debrief);
    Summary {
        turning_points: turning::turning_points(debrief, path.first_decider),
        extremes: Extremes::of(debrief),
        judgements: Judgements::of(debrief),
        contradictions: contradictions::contradictions(debrief),
        customer_order: TellingOrder::of(debrief, Source::Customer),
        vendor_order: TellingOrder::of(debrief, Source::Vendor),
        claims: claims::claims(debrief),
        levers: claims::levers(debrief),
        accounts: Accounts::of(debrief),
        path,
    }
}
