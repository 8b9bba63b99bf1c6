//! A critical incident: the Incidents stage's form.

use super::{Choice, Fault, Field, Kind, Scope, Subject, choice, choices, long, must_choose, take_line};
use crate::{
    domain::{
        Criterion, Debrief, Id, Incident, IncidentCriterion, IncidentKind, Keyed, Participant, Side, Source, Step,
        Strength,
    },
    i18n::Locale,
    store::{StoreError, Tx},
};

/// An incident and the criteria that it speaks to.
#[derive(Debug, Clone, PartialEq)]
pub struct IncidentFacts {
    /// The incident.
    pub incident: Incident,
    /// The criteria.
    pub criteria: Vec<IncidentCriterion>,
    /// Where everybody belongs, so that whoever felt it says which side did.
    sides: Vec<(Id<Participant>, Side)>,
}

impl IncidentFacts {
    /// An incident of a deal that has been read; none when it is gone.
    pub fn of(debrief: &Debrief, id: Id<Incident>) -> Option<Self> {
        Some(Self {
            incident: debrief.incident(id)?.clone(),
            criteria: debrief.incident_criteria.iter().filter(|link| link.incident == id).cloned().collect(),
            sides: debrief.participants.iter().map(|person| (person.id, person.side)).collect(),
        })
    }

    fn side_of(&self, person: Id<Participant>) -> Option<Side> {
        self.sides.iter().find(|(id, _)| *id == person).map(|(_, side)| *side)
    }

    fn set_side(&mut self, side: Side) {
        self.incident.felt_by = side;
        if self.incident.person.is_some_and(|person| self.side_of(person) != Some(side)) {
            self.incident.person = None;
        }
    }

    fn set_person(&mut self, person: Option<Id<Participant>>) {
        self.incident.person = person;
        if let Some(side) = person.and_then(|person| self.side_of(person)) {
            self.incident.felt_by = side;
        }
    }

    fn speaks_to(&self, criterion: &str) -> bool {
        self.criteria.iter().any(|link| link.criterion.key() == criterion)
    }

    fn set_criterion(&mut self, key: &str, present: bool) {
        match (self.speaks_to(key), present) {
            (true, false) => self.criteria.retain(|link| link.criterion.key() != key),
            (false, true) => {
                if let Ok(criterion) = Criterion::try_from(key.to_owned()) {
                    let (deal, incident) = (self.incident.deal, self.incident.id);
                    self.criteria.push(IncidentCriterion { id: Id::new(), deal, incident, criterion });
                }
            }
            _ => {}
        }
    }
}

impl Subject for IncidentFacts {
    const NAME: &'static str = "incident";

    fn row(&self) -> (crate::domain::Table, uuid::Uuid) {
        (crate::domain::Table::Incident, self.incident.id.uuid())
    }

