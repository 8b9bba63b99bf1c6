//! The strongest incidents. Delight and annoyance are never netted: each stands for itself.

use serde::Serialize;

use crate::{
    analysis::IncidentRef,
    domain::{Debrief, IncidentKind, Side},
};

/// The strongest incidents that one side felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct FeltExtremes {
    /// What delighted it most.
    pub delighted: Option<IncidentRef>,
    /// What annoyed it most.
    pub annoyed: Option<IncidentRef>,
}

/// The strongest incidents of both sides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Extremes {
    /// The customer's.
    pub customer: FeltExtremes,
    /// Ours.
    pub vendor: FeltExtremes,
}

impl Extremes {
    /// The strongest incidents of a deal.
    pub fn of(debrief: &Debrief) -> Self {
        let felt = |side| FeltExtremes {
            delighted: strongest(debrief, side, IncidentKind::Delighted),
            annoyed: strongest(debrief, side, IncidentKind::Annoyed),
        };
        Self { customer: felt(Side::Customer), vendor: felt(Side::Vendor) }
    }
}

/// The strongest incident of a kind; among equals one with their own words, then the first recorded.
fn strongest(debrief: &Debrief, side: Side, kind: IncidentKind) -> Option<IncidentRef> {
    debrief
        .incidents
        .iter()
        .filter(|incident| incident.felt_by == side && incident.kind == kind)
        .rev()
        .max_by_key(|incident| (incident.strength, !incident.quote.trim().is_empty()))
        .and_then(|incident| IncidentRef::find(debrief, incident.id))
}
