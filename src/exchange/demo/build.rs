//! From a deal's file to its records: the deal, its people and its steps.

use super::{
    DemoError,
    format::{self, DealFile, MilestoneOrNone},
};
use crate::{
    arrange::Arrange,
    domain::{
        BusinessType, Deal, Debrief, Id, Incident, Keyed, Landmark, Milestone, Participant, Side, Sitting, SittingWith,
        Source, Step, StepParticipant, Telling,
    },
    guide,
    i18n::Language,
};

/// A deal with what other files need to refer into it.
pub struct Built {
    pub file: String,
    pub debrief: Debrief,
    people: Vec<(String, Id<Participant>)>,
    pub(super) incidents: Vec<(String, Id<Incident>)>,
    pub(super) language: Language,
}

/// The records of one deal, in the order in which a coach would have made them.
pub fn deal(file: &str, source: DealFile, language: Language) -> Result<Built, DemoError> {
    if source.key != file {
        return Err(DemoError::new(file, "key", format!("is {:?}", source.key)));
    }
    let mut built = Built {
        file: file.to_owned(),
        debrief: Debrief::new(deal_record(file, source.deal, language)?),
        people: vec![],
        incidents: vec![],
        language,
    };
    built.sittings(source.sitting);
    built.people(source.person);
    built.landmarks(source.landmark);
    built.steps(source.step)?;
    built.incidents(source.incident)?;
    built.claims(source.claim)?;
    built.scores(source.score)?;
    built.prediction(source.prediction);
    Ok(built)
}

fn deal_record(file: &str, from: format::Deal, language: Language) -> Result<Deal, DemoError> {
    let business_type = match from.business_type {
        None => None,
        Some(grade) => Some(
            *grade
                .checked_sub(1)
                .and_then(|at| BusinessType::ALL.get(at))
                .ok_or_else(|| DemoError::new(file, "deal.business_type", format!("{grade} is not 1 … 5")))?,
        ),
    };
    Ok(Deal {
        outcome: from.outcome,
        decided_on: from.decided_on,
        opened_on: from.opened_on,
        value: from.value,
        currency: from.currency,
        margin_percent: from.margin_percent,
        division: from.division.pick(language),
        segment: from.segment.pick(language),
        country: from.country,
        business_type,
        customer_kind: from.customer_kind,
        offering_kind: from.offering_kind,
        winner: from.winner,
        finding: from.finding.pick(language),
        effort_days: from.effort_days,
        crm_source: from.crm_source,
        crm_id: from.crm_id,
        notes: from.notes.pick(language),
        ..Deal::new(from.customer, from.title.pick(language))
    })
}

impl Built {
    pub(super) fn fault(&self, place: impl Into<String>, fault: impl Into<String>) -> DemoError {
        DemoError::new(&self.file, place, fault)
    }

    fn sittings(&mut self, mut from: Vec<format::Sitting>) {
        from.arrange_by_key(|sitting| sitting.held_on.map(|date| date.earliest()));
        for sitting in from {
            self.debrief.sittings.push(Sitting {
                held_on: sitting.held_on,
                facilitator: sitting.facilitator,
                attended: sitting.attended.pick(self.language),
                minutes: sitting.minutes,
                notes: sitting.notes.pick(self.language),
                ..Sitting::new(self.debrief.deal.id, sitting.with)
            });
        }
    }

    fn people(&mut self, from: Vec<format::Person>) {
        for person in from {
            let name = person.name.pick(self.language);
            let record = Participant {
                job: person.job.pick(self.language),
                site: person.site,
                buying_roles: person.buying_roles.into_iter().collect(),
                lead_informant: person.lead_informant,
                stance: person.stance,
                personal_goal: person.personal_goal.pick(self.language),
                consent: person.consent,
                notes: person.notes.pick(self.language),
                ..Participant::new(self.debrief.deal.id, name, person.side)
            };
            self.people.push((person.key, record.id));
            self.debrief.participants.push(record);
        }
    }

