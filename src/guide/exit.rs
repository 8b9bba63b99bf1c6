//! When a phase of a sitting may be left: what the debrief must have by then.

use super::{
    Finding, GAP_RULE, MIN_STEPS, path,
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
            let silences = usize::from(steps > 0) * settled(GAP_RULE);
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
            let open = ["P01", "P02", "P03", "P04", "P05", "P06"].iter().filter(|rule| settled(rule) == 0).count();
            vec![check("reason", debrief.claims.len(), 1), check("price", usize::from(open == 0), 1)]
        }
        Phase::Closing => {
            let agreed = usize::from(steps > 0) * settled("S14") * settled("S02");
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
