//! A step on the way to the purchase, and what each source tells of it.

use serde::{Deserialize, Serialize};

use super::{
    Deal, Filled, FuzzyDate, Id, Outcome, Participant, Side, Sitting,
    keyed::{bounded, keyed_enum},
    record::record,
};

keyed_enum! {
    /// How people met or what carried the step.
    Channel, "channel" {
        /// Telephone.
        Phone = "phone",
        /// Video call.
        Video = "video",
        /// E-mail.
        Mail = "mail",
        /// Paper.
        Letter = "letter",
        /// Messenger.
        Chat = "chat",
        /// Round a table.
        Meeting = "meeting",
        /// At somebody's place, to see.
        Visit = "visit",
        /// A fair, a seminar.
        Event = "event",
        /// Over food or drink.
        Meal = "meal",
        /// A paper or file that was handed over.
        Document = "document",
        /// A supplier portal.
        Portal = "portal",
        /// Inside one house.
        Internal = "internal",
        /// In public media.
        Press = "press",
        /// In a speech.
        Speech = "speech",
        /// By a vote.
        Vote = "vote",
        /// In a hearing.
        Hearing = "hearing",
        /// Another way.
        Other = "other",
    }
}

keyed_enum! {
    /// Which of our functions owned the step.
    OwnerFunction, "owner" {
        /// Marketing.
        Marketing = "marketing",
        /// Sales.
        Sales = "sales",
        /// Engineering, application technology.
        Technical = "technical",
        /// After-sales service.
        Service = "service",
        /// Our management.
        Management = "management",
        /// A partner of ours.
        Partner = "partner",
    }
}

keyed_enum! {
    /// Where the step led.
    Course, "course" {
        /// On towards the purchase.
        Advance = "advance",
        /// Back to something settled before.
        LoopBack = "loop_back",
        /// Nowhere: somebody waited.
        Wait = "wait",
        /// Beside the way.
        SideTrack = "side_track",
        /// Off the way.
        Exit = "exit",
    }
}

keyed_enum! {
    /// Where an exit led.
    ExitTo, "exit_to" {
        /// To a competitor.
        Competitor = "competitor",
        /// To a later date.
        Postponed = "postponed",
        /// To nothing.
        Stopped = "stopped",
    }
}

keyed_enum! {
    /// The stretch of the purchase that a step belongs to.
    Milestone, "milestone" {
        /// What set it off.
        Trigger = "trigger",
        /// First contact with suppliers.
        Contact = "contact",
        /// The need takes shape.
        Need = "need",
        /// The choice narrows.
        Shortlist = "shortlist",
        /// Offers.
        Offer = "offer",
        /// Negotiation.
        Negotiation = "negotiation",
        /// Yes or no.
        Decision = "decision",
        /// Signature, order.
        Contract = "contract",
        /// Delivery.
        Delivery = "delivery",
        /// What followed.
        FollowOn = "follow_on",
    }
}

keyed_enum! {
    /// Who tells.
    Source, "source" {
        /// The customer's account.
        Customer = "customer",
        /// Our account.
        Vendor = "vendor",
        /// A mail, a calendar, minutes.
        Document = "document",
    }
}

keyed_enum! {
    /// How a source knows.
    Certainty, "certainty" {
        /// Was there.
        Observed = "observed",
        /// Remembers.
        Recalled = "recalled",
        /// Concludes.
        Inferred = "inferred",
    }
}

bounded! {
    /// How it felt: -2 … 2.
    Emotion, -2..=2
}

bounded! {
    /// How far the customer had tied himself: 0 nothing … 4 bound by contract.
    Commitment, 0..=4
}

/// One thing that happened on the way to the purchase: one actor, one action.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Step {
    /// Its id.
    pub id: Id<Step>,
    /// The deal.
    pub deal: Id<Deal>,
    /// Its place in the timeline, ascending; see [`Step::rank_between`].
    pub rank: i64,
    /// One actor, one action.
    pub title: String,
    /// Who acted.
    pub actor: Option<Id<Participant>>,
    /// Which side acted, while nobody knows who.
    pub actor_side: Option<Side>,
    /// Key of the step catalogue's activity, empty for none.
    pub activity: String,
    /// How.
    pub channel: Option<Channel>,
    /// When.
    pub date: Option<FuzzyDate>,
    /// Days since the step before, where no date is known.
    pub gap_before_days: Option<u32>,
    /// Which of our functions owned it.
    pub owner: Option<OwnerFunction>,
    /// Where it led.
    pub course: Course,
    /// Where the exit led; only with [`Course::Exit`].
    pub exit_to: Option<ExitTo>,
    /// The stretch of the purchase.
    pub milestone: Option<Milestone>,
    /// How far the customer had tied himself, where somebody set it; [`Debrief::commitments`](super::Debrief::commitments)
    /// reads it.
    pub commitment: Option<Commitment>,
    /// Our effort in hours.
    pub effort_hours: Option<f64>,
    /// Somewhere we could have acted differently.
    pub is_lever: bool,
}

