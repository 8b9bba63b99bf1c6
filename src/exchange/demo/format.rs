//! The files of the demo workbook as they are written.

use serde::{Deserialize, de::DeserializeOwned};

use super::DemoError;
use crate::{
    domain::{
        BuyingRole, Certainty, Chance, Channel, ClaimKind, ClaimStatus, Commitment, Consent, Course, Criterion,
        Currency, Decisive, Emotion, ExitTo, FuzzyDate, Grade, IncidentKind, Keyed, Kind, LeverState, Milestone,
        Outcome, OwnerFunction, Percent, PredictionState, Rating, Side, SittingWith, Source, Stance, Strength,
    },
    i18n::Language,
    toml_read,
};

/// Reads a file; a key that the format does not have is a fault.
pub fn read<T: DeserializeOwned>(file: &str, text: &str) -> Result<T, DemoError> {
    toml_read::from_str(text).map_err(|error| DemoError::new(file, format!("line {}", error.line()), error.message()))
}

/// A text in both languages.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Text {
    de: String,
    en: String,
}

impl Text {
    /// The text in one language.
    pub fn pick(self, language: Language) -> String {
        match language {
            Language::De => self.de,
            Language::En => self.en,
        }
    }
}

/// A person's name, the same in both languages, or that of a body.
#[derive(Debug, Deserialize)]
#[serde(untagged)]
pub enum Name {
    Person(String),
    Body(Text),
}

impl Name {
    /// The name in one language.
    pub fn pick(self, language: Language) -> String {
        match self {
            Self::Person(name) => name,
            Self::Body(text) => text.pick(language),
        }
    }
}

/// One deal's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DealFile {
    pub key: String,
    pub deal: Deal,
    #[serde(default)]
    pub sitting: Vec<Sitting>,
    #[serde(default)]
    pub person: Vec<Person>,
    #[serde(default)]
    pub landmark: Vec<Landmark>,
    #[serde(default)]
    pub step: Vec<Step>,
    #[serde(default)]
    pub incident: Vec<Incident>,
    #[serde(default)]
    pub claim: Vec<Claim>,
    #[serde(default)]
    pub score: Vec<Score>,
    pub prediction: Option<Prediction>,
}

/// What our own people expected before the customer was heard.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Prediction {
    pub made_by: String,
    pub kind: Option<ClaimKind>,
    pub chance: Option<Chance>,
    pub state: PredictionState,
    pub locked_on: Option<FuzzyDate>,
    pub reasons: Text,
    #[serde(default)]
    pub surprise: Text,
    #[serde(default)]
    pub expects: Vec<Expected>,
}

