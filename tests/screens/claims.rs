//! Claims with their evidence, sittings and landmarks: one popup, three lists.

use crate::driver::Driver;
use debrief::{
    domain::{ClaimStatus, Debrief, EvidenceFor, Side, SittingWith, Weight},
    store::DealQuery,
};

/// The order that Hofstetter placed elsewhere, in its Frame stage.
fn lost() -> Driver {
    let mut driver = Driver::demo("en", (120, 36));
    driver.press("Down Down Down Down Down Enter 1").sees("Hofstetter");
    driver
}

fn debrief(driver: &Driver) -> Debrief {
    let rows = driver.workbook().deals(&DealQuery::default()).expect("deals");
    driver.workbook().debrief(rows[5].deal.id).expect("the deal")
}

#[test]
fn the_claims_with_their_evidence() {
    insta::assert_snapshot!("claims", lost().press("C").screen());
}

#[test]
fn a_new_claim_is_selected_and_gets_evidence_both_ways() {
    let mut driver = lost();
    driver.press("C a").type_text("They feared the change").press("Enter");
    driver.sees("They feared the change").sees("nothing for").press("f");
    driver.type_text("Olten").press("Tab Enter").sees("1 for 14");
    // What speaks one way no longer speaks the other.
    driver.press("g").type_text("Olten").sees("now: for").press("Tab Enter").sees("1 against 14").sees("nothing for");
    let found = debrief(&driver);
    let claim = found.claims.last().expect("the claim");
    assert_eq!(found.claim_evidence(claim, Weight::Against).count(), 1);
    driver.press("u u").sees("nothing against").press("u");
    assert_eq!(debrief(&driver).claims.len(), 4);
}

#[test]
fn the_standing_is_turned_by_one_key() {
    let mut driver = lost();
    let before = debrief(&driver).claims[0].clone();
    // Until it is answered it stands where it stood, and Esc leaves it there.
    driver.press("C Space");
    assert_eq!(debrief(&driver).claims[0], before);
    driver.press("Esc");
    assert_eq!(debrief(&driver).claims[0], before);
    driver.press("Space Enter");
    assert_eq!(debrief(&driver).claims[0].status, ClaimStatus::Supported);
    driver.press("Space Enter").press("u");
    assert_eq!(debrief(&driver).claims[0].status, ClaimStatus::Supported);
    // Standing and reason are one edit.
    driver.press("u Space").type_text("Step 14 shows it.").press("Enter");
    assert_eq!(debrief(&driver).claims[0].why(), "Step 14 shows it.");
    driver.press("u");
    assert_eq!(debrief(&driver).claims[0], before);
}

#[test]
fn a_claim_stands_for_an_explanation() {
    let mut driver = lost();
    driver.press("C Enter Down Down Down Enter").type_text("trust").press("Enter Esc");
    driver.sees("Trust was missing.").sees("It would show like this");
    assert_eq!(debrief(&driver).claims[0].rival, "trust_missing");
}

#[test]
fn a_long_claim_and_what_would_show_it_are_read_whole() {
    let said =
        "If we lose, then to the price that Nordmatic has been quoting in the whole valley for years now, they say";
    for (language, size) in [("en", (80, 24)), ("de", (80, 24)), ("en", (120, 36)), ("de", (120, 36))] {
        let mut driver = Driver::demo(language, size);
        driver.open("hofstetter").press("1 C a").type_text(said).press("Enter");
        let words = |driver: &Driver| {
            let screen = driver.screen();
            let inside = screen.lines().filter_map(|line| line.split('│').nth(1));
            inside.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
        };
        assert!(words(&driver).contains(said), "{}", driver.screen());
        driver.press("w");
        assert!(words(&driver).contains(said), "{}", driver.screen());
        for _ in 0..30 {
            let screen = driver.screen();
            let cut = screen.lines().filter(|line| line.matches('│').count() >= 2 && line.contains('…'));
            let inside = |line: &str| line.split('│').nth(1).is_some_and(|inside| inside.contains('…'));
            assert_eq!(cut.filter(|line| inside(line)).count(), 0, "{screen}");
            driver.press("Down");
        }
    }
}

#[test]
fn deleting_asks_nothing_and_can_be_taken_back() {
    let mut driver = lost();
    driver.press("C d").sees("u brings it back").sees("Deleted: Seven per cent too expensive.");
    assert_eq!(debrief(&driver).claims.len(), 3);
    driver.press("u");
    assert_eq!(debrief(&driver).claims.len(), 4);
}

