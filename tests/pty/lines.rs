//! The capture lines that are typed for the real orders say what the rows say, before anybody types them.

use debrief::domain::Keyed;

use crate::data::{Typist, rows};

#[test]
fn every_row_becomes_a_line_that_says_the_same() {
    for file in ["2011-lost.tsv", "2008-won.tsv"] {
        let rows = rows(file);
        let mut typist = Typist::new();
        for row in &rows {
            // The program knows only whom earlier lines have named.
            let before = typist.clone();
            let text = typist.line(row);
            let line = before.read(&text);
            assert_eq!(line.title, row.what, "{text}");
            let people: Vec<&str> = line.people.iter().filter_map(|who| before.name_of(who)).map(|who| who.0).collect();
            assert_eq!(people, row.people, "{text}");
            let side = line.people.first().and_then(|who| before.name_of(who)).map(|(_, side)| side.key());
            assert_eq!(side, Some(row.side.as_str()), "{text}");
            assert_eq!(line.channel.map(Keyed::key), Some(row.channel.as_str()), "{text}");
            assert_eq!(line.emotion.map(|feeling| feeling.get()), row.emotion, "{text}");
            assert_eq!(line.is_lever, row.remark == "lever", "{text}");
            let told = (line.told.customer, line.told.vendor);
            let wanted = match row.told.as_str() {
                "both" => (true, true),
                "customer" => (true, false),
                _ => (false, false),
            };
            assert_eq!(told, wanted, "{text}");
        }
    }
}
