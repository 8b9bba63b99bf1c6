//! Object-centric event logs: the objects of one type are the deals.

use std::{fs, path::Path};

use debrief::{
    domain::{Currency, Outcome, Side, is_harmful},
    exchange::import::{
        ImportError, Incoming, OddityKind, Refusal,
        crm::{CrmFile, Reading, Shape, deals as deals_of, suggest},
    },
    store::{Entry, EntryType, ObjectLog, OcelFile, ValueKind},
    work::Watch,
};

use super::{
    Place,
    hostile::{mutate_with, number},
};

/// As another house writes it: an order has items, and employees handle both.
const JSON: &str = r#"{
 "objectTypes": [{"name": "Order", "attributes": [{"name": "price", "type": "float"}]}, {"name": "Item", "attributes": []}, {"name": "Employee", "attributes": []}],
 "eventTypes": [{"name": "place order", "attributes": []}, {"name": "pack item", "attributes": [{"name": "resource", "type": "string"}]}],
 "objects": [
  {"id": "o1", "type": "Order", "attributes": [{"name": "price", "time": "2026-01-01T00:00:00Z", "value": 10}, {"name": "price", "time": "2026-02-01T00:00:00Z", "value": 12.5}]},
  {"id": "o2", "type": "Order"},
  {"id": "i1", "type": "Item", "relationships": [{"objectId": "o1", "qualifier": "part of"}]},
  {"id": "Mike", "type": "Employee", "attributes": [{"name": "age", "time": "1970-01-01T00:00:00Z", "value": null}]}
 ],
 "events": [
  {"id": "e2", "type": "pack item", "time": "2026-03-02T08:00:00+01:00", "attributes": [{"name": "resource", "value": "Ada"}],
   "relationships": [{"objectId": "o1", "qualifier": "order"}, {"objectId": "o1", "qualifier": "again"}, {"objectId": "o2", "qualifier": "order"}, {"objectId": "i1", "qualifier": "item"}]},
  {"id": "e1", "type": "place order", "time": "2026-03-01T23:30:00-05:00", "relationships": [{"objectId": "o1", "qualifier": "order"}, {"objectId": "Mike", "qualifier": "sales"}]},
  {"id": "e3", "type": "pay", "time": "someday", "relationships": [{"objectId": "o1", "qualifier": "order"}, {"objectId": "nowhere", "qualifier": "x"}]},
  {"id": "e4", "type": "clean up", "time": "2026-03-03T00:00:00Z", "relationships": []}
 ]
}"#;

const XML: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<log>
 <object-types><object-type name="Order"><attributes><attribute name="price" type="float"/></attributes></object-type></object-types>
 <event-types><event-type name="place &amp; check"><attributes/></event-type></event-types>
 <objects>
  <object id="o1" type="Order"><attributes><attribute name="price" time="1970-01-01T00:00:00Z">12.5</attribute></attributes>
   <objects><relationship object-id="Mike" qualifier="sales"/></objects></object>
  <object id="Mike" type="Employee"><attributes/></object>
 </objects>
 <events>
  <event id="e1" type="place &amp; check" time="2026-03-01T10:00:00Z"><attributes><attribute name="note">a &lt; b</attribute></attributes>
   <objects><relationship object-id="o1" qualifier="order"/><relationship object-id="Mike" qualifier="sales"/></objects></event>
 </events>
</log>
"#;

fn open(path: &Path) -> Result<CrmFile, ImportError> {
    CrmFile::open(path, &Reading::default(), &Watch::default())
}

fn incoming(path: &Path, part: Option<&str>) -> Incoming {
    let reading = Reading { part: part.map(str::to_owned), ..Reading::default() };
    let file = CrmFile::open(path, &reading, &Watch::default()).expect("a log");
    let mut mapping = suggest(&file.table, Currency::CHF).mapping;
    mapping.rule.decide("pay", Outcome::Won);
    deals_of(&file, &mapping, &Watch::default()).expect("not cancelled")
}

fn steps(incoming: &Incoming, deal: usize) -> Vec<(String, Option<String>, Option<String>)> {
    let deal = &incoming.deals[deal];
    let name = |at: usize| deal.people[at].name.clone();
    deal.steps
        .iter()
        .map(|step| (step.title.clone(), step.date.map(|date| date.to_string()), step.actor.map(name)))
        .collect()
}

