//! Levers: where a deal shows one, what a chosen one still lacks, and how many may be in hand at a time.

use super::Target;
use crate::domain::{
    Criterion, Debrief, Decisive, Evidence, EvidenceFor, Id, Incident, IncidentKind, Lever, LeverState,
    MAX_ACTIVE_LEVERS, Scorer, Step, Strength, Weight,
};

/// Something in a deal that asks for a lever and has none yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Candidate {
    /// A step that was flagged: somewhere we could have acted differently.
    Step(Id<Step>),
    /// An incident that annoyed as strongly as can be.
    Incident(Id<Incident>),
    /// A criterion that the customer found failing and decisive.
    Criterion(Criterion),
}

impl Candidate {
    /// The place in the debrief.
    pub fn target(&self) -> Target {
        match self {
            Self::Step(id) => Target::Step(*id),
            Self::Incident(id) => Target::Incident(*id),
            Self::Criterion(criterion) => Target::Criterion(criterion.clone()),
        }
    }
}

/// What asks for a lever: flagged steps in the order of the timeline, then incidents as recorded, then criteria in the
/// order of the checklist. A step or incident is settled when a lever rests on it, or on the other of the two where the
/// incident hangs on the step; a criterion when a lever of this deal concerns it. A dropped lever settles too: it was
/// thought about.
pub fn candidates(debrief: &Debrief) -> Vec<Candidate> {
    let on_lever: Vec<&Evidence> =
        debrief.evidence.iter().filter(|evidence| evidence.subject == EvidenceFor::Lever).collect();
    let carries_step = |step: Id<Step>| on_lever.iter().any(|evidence| evidence.step == Some(step));
    let carries_incident = |incident: Id<Incident>| on_lever.iter().any(|evidence| evidence.incident == Some(incident));

    let steps = debrief.steps.iter().filter(|step| {
        step.is_lever
            && !carries_step(step.id)
            && !debrief.incidents_of(step.id).any(|incident| carries_incident(incident.id))
    });
    let incidents = debrief.incidents.iter().filter(|incident| {
        incident.kind == IncidentKind::Annoyed
            && incident.strength.get() == Strength::MAX
            && !carries_incident(incident.id)
            && !incident.step.is_some_and(carries_step)
    });
    let criteria = Criterion::built_in().filter(|criterion| {
        debrief
            .score(criterion, Scorer::Customer)
            .is_some_and(|score| score.value().is_some_and(|value| value < 0) && score.decisive != Decisive::No)
            && !debrief.levers.iter().any(|lever| lever.criterion.as_ref() == Some(criterion))
    });
    steps
        .map(|step| Candidate::Step(step.id))
        .chain(incidents.map(|incident| Candidate::Incident(incident.id)))
        .chain(criteria.map(Candidate::Criterion))
        .collect()
}

/// A lever made of a candidate, and what it rests on. It takes over the step's activity and owner, and the criterion, of
/// an incident the first that it speaks to.
pub fn lever_of(debrief: &Debrief, candidate: &Candidate, title: &str) -> (Lever, Vec<Evidence>) {
    let mut lever = Lever::new(Some(debrief.deal.id), title);
    match candidate {
        Candidate::Step(id) => {
            if let Some(step) = debrief.step(*id) {
                lever.activity.clone_from(&step.activity);
                lever.owner = step.owner;
            }
        }
        Candidate::Incident(id) => lever.criterion = debrief.criteria_of(*id).next().cloned(),
        Candidate::Criterion(criterion) => lever.criterion = Some(criterion.clone()),
    }
    let evidence = evidence_for(debrief, candidate, &lever);
    (lever, evidence)
}

/// What a candidate gives a lever to rest on: the step or incident itself, or whatever the criterion's scores rest on;
/// without what the lever already rests on.
pub fn evidence_for(debrief: &Debrief, candidate: &Candidate, lever: &Lever) -> Vec<Evidence> {
    let grounds = match candidate {
        Candidate::Step(id) => vec![(Some(*id), None)],
        Candidate::Incident(id) => vec![(None, Some(*id))],
        Candidate::Criterion(criterion) => {
            debrief.criterion_evidence(criterion).iter().map(|evidence| (evidence.step, evidence.incident)).collect()
        }
    };
    let is_there = |ground: &(Option<Id<Step>>, Option<Id<Incident>>)| {
        debrief.evidence_of(EvidenceFor::Lever, lever.id.uuid()).any(|row| (row.step, row.incident) == *ground)
    };
    grounds
        .into_iter()
        .filter(|ground| !is_there(ground))
        .map(|(step, incident)| Evidence {
            id: Id::new(),
            deal: debrief.deal.id,
            subject: EvidenceFor::Lever,
            subject_id: lever.id.uuid(),
            weight: Weight::For,
            step,
            incident,
        })
        .collect()
}

/// What a lever that is to be carried out must not lack.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lack {
    /// It does not say in which kind of step it takes hold.
    Step,
    /// Nobody takes it on.
    Owner,
    /// Nobody said by when.
    Due,
    /// It rests on nothing.
    Evidence,
    /// It rests on one deal only, which may be a chance.
    SecondDeal,
}