#[test]
fn a_new_sitting_is_of_today_and_led_by_the_coach() {
    let mut driver = lost();
    driver.app.session_mut().config.facilitator = Some("Ruth Imhof".into());
    driver.press("s a").sees("23 Nov 2026").sees("Ruth Imhof").press("Right Right Right");
    driver.press("Down Enter").type_text("x").press("Enter").sees("no whole number").press("Esc Enter");
    driver.type_text("75").press("Enter Esc").sees("75 min");
    let sitting = debrief(&driver).sittings.last().cloned().expect("a sitting");
    assert_eq!((sitting.with, sitting.planned_minutes, sitting.minutes), (SittingWith::Vendor, Some(75), None));
}

#[test]
fn a_landmark_is_one_line_with_its_date() {
    let mut driver = lost();
    driver.press("L a").type_text("the fair").press("Enter").sees("so it needs a date");
    driver.type_text(" Oct 2025").press("Enter").sees("the fair").sees("Oct 2025");
    driver.press("Enter Enter").press("C-u").type_text("~Nov 2025").press("Enter Esc").sees("~Nov 2025");
    driver.press("d").sees_no("~Nov 2025").press("u").sees("~Nov 2025");
}

#[test]
fn an_answer_to_the_price_ladder_is_written_down_and_the_question_counts_as_asked() {
    let mut driver = lost();
    let key = "price_first_word";
    let before = debrief(&driver).claims[0].notes.clone();
    driver.press("C p").sees("Which question has been answered?").press("Enter").sees("When was the word price");
    driver
        .press("Enter")
        .sees("Type the answer")
        .type_text("In March, by Huber.")
        .press("Enter")
        .sees("counts as asked");
    let found = debrief(&driver);
    assert!(found.claims[0].notes.starts_with(&before), "what stood there stays");
    assert!(found.claims[0].notes.ends_with("first spoken, and by whom? In March, by Huber."), "{:?}", found.claims[0]);
    assert!(found.asked(key).is_some());
    // The next question is the first that has not been asked.
    driver.press("p Enter").sees("What was our price compared with").press("Esc Esc u");
    let found = debrief(&driver);
    assert_eq!((found.claims[0].notes.as_str(), found.asked(key)), (before.as_str(), None), "one edit");
    driver.press("C Down p").sees("belongs to a claim of the kind price");
}

#[test]
fn from_the_price_question_beside_the_review_the_answer_is_one_key_away() {
    for (language, asks, note) in [
        ("en", "What was our price compared with", "N writes down"),
        ("de", "Womit wurde unser Preis verglichen", "N hält"),
    ] {
        let mut driver = Driver::demo(language, (120, 36));
        driver.press("Down Down Down Down Down Enter 7");
        for _ in 0..80 {
            if driver.screen().contains(asks) {
                break;
            }
            driver.press("n");
        }
        driver.sees(asks).sees(note).press("N").type_text("Kestler").press("Enter");
        let found = debrief(&driver);
        assert!(found.claims.iter().any(|claim| claim.notes.ends_with("Kestler")));
        assert!(found.asked("price_compared_with").is_some());
    }
}

#[test]
fn what_else_would_explain_it() {
    for (language, size) in [("en", (120, 36)), ("de", (80, 24))] {
        let mut driver = Driver::demo(language, size);
        driver.press("Down Down Down Down Down Enter 1").press("C Down w Down");
        insta::assert_snapshot!(format!("rivals_{language}_{}", size.0), driver.screen());
    }
}

#[test]
fn an_explanation_is_taken_with_its_evidence_in_one_edit() {
    let mut driver = lost();
    // From the price; the fifth explanation has two steps for it.
    driver.press("C w Down Down Down Down Down Down Down").sees("nothing to compare").sees("In step 30");
    driver.press("Enter").sees("rests on 2 pieces").sees("? untested");
    let found = debrief(&driver);
    let claim = found.claims.last().expect("the claim");
    assert_eq!((claim.rival.as_str(), claim.made_by), ("value_not_shown", Side::Vendor));
    assert!(claim.why_supported.contains("In step 30") && claim.status == ClaimStatus::Untested);
    assert_eq!((claim.why(), claim.notes.as_str()), ("", ""));
    let steps: Vec<_> = found.claim_evidence(claim, Weight::For).map(|row| found.number(row.step.unwrap())).collect();
    assert_eq!(steps, [Some(30), Some(33)]);
    // Enter again opens the claim; one undo takes all of it back.
    driver.press("Enter").sees("Standing").press("Esc u");
    let found = debrief(&driver);
    assert_eq!(found.claims.len(), 4);
    assert!(found.evidence.iter().all(|row| row.subject_id != claim_id(&driver, "value_not_shown")));
}

