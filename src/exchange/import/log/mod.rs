//! Event logs in: each trace becomes a deal, each event a step.
//!
//! A reader fills an [`EventLog`]: what stands in a log, with names told once and dates instead of moments, so that millions of
//! events fit. The attributes of the traces stand in a [`Table`](super::table::Table) beside it, a row each: they
//! are mapped like the columns of a CRM export. What the events mean for the deal is said by a [`Rule`].

mod kind;
mod moment;
mod more;
mod ocel;
mod rule;
mod source;
mod xes;

use std::{collections::HashMap, path::Path};

use super::{Refusal, Tellers, clean};
use crate::{
    arrange::Arrange,
    domain::{Channel, FuzzyDate, Side, fold},
};

pub(super) use kind::LogKind;
pub use more::{LoggedPerson, StepMore};
pub(super) use ocel::read_ocel_file;
pub(super) use rule::Applied;
pub use rule::{Lifecycle, Rule};
pub(super) use source::is_packed;
pub(super) use xes::{TRACK, read_xes};

/// The attribute by which a trace and an event are known.
pub const TRACE_NAME: &str = "concept:name";

/// What our own logs call themselves.
pub(in crate::exchange) const OWN_NAME: &str = "debrief";

/// So much text may stand in names and attributes, in bytes.
const MAX_TEXT: usize = 256 << 20;

/// What stands in a log.
#[derive(Debug, Default)]
pub struct EventLog {
    /// What the log calls itself, or the file's name.
    pub name: String,
    /// The events of each trace, in the order of the rows of the table beside it.
    pub traces: Vec<Vec<LoggedEvent>>,
    /// What happens in it.
    pub activities: Names,
    /// Who acts in it.
    pub resources: Names,
    /// The states of an activity that it tells apart: `COMPLETE`, `START`.
    pub states: Names,
    /// Keys of the step catalogue that it names.
    pub keys: Names,
    /// The people of each trace with their sides and roles, in our own logs.
    pub people: HashMap<usize, Vec<LoggedPerson>>,
    /// What our own logs say of events beside what all logs say.
    pub more: Vec<StepMore>,
}

/// One event.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct LoggedEvent {
    /// What happened: a place in [`EventLog::activities`].
    pub activity: u32,
    /// Who acted: a place in [`EventLog::resources`].
    pub resource: Option<u32>,
    /// Which side acted, where the log says so.
    pub side: Option<Side>,
    /// When.
    pub date: Option<FuzzyDate>,
    /// Which state the activity reached: a place in [`EventLog::states`].
    pub state: Option<u32>,
    /// The activity of the step catalogue: a place in [`EventLog::keys`].
    pub key: Option<u32>,
    /// How people met, where the log says so.
    pub channel: Option<Channel>,
    /// Who tells it, where the log says so.
    pub told_by: Tellers,
    /// Its id in the log, as a hash, where it has one.
    pub id: Option<u64>,
    /// Its place among the steps of its deal, in our own logs.
    pub seq: Option<u32>,
    /// What our own logs say of it beside: a place in [`EventLog::more`].
    pub more: Option<u32>,
}

/// What an event is known by: its id, and the state where several events have one id. It must stay the same for ever.
fn id_hash(id: &str, state: &str) -> u64 {
    // FNV-1a, as for what belongs to a deal.
    let bytes = id.trim().bytes().chain([0]).chain(state.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3))
}

/// What an event that is complete would be known by if its log named no states: FNV-1a, undone for the letters of the state.
pub(super) fn without_state(hash: u64) -> u64 {
    // What makes 1 of the multiplier, modulo 2^64.
    const INVERSE: u64 = 0xce96_5057_aff6_957b;
    COMPLETE.bytes().rev().fold(hash, |hash, byte| hash.wrapping_mul(INVERSE) ^ u64::from(byte))
}

/// The state of every step in our own logs.
const COMPLETE: &str = "complete";

/// Takes the ids of a trace away that several of its events have: they tell none of them apart.
fn drop_shared_ids(trace: &mut [LoggedEvent]) {
    let mut counts = HashMap::<u64, u32>::new();
    for id in trace.iter().filter_map(|event| event.id) {
        *counts.entry(id).or_default() += 1;
    }
    for event in trace.iter_mut() {
        event.id = event.id.filter(|id| counts.get(id) == Some(&1));
    }
}

