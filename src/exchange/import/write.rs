//! Writing what comes in.

use uuid::Uuid;

use super::{ClaimPlan, Counts, Fate, ImportError, Incoming, IncomingStep, Planned, plan, plan::child_id};
use crate::{
    arrange::Arrange,
    domain::{
        Claim, ClaimKind, Deal, Debrief, FuzzyDate, Id, Keyed, Milestone, Participant, Side, Step, StepParticipant,
        Table, Telling, fold,
    },
    store::{Bulk, Edit, EditLabel, KnownDeal, StepSaid, StoreError, Workbook},
    work::{Task, Watch},
};

/// Brings everything in: one edit, which undo takes back as a whole. `what` is the file's name.
///
/// # Errors
/// [`ImportError::Cancelled`], or why it could not be written; nothing has changed then.
pub fn import(workbook: &mut Workbook, incoming: &Incoming, what: &str, watch: &Watch) -> Result<Counts, ImportError> {
    let edit = Edit::new(EditLabel::Import).arg("what", what);
    workbook.edit_at_length(edit, |bulk| {
        watch.at(Task::Comparing, 0, 1)?;
        let known = incoming.known(|source, aliases, with_steps| bulk.known(source, aliases, with_steps))?;
        let plan = plan(incoming, &known);
        let count = plan.deals.len() as u64;
        // In the order of their ids the rows are added to the end of each index, and not all over it.
        let mut deals: Vec<&Planned> = plan.deals.iter().collect();
        deals.arrange_by_key(|planned| planned.id);
        for (at, planned) in deals.into_iter().enumerate() {
            watch.at(Task::Writing, at as u64, count)?;
            write(planned, bulk)?;
        }
        watch.at(Task::Saving, count, count)?;
        Ok(plan.counts())
    })
}

fn write(planned: &Planned, bulk: &Bulk) -> Result<(), StoreError> {
    match planned.known {
        None => {
            let new = planned.incoming.deal.clone();
            let crm_id = planned.crm_id.clone().unwrap_or_else(|| new.crm_id.clone());
            bulk.add(&Deal { id: planned.id, crm_id, ..new })?;
        }
        Some(known) => planned.deal.iter().try_for_each(|deal| bulk.change(&known.deal, deal))?,
    }
    write_claim(planned, bulk)?;
    write_changed_steps(planned, bulk)?;
    write_decision(planned, bulk)?;
    write_people(planned, bulk)?;
    let people = &planned.people.rows;
    if planned.steps.is_empty() {
        return Ok(());
    }
    let steps = planned.steps.with_ids(planned.id);
    let ranks = ranks(planned, &steps, bulk)?;
    for ((id, step), rank) in steps.into_iter().zip(ranks) {
        let new = step_of(planned, Id::from_uuid(id), step, rank, people);
        bulk.add(&new)?;
        write_around(&new, step, people, bulk)?;
    }
    Ok(())
}

fn write_claim(planned: &Planned, bulk: &Bulk) -> Result<(), StoreError> {
    let Some(reason) = &planned.incoming.reason else { return Ok(()) };
    match (planned.claim, planned.known) {
        (ClaimPlan::New, known) => bulk.add(&Claim {
            id: claim_id(planned, known),
            kind: kind_of(reason),
            // What stands in the CRM is what our own people have noted.
            ..Claim::new(planned.id, reason.as_str(), Side::Vendor)
        }),
        (ClaimPlan::Changed(at), Some(known)) => {
            let seen = &known.claims[at];
            // What somebody has made of it here stays.
            let is_ours = seen.kind == kind_of(&seen.text);
            let kind = if is_ours { kind_of(reason) } else { seen.kind };
            bulk.change(seen, &Claim { text: reason.clone(), kind, ..seen.clone() })
        }
        _ => Ok(()),
    }
}

