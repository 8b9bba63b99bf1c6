//! A log of objects as one of traces: the objects of one type are the deals.

use std::{
    collections::{BTreeSet, HashMap},
    path::Path,
};

use super::{Flattened, Stop};
use crate::{
    arrange::{Arrange, Gather},
    domain::{BuyingRoles, Emotion, FuzzyDate, Source, fold},
    exchange::import::{
        MAX_DEALS, MAX_STEPS, OddityKind, Refusal, Tellers, clean,
        log::{
            COMPLETE, EventLog, LoggedEvent, LoggedPerson, OWN_NAME, StepMore, TRACE_NAME, drop_shared_ids, file_name,
            id_hash,
            moment::{Precision, dated, day, order_of},
        },
        table::{MAX_COLUMNS, Table},
    },
    store::{Entry, ObjectLog},
    work::{Task, Watch},
};

/// What deals are called in logs, the surest first.
const DEALS: [&str; 9] =
    ["deal", "opportunity", "sales order", "order", "quotation", "quote", "offer", "application", "case"];

/// What people are called in logs.
const PEOPLE: [&str; 8] =
    ["person", "employee", "resource", "user", "people", "employees", "salesperson", "participant"];

/// Which of the objects of an event acted, in our own logs.
const ACTOR: &str = "actor";

/// Which of them took part beside, in our own logs.
const WITH: &str = "with";

pub(super) fn flatten(log: ObjectLog, path: &Path, deals: Option<&str>, watch: &Watch) -> Result<Flattened, Stop> {
    let mut places: HashMap<&str, usize> = HashMap::with_capacity(log.objects.len());
    for (at, object) in log.objects.iter().enumerate() {
        // Of one that is listed twice the first counts, as of deals with one id.
        places.entry(object.id.as_str()).or_insert(at);
    }
    let counts = events_of_types(&log, &places);
    let candidates: Vec<usize> = (0..log.object_types.len()).filter(|at| counts[*at] > 0).collect();
    let names: Vec<String> = candidates.iter().map(|at| clean(&log.object_types[*at].name).0).collect();
    let chosen = match deals {
        Some(name) => names.iter().position(|known| known == name),
        None => likely(&names, |at| counts[candidates[at]]),
    };
    let Some(chosen) = chosen else {
        return Err(match deals {
            Some(name) => Stop::Refused(Refusal::NoObjects, 0, name.to_owned()),
            None => Refusal::Empty.into(),
        });
    };
    let (mut table, rows) = table(&log, candidates[chosen])?;
    let name = if is_own(&log) { OWN_NAME.to_owned() } else { file_name(path) };
    let mut events = EventLog { name, ..EventLog::default() };
    people(&log, &places, &rows, &mut events)?;
    events.traces = traces(&log, &places, &rows, &mut events, &mut table, watch)?;
    Ok(Flattened { table, log: events, name: names[chosen].clone(), names })
}

/// Whether it is a log of ours: the same deals come from one in any form.
fn is_own(log: &ObjectLog) -> bool {
    let types = || log.object_types.iter().chain(&log.event_types);
    types().flat_map(|of_type| &of_type.attributes).any(|(name, _)| name.starts_with("debrief:"))
}

/// How many relations lead from events to objects of each type.
fn events_of_types(log: &ObjectLog, places: &HashMap<&str, usize>) -> Vec<usize> {
    let mut counts = vec![0; log.object_types.len()];
    for (id, _) in log.events.iter().flat_map(|event| &event.related) {
        if let Some(at) = places.get(id.as_str()) {
            counts[log.objects[*at].of_type] += 1;
        }
    }
    counts
}

/// The type that is meant by the deals: by its name, else the one with the most events that are not of people.
fn likely(names: &[String], count: impl Fn(usize) -> usize) -> Option<usize> {
    let plain: Vec<String> = names.iter().map(|name| fold(name).replace(['_', '-'], " ")).collect();
    let by_name =
        |wanted: &&str| plain.iter().position(|name| name == wanted || name.strip_suffix('s') == Some(wanted));
    let is_person = |at: &usize| PEOPLE.contains(&plain[*at].as_str());
    let most = || (0..names.len()).filter(|at| !is_person(at)).max_by_key(|at| (count(*at), std::cmp::Reverse(*at)));
    DEALS.iter().find_map(by_name).or_else(most).or((!names.is_empty()).then_some(0))
}