impl EventLog {
    /// How many events.
    pub fn len(&self) -> usize {
        self.traces.iter().map(Vec::len).sum()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The activities, and in how many traces each occurs; the most frequent first.
    pub fn occurrences(&self) -> Vec<(&str, usize)> {
        let mut counts = vec![(0_usize, usize::MAX); self.activities.len()];
        for (at, trace) in self.traces.iter().enumerate() {
            for event in trace {
                let (count, last) = &mut counts[event.activity as usize];
                if *last != at {
                    (*count, *last) = (*count + 1, at);
                }
            }
        }
        let mut all: Vec<_> = self.activities.iter().zip(counts.iter().map(|(count, _)| *count)).collect();
        all.arrange_by(|one, other| other.1.cmp(&one.1).then(one.0.cmp(other.0)));
        all
    }
}

/// What a file is called that does not say what it is: its name without what programs add to that of a copy, so that the
/// same log under another name is the same.
fn file_name(path: &Path) -> String {
    const COPIES: [&str; 4] = ["copy", "kopie", "copie", "copia"];
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    let whole = name.split('.').next().unwrap_or_default().trim();
    let mut name = whole;
    loop {
        let counted = name.strip_suffix(')').and_then(|rest| rest.rsplit_once(" ("));
        let counted = counted.filter(|(_, count)| !count.is_empty() && count.len() < 3 && is_number(count));
        // "e1 - Copy", and on a Mac "e1 copy 2".
        let named = || {
            let (rest, last) = name.rsplit_once(' ')?;
            let (rest, last) = if is_number(last) { rest.rsplit_once(' ')? } else { (rest, last) };
            COPIES.contains(&fold(last).as_str()).then(|| (rest.trim_end_matches([' ', '-', '–']), last))
        };
        match counted.or_else(named) {
            Some((rest, _)) if !rest.is_empty() => name = rest,
            _ => return clean(name).0,
        }
    }
}

fn is_number(text: &str) -> bool {
    text.bytes().all(|byte| byte.is_ascii_digit())
}

/// Names, each kept once.
#[derive(Debug, Default)]
pub struct Names {
    /// By what stands in the file.
    places: HashMap<String, u32>,
    names: Vec<String>,
    size: usize,
}

impl Names {
    /// The place of a name, as it stands in the file.
    fn place(&mut self, raw: &str) -> Result<u32, Refusal> {
        if let Some(place) = self.places.get(raw) {
            return Ok(*place);
        }
        self.size += raw.len();
        let place = u32::try_from(self.names.len()).ok().filter(|_| self.size <= MAX_TEXT).ok_or(Refusal::TooLarge)?;
        self.names.push(clean(raw).0);
        self.places.insert(raw.to_owned(), place);
        Ok(place)
    }

    /// The name at a place.
    pub fn get(&self, place: u32) -> &str {
        self.names.get(place as usize).map_or("", String::as_str)
    }

    /// All of them, in the order of the file.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.names.iter().map(String::as_str)
    }

    /// How many.
    pub fn len(&self) -> usize {
        self.names.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.names.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_state_of_an_event_is_taken_off_what_it_is_known_by() {
        for id in ["", "a", "0198f0c2-7e1c-7a90-8f33-000000000001", "ä"] {
            assert_eq!(without_state(id_hash(id, COMPLETE)), id_hash(id, ""), "{id}");
        }
    }

    #[test]
    fn a_copy_of_a_file_is_called_as_the_file() {
        for name in [
            "e1.xes",
            "e1.xes.gz",
            "e1 (1).xes",
            "e1 (12).xes.gz",
            "e1 - Copy.xes",
            "e1 - Kopie (2).xes",
            "e1 copy.xes",
            "e1 Kopie 2.xes",
            "e1 - Copy (1) (1).xes",
        ] {
            assert_eq!(file_name(Path::new(name)), "e1", "{name}");
        }
        for (name, called) in [
            ("e1-1.xes", "e1-1"),
            ("Sales (2026).xes", "Sales (2026)"),
            ("Region 2.xes", "Region 2"),
            ("(1).xes", "(1)"),
            ("copy.xes", "copy"),
        ] {
            assert_eq!(file_name(Path::new(name)), called, "{name}");
        }
    }
}