/// The id of the stated reason: for two colleagues who import the same it is one.
fn claim_id(planned: &Planned, known: Option<&KnownDeal>) -> Id<Claim> {
    let id = Id::from_uuid(child_id(planned.id, Table::Claim, ""));
    let is_taken = known.is_some_and(|known| known.claims.iter().any(|claim| claim.id == id));
    if is_taken { Id::new() } else { id }
}

/// What sort of reason it is, where a word says so.
fn kind_of(reason: &str) -> ClaimKind {
    let reason = fold(reason);
    let has = |words: &[&str]| words.iter().any(|word| reason.contains(word));
    if has(&["price", "preis", "teuer", "expensive", "cost", "kosten", "budget"]) {
        ClaimKind::Price
    } else if has(&["competitor", "competition", "wettbewerb", "mitbewerb", "konkurrenz"]) {
        ClaimKind::Competitor
    } else if has(&["product", "produkt", "feature", "funktion", "quality", "qualitat"]) {
        ClaimKind::Product
    } else if has(&["relationship", "beziehung"]) {
        ClaimKind::Relationship
    } else {
        ClaimKind::Other
    }
}

/// Adds the people, and lets those that stand on another side go there.
fn write_people(planned: &Planned, bulk: &Bulk) -> Result<(), StoreError> {
    for (id, person) in &planned.people.new {
        let (id, job, buying_roles) = (Id::from_uuid(*id), person.job.clone(), person.roles);
        bulk.add(&Participant {
            job,
            buying_roles,
            ..Participant::with_id(id, planned.id, person.name.as_str(), person.side)
        })?;
    }
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

/// The ranks of the new steps: in their order where the deal is new, else each behind the last step that is not later.
fn ranks(planned: &Planned, steps: &[(Uuid, &IncomingStep)], bulk: &Bulk) -> Result<Vec<i64>, StoreError> {
    if planned.fate() == Fate::New {
        return Ok(Step::spread_ranks(steps.len()).collect());
    }
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

fn step_of(
    planned: &Planned,
    id: Id<Step>,
    step: &IncomingStep,
    rank: i64,
    people: &[Option<Id<Participant>>],
) -> Step {
    let actor = step.actor.and_then(|at| people.get(at).copied().flatten());
    let side = step.actor.and_then(|at| planned.incoming.people.get(at)).map(|person| person.side);
    let mut new = Step {
        actor,
        // Of somebody who has been deleted the side is still known.
        actor_side: if actor.is_some() { None } else { step.actor_side.or(side) },
        activity: step.activity.clone(),
        channel: step.channel,
        date: step.date,
        owner: step.owner,
        milestone: step.milestone,
        commitment: step.commitment,
        effort_hours: step.effort_hours,
        gap_before_days: step.gap_before_days,
        is_lever: step.is_lever,
        ..Step::with_id(id, planned.id, rank, step.title.as_str())
    };
    new.set_course(step.course, step.exit_to);
    new
}

/// Adds who took part in a step, and whose account it is.
fn write_around(
    step: &Step,
    incoming: &IncomingStep,
    people: &[Option<Id<Participant>>],
    bulk: &Bulk,
) -> Result<(), StoreError> {
    let mut with: Vec<_> = incoming.with.iter().filter_map(|at| people.get(*at).copied().flatten()).collect();
    with.arrange_by_key(|person| person.uuid());
    with.dedup();
    for participant in with.into_iter().filter(|person| Some(*person) != step.actor) {
        let id = child_id(step.deal, Table::StepParticipant, &format!("{}\n{participant}", step.id));
        bulk.add(&StepParticipant { id: Id::from_uuid(id), deal: step.deal, step: step.id, participant })?;
    }
    for (source, emotion) in incoming.told_by.iter() {
        let id = child_id(step.deal, Table::Telling, &format!("{}\n{}", step.id, source.key()));
        bulk.add(&Telling { id: Id::from_uuid(id), emotion, ..Telling::new(step, source) })?;
    }
    Ok(())
}
