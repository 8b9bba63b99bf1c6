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

/// What becomes of the steps of a deal.
#[derive(Debug, Default)]
pub(super) struct Steps<'a> {
    /// Those that come in, with the ids that they get.
    pub(super) new: Vec<(Uuid, &'a IncomingStep)>,
    /// Those that change.
    pub(super) changed: Vec<ChangedStep<'a>>,
    /// How much the user has changed, and the log says otherwise.
    pub(super) kept: usize,
    /// Of those that are there the one in which the deal was decided.
    pub(super) decides: Option<Uuid>,
}

impl<'a> Steps<'a> {
    pub(super) fn of(
        deal: Id<Deal>,
        incoming: &'a IncomingDeal,
        brought: &HashSet<Uuid>,
        known: &'a HashMap<Uuid, KnownStep>,
    ) -> Self {
        let mut same: HashMap<(&str, Option<FuzzyDate>), u32> = HashMap::new();
        let (mut steps, mut name) = (Self::default(), String::new());
        for step in &incoming.steps {
            let count = same.entry((&step.title, step.date)).or_default();
            *count += 1;
            name.clear();
            // Writing into a text does not fail.
            let _ = match step.date {
                Some(date) => write!(name, "{date}\n{count}\n{}", step.title),
                None => write!(name, "\n{count}\n{}", step.title),
            };
            let by_name = child_id(deal, Table::Step, &name);
            let id = step.key.map_or(by_name, |key| child_id(deal, Table::Step, &format!("id\n{key:x}")));
            // An import that knew no states has brought it by its id alone, one that knew no ids by its name.
            let stateless = step.key.map(|key| child_id(deal, Table::Step, &format!("id\n{:x}", without_state(key))));
            let there = [id, stateless.unwrap_or(id), by_name].into_iter().find(|id| brought.contains(id));
            if step.milestone == Some(Milestone::Decision) && there.is_some() {
                steps.decides = there;
            }
            match there {
                None => steps.new.push((id, step)),
                Some(there) if step.key.is_some() => steps.compare(there, step, known.get(&there)),
                Some(_) => {}
            }
        }
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
