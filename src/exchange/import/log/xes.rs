//! XES (IEEE 1849), plain or packed by gzip, read as it streams in: nothing of the file stays but what becomes of it.

use std::{borrow::Cow, collections::HashMap, path::Path, rc::Rc};

use quick_xml::{
    Reader,
    escape::unescape,
    events::{BytesStart, Event},
};

use super::{
    EventLog, LoggedEvent, LoggedPerson, MAX_TEXT, StepMore, TRACE_NAME as NAME, drop_shared_ids, id_hash,
    moment::{Precision, dated, day},
    source::{Bound, MAX_PIECE, MAX_UNPACKED, Progress, Source},
};
use crate::{
    domain::{BuyingRoles, Emotion, FuzzyDate, Side, Source as Account},
    exchange::import::{ImportError, MAX_DEALS, MAX_STEPS, OddityKind, Refusal, table::MAX_COLUMNS, table::Table},
    work::{Cancelled, Task, Watch},
};

/// Whose account a trace is, in our own logs.
pub(in crate::exchange::import) const TRACK: &str = "debrief:track";

/// A person of a trace, in our own logs.
const PERSON: &str = "debrief:person";

/// So deep may elements lie in each other.
pub(super) const MAX_DEPTH: usize = 64;

/// Whether XML in this encoding is read.
pub(super) fn is_readable(encoding: &str) -> bool {
    ["", "utf-8", "utf8", "us-ascii"].contains(&encoding.to_ascii_lowercase().as_str())
}

/// Reads a log: its events, and the attributes of its traces as a table.
///
/// # Errors
/// When the file cannot be read, is no log, or is beyond a limit; or when it was to end.
pub fn read_xes(path: &Path, watch: &Watch) -> Result<(Table, EventLog), ImportError> {
    let progress = Rc::new(Progress::default());
    let (source, length) =
        Source::open(path, &progress).map_err(|source| ImportError::File { path: path.to_owned(), source })?;
    let mut log = Log::default();
    let read = parse(source, &progress, &mut log, |done| watch.at(Task::Reading, done, length));
    let refused = |refusal, detail: String| {
        let line = progress.line.get();
        Err(ImportError::Refused { path: path.to_owned(), refusal, line, detail })
    };
    match (progress.bound.get(), read.err()) {
        (_, Some(Stop::Cancelled)) => Err(ImportError::Cancelled),
        (Some(Bound::Piece), _) => refused(Refusal::LongRecord, format!("{} MB", MAX_PIECE >> 20)),
        (Some(Bound::Unpacked), _) => refused(Refusal::Bomb, format!("{} MB", MAX_UNPACKED >> 20)),
        (None, Some(Stop::Refused(refusal, detail))) => refused(refusal, detail),
        (None, None) => log.finish(path),
    }
}

/// Why the reading ended before the file's end.
enum Stop {
    Cancelled,
    Refused(Refusal, String),
}

impl From<Cancelled> for Stop {
    fn from(_: Cancelled) -> Self {
        Self::Cancelled
    }
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        let detail = match refusal {
            Refusal::ManySteps => MAX_STEPS.to_string(),
            Refusal::ManyColumns => MAX_COLUMNS.to_string(),
            Refusal::Deep => MAX_DEPTH.to_string(),
            Refusal::TooLarge => format!("{} MB", MAX_TEXT >> 20),
            _ => String::new(),
        };
        Self::Refused(refusal, detail)
    }
}

fn broken(detail: impl ToString) -> Stop {
    Stop::Refused(Refusal::Broken, detail.to_string())
}

/// What a reader that fails says of the file: every mark that is never closed means that it ends too early.
pub(super) fn refusal_of(error: &quick_xml::Error) -> Refusal {
    match error {
        quick_xml::Error::Syntax(_) => Refusal::Cut,
        quick_xml::Error::Io(source) if source.kind() == std::io::ErrorKind::UnexpectedEof => Refusal::Cut,
        _ => Refusal::Broken,
    }
}

