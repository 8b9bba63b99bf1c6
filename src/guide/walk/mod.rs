//! The walk from gap to gap: first what set it off, then how it ended, then whatever lies between two steps and has not
//! been told, each with the question to ask there.
//!
//! A walk is read anew from the debrief whenever that has changed. Where somebody stands in it is a [`Stop`] that the
//! caller keeps: the next one is found from it by [`Walk::next`], also when the stop itself is no longer there.

mod eyes;
mod gap;
mod landmark;
mod question;
#[cfg(test)]
mod tests;

pub use landmark::{Placed, When, placed};
pub use question::{Said, VARIANTS, WalkQuestion};

use super::{Finding, GAP_RULE, OUTCOME_RULE, Target, path, silence};
use crate::{
    analysis::gaps::{Gap, by_calendar, gaps},
    arrange::Arrange,
    domain::{Debrief, FindingWaiver, Grain, Id, Landmark, Outcome, Participant, Step, keyed::keyed_enum},
};

/// Which way the walk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Way {
    /// As it happened: whoever tells finds the next thing by the one before.
    Forwards,
    /// From the decision back: what must have happened before comes to mind that the story left out.
    Backwards,
    /// The longest silences first, for when time is short.
    LargestFirst,
    /// As this person saw it.
    Through(Id<Participant>),
}

keyed_enum! {
    /// What is missing at a stop, the most telling first: of two that lie in one gap the first is asked about.
    StopKind, "stop" {
        /// What set it off.
        Trigger = "trigger",
        /// How it ended.
        End = "end",
        /// A long time of which nobody tells, and which nobody calls a wait.
        Silence = "silence",
        /// A step that nobody can date.
        Undated = "undated",
        /// Several steps in a row of which only we were part.
        Inner = "inner",
        /// One of our functions passes the matter on.
        HandOver = "hand_over",
        /// Two steps that have nobody in common, and nobody knows what time lies between.
        Unknown = "unknown",
        /// What somebody saw in a step in which he took part.
        Present = "present",
        /// Several steps in a row without somebody who is there before and after.
        Absent = "absent",
        /// A step that mattered, without somebody who should have been there.
        Missed = "missed",
        /// Somebody who is in no step at all.
        Unheard = "unheard",
    }
}

/// One place of the walk: the next line goes between two neighbouring steps.
#[derive(Debug, Clone, PartialEq)]
pub struct Stop {
    /// What is missing.
    pub kind: StopKind,
    /// The step before; none before the first.
    pub after: Option<Id<Step>>,
    /// The step behind; none behind the last.
    pub before: Option<Id<Step>>,
    /// The days between the two, where they are known.
    pub days: Option<i32>,
    /// How finely these are known.
    pub grain: Grain,
    /// Who takes part in the two steps, each once, in the order in which they come.
    pub known: Vec<Id<Participant>>,
    /// The landmark to date the step behind by; only with [`StopKind::Undated`].
    pub landmark: Option<Id<Landmark>>,
    /// What to ask.
    pub question: WalkQuestion,
}

/// Where the next line of a walk goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spot {
    /// Behind the last step.
    AtTheEnd,
    /// Right behind this step.
    After(Id<Step>),
    /// Right before this step.
    Before(Id<Step>),
}

/// The stops of a walk in their order.
#[derive(Debug, Clone, PartialEq)]
pub struct Walk {
    way: Way,
    /// The place of the decision: what came after it is asked about last when the walk goes back.
    decision: Option<usize>,
    stops: Vec<Stop>,
}

/// Where a stop stands in the order of its walk: the group, then the place in it.
type Order = (u8, i64, i64);

