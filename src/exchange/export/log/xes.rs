//! XES (IEEE 1849): a trace for each deal and each account of it.

use std::{
    collections::HashSet,
    io::{self, Write},
};

use super::{Moment, activity, moments};
use crate::{
    domain::{Debrief, Keyed, Participant, Source, Step},
    exchange::export::{decimal, packed::MaybePacked, xml::Xml},
    i18n::{Locale, t},
};

const NAMESPACE: &str = "http://www.xes-standard.org/";

/// Name, prefix and where it is described, of what the attributes belong to.
const EXTENSIONS: [(&str, &str); 5] = [
    ("Concept", "concept"),
    ("Time", "time"),
    ("Organizational", "org"),
    ("Lifecycle", "lifecycle"),
    ("Identity", "identity"),
];

/// A log in the making.
pub(in crate::exchange::export) struct XesFile {
    file: MaybePacked,
    xml: Xml,
    locale: Locale,
    /// The names that traces have.
    names: HashSet<String>,
}

impl XesFile {
    pub(in crate::exchange::export) fn new(file: MaybePacked, locale: Locale) -> Self {
        let mut xml = Xml::new();
        xml.open("log", &[("xes.version", "1849-2016"), ("xes.features", "nested-attributes"), ("xmlns", NAMESPACE)]);
        for (name, prefix) in EXTENSIONS {
            let place = format!("{NAMESPACE}{prefix}.xesext");
            xml.empty("extension", &[("name", name), ("prefix", prefix), ("uri", &place)]);
        }
        // Without a scope ProM refuses the file.
        xml.open("global", &[("scope", "trace")]);
        string(&mut xml, "concept:name", "UNKNOWN");
        xml.close("global");
        xml.open("global", &[("scope", "event")]);
        string(&mut xml, "concept:name", "UNKNOWN");
        attribute(&mut xml, "date", "time:timestamp", "1970-01-01T00:00:00.000Z");
        string(&mut xml, "lifecycle:transition", "complete");
        xml.close("global");
        xml.empty("classifier", &[("name", "Activity"), ("keys", "concept:name")]);
        string(&mut xml, "concept:name", "debrief");
        Self { file, xml, locale, names: HashSet::new() }
    }

    /// Adds a deal; answers how many of its steps are left out because nothing in the deal has a date.
    pub(in crate::exchange::export) fn add(&mut self, debrief: &Debrief) -> io::Result<usize> {
        let moments = moments(debrief);
        let tracks = Source::ALL.iter().map(|source| Some(*source)).chain([None]);
        for track in tracks {
            let steps: Vec<(usize, &Step, &Moment)> = (debrief.steps.iter().enumerate())
                .filter(|(_, step)| match track {
                    Some(source) => debrief.telling(step.id, source).is_some(),
                    None => debrief.told(step.id).is_by_nobody(),
                })
                .filter_map(|(at, step)| Some((at, step, moments[at].as_ref()?)))
                .collect();
            if !steps.is_empty() {
                self.trace(debrief, track, &steps);
            }
        }
        self.file.write_all(&self.xml.take())?;
        Ok(moments.iter().filter(|moment| moment.is_none()).count())
    }

    pub(in crate::exchange::export) fn finish(mut self) -> io::Result<()> {
        self.xml.close("log");
        self.file.write_all(self.xml.finish().as_bytes())?;
        self.file.finish()
    }

    fn trace(&mut self, debrief: &Debrief, track: Option<Source>, steps: &[(usize, &Step, &Moment)]) {
        let name = self.name(debrief, track);
        let (xml, deal) = (&mut self.xml, &debrief.deal);
        xml.open("trace", &[]);
        string(xml, "concept:name", &name);
        attribute(xml, "id", "identity:id", &deal.id.to_string());
        string(xml, "debrief:track", track.map_or("nobody", Keyed::key));
        string(xml, "debrief:outcome", deal.outcome.key());
        for (key, date) in [("debrief:opened_on", deal.opened_on), ("debrief:decided_on", deal.decided_on)] {
            string(xml, key, &date.map_or_else(String::new, |date| date.to_string()));
        }
        for (key, text) in [
            ("debrief:customer", &deal.customer),
            ("debrief:title", &deal.title),
            ("debrief:segment", &deal.segment),
            ("debrief:country", &deal.country),
            ("debrief:division", &deal.division),
            ("debrief:winner", &deal.winner),
            ("debrief:crm_source", &deal.crm_source),
            ("debrief:crm_id", &deal.crm_id),
        ] {
            string(xml, key, text);
        }
        if let Some(minor) = deal.value {
            attribute(xml, "float", "debrief:value", &decimal(minor, deal.currency.decimals()));
            string(xml, "debrief:currency", deal.currency.code());
        }
        if let Some(percent) = deal.margin_percent {
            attribute(xml, "int", "debrief:margin_percent", &percent.get().to_string());
        }
        for (key, kind) in
            [("debrief:customer_kind", deal.customer_kind), ("debrief:offering_kind", deal.offering_kind)]
        {
            string(xml, key, kind.map_or("", Keyed::key));
        }
        people(xml, debrief);
        for (at, step, moment) in steps {
            event(xml, debrief, track, (*at, step, moment), self.locale);
        }
        xml.close("trace");
    }

