//! What an expert coach knows: the seven stages, the questions to ask, and what a debrief still lacks.
//!
//! It knows `analysis`, and `analysis` does not know it. It reads plain records and gives back keys with values;
//! the texts stand in `assets/lang`. It never asks what day it
//! is: that is a [`Setting`].

mod agenda;
mod apt;
mod board;
mod claim_kind;
mod exit;
mod figure;
mod finding;
mod leaps;
mod levers;
mod path;
mod programme;
mod prompt;
mod question;
mod reading;
mod remark;
pub mod replay;
mod rival;
mod says;
mod silence;
mod stage;
mod study;
pub mod walk;
mod words;

#[cfg(test)]
mod arbitrary;
#[cfg(test)]
mod sample;

pub use crate::domain::{Activity, activity, catalogue, milestone_of};
pub use crate::domain::{QuestionKind, Stage};
pub use agenda::{
    Agenda, Changes, LENGTHS, USUAL_MINUTES, can_be_cut, fault_of as agenda_fault, happens_at, proposed, stage_of,
};
pub use board::{
    Board, BoardDeal, LATE, Missing, OFTEN, SURE, Seen, Share, Size as BoardSize, Spread, Standing, Trait, board,
    target,
};
pub use claim_kind::claim_kind;
pub use exit::{Check, exit_test};
pub use finding::{
    ArgValue, Assessment, Finding, GAP_RULE, Hit, OUTCOME_RULE, PAIRS_RULE, Rule, Setting, Severity, TWICE_RULE,
    Target, Wordings, assess, assess_again, findings, rule, rules, twice, waived, waiver_of,
};
pub use leaps::{Leap, leaps};
pub use levers::{Candidate, Lack, candidates, evidence_for, in_the_way, lacks, lever_of};
pub use path::{ended, told_outcome};
pub use programme::{Programme, StudyFinding, programme};
pub use prompt::{Prompt, is_asked, next_prompts};
pub use question::{Question, questions};
pub use remark::{Remark, Value};
pub use rival::{Balance, Cause, Rival, Weighed, offer_days, rivals, usual_offer_days, weigh};
pub use says::timeline_says;
pub use stage::{Figure, MAX_STEPS, MIN_STEPS, StageProgress, StageState, progress};
pub use study::{DEALS_OF_A_KIND, StudyFault, study_faults};
pub use words::{Denials, annoys, opens_with_pronoun};
