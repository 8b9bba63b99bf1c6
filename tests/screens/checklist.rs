//! The Checklist stage: 21 criteria, rated by both sides.

use debrief::{
    domain::{Criterion, Deal, Debrief, Decisive, EvidenceFor, Rating, Score, Scorer, Scoring, Step},
    store::{DealQuery, Edit, EditLabel, Report, Workbook, check},
};

use crate::driver::Driver;

/// A deal of three steps, nothing rated.
fn small(workbook: &mut Workbook) {
    let deal = Deal::new("Hofstetter", "Extrusion line 3");
    let titles = ["Keller counts the scrap", "Huber visits Olten", "Wyss calls it off"];
    let steps: Vec<Step> =
        titles.into_iter().enumerate().map(|(at, title)| Step::new(deal.id, at as i64, title)).collect();
    workbook
        .edit(Edit::new(EditLabel::AddDeal), |tx| {
            tx.insert(&deal)?;
            steps.iter().try_for_each(|step| tx.insert(step))
        })
        .expect("an edit");
}

fn open(language: &str, size: (u16, u16)) -> Driver {
    let mut driver = Driver::with(language, size, small);
    driver.press("Enter 5");
    driver
}

fn debrief(driver: &Driver) -> Debrief {
    let deals = driver.workbook().deals(&DealQuery::default()).expect("the deals");
    driver.workbook().debrief(deals[0].deal.id).expect("the deal")
}

fn score(driver: &Driver, number: usize, side: Scorer) -> Option<Score> {
    let criterion = Criterion::built_in().nth(number - 1).expect("a criterion");
    debrief(driver).score(&criterion, side).cloned()
}

fn rating(driver: &Driver, number: usize, side: Scorer) -> Option<Rating> {
    score(driver, number, side).and_then(|score| score.rating)
}

#[test]
fn one_key_each_rates_all_criteria_of_a_side() {
    for size in [(120, 36), (80, 24)] {
        let mut driver = open("en", size);
        driver.sees("Each side judges for itself").sees("customer 0");
        driver.press("- , 0 . + x X - , 0 . + x X - , 0 . + x X").sees("5 Check").sees("21/21").sees("customer 21");
        let expected = [
            Rating::ClearFailing,
            Rating::Failing,
            Rating::Neutral,
            Rating::Strength,
            Rating::ClearStrength,
            Rating::NotObserved,
            Rating::NotRelevant,
        ];
        for number in 1..=21 {
            assert_eq!(rating(&driver, number, Scorer::Customer), Some(expected[(number - 1) % 7]), "{number}");
            assert_eq!(rating(&driver, number, Scorer::Vendor), None, "{number}");
        }
    }
}

#[test]
fn the_other_side_rates_beside_and_the_gap_shows() {
    let mut driver = open("en", (80, 24));
    driver.press("- , 0 . + Home Tab + + . 0 x").sees("us 5");
    let row = |driver: &Driver, name: &str| {
        let screen = driver.screen();
        screen.lines().find(|line| line.contains(name)).expect("the criterion").to_owned()
    };
    assert!(row(&driver, "Customer know-how").contains("+4 !"), "{}", driver.screen());
    assert!(row(&driver, "Competing spend").contains("+3 !"));
    assert!(row(&driver, "Presence").contains("+1"));
    assert!(!row(&driver, "Presence").contains('!'));
    assert!(row(&driver, "Reliability").contains("-1"));
    // Persistence: the customer says +2, we have not observed it. That is no gap of two.
    assert!(row(&driver, "Persistence").contains("n/o"));
    assert!(!row(&driver, "Persistence").contains('!'));
    driver.sees_no("mean gap");
    driver.press("Up").press("0 . Up Tab .");
    // Six criteria are rated by both now.
    assert_eq!(rating(&driver, 5, Scorer::Vendor), Some(Rating::Neutral), "{}", driver.screen());
}

#[test]
fn the_mean_gap_shows_once_five_are_rated_by_both() {
    let mut driver = open("de", (120, 36));
    driver.press("0 0 0 0 Home Tab . . . .").sees_no("mittlerer Abstand");
    driver.press("+ Tab Up -").sees("mittlerer Abstand +1.6");
}

