//! Writing what comes in.

use std::{
    sync::mpsc::{channel, sync_channel},
    thread,
};

use uuid::Uuid;

use super::{
    ClaimPlan, Counts, ImportError, Incoming, IncomingStep, Planned,
    add::{Adding, kind_of},
    plan,
};
use crate::{
    arrange::Arrange,
    domain::{Claim, Debrief, FuzzyDate, Id, Milestone, Participant, Step},
    store::{Batch, Bulk, Edit, EditLabel, StepSaid, StoreError, Workbook},
    work::{Task, Watch},
};

/// So many batches may wait to be written.
const WAITING: usize = 4;

/// Brings everything in: one edit, which undo takes back as a whole. `what` is the file's name.
///
/// # Errors
/// [`ImportError::Cancelled`], or why it could not be written; nothing has changed then.
pub fn import(workbook: &mut Workbook, incoming: &Incoming, what: &str, watch: &Watch) -> Result<Counts, ImportError> {
    let edit = Edit::new(EditLabel::Import).arg("what", what);
    workbook.edit_at_length(edit, |bulk| {
        watch.at(Task::Comparing, 2, 3)?;
        let known = incoming.known(|source, aliases, with_steps| bulk.known(source, aliases, with_steps))?;
        let plan = plan(incoming, &known);
        let (mut new, there): (Vec<&Planned>, Vec<&Planned>) =
            plan.deals.iter().partition(|planned| planned.known.is_none());
        // In the order of their ids the rows are added to the end of each index, and not all over it.
        new.arrange_by_key(|planned| planned.id);
        let count = plan.deals.len() as u64;
        if !new.is_empty() {
            write_new(&new, count, bulk, watch)?;
        }
        let mut add = |mut batch: Batch| bulk.add(&mut batch).map(|()| batch).map_err(ImportError::from);
        let mut adding = Adding::new(&mut add);
        for (at, planned) in there.into_iter().enumerate() {
            watch.at(Task::Writing, (new.len() + at) as u64, count)?;
            write_known(planned, bulk, &mut adding)?;
        }
        adding.end()?;
        watch.at(Task::Saving, 0, 0)?;
        Ok(plan.counts())
    })
}

/// Adds the deals that are new: their rows are made ready on a thread of their own, while those before are written.
fn write_new(new: &[&Planned], count: u64, bulk: &Bulk, watch: &Watch) -> Result<(), ImportError> {
    let (ready, batches) = sync_channel(WAITING);
    let (written, spare) = channel();
    let make = |send: &mut dyn FnMut(Batch) -> Result<Batch, ImportError>| {
        let mut adding = Adding::new(send);
        for (at, planned) in new.iter().enumerate() {
            watch.at(Task::Writing, at as u64, count)?;
            adding.new_deal(planned)?;
        }
        adding.end()
    };
    thread::scope(|scope| {
        scope.spawn(move || {
            let mut send = |batch| match ready.send(Ok(batch)) {
                Ok(()) => Ok(spare.try_recv().unwrap_or_default()),
                // Nobody takes it any more: writing has failed.
                Err(_) => Err(ImportError::Cancelled),
            };
            if let Err(error) = make(&mut send) {
                let _ = ready.send(Err(error));
            }
        });
        for batch in batches {
            let mut batch: Batch = batch?;
            bulk.add(&mut batch)?;
            // When all are made, nobody needs it any more.
            let _ = written.send(batch);
        }
        Ok(())
    })
}

/// Lets a deal that is there follow the file.
fn write_known(planned: &Planned, bulk: &Bulk, adding: &mut Adding) -> Result<(), ImportError> {
    if let (Some(known), Some(deal)) = (planned.known, &planned.deal) {
        bulk.change(&known.deal, deal)?;
    }
    change_claim(planned, bulk)?;
    write_changed_steps(planned, bulk)?;
    write_decision(planned, bulk)?;
    move_people(planned, bulk)?;
    adding.claim(planned)?;
    adding.people(planned)?;
    if planned.steps.is_empty() {
        return Ok(());
    }
    let steps = planned.steps.with_ids(planned.id);
    let ranks = ranks(planned, &steps, bulk)?;
    adding.steps(planned, steps, ranks)
}

/// Lets the stated reason that an import has brought follow the file.
fn change_claim(planned: &Planned, bulk: &Bulk) -> Result<(), StoreError> {
    let (Some(reason), ClaimPlan::Changed(at), Some(known)) = (&planned.incoming.reason, planned.claim, planned.known)
    else {
        return Ok(());
    };
    let seen = &known.claims[at];
    // What somebody has made of it here stays.
    let is_ours = seen.kind == kind_of(&seen.text);
    let kind = if is_ours { kind_of(reason) } else { seen.kind };
    bulk.change(seen, &Claim { text: reason.clone(), kind, ..seen.clone() })
}

/// Lets those that stand on another side go there.
fn move_people(planned: &Planned, bulk: &Bulk) -> Result<(), StoreError> {
    let mut moved = planned.people.moved.iter();
    moved.try_for_each(|(seen, side)| bulk.change(*seen, &Participant { side: *side, ..(*seen).clone() }))
}

