//! A step with all that belongs to it: who else took part, and what the customer, we and a document tell of it.

use std::str::FromStr;

use super::{Choice, Field, Kind, Scope, Subject, choice, choices, date, line, parse_amount, parse_number};
use crate::{
    domain::{
        Certainty, Channel, Commitment, Course, Debrief, Emotion, ExitTo, Id, Keyed, Milestone, OwnerFunction,
        Participant, Side, Source, Step, StepParticipant, Telling,
    },
    guide,
    i18n::Locale,
    store::{StoreError, Tx},
};

/// More effort for one step is a slip of the finger.
const MOST_HOURS: f64 = 10_000.0;

/// More days between two steps are a slip of the finger.
const MOST_DAYS: i64 = 99_999;

/// A step, who took part besides the actor, and what each source tells.
#[derive(Debug, Clone, PartialEq)]
pub struct StepFacts {
    /// The step.
    pub step: Step,
    /// Who took part besides the actor.
    pub others: Vec<StepParticipant>,
    /// What the customer tells.
    pub customer: Option<Telling>,
    /// What we tell.
    pub vendor: Option<Telling>,
    /// What a document tells.
    pub document: Option<Telling>,
}

impl StepFacts {
    /// What is recorded of a step; `None` when it is not there.
    pub fn of(debrief: &Debrief, step: Id<Step>) -> Option<Self> {
        let telling = |source| debrief.telling(step, source).cloned();
        Some(Self {
            step: debrief.step(step)?.clone(),
            others: debrief.step_participants.iter().filter(|link| link.step == step).cloned().collect(),
            customer: telling(Source::Customer),
            vendor: telling(Source::Vendor),
            document: telling(Source::Document),
        })
    }

    fn set_other(&mut self, person: Id<Participant>, takes_part: bool) {
        let is_there = self.others.iter().any(|link| link.participant == person);
        if !takes_part {
            self.others.retain(|link| link.participant != person);
        } else if !is_there {
            let (deal, step) = (self.step.deal, self.step.id);
            self.others.push(StepParticipant { id: Id::new(), deal, step, participant: person });
        }
    }
}

/// What a feeling is called.
pub fn emotion_label(emotion: Emotion, locale: Locale) -> String {
    let key = match emotion.get() {
        ..=-2 => "very_bad",
        -1 => "bad",
        0 => "neutral",
        1 => "good",
        2.. => "very_good",
    };
    locale.text(&format!("emotion-{key}"), &[])
}

/// What a degree of commitment is called.
pub fn commitment_label(commitment: Commitment, locale: Locale) -> String {
    let key = match commitment.get() {
        ..=0 => "none",
        1 => "interest",
        2 => "effort",
        3 => "promise",
        4.. => "bound",
    };
    locale.text(&format!("commitment-{key}"), &[])
}

fn grades<G: Into<i64> + Copy>(all: impl Iterator<Item = G>, label: impl Fn(G) -> String) -> Vec<Choice> {
    all.map(|grade| Choice { key: grade.into().to_string(), label: label(grade) }).collect()
}

fn emotions(scope: Scope) -> Vec<Choice> {
    grades(Emotion::all(), |emotion| format!("{:+} {}", emotion.get(), emotion_label(emotion, scope.locale)))
}

fn commitments(scope: Scope) -> Vec<Choice> {
    grades(Commitment::all(), |grade| format!("{} {}", grade.get(), commitment_label(grade, scope.locale)))
}

fn people(scope: Scope) -> Vec<Choice> {
    let people = scope.debrief.map(|debrief| debrief.participants.as_slice()).unwrap_or_default();
    people.iter().map(|person| Choice { key: person.id.to_string(), label: person.name.clone() }).collect()
}

fn activities(scope: Scope) -> Vec<Choice> {
    let name = |key: &str| Choice { key: key.to_owned(), label: scope.locale.activity(key) };
    guide::catalogue().iter().map(|activity| name(activity.key)).collect()
}

fn sittings(scope: Scope) -> Vec<Choice> {
    let sittings = scope.debrief.map(|debrief| debrief.sittings.as_slice()).unwrap_or_default();
    let label = |sitting: &crate::domain::Sitting| {
        let with = scope.locale.label(sitting.with);
        sitting.held_on.map(|date| format!("{} · {with}", scope.locale.date(date))).unwrap_or(with)
    };
    sittings.iter().map(|sitting| Choice { key: sitting.id.to_string(), label: label(sitting) }).collect()
}

fn id_of<T>(key: Option<&str>) -> Option<Id<T>> {
    key.and_then(|key| Id::from_str(key).ok())
}

fn grade_of<G: TryFrom<i64>>(key: Option<&str>) -> Option<G> {
    key.and_then(|key| key.parse::<i64>().ok()).and_then(|grade| G::try_from(grade).ok())
}

