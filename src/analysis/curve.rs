//! The journey curve: how it felt along the path, as data to draw.

use serde::Serialize;

use super::{StepRef, gaps};
use crate::domain::{Debrief, Emotion, Source, Tellings};

/// The height of a line at one step.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// Told: -2 … 2.
    Known(i8),
    /// Not told here, but before and after: the straight line between the two, -2 … 2, step by step.
    Between(f64),
    /// Not told here, and not on one of the two sides either.
    Unknown,
}

impl Level {
    /// The told value.
    pub fn known(self) -> Option<i8> {
        match self {
            Self::Known(value) => Some(value),
            _ => None,
        }
    }

    /// The height at which to draw, told or between.
    pub fn height(self) -> Option<f64> {
        match self {
            Self::Known(value) => Some(f64::from(value)),
            Self::Between(value) => Some(value),
            Self::Unknown => None,
        }
    }
}

/// One step of the curve.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CurveStep {
    /// The step; its number is the place along the path.
    pub step: StepRef,
    /// Its day, counted from the first dated step, for a curve drawn over time; `None` where unknown.
    pub day: Option<i32>,
    /// How it felt to the customer.
    pub customer: Level,
    /// How it felt to us.
    pub vendor: Level,
    /// The one line to show where there is room for one: the customer's feeling, else ours, else a document's.
    pub shown: Level,
}

/// How it felt along the path.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Curve {
    /// Every step, in the order of the timeline.
    pub steps: Vec<CurveStep>,
}

impl Curve {
    /// Whether nobody told any feeling, so that there is nothing to draw.
    pub fn is_empty(&self) -> bool {
        self.steps.iter().all(|step| step.shown == Level::Unknown)
    }
}

/// The journey curve of a deal.
pub fn journey_curve(debrief: &Debrief) -> Curve {
    let along = debrief.tellings_along();
    let line = |value: &dyn Fn(Tellings) -> Option<Emotion>| -> Vec<Level> {
        levels(&along.iter().map(|said| value(*said).map(Emotion::get)).collect::<Vec<_>>())
    };
    let of = |source| line(&|said: Tellings| said.of(source)?.emotion);
    let (customer, vendor) = (of(Source::Customer), of(Source::Vendor));
    let shown = line(&|said: Tellings| said.emotion());
    let days = gaps::days(debrief);
    let steps = (0..debrief.steps.len())
        .map(|index| CurveStep {
            step: StepRef::at(debrief, index),
            day: days[index],
            customer: customer[index],
            vendor: vendor[index],
            shown: shown[index],
        })
        .collect();
    Curve { steps }
}

/// Fills what lies between told values with straight lines.
fn levels(told: &[Option<i8>]) -> Vec<Level> {
    let mut levels: Vec<Level> = told.iter().map(|value| value.map_or(Level::Unknown, Level::Known)).collect();
    let known: Vec<(usize, f64)> =
        told.iter().enumerate().filter_map(|(at, value)| Some((at, f64::from((*value)?)))).collect();
    for pair in known.windows(2) {
        let ((from, low), (to, high)) = (pair[0], pair[1]);
        for (at, level) in levels.iter_mut().enumerate().take(to).skip(from + 1) {
            let share = (at - from) as f64 / (to - from) as f64;
            *level = Level::Between(low + (high - low) * share);
        }
    }
    levels
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_run_between_told_values_and_no_further() {
        assert_eq!(
            levels(&[None, Some(2), None, None, None, Some(-2), None]),
            [
                Level::Unknown,
                Level::Known(2),
                Level::Between(1.0),
                Level::Between(0.0),
                Level::Between(-1.0),
                Level::Known(-2),
                Level::Unknown,
            ]
        );
        assert!(levels(&[]).is_empty());
    }
}
