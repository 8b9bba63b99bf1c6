//! `debrief answer`.

use std::collections::BTreeSet;

use super::runner::Home;

const QUESTIONS: [&str; 9] =
    ["hit-rate", "paths", "exits", "conversion", "ties", "hand-over", "incidents", "perception", "levers"];

#[test]
fn every_question_is_answered_in_both_languages_and_all_forms() {
    let home = Home::with_demo();
    for question in QUESTIONS {
        let english = home.run(&["answer", question]).ends(0).says("?").out;
        let german = home.run(&["answer", question, "--lang", "de"]).ends(0).out;
        assert!(english != german && !english.contains("answers-"), "{english}");
        assert!(english.lines().all(|line| line.chars().count() <= 100), "{english}");
        let figures = home.run(&["answer", question, "--json"]).ends(0).json();
        assert!(figures.as_object().is_some_and(|figures| !figures.is_empty()), "{question}");
        let csv = home.run(&["answer", question, "--csv"]).ends(0).out;
        let mut rows = csv.lines();
        assert_eq!(rows.next(), Some("section,line,column,figure,number,share,low,high,count,records,deals,steps"));
        assert!(rows.count() > 3, "{csv}");
        if question == "ties" {
            let said = csv.lines().find(|row| row.contains("among all")).expect("the chance that the headline says");
            let number = said.split("\",").nth(4).and_then(|rest| rest.split(',').next()).expect("a number");
            assert!(number.parse::<f64>().is_ok_and(|number| (0.0..=100.0).contains(&number)), "{said}");
        }
    }
}

#[test]
fn hit_rates_of_the_demo() {
    let home = Home::with_demo();
    home.run(&["answer", "hit-rate"]).ends(0).says("45%").says("27-81%").says("2 of 4").says("fewer than five");
    home.run(&["answer", "hit-rate", "--by", "country"]).ends(0).says("BY COUNTRY").says("Switzerland");
    let figures = home.run(&["answer", "hit-rate", "--by", "segment", "--json"]).ends(0).json();
    assert_eq!(figures["all"]["won"].as_array().map(Vec::len), Some(5));
    assert_eq!(figures["all"]["lost"].as_array().map(Vec::len), Some(4));
    assert_eq!(figures["by"], "segment");
    assert_eq!(figures["all"]["money"].as_array().map(Vec::len), Some(3), "currencies are never added up");
}

#[test]
fn what_json_counts_it_also_names() {
    let home = Home::with_demo();
    let incidents = home.run(&["answer", "incidents", "--json"]).ends(0).json();
    let after = incidents["after"].as_array().expect("the incidents after the decision");
    assert!(after.iter().all(|at| at[0].is_string() && at[1].is_string()) && !after.is_empty(), "{after:?}");
    let exits = home.run(&["answer", "exits", "--json"]).ends(0).json();
    for unseen in [&exits["blind_in_won"], &exits["exits"][0]["blind_before"]] {
        let steps = unseen["steps"].as_array().expect("the steps that we did not see");
        assert!(!steps.is_empty() && (steps.len() as u64) < unseen["of"].as_u64().expect("of how many"), "{unseen}");
    }
}

