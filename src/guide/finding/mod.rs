//! What a debrief still lacks, each finding as the coach's next question.
//!
//! A rule is a pure function from a debrief to the places where it hits, and one line in [`table::RULES`]. To add one:
//! write the function in its family's file (its doc says when it is silent), add the line, add its texts
//! `finding-ID`, `finding-ID-name` and `finding-ID-why` to `assets/lang/*/findings.ftl`, and one way to break the
//! sample deal in `sample.rs`. The tests then ask for whatever is missing. A rule hits a target at most once, because
//! a finding is set aside by rule and target.

mod causes;
mod incidents;
mod memory;
mod price;
mod reasons;
mod scores;
mod structure;
mod table;
mod time;
mod wording;

use jiff::civil::Date;
use serde::Serialize;
use uuid::Uuid;

use super::{MIN_STEPS, Stage, words};
use crate::domain::{
    Claim, Criterion, Debrief, FindingWaiver, Grain, Id, Incident, Lever, Participant, Scorer, Side, Step,
    keyed::keyed_enum,
};

keyed_enum! {
    /// How grave a finding is, the gravest first.
    Severity, "severity" {
        /// The debrief cannot be finished with it.
        Error = "error",
        /// It weakens what the debrief shows.
        Warning = "warning",
        /// It is worth a question.
        Hint = "hint",
    }
}

/// What the rules go by besides the debrief itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Setting {
    /// Today, for rules about fading memory; none where nobody says.
    pub today: Option<Date>,
    /// A path with fewer steps is too coarse.
    pub min_steps: usize,
}

impl Default for Setting {
    fn default() -> Self {
        Self { today: None, min_steps: MIN_STEPS }
    }
}

/// What a finding is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Target {
    /// The deal as a whole.
    Deal,
    /// A step.
    Step(Id<Step>),
    /// An incident.
    Incident(Id<Incident>),
    /// A claim.
    Claim(Id<Claim>),
    /// A criterion that at least one side has scored.
    Criterion(Criterion),
    /// A person.
    Participant(Id<Participant>),
    /// A lever.
    Lever(Id<Lever>),
}

impl Target {
    /// The step at which to look: the target itself, or the one that an incident hangs on.
    pub fn step(&self, debrief: &Debrief) -> Option<Id<Step>> {
        match self {
            Self::Step(step) => Some(*step),
            Self::Incident(incident) => debrief.incident(*incident)?.step,
            _ => None,
        }
    }

    /// The bare id that a waiver names; none for the deal. A criterion has no row of its own: its first score stands
    /// for it, the customer's before ours.
    pub(in crate::guide) fn uuid(&self, debrief: &Debrief) -> Option<Uuid> {
        match self {
            Self::Deal => None,
            Self::Step(id) => Some(id.uuid()),
            Self::Incident(id) => Some(id.uuid()),
            Self::Claim(id) => Some(id.uuid()),
            Self::Participant(id) => Some(id.uuid()),
            Self::Lever(id) => Some(id.uuid()),
            Self::Criterion(criterion) => [Scorer::Customer, Scorer::Vendor]
                .into_iter()
                .find_map(|side| debrief.score(criterion, side))
                .map(|score| score.id.uuid()),
        }
    }

    /// Whether a waiver's target is this one; any score stands for its criterion.
    pub(in crate::guide) fn is(&self, target: Option<Uuid>, debrief: &Debrief) -> bool {
        match self {
            Self::Criterion(criterion) => {
                debrief.scores.iter().any(|score| score.criterion == *criterion && Some(score.id.uuid()) == target)
            }
            _ => self.uuid(debrief) == target,
        }
    }
}

/// A value for a finding's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ArgValue {
    /// As it stands, or a word that the text chooses its wording by.
    Text(String),
    /// A number.
    Number(i64),
    /// A criterion, to be named in the reader's language.
    Criterion(Criterion),
    /// A side, to be named in the reader's language.
    Side(Side),
    /// A length of time, to be told as finely as it is known.
    Days {
        /// Whole days.
        days: i32,
        /// How finely they are known.
        #[serde(skip)]
        grain: Grain,
    },
}

impl From<&str> for ArgValue {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for ArgValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for ArgValue {
    fn from(number: usize) -> Self {
        Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
    }
}

impl From<i32> for ArgValue {
    fn from(number: i32) -> Self {
        Self::Number(number.into())
    }
}

/// One place where a rule hits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// What it is about.
    pub target: Target,
    /// The values for the text.
    pub args: Vec<(&'static str, ArgValue)>,
    /// The severity, where it is not the rule's.
    pub severity: Option<Severity>,
}

impl Hit {
    fn on(target: Target) -> Self {
        Self { target, args: vec![], severity: None }
    }

    fn with(mut self, name: &'static str, value: impl Into<ArgValue>) -> Self {
        self.args.push((name, value.into()));
        self
    }

