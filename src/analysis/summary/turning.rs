//! The few steps at which the path turned.

use serde::Serialize;

use crate::{
    analysis::{IncidentRef, StepRef},
    arrange::Arrange,
    domain::{Course, Debrief, ExitTo, Source},
};

/// More turning points than this are none: so many can be read back to people and corrected by them.
pub const MAX_TURNING_POINTS: usize = 5;

/// A smaller change of feeling from one told value to the next is no turn.
const LEAST_JUMP: i8 = 2;

/// Incidents of this strength turn a path.
const STRONG: i8 = 3;

/// Why a step counts as a turning point.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TurnReason {
    /// The path left here; where to, if known. Weight 4.
    Exit(Option<ExitTo>),
    /// An incident of the highest strength. Weight 3, however many there are.
    Incident(IncidentRef),
    /// The biggest change of feeling on the whole path, of at least 2 on the scale from -2 to 2. Weight 3.
    Feeling {
        /// Whose feeling.
        source: Source,
        /// The step at which that source last told a feeling.
        since: StepRef,
        /// The feeling then, -2 … 2.
        before: i8,
        /// The feeling now, -2 … 2.
        after: i8,
    },
    /// The coach marked a lever here. Weight 2.
    Lever,
    /// A decider and one of us took part in the same step for the first time. Weight 2.
    FirstDecider,
}

impl TurnReason {
    /// How much the reason weighs: what ended the path most, what people felt next, what we make of it least.
    fn weight(self) -> u32 {
        match self {
            Self::Exit(_) => 4,
            Self::Incident(_) | Self::Feeling { .. } => 3,
            Self::Lever | Self::FirstDecider => 2,
        }
    }
}

/// A step that turned the path.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TurningPoint {
    /// The step.
    pub step: StepRef,
    /// Why; at least one reason, the weightiest first.
    pub reasons: Vec<TurnReason>,
}

impl TurningPoint {
    /// The sum of the weights of its different kinds of reasons.
    fn weight(&self) -> u32 {
        let mut seen = Vec::new();
        for reason in &self.reasons {
            let kind = std::mem::discriminant(reason);
            if !seen.iter().any(|(other, _)| *other == kind) {
                seen.push((kind, reason.weight()));
            }
        }
        seen.into_iter().map(|(_, weight)| weight).sum()
    }
}

/// The weightiest steps, at most [`MAX_TURNING_POINTS`], the earlier of equals; given in the order of the timeline.
pub(super) fn turning_points(debrief: &Debrief, first_decider: Option<StepRef>) -> Vec<TurningPoint> {
    let jump = biggest_jump(debrief);
    let mut points: Vec<TurningPoint> = (0..debrief.steps.len())
        .map(|index| {
            let step = StepRef::at(debrief, index);
            let row = &debrief.steps[index];
            let exit = (row.course == Course::Exit).then_some(TurnReason::Exit(row.exit_to));
            let incidents = debrief
                .incidents_of(step.id)
                .filter(|incident| incident.strength.get() >= STRONG)
                .filter_map(|incident| IncidentRef::find(debrief, incident.id))
                .map(TurnReason::Incident);
            let feeling = jump.filter(|(at, _)| *at == step).map(|(_, reason)| reason);
            let lever = row.is_lever.then_some(TurnReason::Lever);
            let decider = (first_decider == Some(step)).then_some(TurnReason::FirstDecider);
            let reasons = exit.into_iter().chain(incidents).chain(feeling).chain(lever).chain(decider).collect();
            TurningPoint { step, reasons }
        })
        .filter(|point| !point.reasons.is_empty())
        .collect();
    points.arrange_by_key(|point| std::cmp::Reverse(point.weight()));
    points.truncate(MAX_TURNING_POINTS);
    points.arrange_by_key(|point| point.step.number);
    points
}

/// The biggest change between two told feelings of the same source, the first of equals: the customer's, and ours only
/// where the customer's feelings show no such change. Feelings of two sources are never compared with each other.
fn biggest_jump(debrief: &Debrief) -> Option<(StepRef, TurnReason)> {
    [Source::Customer, Source::Vendor].into_iter().find_map(|source| {
        let told: Vec<(StepRef, i8)> = (0..debrief.steps.len())
            .filter_map(|index| {
                let step = StepRef::at(debrief, index);
                let emotion = debrief.telling(step.id, source)?.emotion?;
                Some((step, emotion.get()))
            })
            .collect();
        told.windows(2)
            .map(|pair| (pair[0], pair[1]))
            .filter(|(before, after)| (after.1 - before.1).abs() >= LEAST_JUMP)
            .reduce(|best, next| {
                let size = |(before, after): ((_, i8), (_, i8))| (after.1 - before.1).abs();
                if size(next) > size(best) { next } else { best }
            })
            .map(|((since, before), (step, after))| {
                let reason = TurnReason::Feeling { source, since, before, after };
                (step, reason)
            })
    })
}