#[test]
fn perception_levers_and_the_report_of_the_demo() {
    let home = Home::with_demo();
    home.run(&["answer", "perception"]).ends(0).says("JUDGED BY BOTH SIDES").says("THE REASONS GIVEN");
    let figures = home.run(&["answer", "perception", "--json"]).ends(0).json();
    assert_eq!(figures["claims"]["rows"][0]["kind"], "price");
    let levers = home.run(&["answer", "levers", "--json"]).ends(0).json();
    assert_eq!((&levers["taken"], levers["levers"].as_array().map(Vec::len)), (&3.into(), Some(7)));
    let rank = |at: usize| levers["levers"][at]["rank"].as_f64().expect("a rank");
    assert!(rank(0) >= rank(1) && rank(1) >= rank(2), "those in hand by their rank");
    let report = home.run(&["answer", "report"]).ends(0).says("# Answers across deals").out;
    assert!(report.contains("## Which levers should we pull?") && report.contains("-- | ---: |"), "{report}");
    home.run(&["answer", "report", "--lang", "de"]).ends(0).says("## Wo verlieren wir Kunden unterwegs?");
    let all = home.run(&["answer", "report", "--json"]).ends(0).json();
    assert_eq!(all.as_object().map(serde_json::Map::len), Some(9), "one for each question");
    assert_eq!(all["levers"], levers);
    let money = &all["hit-rate"]["all"]["money"][0];
    assert!(money["won_minor_units"].is_i64() && money["won"].is_null(), "money says its unit: {money}");
    let csv = home.run(&["answer", "report", "--csv"]).ends(0).out;
    let single = home.run(&["answer", "ties", "--csv"]).ends(0).out;
    assert!(csv.starts_with("question,section,line,"), "{csv}");
    let ties = csv.lines().filter(|row| single.lines().any(|other| row.ends_with(other)));
    assert!(ties.count() >= single.lines().count() - 1, "each figure of an answer stands in that of all");
    home.run(&["answer", "report", "--json", "--format", "html"]).ends(2);
    let page = home.run(&["answer", "report", "--format", "html"]).ends(0).says("<!DOCTYPE html>").out;
    assert!(page.contains("<h2>Which levers should we pull?</h2>"), "{page}");
    let slides = home.run(&["answer", "report", "--format", "slides"]).ends(0).out;
    // What takes two slides has its heading twice, numbered.
    let heads = slides.lines().filter_map(|line| line.strip_prefix("# ")?.split(" (").next());
    assert_eq!(heads.collect::<BTreeSet<_>>().len(), 10, "a title and nine questions: {slides}");
    let file = home.path("answers.html");
    let file = file.to_str().expect("a path");
    home.run(&["answer", "report", "--output", file]).ends(0).says("answers.html");
    assert!(std::fs::read_to_string(file).expect("the page").starts_with("<!DOCTYPE html>"));
    home.run(&["answer", "report", "--output", file]).complains("--force");
    home.run(&["answer", "exits", "--format", "html"]).ends(2).complains("debrief answer report");
    Home::with_demo().run(&["study", "extrusion", "more"]).ends(0).says("10 debriefs have shown 35 themes");
    let more = home.run(&["study", "extrusion", "more", "--json"]).ends(0).json();
    assert_eq!(more["more"]["curve"].as_array().map(Vec::len), Some(10));
    let csv = home.run(&["study", "extrusion", "more", "--csv"]).ends(0).out;
    assert_eq!((csv.lines().count(), csv.lines().last().map(|row| row.ends_with("true"))), (13, Some(true)));
}

#[test]
fn headlines_say_how_often_chance_does_it_and_what_is_not_known() {
    let home = Home::with_demo();
    let says = |question: &str, said: &[&str]| {
        let told = home.run(&["answer", question]).ends(0).out.replace('\n', " ");
        for said in said {
            assert!(told.contains(said), "{said:?} is not in {told}");
        }
    };
    says(
        "paths",
        &["2 of 6 not won: no more than chance does (77 in 100)", "6 not won (4 lost, 1 postponed, 1 stopped)"],
    );
    // The first ten of a list, and the rest where somebody asks for it.
    assert!(home.run(&["answer", "paths"]).ends(0).out.contains("… and"));
    let whole = home.run(&["answer", "paths", "--all"]).ends(0).out;
    assert!(whole.contains("phone call") && !whole.contains("… and"), "{whole}");
    says(
        "ties",
        &[
            "Won deals differ most in how long the customer waits for us: 4 days, the others 8 days (in the middle)",
            "a hint, not a proof (chance: 3 in 100) with 4 comparisons.",
            "by itself chance does as much in 2 of 100 tries; with 4 comparisons looked at, a hint, not a proof (chance: 3 in 100)",
        ],
    );
    says(
        "exits",
        &["did not see 25% in won deals, 39% in the others (middle of the deals): rarely chance (0.4 in 100)."],
    );
    says(
        "perception",
        &[
            "We see ourselves better: rarely chance (",
            "Won against not won, by +0.20 and +0.93: a hint, not a proof (chance: 0.9 in 100).",
        ],
    );
    says("incidents", &["annoyed in 10 of 11 deals (20 times), delighted in 11 (20)"]);
    says(
        "incidents",
        &[
            "customer: delighted   11      7.0        9      4.6   6 in 100",
            "delighted 7.0 times per 100 steps in won deals, 4.6 in the others: a hint, not a proof",
        ],
    );
    says("perception", &["rosier in 11 deals and darker in 0", "named in 10, by the customer in 7, by us in 3"]);
    says("perception", &["Price (in 10 of 11 deals): 9 refuted, 0 supported, 1 untested."]);
    says("hand-over", &["In 4 of 11 decided deals sales took over"]);
    says("levers", &["Evidence 6 × impact 4 ÷ effort 1 = rank 24.0", "(5 won, 5 not won)", "(chance alone: 8 in 100)"]);
    // Where an exit has no date, that of the decision stands for it; the refusal at the end is no no to persist against.
    assert!(!home.run(&["answer", "exits"]).ends(0).out.contains("undated"));
    says("ties", &["deals not won          2 of 6      2 of 2"]);
}

