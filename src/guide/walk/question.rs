//! What is asked at a stop: the key of a text in `assets/lang`, and its values.

use super::{Stop, StopKind, Way};
use crate::domain::{Debrief, Grain, Id, Keyed, Landmark, OwnerFunction, Participant};

/// A value for a question's text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// The number of a step, or of several.
    Number(usize),
    /// Days, to be written as a span of time that is known so finely.
    Days(i32, Grain),
    /// Somebody, to be named shortly.
    Person(Id<Participant>),
    /// One of our functions.
    Owner(OwnerFunction),
    /// A landmark, to be named.
    Landmark(Id<Landmark>),
}

/// A question: the key of its text and the values in it.
#[derive(Debug, Clone, PartialEq)]
pub struct WalkQuestion {
    /// `walk-KIND-N` or `walk-KIND-back-N`, N from 1 on.
    pub key: String,
    /// The values; those that a text does not name are left alone.
    pub args: Vec<(&'static str, Said)>,
}

/// How many wordings there are of each question, so that none tires.
pub const VARIANTS: [(&str, usize); 16] = [
    ("trigger", 2),
    ("end", 2),
    ("silence", 4),
    ("silence-back", 3),
    ("undated", 2),
    ("undated-landmark", 2),
    ("inner", 3),
    ("inner-back", 2),
    ("hand_over", 2),
    ("hand_over-back", 2),
    ("unknown", 3),
    ("unknown-back", 3),
    ("present", 4),
    ("absent", 3),
    ("missed", 2),
    ("unheard", 1),
];

/// Gives the stops, which stand in their order, their questions: the wordings of each take turns.
pub(super) fn phrase(stops: &mut [Stop], way: Way, debrief: &Debrief) {
    let mut asked = [0; VARIANTS.len()];
    // Where a walk begins with another wording than the last deal's did, nobody hears a recital.
    let begin = debrief.deal.id.uuid().as_bytes().iter().fold(0_usize, |sum, byte| sum + usize::from(*byte));
    for stop in stops {
        let family = family(stop, way);
        let Some(at) = VARIANTS.iter().position(|(name, _)| *name == family) else {
            continue;
        };
        let turn = (begin + asked[at]) % VARIANTS[at].1;
        asked[at] += 1;
        stop.question.key = format!("walk-{family}-{}", turn + 1);
    }
}

fn family(stop: &Stop, way: Way) -> String {
    let kind = stop.kind.key();
    let goes_back = way == Way::Backwards;
    match stop.kind {
        StopKind::Undated if stop.landmark.is_some() => "undated-landmark".to_owned(),
        StopKind::Silence | StopKind::Inner | StopKind::HandOver | StopKind::Unknown if goes_back => {
            format!("{kind}-back")
        }
        _ => kind.to_owned(),
    }
}
