//! What the events of a log mean for the deal, as the user says it.

use std::collections::{BTreeMap, HashMap};

use serde::{Deserialize, Serialize};

use super::{EventLog, LoggedEvent};
use crate::{
    domain::{BuyingRoles, Milestone, Outcome, Side, fold, keyed_enum},
    exchange::import::{Fact, IncomingDeal, IncomingPerson, IncomingStep},
};

keyed_enum! {
    /// What becomes of the states of an activity: scheduled, begun, completed.
    Lifecycle, "lifecycle" {
        /// Every event is a step and called by its activity.
        All = "all",
        /// Every event is a step, and one that does not complete its activity says so.
        Named = "named",
        /// Only what completes an activity is a step.
        Completed = "completed",
    }
}

/// What the events mean.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rule {
    /// The outcome that an activity decides, by its folded name; the last one in a trace counts.
    pub outcomes: BTreeMap<String, Outcome>,
    /// The side to which somebody belongs, by the folded name.
    pub sides: BTreeMap<String, Side>,
    /// The side of everybody else, where the log does not say it.
    pub side: Side,
    /// What becomes of the states of an activity.
    pub lifecycle: Lifecycle,
}

impl Default for Rule {
    /// Whoever acts in a log is one of us: logs come out of a house's own systems.
    fn default() -> Self {
        Self { outcomes: BTreeMap::new(), sides: BTreeMap::new(), side: Side::Vendor, lifecycle: Lifecycle::All }
    }
}

impl Rule {
    /// The outcome that an activity decides; open where it decides nothing.
    pub fn outcome(&self, activity: &str) -> Outcome {
        self.outcomes.get(&fold(activity)).copied().unwrap_or(Outcome::Open)
    }

    /// Says what an activity decides.
    pub fn decide(&mut self, activity: &str, outcome: Outcome) {
        match outcome {
            Outcome::Open => drop(self.outcomes.remove(&fold(activity))),
            outcome => drop(self.outcomes.insert(fold(activity), outcome)),
        }
    }
}

/// A rule, looked up once for every name of a log.
pub(in crate::exchange::import) struct Applied<'a> {
    log: &'a EventLog,
    rule: &'a Rule,
    outcomes: Vec<Outcome>,
    sides: Vec<Option<Side>>,
    is_completed: Vec<bool>,
}

impl<'a> Applied<'a> {
    pub(in crate::exchange::import) fn new(log: &'a EventLog, rule: &'a Rule) -> Self {
        Self {
            log,
            rule,
            outcomes: log.activities.iter().map(|name| rule.outcome(name)).collect(),
            sides: log.resources.iter().map(|name| rule.sides.get(&fold(name)).copied()).collect(),
            is_completed: log.states.iter().map(|state| fold(state) == "complete").collect(),
        }
    }

    /// Adds a trace's events to its deal.
    pub(in crate::exchange::import) fn take(&self, trace: usize, deal: &mut IncomingDeal) {
        let Some(events) = self.log.traces.get(trace) else { return };
        let mut people: HashMap<(u32, Side), usize> = HashMap::new();
        for person in self.log.people.get(&trace).into_iter().flatten() {
            self.person(person.name, person.side, person.roles, &mut people, &mut deal.people);
        }
        let mut decisive = None;
        for event in events {
            let is_completed = event.state.is_none_or(|state| self.is_completed[state as usize]);
            if self.rule.lifecycle == Lifecycle::Completed && !is_completed {
                continue;
            }
            if self.decide(event, deal) {
                decisive = Some(deal.steps.len());
            }
            let step = self.step(event, is_completed, &mut people, &mut deal.people);
            deal.steps.push(step);
        }
        // What decides a deal ends its way: else all won deals would have it, and no other.
        if let Some(step) = decisive.map(|at| &mut deal.steps[at])
            && step.milestone.is_none()
            && step.activity.is_empty()
        {
            step.milestone = Some(Milestone::Decision);
        }
        if deal.deal.opened_on.is_none()
            && let Some(first) = deal.steps.iter().find_map(|step| step.date)
        {
            deal.deal.opened_on = Some(first);
            deal.says.add(Fact::OpenedOn);
        }
        if !self.rule.outcomes.is_empty() {
            deal.says.add(Fact::Outcome);
        }
    }

    /// Whether an event decides the deal, which then has ended so.
    fn decide(&self, event: &LoggedEvent, deal: &mut IncomingDeal) -> bool {
        let outcome = self.outcomes[event.activity as usize];
        if outcome == Outcome::Open {
            return false;
        }
        deal.deal.outcome = outcome;
        if let Some(date) = event.date {
            deal.deal.decided_on = Some(date);
            deal.says.add(Fact::DecidedOn);
        }
        true
    }

    fn step(
        &self,
        event: &LoggedEvent,
        is_completed: bool,
        known: &mut HashMap<(u32, Side), usize>,
        people: &mut Vec<IncomingPerson>,
    ) -> IncomingStep {
        let name = self.log.activities.get(event.activity);
        let title = match event.state {
            Some(state) if self.rule.lifecycle == Lifecycle::Named && !is_completed => {
                format!("{name} ({})", self.log.states.get(state).to_lowercase())
            }
            _ => name.to_owned(),
        };
        let mut step = IncomingStep {
            channel: event.channel,
            told_by: event.told_by,
            key: event.id,
            seq: event.seq,
            ..IncomingStep::new(title, event.date)
        };
        if let Some(key) = event.key {
            self.log.keys.get(key).clone_into(&mut step.activity);
        } else if crate::domain::activity(name).is_some() {
            name.clone_into(&mut step.activity);
        }
        match event.resource.filter(|resource| !self.log.resources.get(*resource).is_empty()) {
            Some(resource) => {
                let side = self.sides[resource as usize].or(event.side).unwrap_or(self.rule.side);
                step.actor = Some(self.person(resource, side, BuyingRoles::default(), known, people));
            }
            None => step.actor_side = event.side,
        }
        if let Some(more) = event.more.and_then(|more| self.log.more.get(more as usize)) {
            more.say(&mut step);
            let with = more.with.iter();
            step.with =
                with.map(|(name, side)| self.person(*name, *side, BuyingRoles::default(), known, people)).collect();
        }
        step
    }

    /// The place of a person among those of the deal.
    fn person(
        &self,
        name: u32,
        side: Side,
        roles: BuyingRoles,
        known: &mut HashMap<(u32, Side), usize>,
        people: &mut Vec<IncomingPerson>,
    ) -> usize {
        *known.entry((name, side)).or_insert_with(|| {
            people.push(IncomingPerson { roles, ..IncomingPerson::new(self.log.resources.get(name), side) });
            people.len() - 1
        })
    }
}