#[test]
fn what_keys_do_is_told_on_the_screen_alone() {
    let home = Home::with_demo();
    let report = home.run(&["answer", "report"]).ends(0).out;
    for key in ["V in a deal", "C in a deal", "list 2 on Home", "y makes two one"] {
        assert!(!report.contains(key), "{key}: {report}");
    }
    assert!(!home.run(&["answer", "perception"]).ends(0).out.contains("V in a deal"));
}

#[test]
fn targets_are_reckoned_backwards() {
    let home = Home::with_demo();
    home.run(&["answer", "conversion"]).ends(0).says("10 orders").says("14-48");
    let told = home.run(&["answer", "conversion"]).ends(0).out.replace('\n', " ");
    assert!(told.contains("For 10 orders it takes 22 deals") && told.contains("between 14 and 48"), "{told}");
    let told = home.run(&["answer", "conversion", "--target", "CHF 5 M"]).ends(0).out.replace('\n', " ");
    assert!(told.contains("as large as the largest of these, 3 would do") && told.contains("it takes 9"), "{told}");
    let figures = home.run(&["answer", "conversion", "--target", "CHF 5 M", "--json"]).ends(0).json();
    assert_eq!(figures["orders_needed"]["orders"], 5);
    // Five whole orders at five of eleven: eleven deals.
    assert_eq!(figures["backward"][0]["needed"], 11);
    home.run(&["answer", "conversion", "--target", "many"]).ends(2).complains("--target");
    home.run(&["answer", "conversion", "--target", "viele", "--lang", "de"]).ends(2).complains("Ein Ziel ist");
}

#[test]
fn what_does_not_fit_the_question_is_refused() {
    let home = Home::with_demo();
    home.run(&["answer", "exits", "--by", "segment"]).ends(2).complains("hit-rate");
    home.run(&["answer", "exits", "--target", "5"]).ends(2).complains("conversion");
    home.run(&["answer", "everything"]).ends(2).complains("hit-rate");
    home.run(&["answer"]).ends(2);
    home.run(&["answer", "ties", "--json", "--csv"]).ends(2);
    Home::new().run(&["answer", "ties"]).ends(5);
}

#[test]
fn an_empty_workbook_says_what_is_missing() {
    let home = Home::new();
    drop(debrief::store::Workbook::open(home.path("workbook.debrief")).expect("a workbook"));
    for question in QUESTIONS {
        let missing = if question == "levers" { "No lever yet" } else { "Nothing to say yet" };
        home.run(&["answer", question]).ends(0).says(missing);
        home.run(&["answer", question, "--json"]).ends(0).json();
    }
}

#[test]
fn a_study_is_asked_alone_in_all_forms() {
    let home = Home::with_demo();
    let all = home.run(&["answer", "hit-rate", "--json"]).ends(0).json();
    let of = |more: &[&str]| home.run(&[&["answer", "hit-rate", "--study", "extrusion"], more].concat()).ends(0);
    of(&[]).says("Only the 10 deals of the study “Extrusion 2025/26: why");
    let study = of(&["--json"]).json();
    let decided = |figures: &serde_json::Value| -> usize {
        ["won", "lost", "no_decision"].iter().filter_map(|kind| figures["all"][kind].as_array()).map(Vec::len).sum()
    };
    assert_eq!((decided(&all), decided(&study)), (11, 10));
    assert_ne!(of(&["--csv"]).out, home.run(&["answer", "hit-rate", "--csv"]).ends(0).out);
    home.run(&["answer", "report", "--study", "extrusion", "--lang", "de"]).ends(0).says("Nur die 10 Deals der Studie");
    home.run(&["answer", "levers", "--study", "extrusion"]).ends(0).says("Only the 10 deals");
    home.run(&["answer", "hit-rate", "--study", "nothing such"]).complains("No study fits");
    home.run(&["answer", "hit-rate", "--study", "extrusion", "--archived"]).ends(2);
}
