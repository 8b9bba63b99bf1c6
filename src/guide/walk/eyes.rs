//! The path as one person saw it: the steps in which he took part, and the gaps in which he should have.

use std::collections::BTreeMap;

use super::{Draft, Said, StopKind, is_settled};
use crate::{
    analysis::summary::offer,
    domain::{BuyingRole, Debrief, Id, Milestone, Participant},
    guide::{milestone_of, path},
};

/// So many steps in a row without somebody who comes back are asked about as one absence.
const LONG_ABSENCE: usize = 3;

/// What to ask from this person's view, each gap at most once. Empty for somebody who is not of this deal.
pub(super) fn drafts(debrief: &Debrief, person: Id<Participant>) -> Vec<Draft> {
    let Some(person) = debrief.participant(person) else {
        return vec![];
    };
    let mut places: Vec<usize> =
        debrief.steps_of(person.id).filter_map(|step| Some(debrief.number(step.id)? - 1)).collect();
    places.sort_unstable();
    let name = |draft: Draft| draft.with("name", Said::Person(person.id));
    if places.is_empty() {
        return unheard(debrief).map(name).into_iter().collect();
    }
    // By the place of the step behind, where the next line goes.
    let mut found: BTreeMap<usize, Draft> = BTreeMap::new();
    for (at, place) in places.iter().enumerate() {
        let next = places.get(at + 1).copied();
        let behind = debrief.steps.get(place + 1).map(|step| step.id);
        if behind.is_some_and(|step| is_settled(debrief, step)) {
            continue;
        }
        let gone = next.map_or(0, |next| next - place - 1);
        let here = Some(debrief.steps[*place].id);
        let draft = if gone >= LONG_ABSENCE {
            let draft = Draft::new(StopKind::Absent, here, behind);
            let back = next.unwrap_or(*place);
            draft.with("back", Said::Number(back + 1)).with("steps", Said::Number(gone))
        } else {
            Draft::new(StopKind::Present, here, behind)
        };
        found.insert(place + 1, draft);
    }
    for place in missed(debrief, person, &places) {
        found.entry(place).or_insert_with(|| Draft::before(StopKind::Missed, debrief, place));
    }
    found.into_values().map(name).collect()
}

/// Somebody who is in no step is asked for behind the first one: that is when word began to go round.
fn unheard(debrief: &Debrief) -> Option<Draft> {
    let first = debrief.steps.first()?;
    let behind = debrief.steps.get(1).map(|step| step.id);
    let is_open = behind.is_none_or(|step| !is_settled(debrief, step));
    is_open.then(|| Draft::new(StopKind::Unheard, Some(first.id), behind))
}

/// The places of the steps at which somebody with a say was missing: the first offer, the negotiations, the decision.
fn missed(debrief: &Debrief, person: &Participant, places: &[usize]) -> Vec<usize> {
    let has_say = [BuyingRole::Decider, BuyingRole::Buyer, BuyingRole::Influencer, BuyingRole::Champion];
    if !has_say.into_iter().any(|role| person.plays(role)) {
        return vec![];
    }
    let talks = debrief.steps.iter().enumerate();
    let talks = talks.filter(|(_, step)| milestone_of(step) == Some(Milestone::Negotiation)).map(|(at, _)| at);
    let all = talks.chain(offer(debrief)).chain(path::decision(debrief));
    let is_missed = |at: &usize| *at > 0 && !places.contains(at) && !is_settled(debrief, debrief.steps[*at].id);
    all.filter(is_missed).collect()
}
