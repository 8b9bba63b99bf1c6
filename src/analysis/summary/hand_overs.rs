//! Where the path passed from one of our functions to another.

use serde::Serialize;

use crate::{
    analysis::{StepRef, gaps},
    domain::{Debrief, Grain, OwnerFunction},
};

/// The path passes from one of our functions to another.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HandOver {
    /// The function that had it.
    pub from: OwnerFunction,
    /// Its last step before.
    pub last: StepRef,
    /// The function that took it on.
    pub to: OwnerFunction,
    /// Its first step after.
    pub first: StepRef,
    /// Days between the two steps, negative where their dates run backwards; `None` when unknown.
    pub days: Option<i32>,
    /// How finely the days are known.
    #[serde(skip)]
    pub grain: Grain,
    /// Steps between the two that no function owned.
    pub steps_between: usize,
}

/// The hand-overs in the order of the timeline; steps without an owner belong to nobody and are passed over.
pub(crate) fn hand_overs(debrief: &Debrief) -> Vec<HandOver> {
    let mut found = Vec::new();
    let mut before: Option<(usize, OwnerFunction)> = None;
    for (index, step) in debrief.steps.iter().enumerate() {
        let Some(to) = step.owner else { continue };
        if let Some((last, from)) = before
            && from != to
        {
            let between = gaps::between(debrief, last, index);
            found.push(HandOver {
                from,
                last: StepRef::at(debrief, last),
                to,
                first: StepRef::at(debrief, index),
                days: between.map(|(days, _)| days),
                grain: between.map(|(_, grain)| grain).unwrap_or_default(),
                steps_between: index - last - 1,
            });
        }
        before = Some((index, to));
    }
    found
}