/// The deals with what is said of them, and the row of each object.
fn table(log: &ObjectLog, of_type: usize) -> Result<(Table, HashMap<usize, usize>), Stop> {
    let attributes = &log.object_types[of_type].attributes;
    if attributes.len() >= MAX_COLUMNS {
        return Err(Stop::Refused(Refusal::ManyColumns, 0, MAX_COLUMNS.to_string()));
    }
    let mut table = Table::default();
    table.is_typed = true;
    // A database has a column also for what no object says; the other forms of a log do not.
    let objects = || log.objects.iter().enumerate().filter(|(_, object)| object.of_type == of_type);
    let values = objects().flat_map(|(_, object)| &object.attributes);
    let said: BTreeSet<usize> = values.filter(|(_, value)| !value.trim().is_empty()).map(|(place, _)| *place).gather();
    let columns: HashMap<usize, usize> = said.iter().enumerate().map(|(at, place)| (*place, at + 1)).collect();
    table.take_heads([TRACE_NAME].into_iter().chain(said.iter().map(|place| attributes[*place].0.as_str())), 0);
    let mut rows = HashMap::new();
    for (at, object) in objects() {
        if rows.len() == MAX_DEALS {
            return Err(Stop::Refused(Refusal::ManyDeals, 0, MAX_DEALS.to_string()));
        }
        // An object without an id is known by its place.
        let id = if object.id.trim().is_empty() { format!("#{}", rows.len() + 1) } else { object.id.clone() };
        let mut cells = vec![""; said.len() + 1];
        cells[0] = &id;
        for (place, value) in &object.attributes {
            if let Some(column) = columns.get(place) {
                cells[*column] = value;
            }
        }
        table.take_row(cells, 0)?;
        rows.insert(at, rows.len());
    }
    Ok((table, rows))
}

/// The events of each deal, in the order of their moments.
fn traces(
    log: &ObjectLog,
    places: &HashMap<&str, usize>,
    rows: &HashMap<usize, usize>,
    events: &mut EventLog,
    table: &mut Table,
    watch: &Watch,
) -> Result<Vec<Vec<LoggedEvent>>, Stop> {
    let mut traces: Vec<Vec<(Option<i128>, LoggedEvent)>> = vec![Vec::new(); rows.len()];
    let reader = EventReader::new(log, places);
    let (mut count, all) = (0, log.events.len() as u64);
    for (at, event) in log.events.iter().enumerate() {
        watch.at(Task::Reading, at as u64, all)?;
        say_lost(event, places, table);
        let objects = event.related.iter().filter_map(|(id, _)| places.get(id.as_str()));
        let mut deals: Vec<usize> = objects.filter_map(|object| rows.get(object).copied()).collect();
        deals.sort_unstable();
        deals.dedup();
        if deals.is_empty() {
            continue;
        }
        let Some(logged) = reader.read(event, events, table)? else { continue };
        count += deals.len();
        if count > MAX_STEPS {
            return Err(Refusal::ManySteps.into());
        }
        let order = order_of(&event.moment);
        deals.into_iter().for_each(|deal| traces[deal].push((order, logged)));
    }
    let in_order = |mut trace: Vec<(Option<i128>, LoggedEvent)>| {
        trace.arrange_by_key(|(order, _)| *order);
        let mut trace: Vec<LoggedEvent> = trace.into_iter().map(|(_, event)| event).collect();
        drop_shared_ids(&mut trace);
        trace
    };
    Ok(traces.into_iter().map(in_order).collect())
}

/// The people of each deal in our own logs, in which each deal names them.
fn people(
    log: &ObjectLog,
    places: &HashMap<&str, usize>,
    rows: &HashMap<usize, usize>,
    events: &mut EventLog,
) -> Result<(), Stop> {
    for (object, deal) in log.objects.iter().enumerate() {
        let Some(row) = rows.get(&object) else { continue };
        let mut related: Vec<usize> =
            deal.related.iter().filter_map(|(id, _)| places.get(id.as_str()).copied()).collect();
        // Somebody with several roles is related by each.
        related.sort_unstable();
        related.dedup();
        let mut found = Vec::new();
        for at in related {
            found.extend(person(log, at, events)?);
        }
        if !found.is_empty() {
            events.people.insert(*row, found);
        }
    }
    Ok(())
}

/// An object as a person of our own logs, if it is one.
fn person(log: &ObjectLog, at: usize, events: &mut EventLog) -> Result<Option<LoggedPerson>, Stop> {
    let said = |name| log.objects[at].value(&log.object_types, name);
    let Ok(side) = said("debrief:side").parse() else { return Ok(None) };
    let name = said("name");
    if clean(name).0.is_empty() {
        return Ok(None);
    }
    let roles = BuyingRoles::try_from(said("debrief:roles").to_owned()).unwrap_or_default();
    Ok(Some(LoggedPerson { name: events.resources.place(name)?, side, roles }))
}

/// Says that an event belongs to no object, or to one that is not there.
fn say_lost(event: &Entry, places: &HashMap<&str, usize>, table: &mut Table) {
    if event.related.is_empty() {
        table.oddities.add(OddityKind::NoObject, 0, "", &event.id);
    }
    for (id, _) in event.related.iter().filter(|(id, _)| !places.contains_key(id.as_str())) {
        table.oddities.add(OddityKind::LostObject, 0, &event.id, id);
    }
}

