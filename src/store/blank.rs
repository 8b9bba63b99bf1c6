//! Records of which nothing is known but what they belong to: for readers that fill in what they read. What makes a new
//! record would draw a new id for each.

use uuid::Uuid;

use crate::domain::{
    BuyingRoles, Claim, ClaimKind, ClaimStatus, Course, Criterion, Deal, Decisive, Id, Incident, IncidentKind,
    Participant, Score, Scorer, Side, Source, Step, Strength, Telling,
};

/// The id of a row that nothing refers to.
pub(super) fn no_id<T>() -> Id<T> {
    Id::from_uuid(Uuid::nil())
}

pub(super) fn blank_participant(deal: Id<Deal>) -> Participant {
    Participant {
        id: no_id(),
        deal,
        name: String::new(),
        side: Side::Other,
        job: String::new(),
        site: String::new(),
        buying_roles: BuyingRoles::default(),
        lead_informant: false,
        stance: None,
        personal_goal: String::new(),
        consent: None,
        notes: String::new(),
    }
}

pub(super) fn blank_step(deal: Id<Deal>) -> Step {
    Step {
        id: no_id(),
        deal,
        rank: 0,
        title: String::new(),
        actor: None,
        actor_side: None,
        activity: String::new(),
        channel: None,
        date: None,
        gap_before_days: None,
        owner: None,
        course: Course::Advance,
        exit_to: None,
        milestone: None,
        commitment: None,
        effort_hours: None,
        is_lever: false,
    }
}

pub(super) fn blank_telling(deal: Id<Deal>, step: Id<Step>) -> Telling {
    Telling {
        id: no_id(),
        deal,
        step,
        source: Source::Document,
        told_by: None,
        told_order: None,
        date: None,
        emotion: None,
        words: String::new(),
        certainty: None,
        sitting: None,
        filled: None,
    }
}

pub(super) fn blank_incident(deal: Id<Deal>) -> Incident {
    Incident {
        id: no_id(),
        deal,
        step: None,
        kind: IncidentKind::Annoyed,
        felt_by: Side::Other,
        person: None,
        strength: Strength::LEAST,
        what: String::new(),
        behaviour: String::new(),
        consequence: String::new(),
        quote: String::new(),
        told_by: None,
    }
}

pub(super) fn blank_claim(deal: Id<Deal>) -> Claim {
    Claim {
        id: no_id(),
        deal,
        text: String::new(),
        kind: ClaimKind::Other,
        rival: String::new(),
        made_by: Side::Other,
        status: ClaimStatus::Untested,
        why_supported: String::new(),
        why_refuted: String::new(),
        notes: String::new(),
    }
}

pub(super) fn blank_score(deal: Id<Deal>, criterion: Criterion) -> Score {
    Score {
        id: no_id(),
        deal,
        criterion,
        side: Scorer::Vendor,
        rating: None,
        decisive: Decisive::No,
        rationale: String::new(),
        knew_other: None,
    }
}
