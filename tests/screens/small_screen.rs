//! What a coach reads on the smallest screen: nothing that matters is cut, and every sign is explained.

use crate::driver::Driver;

const SMALL: (u16, u16) = (80, 24);

/// The words on the screen, wherever its lines end.
fn words(driver: &Driver) -> String {
    driver.screen().split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_mark_that_is_not_understood_says_why_beside_several_others() {
    for (language, why) in [("de", "#pone ist kein Kanal"), ("en", "#pone is no channel")] {
        let mut driver = Driver::demo(language, SMALL);
        driver.open("hofstetter").press("3 Esc g o").type_text("Keller #pone ^ofert /zuük %verkuf :angbt ");
        driver.press("C-b C-b").sees(why).sees("+4");
    }
}

#[test]
fn a_question_for_the_outcome_is_not_answered_by_yes() {
    for (language, choose) in [("de", "A-y: Ausgang wählen"), ("en", "A-y: choose the outcome")] {
        let mut driver = Driver::empty(language, SMALL);
        driver.press("n").type_text("Hofstetter, line 3").press("Enter 3");
        driver.type_text("Keller decides :decision_taken").press("Enter");
        let screen = words(&driver);
        assert!(screen.contains(choose), "{screen}");
    }
}

#[test]
fn what_is_answered_by_yes_or_no_is_no_search() {
    let mut driver = Driver::demo("de", SMALL);
    driver.press("d").sees("Antwort:").sees_no("Suche:").press("Esc C-p").sees("Suche:");
    let mut driver = Driver::demo("en", SMALL);
    driver.press("d").sees("│ Answer:").press("Esc C-p").sees("│ Find:");
}

#[test]
fn the_two_accounts_say_whole_whom_nobody_has_heard() {
    for (language, ours, customers) in [
        ("de", "Unsere Leute sind noch nicht angehört.", "Der Kunde ist noch nicht angehört."),
        ("en", "Our own people have not been heard yet.", "The customer has not been heard yet."),
    ] {
        let mut driver = Driver::empty(language, SMALL);
        driver.press("n").type_text("Verpackungen am Oberrhein AG, Linie 3").press("Enter Y").sees(customers);
        driver.press("Esc c 3").type_text("Keller stops the line =c").press("Enter Esc Y").sees(ours);
    }
}

#[test]
fn the_column_that_is_sorted_by_is_named_whole() {
    for (language, head) in [("en", "outcome↑"), ("de", "Ausgang↑")] {
        for size in [(120, 36), SMALL] {
            let mut driver = Driver::empty(language, size);
            driver.press("n").type_text("Keller AG, Linie 3").press("Enter Esc s s s").sees(head);
        }
    }
}

#[test]
fn a_replay_shows_the_words_of_the_step_whole() {
    let mut driver = Driver::demo("de", SMALL);
    driver.open("hofstetter").press("P");
    for _ in 0..18 {
        driver.press("s Enter");
    }
    driver.sees("SCHRITT 19");
    let screen = words(&driver);
    assert!(screen.contains("ich habe zwei Linien von denen.»"), "{screen}");
}

#[test]
fn the_agenda_says_what_its_tick_means_and_which_phase_is_under_way() {
    let mut driver = Driver::demo("de", SMALL);
    driver.open("tubex").press("Z").sees("✓ heisst: hat gebracht, was sie soll").sees_no("jetzt:");
    driver.press("Esc c > Esc Z").sees("jetzt: 2 Anfang und Ende");
    let mut driver = Driver::demo("en", SMALL);
    driver.open("tubex").press("c Z").sees("✓ means: has brought what it should · now: 1 ");
}

#[test]
fn the_review_says_what_the_code_of_a_question_is() {
    for (language, says) in
        [("de", "Das Kürzel am Ende einer offenen Frage"), ("en", "The code at the end of an open question")]
    {
        let mut driver = Driver::demo(language, SMALL);
        driver.open("hofstetter").press("7 ?");
        let screen = words(&driver).replace(" │ │ ", " ");
        assert!(screen.contains(says), "{screen}");
    }
}

#[test]
fn silences_in_the_matrix_have_units_that_a_reader_knows() {
    for (language, silence) in [("de", "37 Tage"), ("en", "37 days")] {
        let mut driver = Driver::demo(language, SMALL);
        driver.open("hofstetter").press("3 Esc g");
        driver.press(&"Down ".repeat(13)).press("v");
        let months = driver.screen().lines().nth(4).unwrap_or_default().to_owned();
        let steps = driver.screen().lines().nth(5).unwrap_or_default().to_owned();
        assert!(format!("{months}{steps}").contains(silence), "{}", driver.screen());
    }
}

#[test]
fn a_list_of_deals_that_are_all_put_away_offers_the_key_that_shows_them() {
    for (language, opens, shows) in [("de", "Enter öffnen", "A Abgelegte"), ("en", "Enter open", "A archived")] {
        let mut driver = Driver::empty(language, SMALL);
        driver.press("n").type_text("Keller AG, Linie 3").press("Enter Esc a A A");
        driver.sees_no(opens).sees(shows).press("A").sees(opens);
    }
}

#[test]
fn the_names_of_all_stages_stand_in_the_bar_at_every_stage() {
    let mut driver = Driver::demo("de", SMALL);
    driver.open("hofstetter");
    for stage in 1..=7 {
        driver.press(&format!("F{}", stage + 1));
        let screen = driver.screen();
        let bar = screen.lines().nth(1).unwrap_or_default();
        for name in ["1 Rahmen", "2 Leute", "3 Schritte", "4 Ereign.", "5 Check", "6 Hebel", "7 Rückblick"] {
            assert!(bar.contains(name), "{name:?} is missing at stage {stage}: {bar}");
        }
    }
}

#[test]
fn notes_that_nobody_has_touched_are_left_by_the_key_of_a_stage() {
    let mut driver = Driver::demo("de", SMALL);
    let folder = driver.workbook().path().expect("a file").parent().expect("a folder").join("exports");
    std::fs::create_dir(&folder).expect("a folder");
    std::fs::write(folder.join("n.txt"), "first thing 3.4.2025\nsecond\n").expect("written");
    driver.app.session_mut().report_folder = Some(folder);
    driver.open("hofstetter").press("I").type_text("n.t").press("Enter").sees("n.txt");
    driver.press("F3").sees_no("n.txt").sees("▐2 Leute");
    // What has been chosen would be lost.
    driver.press("I").type_text("n.t").press("Enter Space F4").sees("n.txt");
    let screen = words(&driver);
    assert!(screen.contains("ginge sonst verloren"), "{screen}");
}

#[test]
fn the_time_to_an_offer_is_about_where_a_date_is() {
    let mut driver = Driver::empty("de", SMALL);
    driver.press("n").type_text("Keller AG, Linie 3").press("Enter 3");
    driver.type_text("@Keller verlangt eine Offerte :offer_requested 1.3.2026 =k").press("Enter");
    driver.type_text("@@Meier schickt die Offerte :offer_sent ~12.3.2026 =k").press("Enter Esc 7");
    driver.sees("~11 Tage von der Anfrage");
}

#[test]
fn a_refusal_stands_whole_over_a_popup_and_under_a_question() {
    for (language, refused, keys) in
        [("de", "um daran zu arbeiten.", "Enter übernimmt"), ("en", "Save a copy elsewhere to work on.", "Enter keeps")]
    {
        let mut driver = Driver::demo(language, SMALL);
        driver.restart_to_read();
        driver.open("hofstetter").press("4 Enter Enter").type_text("x").press("Enter");
        driver.sees(refused).sees(keys);
        // The coach's question, which has two lines, gives no line of itself away.
        driver.press("Esc Esc 3 a").type_text("Keller ruft an").press("Enter").sees(refused);
        let question = if language == "de" { "bei wem lag der Ball?" } else { "had the ball?" };
        let screen = words(&driver);
        assert!(screen.contains(question), "{screen}");
    }
}
