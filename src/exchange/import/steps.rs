//! Which steps of a log are new, and of which it now says otherwise.

use std::{
    collections::{HashMap, HashSet},
    fmt::Write,
};

use uuid::Uuid;

use super::{IncomingDeal, IncomingStep, log::without_state, plan::child_id};
use crate::{
    domain::{Deal, FuzzyDate, Id, Milestone, Table},
    exchange::naming::is_disguised,
    store::{KnownStep, StepSaid},
};

/// A step that is there, and how it will be.
#[derive(Debug)]
pub struct ChangedStep<'a> {
    /// Its id.
    pub id: Uuid,
    /// As it stands.
    pub before: &'a StepSaid,
    /// As it will be.
    pub after: StepSaid,
}

/// The steps that come in.
#[derive(Debug)]
pub enum NewSteps<'a> {
    /// All of a new deal. They get their ids when they are written: nobody who only looks at the plan asks for them.
    All(&'a [IncomingStep]),
    /// Some of a deal that is there, with the ids that they get.
    Some(Vec<(Uuid, &'a IncomingStep)>),
}

impl Default for NewSteps<'_> {
    fn default() -> Self {
        Self::All(&[])
    }
}

impl<'a> NewSteps<'a> {
    /// How many.
    pub fn len(&self) -> usize {
        match self {
            Self::All(steps) => steps.len(),
            Self::Some(steps) => steps.len(),
        }
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// All of them, with the ids that they get in this deal.
    pub(super) fn with_ids(&self, deal: Id<Deal>) -> Vec<(Uuid, &'a IncomingStep)> {
        match self {
            Self::Some(steps) => steps.clone(),
            Self::All(steps) => {
                let mut naming = Naming::of(deal);
                steps.iter().map(|step| (naming.ids(step).by_key_or_name(), step)).collect()
            }
        }
    }

    /// Whether somebody at this place among the people takes part in one.
    pub(super) fn has(&self, person: usize) -> bool {
        let takes_part = |step: &IncomingStep| step.actor == Some(person) || step.with.contains(&person);
        match self {
            Self::All(steps) => steps.iter().any(takes_part),
            Self::Some(steps) => steps.iter().any(|(_, step)| takes_part(step)),
        }
    }
}

/// What becomes of the steps of a deal.
#[derive(Debug, Default)]
pub(super) struct Steps<'a> {
    /// Those that come in.
    pub(super) new: NewSteps<'a>,
    /// Those that change.
    pub(super) changed: Vec<ChangedStep<'a>>,
    /// How much the user has changed, and the log says otherwise.
    pub(super) kept: usize,
    /// Of those that are there the one in which the deal was decided.
    pub(super) decides: Option<Uuid>,
}

/// The ids that steps of a deal get, one after the other: title, date and how many of the same came before make a name.
struct Naming<'a> {
    deal: Id<Deal>,
    same: HashMap<(&'a str, Option<FuzzyDate>), u32>,
    name: String,
}

/// What a step may be known by.
struct StepIds {
    by_name: Uuid,
    by_key: Option<Uuid>,
    /// As an import that knew no states has brought it: by its key alone.
    stateless: Option<Uuid>,
}

impl StepIds {
    fn by_key_or_name(&self) -> Uuid {
        self.by_key.unwrap_or(self.by_name)
    }

    /// All of them, the one that it would get today first.
    fn all(&self) -> impl Iterator<Item = Uuid> {
        [self.by_key, self.stateless, Some(self.by_name)].into_iter().flatten()
    }
}

impl<'a> Naming<'a> {
    fn of(deal: Id<Deal>) -> Self {
        Self { deal, same: HashMap::new(), name: String::new() }
    }

    fn ids(&mut self, step: &'a IncomingStep) -> StepIds {
        let count = self.same.entry((&step.title, step.date)).or_default();
        *count += 1;
        self.name.clear();
        // Writing into a text does not fail.
        let _ = match step.date {
            Some(date) => write!(self.name, "{date}\n{count}\n{}", step.title),
            None => write!(self.name, "\n{count}\n{}", step.title),
        };
        let by_key = |key: u64| child_id(self.deal, Table::Step, &format!("id\n{key:x}"));
        StepIds {
            by_name: child_id(self.deal, Table::Step, &self.name),
            by_key: step.key.map(by_key),
            stateless: step.key.map(|key| by_key(without_state(key))),
        }
    }
}

impl<'a> Steps<'a> {
    /// Of a deal that is new: all of them come in.
    pub(super) fn of_new(incoming: &'a IncomingDeal) -> Self {
        Self { new: NewSteps::All(&incoming.steps), ..Self::default() }
    }

    /// Of a deal that is there: what imports have not `brought` yet comes in.
    pub(super) fn of(
        deal: Id<Deal>,
        incoming: &'a IncomingDeal,
        brought: &HashSet<Uuid>,
        known: &'a HashMap<Uuid, KnownStep>,
    ) -> Self {
        let (mut steps, mut new, mut naming) = (Self::default(), Vec::new(), Naming::of(deal));
        for step in &incoming.steps {
            let ids = naming.ids(step);
            let there = ids.all().find(|id| brought.contains(id));
            if step.milestone == Some(Milestone::Decision) && there.is_some() {
                steps.decides = there;
            }
            match there {
                None => new.push((ids.by_key_or_name(), step)),
                Some(there) if step.key.is_some() => steps.compare(there, step, known.get(&there)),
                Some(_) => {}
            }
        }
        steps.new = NewSteps::Some(new);
        steps
    }

    /// What changes of a step: what still is as an import has written it. What the log does not say, it takes from nobody.
    fn compare(&mut self, id: Uuid, step: &IncomingStep, known: Option<&'a KnownStep>) {
        let Some(KnownStep { now: Some(now), written }) = known else { return };
        let mut after = now.clone();
        let kept = &mut self.kept;
        // A log without names takes none away.
        if !is_disguised(&step.title) {
            follow(&mut after.title, &written.title, step.title.clone(), kept);
        }
        if step.date.is_some() {
            follow(&mut after.date, &written.date, step.date, kept);
        }
        if !step.activity.is_empty() {
            follow(&mut after.activity, &written.activity, step.activity.clone(), kept);
        }
        if step.channel.is_some() {
            follow(&mut after.channel, &written.channel, step.channel, kept);
        }
        if after != *now {
            self.changed.push(ChangedStep { id, before: now, after });
        }
    }
}

/// Lets a value follow the log where it still is as an import has written it; else counts that it stays.
fn follow<T: PartialEq>(now: &mut T, written: &T, new: T, kept: &mut usize) {
    if *now == *written {
        *now = new;
    } else if *now != new && *written != new {
        *kept += 1;
    }
}