#[test]
fn an_event_is_a_step_of_every_deal_that_it_belongs_to() {
    let place = Place::new();
    let path = place.file("a.json", JSON);
    let file = open(&path).expect("a log");
    let names = ["Order", "Item", "Employee"].map(str::to_owned).to_vec();
    assert_eq!(file.shape, Shape::Objects { name: "Order".to_owned(), names });
    let orders = incoming(&path, None);
    let step = |title: &str, date: Option<&str>, actor: Option<&str>| {
        (title.to_owned(), date.map(str::to_owned), actor.map(str::to_owned))
    };
    // What has no moment stands first: nobody knows where it belongs.
    assert_eq!(
        steps(&orders, 0),
        [
            step("pay", None, None),
            step("place order", Some("2026-03-01"), Some("Mike")),
            step("pack item", Some("2026-03-02"), Some("Ada")),
        ]
    );
    assert_eq!(steps(&orders, 1), [step("pack item", Some("2026-03-02"), Some("Ada"))]);
    assert_eq!(orders.deals.iter().map(|deal| deal.deal.crm_id.as_str()).collect::<Vec<_>>(), ["o1", "o2"]);
    assert_eq!((orders.deals[0].deal.outcome, orders.deals[1].deal.outcome), (Outcome::Won, Outcome::Open));
    assert_eq!(orders.deals[0].people[0].side, Side::Vendor);
    // Of what changes the last value counts.
    assert_eq!(file.table.cell(0, file.table.find("price").expect("a column")), "12.5");
    let odd: Vec<_> = file.table.oddities.counts().collect();
    assert_eq!(odd, [(OddityKind::NoDate, 1), (OddityKind::NoObject, 1), (OddityKind::LostObject, 1)]);
    let named = |kind| file.table.oddities.of(kind).map(|odd| (odd.column.clone(), odd.value.clone())).next();
    let pair = |column: &str, value: &str| Some((column.to_owned(), value.to_owned()));
    assert_eq!(named(OddityKind::NoDate), pair("e3", "someday"));
    assert_eq!(named(OddityKind::NoObject), pair("", "e4"));
    assert_eq!(named(OddityKind::LostObject), pair("e3", "nowhere"));
    assert_eq!(steps(&incoming(&path, Some("Item")), 0).len(), 1);
}

#[test]
fn whoever_is_said_to_be_the_actor_acted_whatever_an_attribute_says() {
    let place = Place::new();
    let log = JSON.replace("\"qualifier\": \"sales\"", "\"qualifier\": \"actor\"").replace(
        "\"time\": \"2026-03-01T23:30:00-05:00\",",
        "\"time\": \"2026-03-01T23:30:00-05:00\", \"attributes\": [{\"name\": \"resource\", \"value\": \"Bot\"}],",
    );
    let orders = incoming(&place.file("a.json", log), None);
    let actors: Vec<_> = steps(&orders, 0).into_iter().filter_map(|(.., actor)| actor).collect();
    assert_eq!(actors, ["Mike", "Ada"]);
}

#[test]
fn xml_and_what_gzip_has_packed_are_read_too() {
    let place = Place::new();
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    std::io::Write::write_all(&mut packed, XML.as_bytes()).expect("packed");
    let packed = packed.finish().expect("packed");
    for path in [place.file("a.xml", XML), place.file("a.gz", packed)] {
        let found = incoming(&path, None);
        let expected = ("place & check".to_owned(), Some("2026-03-01".to_owned()), Some("Mike".to_owned()));
        assert_eq!(steps(&found, 0), [expected]);
    }
}

fn tables() -> ObjectLog {
    let of_type = |name: &str| EntryType { name: name.to_owned(), attributes: Vec::new() };
    let order = EntryType { attributes: vec![("price \"net\"".to_owned(), ValueKind::Decimal)], ..of_type("Or-der") };
    let object = Entry { id: "o1".to_owned(), attributes: vec![(0, "12.5".to_owned())], ..Entry::default() };
    let event = Entry {
        id: "e1".to_owned(),
        moment: "2026-03-01 10:00:00".to_owned(),
        related: vec![("o1".to_owned(), "order".to_owned())],
        ..Entry::default()
    };
    // A column that no object fills says as little as in the other forms one that is not there.
    let mut order = order;
    order.attributes.push(("customer".to_owned(), ValueKind::Text));
    // The names of the tables of both types are alike.
    let objects = vec![object, Entry { id: "o2".to_owned(), of_type: 1, ..Entry::default() }];
    ObjectLog {
        object_types: vec![order, of_type("or der")],
        event_types: vec![of_type("place")],
        objects,
        events: vec![event],
    }
}