/// Who tells an event, in our own logs.
fn told_by<'a>(said: &impl Fn(&str) -> &'a str) -> Tellers {
    let mut told = Tellers::default();
    for source in said("debrief:told_by").split(' ').filter_map(|key| key.parse::<Source>().ok()) {
        let emotion = match source {
            Source::Customer => said("debrief:emotion_customer"),
            Source::Vendor => said("debrief:emotion_vendor"),
            Source::Document => "",
        };
        told.add(source, emotion.parse().ok().and_then(Emotion::new));
    }
    told
}

/// Reads what an event says.
struct EventReader<'a> {
    log: &'a ObjectLog,
    /// The objects by their ids.
    places: &'a HashMap<&'a str, usize>,
    /// Whether the log says who acted; then nobody else did.
    names_actors: bool,
    /// The state that belongs to the id of an event: as XES, in which every step of ours is complete, has it.
    state: &'static str,
}

impl<'a> EventReader<'a> {
    fn new(log: &'a ObjectLog, places: &'a HashMap<&'a str, usize>) -> Self {
        let mut relations = log.events.iter().flat_map(|event| &event.related);
        let names_actors = relations.any(|(_, qualifier)| qualifier == ACTOR);
        let state = if is_own(log) { COMPLETE } else { "" };
        Self { log, places, names_actors, state }
    }

    fn read(&self, event: &Entry, events: &mut EventLog, table: &mut Table) -> Result<Option<LoggedEvent>, Stop> {
        let types = &self.log.event_types;
        let said = |name: &str| event.value(types, name);
        let names = [said("debrief:title"), types.get(event.of_type).map_or("", |of_type| &of_type.name)];
        let Some(name) = names.into_iter().find(|name| !clean(name).0.is_empty()) else {
            table.oddities.add(OddityKind::NoActivity, 0, "", &event.id);
            return Ok(None);
        };
        let date = day(&event.moment).map(FuzzyDate::day);
        if date.is_none() && !event.moment.is_empty() {
            table.oddities.add(OddityKind::NoDate, 0, &event.id, &event.moment);
        }
        let (resource, side) = self.actor(event);
        let key = said("debrief:activity");
        Ok(Some(LoggedEvent {
            activity: events.activities.place(name)?,
            resource: if resource.trim().is_empty() { None } else { Some(events.resources.place(resource)?) },
            side: if side.is_empty() { said("debrief:side") } else { side }.parse().ok(),
            date: dated(date, Precision::of(said("debrief:date_precision")), said("debrief:about") == "true"),
            state: None,
            key: if crate::domain::activity(key).is_some() { Some(events.keys.place(key)?) } else { None },
            channel: said("debrief:channel").parse().ok(),
            told_by: told_by(&said),
            id: (!event.id.trim().is_empty()).then(|| id_hash(&event.id, self.state)),
            seq: None,
            more: self.more(event, events)?,
        }))
    }

    /// What our own logs say beside.
    fn more(&self, event: &Entry, events: &mut EventLog) -> Result<Option<u32>, Stop> {
        let mut more = StepMore::default();
        let attributes = self.log.event_types.get(event.of_type).map_or(&[][..], |of_type| &of_type.attributes);
        for (name, value) in event.attributes.iter().filter_map(|(at, value)| Some((&attributes.get(*at)?.0, value))) {
            more.take(name, value);
        }
        for (id, _) in event.related.iter().filter(|(_, qualifier)| qualifier == WITH) {
            let person = self.places.get(id.as_str()).and_then(|at| person(self.log, *at, events).transpose());
            more.with.extend(person.transpose()?.map(|person| (person.name, person.side)));
        }
        if more.is_empty() {
            return Ok(None);
        }
        events.more.push(more);
        Ok(u32::try_from(events.more.len() - 1).ok())
    }

    /// Who acted in an event, and for which side: whoever is said to be the actor, else an attribute; in logs that name no
    /// actors else the first person.
    fn actor(&self, event: &'a Entry) -> (&'a str, &'a str) {
        let types = &self.log.object_types;
        let related = || {
            let found = |(id, qualifier): &'a (String, String)| {
                Some((qualifier, self.log.objects.get(*self.places.get(id.as_str())?)?))
            };
            event.related.iter().filter_map(found)
        };
        let named = |actor: &'a Entry| {
            let name = actor.value(types, "name");
            (if name.is_empty() { actor.id.as_str() } else { name }, actor.value(types, "debrief:side"))
        };
        if let Some((_, actor)) = related().find(|(qualifier, _)| *qualifier == ACTOR) {
            return named(actor);
        }
        let attribute = ["org:resource", "resource"].into_iter().map(|name| event.value(&self.log.event_types, name));
        if let Some(name) = attribute.into_iter().find(|name| !name.is_empty()) {
            return (name, "");
        }
        let is_person = |object: &Entry| {
            types.get(object.of_type).is_some_and(|of_type| PEOPLE.contains(&fold(&of_type.name).as_str()))
        };
        let first = related().find(|(_, object)| is_person(object)).filter(|_| !self.names_actors);
        first.map_or(("", ""), |(_, person)| named(person))
    }
}