#[test]
fn one_types_on_behind_what_the_path_shows() {
    let mut driver = lost();
    driver.press("C w Down Down Down Down Down Down Down Down Space Esc G Space").sees("Why is it supported?");
    driver.type_text("We had no figures.").press("Enter");
    let claim = debrief(&driver).claims.last().cloned().expect("the claim");
    assert!(claim.why_supported.ends_with("near it. We had no figures."), "{}", claim.why_supported);
}

#[test]
fn what_else_would_explain_it_stands_on_a_small_screen_too() {
    for (language, weigh) in [("en", "w what else?"), ("de", "w was sonst?")] {
        let mut driver = Driver::demo(language, (80, 24));
        driver.open("hofstetter").press("1 C");
        let screen = driver.screen();
        let [inside, foot] = [true, false].map(|is_inside| {
            screen.lines().filter(|line| line.contains('│') == is_inside && line.contains(weigh)).count()
        });
        assert_eq!((inside, foot), (1, 1), "{screen}");
    }
}

#[test]
fn whose_a_new_claim_is_is_said_and_that_it_stands_there_already() {
    let mut driver = lost();
    driver.press("C a").type_text("Nobody came to Olten").press("Enter").sees("Noted as said by: customer. Enter");
    driver
        .press("a")
        .type_text("nobody came to  Olten")
        .press("Enter")
        .sees("The same words stand there already, as claim 5.");
    // Where we alone have told, it is ours.
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter");
    let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
    let side =
        |driver: &Driver| driver.workbook().debrief(deal).expect("the deal").claims.last().map(|one| one.made_by);
    driver.press("C a").type_text("too expensive").press("Enter").sees("Noted as said by");
    assert_eq!(side(&driver), Some(Side::Customer), "nobody has told anything");
    driver
        .press("Esc 3")
        .type_text("@@Voss calls @Hoff =v")
        .press("Enter Esc C a")
        .type_text("too slow")
        .press("Enter");
    assert_eq!(side(&driver), Some(Side::Vendor), "{}", driver.screen());
}

/// The bare id of the claim that stands for an explanation, or one of nothing.
fn claim_id(driver: &Driver, rival: &str) -> uuid::Uuid {
    let found = debrief(driver);
    found.claims.iter().find(|claim| claim.rival == rival).map_or_else(uuid::Uuid::nil, |claim| claim.id.uuid())
}

#[test]
fn a_piece_of_evidence_is_accepted_turned_and_let_go() {
    let mut driver = lost();
    driver.press("C w Down Down Down Down Down Down Down Down Space").sees("? untested");
    let weights = |driver: &Driver| -> Vec<(Option<usize>, Weight)> {
        let found = debrief(driver);
        let Some(claim) = found.claims.iter().find(|claim| claim.rival == "value_not_shown") else { return vec![] };
        found
            .evidence_of(EvidenceFor::Claim, claim.id.uuid())
            .map(|row| (row.step.and_then(|step| found.number(step)), row.weight))
            .collect()
    };
    assert_eq!(weights(&driver), [(Some(30), Weight::For)]);
    let reasons = |driver: &Driver| {
        let found = debrief(driver).claims.last().cloned().expect("the claim");
        (found.why_supported, found.why_refuted)
    };
    let says = |step: usize| format!("In step {step} the price is talked about with no business case near it.");
    assert_eq!(reasons(&driver), (says(30), String::new()));
    driver.press("g");
    assert_eq!(weights(&driver), [(Some(30), Weight::Against)]);
    assert_eq!(reasons(&driver), (String::new(), says(30)), "what it shows goes with it");
    // Once more is not less.
    driver.press("g").sees("counts that way already");
    assert_eq!(weights(&driver), [(Some(30), Weight::Against)]);
    driver.press("Down f");
    assert_eq!(weights(&driver), [(Some(30), Weight::Against), (Some(33), Weight::For)]);
    assert_eq!(reasons(&driver), (says(33), says(30)));
    driver.press("Space").sees("Taken out of the evidence");
    assert_eq!(weights(&driver), [(Some(30), Weight::Against)]);
    assert_eq!(reasons(&driver), (String::new(), says(30)));
    driver.press("u u u u");
    assert_eq!(debrief(&driver).claims.len(), 4);
    // Where nothing shows, nothing can be accepted.
    driver.press("G Space").sees("shows nothing");
}

#[test]
fn of_a_won_order_no_explanation_of_a_loss_is_shown() {
    for (language, size, why) in [("en", (120, 36), "The order was won"), ("de", (80, 24), "wurde gewonnen")] {
        let mut driver = Driver::demo(language, size);
        driver.press("f").type_text("Profilwerk").press("Enter Enter C").press("w").sees(why).sees_no("▲1");
        // Nothing to select, take or accept, and each of these keys says so.
        driver.press("Down Enter").sees(why).press("t Space f g u C-r").sees(why).press("Esc").sees_no(why);
    }
}