/// The distance between the ranks of two steps added one after the other: room for 20 insertions at one place.
const RANK_SPACING: i64 = 1 << 20;

impl ExitTo {
    /// Where a deal that ended so was lost to; none for one that was won or is open.
    pub fn of(outcome: Outcome) -> Option<Self> {
        match outcome {
            Outcome::Lost => Some(Self::Competitor),
            Outcome::Postponed => Some(Self::Postponed),
            Outcome::Stopped => Some(Self::Stopped),
            Outcome::Won | Outcome::Open => None,
        }
    }
}

impl Step {
    /// A step that only has a title.
    pub fn new(deal: Id<Deal>, rank: i64, title: impl Into<String>) -> Self {
        Self::with_id(Id::new(), deal, rank, title)
    }

    /// [`Step::new`] with an id that is known: making one asks the system for random bytes.
    pub fn with_id(id: Id<Self>, deal: Id<Deal>, rank: i64, title: impl Into<String>) -> Self {
        Self {
            id,
            deal,
            rank,
            title: title.into(),
            actor: None,
            actor_side: None,
            activity: String::new(),
            channel: None,
            date: None,
            gap_before_days: None,
            owner: None,
            course: Course::Advance,
            exit_to: None,
            milestone: None,
            commitment: None,
            effort_hours: None,
            is_lever: false,
        }
    }

    /// A rank between two others (`None`: no step on that side); `None` when there is no room and all must be
    /// ranked anew with [`Step::spread_ranks`].
    pub fn rank_between(before: Option<i64>, after: Option<i64>) -> Option<i64> {
        match (before, after) {
            (None, None) => Some(0),
            (Some(before), None) => before.checked_add(RANK_SPACING),
            (None, Some(after)) => after.checked_sub(RANK_SPACING),
            (Some(before), Some(after)) => {
                let middle = before + (after - before) / 2;
                (before < middle && middle < after).then_some(middle)
            }
        }
    }

    /// Evenly spaced ranks for this many steps.
    pub fn spread_ranks(count: usize) -> impl Iterator<Item = i64> {
        (0..count as i64).map(|at| at * RANK_SPACING)
    }

    /// Sets where the step led; leaving an exit forgets where to.
    pub fn set_course(&mut self, course: Course, exit_to: Option<ExitTo>) {
        self.course = course;
        self.exit_to = if course == Course::Exit { exit_to } else { None };
    }
}

/// Somebody besides the actor who took part in a step.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StepParticipant {
    /// Its id.
    pub id: Id<StepParticipant>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The step.
    pub step: Id<Step>,
    /// Who.
    pub participant: Id<Participant>,
}

/// What one source says of a step. A step has at most one telling per source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Telling {
    /// Its id.
    pub id: Id<Telling>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The step.
    pub step: Id<Step>,
    /// Whose account.
    pub source: Source,
    /// Who told it.
    pub told_by: Option<Id<Participant>>,
    /// In which order it was told, 1 first.
    pub told_order: Option<u32>,
    /// The date as this source told it, where it differs from the step's.
    pub date: Option<FuzzyDate>,
    /// How it felt.
    pub emotion: Option<Emotion>,
    /// Their words.
    pub words: String,
    /// How they know.
    pub certainty: Option<Certainty>,
    /// In which sitting.
    pub sitting: Option<Id<Sitting>>,
    /// Of ours, where the customer's account of the step stands: what it alone has filled in there. None where the two were
    /// not made one, or before this was noted.
    #[serde(default)]
    pub filled: Option<Filled>,
}

impl Telling {
    /// Whether it says anything beyond that its source tells the step: that is lost with it.
    pub fn holds_something(&self) -> bool {
        self.told_by.is_some()
            || self.told_order.is_some()
            || self.date.is_some()
            || self.emotion.is_some()
            || !self.words.trim().is_empty()
            || self.certainty.is_some()
            || self.sitting.is_some()
    }

    /// A telling that says no more than that the source tells the step.
    pub fn new(step: &Step, source: Source) -> Self {
        Self {
            id: Id::new(),
            deal: step.deal,
            step: step.id,
            source,
            told_by: None,
            told_order: None,
            date: None,
            emotion: None,
            words: String::new(),
            certainty: None,
            sitting: None,
            filled: None,
        }
    }
}

record!(Step => Step, StepParticipant => StepParticipant, Telling => Telling);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_steps_fit_between_two() {
        let (low, mut high) = (0, RANK_SPACING);
        for _ in 0..20 {
            high = Step::rank_between(Some(low), Some(high)).expect("room");
        }
        assert_eq!(Step::rank_between(Some(low), Some(high)), None);
    }
}