    fn fields() -> &'static [Field<Self>] {
        static FIELDS: &[Field<IncidentFacts>] = &[
            must_choose!("kind", IncidentKind, incident.kind),
            Field {
                key: "what",
                kind: Kind::Line { show: |facts, _| facts.incident.what.clone(), parse: take_what },
                shown: |_| true,
            },
            Field {
                key: "step",
                kind: Kind::Choice {
                    options: steps,
                    get: |facts| facts.incident.step.map(|step| step.to_string()),
                    set: |facts, key| facts.incident.step = key.and_then(|key| key.parse::<Id<Step>>().ok()),
                    optional: true,
                },
                shown: |_| true,
            },
            Field {
                key: "felt_by",
                kind: Kind::Choice {
                    options: choices::<Side>,
                    get: |facts| Some(facts.incident.felt_by.key().to_owned()),
                    set: |facts, key| {
                        if let Some(side) = key.and_then(Side::from_key) {
                            facts.set_side(side);
                        }
                    },
                    optional: false,
                },
                shown: |_| true,
            },
            Field {
                key: "person",
                kind: Kind::Choice {
                    options: people,
                    get: |facts| facts.incident.person.map(|person| person.to_string()),
                    set: |facts, key| facts.set_person(key.and_then(|key| key.parse().ok())),
                    optional: true,
                },
                shown: |_| true,
            },
            Field {
                key: "strength",
                kind: Kind::Choice {
                    options: strengths,
                    get: |facts| Some(facts.incident.strength.get().to_string()),
                    set: |facts, key| {
                        if let Some(strength) = key.and_then(|key| key.parse().ok()).and_then(Strength::new) {
                            facts.incident.strength = strength;
                        }
                    },
                    optional: false,
                },
                shown: |_| true,
            },
            long!("behaviour", incident.behaviour),
            long!("consequence", incident.consequence),
            long!("quote", incident.quote),
            choice!("told_by", Source, incident.told_by),
            Field {
                key: "criteria",
                kind: Kind::Flags {
                    options: criteria,
                    has: |facts, key| facts.speaks_to(key),
                    set: |facts, key, present| facts.set_criterion(key, present),
                },
                shown: |_| true,
            },
        ];
        FIELDS
    }

    fn title(&self, scope: Scope) -> String {
        format!("{} · {}", scope.locale.label(self.incident.kind), self.incident.what)
    }

    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError> {
        if seen.incident != new.incident {
            tx.update(&seen.incident, &new.incident)?;
        }
        for link in seen.criteria.iter().filter(|link| !new.criteria.contains(link)) {
            tx.delete(link)?;
        }
        for link in new.criteria.iter().filter(|link| !seen.criteria.contains(link)) {
            tx.insert(link)?;
        }
        Ok(())
    }

    fn choice_help(field: &str, key: &str, locale: Locale) -> Option<String> {
        (field == "criteria").then(|| locale.find(&format!("criterion-{key}-question")))?
    }
}

/// Takes what happened; an incident says at least that.
fn take_what(facts: &mut IncidentFacts, text: &str, scope: Scope) -> Result<(), Fault> {
    facts.incident.what = what_happened(text, scope)?;
    Ok(())
}

/// What happened, as it was typed.
///
/// # Errors
/// When nothing was typed, or too much.
pub fn what_happened(text: &str, scope: Scope) -> Result<String, Fault> {
    let mut what = String::new();
    take_line(&mut what, text, scope)?;
    if what.is_empty() {
        return Err(Fault(scope.locale.text("fault-no-incident", &[])));
    }
    Ok(what)
}

/// The name of a strength.
pub fn strength_label(strength: Strength, locale: Locale) -> String {
    locale.text(&format!("strength-{}", strength.get()), &[])
}

/// A criterion with its number, `6 Access`.
pub fn criterion_label(criterion: &Criterion, locale: Locale) -> String {
    match criterion.number() {
        Some(number) => format!("{number} {}", locale.criterion(criterion)),
        None => locale.criterion(criterion),
    }
}

fn steps(scope: Scope) -> Vec<Choice> {
    let steps = scope.debrief.map(|debrief| debrief.steps.as_slice()).unwrap_or_default();
    steps
        .iter()
        .enumerate()
        .map(|(at, step)| Choice { key: step.id.to_string(), label: format!("{} {}", at + 1, step.title) })
        .collect()
}

fn people(scope: Scope) -> Vec<Choice> {
    let people = scope.debrief.map(|debrief| debrief.participants.as_slice()).unwrap_or_default();
    people
        .iter()
        .map(|person| Choice {
            key: person.id.to_string(),
            label: format!("{} ({})", person.name, scope.locale.label(person.side)),
        })
        .collect()
}

fn strengths(scope: Scope) -> Vec<Choice> {
    Strength::all()
        .map(|strength| Choice { key: strength.get().to_string(), label: strength_label(strength, scope.locale) })
        .collect()
}

/// The built-in criteria, and those of the workbook's own that the deal uses.
fn criteria(scope: Scope) -> Vec<Choice> {
    let mut all: Vec<Criterion> = Criterion::built_in().collect();
    if let Some(debrief) = scope.debrief {
        let scores = debrief.scores.iter().map(|score| &score.criterion);
        for own in scores.chain(debrief.incident_criteria.iter().map(|link| &link.criterion)) {
            if !all.contains(own) {
                all.push(own.clone());
            }
        }
    }
    all.iter()
        .map(|criterion| Choice { key: criterion.key().to_owned(), label: criterion_label(criterion, scope.locale) })
        .collect()
}
