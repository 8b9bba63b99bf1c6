//! What an answer rests on: steps and incidents by id and number, so that every figure can be followed back.

use serde::Serialize;

use crate::domain::{Debrief, Evidence, Id, Incident, Step};

/// A step, by its id and its number in the timeline.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct StepRef {
    /// Its number in the timeline, 1 first.
    pub number: usize,
    /// Its id.
    pub id: Id<Step>,
}

/// An incident, by its id and its number among the deal's incidents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
pub struct IncidentRef {
    /// Its number in the order in which incidents were recorded, 1 first.
    pub number: usize,
    /// Its id.
    pub id: Id<Incident>,
    /// The step that it hangs on, if any.
    pub step: Option<StepRef>,
}

/// A piece of evidence that lies in the deal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Ground {
    /// A step.
    Step(StepRef),
    /// An incident.
    Incident(IncidentRef),
}

impl StepRef {
    /// The step at this place of the timeline, 0 first.
    pub(crate) fn at(debrief: &Debrief, index: usize) -> Self {
        Self { number: index + 1, id: debrief.steps[index].id }
    }

    /// The step with this id; `None` when the deal has none such.
    pub fn find(debrief: &Debrief, id: Id<Step>) -> Option<Self> {
        let number = debrief.number(id)?;
        Some(Self { number, id })
    }
}

impl IncidentRef {
    /// The incident with this id; `None` when the deal has none such.
    pub fn find(debrief: &Debrief, id: Id<Incident>) -> Option<Self> {
        let index = debrief.incidents.iter().position(|other| other.id == id)?;
        let step = debrief.incidents[index].step;
        Some(Self { number: index + 1, id, step: step.and_then(|step| StepRef::find(debrief, step)) })
    }
}

impl Ground {
    /// What a row of evidence points at; `None` when that is not in this deal.
    pub fn of(debrief: &Debrief, evidence: &Evidence) -> Option<Self> {
        let step = evidence.step.and_then(|id| StepRef::find(debrief, id)).map(Self::Step);
        step.or_else(|| {
            let incident = evidence.incident?;
            IncidentRef::find(debrief, incident).map(Self::Incident)
        })
    }

    /// What several rows of evidence point at: steps by number, then incidents by number, each once.
    pub fn all<'a>(debrief: &Debrief, rows: impl IntoIterator<Item = &'a Evidence>) -> Vec<Self> {
        let mut grounds: Vec<Self> = rows.into_iter().filter_map(|row| Self::of(debrief, row)).collect();
        grounds.sort_unstable();
        grounds.dedup();
        grounds
    }

    /// The step itself, or the one that the incident hangs on.
    pub fn step(self) -> Option<StepRef> {
        match self {
            Self::Step(step) => Some(step),
            Self::Incident(incident) => incident.step,
        }
    }
}