/// A judgement that was expected.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    pub criterion: Criterion,
    pub rating: Mark,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Deal {
    pub title: Text,
    pub customer: String,
    pub outcome: Outcome,
    pub decided_on: Option<FuzzyDate>,
    pub opened_on: Option<FuzzyDate>,
    pub value: Option<i64>,
    pub currency: Currency,
    pub margin_percent: Option<Percent>,
    pub division: Text,
    pub segment: Text,
    pub country: String,
    /// 1 product … 5 solution.
    pub business_type: Option<usize>,
    pub customer_kind: Option<Kind>,
    pub offering_kind: Option<Kind>,
    #[serde(default)]
    pub winner: String,
    #[serde(default)]
    pub finding: Text,
    pub effort_days: Option<f64>,
    #[serde(default)]
    pub crm_source: String,
    #[serde(default)]
    pub crm_id: String,
    #[serde(default)]
    pub notes: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Sitting {
    /// For the writer of the file only: nothing refers to it.
    #[serde(rename = "key")]
    pub _key: String,
    pub with: SittingWith,
    pub held_on: Option<FuzzyDate>,
    #[serde(default)]
    pub facilitator: String,
    #[serde(default)]
    pub attended: Text,
    pub minutes: Option<u32>,
    #[serde(default)]
    pub notes: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Person {
    pub key: String,
    pub name: Name,
    pub side: Side,
    #[serde(default)]
    pub job: Text,
    #[serde(default)]
    pub site: String,
    #[serde(default)]
    pub buying_roles: Vec<BuyingRole>,
    #[serde(default)]
    pub lead_informant: bool,
    pub stance: Option<Stance>,
    #[serde(default)]
    pub personal_goal: Text,
    pub consent: Option<Consent>,
    #[serde(default)]
    pub notes: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Landmark {
    pub date: FuzzyDate,
    pub label: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Step {
    pub title: Text,
    /// A person's key, or a side while nobody knows who.
    pub actor: String,
    #[serde(default)]
    pub with: Vec<String>,
    #[serde(default)]
    pub activity: String,
    pub channel: Option<Channel>,
    pub date: Option<FuzzyDate>,
    pub gap_before_days: Option<u32>,
    pub owner: Option<OwnerFunction>,
    #[serde(default = "advance")]
    pub course: Course,
    pub exit_to: Option<ExitTo>,
    /// Only where it differs from the catalogue's.
    pub milestone: Option<MilestoneOrNone>,
    pub commitment: Option<Commitment>,
    pub effort_hours: Option<f64>,
    #[serde(default)]
    pub lever: bool,
    pub customer: Option<Telling>,
    pub vendor: Option<Telling>,
}

fn advance() -> Course {
    Course::Advance
}

/// A milestone, or the word `none` where the catalogue has one and the step has not.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "String")]
pub struct MilestoneOrNone(pub Option<Milestone>);

impl TryFrom<String> for MilestoneOrNone {
    type Error = crate::domain::UnknownKey;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        if text == "none" {
            return Ok(Self(None));
        }
        text.parse().map(|milestone| Self(Some(milestone)))
    }
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Telling {
    pub by: Option<String>,
    pub emotion: Option<Emotion>,
    #[serde(default)]
    pub words: Text,
    pub certainty: Option<Certainty>,
    pub date: Option<FuzzyDate>,
    pub order: Option<u32>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Incident {
    pub key: String,
    pub kind: IncidentKind,
    /// The step's number in the file, 1 first.
    pub step: Option<usize>,
    pub felt_by: Side,
    pub person: Option<String>,
    pub strength: Strength,
    pub what: Text,
    #[serde(default)]
    pub behaviour: Text,
    #[serde(default)]
    pub consequence: Text,
    #[serde(default)]
    pub quote: Text,
    #[serde(default)]
    pub criteria: Vec<Criterion>,
    pub told_by: Option<Source>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Claim {
    pub text: Text,
    pub kind: ClaimKind,
    #[serde(default)]
    pub rival: String,
    pub made_by: Side,
    pub status: ClaimStatus,
    #[serde(default, rename = "for")]
    pub speaks_for: Vec<String>,
    #[serde(default)]
    pub against: Vec<String>,
    /// Why it stands where it does.
    #[serde(default)]
    pub why: Text,
    #[serde(default)]
    pub notes: Text,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Score {
    pub criterion: Criterion,
    pub customer: Option<Mark>,
    pub vendor: Option<Mark>,
    pub customer_decisive: Option<Decisive>,
    pub vendor_decisive: Option<Decisive>,
    #[serde(default)]
    pub customer_why: Text,
    #[serde(default)]
    pub vendor_why: Text,
    #[serde(default)]
    pub evidence: Vec<String>,
}

/// A rating: a number from -2 to 2, or `not_observed`, `not_relevant`.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(try_from = "NumberOrWord")]
pub struct Mark(pub Rating);

#[derive(Deserialize)]
#[serde(untagged)]
enum NumberOrWord {
    Number(i8),
    Word(String),
}

impl TryFrom<NumberOrWord> for Mark {
    type Error = String;
    fn try_from(value: NumberOrWord) -> Result<Self, String> {
        match value {
            NumberOrWord::Number(number) => Rating::from_value(number).ok_or_else(|| format!("{number} is no rating")),
            NumberOrWord::Word(word) => Rating::from_key(&word)
                .filter(|rating| rating.value().is_none())
                .ok_or_else(|| format!("{word:?} is no rating")),
        }
        .map(Self)
    }
}

/// The study's file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct StudyFile {
    pub name: Text,
    pub question: Text,
    #[serde(default)]
    pub notes: Text,
    /// Keys of deals.
    pub deals: Vec<String>,
    #[serde(default)]
    pub lever: Vec<Lever>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Lever {
    pub title: Text,
    pub change: Text,
    /// Key of the deal in which it was found.
    pub found_in: Option<String>,
    #[serde(default)]
    pub activity: String,
    pub criterion: Option<Criterion>,
    pub owner: Option<OwnerFunction>,
    #[serde(default)]
    pub owner_person: String,
    pub effort: Option<Grade>,
    pub impact: Option<Grade>,
    pub state: LeverState,
    pub due: Option<FuzzyDate>,
    pub done_on: Option<FuzzyDate>,
    #[serde(default)]
    pub notes: Text,
    /// `DEAL:sNUMBER` or `DEAL:iNUMBER`.
    pub evidence: Vec<String>,
}
