//! Event logs: each trace a deal, each event a step.

use std::{
    collections::{BTreeMap, HashMap},
    fs,
    io::Write,
    path::Path,
    time::Instant,
};

use debrief::{
    domain::{Currency, Milestone, Outcome, Side, Step, is_harmful},
    exchange::import::{
        ImportError, Incoming, OddityKind, Refusal,
        crm::{CrmFile, Mapping, Reading, Shape, deals as deals_of, preview, recall, remember},
        log::{Lifecycle, Rule},
    },
    store::{Edit, EditLabel, Workbook},
    work::Watch,
};
use serde_json::Value;

use super::{
    Place, bring, deals,
    hostile::{mutate_with, number},
    shared,
};

const LOG: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849-2016" xmlns="http://www.xes-standard.org/">
 <global scope="event"><string key="concept:name" value="UNKNOWN"/></global>
 <string key="concept:name" value="Orders &amp; more"/>
 <trace>
  <string key="concept:name" value="7"/>
  <float key="amount" value="1234.5"><string key="nested" value="x"/></float>
  <event>
   <string key="concept:name" value="asks"/><string key="org:resource" value="Keller"/>
   <date key="time:timestamp" value="2026-03-01T23:30:00.000-08:00"/><string key="lifecycle:transition" value="COMPLETE"/>
  </event>
  <event>
   <string key="concept:name" value="offer_sent"/><string key="lifecycle:transition" value="START"/>
   <date key="time:timestamp" value="soon"/><string key="org:resource" value="Meier"/>
  </event>
  <event><string key="concept:name" value="signs"/><date key="time:timestamp" value="2026-04-02T10:00:00Z"/></event>
  <event><string key="org:resource" value="nobody"/></event>
 </trace>
 <trace><string key="concept:name" value="7"/></trace>
 <trace><event><string key="concept:name" value="asks"/></event></trace>
</log>
"#;

fn open(path: &Path) -> Result<CrmFile, ImportError> {
    CrmFile::open(path, &Reading::default(), &Watch::default())
}

fn gzip(bytes: &[u8]) -> Vec<u8> {
    let mut packed = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::default());
    packed.write_all(bytes).expect("packed");
    packed.finish().expect("packed")
}

#[test]
fn a_trace_becomes_a_deal_and_its_events_steps() {
    let place = Place::new();
    for path in [place.file("a.xes", LOG), place.file("a.xes.gz", gzip(LOG.as_bytes()))] {
        let file = open(&path).expect("a log");
        assert_eq!((&file.shape, file.table.len(), file.log.as_ref().map(|log| log.len())), (&Shape::Log, 3, Some(4)));
        let mut workbook = place.workbook();
        let mut suggestion = recall(&workbook, &file, Currency::CHF).expect("a mapping");
        let mapping = &mut suggestion.mapping;
        assert_eq!(mapping.source, "Orders & more");
        mapping.set(debrief::exchange::import::crm::Field::Value, Some("amount".to_owned()));
        mapping.rule.decide("SIGNS", Outcome::Won);
        mapping.rule.sides.insert("keller".to_owned(), Side::Customer);
        let incoming = deals_of(&file, mapping, &Watch::default()).expect("not cancelled");
        let odd: Vec<_> = incoming.oddities.counts().collect();
        assert_eq!(odd, [(OddityKind::SameId, 1), (OddityKind::NoDate, 1), (OddityKind::NoActivity, 1)]);
        bring(&mut workbook, &incoming);
        let rule = mapping.rule.clone();
        remember(&workbook, &file, &suggestion).expect("remembered");
        let again = recall(&workbook, &file, Currency::CHF).expect("a mapping");
        assert!(again.is_remembered && again.mapping.rule == rule);
        let mut all = workbook.all_deals().expect("deals");
        all.sort_by_key(|deal| std::cmp::Reverse(deal.crm_id.clone()));
        let ids: Vec<_> = all.iter().map(|deal| deal.crm_id.as_str()).collect();
        assert_eq!(ids, ["7", "#3"]);
        let whole = workbook.debrief(all[0].id).expect("the deal");
        assert_eq!((whole.deal.outcome, whole.deal.value), (Outcome::Won, Some(123_450)));
        let dates = [whole.deal.opened_on, whole.deal.decided_on].map(|date| date.expect("a date").to_string());
        assert_eq!(dates, ["2026-03-01", "2026-04-02"]);
        let steps: Vec<_> = whole.steps.iter().map(|step| (step.title.as_str(), step.activity.as_str())).collect();
        assert_eq!(steps, [("asks", ""), ("offer_sent", "offer_sent"), ("signs", "")]);
        let mut people: Vec<_> = whole.participants.iter().map(|person| (person.name.as_str(), person.side)).collect();
        people.sort_unstable();
        assert_eq!(people, [("Keller", Side::Customer), ("Meier", Side::Vendor)]);
        let actors: Vec<_> =
            whole.steps.iter().map(|step| whole.actor(step).map(|actor| actor.name.as_str())).collect();
        assert_eq!(actors, [Some("Keller"), Some("Meier"), None]);
        assert_eq!(bring(&mut workbook, &incoming).same, 2);
        drop(workbook);
        fs::remove_file(place.path("w.debrief")).expect("removed");
    }
}