impl Walk {
    /// The walk through a debrief; `findings` are those that are open.
    pub fn of(debrief: &Debrief, findings: &[Finding], way: Way) -> Self {
        let mut walk = Self { way, decision: path::decision(debrief), stops: vec![] };
        let is_open = |rule: &str| findings.iter().any(|finding| finding.rule == rule);
        let first = debrief.steps.first().map(|step| step.id);
        let last = debrief.steps.last().map(|step| step.id);
        let mut drafts = Vec::new();
        if is_open("S01") {
            drafts.push(Draft::new(StopKind::Trigger, None, first));
        }
        if is_open("S02") || is_end_untold(debrief) {
            drafts.push(Draft::new(StopKind::End, last, None));
        }
        drafts.extend(match way {
            Way::Through(person) => eyes::drafts(debrief, person),
            Way::Forwards | Way::Backwards | Way::LargestFirst => gap::drafts(debrief),
        });
        walk.stops = drafts.into_iter().map(|draft| draft.stop(debrief)).collect();
        walk.stops.arrange_by_cached_key(|stop| walk_order(way, walk.decision, debrief, stop));
        question::phrase(&mut walk.stops, way, debrief);
        walk
    }

    /// The stops, the first to be asked about first.
    pub fn stops(&self) -> &[Stop] {
        &self.stops
    }

    /// Which way it goes.
    pub fn way(&self) -> Way {
        self.way
    }

    /// The number of a stop in this walk, 0 first; `None` when nothing is missing there any more.
    pub fn place(&self, stop: &Stop) -> Option<usize> {
        self.stops.iter().position(|other| other.is_same(stop))
    }

    /// The stop after this one; from `None` the first.
    pub fn next(&self, debrief: &Debrief, stop: Option<&Stop>) -> Option<&Stop> {
        let Some(stop) = stop else {
            return self.stops.first();
        };
        let here = self.order(debrief, stop);
        self.stops.iter().find(|other| self.order(debrief, other) > here)
    }

    /// The stop before this one; from `None`, the end of the walk, the last.
    pub fn previous(&self, debrief: &Debrief, stop: Option<&Stop>) -> Option<&Stop> {
        let Some(stop) = stop else {
            return self.stops.last();
        };
        let here = self.order(debrief, stop);
        self.stops.iter().rfind(|other| self.order(debrief, other) < here)
    }

    /// The stops that come after this one.
    pub fn behind(&self, debrief: &Debrief, stop: &Stop) -> impl Iterator<Item = &Stop> {
        let here = self.order(debrief, stop);
        self.stops.iter().filter(move |other| self.order(debrief, other) > here)
    }

    /// Where the next line goes at a stop of this walk: on the way back right before the step of which the question asks
    /// how it came about, else behind the one from which it asks on. `told` is the last step told at this stop; as long as
    /// it lies between the two, the line goes behind it.
    pub fn spot(&self, debrief: &Debrief, stop: &Stop, told: Option<Id<Step>>) -> Spot {
        let (after, before) = match (stop.after, stop.before) {
            (_, None) => return Spot::AtTheEnd,
            (Some(after), Some(before)) if self.way != Way::Backwards => (after, before),
            (_, Some(before)) => return Spot::Before(before),
        };
        let order = by_calendar(debrief);
        let place = |step| order.iter().position(|at| debrief.steps[*at].id == step);
        let is_between = |told: &Id<Step>| place(after) <= place(*told) && place(*told) < place(before);
        Spot::After(told.filter(is_between).unwrap_or(after))
    }

