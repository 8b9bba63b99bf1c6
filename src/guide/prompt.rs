//! The coach's next questions: first what the debrief itself asks for, then the question bank.

use serde::Serialize;

use super::{ArgValue, Finding, Question, Stage, apt, questions};
use crate::domain::{Debrief, Id, Step};

/// A finding within so many steps of the one in focus is near it.
const NEAR: usize = 2;

/// One question that the coach may ask now.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Prompt {
    /// Something in the debrief asks for it.
    Finding(Finding),
    /// It is the bank's question with this key.
    Bank(&'static str),
}

impl Prompt {
    /// The key of the question's text.
    pub fn text_key(&self) -> String {
        match self {
            Self::Finding(finding) => finding.text_key(),
            Self::Bank(key) => format!("prompt-{key}"),
        }
    }

    /// The values for the text.
    pub fn args(&self) -> &[(&'static str, ArgValue)] {
        match self {
            Self::Finding(finding) => &finding.args,
            Self::Bank(_) => &[],
        }
    }
}

/// The questions to ask at a stage, the next one first.
///
/// First come this stage's findings, each rule's question once: near the step in focus, the nearest first, then those
/// on no step, the graver first. Without a focus each rule asks about its first place. Then come those of the bank's
/// questions that fit, in their order, and at last the findings that were left out so far, so that nothing is lost.
pub fn next_prompts(debrief: &Debrief, stage: Stage, findings: &[Finding], focus: Option<Id<Step>>) -> Vec<Prompt> {
    let (front, rest) = parted(debrief, stage, findings, focus);
    let bank = questions()
        .iter()
        .filter(|question| question.stage == stage && apt::is_apt(question, debrief))
        .map(|question: &'static Question| Prompt::Bank(&question.key));
    front.into_iter().chain(bank).chain(rest).collect()
}

/// The stage's findings to ask about before the bank, and those after it.
fn parted(
    debrief: &Debrief,
    stage: Stage,
    findings: &[Finding],
    focus: Option<Id<Step>>,
) -> (Vec<Prompt>, Vec<Prompt>) {
    let focus = focus.and_then(|step| debrief.number(step));
    let distance = |finding: &Finding| {
        let step = finding.target.step(debrief);
        match (focus, step.and_then(|step| debrief.number(step))) {
            (None, _) => Distance::Near(0),
            (Some(_), None) => Distance::Nowhere,
            (Some(focus), Some(place)) => match focus.abs_diff(place) {
                steps @ 0..=NEAR => Distance::Near(steps),
                steps => Distance::Far(steps),
            },
        }
    };
    let mut ranked: Vec<(Distance, &Finding)> =
        findings.iter().filter(|finding| finding.stage == stage).map(|finding| (distance(finding), finding)).collect();
    ranked.sort_by_key(|(distance, finding)| (*distance, finding.severity));
    let (mut front, mut rest, mut asked) = (vec![], vec![], vec![]);
    for (distance, finding) in ranked {
        let prompt = Prompt::Finding(finding.clone());
        if matches!(distance, Distance::Far(_)) || asked.contains(&finding.rule) {
            rest.push(prompt);
        } else {
            asked.push(finding.rule);
            front.push(prompt);
        }
    }
    (front, rest)
}

/// How far a finding lies from the step in focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Distance {
    /// So many steps away, or no step is in focus.
    Near(usize),
    /// On no step.
    Nowhere,
    /// So many steps away, too many to ask about now.
    Far(usize),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Claim, ClaimKind, Deal, Outcome, Side},
        guide::{Setting, findings, sample},
    };

    fn keys(debrief: &Debrief, stage: Stage, focus: Option<usize>) -> Vec<String> {
        let found = findings(debrief, &Setting::default());
        let focus = focus.map(|at| debrief.steps[at].id);
        let prompts = next_prompts(debrief, stage, &found, focus);
        prompts.iter().map(Prompt::text_key).collect()
    }

    #[test]
    fn an_empty_deal_is_asked_how_it_began() {
        let debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let asked = keys(&debrief, Stage::Steps, None);
        assert_eq!(asked[..2], ["finding-S01", "prompt-how_it_began"]);
        assert!(!asked.contains(&"prompt-what_lay_between".to_owned()));
        assert!(!asked.contains(&"prompt-how_it_ended".to_owned()));
    }

    #[test]
    fn each_rule_asks_once_before_the_bank_and_nothing_is_lost() {
        let mut debrief = sample::lost();
        debrief.tellings.clear();
        let asked = keys(&debrief, Stage::Steps, None);
        // The error goes before the warning.
        assert_eq!(asked[..2], ["finding-S07", "finding-S06"]);
        assert!(asked[2].starts_with("prompt-"));
        let sources = asked.iter().filter(|key| *key == "finding-S06").count();
        assert_eq!(sources, debrief.steps.len());
    }

    #[test]
    fn the_step_in_focus_comes_first() {
        let mut debrief = sample::lost();
        let mute = [debrief.steps[3].id, debrief.steps[20].id];
        debrief.tellings.retain(|telling| !mute.contains(&telling.step));
        let found = findings(&debrief, &Setting::default());
        let first = |focus: usize| {
            let focus = Some(debrief.steps[focus].id);
            next_prompts(&debrief, Stage::Steps, &found, focus).remove(0)
        };
        for (focus, step) in [(4, mute[0]), (20, mute[1])] {
            let Prompt::Finding(finding) = first(focus) else {
                panic!("a finding is near {focus}");
            };
            assert_eq!(finding.target.step(&debrief), Some(step));
        }
        assert!(matches!(first(11), Prompt::Bank(_)), "nothing is near");
    }

    #[test]
    fn the_price_ladder_is_climbed_only_when_the_price_is_claimed() {
        let mut deal = Deal::new("Hofstetter", "line 3");
        deal.outcome = Outcome::Lost;
        let mut debrief = Debrief::new(deal);
        let ladder = |debrief: &Debrief| {
            let asked = keys(debrief, Stage::Review, None);
            asked.iter().any(|key| key.starts_with("prompt-price"))
        };
        assert!(!ladder(&debrief));
        let mut claim = Claim::new(debrief.deal.id, "Too expensive.", Side::Customer);
        claim.kind = ClaimKind::Price;
        debrief.claims.push(claim);
        assert!(ladder(&debrief));
    }
}
