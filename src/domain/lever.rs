//! Levers: changes to make, with what they rest on; studies and waivers.

use std::collections::HashSet;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::{
    Criterion, Deal, Evidence, FuzzyDate, Id, LeverMatch, OwnerFunction,
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

    /// How it stands among others: what is being done first, then what is chosen, may be, is done, was given up.
    pub fn standing(self) -> u8 {
        match self {
            Self::Doing => 0,
            Self::Chosen => 1,
            Self::Idea => 2,
            Self::Done => 3,
            Self::Dropped => 4,
        }
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
    /// When it was done: deals decided later are held against those decided before.
    #[serde(default)]
    pub done_on: Option<FuzzyDate>,
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
            done_on: None,
        }
    }

    /// The same in another state. When it was done is remembered, and forgotten when it turns out not to be.
    #[must_use]
    pub fn brought_to(&self, state: LeverState, today: Date) -> Self {
        let done_on = match state {
            LeverState::Done => self.done_on.or_else(|| Some(FuzzyDate::day(today))),
            _ => None,
        };
        Self { state, done_on, ..self.clone() }
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
    /// Who chose its deals and how, and which customers did not want to talk.
    #[serde(default)]
    pub selection: String,
    /// So many won deals it aims at, and so many that were not won; none while that follows from how many there are.
    #[serde(default)]
    pub target: Option<StudyTarget>,
}

bounded! {
    /// How many deals of each kind a study aims at.
    StudyTarget, 5..=50
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
    /// Why it was not debriefed; none where it was, or is to be, and is compared.
    #[serde(default)]
    pub unheard: Option<Unheard>,
    /// What else there is to say of that.
    #[serde(default)]
    pub remark: String,
}

impl StudyDeal {
    /// A deal that is compared.
    pub fn new(study: Id<Study>, deal: Id<Deal>) -> Self {
        Self { id: Id::new(), study, deal, unheard: None, remark: String::new() }
    }

    /// Whether the deal counts in the study's answers.
    pub fn is_compared(&self) -> bool {
        self.unheard.is_none()
    }
}

keyed_enum! {
    /// Why a deal that belongs to a study was not debriefed.
    Unheard, "unheard" {
        /// The customer did not want to talk.
        CustomerRefused = "customer_refused",
        /// Our own side did not.
        WeRefused = "we_refused",
        /// Nobody remembers enough.
        TooLongAgo = "too_long_ago",
        /// Nobody who knows can be reached any more.
        NoContact = "no_contact",
        /// Nobody has been asked yet.
        NotAsked = "not_asked",
    }
}

/// All levers of a workbook, with what they rest on, what was said of pairs of them, and the studies in which their criteria
/// and activities can be compared.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct LeverBook {
    /// The levers, as made.
    pub levers: Vec<Lever>,
    /// What they rest on, in all deals.
    pub evidence: Vec<Evidence>,
    /// Which are one, and which are not.
    pub matches: Vec<LeverMatch>,
    /// The studies.
    pub studies: Vec<Study>,
    /// Their deals.
    pub study_deals: Vec<StudyDeal>,
}

impl LeverBook {
    /// The levers that were found in these deals or rest on them, with what they rest on there.
    #[must_use]
    pub fn within(mut self, is_one: impl Fn(Id<Deal>) -> bool) -> Self {
        self.evidence.retain(|row| is_one(row.deal));
        let grounds: HashSet<uuid::Uuid> = self.evidence.iter().map(|row| row.subject_id).collect();
        self.levers.retain(|lever| lever.deal.is_some_and(&is_one) || grounds.contains(&lever.id.uuid()));
        self
    }

    /// The book without these levers, what they rest on, and what was said of them and others.
    #[must_use]
    pub fn without(mut self, levers: &HashSet<Id<Lever>>) -> Self {
        self.levers.retain(|lever| !levers.contains(&lever.id));
        self.evidence.retain(|row| !levers.contains(&Id::from_uuid(row.subject_id)));
        self.matches.retain(|pair| !levers.contains(&pair.lever) && !levers.contains(&pair.other));
        self
    }
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

    #[test]
    fn when_a_lever_was_done_is_remembered_until_it_is_not() {
        let today: Date = "2026-05-10".parse().unwrap();
        let done = Lever::new(None, "Earlier").brought_to(LeverState::Done, today);
        assert_eq!(done.done_on, Some(FuzzyDate::day(today)));
        let later = done.brought_to(LeverState::Done, "2026-06-01".parse().unwrap());
        assert_eq!(later.done_on, done.done_on, "the first day stands");
        assert_eq!(done.brought_to(LeverState::Doing, today).done_on, None);
    }
}
