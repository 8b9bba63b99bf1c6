//! OCEL 2.0: one log of all deals, in which each step belongs to its deal and to everybody who took part in it.

mod json;
mod xml;

use std::{
    collections::HashMap,
    io::{self, Write},
};

use super::{Moment, moments};
use crate::{
    domain::{Debrief, FuzzyDate, Keyed, Participant, Source, Step},
    exchange::export::{decimal, packed::MaybePacked},
    i18n::{Locale, t},
    store::{Entry, EntryType, ObjectLog, ValueKind, ocel_file},
};

/// What is said of a deal.
const DEAL: [(&str, ValueKind); 11] = [
    ("debrief:customer", ValueKind::Text),
    ("debrief:title", ValueKind::Text),
    ("debrief:outcome", ValueKind::Text),
    ("debrief:segment", ValueKind::Text),
    ("debrief:country", ValueKind::Text),
    ("debrief:division", ValueKind::Text),
    ("debrief:winner", ValueKind::Text),
    ("debrief:value", ValueKind::Decimal),
    ("debrief:currency", ValueKind::Text),
    ("debrief:opened_on", ValueKind::Text),
    ("debrief:decided_on", ValueKind::Text),
];

/// What is said of a person.
const PERSON: [(&str, ValueKind); 3] =
    [("name", ValueKind::Text), ("debrief:side", ValueKind::Text), ("debrief:roles", ValueKind::Text)];

/// What is said of a step.
const STEP: [(&str, ValueKind); 11] = [
    ("debrief:seq", ValueKind::Whole),
    ("debrief:title", ValueKind::Text),
    ("debrief:activity", ValueKind::Text),
    ("debrief:channel", ValueKind::Text),
    ("debrief:course", ValueKind::Text),
    ("debrief:milestone", ValueKind::Text),
    ("debrief:date_precision", ValueKind::Text),
    ("debrief:about", ValueKind::Flag),
    ("debrief:told_by", ValueKind::Text),
    ("debrief:emotion_customer", ValueKind::Whole),
    ("debrief:emotion_vendor", ValueKind::Whole),
];

/// The place of the type of deals, and of the type of people, among the types of objects.
const DEALS: usize = 0;
const PEOPLE: usize = 1;

/// In which form a log is written.
#[derive(Debug, Clone, Copy)]
pub(in crate::exchange::export) enum OcelForm {
    Json,
    Xml,
    Sqlite,
}

/// A log in the making.
pub(in crate::exchange::export) struct OcelLog {
    log: ObjectLog,
    /// What each event is called, and whether that is an activity of the catalogue.
    names: Vec<(String, bool)>,
    locale: Locale,
}

impl OcelLog {
    pub(in crate::exchange::export) fn new(locale: Locale) -> Self {
        let object_types = vec![of_type("deal", &DEAL), of_type("person", &PERSON)];
        Self { log: ObjectLog { object_types, ..ObjectLog::default() }, names: Vec::new(), locale }
    }

    /// Adds a deal; answers how many of its steps are left out because nothing in the deal has a date.
    pub(in crate::exchange::export) fn add(&mut self, debrief: &Debrief) -> usize {
        self.log.objects.push(deal(debrief));
        self.log.objects.extend(debrief.participants.iter().map(person));
        let moments = moments(debrief);
        let mut undated = 0;
        for (at, (step, moment)) in debrief.steps.iter().zip(&moments).enumerate() {
            match moment {
                Some(moment) => {
                    self.names.push((super::activity(step, self.locale), !step.activity.is_empty()));
                    self.log.events.push(event(debrief, at, step, moment));
                }
                None => undated += 1,
            }
        }
        undated
    }

    /// Writes it.
    pub(in crate::exchange::export) fn write(mut self, mut file: MaybePacked, form: OcelForm) -> io::Result<()> {
        self.name_events();
        match form {
            OcelForm::Json => json::write(&mut file, &self.log)?,
            OcelForm::Xml => xml::write(&mut file, &self.log)?,
            OcelForm::Sqlite => file.write_all(&ocel_file(&self.log).map_err(io::Error::other)?)?,
        }
        file.finish()
    }