    /// A stop of an earlier reading with what is now known of it, and its question worded as before: as long as its two
    /// ends are there, lines can go in between. `None` when they are not, or when trigger or end has been told.
    pub fn renewed(&self, debrief: &Debrief, stop: &Stop) -> Option<Stop> {
        if let Some(place) = self.place(stop) {
            let mut now = self.stops[place].clone();
            // A landmark that has come or gone asks in other words.
            if now.landmark == stop.landmark {
                now.question.key.clone_from(&stop.question.key);
            }
            return Some(now);
        }
        if matches!(stop.kind, StopKind::Trigger | StopKind::End) {
            return None;
        }
        let place = match stop.before {
            Some(before) => debrief.number(before)? - 1,
            None => debrief.steps.len(),
        };
        let after = match stop.kind {
            StopKind::Silence => Some(silent_since(debrief, stop)?),
            StopKind::Missed if self.is_there(debrief, stop.before) => return None,
            // What is asked of a step of his is asked of that one, whatever has been told behind it of others.
            StopKind::Present | StopKind::Absent => {
                let of_his = debrief.steps[..place].iter().rfind(|step| self.is_there(debrief, Some(step.id)));
                Some(of_his?.id)
            }
            _ => place.checked_sub(1).map(|at| debrief.steps[at].id),
        };
        if after.is_none() && stop.after.is_some() {
            return None;
        }
        let mut args = stop.question.args.clone();
        args.retain(|(name, _)| !matches!(*name, "from" | "to" | "days"));
        let draft = Draft { kind: stop.kind, after, before: stop.before, landmark: stop.landmark, args };
        let mut renewed = draft.stop(debrief);
        if stop.kind == StopKind::Silence && renewed.days.is_none() {
            // What has been told in between contradicts the dates around it, which still are what they were.
            (renewed.days, renewed.grain) = (stop.days, stop.grain);
        }
        let key = stop.question.key.clone();
        // A text must find each value that it names.
        let asked = |name: &str| stop.question.args.iter().find(|(other, _)| *other == name);
        let has = |name: &str| renewed.question.args.iter().any(|(other, _)| *other == name);
        let lost: Vec<_> =
            ["from", "to", "days"].into_iter().filter(|name| !has(name)).filter_map(asked).copied().collect();
        let question = WalkQuestion { key, args: renewed.question.args.iter().copied().chain(lost).collect() };
        Some(Stop { question, ..renewed })
    }

    /// Whether the one through whose eyes the walk goes takes part in a step.
    fn is_there(&self, debrief: &Debrief, step: Option<Id<Step>>) -> bool {
        let Way::Through(person) = self.way else { return false };
        debrief.steps_of(person).any(|his| Some(his.id) == step)
    }

    fn order(&self, debrief: &Debrief, stop: &Stop) -> Order {
        walk_order(self.way, self.decision, debrief, stop)
    }
}

fn walk_order(way: Way, decision: Option<usize>, debrief: &Debrief, stop: &Stop) -> Order {
    match stop.kind {
        StopKind::Trigger => return (0, 0, 0),
        StopKind::End => return (0, 1, 0),
        _ => {}
    }
    let place = stop.before.and_then(|step| debrief.number(step)).unwrap_or(debrief.steps.len() + 1) as i64;
    match way {
        Way::Forwards | Way::Through(_) => (1, place, 0),
        Way::Backwards if decision.is_some_and(|decision| place > decision as i64 + 1) => (2, place, 0),
        Way::Backwards => (1, -place, 0),
        Way::LargestFirst if stop.kind == StopKind::Silence => (1, -i64::from(stop.days.unwrap_or(0)), place),
        Way::LargestFirst => (2 + stop.kind as u8, place, 0),
    }
}

impl Stop {
    /// Whether two stops, read at different times, ask about the same thing.
    pub fn is_same(&self, other: &Self) -> bool {
        self.kind == other.kind
            && match self.kind {
                StopKind::Trigger | StopKind::End => true,
                _ if self.before.is_none() => other.before.is_none() && self.after == other.after,
                _ => self.before == other.before,
            }
    }