    fn graded(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }
}

/// A list of at most so many step numbers fits a question; beyond it the first ones stand for all.
const FEW: usize = 3;

/// Names for a question: the first few, then an ellipsis.
fn listed(names: &[String]) -> String {
    let first = names[..names.len().min(FEW)].join(", ");
    if names.len() > FEW { format!("{first} …") } else { first }
}

/// So many characters of somebody's text tell in a question which one is meant.
const BRIEF: usize = 56;

/// The beginning of a text, to name it by: whole words, without the full stop.
fn brief(text: &str) -> String {
    let text = text.trim().trim_end_matches('.');
    if text.chars().count() <= BRIEF {
        return text.to_owned();
    }
    let cut: String = text.chars().take(BRIEF).collect();
    let whole = cut.rsplit_once(char::is_whitespace);
    let words = whole.map_or(cut.as_str(), |(words, _)| words.trim_end_matches([',', ';', ':']));
    format!("{words} …")
}

pub use structure::twice;
pub use wording::Wordings;

/// The timeline draws what this rule asks in the gap rather than at the step.
pub use crate::domain::GAP_RULE;

/// The rule that asks whether the deal has ended as the path says: a yes settles it.
pub const OUTCOME_RULE: &str = "S17";

/// The rule that asks whether two entries are one person: a yes makes them one.
pub const TWICE_RULE: &str = "S19";

/// The rule that asks which steps are one: the two accounts, laid side by side, answer it.
pub const PAIRS_RULE: &str = "S18";

/// One rule.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Its id, such as `T01`; its texts are `finding-ID`, `finding-ID-name` and `finding-ID-why`.
    pub id: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Whether it keeps a debrief from being finished; every error does.
    pub blocks_finish: bool,
    /// The stage at which it is asked about.
    pub stage: Stage,
    check: Check,
}

/// How a rule finds what it is after.
#[derive(Debug, Clone, Copy)]
enum Check {
    /// In the records.
    Records(fn(&Debrief, &Setting) -> Vec<Hit>),
    /// In the wording of the steps, which is read once for all rules.
    Wording(words::Fault),
}

/// Something that a debrief still lacks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Finding {
    /// The rule's id.
    pub rule: &'static str,
    /// How grave it is.
    pub severity: Severity,
    /// Whether the debrief cannot be finished with it.
    pub blocks_finish: bool,
    /// The stage at which it is asked about.
    pub stage: Stage,
    /// What it is about.
    pub target: Target,
    /// The values for the text.
    pub args: Vec<(&'static str, ArgValue)>,
}

impl Finding {
    /// The key of the coach's question; with `-name` the label and with `-why` the reason.
    pub fn text_key(&self) -> String {
        format!("finding-{}", self.rule)
    }

    /// Whether it asks how the deal ended, where a yes would be no answer.
    pub fn asks_which_outcome(&self) -> bool {
        let is_open = |arg: &ArgValue| matches!(arg, ArgValue::Text(case) if matches!(case.as_str(), "exit" | "told"));
        self.rule == OUTCOME_RULE && self.args.iter().any(|(name, arg)| *name == "case" && is_open(arg))
    }

    /// The waiver that sets this finding aside.
    pub fn waiver(&self, debrief: &Debrief, reason: impl Into<String>) -> FindingWaiver {
        FindingWaiver {
            id: Id::new(),
            deal: debrief.deal.id,
            rule: self.rule.to_owned(),
            target: self.target.uuid(debrief),
            reason: reason.into(),
        }
    }
}

/// All rules, in the order in which their findings are listed.
pub fn rules() -> &'static [Rule] {
    table::RULES
}

/// The rule with this id.
pub fn rule(id: &str) -> Option<&'static Rule> {
    rules().iter().find(|rule| rule.id == id)
}

/// What a debrief lacks: each list in the order of the rules, and within a rule in that of the records.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Assessment {
    /// What is still open.
    pub open: Vec<Finding>,
    /// What the coach has set aside.
    pub waived: Vec<Finding>,
}

/// Runs all rules once, and parts what is open from what has been set aside.
pub fn assess(debrief: &Debrief, setting: &Setting) -> Assessment {
    assess_again(debrief, setting, &mut Wordings::default())
}

/// The same for whoever has kept what the titles of the deal gave away the last time: it brings the same, sooner.
pub fn assess_again(debrief: &Debrief, setting: &Setting, wordings: &mut Wordings) -> Assessment {
    let found = all(debrief, setting, wordings).into_iter();
    let (open, waived) = found.partition(|finding| waiver_of(debrief, finding).is_none());
    Assessment { open, waived }
}

/// What the debrief still lacks, without what has been set aside.
pub fn findings(debrief: &Debrief, setting: &Setting) -> Vec<Finding> {
    assess(debrief, setting).open
}

/// What the debrief lacks but the coach has set aside.
pub fn waived(debrief: &Debrief, setting: &Setting) -> Vec<Finding> {
    assess(debrief, setting).waived
}

/// The waiver that sets a finding aside, if there is one.
pub fn waiver_of<'a>(debrief: &'a Debrief, finding: &Finding) -> Option<&'a FindingWaiver> {
    debrief.waivers.iter().find(|waiver| waiver.rule == finding.rule && finding.target.is(waiver.target, debrief))
}

fn all(debrief: &Debrief, setting: &Setting, wordings: &mut Wordings) -> Vec<Finding> {
    let wordings = wordings.read(debrief);
    let of = |rule: &'static Rule| {
        let hits = match rule.check {
            Check::Records(check) => check(debrief, setting),
            Check::Wording(fault) => wording::hits(debrief, &wordings, fault),
        };
        hits.into_iter().map(move |hit| Finding {
            rule: rule.id,
            severity: hit.severity.unwrap_or(rule.severity),
            blocks_finish: rule.blocks_finish && hit.severity.is_none(),
            stage: rule.stage,
            target: hit.target,
            args: hit.args,
        })
    };
    rules().iter().flat_map(of).collect()
}

#[cfg(test)]
mod tests;
