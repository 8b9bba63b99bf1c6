//! The two accounts of one purchase: which of their steps are not the same, and what has been asked.

use serde::{Deserialize, Serialize};

use super::{Deal, Id, Sitting, Step, record::record};

/// Two steps, told by one side each, of which somebody said that they are not one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct RejectedPair {
    /// Its id.
    pub id: Id<RejectedPair>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The step that the customer tells.
    pub customer_step: Id<Step>,
    /// The step that we tell.
    pub vendor_step: Id<Step>,
}

/// A question that has been asked in a debrief.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AskedQuestion {
    /// Its id.
    pub id: Id<AskedQuestion>,
    /// The deal.
    pub deal: Id<Deal>,
    /// Its key in the guide, or the id of one of the workbook's own.
    pub question: String,
    /// The sitting in which it was asked, if one was running.
    pub sitting: Option<Id<Sitting>>,
}

record!(RejectedPair => RejectedPair, AskedQuestion => AskedQuestion);