/// Lets steps follow the log; one whose date contradicts those around it moves to where it belongs.
fn write_changed_steps(planned: &Planned, bulk: &Bulk) -> Result<(), StoreError> {
    if planned.changed_steps.is_empty() {
        return Ok(());
    }
    let mut debrief = bulk.debrief(planned.id)?;
    for changed in &planned.changed_steps {
        let Some(at) = debrief.steps.iter().position(|step| step.id.uuid() == changed.id) else { continue };
        let seen = debrief.steps.remove(at);
        let StepSaid { title, date, activity, channel } = changed.after.clone();
        let mut new = Step { title, date, activity, channel, ..seen.clone() };
        let is_before = |one: Option<&Step>, other: Option<&Step>| {
            let dates = one.and_then(|step| step.date).zip(other.and_then(|step| step.date));
            dates.is_some_and(|(one, other)| one.surely_before(other))
        };
        let before = at.checked_sub(1).and_then(|at| debrief.steps.get(at));
        let mut place = at;
        if is_before(Some(&new), before) || is_before(debrief.steps.get(at), Some(&new)) {
            place = place_of(new.date, &debrief);
            new.rank = make_room(place, &mut debrief, |seen, new| bulk.change(seen, new))?;
        }
        bulk.change(&seen, &new)?;
        debrief.steps.insert(place, new);
    }
    Ok(())
}

/// Says of the step in which the deal was decided that it was, where nothing is said of it.
fn write_decision(planned: &Planned, bulk: &Bulk) -> Result<(), StoreError> {
    let Some(id) = planned.decides else { return Ok(()) };
    let debrief = bulk.debrief(planned.id)?;
    let mut steps = debrief.steps.iter().filter(|step| step.id.uuid() == id);
    let seen = steps.find(|step| step.milestone.is_none() && step.activity.is_empty());
    seen.map_or(Ok(()), |seen| bulk.change(seen, &Step { milestone: Some(Milestone::Decision), ..seen.clone() }))
}

/// Where a step of this date belongs: behind the last step that is not later.
fn place_of(date: Option<FuzzyDate>, debrief: &Debrief) -> usize {
    let is_later = |other: &Step| matches!((other.date, date), (Some(a), Some(b)) if b.surely_before(a));
    debrief.steps.iter().position(is_later).unwrap_or(debrief.steps.len())
}

/// A rank for one more step at a place; `moved` is told of each step that has to move for it, as it is and as it will be.
fn make_room(
    place: usize,
    debrief: &mut Debrief,
    mut moved: impl FnMut(&Step, &Step) -> Result<(), StoreError>,
) -> Result<i64, StoreError> {
    let places = debrief.places(place, 1);
    for (seen, new) in &places.moved {
        moved(seen, new)?;
        if let Some(step) = debrief.steps.iter_mut().find(|step| step.id == new.id) {
            step.rank = new.rank;
        }
    }
    Ok(places.ranks.first().copied().unwrap_or_default())
}

/// The ranks of the new steps of a deal that is there: each behind the last step that is not later.
fn ranks(planned: &Planned, steps: &[(Uuid, &IncomingStep)], bulk: &Bulk) -> Result<Vec<i64>, StoreError> {
    let mut debrief: Debrief = bulk.debrief(planned.id)?;
    let mut ranks = Vec::with_capacity(steps.len());
    for (id, step) in steps {
        let place = place_of(step.date, &debrief);
        let rank = make_room(place, &mut debrief, |seen, new| {
            // One that this import adds is not in the file yet: it gets the new rank from here.
            match steps.iter().position(|(other, _)| *other == seen.id.uuid()) {
                Some(own) => ranks[own] = new.rank,
                None => bulk.change(seen, new)?,
            }
            Ok(())
        })?;
        let new = Step { date: step.date, ..Step::with_id(Id::from_uuid(*id), planned.id, rank, "") };
        debrief.steps.insert(place, new);
        ranks.push(rank);
    }
    Ok(ranks)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::import::{IncomingDeal, IncomingStep};

    /// Writing fails at the first batch, while the others are still being made and nobody takes them.
    #[test]
    fn what_cannot_be_written_ends_the_import_with_nothing_written() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let deal = |name: &str, steps: usize| {
            let mut deal = IncomingDeal::new(1, "log", name);
            deal.steps = (0..steps).map(|at| IncomingStep::new(format!("step {at}"), None)).collect();
            deal
        };
        let (first, mut other) = (deal("1", 0), deal("2", 20_000));
        other.deal.id = first.deal.id;
        let incoming = Incoming { source: "log".to_owned(), deals: vec![first, other], ..Incoming::default() };
        let refused = import(&mut workbook, &incoming, "log", &Watch::default());
        assert!(matches!(refused, Err(ImportError::Store(StoreError::Rule(_)))), "{refused:?}");
        assert!(workbook.all_deals().unwrap().is_empty() && workbook.history(None, 9).unwrap().is_empty());
    }
}