/// Declares whether a source tells the step.
macro_rules! told {
    ($key:literal, $telling:ident, $source:expr) => {
        Field {
            key: $key,
            kind: Kind::Mark {
                get: |r| r.$telling.is_some(),
                set: |r, tells| match (tells, &r.$telling) {
                    (true, None) => r.$telling = Some(Telling::new(&r.step, $source)),
                    (false, Some(_)) => r.$telling = None,
                    _ => {}
                },
            },
            shown: |_| true,
        }
    };
}

/// Declares a choice among records or grades of a telling.
macro_rules! of_telling {
    ($key:literal, $telling:ident, $field:ident, $options:expr, $read:expr, $write:expr) => {
        Field {
            key: $key,
            kind: Kind::Choice {
                options: $options,
                get: |r: &StepFacts| r.$telling.as_ref().and_then(|telling| telling.$field).map($write),
                set: |r, key| {
                    if let Some(telling) = &mut r.$telling {
                        telling.$field = $read(key);
                    }
                },
                optional: true,
            },
            shown: |r| r.$telling.is_some(),
        }
    };
}

/// Declares the order in which a source told the step.
macro_rules! told_order {
    ($key:literal, $telling:ident) => {
        Field {
            key: $key,
            kind: Kind::Line {
                show: |r: &StepFacts, _| {
                    let order = r.$telling.as_ref().and_then(|telling| telling.told_order);
                    order.map(|order| order.to_string()).unwrap_or_default()
                },
                parse: |r, text, scope| {
                    let order = parse_number(text, 1..=999, scope)?.and_then(|order| u32::try_from(order).ok());
                    if let Some(telling) = &mut r.$telling {
                        telling.told_order = order;
                    }
                    Ok(())
                },
            },
            shown: |r| r.$telling.is_some(),
        }
    };
}

/// Declares the date as a source tells it.
macro_rules! told_date {
    ($key:literal, $telling:ident) => {
        Field {
            key: $key,
            kind: Kind::Line {
                show: |r: &StepFacts, scope| {
                    let date = r.$telling.as_ref().and_then(|telling| telling.date);
                    date.map(|date| scope.locale.date(date)).unwrap_or_default()
                },
                parse: |r, text, scope| {
                    let date = super::parse_date(text, scope)?;
                    if let Some(telling) = &mut r.$telling {
                        telling.date = date;
                    }
                    Ok(())
                },
            },
            shown: |r| r.$telling.is_some(),
        }
    };
}

/// Declares a source's words.
macro_rules! words {
    ($key:literal, $telling:ident) => {
        Field {
            key: $key,
            kind: Kind::Long {
                get: |r: &StepFacts| r.$telling.as_ref().map_or("", |telling| &telling.words),
                set: |r, text| {
                    if let Some(telling) = &mut r.$telling {
                        telling.words = text;
                    }
                },
            },
            shown: |r| r.$telling.is_some(),
        }
    };
}