#[test]
fn the_event_that_decides_ends_the_way_also_where_it_is_said_later() {
    let trace = |name: &str, end: &str| {
        format!(
            r#"<trace><string key="concept:name" value="{name}"/>
            <event><string key="concept:name" value="asks"/><date key="time:timestamp" value="2026-03-01T10:00:00Z"/></event>
            <event><string key="concept:name" value="{end}"/><date key="time:timestamp" value="2026-03-02T10:00:00Z"/></event>
            </trace>"#
        )
    };
    let place = Place::new();
    let path = place.file("a.xes", format!("<log>{}{}</log>", trace("1", "signs"), trace("2", "refuses")));
    let mut workbook = place.workbook();
    let decisions = |workbook: &Workbook| -> Vec<String> {
        let all = workbook.all_deals().expect("deals");
        let steps = all.iter().flat_map(|deal| workbook.debrief(deal.id).expect("the deal").steps);
        let mut titles: Vec<_> =
            steps.filter(|step| step.milestone == Some(Milestone::Decision)).map(|step| step.title).collect();
        titles.sort();
        titles
    };
    let decided = |mapping: &mut Mapping| {
        mapping.rule.decide("signs", Outcome::Won);
        mapping.rule.decide("refuses", Outcome::Lost);
    };
    bring(&mut workbook, &deals(&path, |_| {}));
    assert!(decisions(&workbook).is_empty());
    assert_eq!(bring(&mut workbook, &deals(&path, decided)).changed, 2);
    assert_eq!(decisions(&workbook), ["refuses", "signs"]);
    assert_eq!(bring(&mut workbook, &deals(&path, decided)).same, 2);
    let mut other = Workbook::open_in_memory().expect("a workbook");
    bring(&mut other, &deals(&path, decided));
    assert_eq!(decisions(&other), ["refuses", "signs"]);
}

#[test]
fn a_trace_is_called_by_its_case_also_where_a_customer_is_named() {
    let place = Place::new();
    let log = r#"<log><trace><string key="concept:name" value="Case 7"/><string key="customer" value="Tubex"/>
        <event><string key="concept:name" value="asks"/></event></trace></log>"#;
    let incoming = super::deals(&place.file("a.xes", log), |_| {});
    let deal = &incoming.deals[0].deal;
    assert_eq!((deal.title.as_str(), deal.customer.as_str()), ("Case 7", "Tubex"));
}

