//! Answers across deals: each a pure function from [`Case`]s to plain figures, which a screen, the command line and the
//! report show alike. Every figure names the deals behind it.

mod apart;
mod case;
mod checklist;
mod claims;
mod conversion;
mod distances;
mod exits;
mod hand_over;
mod hit_rate;
mod incidents;
mod levers;
mod names;
mod nearest;
mod path_map;
mod paths;
mod perception;
mod reading;
mod said;
mod saturation;
mod ties;
mod trunk;
mod way;

pub use crate::analysis::stats::can_tell;
pub use apart::{
    Apart, Comparisons, Measure, Tied, around, exits_apart, incidents_apart, perception_apart, shares_apart,
    ties_apart, ties_apart_of,
};
pub use case::{Case, CaseClaim, CaseIncident, CaseStep, Ended, Group, with_path};
pub use checklist::{ChecklistContrast, CriterionContrast, checklist_contrast, checklist_contrast_watched};
pub use claims::{ClaimRow, Claimed, Instead, Named, Stand, claimed};
pub use conversion::{
    Backward, Conversion, NoOrders, OrdersNeeded, Passage, Target, backward, conversion, orders_needed,
};
pub use distances::{Distances, Pair, distances};
pub use exits::{BEFORE, Exit, Exits, exits};
pub use hand_over::{HandOver, Owned, Shares, shares};
pub use hit_rate::{
    Facet, FacetValue, HitRate, MoneyRate, Valued, furthest_apart, hit_rate, hit_rates_by, is_too_small, worth,
};
pub use incidents::{Both, IncidentRate, Incidents, felt, incidents};
pub use levers::{
    Alike, Bearing, ComparedStudies, Done, FollowUp, Judged, LeverContrast, MOST_COMPARED, MayBeOne, Merit, Ranked,
    compared_studies, follow_up, may_be_one, ranked, ranked_by, too_large,
};
pub use names::{LikeNames, NameMatch, Titles, like_names};
pub use nearest::{AmongWon, Fork, WonWays};
pub use path_map::{Leg, PathMap, Place, Stop, path_map};
pub use paths::{
    Activities, ActivityContrast, Succession, Usual, activities, activities_of, activities_watched, ghosts,
    successions, usual,
};
pub use perception::{CriterionPerception, DealPerception, Perception, perception};
pub use reading::{Effect, HINT, RARE_AMONG_ANSWERS, RARE_IN_STUDY, Reading, Verdict, enough, reading};
pub use said::name_steps;
pub use saturation::{Saturation, Theme, saturation};
pub use ties::{AfterNo, PARTS, Tie, Times, Wait, after_no, mean, median, ties, times};
pub use trunk::{Common, Next, Variant, trunk, variants};

#[cfg(test)]
pub(crate) mod sample;