    /// Events of one type are what programs compare and count: what nobody has called by an activity makes a type where it is
    /// there twice at least; the others are steps.
    fn name_events(&mut self) {
        let mut counts: HashMap<&str, usize> = HashMap::new();
        for (name, _) in &self.names {
            *counts.entry(name).or_default() += 1;
        }
        let other = t!(self.locale, "export-event-step");
        let mut places: HashMap<&str, usize> = HashMap::new();
        for (event, (name, is_activity)) in self.log.events.iter_mut().zip(&self.names) {
            let name = if *is_activity || counts[name.as_str()] > 1 { name } else { &other };
            event.of_type = *places.entry(name).or_insert_with(|| {
                self.log.event_types.push(of_type(name, &STEP));
                self.log.event_types.len() - 1
            });
        }
    }
}

fn of_type(name: &str, attributes: &[(&str, ValueKind)]) -> EntryType {
    let attributes = attributes.iter().map(|(name, kind)| ((*name).to_owned(), *kind)).collect();
    EntryType { name: name.to_owned(), attributes }
}

/// What is said, with the places of what says something.
fn said<const N: usize>(values: [String; N]) -> Vec<(usize, String)> {
    values.into_iter().enumerate().filter(|(_, value)| !value.is_empty()).collect()
}

fn deal(debrief: &Debrief) -> Entry {
    let deal = &debrief.deal;
    let value = deal.value.map(|minor| decimal(minor, deal.currency.decimals()));
    let date = |date: Option<FuzzyDate>| date.map_or_else(String::new, |date| date.to_string());
    let currency = if value.is_some() { deal.currency.code() } else { "" };
    // Somebody without a role is there by his side.
    let related = debrief.participants.iter().flat_map(|person| {
        let roles: Vec<&str> = person.buying_roles.iter().map(Keyed::key).collect();
        let roles = if roles.is_empty() { vec![person.side.key()] } else { roles };
        roles.into_iter().map(|role| (person.id.to_string(), role.to_owned()))
    });
    Entry {
        id: deal.id.to_string(),
        of_type: DEALS,
        attributes: said([
            deal.customer.clone(),
            deal.title.clone(),
            deal.outcome.key().to_owned(),
            deal.segment.clone(),
            deal.country.clone(),
            deal.division.clone(),
            deal.winner.clone(),
            value.unwrap_or_default(),
            currency.to_owned(),
            date(deal.opened_on),
            date(deal.decided_on),
        ]),
        related: related.collect(),
        ..Entry::default()
    }
}

fn person(person: &Participant) -> Entry {
    let roles: Vec<&str> = person.buying_roles.iter().map(Keyed::key).collect();
    let attributes = said([person.name.clone(), person.side.key().to_owned(), roles.join(" ")]);
    Entry { id: person.id.to_string(), of_type: PEOPLE, attributes, ..Entry::default() }
}

fn event(debrief: &Debrief, at: usize, step: &Step, moment: &Moment) -> Entry {
    let key = |key: Option<&'static str>| key.unwrap_or("").to_owned();
    let emotion = |source| {
        let emotion = debrief.telling(step.id, source).and_then(|telling| telling.emotion);
        emotion.map_or_else(String::new, |emotion| emotion.get().to_string())
    };
    let told: Vec<&str> = (Source::ALL.iter())
        .filter(|source| debrief.telling(step.id, **source).is_some())
        .map(|source| source.key())
        .collect();
    let mut related = vec![(debrief.deal.id.to_string(), "deal".to_owned())];
    let actor = debrief.actor(step).map(|actor| actor.id);
    related.extend(actor.map(|actor| (actor.to_string(), "actor".to_owned())));
    let others = debrief.others(step.id).filter(|other| Some(other.id) != actor);
    related.extend(others.map(|other| (other.id.to_string(), "with".to_owned())));
    Entry {
        id: step.id.to_string(),
        moment: moment.text(),
        attributes: said([
            (at + 1).to_string(),
            step.title.clone(),
            step.activity.clone(),
            key(step.channel.map(Keyed::key)),
            step.course.key().to_owned(),
            key(crate::domain::milestone_of(step).map(Keyed::key)),
            moment.precision.to_owned(),
            if moment.is_about { "true".to_owned() } else { String::new() },
            told.join(" "),
            emotion(Source::Customer),
            emotion(Source::Vendor),
        ]),
        related,
        ..Entry::default()
    }
}