/// What a chosen lever, or one being done, still lacks (M06, M07); nothing for the others. `evidence` steps and incidents
/// carry it, from so many `deals`.
pub fn lacks(lever: &Lever, evidence: usize, deals: usize) -> Vec<Lack> {
    if !lever.state.is_active() {
        return vec![];
    }
    let has_owner = lever.owner.is_some() || !lever.owner_person.trim().is_empty();
    [
        (lever.activity.trim().is_empty(), Lack::Step),
        (!has_owner, Lack::Owner),
        (lever.due.is_none(), Lack::Due),
        (evidence == 0, Lack::Evidence),
        (evidence > 0 && deals < 2, Lack::SecondDeal),
    ]
    .into_iter()
    .filter_map(|(is_missing, lack)| is_missing.then_some(lack))
    .collect()
}

/// The levers that keep this one from a state, because no more are in hand at a time in the whole workbook; none where
/// it may take the state.
pub fn in_the_way(all: &[Lever], lever: Id<Lever>, state: LeverState) -> Vec<&Lever> {
    let others: Vec<&Lever> = all.iter().filter(|other| other.id != lever && other.state.is_active()).collect();
    if state.is_active() && others.len() >= MAX_ACTIVE_LEVERS { others } else { vec![] }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{Rating, Side},
        guide::sample,
    };

    fn annoyed(debrief: &Debrief, strength: i64, step: usize) -> Incident {
        let mut incident = Incident::new(debrief.deal.id, IncidentKind::Annoyed, Side::Customer, "The offer was late");
        incident.strength = Strength::new(strength).unwrap();
        incident.step = Some(debrief.steps[step].id);
        incident
    }

    #[test]
    fn what_asks_for_a_lever() {
        let mut debrief = sample::lost();
        assert_eq!(candidates(&debrief), []);
        let step = debrief.steps[3].id;
        debrief.steps[3].is_lever = true;
        debrief.incidents.extend([annoyed(&debrief, 3, 5), annoyed(&debrief, 2, 6)]);
        let strongest = debrief.incidents[debrief.incidents.len() - 2].id;
        let access = Criterion::built_in().nth(5).unwrap();
        for score in &mut debrief.scores {
            // Failing for both, but only the customer's word makes it decisive.
            if score.criterion == access {
                score.rating = Some(Rating::Failing);
            }
            if score.criterion == access && score.side == Scorer::Customer {
                score.decisive = Decisive::Partly;
            }
        }
        assert_eq!(
            candidates(&debrief),
            [Candidate::Step(step), Candidate::Incident(strongest), Candidate::Criterion(access)]
        );
    }

    #[test]
    fn a_candidate_is_settled_by_its_lever() {
        let mut debrief = sample::lost();
        debrief.steps[3].is_lever = true;
        debrief.steps[3].activity = "offer_sent".into();
        debrief.incidents.push(annoyed(&debrief, 3, 3));
        let both = candidates(&debrief);
        assert_eq!(both.len(), 2);
        for candidate in both {
            let mut debrief = debrief.clone();
            let (lever, evidence) = lever_of(&debrief, &candidate, "On time");
            assert_eq!((lever.title.as_str(), lever.state, evidence.len()), ("On time", LeverState::Idea, 1));
            assert_eq!(lever.activity == "offer_sent", matches!(candidate, Candidate::Step(_)));
            debrief.levers.push(lever);
            debrief.evidence.extend(evidence);
            // The incident hangs on the step: one lever settles both.
            assert_eq!(candidates(&debrief), []);
        }
    }

    #[test]
    fn a_criterions_lever_rests_on_its_evidence() {
        let debrief = sample::lost();
        let access = Criterion::built_in().nth(5).unwrap();
        let (lever, evidence) = lever_of(&debrief, &Candidate::Criterion(access.clone()), "Earlier");
        assert_eq!(lever.criterion.as_ref(), Some(&access));
        assert_eq!(evidence.len(), debrief.criterion_evidence(&access).len());
        assert!(evidence.iter().all(|row| row.subject_id == lever.id.uuid() && row.step.is_some()));
    }

    #[test]
    fn only_what_is_in_hand_lacks_something() {
        let mut lever = Lever::new(None, "Earlier");
        assert_eq!(lacks(&lever, 0, 1), []);
        lever.state = LeverState::Chosen;
        assert_eq!(lacks(&lever, 0, 1), [Lack::Step, Lack::Owner, Lack::Due, Lack::Evidence]);
        lever.activity = "offer_sent".into();
        assert_eq!(lacks(&lever, 0, 1), [Lack::Owner, Lack::Due, Lack::Evidence]);
        lever.owner_person = "Meier".into();
        assert_eq!(lacks(&lever, 2, 1), [Lack::Due, Lack::SecondDeal]);
        assert_eq!(lacks(&lever, 2, 2), [Lack::Due]);
    }

    #[test]
    fn the_fourth_is_one_too_many() {
        let levers: Vec<Lever> = (0..5)
            .map(|at| {
                let mut lever = Lever::new(None, format!("{at}"));
                lever.state = [LeverState::Chosen, LeverState::Doing, LeverState::Idea][at % 3];
                lever
            })
            .collect();
        // Four are in hand: 0, 1, 3, 4.
        assert_eq!(in_the_way(&levers, levers[2].id, LeverState::Chosen).len(), 4);
        assert!(in_the_way(&levers, levers[2].id, LeverState::Done).is_empty());
        assert_eq!(in_the_way(&levers[..4], levers[2].id, LeverState::Doing).len(), 3);
        assert!(in_the_way(&levers[..3], levers[2].id, LeverState::Chosen).is_empty());
        assert!(in_the_way(&levers[..4], levers[3].id, LeverState::Doing).is_empty(), "it has its place already");
    }
}