#[test]
fn arrows_shift_and_stay_and_undo_takes_back() {
    let mut driver = open("en", (120, 36));
    // What was not judged starts in the middle, whichever way it is moved.
    driver.press("Left").sees("1/21");
    assert_eq!(rating(&driver, 1, Scorer::Customer), Some(Rating::Neutral));
    driver.press("u").sees("0/21").press("Right");
    assert_eq!(rating(&driver, 1, Scorer::Customer), Some(Rating::Neutral));
    driver.press("Right Right Right");
    assert_eq!(rating(&driver, 1, Scorer::Customer), Some(Rating::ClearStrength));
    driver.press("u");
    assert_eq!(rating(&driver, 1, Scorer::Customer), Some(Rating::Strength));
    driver.press("C-r d").sees("Rating removed");
    assert_eq!(score(&driver, 1, Scorer::Customer), None, "nothing is left to keep");
    driver.press("u");
    assert_eq!(rating(&driver, 1, Scorer::Customer), Some(Rating::ClearStrength));
}

#[test]
fn not_observed_is_a_word_and_no_zero() {
    for (language, word) in [("en", "n/o"), ("de", "n/b")] {
        let mut driver = open(language, (80, 24));
        driver.press("x").sees(word).sees("1/21");
        assert_eq!(score(&driver, 1, Scorer::Customer).expect("a score").value(), None);
    }
}

#[test]
fn evidence_is_picked_and_shown_before_anything_is_rated() {
    let mut driver = open("en", (120, 36));
    driver.press("Down e").sees("Competing spend (customer) rests on").sees("Huber visits Olten");
    driver.type_text("olten").press("Tab Enter").sees("RESTS ON").sees(" 2 Huber visits Olten (C)");
    let made = score(&driver, 2, Scorer::Customer).expect("the score is made for its evidence");
    assert_eq!(made.rating, None);
    let debrief_now = debrief(&driver);
    assert_eq!(debrief_now.evidence_of(EvidenceFor::Score, made.id.uuid()).count(), 1);
    // Opened again, it is marked; taking the mark away takes the evidence away.
    driver.press("Up Down e").sees("● ").press("Tab Enter").sees("Rests on no step");
    driver.press("u").sees("Huber visits Olten (C)");
    // A rating keeps it; taking the rating back keeps it too.
    driver.press("- Up d").sees("Huber visits Olten (C)");
    assert_eq!(rating(&driver, 2, Scorer::Customer), None);
}

#[test]
fn enter_takes_the_row_that_is_found_and_space_marks_several() {
    let en = (
        "None chosen: Enter takes the row",
        "1 chosen: Enter keeps it",
        "2 chosen: Enter keeps them",
        "None chosen any more",
    );
    let de = (
        "Nichts gewählt: Enter nimmt die Zeile",
        "1 gewählt: Enter behält es",
        "2 gewählt: Enter behält sie",
        "Nichts mehr gewählt",
    );
    for (language, (none, one, two, cleared)) in [("en", en), ("de", de)] {
        let mut driver = open(language, (80, 24));
        let rests_on = |driver: &Driver| {
            let made = score(driver, 2, Scorer::Customer).expect("a score");
            debrief(driver).evidence_of(EvidenceFor::Score, made.id.uuid()).count()
        };
        driver.press("Down e").sees(none).type_text("olten").press("Enter");
        assert_eq!(rests_on(&driver), 1);
        // It is marked now: Enter keeps what is marked, wherever the selection stands.
        driver.press("e").sees(one).press("Down Enter");
        assert_eq!(rests_on(&driver), 1);
        driver.press("e Down Space").sees(two).press("Enter");
        assert_eq!(rests_on(&driver), 2);
        // Taking the last mark away is a choice, too: nothing is put in its place.
        driver.press("e Space Tab").sees(cleared).press("Enter");
        assert_eq!(debrief(&driver).evidence.len(), 0);
    }
}

#[test]
fn why_and_how_decisive() {
    let mut driver = open("en", (120, 36));
    driver.press("* *").press("w").type_text("You were always with the plant.").press("C-s");
    driver.sees("You were always with the plant.").sees("★★").sees("not rated, decisive");
    let score = score(&driver, 1, Scorer::Customer).expect("a score");
    assert_eq!((score.decisive, score.rating), (Decisive::Yes, None));
    driver.press("*").sees_no("★");
}

