//! Names and words as texts have them, in `tests/data/names/`: what leaks there, and what is masked though it is no name.
//! A row has the people and the companies that are known, a text, what must go from it and what must stay (`*`: all of it);
//! `;` and `|` part them.

use super::{Disguise, Everybody, Names, Naming};
use crate::{
    domain::{Deal, Debrief, Participant, Side, Step},
    i18n::Locale,
};

const FILES: &[(&str, &str)] = &[
    ("plain", include_str!("../../../tests/data/names/plain.tsv")),
    ("compounds", include_str!("../../../tests/data/names/compounds.tsv")),
    ("letters", include_str!("../../../tests/data/names/letters.tsv")),
    ("initials", include_str!("../../../tests/data/names/initials.tsv")),
    ("ordinary", include_str!("../../../tests/data/names/ordinary.tsv")),
];

/// What is known not to be met yet, one expectation a row. Whoever mends one moves its row.
const UNMET: &str = include_str!("../../../tests/data/names/unmet.tsv");

/// What one row asks for.
struct Row<'a> {
    people: Vec<&'a str>,
    companies: Vec<&'a str>,
    text: &'a str,
    goes: Vec<&'a str>,
    stays: Vec<&'a str>,
}

impl<'a> Row<'a> {
    fn of(line: &'a str) -> Self {
        let cells: Vec<&str> = line.split('\t').collect();
        let [people, companies, text, goes, stays] = cells[..] else { panic!("five cells: {line}") };
        let parts = |cell: &'a str, by: char| cell.split(by).filter(|part| !part.is_empty()).collect();
        let stays = if stays == "*" { vec![text] } else { parts(stays, '|') };
        Self { people: parts(people, ';'), companies: parts(companies, ';'), text, goes: parts(goes, '|'), stays }
    }

    /// The text as a report and as an export tell it.
    fn told(&self) -> [String; 2] {
        let mut debrief = Debrief::new(Deal::new("Customer", "Deal"));
        let id = debrief.deal.id;
        let person = |name: &&str| Participant { job: "x".into(), ..Participant::new(id, *name, Side::Customer) };
        debrief.participants = self.people.iter().map(person).collect();
        debrief.steps = vec![Step::new(id, 1, self.text)];
        let others = self.companies.iter().map(|name| Deal::new(*name, "Other"));
        let everybody = Everybody {
            deals: others.chain([debrief.deal.clone()]).collect(),
            people: debrief.participants.clone(),
            colleagues: Vec::new(),
        };
        let report = Names::new(&debrief, &everybody, Locale::DE, Naming::Agreed).mask(self.text);
        let export = Disguise::new(Naming::Agreed, &everybody).debrief(&debrief).steps.swap_remove(0).title;
        [report, export]
    }
}

/// A text without what stands for somebody: a pseudonym is no name, whatever its letters.
fn without_labels(text: &str) -> String {
    let mut kept = String::new();
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        kept = kept + before + "[]";
        rest = after.split_once(']').map_or("", |(_, after)| after);
    }
    kept + rest
}

/// What leaks of a row, and what is masked of it though it should stay.
fn faults(row: &Row) -> Vec<String> {
    for part in row.goes.iter().chain(&row.stays) {
        assert!(row.text.contains(part), "no «{part}» in «{}»", row.text);
    }
    let of = |told: String| {
        let kept = without_labels(&told);
        let leaks = row.goes.iter().filter(|part| kept.contains(**part)).map(|part| format!("leaks «{part}»"));
        let masked = row.stays.iter().filter(|part| !told.contains(**part)).map(|part| format!("masks «{part}»"));
        leaks.chain(masked).map(|fault| format!("{fault}: {told}")).collect::<Vec<_>>()
    };
    row.told().into_iter().flat_map(of).collect()
}

fn rows(lines: &str) -> impl Iterator<Item = Row<'_>> {
    lines.lines().skip(1).map(Row::of)
}

#[test]
fn no_listed_name_leaks_and_no_listed_word_is_masked() {
    for (file, lines) in FILES {
        let found: Vec<String> = rows(lines).flat_map(|row| faults(&row)).collect();
        assert!(found.is_empty(), "{file}: {}", found.join("\n"));
    }
}

#[test]
fn what_is_noted_as_not_met_is_not() {
    for row in rows(UNMET) {
        assert_eq!(row.goes.len() + row.stays.len(), 1, "a row has one expectation: {}", row.text);
    }
    let met = rows(UNMET).filter(|row| faults(row).is_empty());
    let met: Vec<String> = met.map(|row| format!("{}: {:?} {:?}", row.text, row.goes, row.stays)).collect();
    assert!(met.is_empty(), "met: move these rows to where they belong:\n{}", met.join("\n"));
}
