//! OCEL 2.0: one log of all deals, in which each step belongs to its deal and to everybody who took part in it.

mod json;
mod xml;

use std::{
    collections::{HashMap, HashSet},
    hash::{BuildHasher, RandomState},
    io,
    path::Path,
};

use json::JsonLog;
use xml::XmlLog;

use super::{Moment, moments};
use crate::{
    domain::{Debrief, FuzzyDate, Keyed, Participant, Source, Step},
    exchange::{
        WholeFile,
        export::{decimal, packable},
    },
    i18n::{Locale, t},
    store::{Entry, EntryType, OcelFile, ValueKind},
};

/// What is said of a deal.
const DEAL: [(&str, ValueKind); 16] = [
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
    ("debrief:margin_percent", ValueKind::Whole),
    ("debrief:customer_kind", ValueKind::Text),
    ("debrief:offering_kind", ValueKind::Text),
    ("debrief:crm_source", ValueKind::Text),
    ("debrief:crm_id", ValueKind::Text),
];

/// What is said of a person.
const PERSON: [(&str, ValueKind); 3] =
    [("name", ValueKind::Text), ("debrief:side", ValueKind::Text), ("debrief:roles", ValueKind::Text)];

/// What is said of a step.
const STEP: [(&str, ValueKind); 18] = [
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
    ("debrief:side", ValueKind::Text),
    ("debrief:exit_to", ValueKind::Text),
    ("debrief:owner", ValueKind::Text),
    ("debrief:commitment", ValueKind::Whole),
    ("debrief:gap_days", ValueKind::Whole),
    ("debrief:effort_hours", ValueKind::Decimal),
    ("debrief:lever", ValueKind::Flag),
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

/// The types of a log.
struct Types {
    objects: Vec<EntryType>,
    events: Vec<EntryType>,
}

/// A log in a form, written as its entries come.
trait LogWriter {
    fn object(&mut self, entry: &Entry) -> io::Result<()>;
    fn event(&mut self, entry: &Entry) -> io::Result<()>;
    fn finish(self: Box<Self>) -> io::Result<()>;
}

/// What the events of a log are called. It is to be known before the first one is written: events of one type are what
/// programs compare and count, so that what nobody has called by an activity makes a type where it is there twice at least;
/// the others are steps.
pub(in crate::exchange::export) struct EventNames {
    locale: Locale,
    /// What was met once, by its hash: as good as every text of a step is another.
    met: HashSet<u64>,
    hashes: RandomState,
    types: Vec<EntryType>,
    /// The places of the types, by name.
    places: HashMap<String, usize>,
}

/// The place of the type of all other steps.
const OTHER: usize = 0;

impl EventNames {
    pub(in crate::exchange::export) fn new(locale: Locale) -> Self {
        let other = t!(locale, "export-event-step");
        let places = HashMap::from([(other.clone(), OTHER)]);
        let types = vec![of_type(&other, &STEP)];
        Self { locale, met: HashSet::new(), hashes: RandomState::new(), types, places }
    }

    /// Hears what the steps of a deal are called; answers how many of them are left out because nothing in it has a date.
    pub(in crate::exchange::export) fn hear(&mut self, debrief: &Debrief) -> usize {
        let moments = moments(debrief);
        for (step, _) in debrief.steps.iter().zip(&moments).filter(|(_, moment)| moment.is_some()) {
            let name = super::activity(step, self.locale);
            let is_type = !step.activity.is_empty() || !self.met.insert(self.hashes.hash_one(&name));
            if is_type && !self.places.contains_key(&name) {
                self.types.push(of_type(&name, &STEP));
                self.places.insert(name, self.types.len() - 1);
            }
        }
        moments.iter().filter(|moment| moment.is_none()).count()
    }

    fn place(&self, step: &Step) -> usize {
        self.places.get(&super::activity(step, self.locale)).copied().unwrap_or(OTHER)
    }
}

/// A log in the making: nothing of it is held but what its events are called.
pub(in crate::exchange::export) struct OcelLog {
    names: EventNames,
    writer: Box<dyn LogWriter>,
}

impl OcelLog {
    /// Begins a log of the deals whose names were heard.
    pub(in crate::exchange::export) fn begin(mut names: EventNames, path: &Path, form: OcelForm) -> io::Result<Self> {
        let objects = vec![of_type("deal", &DEAL), of_type("person", &PERSON)];
        let types = Types { objects, events: std::mem::take(&mut names.types) };
        let writer: Box<dyn LogWriter> = match form {
            OcelForm::Json => Box::new(JsonLog::begin(packable(path)?, WholeFile::create(path)?, types)?),
            OcelForm::Xml => Box::new(XmlLog::begin(packable(path)?, WholeFile::create(path)?, types)),
            OcelForm::Sqlite => Box::new(SqliteLog::begin(WholeFile::create(path)?, &types)?),
        };
        Ok(Self { names, writer })
    }

    /// Adds a deal.
    pub(in crate::exchange::export) fn add(&mut self, debrief: &Debrief) -> io::Result<()> {
        self.writer.object(&deal(debrief))?;
        debrief.participants.iter().try_for_each(|other| self.writer.object(&person(other)))?;
        for (at, (step, moment)) in debrief.steps.iter().zip(moments(debrief)).enumerate() {
            if let Some(moment) = moment {
                self.writer.event(&Entry { of_type: self.names.place(step), ..event(debrief, at, step, &moment) })?;
            }
        }
        Ok(())
    }

    pub(in crate::exchange::export) fn finish(self) -> io::Result<()> {
        self.writer.finish()
    }
}

/// The log as a SQLite file.
struct SqliteLog {
    /// It is dropped after the log that is written into it.
    log: OcelFile,
    file: WholeFile,
}

impl SqliteLog {
    fn begin(file: WholeFile, types: &Types) -> io::Result<Self> {
        Ok(Self { log: OcelFile::begin(file.part(), &types.objects, &types.events)?, file })
    }
}

impl LogWriter for SqliteLog {
    fn object(&mut self, entry: &Entry) -> io::Result<()> {
        self.log.object(entry)
    }

    fn event(&mut self, entry: &Entry) -> io::Result<()> {
        self.log.event(entry)
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        self.log.finish()?;
        self.file.finish()
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

fn key(key: Option<&'static str>) -> String {
    key.unwrap_or("").to_owned()
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
            deal.margin_percent.map_or_else(String::new, |percent| percent.get().to_string()),
            key(deal.customer_kind.map(Keyed::key)),
            key(deal.offering_kind.map(Keyed::key)),
            deal.crm_source.clone(),
            deal.crm_id.clone(),
        ]),
        related: related.collect(),
        ..Entry::default()
    }
}

fn person(person: &Participant) -> Entry {
    let attributes = said([person.name.clone(), person.side.key().to_owned(), String::from(person.buying_roles)]);
    Entry { id: person.id.to_string(), of_type: PEOPLE, attributes, ..Entry::default() }
}

fn event(debrief: &Debrief, at: usize, step: &Step, moment: &Moment) -> Entry {
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
            key(debrief.actor_side(step).map(Keyed::key)),
            key(step.exit_to.map(Keyed::key)),
            key(step.owner.map(Keyed::key)),
            step.commitment.map_or_else(String::new, |commitment| commitment.get().to_string()),
            step.gap_before_days.map_or_else(String::new, |days| days.to_string()),
            step.effort_hours.map_or_else(String::new, |hours| hours.to_string()),
            if step.is_lever { "true".to_owned() } else { String::new() },
        ]),
        related,
        ..Entry::default()
    }
}