static FIELDS: &[Field<StepFacts>] = &[
    line!("title", step.title),
    Field {
        key: "actor",
        kind: Kind::Choice {
            options: people,
            get: |r| r.step.actor.map(|id| id.to_string()),
            set: |r, key| {
                r.step.actor = id_of(key);
                if r.step.actor.is_some() {
                    r.step.actor_side = None;
                }
            },
            optional: true,
        },
        shown: |_| true,
    },
    choice!("actor_side", Side, step.actor_side, |r| r.step.actor.is_none()),
    Field {
        key: "others",
        kind: Kind::Flags {
            options: people,
            has: |r, key| r.others.iter().any(|link| link.participant.to_string() == key),
            set: |r, key, takes_part| {
                if let Some(person) = id_of(Some(key)) {
                    r.set_other(person, takes_part);
                }
            },
        },
        shown: |_| true,
    },
    Field {
        key: "activity",
        kind: Kind::Choice {
            options: activities,
            get: |r| Some(r.step.activity.clone()).filter(|key| !key.is_empty()),
            set: |r, key| r.step.activity = key.unwrap_or_default().to_owned(),
            optional: true,
        },
        shown: |_| true,
    },
    choice!("channel", Channel, step.channel),
    date!("date", step.date),
    Field {
        key: "gap_before_days",
        kind: Kind::Line {
            show: |r, _| r.step.gap_before_days.map(|days| days.to_string()).unwrap_or_default(),
            parse: |r, text, scope| {
                r.step.gap_before_days = parse_number(text, 0..=MOST_DAYS, scope)?.and_then(|n| u32::try_from(n).ok());
                Ok(())
            },
        },
        shown: |_| true,
    },
    choice!("owner", OwnerFunction, step.owner),
    Field {
        key: "course",
        kind: Kind::Choice {
            options: choices::<Course>,
            get: |r| Some(r.step.course.key().to_owned()),
            set: |r, key| {
                let exit_to = r.step.exit_to;
                r.step.set_course(super::chosen(key).unwrap_or(Course::Advance), exit_to);
            },
            optional: false,
        },
        shown: |_| true,
    },
    choice!("exit_to", ExitTo, step.exit_to, |r| r.step.course == Course::Exit),
    choice!("milestone", Milestone, step.milestone),
    Field {
        key: "commitment",
        kind: Kind::Choice {
            options: commitments,
            get: |r| r.step.commitment.map(|grade| grade.get().to_string()),
            set: |r, key| r.step.commitment = grade_of(key),
            optional: true,
        },
        shown: |_| true,
    },
    Field {
        key: "effort_hours",
        kind: Kind::Line {
            show: |r, scope| r.step.effort_hours.map(|hours| scope.locale.number(hours)).unwrap_or_default(),
            parse: |r, text, scope| {
                r.step.effort_hours = parse_amount(text, MOST_HOURS, scope)?;
                Ok(())
            },
        },
        shown: |_| true,
    },
    Field {
        key: "is_lever",
        kind: Kind::Mark { get: |r| r.step.is_lever, set: |r, is| r.step.is_lever = is },
        shown: |_| true,
    },
    told!("customer", customer, Source::Customer),
    of_telling!("customer_emotion", customer, emotion, emotions, grade_of, |grade: Emotion| grade.get().to_string()),
    words!("customer_words", customer),
    of_telling!("customer_told_by", customer, told_by, people, id_of, |id: Id<Participant>| id.to_string()),
    told_date!("customer_date", customer),
    told_order!("customer_order", customer),
    of_telling!("customer_certainty", customer, certainty, choices::<Certainty>, super::chosen, key_of),
    of_telling!("customer_sitting", customer, sitting, sittings, id_of, |id: Id<_>| id.to_string()),
    told!("vendor", vendor, Source::Vendor),
    of_telling!("vendor_emotion", vendor, emotion, emotions, grade_of, |grade: Emotion| grade.get().to_string()),
    words!("vendor_words", vendor),
    of_telling!("vendor_told_by", vendor, told_by, people, id_of, |id: Id<Participant>| id.to_string()),
    told_date!("vendor_date", vendor),
    told_order!("vendor_order", vendor),
    of_telling!("vendor_certainty", vendor, certainty, choices::<Certainty>, super::chosen, key_of),
    of_telling!("vendor_sitting", vendor, sitting, sittings, id_of, |id: Id<_>| id.to_string()),
    told!("document", document, Source::Document),
    of_telling!("document_emotion", document, emotion, emotions, grade_of, |grade: Emotion| grade.get().to_string()),
    words!("document_words", document),
    of_telling!("document_told_by", document, told_by, people, id_of, |id: Id<Participant>| id.to_string()),
    told_date!("document_date", document),
    told_order!("document_order", document),
    of_telling!("document_certainty", document, certainty, choices::<Certainty>, super::chosen, key_of),
    of_telling!("document_sitting", document, sitting, sittings, id_of, |id: Id<_>| id.to_string()),
];

fn key_of(certainty: Certainty) -> String {
    certainty.key().to_owned()
}

impl Subject for StepFacts {
    const NAME: &'static str = "step";

    fn fields() -> &'static [Field<Self>] {
        FIELDS
    }

    fn title(&self, scope: Scope) -> String {
        match scope.debrief.and_then(|debrief| debrief.number(self.step.id)) {
            Some(number) => format!("{number} · {}", self.step.title),
            None => self.step.title.clone(),
        }
    }

    fn save(seen: &Self, new: &Self, tx: &Tx) -> Result<(), StoreError> {
        if seen.step != new.step {
            tx.update(&seen.step, &new.step)?;
        }
        let is_in = |links: &[StepParticipant], link: &StepParticipant| links.iter().any(|other| other.id == link.id);
        seen.others.iter().filter(|link| !is_in(&new.others, link)).try_for_each(|link| tx.delete(link))?;
        new.others.iter().filter(|link| !is_in(&seen.others, link)).try_for_each(|link| tx.insert(link))?;
        let pairs = [(&seen.customer, &new.customer), (&seen.vendor, &new.vendor), (&seen.document, &new.document)];
        pairs.into_iter().try_for_each(|(seen, new)| match (seen, new) {
            (Some(seen), Some(new)) if seen != new => tx.update(seen, new),
            (Some(seen), None) => tx.delete(seen),
            (None, Some(new)) => tx.insert(new),
            _ => Ok(()),
        })
    }
}