#[test]
fn the_reason_is_asked_for_and_each_standing_keeps_its_own() {
    for (language, size, for_it, against) in [
        ("en", (120, 36), "Why is it supported?", "Why is it refuted?"),
        ("de", (80, 24), "Weshalb ist die Behauptung gestützt?", "Weshalb ist die Behauptung widerlegt?"),
    ] {
        let mut driver = Driver::demo(language, size);
        driver.press("f").type_text("Hofstetter").press("Enter Enter C a").type_text("They feared the change");
        driver
            .press("Enter Space")
            .sees(for_it)
            .type_text("Step 14 shows it.")
            .press("Enter")
            .sees("Step 14 shows it.");
        driver.press("Space").sees(against).type_text("Step 15 does not.").press("Enter");
        driver.sees("Step 15 does not.").sees_no("Step 14");
        // Untested asks for nothing; then each question begins with the reason of its standing, however often it is turned.
        for _ in 0..2 {
            driver.press("Space").sees_no("Step 14").sees_no("Step 15");
            driver.press("Space").sees(for_it).sees("Step 14 shows it.").press("Enter");
            driver.press("Space").sees(against).sees("Step 15 does not.").press("Enter").sees_no("Step 14");
        }
        let last = |driver: &Driver| debrief_of(driver).claims.last().cloned().expect("the claim");
        let claim = last(&driver);
        assert_eq!(
            (claim.why_supported.as_str(), claim.why_refuted.as_str()),
            ("Step 14 shows it.", "Step 15 does not.")
        );
        assert_eq!((claim.status, claim.notes.as_str()), (ClaimStatus::Refuted, ""));
        // Esc leaves it where it stood, and the old reason too.
        driver.press("Space Space").type_text(" And 16.").press("Esc").sees_no("  Step 14 shows it. ");
        assert_eq!(
            (last(&driver).status, last(&driver).why_supported.as_str()),
            (ClaimStatus::Untested, "Step 14 shows it.")
        );
        // One undo takes the turn back, and the reason is that of where it stands again.
        driver.press("u").sees("Step 15 does not.").sees_no("Step 14");
    }
}

fn debrief_of(driver: &Driver) -> Debrief {
    let deals = driver.workbook().all_deals().expect("the deals");
    let deal = deals.iter().find(|deal| deal.customer.contains("Hofstetter")).expect("the deal").id;
    driver.workbook().debrief(deal).expect("read")
}

#[test]
fn a_reason_that_names_the_price_opens_the_ladder_and_a_bare_standing_says_so() {
    for (language, typed, ladder, bare) in
        [("en", "too expensive", "price ladder", "without evidence"), ("de", "zu teuer", "Preisleiter", "ohne Beleg")]
    {
        let mut driver = Driver::empty(language, (120, 36));
        driver.press("n").type_text("Hofstetter, line 3").press("Enter C a").type_text(typed).press("Enter");
        let kind = if language == "en" { "price" } else { "Preis" };
        driver.sees(kind).sees(ladder).sees_no(bare).press("Space Enter").sees(bare);
    }
}

#[test]
fn a_date_typed_after_the_refusal_completes_the_landmark() {
    let mut driver = Driver::empty("en", (120, 36));
    driver.press("n").type_text("Hofstetter, line 3").press("Enter L a").type_text("Fair Basel").press("Enter");
    driver.sees("it needs a date").type_text("10 Jun 2025").press("Enter").sees_no("Basel10");
    let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
    let landmarks = driver.workbook().debrief(deal).expect("the deal").landmarks;
    assert_eq!((landmarks[0].label.as_str(), landmarks[0].date.to_string().as_str()), ("Fair Basel", "2025-06-10"));
}

#[test]
fn about_a_month_may_be_typed_after_both_signs() {
    let mut driver = Driver::empty("en", (120, 36));
    driver
        .press("n")
        .type_text("Hofstetter, line 3")
        .press("Enter 3")
        .type_text("@Keller calls =~Jan 2026")
        .press("Enter");
    let deal = driver.workbook().deals(&DealQuery::default()).expect("the deals")[0].deal.id;
    let step = driver.workbook().debrief(deal).expect("the deal").steps[0].clone();
    assert_eq!(
        (step.title.as_str(), step.date.map(|date| date.to_string())),
        ("Keller calls", Some("~2026-01".to_owned()))
    );
}
