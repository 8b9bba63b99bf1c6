//! The agenda of a sitting: how long each phase may take, and at which stage of the debrief it happens.

use std::{collections::BTreeMap, sync::LazyLock};

use serde::Deserialize;

use crate::{
    arrange::{Arrange, Gather},
    domain::{Keyed, Phase, Stage},
};

/// The usual length of a sitting, in minutes.
pub const USUAL_MINUTES: u32 = 75;

/// The lengths for which the minutes of each phase are written down.
pub const LENGTHS: [u32; 3] = [60, 75, 90];

/// A phase of more minutes than a day has is a slip of the finger.
const MOST_MINUTES: u32 = 24 * 60;

/// Other minutes than those delivered: phase → minutes in a sitting of 60, 75 and 90 minutes.
pub type Changes = BTreeMap<String, [u32; 3]>;

#[derive(Debug, Deserialize)]
struct Planned {
    minutes: [u32; 3],
    enough: Option<u32>,
    stages: Vec<Stage>,
}

static DELIVERED: LazyLock<BTreeMap<Phase, Planned>> =
    LazyLock::new(|| crate::toml_read::from_str(include_str!("../../assets/agenda.toml")).unwrap_or_default());

/// The minutes that each phase of one sitting may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agenda(BTreeMap<Phase, u32>);

impl Agenda {
    /// The agenda of a sitting of so many minutes. Lengths between those that are written down share the minutes out as
    /// the nearest of them does, and every phase keeps one minute at least.
    pub fn of(length: u32, changes: &Changes) -> Self {
        let nearest = (0..LENGTHS.len()).min_by_key(|at| LENGTHS[*at].abs_diff(length)).unwrap_or(0);
        let minutes = |phase: Phase| match (changes.get(phase.key()), DELIVERED.get(&phase)) {
            (Some(changed), _) => changed[nearest],
            (None, Some(planned)) => planned.minutes[nearest],
            (None, None) => 0,
        };
        let written: Vec<u32> = Phase::ALL.iter().map(|phase| minutes(*phase)).collect();
        let minutes = if LENGTHS.contains(&length) { written } else { shared(length, &written) };
        Self(Phase::ALL.iter().copied().zip(minutes).gather())
    }

    /// Minutes of a phase.
    pub fn minutes(&self, phase: Phase) -> u32 {
        self.0.get(&phase).copied().unwrap_or(0)
    }

    /// Minutes in all.
    pub fn total(&self) -> u32 {
        self.0.values().sum()
    }
}

/// So many minutes in the proportions of others, in whole minutes that add up: the largest remainders are rounded up.
fn shared(length: u32, like: &[u32]) -> Vec<u32> {
    let total = u64::from(like.iter().sum::<u32>().max(1));
    let share = |minutes: u32| u64::from(minutes) * u64::from(length);
    let mut minutes: Vec<u32> =
        like.iter().map(|part| u32::try_from(share(*part) / total).unwrap_or(u32::MAX).max(1)).collect();
    let mut order: Vec<usize> = (0..like.len()).collect();
    order.arrange_by_key(|at| std::cmp::Reverse(share(like[*at]) % total));
    let missing = length.saturating_sub(minutes.iter().sum()) as usize;
    for at in order.into_iter().take(missing) {
        minutes[at] += 1;
    }
    minutes
}

/// What is wrong with changed minutes: the first phase that is none, or whose minutes no sitting has.
pub fn fault_of(changes: &Changes) -> Option<String> {
    changes.iter().find_map(|(key, minutes)| {
        let is_known = Phase::from_key(key).is_some();
        let fit = minutes.iter().all(|minutes| (1..=MOST_MINUTES).contains(minutes));
        match (is_known, fit) {
            (false, _) => {
                let known: Vec<&str> = Phase::ALL.iter().map(|phase| phase.key()).collect();
                Some(format!("[agenda] {key}: no phase ({})", known.join(", ")))
            }
            (true, false) => Some(format!("[agenda] {key}: minutes from 1 to {MOST_MINUTES}")),
            (true, true) => None,
        }
    })
}