#[test]
fn one_side_judges_without_seeing_the_other() {
    for (language, size, hidden) in [("en", (120, 36), "other side hidden"), ("de", (80, 24), "andere Seite verdeckt")]
    {
        let unobserved = if language == "en" { "n/o" } else { "n/b" };
        let mut driver = open(language, size);
        driver.press("b - x w").type_text("He counted it twice.").press("C-s Home");
        driver.sees(hidden).sees(unobserved).sees(&customer_count(language, 2)).sees_no("2/21");
        // The other side sees nothing of it, not even how far the first is; its scores note that.
        driver
            .press("Tab")
            .sees(if language == "en" { "Hand over to us" } else { "Die Tastatur geht weiter" })
            .sees(unobserved);
        driver.press("Down Up Enter Esc Home").sees(unobserved).press("5 Tab Enter");
        driver.sees(hidden).sees_no(unobserved).sees_no("He counted it twice.").press("+ + Home");
        driver.sees_no(&customer_count(language, 2)).sees_no("2/21").sees_no("+4").sees_no(unobserved);
        driver.sees(if language == "en" { "us 2" } else { "wir 2" });
        assert_eq!(score(&driver, 1, Scorer::Vendor).expect("a score").knew_other, Some(false));
        // No other place tells.
        driver
            .press("7")
            .sees_no("+4")
            .sees_no("−2")
            .press("5 v")
            .sees_no("+4 !")
            .press("Enter")
            .sees_no("+4 !")
            .press("v Down Enter")
            .sees("+4 !")
            .sees(unobserved);
        // What has been seen is not hidden again: undo takes back what was done before.
        driver.press("u").sees("+4 !").sees_no(hidden).press("C-r").sees("+4 !").sees_no(hidden);
        driver.press("-").press("Home");
        assert_eq!(score(&driver, 1, Scorer::Vendor).expect("a score").knew_other, Some(true), "now it is in sight");
    }
}

#[test]
fn blind_scoring_is_not_ended_by_undo() {
    for (language, not) in [("en", "Not taken back"), ("de", "Nicht zurückgenommen")] {
        let mut driver = open(language, (120, 36));
        driver.press("b Tab Enter u").sees(not);
        assert_eq!(debrief(&driver).deal.scoring, Scoring::Blind);
        // Nor from elsewhere.
        driver.press("Esc u").sees(not);
        assert_eq!(debrief(&driver).deal.scoring, Scoring::Blind);
    }
}

#[test]
fn a_side_that_scores_blind_takes_back_its_own_scores_alone() {
    let mut driver = open("en", (120, 36));
    driver.press("b + +").press("Tab Enter u").sees("Not taken back").sees_no("hidden here");
    assert_eq!(debrief(&driver).judged(Scorer::Customer), 2);
    driver.press("3 Esc u").sees("Not taken back").press("5");
    // Its own it does, and makes them again.
    driver.press("- u").sees("Taken back").press("C-r").sees("Made again");
    assert_eq!((debrief(&driver).judged(Scorer::Customer), debrief(&driver).judged(Scorer::Vendor)), (2, 1));
    // What the other side has done since is passed over, and not told of.
    driver.press("Tab Enter u").sees("Taken back").sees("Competing spend");
    assert_eq!((debrief(&driver).judged(Scorer::Customer), debrief(&driver).judged(Scorer::Vendor)), (1, 1));
    driver.press("C-r").sees("Made again").press("u u");
    assert_eq!((debrief(&driver).judged(Scorer::Customer), debrief(&driver).judged(Scorer::Vendor)), (0, 1));
    driver.press("u").sees("Not taken back").press("Tab Enter C-r").sees("Nothing more that this side has scored");
    driver.press("u").sees("Taken back");
    assert_eq!((debrief(&driver).judged(Scorer::Customer), debrief(&driver).judged(Scorer::Vendor)), (0, 0));
    let path = driver.workbook().path().expect("a file").to_owned();
    assert_eq!(check(&path).expect("read"), Report::default());
}

