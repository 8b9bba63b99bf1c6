//! What our own people expect before the customer is heard.

use serde::{Deserialize, Serialize};

use super::{
    ClaimKind, Criterion, Deal, FuzzyDate, Id, Rating,
    keyed::{bounded, keyed_enum},
    record::record,
};

keyed_enum! {
    /// How far a prediction has come.
    PredictionState, "prediction_state" {
        /// It may still be changed.
        Draft = "draft",
        /// Neither shown nor changed until the review.
        Locked = "locked",
        /// Shown beside what came out; never changed again.
        Opened = "opened",
    }
}

bounded! {
    /// A chance in whole per cent, 0 … 100.
    Chance, 0..=100
}

/// What our own people expect of a deal; one for each deal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Prediction {
    /// Its id.
    pub id: Id<Prediction>,
    /// The deal.
    pub deal: Id<Deal>,
    /// Whose it is.
    pub made_by: String,
    /// The sort of reason that will be given, or was.
    pub kind: Option<ClaimKind>,
    /// The reasons in their words.
    pub reasons: String,
    /// That the customer orders from us.
    pub chance: Option<Chance>,
    /// How far it has come.
    pub state: PredictionState,
    /// When it was locked.
    pub locked_on: Option<FuzzyDate>,
    /// What surprised when it was opened.
    pub surprise: String,
}

impl Prediction {
    /// An empty one.
    pub fn new(deal: Id<Deal>) -> Self {
        Self {
            id: Id::new(),
            deal,
            made_by: String::new(),
            kind: None,
            reasons: String::new(),
            chance: None,
            state: PredictionState::Draft,
            locked_on: None,
            surprise: String::new(),
        }
    }

    /// The same without what was predicted: whose it is, and when it was locked.
    #[must_use]
    pub fn sealed(self) -> Self {
        Self { kind: None, reasons: String::new(), chance: None, surprise: String::new(), ..self }
    }
}

/// How we expect the customer to judge a criterion: a judgement from -2 to 2, never "not observed".
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PredictedScore {
    /// Its id.
    pub id: Id<PredictedScore>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The prediction.
    pub prediction: Id<Prediction>,
    /// What is judged.
    pub criterion: Criterion,
    /// The judgement expected.
    pub rating: Rating,
}

record!(Prediction => Prediction, PredictedScore => PredictedScore);
