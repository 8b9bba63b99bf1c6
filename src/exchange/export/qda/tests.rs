use std::{collections::HashSet, io::Read};

use quick_xml::{Reader, events::Event};

use super::*;
use crate::{
    domain::{Deal, Incident, IncidentKind, Participant, Side, Source, Step, Telling},
    exchange::demo,
    i18n::Language,
};

/// Umlauts, a decomposed one, an emoji of several code points, and a control character.
const WORDS: &str = "Über die Brücke 👩‍🔧 — a\u{308}h\u{7}, fünf";

fn odd() -> Debrief {
    let mut debrief = Debrief::new(Deal::new("Größe & \"Söhne\" <AG>", "Anlage 🏭"));
    let mut step = Step::new(debrief.deal.id, 1, "fährt 🚚 nach Zürich");
    step.is_lever = true;
    let mut telling = Telling::new(&step, Source::Customer);
    telling.words = WORDS.to_owned();
    debrief.tellings.push(telling);
    debrief.steps.push(step);
    let incident = Incident::new(debrief.deal.id, IncidentKind::Annoyed, Side::Customer, "Ärger 😡 über das Getriebe");
    debrief.incidents.push(incident);
    debrief
}

/// What a reader of the format makes of an account: the passage by its positions, counted in code points.
fn passages(account: &Account) -> Vec<String> {
    let text: Vec<char> = account.text.chars().collect();
    account.passages.iter().map(|passage| text[passage.from..passage.to].iter().collect()).collect()
}

#[test]
fn positions_count_code_points() {
    let accounts = accounts(&odd(), Locale::EN);
    assert_eq!(accounts.len(), 1);
    let passages = passages(&accounts[0]);
    assert!(passages[0].starts_with("1. fährt 🚚 nach Zürich\n"), "{passages:?}");
    assert!(passages[0].ends_with("fünf”"), "{passages:?}");
    assert_eq!(passages[1], "Ärger 😡 über das Getriebe");
    assert!(!accounts[0].text.contains(['\r', '\u{7}']));
}

#[test]
fn a_project_is_whole() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.qdpx");
    let mut debriefs = demo::demo(Language::De).expect("the demo").debriefs;
    debriefs.push(odd());
    let mut file = WholeFile::create(&path).unwrap();
    write_project(&mut file, &debriefs, Timestamp::UNIX_EPOCH, Locale::EN).unwrap();
    file.finish().unwrap();
    let mut zip = zip::ZipArchive::new(std::fs::File::open(&path).unwrap()).unwrap();
    let mut project = String::new();
    zip.by_name("project.qde").unwrap().read_to_string(&mut project).unwrap();
    let (mut defined, mut referred, mut paths) = (HashSet::new(), HashSet::new(), Vec::new());
    let mut reader = Reader::from_str(&project);
    loop {
        match reader.read_event().unwrap() {
            Event::Eof => break,
            Event::Start(element) | Event::Empty(element) => {
                for attribute in element.attributes() {
                    let attribute = attribute.unwrap();
                    let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).unwrap().into_owned();
                    match attribute.key.as_ref() {
                        "guid" => assert!(defined.insert(value), "twice"),
                        "targetGUID" | "creatingUser" => _ = referred.insert(value),
                        "plainTextPath" => paths.push(value),
                        _ => {}
                    }
                }
            }
            _ => {}
        }
    }
    let dangling: Vec<_> = referred.difference(&defined).collect();
    assert!(dangling.is_empty(), "{dangling:?}");
    assert!(paths.len() > debriefs.len());
    for path in paths {
        let name = path.replace("internal://", "sources/");
        assert!(zip.by_name(&name).is_ok(), "{name}");
    }
    assert!(project.contains("Größe &amp; &quot;Söhne&quot; &lt;AG&gt;"));
}

#[test]
fn a_codebook_has_all_criteria() {
    let mut out = Vec::new();
    write_codebook(&mut out, Locale::EN).unwrap();
    let text = String::from_utf8(out).unwrap();
    assert_eq!(text.matches("color=\"#3F6FB5\"").count(), 21);
    assert!(text.contains(CODEBOOK));
}

#[test]
fn minor_units_become_decimals() {
    assert_eq!(
        [decimal(123_450, 2), decimal(-5, 2), decimal(7, 0), decimal(1_234, 3)],
        ["1234.50", "-0.05", "7", "1.234"]
    );
}

#[test]
fn who_acts_is_named_once() {
    let mut debrief = odd();
    let keller = Participant::new(debrief.deal.id, "Erika Keller", Side::Customer);
    debrief.steps[0].actor = Some(keller.id);
    let first = |debrief: &mut Debrief, name: &str, title: &str| {
        debrief.participants = vec![Participant { name: name.to_owned(), ..keller.clone() }];
        debrief.steps[0].title = title.to_owned();
        accounts(debrief, Locale::EN)[0].text.lines().nth(1).unwrap_or_default().to_owned()
    };
    assert_eq!(first(&mut debrief, "Erika Keller", "Keller calls"), "1. Erika Keller calls");
    assert_eq!(first(&mut debrief, "Erika Keller", "calls"), "1. Erika Keller calls");
    assert_eq!(first(&mut debrief, "customer-1b2f", "[customer-1b2f] calls"), "1. [customer-1b2f] calls");
}
