//! The rows of what comes in, made without the workbook.

use uuid::Uuid;

use super::{ClaimPlan, ImportError, IncomingStep, Planned, plan::child_id};
use crate::{
    arrange::Arrange,
    domain::{
        Claim, ClaimKind, Deal, Id, Keyed, Participant, Record, Side, Step, StepParticipant, Table, Telling, fold,
    },
    store::{Batch, KnownDeal},
};

/// Takes rows that are to be added, and hands them on by batches.
pub(super) struct Adding<'a> {
    batch: Batch,
    /// Takes a full batch, and brings an empty one.
    hand_on: &'a mut dyn FnMut(Batch) -> Result<Batch, ImportError>,
}

impl<'a> Adding<'a> {
    pub(super) fn new(hand_on: &'a mut dyn FnMut(Batch) -> Result<Batch, ImportError>) -> Self {
        Self { batch: Batch::default(), hand_on }
    }

    /// Hands on what is left.
    pub(super) fn end(self) -> Result<(), ImportError> {
        if self.batch.is_empty() { Ok(()) } else { (self.hand_on)(self.batch).map(drop) }
    }

    fn add<R: Record>(&mut self, record: &R) -> Result<(), ImportError> {
        self.batch.add(record)?;
        if self.batch.is_full() {
            self.batch = (self.hand_on)(std::mem::take(&mut self.batch))?;
        }
        Ok(())
    }

    /// Adds a deal with all that the file says of it.
    pub(super) fn new_deal(&mut self, planned: &Planned) -> Result<(), ImportError> {
        let new = planned.incoming.deal.clone();
        let crm_id = planned.crm_id.clone().unwrap_or_else(|| new.crm_id.clone());
        self.add(&Deal { id: planned.id, crm_id, ..new })?;
        self.claim(planned)?;
        self.people(planned)?;
        let steps = planned.steps.with_ids(planned.id);
        let ranks = Step::spread_ranks(steps.len()).collect();
        self.steps(planned, steps, ranks)
    }

    /// Adds the stated reason, where it is new.
    pub(super) fn claim(&mut self, planned: &Planned) -> Result<(), ImportError> {
        let (Some(reason), ClaimPlan::New) = (&planned.incoming.reason, planned.claim) else { return Ok(()) };
        self.add(&Claim {
            id: claim_id(planned, planned.known),
            kind: kind_of(reason),
            // What stands in the CRM is what our own people have noted.
            ..Claim::new(planned.id, reason.as_str(), Side::Vendor)
        })
    }

    /// Adds the people who are new.
    pub(super) fn people(&mut self, planned: &Planned) -> Result<(), ImportError> {
        for (id, person) in &planned.people.new {
            let (id, job, buying_roles) = (Id::from_uuid(*id), person.job.clone(), person.roles);
            self.add(&Participant {
                job,
                buying_roles,
                ..Participant::with_id(id, planned.id, person.name.as_str(), person.side)
            })?;
        }
        Ok(())
    }

    /// Adds steps, with these ids and ranks.
    pub(super) fn steps(
        &mut self,
        planned: &Planned,
        steps: Vec<(Uuid, &IncomingStep)>,
        ranks: Vec<i64>,
    ) -> Result<(), ImportError> {
        let people = &planned.people.rows;
        for ((id, step), rank) in steps.into_iter().zip(ranks) {
            let new = step_of(planned, Id::from_uuid(id), step, rank, people);
            self.add(&new)?;
            self.around(&new, step, people)?;
        }
        Ok(())
    }

    /// Adds who took part in a step, and whose account it is.
    fn around(
        &mut self,
        step: &Step,
        incoming: &IncomingStep,
        people: &[Option<Id<Participant>>],
    ) -> Result<(), ImportError> {
        let mut with: Vec<_> = incoming.with.iter().filter_map(|at| people.get(*at).copied().flatten()).collect();
        with.arrange_by_key(|person| person.uuid());
        with.dedup();
        for participant in with.into_iter().filter(|person| Some(*person) != step.actor) {
            let id = child_id(step.deal, Table::StepParticipant, &format!("{}\n{participant}", step.id));
            self.add(&StepParticipant { id: Id::from_uuid(id), deal: step.deal, step: step.id, participant })?;
        }
        for (source, emotion) in incoming.told_by.iter() {
            let id = child_id(step.deal, Table::Telling, &format!("{}\n{}", step.id, source.key()));
            self.add(&Telling { id: Id::from_uuid(id), emotion, ..Telling::new(step, source) })?;
        }
        Ok(())
    }
}

/// The id of the stated reason: for two colleagues who import the same it is one.
fn claim_id(planned: &Planned, known: Option<&KnownDeal>) -> Id<Claim> {
    let id = Id::from_uuid(child_id(planned.id, Table::Claim, ""));
    let is_taken = known.is_some_and(|known| known.claims.iter().any(|claim| claim.id == id));
    if is_taken { Id::new() } else { id }
}

/// What sort of reason it is, where a word says so.
pub(super) fn kind_of(reason: &str) -> ClaimKind {
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
