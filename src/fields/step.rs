//! A step with all that belongs to it: who else took part, and what the customer, we and a document tell of it.

use std::str::FromStr;

use super::{
    Choice, Field, Kind, Loss, Scope, Subject, choice, choices, date, line, parse_amount, parse_number,
    telling::{emotions, key_of, of_telling, sittings, told, told_date, told_order, words},
};
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
pub(crate) const MOST_HOURS: f64 = 10_000.0;

/// More days between two steps are a slip of the finger.
pub(crate) const MOST_DAYS: i64 = 99_999;

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

pub(super) fn grades<G: Into<i64> + Copy>(all: impl Iterator<Item = G>, label: impl Fn(G) -> String) -> Vec<Choice> {
    all.map(|grade| Choice { key: grade.into().to_string(), label: label(grade) }).collect()
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

fn id_of<T>(key: Option<&str>) -> Option<Id<T>> {
    key.and_then(|key| Id::from_str(key).ok())
}

fn grade_of<G: TryFrom<i64>>(key: Option<&str>) -> Option<G> {
    key.and_then(|key| key.parse::<i64>().ok()).and_then(|grade| G::try_from(grade).ok())
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

impl Subject for StepFacts {
    const NAME: &'static str = "step";

    fn row(&self) -> (crate::domain::Table, uuid::Uuid) {
        (crate::domain::Table::Step, self.step.id.uuid())
    }

    fn fields() -> &'static [Field<Self>] {
        FIELDS
    }

    fn title(&self, scope: Scope) -> String {
        match scope.debrief.and_then(|debrief| debrief.number(self.step.id)) {
            Some(number) => format!("{number} · {}", self.step.title),
            None => self.step.title.clone(),
        }
    }

    /// A source that no longer tells the step takes along its feeling, its words and whatever else it has said.
    fn loses(&self, new: &Self, scope: Scope) -> Option<Loss> {
        let pairs = [(&self.customer, &new.customer), (&self.vendor, &new.vendor), (&self.document, &new.document)];
        let gone = pairs.into_iter().filter(|(_, new)| new.is_none()).find_map(|(seen, _)| seen.as_ref());
        let gone = gone.filter(|telling| telling.holds_something())?;
        let text = |key, about: &[_]| scope.locale.text(key, about);
        let words = gone.own_words().trim().replace('\n', " ");
        Some(Loss {
            title: text("telling-gone-title", &[("who", scope.locale.label(gone.source).into())]),
            keep: text("telling-gone-keep", &[]),
            lose: text("telling-gone-lose", &[]),
            what: if words.is_empty() { text("telling-gone-what", &[]) } else { words },
        })
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

#[cfg(test)]
mod tests {
    use jiff::civil::Date;

    use super::*;
    use crate::{
        domain::{Deal, Sitting, SittingWith},
        i18n::KEYS,
        store::{Edit, EditLabel, Workbook},
    };

    #[test]
    fn every_field_has_its_label() {
        for field in StepFacts::fields() {
            let key = format!("field-step-{}", field.key);
            assert!(KEYS.binary_search(&key.as_str()).is_ok(), "{key}");
        }
    }

    #[test]
    fn every_field_can_be_filled_stored_and_emptied_again() {
        let mut workbook = Workbook::open_in_memory().unwrap();
        let deal = Deal::new("Hofstetter", "line 3");
        let step = Step::new(deal.id, 0, "Huber calls");
        let people = ["Huber", "Meier"].map(|name| Participant::new(deal.id, name, Side::Customer));
        let sitting = Sitting::new(deal.id, SittingWith::Customer);
        workbook
            .edit(Edit::new(EditLabel::AddDeal), |tx| {
                tx.insert(&deal)?;
                tx.insert(&sitting)?;
                people.iter().try_for_each(|person| tx.insert(person))?;
                tx.insert(&step)
            })
            .unwrap();
        let debrief = workbook.debrief(deal.id).unwrap();
        let scope = Scope { locale: Locale::EN, today: Date::constant(2026, 11, 23), debrief: Some(&debrief) };
        let seen = StepFacts::of(&debrief, step.id).unwrap();
        let mut filled = seen.clone();
        // An exit has a destination, and a side stands only where nobody is named: the order of the fields sees to it.
        for field in StepFacts::fields().iter().filter(|field| field.key != "actor_side") {
            assert!((field.shown)(&filled), "{}", field.key);
            let value = match (&field.kind, field.key) {
                (Kind::Mark { .. }, _) => "yes".to_owned(),
                (Kind::Line { .. }, key) if key.ends_with("date") => "12 Mar 2026".to_owned(),
                (_, "course") => "exit".to_owned(),
                (_, "others") => people[1].id.to_string(),
                (Kind::Choice { options, .. }, _) => options(scope)[0].key.clone(),
                (_, "title" | "customer_words" | "vendor_words" | "document_words") => "Some words".to_owned(),
                _ => "3".to_owned(),
            };
            field.take(&mut filled, &value, scope).unwrap_or_else(|fault| panic!("{}: {fault}", field.key));
            assert!(!field.show(&filled, scope).is_empty(), "{}", field.key);
        }
        workbook.edit(Edit::new(EditLabel::ChangeStep), |tx| StepFacts::save(&seen, &filled, tx)).unwrap();
        let stored = StepFacts::of(&workbook.debrief(deal.id).unwrap(), step.id).unwrap();
        assert_eq!(stored, filled);
        workbook.edit(Edit::new(EditLabel::ChangeStep), |tx| StepFacts::save(&stored, &seen, tx)).unwrap();
        assert_eq!(StepFacts::of(&workbook.debrief(deal.id).unwrap(), step.id).unwrap(), seen);
    }
}
