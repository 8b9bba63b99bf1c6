//! `debrief forget`: shown first, done with --yes, and all or nothing.

use std::{fs, thread, time::Duration};

use super::runner::{Home, text};

/// The demo, in which Erika Keller is one of the people.
fn home() -> Home {
    Home::with_demo()
}

fn holds(bytes: &[u8], text: &str) -> bool {
    bytes.to_ascii_lowercase().windows(text.len()).any(|window| window == text.as_bytes())
}

#[test]
fn without_yes_every_place_is_shown_and_nothing_changes() {
    let home = home();
    let path = home.path("workbook.debrief");
    let before = fs::read(&path).expect("the workbook");
    let run = home.run(&["forget", "keller"]).ends(0);
    run.says("Erika Keller becomes Person 1 (customer)")
        .says("[Keller] shuts down line 3")
        .says("step 1 ")
        .says("add --yes")
        .says("Reports written earlier");
    let run = home.run(&["forget", "Erika", "Keller", "--lang", "de"]).ends(0);
    run.says("wird zu Person 1 (Kunde)").says("Schritt 1 ").says("--yes");
    let json = home.run(&["forget", "Keller", "--json"]).ends(0).json();
    assert_eq!((&json["done"], &json["pseudonym"]), (&false.into(), &"Person 1 (customer)".into()));
    let hits = json["hits"].as_array().expect("hits");
    assert!(hits.len() > 20 && hits.iter().all(|hit| hit["key"].as_str().is_some_and(|key| key.len() == 8)));
    assert_eq!(fs::read(&path).expect("the workbook"), before);
}

#[test]
fn a_locked_prediction_and_blind_scores_are_not_told() {
    use debrief::{
        domain::{Deal, Prediction, PredictionState, Score, Scorer, Scoring},
        store::{DealQuery, Edit, EditLabel, Workbook},
    };
    let home = home();
    let mut workbook = Workbook::open(home.path("workbook.debrief")).expect("the workbook");
    let deals = workbook.deals(&DealQuery::default()).expect("the deals").into_iter().map(|listed| listed.deal);
    let deal = deals.into_iter().find(|deal| deal.customer.contains("Hofstetter")).expect("the deal");
    let prediction = Prediction {
        reasons: "Keller finds us dear".into(),
        state: PredictionState::Locked,
        ..Prediction::new(deal.id)
    };
    let debrief = workbook.debrief(deal.id).expect("the deal");
    let blind = Deal { scoring: Scoring::Blind, ..deal.clone() };
    workbook
        .edit(Edit::new(EditLabel::ChangeDeal), |tx| {
            if let Some(before) = &debrief.prediction {
                tx.delete(before)?;
            }
            tx.insert(&prediction)?;
            tx.update(&deal, &blind)?;
            debrief
                .scores
                .iter()
                .filter(|score| score.side == Scorer::Vendor)
                .try_for_each(|score| tx.update(score, &Score { rationale: "Keller dithers".into(), ..score.clone() }))
        })
        .expect("an edit");
    drop(workbook);
    let run = home.run(&["forget", "keller"]).ends(0);
    let json = home.run(&["forget", "keller", "--json"]).ends(0).json().to_string();
    for hidden in ["finds us dear", "dithers"] {
        assert!(!run.out.contains(hidden) && !json.contains(hidden), "{hidden}");
    }
    for command in [vec!["show", "hofstetter"], vec!["show", "hofstetter", "--json"], vec!["report", "hofstetter"]] {
        let run = home.run(&command).ends(0);
        assert!(!run.out.contains("finds us dear") && !run.out.contains("dithers"), "{command:?}");
    }
    for words in ["dithers", "finds us dear"] {
        home.run(&["search", words]).ends(3);
    }
}

#[test]
fn with_yes_it_is_done_and_a_place_can_be_kept() {
    let home = home();
    let path = home.path("workbook.debrief");
    home.run(&["backup"]).ends(0);
    let json = home.run(&["forget", "Keller", "--json"]).ends(0).json();
    let first = json["hits"][0]["key"].as_str().expect("a key").to_owned();
    let before = fs::read(&path).expect("the workbook");
    home.run(&["forget", "Keller", "--yes", "--keep", "00000000"]).ends(3).complains("00000000");
    assert_eq!(fs::read(&path).expect("the workbook"), before);

    let json = home.run(&["forget", "Keller", "--yes", "--keep", &first, "--json"]).ends(0).json();
    assert_eq!(json["places"].as_u64(), Some(json["hits"].as_array().expect("hits").len() as u64 - 1));
    assert_eq!(json["backups"].as_array().map(Vec::len), Some(1));
    home.run(&["search", "Keller"]).ends(0).says("Keller");
    // The place that was kept is found by the name alone, and can be replaced after all.
    let run = home.run(&["forget", "Keller"]).ends(0);
    run.says("Nobody is called Keller any more; in texts it becomes Person 2").says(&first);
    home.run(&["forget", "Keller", "--yes"]).ends(0).says("Person 2");
    home.run(&["forget", "Keller"]).ends(3).complains("Nobody is called");
    home.run(&["check"]).ends(0);
}