/// The same as a SQLite file.
fn sqlite(place: &Place) -> Vec<u8> {
    let (log, path) = (tables(), place.file("made.sqlite", ""));
    let file = OcelFile::begin(&path, &log.object_types, &log.event_types).expect("begun");
    log.objects.iter().try_for_each(|object| file.object(object)).expect("objects");
    log.events.iter().try_for_each(|event| file.event(event)).expect("events");
    file.finish().expect("finished");
    fs::read(path).expect("read")
}

#[test]
fn sqlite_is_read_and_nothing_in_it_is_run() {
    let place = Place::new();
    let bytes = sqlite(&place);
    let path = place.file("a.sqlite", &bytes);
    let file = open(&path).expect("a log");
    assert_eq!(file.table.cell(0, file.table.find("price \"net\"").expect("a column")), "12.5");
    assert_eq!(file.table.find("customer"), None);
    let found = incoming(&path, None);
    assert_eq!(steps(&found, 0)[0].0, "place");
    assert!(found.oddities.counts().all(|(kind, _)| kind != OddityKind::NoCustomer));
    // A view in the place of a table could make the reading endless.
    let harm = |sql: &str| {
        let path = place.path("harmful.sqlite");
        fs::write(&path, &bytes).expect("written");
        let conn = rusqlite::Connection::open(&path).expect("opened");
        conn.execute_batch(sql).expect("changed");
        drop(conn);
        refusal(&path)
    };
    let endless = "DROP TABLE event_place; CREATE VIEW event_place AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) \
                   SELECT i AS ocel_id, i AS ocel_time FROM n;";
    assert_eq!(harm(endless).0, Refusal::Broken);
    assert_eq!(harm("DROP TABLE event_object").0, Refusal::Broken);
    let other = ["PRAGMA foreign_keys = OFF; DELETE FROM event_object"].map(harm);
    assert_eq!(other[0].0, Refusal::Empty);
}

