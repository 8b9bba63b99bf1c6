//! What the workbook must hold: a model of one deal that every action changes in one known way.

use std::collections::{BTreeMap, BTreeSet};

use debrief::{
    domain::{Channel, Criterion, Deal, Id, Keyed, Scorer, Source},
    store::Workbook,
};

/// A deal as far as the test changes it. Whoever compares two of them compares every row of the deal.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct State {
    pub title: String,
    pub finding: String,
    pub people: BTreeSet<String>,
    pub steps: Vec<StepState>,
    /// What happened, and the first word of the step on which it hangs.
    pub incidents: BTreeMap<String, Option<String>>,
    /// The customer's ratings, by the number of the criterion.
    pub ratings: BTreeMap<usize, i8>,
    /// Rows that no action of the test makes.
    pub strangers: usize,
}

/// A step with what hangs on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StepState {
    pub title: String,
    pub actor: Option<String>,
    pub channel: Option<Channel>,
    pub gap: Option<u32>,
    /// Who tells it, and how it felt.
    pub tellings: Vec<(Source, Option<i8>)>,
}

impl StepState {
    /// The word that no other step has.
    pub fn token(&self) -> &str {
        self.title.split(' ').next().unwrap_or_default()
    }
}

/// What somebody does who works on a deal. Places count from 0.
#[derive(Debug, Clone)]
pub enum Action {
    Add(String, StepState),
    Retitle(usize, String),
    Up(usize),
    Down(usize),
    Delete(usize),
    Incident(usize, String),
    Rate(usize, char),
    Title(String),
    Finding(String),
    Undo,
    Redo,
}

/// The deal as it should be, and what undo and redo lead to.
#[derive(Debug, Clone, Default)]
pub struct Model {
    pub now: State,
    pub done: Vec<State>,
    pub undone: Vec<State>,
}

/// The keys that rate, and what they mean.
pub const RATINGS: [(char, i8); 5] = [('-', -2), (',', -1), ('0', 0), ('.', 1), ('+', 2)];

impl Model {
    /// The deal after an action.
    pub fn after(&self, action: &Action) -> Self {
        let mut next = self.clone();
        match action {
            Action::Undo => {
                let before = next.done.pop().expect("something to take back");
                next.undone.push(std::mem::replace(&mut next.now, before));
            }
            Action::Redo => {
                let again = next.undone.pop().expect("something to make again");
                next.done.push(std::mem::replace(&mut next.now, again));
            }
            change => {
                next.done.push(next.now.clone());
                next.undone.clear();
                next.now.change(change);
            }
        }
        next
    }
}

impl State {
    fn change(&mut self, action: &Action) {
        match action {
            Action::Add(_, step) => {
                self.people.extend(step.actor.clone());
                self.steps.push(step.clone());
            }
            Action::Retitle(at, word) => {
                self.steps[*at].title.push(' ');
                self.steps[*at].title.push_str(word);
            }
            Action::Up(at) => self.steps.swap(*at, at - 1),
            Action::Down(at) => self.steps.swap(*at, at + 1),
            Action::Delete(at) => {
                let gone = self.steps.remove(*at);
                let on_it = self.incidents.values_mut().filter(|step| step.as_deref() == Some(gone.token()));
                on_it.for_each(|step| *step = None);
            }
            Action::Incident(at, what) => {
                self.incidents.insert(what.clone(), Some(self.steps[*at].token().to_owned()));
            }
            Action::Rate(at, key) => {
                let rating = RATINGS.iter().find(|(sign, _)| sign == key).expect("a key that rates");
                self.ratings.insert(*at, rating.1);
            }
            Action::Title(word) => {
                self.title.push(' ');
                self.title.push_str(word);
            }
            Action::Finding(text) => self.finding = text.clone(),
            Action::Undo | Action::Redo => unreachable!("the model does these"),
        }
    }

    /// The deal whose title begins with this word, as the workbook holds it.
    pub fn read(workbook: &Workbook, deal: &str) -> Self {
        let deals = workbook.deals(&Default::default()).expect("the deals can be read");
        let found = deals.iter().find(|row| row.deal.title.starts_with(deal)).expect("the deal is there");
        Self::of(workbook, found.deal.id)
    }

