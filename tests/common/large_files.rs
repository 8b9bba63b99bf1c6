//! Files of every kind that an import takes, large enough that somebody can call it off while it writes.

use std::fmt::Write;

/// A file's name and what is in it, of so many deals: a table, an event log, an object-centric one. Those of the logs have
/// three steps each.
pub fn large_files(deals: usize) -> [(&'static str, String); 3] {
    [("deals.csv", table(deals)), ("log.xes", log(deals)), ("objects.json", objects(deals))]
}

fn table(deals: usize) -> String {
    let mut text = "ID;Kunde;Titel;Status;Wert;Entscheid\n".to_owned();
    for deal in 0..deals {
        let _ = writeln!(text, "{deal};Hofstetter {deal};Linie {deal};Verloren;100;31.12.2026");
    }
    text
}

fn log(deals: usize) -> String {
    let mut text = "<log>\n".to_owned();
    for deal in 0..deals {
        let _ = writeln!(text, "<trace><string key='concept:name' value='{deal}'/>");
        for step in 0..3 {
            let name = format!("<string key='concept:name' value='step {step} of {deal}'/>");
            let _ = writeln!(text, "<event>{name}<date key='time:timestamp' value='2026-03-12T10:00:00Z'/></event>");
        }
        text += "</trace>\n";
    }
    text + "</log>\n"
}

fn objects(deals: usize) -> String {
    let (mut objects, mut events) = (Vec::new(), Vec::new());
    for deal in 0..deals {
        objects.push(format!(r#"{{"id": "o{deal}", "type": "Order"}}"#));
        for step in 0..3 {
            events.push(format!(
                r#"{{"id": "e{deal}-{step}", "type": "step {step}", "time": "2026-03-12T10:00:00Z", "relationships": [{{"objectId": "o{deal}", "qualifier": "order"}}]}}"#
            ));
        }
    }
    let event_type = |step: usize| format!(r#"{{"name": "step {step}", "attributes": []}}"#);
    format!(
        r#"{{"objectTypes": [{{"name": "Order", "attributes": []}}], "eventTypes": [{}], "objects": [{}], "events": [{}]}}"#,
        (0..3).map(event_type).collect::<Vec<_>>().join(", "),
        objects.join(",\n"),
        events.join(",\n")
    )
}