    /// What sets this stop aside, with a reason, when nothing happened there or when it was a wait; `None` where only an
    /// answer helps. It says of the step behind that the time before it is accounted for, which T01 then believes too; of the
    /// end, that the deal is still open, which says nothing any more once it has an outcome.
    pub fn waiver(&self, debrief: &Debrief, reason: &str) -> Option<FindingWaiver> {
        let (rule, target) = match self.kind {
            StopKind::Trigger | StopKind::Undated => return None,
            StopKind::End if debrief.deal.outcome != Outcome::Open => return None,
            StopKind::End => (OUTCOME_RULE, Target::Deal.uuid(debrief)),
            _ => (GAP_RULE, Some(self.before?.uuid())),
        };
        let (id, deal) = (Id::new(), debrief.deal.id);
        Some(FindingWaiver { id, deal, rule: rule.to_owned(), target, reason: reason.to_owned() })
    }
}

/// A stop before it has its question.
struct Draft {
    kind: StopKind,
    after: Option<Id<Step>>,
    before: Option<Id<Step>>,
    landmark: Option<Id<Landmark>>,
    args: Vec<(&'static str, Said)>,
}

impl Draft {
    fn new(kind: StopKind, after: Option<Id<Step>>, before: Option<Id<Step>>) -> Self {
        Self { kind, after, before, landmark: None, args: vec![] }
    }

    /// The stop in the gap before the step at this place, 1 or more.
    fn before(kind: StopKind, debrief: &Debrief, place: usize) -> Self {
        Self::new(kind, Some(debrief.steps[place - 1].id), Some(debrief.steps[place].id))
    }

    fn with(mut self, name: &'static str, value: Said) -> Self {
        self.args.push((name, value));
        self
    }

    fn stop(self, debrief: &Debrief) -> Stop {
        let sides = [self.after, self.before];
        let mut known = Vec::new();
        for person in sides.iter().flatten().filter_map(|step| debrief.step(*step)).flat_map(|s| debrief.people(s)) {
            if !known.contains(&person.id) {
                known.push(person.id);
            }
        }
        let lies_here = |gap: &Gap| self.after == Some(gap.from.id) && self.before == Some(gap.to.id);
        let gap = gaps(debrief).into_iter().find(lies_here);
        let (days, grain) = (gap.map(|gap| gap.days), gap.map(|gap| gap.grain).unwrap_or_default());
        let mut args = self.args;
        for (name, step) in [("from", self.after), ("to", self.before)] {
            if let Some(number) = step.and_then(|step| debrief.number(step)) {
                args.push((name, Said::Number(number)));
            }
        }
        args.extend(days.map(|days| ("days", Said::Days(days, grain))));
        let question = WalkQuestion { key: String::new(), args };
        let Self { kind, after, before, landmark, .. } = self;
        Stop { kind, after, before, days, grain, known, landmark, question }
    }
}

/// Whether nobody has told the end of a deal that still stands open, nor said that it has none yet.
fn is_end_untold(debrief: &Debrief) -> bool {
    let is_said = |waiver: &FindingWaiver| {
        [OUTCOME_RULE, "S02"].contains(&waiver.rule.as_str()) && Target::Deal.is(waiver.target, debrief)
    };
    debrief.deal.outcome == Outcome::Open
        && path::decision(debrief).is_none()
        && path::told_outcome(debrief).is_none()
        && !debrief.waivers.iter().any(is_said)
}

/// The step with which the time before a silence's later step now begins: the last one from which on it is known, else the
/// one with which it began. `None` where that step is gone, or comes later by the dates of both.
fn silent_since(debrief: &Debrief, stop: &Stop) -> Option<Id<Step>> {
    if let Some(gap) = gaps(debrief).into_iter().find(|gap| Some(gap.to.id) == stop.before) {
        return Some(gap.from.id);
    }
    let (began, ended) = (debrief.step(stop.after?)?, debrief.step(stop.before?)?);
    let is_later = began.date.zip(ended.date).is_some_and(|(began, ended)| ended.days_since(began) < 0);
    (!is_later).then_some(began.id)
}

/// Whether the coach has said that the time before this step is accounted for, or the timeline shows a wait.
fn is_settled(debrief: &Debrief, step: Id<Step>) -> bool {
    silence::is_wait_before(debrief, step) || debrief.is_wait_noted(step)
}