#[test]
fn neither_revealing_nor_ending_is_taken_back_and_what_lies_before_is() {
    for end in ["v Down Enter", "b Down Enter"] {
        let mut driver = open("en", (120, 36));
        driver.press("b - Home Tab Enter + Home").press(end).sees_no("other side hidden").sees("+4 !");
        driver.press("u u u u u u").sees_no("other side hidden");
        let found = debrief(&driver);
        assert_eq!((found.judged(Scorer::Customer), found.judged(Scorer::Vendor)), (0, 0));
        assert_ne!(found.deal.scoring, Scoring::Blind);
        driver.press("C-r C-r C-r C-r C-r C-r").sees("+4 !");
        // Nor with the deal itself.
        driver.press("u u u u u u u u u u");
        assert!(driver.workbook().all_deals().expect("the deals").len() == 1);
    }
}

#[test]
fn on_a_small_screen_the_timeline_is_read_to_its_end() {
    for language in ["en", "de"] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("hofstetter").press("5 Home");
        for _ in 0..21 {
            let screen = driver.screen();
            let below = screen.lines().skip_while(|line| !line.contains("▼▼ ") || line.contains("▲▲  ▼▼"));
            let said: Vec<&str> = below.skip(1).take_while(|line| !line.starts_with('─')).collect();
            assert!(!said.is_empty() && !said.iter().any(|line| line.trim_end().ends_with('…')), "{screen}");
            driver.press("Down");
        }
    }
}

#[test]
fn of_a_side_of_which_the_timeline_says_nothing_a_sentence_says_so() {
    for (language, nothing) in [("en", "The timeline says nothing"), ("de", "Die Zeitachse zeigt dazu nichts")] {
        let mut driver = open(language, (120, 36));
        driver.press("b Tab Enter Down Down Down").sees(nothing);
    }
}

#[test]
fn the_customers_screen_asks_before_it_shows_what_was_scored_blind() {
    for (language, size, asks) in
        [("en", (120, 36), "goes to the customer"), ("de", (80, 24), "geht jetzt an den Kunden")]
    {
        let mut driver = open(language, size);
        let unobserved = if language == "en" { "n/o" } else { "n/b" };
        driver.press("b - x Home").sees(unobserved).press("Tab Enter").sees_no(unobserved);
        driver.press("F12").sees(asks).sees_no(unobserved).press("+ Right x Down 1 5");
        driver.sees(asks).sees_no(unobserved);
        assert_eq!(debrief(&driver).rated(Scorer::Customer), 2, "nothing is scored unseen");
        driver.press("Enter").sees(unobserved).press("1 5").sees(unobserved);
        // The next time it is asked anew.
        driver.press("F12").press("F12").sees(asks);
    }
}

/// How many criteria the customer has rated, as the head says it.
fn customer_count(language: &str, count: usize) -> String {
    if language == "en" { format!("customer {count}") } else { format!("Kunde {count}") }
}

#[test]
fn while_both_score_blind_no_other_place_tells_a_score() {
    let mut driver = open("en", (120, 36));
    driver.press("b - Up w").type_text("Zinnober all over").press("C-s Home").sees("Zinnober");
    driver.press("7").sees_no("Zinnober").sees("score blind").press("/").type_text("Zinnober");
    driver.sees_no("all over").press("Esc H").sees("History of").sees_no("know-how").press("Esc");
    driver.press("v").sees_no("Zinnober").press("Esc 5 v").sees("nothing to compare yet");
    // Ending it lays everything open, so that it is asked for twice.
    driver.press("b").sees("End blind scoring").press("Enter").sees("other side hidden");
    driver.press("b Down Enter").sees_no("other side hidden").press("/").type_text("Zinnober").sees("all over");
}

#[test]
fn the_review_tells_shift_and_order_apart() {
    let mut driver = open("en", (120, 36));
    driver.press("b - , 0 . + - , 0 . + - , 0 . + - , 0 . + - Home Tab Enter");
    driver
        .press(", 0 . + + , 0 . + + , 0 . + + , 0 . + + , v Down Enter 7")
        .sees("BOTH JUDGED")
        .sees("We rate ourselves 0.8 points better on average");
    driver.sees("17 of 17 differences").sees("Both agree on what was strong");
}

#[test]
fn a_lever_begins_with_a_criterion() {
    let mut driver = open("en", (120, 36));
    driver.press("e").press("Tab Enter").press("!").sees("New lever").type_text("ask for the plan").press("Enter");
    driver.press("6").sees("Customer know-how: ask for the plan").sees("⚑  1");
    let debrief = debrief(&driver);
    assert_eq!(debrief.levers[0].criterion, Criterion::built_in().next());
}