fn stages(phase: Phase) -> &'static [Stage] {
    DELIVERED.get(&phase).map_or(&[], |planned| &planned.stages)
}

/// Whether the advice for a phase that is short of time still helps: where it says how many minutes are enough, only as
/// long as fewer are used of a phase that was to take more.
pub fn can_be_cut(phase: Phase, used: u64, planned: u32) -> bool {
    let enough = DELIVERED.get(&phase).and_then(|planned| planned.enough);
    enough.is_none_or(|enough| used < u64::from(enough) && planned > enough)
}

/// The stage at which a phase begins.
pub fn stage_of(phase: Phase) -> Stage {
    stages(phase).first().copied().unwrap_or(Stage::Frame)
}

/// Whether a phase happens at a stage.
pub fn happens_at(phase: Phase, stage: Stage) -> bool {
    stages(phase).contains(&stage)
}

/// The phase that is proposed when the coach has gone to a stage: the next one that happens there. None while the phase that
/// runs happens there itself, nor where all that do are over: a sitting goes forward.
pub fn proposed(running: Phase, stage: Stage) -> Option<Phase> {
    if happens_at(running, stage) {
        return None;
    }
    Phase::ALL.iter().find(|phase| **phase > running && happens_at(**phase, stage)).copied()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::i18n::KEYS;

    #[test]
    fn the_delivered_agenda_is_whole_and_fills_its_sittings() {
        assert!(Phase::ALL.iter().all(|phase| !stages(*phase).is_empty()));
        for length in LENGTHS {
            assert_eq!(Agenda::of(length, &Changes::new()).total(), length);
        }
        let gaps = |length| Agenda::of(length, &Changes::new()).minutes(Phase::Gaps);
        assert_eq!([60, 75, 90].map(gaps), [18, 24, 30]);
        for phase in Phase::ALL {
            for end in ["", "-short", "-what", "-late"] {
                let key = format!("phase-{}{end}", phase.key());
                assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
            }
        }
    }

    #[test]
    fn what_would_be_enough_is_said_while_it_still_can_be() {
        assert!(can_be_cut(Phase::Opening, 1, 5));
        assert!(!can_be_cut(Phase::Opening, 2, 5), "they are used");
        assert!(!can_be_cut(Phase::Opening, 0, 1), "it was to take less");
        assert!(can_be_cut(Phase::Gaps, 40, 24), "the biggest gaps are always a choice");
    }

    #[test]
    fn changed_minutes_hold_and_nonsense_is_named() {
        let changes: Changes = [("story".to_owned(), [8, 15, 12])].into();
        assert_eq!(Agenda::of(75, &changes).minutes(Phase::Story), 15);
        assert_eq!(Agenda::of(75, &changes).total(), 80);
        assert_eq!(fault_of(&changes), None);
        let fault = |key: &str, minutes| fault_of(&[(key.to_owned(), minutes)].into());
        assert!(fault("storey", [1, 1, 1]).is_some_and(|text| text.contains("storey") && text.contains("story")));
        assert!(fault("story", [0, 1, 1]).is_some());
    }

    #[test]
    fn a_stage_proposes_the_next_phase_that_belongs_there() {
        assert_eq!(proposed(Phase::Story, Stage::Steps), None);
        assert_eq!(proposed(Phase::Opening, Stage::Steps), Some(Phase::Ends));
        assert_eq!(proposed(Phase::Gaps, Stage::Checklist), Some(Phase::Scores));
        assert_eq!(proposed(Phase::Scores, Stage::Steps), None, "what is over is not begun again");
        assert_eq!(proposed(Phase::Scores, Stage::Review), Some(Phase::Claims));
        assert_eq!(proposed(Phase::Claims, Stage::Levers), Some(Phase::Closing));
    }

    proptest! {
        #[test]
        fn every_length_is_shared_out_whole(length in 8_u32..400) {
            let agenda = Agenda::of(length, &Changes::new());
            prop_assert!(Phase::ALL.iter().all(|phase| agenda.minutes(*phase) >= 1));
            // A minute each may be more than there is where a sitting is very short.
            prop_assert!(agenda.total() == length || (length < 30 && agenda.total() - length <= 8));
        }
    }
}