#[test]
fn a_log_that_is_here_under_another_name_is_said_to_be() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let trace = |name: &str| format!("<trace><string key=\"concept:name\" value=\"{name}\"/></trace>");
    let log = format!("<log>{}{}</log>", trace("1"), trace("2"));
    let read = |name: &str, content: &str, workbook: &debrief::store::Workbook| {
        let file = open(&place.file(name, content)).expect("a log");
        let mapping = recall(workbook, &file, Currency::CHF).expect("a mapping").mapping;
        (preview(workbook, &file, &mapping, &Watch::default()).expect("a preview"), mapping.source)
    };
    let (first, source) = read("e1.xes", &log, &workbook);
    assert_eq!((source.as_str(), &first.here_as), ("e1", &None));
    bring(&mut workbook, &first.incoming);
    let (copy, source) = read("e1 (1).xes", &log, &workbook);
    assert_eq!((source.as_str(), copy.counts.same, copy.here_as), ("e1", 2, None), "a browser's copy");
    let (renamed, _) = read("april.xes", &log, &workbook);
    assert_eq!((renamed.counts.new, renamed.here_as.as_deref()), (2, Some("e1")));
    let (other, _) = read("april.xes", &format!("<log>{}{}</log>", trace("1"), trace("9")), &workbook);
    assert_eq!((other.counts.new, other.here_as), (2, None));
}

#[test]
fn what_is_packed_and_no_log_is_refused_as_that() {
    let place = Place::new();
    let path = place.file("deals.csv.gz", gzip(b"Opportunity ID,Stage\n1,Closed Won\n"));
    assert_eq!(refusal(&path).0, Refusal::Packed);
}

#[test]
fn the_states_of_an_activity_are_as_the_rule_says() {
    let place = Place::new();
    let path = place.file("a.xes", LOG);
    let titles = |lifecycle| -> Vec<String> {
        let incoming = deals(&path, |mapping| mapping.rule.lifecycle = lifecycle);
        incoming.deals[0].steps.iter().map(|step| step.title.clone()).collect()
    };
    assert_eq!(titles(Lifecycle::All), ["asks", "offer_sent", "signs"]);
    assert_eq!(titles(Lifecycle::Named), ["asks", "offer_sent (start)", "signs"]);
    assert_eq!(titles(Lifecycle::Completed), ["asks", "signs"]);
}

/// Which step follows which, in the steps' order, and how often.
fn succession<'a>(deals: impl Iterator<Item = Vec<&'a str>>) -> HashMap<(String, String), u64> {
    let mut pairs = HashMap::new();
    for titles in deals {
        for pair in titles.windows(2) {
            *pairs.entry((pair[0].to_owned(), pair[1].to_owned())).or_default() += 1;
        }
    }
    pairs
}

fn bank() -> Option<(CrmFile, Mapping, Incoming)> {
    let path = shared("eventlogs/bpic2012.xes.gz")?;
    let began = Instant::now();
    let file = open(&path).expect("the log");
    println!("read in {:?}", began.elapsed());
    let place = Place::new();
    let mut mapping = recall(&place.workbook(), &file, Currency::CHF).expect("a mapping").mapping;
    mapping.rule.decide("A_APPROVED", Outcome::Won);
    mapping.rule.decide("A_DECLINED", Outcome::Lost);
    mapping.rule.decide("A_CANCELLED", Outcome::Stopped);
    let incoming = deals_of(&file, &mapping, &Watch::default()).expect("not cancelled");
    println!("read, as deals, in {:?}", began.elapsed());
    Some((file, mapping, incoming))
}

#[test]
fn a_bank_s_log_agrees_with_what_pm4py_counts() {
    let (Some((file, _, incoming)), Some(oracle)) = (bank(), shared("oracles/bpic2012.json")) else { return };
    let oracle: Value = serde_json::from_str(&fs::read_to_string(oracle).expect("figures")).expect("figures");
    let count = |value: &Value| value.as_u64().expect("a count");
    assert_eq!(incoming.deals.len() as u64, count(&oracle["cases"]));
    let steps: usize = incoming.deals.iter().map(|deal| deal.steps.len()).sum();
    assert_eq!(steps as u64, count(&oracle["events"]));
    let mut outcomes: BTreeMap<Outcome, usize> = BTreeMap::new();
    for deal in &incoming.deals {
        *outcomes.entry(deal.deal.outcome).or_default() += 1;
    }
    let expected = [
        (Outcome::Open, 399),
        (Outcome::Won, count(&oracle["cases_with"]["A_APPROVED"]) as usize),
        (Outcome::Lost, count(&oracle["cases_with"]["A_DECLINED"]) as usize),
        (Outcome::Stopped, count(&oracle["cases_with"]["A_CANCELLED"]) as usize),
    ];
    assert_eq!(outcomes, expected.into_iter().collect());
    let titles = |deal: usize| incoming.deals[deal].steps.iter().map(|step| step.title.as_str()).collect::<Vec<_>>();
    check_succession(&oracle, &succession((0..incoming.deals.len()).map(titles)));
    let log = file.log.expect("a log");
    for (name, deals) in oracle["cases_with"].as_object().expect("counts") {
        assert!(log.occurrences().contains(&(name.as_str(), count(deals) as usize)), "{name}");
    }
    assert!(incoming.oddities.is_empty(), "{:?}", incoming.oddities);
    assert!(incoming.deals.iter().flat_map(|deal| &deal.steps).all(|step| step.date.is_some()));
}

