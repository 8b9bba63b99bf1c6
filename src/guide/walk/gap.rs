//! The gaps of a path, each with the one thing that is most worth asking there.

use std::collections::BTreeMap;

use super::{Draft, Said, StopKind, is_settled, landmark};
use crate::{
    analysis::{gaps, presence, summary::hand_overs},
    domain::{Debrief, OwnerFunction, Side},
    guide::silence,
};

/// From so many steps of ours in a row on, it is asked what the customer did meanwhile.
const ONLY_OURS: usize = 3;

/// A hand-over between two of our functions that takes longer, in days, is asked about; one from marketing always is.
const QUICK_HAND_OVER: i32 = 7;

/// What is missing between the steps: of each gap one thing at most.
pub(super) fn drafts(debrief: &Debrief) -> Vec<Draft> {
    // By the place of the step behind: whoever comes first keeps the gap.
    let mut found: BTreeMap<usize, Draft> = BTreeMap::new();
    let mut put = |(place, draft): (usize, Draft)| {
        found.entry(place).or_insert(draft);
    };
    silences(debrief).for_each(&mut put);
    undated(debrief).into_iter().for_each(&mut put);
    for draft in only_ours(debrief) {
        put(draft);
    }
    passed_on(debrief).for_each(&mut put);
    unknown(debrief).for_each(&mut put);
    found.into_values().collect()
}

/// The places of the steps before which nobody accounts for the time.
fn open_places(debrief: &Debrief) -> impl Iterator<Item = usize> {
    (1..debrief.steps.len()).filter(|at| !is_settled(debrief, debrief.steps[*at].id))
}

/// The silences that nobody accounts for. What is told there goes behind the step with which the silence began.
fn silences(debrief: &Debrief) -> impl Iterator<Item = (usize, Draft)> {
    silence::open(debrief)
        .into_iter()
        .map(|gap| (gap.to.number - 1, Draft::new(StopKind::Silence, Some(gap.from.id), Some(gap.to.id))))
}

/// The first step of each stretch that nobody can date.
fn undated(debrief: &Debrief) -> Vec<(usize, Draft)> {
    let days = gaps::days(debrief);
    let has_date = debrief.steps.iter().any(|step| step.date.is_some());
    let is_undated = |at: usize| {
        let step = &debrief.steps[at];
        step.date.is_none() && step.gap_before_days.is_none() && (days[at].is_none() || !has_date)
    };
    let begins = |at: &usize| is_undated(*at) && !at.checked_sub(1).is_some_and(is_undated);
    let draft = |at: usize| {
        let step = &debrief.steps[at];
        let before = at.checked_sub(1).map(|at| debrief.steps[at].id);
        let mut draft = Draft::new(StopKind::Undated, before, Some(step.id));
        if let Some(landmark) = landmark::best(debrief, at) {
            draft.landmark = Some(landmark.id);
            draft = draft.with("landmark", Said::Landmark(landmark.id));
        }
        (at, draft)
    };
    (0..debrief.steps.len()).filter(begins).map(draft).collect()
}

/// Stretches of which only we were part: asked in their widest gap, the last of several, where the customer did
/// something that nobody has told. One that has been called quiet is left alone.
fn only_ours(debrief: &Debrief) -> Vec<(usize, Draft)> {
    let is_ours = |at: usize| {
        let step = &debrief.steps[at];
        presence::takes_part(debrief, step, Side::Vendor) && !presence::takes_part(debrief, step, Side::Customer)
    };
    let ours: Vec<bool> = (0..debrief.steps.len()).map(is_ours).collect();
    let mut found = Vec::new();
    let mut first = 0;
    for run in ours.chunk_by(|one, next| one == next) {
        let last = first + run.len() - 1;
        let is_quiet = || (first + 1..=last).any(|at| is_settled(debrief, debrief.steps[at].id));
        if run[0] && run.len() >= ONLY_OURS && !is_quiet() {
            let width = |at: &usize| debrief.gap_before(debrief.steps[*at].id).unwrap_or(0);
            let widest = (first + 1..=last).max_by_key(width).unwrap_or(last);
            let draft = Draft::before(StopKind::Inner, debrief, widest);
            let draft = draft.with("first", Said::Number(first + 1)).with("last", Said::Number(last + 1));
            found.push((widest, draft));
        }
        first = last + 1;
    }
    found
}

/// Where one of our functions passes the matter on: always from marketing, else where it took long.
fn passed_on(debrief: &Debrief) -> impl Iterator<Item = (usize, Draft)> {
    let all = hand_overs(debrief).into_iter();
    let is_asked =
        |from: OwnerFunction, days: Option<i32>| from == OwnerFunction::Marketing || days > Some(QUICK_HAND_OVER);
    let open = all.filter(move |over| is_asked(over.from, over.days) && !is_settled(debrief, over.first.id));
    open.map(|over| {
        let at = over.first.number - 1;
        let draft = Draft::before(StopKind::HandOver, debrief, at);
        (at, draft.with("giver", Said::Owner(over.from)).with("taker", Said::Owner(over.to)))
    })
}

/// Neighbours with nobody in common, and no time known between them: something must have led from one to the other.
fn unknown(debrief: &Debrief) -> impl Iterator<Item = (usize, Draft)> {
    let is_unknown = |at: &usize| {
        let (before, this) = (&debrief.steps[at - 1], &debrief.steps[*at]);
        let people = debrief.people(before);
        let share = debrief.people(this).iter().any(|person| people.iter().any(|other| other.id == person.id));
        !share && debrief.gap_before(this.id).is_none()
    };
    open_places(debrief).filter(is_unknown).map(|at| (at, Draft::before(StopKind::Unknown, debrief, at)))
}
