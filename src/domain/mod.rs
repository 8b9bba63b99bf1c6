//! What a deal is: plain records and their rules. No terminal, no SQL, no clock, no texts in any language.

mod account;
mod along;
mod as_told;
mod called;
mod catalogue;
mod country;
mod date;
mod deal;
mod debrief;
mod filled;
mod fold;
mod heard;
mod incident;
pub(crate) mod keyed;
mod lever;
mod merge;
mod money;
mod name_search;
mod openly;
mod order;
mod participant;
mod phase;
mod prediction;
mod question;
mod reason;
mod record;
mod sameness;
mod score;
mod second_hand;
mod seen;
mod silence;
mod stage;
mod step;
mod text;
mod texts;
mod tied;
mod unite;
mod year_part;

pub use account::{AskedQuestion, RejectedPair};
pub use along::{Finder, Tellings};
pub use catalogue::{Activity, MOST_SAID, activity, catalogue, milestone_of, places, said};
pub use country::{Country, country, country_code};
pub use date::{DateError, FuzzyDate, Grain, days_between};
pub use deal::{
    BusinessType, Deal, Kind, Landmark, OWN_SOURCE, Outcome, Percent, Scoring, Sitting, SittingWith, deal_name,
};
pub use debrief::{Debrief, Progress, Told};
pub use filled::{Filled, FilledField};
pub use fold::fold;
pub use incident::{Incident, IncidentCriterion, IncidentKind, IncidentPart, Strength};
pub use keyed::{Keyed, UnknownKey};
pub(crate) use keyed::{OneOf, keyed_enum};
pub use lever::{
    FindingWaiver, Grade, Lever, LeverBook, LeverState, MAX_ACTIVE_LEVERS, Study, StudyDeal, StudyTarget, Unheard,
};
pub use merge::{PersonMerge, side_of_one};
pub use money::{Currency, Money, MoneyError};
pub use name_search::{NameSearch, Occurrence, replaced};
pub use order::Places;
pub use participant::{
    BuyingRole, BuyingRoles, Consent, MAX_LEAD_INFORMANTS, Participant, Side, Stance, Unagreed, short_name,
};
pub use phase::{Phase, SHORTEST_SITTING, Spent};
pub use prediction::{Chance, PredictedScore, Prediction, PredictionState};
pub use question::{OwnQuestion, QuestionKind};
pub use reason::{Claim, ClaimKind, ClaimStatus, Evidence, EvidenceFor, Weight};
pub use record::{Id, Record, Table};
pub use sameness::{LeverMatch, Names, Synonym, lever_groups, one_of_each, title_key};
pub use score::{BUILT_IN_CRITERIA, Criterion, Decisive, Rating, Score, Scorer};
pub use seen::STAGES_OF_CUSTOMERS;
pub use silence::{GAP_RULE, LEAST_FENCE_DAYS, long_gap_fence};
pub use stage::Stage;
pub use step::{
    Certainty, Channel, Commitment, Course, Emotion, ExitTo, Milestone, OwnerFunction, Source, Step, StepParticipant,
    Telling,
};
pub use text::{MAX_LINE, MAX_TEXT, harmless, is_formula, is_harmful, shown_path, without_sequences};
pub use texts::Texts;
pub use tied::usual_commitment;
pub use unite::{Differing, StepMerge, StepSplit, differing};
pub use year_part::{YearPart, year_part};
