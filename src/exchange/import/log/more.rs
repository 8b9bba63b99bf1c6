//! What our own logs say of steps and people beside what all logs say: attributes that begin with `debrief:`.

use crate::{
    domain::{BuyingRoles, Commitment, Course, ExitTo, Milestone, OwnerFunction, Side, activity},
    exchange::import::IncomingStep,
    fields::{MOST_DAYS, MOST_HOURS},
};

/// A person as our own logs name one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LoggedPerson {
    /// The name: a place in [`EventLog::resources`](super::EventLog::resources).
    pub name: u32,
    /// The side.
    pub side: Side,
    /// The roles in the purchase.
    pub roles: BuyingRoles,
}

/// What our own logs say of a step.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct StepMore {
    /// Where it led.
    pub course: Option<Course>,
    /// Where to, if it is an exit.
    pub exit_to: Option<ExitTo>,
    /// Which of our functions owned it.
    pub owner: Option<OwnerFunction>,
    /// The milestone.
    pub milestone: Option<Milestone>,
    /// How far the customer had tied himself.
    pub commitment: Option<Commitment>,
    /// Our effort in hours.
    pub effort_hours: Option<f64>,
    /// Days since the step before.
    pub gap_days: Option<u32>,
    /// Whether we could have acted differently.
    pub is_lever: bool,
    /// Who else took part: places in [`EventLog::resources`](super::EventLog::resources), and sides.
    pub with: Vec<(u32, Side)>,
}

impl StepMore {
    /// Takes what an attribute says, if it is one of these; a value that is none says nothing.
    pub(super) fn take(&mut self, key: &str, value: &str) {
        match key {
            "debrief:course" => self.course = value.parse().ok(),
            "debrief:exit_to" => self.exit_to = value.parse().ok(),
            "debrief:owner" => self.owner = value.parse().ok(),
            "debrief:milestone" => self.milestone = value.parse().ok(),
            "debrief:commitment" => self.commitment = value.parse().ok().and_then(Commitment::new),
            "debrief:effort_hours" => {
                self.effort_hours = value.parse().ok().filter(|hours| (0.0..=MOST_HOURS).contains(hours));
            }
            "debrief:gap_days" => self.gap_days = value.parse().ok().filter(|days| i64::from(*days) <= MOST_DAYS),
            "debrief:lever" => self.is_lever = value == "true",
            _ => {}
        }
    }

    /// Whether nothing is said.
    pub(super) fn is_empty(&self) -> bool {
        *self == Self::default()
    }

    /// Says it of the step. A milestone that the activity says anyway stays its.
    pub(super) fn say(&self, step: &mut IncomingStep) {
        let of_activity = activity(&step.activity).and_then(|activity| activity.milestone);
        step.course = self.course.unwrap_or(step.course);
        step.milestone = self.milestone.filter(|milestone| Some(*milestone) != of_activity);
        (step.exit_to, step.owner, step.commitment) = (self.exit_to, self.owner, self.commitment);
        (step.effort_hours, step.gap_before_days, step.is_lever) = (self.effort_hours, self.gap_days, self.is_lever);
    }
}
