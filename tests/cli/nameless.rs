//! All that leaves the house without names, searched for names.

use std::{collections::HashSet, fs, io::Read, path::Path};

use debrief::{
    domain::{Consent, Participant},
    store::{Edit, EditLabel, Workbook},
};

use super::runner::{Home, text};

/// In how many ways a text names Rolf Vögtlin.
const HARD: &str = "Vögtlin, Vögtlins, VOEGTLIN, Voegtlin's, rolfvoegtlin, #rvoegtlin, r.voegtlin, VögtlinRolf, Vögtlin-Team, \
     die Vögtlinsche Offerte, rolf_voegtlin, RVögtlin, rvoegtlin@muster.ch, Vög\u{AD}tlin";

/// The demo, in which somebody who was never asked is named in every way.
fn planted(home: &Home) -> (Vec<Participant>, HashSet<String>, Vec<String>) {
    let mut workbook = Workbook::open(home.path("workbook.debrief")).expect("a workbook");
    let deals = workbook.all_deals().expect("deals");
    let before = workbook.debrief(deals[0].id).expect("a deal");
    let change = Edit::new(EditLabel::ChangeDeal);
    workbook
        .edit(change, |tx| {
            let person = &before.participants[0];
            tx.update(person, &Participant { name: "Rolf Vögtlin".into(), consent: None, ..person.clone() })?;
            let mut deal = before.deal.clone();
            (deal.title, deal.notes, deal.finding) = (HARD.into(), HARD.into(), HARD.into());
            tx.update(&before.deal, &deal)?;
            for step in &before.steps {
                let mut new = step.clone();
                new.title = HARD.into();
                tx.update(step, &new)?;
            }
            for incident in &before.incidents {
                let mut new = incident.clone();
                (new.what, new.quote) = (HARD.into(), HARD.into());
                tx.update(incident, &new)?;
            }
            Ok(())
        })
        .expect("planted");
    let people = workbook.people().expect("people");
    let words = |name: &str| name.split(|c: char| !c.is_alphanumeric()).map(str::to_owned).collect::<Vec<_>>();
    let companies = deals.iter().flat_map(|deal| words(&deal.customer).into_iter().chain(words(&deal.winner)));
    let some = deals.iter().take(2).map(|deal| deal.id.uuid().to_string()).collect();
    (people, companies.collect(), some)
}

/// The surnames that may not be said: of persons, not of bodies ("Fibreline board").
fn hidden(people: &[Participant], companies: &HashSet<String>, is_agreed: bool) -> HashSet<String> {
    let may = |person: &&Participant| is_agreed && person.consent == Some(Consent::Attributable);
    let surname = |person: &Participant| {
        let (_, last) = person.name.rsplit_once([' ', '-'])?;
        (last.chars().count() > 3 && last.starts_with(char::is_uppercase)).then(|| last.to_owned())
    };
    let named: HashSet<String> = people.iter().filter(may).filter_map(surname).collect();
    let all = people.iter().filter(|person| !may(person)).filter_map(surname);
    all.filter(|name| !named.contains(name) && !companies.contains(name)).collect()
}

/// What stands in a file, and in what is packed in it.
fn content(path: &Path) -> String {
    if path.is_dir() {
        let all = fs::read_dir(path).expect("a folder").map(|entry| content(&entry.expect("a file").path()));
        return all.collect::<Vec<_>>().join("\n");
    }
    let bytes = fs::read(path).expect("a file");
    let mut said = String::from_utf8_lossy(&bytes).into_owned();
    if let Ok(mut packed) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for at in 0..packed.len() {
            let mut part = Vec::new();
            packed.by_index(at).expect("a part").read_to_end(&mut part).expect("unpacked");
            said.push_str(&String::from_utf8_lossy(&part));
        }
    }
    said
}

fn assert_nameless(path: &Path, hidden: &HashSet<String>) {
    let said = content(path);
    let small = said.to_lowercase();
    for form in ["vögtlin", "voegtlin", "vogtlin", "tlinsche"] {
        if let Some(at) = small.find(form) {
            let from = (0..=at.saturating_sub(60)).rev().find(|at| small.is_char_boundary(*at)).unwrap_or(0);
            panic!("{}: {}", path.display(), small[from..].chars().take(140).collect::<String>());
        }
    }
    let words: HashSet<&str> = said.split(|c: char| !c.is_alphanumeric()).collect();
    let found: Vec<&String> = hidden.iter().filter(|name| words.contains(name.as_str())).collect();
    assert!(found.is_empty(), "{}: {found:?}", path.display());
}

#[test]
fn nobody_who_has_not_agreed_is_named_in_any_file_that_leaves_the_house() {
    let home = Home::with_demo();
    let (people, companies, deals) = planted(&home);
    let (agreed, nobody) = (hidden(&people, &companies, true), hidden(&people, &companies, false));
    assert!(agreed.len() > 10 && nobody.len() > agreed.len(), "{} {}", agreed.len(), nobody.len());
    for (naming, hidden) in [("agreed", &agreed), ("nobody", &nobody)] {
        for form in ["csv", "xlsx", "qdpx", "qdc", "xes", "ocel-json", "ocel-xml", "ocel-sqlite"] {
            let path = home.path(&format!("{naming}.{form}"));
            home.run(&["export", form, &text(&path), "--names", naming, "--whole"]);
            assert_nameless(&path, hidden);
        }
    }
    for (audience, hidden) in [("customer", &agreed), ("pseudonymised", &nobody)] {
        for (deal, format) in deals.iter().flat_map(|deal| ["markdown", "html", "slides"].map(|format| (deal, format)))
        {
            for language in ["en", "de"] {
                let path = home.path(&format!("{audience}-{deal}-{language}.{format}"));
                let wanted = ["report", deal, "-o", &text(&path), "--format", format, "--audience", audience];
                home.run(&[&wanted[..], &["--lang", language]].concat());
                assert_nameless(&path, hidden);
            }
        }
    }
}
