//! The seven stages of a debrief.

use super::keyed::keyed_enum;

keyed_enum! {
    /// A stage of the debrief, in the order of the conversation.
    Stage, "stage" {
        /// What it is about, how it ended, the reason given.
        Frame = "frame",
        /// Buying center and selling center.
        People = "people",
        /// The path, step by step.
        Steps = "steps",
        /// What delighted, what annoyed.
        Incidents = "incidents",
        /// The 21 criteria.
        Checklist = "checklist",
        /// What to change.
        Levers = "levers",
        /// Reasons tested, path read back, questions left open.
        Review = "review",
    }
}
