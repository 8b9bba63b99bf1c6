//! Questions of a workbook's own.

use serde::{Deserialize, Serialize};

use super::{Id, Stage, keyed::keyed_enum, record::record};

keyed_enum! {
    /// What a question is after.
    QuestionKind, "question_kind" {
        /// The story.
        Open = "open",
        /// What lies between, and when.
        Gap = "gap",
        /// Who.
        People = "people",
        /// What delighted or annoyed.
        Incident = "incident",
        /// The price, step by step down the ladder.
        Price = "price",
        /// What if.
        Counterfactual = "counterfactual",
        /// What comes next.
        Future = "future",
    }
}

/// A question that a workbook has beside those of the guide.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OwnQuestion {
    /// Its id.
    pub id: Id<OwnQuestion>,
    /// The stage at which it is asked.
    pub stage: Stage,
    /// What it is after.
    pub kind: QuestionKind,
    /// The question, in whatever language it was written.
    pub text: String,
}

record!(OwnQuestion => OwnQuestion);