#[test]
fn nothing_is_left_in_the_file_and_backups_go_when_told() {
    let home = home();
    home.run(&["backup"]).ends(0);
    home.run(&["forget", "Keller"]).ends(0).says("1 backup still holds the person").says("--delete-backups");
    home.run(&["forget", "Keller", "--delete-backups"]).ends(2);
    let run = home.run(&["forget", "Keller", "--yes", "--delete-backups"]).ends(0);
    run.says("Done: the person is now Person 1 (customer)").says("1 backup that held the person was deleted");
    let left: Vec<_> =
        fs::read_dir(home.path("backups")).expect("backups").flatten().map(|entry| entry.path()).collect();
    assert_eq!(left.len(), 1, "a new one: {left:?}");
    for file in [home.path("workbook.debrief"), left[0].clone()] {
        let bytes = fs::read(&file).expect("a file");
        assert!(!holds(&bytes, "keller") && !holds(&bytes, "erika"), "{}", text(&file));
    }
    home.run(&["check"]).ends(0).says("is sound");
    home.run(&["search", "Keller"]).ends(3);
}

#[test]
fn whom_is_meant_is_asked() {
    let home = Home::new();
    let path = home.path("workbook.debrief");
    home.run(&["new", "--customer", "A", "--title", "one"]).ends(0);
    home.run(&["new", "--customer", "B", "--title", "two"]).ends(0);
    let mut workbook = debrief::store::Workbook::open(&path).expect("the workbook");
    let deals = workbook.deals(&Default::default()).expect("deals");
    for (at, name) in [(0, "Erika Keller"), (1, "Erika Keller"), (1, "Hans Keller")] {
        let person = debrief::domain::Participant::new(deals[at].deal.id, name, debrief::domain::Side::Vendor);
        let edit = debrief::store::Edit::new(debrief::store::EditLabel::AddParticipant);
        workbook.edit(edit, |tx| tx.insert(&person)).expect("a person");
    }
    drop(workbook);
    home.run(&["forget", "Keller"]).ends(4).complains("Hans Keller").complains("--deal DEAL");
    home.run(&["forget", "Erika Keller"]).ends(4).complains("several deals").complains("--all-deals");
    home.run(&["forget", "Nobody"]).ends(3);
    home.run(&["forget", "Erika Keller", "--deal", "A", "--yes"]).ends(0).says("Person 1 (our side)");
    home.run(&["forget", "Erika Keller", "--yes"]).ends(0).says("Person 2 (our side)");
    assert_eq!(home.run(&["forget", "Hans", "--json"]).ends(0).json()["people"][0]["name"], "Hans Keller");
}

#[test]
fn a_kill_in_the_middle_leaves_all_or_nothing() {
    let home = home();
    let path = home.path("workbook.debrief");
    let original = fs::read(&path).expect("the workbook");
    let (mut untouched, mut done) = (0, 0);
    for round in 0..10_u64 {
        fs::write(&path, &original).expect("written");
        let _ = fs::remove_file(home.path("workbook.debrief-journal"));
        let mut child = home
            .command(&["forget", "Keller", "--yes", "--json"])
            .stdout(std::process::Stdio::null())
            .spawn()
            .expect("started");
        thread::sleep(Duration::from_millis(round * 60));
        let _ = child.kill();
        child.wait().expect("ended");
        let code = home.run(&["list"]).ends(0).code;
        assert_eq!(code, 0);
        home.run(&["check"]).ends(0);
        let hits = home.run(&["forget", "Keller", "--json"]);
        match hits.code {
            // Exactly what was there before: as many places as ever.
            0 => {
                untouched += 1;
                assert_eq!(hits.json()["hits"].as_array().map(Vec::len), Some(25), "round {round}");
            }
            _ => {
                done += 1;
                assert!(!holds(&fs::read(&path).expect("the workbook"), "keller"), "round {round}");
            }
        }
    }
    eprintln!("{untouched} untouched, {done} done");
    assert!(untouched > 0, "{untouched} {done}");
}