fn check_succession(oracle: &Value, found: &HashMap<(String, String), u64>) {
    let pairs = oracle["directly_follows_top40"].as_array().expect("pairs");
    assert_eq!(pairs.len(), 40);
    for pair in pairs {
        let text = |at: usize| pair[at].as_str().expect("a name").to_owned();
        assert_eq!(found.get(&(text(0), text(1))).copied(), pair[2].as_u64(), "{pair}");
    }
}

/// The same through the workbook; it takes a while, so it is asked for.
///
/// `cargo test --release --test import bank_s_log_in_a_workbook -- --ignored --nocapture`
#[test]
#[ignore = "takes minutes in a debug build: it is for measuring"]
fn a_bank_s_log_in_a_workbook() {
    let (Some((_, _, incoming)), Some(oracle)) = (bank(), shared("oracles/bpic2012.json")) else { return };
    let oracle: Value = serde_json::from_str(&fs::read_to_string(oracle).expect("figures")).expect("figures");
    let place = Place::new();
    let mut workbook = place.workbook();
    let began = Instant::now();
    let counts = bring(&mut workbook, &incoming);
    println!("written in {:?}", began.elapsed());
    assert_eq!((counts.new, counts.steps), (13_087, 262_200));
    let debriefs: Vec<_> =
        workbook.all_deals().expect("deals").iter().map(|deal| workbook.debrief(deal.id).expect("a deal")).collect();
    let titles = debriefs.iter().map(|deal| deal.steps.iter().map(|step| step.title.as_str()).collect());
    check_succession(&oracle, &succession(titles));
    assert_eq!(bring(&mut workbook, &incoming).same, 13_087);
    workbook.undo().expect("undone");
    assert!(workbook.all_deals().expect("deals").is_empty());
}

#[test]
fn the_textbook_log_comes_in() {
    let Some(path) = shared("eventlogs/running-example.xes") else { return };
    let incoming = deals(&path, |_| {});
    assert_eq!((incoming.deals.len(), incoming.deals.iter().map(|deal| deal.steps.len()).sum::<usize>()), (6, 42));
    let Some(path) = shared("interchange/min.xes") else { return };
    let incoming = deals(&path, |_| {});
    assert_eq!(
        (incoming.deals[0].deal.customer.as_str(), incoming.deals[0].deal.outcome),
        ("Müller & Söhne <AG>", Outcome::Lost)
    );
    assert_eq!(incoming.deals[0].people[0].side, Side::Customer);
}

/// Why a file is refused, and the line that is named.
fn refusal(path: &Path) -> (Refusal, u64) {
    match open(path) {
        Err(ImportError::Refused { refusal, line, .. }) => (refusal, line),
        other => panic!("{other:?}"),
    }
}