#[test]
fn a_finding_leads_to_its_criterion() {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Down Down Down Down Down Enter 5").sees("?").press("N");
    driver.sees("7 Rapport and relationship").sees("Did the people fit");
}

#[test]
fn the_mouse_selects_rates_and_changes_sides() {
    let mut driver = open("en", (80, 24));
    driver.click("Access");
    let screen = driver.screen();
    let (row, line) = screen.lines().enumerate().find(|(_, line)| line.contains("Access")).expect("the line");
    let at = |sign| line.chars().position(|c| c == sign).expect("a bracket") as u16;
    // The places lie two cells apart, the first two cells after the bracket.
    driver.click_at(at('▐') + 8, row as u16);
    assert_eq!(rating(&driver, 6, Scorer::Customer), Some(Rating::Strength));
    // The row stays: whoever points goes on by pointing.
    driver.click("us 0").press("-");
    assert_eq!(rating(&driver, 6, Scorer::Vendor), Some(Rating::ClearFailing));
}

#[test]
fn how_it_looks() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut driver = Driver::demo(language, size);
        driver.press("Down Down Down Down Down Enter 5 Down Down Down Down Down");
        insta::assert_snapshot!(format!("checklist_{language}_{}", size.0), driver.screen());
    }
}

#[test]
fn small_screens_do_not_panic() {
    for size in [(60, 16), (61, 17), (100, 16), (100, 24), (200, 60)] {
        let mut driver = Driver::demo("de", size);
        driver.press("Enter 5 End Tab b b Home 6 End Home").sees("6 Hebel");
    }
}

#[test]
fn a_click_on_any_scale_rates_there() {
    let mut driver = open("en", (120, 36));
    for (number, name, side) in [(3, "Presence", Scorer::Customer), (6, "Access", Scorer::Vendor)] {
        let screen = driver.screen();
        let nth = usize::from(side == Scorer::Vendor);
        let scales = screen.lines().find(|line| line.matches("▲▲").count() == 2).expect("the scales");
        let byte = scales.match_indices("▲▲").nth(nth).expect("a scale").0;
        let row = screen.lines().position(|line| line.contains(name)).expect("the criterion");
        driver.click_at(scales[..byte].chars().count() as u16, row as u16);
        assert_eq!(rating(&driver, number, side), Some(Rating::ClearStrength), "{name}\n{}", driver.screen());
    }
}

#[test]
fn who_scores_in_sight_of_the_customers_scores_is_asked_about_it() {
    let is_asked = |driver: &Driver| {
        let deals = driver.workbook().deals(&Default::default()).expect("the deals");
        let deal = deals.into_iter().find(|row| row.deal.customer.starts_with("Hofstetter")).expect("the deal").deal.id;
        let debrief = driver.workbook().debrief(deal).expect("the deal").seen(None).into_owned();
        debrief::guide::assess(&debrief, &Default::default()).open.iter().any(|finding| finding.rule == "K06")
    };
    // The demo was scored before anybody saw the other's.
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("5");
    assert!(!is_asked(&driver));
    // The customer's own score, given in sight of ours, is no question; ours, given in sight of the customer's, is one.
    driver.press("g +");
    assert!(!is_asked(&driver));
    driver.press("g Tab -");
    assert!(is_asked(&driver));
    // Blind nobody sees the other's, whatever is scored, also when both are revealed.
    let mut driver = Driver::demo("en", (120, 36));
    driver.open("hofstetter").press("5 b g Tab Enter -");
    assert!(!is_asked(&driver));
    driver.press("v Down Enter");
    assert!(!is_asked(&driver));
}

#[test]
fn what_the_timeline_says_stands_below_the_list_where_there_is_no_pane() {
    for (language, nothing) in [("en", "The timeline says nothing"), ("de", "Die Zeitachse zeigt dazu nichts")] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("hofstetter").press("5 g");
        let mut told = 0;
        for _ in 0..21 {
            told += usize::from(!driver.screen().contains(nothing));
            driver.press("Down");
        }
        assert!(told > 5, "the timeline tells something of {told} criteria");
        // The other screens have it in the coach's pane.
        driver.resize(120, 36).sees_no(nothing);
    }
}
