//! The seven stages of a debrief, and how far each has come.

use std::fmt;

use serde::Serialize;

use super::{Finding, GAP_RULE, Severity};
use crate::domain::{BUILT_IN_CRITERIA, Criterion, Debrief, EvidenceFor, IncidentKind, Outcome, Rating, Scorer, Stage};

/// A path has at least so many steps; below it the account is too coarse to show levers.
pub const MIN_STEPS: usize = 30;

/// Beyond so many steps a path gains little more.
pub const MAX_STEPS: usize = 50;

/// So many judged criteria are enough to go on.
pub(super) const ENOUGH_CRITERIA: usize = 14;
/// So many remembered dates are enough to date the steps by.
pub(super) const ENOUGH_LANDMARKS: usize = 2;

/// Whether a stage still has to be walked through.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum StageState {
    /// Nothing is there.
    Empty,
    /// Something is there, not enough.
    Started,
    /// It is enough to go on.
    Done,
}

/// The figure that the stage bar shows: `23`, or `9/21`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Figure {
    /// So many.
    Count(usize),
    /// So many of so many.
    Of(usize, usize),
}

impl fmt::Display for Figure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Count(count) => write!(f, "{count}"),
            Self::Of(count, all) => write!(f, "{count}/{all}"),
        }
    }
}

/// How far one stage has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct StageProgress {
    /// The stage.
    pub stage: Stage,
    /// Whether it is done.
    pub state: StageState,
    /// The figure to show; the frame has none, nor the checklist while both sides score blind.
    pub figure: Option<Figure>,
}

/// How far every stage has come, in their order. `findings` are the open ones, from [`super::findings`].
pub fn progress(debrief: &Debrief, findings: &[Finding]) -> [StageProgress; 7] {
    let open = |rules: &[&str]| findings.iter().any(|found| rules.contains(&found.rule));
    let rated = rated(debrief);
    // While both sides score blind, what both have rated together would tell each of the other.
    let is_blind = debrief.is_blind();
    let stage = |stage, begun: bool, enough: bool, figure| StageProgress {
        stage,
        state: match (begun, enough) {
            (false, _) => StageState::Empty,
            (true, false) => StageState::Started,
            (true, true) => StageState::Done,
        },
        figure,
    };
    let count = |count| Some(Figure::Count(count));
    [
        stage(Stage::Frame, frame_begun(debrief), framed(debrief), None),
        stage(
            Stage::People,
            !debrief.participants.is_empty(),
            !open(&["S10", "S11"]),
            count(debrief.participants.len()),
        ),
        stage(
            Stage::Steps,
            !debrief.steps.is_empty(),
            !open(&["S03", GAP_RULE]) && !has_error(findings, Stage::Steps) && blind_spots_enough(debrief),
            count(debrief.steps.len()),
        ),
        stage(
            Stage::Incidents,
            !debrief.incidents.is_empty(),
            [IncidentKind::Delighted, IncidentKind::Annoyed].iter().all(|kind| is_quoted(debrief, *kind)),
            count(debrief.incidents.len()),
        ),
        stage(
            Stage::Checklist,
            is_blind || rated > 0,
            !is_blind && judged(debrief) >= ENOUGH_CRITERIA,
            Some(Figure::Of(rated, BUILT_IN_CRITERIA.len())).filter(|_| !is_blind),
        ),
        stage(Stage::Levers, !debrief.levers.is_empty(), has_sound_lever(debrief), count(debrief.levers.len())),
        stage(
            Stage::Review,
            !debrief.deal.finding.trim().is_empty(),
            !findings.iter().any(|found| found.blocks_finish),
            count(findings.len()),
        ),
    ]
}

fn frame_begun(debrief: &Debrief) -> bool {
    let deal = &debrief.deal;
    deal.outcome != Outcome::Open
        || deal.opened_on.is_some()
        || deal.value.is_some()
        || !debrief.claims.is_empty()
        || !debrief.landmarks.is_empty()
}

