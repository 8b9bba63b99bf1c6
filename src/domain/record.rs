//! What every stored thing has in common: an id and a table.

use std::{fmt, marker::PhantomData, str::FromStr};

use serde::{Deserialize, Serialize, de::DeserializeOwned};
use uuid::Uuid;

/// The id of a `T`: a UUIDv7, so that ids made later sort later.
#[derive(Serialize, Deserialize)]
#[serde(transparent)]
pub struct Id<T>(Uuid, #[serde(skip)] PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// A new id; unique without asking anybody.
    pub fn new() -> Self {
        Self(Uuid::now_v7(), PhantomData)
    }

    /// The bare id, as one of any table.
    pub fn uuid(self) -> Uuid {
        self.0
    }

    /// The typed id of a bare one: for readings of the journal and the search index, which hold ids of every table.
    pub fn from_uuid(uuid: Uuid) -> Self {
        Self(uuid, PhantomData)
    }
}

impl<T> Default for Id<T> {
    fn default() -> Self {
        Self::new()
    }
}
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    #[inline]
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    #[inline]
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> std::hash::Hash for Id<T> {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
impl<T> FromStr for Id<T> {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Uuid::parse_str(text).map(Self::from_uuid)
    }
}

/// A row that a user edits: it serialises to scalars only, one for each column of its table.
pub trait Record: Serialize + DeserializeOwned + Clone + PartialEq {
    /// The table that holds it.
    const TABLE: Table;
    /// Its id.
    fn id(&self) -> Id<Self>;
}

/// Gives records their table and their id.
macro_rules! record {
    ($($name:ident => $table:ident),+ $(,)?) => { $(
        impl $crate::domain::Record for $name {
            const TABLE: $crate::domain::Table = $crate::domain::Table::$table;
            fn id(&self) -> $crate::domain::Id<Self> {
                self.id
            }
        }
    )+ };
}
pub(crate) use record;

super::keyed::keyed_enum! {
    /// The tables that a user edits, parents before children.
    Table, "table" {
        /// One order.
        Deal = "deal",
        /// One recorded conversation.
        Sitting = "sitting",
        /// A person or body.
        Participant = "participant",
        /// A date that everybody remembers.
        Landmark = "landmark",
        /// One thing that happened.
        Step = "step",
        /// Who else took part in a step.
        StepParticipant = "step_participant",
        /// What one source says of a step.
        Telling = "telling",
        /// A critical incident.
        Incident = "incident",
        /// The criteria that an incident speaks to.
        IncidentCriterion = "incident_criterion",
        /// A reason that somebody gives.
        Claim = "claim",
        /// A criterion judged by one side.
        Score = "score",
        /// A change to make.
        Lever = "lever",
        /// What a score, a claim or a lever rests on.
        Evidence = "evidence",
        /// A finding that the coach has set aside.
        FindingWaiver = "finding_waiver",
        /// A chosen set of comparable deals.
        Study = "study",
        /// A deal's place in a study.
        StudyDeal = "study_deal",
        /// A question of the workbook's own.
        OwnQuestion = "own_question",
        /// Two steps that are not one.
        RejectedPair = "rejected_pair",
        /// A question that has been asked.
        AskedQuestion = "asked_question",
        /// What our own people expect.
        Prediction = "prediction",
        /// How we expect the customer to judge a criterion.
        PredictedScore = "predicted_score",
        /// Two levers that are one, or are not.
        LeverMatch = "lever_match",
        /// Two names for what was done that mean one thing, or do not.
        Synonym = "synonym",
    }
}
