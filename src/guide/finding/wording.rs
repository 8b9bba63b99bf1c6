//! What the wording of the steps gives away.

use super::{Hit, Target, brief};
use crate::{
    domain::{Course, Debrief, Step},
    guide::words::{self, Fault, Found},
};

/// What the titles of a deal gave away when they were last read: after an edit only those are read that are new. What a
/// title gives away lies in its words and in the names, which are no words of the lists, and in nothing else: it is kept by
/// the title, and all of it is forgotten when the names are others. Whoever asks about a deal again and again keeps it.
#[derive(Debug, Default)]
pub struct Wordings {
    names: Vec<String>,
    /// One for each step, in their order.
    titles: Vec<(String, Vec<Found>)>,
}

impl Wordings {
    /// What the wording of each step gives away, with the step's place.
    pub(super) fn read(&mut self, debrief: &Debrief) -> Vec<(usize, Found)> {
        let names = names(debrief);
        let before = if self.names == names { std::mem::take(&mut self.titles) } else { Vec::new() };
        self.titles.clear();
        // Most steps stand where they stood.
        let mut next = 0;
        for step in &debrief.steps {
            let is_it = |at: &usize| before[*at].0 == step.title;
            self.titles.push(match (next..before.len()).chain(0..next).find(is_it) {
                Some(at) => {
                    next = at + 1;
                    before[at].clone()
                }
                None => (step.title.clone(), words::read(&step.title, |word| names.contains(&word))),
            });
        }
        self.names = names.into_iter().map(str::to_owned).collect();
        let titles = self.titles.iter().enumerate();
        titles.flat_map(|(at, (_, found))| found.iter().map(move |found| (at, found.clone()))).collect()
    }
}

/// The words of the names of people and companies.
fn names(debrief: &Debrief) -> Vec<&str> {
    let deal = &debrief.deal;
    let people = debrief.participants.iter().map(|person| person.name.as_str());
    let names = people.chain([deal.customer.as_str(), deal.winner.as_str()]);
    let words = names.flat_map(|name| name.split(|c: char| !c.is_alphanumeric() && c != '-'));
    words.filter(|word| word.starts_with(char::is_uppercase)).collect()
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