/// Consent and landmarks, and of a deal that has ended its day and the stated reason.
fn framed(debrief: &Debrief) -> bool {
    let ended =
        debrief.deal.outcome == Outcome::Open || debrief.deal.decided_on.is_some() && debrief.stated_reason().is_some();
    let asked = debrief.participants.iter().any(|person| person.consent.is_some());
    ended && asked && debrief.landmarks.len() >= ENOUGH_LANDMARKS
}

fn has_error(findings: &[Finding], stage: Stage) -> bool {
    findings.iter().any(|found| found.stage == stage && found.severity == Severity::Error)
}

/// One step in five is known from the customer alone.
fn blind_spots_enough(debrief: &Debrief) -> bool {
    let blind = debrief.steps.iter().filter(|step| debrief.told(step.id).is_blind_spot()).count();
    blind * 5 >= debrief.steps.len()
}

pub(super) fn is_quoted(debrief: &Debrief, kind: IncidentKind) -> bool {
    debrief.incidents.iter().any(|incident| incident.kind == kind && !incident.quote.trim().is_empty())
}

/// Built-in criteria that at least one side has rated, "not observed" included: what the bar counts.
fn rated(debrief: &Debrief) -> usize {
    count_criteria(debrief, |_| true)
}

/// Built-in criteria that at least one side has judged.
pub(super) fn judged(debrief: &Debrief) -> usize {
    count_criteria(debrief, |rating| rating != Rating::NotObserved)
}

fn count_criteria(debrief: &Debrief, counts: fn(Rating) -> bool) -> usize {
    let rating = |criterion: &Criterion, side| debrief.score(criterion, side)?.rating;
    Criterion::built_in()
        .filter(|criterion| {
            [Scorer::Customer, Scorer::Vendor].into_iter().filter_map(|side| rating(criterion, side)).any(counts)
        })
        .count()
}

/// A lever that rests on something, with somebody who takes it on and a date.
fn has_sound_lever(debrief: &Debrief) -> bool {
    debrief.levers.iter().any(|lever| {
        lever.due.is_some()
            && (lever.owner.is_some() || !lever.owner_person.trim().is_empty())
            && debrief.evidence_of(EvidenceFor::Lever, lever.id.uuid()).next().is_some()
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Deal, Keyed},
        guide::{Setting, findings, sample},
        i18n::KEYS,
    };

    fn states(debrief: &Debrief) -> Vec<StageState> {
        let found = findings(debrief, &Setting::default());
        let stages = progress(debrief, &found);
        assert!(stages.iter().map(|stage| stage.stage).eq(Stage::ALL.iter().copied()));
        stages.iter().map(|stage| stage.state).collect()
    }

    #[test]
    fn every_stage_has_its_texts() {
        for stage in Stage::ALL {
            for end in ["", "-short", "-purpose", "-help"] {
                let key = format!("stage-{}{end}", stage.key());
                assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
            }
        }
    }

    #[test]
    fn from_nothing_to_done() {
        let empty = Debrief::new(Deal::new("Hofstetter", "line 3"));
        assert_eq!(states(&empty), [StageState::Empty; 7]);
        assert_eq!(states(&sample::lost()), [StageState::Done; 7]);
        assert_eq!(states(&sample::won()), [StageState::Done; 7]);
    }

    #[test]
    fn the_bar_counts() {
        let mut debrief = sample::lost();
        debrief.incidents.clear();
        let found = findings(&debrief, &Setting::default());
        let shown = progress(&debrief, &found).map(|stage| stage.figure.map(|f| f.to_string()));
        let open = found.len().to_string();
        let expected = ["", "4", "30", "0", "21/21", "1", &open];
        assert_eq!(shown.map(Option::unwrap_or_default), expected);
    }

    #[test]
    fn what_was_not_observed_is_rated_but_not_judged() {
        let mut debrief = sample::lost();
        for score in &mut debrief.scores {
            score.rating = Some(Rating::NotObserved);
        }
        assert_eq!(rated(&debrief), 21);
        assert_eq!(states(&debrief)[4], StageState::Started);
    }
}
