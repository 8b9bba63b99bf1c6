//! Levers: changes to make, with what they rest on; studies and waivers.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Criterion, Deal, FuzzyDate, Id, OwnerFunction,
    keyed::{bounded, keyed_enum},
    record::record,
};

keyed_enum! {
    /// How far a lever has come.
    LeverState, "lever_state" {
        /// An idea.
        Idea = "idea",
        /// Chosen to be done.
        Chosen = "chosen",
        /// Being done.
        Doing = "doing",
        /// Done.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

impl LeverState {
    /// Whether the lever takes up one of the few places.
    pub fn is_active(self) -> bool {
        matches!(self, Self::Chosen | Self::Doing)
    }
}

/// So many levers at most are chosen or being done at a time, in the whole workbook.
pub const MAX_ACTIVE_LEVERS: usize = 3;

bounded! {
    /// A grade from 1 (little) to 5 (much).
    Grade, 1..=5
}

/// A change to make, resting on evidence.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lever {
    /// Its id.
    pub id: Id<Lever>,
    /// The deal in which it was found; its evidence may come from others too.
    pub deal: Option<Id<Deal>>,
    /// What it is called.
    pub title: String,
    /// What to change.
    pub change: String,
    /// The activity that it concerns, a key of the catalogue, or empty.
    pub activity: String,
    /// The criterion that it concerns.
    pub criterion: Option<Criterion>,
    /// Which of our functions takes it on.
    pub owner: Option<OwnerFunction>,
    /// Who takes it on.
    pub owner_person: String,
    /// Effort.
    pub effort: Option<Grade>,
    /// Impact.
    pub impact: Option<Grade>,
    /// How far it has come.
    pub state: LeverState,
    /// By when.
    pub due: Option<FuzzyDate>,
    /// Anything else.
    pub notes: String,
}

impl Lever {
    /// Whether the day by which it was to be done is over, and it is neither done nor given up.
    pub fn is_late(&self, today: Date) -> bool {
        let is_open = !matches!(self.state, LeverState::Done | LeverState::Dropped);
        is_open && self.due.is_some_and(|due| due.latest() < today)
    }

    /// An idea.
    pub fn new(deal: Option<Id<Deal>>, title: impl Into<String>) -> Self {
        Self {
            id: Id::new(),
            deal,
            title: title.into(),
            change: String::new(),
            activity: String::new(),
            criterion: None,
            owner: None,
            owner_person: String::new(),
            effort: None,
            impact: None,
            state: LeverState::Idea,
            due: None,
            notes: String::new(),
        }
    }
}

/// A finding that the coach has set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct FindingWaiver {
    /// Its id.
    pub id: Id<FindingWaiver>,
    /// The deal.
    pub deal: Id<Deal>,
    /// The rule's id, such as `T01`.
    pub rule: String,
    /// The bare id of the step, incident, … that it fired on; none for the deal as a whole.
    pub target: Option<uuid::Uuid>,
    /// Why.
    pub reason: String,
}

/// A chosen set of comparable deals.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Study {
    /// Its id.
    pub id: Id<Study>,
    /// What it is called.
    pub name: String,
    /// What it asks.
    pub question: String,
    /// Anything else.
    pub notes: String,
}

/// A deal's place in a study.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct StudyDeal {
    /// Its id.
    pub id: Id<StudyDeal>,
    /// The study.
    pub study: Id<Study>,
    /// The deal.
    pub deal: Id<Deal>,
}

record!(Lever => Lever, FindingWaiver => FindingWaiver, Study => Study, StudyDeal => StudyDeal);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lever_is_late_when_its_day_is_over_and_it_is_still_open() {
        let today: Date = "2026-05-10".parse().unwrap();
        let mut lever = Lever::new(None, "Earlier");
        assert!(!lever.is_late(today));
        lever.due = Some(FuzzyDate::month(2026, 5).unwrap());
        assert!(!lever.is_late(today), "the month is not over");
        lever.due = Some(FuzzyDate::day("2026-05-09".parse().unwrap()));
        assert!(lever.is_late(today));
        lever.state = LeverState::Done;
        assert!(!lever.is_late(today));
    }
}
