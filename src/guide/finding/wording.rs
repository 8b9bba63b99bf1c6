//! What the wording of the steps gives away.

use std::collections::HashSet;

use super::{Hit, Target, brief};
use crate::{
    domain::{Course, Debrief, Step},
    guide::words::{self, Fault, Found},
};

/// What the wording of each step gives away, with the step's place.
pub(super) fn read(debrief: &Debrief) -> Vec<(usize, Found)> {
    let deal = &debrief.deal;
    let people = debrief.participants.iter().map(|person| person.name.as_str());
    let names = people.chain([deal.customer.as_str(), deal.winner.as_str()]);
    let words = names.flat_map(|name| name.split(|c: char| !c.is_alphanumeric() && c != '-'));
    let names: HashSet<&str> = words.filter(|word| word.starts_with(char::is_uppercase)).collect();
    let read = |step: &Step| words::read(&step.title, |word| names.contains(word));
    let steps = debrief.steps.iter().enumerate();
    steps.flat_map(|(at, step)| read(step).into_iter().map(move |found| (at, found))).collect()
}

/// The steps with this fault. A wait may tell what did not happen; and where it is known who acted, neither a passive
/// nor a pronoun leaves a question.
pub(super) fn hits(debrief: &Debrief, found: &[(usize, Found)], fault: Fault) -> Vec<Hit> {
    let answers = |step: &Step| match fault {
        Fault::NonEvent => step.course == Course::Wait,
        Fault::Agentless | Fault::Pronoun => debrief.actor(step).is_some(),
        _ => false,
    };
    let is_about_time = |at: usize| found.iter().any(|(other, one)| *other == at && one.fault == Fault::Lateness);
    found
        .iter()
        .filter(|(at, found)| found.fault == fault && !answers(&debrief.steps[*at]))
        .map(|(at, found)| {
            let is_late = fault == Fault::Judgement && is_about_time(*at);
            Hit::on(Target::Step(debrief.steps[*at].id))
                .with("case", if is_late { "late" } else { "other" })
                .with("step", at + 1)
                .with("words", brief(&found.words))
        })
        .collect()
}