    pub(super) fn person(&self, key: &str, place: impl Into<String>) -> Result<Id<Participant>, DemoError> {
        self.people
            .iter()
            .find(|(other, _)| other == key)
            .map(|(_, id)| *id)
            .ok_or_else(|| self.fault(place, format!("{key:?} is no person of the file")))
    }

    fn landmarks(&mut self, mut from: Vec<format::Landmark>) {
        from.arrange_by_key(|landmark| landmark.date.earliest());
        for landmark in from {
            self.debrief.landmarks.push(Landmark {
                id: Id::new(),
                deal: self.debrief.deal.id,
                date: landmark.date,
                label: landmark.label.pick(self.language),
            });
        }
    }

    fn steps(&mut self, from: Vec<format::Step>) -> Result<(), DemoError> {
        let ranks = Step::spread_ranks(from.len());
        for ((step, rank), number) in from.into_iter().zip(ranks).zip(1..) {
            self.step(step, rank, &format!("s{number}"))?;
        }
        Ok(())
    }

    fn step(&mut self, from: format::Step, rank: i64, place: &str) -> Result<(), DemoError> {
        let title = from.title.pick(self.language);
        let mut step = Step::new(self.debrief.deal.id, rank, title);
        match from.actor.parse::<Side>() {
            Ok(side) => step.actor_side = Some(side),
            Err(_) => step.actor = Some(self.person(&from.actor, format!("{place}.actor"))?),
        }
        step.milestone = self.milestone(from.milestone, &from.activity, place)?;
        step.set_course(from.course, from.exit_to);
        step.activity = from.activity;
        step.channel = from.channel;
        step.date = from.date;
        step.gap_before_days = from.gap_before_days;
        step.owner = from.owner;
        step.commitment = from.commitment;
        step.effort_hours = from.effort_hours;
        step.is_lever = from.lever;
        for key in from.with {
            self.debrief.step_participants.push(StepParticipant {
                id: Id::new(),
                deal: self.debrief.deal.id,
                step: step.id,
                participant: self.person(&key, format!("{place}.with"))?,
            });
        }
        for (source, telling) in [(Source::Customer, from.customer), (Source::Vendor, from.vendor)] {
            if let Some(telling) = telling {
                let telling = self.telling(&step, source, telling, place)?;
                self.debrief.tellings.push(telling);
            }
        }
        self.debrief.steps.push(step);
        Ok(())
    }

    fn milestone(
        &self,
        own: Option<MilestoneOrNone>,
        activity: &str,
        place: &str,
    ) -> Result<Option<Milestone>, DemoError> {
        if let Some(milestone) = own {
            return Ok(milestone.0);
        }
        if activity.is_empty() {
            return Ok(None);
        }
        guide::activity(activity).map(|activity| activity.milestone).ok_or_else(|| {
            self.fault(format!("{place}.activity"), format!("{activity:?} is not in the step catalogue"))
        })
    }

    /// Each side tells in the sitting that was held with it.
    fn telling(&self, step: &Step, source: Source, from: format::Telling, place: &str) -> Result<Telling, DemoError> {
        let with = match source {
            Source::Customer => SittingWith::Customer,
            _ => SittingWith::Vendor,
        };
        let told_by = match from.by {
            Some(key) => Some(self.person(&key, format!("{place}.{}.by", source.key()))?),
            None => None,
        };
        let sitting = self.debrief.sittings.iter().find(|s| s.with == with);
        Ok(Telling {
            told_by,
            told_order: from.order,
            date: from.date,
            emotion: from.emotion,
            words: from.words.pick(self.language),
            certainty: from.certainty,
            sitting: sitting.map(|sitting| sitting.id),
            ..Telling::new(step, source)
        })
    }

    /// The step with this number in the file, 1 first.
    pub(super) fn step_numbered(&self, number: usize) -> Option<Id<Step>> {
        let step = self.debrief.steps.get(number.checked_sub(1)?)?;
        Some(step.id)
    }
}