fn parse(
    source: Source,
    progress: &Progress,
    log: &mut Log,
    mut at: impl FnMut(u64) -> Result<(), Cancelled>,
) -> Result<(), Stop> {
    let mut reader = Reader::from_reader(source);
    let unread = |error: quick_xml::Error| Stop::Refused(refusal_of(&error), error.to_string());
    let (mut buffer, mut depth) = (Vec::new(), 0_usize);
    at(0)?;
    loop {
        buffer.clear();
        progress.next_piece();
        match reader.read_event_into(&mut buffer).map_err(unread)? {
            Event::Start(start) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Err(Refusal::Deep.into());
                }
                log.begin(depth, &start, progress.line.get())?;
            }
            Event::Empty(start) => {
                log.begin(depth + 1, &start, progress.line.get())?;
                log.end(depth + 1)?;
            }
            Event::End(_) => {
                log.end(depth)?;
                if depth == 2 {
                    at(progress.read())?;
                }
                depth = depth.saturating_sub(1);
            }
            // Entities of a file's own are what bombs are made of; no log has any.
            Event::DocType(_) => return Err(Refusal::Entities.into()),
            Event::Decl(decl) => {
                let encoding = decl.encoding().transpose().map_err(broken)?.unwrap_or_default();
                if !is_readable(&encoding) {
                    return Err(Refusal::Encoding.into());
                }
            }
            Event::Eof if depth > 0 => return Err(Refusal::Cut.into()),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

/// A log in the making.
#[derive(Default)]
struct Log {
    log: EventLog,
    table: Table,
    /// The keys of the traces' attributes.
    heads: HashMap<String, usize>,
    order: Vec<String>,
    /// The attributes of each trace, and the line where it begins.
    rows: Vec<(u64, Vec<(usize, String)>)>,
    size: usize,
    steps: usize,
    is_log: bool,
    trace: Option<Vec<LoggedEvent>>,
    /// Whose account the trace is, in our own logs.
    track: Option<Account>,
    event: Option<Found>,
    /// The people of the trace; of one whose side is not known none comes in.
    people: Vec<(u32, Option<Side>, BuyingRoles)>,
}

/// An event in the making.
#[derive(Default)]
struct Found {
    event: LoggedEvent,
    line: u64,
    has_name: bool,
    precision: Precision,
    is_about: bool,
    more: StepMore,
    /// Who else took part, by their places among the people of the trace, from 1.
    with: String,
    /// The text of the step, in our own logs, where the name is that of its activity.
    title: Option<u32>,
    emotion: Option<Emotion>,
    /// The event's own id, and that of what it belongs to.
    id: String,
    instance: String,
    state: String,
}

impl Found {
    /// The event as it is known when all of it was read.
    fn done(self, track: Option<Account>) -> LoggedEvent {
        let mut event = self.event;
        event.date = dated(event.date, self.precision, self.is_about);
        event.activity = self.title.unwrap_or(event.activity);
        if let Some(source) = track {
            event.told_by.add(source, self.emotion);
        }
        let ids = [self.id, self.instance].into_iter().find(|id| !id.trim().is_empty());
        event.id = ids.map(|id| id_hash(&id, &self.state));
        event
    }
}

impl Log {
    fn begin(&mut self, depth: usize, start: &BytesStart, line: u64) -> Result<(), Stop> {
        let name = start.local_name();
        match (depth, name.as_ref()) {
            (1, "log") => self.is_log = true,
            (1, _) => return Err(Refusal::Foreign.into()),
            (2, "trace") => {
                if self.rows.len() == MAX_DEALS {
                    return Err(Stop::Refused(Refusal::ManyDeals, MAX_DEALS.to_string()));
                }
                self.rows.push((line, Vec::new()));
                (self.trace, self.track) = (Some(Vec::new()), None);
                self.people.clear();
            }
            (2, "string") => {
                let (key, value) = pair(start)?;
                if key == NAME {
                    self.log.name = super::clean(&value).0;
                }
            }
            (3, "event") if self.trace.is_some() => {
                self.count(1)?;
                self.event = Some(Found { line, ..Found::default() });
            }
            (3, "string" | "date" | "int" | "float" | "boolean" | "id") if self.trace.is_some() => {
                let (key, value) = pair(start)?;
                self.attribute(&key, &value, name.as_ref() == "date")?;
            }
            // A list: the people, each with what is said of him.
            (4.., "string") if self.trace.is_some() && self.event.is_none() => {
                let (key, value) = pair(start)?;
                self.of_person(&key, &value)?;
            }
            (4, "string" | "date" | "id" | "int" | "float" | "boolean") if self.event.is_some() => {
                let (key, value) = pair(start)?;
                self.event_attribute(&key, &value)?;
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, depth: usize) -> Result<(), Stop> {
        match depth {
            2 => {
                let mut trace = self.trace.take();
                trace.iter_mut().for_each(|trace| drop_shared_ids(trace));
                if trace.is_some() && !self.people.is_empty() {
                    let sided = |(name, side, roles): (u32, Option<Side>, BuyingRoles)| {
                        side.map(|side| LoggedPerson { name, side, roles })
                    };
                    self.log.people.insert(self.log.traces.len(), self.people.drain(..).filter_map(sided).collect());
                }
                self.log.traces.extend(trace);
            }
            3 => {
                let Some(mut found) = self.event.take() else { return Ok(()) };
                let with: Vec<usize> = found.with.split(' ').filter_map(|place| place.parse().ok()).collect();
                self.count(with.len())?;
                let person = |place: usize| self.people.get(place.checked_sub(1)?);
                let sided = |place| person(place).and_then(|(name, side, _)| Some((*name, (*side)?)));
                found.more.with = with.into_iter().filter_map(sided).collect();
                if !found.more.is_empty() {
                    found.event.more = u32::try_from(self.log.more.len()).ok();
                    self.log.more.push(std::mem::take(&mut found.more));
                }
                if !found.has_name {
                    self.table.oddities.add(OddityKind::NoActivity, found.line, "", "");
                } else if let Some(trace) = &mut self.trace {
                    trace.push(found.done(self.track));
                }
            }
            _ => {}
        }
        Ok(())
    }

    /// Counts events, and people of events.
    fn count(&mut self, more: usize) -> Result<(), Stop> {
        self.steps += more;
        if self.steps > MAX_STEPS { Err(Refusal::ManySteps.into()) } else { Ok(()) }
    }

    /// What is said of a person of the trace.
    fn of_person(&mut self, key: &str, value: &str) -> Result<(), Stop> {
        match (key, self.people.last_mut()) {
            (PERSON, _) => {
                self.count(1)?;
                self.people.push((self.log.resources.place(value)?, None, BuyingRoles::default()));
            }
            ("debrief:side", Some((name, side, _))) if !self.log.resources.get(*name).is_empty() => {
                *side = value.parse().ok();
            }
            ("debrief:roles", Some((.., roles))) => {
                *roles = BuyingRoles::try_from(value.to_owned()).unwrap_or_default()
            }
            _ => {}
        }
        Ok(())
    }

    /// An attribute of the trace.
    fn attribute(&mut self, key: &str, value: &str, is_date: bool) -> Result<(), Stop> {
        if key == TRACK {
            self.track = value.parse().ok();
        }
        // Of a moment the day is kept, as it was where it was noted.
        let value = if is_date { value.get(..10).unwrap_or(value) } else { value };
        self.size += value.len();
        if self.size > MAX_TEXT {
            return Err(Refusal::TooLarge.into());
        }
        let count = self.heads.len();
        let column = match self.heads.get(key) {
            Some(column) => *column,
            None if count == MAX_COLUMNS => return Err(Refusal::ManyColumns.into()),
            None => {
                self.order.push(key.to_owned());
                *self.heads.entry(key.to_owned()).or_insert(count)
            }
        };
        if let Some((_, row)) = self.rows.last_mut() {
            row.push((column, value.to_owned()));
        }
        Ok(())
    }

    fn event_attribute(&mut self, key: &str, value: &str) -> Result<(), Stop> {
        let (Some(found), log) = (&mut self.event, &mut self.log) else { return Ok(()) };
        let event = &mut found.event;
        match key {
            NAME if value.trim().is_empty() => {}
            NAME => {
                event.activity = log.activities.place(value)?;
                found.has_name = !log.activities.get(event.activity).is_empty();
            }
            "org:resource" if value.trim().is_empty() => {}
            "org:resource" => event.resource = Some(log.resources.place(value)?),
            "org:group" => event.side = value.parse().ok(),
            "lifecycle:transition" => {
                event.state = Some(log.states.place(value)?);
                value.clone_into(&mut found.state);
            }
            "identity:id" => value.clone_into(&mut found.id),
            "concept:instance" => value.clone_into(&mut found.instance),
            key if found.id.is_empty() && is_id(key) => value.clone_into(&mut found.id),
            "debrief:title" if !value.trim().is_empty() => found.title = Some(log.activities.place(value)?),
            "debrief:emotion" => found.emotion = value.parse().ok().and_then(Emotion::new),
            "debrief:seq" => event.seq = value.parse().ok(),
            "debrief:activity" if crate::domain::activity(value).is_some() => event.key = Some(log.keys.place(value)?),
            "debrief:channel" => event.channel = value.parse().ok(),
            "debrief:date_precision" => found.precision = Precision::of(value),
            "debrief:about" => found.is_about = value == "true",
            "time:timestamp" => match day(value) {
                Some(day) => event.date = Some(FuzzyDate::day(day)),
                None => self.table.oddities.add(OddityKind::NoDate, found.line, key, value),
            },
            "debrief:with_people" => value.clone_into(&mut found.with),
            key => found.more.take(key, value),
        }
        Ok(())
    }

    /// The table of the traces.
    fn finish(mut self, path: &Path) -> Result<(Table, EventLog), ImportError> {
        let refused =
            |refusal, line, detail: String| ImportError::Refused { path: path.to_owned(), refusal, line, detail };
        if self.rows.is_empty() {
            let refusal = if self.is_log { Refusal::Empty } else { Refusal::Foreign };
            return Err(refused(refusal, 0, String::new()));
        }
        let name = match self.heads.get(NAME) {
            Some(column) => *column,
            None => {
                self.order.push(NAME.to_owned());
                self.order.len() - 1
            }
        };
        self.table.is_typed = true;
        self.table.take_heads(self.order.iter().map(String::as_str), 1);
        let mut cells = vec![String::new(); self.order.len()];
        for (at, (line, row)) in self.rows.into_iter().enumerate() {
            cells.iter_mut().for_each(String::clear);
            for (column, value) in row {
                cells[column] = value;
            }
            if cells[name].trim().is_empty() {
                // A trace without a name is known by its place.
                cells[name] = format!("#{}", at + 1);
            }
            self.table
                .take_row(cells.iter().map(String::as_str), line)
                .map_err(|refusal| refused(refusal, line, format!("{} MB", MAX_TEXT >> 20)))?;
        }
        if self.log.name.is_empty() {
            self.log.name = super::file_name(path);
        }
        Ok((self.table, self.log))
    }
}

/// Whether an attribute that no standard names is the id of its event: `EventID`, `event_id`, `Event ID`.
fn is_id(key: &str) -> bool {
    let parts_words = |c: &char| matches!(c, ' ' | '_' | '-');
    key.len() < 12 && key.chars().filter(|c| !parts_words(c)).map(|c| c.to_ascii_lowercase()).eq("eventid".chars())
}

/// Key and value of an attribute.
fn pair<'a>(start: &'a BytesStart) -> Result<(Cow<'a, str>, Cow<'a, str>), Stop> {
    let (mut key, mut value) = (Cow::Borrowed(""), Cow::Borrowed(""));
    for attribute in start.attributes().with_checks(false) {
        let attribute = attribute.map_err(broken)?;
        let into = match attribute.key.as_ref() {
            "key" => &mut key,
            "value" => &mut value,
            _ => continue,
        };
        *into = match attribute.value {
            Cow::Borrowed(text) => unescape(text).map_err(broken)?,
            Cow::Owned(text) => unescape(&text).map_err(broken)?.into_owned().into(),
        };
    }
    Ok((key, value))
}
