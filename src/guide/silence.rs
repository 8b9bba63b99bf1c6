//! The silences of a path that nobody accounts for.

use super::GAP_RULE;
use crate::{
    analysis::gaps::{Gap, silences},
    domain::{Debrief, Id, Step},
};

/// The silences that neither a wait accounts for nor the coach, in the order of the timeline.
pub(super) fn open(debrief: &Debrief) -> Vec<Gap> {
    silences(debrief).into_iter().filter(|gap| !is_waived(debrief, gap.to.id)).collect()
}

/// Whether the coach has said that the time before this step is accounted for.
pub(super) fn is_waived(debrief: &Debrief, step: Id<Step>) -> bool {
    debrief.waivers.iter().any(|waiver| waiver.rule == GAP_RULE && waiver.target == Some(step.uuid()))
}
