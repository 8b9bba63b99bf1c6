//! The coach's next questions: first what the debrief itself asks for, then the question bank.

use serde::Serialize;

use super::{Finding, Question, Stage, apt, questions};
use crate::{
    arrange::Arrange,
    domain::{Debrief, Id, OwnQuestion, Step},
};

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
    /// It is one of the workbook's own.
    Own(OwnQuestion),
}

impl Prompt {
    /// Under what name it is noted that the question has been asked; what the debrief itself asks for is settled by an
    /// answer and not by asking.
    pub fn question(&self) -> Option<String> {
        match self {
            Self::Finding(_) => None,
            Self::Bank(key) => Some((*key).to_owned()),
            Self::Own(own) => Some(own.id.to_string()),
        }
    }
}

/// The questions to ask at a stage, the next one first.
///
/// What this debrief itself asks for goes before what any debrief would be asked: first this stage's findings, each
/// rule's question once, near the step in focus, the nearest first, then errors before warnings before hints, and among
/// these those on no step before those far away; then the findings whose rule has been asked about already; then the
/// workbook's own questions and those of the bank's that fit, in their order; and at last those of both that have been
/// asked. Without a focus each rule asks about its first place.
pub fn next_prompts(
    debrief: &Debrief,
    stage: Stage,
    findings: &[Finding],
    own: &[OwnQuestion],
    focus: Option<Id<Step>>,
) -> Vec<Prompt> {
    let bank = questions()
        .iter()
        .filter(|question| question.stage == stage && apt::is_apt(question, debrief))
        .map(|question: &'static Question| Prompt::Bank(&question.key));
    let own = own.iter().filter(|question| question.stage == stage).cloned().map(Prompt::Own);
    let (again, open): (Vec<Prompt>, Vec<Prompt>) = own.chain(bank).partition(|prompt| is_asked(prompt, debrief));
    ranked(debrief, stage, findings, focus).into_iter().chain(open).chain(again).collect()
}

/// Whether it is noted that the question has been asked in this debrief.
pub fn is_asked(prompt: &Prompt, debrief: &Debrief) -> bool {
    prompt.question().is_some_and(|question| debrief.asked(&question).is_some())
}

/// The stage's findings in the order in which they are asked about.
fn ranked(debrief: &Debrief, stage: Stage, findings: &[Finding], focus: Option<Id<Step>>) -> Vec<Prompt> {
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
    // What lies near goes first; of all else the graver, so that no hint stands before what must be asked.
    let grave =
        |distance: Distance, severity| if matches!(distance, Distance::Near(_)) { None } else { Some(severity) };
    ranked.arrange_by_key(|(distance, finding)| (grave(*distance, finding.severity), *distance, finding.severity));
    let mut asked = vec![];
    let (first, again): (Vec<&Finding>, Vec<&Finding>) =
        ranked.into_iter().map(|(_, finding)| finding).partition(|finding| {
            let is_first = !asked.contains(&finding.rule);
            asked.push(finding.rule);
            is_first
        });
    first.into_iter().chain(again).cloned().map(Prompt::Finding).collect()
}

/// How far a finding lies from the step in focus.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Distance {
    /// So many steps away, or no step is in focus.
    Near(usize),
    /// On no step.
    Nowhere,
    /// So many steps away: what is near goes first.
    Far(usize),
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{AskedQuestion, Claim, ClaimKind, Deal, Outcome, Side},
        guide::{Setting, findings, sample},
    };

    fn name(prompt: &Prompt) -> String {
        match prompt {
            Prompt::Finding(finding) => finding.text_key(),
            Prompt::Bank(key) => format!("prompt-{key}"),
            Prompt::Own(own) => own.text.clone(),
        }
    }

    fn keys(debrief: &Debrief, stage: Stage, focus: Option<usize>) -> Vec<String> {
        let found = findings(debrief, &Setting::default());
        let focus = focus.map(|at| debrief.steps[at].id);
        let prompts = next_prompts(debrief, stage, &found, &[], focus);
        prompts.iter().map(name).collect()
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
    fn each_rule_asks_once_then_again_and_the_bank_comes_last() {
        let mut debrief = sample::lost();
        debrief.tellings.clear();
        let asked = keys(&debrief, Stage::Steps, None);
        // The error goes before the warning.
        assert_eq!(asked[..2], ["finding-S07", "finding-S06"]);
        let sources = asked.iter().filter(|key| *key == "finding-S06").count();
        assert_eq!(sources, debrief.steps.len());
        let last_finding = asked.iter().rposition(|key| key.starts_with("finding-"));
        let first_of_bank = asked.iter().position(|key| key.starts_with("prompt-"));
        assert!(last_finding < first_of_bank, "{asked:?}");
    }

    #[test]
    fn the_step_in_focus_comes_first() {
        let mut debrief = sample::lost();
        let mute = [debrief.steps[3].id, debrief.steps[20].id];
        debrief.tellings.retain(|telling| !mute.contains(&telling.step));
        let found = findings(&debrief, &Setting::default());
        let first = |focus: usize| {
            let focus = Some(debrief.steps[focus].id);
            next_prompts(&debrief, Stage::Steps, &found, &[], focus).remove(0)
        };
        for (focus, step) in [(4, mute[0]), (20, mute[1]), (11, mute[0]), (13, mute[1])] {
            let Prompt::Finding(finding) = first(focus) else {
                panic!("a finding comes before the bank at {focus}");
            };
            assert_eq!(finding.target.step(&debrief), Some(step));
        }
    }

    #[test]
    fn no_hint_stands_before_a_warning_that_is_far_away() {
        let mut debrief = sample::lost();
        let mute = debrief.steps[3].id;
        debrief.tellings.retain(|telling| telling.step != mute);
        let asked_on = debrief.deal.decided_on.and_then(|date| date.plus_days(40));
        let sitting = crate::domain::Sitting::new(debrief.deal.id, crate::domain::SittingWith::Customer);
        debrief.sittings.push(crate::domain::Sitting { held_on: asked_on, ..sitting });
        assert_eq!(keys(&debrief, Stage::Steps, Some(29))[..2], ["finding-S06", "finding-T07"]);
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

    #[test]
    fn what_has_been_asked_goes_last_and_own_questions_take_part() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        let own = |stage, text: &str| OwnQuestion {
            id: Id::new(),
            stage,
            kind: crate::domain::QuestionKind::Open,
            text: text.to_owned(),
        };
        let own = [own(Stage::Frame, "Who else is listening?"), own(Stage::People, "Who cooks?")];
        let asked = |debrief: &Debrief| -> Vec<String> {
            next_prompts(debrief, Stage::Frame, &[], &own, None).iter().map(name).collect()
        };
        assert_eq!(asked(&debrief)[..2], ["Who else is listening?", "prompt-frame_time"]);
        assert!(!asked(&debrief).contains(&"Who cooks?".to_owned()));
        let all = asked(&debrief).len();
        for question in [own[0].id.to_string(), "frame_time".to_owned()] {
            debrief.asked_questions.push(AskedQuestion {
                id: Id::new(),
                deal: debrief.deal.id,
                question,
                sitting: None,
            });
        }
        let now = asked(&debrief);
        assert_eq!(now[now.len() - 2..], ["Who else is listening?", "prompt-frame_time"]);
        assert_eq!((now.len(), now[0].as_str()), (all, "prompt-frame_purpose"));
    }
}
