//! When a phase of a sitting may be left: what the debrief must have by then.

use super::{
    Finding, MIN_STEPS, path, silence,
    stage::{ENOUGH_CRITERIA, ENOUGH_LANDMARKS, is_quoted, judged},
};
use crate::domain::{Debrief, IncidentKind, Phase, Source};

/// So many steps are a story that can be filled.
const STORY_STEPS: usize = 12;

/// One thing that a phase is to bring.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Check {
    /// What, for the text `check-KEY`.
    pub key: &'static str,
    /// How much of it there is.
    pub have: usize,
    /// How much is enough.
    pub wanted: usize,
}

impl Check {
    /// Whether it is there.
    pub fn is_met(self) -> bool {
        self.have >= self.wanted
    }
}

/// What a phase is to bring, and how much of it is there. `findings` are the open ones, from [`super::findings`].
pub fn exit_test(phase: Phase, debrief: &Debrief, findings: &[Finding]) -> Vec<Check> {
    let settled = |rule: &str| usize::from(!findings.iter().any(|found| found.rule == rule));
    let check = |key, have, wanted| Check { key, have, wanted };
    let steps = debrief.steps.len();
    let quoted = |kind| usize::from(is_quoted(debrief, kind));
    match phase {
        Phase::Opening => {
            let asked = debrief.participants.iter().filter(|person| person.consent.is_some()).count();
            vec![check("consent", asked, 1), check("landmarks", debrief.landmarks.len(), ENOUGH_LANDMARKS)]
        }
        Phase::Ends => {
            // A path that nobody has told yet, and a deal that is still open, have no end that a finding could miss.
            let begins = usize::from(steps > 0) * settled("S01");
            let ends = usize::from(path::decision(debrief).is_some()) * settled("S02");
            vec![check("trigger", begins, 1), check("decision", ends, 1)]
        }
        Phase::Story => vec![check("steps", steps, STORY_STEPS)],
        Phase::Gaps => {
            // What only the customer knew is known once our own people have been heard too.
            let blind = debrief.steps.iter().filter(|step| debrief.told(step.id).is_blind_spot()).count();
            let blind = debrief.is_heard(Source::Vendor).then(|| check("blind", blind, steps.div_ceil(5).max(1)));
            let silences = usize::from(steps > 1 && silence::open(debrief).is_empty());
            let told = [check("steps", steps, MIN_STEPS), check("silences", silences, 1)];
            told.into_iter().chain(blind).collect()
        }
        Phase::Extremes => {
            vec![
                check("delighted", quoted(IncidentKind::Delighted), 1),
                check("annoyed", quoted(IncidentKind::Annoyed), 1),
            ]
        }
        Phase::Scores => vec![check("scores", judged(debrief), ENOUGH_CRITERIA)],
        Phase::Claims => {
            // Where nobody has given a reason, or nothing is told to hold it against, no question has been answered.
            let is_told = !debrief.claims.is_empty() && steps > 0;
            let answered = is_told && ["P01", "P02", "P03", "P04", "P05", "P06"].iter().all(|rule| settled(rule) == 1);
            vec![check("reason", debrief.claims.len(), 1), check("price", usize::from(answered), 1)]
        }
        Phase::Closing => {
            // What was agreed is told after the end; as long as that is open it is not known.
            let last = path::settled(debrief).filter(|_| path::is_closed(debrief));
            let agreed = usize::from(last.is_some_and(|at| at + 1 < steps));
            vec![check("next", agreed, 1), check("lever", debrief.levers.len(), 1)]
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Deal, Keyed},
        guide::{Setting, findings, sample},
        i18n::KEYS,
    };

    fn missing(phase: Phase, debrief: &Debrief) -> Vec<&'static str> {
        let found = findings(debrief, &Setting::default());
        let checks = exit_test(phase, debrief, &found);
        assert!(checks.iter().all(|check| KEYS.binary_search(&format!("check-{}", check.key).as_str()).is_ok()));
        checks.into_iter().filter(|check| !check.is_met()).map(|check| check.key).collect()
    }

    #[test]
    fn nothing_meets_no_test_and_a_whole_debrief_meets_all() {
        let empty = Debrief::new(Deal::new("Hofstetter", "line 3"));
        for phase in Phase::ALL {
            assert!(!missing(*phase, &empty).is_empty(), "{phase:?}");
            assert_eq!(missing(*phase, &sample::lost()), [""; 0], "{phase:?}");
        }
    }

    #[test]
    fn what_nobody_has_recorded_is_not_ticked() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        debrief.steps.push(crate::domain::Step::new(debrief.deal.id, 0, "Keller calls"));
        assert_eq!(missing(Phase::Claims, &debrief), ["reason", "price"], "nobody has given a reason");
        assert_eq!(missing(Phase::Closing, &debrief), ["next", "lever"], "the deal is open");
        assert!(missing(Phase::Gaps, &debrief).contains(&"silences"), "one step has no time between");
    }

    #[test]
    fn a_silence_of_a_young_account_is_to_be_explained() {
        let mut debrief = Debrief::new(Deal::new("Hofstetter", "line 3"));
        for day in ["2025-01-01", "2025-01-06", "2025-01-09", "2025-03-23"] {
            let mut step = crate::domain::Step::new(debrief.deal.id, debrief.steps.len() as i64, "calls");
            step.date = day.parse().ok();
            debrief.steps.push(step);
        }
        assert!(missing(Phase::Gaps, &debrief).contains(&"silences"));
        debrief.steps[3].course = crate::domain::Course::Wait;
        assert!(!missing(Phase::Gaps, &debrief).contains(&"silences"));
    }

    #[test]
    fn what_is_missing_is_named() {
        let mut debrief = sample::lost();
        debrief.landmarks.truncate(1);
        debrief.steps.truncate(11);
        debrief.incidents.retain(|incident| incident.kind == IncidentKind::Annoyed);
        assert_eq!(missing(Phase::Opening, &debrief), ["landmarks"]);
        assert_eq!(missing(Phase::Story, &debrief), ["steps"]);
        assert_eq!(missing(Phase::Extremes, &debrief), ["delighted"]);
        assert!(missing(Phase::Ends, &debrief).contains(&"decision"));
    }
}