    fn of(workbook: &Workbook, deal: Id<Deal>) -> Self {
        let debrief = workbook.debrief(deal).expect("the deal can be read");
        let name = |id| debrief.participants.iter().find(|who| who.id == id).map(|who| who.name.clone());
        let steps: Vec<StepState> = debrief
            .steps
            .iter()
            .map(|step| StepState {
                title: step.title.clone(),
                actor: step.actor.and_then(name),
                channel: step.channel,
                gap: step.gap_before_days,
                tellings: (debrief.tellings.iter().filter(|telling| telling.step == step.id))
                    .map(|telling| (telling.source, telling.emotion.map(|emotion| emotion.get())))
                    .collect(),
            })
            .collect();
        let token = |id| debrief.step(id).and_then(|step| Some(step.title.split(' ').next()?.to_owned()));
        let number = |criterion: &Criterion| Criterion::built_in().position(|known| known == *criterion);
        let of_customer = debrief.scores.iter().filter(|score| score.side == Scorer::Customer);
        Self {
            title: debrief.deal.title.clone(),
            finding: debrief.deal.finding.clone(),
            people: debrief.participants.iter().map(|who| who.name.clone()).collect(),
            incidents: debrief.incidents.iter().map(|it| (it.what.clone(), it.step.and_then(token))).collect(),
            ratings: of_customer.filter_map(|score| Some((number(&score.criterion)?, score.value()?))).collect(),
            strangers: debrief.sittings.len()
                + debrief.landmarks.len()
                + debrief.step_participants.len()
                + debrief.incident_criteria.len()
                + debrief.claims.len()
                + debrief.levers.len()
                + debrief.evidence.len()
                + debrief.waivers.len()
                + debrief.tellings.len().saturating_sub(steps.iter().map(|step| step.tellings.len()).sum())
                + debrief
                    .scores
                    .iter()
                    .filter(|score| score.value().is_none() || score.side != Scorer::Customer)
                    .count(),
            steps,
        }
    }

    /// Whether the screen shows this deal, as far as the stage in view shows it.
    pub fn is_shown(&self, screen: &str) -> bool {
        let bar = [
            format!("Steps {}", self.steps.len()),
            format!("Incidents {}", self.incidents.len()),
            format!("Checklist {}/21", self.ratings.len()),
        ];
        let mut lines = screen.lines();
        let (head, stages) = (lines.next().unwrap_or_default(), lines.next().unwrap_or_default());
        let is_in =
            |part: &String| stages.split(['▐', '▌', ' ']).collect::<Vec<_>>().join(" ").contains(&format!("{part} "));
        head.contains(&format!("· {}  ", self.title)) && bar.iter().all(is_in) && self.has_rows(screen)
    }

    /// Whether the timeline, where it is in view, shows these steps in this order.
    fn has_rows(&self, screen: &str) -> bool {
        if !screen.contains("what happened") {
            return true;
        }
        let rows = screen.lines().skip_while(|line| !line.contains("what happened")).skip(1).map(title_in_row);
        let shown: Vec<String> = rows.map_while(|title| title).collect();
        let steps: Vec<String> = self.steps.iter().map(|step| own_words(step.title.split(' '))).collect();
        shown == steps
    }
}

/// The title in a row of the timeline, which begins with a mark or none and the number.
fn title_in_row(row: &str) -> Option<String> {
    let row: String = row.chars().take_while(|c| *c != '│').collect();
    let words: Vec<&str> = row.split_whitespace().filter(|word| !matches!(*word, "▶" | "✓")).collect();
    words.first()?.parse::<usize>().ok()?;
    Some(own_words(words.into_iter()))
}

/// Those of the words that the test makes up, each only once.
fn own_words<'a>(words: impl Iterator<Item = &'a str>) -> String {
    words.filter(|word| word.starts_with("kx")).collect::<Vec<_>>().join(" ")
}

/// What the sources of a step typed with the line at rest are.
pub fn told(emotion: Option<i8>) -> Vec<(Source, Option<i8>)> {
    vec![(Source::from_key("customer").expect("a source"), emotion)]
}