#[test]
fn what_means_no_good_is_refused_and_the_place_named() {
    let place = Place::new();
    let bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE log [<!ENTITY a \"aaaa\">\n<!ENTITY b \"&a;&a;&a;&a;\">]>\n<log/>";
    assert_eq!(refusal(&place.file("bomb.xes", bomb)), (Refusal::Entities, 3));
    let deep = format!("<log>\n{}", "<list key='a'>\n".repeat(100));
    assert_eq!(refusal(&place.file("deep.xes", deep)), (Refusal::Deep, 65));
    let long = format!("<log>\n<trace>\n<string key='a' value='{}'/></trace></log>", "x".repeat(3 << 20));
    assert_eq!(refusal(&place.file("long.xes", long)), (Refusal::LongRecord, 3));
    let cut = &LOG[..LOG.len() / 2];
    assert_eq!(refusal(&place.file("cut.xes", cut)).0, Refusal::Cut);
    let packed = gzip(LOG.as_bytes());
    assert_eq!(refusal(&place.file("cut.xes.gz", &packed[..packed.len() / 2])).0, Refusal::Cut);
    // What is wrong with the packing is told as that, wherever it is.
    let mut headless = packed.clone();
    headless[3] = 0xff;
    assert_eq!(refusal(&place.file("headless.xes.gz", &headless)).0, Refusal::Broken);
    let whole = format!("{}{LOG}", " ".repeat((1 << 16) - LOG.len()));
    let mut wrong = gzip(whole.trim_start().as_bytes());
    let checksum = wrong.len() - 8;
    wrong[checksum] ^= 1;
    assert_eq!(refusal(&place.file("checksum.xes.gz", &wrong)).0, Refusal::Broken);
    let crossed = "<log>\n<trace>\n</log>\n</trace>";
    assert_eq!(refusal(&place.file("crossed.xes", crossed)), (Refusal::Broken, 3));
    let mut foreign = LOG.as_bytes().to_vec();
    let at = LOG.find("Keller").expect("a name");
    foreign[at] = 0xff;
    assert_eq!(refusal(&place.file("foreign.xes", foreign)), (Refusal::Broken, 9));
    assert_eq!(refusal(&place.file("entity.xes", LOG.replace("Keller", "&nobody;"))), (Refusal::Broken, 9));
    assert_eq!(refusal(&place.file("latin.xes", LOG.replace("UTF-8", "UTF-16"))).0, Refusal::Encoding);
    assert_eq!(refusal(&place.file("page.xes", "<?xml version='1.0'?><html></html>")).0, Refusal::WebPage);
    assert_eq!(refusal(&place.file("none.xes", "<log></log>")).0, Refusal::Empty);
}

#[test]
fn a_gzip_bomb_is_refused_before_it_takes_room() {
    let place = Place::new();
    // 64 MB of zeros are 64 kB packed; the first MB of one piece is too much already.
    let path = place.file("bomb.gz", gzip(&[b"<log>".to_vec(), vec![b' '; 64 << 20]].concat()));
    assert_eq!(refusal(&path), (Refusal::LongRecord, 1));
}

/// A longer run: see the other importers.
#[test]
fn mutations_of_logs_are_read_or_refused() {
    const MEANING: [&[u8]; 12] = [
        b"<",
        b">",
        b"\"",
        b"&",
        b"&#0;",
        b"&#x1b;[2J",
        b"</trace>",
        b"<trace>",
        b"<event>",
        b"<!DOCTYPE a [<!ENTITY b 'c'>]>",
        b"\xff",
        b"<![CDATA[",
    ];
    let (count, seed) = (number("DEBRIEF_MUTATIONS", 400), number("DEBRIEF_MUTATIONS_SEED", 1));
    let mut random = fastrand::Rng::with_seed(seed);
    let place = Place::new();
    let seeds = [LOG.as_bytes().to_vec(), gzip(LOG.as_bytes())];
    let (mut taken, mut refused) = (0_u64, 0_u64);
    for at in 0..count {
        let mut bytes = seeds[usize::from(at % 4 == 3)].clone();
        mutate_with(&mut bytes, &MEANING, &mut random);
        match open(&place.file("m", &bytes)) {
            Ok(file) => {
                let mut mapping = debrief::exchange::import::crm::suggest(&file.table, Currency::CHF).mapping;
                mapping.rule = Rule { lifecycle: Lifecycle::Named, ..Rule::default() };
                let incoming = deals_of(&file, &mapping, &Watch::default()).expect("not cancelled");
                for deal in &incoming.deals {
                    assert!(!deal.deal.crm_id.is_empty(), "{at} of seed {seed}");
                    let people = deal.people.iter().map(|person| &person.name);
                    for text in people.chain(deal.steps.iter().map(|step| &step.title)).chain([&deal.deal.title]) {
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

/// A log of one case, whose events have ids; `instance` names the attribute.
fn with_ids(instance: &str, events: &[(&str, &str, &str)]) -> String {
    let event = |(id, name, day): &(&str, &str, &str)| {
        format!(
            r#"<event><string key="{instance}" value="{id}"/><string key="concept:name" value="{name}"/>
            <date key="time:timestamp" value="{day}T10:00:00Z"/></event>"#
        )
    };
    let events: String = events.iter().map(event).collect();
    format!(r#"<log><trace><string key="concept:name" value="7"/>{events}</trace></log>"#)
}

#[test]
fn an_event_that_has_changed_in_the_log_changes_its_step() {
    for instance in ["concept:instance", "identity:id", "EventID"] {
        let place = Place::new();
        let mut workbook = place.workbook();
        let first = [("a", "asks", "2026-03-01"), ("b", "calls", "2026-03-05"), ("c", "signs", "2026-04-02")];
        let second = [("a", "asks", "2026-03-01"), ("b", "visits", "2026-04-10"), ("c", "signs", "2026-04-03")];
        let log = |events| place.file("a.xes", with_ids(instance, events));
        bring(&mut workbook, &super::deals(&log(&first), |_| {}));
        let deal = workbook.all_deals().expect("deals")[0].id;
        let steps = |workbook: &Workbook| -> Vec<(String, String)> {
            let steps = workbook.debrief(deal).expect("the deal").steps.into_iter();
            steps.map(|step| (step.title, step.date.expect("a date").to_string())).collect()
        };
        // What the user has made of a step is his.
        let seen = workbook.debrief(deal).expect("the deal").steps.remove(2);
        let own = Step { date: "2026-04-04".parse().ok(), ..seen.clone() };
        workbook.edit(Edit::new(EditLabel::ChangeStep), |tx| tx.update(&seen, &own)).expect("edited");
        let file = open(&log(&second)).expect("a log");
        let mapping =
            Mapping { source: "log".to_owned(), ..recall(&workbook, &file, Currency::CHF).expect("one").mapping };
        let preview = preview(&workbook, &file, &mapping, &Watch::default()).expect("a preview");
        let told: Vec<_> =
            preview.changes.iter().map(|change| debrief::wording::change(change, debrief::i18n::Locale::EN)).collect();
        assert_eq!(told, ["7: step calls · 5 Mar 2026 → visits · 10 Apr 2026"], "{instance}");
        let counts = bring(&mut workbook, &preview.incoming);
        assert_eq!((counts.steps, counts.steps_changed, counts.kept, counts.changed), (0, 1, 1, 1), "{instance}");
        let expected = [("asks", "2026-03-01"), ("signs", "2026-04-04"), ("visits", "2026-04-10")];
        assert_eq!(steps(&workbook), expected.map(|(name, day)| (name.to_owned(), day.to_owned())), "{instance}");
        // The edit was no import: the date stays the user's, and nothing else changes.
        let again = bring(&mut workbook, &preview.incoming);
        assert_eq!((again.changed, again.steps, again.kept), (0, 0, 1), "{instance}");
        workbook.undo().expect("undone");
        assert_eq!(steps(&workbook)[1].0, "calls");
    }
}

#[test]
fn ids_that_several_events_of_a_case_have_tell_none_of_them_apart() {
    let place = Place::new();
    let mut workbook = place.workbook();
    let log = with_ids("concept:instance", &[("1", "asks", "2026-03-01"), ("1", "calls", "2026-03-05")]);
    let incoming = super::deals(&place.file("a.xes", log), |_| {});
    assert_eq!(bring(&mut workbook, &incoming).steps, 2);
    let log = with_ids("concept:instance", &[("1", "asks", "2026-03-01"), ("1", "mails", "2026-03-05")]);
    let counts = bring(&mut workbook, &super::deals(&place.file("a.xes", log), |_| {}));
    assert_eq!((counts.steps, counts.steps_changed), (1, 0));
}