    /// The name of a trace: every trace has another.
    fn name(&mut self, debrief: &Debrief, track: Option<Source>) -> String {
        let track = track.map_or_else(|| t!(self.locale, "export-told-by-nobody"), |source| self.locale.label(source));
        let parts = [debrief.deal.customer.as_str(), &debrief.deal.title, &track];
        let name = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ");
        let name = if self.names.contains(&name) { format!("{name} · {}", debrief.deal.id) } else { name };
        self.names.insert(name.clone());
        name
    }
}

/// Everybody of the deal, with side and roles; events name them by their places here.
fn people(xml: &mut Xml, debrief: &Debrief) {
    if debrief.participants.is_empty() {
        return;
    }
    xml.open("list", &[("key", "debrief:people")]);
    xml.open("values", &[]);
    for person in &debrief.participants {
        xml.open("string", &[("key", "debrief:person"), ("value", &person.name)]);
        string(xml, "debrief:side", person.side.key());
        string(xml, "debrief:roles", &String::from(person.buying_roles));
        xml.close("string");
    }
    xml.close("values");
    xml.close("list");
}

fn event(
    xml: &mut Xml,
    debrief: &Debrief,
    track: Option<Source>,
    (at, step, moment): (usize, &Step, &Moment),
    locale: Locale,
) {
    xml.open("event", &[]);
    string(xml, "concept:name", &activity(step, locale));
    attribute(xml, "date", "time:timestamp", &moment.text());
    string(xml, "lifecycle:transition", "complete");
    if let Some(actor) = debrief.actor(step) {
        string(xml, "org:resource", &actor.name);
        string(xml, "org:role", &String::from(actor.buying_roles));
    }
    string(xml, "org:group", debrief.actor_side(step).map_or("", Keyed::key));
    attribute(xml, "id", "identity:id", &step.id.to_string());
    attribute(xml, "int", "debrief:seq", &(at + 1).to_string());
    string(xml, "debrief:date_precision", moment.precision);
    if moment.is_about {
        attribute(xml, "boolean", "debrief:about", "true");
    }
    string(xml, "debrief:title", &step.title);
    string(xml, "debrief:activity", &step.activity);
    string(xml, "debrief:channel", step.channel.map_or("", Keyed::key));
    string(xml, "debrief:course", step.course.key());
    string(xml, "debrief:exit_to", step.exit_to.map_or("", Keyed::key));
    string(xml, "debrief:milestone", crate::domain::milestone_of(step).map_or("", Keyed::key));
    string(xml, "debrief:owner", step.owner.map_or("", Keyed::key));
    for (kind, key, number) in [
        ("int", "debrief:commitment", step.commitment.map(|commitment| commitment.get().to_string())),
        ("int", "debrief:gap_days", step.gap_before_days.map(|days| days.to_string())),
        ("float", "debrief:effort_hours", step.effort_hours.map(|hours| hours.to_string())),
    ] {
        number.iter().for_each(|number| attribute(xml, kind, key, number));
    }
    if step.is_lever {
        attribute(xml, "boolean", "debrief:lever", "true");
    }
    let others: Vec<&Participant> = debrief.others(step.id).collect();
    let names: Vec<&str> = others.iter().map(|person| person.name.as_str()).collect();
    string(xml, "debrief:with", &names.join("; "));
    let place = |other: &&Participant| debrief.participants.iter().position(|person| person.id == other.id);
    let places: Vec<String> = others.iter().filter_map(place).map(|at| (at + 1).to_string()).collect();
    string(xml, "debrief:with_people", &places.join(" "));
    let emotion = track.and_then(|source| debrief.telling(step.id, source)?.emotion);
    if let Some(emotion) = emotion {
        attribute(xml, "int", "debrief:emotion", &emotion.get().to_string());
    }
    xml.close("event");
}

/// A text, where there is one.
fn string(xml: &mut Xml, key: &str, text: &str) {
    if !text.is_empty() {
        attribute(xml, "string", key, text);
    }
}

fn attribute(xml: &mut Xml, kind: &str, key: &str, value: &str) {
    xml.empty(kind, &[("key", key), ("value", value)]);
}