fn refusal(path: &Path) -> (Refusal, u64) {
    match open(path) {
        Err(ImportError::Refused { refusal, line, .. }) => (refusal, line),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_means_no_good_is_refused_and_the_place_named() {
    let place = Place::new();
    assert_eq!(refusal(&place.file("a.json", JSON.replace("\"Order\"},", "\"Order\""))).0, Refusal::Broken);
    assert_eq!(refusal(&place.file("cut.json", &JSON[..JSON.len() / 2])).0, Refusal::Cut);
    assert_eq!(refusal(&place.file("b.json", "{\n\"objects\": [],\n\"events\": [}\n}")), (Refusal::Broken, 3));
    assert_eq!(refusal(&place.file("empty.json", r#"{"objects": [], "events": []}"#)).0, Refusal::Empty);
    let deep = format!(
        "{{\"objects\": [{{\"id\": \"a\", \"type\": \"b\", \"attributes\": [{{\"name\": \"c\", \"value\": {}",
        "[".repeat(100_000)
    );
    assert_eq!(refusal(&place.file("deep.json", deep)), (Refusal::Deep, 1));
    assert_eq!(refusal(&place.file("brackets.json", "[".repeat(1_000_000))), (Refusal::Deep, 1));
    assert_eq!(refusal(&place.file("braces.json", "{".repeat(1_000_000))), (Refusal::Deep, 1));
    assert_eq!(refusal(&place.file("lines.json", "[\n".repeat(1_000_000))), (Refusal::Deep, 128));
    assert_eq!(refusal(&place.file("hello.json", r#"{"hello": 1}"#)).0, Refusal::Foreign);
    assert_eq!(refusal(&place.file("hello.xes.gz", "no log, and not packed")).0, Refusal::Foreign);
    assert_eq!(refusal(&place.file("hello.xlsx", "hello\n")).0, Refusal::NotExcel);
    assert_eq!(refusal(&place.file("nothing.xlsx", "")).0, Refusal::Empty);
    assert_eq!(refusal(&place.file("others.json", r#"[{"id": 1, "name": "[["}]"#)).0, Refusal::Foreign);
    let names: String = (0..2_000).map(|n| format!(r#"{{"name": "a{n}", "value": 1}},"#)).collect();
    let wide = format!(
        r#"{{"objects": [{{"id": "a", "type": "b", "attributes": [{}]}}], "events": []}}"#,
        names.trim_end_matches(',')
    );
    assert_eq!(refusal(&place.file("wide.json", wide)).0, Refusal::ManyColumns);
    let bomb = XML.replace("<log>", "<!DOCTYPE log [<!ENTITY a \"aaaa\">]>\n<log>");
    assert_eq!(refusal(&place.file("bomb.xml", bomb)).0, Refusal::Entities);
    assert_eq!(refusal(&place.file("entity.xml", XML.replace("12.5", "&nobody;"))), (Refusal::Broken, 6));
    assert_eq!(refusal(&place.file("cut.xml", &XML[..XML.len() / 2])).0, Refusal::Cut);
    let deep = format!("<log><objects>{}", "<a>".repeat(100));
    assert_eq!(refusal(&place.file("deep.xml", deep)).0, Refusal::Deep);
    let mut foreign = JSON.as_bytes().to_vec();
    let at = JSON.find("Mike").expect("a name");
    foreign[at] = 0xff;
    assert_eq!(refusal(&place.file("foreign.json", foreign)), (Refusal::Encoding, 8));
}

/// A longer run: see the other importers.
#[test]
fn mutations_of_object_logs_are_read_or_refused() {
    const MEANING: [&[u8]; 12] = [
        b"{",
        b"]",
        b"\"",
        b"\\u0000",
        b"\\ud800",
        b"\x1b[2J",
        b"</object>",
        b"<event id='a'>",
        b"&#x1b;",
        b"\xff",
        b"1e999",
        b"null",
    ];
    let (count, seed) = (number("DEBRIEF_MUTATIONS", 300), number("DEBRIEF_MUTATIONS_SEED", 1));
    let mut random = fastrand::Rng::with_seed(seed);
    let place = Place::new();
    let seeds = [JSON.as_bytes().to_vec(), XML.as_bytes().to_vec(), sqlite(&place)];
    let (mut taken, mut refused) = (0_u64, 0_u64);
    for at in 0..count {
        let mut bytes = seeds[(at % 3) as usize].clone();
        mutate_with(&mut bytes, &MEANING, &mut random);
        match open(&place.file("m", &bytes)) {
            Ok(file) => {
                let mapping = suggest(&file.table, Currency::CHF).mapping;
                let found = deals_of(&file, &mapping, &Watch::default()).expect("not cancelled");
                for deal in &found.deals {
                    assert!(!deal.deal.crm_id.is_empty(), "{at} of seed {seed}");
                    let people = deal.people.iter().map(|person| &person.name);
                    for text in people.chain(deal.steps.iter().map(|step| &step.title)) {
                        assert!(!text.is_empty() && !text.chars().any(is_harmful), "{text:?}, {at} of seed {seed}");
                    }
                }
                taken += 1;
            }
            Err(ImportError::Refused { .. }) => refused += 1,
            Err(other) => panic!("{other:?}, {at} of seed {seed}"),
        }
    }
    println!("{count} mutations, seed {seed}: {taken} read, {refused} refused");
}

#[test]
fn an_object_that_is_listed_twice_keeps_its_events() {
    let object = |id: &str, of_type: &str| format!("{{\"id\": \"{id}\", \"type\": \"{of_type}\"}}");
    let objects = [object("d1", "Deal"), object("d2", "Deal"), object("p", "Product"), object("d1", "Deal")].join(",");
    let log = format!(
        r#"{{"objectTypes": [], "eventTypes": [], "objects": [{objects}], "events": [{{"id": "e1", "type": "call",
        "time": "2026-03-01T10:00:00Z", "relationships": [{{"objectId": "d1"}}, {{"objectId": "d2"}}]}}]}}"#
    );
    let place = Place::new();
    let found = incoming(&place.file("a.json", log), None);
    let steps: Vec<_> = found.deals.iter().map(|deal| (deal.deal.crm_id.as_str(), deal.steps.len())).collect();
    assert_eq!(steps, [("d1", 1), ("d2", 1)]);
    assert_eq!(found.oddities.of(OddityKind::SameRow).count(), 1, "the second one is left out, and said");
}
