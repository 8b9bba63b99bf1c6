//! Critical incidents: what delighted, what annoyed.

use serde::{Deserialize, Serialize};

use super::{
    Criterion, Deal, Id, Participant, Side, Source, Step,
    keyed::{bounded, keyed_enum},
    record::record,
};

keyed_enum! {
    /// Which of the two extremes.
    IncidentKind, "incident_kind" {
        /// Somebody was delighted.
        Delighted = "delighted",
        /// Somebody was annoyed.
        Annoyed = "annoyed",
    }
}

bounded! {
    /// How strong an incident was: 1 … 3.
    Strength, 1..=3
}

keyed_enum! {
    /// What an incident needs before others can learn from it.
    IncidentPart, "incident_part" {
        /// The step that it hangs on.
        Step = "step",
        /// Who did what.
        Behaviour = "behaviour",
        /// What followed.
        Consequence = "consequence",
        /// Their words.
        Quote = "quote",
    }
}

/// A critical incident; it hangs on a step or stands alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Incident {
    /// Its id.
    pub id: Id<Incident>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The step that it hangs on.
    pub step: Option<Id<Step>>,
    /// Delighted or annoyed.
    pub kind: IncidentKind,
    /// The side that felt it.
    pub felt_by: Side,
    /// Who felt it.
    pub person: Option<Id<Participant>>,
    /// How strong.
    pub strength: Strength,
    /// What happened.
    pub what: String,
    /// Who did what.
    pub behaviour: String,
    /// What followed.
    pub consequence: String,
    /// Their words.
    pub quote: String,
    /// Whose account it comes from.
    pub told_by: Option<Source>,
}

impl Incident {
    /// An incident of which only what happened is known.
    pub fn new(deal: Id<Deal>, kind: IncidentKind, felt_by: Side, what: impl Into<String>) -> Self {
        Self {
            id: Id::new(),
            deal,
            step: None,
            kind,
            felt_by,
            person: None,
            strength: Strength::try_from(2).unwrap_or(Strength::LEAST),
            what: what.into(),
            behaviour: String::new(),
            consequence: String::new(),
            quote: String::new(),
            told_by: None,
        }
    }

    /// What it still lacks, in the order in which a coach would ask.
    pub fn lacks(&self) -> impl Iterator<Item = IncidentPart> {
        let blank = |text: &str| text.trim().is_empty();
        [
            (IncidentPart::Step, self.step.is_none()),
            (IncidentPart::Behaviour, blank(&self.behaviour)),
            (IncidentPart::Consequence, blank(&self.consequence)),
            (IncidentPart::Quote, blank(&self.quote)),
        ]
        .into_iter()
        .filter_map(|(part, lacks)| lacks.then_some(part))
    }
}

/// A criterion that an incident speaks to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct IncidentCriterion {
    /// Its id.
    pub id: Id<IncidentCriterion>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The incident.
    pub incident: Id<Incident>,
    /// The criterion.
    pub criterion: Criterion,
}

record!(Incident => Incident, IncidentCriterion => IncidentCriterion);
